"""What each line of a list is: a dated item, a date alone, a heading, a label, or words."""

import re
from enum import Enum, auto
from functools import lru_cache

from desktop.core.quick.dataclasses import dataclass
from desktop.reading.dated import (
    date_end,
    date_inside,
    day_inside,
    is_date,
    is_month,
    is_named_day,
    lead,
)
from desktop.reading.fates import OFF, PUT_OFF
from desktop.reading.markup import heading, is_rule, plain
from desktop.reading.prose import in_capitals, is_stray
from desktop.reading.tables.furniture import is_page_number
from desktop.reading.tables.roles import Role, roles_of_head
from desktop.reading.text import Line

LONGEST_ITEM = 600
LONGEST_BULLET = 260
NEAR = 10
# Small pictures stand for bullets too.
_PICTURE = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]\ufe0f?"
_BULLET = re.compile(
    rf"(?:[-–—*•·●▪◦‣○■o]|{_PICTURE}|\(?(?:\d{{1,3}}|[a-zA-Z]|[ivx]{{2,4}})[.)])\s+"
    r"(?:\[[ xX]?\]\s+)?"
)
_BOLD_LINE = re.compile(
    r"\s*(?:\*\*|__|<b>|<strong>)(?P<words>[^*_<]+)(?:\*\*|__|</b>|</strong>)\s*"
)
_DAYS = re.compile(
    r"(?P<days>\d{1,2}(?:\s*(?:[-–—/,&]|and|to)\s*\d{1,2})*)"
    r"(?P<named>\s+\([^()\d]{2,24}\))?"
    r"(?:(?:\s*[:–—|]\s*|\s+[-–—]\s+|\.?\s+)(?=[A-Z“\"‘(*])|\s\s+(?=\S))",
    re.I,
)
_OPEN_DAY = re.compile(r"\(?(?P<open>t\.?b\.?[acd]\.?)\)?\s*[:–—-]\s*(?=\S)", re.I)
_HOURS = re.compile(
    r"(?P<time>\d{1,2}(?:[:.h]\d{2}|\s?h\s\d{2}(?!\d))?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*(?:-|–|—|to|until)\s*\d{1,2}(?:[:.h]\d{2}|\s?h\s\d{2}(?!\d))?\s*(?:[ap]\.?m\.?)?)?\s*(?:hrs|hours|heures|horas|uhr|h)?)"
    r"\s*(?:[:–—|,]|-(?=\s)|\s(?=(?-i:[A-Z“\"(]))|\s\s(?=\S)|\s(?=\d{1,3}(?:st|nd|rd|th)\b)|$)\s*",
    re.I,
)
# Parts of a day stand for hours: "a.m.  Bureau", "Morning: Opening".
_PART_OF_DAY = re.compile(
    r"(?P<time>[ap]\.m\.|AM|PM|[Mm]orning|[Aa]fternoon|[Ee]vening|MORNING|AFTERNOON|EVENING"
    r"|[Mm]atin|[Aa]près-midi|[Aa]ll[- ]day|[Ff]ull day|[ap]m(?=\s\s))"
    r"(?: session)?(?:\s*[:–—|]\s*|\s+-\s+|\s\s+|(?<=\.)\s)(?=\S)"
)
# Letters that a scan has read for figures beside figures of an hour: "8.3O", "l0:00".
_MISREAD = re.compile(
    r"(?<=\d)[OolI](?![^\W\d])|(?<![^\W])[lI](?=\d[:.]\d)|(?<=\d[:.])[OolI](?=[\dOolI])"
)
_LETTERS_FOR_FIGURES = str.maketrans("OolI", "0011")
_HOURS_INSIDE = re.compile(
    r"(?P<before>\s*[,;(]\s*|\s[-–—]\s)(?:from\s+|at\s+)?"
    r"(?P<time>\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"(?:\s*(?:-|–|—|to|until)\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?)?)?)"
    r"(?:\s*(?:hrs|hours|h)\b)?\s*(?P<behind>[,;)]\s*|$)",
    re.I,
)
_CLOCK = re.compile(r"\d[:.h]\d\d|\d\s?h\s\d\d|\d\s*(?:[ap]\.?m|uhr|heures|horas|h\b)", re.I)
# What leads the eye from a date to its title.
_LEADERS = re.compile(r"\s*(?:\.{4,}|(?:\s\.){4,}|…{2,}|_{4,})\s*(?=\S)")
_LABEL = re.compile(r"(?P<head>[^\W\d_](?:[^\W\d_]|[ /()-]){1,30}?)\s*:\s*(?P<words>\S.*)")
# Two figures alone are a part or a number as often as a day.
_PAIR = re.compile(r"\d{1,2}/\d{1,2}\W*")
_RECORD = re.compile(r"\s*[;|]\s*")
_STATUS = re.compile(
    rf"[\[(]?(?P<status>(?-i:(?=[A-ZÉ]))(?:{OFF}|{PUT_OFF}))"
    r"[\])]?\s*(?:[:–—]\s*|-\s+|(?<=[\])])\s*|\s+(?=\d))(?=\S)",
    re.I,
)
_TITLE_LABELS = (
    *("title", "event", "what", "name", "activity", "meeting", "event title", "subject"),
    *("titre", "réunion", "título", "reunión", "titel", "sitzung"),
)


