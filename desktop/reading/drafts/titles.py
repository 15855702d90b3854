"""A short title in plain words for what a paragraph sets: the thing that is held or handed in."""

import re

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.drafts.clauses import (
    HELD,
    PASSIVE,
    REACH,
    TAKES_PLACE,
    around,
    clause_of,
    last_of,
)
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.names import (
    DETERMINERS,
    LONGEST,
    is_name,
    is_pointer,
    name_at,
    raw_name,
    short,
)
from desktop.reading.drafts.words import opening_of

_HOLD = re.compile(
    r"\b(?<!be )(?:organi[sz]e|convene|hold|conduct|host|schedule|preside over|chair|launch"
    r"|arrange|celebrate|observe|commemorate|undertake|establish|initiate|begin|start"
    r"|convoquer|tenir|(?<!se )tiendra|organiser|convocar|(?<!se )celebren?|celebrar|organizar"
    r"|organicen?|convoquen?)s?\b"
    r"(?:,? (?:and|or) (?:to )?[a-z]+(?: over)?)?,?",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"(?P<to>\b(?:to|shall|will|should) |^)"
    r"(?P<verb>(?!(?:the|an?|its|their|be|at|in|on|by)\b)[a-z]+(?: up)?)\b",
    re.IGNORECASE,
)
_HANDED = frozenset(
    {
        "submit",
        "present",
        "prepare",
        "provide",
        "report",
        "issue",
        "circulate",
        "produce",
        "publish",
    }
    | {"deliver", "transmit", "complete", "finalize", "finalise", "compile", "develop", "draft"}
    | {"make"}
)
_WHOM = r" to (?:the )?[A-Z][\w-]*(?: (?:of |and |the )*[A-Z][\w-]*)*"
_RECIPIENT = re.compile(_WHOM[1:] + r"(?:,? at its [\w-]+ session)?,?\s?")
_ASIDE = re.compile(r"^, (?:via|through|in|with|as|at|by|on|if|where|when)\b[^,;]{2,100}, (?=\S)")
_THAT = re.compile(r"that |(?:también |également |en outre )?que ")
_VERB = re.compile(
    r"\b(?:shall|will|should|is|are|se (?:tiendra|celebr)|aura|sera|tiendra|tendrá|tenga)"
)
_SMALL = r"(?:in|at(?! least)|on|from|à|aux?|en|du|le|del|el|los)\b"
_WHERE_OR_WHEN = re.compile(rf"{_SMALL}[^,;]{{0,60}}(?:, {_SMALL}[^,;]{{0,60}})*", re.IGNORECASE)
# What stands between "to hold" and what is held: "at Geneva, before the end of 2025, ".
_BETWEEN = re.compile(
    r"^(?:(?:in|at(?! least)|on|from|before|by|no later than|during|within|à|aux?|en|du|le|del|el"
    r"|los|avant|d['’]ici|antes|a más tardar|durante|pendant)\s[^,;]{1,90}, )+(?=[^\W\d_])",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(
    r"^,? ?(?:in|at|à|au|en) (?:the )?[A-Z][^,;(]{1,60}(?:\([^)]{1,40}\))?, "
)
# "Prie le Secrétaire général de lui présenter", "solicita al Secretario General que le presente".
_ASKED = re.compile(
    r"\b(?:de |d['’]|que |à )(?:(?:lui|leur|le|les) )?(?:présenter|soumettre|remettre|communiquer"
    r"|transmettre|établir|publier|fournir|rédiger|presenten?|presentar|sometan?|someter"
    r"|presentará|remitan?|preparen?|transmitan?|publiquen?|elaboren?|faciliten?)\b",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(
    r"^ ?(?:à|aux?|al?) (?:l['’]|la |le |los |las |les )?[^\W\d_][^,;]{2,80}?"
    r"(?=,? (?:une?|una|des|sus?|sa|son|ses|unos|unas) |,? *$)"
)
_SAYS = frozenset({"report", "present"})
_KNOWN = re.compile(r"(?:the|its|their|this|these|it|them)\b")
_SECOND = re.compile(
    r"(?:,? for [^,;]{3,60})?(?:,? (?:in|at) (?:the )?[A-Z][^,;]{2,60}?)?"
    r"(?:(?:, | |; )(?:and|et|y|followed by|as well as) |, (?=(?:its|the|an?|sa|la|su|una?) [\w-]+"
    r"(?: [\w-]+)? (?:sessions?|meetings?|rounds?|parts?|workshops?|seminars?|dialogues?)\b))"
    r"(?P<name>(?:an?|another|its|their|the|sa|la|su|una?) [^,;]{3,120})"
)
_ACTS = re.compile(r"\b(?:to|shall|will|should|would) (?!be (?:held|convened)\b)[a-z]+")


@dataclass(frozen=True, slots=True)
class _Spot:
    """The words around a date: its clause up to it, all words before and after, the subject.

    `second` is what stands between the date before and this one, where both are in one sentence.
    """

    clause: str
    before: str
    after: str
    subject: str
    second: str


def title_of(text: str, start: int, end: int, above: str = "", since: int | None = None) -> str:
    """A title for what the date at `start` to `end` of a paragraph's `text` is about.

    `above` is the text of the paragraph over it, whose subject it shares when it begins with
    "shall be held"; `since` is where the date before it ends. Falls back on the words before the
    date, then on the first words of the paragraph.
    """
    named = named_of(text, start, end, above, since)
    text, start, end = around(text, start, end)
    whole = _sentence(text, start)
    words = _after_opening(whole).removeprefix("that ") or whole
    before = words[: len(words) - len(text) + start].rstrip(" ,(")
    before = re.sub(r"^to ", "", before, flags=re.IGNORECASE)
    first = (short(one) for one in (before, words, re.sub(r"[\[\]]", "", words), text))
    return named or _capital(next((one for one in first if is_name(one)), short(words)))


def named_of(text: str, start: int, end: int, above: str = "", since: int | None = None) -> str:
    """The same title where a rule finds what is held or handed in, else ""."""
    second = text[since:start] if since is not None and start - since < REACH else ""
    text, start, end = around(text, start, end)
    whole = _sentence(text, start)
    subject = _subject(whole) or _subject(above)
    spot = _Spot(clause_of(text[:start]), text[:start], text[end:], subject, second)
    for rule in (_from_second, _from_holding, _from_passive, _from_asking, _from_infinitive):
        name = rule(spot)
        if name and is_name(name):
            return _capital(name)
    return ""


def _from_second(spot: _Spot) -> str:
    """What is named between the date before and this one."""
    return second_of(spot.second)


def second_of(between: str) -> str:
    """From ", and a follow-up meeting in Manila" right behind a date: the follow-up meeting.

    "" where those words name nothing new.
    """
    match = _SECOND.match(between)
    if match is None or _ACTS.search(match["name"]) or is_pointer(match["name"]):
        return ""
    name = name_at(match["name"])
    return name if is_name(name) else ""


def _sentence(text: str, at: int) -> str:
    """The sentence around offset `at`."""
    begin = max((m.end() for m in re.finditer(r"[a-z)]{2}\. (?=[A-Z])", text[:at])), default=0)
    return text[begin:]


def _subject(text: str) -> str:
    """What a paragraph decides on: "Decides that the conference shall …" is on the conference."""
    decided = re.search(r"\b(?:decides|decided|agrees|agreed) (?=that )", text)
    rest = _after_opening(text) or (text[decided.end() :] if decided else "")
    that = _THAT.match(rest)
    if that is None:
        return ""
    name = name_at(rest[that.end() :])
    verb = _VERB.search(name)
    return name[: verb.start()].strip() if verb else name


def _after_opening(text: str) -> str:
    opening = opening_of(Ink(text))
    if opening is None:
        return ""
    return text[text.find(opening.text) + len(opening.text) :].strip(" ,")


def _from_holding(spot: _Spot) -> str:
    """From words such as "to organize a series of informal sessions": the informal sessions.

    "To host another" is one more of what was held before.
    """
    match = last_of(_HOLD, spot.clause)
    if match is None or PASSIVE.search(spot.clause, match.end()):
        return ""
    if _infinitive_after(spot.clause, match.end()):
        return ""
    name = _held(spot.clause[match.end() :], spot.after)
    if not is_pointer(name):
        return name
    first = _HOLD.search(spot.before)
    return _held(spot.before[first.end() :], "") if first else ""


def _held(rest: str, after: str) -> str:
    """The name behind "to hold", or behind the date when that stands between."""
    rest = rest.strip(" ,")
    if not rest or _WHERE_OR_WHEN.fullmatch(rest):
        rest = _PLACE_BEHIND.sub("", after).lstrip(" ,")
    rest = _BETWEEN.sub("", rest)
    return name_at(rest) if DETERMINERS.match(rest) or rest[:1].islower() else ""


def _from_asking(spot: _Spot) -> str:
    """From "de lui présenter un rapport", "que le presente un informe": the report."""
    match = last_of(_ASKED, spot.clause)
    if match is None:
        return ""
    return _held(_ASKED_BY.sub("", spot.clause[match.end() :]), spot.after)


def _from_passive(spot: _Spot) -> str:
    """From "shall be held", "to be decided": what is held, or what is decided and that it is."""
    if place := TAKES_PLACE.search(spot.clause):
        return spot.subject or _name_before(spot.clause, place)
    match = last_of(PASSIVE, spot.clause)
    if match is None or _infinitive_after(spot.clause, match.end()):
        return ""
    is_tail = match["to"].lower().startswith(("to", "that", "which"))
    near = _name_before(spot.clause, match)
    name = near if is_tail else (_own_subject(spot.clause, match) or spot.subject or near)
    if not name or match["verb"] in HELD or match["verb"].endswith("available"):
        return name
    whom = re.match(rf"{_WHOM}| by (?:the )?[A-Z][\w-]*", spot.clause[match.end() :])
    return f"{name} to be {match['verb']}{whom.group() if whom else ''}"


def _own_subject(clause: str, match: re.Match[str]) -> str:
    """The subject between "that" and the verb, when nothing else is between them."""
    _, that, words = clause[: match.start()].rpartition("that ")
    plain = that and "," not in words and not re.search(r"\b(?:shall|will|should)\b", words)
    return name_at(words) if plain else ""


def _infinitive_after(clause: str, at: int) -> bool:
    match = _INFINITIVE.search(clause, at)
    return match is not None and match["verb"] in _HANDED


def _from_infinitive(spot: _Spot) -> str:
    """From "to present a synthesis report": the report; with "the", what is done with it."""
    found = [m for m in _INFINITIVE.finditer(spot.clause) if m["verb"] in _HANDED]
    found = found or [m for m in _INFINITIVE.finditer(spot.clause) if m["to"]][:1]
    if not found:
        return ""
    match = found[-1]
    rest = _ASIDE.sub("", spot.clause[match.end() :]).lstrip(" ,")
    whom = _RECIPIENT.match(rest)
    rest = rest[whom.end() if whom else 0 :].strip(" ,[(") or spot.after.lstrip(" ,")
    if whom and match["verb"] in _SAYS and not re.match(r"an?\b|the\b|its\b|their\b", rest):
        return f"{match['verb']} {whom.group().strip(' ,')}"
    if re.match(r"(?:it|them)\b", rest):
        return _handed_before(spot)
    name = name_at(rest)
    if not name or (match["verb"] in _HANDED and not _KNOWN.match(rest)):
        return name
    raw = raw_name(rest)
    whom = re.match(_WHOM, rest[len(raw) :])
    return f"{match['verb']} {raw.strip()}{whom.group() if whom else ''}"


def _handed_before(spot: _Spot) -> str:
    """What "it" stands for: the last new thing that the words before name."""
    earlier = spot.before[: len(spot.before) - len(spot.clause)]
    for match in reversed(list(_INFINITIVE.finditer(earlier))):
        rest = earlier[match.end() :].lstrip(" ,")
        if match["verb"] in _HANDED and not _KNOWN.match(rest):
            return name_at(rest)
    return ""


def _name_before(clause: str, match: re.Match[str]) -> str:
    """The name right before a verb, back over "of": "the modalities of the conference"."""
    before = clause[: match.start()].rstrip(" ,")
    starts = [m.start() for m in re.finditer(r"\b(?:an?|the|its|their|all)\b(?= )", before)]
    for start in reversed(starts):
        if not re.search(r"\bof $", before[:start]):
            return name_at(before[start:])
    return name_at(before) if len(before) < LONGEST else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
