"""The words that open paragraphs, and the bodies that adopt texts, read from the names folder."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from functools import cache, cached_property

from desktop.core.quick.dataclasses import dataclass
from desktop.paths import NAMES
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.openings import Openings, small

_MEETING = re.compile(
    r"(?:At (?:its|the|a) [^.;:]{3,90}?\b(?:meeting|session)s?|On \d{1,2} [A-Z][a-z]+ \d{4})"
    r"(?:,? (?:held )?(?:on|in|at|from) [^,.;:]{3,60})?, (?=the [A-Z])"
)
_LISTING = re.compile(r"(?:,[^:]{0,700})?:", re.DOTALL)
_LONGEST_LINE = 120
# Openings are told by these first letters: verbs, adverbs, and a small word behind them.
_NEAR_THE_START = 240
_CAPITALS = re.compile(r"[A-Z]{4,}(?: [A-Z]{2,})*(?= )")


# Brackets that only mark open text, and what says how far the paragraph is agreed.
_LEAD = re.compile(
    r"(?:[\[(]\s*(?:agreed|closed)(?: ad ref(?:erendum)?\.?| in principle)?\s*[\])]\s*)?"
    r"[\[\s“\"(]*",
    re.IGNORECASE,
)


# "The Conference of the Organization, meeting at its 113th Session, 2025,"
_CONVENED = re.compile(
    r"(?:meeting|having (?:met|been convened)|convened|assembled|gathered)\b[^.;:]{3,200},"
)


class Side(StrEnum):
    """On which side of a resolution a paragraph with these first words stands."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"


@dataclass(frozen=True, slots=True)
class Opening:
    """The first words of a paragraph that are set in italics by convention.

    `past` tells that they tell of a meeting that has been ("Decided"), as decisions do; `abroad`
    that they are not English.
    """

    text: str
    side: Side
    past: bool = False
    abroad: bool = False


