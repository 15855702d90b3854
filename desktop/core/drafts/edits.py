"""What is done to a version's paragraphs by hand: split, join, add, take out, move, indent.

Every function takes the paragraphs of a version in their order and returns them as they are then,
with positions, parents, numbers and paths that follow; ids stay, so that links, notes and
proposals stay with their paragraphs.
"""

from collections.abc import Sequence

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.edits_numbers import renumbered
from desktop.core.drafts.edits_words import cut_in_two, put_together
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace

Paragraphs = tuple[Paragraph, ...]
_ROOTS = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.ANNEX)
APART = (ParagraphKind.HEADING, ParagraphKind.FOOTNOTE)


def place_of(paragraphs: Sequence[Paragraph], identity: str) -> int:
    """Return where a paragraph stands; `Problem` when it is not there any more."""
    for place, one in enumerate(paragraphs):
        if one.id == identity:
            return place
    raise Problem("This paragraph is no longer in the draft; choose another one.")


def whole(paragraphs: Sequence[Paragraph], identity: str) -> tuple[int, int]:
    """Return where a paragraph begins, and where what stands below it ends."""
    start = place_of(paragraphs, identity)
    level, end = paragraphs[start].level, start + 1
    below = paragraphs[start].kind not in APART
    while below and end < len(paragraphs) and _is_below(paragraphs[end], level):
        end += 1
    return start, end


def _is_below(one: Paragraph, level: int) -> bool:
    return one.kind is ParagraphKind.SUB and one.level > level


def split(paragraphs: Paragraphs, identity: str, at: int, new: str) -> Paragraphs:
    """Break a paragraph at the place `at` of its words; what stands behind has the id `new`.

    What stood below the paragraph stands below the second part.
    """
    place = place_of(paragraphs, identity)
    first, second = cut_in_two(paragraphs[place], at)
    second = replace(second, id=new, label="", path="")
    after = (*paragraphs[:place], first, second, *paragraphs[place + 1 :])
    return settled(paragraphs, after)


def join(paragraphs: Paragraphs, identity: str) -> tuple[Paragraphs, str]:
    """Put a paragraph's words behind those of the one before it; returns that one's id too."""
    place = place_of(paragraphs, identity)
    before = place - 1
    while before >= 0 and paragraphs[before].kind is ParagraphKind.FOOTNOTE:
        before -= 1
    if before < 0 or paragraphs[before].kind is ParagraphKind.HEADING:
        raise Problem("There is no paragraph before this one that it could be joined to.")
    both = put_together(paragraphs[before], paragraphs[place])
    after = (*paragraphs[:before], both, *paragraphs[before + 1 : place], *paragraphs[place + 1 :])
    return settled(paragraphs, after), both.id


def added(paragraphs: Paragraphs, behind: str, new: Paragraph) -> Paragraphs:
    """Put a new paragraph behind another and all that stands below that; "" is the beginning.

    A new one that stands deeper comes first below the other.
    """
    end = 0
    if behind:
        start, end = whole(paragraphs, behind)
        end = start + 1 if new.level > paragraphs[start].level else end
    return settled(paragraphs, (*paragraphs[:end], new, *paragraphs[end:]))


def added_before(paragraphs: Paragraphs, before: str, new: Paragraph) -> Paragraphs:
    """Put a new paragraph just before another one."""
    at = place_of(paragraphs, before)
    return settled(paragraphs, (*paragraphs[:at], new, *paragraphs[at:]))


def removed(paragraphs: Paragraphs, identity: str) -> Paragraphs:
    """Take a paragraph out with all that stands below it."""
    start, end = whole(paragraphs, identity)
    return settled(paragraphs, (*paragraphs[:start], *paragraphs[end:]))


def moved(paragraphs: Paragraphs, identity: str, behind: str) -> Paragraphs:
    """Put a paragraph with all below it behind another one; "" is the beginning."""
    start, end = whole(paragraphs, identity)
    taken, rest = paragraphs[start:end], (*paragraphs[:start], *paragraphs[end:])
    if any(one.id == behind for one in taken):
        raise Problem("A paragraph cannot be moved behind itself or what stands below it.")
    at = 0
    if behind:
        first, last = whole(rest, behind)
        at = first + 1 if taken[0].level > rest[first].level else last
    return settled(paragraphs, (*rest[:at], *taken, *rest[at:]))


def stepped(paragraphs: Paragraphs, identity: str, step: int) -> Paragraphs:
    """Move a paragraph past the next one of its level, or past the one before for -1."""
    start, end = whole(paragraphs, identity)
    own, parent = paragraphs[start].level, paragraphs[start].parent
    others = [one for one in (*paragraphs[:start], *paragraphs[end:]) if _beside(one, own)]
    siblings = [one.id for one in others if own == 0 or one.parent == parent]
    before = sum(place_of(paragraphs, one) < start for one in siblings)
    if not 0 <= before + step <= len(siblings):
        raise Problem("There is no place for this paragraph further that way.")
    target = before + step
    behind = siblings[target - 1] if target else (parent or "" if own else "")
    if not behind and siblings:
        return _before(paragraphs, identity, siblings[0])
    return moved(paragraphs, identity, behind)


