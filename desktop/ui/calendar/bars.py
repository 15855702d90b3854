"""How an event is drawn as a bar: filled when firm, dashed and hatched while to be confirmed."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from desktop.core.event import Kind
from desktop.ui.calendar.entries import Entry
from desktop.ui.colours import Colours, Tint
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme

TICKED = "✓ "
DIAMOND = "◆ "


def paint_bar(
    painter: QPainter,
    rect: QRectF,
    entry: Entry,
    theme: Theme,
    *,
    picked: bool,
    begins: bool = True,
    ends: bool = True,
    lines: int = 1,
    mirrored: bool = False,
    place: bool = True,
) -> None:
    """Paint one bar into `rect`; `begins` and `ends` tell whether its ends are on this row."""
    tint = theme.tint(entry.colour)
    before, after = (begins, ends) if not mirrored else (ends, begins)
    shape = _shape(rect, theme.px(4), left=before, right=after)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picked:
        painter.fillPath(shape, QColor(tint.strong))
    elif entry.kind is Kind.DEADLINE:
        _limit_ground(painter, rect, theme, tint)
    elif entry.tentative:
        _open_ground(painter, shape, rect, theme, tint)
    else:
        painter.fillPath(shape, QColor(tint.fill))
    if begins and not picked and entry.kind is not Kind.DEADLINE:
        _edge(painter, shape, rect, theme, tint, dashed=entry.tentative, mirrored=mirrored)
    runs = bar_runs(entry, theme.colours, tint, picked=picked, place=place)
    _words(painter, rect, runs, theme, lines=lines, mirrored=mirrored)
    painter.restore()


def bar_runs(
    entry: Entry, colours: Colours, tint: Tint, *, picked: bool, place: bool = True
) -> list[Run]:
    """Return the words of a bar: title in ink, place after it in the soft colour."""
    ink = tint.on_strong if picked else colours.ink
    soft = tint.on_strong if picked else colours.soft
    runs = [Run(TICKED, ink, 600)] if entry.mine else []
    if entry.kind is Kind.DEADLINE:
        runs.append(Run(DIAMOND, tint.on_strong if picked else tint.edge, 400))
    runs.append(Run(entry.lead, ink, 500))
    if place and entry.place:
        runs.append(Run(f" {entry.place}", soft))
    return runs


def words_fit(entry: Entry, theme: Theme, width: float) -> bool:
    """Tell whether the title stands in one line of a bar so wide."""
    runs = bar_runs(entry, theme.colours, theme.tint(entry.colour), picked=False)
    room = width - 2 * theme.px(6) - theme.px(3)
    return not Laid(runs, _font(theme), room, lines=1).cut


def _font(theme: Theme) -> QFont:
    return theme.font(11.5)


def _words(
    painter: QPainter,
    rect: QRectF,
    runs: list[Run],
    theme: Theme,
    *,
    lines: int,
    mirrored: bool,
) -> None:
    start, end = theme.px(9), theme.px(5)
    left, right = (end, start) if mirrored else (start, end)
    width = rect.width() - left - right
    if width < theme.px(8):
        return
    laid = Laid(runs, _font(theme), width, lines=lines, mirrored=mirrored)
    laid.paint(painter, rect.left() + left, rect.center().y() - laid.height / 2)


def _shape(rect: QRectF, radius: float, *, left: bool, right: bool) -> QPainterPath:
    """Round the ends that are there; an end that goes on is cut straight."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    for rounded, edge in ((left, rect.left()), (right, rect.right() - radius)):
        if not rounded:
            square = QPainterPath()
            square.addRect(QRectF(edge, rect.top(), radius, rect.height()))
            path = path.united(square)
    return path


def _open_ground(
    painter: QPainter, shape: QPainterPath, rect: QRectF, theme: Theme, tint: Tint
) -> None:
    """Hatch the bar and give it a dashed line."""
    painter.fillPath(shape, QColor(theme.colours.page))
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    step = theme.px(6)
    painter.setPen(QPen(QColor(tint.fill), step * 0.7 * 1.4))
    height, x = rect.height(), rect.left() - rect.height()
    while x < rect.right() + height:
        painter.drawLine(QPointF(x, rect.bottom() + 2), QPointF(x + height + 4, rect.top() - 2))
        x += step * 2.4
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(dashes(tint.edge, 1.0))
    radius = theme.px(4)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _limit_ground(painter: QPainter, rect: QRectF, theme: Theme, tint: Tint) -> None:
    """A deadline is a limit and no meeting: a plain frame without ground."""
    painter.setBrush(QColor(theme.colours.page))
    painter.setPen(QPen(QColor(tint.edge), 1.0))
    radius = theme.px(4)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def dashes(colour: str, width: float) -> QPen:
    """Make the pen of everything that is not firm."""
    pen = QPen(QColor(colour), width)
    pen.setDashPattern([3 / width, 2 / width])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _edge(
    painter: QPainter,
    shape: QPainterPath,
    rect: QRectF,
    theme: Theme,
    tint: Tint,
    *,
    dashed: bool,
    mirrored: bool,
) -> None:
    """Mark the beginning with the process colour."""
    width = theme.px(3)
    left = rect.right() - width if mirrored else rect.left()
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    middle = left + width / 2
    pen = dashes(tint.edge, width) if dashed else QPen(QColor(tint.edge), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()))
    painter.restore()
