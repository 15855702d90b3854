"""The grounds under a draft's words: of the selected paragraph, and of dates."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextLine

from desktop.ui.drafts.typesetting import Mark
from desktop.ui.theme import Theme


def paint_current(
    painter: QPainter, theme: Theme, extent: tuple[float, float], width: int, *, mirrored: bool
) -> None:
    """Paint the ground of the selected paragraph over the whole width, and its bar."""
    top, bottom = extent
    bar = theme.px(3)
    rect = QRectF(0, top, width, bottom - top)
    painter.fillRect(rect, theme.colour("current"))
    rect.setLeft(width - bar if mirrored else 0)
    rect.setWidth(bar)
    painter.fillRect(rect, theme.colour("accent"))


def paint_mark(
    painter: QPainter, theme: Theme, block: QTextBlock, mark: Mark, place: tuple[int, int]
) -> None:
    """Paint the ground of a date; `place` is how far the page is scrolled, and the text's size."""
    shift, size = place
    layout = block.layout()
    origin = layout.position() - QPointF(0, shift)
    letter = block.document().characterAt
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(mark.start, line.textStart())
        end = min(mark.end, line.textStart() + line.textLength())
        while start < end and letter(block.position() + end - 1).isspace():
            end -= 1
        if start < end:
            _paint_stretch(painter, theme, line, origin, (start, end), size)


def paint_numbers(
    painter: QPainter, theme: Theme, block: QTextBlock, first: int, room: tuple[float, float, int]
) -> None:
    """Write the number of every fifth line beside it; `first` is that of the block's first line.

    `room` is where the numbers may stand, from left to right, and how far the page is scrolled.
    """
    left, right, shift = room
    painter.setFont(theme.font(10))
    painter.setPen(theme.colour("soft"))
    layout = block.layout()
    for number in range(layout.lineCount()):
        if (first + number) % 5 == 0:
            line = layout.lineAt(number)
            top = layout.position().y() + line.y() - shift
            place = QRectF(left, top, right - left, line.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(first + number))


def _paint_stretch(
    painter: QPainter,
    theme: Theme,
    line: QTextLine,
    origin: QPointF,
    stretch: tuple[int, int],
    size: int,
) -> None:
    ends = (_x(line, stretch[0]), _x(line, stretch[1]))
    base = origin.y() + line.y() + line.ascent()
    left, right = min(ends) + origin.x(), max(ends) + origin.x()
    ground = QRectF(left, base - 0.84 * size, right - left, 1.1 * size)
    painter.fillRect(ground, theme.colour("mark_ground"))
    rule = QRectF(left, ground.bottom(), right - left, theme.px(2))
    painter.fillRect(rule, theme.colour("mark_line"))


def _x(line: QTextLine, position: int) -> float:
    # The binding gives the place back along with the position that it belongs to.
    found = line.cursorToX(position)
    return float(found[0])  # type: ignore[index]
