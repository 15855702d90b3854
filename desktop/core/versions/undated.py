"""Short paragraphs that are alike but for their dates: a filled placeholder has few words left."""

from collections.abc import Mapping

from rapidfuzz.distance import Indel

from desktop.core.drafts.draft import Paragraph
from desktop.core.versions.sides import Side, Words, words_in

_ALIKE, _FEWEST = 0.75, 2


def alike_but_for_dates(one: Side, other: Side, found: Mapping[int, int]) -> dict[int, int]:
    """Pair what stands alone on both sides and has the same words beside its dates.

    `found` has the pairs so far. What two are equally like is left alone.
    """
    taken = set(found.values())
    older = _alone(one, set(found))
    newer = _alone(other, taken)
    scores = {
        (a, b): score
        for a, words in older.items()
        for b, others in newer.items()
        if (score := float(Indel.normalized_similarity(words, others))) >= _ALIKE
    }
    return {
        a: b
        for (a, b), score in scores.items()
        if all(
            score > rival for pair, rival in scores.items() if pair != (a, b) and _share(pair, a, b)
        )
    }


def _share(pair: tuple[int, int], a: int, b: int) -> bool:
    return pair[0] == a or pair[1] == b


def _alone(side: Side, taken: set[int]) -> dict[int, Words]:
    """The words of dated paragraphs that stand alone, without those of their dates."""
    rest = (
        (number, words_in(_without_dates(paragraph)))
        for number, paragraph in enumerate(side.paragraphs)
        if number not in taken and paragraph.dates
    )
    return {number: words for number, words in rest if len(words) >= _FEWEST}


def _without_dates(paragraph: Paragraph) -> str:
    text = list(paragraph.text)
    for one in paragraph.dates:
        text[one.start : one.end] = " " * (one.end - one.start)
    return "".join(text)
