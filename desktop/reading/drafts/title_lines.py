"""Titles that take several lines of a masthead without blank lines: put together."""

from collections.abc import Sequence

from desktop.reading.drafts.block import Block, Role, joined
from desktop.reading.drafts.rows import breaks_off

_SHORTEST = 24


def with_whole_titles(blocks: Sequence[Block], own: Sequence[bool]) -> tuple[Block, ...]:
    """Join the lines of a title; `own` tells of each block whether it may be one.

    A line goes on with a small letter or after a word that ends nothing; else the last two lines
    above the text are one title where they stand apart from the others.
    """
    found: list[Block] = []
    for at, block in enumerate(blocks):
        near = at > 0 and own[at - 1] and _is_below(found[-1], block)
        last = at == len(blocks) - 1 and own[at]
        lone = len(found) < 2 or not _is_below(found[-2], found[-1])
        if near and (_goes_on(found[-1], block) or (last and lone and _is_long(found[-1]))):
            found[-1] = joined(found[-1], block)
        else:
            found.append(block)
    return tuple(found)


def _is_below(before: Block, block: Block) -> bool:
    """Whether plain words stand right below others."""
    plain = before.role is block.role is Role.WORDS
    near = block.line == before.rows[-1].line + 1
    return plain and near and before.label is None and block.label is None


def _goes_on(before: Block, block: Block) -> bool:
    if before.ink.text.endswith((".", ";", ":")):
        return False
    return block.starts_small or breaks_off(before.ink.text, block.rows[0])


def _is_long(block: Block) -> bool:
    return len(block.ink.text) >= _SHORTEST
