"""Which papers lie in one document: letters, drafts, tables, found by what stands in them."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.drafts.head import is_masthead, is_version
from desktop.reading.drafts.rows import Row
from desktop.reading.drafts.words import opening_of
from desktop.reading.letters.head import CLOSING
from desktop.reading.letters.mails import FIELD, mail_start
from desktop.reading.part_anchors import (
    closing_after,
    draft_anchors,
    letter_anchors,
    organ_anchors,
    spoken_anchors,
)

_LETTERHEAD = re.compile(
    r"\b(?:mission|office|ministry|secretariat|department|embassy|united nations|president|chair"
    r"|bureau|division|ref(?:erence)?\b|subject|date|from|to)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:To (?:all|the|H)|H\.\s?E\.|His |Her |Ambassador|Permanent (?:Representative|Mission)"
    r"|Co-?(?:facilitator|chair)|Chair\b|President of|Yours|Sincerely|cc\b|Enclos|Encl\.|Attach)"
)
# The number of a resolution on a line of its own, above its title.
_RESOLUTION = re.compile(r"\d{1,4}/(?:\d{1,4}|…|\.{3})\.?")
_LONGEST_HEAD_LINE = 220
_FAR, _NEAR = 3, 6
_LONGEST_NAME = 60
_FEWEST_OF_SENTENCE = 5


class Sort(StrEnum):
    """What a stretch of a document is."""

    LETTER = "letter"
    DRAFT = "draft"
    TABLE = "table"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that are one paper; `first` and `last` are places in the rows, both inclusive.

    `after_letter` tells of other lines that they close a letter in which a table stands.
    """

    sort: Sort
    first: int
    last: int
    after_letter: bool = False


def stretches_of(
    rows: Sequence[Row], tables: Sequence[tuple[int, int]] = ()
) -> tuple[Stretch, ...]:
    """Part a document; every line is in one stretch, in the order of the lines.

    `tables` are what looks like a calendar: first and last line number, both inclusive. A list of
    dates inside a letter or between the paragraphs of a draft is left to the letter or the draft.
    """
    letters = letter_anchors(rows)
    strong = (*letters, *organ_anchors(rows), *spoken_anchors(rows))
    fixed = [(first - 1, last - 1) for first, last in tables]
    fixed = [one for one in fixed if _has_cells(rows, one) or not _holds(one, strong)]
    drafts = draft_anchors(rows, letters, _places(fixed))
    texts = sorted([*letters, *drafts, len(rows)])
    fixed = [one for one in fixed if not _is_inside(rows, one, letters, drafts, texts)]
    fixed = [_below_lead(rows, one, letters) for one in fixed]
    taken = _places(fixed)
    anchors = sorted(
        [(at, at, Sort.LETTER) for at in letters if at not in taken]
        + [(at, at, Sort.DRAFT) for at in drafts if at not in taken]
        + [(first, last, Sort.TABLE) for first, last in fixed]
    )
    starts: list[tuple[int, Sort]] = []
    floor = 0
    for first, last, sort in anchors:
        at = first if sort is Sort.TABLE else _start(rows, first, sort, floor)
        starts.append((at, sort))
        if sort is Sort.TABLE and last + 1 < len(rows):
            starts.append((last + 1, Sort.OTHER))
        floor = last + 1
    return tuple(_between(rows, starts))


def _places(spans: Iterable[tuple[int, int]]) -> set[int]:
    """Every place in the spans, whose ends are inclusive."""
    return {at for first, last in spans for at in range(first, last + 1)}


def _holds(span: tuple[int, int], anchors: Iterable[int]) -> bool:
    """Whether the span has one of the anchors after its first line."""
    return any(span[0] < at <= span[1] for at in anchors)


def _goes_on(rows: Sequence[Row], at: int) -> bool:
    """Whether the line at `at` goes on with a sentence, or is the first in a list below a colon."""
    before = next((row for row in reversed(rows[:at]) if not row.blank), None)
    if before is None:
        return False
    if rows[at].label is not None and before.words.text.endswith(":"):
        return True
    return not rows[at - 1].blank and (rows[at].starts_small or not before.ends)


def _below_lead(
    rows: Sequence[Row], span: tuple[int, int], letters: Sequence[int]
) -> tuple[int, int]:
    """The span without a sentence of a letter above it that announces it."""
    first, last = span
    if not any(at < first for at in letters):
        return span
    while first < last and (rows[first].blank or _is_sentence(rows[first])):
        first += 1
    return (first, last) if first < last else span


def _is_sentence(row: Row) -> bool:
    """Whether a line without cells ends as a sentence or announces what is below it."""
    words = row.words.text
    cells = "\t" in row.printed.strip() or "|" in row.printed
    return not cells and words.endswith((".", ":")) and len(words.split()) >= _FEWEST_OF_SENTENCE


def _has_cells(rows: Sequence[Row], span: tuple[int, int]) -> bool:
    """Whether most lines of a span have cells parted by tabs or bars: a table and no list.

    The tab behind the label of a paragraph parts no cells.
    """
    printed = [row for row in rows[span[0] : span[1] + 1] if not row.blank]
    cells = [row for row in printed if _tabs(row) or row.printed.count("|") >= 2]
    return 2 * len(cells) >= len(printed)


def _tabs(row: Row) -> int:
    """How many tabs stand between the words of a line, the one behind its label not counted."""
    tabs = row.printed.strip().count("\t")
    front = row.label.printed if row.label is not None else None
    return tabs - (front is not None and row.printed.strip().startswith(f"{front}\t"))


