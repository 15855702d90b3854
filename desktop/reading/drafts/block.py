"""One paragraph of printed lines, and what it is as far as its looks tell."""

from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.hyphens import hyphen
from desktop.reading.drafts.ink import Ink, join
from desktop.reading.drafts.labels import Label
from desktop.reading.drafts.rows import Row, unlabelled


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


def with_row(block: Block, row: Row, vocabulary: frozenset[str]) -> Block:
    """The block with one more line; words cut at its end are mended by the vocabulary."""
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
        block = with_row(block, row, frozenset())
    return block
