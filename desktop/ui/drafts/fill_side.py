"""The dates that are still to be filled in a draft, as a section of the side bar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.drafts.placeholders import Blank, title_beside
from desktop.desk.edits import shortened
from desktop.ui.page import Row, Section

translate = QCoreApplication.translate
FILL = "fill"
SHOWN = 8
_BEFORE = 60


def fill_section(blanks: Sequence[Blank]) -> Section:
    """List what is open, in the order of the text; without rows when all is filled."""
    left = [one for one in blanks if not one.is_filled]
    title = translate("Reader", "To be filled (%1)").replace("%1", str(len(left)))
    return Section(FILL, title, tuple(_row(one) for one in left), shown=SHOWN)


def _row(blank: Blank) -> Row:
    about = blank.entry.title if blank.entry else title_beside(blank) or _before(blank)
    words = f"{blank.text} {shortened(about)}".strip()
    tip = f"{blank.text}: {about}" if about else blank.text
    return Row(blank.key, words, blank.paragraph.path, tooltip=tip)


def _before(blank: Blank) -> str:
    """The last words before the placeholder."""
    words = blank.paragraph.text[max(0, blank.start - _BEFORE) : blank.start].split()
    return "… " + " ".join(words[1:]) if len(words) > 1 else ""
