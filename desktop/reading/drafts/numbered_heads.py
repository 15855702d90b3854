"""Headings that are numbered like paragraphs: the count of the paragraphs tells them apart."""

from collections.abc import Sequence

from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.headings import is_title
from desktop.reading.drafts.labels import Label, Scheme, readings_of

_HEADS = (Scheme.CAPITAL, Scheme.LARGE_ROMAN)


def is_numbered_head(blocks: Sequence[Block], at: int, count: int, part: str) -> bool:
    """Whether the block at `at` is a heading though its label might count a paragraph.

    `count` is the number of the last paragraph, `part` the sign of the last heading. A short line
    is one where the next paragraph below is the one after `count`: "1. National action" between
    paragraphs 2 and 3; "B. Follow-up" in a list where "A. Governance" stood above it.
    """
    block = blocks[at]
    after = next((one for one in blocks[at + 1 :] if one.role is Role.WORDS), None)
    if block.label is None or block.role is not Role.WORDS or block.bullet or after is None:
        return False
    if block.label.wrap not in ("%.", "%)") or not is_title(block.ink.text, block):
        return False
    if not block.label.is_number:
        counts = _value(after.label) == count + 1 or _heads(after, blocks, count)
        return counts and _comes_next(block.label, part)
    return count > 0 and _value(after.label) == count + 1 and not is_title(after.ink.text, after)


def _value(label: Label | None) -> int | None:
    return label.value_in(Scheme.NUMBER) if label is not None else None


def _heads(block: Block, blocks: Sequence[Block], count: int) -> bool:
    """Whether a numbered heading stands right below a lettered one."""
    following = next((b for b in blocks if b.line > block.line and b.role is Role.WORDS), None)
    own = _value(block.label) == 1 and is_title(block.ink.text, block)
    return own and following is not None and _value(following.label) == count + 1


def _comes_next(label: Label, part: str) -> bool:
    """Whether a sign is the one after that of the last heading."""
    before = dict(readings_of(part)) if part else {}
    return any(
        scheme in _HEADS and before.get(scheme) == value - 1 for scheme, value in label.readings
    )
