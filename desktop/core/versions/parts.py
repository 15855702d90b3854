"""Paragraphs that were split or taken into others: what stands alone may be a part of a whole."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest

from rapidfuzz.distance import Indel, LCSseq

from desktop.core.versions.sides import Side, Words, weights_of

# A part's words stand in the whole in their order, and the whole is liker with it than without.
PART, GAIN = 0.68, 0.06
FEWEST_WORDS = 4
# Beside the rest of its whole a part may have more words of its own.
BESIDE, FEWEST_LOST, FOUND, FOUND_OF_MOST, OWN = 2, 6, 0.7, 0.33, 0.4
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
        others = sorted(n for n, owner in known.items() if owner == whole)
        if _is_most_of_it(part, wholes.words[whole]) and _makes_it_whole(
            wholes.words[whole], parts, others, number
        ):
            return whole
        stands_beside = any(abs(number - other) <= BESIDE for other in others)
        if stands_beside and _has_what_was_lost(wholes.words[whole], parts, others, part):
            return whole
    return None


def _is_most_of_it(part: Words, whole: Words) -> bool:
    return int(LCSseq.similarity(part, whole)) >= PART * len(part)


def _makes_it_whole(whole: Words, parts: Side, others: Sequence[int], number: int) -> bool:
    alone = Indel.normalized_similarity(parts.joined(others), whole)
    both = Indel.normalized_similarity(parts.joined(sorted((*others, number))), whole)
    return float(both - alone) >= GAIN


def _has_what_was_lost(whole: Words, parts: Side, others: Sequence[int], part: Words) -> bool:
    """Whether what the others have lost of the whole stands in the part, with words of its own.

    Both then begin with the same verb and name, as halves do that became paragraphs of their own.
    """
    kept: set[int] = set()
    for other in others:
        kept |= _held(whole, parts.words[other])
    lost = [place for place in range(len(whole)) if place not in kept]
    if len(lost) < FEWEST_LOST:
        return False
    held = len(_held(whole, part).intersection(lost))
    found = max(held, int(LCSseq.similarity([whole[place] for place in lost], part)))
    if _is_most_of_it(part, whole):
        return found >= FOUND_OF_MOST * len(lost)
    return found >= max(FOUND * len(lost), OWN * len(part))


def _held(whole: Words, part: Words) -> set[int]:
    """The places in the whole whose words stand in the part, in their order."""
    return {
        place
        for step in LCSseq.opcodes(whole, part)
        if step.tag == "equal"
        for place in range(step.src_start, step.src_end)
    }
