"""The shelf under the month: what may fall into it, on which day is open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.calendar.chip import Chip, ChipWords
from desktop.ui.calendar.entries import Entry
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, label

ROWS = 2
Line = list[tuple[ChipWords, int]]


class Shelf(QFrame):
    """Two rows of chips under a heading; what does not fit is behind "5 more"."""

    chosen = Signal(str)
    entered = Signal(str)
    undated_wanted = Signal()
    # How many are shown: the list goes on behind them.
    rest_wanted = Signal(int)
    # An event's chip is dragged: its uid and a point of the screen.
    drag_moved = Signal(str, object)
    drag_ended = Signal()
    menu_wanted = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "shelf")
        self._heading = label("", "small")
        self._heading.setParent(self)
        self._heading.setFont(theme.font(11.5, 600))
        self._chips: list[Chip] = []
        self._picked = ""
        self._entries: Sequence[Entry] = ()
        self._number = self._undated_number = self._fitting = 0
        self._more, self._undated = Chip(theme, self), Chip(theme, self)
        self._more.clicked.connect(lambda: self.rest_wanted.emit(self._fitting))
        self._undated.clicked.connect(self.undated_wanted)
        for chip in (self._more, self._undated):
            chip.entered.connect(chip.click)

    def load(self, heading: str, entries: Sequence[Entry], number: int, undated: int) -> None:
        """Show the first of `number` entries, and how many more have no date at all."""
        held = self._held()
        self._heading.setText(heading if entries else self.tr("Day not fixed"))
        self._entries, self._number, self._undated_number = entries, number, undated
        self.setVisible(bool(entries) or bool(undated))
        self._arrange()
        for chip in self._chips if held else ():
            if chip.uid == held and not chip.isHidden():
                chip.setFocus()

    def _held(self) -> str:
        """The event whose chip has the keyboard, which is kept here while chips change."""
        held = [chip.uid for chip in self._chips if chip.hasFocus()]
        if held or self._more.hasFocus() or self._undated.hasFocus():
            self.setFocus()
        return held[0] if held else ""

    def pick(self, uid: str) -> None:
        """Paint the chosen event's chip as such."""
        self._picked = uid
        for chip in self._chips:
            if chip.picked != (chip.uid == uid):
                chip.picked = chip.uid == uid
                chip.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the chips into the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        """Set as many chips as fit into the rows, keeping room for the two that lead on."""
        px = self._theme.px
        self._heading.setGeometry(px(12), px(8), self.width() - px(24), px(18))
        words = self._that_may_fit()
        fitting = len(words)
        lines = self._lines(words, fitting)
        while lines is None and fitting > 0:
            fitting -= 1
            lines = self._lines(words, fitting)
        self._fitting = fitting
        self._show(words, lines or [])

    def _that_may_fit(self) -> list[ChipWords]:
        """The words of what would fit if nothing stood behind it; the rest is not measured."""
        room, used = ROWS * (self._room() + self._theme.px(6)), 0
        words: list[ChipWords] = []
        for entry in self._entries:
            said = _words_of(entry)
            used += min(said.width(self._theme), self._room()) + self._theme.px(6)
            if used > room:
                break
            words.append(said)
        return words

    def _room(self) -> int:
        return self.width() - 2 * self._theme.px(12)

    def _lines(
        self, words: Sequence[ChipWords], fitting: int
    ) -> list[tuple[ChipWords, int]] | None:
        """The first `fitting` chips and the leading ones with their widths; `None` if too many."""
        px, hidden = self._theme.px, self._number - fitting
        line = [*words[:fitting]]
        line += [self._more_words(hidden)] if hidden else []
        line += [self._undated_words()] if self._undated_number else []
        widths = [min(one.width(self._theme), self._room()) for one in line]
        x = row = 0
        for width in widths:
            if x and x + width > self._room():
                x, row = 0, row + 1
            x += width + px(6)
        fits = row < ROWS or not fitting
        return list(zip(line, widths, strict=True)) if fits else None

    def _more_words(self, hidden: int) -> ChipWords:
        return ChipWords(self.tr("%n more", "", hidden))

    def _undated_words(self) -> ChipWords:
        if self._entries:
            return ChipWords(self.tr("%n more with no date at all", "", self._undated_number))
        return ChipWords(self.tr("%n with no date at all", "", self._undated_number))

    def _show(self, words: Sequence[ChipWords], lines: Line) -> None:
        """Put the chips into their rows; those that are not needed wait for other events."""
        while len(self._chips) < self._fitting:
            self._add_chip()
        chips = self._chips[: self._fitting]
        for chip, entry, said in zip(chips, self._entries, words, strict=False):
            chip.picked = entry.uid == self._picked
            chip.tell(said, entry.uid, entry.spoken)
        led = len(lines) - self._fitting
        ends = [self._more] if led and self._number > self._fitting else []
        ends += [self._undated] if led > len(ends) else []
        for chip, (said, _) in zip(ends, lines[self._fitting :], strict=True):
            chip.tell(said)
        for chip in (*self._chips[self._fitting :], *{self._more, self._undated}.difference(ends)):
            chip.hide()
        self._flow([*chips, *ends], [width for _, width in lines])

    def _flow(self, chips: Sequence[Chip], widths: Sequence[int]) -> None:
        px = self._theme.px
        x = row = 0
        for chip, width in zip(chips, widths, strict=True):
            if x and x + width > self._room():
                x, row = 0, row + 1
            self._set(chip, px(12) + x, row, width)
            x += width + px(6)
        self.setFixedHeight(px(31) + (row + 1) * px(28) + px(1))

    def _add_chip(self) -> None:
        chip = Chip(self._theme, self)
        chip.clicked.connect(lambda: self.chosen.emit(chip.uid))
        chip.entered.connect(lambda: self.entered.emit(chip.uid))
        chip.drag_moved.connect(lambda point: self.drag_moved.emit(chip.uid, point))
        chip.drag_ended.connect(self.drag_ended)
        chip.menu_wanted.connect(lambda point: self.menu_wanted.emit(chip.uid, point))
        # The keyboard comes to those that lead on after all events.
        if self._chips:
            QWidget.setTabOrder(self._chips[-1], chip)
        self._chips.append(chip)
        for one, other in ((chip, self._more), (self._more, self._undated)):
            QWidget.setTabOrder(one, other)
            other.raise_()

    def _set(self, chip: Chip, x: int, row: int, width: int) -> None:
        px = self._theme.px
        mirrored = is_mirrored(self)
        left = self.width() - x - width if mirrored else x
        chip.setGeometry(left, px(31) + row * px(28), width, px(23))
        chip.show()


def _words_of(entry: Entry) -> ChipWords:
    rest = "".join(f" · {part}" for part in (entry.date, entry.place) if part)
    return ChipWords(f"✓ {entry.lead}" if entry.mine else entry.lead, rest, entry.colour)
