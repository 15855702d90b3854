"""The menu that offers, for one paragraph of a comparison, those that it may really be."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Edit
from desktop.desk.dossier import Dossier
from desktop.desk.versions.comparing import Row
from desktop.desk.versions.pairing import likely, pair_by_hand, part_by_hand

translate = QCoreApplication.translate
LETTERS = 60


class PairMenu(QMenu):
    """`chosen` gives the edit that pairs, or parts."""

    chosen = Signal(object)

    def offer(self, words: str, edit: Edit) -> None:
        """Add a line that chooses an edit."""
        self.addAction(words.replace("&", "&&")).triggered.connect(lambda: self.chosen.emit(edit))


def pair_menu(
    parent: QWidget, dossier: Dossier, row: Row, older_draft: str, newer_draft: str
) -> PairMenu:
    """Build the menu for a row: the likest paragraphs of the older version, or of the newer one.

    A new or changed paragraph is asked about by the newer side, one that is gone by the older.
    """
    menu = PairMenu(parent)
    if row.after is not None:
        for other in likely(row.after, dossier.paragraphs(older_draft)):
            if other != row.before:
                menu.offer(_words(other), pair_by_hand(dossier, other, row.after))
    elif row.before is not None:
        for other in likely(row.before, dossier.paragraphs(newer_draft)):
            menu.offer(_words(other), pair_by_hand(dossier, row.before, other))
    if row.before is not None and row.after is not None:
        menu.addSeparator()
        words = translate("Compare", "None: one is new, the other is gone")
        menu.offer(words, part_by_hand(dossier, row.before, row.after))
    return menu


def _words(paragraph: Paragraph) -> str:
    text = " ".join(paragraph.text.split())
    short = text if len(text) <= LETTERS else f"{text[:LETTERS].rsplit(' ', 1)[0]}…"
    return f"{paragraph.path}  {short}".strip()