def _is_inside(
    rows: Sequence[Row],
    span: tuple[int, int],
    letters: Sequence[int],
    drafts: Sequence[int],
    texts: Sequence[int],
) -> bool:
    """Whether a list of dates belongs to the letter or the draft in which it stands."""
    if _has_cells(rows, span):
        return False
    before = [at for at in texts if at <= span[0]]
    if not before:
        return False
    end = next(at for at in texts if at > span[0])
    if before[-1] in drafts:
        own = [row for row in rows[span[0] : span[1] + 1] if not row.blank]
        labelled = sum(row.label is not None for row in own)
        goes_on = any(opening_of(row.ink) is not None for row in rows[span[0] : end])
        return goes_on or 2 * labelled >= len(own) or _goes_on(rows, span[0])
    closing = closing_after(rows, before[-1])
    return before[-1] in letters and closing is not None and span[1] < closing


def _between(rows: Sequence[Row], starts: list[tuple[int, Sort]]) -> list[Stretch]:
    """The stretches that begin at `starts`, with what stands before the first of them."""
    if not starts or any(not row.blank for row in rows[: starts[0][0]]):
        starts = [(0, Sort.OTHER), *starts]
    ends = [at - 1 for at, _ in starts[1:]] + [len(rows) - 1]
    found: list[Stretch] = []
    for (first, sort), last in zip(starts, ends, strict=True):
        if first <= last and any(not row.blank for row in rows[first : last + 1]):
            closes = sort is Sort.OTHER and _closes_letter(rows, found)
            found.append(Stretch(sort, first, last, closes))
    return found


def _closes_letter(rows: Sequence[Row], before: Sequence[Stretch]) -> bool:
    """Whether the last paper is a table inside a letter that has not closed yet."""
    if len(before) < 2 or before[-2].sort is not Sort.LETTER:
        return False
    letter = rows[before[-2].first : before[-2].last + 1]
    return not any(CLOSING.search(row.words.text) for row in letter)


def _start(rows: Sequence[Row], anchor: int, sort: Sort, floor: int) -> int:
    """The first line of the paper whose anchor is known; nothing before `floor` belongs to it."""
    after_closing = [at + 1 for at in range(floor, anchor) if CLOSING.search(rows[at].words.text)]
    floor = max([floor, *after_closing])
    if after_closing and sort is Sort.DRAFT:
        floor = _after_signature(rows, floor, anchor)
    if sort is Sort.LETTER and floor and FIELD.match(rows[anchor].words.text):
        return mail_start(rows, anchor, floor)
    if sort is Sort.LETTER:
        return _letter_start(rows, anchor, floor)
    return _head_start(rows, anchor, floor)


def _after_signature(rows: Sequence[Row], start: int, anchor: int) -> int:
    """The first line after the names below a closing at `start`, where more stands below them."""
    at = start
    while at < anchor and rows[at].blank:
        at += 1
    end = at
    while end < anchor and not rows[end].blank and _is_signature(rows[end]):
        end += 1
    parted = end < anchor and rows[end].blank
    more = at == start or any(not row.blank and not row.rule for row in rows[end:anchor])
    return end if parted and more else start


def _is_signature(row: Row) -> bool:
    text = row.words.text
    plain = not (row.heading or is_version(text) or is_masthead(text))
    return plain and len(text) <= _LONGEST_NAME


def _letter_start(rows: Sequence[Row], anchor: int, floor: int) -> int:
    """Go up over date, letterhead and addressee; a wide gap parts it from what was before."""
    start, gap, dated = anchor, 0, False
    for at in range(anchor - 1, floor - 1, -1):
        row = rows[at]
        if row.blank:
            gap += 1
            continue
        text = row.words.text
        numbered = row.label is not None and row.label.is_number
        if len(text) > _LONGEST_HEAD_LINE or numbered:
            break
        if gap >= _FAR and dated:
            break
        if floor > 0 and dated and not _LETTERHEAD.search(text):
            break
        if floor > 0 and dated and _SIGNED.match(text) and not text.startswith("Permanent Mission"):
            break
        dated = dated or re.search(r"\b(?:19|20)\d\d\b", text) is not None
        start, gap = at, 0
    return start


def _head_start(rows: Sequence[Row], anchor: int, floor: int) -> int:
    """Go up over title, version and masthead."""
    start, gap, headed = anchor, 0, False
    for at in range(anchor - 1, floor - 1, -1):
        row = rows[at]
        if row.rule and start < anchor:
            break
        if row.blank or row.rule:
            gap += row.blank
            continue
        text = row.words.text
        if gap >= _FAR and not row.heading:
            break
        if not _may_be_head(row, text, headed and not _below_masthead(rows[floor:at])):
            break
        headed = headed or row.heading > 0
        start, gap = at, 0
    return start


def _below_masthead(above: Sequence[Row]) -> bool:
    """Whether a masthead stands right above: then its item's title and sponsors may be here."""
    printed = [row for row in above[-_NEAR:] if not row.blank][-2:]
    return any(is_masthead(row.words.text) for row in printed)


def _may_be_head(row: Row, text: str, headed: bool) -> bool:
    """Whether a line above the text may be part of its head."""
    if row.heading or is_version(text) or is_masthead(text) or _RESOLUTION.fullmatch(text):
        return True
    announces = row.starts_small and text.endswith(":")
    if announces or (row.label is not None and opening_of(row.ink) is not None):
        return False
    if headed or len(text) > _LONGEST_HEAD_LINE or row.bullet or _SIGNED.match(text):
        return False
    return not text.endswith((".", ";")) or re.search(r"\bdraft\b", text, re.I) is not None
