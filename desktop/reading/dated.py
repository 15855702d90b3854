"""Whether printed words are a date, and where a date at their beginning ends."""

import re
from functools import lru_cache

from desktop.core.dates.languages import LANGUAGES, languages_of
from desktop.core.dates.mention import DateMention
from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import ANY_YEAR, dates_of_any_year, is_date_cell, read_when
from desktop.core.dates.tokens import Token, tokens_of
from desktop.core.dates.vocabulary import foreign_at, is_surely_no_date
from desktop.core.dates.words import MONTH_WORDS, ROWS, WEEKDAY_WORDS, Kind

LONGEST_DATE = 200
LONGEST_LEAD = 140
_OF_PAPER = re.compile(
    r"\b(?:as of|as at|updated|version|ver|rev|revised|dated|status|issued|prepared by|distributed"
    r"|(?:information|background|concept) note|note by|note verbale|circular|newsletter|bulletin"
    r"|memorandum|press release|aide[- ]memoire)\b",
    re.I,
)
_BULLET = re.compile(r"^\W+(?=\w)")
_PARTING = re.compile(r"\s*(?:[:–—|;.,]|-{1,2}(?=\s))\s*|\s{2,}|\s(?=[A-Z“\"‘(«\d])|\s*$")
_IN_PROSE = re.compile(r"(?:on|in|during|by|since|before|after|at|the|as|until|for)\b", re.I)
# "By 5 May: comments" is an item, "By 5 May 2017 the Council …" a sentence.
_UP_TO = re.compile(r"(?:by|before|until)\b", re.I)
_MARKED = re.compile(r"[:–—|-]")
_COLON = re.compile(r":(?=\s|$)")
_OPEN = re.compile(r"T\.?B\.?[ACD]\b", re.I)
ONLY_DAYS = re.compile(r"\d{1,2}(?:\s*(?:[-–—/,&]|and|to)\s*\d{1,2})*\.?", re.I)
_WEEKDAY_NAMES = (
    *WEEKDAY_WORDS,
    # "mar." is a day with its full stop alone.
    *(
        word
        for rows in LANGUAGES
        for kind, _, words in rows
        if kind is Kind.WEEKDAY
        for word in words.split("|")
        if not word.endswith(".")
    ),
)
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAY_NAMES)})\b\.?"
_WEEKDAYS = rf"\(?{_WEEKDAY}(?:\s*(?:[-–—/,&]|to|and)\s*{_WEEKDAY})?\)?"
_CLOCKS = r"\d{1,2}[:.]\d\d(?:\s*(?:[-–—]|to)\s*\d{1,2}[:.]\d\d)?"
_ONLY_WEEKDAYS, _WORKDAYS = re.compile(rf"\b{_WEEKDAY}", re.I), 5
# Days with their weekdays, hours, or what leaves them open, below a month that stands above.
_DAYS_BELOW = re.compile(
    rf"(?P<before>(?:{_WEEKDAYS},?\s+)?)(?P<days>{ONLY_DAYS.pattern})"
    rf"(?P<behind>(?:,?\s+{_WEEKDAYS})?(?:,?\s+\([^()\d]+\))?"
    rf"(?:,?\s+{_WEEKDAYS})?"
    rf"(?:,?\s+{_CLOCKS})?)",
    re.I,
)
YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")
# "May" needs its capital, and so do the short forms.
MONTH = re.compile(
    rf"\b(?:{'|'.join(word.capitalize() for row in MONTH_WORDS for word in row.split('|'))})\b"
)
_SPAN_FROM_A_DAY = re.compile(r"^[^\[{]*\d{4}-\d\d-\d\d")
_COARSE = (
    Precision.MONTH,
    Precision.QUARTER,
    Precision.HALF,
    Precision.SEASON,
    Precision.YEAR,
)
# What stands in no date, what begins none, and what ends none.
_FOREIGN = frozenset({Kind.OTHER, Kind.ZONE, Kind.STOP, Kind.COLON, Kind.SEMICOLON, Kind.SESSION})
_MARKS = frozenset(
    {Kind.DASH, Kind.COMMA, Kind.DOT, Kind.SLASH, Kind.RIGHT, Kind.AND, Kind.OR, Kind.FILLER}
)
# The words that dates begin with; most lines begin with others and are not looked at further.
_FIRST_WORD = re.compile(r"[^\w]*([^\W_]+)")
_FIRST_WORDS = frozenset(
    re.split(r"[^\w]", phrase)[0]
    for kind, _, phrases in (*ROWS, *(row for rows in LANGUAGES for row in rows))
    if kind not in _FOREIGN and kind not in _MARKS
    for phrase in phrases.split("|")
) | {"q1", "q2", "q3", "q4", "h1", "h2"}
_NUMBERS = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.COUNT, Kind.PAIR})
_SURELY_DATES = frozenset(
    {Kind.MONTH, Kind.YEAR, Kind.DATE, Kind.CLOCK, Kind.OPEN, Kind.GROUP, Kind.UNIT, Kind.TIME}
)
_LOOSE = frozenset(
    {
        *(Kind.FILLER, Kind.OF, Kind.COMMA, Kind.DOT, Kind.DASH, Kind.SLASH, Kind.AND, Kind.OR),
        *(Kind.TO, Kind.LEFT, Kind.FROM, Kind.BY, Kind.DAYS, Kind.BEFORE, Kind.AFTER, Kind.LATEST),
        *(Kind.SUBJECT, Kind.WORD, Kind.COUNT, Kind.RULE, Kind.BETWEEN, Kind.UNTIL, Kind.ABOUT),
    }
)


