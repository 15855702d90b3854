"""Finds places that a sentence or a title names, where no word of it can be meant otherwise."""

import re
from collections.abc import Iterator, Sequence

from desktop.core.places.atlas import Atlas, place_fold
from desktop.core.places.parts import Is, Part, known_part
from desktop.core.places.place import Place
from desktop.core.places.placing import PlaceIndex
from desktop.core.quick.dataclasses import dataclass
from desktop.core.words import Word, words_of

_MOST_WORDS = 6
# Between a town and its country, or a building and its town.
_ON = re.compile(r"(?:['’]s)?(?:,\s*|\s+(?:in|at)\s+|\s*\()")
_OWNER = re.compile(r"['’]s\b")
_HYPHEN = re.compile(r"[-‐‑]\w")
# Before a place that nothing else gives away.
_OPENING = re.compile(r"(?:^|[,:;(–—]|\s-)\s*$")
_MONTHS = frozenset(("march", "april", "may", "june", "august"))

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place with where it stands in the text that was asked about."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Mention:
    """A known name in a sentence: its words, `first` to before `last`, and where it ends."""

    part: Part
    first: int
    last: int
    end: int


def places_in(
    text: str, index: PlaceIndex, atlas: Atlas, without: Sequence[Span]
) -> tuple[PlaceFound, ...]:
    """Return the places that `text` names, in order, outside the spans `without`.

    A town counts behind "in", "at" or their like, with its country behind it, or alone behind a
    comma or dash. Words in front of a further capital are part of another name (Paris Agreement).
    """
    words = words_of(text)
    found: list[PlaceFound] = []
    at = 0
    while at < len(words):
        chain = _chain(text, words, at, atlas)
        if chain and _is_meant(text, words, chain, index, atlas):
            start, end = words[chain[0].first].start, chain[-1].end
            if _is_free(chain, start, end, without):
                found.append(PlaceFound(index.place(text[start:end]), start, end))
        at = chain[-1].last if chain else at + 1
    return tuple(found)


def _chain(text: str, words: Sequence[Word], at: int, atlas: Atlas) -> list[_Mention]:
    """Return the names from a word on that belong together: building, town, region, country."""
    return list(_onward(text, words, at, atlas))


def _onward(text: str, words: Sequence[Word], at: int, atlas: Atlas) -> Iterator[_Mention]:
    mention = _longest(text, words, at, atlas)
    while mention:
        yield mention
        if mention.last >= len(words) or mention.part.kind is Is.COUNTRY:
            return
        following = mention.last
        if words[following].small and words[following].folded in ("in", "at"):
            following += 1
        if following >= len(words):
            return
        between = text[mention.end : words[following].start]
        mention = _longest(text, words, following, atlas) if _ON.fullmatch(between) else None


def _longest(text: str, words: Sequence[Word], at: int, atlas: Atlas) -> _Mention | None:
    opening = place_fold(words[at].printed).partition(" ")[0]
    if not words[at].printed[0].isupper() or opening not in atlas.openings:
        return None
    for last in range(min(len(words), at + _MOST_WORDS), at, -1):
        start, end = words[at].start, words[last - 1].end
        if ";" in text[start:end] or not _is_written_as_name(words[at:last]):
            continue
        # St. Julian's is a name with the possessive, Geneva's is none.
        owned = known_part(text[start : end + 2], atlas) if _OWNER.match(text, end) else None
        part = owned or known_part(text[start:end], atlas)
        if part:
            return _Mention(part, at, last, end + 2 if owned else end)
    return None


def _is_written_as_name(words: Sequence[Word]) -> bool:
    return all(word.printed[0].isupper() or word.small for word in words)


def _is_meant(
    text: str, words: Sequence[Word], chain: Sequence[_Mention], index: PlaceIndex, atlas: Atlas
) -> bool:
    """Whether a chain of names is a place here, and no part of another name."""
    first, last = chain[0], chain[-1]
    if _goes_on(text, words, last):
        return False
    kinds = {mention.part.kind for mention in chain}
    if Is.VENUE in kinds or {Is.CITY, Is.COUNTRY} <= kinds:
        return True
    if kinds == {Is.REGION}:
        return False
    if first.part.printed.casefold() in _MONTHS:
        return False
    if all(index.is_ordinary(mention.part.printed) for mention in chain):
        return False
    before = words[first.first - 1].folded if first.first else ""
    if before in atlas.words.before:
        return True
    meant = any(city.rank for city, _ in first.part.cities)
    alone = _OPENING.search(text[: words[first.first].start]) is not None
    return alone and meant and Is.CITY in kinds


def _goes_on(text: str, words: Sequence[Word], last: _Mention) -> bool:
    """Whether the next word makes another name of it: a capital, a hyphen, a possessive."""
    if _OWNER.match(text, last.end) or _HYPHEN.match(text, last.end):
        return True
    if last.last >= len(words) or text[last.end : words[last.last].start].strip():
        return False
    return words[last.last].printed[0].isupper()


def _is_free(chain: Sequence[_Mention], start: int, end: int, without: Sequence[Span]) -> bool:
    """Whether a place is no part of another name; a building may be named after its owner."""
    if any(mention.part.venue for mention in chain):
        return True
    return not any(start < stop and end > begin for begin, stop in without)
