"""Paragraphs in their order and on their levels: the body of a draft as a tree."""

from collections.abc import Sequence

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import dataclass
from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.closings import is_closing
from desktop.reading.drafts.growth import Growth, Section, value_of
from desktop.reading.drafts.headings import annex_of, is_heading
from desktop.reading.drafts.labels import Label
from desktop.reading.drafts.levels import place_of
from desktop.reading.drafts.lost import Ahead, place_lost
from desktop.reading.drafts.node import Node
from desktop.reading.drafts.numbered_heads import is_numbered_head
from desktop.reading.drafts.words import Side, opening_of


@dataclass(frozen=True, slots=True)
class Tree:
    """The paragraphs of a draft's body and the running heads between them."""

    nodes: tuple[Node, ...]
    running: tuple[Block, ...]


def tree_of(blocks: Sequence[Block], decision: bool = False) -> Tree:
    """Read the body of a draft, the paragraphs after the line that names the body.

    `decision` tells that its first paragraph is a decision in one sentence.
    """
    growth = Growth()
    ahead = Ahead(blocks)
    running: list[Block] = []
    for at, block in enumerate(blocks):
        if block.role is Role.RUNNING:
            running.append(block)
        elif not _is_no_paragraph(growth, block):
            _place(growth, ahead, at, decision)
    _make_unique(growth.nodes)
    return Tree(tuple(growth.nodes), tuple(running))


def _is_no_paragraph(growth: Growth, block: Block) -> bool:
    """Whether it is a footnote or a line on the adoption, which is then added."""
    if block.role is Role.NOTE:
        growth.add(ParagraphKind.FOOTNOTE, block, ", ".join(block.signs))
        return True
    if growth.nodes and is_closing(block):
        growth.add_text(block)
        return True
    return False


def _place(growth: Growth, ahead: Ahead, at: int, decision: bool) -> None:
    """Put the block at `at` where its looks and its label say."""
    blocks = ahead.blocks
    block = blocks[at]
    if name := annex_of(block):
        growth.open_annex(block, name)
    elif is_heading(blocks, at, _in_list(growth)) or is_numbered_head(
        blocks, at, growth.operative, growth.lettered
    ):
        growth.add_heading(block)
    elif decision and at == 0:
        growth.add_operative(block)
    elif _said_again(blocks, at):
        growth.add_text(block)
    elif decision and block.label is not None and _is_listed(growth, block.label):
        growth.add_below(block, place_of(block.label, growth.rungs, block.indent), block.label)
    elif block.label is not None:
        _labelled(growth, block, block.label)
    else:
        place_lost(growth, ahead, at)


def _is_listed(growth: Growth, label: Label) -> bool:
    """Whether figures count what a decision in one sentence sets out below."""
    root = growth.root
    announced = root is not None and not root.label and root.open_list
    return announced and label.is_number and not label.cited


def _said_again(blocks: Sequence[Block], at: int) -> bool:
    """Whether a paragraph beside it says the same in English under the same number.

    So papers in two languages print each paragraph twice.
    """
    this = blocks[at]
    own = opening_of(this.ink)
    if own is not None and not own.abroad:
        return False
    if own is None and (this.label is None or not this.label.is_number):
        return False
    beside = blocks[at + 1 : at + 2] if own is None else blocks[max(at - 1, 0) : at + 2]
    return any(_is_english(other) and _same_label(this, other) for other in beside)


def _is_english(block: Block) -> bool:
    opening = opening_of(block.ink)
    return opening is not None and not opening.abroad


def _same_label(block: Block, other: Block) -> bool:
    printed = [one.label.printed if one.label else "" for one in (block, other)]
    return printed[0] == printed[1] and block.indent == other.indent


def _in_list(growth: Growth) -> bool:
    """Whether the current paragraph announced a list that may still go on."""
    return bool(growth.rungs) or (growth.root is not None and growth.root.open_list)


def _labelled(growth: Growth, block: Block, label: Label) -> None:
    """Put a paragraph where its label says."""
    if label.is_number and value_of(label) == 0:
        growth.add_rival(block, label)
    elif label.cited:
        _cited(growth, block, label)
    elif label.is_number and _is_main(growth, block, label):
        if growth.section is Section.PREAMBLE and _is_preambular(block):
            growth.add_preambular(block, value_of(label))
        else:
            growth.add_operative(block, value_of(label))
    elif growth.root is None or _is_lettered_main(growth, block, label):
        growth.add_lettered(block, label)
    else:
        growth.add_below(block, place_of(label, growth.rungs, block.indent), label)


def _cited(growth: Growth, block: Block, label: Label) -> None:
    """Follow a label that says itself on which side it stands ("PP 3", "OP 12")."""
    if label.cited == "PP":
        growth.add_preambular(block, value_of(label))
    else:
        growth.add_operative(block, value_of(label))


def _is_preambular(block: Block) -> bool:
    opening = opening_of(block.ink)
    return opening is not None and opening.side is Side.PREAMBLE


def _is_main(growth: Growth, block: Block, label: Label) -> bool:
    """Whether a figure belongs to the main count and not to a list below a paragraph."""
    value = value_of(label)
    if growth.root is None:
        return True
    if growth.main is None:
        return not (_is_cited(growth.root) and _in_list(growth))
    in_rung = any(
        rung.wrap == label.wrap and rung.value + 1 == value and rung.indent == block.indent
        for rung in growth.rungs
    )
    deeper = block.indent > growth.main_indent + 2
    if in_rung and (deeper or label.wrap != growth.main or value != growth.operative + 1):
        return False
    innermost = growth.innermost
    announced = innermost is not None and innermost.open_list
    if label.wrap != growth.main:
        return value == growth.operative + 1 and not announced
    nested = block.indent > growth.main_indent + 1 and announced
    return not (value == 1 and (nested or deeper))


def _is_cited(root: Node) -> bool:
    """Whether the label of a paragraph says itself that it is an operative one: "OP 3"."""
    return root.block.label is not None and root.block.label.cited == "OP"


def _is_lettered_main(growth: Growth, block: Block, label: Label) -> bool:
    """Whether letters count the main paragraphs: none has a figure and the last had a letter."""
    root = growth.root
    if growth.section is Section.PREAMBLE and root is not None and not root.open_list:
        opening = opening_of(block.ink)
        return opening is not None and opening.side is Side.OPERATIVE
    if root is None or growth.main is not None or not root.label or label.is_number:
        return False
    if root.block.label is None or root.block.label.is_number:
        return False
    same = root.block.label.wrap == label.wrap and block.indent == root.block.indent
    following = {(scheme, value - 1) for scheme, value in label.readings}
    return same and bool(following & set(root.block.label.readings))


def _make_unique(nodes: Sequence[Node]) -> None:
    """Tell apart paths that the paper prints twice."""
    seen: dict[str, int] = {}
    for node in nodes:
        if node.path:
            seen[node.path] = seen.get(node.path, 0) + 1
            if seen[node.path] > 1:
                node.path = f"{node.path} [{seen[node.path]}]"
