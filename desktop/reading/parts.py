"""Which papers lie in one document: letters, drafts, tables, found by what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.reading.draft_head import is_masthead, is_version
from desktop.reading.draft_rows import Row, ends_well
from desktop.reading.draft_words import decides_in_prose, is_declared, opening_of, organ_of

_SALUTATION = re.compile(
    r"(?:Your )?Excellenc(?:y|ies)\s?[,:]?(?:$|\s[A-Z])"
    r"|(?:Dear\b.{0,90}|Sirs?|Madams?|Sir/Madam|Madam/Sir|M(?:r|adam)\.? (?:President|Chair)\w*"
    r"|Distinguished .{3,60}|(?:Dear )?[Cc]olleagues|To whom it may concern)\s?[,:]$"
    r"|.{3,200}\bpresents its compliments to\b"
)
_CLOSING = re.compile(
    r"\bhighest consideration|\bassurances? of (?:my|our|its)\b"
    r"|^yours (?:sincerely|faithfully|truly)"
    r"|^sincerely\b|^(?:kind|best|warm) regards|^respectfully",
    re.IGNORECASE,
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
_MEMO = re.compile(r"(?:to|from|date|subject|re|through)\s?:", re.IGNORECASE)
_LONGEST_HEAD_LINE = 220
_FAR = 3


class Sort(StrEnum):
    """What a stretch of a document is."""

    LETTER = "letter"
    DRAFT = "draft"
    TABLE = "table"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that are one paper; `first` and `last` are places in the rows, both inclusive."""

    sort: Sort
    first: int
    last: int


def stretches_of(rows: Sequence[Row]) -> tuple[Stretch, ...]:
    """Part a document; every line is in one stretch, in the order of the lines."""
    letters = _letter_anchors(rows)
    drafts = _draft_anchors(rows, letters)
    tables = _table_anchors(rows)
    anchors = sorted(
        [(at, Sort.LETTER) for at in letters]
        + [(at, Sort.DRAFT) for at in drafts]
        + [(at, Sort.TABLE) for at in tables]
    )
    starts: list[tuple[int, Sort]] = []
    floor = 0
    for at, sort in anchors:
        if sort is Sort.TABLE and starts and starts[-1][1] is Sort.TABLE:
            continue
        starts.append((_start(rows, at, sort, floor), sort))
        floor = at + 1
    return tuple(_between(rows, starts))


def _between(rows: Sequence[Row], starts: list[tuple[int, Sort]]) -> list[Stretch]:
    """The stretches that begin at `starts`, with what stands before the first of them."""
    if not starts or any(not row.blank for row in rows[: starts[0][0]]):
        starts = [(0, Sort.OTHER), *starts]
    ends = [at - 1 for at, _ in starts[1:]] + [len(rows) - 1]
    return [
        Stretch(sort, first, last)
        for (first, sort), last in zip(starts, ends, strict=True)
        if first <= last
    ]


def _letter_anchors(rows: Sequence[Row]) -> list[int]:
    """The salutations, and the heads of memoranda ("To:", "From:", "Subject:")."""
    found = [
        at
        for at, row in enumerate(rows)
        if not row.bullet and row.label is None and _SALUTATION.match(row.words.text)
    ]
    memo = [at for at, row in enumerate(rows) if _MEMO.match(row.words.text)]
    if len(memo) >= 3 and memo[2] - memo[0] <= 8 and not any(at > memo[0] for at in found):
        found.append(memo[0])
    kept: list[int] = []
    for at in sorted(found):
        repeated = kept and not any(_CLOSING.search(r.words.text) for r in rows[kept[-1] : at])
        if not repeated:
            kept.append(at)
    return kept


def _closing_after(rows: Sequence[Row], at: int) -> int | None:
    return next((n for n in range(at, len(rows)) if _CLOSING.search(rows[n].words.text)), None)


