"""The letters of a PDF page with their places and fonts, put together to printed lines."""

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from desktop.reading.markup import escaped

_ITALIC = 1 << 6
_BOLD_WEIGHT = 600
_LEANING = 0.05
_BREAKS = "\r\n\x02\ufffe"
# In parts of the size: how far a raised sign stands above its line, and what parts columns.
RAISED, SMALL, GAP = 0.15, 0.82, 1.6
_RISE, _LONGEST_SIGN, _BLANK = 0.7, 4, 0.15


class Glyph(NamedTuple):
    """A letter: its place on the page in points from the lower left, its size and font.

    `turn` counts the quarters by which its line is turned, `None` for one that leans; the places
    are those of the page when it is turned so that the line can be read.
    """

    text: str
    x: float
    y: float
    right: float
    size: float
    italic: bool
    bold: bool
    turn: int | None = 0


class PrintedLine(NamedTuple):
    """A line of a page; `y` is its baseline, `size` that of most of its letters."""

    page: int
    x: float
    y: float
    size: float
    glyphs: tuple[Glyph, ...]

    @property
    def words(self) -> str:
        """Its letters without any mark."""
        return " ".join("".join(glyph.text for glyph in self.glyphs).split())


def glyphs_of(page: Any) -> Iterator[Glyph | None]:
    """Give the letters of a page in their order, `None` where the file breaks a line."""
    text = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, low, high = (ctypes.c_double() for _ in range(4))
    name, flags = ctypes.create_string_buffer(160), ctypes.c_int()
    last = 0.0
    for place in range(text.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(text, place))
        if letter in _BREAKS:
            # A hyphen at a line's end comes as a sign of its own.
            if letter in _BREAKS[2:]:
                yield Glyph("-", x.value, y.value, right.value, last, italic=False, bold=False)
            yield None
            continue
        if letter == " " and raw.FPDFText_IsGenerated(text, place) == 1:
            # A blank that the library adds stands behind its word, wherever it is said to be.
            yield Glyph(" ", right.value, y.value, right.value, last, italic=False, bold=False)
            continue
        raw.FPDFText_GetCharOrigin(text, place, x, y)
        raw.FPDFText_GetCharBox(text, place, left, right, low, high)
        turn = _turn(raw.FPDFText_GetCharAngle(text, place))
        if turn:
            _turned(turn, x, y, left, right, low, high)
        size = raw.FPDFText_GetFontSize(text, place) * _scale(text, place)
        raw.FPDFText_GetFontInfo(text, place, name, 160, flags)
        font = name.value.decode("utf-8", "replace").lower()
        last = size if letter != " " else last
        yield Glyph(
            letter,
            x.value,
            y.value,
            right.value,
            last if letter == " " else size,
            italic=bool(flags.value & _ITALIC) or "italic" in font or "oblique" in font,
            bold="bold" in font or raw.FPDFText_GetFontWeight(text, place) >= _BOLD_WEIGHT,
            turn=turn,
        )


def _turn(angle: float) -> int | None:
    quarters = angle / (math.pi / 2)
    return round(quarters) % 4 if abs(quarters - round(quarters)) < _LEANING else None


def _turned(turn: int, x: Any, y: Any, left: Any, right: Any, low: Any, high: Any) -> None:
    """Give the places of a letter as they are once the page is turned."""
    if turn == 1:
        x.value, y.value, right.value = -y.value, x.value, -low.value
    elif turn == 3:
        x.value, y.value, right.value = y.value, -x.value, high.value
    else:
        x.value, y.value, right.value = -x.value, -y.value, -left.value


