"""The tree of a draft while it grows: the current paragraph, its open levels, its counts."""

import re
from enum import StrEnum

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.drafts.block import Block, whole
from desktop.reading.drafts.labels import Label, Scheme
from desktop.reading.drafts.levels import Place, Rung
from desktop.reading.drafts.node import Node, rival, step
from desktop.reading.drafts.part_names import article_named
from desktop.reading.drafts.words import Side, opening_of

_SUFFIX = re.compile(r" (?:alt|bis|ter|quater|quinquies|sexies|septies|octies)(?: \d+)?$")
_PART = re.compile(
    r"(?:(?:Section|Part|Chapter|Article)\s)?([IVXL]{1,6}|[A-Z]|\d{1,2})(?=[.):\s]|$)"
)


class Section(StrEnum):
    """The part of the draft that is being read."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    ANNEX = "annex"


@dataclass(slots=True)
class Growth:
    """What is known after each paragraph.

    `root` is the last paragraph of the main count, `rungs` the levels open below it, `main` the
    dress of the main labels, `part` a name for the part in which numbers begin again.
    """

    section: Section = Section.PREAMBLE
    nodes: list[Node] = field(default_factory=list)
    root: Node | None = None
    rungs: list[Rung] = field(default_factory=list)
    preambular: int = 0
    operative: int = 0
    main: str | None = None
    main_indent: int = 0
    prefix: str = ""
    part: str = ""
    parts: int = 1
    lettered: str = ""
    annex: str = ""
    article: bool = False

    @property
    def last(self) -> Node | None:
        """The last paragraph that is no footnote."""
        kept = (ParagraphKind.FOOTNOTE,)
        return next((node for node in reversed(self.nodes) if node.kind not in kept), None)

    @property
    def innermost(self) -> Node | None:
        """The last paragraph of the main text, at whatever level."""
        return self.rungs[-1].node if self.rungs else self.root

    def add(self, kind: ParagraphKind, block: Block, label: str = "") -> Node:
        """Add a paragraph without path: a heading, a footnote, plain text."""
        node = Node(kind, block, label)
        self.nodes.append(node)
        return node

    def add_heading(self, block: Block) -> None:
        """Add a heading; numbering runs on across it."""
        self.add(ParagraphKind.HEADING, whole(block))
        if part := _PART.match(self.nodes[-1].text):
            self.part = part[1]
            self.lettered = self.lettered if part[1].isdigit() else part[1]
        if name := article_named(self.nodes[-1].text):
            self._open_article(name)

    def add_text(self, block: Block) -> None:
        """Add words without label that belong to the current paragraph or to none."""
        node = self.add(ParagraphKind.TEXT, whole(block))
        if self.root is not None and not self.root.text.endswith("."):
            node.parent = self.root

    def add_preambular(self, block: Block, value: int | None = None) -> None:
        """Add a preambular paragraph; they are counted on, on paper they have no number."""
        label = block.label
        suffix = label.suffix if label else ""
        self.preambular = (self.preambular + (not suffix)) if value is None else value
        path = f"{self.prefix}PP {self.preambular}{rival(suffix)}"
        self._set_root(ParagraphKind.PREAMBULAR, block, path)

    def add_operative(self, block: Block, value: int | None = None) -> None:
        """Add an operative paragraph, or one of an annex, with the next number if it has none."""
        label = block.label
        suffix = label.suffix if label else ""
        if self.section is Section.PREAMBLE:
            self.section = Section.OPERATIVE
        number = self.operative + 1 if value is None else value
        self._begin_again(number, suffix)
        self.operative = number
        if label is not None and label.is_number and not label.cited:
            self.main, self.main_indent = self.main or label.wrap, block.indent
        elif self.main is None:
            self.main_indent = block.indent
        core = f"{number}{rival(suffix)}"
        if self.article:
            self._set_root(ParagraphKind.OPERATIVE, block, f"{self.prefix}{core}")
        elif self.section is Section.ANNEX:
            self._set_root(ParagraphKind.ANNEX, block, f"{self.prefix}{core}")
        else:
            self._set_root(ParagraphKind.OPERATIVE, block, f"{self.prefix}OP {core}")

    def add_unnumbered(self, block: Block) -> None:
        """Add a paragraph of an annex or an article that has no number."""
        path = self.prefix.rstrip(", ") if self.article else ""
        self._set_root(ParagraphKind.ANNEX if not path else ParagraphKind.OPERATIVE, block, path)

    def add_lettered(self, block: Block, label: Label) -> None:
        """Add a paragraph of the main count that counts in letters or Roman figures."""
        scheme, value = label.readings[0]
        if self.root is not None and len(label.readings) > 1:
            scheme, value = label.readings[-1]
        steps = step(scheme, value, label.suffix)
        if self.section is Section.ANNEX or self.article:
            path = f"{self.prefix.rstrip(', ')}{steps}"
            kind = ParagraphKind.OPERATIVE if self.article else ParagraphKind.ANNEX
            self._set_root(kind, block, path)
        else:
            self.section = Section.OPERATIVE
            self._set_root(ParagraphKind.OPERATIVE, block, f"{self.prefix}OP{steps}")

    def add_below(self, block: Block, place: Place, label: Label | None) -> None:
        """Add a sub-paragraph at its place; deeper levels are closed."""
        parent = self.rungs[place.depth - 1].node if place.depth else self.root
        suffix = label.suffix if label else ""
        above = parent.path if parent and parent.path else self.prefix.rstrip(", ")
        node = Node(
            ParagraphKind.SUB,
            block,
            label.printed if label else "",
            above + step(place.scheme, place.value, suffix),
            parent,
            _opening(block, finite=True),
            place.depth + 1,
        )
        self.nodes.append(node)
        wrap = label.wrap if label else self._wrap_at(place)
        self.rungs[place.depth :] = [Rung(place.scheme, wrap, place.value, node, block.indent)]

    def add_rival(self, block: Block, label: Label) -> None:
        """Add a rival of the paragraph before ("Alt. 2: …")."""
        before = self.innermost
        if before is None:
            self.add_text(block)
            return
        path = _SUFFIX.sub("", before.path) + rival(label.suffix)
        node = Node(
            before.kind, block, label.printed, path, before.parent, before.opening, before.level
        )
        node.opening = _opening(block)
        self.nodes.append(node)

    def open_annex(self, block: Block, name: str) -> None:
        """Begin an annex: its numbers begin again and its paths say so."""
        self.add_heading(block)
        self.section, self.prefix, self.annex = Section.ANNEX, f"{name}, ", f"{name}, "
        self.article = False
        self.root, self.rungs, self.operative, self.main = None, [], 0, None

    def _open_article(self, name: str) -> None:
        """Begin an article of a treaty or a rule: its paragraphs are counted and cited by it."""
        self.section = Section.OPERATIVE if self.section is Section.PREAMBLE else self.section
        self.prefix, self.article = f"{self.annex}{name}, ", True
        self.root, self.rungs, self.operative, self.main = None, [], 0, None

    def _set_root(self, kind: ParagraphKind, block: Block, path: str) -> None:
        label = block.label.printed if block.label else ""
        opening = "" if kind is ParagraphKind.ANNEX else _opening(block)
        node = Node(kind, block, label, path, None, opening)
        self.nodes.append(node)
        self.root, self.rungs = node, []

    def _begin_again(self, number: int, suffix: str) -> None:
        """Name the part where numbers begin again, so that paths stay unique."""
        annexed = self.section is Section.ANNEX or self.article
        if number != 1 or suffix or self.operative < 1 or annexed:
            return
        self.parts += 1
        self.prefix = f"{self.part or f'Part {self.parts}'}, "

    def _wrap_at(self, place: Place) -> str:
        return self.rungs[place.depth].wrap if place.depth < len(self.rungs) else ""


def _opening(block: Block, finite: bool = False) -> str:
    """The opening words; only finite verbs open sub-paragraphs."""
    opening = opening_of(block.ink)
    if opening is None or not block.ink.text.lstrip('[( “"')[:1].isupper():
        return ""
    return "" if finite and opening.side is not Side.OPERATIVE else opening.text


def value_of(label: Label) -> int:
    """The figure of a label that counts in figures."""
    return label.value_in(Scheme.NUMBER) or 0
