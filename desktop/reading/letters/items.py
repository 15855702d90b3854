"""Items of a list in a letter ("Second reading: 4 May, Room 9"): what is held and where."""

import re
from collections.abc import Iterator

from desktop.core.dates.printed import DateMention
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.names import is_name
from desktop.reading.prose import capital

OPEN_PLACE = re.compile(
    r"\b(?:venue|room|place|location|hotel|host(?: country| city)?|city|country)\b[^.;]{0,20}"
    r"(?:to be|TB[ACD])",
    re.IGNORECASE,
)
_PARTING = r"(?:\s[-–—|→➔]\s|[:;,.]\s|\t)"
_BEFORE = re.compile(rf"(?:^|{_PARTING}|:|\()\s*$")
_BEHIND = re.compile(rf"\s*\)?\s*(?:$|{_PARTING}|[:;.,]$|\()")
_PART = re.compile(rf"{_PARTING}\s*")
_HOURS_OPEN = re.compile(
    r"^\s*\((?:(?:exact |final )?(?:times?|hours?|timing|room))\b[^()]*\)", re.IGNORECASE
)
_SETTLED = re.compile(r"\s*[(\[](?:confirmed|confirmé|confirmado|new)[)\]]", re.IGNORECASE)
_ROOM = re.compile(r"(?P<before>[^()]*\S)\s*\((?P<room>[^()]+)\)")
_ABOUT = re.compile(
    r"(?:paragraphs?|paras?|OPs?|PPs?|sections?|chapters?|articles?|clusters?|items?|annex(?:es)?"
    r"|agenda items?)\b",
    re.IGNORECASE,
)
_LOOSE = " \t,;:.–—-|→➔"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its title, "" when it has none, its place, and what else it says.

    `about` is no title of its own: "paragraphs 1-12", "(if needed)".
    """

    title: str
    place: Place | None
    about: str = ""

    def under(self, lead: str) -> str:
        """The title with that of the words above the list, where it has none itself."""
        if self.title or not lead:
            return self.title
        parting = " " if self.about.startswith("(") else ": " if self.about else ""
        return f"{lead}{parting}{self.about}"


def is_apart(sentence: str, mention: DateMention) -> bool:
    """Whether marks part the date from the other words, so that it needs no verb."""
    before, behind = sentence[: mention.start], sentence[mention.end :]
    return _BEFORE.search(before) is not None and _BEHIND.match(behind) is not None


def item_of(sentence: str, mention: DateMention, gazetteer: Gazetteer) -> Item:
    """Read an item whose date is parted from the rest.

    The title stands before the date, else behind it; the place behind the date, in one part or
    several ("Conference Room 9, New York"). What says that it is open makes it tentative.
    """
    before = trimmed(sentence[: mention.start])
    tail = _SETTLED.sub("", _HOURS_OPEN.sub("", sentence[mention.end :]))
    parts = list(_parts(tail))
    parts = [one for part in parts for one in _without_room(*part, gazetteer)]
    placed = [(start, words) for start, words in parts if _is_place(words, gazetteer)]
    beside = {start for start, _ in placed}
    about = ", ".join(words for start, words in parts if start not in beside)
    behind = trimmed(tail[: placed[0][0]] if placed else tail) or _behind(parts, beside)
    place = gazetteer.place(", ".join(words for _, words in placed)) if placed else None
    if OPEN_PLACE.search(tail):
        place = replace(place or Place(""), tentative=True)
    named = (one for one in (before, behind) if is_name(one) and not _ABOUT.match(one))
    return Item(next((capital(one) for one in named), ""), place, about)


def _without_room(start: int, words: str, gazetteer: Gazetteer) -> list[tuple[int, str]]:
    """A part and the place in the bracket with which it ends: "Section III (Room 2)"."""
    found = _ROOM.fullmatch(words)
    if found is None or _is_place(words, gazetteer) or not _is_place(found["room"], gazetteer):
        return [(start, words)]
    return [(start, found["before"]), (start + found.start("room"), found["room"])]


def _behind(parts: list[tuple[int, str]], beside: set[int]) -> str:
    """What stands behind places that come first: "12 May, Room 9: Second reading"."""
    named = [words for start, words in parts if start not in beside]
    first = next((n for n, (start, _) in enumerate(parts) if start not in beside), 0)
    return ", ".join(named) if first else ""


def trimmed(words: str) -> str:
    """The words without marks at their ends; a bracket that is closed stays."""
    words = words.strip(_LOOSE)
    if words.count("(") > words.count(")"):
        head, _, rest = words.rpartition("(")
        words = head if not rest.strip(_LOOSE) else words
    if words.startswith(")") or words.count(")") > words.count("("):
        words = words.replace(")", "", 1)
    return words.strip(_LOOSE)


def _parts(tail: str) -> Iterator[tuple[int, str]]:
    """The parts behind the date with their offsets."""
    at = 0
    for mark in [*_PART.finditer(tail), None]:
        end = mark.start() if mark else len(tail)
        words = trimmed(tail[at:end])
        if words:
            yield at, words
        at = mark.end() if mark else end


def _is_place(words: str, gazetteer: Gazetteer) -> bool:
    place = gazetteer.place(words)
    return bool(place.city or place.venue or place.country) and gazetteer.looks_like_place(words)
