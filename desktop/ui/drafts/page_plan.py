"""What stands in each block of a draft's page, in its order, before any of it is set."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.core.drafts.draft import ParagraphKind
from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.open_draft import OpenDraft

AIR = 10  # between two paragraphs, in the pixels of the design
_OVER, _BELOW = 2, 30  # above lines over the organ, and above the first footnote
TITLE, SMALL, ORGAN = "title", "small", "organ"


class Head(NamedTuple):
    """What stands over the text: the title, a line of small print, and the organ that speaks."""

    title: str
    small: str
    organ: str


class Place(NamedTuple):
    """One block: a paragraph (`leaf`), or `words` of the head.

    `key` is the paragraph's id or what of the head it is; `above` the air over it in pixels of the
    design, `small` whether it is in the print of footnotes.
    """

    key: str
    leaf: Leaf | None
    words: str = ""
    above: int = AIR
    small: bool = False


def plan_of(opened: OpenDraft, head: Head, leaves: Sequence[Leaf]) -> tuple[Place, ...]:
    """Put the head and the paragraphs in their places; footnotes come last."""
    return tuple(_places(opened, head, leaves))


def _places(opened: OpenDraft, head: Head, leaves: Sequence[Leaf]) -> Iterator[Place]:
    yield Place(TITLE, None, head.title)
    if head.small:
        yield Place(SMALL, None, head.small)
    over = {one.id for one in opened.body[: opened.masthead]}
    below = [one for one in leaves if one.paragraph.kind is ParagraphKind.FOOTNOTE]
    body = [one for one in leaves if one.paragraph.kind is not ParagraphKind.FOOTNOTE]
    for leaf in body if over else ():
        if leaf.paragraph.id in over:
            yield Place(leaf.paragraph.id, leaf, above=_OVER, small=True)
    if head.organ:
        yield Place(ORGAN, None, head.organ)
    for leaf in body:
        if leaf.paragraph.id not in over:
            yield Place(leaf.paragraph.id, leaf)
    for number, leaf in enumerate(below):
        yield Place(leaf.paragraph.id, leaf, above=AIR if number else _BELOW, small=True)
