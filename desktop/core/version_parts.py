"""Paragraphs that were split or taken into others: what stands alone may be a part of a whole."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest

from rapidfuzz.distance import Indel, LCSseq

from desktop.core.version_sides import Side, weights_of

# A part's words stand in the whole in their order, and the whole is liker with it than without.
PART, GAIN = 0.68, 0.06
FEWEST_WORDS = 4
CANDIDATES = 4


def parts_of(wholes: Side, parts: Side, found: Mapping[int, int]) -> dict[int, int]:
    """For what stands alone in `parts`: of which paragraph of `wholes` it is a part.

    `found` has the pairs so far, numbers in `wholes` to numbers in `parts`. Asked with the sides
    changed, it finds what was taken into another paragraph.
    """
    known = {part: whole for whole, part in found.items()}
    alone = [n for n in range(len(parts.words)) if n not in known]
    index = _index(wholes) if alone else {}
    weights = weights_of(wholes, parts) if alone else {}
    added: dict[int, int] = {}
    for number in alone:
        words = set(parts.words[number])
        shared: dict[int, float] = defaultdict(float)
        for word in words:
            for whole in index.get(word, ()):
                shared[whole] += weights[word]
        likely = nlargest(CANDIDATES, shared, key=lambda whole: shared[whole])
        beside = (known.get(number - 1), known.get(number + 1))
        near = [whole for whole in beside if whole is not None]
        likely = [whole for whole in (*near, *likely) if whole in found]
        owner = _whole_of(number, wholes, parts, known, likely)
        if owner is not None:
            added[number] = known[number] = owner
    return added


def _index(side: Side) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(side.words):
        for word in set(words):
            index[word].append(number)
    return index


def _whole_of(
    number: int, wholes: Side, parts: Side, known: Mapping[int, int], candidates: Sequence[int]
) -> int | None:
    part = parts.words[number]
    if len(part) < FEWEST_WORDS:
        return None
    for whole in candidates:
        words = wholes.words[whole]
        if LCSseq.similarity(part, words) < PART * len(part):
            continue
        others = sorted(n for n, owner in known.items() if owner == whole)
        alone = Indel.normalized_similarity(parts.joined(others), words)
        both = Indel.normalized_similarity(parts.joined(sorted((*others, number))), words)
        if both - alone >= GAIN:
            return whole
    return None