def _beside(one: Paragraph, level: int) -> bool:
    return one.level == level and one.kind is not ParagraphKind.FOOTNOTE


def _before(paragraphs: Paragraphs, identity: str, other: str) -> Paragraphs:
    start, end = whole(paragraphs, identity)
    taken, rest = paragraphs[start:end], (*paragraphs[:start], *paragraphs[end:])
    at = place_of(rest, other)
    return settled(paragraphs, (*rest[:at], *taken, *rest[at:]))


def levelled(paragraphs: Paragraphs, identity: str, step: int) -> Paragraphs:
    """Put a paragraph and what stands below it so many levels deeper, or further out."""
    start, end = whole(paragraphs, identity)
    one = paragraphs[start]
    level = one.level + step
    before = next((o for o in reversed(paragraphs[:start]) if o.kind not in APART), None)
    if one.kind in APART or level < 0 or before is None or level > before.level + 1:
        raise Problem("This paragraph cannot stand at another level here.")
    changed = [replace(part, level=part.level + step) for part in paragraphs[start:end]]
    changed[0] = replace(changed[0], kind=_kind(one, level, paragraphs[:start]))
    return settled(paragraphs, (*paragraphs[:start], *changed, *paragraphs[end:]))


def _kind(one: Paragraph, level: int, before: Sequence[Paragraph]) -> ParagraphKind:
    if level:
        return ParagraphKind.SUB
    roots = (other.kind for other in reversed(before) if other.kind in _ROOTS)
    return next(roots, one.kind if one.kind in _ROOTS else ParagraphKind.OPERATIVE)


def relabelled(paragraphs: Paragraphs, identity: str, label: str) -> Paragraphs:
    """Write a paragraph's label as on paper; how it is cited follows where the label says it."""
    place = place_of(paragraphs, identity)
    one = paragraphs[place]
    path = _cited(one, label)
    if path != one.path and any(other.path == path for other in paragraphs if path):
        raise Problem(f"There is a paragraph {path} already; choose another label.")
    own = replace(one, label=label, path=path)
    inside = [
        replace(other, path=path + other.path[len(one.path) :])
        if one.path and other.path.startswith(f"{one.path} ")
        else other
        for other in paragraphs[place + 1 :]
    ]
    return (*paragraphs[:place], own, *inside)


def _cited(one: Paragraph, label: str) -> str:
    """The path that ends as the label says: "14 bis." is OP 14 bis, "(c)" the step (c)."""
    bare = label.strip().strip(".():").replace(")", "").replace(".", "").strip()
    if not bare or not one.path:
        return one.path
    core, _, rival = bare.partition(" ")
    figures = core.isdigit() or core.isupper()
    above, steps = one.path, one.path.split(" ")
    if one.kind is ParagraphKind.SUB:
        last = 2 if len(steps) > 2 and steps[-1].isalpha() and steps[-1].islower() else 1
        above = " ".join(steps[:-last])
        core = core if figures else f"({core})"
    else:
        above = next((above[: above.index(s) + 2] for s in ("PP ", "OP ") if s in above), "")
    return " ".join(part for part in (above, core, rival) if part)


def settled(before: Paragraphs, after: Sequence[Paragraph]) -> Paragraphs:
    """Return paragraphs with positions, parents, numbers and paths that follow the change."""
    parents, older = _parents(after), _parents(before)
    there = {one.id for one in after} | {None}
    # The paper may say otherwise than the levels which paragraph one belongs to.
    told = {one.id for one in after if one.parent in there}
    same = {one.id for one in before if older[one.id] == parents.get(one.id, "")} & told
    placed = [
        _put(one, place, one.parent if one.id in same else parents[one.id])
        for place, one in enumerate(after)
    ]
    return renumbered(before, placed)


def _put(one: Paragraph, place: int, parent: str | None) -> Paragraph:
    if (one.position, one.parent) == (place, parent):
        return one
    return replace(one, position=place, parent=parent)


def _parents(paragraphs: Sequence[Paragraph]) -> dict[str, str | None]:
    """The paragraph above each one by its level."""
    found: dict[str, str | None] = {}
    above: list[Paragraph] = []
    for one in paragraphs:
        if one.kind in APART:
            found[one.id] = None
            continue
        while above and above[-1].level >= one.level:
            above.pop()
        found[one.id] = above[-1].id if above and one.level else None
        above.append(one)
    return found
