"""Names that stand near a date: between two of them, before a bracket, as what somebody held."""

import re

from desktop.reading.drafts.names import is_name, short
from desktop.reading.letters.announcing import ANNOUNCED, bare
from desktop.reading.letters.tenses import has_verb
from desktop.reading.prose import capital

_REACH = 300
_SHORTER = re.compile(
    r"[)\]]?[\s,;:]*(?:(?:and|et|y|e|und|then|followed by|while|but|as well as|lastly|finally"
    r"|with|plus|possibly) )*"
    r"(?P<name>[^,;()]{2,80}?)"
    r"(?: (?:in|at|on|from|for|to be held|à|en|au|aux|du|le|les|del?|el|vom|am|im)\b[^;]*"
    r"|\s*\([^)]*"
    r"|,[^;]*)?\s*",
    re.IGNORECASE,
)
_IF_NEEDED = re.compile(r"\s*\(?if (?:needed|necessary|required)\)?$", re.IGNORECASE)
_LIMIT_AT_END = re.compile(r"\b(?:bis|until|till|jusqu[’']au|hasta|dauert)$", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:(?:next|this|last|on) )?\w+day", re.IGNORECASE)
_OPENED = re.compile(r"\s*\([^()]*$")
_ONLY_PLACE = re.compile(r"[\s,]*(?:in|at|on|from|to|until|by)\b", re.IGNORECASE)
_NAME_BEFORE_BRACKET = re.compile(
    r".*(?:^|[,;:.]\s|\b(?:and|by|with|far|et|y|und|in|of|are|is) )(?P<name>[^,;:.()]{2,90}?)"
    r"\s*\((?:[^()]{0,60}, )?$"
)
_GATHERING = re.compile(
    r"(?:.*\b(?:the|an?|its|our|their|your|this|next|propose|(?=two|three|four|five)) ?"
    r"|.*[,:;–—] |^)"
    r"(?P<name>[^,;:.()]{0,70}?\b(?:meeting|session|call|conference|round|forum|summit|workshop"
    r"|event"
    r"|seminar|consultations?|briefing|reception|dialogue|hearing|reading|debate|negotiations?"
    r"|retreat|webinar|visit|mission|training|assembly|congress|panel|ceremony|election|launch)s?\b"
    r"(?: (?:on|of|for|with) [^,;:.()]{1,50}?)?)"
    r"(?: (?:in|at) [A-Z][^;:.()]{1,50})?[\s,:–—(]*$",
    re.DOTALL,
)
_HELD_BY = re.compile(
    r"(?<!be )(?<!was )(?<!were )(?<!been )\b(?:convened|held|hosted|organi[sz]ed|conducted) "
    r"(?P<what>(?!(?:in|on|at|by|from|under|for|with|back)\b)[^,;:.()]{4,100})$"
)
_ORDINALS = (
    r"(?:next|last|final|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d{1,2}(?:st|nd|rd|th))"
)
_ORDINAL_ALONE = re.compile(_ORDINALS, re.IGNORECASE)
ORDINAL_ONE = re.compile(r"(?P<which>[\w-]+) ones?", re.IGNORECASE)


def gathering(before: str) -> str:
    """The meeting named last before a date: "to keep in mind: the pledging conference in Oslo"."""
    found = _GATHERING.search(before[-_REACH:])
    name = bare(found["name"]) if found else ""
    return capital(short(name)) if is_name(name) else ""


def elliptic(between: str, last: str) -> str:
    """What stands between two dates that share a verb: "INC-2 in Paris", "the third"."""
    clause = re.split(r"[,;] ", _OPENED.sub("", between))
    found = _SHORTER.fullmatch(clause[-1] or between)
    name = bare(_IF_NEEDED.sub("", found["name"])) if found else ""
    name = "" if has_verb(name) else name
    if _ORDINAL_ALONE.fullmatch(name) and last:
        return pointed(f"{name} one", last)
    if _LIMIT_AT_END.search(name) or _ONLY_PLACE.match(clause[-1]):
        return ""
    return short(name) if name and is_name(name) else ""


def in_bracket(before: str) -> str:
    """The name before the bracket in which a date stands with its place: "ECLAC (Santiago, "."""
    found = _NAME_BEFORE_BRACKET.search(before[-_REACH:])
    name = bare(found["name"]) if found and not ANNOUNCED.search(before) else ""
    if _WEEKDAY.fullmatch(name):
        return ""
    return capital(short(name)) if is_name(name) else ""


def holding(before: str) -> str:
    """What somebody held: "The Chair convened informal consultations on"."""
    found = _HELD_BY.search(before[-_REACH:])
    name = bare(found["what"]) if found else ""
    return capital(short(name)) if is_name(name) else ""


def pointed(name: str, last: str) -> str:
    """The name, or what "third one" stands for: the third of what was named before."""
    one = ORDINAL_ONE.fullmatch(name)
    if one is None or not last:
        return capital(name)
    what = re.sub(rf"^{_ORDINALS} ", "", last, flags=re.IGNORECASE)
    return capital(f"{one['which']} {what[:1].lower()}{what[1:]}")
