"""The place that a sentence sets: "at the United Nations Office at Geneva", "in Lima"."""

import re

from desktop.core.gazetteer import Gazetteer
from desktop.core.place import Place

_REACH = 2000
_PHRASE = re.compile(
    r"\b(?:at|in) (?:the )?(?P<place>[A-Z][\w’'.-]*"
    r"(?:,? (?:[A-Z][\w’'.-]*|\d{1,3}|of|the|in|at|and|des?|du|del|la|le|von|van|di|da)"
    r"(?=[\s,;:.)]|$)){0,10})"
)
_LOOSE_END = re.compile(
    r"(?:,? (?:of|the|in|at|and|des?|du|del|la|le|von|van|di|da|[A-Z][a-z]+ of))+$|[.,]+$"
)


def place_of(text: str, gazetteer: Gazetteer, at: int = 0) -> Place | None:
    """The place after "at" or "in" that is one for sure, `None` when there is none.

    Of several it is the last one before offset `at`, where a date stands, else the first.
    """
    first = max(0, at - _REACH)
    text, at = text[first : at + _REACH], at - first
    found = [
        (match.start(), place)
        for match in _PHRASE.finditer(text)
        if (place := _known(match["place"], gazetteer)) is not None
    ]
    before = [place for start, place in found if start < at]
    return before[-1] if before else (found[0][1] if found else None)


def _known(phrase: str, gazetteer: Gazetteer) -> Place | None:
    """The place that the phrase is, the words at its end taken off until it is one."""
    phrase = _LOOSE_END.sub("", phrase)
    while phrase:
        place = gazetteer.place(phrase)
        if place.city or place.venue or (place.country and gazetteer.looks_like_place(phrase)):
            return place
        phrase = _LOOSE_END.sub("", phrase.rpartition(" ")[0])
    return None
