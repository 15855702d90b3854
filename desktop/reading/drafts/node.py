"""A paragraph while its draft is being read, and how it is cited."""

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import dataclass
from desktop.reading.drafts.block import Block, joined
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.labels import Scheme
from desktop.reading.drafts.rows import ends_well

_ROMANS = (
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(eq=False, slots=True)
class Node:
    """A paragraph with its place among the others; grows when a torn piece is found."""

    kind: ParagraphKind
    block: Block
    label: str = ""
    path: str = ""
    parent: "Node | None" = None
    opening: str = ""
    level: int = 0

    @property
    def ink(self) -> Ink:
        """The words without the label."""
        return self.block.ink

    @property
    def text(self) -> str:
        """The plain words without the label."""
        return self.block.ink.text

    @property
    def open_list(self) -> bool:
        """Whether the words announce a list: by a colon, by "as follows", or by breaking off."""
        text = self.text.rstrip(' ]”"')
        announced = text.rstrip(",;:.—–- ").endswith(("as follows", "the following"))
        return text.endswith(":") or announced or not ends_well(text)

    def grow(self, rest: Block) -> None:
        """Take on the rest of a torn paragraph."""
        self.block = joined(self.block, rest)


def figure(scheme: Scheme, value: int) -> str:
    """`value` as it is cited: "b" in letters, "ii" in Roman figures, "12" in figures."""
    if scheme is Scheme.NUMBER:
        return str(value)
    if scheme in (Scheme.ROMAN, Scheme.LARGE_ROMAN):
        figures = _in_roman(value)
    else:
        figures = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
    return figures.upper() if scheme in (Scheme.CAPITAL, Scheme.LARGE_ROMAN) else figures


def _in_roman(value: int) -> str:
    figures = ""
    for size, sign in _ROMANS:
        figures += sign * (value // size)
        value %= size
    return figures


def step(scheme: Scheme, value: int, suffix: str = "") -> str:
    """One step of a path below a paragraph: " (b)", " A", " (ii) bis"."""
    core = figure(scheme, value)
    bare = scheme in (Scheme.CAPITAL, Scheme.LARGE_ROMAN)
    return f" {core}" + rival(suffix) if bare else f" ({core})" + rival(suffix)


def rival(suffix: str) -> str:
    """The end of a path for rivals and additions: " alt", " bis"."""
    return f" {suffix}" if suffix else ""
