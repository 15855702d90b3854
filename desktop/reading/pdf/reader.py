"""A PDF file as lines of marked text: heads and feet cut off, footnotes set behind the text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import pypdfium2

from desktop.core.document import Unread
from desktop.core.problem import Problem
from desktop.reading.drafts.rows import ends_well
from desktop.reading.pdf.columns import right_of, words_of
from desktop.reading.pdf.filling import full_lines
from desktop.reading.pdf.furniture import footnotes_of, note_of, running_of
from desktop.reading.pdf.glyphs import PrintedLine, column_of, is_bold, lines_of, marked
from desktop.reading.pdf.line_numbers import without_numbers
from desktop.reading.pdf.papers import in_reading_order
from desktop.reading.pdf.rules import Rule, rules_of
from desktop.reading.pdf.tables import RowWords, has_wide_table, table_rows
from desktop.reading.text import Line

MOST_PAGES = 1500
MOST_LETTERS = 1_500_000
HEAD = "page head or foot"
_CLOSE, _WIDE = 1.4, 2.0
_SHORT, _FULL, _AROUND = 0.85, 0.8, 8
ACROSS = "printed across the page"
NUMBERS = "numbers of the lines"


class _Words(NamedTuple):
    """A line as it is told; `whole` when it is a table row that the page parts from others."""

    text: str
    page: int
    whole: bool = False
    full: bool | None = None


class PdfText(NamedTuple):
    """The words of a PDF file; `unread` are the heads and feet of its pages."""

    lines: tuple[Line, ...]
    unread: tuple[Unread, ...]


def read_pdf(data: bytes, name: str) -> PdfText:
    """Read the text layer of the PDF file called `name`.

    Raises `Problem` when it is damaged, locked, too long, or has only pictures of its pages.
    """
    pages, heights, rules, across = _pages(data, name)
    body = _body_size(pages)
    running = running_of(pages, heights, body)
    kept: list[PrintedLine] = []
    notes: list[list[PrintedLine]] = []
    unread = [(number, words, ACROSS) for number, words in across]
    figures: list[int] = []
    for page in pages:
        inside = [line for line in page if line not in running]
        inside, figures = without_numbers(inside, known=bool(figures))
        unread += [(page[0].page, f"{figures[0]}–{figures[-1]}", NUMBERS)] if figures else []
        unread += [(line.page, line.words, HEAD) for line in page if line in running]
        text, below = footnotes_of(inside, body)
        kept += text if has_wide_table(text) else in_reading_order(text)
        notes += below
    lines = _printed(kept, table_rows(kept, rules))
    for note in notes:
        lines += [_Words("", note[0].page), _Words(note_of(note), note[0].page)]
    numbered = tuple(Line(number, *words) for number, words in enumerate(lines, 1))
    heads = tuple(Unread(1, words, why, number) for number, words, why in unread)
    return PdfText(numbered, heads)


def _pages(
    data: bytes, name: str
) -> tuple[
    list[list[PrintedLine]], list[float], dict[int, tuple[Rule, ...]], list[tuple[int, str]]
]:
    """The lines of each page, its height, what is drawn on it, and the words across it."""
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
        across: list[tuple[int, str]] = []
        _refuse_endless(document, name)
        for number in range(len(document)):
            page = document[number]
            lines, aside = lines_of(page, number + 1)
            pages.append(lines)
            across += [(number + 1, aside)] if aside else []
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
    return pages, heights, rules, across


def _refuse_endless(document: pypdfium2.PdfDocument, name: str) -> None:
    """Raise a `Problem` where there is more than can be read; to count takes little time."""
    letters = 0
    for number in range(len(document)):
        letters += document[number].get_textpage().count_chars()
        if letters > MOST_LETTERS:
            raise Problem(f"“{name}” holds more words than can be read; cut it in parts.")


def _body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """The size in which most letters are printed."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.glyphs)
    return sizes.most_common(1)[0][0]


# -- lines ---------------------------------------------------------------------------------------


def _printed(lines: Sequence[PrintedLine], rows: Mapping[PrintedLine, RowWords]) -> list[_Words]:
    """The lines with their indents, and an empty one where the page shows more room.

    `rows` tells the words of table rows for their first lines, and none for the others.
    """
    if not lines:
        return []
    left = min(line.x for line in lines)
    right = max(right_of(line) for line in lines)
    pairs = [(a, b) for a, b in pairwise(lines) if a.page == b.page and a.y > b.y]
    pitch = _pitch([(a.y - b.y) / b.size for a, b in pairs])
    filled = full_lines(lines)
    found: list[_Words] = []
    before: PrintedLine | None = None
    for at, line in enumerate(lines):
        if line in rows:
            row = rows[line]
            found += [_Words(row.words, line.page, row.whole)] if row.words else []
            before = None
            continue
        apart = before is None or _apart(before, line, pitch, right)
        if before is not None and _is_one_heading(before, line, lines[max(0, at - _AROUND) :]):
            # A heading of several lines is one line: nothing else is all bold.
            first = found.pop()
            words = f"{first.text.removesuffix('</b>')} {marked(line)[3:]}"
            found.append(first._replace(text=words))
        else:
            found += [_Words("", line.page)] if apart and found else []
            indent = " " * min(column_of(line.x, left, line.size), 40)
            full = at in filled
            found.append(_Words(f"{indent}{marked(line, left)}", line.page, full=full))
        before = line
    return found


def _is_one_heading(before: PrintedLine, line: PrintedLine, around: Sequence[PrintedLine]) -> bool:
    """Whether two bold lines are one heading: close together, the first without room for more.

    Room is what the widest of the lines `around` them have.
    """
    if not (is_bold(line) and is_bold(before)) or abs(before.size - line.size) > 1:
        return False
    if before.page != line.page:
        return not ends_well(before.words)
    gap = (before.y - line.y) / line.size
    word = words_of(line)[0]
    width = max(right_of(one) - one.x for one in around[: 2 * _AROUND])
    full = right_of(before) - before.x + word.right - word.x > _FULL * width
    return 0 < gap <= _CLOSE or (full and gap <= _WIDE)


def _pitch(gaps: Sequence[float]) -> float:
    """The gap between the lines of a paragraph, in parts of their size.

    In a short paper most gaps are between paragraphs, so it is one of the smaller ones.
    """
    return sorted(gaps)[len(gaps) // 4] if gaps else 0


def _apart(before: PrintedLine, line: PrintedLine, pitch: float, right: float) -> bool:
    """Whether the page shows more room between two lines than lines of their size have.

    Where all lines are far from each other, a short one that ends well is the last of several.
    """
    if before.page != line.page:
        return ends_well(before.words)
    gap = before.y - line.y
    if gap > _CLOSE * line.size and right_of(before) < _SHORT * right and ends_well(before.words):
        return True
    return gap > 1.25 * pitch * line.size or abs(before.size - line.size) > 1
