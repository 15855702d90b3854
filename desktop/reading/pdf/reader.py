"""A PDF file as lines of marked text: heads and feet cut off, footnotes set behind the text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

import pypdfium2

from desktop.core.document import Unread
from desktop.core.problem import Problem
from desktop.reading.drafts.rows import ends_well, is_running
from desktop.reading.pdf.glyphs import PrintedLine, column_of, is_bold, lines_of, marked
from desktop.reading.pdf.papers import in_reading_order
from desktop.reading.pdf.rules import Rule, rules_of
from desktop.reading.pdf.tables import RowWords, table_rows
from desktop.reading.text import Line

MOST_PAGES = 1500
MOST_LETTERS = 6_000_000
HEAD = "page head or foot"
# In parts of the page's height: where heads and feet stand.
_EDGE = 0.1
_NOTE_SIZE = 0.93
_SIGN = re.compile(r"\s*(?:<sup>)?\s*(\d{1,2}|[*†‡]{1,3}|(?:&#42;){1,3})\s*(?:</sup>)?\s*")
_NOTE = re.compile(r"(?:\d{1,2}|[*†‡]{1,3})\s*(?=\D)")


class _Words(NamedTuple):
    """A line as it is told; `whole` when it is a table row that the page parts from others."""

    text: str
    page: int
    whole: bool = False


class PdfText(NamedTuple):
    """The words of a PDF file; `unread` are the heads and feet of its pages."""

    lines: tuple[Line, ...]
    unread: tuple[Unread, ...]


def read_pdf(data: bytes, name: str) -> PdfText:
    """Read the text layer of the PDF file called `name`.

    Raises `Problem` when it is damaged, locked, too long, or has only pictures of its pages.
    """
    pages, heights, rules = _pages(data, name)
    body = _body_size(pages)
    running = _running(pages, heights)
    kept: list[PrintedLine] = []
    notes: list[list[PrintedLine]] = []
    unread: list[tuple[int, str]] = []
    for page in pages:
        inside = [line for line in page if line not in running]
        unread += [(line.page, line.words) for line in page if line in running]
        text, below = _footnotes(inside, body)
        kept += in_reading_order(text)
        notes += below
    lines = _printed(kept, table_rows(kept, rules))
    for note in notes:
        lines += [_Words("", note[0].page), _Words(_note(note), note[0].page)]
    numbered = tuple(Line(number, *words) for number, words in enumerate(lines, 1))
    heads = tuple(Unread(1, words, HEAD, page) for page, words in unread)
    return PdfText(numbered, heads)


def _pages(
    data: bytes, name: str
) -> tuple[list[list[PrintedLine]], list[float], dict[int, tuple[Rule, ...]]]:
    """The lines of each page, its height, and what is drawn on it."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Problem(f"“{name}” is locked by a password; save it without one.") from error
        raise Problem(f"“{name}” is damaged or no PDF file; get it anew.") from error
    try:
        if len(document) > MOST_PAGES:
            raise Problem(f"“{name}” has {len(document)} pages; at most {MOST_PAGES} are read.")
        pages: list[list[PrintedLine]] = []
        heights: list[float] = []
        rules: dict[int, tuple[Rule, ...]] = {}
        letters = 0
        for number in range(len(document)):
            page = document[number]
            letters += page.get_textpage().count_chars()
            if letters > MOST_LETTERS:
                raise Problem(f"“{name}” holds more words than can be read; cut it in parts.")
            pages.append(lines_of(page, number + 1))
            heights.append(page.get_height())
            rules[number + 1] = rules_of(page)
    except pypdfium2.PdfiumError as error:
        raise Problem(f"“{name}” is damaged inside; get it anew.") from error
    finally:
        document.close()
    if not any(pages):
        raise Problem(
            f"“{name}” has no words, only pictures of its pages; get the text or a searchable PDF."
        )
    return pages, heights, rules


def _body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """The size in which most letters are printed."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.glyphs)
    return sizes.most_common(1)[0][0]


# -- heads and feet ------------------------------------------------------------------------------


def _running(
    pages: Sequence[Sequence[PrintedLine]], heights: Sequence[float]
) -> frozenset[PrintedLine]:
    """The lines at the edges of pages that repeat on other pages, and page numbers."""
    edges = [
        [line for line in page if not _EDGE * height < line.y < (1 - _EDGE) * height]
        for page, height in zip(pages, heights, strict=True)
    ]
    seen = Counter(key for page in edges for key in {_bare(line) for line in page})
    return frozenset(
        line
        for page in edges
        for line in page
        if (seen[_bare(line)] > 1 and not ends_well(line.words)) or is_running(line.words)
    )


def _bare(line: PrintedLine) -> str:
    """The words of a line without its figures, since page numbers grow."""
    return re.sub(r"\d+", "#", line.words)


# -- footnotes -----------------------------------------------------------------------------------


def _footnotes(
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
    return _NOTE.match(line.words) is not None


def _note(lines: Sequence[PrintedLine]) -> str:
    """A footnote in one line, its sign raised however the page prints it."""
    words = " ".join(marked(line) for line in lines)
    return _SIGN.sub(r"<sup>\1</sup> ", words, count=1)


# -- lines ---------------------------------------------------------------------------------------


def _printed(lines: Sequence[PrintedLine], rows: Mapping[PrintedLine, RowWords]) -> list[_Words]:
    """The lines with their indents, and an empty one where the page shows more room.

    `rows` tells the words of table rows for their first lines, and none for the others.
    """
    if not lines:
        return []
    left = min(line.x for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page and a.y > b.y]
    pitch = median((a.y - b.y) / b.size for a, b in pairs) if pairs else 0
    found: list[_Words] = []
    before: PrintedLine | None = None
    for line in lines:
        if line in rows:
            row = rows[line]
            found += [_Words(row.words, line.page, row.whole)] if row.words else []
            before = None
            continue
        apart = before is None or _apart(before, line, pitch)
        if not apart and is_bold(line) and before is not None and is_bold(before):
            # A heading of several lines is one line: nothing else is all bold.
            first = found.pop()
            words = f"{first.text.removesuffix('</b>')} {marked(line)[3:]}"
            found.append(first._replace(text=words))
        else:
            found += [_Words("", line.page)] if apart and found else []
            indent = " " * min(column_of(line.x, left, line.size), 40)
            found.append(_Words(f"{indent}{marked(line, left)}", line.page))
        before = line
    return found


def _apart(before: PrintedLine, line: PrintedLine, pitch: float) -> bool:
    """Whether the page shows more room between two lines than lines of their size have."""
    if before.page != line.page:
        return ends_well(before.words)
    gap = before.y - line.y
    return gap > 1.25 * pitch * line.size or abs(before.size - line.size) > 1