def _scale(text: Any, place: int) -> float:
    """How much larger a letter is shown than its font is set: many programs scale their pages."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(text, place, matrix):
        return 1.0
    return math.hypot(matrix.c, matrix.d) or 1.0


def lines_of(page: Any, number: int) -> tuple[list[PrintedLine], str]:
    """Return the printed lines of a page from top to bottom; pieces on one baseline are one.

    Words that run another way than most, such as a stamp across the page, are told apart.
    """
    glyphs = list(glyphs_of(page))
    turns = Counter(one.turn for one in glyphs if one is not None and one.text.strip())
    most = next((turn for turn, _ in turns.most_common() if turn is not None), 0)
    aside = ""
    if len(turns) > 1:
        across = (one for one in glyphs if one is not None and one.turn != most)
        aside = " ".join("".join(one.text for one in across).split())
        glyphs = [one for one in glyphs if one is None or one.turn == most]
    return _lines(number, glyphs), aside


def _lines(number: int, glyphs: Iterable[Glyph | None]) -> list[PrintedLine]:
    pieces = [line_of(number, piece) for piece in _pieces(glyphs)]
    pieces = [piece for piece in pieces if piece.words]
    pieces.sort(key=lambda piece: (-piece.y, piece.x))
    found: list[PrintedLine] = []
    for piece in pieces:
        if found and (_on_one_baseline(found[-1], piece) or _is_sign_of(found[-1], piece)):
            found[-1] = line_of(number, _joined(found[-1], piece))
        else:
            found.append(piece)
    return found


def _joined(line: PrintedLine, piece: PrintedLine) -> list[Glyph]:
    """The letters of two pieces from left to right, with a blank where there is room for one."""
    first, second = sorted((line, piece), key=lambda one: one.x)
    last = first.glyphs[-1]
    room = second.x - last.right > _BLANK * max(line.size, piece.size)
    blank = (last._replace(text=" ", x=last.right),) if room else ()
    return sorted((*first.glyphs, *blank, *second.glyphs), key=lambda glyph: glyph.x)


def _on_one_baseline(above: PrintedLine, line: PrintedLine) -> bool:
    return abs(above.y - line.y) < 0.4 * max(above.size, line.size)


def _is_sign_of(sign: PrintedLine, line: PrintedLine) -> bool:
    """Whether a short line of small print above another is a raised sign on that."""
    small = sign.size <= SMALL * line.size and len(sign.words) <= _LONGEST_SIGN
    left, right = line.x - 2 * line.size, line.glyphs[-1].right + line.size
    return small and sign.y - line.y < _RISE * line.size and left < sign.x <= right


def _pieces(glyphs: Iterable[Glyph | None]) -> Iterator[list[Glyph]]:
    """The letters between two breaks; a raised sign does not break its line."""
    held: list[Glyph] = []
    for glyph in glyphs:
        base = next((one for one in reversed(held) if one.text.strip()), None)
        jump = glyph is not None and base is not None and _jumps(base, glyph)
        if glyph is None or jump:
            if held:
                yield held
            held = []
        if glyph is not None:
            held.append(glyph)
    if held:
        yield held


def _jumps(before: Glyph, glyph: Glyph) -> bool:
    """Whether a letter stands on another line; a raised sign sticks to the word before it."""
    size, high = max(before.size, glyph.size), abs(before.y - glyph.y)
    apart = not -size < glyph.x - before.right < size
    return bool(glyph.text.strip()) and (high > 0.7 * size or (apart and high > 0.3 * size))


def line_of(page: int, glyphs: Iterable[Glyph]) -> PrintedLine:
    """Put letters on one baseline together to a line."""
    listed = tuple(glyphs)
    inked = [glyph for glyph in listed if glyph.text.strip()]
    if not inked:
        return PrintedLine(page, 0, 0, 0, ())
    size = Counter(round(glyph.size, 1) for glyph in inked).most_common(1)[0][0]
    y = Counter(round(g.y, 1) for g in inked if round(g.size, 1) == size).most_common(1)[0][0]
    return PrintedLine(page, inked[0].x, y, size, listed)


def column_of(x: float, left: float, size: float) -> int:
    """The column in which a letter of type-writing would stand, `left` being the margin."""
    return round((x - left) / (0.5 * size))


def marked(line: PrintedLine, left: float = 0) -> str:
    """Write a line with tags for italics, bold and raised signs.

    What stands in columns of the page, counted from `left`, stands in columns of the text.
    """
    parts: list[str] = []
    last: Glyph | None = None
    written = column_of(line.x, left, line.size) if line.size else 0
    for (italic, raised), group in groupby(line.glyphs, lambda glyph: _look(glyph, line)):
        text = ""
        for glyph in group:
            if last is not None and glyph.x - last.right > GAP * line.size:
                column = column_of(glyph.x, left, line.size)
                gap = " " * max(3, column - written)
                text, written = text.rstrip() + gap, written + len(gap)
            text, written = text + glyph.text, written + 1
            last = glyph if glyph.text.strip() else last
        text = escaped(text)
        tag = "sup" if raised else "i" if italic else ""
        parts.append(f"<{tag}>{text}</{tag}>" if tag and text.strip() else text)
    words = "".join(parts).strip()
    return f"<b>{words}</b>" if is_bold(line) and words else words


def is_bold(line: PrintedLine) -> bool:
    """Whether all letters of a line are bold."""
    return all(glyph.bold for glyph in line.glyphs if glyph.text.strip())


def _look(glyph: Glyph, line: PrintedLine) -> tuple[bool, bool]:
    small = glyph.size <= SMALL * line.size
    higher = glyph.y - line.y > RAISED * line.size
    return glyph.italic, bool(glyph.text.strip()) and small and higher
