"""Two versions of a text compared, for paper, as plain values."""

from typing import NamedTuple

from desktop.writing.sheet_flow import FlowBlock, Words


class CompareCell(NamedTuple):
    """A paragraph in one version, or in both with what was struck and put in marked."""

    label: str
    words: tuple[Words, ...]
    level: int = 0
    heading: bool = False

    @property
    def text(self) -> str:
        """All its words in a row."""
        return "".join(one.text for one in self.words)


class CompareLine(NamedTuple):
    """A paragraph in its columns, the older version first; `None` where a version has none.

    `tags` say beside it what became of it ("moved", "date moved"); `bar` marks it at the edge.
    """

    cells: tuple[CompareCell | None, ...]
    tags: tuple[str, ...] = ()
    bar: bool = False


class CompareSheet(NamedTuple):
    """What stands before the text, the names over its columns, and its lines.

    `heads` are two for versions side by side, one for both in one text.
    """

    title: str
    opening: tuple[FlowBlock, ...]
    heads: tuple[str, ...]
    lines: tuple[CompareLine, ...]
    footer_left: str = ""
