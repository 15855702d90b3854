"""What is said of what was written: what to look at, and what was taken out."""

from PySide6.QtCore import QCoreApplication

from desktop.core.drafts.checks import Remark

translate = QCoreApplication.translate


def taken_out_words(number: int) -> str:
    """Say how many paragraphs were taken out."""
    if number == 1:
        return translate("Writing", "%n paragraph taken out", "", 1)
    return translate("Writing", "%n paragraphs taken out", "", number)


def remark_words(remark: Remark, path: str) -> str:
    """Say what is to be looked at."""
    words = {
        "stale reference": translate("Writing", "“%2” points to %3 now"),
        "verb series": translate("Writing", "“%2” does not follow the verbs before it"),
        "open bracket": translate("Writing", "a bracket “%2” without its other half"),
        "final mark": translate("Writing", "no mark at the end: “%2”"),
    }[remark.fault.value]
    said = words.replace("%2", remark.words).replace("%3", remark.now)
    return f"{path}: {said}" if path else said
