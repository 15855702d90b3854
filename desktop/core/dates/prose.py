"""What tells a date in running text from a figure, a name or a verb, and the past from a plan."""

import re
from collections.abc import Iterator, Sequence

from desktop.core.dates.languages import LANGUAGES
from desktop.core.dates.limits import Limit
from desktop.core.dates.phrases import Phrase
from desktop.core.dates.tokens import Token
from desktop.core.dates.words import MONTH_WORDS, Kind

# How far around a month, a year or a placeholder words can still belong to its date.
_BEFORE, _BEHIND = 110, 170
_OTHER_MONTHS = "|".join(row for row in MONTH_WORDS if row != "may")
_FOREIGN_MONTHS = "|".join(
    words for rows in LANGUAGES for kind, _, words in rows if kind is Kind.MONTH
)
_TRIGGER = re.compile(
    rf"\b(?:May|MAY|may(?=\s+\d)|(?i:{_OTHER_MONTHS}))(?![a-z])|(?<!\d)(?:19|20|21)\d\d"
    r"|\d[./-]\d{1,2}[./-]\d\d|['’]\d\d\b"
    rf"|(?<=\d)(?:er)?\.?\s(?:de\s)?(?i:{_FOREIGN_MONTHS})\b"
    rf"|(?:quinzaine|quincena)\s(?:de\s|d['’])(?i:{_FOREIGN_MONTHS})\b"
)
_FULL_FIGURES = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1\d{4}")
_NAMED = re.compile(r"\s+(?![AI]\b|The\b|In\b|On\b)[A-Z]|-[A-Za-z]")
_THE = re.compile(r"\b[Tt]he\s+$")
# Words after which four figures are a year; after others they are part of a name.
_YEAR_AFTER = re.compile(
    r"\b(?:(?i:in|by|during|since|until|till|before|after|of|for|from|between|to|and|or|years?|"
    r"period|biennium|through|throughout|within|late|early|mid|end|en|courant)|[A-Z]\w+,)\s+$"
)
_IN_MONTH = re.compile(r"\b(?:in|during|throughout|for|around|late in|early in)\s+$", re.IGNORECASE)
_VERBS = ("may", "march", "mar", "sat", "sun")
_PAST = re.compile(
    r"\b(?:\w+ed|held|sent|met|given|taken|made|led|begun|began|took place|last|dated)"
    r"\s+(?:on|in|of|by)?\s*(?:the\s+)?$"
)
_LOOKING_BACK = re.compile(
    r"\b(?:following|further to|pursuant to|with reference to|referring to|recalling|since|in line"
    r" with|as a follow-up to)\s+(?:the|our|my|your|its|his|her)\s[^.;,:]*\b(?:of|on|dated)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|should|would|must|may|might|can|could|to|is|are)\s+(?:\w+\s+){0,3}(?:be|being|take)\s"
    r"[^.;]*$"
)
_DUE = re.compile(r"\b(?:deadlines?|closing date|due)\b[^.;\n]{0,60}$", re.IGNORECASE)
_OF = re.compile(r"\bof\s+$")
_TO_COME = re.compile(
    r"\b(?:will|shall|should|would|to|is|are|be)\b[^.;\n]*?\b(?:held|hold|convened?|take place|meet"
    r"|launch(?:ed)?|organi[sz]ed?|scheduled|host(?:ed)?|begin|start|open|conducted|planned|resume"
    r"|reconvened?|co-chaired|circulated|presented|submitted)\b[^.;\n]*$",
    re.IGNORECASE,
)
_PLACEHOLDER = re.compile(
    r"[(\[]\s*(?:(?:the|exact|final|precise)\s+)?(?:months?|dates?|day|year|mois|jour|mes|fechas?)"
    r"(?:\s*(?:/|and|et|y|,|-)\s*(?:month|year|dates?|day|venue|place|mois|lieu|mes|fecha|lugar))*"
    r"(?:\s+(?:TBC|TBD|TBA|to\s+be\s+\w+|[àa]\s+\w+er|por\s+\w+r))?\s*[)\]]"
    r"(?:\s+(?:de\s+)?(?P<year>(?:19|20|21)\d\d)\b"
    # The brackets of a text that is not agreed stand round those of a form.
    r"|(?=\]\s+(?:of\s+|de\s+)?(?P<outside>(?:19|20|21)\d\d)\b))?"
    r"|\bdates?\s+(?:and\s+\w+\s+)?(?:TBC\b|TBD\b|TBA\b|to\s+be\s+(?:confirmed|determined|"
    r"announced|decided|agreed|fixed|set)\b)"
    r"|\bdates?\s+(?:[àa]\s+(?:d[ée]terminer|confirmer|pr[ée]ciser|fixer|d[ée]cider)\b"
    r"|qui\s+ser(?:a|ont)\s+(?:d[ée]termin|fix|pr[ée]cis|arr[êe]t)[ée]+e?s?\b)"
    r"|\bfechas?\s+(?:por|que\s+se)\s+(?:determin|confirm|fij|decid|acord)\w+",
    re.IGNORECASE,
)
_EVENTS = (
    "session|conference|meeting|summit|phase|debate|beginning|opening|start|end|conclusion|closure"
    "|closing|adoption|round|negotiations?|dialogue|forum|consultations?|hearings?|assembly"
    "|retreat|workshop|deadline|event|launch|segment|submission|circulation|commencement"
    "|completion|expiry|election|presentation|review|congress|council|panel|plenary|seminar"
    "|symposium|briefing|training|visit"
)
_RELATIVE = re.compile(
    r"\b(?:(?:immediately|shortly|well|directly|(?:(?:(?:no|not)\s+later\s+than|at\s+least|within)\s+)?"
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|thirty|sixty|ninety|a|an)\s+"
    r"(?:hours?|(?:working\s+)?days?|weeks?|months?|years?))\s+)?"
    r"(?:before|prior\s+to|in\s+advance\s+of|ahead\s+of|after|following|upon|until"
    r"|by(?=\s+the\s+(?:beginning|start|opening|end|conclusion|close|closing|time)\b))\s+"
    r"(?=(?P<what>(?:the|each|every|its|their|this|that|these|any|all)\s[^,;:()\[\]\n]{0,300}))",
    re.IGNORECASE,
)
_RELATIVE_STOPS = re.compile(
    r"\s(?:and|or|to|for|with|will|shall|is|are|was|were|has|have|had|who|which|that|in order|as"
    r"|on|in|at|by|from|under|where|when|while|should|must|may|can)(?:\s|$)|\.(?:\s|$)|\.$",
)
_AFTER = re.compile(r"\b(?:after|following|upon)\s*$", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:May|(?i:{_OTHER_MONTHS}))\b")
EVENT = re.compile(rf"\b(?:{_EVENTS})s?\b", re.IGNORECASE)
_LONGEST_RELATIVE = 25


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text` in which dates can stand, from white space to white space."""
    spans: list[list[int]] = []
    for match in _TRIGGER.finditer(text):
        first, last = match.start() - _BEFORE, match.end() + _BEHIND
        if spans and first <= spans[-1][1]:
            spans[-1][1] = last
        else:
            spans.append([first, last])
    for first, last in spans:
        yield 0 if first <= 0 else _space(text, first), _space(text, last)


def _space(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))


def is_real(text: str, tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether `phrase` is a date: no verb, no name, no number of a document."""
    own = tokens[phrase.start : phrase.end]
    kinds = {token.kind for token in own}
    if any(token.word in _VERBS and text[token.start].islower() for token in own):
        return False
    if Kind.DATE in kinds:
        figures = (token.word for token in own if token.kind is Kind.DATE)
        return all(_FULL_FIGURES.fullmatch(word) for word in figures)
    named = bool(_NAMED.match(text, own[-1].end))
    if Kind.MONTH not in kinds:
        groups = bool(kinds & {Kind.GROUP, Kind.UNIT}) and phrase.has_year
        return groups or (Kind.PAIR not in kinds and not named and _is_year(text, own, phrase))
    if phrase.has_year:
        return True
    if kinds & {Kind.NUMBER, Kind.ORDINAL, Kind.PAIR, Kind.BLANK}:
        day = next(token for token in own if token.kind in _DAYS_OR_MONTHS)
        in_words = any(token.kind is Kind.ORDINAL and token.word.isalpha() for token in own)
        return not (named and (in_words or _THE.search(text, max(day.start - 9, 0), day.start)))
    if phrase.value.edtf is None:
        return False
    return phrase.limit is not Limit.NONE or phrase.is_span or _is_month(text, own, named=named)


def _is_month(text: str, own: Sequence[Token], *, named: bool) -> bool:
    """Whether a month without day or year is a date: "early April", "in May", no name.

    Several months in a row are a rule, as in "in March, June and September".
    """
    if named or sum(token.kind is Kind.MONTH for token in own) > 1:
        return False
    in_part = any(token.kind in (Kind.PORTION, Kind.UNIT, Kind.ORDINAL) for token in own)
    return in_part or bool(_IN_MONTH.search(text, max(own[0].start - 20, 0), own[0].start))


_DAYS_OR_MONTHS = (Kind.NUMBER, Kind.ORDINAL, Kind.PAIR, Kind.BLANK, Kind.MONTH)


def _is_year(text: str, own: Sequence[Token], phrase: Phrase) -> bool:
    """Whether four figures alone are a year: behind "in", not in "the 2030 Agenda"."""
    years = [token.start for token in own if token.kind is Kind.YEAR]
    if phrase.limit is Limit.ABOUT or not years:
        return False
    if phrase.is_part or phrase.value.open_day or phrase.limit is not Limit.NONE:
        return True
    return bool(_YEAR_AFTER.search(text, max(years[0] - 40, 0), years[0]))


def is_past(text: str, start: int) -> bool:
    """Whether the words before `start` tell of something that has been."""
    before = text[max(start - 90, 0) : start]
    if _LOOKING_BACK.search(before):
        return True
    return bool(_PAST.search(before)) and not _AHEAD.search(before)


def is_to_come(text: str, start: int) -> bool:
    """Whether the sentence up to `start` sets a meeting: "shall be held", "to take place"."""
    if _OF.search(text, max(start - 5, 0), start) or is_past(text, start):
        return False
    return bool(_TO_COME.search(_sentence_before(text, start)))


def is_due(text: str, start: int) -> bool:
    """Whether the words before `start` call it a deadline: "the deadline is 5 May"."""
    return bool(_DUE.search(text, max(start - 90, 0), start))


def _sentence_before(text: str, start: int) -> str:
    before = text[max(start - 400, 0) : start]
    cut = max(before.rfind(". "), before.rfind(";"), before.rfind("\n"))
    return before[cut + 1 :]


def placeholders(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield where "(Month)", "[date]" or "date to be confirmed" stand, with a year behind."""
    for match in _PLACEHOLDER.finditer(text):
        yield match.start(), match.end(), match["year"] or match["outside"]


def _is_dated_past(lead: str, what: str) -> bool:
    """Whether it tells what came after a day that is named: "after the 25th September Summit"."""
    return bool(_AFTER.search(lead) and _NAMED_DAY.search(what))


def relatives(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a day is given by an event: "in advance of each thematic session"."""
    for match in _RELATIVE.finditer(text):
        what = match["what"]
        stop = _RELATIVE_STOPS.search(what)
        phrase = what[: stop.start()] if stop else what
        phrase = " ".join(phrase.split(" ")[:_LONGEST_RELATIVE]).rstrip()
        if EVENT.search(phrase) and not _is_dated_past(match[0], phrase):
            yield match.start(), match.start("what") + len(phrase)
