"""The places in a draft where words stand: marked in the text, gone through one by one."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop.core.search.finding import occurrences
from desktop.ui.drafts.find_bar import FindBar
from desktop.ui.drafts.reader_text import ReaderText
from desktop.ui.theme import Theme

# Marking is for the eye; beyond so many places nobody looks at single ones.
MARKED = 2000


class Finder(QObject):
    """Connects the bar and the text."""

    def __init__(self, text: ReaderText, bar: FindBar, theme: Theme) -> None:
        super().__init__(text)
        self._text, self._bar, self._theme = text, bar, theme
        self._places: list[tuple[int, int]] = []
        self._at = -1
        bar.words_changed.connect(self.renew)
        bar.step_wanted.connect(self.step)
        bar.closed.connect(text.setFocus)

    def renew(self) -> None:
        """Look for other words, and go to the first place from here on."""
        self._look()
        self._show(move=bool(self._places))

    def mark(self) -> None:
        """Mark the places again in a text that was set anew."""
        self._look()
        self._show(move=False)

    def _look(self) -> None:
        words = self._bar.words
        self._places = []
        block = self._text.document().begin()
        while words.strip() and block.isValid():
            start, text = block.position(), block.text()
            self._places += [
                (start + _units(text, a), start + _units(text, b))
                for a, b in occurrences(text, words)
            ]
            block = block.next()
        self._at = self._first_in_view() if self._places else -1

    def step(self, places: int) -> None:
        """Go to another place; after the last comes the first."""
        if self._places:
            self._at = (self._at + places) % len(self._places)
            self._show(move=True)

    def _first_in_view(self) -> int:
        top = self._text.first_position()
        later = (n for n, (start, _) in enumerate(self._places) if start >= top)
        return next(later, 0)

    def _show(self, *, move: bool) -> None:
        self._text.setExtraSelections(
            [self._selection(number) for number in range(len(self._places[:MARKED]))]
        )
        self._bar.tell(self._at + 1, len(self._places))
        if move:
            self._text.show_position(self._places[self._at][0])

    def _selection(self, number: int) -> QTextEdit.ExtraSelection:
        start, end = self._places[number]
        found = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        here = number == self._at
        look.setBackground(self._theme.colour("accent" if here else "selection"))
        look.setForeground(self._theme.colour("on_accent" if here else "ink"))
        found.cursor, found.format = cursor, look
        return found


def _units(text: str, place: int) -> int:
    """Turn a place counted in letters into Qt's count, in which rare letters are two."""
    return len(text[:place].encode("utf-16-le")) // 2
