"""Which entry of a newer version is which of the older one, where a paragraph sets several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.core.event import Kind
from desktop.core.search.fold import fold
from desktop.core.versions.beside import Fate
from desktop.core.when import share_a_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.event import Event
    from desktop.core.versions.beside import Pair
    from desktop.core.when import When

# Beyond the paragraph that goes on, an entry of another part must be as like as this.
_SAME_DAYS, _MEETING_DAYS, _TITLE, _GOES_ON = 4.0, 1.5, 2.0, 0.5
_LEAST_ELSEWHERE = 1.5
# A workshop "in the course of 2027" and the same "from 3 to 5 May" are one, of two kinds.
_SAME_TITLE, _OTHER_KIND = 0.75, 1.0


def twins(
    older: Sequence[Event], newer: Iterable[Event], parts: Mapping[str, Sequence[str]]
) -> dict[str, Event]:
    """Pair entries of one sort, the likest first, each only once; by the older one's uid.

    `parts` are the ids of the paragraphs that each older paragraph became, the one that goes on
    first. Entries are like each other by their days and their titles.
    """
    fresh = tuple(newer)
    found: list[tuple[float, int, int]] = []
    for a, old in enumerate(older):
        heirs = parts.get(old.paragraph or "", ())
        for b, new in enumerate(fresh):
            if new.paragraph not in heirs or not _may_go_on(old, new):
                continue
            goes_on = new.paragraph == heirs[0]
            score = _likeness(old, new) + (_GOES_ON if goes_on else 0.0)
            score -= 0.0 if new.kind is old.kind else _OTHER_KIND
            if goes_on or score >= _LEAST_ELSEWHERE:
                found.append((-score, a, b))
    pairs: dict[int, int] = {}
    for _, a, b in sorted(found):
        if a not in pairs and b not in pairs.values():
            pairs[a] = b
    return {older[a].uid: fresh[b] for a, b in pairs.items()}


def _may_go_on(old: Event, new: Event) -> bool:
    """Whether both are of one sort, or the same thing whose date was only a time to do it in."""
    if new.kind is old.kind:
        return True
    held = {old.kind, new.kind} == {Kind.MEETING, Kind.WINDOW}
    return held and not old.when.is_fixed and _title_likeness(old, new) >= _SAME_TITLE


def parts_by(pairs: Iterable[Pair]) -> dict[str, list[str]]:
    """Return the newer paragraphs that each older one became (ids), the one that goes on first."""
    best: dict[str, Pair] = {}
    found: dict[str, list[str]] = {}
    for pair in pairs:
        if not pair.older or not pair.newer:
            continue
        known = best.get(pair.older)
        # The first part of a split has the number and, mostly, the verb.
        if known is None or (pair.fate is not Fate.SPLIT and pair.similarity > known.similarity):
            best[pair.older] = pair
            found.setdefault(pair.older, []).insert(0, pair.newer)
        else:
            found[pair.older].append(pair.newer)
    return found


def part_with(when: When, parts: Sequence[Paragraph]) -> Paragraph:
    """Return the part in which a date stands, else the first one."""
    same = [one for one in parts if any(date.when == when for date in one.dates)]
    near = [one for one in parts if any(share_a_day(date.when, when) for date in one.dates)]
    return (*same, *near, *parts)[0]


def _likeness(old: Event, new: Event) -> float:
    same = old.when.is_dated and old.when.spans() == new.when.spans()
    days = _SAME_DAYS if same else _MEETING_DAYS if share_a_day(old.when, new.when) else 0.0
    return days + _TITLE * _title_likeness(old, new)


def _title_likeness(old: Event, new: Event) -> float:
    return float(Indel.normalized_similarity(fold(old.title), fold(new.title)))
