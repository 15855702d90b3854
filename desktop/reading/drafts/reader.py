"""A draft as a whole: its head, its paragraphs with dates and references, and what was not read."""

import hashlib
from collections.abc import Sequence
from datetime import date

from desktop.core.dates.printed import DateMention
from desktop.core.document import Unread
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.found import DraftFound
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.source import Source
from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.blocks import blocks_of
from desktop.reading.drafts.dates import dates_of
from desktop.reading.drafts.head import Head, head_of
from desktop.reading.drafts.headings import annex_of
from desktop.reading.drafts.ink import cut
from desktop.reading.drafts.node import Node
from desktop.reading.drafts.notes import lift_signs
from desktop.reading.drafts.references import Citations, references_of
from desktop.reading.drafts.rows import Row
from desktop.reading.drafts.silence import says_silence
from desktop.reading.drafts.tree import tree_of

RUNNING = "page number or running head"


@dataclass(frozen=True, slots=True)
class Circulated:
    """What is known of a draft from around it, for what it does not print itself.

    `document` is the file's name, `ordinal` the draft's place among those of the file from 0,
    `dated` the day of the letter that circulates it.
    """

    document: str
    ordinal: int = 0
    dated: date | None = None


@dataclass(frozen=True, slots=True)
class DraftRead:
    """A draft as read, and the lines of it that are no words of the draft."""

    found: DraftFound
    unread: tuple[Unread, ...]


def read_draft(rows: Sequence[Row], known: Circulated) -> DraftRead:
    """Read the lines of one draft. Every word of them is in it, or is told as unread.

    Its date is that of its masthead or version label, else the day of the letter that circulates
    it. Its title is that of its head, else its version, else the name of the document.
    """
    blocks = blocks_of(rows)
    head = head_of(blocks)
    tree = tree_of(_body(blocks, head), head.decision)
    lift_signs(tree.nodes)
    draft = _draft(head, known, _first_heading(tree.nodes))
    nodes = (*_masthead(head), *tree.nodes)
    paragraphs = _paragraphs(draft, nodes)
    unread = [_unread(block) for block in tree.running]
    unread += [_unread(block) for block in head.lines if block.role is Role.RUNNING]
    found = DraftFound(draft, paragraphs)
    return DraftRead(found, tuple(sorted(unread, key=lambda one: one.line)))


def _body(blocks: Sequence[Block], head: Head) -> list[Block]:
    """The blocks of the text; a first paragraph on the organ's line is cut off from it."""
    body = list(blocks[head.body :])
    if head.first and body:
        body[0] = replace(body[0], ink=cut(body[0].ink, head.first), label=None)
    return body


def _masthead(head: Head) -> list[Node]:
    """The lines of the masthead as plain text, notes to the title as footnotes."""
    nodes = []
    for block in head.lines:
        if block.role is Role.NOTE:
            nodes.append(Node(ParagraphKind.FOOTNOTE, block, ", ".join(block.signs)))
        elif block.role is not Role.RUNNING:
            label = block.label.printed if block.label else ""
            nodes.append(Node(ParagraphKind.TEXT, block, label))
    return nodes


def _first_heading(nodes: Sequence[Node]) -> str:
    """The first heading inside the text that is more than the name of an annex."""
    heads = [node for node in nodes[:3] if node.kind is ParagraphKind.HEADING]
    return next((node.text for node in heads if annex_of(node.block) is None), "")


def _draft(head: Head, known: Circulated, heading: str) -> Draft:
    title = head.title or head.version or heading or known.document
    identity = "\n".join((known.document, str(known.ordinal), title, head.version, head.symbol))
    return Draft(
        id=f"d{_hash(identity)}",
        title=title,
        document=known.document,
        organ=head.organ,
        version=head.version,
        date=head.dated or known.dated,
        symbol=head.symbol,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:14]


def _paragraphs(draft: Draft, nodes: Sequence[Node]) -> tuple[Paragraph, ...]:
    ids = {
        node: f"p{_hash(f'{draft.id} {position} {node.text[:80]}')}"
        for position, node in enumerate(nodes)
    }
    citations = Citations(nodes)
    body = [n for n in nodes if n.path or n.parent is not None or says_silence(n.text)]
    dates = dates_of(body, citations, draft.date)
    return tuple(
        _paragraph(draft, position, node, ids, citations, dates.get(node, ()))
        for position, node in enumerate(nodes)
    )


def _paragraph(
    draft: Draft,
    position: int,
    node: Node,
    ids: dict[Node, str],
    citations: Citations,
    dates: tuple[DateMention, ...],
) -> Paragraph:
    block = node.block
    pointing = node.path or node.kind in (ParagraphKind.FOOTNOTE, ParagraphKind.ANNEX)
    return Paragraph(
        id=ids[node],
        draft=draft.id,
        position=position,
        kind=node.kind,
        label=node.label,
        path=node.path,
        text=node.text,
        source=Source(draft.document, block.line, block.printed, block.rows[0].page),
        parent=ids[node.parent] if node.parent is not None else None,
        opening=node.opening,
        level=node.level,
        dates=dates,
        references=references_of(node, citations) if pointing else (),
        footnotes=tuple((at, sign) for at, sign in node.ink.raised if at > 0),
    )


def _unread(block: Block) -> Unread:
    return Unread(block.line, block.printed, RUNNING, block.rows[0].page)
