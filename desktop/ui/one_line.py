"""Words that stand in one line, set without a text layout; lists have thousands of them.

Only plain words from left to right that fit are set here, exactly as `Laid` sets them; everything
else is left to it.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.ui.runs import Laid, Run

# Latin, Greek and Cyrillic with general punctuation: nothing in them runs from right to left.
_PLAIN = re.compile("[\x20-\u058f\u2010-\u2027\u202f-\u205e]*")


def is_plain(text: str) -> bool:
    """Whether all letters run from left to right and nothing breaks the line."""
    return _PLAIN.fullmatch(text) is not None


def set_words(
    run: Run, font: QFont, width: float, *, lines: int, mirrored: bool
) -> "Laid | OneLine":
    """Set words of one look into a width: in one line at once where they fit, else by a layout."""
    if is_plain(run.text) and not run.struck:
        face = _face(font.key(), run.weight)
        taken = face.metrics.horizontalAdvance(run.text)
        if taken <= width:
            return OneLine(run, face, taken, width - taken if mirrored else 0.0)
    return Laid([run], font, width, lines=lines, mirrored=mirrored)


class Face:
    """A font in a weight, with what is measured of it once."""

    def __init__(self, font: QFont, weight: int) -> None:
        laid = Laid([Run("Ag", "#000000", weight)], font, 200, lines=1)
        self.height, self.base = laid.height, laid.base
        self.font = QFont(font)
        self.font.setWeight(QFont.Weight(weight))
        self.metrics = QFontMetricsF(self.font)


@lru_cache(maxsize=32)
def _face(key: str, weight: int) -> Face:
    font = QFont()
    font.fromString(key)
    return Face(font, weight)


class OneLine:
    """Words in one line; answers what `Laid` does."""

    lines, cut = 1, False

    def __init__(self, run: Run, face: Face, width: float, left: float) -> None:
        """`width` is that of the words, `left` what is before them in their room."""
        self._run, self._face, self._left = run, face, left
        self.height = face.height if run.text else 0.0
        self.width = self.last_line_width = width

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the top left corner at `x`, `y`."""
        painter.setFont(self._face.font)
        painter.setPen(QColor(self._run.colour))
        painter.drawText(QPointF(x + self._left, y + self._face.base), self._run.text)
