"""Lines put together to paragraphs: broken lines joined, notes and running heads set apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.reading.drafts.hyphens import hyphen, vocabulary_of
from desktop.reading.drafts.ink import Ink, join
from desktop.reading.drafts.labels import Label
from desktop.reading.drafts.rows import (
    Row,
    ends_well,
    printed_width,
    unlabelled,
    without_front,
)
from desktop.reading.drafts.signs import note_start, signs_in, signs_of
from desktop.reading.drafts.words import opening_of, organ_of


class Role(StrEnum):
    """What a block is, as far as its looks tell."""

    WORDS = "words"
    HEADING = "heading"
    NOTE = "note"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one paragraph.

    `signs` are the signs in front of a footnote; `apart` tells that a blank line stands before,
    or that every line is a paragraph.
    """

    rows: tuple[Row, ...]
    ink: Ink
    label: Label | None
    role: Role
    signs: tuple[str, ...] = ()
    apart: bool = True

    @property
    def line(self) -> int:
        """The first line."""
        return self.rows[0].line

    @property
    def bullet(self) -> bool:
        """Whether a bullet stands in front."""
        return self.rows[0].bullet

    @property
    def indent(self) -> int:
        """The indent of the first line, in columns."""
        return self.rows[0].indent

    @property
    def printed(self) -> str:
        """The lines as printed."""
        return "\n".join(row.printed.strip() for row in self.rows)

    @property
    def starts_small(self) -> bool:
        """Whether the words go on from something: they begin with a small letter."""
        return self.ink.text[:1].islower()


_CENTRED, _LOOSE = 10, 10
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY = re.compile(rf"\b(?:\d{{1,2}}|\d{{0,2}} ?{_MONTH})$")
_DATE = re.compile(rf"(?:{_MONTH}\b|(?:19|20)\d\d\b[,;.)\s])")
# Lines of a masthead that begin or end one of their own, whatever room is left.
_HEAD_BEGINS = re.compile(r"\[(?:without reference to|on the report of)\b|\d{1,4}/\d{1,4}\. [A-Z]")
_NUMBERED_TITLE = re.compile(r"\d{1,4}/\d{1,4}\. [A-Z]")
_HEAD_ENDS = re.compile(
    r": (?:revised )?draft (?:resolution|decision|amendments?)$|: (?:projet|proyecto) de \w+$"
)
_HANGING = re.compile(
    r"\b(?:the|of|and|or|to|in|for|a|an|by|with|on|at|its|their|his|her|our|that|which|as|from|into"
    r"|under|than|is|are|be|this|these|those|such|all|other|including|United|para|paras|Mr|Ms)$|-$"
)


def blocks_of(rows: Sequence[Row]) -> tuple[Block, ...]:
    """Put the lines of a draft together; every line that is not blank is in one block."""
    width = printed_width(rows)
    tight = sum(row.blank for row in rows) * _LOOSE < len(rows)
    margin = min((row.indent for row in rows if not row.blank and not row.rule), default=0)
    notes = signs_in(rows)
    blocks: list[Block] = []
    apart, after_rule = True, False
    vocabulary = vocabulary_of(rows)
    for row in rows:
        if row.blank or row.rule:
            apart, after_rule = True, after_rule or row.rule
            continue
        last = blocks[-1] if blocks else None
        fresh = _alone(row, last, notes, after_rule)
        begins = last is not None and _begins_as_last(last, row, margin)
        bare = last is not None and last.label is not None and not last.ink.text
        near = bare or not (apart or begins)
        if last is not None and near and _goes_on(last, row, fresh, width):
            blocks[-1] = _with(last, row, vocabulary)
        else:
            alone = width is None or (tight and last is not None and not last.rows[-1].ends)
            blocks.append(replace(fresh, apart=apart or alone or (tight and _ended(last))))
        apart, after_rule = False, False
    return tuple(_mended(blocks, vocabulary))


def _alone(row: Row, last: Block | None, notes: frozenset[str], after_rule: bool) -> Block:
    """The block that `row` would begin."""
    before = last.signs if last is not None and last.role is Role.NOTE else ()
    signs = signs_of(row, before, notes, after_rule)
    if signs:
        bare = without_front(row, note_start(row))
        return Block((bare,), bare.ink, None, Role.NOTE, signs)
    if row.running and not row.label and not row.bullet and not row.heading:
        return Block((row,), row.words, None, Role.RUNNING)
    if row.heading or (row.words.bold and not row.label and len(row.words.text) < 160):
        plain = unlabelled(row)
        return Block((plain,), plain.ink, None, Role.HEADING)
    return Block((row,), row.ink, row.label, Role.WORDS)


