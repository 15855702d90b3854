"""What is said of an event behind the limit of a text, beside both of them."""

from PySide6.QtCore import QCoreApplication

from desktop.core.links.limits import Breach
from desktop.ui.colours import Colours
from desktop.ui.runs import Run

translate = QCoreApplication.translate


def limit_words(found: Breach) -> str:
    """Say it in full: "after the limit of the text: no later than November 2017"."""
    words = (
        translate("Limits", "after the limit of the text: %1")
        if found.certain
        else translate("Limits", "may be after the limit of the text: %1")
    )
    return words.replace("%1", found.limit.when.text or found.limit.text)


def late_words(found: Breach) -> str:
    """Say it in few words, for the margin."""
    if found.certain:
        return translate("Limits", "after the limit")
    return translate("Limits", "may be after the limit")


def limit_run(found: Breach, colours: Colours, before: str = "") -> Run:
    """Say it in full in the colour of what is wrong, or of what is doubtful."""
    return Run(before + limit_words(found), colours.bad if found.certain else colours.doubt)
