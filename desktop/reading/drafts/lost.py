"""Paragraphs whose label the paper lost: the count, the indent and the words say where they are."""

import re
from collections.abc import Sequence

from desktop.core.drafts.draft import ParagraphKind
from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.growth import Growth, Section, value_of
from desktop.reading.drafts.headings import annex_of
from desktop.reading.drafts.labels import Scheme
from desktop.reading.drafts.levels import Place, rung_at
from desktop.reading.drafts.rows import ends_well
from desktop.reading.drafts.words import Side, is_declared, opening_of

_PARTICIPLE = re.compile(r"[\[(“\"]*[A-Z][a-z]{2,}(?:ing|ed)\b")


class Ahead:
    """What comes later in the draft: the next printed number, the next printed letter."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        numbers = [b.label for b in blocks if b.label is not None and b.label.is_number]
        self._wrap = numbers[0].wrap if numbers else ""

    def next_number(self, at: int) -> int | None:
        """The next number of the main count after the block at `at`, in the same annex."""
        for block in self.blocks[at + 1 :]:
            if annex_of(block):
                return None
            label = block.label
            if label is not None and label.is_number and label.wrap == self._wrap:
                return value_of(label)
        return None

    def next_preambular(self, at: int) -> int | None:
        """The next number of the preamble after `at`, where the paper prints them ("PP 3").

        A rival ("PP 2 alt") stands behind the paragraph of its own number, so the next is one more.
        """
        labels = (block.label for block in self.blocks[at + 1 :])
        cited = (one for one in labels if one and one.cited == "PP")
        return next((value_of(one) + bool(one.suffix) for one in cited), None)

    def next_letter(self, at: int) -> Block | None:
        """The next labelled block after `at` before the next number."""
        for block in self.blocks[at + 1 :]:
            if block.label is not None:
                return None if block.label.is_number else block
        return None

    def unnumbered(self, at: int) -> int:
        """How many blocks from `at` to the next number open like operative paragraphs."""
        count = 0
        for block in self.blocks[at:]:
            if block.label is not None and block.label.is_number:
                break
            count += block.label is None and _side(block) is Side.OPERATIVE
        return count


def place_lost(growth: Growth, ahead: Ahead, at: int) -> None:
    """Put the block at `at`, which has no label, where it belongs."""
    block = ahead.blocks[at]
    if growth.section is Section.PREAMBLE:
        _in_preamble(growth, ahead, at, block)
    elif growth.section is Section.ANNEX:
        _in_annex(growth, ahead, at, block)
    else:
        _in_operative(growth, ahead, at, block)


def _side(block: Block) -> Side | None:
    opening = opening_of(block.ink) if block.role is Role.WORDS else None
    return opening.side if opening and not block.starts_small else None


def _in_preamble(growth: Growth, ahead: Ahead, at: int, block: Block) -> None:
    side = _side(block)
    begins = side is Side.OPERATIVE and ahead.next_number(at) != 1
    if begins and not block.ink.text.endswith(","):
        growth.add_operative(block)
    elif ahead.next_preambular(at) == growth.preambular + 1:
        growth.add_text(block)
    elif side is not None or is_declared(block.ink.text):
        growth.add_preambular(block)
    elif block.starts_small and growth.root is not None:
        _go_on(growth, ahead, at, block)
    elif _PARTICIPLE.match(block.ink.text) and block.ink.text.endswith((",", ", and")):
        growth.add_preambular(block)
    else:
        growth.add_text(block)


def _in_operative(growth: Growth, ahead: Ahead, at: int, block: Block) -> None:
    if growth.article and _is_unnumbered(growth, block):
        growth.add_unnumbered(block)
    elif block.starts_small:
        _go_on(growth, ahead, at, block)
    elif _side(block) is Side.OPERATIVE and _is_main(growth, ahead, at, block):
        growth.add_operative(block)
    elif _is_listed(growth, block):
        _add_lost(growth, ahead, at, block)
    else:
        growth.add_text(block)


def _is_unnumbered(growth: Growth, block: Block) -> bool:
    """Whether it is a paragraph of an article that has no numbers."""
    root = growth.root
    if root is None:
        return True
    return not (root.label or block.starts_small or root.open_list or block.bullet)


def _in_annex(growth: Growth, ahead: Ahead, at: int, block: Block) -> None:
    if block.starts_small and growth.root is not None:
        _go_on(growth, ahead, at, block)
    elif growth.root is not None and _is_listed(growth, block):
        _add_lost(growth, ahead, at, block)
    else:
        growth.add_unnumbered(block)


def _go_on(growth: Growth, ahead: Ahead, at: int, block: Block) -> None:
    """Words with a small letter first: a lost sub-paragraph, or the rest of a torn one."""
    last = growth.last
    if last is not None and last.kind is ParagraphKind.HEADING and not ends_well(last.text):
        last.grow(block)
    elif last is None or growth.root is None:
        growth.add_text(block)
    elif block.bullet or _letter_is_missing(growth, ahead, at) or _is_listed(growth, block):
        _add_lost(growth, ahead, at, block)
    elif last.text.endswith((".", ";")) or last.path == "":
        growth.add_text(block)
    else:
        last.grow(block)


def _is_main(growth: Growth, ahead: Ahead, at: int, block: Block) -> bool:
    """Whether a paragraph without number is one of the main count."""
    deeper = block.indent > growth.main_indent + 1
    if block.bullet and deeper:
        return False
    following = ahead.next_number(at)
    if following is None:
        return not (deeper and growth.root is not None and growth.root.open_list)
    room = following - growth.operative - 1
    if room <= 0:
        return False
    in_list = growth.root is not None and growth.root.open_list
    return not in_list or block.bullet or ahead.unnumbered(at) <= room


def _is_listed(growth: Growth, block: Block) -> bool:
    """Whether the block stands in a list that the current paragraph announced."""
    innermost = growth.innermost
    if innermost is None or growth.root is None:
        return False
    if block.bullet or innermost.open_list:
        return True
    if not growth.root.open_list or not growth.rungs:
        return False
    text = innermost.text
    lost_before = not innermost.label
    return lost_before and text.endswith((";", ",", "; and", ", and"))


def _letter_is_missing(growth: Growth, ahead: Ahead, at: int) -> bool:
    """Whether the next printed letter shows that one is lost here."""
    following = ahead.next_letter(at)
    if following is None or following.label is None:
        return False
    if growth.rungs:
        rung = growth.rungs[-1]
        value = following.label.value_in(rung.scheme)
        return value == rung.value + 2
    return any(value == 2 for _, value in following.label.readings)


def _add_lost(growth: Growth, ahead: Ahead, at: int, block: Block) -> None:
    """Add a sub-paragraph whose label is lost, with the label that it must have had."""
    depth = _depth(growth, block)
    if depth < len(growth.rungs):
        rung = growth.rungs[depth]
        growth.add_below(block, Place(depth, rung.scheme, rung.value + 1), None)
        return
    growth.add_below(block, Place(depth, _scheme(growth, ahead, at, depth), 1), None)


def _depth(growth: Growth, block: Block) -> int:
    """The level: by the indent where bullets stand, else the open one."""
    innermost = growth.innermost
    if block.bullet or block.indent:
        by_indent = rung_at(growth.rungs, block.indent)
        if by_indent is not None and (block.bullet or by_indent < len(growth.rungs)):
            return by_indent
    if growth.rungs and innermost is not None and innermost.text.endswith(":"):
        return len(growth.rungs)
    return max(len(growth.rungs) - 1, 0)


def _scheme(growth: Growth, ahead: Ahead, at: int, depth: int) -> Scheme:
    """How a new level counts: as its next printed label does, else (a), then (i)."""
    following = ahead.next_letter(at)
    if following is not None and following.label is not None:
        for scheme, value in following.label.readings:
            if value == 2:
                return scheme
    above = growth.rungs[depth - 1].scheme if depth else None
    return Scheme.ROMAN if above is Scheme.LETTER else Scheme.LETTER