class Sort(Enum):
    """What a line is in a list."""

    BLANK = auto()
    PAGE = auto()
    HEADING = auto()
    DATE = auto()
    ITEM = auto()
    INSIDE = auto()
    LABEL = auto()
    RECORD = auto()
    BULLET = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line with its parts.

    `date` holds the date's words (`ITEM`, `DATE`, `INSIDE`), `words` what is left without bullet
    and date, `level` the depth of a heading from 1 (0 for none), `indent` the spaces before it.
    """

    line: Line
    sort: Sort
    words: str = ""
    date: str = ""
    role: Role | None = None
    level: int = 0
    indent: int = 0
    bullet: bool = False


@lru_cache(maxsize=16384)
def sort_line(line: Line) -> ListLine:
    """Tell what a line is by itself; what stands above it is not looked at."""
    if not line.text.strip():
        return ListLine(line, Sort.BLANK)
    if is_page_number(line.text) or is_rule(line.text) or is_stray(line.text):
        return ListLine(line, Sort.PAGE)
    level, words = _heading(line.text)
    indent = len(line.text) - len(line.text.lstrip())
    if level:
        return _sort_words(line, words, level, indent, bullet=False)
    words, bullet = _without_bullet(line.text)
    return _sort_words(line, words, 0, indent, bullet=bullet)


def words_of(line: ListLine) -> str:
    """All words of a line, its date among them, without its bullet."""
    return _without_bullet(line.line.text)[0]


def words_without_bullet(text: str) -> str:
    """The words of a line without its bullet or label."""
    return _without_bullet(text)[0]


def _without_bullet(text: str) -> tuple[str, bool]:
    words = plain(text).strip()
    leaders = _LEADERS.search(words)
    if leaders and is_date(words[: leaders.start()]):
        words = f"{words[: leaders.start()]}: {words[leaders.end() :]}"
    bullet = None if date_end(words) else _BULLET.match(words)
    return (words[bullet.end() :].strip(), True) if bullet else (words, False)


def _heading(text: str) -> tuple[int, str]:
    """Level and words of a heading: Markdown, a bold line, or a short line in capitals."""
    marked = heading(text)
    if marked:
        return marked
    bold = _BOLD_LINE.fullmatch(text)
    if bold:
        return 5, plain(bold["words"]).strip(" :")
    words = plain(text).strip()
    if "\t" not in text and in_capitals(words) and not is_date(words):
        return 4, words.strip(" :")
    return 0, ""


def _sort_words(line: Line, words: str, level: int, indent: int, *, bullet: bool) -> ListLine:
    status = _STATUS.match(words)
    date, rest = lead(words[status.end() :] if status else words)
    rest = f"{rest} ({status['status']})" if status and rest else rest
    if status and not rest and _holds_a_day(words[status.end() :]):
        words = f"{words[status.end() :]} ({status['status']})"
        return ListLine(line, Sort.INSIDE, words, "", None, level, indent, bullet)
    barred = words.replace(" | ", ", ") if " | " in words else ""
    if barred and is_date(barred):
        date, rest = barred, ""
    if date and not rest and not _PAIR.fullmatch(words):
        return ListLine(line, Sort.DATE, "", date, None, level, indent, bullet)
    if date and len(words) <= LONGEST_ITEM:
        return ListLine(line, Sort.ITEM, rest, date, None, level, indent, bullet)
    if level:
        return ListLine(line, Sort.HEADING, words, "", None, level, indent)
    if len(labels_in(words)) > 1:
        return ListLine(line, Sort.RECORD, words, "", None, 0, indent, bullet)
    label = _label(words)
    if label:
        role, value = label
        return ListLine(line, Sort.LABEL, value, "", role, 0, indent, bullet)
    if bullet and len(words) <= LONGEST_BULLET and date_inside(words):
        return ListLine(line, Sort.INSIDE, words, "", None, 0, indent, bullet)
    sort = Sort.BULLET if bullet else Sort.WORDS
    return ListLine(line, sort, words, "", None, 0, indent, bullet)


def _names_weekdays(bracket: str | None) -> bool:
    """Whether a bracket behind days names their weekdays: "26-28 (Mon-Wed)"."""
    return bracket is None or is_named_day(f"1 {bracket.strip(' ()')}")


def _holds_a_day(words: str) -> bool:
    return (date_inside(words) or day_inside(words)) is not None


def lead_days(words: str) -> tuple[str, str]:
    """Days at the beginning, where a heading holds their month: "12-14 Title"."""
    found = _DAYS.match(words)
    if found and (words[found.end()].islower() or not _names_weekdays(found["named"])):
        return "", ""
    return (found["days"], words[found.end() :].strip()) if found else ("", "")


def lead_open(words: str) -> tuple[str, str]:
    """Words at the beginning that leave a day open: "TBC: Title"."""
    found = _OPEN_DAY.match(words)
    return (found["open"], words[found.end() :].strip()) if found else ("", "")


def lead_hours(words: str) -> tuple[str, str]:
    """Hours at the beginning, below a date of their own: "10:00-13:00 Opening"."""
    found = _HOURS.match(_MISREAD.sub(_figures, words))
    if found is not None and _CLOCK.search(found["time"]):
        return found["time"].strip(), words[found.end() :].strip()
    part = _PART_OF_DAY.match(words)
    return (part["time"], words[part.end() :].strip()) if part else ("", "")


def _figures(misread: re.Match[str]) -> str:
    return misread[0].translate(_LETTERS_FOR_FIGURES)


def take_out_hours(words: str) -> tuple[str, str]:
    """Hours between commas in the words of an item, and the words without them."""
    found = _HOURS_INSIDE.search(words)
    if found is None or not _CLOCK.search(found["time"]):
        return "", words
    parting = ", " if found["before"] and found["behind"] else ""
    opens, closes = "(" in found["before"], ")" in found["behind"]
    if opens != closes:
        # Of "(10:00, Room 4)" and "(Room 4, 10 a.m.)" the rest keeps its bracket.
        parting = " (" if opens else ")"
    return found["time"].strip(), words[: found.start()] + parting + words[found.end() :]


def month_of_heading(line: ListLine) -> str:
    """The month that a heading names among other words ("Meetings in May 2018"), or nothing."""
    mention = date_inside(line.words) if line.sort is Sort.HEADING else None
    return mention.when.text if mention and is_month(mention.when.text) else ""


@lru_cache(maxsize=1024)
def labels_in(words: str) -> tuple[tuple[Role, str], ...]:
    """The labels of a line that holds a whole record: "When: 12 May; Where: Geneva"."""
    parts = [_label(part.strip()) for part in _RECORD.split(words)]
    return tuple(part for part in parts if part) if all(parts) else ()


def _label(words: str) -> tuple[Role, str] | None:
    """A line such as "Venue: Geneva", by the words that head columns."""
    found = _LABEL.fullmatch(words)
    roles = roles_of_head(found["head"]) if found else ()
    if found is None or len(roles) != 1:
        return None
    if roles[0] in (Role.TITLE, Role.THEME) and found["head"].casefold() not in _TITLE_LABELS:
        return None
    return roles[0], found["words"].strip()
