"""Running text as measured for paper: a paragraph in its type, its label, and what is beside it.

Lengths are design pixels; text is set in units, as in `sheet_text`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout, QTextOption

from desktop.desk.printing.values import Look, Style
from desktop.ui.printing.sheet_text import INK, SOFT, UNIT, sheet_font
from desktop.ui.theme import INTERFACE, READING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFont, QPainter

    from desktop.desk.printing.values import Words

_FIRST_LABEL, _STEP = 44.0, 30.0
# In hundredths of the letters' height.
_RAISED = 30.0


class Type(NamedTuple):
    """How a style is set: size, distance of lines, weight, air before it, room for its label."""

    family: str
    size: float
    leading: float = 1.4
    weight: int = 400
    colour: str = INK
    above: float = 4.0
    label: float = 0.0
    inset: float = 0.0
    stays: bool = False


_FACTS = 92.0
TYPES = {
    Style.TITLE: Type(INTERFACE, 18, 1.25, 600, stays=True),
    Style.SUBTITLE: Type(INTERFACE, 11.5, colour=SOFT, stays=True),
    Style.HEADING: Type(INTERFACE, 13, 1.6, 600, above=14, stays=True),
    Style.FACT: Type(INTERFACE, 11.5, 1.45, above=4, label=_FACTS),
    Style.TEXT: Type(READING, 14, 1.35, above=6, label=_FACTS),
    Style.SOURCE: Type(READING, 13.5, 1.35, above=0, inset=12, stays=True),
    Style.SMALL: Type(INTERFACE, 10.5, colour=SOFT, above=2),
    Style.DRAFT_TITLE: Type(READING, 20, 1.25, 700, above=10, stays=True),
    Style.DRAFT_HEADING: Type(READING, 15.5, 1.35, 700, above=18, stays=True),
    Style.DRAFT: Type(READING, 15.5, 1.38, above=9),
    Style.FOOTNOTE: Type(READING, 12, 1.3, above=3, label=22),
}
# Small print goes along with what it is about.
_SMALL = (0.0, 12.0, _FACTS)


def edges(style: Style, level: int, label: str) -> tuple[float, float]:
    """Return where a block's label and its text begin, from the leading margin."""
    look = TYPES[style]
    if style is Style.SMALL:
        return 0.0, _SMALL[level]
    if style is Style.DRAFT:
        text = _FIRST_LABEL + _STEP * level
        return (text - _STEP if level else 0.0), text
    if look.label and (label or style is not Style.TEXT):
        return 0.0, look.label
    return 0.0, look.inset


class FlowText:
    """A paragraph set into lines of one distance."""

    def __init__(
        self, words: Sequence[Words], look: Type, width: float, *, mirrored: bool = False
    ) -> None:
        """`mirrored` sets all from the right, as the columns then run."""
        self.text = "".join(one.text for one in words)
        self.pitch = look.size * look.leading
        font = sheet_font(look.size, look.weight, look.family)
        # Tracked letters would break the ligatures of a search in the file.
        self._layout = QTextLayout(self.text.replace("\n", "\u2028"), font)
        self._layout.setTextOption(_option(right=mirrored or runs_left(self.text)))
        self._layout.setFormats(_formats(words, look, font))
        self._set(width)

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self.pitch * self.lines

    @property
    def width(self) -> float:
        """The width of the longest line."""
        lines = (self._layout.lineAt(number) for number in range(self.lines))
        return max((line.naturalTextWidth() / UNIT for line in lines), default=0.0)

    def line_of(self, offset: int) -> int:
        """Return the number of the line in which a letter stands."""
        return self._layout.lineForTextPosition(min(offset, len(self.text))).lineNumber()

    def paint(self, painter: QPainter, x: float, y: float, start: int = 0, end: int = -1) -> None:
        """Paint the lines from `start` to before `end`, the first with its top at `y`."""
        for number in range(start, self.lines if end < 0 else end):
            top = (y - start * self.pitch) * UNIT
            self._layout.lineAt(number).draw(painter, QPointF(x * UNIT, top))

    def _set(self, width: float) -> None:
        self._layout.beginLayout()
        number = 0
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 20.0) * UNIT)
            slack = (self.pitch * UNIT - line.height()) / 2
            line.setPosition(QPointF(0, number * self.pitch * UNIT + slack))
            number += 1
        self._layout.endLayout()


def runs_left(text: str) -> bool:
    """Whether a text runs from right to left, as its first letter with a direction has it."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def most_run_left(texts: Iterable[str]) -> bool:
    """Whether a whole paper runs from right to left: a symbol before it is in other letters."""
    votes = [runs_left(text) for text in texts if text]
    return 2 * sum(votes) > len(votes)


@lru_cache(maxsize=2)
def _option(*, right: bool) -> QTextOption:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if right:
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option


def _formats(words: Sequence[Words], look: Type, font: QFont) -> list[QTextLayout.FormatRange]:
    found: list[QTextLayout.FormatRange] = []
    start = 0
    for one in words:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, len(one.text)
        made.format = _format(one, look, font)
        found.append(made)
        start += len(one.text)
    return found


def _format(one: Words, look: Type, font: QFont) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(look.colour))
    if one.look is Look.OPENING:
        # Scripts that run to the left have no italics; what others slant is heavier in them.
        if runs_left(one.text):
            made.setFontWeight(700)
        else:
            made.setFontItalic(True)
    elif one.look is Look.STRONG:
        made.setFontWeight(700)
    elif one.look is Look.INSERTED:
        made.setFontUnderline(True)
        made.setFontWeight(700)
    elif one.look is Look.DELETED:
        made.setFontStrikeOut(True)
    elif one.look in (Look.SIGN, Look.NAME):
        made.setFont(font)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        # Higher up a reader of the file takes a sign for a line of its own.
        made.setSuperScriptBaseline(_RAISED)
    return made
