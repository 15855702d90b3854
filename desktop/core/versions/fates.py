"""The pairs of two versions in words: who stayed, who changed, who moved."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Indel

from desktop.core.versions.beside import Fate, Pair
from desktop.core.versions.sides import Side


def told(
    one: Side,
    other: Side,
    found: Mapping[int, int],
    splits: Mapping[int, int],
    merges: Mapping[int, int],
) -> Iterator[Pair]:
    """Tell each paragraph's fate, by the newer version; what is gone after what stood before it.

    `found` has the pairs, older number to newer; `splits` further parts, newer number to older;
    `merges` what was taken in, older number to newer.
    """
    back = {b: a for a, b in found.items()}
    stayed = _longest_rise([found[a] for a in sorted(found)])
    split, merged = set(splits.values()), set(merges.values())
    gone: dict[int, list[Pair]] = defaultdict(list)
    for a in range(len(one.words)):
        if a in found:
            continue
        anchor = next((found[n] for n in range(a - 1, -1, -1) if n in found), -1)
        if a in merges:
            pair = _pair(one, a, other, merges[a], Fate.MERGED)
        else:
            pair = Pair(one.paragraphs[a].id, "", Fate.GONE, 0.0)
        gone[anchor].append(pair)
    yield from gone[-1]
    for b in range(len(other.words)):
        if b in splits:
            yield _pair(one, splits[b], other, b, Fate.SPLIT)
        elif b not in back:
            yield Pair("", other.paragraphs[b].id, Fate.NEW, 0.0)
        else:
            a = back[b]
            yield _pair(one, a, other, b, _fate(one, a, other, b, split, merged, stayed))
        yield from gone[b]


def _fate(
    one: Side,
    a: int,
    other: Side,
    b: int,
    split: set[int],
    merged: set[int],
    stayed: set[int],
) -> Fate:
    if a in split:
        return Fate.SPLIT
    if b in merged:
        return Fate.MERGED
    if b not in stayed:
        return Fate.MOVED
    return Fate.SAME if one.text(a) == other.text(b) else Fate.CHANGED


def _pair(one: Side, a: int, other: Side, b: int, fate: Fate) -> Pair:
    same = one.text(a) == other.text(b)
    likeness = 1.0 if same else Indel.normalized_similarity(one.words[a], other.words[b])
    return Pair(one.paragraphs[a].id, other.paragraphs[b].id, fate, round(float(likeness), 4))


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """The longest subsequence in rising order: what stayed in its place while others moved."""
    tails: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        at = bisect_left(tails, number)
        if at == len(tails):
            tails.append(number)
            places.append(place)
        else:
            tails[at], places[at] = number, place
        before.append(places[at - 1] if at else None)
    found: set[int] = set()
    place_ = places[-1] if places else None
    while place_ is not None:
        found.add(numbers[place_])
        place_ = before[place_]
    return found
