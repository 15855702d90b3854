"""What stands at the edges of a page: heads, feet, page numbers and footnotes, by their place."""

import re
from collections import Counter
from collections.abc import Sequence

from desktop.reading.dated import date_end
from desktop.reading.drafts.rows import ends_well, is_running
from desktop.reading.pdf.glyphs import PrintedLine, marked

# In parts of the page's height, and the least in points: where heads and feet stand.
_EDGE, _LEAST_EDGE = 0.1, 50.0
# How many lines at the head and at the foot of a page may be figures of its own.
_FIRST, _LAST = 2, 4
# In parts of the size: the room above and below a page's number.
_ROOM = 1.3
_NOTE_SIZE, _HUGE = 0.93, 3.0
_SIGN_LENGTH = 2
_NOTE = re.compile(r"(?:\d{1,2}|[*†‡§]{1,3})\s*(?=[^\d\s–-])")
_SIGN = re.compile(r"\s*(?:<sup>)?\s*(\d{1,2}|[*†‡§]{1,3}|(?:&#42;){1,3})\s*(?:</sup>)?\s*")
_SYMBOL = re.compile(
    r"(?:[A-Z]{1,8}\d{0,3}|[A-Z][a-z]{3,9}(?=/[A-Z]{2}))(?:/[A-Z0-9][\w.()*\[\]-]*)+"
)


def running_of(
    pages: Sequence[Sequence[PrintedLine]], heights: Sequence[float], body: float
) -> frozenset[PrintedLine]:
    """The lines at the edges of pages that repeat on other pages, and page and job numbers.

    Letters more than three times as large as the text are a stamp on the page. The symbol at the
    head of the first page is that of the paper.
    """
    edges = [
        [line for line in page if _is_at_edge(line, height)]
        for page, height in zip(pages, heights, strict=True)
    ]
    seen = Counter(key for page in edges for key in {_bare(line) for line in page})
    found = {
        line
        for edge, page in zip(edges, pages, strict=True)
        for line in edge
        if seen[_bare(line)] > 1 and not ends_well(line.words) and _stands_apart(line, page)
    }
    for page, edge in zip(pages, edges, strict=True):
        near = [*page[:_FIRST], *page[-_LAST:], *edge]
        found |= {line for line in near if is_running(line.words) and _stands_apart(line, page)}
        found |= {line for line in page if line.size > _HUGE * body}
    return frozenset(line for line in found if not _is_own_symbol(line))


def _stands_apart(line: PrintedLine, page: Sequence[PrintedLine]) -> bool:
    """Whether a line has room around it, as a page's number and no figure of a cell has."""
    nearest = min((abs(line.y - one.y) for one in page if one is not line), default=line.y)
    return not line.words.isdigit() or nearest > _ROOM * line.size


def _is_at_edge(line: PrintedLine, height: float) -> bool:
    edge = max(_EDGE * height, _LEAST_EDGE)
    return not edge < line.y < height - edge


def _is_own_symbol(line: PrintedLine) -> bool:
    return line.page == 1 and _SYMBOL.fullmatch(line.words) is not None


def _bare(line: PrintedLine) -> str:
    """The words of a line without its figures, since page numbers grow."""
    return re.sub(r"\d+", "#", line.words)


def footnotes_of(
    lines: Sequence[PrintedLine], body: float
) -> tuple[list[PrintedLine], list[list[PrintedLine]]]:
    """Part the small print at the foot of a page from its text; each footnote with its lines."""
    start = len(lines)
    while start and lines[start - 1].size <= _NOTE_SIZE * body:
        start -= 1
    while start < len(lines) and not _begins_note(lines[start]):
        start += 1
    notes: list[list[PrintedLine]] = []
    for line in lines[start:]:
        if _begins_note(line) or not notes:
            notes.append([line])
        else:
            notes[-1].append(line)
    return list(lines[:start]), notes


def _begins_note(line: PrintedLine) -> bool:
    # "23 September 2019" is no note of the sign 23.
    return _NOTE.match(line.words) is not None and date_end(line.words) <= _SIGN_LENGTH


def note_of(lines: Sequence[PrintedLine]) -> str:
    """A footnote in one line, its sign raised however the page prints it."""
    words = " ".join(marked(line) for line in lines)
    return _SIGN.sub(r"<sup>\1</sup> ", words, count=1)
