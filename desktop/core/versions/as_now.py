"""Pairs that were noted once, for texts that have been corrected since.

A copy of a text is split, joined and reworded while it is worked on. What was paired stays paired;
what has come since finds its place by its words, and what has gone is in no pair any more.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from desktop.core.drafts.draft import Paragraph
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.beside import Fate, Pair
from desktop.core.versions.matching import likeness, match_versions

_PARTS = (Fate.SPLIT, Fate.MERGED)


def as_now(
    pairs: Sequence[Pair], older: Sequence[Paragraph], newer: Sequence[Paragraph]
) -> tuple[Pair, ...]:
    """Return the known pairs of two versions as these are now.

    Every paragraph of both stands in a pair then, and a pair is `SAME` only for the same words.
    """
    known = {one.id: one for one in (*older, *newer)}
    kept = [one for one in pairs if _ends(one) <= known.keys()]
    loose = known.keys() - {name for one in kept for name in _ends(one)}
    if loose:
        fresh = tuple(_of_loose(kept, match_versions(older, newer), loose))
        paired = {name for one in fresh for name in _ends(one)}
        kept = [one for one in kept if _is_whole(one) or not _ends(one) & paired]
        kept += [*fresh, *_alone(loose - paired, older, newer)]
    number = Counter(name for one in kept if _is_whole(one) for name in _ends(one))
    return tuple(_fated(one, known, number) if _is_whole(one) else one for one in kept)


def _ends(pair: Pair) -> set[str]:
    return {pair.older, pair.newer} - {""}


def _is_whole(pair: Pair) -> bool:
    return bool(pair.older and pair.newer)


def _of_loose(
    kept: Sequence[Pair], found: Sequence[Pair], loose: AbstractSet[str]
) -> Iterator[Pair]:
    """The pairs of what is in none yet, as the words have it.

    What a person has set apart stays alone; what is paired already takes in parts and no more.
    """
    apart = {name for one in kept if one.by_hand and not _is_whole(one) for name in _ends(one)}
    held = {name for one in kept if _is_whole(one) for name in _ends(one)}
    for one in found:
        ends = _ends(one)
        if ends & loose and not ends & apart and (one.fate in _PARTS or not ends & held):
            yield one


def _alone(
    names: AbstractSet[str], older: Sequence[Paragraph], newer: Sequence[Paragraph]
) -> Iterator[Pair]:
    yield from (Pair(one.id, "", Fate.GONE, 0.0) for one in older if one.id in names)
    yield from (Pair("", one.id, Fate.NEW, 0.0) for one in newer if one.id in names)


def _fated(pair: Pair, known: Mapping[str, Paragraph], number: Mapping[str, int]) -> Pair:
    """The pair with what its words and the other parts of its whole say now."""
    before, after = known[pair.older], known[pair.newer]
    same = before.text.split() == after.text.split()
    fate = pair.fate
    if number[pair.older] > 1:
        fate = Fate.SPLIT
    elif number[pair.newer] > 1:
        fate = Fate.MERGED
    elif fate is not Fate.MOVED:
        fate = Fate.SAME if same else Fate.CHANGED
    if fate is pair.fate:
        return pair
    return replace(pair, fate=fate, similarity=1.0 if same else likeness(before, after))
