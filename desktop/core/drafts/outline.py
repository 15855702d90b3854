"""The outline of a draft: its parts with the range of paragraphs that each one holds."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.quick.dataclasses import dataclass

DASH = "–"
_ANNEX_NAME = re.compile(r"^.*, ")
# What does not end a part: it stands wherever the paper had room for it.
_WITHOUT_PLACE = frozenset({ParagraphKind.FOOTNOTE})


class PartKind(StrEnum):
    """What a part is; those without a heading on paper get a name from the window."""

    HEADED = "headed"
    PREAMBLE = "preamble"
    OPERATIVE = "operative"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a draft.

    `title` is the heading as printed, "" when the paper has none; `cited` the range of its
    paragraphs of the main count ("PP 1–4", "OP 13"), "" when they are not numbered. `first` is
    the id of the paragraph, or heading, with which it begins, `position` that one's place.
    """

    kind: PartKind
    title: str
    cited: str
    first: str
    position: int


def outline(paragraphs: Sequence[Paragraph]) -> tuple[Part, ...]:
    """Return the parts of a draft, given its paragraphs in order.

    A part begins with a heading, and where the preamble ends without one.
    """
    placed = [one for one in paragraphs if one.kind not in _WITHOUT_PLACE]
    return tuple(_part(members) for members in _parted(placed))


def part_at(parts: Sequence[Part], position: int) -> Part | None:
    """Return the part in which the paragraph at `position` stands, `None` before the first."""
    return next((part for part in reversed(parts) if part.position <= position), None)


def _parted(paragraphs: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    members: list[Paragraph] = []
    for one in paragraphs:
        if members and _begins_part(one, members):
            yield members
            members = []
        members.append(one)
    if members:
        yield members


def _begins_part(one: Paragraph, members: Sequence[Paragraph]) -> bool:
    if one.kind is ParagraphKind.HEADING:
        return True
    sort = _sort(one)
    before = next((_sort(member) for member in reversed(members) if _sort(member)), None)
    return sort is not None and before is not None and sort is not before


def _sort(one: Paragraph) -> PartKind | None:
    """The part of a resolution that a paragraph makes certain; `None` leaves it open."""
    if one.kind is ParagraphKind.PREAMBULAR:
        return PartKind.PREAMBLE
    return PartKind.OPERATIVE if one.kind is ParagraphKind.OPERATIVE else None


def _part(members: Sequence[Paragraph]) -> Part:
    first = members[0]
    cited = _range([one.path for one in members if one.level == 0 and one.path])
    if first.kind is ParagraphKind.HEADING:
        return Part(PartKind.HEADED, first.text, cited, first.id, first.position)
    kind = next((sort for sort in map(_sort, members) if sort), PartKind.TEXT)
    return Part(kind, "", cited, first.id, first.position)


def _range(paths: Sequence[str]) -> str:
    """Write the first and the last of some paths as one: "OP 14–19".

    The name of an annex is left out, since its heading tells it.
    """
    if not paths:
        return ""
    first, last = (_ANNEX_NAME.sub("", path) for path in (paths[0], paths[-1]))
    if first == last:
        return first
    sort, _, figure = last.partition(" ")
    same_sort = bool(figure) and first.startswith(f"{sort} ")
    return f"{first}{DASH}{figure if same_sort else last}"


def shown_label(paragraph: Paragraph) -> str:
    """Return the label as printed; where the paper lost it, ours in square brackets: "[3]", "[c]".

    Without it nobody could cite the paragraph from the page. A first operative paragraph without
    number may be the only one, which has none on paper either.
    """
    counted = paragraph.kind in (ParagraphKind.OPERATIVE, ParagraphKind.SUB)
    counted = counted and paragraph.path != "OP 1"
    if paragraph.label or not (counted and " " in paragraph.path):
        return paragraph.label
    return f"[{paragraph.path.rsplit(' ', 1)[1].strip('()')}]"
