"""Words of one look, set with as little as they need; lists have thousands of them.

Only plain words from left to right that fit are set here, exactly as `Laid` sets them; everything
else is left to it.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout

from desktop.ui.runs import Laid, Run, option_of

# Latin, Greek and Cyrillic with general punctuation: nothing in them runs from right to left.
_PLAIN = re.compile("[\x20-\u058f\u2010-\u2027\u202f-\u205e]*")
_KEPT, _ENDLESS = 600, 100_000.0


def is_plain(text: str) -> bool:
    """Whether all letters run from left to right and nothing breaks the line."""
    return _PLAIN.fullmatch(text) is not None


class Face:
    """A font in a weight, with what is measured of it once."""

    def __init__(self, font: QFont, weight: int = 400) -> None:
        laid = Laid([Run("Ag", "#000000", weight)], font, 200, lines=1)
        self.pitch, self.base = laid.pitch, laid.base
        self.font = QFont(font)
        self.font.setWeight(QFont.Weight(weight))
        self.metrics = QFontMetricsF(self.font)


def set_words(run: Run, face: Face, width: float, *, lines: int, mirrored: bool) -> "Laid | Lines":
    """Set words of one look into a width: with little where all of them fit, else by a layout."""
    if is_plain(run.text) and not run.struck:
        found = Lines(run, face, width, lines, mirrored=mirrored)
        if not found.is_cut:
            return found
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


class Lines:
    """Words in at most so many lines; answers what `Laid` does, and whether not all have room."""

    def __init__(self, run: Run, face: Face, width: float, lines: int, *, mirrored: bool) -> None:
        self._pen, text = QColor(run.colour), run.text
        self._layout = layout = QTextLayout(text, face.font)
        layout.setCacheEnabled(True)
        layout.setTextOption(option_of(mirrored=mirrored))
        layout.beginLayout()
        self.lines = end = 0
        self.width = self.last_line_width = 0.0
        while self.lines < lines and (end < len(text) or not self.lines):
            line = layout.createLine()
            line.setLineWidth(width)
            line.setPosition(QPointF(0, face.base - line.ascent() + self.lines * face.pitch))
            self.last_line_width = line.naturalTextWidth()
            self.width = max(self.width, self.last_line_width)
            end = line.textStart() + line.textLength()
            self.lines += 1
        layout.endLayout()
        self.is_cut = end < len(text)
        self.height = self.lines * face.pitch

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint with the top left corner at a point."""
        painter.setPen(self._pen)
        self._layout.draw(painter, at)
