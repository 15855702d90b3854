"""Words that stand in one line, set with as little as they need; lists have thousands of them.

Only plain words from left to right that fit are set here, exactly as `Laid` sets them; everything
else is left to it.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from desktop.ui.runs import Laid, Run

# Latin, Greek and Cyrillic with general punctuation: nothing in them runs from right to left.
_PLAIN = re.compile("[\x20-\u058f\u2010-\u2027\u202f-\u205e]*")
# Hardly a title is so narrow, as a share of the font's size a letter: it will not fit.
_NARROW = 0.42
_KEPT, _ENDLESS = 600, 100_000.0


def is_plain(text: str) -> bool:
    """Whether all letters run from left to right and nothing breaks the line."""
    return _PLAIN.fullmatch(text) is not None


class Face:
    """A font in a weight, with what is measured of it once."""

    def __init__(self, font: QFont, weight: int = 400) -> None:
        laid = Laid([Run("Ag", "#000000", weight)], font, 200, lines=1)
        self.height, self.base = laid.height, laid.base
        self.font = QFont(font)
        self.font.setWeight(QFont.Weight(weight))
        self.metrics = QFontMetricsF(self.font)
        self.narrow = font.pixelSize() * _NARROW


def set_words(
    run: Run, face: Face, width: float, *, lines: int, mirrored: bool
) -> "Laid | OneLine":
    """Set words of one look into a width: in one line at once where they fit, else by a layout."""
    if run.text and len(run.text) * face.narrow <= width and is_plain(run.text) and not run.struck:
        line = OneLine(run, face)
        if line.width <= width:
            line.left = width - line.width if mirrored else 0.0
            return line
    return Laid([run], face.font, width, lines=lines, mirrored=mirrored)


@lru_cache(maxsize=_KEPT)
def cut(words: str, face: Face, width: float) -> str:
    """Cut words to a width, with "…" at their end."""
    return face.metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=_KEPT)
def width_of(words: str, face: Face) -> float:
    """Return how wide words are in one line; those of small signs come again and again."""
    run = Run(words, "#000000")
    return set_words(run, face, _ENDLESS, lines=1, mirrored=False).width


class OneLine:
    """Words in one line; answers what `Laid` does."""

    lines, cut = 1, False

    def __init__(self, run: Run, face: Face) -> None:
        """`left` is what is before the words in their room."""
        self._pen, self.left = QColor(run.colour), 0.0
        self._layout = QTextLayout(run.text, face.font)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        line = self._layout.createLine()
        line.setLineWidth(_ENDLESS)
        line.setPosition(QPointF(0, face.base - line.ascent()))
        self._layout.endLayout()
        self.height = face.height
        self.width = self.last_line_width = line.naturalTextWidth()

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint with the top left corner of the words at a point."""
        painter.setPen(self._pen)
        self._layout.draw(painter, at)
