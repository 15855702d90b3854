"""Which paragraph of a newer version is which of the older one, whatever moved in between.

The same words are the same paragraph. The rest is paired by likeness, the likest first, where
those around a paragraph speak for it too. What then still stands alone may be a part of a
paragraph that was split, or have taken one in; else it is new, or gone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from rapidfuzz.distance import Indel

from desktop.core.drafts.draft import Paragraph
from desktop.core.versions.beside import Pair
from desktop.core.versions.fates import told
from desktop.core.versions.parts import parts_of
from desktop.core.versions.sides import Side, side_of, weights_of
from desktop.core.versions.undated import alike_but_for_dates

# Found by trying on versions whose truth is known (tests/core/test_version_matching.py).
CLEAR, LIKE, ALIKE_ENOUGH = 0.62, 0.5, 0.42
NEIGHBOURS, REACH = 0.25, 3
MARGIN = 0.12
CANDIDATES = 8


class _Candidate(NamedTuple):
    likeness: float
    older: int
    newer: int


def match_versions(older: Sequence[Paragraph], newer: Sequence[Paragraph]) -> tuple[Pair, ...]:
    """Pair the paragraphs of two versions, each in its order.

    Every paragraph of both stands in at least one pair. The pairs follow the newer version; what
    is gone stands where it was. Paragraphs of the same words in the same order of all that stayed
    are `SAME`, whatever their labels are now.
    """
    one, other = side_of(older), side_of(newer)
    found = _same_words(one, other)
    candidates = _candidates(one, other, found)
    _take(_outstanding(candidates), found, CLEAR, 0.0)
    _take(candidates, found, LIKE + NEIGHBOURS / 2, NEIGHBOURS)
    _take(candidates, found, LIKE, NEIGHBOURS)
    _take(candidates, found, ALIKE_ENOUGH, 0.0)
    found |= alike_but_for_dates(one, other, found)
    splits = parts_of(one, other, found)
    back = {b: a for a, b in found.items()}
    merges = parts_of(other, one, back)
    return tuple(told(one, other, found, splits, merges))


def likeness(one: Paragraph, other: Paragraph) -> float:
    """Return how like two paragraphs are by their words in their order, 0 to 1."""
    words = side_of((one, other)).words
    return round(float(Indel.normalized_similarity(*words)), 4)


# -- the same words ------------------------------------------------------------------------------


def _same_words(one: Side, other: Side) -> dict[int, int]:
    """Pair what has the same words, where only one in each version has them."""
    older, newer = _only(one), _only(other)
    return {number: newer[key] for key, number in older.items() if key in newer}


def _only(side: Side) -> dict[tuple[str, ...], int]:
    held = Counter(side.words)
    return {words: n for n, words in enumerate(side.words) if words and held[words] == 1}


# -- likeness ------------------------------------------------------------------------------------


def _candidates(one: Side, other: Side, found: Mapping[int, int]) -> list[_Candidate]:
    """The few likest for each paragraph that stands alone, the likest first."""
    taken = set(found.values())
    free = [n for n in range(len(other.words)) if n not in taken]
    weights = weights_of(one, other)
    bags = {n: frozenset(other.words[n]) for n in free}
    index: dict[str, list[int]] = defaultdict(list)
    for number in free:
        for word in bags[number]:
            index[word].append(number)
    result: list[_Candidate] = []
    for number in range(len(one.words)):
        if number in found:
            continue
        near = _nearest(frozenset(one.words[number]), bags, index, weights)
        for n, shared in near:
            likeness = 0.5 * shared + 0.5 * _in_their_order(one, number, other, n)
            result.append(_Candidate(likeness, number, n))
    result.sort(key=lambda c: (-c.likeness, abs(c.older - c.newer), c.older, c.newer))
    return result


def _nearest(
    bag: frozenset[str],
    bags: Mapping[int, frozenset[str]],
    index: Mapping[str, Sequence[int]],
    weights: Mapping[str, float],
) -> list[tuple[int, float]]:
    """The numbers of the likest by their words alone, each with that likeness from 0 to 1."""
    shared: dict[int, float] = defaultdict(float)
    for word in bag:
        for number in index.get(word, ()):
            shared[number] += weights[word]
    own = sum(weights[word] for word in bag)
    best = [
        (number, 2 * weight / (own + sum(weights[word] for word in bags[number])))
        for number, weight in nlargest(3 * CANDIDATES, shared.items(), key=lambda pair: pair[1])
    ]
    return nlargest(CANDIDATES, best, key=lambda pair: pair[1])


def _in_their_order(one: Side, a: int, other: Side, b: int) -> float:
    return float(Indel.normalized_similarity(one.words[a], other.words[b]))


def _outstanding(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """Those that have no rival nearly as like, on either side."""
    best: dict[tuple[str, int], list[float]] = defaultdict(list)
    for one in candidates:
        best["older", one.older].append(one.likeness)
        best["newer", one.newer].append(one.likeness)
    return [
        one
        for one in candidates
        for sides in [(best["older", one.older], best["newer", one.newer])]
        if all(one.likeness == side[0] and _alone(side) for side in sides)
    ]


def _alone(likenesses: Sequence[float]) -> bool:
    """Whether the first of the falling likenesses stands out."""
    return len(likenesses) < 2 or likenesses[0] - likenesses[1] >= MARGIN


def _take(
    candidates: Iterable[_Candidate], found: dict[int, int], least: float, neighbours: float
) -> None:
    """Pair the likest first; what stands beside a pair may count for a pair itself."""
    taken = set(found.values())
    rest = [c for c in candidates if c.older not in found and c.newer not in taken]
    while rest:
        fitting = [(c.likeness + neighbours * _beside(c, found), c) for c in rest]
        fitting = [pair for pair in fitting if pair[0] >= least]
        if not fitting:
            return
        fitting.sort(key=lambda pair: (-pair[0], pair[1].older, pair[1].newer))
        # One wave at a time: each pair may speak for the next ones.
        floor = fitting[0][0] - 0.05
        for score, candidate in fitting:
            if score >= floor and candidate.older not in found and candidate.newer not in taken:
                found[candidate.older] = candidate.newer
                taken.add(candidate.newer)
        rest = [c for c in rest if c.older not in found and c.newer not in taken]


def _beside(candidate: _Candidate, found: Mapping[int, int]) -> float:
    """0 to 1: how far the paragraphs round the two are pairs too, the nearest ones above all."""
    _, a, b = candidate
    steps = [(step, 1 / abs(step)) for n in range(1, REACH + 1) for step in (-n, n)]
    whole = sum(weight for _, weight in steps)
    return sum(weight for step, weight in steps if found.get(a + step) == b + step) / whole