@lru_cache(maxsize=32768)
def is_date(text: str) -> bool:
    """Whether the words are a date, or say that there is none yet, and nothing else."""
    words = text.strip()
    if not words or len(words) > LONGEST_DATE or is_surely_no_date(words):
        return False
    # The end of a quotation that begins elsewhere is a piece of other words.
    if not is_date_cell(words) or words.count("”") > words.count("“"):
        return False
    # "Geneva (TBC)" and "5 May, Geneva" are places, though towns name the zones of hours.
    kinds = [token.kind for token in tokens_of(words)]
    return kinds[0] is not Kind.ZONE and (Kind.ZONE not in kinds or Kind.CLOCK in kinds)


@lru_cache(maxsize=16384)
def date_end(text: str) -> int:
    """Where the date at the beginning of the words ends, with its "(TBC)"; 0 without one.

    A number behind a whole date belongs to what follows: "24 January 2017 - 4th Meeting".
    """
    first = _FIRST_WORD.match(text)
    if first is None or not (first[1][0].isdigit() or first[1].lower() in _FIRST_WORDS):
        return 0
    lead = text[:LONGEST_LEAD]
    tokens = tokens_of(lead[: foreign_at(lead)])
    if tokens[0].kind in _MARKS:
        return 0
    run = next(place for place in range(len(tokens)) if _is_foreign(lead, tokens, place))
    end = 0
    for length in range(1, run + 1):
        if _ends_date(text, tokens[:length]) and _extends(tokens[:end], tokens[end:length]):
            end = length
    return tokens[end - 1].end if end else 0


def _is_foreign(text: str, tokens: list[Token], place: int) -> bool:
    """Whether a token stands in no date; a zone does behind hours: "10:00-12:00 CET"."""
    token = tokens[place]
    before = place - 1 - (place > 1 and tokens[place - 1].kind is Kind.LEFT)
    hours = before >= 0 and tokens[before].kind is Kind.CLOCK
    short = token.kind is Kind.ZONE and text[token.start : token.end].isupper()
    return token.kind in _FOREIGN and not (hours and short)


def _ends_date(text: str, tokens: list[Token]) -> bool:
    last = tokens[-1]
    closed = sum((t.kind is Kind.LEFT) - (t.kind is Kind.RIGHT) for t in tokens) == 0
    at_word_end = not text[last.end : last.end + 1].isalnum()
    return closed and at_word_end and last.kind not in _LOOSE and is_date(text[: last.end])


def _extends(date: list[Token], more: list[Token]) -> bool:
    """Whether `more` belongs to the date before it and is not only a number that follows it."""
    kinds = {token.kind for token in date}
    added = {token.kind for token in more}
    if not date or not added & _NUMBERS or added & _SURELY_DATES:
        return True
    if Kind.YEAR in kinds or Kind.DATE in kinds:
        return False
    return Kind.ORDINAL not in added or Kind.ORDINAL in kinds


@lru_cache(maxsize=1024)
def is_month(text: str) -> bool:
    """Whether the words are a month, a quarter, a half or a year, and no day."""
    if not is_date(text):
        return False
    when = read_when(text, default_year=ANY_YEAR)
    # "October 27 to 2018" has a day at one of its ends; a set of days is "early in May".
    days = _SPAN_FROM_A_DAY.search(when.edtf or "") is not None
    return when.is_dated and when.precision in _COARSE and not days


@lru_cache(maxsize=256)
def has_days(month: str) -> bool:
    """Whether days may stand below a heading: a month, no part of one."""
    if not month:
        return False
    return not (read_when(month, default_year=ANY_YEAR).edtf or "").startswith("[")


def is_day(text: str) -> bool:
    """Whether the words are a day with its year, or a span of such days."""
    return is_date(text) and read_when(text).is_fixed