def _any(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


class Words:
    """What is made from the lists of words; a pattern is compiled when a text first needs it."""

    def __init__(self, data: Mapping[str, Mapping[str, list[str]]]) -> None:
        self._data = data
        self.operative = self._side("operative", "verbs", "expresses")
        self.preambular = self._side("preambular", "participles", "expressing")
        self.past = _Opens(lambda: self._side("operative", "past", "past"), self._firsts("past"))
        self.operative_abroad = _Opens(lambda: self._abroad("operative"), self._telling)
        self.preambular_abroad = _Opens(lambda: self._abroad("preambular"), self._telling)

    @cached_property
    def organ(self) -> re.Pattern[str]:
        """The body that speaks, with what stands behind its name."""
        data = self._data
        kinds, abroad = _any(data["organs"]["kinds"]), data["romance"]
        articles, bodies = _any(abroad["articles"]), _any(abroad["organs"])
        return re.compile(
            rf"(?P<organ>(?:(?:{articles})?(?:{bodies})(?![\w’'])"
            rf"|(?:The )?(?:{_any(data['organs']['names'])})|"
            r"The (?:\d{1,3}(?:st|nd|rd|th) |[A-Z][\w’'-]* |(?:and|of|the|on|for|to|in|as|serving"
            rf"|meeting|its) )*(?:{kinds}))"
            r"(?: (?:of|on|for|to)(?: the)?(?: [A-Z][\w’'-]*(?:,? and| of| the| on| for| to)*)+)?)"
            r"(?P<end>\s?[,:]?)"
        )

    @cached_property
    def deciding(self) -> re.Pattern[str]:
        """The verbs of a body that decides, behind its name."""
        deciding = _any(self._data["operative"]["deciding"])
        return re.compile(rf"(?:,.{{0,700}}?,)?\s(?:also |further )?(?:{deciding})\b", re.DOTALL)

    @cached_property
    def speakers(self) -> re.Pattern[str]:
        """Who speaks in a declaration."""
        return re.compile(rf"(?:{_any(self._data['declaration']['speakers'])})\b")

    @cached_property
    def _adverbs(self) -> list[str]:
        return [*self._data["repeats"]["words"], *self._data["manner"]["words"]]

    def _firsts(self, verbs: str) -> Callable[[str], bool]:
        """Tells whether a word begins one of the openings."""
        openings = (*self._data["operative"][verbs], *(a.capitalize() for a in self._adverbs))
        firsts = frozenset(words.partition(" ")[0] for words in openings)
        return lambda text: text.partition(" ")[0].rstrip(",;:") in firsts

    @cached_property
    def _small_abroad(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self._data['romance']['small'])})\b|\b[dlDL][’']")

    def _telling(self, text: str) -> bool:
        """Whether the first words of a text are those of French or Spanish."""
        return self._small_abroad.search(text, 0, _NEAR_THE_START) is not None

    def _side(self, side: str, verbs: str, feels: str) -> Openings:
        """The openings of one side in English: "Further requests", "Notes with deep concern"."""
        said, felt = self._data[side], self._data["feelings"]
        return Openings(said[verbs], said[feels], self._adverbs, felt["adjectives"], felt["nouns"])

    def _abroad(self, side: str) -> "_Pattern":
        """The openings of one side in French and Spanish, where words of these follow."""
        told = []
        for language in (self._data["french"], self._data["spanish"]):
            verbs, manner = language[side], _any(language["manner"])
            leads = _any([word.capitalize() for word in language["manner"]])
            tail = rf"(?: (?:{manner}|{_any(language['feelings'])}))*"
            told.append(rf"(?:{_any(verbs)}|(?:{leads}) (?:{_any(small(verbs))})){tail}")
        following = rf".{{0,60}}?(?:{self._small_abroad.pattern})"
        return _Pattern(re.compile(rf"(?:{'|'.join(told)})(?![\w’'-])(?={following})", re.DOTALL))


class _Pattern:
    """Openings that are told by a pattern."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern

    def end(self, text: str, at: int) -> int | None:
        """Return where the opening ends that begins at an offset of a text."""
        found = self._pattern.match(text, at)
        return None if found is None else found.end()


class _Opens:
    """Openings that few texts have, made when the first may have one; `may` tells it quickly."""

    def __init__(self, make: Callable[[], Openings | _Pattern], may: Callable[[str], bool]) -> None:
        self._make, self._may = make, may

    @cached_property
    def _made(self) -> Openings | _Pattern:
        return self._make()

    def end(self, text: str, at: int) -> int | None:
        """Return where the opening ends that begins at an offset of a text."""
        may = self._may(text[at : at + _NEAR_THE_START])
        return self._made.end(text, at) if may else None


@cache
def words() -> Words:
    """Read the lists once; the file is part of the program."""
    return Words(tomllib.loads((NAMES / "verbs.toml").read_text(encoding="utf-8")))


def opening_of(ink: Ink) -> Opening | None:
    """The opening words of a paragraph, by the paper's own italics or else by the lists.

    Brackets that only mark open text are passed over; the opening is without them.
    """
    lead = _LEAD.match(ink.text)
    start = lead.end() if lead else 0
    text = _in_small(ink.text, start)
    for openings, side, past, abroad in (
        (words().operative, Side.OPERATIVE, False, False),
        (words().preambular, Side.PREAMBLE, False, False),
        (words().past, Side.OPERATIVE, True, False),
        (words().operative_abroad, Side.OPERATIVE, False, True),
        (words().preambular_abroad, Side.PREAMBLE, False, True),
    ):
        end = openings.end(text, start)
        if end is not None:
            printed = ink.text[start:end]
            return Opening(_as_printed(ink, start) or printed, side, past, abroad)
    return None


def _in_small(text: str, start: int) -> str:
    """The text with its first words as usual where some bodies print them in capitals."""
    capitals = _CAPITALS.match(text, start)
    if capitals is None:
        return text
    return text[:start] + capitals.group().capitalize() + text[capitals.end() :]


def _as_printed(ink: Ink, start: int) -> str:
    """The first words where the paper itself sets them in italics."""
    for first, last in ink.italics:
        if first <= start < last and last - start <= 60:
            return ink.text[start:last].strip(" ,:")
    return ""


def organ_of(text: str) -> tuple[str, str] | None:
    """The body in front of `text` and what follows it: ("The General Assembly", "Recalling …").

    `None` when no body opens the text, or when it is only the first word of a sentence.
    """
    text = in_small(text)
    match = words().organ.match(text)
    if match is None:
        return None
    rest = text[match.end() :].strip()
    if _CONVENED.fullmatch(rest):
        return match["organ"], ""
    alone = not rest and len(text) < 120
    goes_on = match["end"].strip() == "," and opening_of(Ink(rest)) is not None
    return (match["organ"], rest) if alone or goes_on else None


def in_small(text: str) -> str:
    """A line in capitals as it is written elsewhere: "Conference of the Parties"."""
    if not text.isupper() or len(text) > _LONGEST_LINE:
        return text
    return re.sub(r"(?<=\s)(?:Of|The|And|On|For|To|In)\b", lambda m: m[0].lower(), text.title())


def is_declared(text: str) -> bool:
    """Whether `text` opens a declaration: its speakers name themselves."""
    return words().speakers.match(text) is not None


def decides_in_prose(text: str) -> str | None:
    """The body of a decision told in one sentence, else `None`.

    "The Council … decides to"; "At its 9th meeting, on 10 June, the Council decided to"; or the
    body with a colon, below which "(a) Decided …" stands.
    """
    lead = _MEETING.match(text)
    start = lead.end() if lead else 0
    match = words().organ.match(_capital(text, start), start)
    if match is None or not text[start:].startswith(("The ", "the ")):
        return None
    end = match.end("organ")
    goes_on = words().deciding.match(text, end) or (lead and _LISTING.fullmatch(text, end))
    return _capital(text[start:end], 0) if goes_on else None


def day_told(text: str) -> str:
    """The words before the body of a decision that tell of its meeting and its day, else ""."""
    lead = _MEETING.match(text)
    return lead.group() if lead else ""


def _capital(text: str, at: int) -> str:
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
