"""Tables in the language of the web, as lines whose cells are parted by tabs."""

import re
from collections.abc import Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.text import Line

MOST_LINES = 60
_ROW = re.compile(r"<tr\b[^<>]*>", re.I)
_ROW_END = re.compile(r"</tr\s*>", re.I)
_CELL = re.compile(r"<t[dh]\b[^<>]*>", re.I)
_CELL_END = re.compile(r"</t[dh]\s*>", re.I)
_FRAME = re.compile(r"</?(?:table|thead|tbody|tfoot|caption|colgroup|col|html|body)\b[^<>]*>", re.I)


def with_tabs(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give each row of a web table one line, its cells parted by tabs; other lines stay.

    A row over several lines stands on its first one, the others are left empty, so that all
    lines keep their numbers.
    """
    if not any(_CELL.search(line.text) for line in lines):
        return tuple(lines)
    found: list[Line] = []
    while len(found) < len(lines):
        at = len(found)
        taken = _row_at(lines, at)
        words = " ".join(line.text.strip() for line in lines[at : at + taken])
        found.append(replace(lines[at], text=_told(words) if taken else _bare(lines[at].text)))
        found += [replace(line, text="") for line in lines[at + 1 : at + taken]]
    return tuple(found)


def _row_at(lines: Sequence[Line], at: int) -> int:
    """How many lines the row takes that begins here; 0 where none does."""
    if not _ROW.search(lines[at].text):
        return 0
    for taken in range(1, min(MOST_LINES, len(lines) - at) + 1):
        if _ROW_END.search(lines[at + taken - 1].text):
            return taken
    return 0


def _told(words: str) -> str:
    """The cells of the rows in some words; several rows of one line are told one by one."""
    cells = [_CELL_END.sub("", cell).strip() for cell in _CELL.split(_bare(words))]
    return "\t".join(cells[1:])


def _bare(words: str) -> str:
    return _FRAME.sub("", _ROW_END.sub("", _ROW.sub("", words))).strip() if "<" in words else words
