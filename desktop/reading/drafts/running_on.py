"""Which lines go on with the paragraph before them, and which begin one of their own."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.closings import closes
from desktop.reading.drafts.labels import Label
from desktop.reading.drafts.part_names import annex_named, is_counted, is_part
from desktop.reading.drafts.rows import Row, breaks_off, cuts_date, ends_well
from desktop.reading.drafts.words import is_declared, opening_of, organ_of

_CENTRED, _LOOSE, _FEW, _LONGEST_HEADING = 10, 10, 3, 80
# Lines of a masthead that begin or end one of their own, whatever room is left.
_HEAD_BEGINS = re.compile(r"\[(?:without reference to|on the report of)\b|\d{1,4}/\d{1,4}\. [A-Z]")
_NUMBERED_TITLE = re.compile(r"\d{1,4}/\d{1,4}\. [A-Z]")
_HEAD_ENDS = re.compile(
    r": (?:revised )?draft (?:resolution|decision|amendments?)$|: (?:projet|proyecto) de \w+$"
)


def goes_on(last: Block, row: Row, fresh: Block, width: int | None) -> bool:
    """Whether `row`, which follows at once, belongs to the paragraph before it."""
    if fresh.role is not Role.WORDS or last.role in (Role.HEADING, Role.RUNNING) or row.bullet:
        return False
    if last.label and not last.ink.text:
        return row.label is None
    before = last.rows[-1]
    if last.role is Role.NOTE:
        return row.label is None and not _opens(row) and organ_of(row.words.text) is None
    if width is None:
        return row.label is None and breaks_off(last.ink.text, row)
    if _hangs(last, row):
        first = row.label is not None and any(value == 1 for _, value in row.label.readings)
        return row.label is None or not (before.ends or first)
    if row.label is not None:
        return not _may_be_labelled(before, row, width)
    if _stands_alone(last, row) or (before.ends and closes(row.words.text)):
        return False
    if not before.ends:
        return _completes(last, before, row, width)
    if row.starts_small and (before.full or _both_centred(before, row)):
        return True
    return not (_short(before, row, width) or _opens(row))


def _completes(last: Block, before: Row, row: Row, width: int) -> bool:
    """Whether `row` goes on with a line that has no final mark."""
    text = before.words.text
    if text.isupper() and row.words.text.isupper():
        return annex_named(text) is None
    if text.endswith(("]", ")")) and _opens(row):
        return False
    title = _NUMBERED_TITLE.match(last.ink.text) is not None and not _opens(row)
    if title or row.starts_small or cuts_date(text, row):
        return True
    apart = row.indent - before.indent >= _CENTRED and not _both_centred(before, row)
    return _filled(before, row, width) and not apart


def is_heading_line(last: Block, row: Row, after: Row | None) -> bool:
    """Whether a line right under a paragraph is a heading: no paragraph ends without a mark.

    A numbered objective begins on its own, the others right above a labelled paragraph.
    """
    text, before = row.words.text, last.rows[-1]
    if row.label or row.bullet or row.running or not text[:1].isupper():
        return False
    if is_part(text) and (before.ends or is_part(before.words.text)):
        return True
    if not before.ends:
        return False
    if is_counted(text):
        return True
    near = after is not None and after.label is not None and after.ink.text[:1].isupper()
    return near and len(text) <= _LONGEST_HEADING and not ends_well(text) and not _opens(row)


def is_tight(rows: Sequence[Row]) -> bool:
    """Whether paragraphs follow each other without blank lines, but for those between pages."""
    if sum(row.blank for row in rows) * _LOOSE < len(rows):
        return True
    kept = [row for row in rows if not (row.running or row.rule)]
    begun = [(a, b) for a, b in pairwise(kept) if b.label is not None or _opens(b)]
    return len(begun) > _FEW and sum(a.blank for a, _ in begun) * 3 < len(begun)


def is_over(last: Block) -> bool:
    """Whether a paragraph is over, as far as its last mark tells."""
    return last.ink.text.rstrip('”"’) ').endswith((".", ";"))


def was_stopped(last: Block, row: Row, width: int | None) -> bool:
    """Whether a line was ended on purpose before a line in capitals or one after a mark."""
    before = last.rows[-1]
    if row.starts_small or width is None or _filled(before, row, width):
        return False
    return before.ends or row.words.text.isupper() or before.words.text.isupper()


def begins_as_last(last: Block, row: Row, margin: int) -> bool:
    """Whether `row` is set in from the margin as the first line of the last paragraph is."""
    first = last.rows[0]
    alone = len(last.rows) == 1 and last.role is Role.WORDS
    ended = alone and first.words.text.endswith((".", ";", ":"))
    same = first.indent == row.indent > margin + 1
    return ended and same and not row.starts_small and row.label is None


def _hangs(last: Block, row: Row) -> bool:
    """Whether `row` stands right under the first word after a bullet or a label."""
    first = last.rows[0]
    if len(last.rows) > 1 or not (first.bullet or first.label):
        return len(last.rows) > 1 and last.rows[1].indent == row.indent > first.indent
    column = first.printed.expandtabs(4).find(first.ink.text[:8])
    return abs(column - row.indent) <= 1 < row.indent


def _may_be_labelled(before: Row, row: Row, width: int) -> bool:
    """Whether a label at the front of a broken line is one, and no figure inside a sentence."""
    if row.label is not None and (row.label.cited or row.label.suffix):
        return not row.ink.text[:1].islower()
    return before.ends or row.indent > before.indent or not _filled(before, row, width)


def counts_on(row: Row, last: Block | None, numbers: Mapping[str, int]) -> bool:
    """Whether a paragraph begins with a figure: its words open one, or it is the next in its row.

    `numbers` tells the last figure of each kind of label. A figure inside a sentence is hardly
    the next, and hardly a capital letter follows it.
    """
    label = row.label
    if label is None or not label.is_number or not row.ink.text[:1].isupper():
        return False
    value = label.readings[0][1]
    if last is not None and breaks_off(last.ink.text, row) and value > 1:
        return False
    following = value == numbers.get(label.wrap, 0) + 1 and label.wrap != "%"
    first = value == 1 and (last is None or last.label is None)
    return following or first or opening_of(row.ink) is not None or is_declared(row.ink.text)


def note_number(label: Label | None, numbers: dict[str, int]) -> None:
    """Keep the figure of a label as the last of its kind."""
    if label is not None and label.is_number:
        numbers[label.wrap] = label.readings[0][1]


def _short(before: Row, row: Row, width: int) -> bool:
    """Whether the next word had still found room, so that the line was ended on purpose."""
    return not _filled(before, row, width) or row.indent > before.indent + 1


def _filled(before: Row, row: Row, width: int) -> bool:
    """Whether the first word of `row` had not found room on the line before, with some slack."""
    if before.full is not None:
        return before.full
    word = row.words.text.split(" ", 1)[0]
    return before.width + 1 + len(word) > width * 0.85


def _stands_alone(last: Block, row: Row) -> bool:
    """Whether one of the lines is one of a masthead, or names the body whose text follows."""
    if last.label is None and organ_of(last.ink.text):
        # The name of a body may take two lines.
        return row.words.text[-1:] != "," or organ_of(f"{last.ink.text} {row.words.text}") is None
    if organ_of(row.words.text):
        return True
    ends = _HEAD_ENDS.search(last.rows[-1].words.text)
    return ends is not None or _HEAD_BEGINS.match(row.words.text) is not None


def _both_centred(before: Row, row: Row) -> bool:
    """Whether two lines have the same middle, as a title of two lines has."""
    middles = [line.indent + len(line.printed.strip()) / 2 for line in (before, row)]
    return before.indent > 1 and abs(middles[0] - middles[1]) <= 2


def _opens(row: Row) -> bool:
    return row.words.text[:1].isupper() and opening_of(row.words) is not None
