"""What is pasted or dropped into a draft, as plain lines: one for each paragraph."""

import re

from PySide6.QtCore import QMimeData

from desktop.ui.guarded_text import GuardedDocument

# A label as this program copies it, in its own column.
_OWN_LABEL = re.compile(r"^[^\t]{0,12}\t")
# Where a wrapped line ends a paragraph, and how the next one begins.
_ENDS = (";", ":", ".", "?", "!")
_BEGINS = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]\s|[•–-]\s")


def lines_of(source: QMimeData) -> list[str]:
    """Return the paragraphs of what is pasted, without any look; empty ones are left out.

    Of a page or a Word text they are its own; plain words are parted at empty lines, or else where
    a line ends as a paragraph does, since lines of a mail or a PDF are cut anywhere.
    """
    found = _of_markup(source.html()) if source.hasHtml() else []
    if len(found) > 1 or not source.hasText():
        return found
    return _of_text(source.text())


def _of_markup(markup: str) -> list[str]:
    document = GuardedDocument()
    document.setHtml(markup)
    block, found = document.begin(), []
    while block.isValid():
        found.append(_one_line(block.text()))
        block = block.next()
    return [line for line in found if line]


def _of_text(text: str) -> list[str]:
    lines = text.splitlines()
    if any(not line.strip() for line in lines[1:-1]):
        parts = re.split(r"(?:\r?\n[ \t]*){2,}", text)
        return [line for line in map(_one_line, parts) if line]
    found: list[str] = []
    for line in lines:
        own = _OWN_LABEL.match(line) is not None
        words = _one_line(_OWN_LABEL.sub("", line) if own else line)
        goes_on = found and not own and not (found[-1].endswith(_ENDS) or _BEGINS.match(words))
        if goes_on and words:
            found[-1] = f"{found[-1]} {words}"
        elif words:
            found.append(words)
    return found


def _one_line(text: str) -> str:
    return " ".join(text.replace("\ufffc", " ").split())
