"""How an event is drawn as a bar: filled when firm, dashed and hatched while to be confirmed."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from desktop.core.event import Kind
from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.bar_words import BarWords
from desktop.ui.calendar.entries import Entry
from desktop.ui.colours import Colours, Tint
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme

# The space is one that no line breaks at.
TICKED = "✓\u00a0"
DIAMOND = "◆ "
_GROUNDS_KEPT, _SET_KEPT = 600, 300


class Look(NamedTuple):
    """All that decides on the ground of a bar, apart from its size."""

    colour: int | None
    limit: bool
    tentative: bool
    picked: bool
    begins: bool
    ends: bool
    mirrored: bool


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
    limit = entry.kind is Kind.DEADLINE
    look = Look(entry.colour, limit, entry.tentative, picked, begins, ends, mirrored)
    kept = bars_of(theme, theme.colours, theme.px(100))
    kept.paint_ground(painter, rect, look)
    kept.paint_words(painter, rect, entry, look, lines=lines, place=place)


def words_fit(entry: Entry, theme: Theme, width: float) -> bool:
    """Tell whether the title stands in one line of a bar so wide."""
    return bars_of(theme, theme.colours, theme.px(100)).words_fit(entry, width)


@lru_cache(maxsize=4)
def bars_of(theme: Theme, colours: Colours, scale: int) -> "Bars":  # noqa: ARG001
    """Return what paints bars in a theme as it is now; `scale` is its size of 100 pixels."""
    return Bars(theme, colours)


class Bars:
    """Paints bars; grounds are kept as pictures and words as they were cut."""

    def __init__(self, theme: Theme, colours: Colours) -> None:
        self._theme, self._colours = theme, colours
        self._words = BarWords(theme.font(11.5, 500), _font(theme))
        self._start, self._end, self._least = theme.px(9), theme.px(5), theme.px(8)
        self._ink, self._soft = QColor(colours.ink), QColor(colours.soft)
        self._grounds: dict[tuple[float, float, float, Look], QPixmap] = {}
        self._set: dict[tuple[object, ...], Laid] = {}

    def paint_ground(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Paint everything but the words."""
        # Pictures of the window are painted through a scale of their own.
        scaled = painter.deviceTransform()
        ratio = scaled.m11()
        even = ratio == scaled.m22() == int(ratio) > 0
        if not even or rect.topLeft() != rect.topLeft().toPoint().toPointF():
            # A picture would be painted between the dots.
            paint_ground(painter, rect, self._theme, look)
            return
        key = (rect.width(), rect.height(), ratio, look)
        ground = self._grounds.get(key)
        if ground is None:
            if len(self._grounds) >= _GROUNDS_KEPT:
                self._grounds.clear()
            ground = self._grounds[key] = self._new_ground(rect.size(), ratio, look)
        painter.drawPixmap(rect.topLeft(), ground)

    def _new_ground(self, size: QSizeF, ratio: float, look: Look) -> QPixmap:
        ground = QPixmap((size * ratio).toSize())
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        paint_ground(painter, QRectF(QPointF(), size), self._theme, look)
        painter.end()
        return ground

    def words_fit(self, entry: Entry, width: float) -> bool:
        """Tell whether the words stand in one line of a bar so wide."""
        room = width - 2 * self._theme.px(6) - self._theme.px(3)
        place = f" {entry.place}" if entry.place else ""
        if not _marked(entry) and self._words.takes(entry.lead, place):
            return self._words.fit(entry.lead, place, room)
        runs = bar_runs(entry, self._colours, self._theme.tint(entry.colour), picked=False)
        return not self._laid(tuple(runs), room, 1, mirrored=False, place=False).cut

    def paint_words(
        self, painter: QPainter, rect: QRectF, entry: Entry, look: Look, *, lines: int, place: bool
    ) -> None:
        """Paint the words of an event into its bar."""
        left, right = self._start, self._end
        if look.mirrored:
            left, right = right, left
        width = rect.width() - left - right
        if width < self._least:
            return
        behind = f" {entry.place}" if place and entry.place else ""
        plain = lines == 1 and not look.mirrored and not _marked(entry)
        middle = rect.center().y()
        if plain and self._words.takes(entry.lead, behind):
            at = QPointF(rect.left() + left, middle - self._words.height / 2)
            ink, soft = self._inks(look)
            self._words.paint(painter, at, self._words.parts(entry.lead, behind, width), ink, soft)
            return
        tint = self._theme.tint(entry.colour)
        runs = bar_runs(entry, self._colours, tint, picked=look.picked, place=place)
        laid = self._laid(tuple(runs), width, lines, mirrored=look.mirrored, place=bool(behind))
        laid.paint(painter, rect.left() + left, middle - laid.height / 2)

    def _laid(
        self, runs: tuple[Run, ...], width: float, lines: int, *, mirrored: bool, place: bool
    ) -> Laid:
        """Set runs once for a width; where they are cut, a `place` at their end is left out."""
        key = (runs, width, lines, mirrored, place)
        laid = self._set.get(key)
        if laid is None:
            if len(self._set) >= _SET_KEPT:
                self._set.clear()
            laid = Laid(runs, _font(self._theme), width, lines=lines, mirrored=mirrored)
            if laid.cut and place:
                laid = Laid(runs[:-1], _font(self._theme), width, lines=lines, mirrored=mirrored)
            self._set[key] = laid
        return laid

    def _inks(self, look: Look) -> tuple[QColor, QColor]:
        if not look.picked:
            return self._ink, self._soft
        light = QColor(self._theme.tint(look.colour).on_strong)
        return light, light


def _marked(entry: Entry) -> bool:
    """Whether a sign stands before the words, or a line goes through them."""
    return entry.mine or entry.cancelled or entry.kind is Kind.DEADLINE


def paint_ground(painter: QPainter, rect: QRectF, theme: Theme, look: Look) -> None:
    """Paint the shape of a bar: filled when firm, hatched while to be confirmed, a plain limit."""
    tint, mirrored = theme.tint(look.colour), look.mirrored
    before, after = (look.ends, look.begins) if mirrored else (look.begins, look.ends)
    shape = _shape(rect, theme.px(4), left=before, right=after)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.picked:
        painter.fillPath(shape, QColor(tint.strong))
    elif look.limit:
        _limit_ground(painter, rect, theme, tint)
    elif look.tentative:
        _open_ground(painter, shape, rect, theme, tint)
    else:
        painter.fillPath(shape, QColor(tint.fill))
    if look.begins and not look.picked and not look.limit:
        _edge(painter, shape, rect, theme, tint, dashed=look.tentative, mirrored=mirrored)
    painter.restore()


def bar_runs(
    entry: Entry, colours: Colours, tint: Tint, *, picked: bool, place: bool = True
) -> list[Run]:
    """Return the words of a bar: title in ink, struck if cancelled, and the place softly."""
    ink = tint.on_strong if picked else colours.ink
    soft = tint.on_strong if picked else colours.soft
    runs = [Run(TICKED, ink, 600)] if entry.mine else []
    if entry.kind is Kind.DEADLINE:
        runs.append(Run(DIAMOND, tint.on_strong if picked else tint.edge, 400))
    runs.append(Run(entry.lead, ink, 500, entry.cancelled))
    if place and entry.place:
        runs.append(Run(f" {entry.place}", soft))
    return runs


def _font(theme: Theme) -> QFont:
    return theme.font(11.5)


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
