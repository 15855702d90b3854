"""Title and place of an item that prints both in one line, and a date inside it taken out."""

import re

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.content import Content
from desktop.reading.fates import TO_COME, parted_fate, parted_open
from desktop.reading.prose import is_open, sentences, without_bullet

MOST_PARTS = 4
ALONE = "alone"
_BRACKET = re.compile(
    r"(?P<title>.*\S)\s*[(\[](?P<words>[^()\[\]]+(?:\([^()]*\))?)[)\]](?P<open>\s*\([^()]*\))?\.?"
)
_FIRST = re.compile(r"(?P<place>[^:–—|]{2,70}?)(?:\s*[:|]\s+|\s+[-–—]\s+)(?P<title>\S.*)")
_PARTING = re.compile(r"\s*\t\s*|\s+@\s+|\s+[-–—|]\s+|\s*[:;|–—]\s+|\s{2,}")
_IN = re.compile(
    r".*\b(?:in|at)\s+(?P<place>[A-ZÀ-Þ][^,;()]*(?:,[^,;()]+){0,2}"
    rf"(?:\s*\((?:{TO_COME})\))?)\.?",
)
_BRACKET_AMID = re.compile(
    r"(?P<title>[^()]*\S)\s*\((?P<place>[^()]+)\)(?P<rest>(?:\s[-–—]\s|[:;,]\s).*)"
)
_DASH = re.compile(r"\s+[-–—]\s+")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
# What tells how people meet, and what it is as well.
_MEETING = re.compile(
    r"(?:(?:virtual|online) \w+|webinar|(?:tele|video ?)conference)(?: \w+)?", re.I
)
_FIGURE = re.compile(r"\d")
_OPEN_PLACE = re.compile(rf"(?:place|venue|location)\s*:?\s*(?:{TO_COME})", re.I)
_OPEN_END = re.compile(r"\s+[–—-]\s*(?P<open>T\.?B\.?[ACD]|tb[acd])\.?$")
_OPEN_BRACKET = re.compile(r"(?P<title>.*\S)\s*\((?P<open>TBC|TBD|TBA|tbc|tbd|tba)\)")
_OPEN_TAIL = re.compile(
    r"(?P<title>.*\S)(?:\s*[,;–—-]\s*|\s\s+)(?P<open>TBC|TBD|TBA|tbc|tbd|tba)\.?"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """The parts of an item's words; `way` tells how the place was printed."""

    title: str
    place: str = ""
    behind: str = ""
    way: str = ""


def split_place(words: str, content: Content) -> Placed:
    """Part title and place: brackets, "Geneva: Title", "Title – Geneva", "Title, Geneva", "in".

    Words behind the first sentence are kept apart when the place stands at the sentence's end.
    """
    words = words.strip()
    tail = _without_tail(words, content)
    if tail is not None:
        return tail
    if _is_place_alone(_ASIDE.sub("", words), content):
        return _place_alone(words, content)
    for name, way in _WAYS:
        placed = way(words, content)
        if placed is not None:
            return replace(placed, way=name)
    aside = _ASIDE.search(words)
    if aside and aside.start():
        placed = split_place(words[: aside.start()], content)
        if placed.place and placed.way != ALONE:
            return replace(placed, title=f"{placed.title} {aside[0].strip()}")
    listed = sentences(words)
    if len(listed) > 1:
        first = split_place(listed[0].rstrip("."), content)
        if first.place:
            return replace(first, behind=" ".join(listed[1:]))
    return Placed(words)


def _without_tail(words: str, content: Content) -> Placed | None:
    """The parts before what has become of a meeting, or before a "TBC" behind its place."""
    before, fate = parted_fate(words)
    if fate:
        whole = split_place(before, content)
        return replace(whole, title=f"{whole.title} ({fate})")
    before, clause = parted_open(words)
    if clause:
        whole = split_place(before, content)
        return replace(whole, title=f"{whole.title} ({clause})")
    opened = _OPEN_END.search(words)
    whole = split_place(words[: opened.start()], content) if opened else Placed(words)
    if opened is None or not whole.place or whole.way == ALONE:
        return None
    return replace(whole, title=f"{whole.title} ({opened['open']})")


def is_meeting(words: str) -> bool:
    """Whether words only tell how people meet: "Virtual meeting"."""
    return _MEETING.fullmatch(words.strip()) is not None


def _is_place_alone(words: str, content: Content) -> bool:
    """Whether all words are a place that begins with a known one; its host may stand behind."""
    dash = _DASH.search(words)
    if (
        dash
        and content.is_place(words[dash.end() :])
        and not content.is_place(words[: dash.start()])
    ):
        return False
    first, _, rest = words.partition(",")
    known = content.place(first)
    if not (content.is_place(first) and (known.city or known.country)):
        return False
    return content.is_place(words) or content.is_agency(rest)


def _place_alone(words: str, content: Content) -> Placed:
    """Words that are a place and nothing else stand for the title, too."""
    bare = _ASIDE.sub("", words)
    opened = content.is_place(words)
    return Placed(bare if opened else words, words if opened else bare, way=ALONE)


def open_place(title: str, way: str) -> Placed | None:
    """Part a place that is still open from a title, where items print their place this `way`."""
    found = _OPEN_BRACKET.fullmatch(title) if way == "bracketed" else None
    found = _OPEN_TAIL.fullmatch(title) if way == "trailing" else found
    return Placed(found["title"], found["open"], way=way) if found else None


def _bracketed(words: str, content: Content) -> Placed | None:
    found = _BRACKET.fullmatch(words)
    if found is None:
        return None
    if not _is_place(found["words"], content):
        return _among(found["title"], found["words"], content)
    bracket = f"{found['words']}{found['open'] or ''}"
    known = content.place(bracket)
    if known.country and not (known.city or known.venue):
        # "Forum, Barcelona (Spain)": the town of that country stands before it.
        title, comma, town = found["title"].rpartition(", ")
        if comma and content.place(f"{town} ({bracket})").city:
            return Placed(title, f"{town} ({bracket})")
    if known.venue or not (known.city or known.country):
        # "Rome (hybrid)": the bracket says how one meets, the town stands before it.
        before = _trailing(found["title"], content) or _named(found["title"], content)
        if before is not None:
            return Placed(before.title, f"{before.place} ({bracket})")
    return Placed(found["title"], bracket)


def _among(title: str, bracket: str, content: Content) -> Placed | None:
    """A place among other words of a bracket: "(2 days, Rome)" leaves "(2 days)" to the title."""
    parts = [part.strip() for part in bracket.split(",")]
    for first in range(len(parts)):
        for last in range(len(parts), first, -1):
            place = ", ".join(parts[first:last])
            if last - first < len(parts) and content.place(place).city and content.is_place(place):
                rest = ", ".join((*parts[:first], *parts[last:]))
                return Placed(f"{title} ({rest})", place)
    return None


def _leading(words: str, content: Content) -> Placed | None:
    found = _FIRST.fullmatch(words)
    if found and _MEETING.fullmatch(found["place"].strip()):
        return Placed(words, found["place"].strip())
    if found and _is_place(found["place"], content) and _begins_place(found["place"], content):
        return Placed(found["title"].strip(), found["place"].strip(" ,"))
    parts = words.split(", ")
    for length in range(min(MOST_PARTS, len(parts) - 1), 1, -1):
        place, title = ", ".join(parts[:length]), ", ".join(parts[length:])
        # A city alone before a comma may begin a list of names; with its country it does not.
        if content.is_place(place) and content.place(place).country:
            if not _begins_place(place, content) or _is_place(title, content):
                continue
            return Placed(title, place)
    return None


def _begins_place(place: str, content: Content) -> bool:
    """Whether the first words of a place are none that may as well name what meets there."""
    first, comma, _ = place.partition(",")
    if not comma or content.is_place(first):
        return True
    return not (_FIGURE.search(first) or content.bodies(first) or first.isupper())


def _trailing(words: str, content: Content) -> Placed | None:
    splits = list(_PARTING.finditer(words))
    for split in splits[-1:]:
        title, place = words[: split.start()], words[split.end() :].rstrip(".")
        if title and not is_open(title) and _is_place(place, content):
            # A country behind a colon is what is spoken of: "Briefing: Haiti".
            known = content.place(place)
            topic = ":" in split[0] and known.country and not (known.city or known.venue)
            return None if topic else Placed(title, place)
    parts = words.rstrip(".").split(",")
    for length in range(min(MOST_PARTS, len(parts) - 1), 0, -1):
        title, place = ",".join(parts[:-length]).strip(), ",".join(parts[-length:]).strip()
        if not is_open(title) and _is_place(place, content):
            return Placed(title, place)
    return None


def _inside(words: str, content: Content) -> Placed | None:
    """A place before a dash, at the end of a title that goes on: "Forum, Geneva - on seas"."""
    found = _DASH.search(words)
    if found is None:
        return None
    placed = _trailing(words[: found.start()], content)
    if placed is None or not content.place(placed.place).city:
        return None
    return Placed(f"{placed.title}{found[0]}{words[found.end() :]}", placed.place)


def _amid(words: str, content: Content) -> Placed | None:
    """A place in a bracket, behind which a title goes on: "Session (Rome) – on seas"."""
    found = _BRACKET_AMID.fullmatch(words)
    if found is None or not content.is_place(found["place"]):
        return None
    known = content.place(found["place"])
    if not (known.city or known.country):
        return None
    return Placed(f"{found['title']}{found['rest']}", found["place"])


def _named(words: str, content: Content) -> Placed | None:
    """A place named in the title itself, which keeps it: "Meeting of experts in Geneva"."""
    found = _IN.fullmatch(words)
    if found is None:
        return None
    place = found["place"].strip().rstrip(".")
    return Placed(words, place) if content.is_place(place) else None


def _is_place(words: str, content: Content) -> bool:
    words = without_bullet(words)
    return bool(_OPEN_PLACE.fullmatch(words)) or content.is_place(words)


_WAYS = (
    ("bracketed", _bracketed),
    ("leading", _leading),
    ("named", _named),
    ("trailing", _trailing),
    ("inside", _inside),
    ("amid", _amid),
)
