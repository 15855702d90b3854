"""Where things stand inside the month page: numbers, bars, and what lies under the pointer."""

from PySide6.QtCore import QRect, QRectF

from desktop.core.lanes import DAYS, Bar, lines_for
from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.month_leaf import WeekRow
from desktop.ui.theme import Theme

# Below this there would be no room for two events with the usual sizes.
LOW_CELL = 78


class CellSizes(NamedTuple):
    """Sizes in a day's cell: the strip with the number, the pitch of lanes, the height of a bar."""

    head: int
    pitch: int
    bar: int
    inset: int
    line: int

    def room(self, height: int) -> int:
        """Return how many lanes a cell of `height` has."""
        return max(0, (height - self.head - 2) // self.pitch)


class PlacedBar(NamedTuple):
    """A bar in pixels of the view, and how many lines of text it may take."""

    bar: Bar
    rect: QRectF
    lines: int


class Spot(NamedTuple):
    """What lies at a point: an event (`uid`), or the words that open the day (`more`)."""

    uid: str = ""
    more: int = 0


def cell_sizes(theme: Theme, height: int = 0) -> CellSizes:
    """Return the sizes for the theme's text; low cells (`height` in pixels) set things closer."""
    px = theme.px
    if 0 < height < px(LOW_CELL):
        return CellSizes(head=px(23), pitch=px(19), bar=px(18), inset=px(3), line=px(15))
    return CellSizes(head=px(28), pitch=px(23), bar=px(20), inset=px(3), line=px(16))


def bar_rect(bar: Bar, cells: list[QRect], sizes: CellSizes, lines: int = 1) -> QRectF:
    """Return where a bar stands; `cells` are the seven cells of its week, mirrored or not."""
    covered = cells[bar.column].united(cells[bar.column + bar.length - 1])
    mirrored = cells[0].left() > cells[DAYS - 1].left()
    before = sizes.inset + 0.0 if bar.begins else 0.0
    after = sizes.inset + 1.0 if bar.ends else 0.0
    left, right = (after, before) if mirrored else (before, after)
    top = covered.top() + sizes.head + bar.lane * sizes.pitch
    height = sizes.bar + (lines - 1) * sizes.line
    return QRectF(covered.left() + left, top, max(0.0, covered.width() - left - right), height)


def placed_bars(row: WeekRow, cells: list[QRect], sizes: CellSizes) -> list[PlacedBar]:
    """Place the bars that a week shows; a lonely one-day bar gets a second line of text."""
    room = sizes.room(cells[0].height())
    folded = row.folded(room)
    placed = []
    for bar in folded.bars:
        lines = min(2, lines_for(bar, folded, room))
        placed.append(PlacedBar(bar, bar_rect(bar, cells, sizes, lines), lines))
    return placed


def more_rect(cell: QRect, sizes: CellSizes) -> QRectF:
    """Return where a day says how many more there are: in its lowest lane."""
    room = sizes.room(cell.height())
    top = cell.top() + (sizes.head + (room - 1) * sizes.pitch if room else sizes.inset)
    return QRectF(cell.left() + sizes.inset, top, cell.width() - 2 * sizes.inset - 1, sizes.bar)


def spot_at(
    x: float, y: float, row: WeekRow, column: int, cells: list[QRect], sizes: CellSizes
) -> Spot:
    """Return what lies at a point in the cell `column` of a week."""
    for placed in placed_bars(row, cells, sizes):
        if placed.rect.contains(x, y):
            return Spot(uid=placed.bar.key)
    more = row.folded(sizes.room(cells[0].height())).more[column]
    return Spot(more=more) if more and more_rect(cells[column], sizes).contains(x, y) else Spot()