@lru_cache(maxsize=1024)
def lacks_year(text: str) -> bool:
    """Whether the words are a date whose year is not printed."""
    if YEAR.search(text) or read_when(text).is_dated:
        return False
    return read_when(text, default_year=ANY_YEAR).is_dated


@lru_cache(maxsize=16384)
def lead(words: str) -> tuple[str, str]:
    """Date at the beginning and the words behind it, both empty when there is none.

    A date in a sentence ("On 12 May 2017, the Council …", "2017 was …") leads no item.
    """
    in_prose = _IN_PROSE.match(words)
    if in_prose and not _UP_TO.match(words):
        return "", ""
    end = max(date_end(words), _end_before_colon(words))
    if not end:
        return "", ""
    if is_date(words) and lacks_year(words):
        # "Second half of the year" is a date whole, though "Second half" is one, too.
        return words, ""
    parting = _PARTING.match(words, end)
    if parting is None:
        return "", ""
    if in_prose and not _MARKED.search(parting[0]):
        return "", ""
    rest = words[parting.end() :].strip()
    only_space = not parting[0].strip()
    date = words[:end]
    named = re.search(r"\d", YEAR.sub("", date)) or _OPEN.match(date)
    if rest and only_space and not named and len(parting[0]) < 2:
        return "", ""
    return words[:end], rest


def _end_before_colon(words: str) -> int:
    """Where a date ends that a colon closes: also a rule in words, or a date with a bracket."""
    colon = _COLON.search(words, 0, LONGEST_LEAD)
    if colon is None or not is_date(words[: colon.start()]):
        return 0
    if words.count("(", 0, colon.start()) > words.count(")", 0, colon.start()):
        return 0
    # Towns name time zones in a date cell, but before a colon they are places.
    named = any(token.kind is Kind.ZONE for token in tokens_of(words[: colon.start()]))
    return 0 if named else colon.start()


def is_item(words: str) -> bool:
    """Whether the words begin with a date and go on, as an item of a list does."""
    return bool(lead(_BULLET.sub("", words))[1])


@lru_cache(maxsize=8192)
def date_inside(words: str) -> DateMention | None:
    """The one date with month and year among other words, or None."""
    found = _one_date(words) if YEAR.search(words) else None
    return found if found and YEAR.search(found.text) and len(found.text) > 4 else None


@lru_cache(maxsize=8192)
def day_inside(words: str) -> DateMention | None:
    """The one day with its month, but without a year, among other words, or None."""
    found = None if YEAR.search(words) or not _names_month(words) else _one_date(words)
    return found if found and _names_month(found.text) else None


def _one_date(words: str) -> DateMention | None:
    found = dates_of_any_year(words)
    return found[0] if len(found) == 1 and not only_days(found[0].when.text) else None


def _names_month(words: str) -> bool:
    return MONTH.search(words) is not None or bool(languages_of(words))


def only_days(text: str) -> bool:
    """Whether a date names days alone, its month standing elsewhere."""
    return ONLY_DAYS.fullmatch(text.strip()) is not None


def is_days(text: str) -> bool:
    """Whether a date names days alone, with their weekdays or hours: "14", "14–16 Mon – Wed"."""
    return _DAYS_BELOW.fullmatch(text.strip()) is not None


def is_named_day(text: str) -> bool:
    """Whether words are days alone with their weekday, which are surely days: "MON 20"."""
    return _ONLY_WEEKDAYS.search(text) is not None and is_days(text)


def days_below(text: str, month: str) -> str:
    """Days with the month that stands above them put in: "14 Mon, 15:00" is "14 May Mon, 15:00".

    Empty where the words are no days alone.
    """
    found = _DAYS_BELOW.fullmatch(text.strip())
    return f"{found['before']}{found['days']} {month}{found['behind']}" if found else ""


def is_week(words: str) -> bool:
    """Whether words are the heads of a month drawn as a grid: "Mon Tue Wed Thu Fri Sat Sun"."""
    days = set(map(str.casefold, _ONLY_WEEKDAYS.findall(words)))
    return len(days) >= _WORKDAYS and not any(map(str.isdigit, words))


def is_of_paper(words: str) -> bool:
    """Whether the words speak of the paper's own date: "as of 6 May 2018"."""
    return _OF_PAPER.search(words) is not None


def names_a_day(words: str) -> bool:
    """Whether the words name a day on which something is, and not that of the paper itself."""
    words = _BULLET.sub("", words)
    end = date_end(words)
    if is_item(words) or (end and read_when(words[:end], default_year=ANY_YEAR).is_fixed):
        return True
    mention = date_inside(words)
    return mention is not None and mention.when.is_fixed and not is_of_paper(words)
