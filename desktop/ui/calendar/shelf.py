"""The shelf under the month: what may fall into it, on which day is open."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.chip import Chip
from desktop.ui.calendar.chip_paint import ChipWords, paint_chip
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.month_leaf import Shelved
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, label

ROWS = 2


class Spot(NamedTuple):
    """Where a chip stands: its words, how far from the edge, in which row, how wide."""

    words: ChipWords
    x: int
    row: int
    width: int


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
        self._shelved = Shelved()
        self._fitting = 0
        self._more, self._undated = Chip(theme, self), Chip(theme, self)
        self._more.clicked.connect(lambda: self.rest_wanted.emit(self._fitting))
        self._undated.clicked.connect(self.undated_wanted)
        for chip in (self._more, self._undated):
            chip.entered.connect(chip.click)

    def load(self, heading: str, shelved: Shelved) -> None:
        """Show other events."""
        held = self._held()
        self._heading.setText(heading if shelved.entries else self.tr("Day not fixed"))
        self._shelved = shelved
        self.setVisible(bool(shelved.entries) or bool(shelved.undated))
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

    def prepare(self, shelved: Shelved) -> int:
        """Paint the chips of other events once where nobody sees them; returns the height.

        It is 0 where the shelf is hidden.
        """
        if not shelved.entries and not shelved.undated:
            return 0
        scrap = QPixmap(1, 1)
        scrap.setDevicePixelRatio(self.devicePixelRatioF())
        painter, mirrored = QPainter(scrap), is_mirrored(self)
        _, spots = self._spots(shelved)
        for spot in spots:
            size = QSize(spot.width, self._theme.px(23))
            paint_chip(painter, size, spot.words, self._theme, picked=False, mirrored=mirrored)
        painter.end()
        return self._height(spots)

    def _height(self, spots: Sequence[Spot]) -> int:
        row = spots[-1].row if spots else 0
        return self._theme.px(31) + (row + 1) * self._theme.px(28) + self._theme.px(1)

    def _arrange(self) -> None:
        """Set as many chips as fit into the rows, keeping room for the two that lead on."""
        px = self._theme.px
        self._heading.setGeometry(px(12), px(8), self.width() - px(24), px(18))
        self._fitting, spots = self._spots(self._shelved)
        self._show(spots)
        self.setFixedHeight(self._height(spots))

    def _spots(self, shelved: Shelved) -> tuple[int, list[Spot]]:
        """How many entries fit, and where their chips and those that lead on stand."""
        words = self._that_may_fit(shelved.entries)
        for fitting in range(len(words), 0, -1):
            spots = self._placed([*words[:fitting], *self._leading(shelved, fitting)])
            if spots and spots[-1].row < ROWS:
                return fitting, spots
        return 0, self._placed(self._leading(shelved, 0))

    def _that_may_fit(self, entries: Sequence[Entry]) -> list[ChipWords]:
        """The words of what would fit if nothing stood behind it; the rest is not measured."""
        room, used = ROWS * (self._room() + self._theme.px(6)), 0
        words: list[ChipWords] = []
        for entry in entries:
            said = _words_of(entry)
            used += min(said.width(self._theme), self._room()) + self._theme.px(6)
            if used > room:
                break
            words.append(said)
        return words

    def _room(self) -> int:
        return self.width() - 2 * self._theme.px(12)

    def _leading(self, shelved: Shelved, fitting: int) -> list[ChipWords]:
        """What the chips say that lead on when so many entries are shown."""
        hidden, undated = shelved.number - fitting, shelved.undated
        said = [ChipWords(self.tr("%n more", "", hidden))] if hidden else []
        if undated and shelved.entries:
            said.append(ChipWords(self.tr("%n more with no date at all", "", undated)))
        elif undated:
            said.append(ChipWords(self.tr("%n with no date at all", "", undated)))
        return said

    def _placed(self, line: Sequence[ChipWords]) -> list[Spot]:
        """Put chips into rows, one behind the other."""
        room, gap = self._room(), self._theme.px(6)
        spots: list[Spot] = []
        x = row = 0
        for said in line:
            width = min(said.width(self._theme), room)
            if x and x + width > room:
                x, row = 0, row + 1
            spots.append(Spot(said, x, row, width))
            x += width + gap
        return spots

    def _show(self, spots: Sequence[Spot]) -> None:
        """Put the chips into their rows; those that are not needed wait for other events."""
        while len(self._chips) < self._fitting:
            self._add_chip()
        chips = self._chips[: self._fitting]
        for chip, entry, spot in zip(chips, self._shelved.entries, spots, strict=False):
            chip.picked = entry.uid == self._picked
            chip.tell(spot.words, entry.uid, entry.spoken)
        led = len(spots) - self._fitting
        ends = [self._more] if led and self._shelved.number > self._fitting else []
        ends += [self._undated] if led > len(ends) else []
        for chip, spot in zip(ends, spots[self._fitting :], strict=True):
            chip.tell(spot.words)
        for chip in (*self._chips[self._fitting :], *{self._more, self._undated}.difference(ends)):
            chip.hide()
        for chip, spot in zip((*chips, *ends), spots, strict=True):
            self._set(chip, self._theme.px(12) + spot.x, spot.row, spot.width)

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
