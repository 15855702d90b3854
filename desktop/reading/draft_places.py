"""The place that a sentence sets: "at the United Nations Office at Geneva", "in Lima"."""

import re

from desktop.core.gazetteer import Gazetteer
from desktop.core.place import Place

_PHRASE = re.compile(
    r"\b(?:at|in) (?:the )?(?P<place>[A-Z][\w’'.-]*"
    r"(?:,? (?:[A-Z][\w’'.-]*|\d{1,3}|of|the|in|at|and|des?|du|del|la|le|von|van|di|da)"
    r"(?=[\s,;:.)]|$))*)"
)
_LOOSE_END = re.compile(
    r"(?:,? (?:of|the|in|at|and|des?|du|del|la|le|von|van|di|da|[A-Z][a-z]+ of))+$|[.,]+$"
)


def place_of(text: str, gazetteer: Gazetteer) -> Place | None:
    """The first place after "at" or "in" that is one for sure, `None` when there is none."""
    for match in _PHRASE.finditer(text):
        phrase = _LOOSE_END.sub("", match["place"])
        while phrase:
            place = gazetteer.place(phrase)
            if place.city or place.venue or (place.country and gazetteer.looks_like_place(phrase)):
                return place
            phrase = _LOOSE_END.sub("", phrase.rpartition(" ")[0])
    return None
