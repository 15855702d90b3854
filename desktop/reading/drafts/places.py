"""The place that a sentence sets: "at the United Nations Office at Geneva", "in Lima"."""

import re

from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace

_REACH = 2000
_PHRASE = re.compile(
    r"\b(?:at|in|à|au|en) (?:the )?(?P<place>[A-Z][\w’'.-]*"
    r"(?:,? (?:[A-Z][\w’'.-]*|\d{1,3}|of|the|in|at|and|des?|du|del|la|le|von|van|di|da)"
    r"(?=[\s,;:.)\]]|$)){0,10})"
)
_LOOSE_END = re.compile(
    r"(?:,? (?:of|the|in|at|and|des?|du|del|la|le|von|van|di|da|[A-Z][a-z]+ of))+$|[.,]+$"
    r"|,? (?:du|le|les|del|el|los) \d{1,2}$"
)


def place_of(text: str, gazetteer: Gazetteer, at: int = 0) -> Place | None:
    """The place after "at" or "in" that is one for sure, `None` when there is none.

    Of several it is the last one before offset `at`, where a date stands, else the first. A place
    in brackets of its own is tentative; rivals ("[in Geneva] [in New York]") are none of them.
    """
    first = max(0, at - _REACH)
    text, at = text[first : at + _REACH], at - first
    found = [
        (match, place)
        for match in _PHRASE.finditer(text)
        if (place := _known(match["place"], gazetteer)) is not None
    ]
    if not found:
        return None
    before = [one for one in found if one[0].start() < at]
    match, place = before[-1] if before else found[0]
    if not _is_bracketed(text, match):
        return place
    rivals = [other.text for near, other in found if _is_bracketed(text, near)]
    if len(set(rivals)) > 1:
        return Place(" or ".join(dict.fromkeys(rivals)), tentative=True)
    return replace(place, tentative=True)


def _is_bracketed(text: str, match: re.Match[str]) -> bool:
    """Whether square brackets hold this place and little else."""
    return text[: match.start()].endswith("[") and text[match.end() :].lstrip(" ,").startswith("]")


def _known(phrase: str, gazetteer: Gazetteer) -> Place | None:
    """The place that the phrase is, the words at its end taken off until it is one."""
    phrase = _LOOSE_END.sub("", phrase)
    while phrase:
        place = gazetteer.place(phrase)
        if place.city or place.venue or (place.country and gazetteer.looks_like_place(phrase)):
            return place
        phrase = _LOOSE_END.sub("", phrase.rpartition(" ")[0])
    return None
