"""Takes a printed location apart at its commas and says what each part is."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from desktop.core.places.atlas import Atlas, City, Country, Venue, place_fold
from desktop.core.quick.dataclasses import dataclass

_EDGE = " \t\n\r\xa0,;:•·*|-–—"
# A stop that stands apart, or behind a whole word; that of "D.C." belongs to it.
_STRAY_STOP = re.compile(r"\s+\.+$|(?<=[^\W_]{4})\.$")
_COMMA = re.compile(r"\s*[,;\n()\[\]/]\s*|\s+[|–—-]\s+")
_PREPOSITION = re.compile(r"\s+(?:in|at|near|en|à)\s+", re.IGNORECASE)
_BOTH = re.compile(r"\s+(?:and|or|&|et|y)\s+", re.IGNORECASE)
_EITHER = re.compile(r"\s+(?:or|ou|o|oder)\s+", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:in|at|near|en|à|the|la|le|el)\s+)+", re.IGNORECASE)
_FORM = re.compile(r"^(?:republic|kingdom|state|sultanate|commonwealth|union) of (?:the )?")
# Rooms of the United Nations as their timetables name them.
_ROOM = re.compile(r"(?:CR|Rm\.?|Conf\. ?Rm\.?)[ -]?(?:\d{1,2}|[A-E])|[SLE]-\d{3,4}")
_LONGEST_VENUE = 8
# "Webinar on returns" says what is talked about, no place.
_ABOUT = frozenset(("on", "of", "for", "about", "with", "to"))


class Is(Enum):
    """What a part of a location was recognised as."""

    COUNTRY = auto()
    CITY = auto()
    VENUE = auto()
    REGION = auto()
    OPEN = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a location, and all that it may be.

    `written` is the name to show for `printed`; `sure` is false for a venue that is only guessed
    from a word that names houses and people alike.
    """

    kind: Is
    printed: str
    written: str = ""
    country: Country | None = None
    cities: tuple[tuple[City, str], ...] = ()
    venue: Venue | None = None
    sure: bool = True


@lru_cache(maxsize=4096)
def shown_place(text: str) -> str:
    """Return a location cell without stray marks at its ends."""
    return _STRAY_STOP.sub("", text.strip(_EDGE)).rstrip(_EDGE)


def parts_of(shown: str, atlas: Atlas) -> tuple[Part, ...]:
    """Return the parts of a location in order; nothing of it is lost."""
    return tuple(_parts(shown, atlas))


def _parts(shown: str, atlas: Atlas) -> Iterator[Part]:
    if whole := known_part(shown, atlas):
        yield whole
        return
    pieces = [piece.strip(_EDGE + "?.") for piece in _COMMA.split(shown)]
    pieces = [piece for piece in pieces if piece]
    at = 0
    while at < len(pieces):
        pair = known_part(", ".join(pieces[at : at + 2]), atlas) if at + 1 < len(pieces) else None
        if pair:
            yield pair
        else:
            yield from _split(pieces[at], atlas)
        at += 2 if pair else 1


def _split(piece: str, atlas: Atlas) -> Iterator[Part]:
    """Yield a piece between commas as one part, or as those that "in", "at" and "and" part."""
    bare = _LEAD.sub("", piece, count=1) or piece
    known = known_part(piece, atlas) or known_part(bare, atlas)
    settled = _without_open_words(bare, atlas)
    if known:
        yield known
    elif settled != bare:
        if settled:
            yield from _split(settled, atlas)
        yield Part(Is.OPEN, bare)
    else:
        for pattern in (_PREPOSITION, _BOTH):
            inside = pattern.split(bare)
            if len(inside) > 1 and all(map(bool, inside)) and _ends_in_a_place(inside, atlas):
                yield from (part for one in inside for part in _split(one, atlas))
                return
        yield _unknown(bare, atlas)


def is_choice(shown: str, atlas: Atlas) -> bool:
    """Whether a location names two cities of which one is meant: "Dubai or Abu Dhabi, UAE"."""
    sides = _EITHER.split(shown)
    if len(sides) < 2:
        return False
    beside = [_COMMA.split(sides[0])[-1], *(_COMMA.split(side)[0] for side in sides[1:])]
    beside.append(_COMMA.split(sides[0])[0])
    named = [known_part(_LEAD.sub("", one.strip(_EDGE), count=1), atlas) for one in beside]
    return any(part is not None and part.kind is Is.CITY for part in named)


def _ends_in_a_place(pieces: list[str], atlas: Atlas) -> bool:
    return known_part(_LEAD.sub("", pieces[-1], count=1), atlas) is not None


def _without_open_words(text: str, atlas: Atlas) -> str:
    """Return a text without a "to be confirmed" or its like at either end."""
    folded = place_fold(text)
    for word in atlas.words.open:
        if word not in folded:
            continue
        if folded == word:
            return ""
        if folded.endswith(f" {word}") or folded.startswith(f"{word} "):
            apart = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
            return apart.sub("", text).strip(_EDGE)
    return text


def known_part(text: str, atlas: Atlas) -> Part | None:
    """Return a part that the atlas holds as a whole, else None."""
    folded = place_fold(text)
    if venue := atlas.venue_by_name.get(folded):
        return Part(Is.VENUE, text, venue.name, venue=venue)
    country, written = _country(text, folded, atlas)
    cities = atlas.cities.named(folded)
    if country:
        return Part(Is.COUNTRY, text, written, country, cities)
    if cities:
        return Part(Is.CITY, text, cities[0][1], cities=cities)
    if folded in atlas.regions_by_name:
        return Part(Is.REGION, text)
    return Part(Is.VENUE, text, text) if folded in atlas.words.remote else None


def _country(text: str, folded: str, atlas: Atlas) -> tuple[Country | None, str]:
    """Return a country by its name, or by its name in full ("Republic of Zimbabwe")."""
    short = _FORM.sub("", folded)
    if folded in atlas.country_by_name or short not in atlas.country_by_name:
        return atlas.country_by_name.get(folded, (None, ""))
    return atlas.country_by_name[short][0], text


def _unknown(text: str, atlas: Atlas) -> Part:
    """Return a part that no table holds: a venue by one of its words, or unknown."""
    words = [place_fold(word) for word in text.split()]
    named = len(words) <= _LONGEST_VENUE and (text[0].isupper() or text[0].isdigit())
    if (named and not atlas.words.venue.isdisjoint(words)) or _ROOM.fullmatch(text):
        return Part(Is.VENUE, text, text)
    if named and not atlas.words.remote.isdisjoint(words) and _ABOUT.isdisjoint(words):
        return Part(Is.VENUE, text, text)
    if named and not atlas.words.house.isdisjoint(words):
        return Part(Is.VENUE, text, text, sure=False)
    return Part(Is.UNKNOWN, text, sure=False)