def _goes_on(last: Block, row: Row, fresh: Block, width: int | None) -> bool:
    """Whether `row`, which follows at once, belongs to the paragraph before it."""
    if fresh.role is not Role.WORDS or last.role in (Role.HEADING, Role.RUNNING) or row.bullet:
        return False
    if last.label and not last.ink.text:
        return row.label is None
    before = last.rows[-1]
    if last.role is Role.NOTE:
        return row.label is None and not _opens(row) and organ_of(row.words.text) is None
    if width is None:
        return row.label is None and _torn(last.ink.text, row)
    if _hangs(last, row):
        first = row.label is not None and any(value == 1 for _, value in row.label.readings)
        return row.label is None or not (before.ends or first)
    if row.label is not None:
        return not _may_be_labelled(before, row, width)
    if _stands_alone(last, row):
        return False
    if not before.ends:
        apart = row.indent - before.indent >= _CENTRED and not _both_centred(before, row)
        title = _NUMBERED_TITLE.match(last.ink.text) is not None and not _opens(row)
        return title or _cuts_date(before, row) or (_filled(before, row, width) and not apart)
    if row.starts_small and (before.full or _both_centred(before, row)):
        return True
    return not (_short(before, row, width) or _opens(row))


def _ended(last: Block | None) -> bool:
    """Whether a paragraph is over, as far as its last mark tells."""
    return last is not None and last.ink.text.rstrip('”"’) ').endswith((".", ";"))


def _begins_as_last(last: Block, row: Row, margin: int) -> bool:
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
    if row.label is not None and row.label.cited:
        return not row.ink.text[:1].islower()
    return before.ends or row.indent > before.indent or not _filled(before, row, width)


def _short(before: Row, row: Row, width: int) -> bool:
    """Whether the next word had still found room, so that the line was ended on purpose."""
    return not _filled(before, row, width) or row.indent > before.indent + 1


def _filled(before: Row, row: Row, width: int) -> bool:
    """Whether the first word of `row` had not found room on the line before, with some slack."""
    if before.full is not None:
        return before.full
    word = row.words.text.split(" ", 1)[0]
    return before.width + 1 + len(word) > width * 0.85


def _cuts_date(before: Row, row: Row) -> bool:
    """Whether a date begins on one line and goes on with the next."""
    return bool(_DAY.search(before.words.text) and _DATE.match(row.words.text))


def _stands_alone(last: Block, row: Row) -> bool:
    """Whether one of the lines is one of a masthead, or names the body whose text follows."""
    if (last.label is None and organ_of(last.ink.text)) or organ_of(row.words.text):
        return True
    ends = _HEAD_ENDS.search(last.rows[-1].words.text)
    return ends is not None or _HEAD_BEGINS.match(row.words.text) is not None


def _both_centred(before: Row, row: Row) -> bool:
    """Whether two lines have the same middle, as a title of two lines has."""
    middles = [line.indent + len(line.printed.strip()) / 2 for line in (before, row)]
    return before.indent > 1 and abs(middles[0] - middles[1]) <= 2


def _opens(row: Row) -> bool:
    return row.words.text[:1].isupper() and opening_of(row.words) is not None


def _torn(text: str, row: Row) -> bool:
    """Whether `text` breaks off and `row` goes on with it."""
    if ends_well(text) or not text:
        return False
    if _DAY.search(text) and _DATE.match(row.words.text):
        return True
    return row.words.text[:1].islower() or _HANGING.search(text) is not None


def _with(block: Block, row: Row, vocabulary: frozenset[str]) -> Block:
    """The block with one more line."""
    plain = unlabelled(row)
    before, glue = hyphen(block.ink, plain.ink.text, vocabulary)
    return replace(block, rows=(*block.rows, plain), ink=join((before, plain.ink), (glue,)))


def whole(block: Block) -> Block:
    """The block with its label as part of its words."""
    if block.label is None:
        return block
    rest = (row.ink for row in block.rows[1:])
    return replace(block, ink=join((block.rows[0].words, *rest)), label=None)


def joined(block: Block, rest: Block) -> Block:
    """One paragraph made of `block` and the `rest` of it, which was torn off."""
    for row in rest.rows:
        block = _with(block, row, frozenset())
    return block


def _mended(blocks: Iterable[Block], vocabulary: frozenset[str]) -> Iterator[Block]:
    """Join paragraphs torn by a page: what is between, notes and running heads, comes after."""
    open_: Block | None = None
    between: list[Block] = []
    for block in blocks:
        if open_ is not None and block.role in (Role.NOTE, Role.RUNNING):
            between.append(block)
        elif open_ is not None and _continues(open_, block):
            for row in block.rows:
                open_ = _with(open_, row, vocabulary)
        else:
            yield from [open_] if open_ is not None else []
            yield from between
            open_, between = block, []
    yield from [open_] if open_ is not None else []
    yield from between


def _continues(before: Block, block: Block) -> bool:
    """Whether `block` is the rest of `before`, over blank lines."""
    if before.role is not Role.WORDS or block.role is not Role.WORDS:
        return False
    if block.label or block.bullet or organ_of(before.ink.text):
        return False
    text = before.ink.text
    if before.label and not text:
        return True
    is_paragraph = before.label or len(text) > 60 or opening_of(before.ink) is not None
    return bool(is_paragraph) and _torn(text, block.rows[0])
