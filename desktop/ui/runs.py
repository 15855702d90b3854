"""Text in several weights and colours, laid out and painted without any markup.

Titles and words of documents are strangers' text: as runs they can never be taken for rich text.
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from desktop.core.quick.tuples import NamedTuple

ELLIPSIS = "…"
# No font is so small that more letters stand side by side.
MOST_A_PIXEL = 0.5
# Letters are mostly wider, as a share of the font's size; and the letters of a long word.
_USUAL, _A_WORD = 0.36, 20


class Run(NamedTuple):
    """A stretch of text in one colour ("#rrggbb") and weight; `struck`: with a line through it."""

    text: str
    colour: str
    weight: int = 400
    struck: bool = False


def plain(runs: Sequence[Run]) -> str:
    """Return the words alone."""
    return "".join(run.text for run in runs)


class Laid:
    """Runs set into lines of a width, at most `lines` of them; the last one ends in "…"."""

    def __init__(
        self,
        runs: Sequence[Run],
        font: QFont,
        width: float,
        *,
        lines: int = 0,
        leading: float = 1.35,
        mirrored: bool = False,
    ) -> None:
        """`leading` is the distance of lines as a share of the font's size; 0 lines: no limit."""
        self._pitch = font.pixelSize() * leading
        self._runs, self._font = list(runs), font
        self._width, self._mirrored = max(width, 1.0), mirrored
        whole = plain(runs)
        # More cannot be seen, and setting costs by the letter.
        text = whole[: int(lines * self._width * MOST_A_PIXEL) + 40] if lines else whole
        text, self._layout = self._filled(text, lines)
        self.cut = lines > 0 and self._end() < _units(whole)
        if self.cut:
            self._layout = self._set(self._shortened(text), lines)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self._pitch * self._layout.lineCount()

    @property
    def width(self) -> float:
        """The width of the longest line."""
        count = self._layout.lineCount()
        return max((self._layout.lineAt(n).naturalTextWidth() for n in range(count)), default=0.0)

    @property
    def last_line_width(self) -> float:
        """The width of the last line, for what is to stand behind it."""
        count = self._layout.lineCount()
        return self._layout.lineAt(count - 1).naturalTextWidth() if count else 0.0

    @property
    def pitch(self) -> float:
        """The distance from line to line."""
        return self._pitch

    @property
    def base(self) -> float:
        """How far below the top the letters of the first line stand."""
        line = self._layout.lineAt(0)
        return line.y() + line.ascent()

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the top left corner at `x`, `y`."""
        self._layout.draw(painter, QPointF(x, y))

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint with the top left corner at a point."""
        self._layout.draw(painter, at)

    def paint_line(self, painter: QPainter, x: float, y: float, number: int) -> None:
        """Paint one line where `paint` at `x`, `y` would have it."""
        self._layout.lineAt(number).draw(painter, QPointF(x, y))

    def _end(self) -> int:
        count = self._layout.lineCount()
        if not count:
            return 0
        line = self._layout.lineAt(count - 1)
        return line.textStart() + line.textLength()

    def _filled(self, text: str, lines: int) -> tuple[str, QTextLayout]:
        """Set as much of a text as usually fills its lines, or all of it where that does not."""
        usual = int(lines * self._width / (self._font.pixelSize() * _USUAL)) + _A_WORD
        if lines and usual < len(text):
            self._layout = self._set(text[:usual], lines)
            if self._end() < _units(text[:usual]):
                return text[:usual], self._layout
        return text, self._set(text, lines)

    def _shortened(self, text: str) -> str:
        """Cut the text so that its last line has room for the ellipsis."""
        line = self._layout.lineAt(self._layout.lineCount() - 1)
        metrics = QFontMetricsF(self._heaviest())
        start = _letters(text, line.textStart())
        rest = text[start:].split("\n")[0]
        tail = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self._width - 1)
        if not tail.endswith(ELLIPSIS):
            tail = rest.rstrip() + ELLIPSIS
        return text[:start] + tail

    def _heaviest(self) -> QFont:
        font = QFont(self._font)
        font.setWeight(QFont.Weight(max((run.weight for run in self._runs), default=400)))
        return font

    def _set(self, text: str, lines: int) -> QTextLayout:
        layout = QTextLayout(text.replace("\n", "\u2028"), self._font)
        # What is set is painted, mostly more than once; else its letters would be shaped each time.
        layout.setCacheEnabled(True)
        layout.setTextOption(option_of(mirrored=self._mirrored))
        layout.setFormats(self._formats(_units(text)))
        layout.beginLayout()
        number = 0
        while not lines or number < lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._width)
            slack = (self._pitch - line.height()) / 2
            line.setPosition(QPointF(0, number * self._pitch + slack))
            number += 1
        layout.endLayout()
        return layout

    def _formats(self, length: int) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        start = 0
        for number, run in enumerate(self._runs):
            last = number == len(self._runs) - 1
            end = length if last else min(start + _units(run.text), length)
            formats.append(_format(start, end - start, run))
            start = end
        return formats


def _units(text: str) -> int:
    """Count as Qt does, for which an emoji and other rare letters are two; halves show as boxes."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _letters(text: str, units: int) -> int:
    """Turn a place in Qt's count into one in letters."""
    if _units(text[:units]) == units:
        return units
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * units]
    return len(before.decode("utf-16-le", "surrogatepass"))


def _format(start: int, length: int, run: Run) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, max(0, length)
    found.format = _look(run.colour, run.weight, run.struck)
    return found


@lru_cache(maxsize=256)
def _look(colour: str, weight: int, struck: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    look.setFontWeight(weight)
    if struck:
        look.setFontStrikeOut(True)
    return look


@lru_cache(maxsize=2)
def option_of(*, mirrored: bool) -> QTextOption:
    """Return how words are set into lines in a window of a direction; nobody may change it."""
    option = QTextOption()
    # An English title stays English in an Arabic window: its own letters say how it runs.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if mirrored:
        # A bare layout does not turn the alignment with the direction as widgets do.
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option
