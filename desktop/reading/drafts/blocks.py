"""Lines put together to paragraphs: broken lines joined, notes and running heads set apart."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.block import Block, Role, with_row
from desktop.reading.drafts.hyphens import vocabulary_of
from desktop.reading.drafts.rows import (
    Row,
    breaks_off,
    ends_well,
    printed_width,
    unlabelled,
    without_front,
)
from desktop.reading.drafts.running_on import (
    begins_as_last,
    counts_on,
    goes_on,
    is_heading_line,
    is_over,
    is_tight,
    note_number,
    was_stopped,
)
from desktop.reading.drafts.signs import note_start, signs_in, signs_of
from desktop.reading.drafts.words import opening_of, organ_of


def blocks_of(rows: Sequence[Row]) -> tuple[Block, ...]:
    """Put the lines of a draft together; every line that is not blank is in one block."""
    width = printed_width(rows)
    tight = is_tight(rows)
    margin = min((row.indent for row in rows if not row.blank and not row.rule), default=0)
    notes = signs_in(rows)
    blocks: list[Block] = []
    apart, after_rule = True, False
    vocabulary = vocabulary_of(rows)
    numbers: dict[str, int] = {}
    for row, after in zip(rows, (*rows[1:], None), strict=True):
        if row.blank or row.rule:
            apart, after_rule = True, after_rule or row.rule
            continue
        last = blocks[-1] if blocks else None
        fresh = _alone(row, last, notes, after_rule)
        begins = last is not None and begins_as_last(last, row, margin)
        bare = last is not None and last.label is not None and not last.ink.text
        near = bare or not (apart or begins)
        heads = last is not None and is_heading_line(last, row, after)
        heads = heads or counts_on(row, last, numbers)
        if last is not None and near and not heads and goes_on(last, row, fresh, width):
            blocks[-1] = with_row(last, row, vocabulary)
        else:
            alone = width is None or (tight and last is not None and not last.rows[-1].ends)
            over = tight and last is not None and (is_over(last) or was_stopped(last, row, width))
            blocks.append(replace(fresh, apart=apart or alone or over or heads))
            note_number(fresh.label, numbers)
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


def _mended(blocks: Iterable[Block], vocabulary: frozenset[str]) -> Iterator[Block]:
    """Join paragraphs torn by a page: what is between, notes and running heads, comes after."""
    open_: Block | None = None
    between: list[Block] = []
    for block in blocks:
        if open_ is not None and block.role in (Role.NOTE, Role.RUNNING):
            between.append(block)
        elif open_ is not None and _continues(open_, block):
            for row in block.rows:
                open_ = with_row(open_, row, vocabulary)
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
    opened = before.label is not None or opening_of(before.ink) is not None
    first = block.rows[0]
    if opened and first.words.text[:1].isdigit() and not ends_well(text):
        return True
    return (opened or len(text) > 60) and breaks_off(text, first)
