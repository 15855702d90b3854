"""Running text for paper as plain values: a draft, or the pages of a meeting in a briefing pack."""

from enum import StrEnum
from typing import NamedTuple

from desktop.core.quick.dataclasses import dataclass


class Look(StrEnum):
    """How a stretch of words is set; none is told from another by colour alone."""

    PLAIN = "plain"
    OPENING = "opening"
    STRONG = "strong"
    INSERTED = "inserted"
    DELETED = "deleted"
    BRACKET = "bracket"
    NAME = "name"
    SIGN = "sign"


class Words(NamedTuple):
    """A stretch of text in one look."""

    text: str
    look: Look = Look.PLAIN


class Style(StrEnum):
    """What a block is; the painter knows the type of each."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    FACT = "fact"
    TEXT = "text"
    SOURCE = "source"
    SMALL = "small"
    DRAFT_TITLE = "draft title"
    DRAFT_HEADING = "draft heading"
    DRAFT = "draft"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class FlowBlock:
    """A paragraph of its own.

    `label` stands before it in a column ("14.", "When"), `level` indents it. `margin` are short
    lines beside it. `notes` are numbers of the sheet's footnotes, by the offset of their signs in
    the block's text. `turn` begins a new page; `bar` marks a change at the edge.
    """

    style: Style
    words: tuple[Words, ...]
    label: str = ""
    level: int = 0
    margin: tuple[str, ...] = ()
    notes: tuple[tuple[int, int], ...] = ()
    turn: bool = False
    bar: bool = False

    @property
    def text(self) -> str:
        """All its words in a row."""
        return "".join(one.text for one in self.words)


@dataclass(frozen=True, slots=True)
class FlowSheet:
    """Blocks one below the other; `numbers` counts the lines, `margin` keeps room beside them."""

    title: str
    blocks: tuple[FlowBlock, ...]
    footer_left: str = ""
    notes: tuple[FlowBlock, ...] = ()
    numbers: bool = False
    margin: bool = False