def _draft_anchors(rows: Sequence[Row], letters: Sequence[int]) -> list[int]:
    """The lines that name the body, else where a declaration or a row of openings begins."""
    organs = [at for at, row in enumerate(rows) if _names_body(rows, at, row)]
    if organs:
        return organs
    closings = [end for at in letters if (end := _closing_after(rows, at)) is not None]
    first = closings[-1] + 1 if closings else (len(rows) if letters else 0)
    for at in range(first, len(rows)):
        text = rows[at].words.text
        if is_declared(text) or (decides_in_prose(text) and not _is_table_row(rows[at])):
            return [at]
    opened = [
        at
        for at in range(first, len(rows))
        if not _is_table_row(rows[at]) and opening_of(rows[at].ink) is not None
    ]
    return opened[:1] if len(opened) >= 3 else []


def _names_body(rows: Sequence[Row], at: int, row: Row) -> bool:
    """Whether the line names the body whose text follows."""
    if row.blank or row.bullet or row.label is not None:
        return False
    found = organ_of(row.words.text)
    if found is None:
        return False
    if found[1] or row.words.text.rstrip().endswith(","):
        return True
    after = [r for r in rows[at + 1 : at + 6] if not r.blank][:1]
    return any(opening_of(r.ink) is not None or is_declared(r.words.text) for r in after)


def _is_table_row(row: Row) -> bool:
    """Whether the line has cells: parted by tabs or bars, the first being no label."""
    printed = row.printed.strip("\n")
    if printed.count("|") >= 2:
        return True
    return "\t" in printed.rstrip() and row.label is None and not row.bullet


def _table_anchors(rows: Sequence[Row]) -> list[int]:
    """The first line of every run of at least three lines with cells."""
    at_cells = [at for at, row in enumerate(rows) if _is_table_row(row)]
    return [at for n, at in enumerate(at_cells[:-2]) if at_cells[n + 2] - at <= 12]


def _start(rows: Sequence[Row], anchor: int, sort: Sort, floor: int) -> int:
    """The first line of the paper whose anchor is known; nothing before `floor` belongs to it."""
    after_closing = [at + 1 for at in range(floor, anchor) if _CLOSING.search(rows[at].words.text)]
    floor = max([floor, *after_closing])
    if sort is Sort.LETTER:
        return _letter_start(rows, anchor, floor)
    return _head_start(rows, anchor, floor, table=sort is Sort.TABLE)


def _letter_start(rows: Sequence[Row], anchor: int, floor: int) -> int:
    """Go up over date, letterhead and addressee; a wide gap parts it from what was before."""
    start, gap, dated = anchor, 0, False
    for at in range(anchor - 1, floor - 1, -1):
        row = rows[at]
        if row.blank:
            gap += 1
            continue
        text = row.words.text
        if len(text) > _LONGEST_HEAD_LINE or row.label is not None or _is_table_row(row):
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


def _head_start(rows: Sequence[Row], anchor: int, floor: int, table: bool) -> int:
    """Go up over title, version and masthead."""
    start, gap, headed = anchor, 0, False
    for at in range(anchor - 1, floor - 1, -1):
        row = rows[at]
        if row.blank or row.rule:
            gap += row.blank
            continue
        text = row.words.text
        if gap >= _FAR and not row.heading:
            break
        if not _may_be_head(row, text, headed, table):
            break
        headed = headed or row.heading > 0
        start, gap = at, 0
    return start


def _may_be_head(row: Row, text: str, headed: bool, table: bool) -> bool:
    """Whether a line above the text may be part of its head."""
    if row.heading or (not table and (is_version(text) or is_masthead(text))):
        return True
    if headed or len(text) > _LONGEST_HEAD_LINE or row.bullet or _SIGNED.match(text):
        return False
    if table and (row.label is not None or ends_well(text)):
        return False
    return not text.endswith((".", ";")) or re.search(r"\bdraft\b", text, re.I) is not None
