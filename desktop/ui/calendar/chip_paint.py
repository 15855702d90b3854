"""How a chip of the shelf looks: a dashed frame with an edge in the process's colour, and words."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.bar_words import BarWords
from desktop.ui.calendar.bars import dashes
from desktop.ui.colours import Colours
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme

# Frames of the chips of a shelf and of the next one, of any colour and width.
_FRAMES_KEPT = 24


class ChipWords(NamedTuple):
    """What a chip says: the words in ink, the soft ones behind them, the process's colour."""

    lead: str
    rest: str = ""
    colour: int | None = None

    def __str__(self) -> str:
        return f"{self.lead}{self.rest}"

    def width(self, theme: Theme) -> int:
        """Return the width of a chip with these words, in pixels."""
        return _width(theme, theme.px(100), self.lead, self.rest) + theme.px(24)


@lru_cache(maxsize=2)
def bar_words(theme: Theme, scale: int) -> BarWords:  # noqa: ARG001
    """Return what sets the words of chips, at the theme's size of 100 pixels."""
    return BarWords(theme.font(11.5, 500), theme.font(11.5))


@lru_cache(maxsize=2)
def _metrics(theme: Theme, scale: int) -> tuple[QFontMetrics, QFontMetrics]:  # noqa: ARG001
    """Measure with the theme's fonts as they are at its size of 100 pixels."""
    return QFontMetrics(theme.font(11.5, 500)), QFontMetrics(theme.font(11.5))


@lru_cache(maxsize=500)
def _width(theme: Theme, scale: int, lead: str, rest: str) -> int:
    """Measure words once; the shelf asks again while it tries how many chips it has room for."""
    strong, plain = _metrics(theme, scale)
    return strong.horizontalAdvance(lead) + plain.horizontalAdvance(rest)


class Look(NamedTuple):
    """All that decides on the frame of a chip, and how many dots a pixel has."""

    width: int
    height: int
    colour: int | None
    picked: bool
    mirrored: bool
    ratio: float


def paint_chip(
    painter: QPainter, size: QSize, words: ChipWords, theme: Theme, *, picked: bool, mirrored: bool
) -> None:
    """Paint a chip into the top left corner; its frame is drawn once and then stamped."""
    ratio = painter.deviceTransform().m11()
    look = Look(size.width(), size.height(), words.colour, picked, mirrored, ratio)
    if ratio.is_integer():
        painter.drawPixmap(0, 0, _frames(theme, theme.colours, theme.px(100)).frame(look))
    else:
        # A picture would be painted between the dots.
        _paint_frame(painter, theme, look)
    _paint_words(painter, look, words, theme)


@lru_cache(maxsize=1)
def _frames(theme: Theme, colours: Colours, scale: int) -> "Frames":  # noqa: ARG001
    """Return the frames in a theme as it is now; `scale` is its size of 100 pixels."""
    return Frames(theme)


class Frames:
    """Keeps the last frames as pictures, on the ground of the shelf, in one look of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: dict[Look, QPixmap] = {}

    def frame(self, look: Look) -> QPixmap:
        """Return a frame, drawn where it has not been."""
        if look not in self._kept:
            if len(self._kept) >= _FRAMES_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[look] = self._new(look)
        return self._kept[look]

    def _new(self, look: Look) -> QPixmap:
        frame = QPixmap(QSize(look.width, look.height) * look.ratio)
        frame.setDevicePixelRatio(look.ratio)
        frame.fill(QColor(self._theme.colours.side))
        painter = QPainter(frame)
        _paint_frame(painter, self._theme, look)
        painter.end()
        return frame


def _paint_frame(painter: QPainter, theme: Theme, look: Look) -> None:
    tint, px = theme.tint(look.colour), theme.px
    width, height = look.width, look.height
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(0, 0, width, height).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(QColor(tint.strong if look.picked else theme.colours.page))
    painter.setPen(dashes(tint.edge, 1.0))
    painter.drawRoundedRect(frame, px(5), px(5))
    if not look.picked:
        painter.setPen(dashes(tint.edge, px(3)))
        edge = width - px(1.5) if look.mirrored else px(1.5)
        painter.drawLine(QPoint(edge, 1), QPoint(edge, height - 1))


def _paint_words(painter: QPainter, look: Look, words: ChipWords, theme: Theme) -> None:
    tint, colours, px = theme.tint(words.colour), theme.colours, theme.px
    ink = tint.on_strong if look.picked else colours.ink
    soft = tint.on_strong if look.picked else colours.soft
    width, start = look.width - px(19), px(8) if look.mirrored else px(12)
    set_words = bar_words(theme, px(100))
    if not look.mirrored and set_words.takes(words.lead, words.rest):
        parts = set_words.parts(words.lead, words.rest, width)
        at = QPointF(start, (look.height - set_words.height) / 2)
        set_words.paint(painter, at, parts, QColor(ink), QColor(soft))
        return
    runs = [Run(words.lead, ink, 500), Run(words.rest, soft)]
    laid = Laid(runs, theme.font(11.5), width, lines=1, mirrored=look.mirrored)
    laid.paint(painter, start, (look.height - laid.height) / 2)
