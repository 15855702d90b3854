"""What lines of a list are by those around them: days inside words, under a year, below a title."""

import re

from desktop.core.dates.languages import languages_of
from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import DateMention, read_when
from desktop.core.quick.dataclasses import replace
from desktop.reading.dated import YEAR, date_inside, day_inside, is_month, is_of_paper
from desktop.reading.headings import speaks_of_meetings
from desktop.reading.letters.tenses import has_verb
from desktop.reading.lists.lines import LONGEST_BULLET, NEAR, ListLine, Sort
from desktop.reading.prose import verb_at
from desktop.reading.tables.roles import Role

CLOSE = 4
_OF_SECTIONS = (1, 2, 3)
FARTHEST_YEAR = 60
LONGEST_PLACE = 60
MOST_ABOVE = 6
FEWEST_BESIDE = 12
_OF_LETTERHEAD = re.compile(
    r"\s*(?:ref(?:erence)?|our ref|file|tel|fax|subject)\b[^:]{0,20}:", re.I
)
_OPEN_ITEM = re.compile(
    r"(?P<title>[^:;]{4,120}?)(?:\s*:|\s+[–—-])\s*(?P<open>\(?"
    r"(?:(?:exact |final )?dates?:? |fechas? )?"
    r"(?:T\.?B\.?[ACD]\.?|to be (?:confirmed|determined|announced|decided|fixed|agreed|advised)"
    r"|à (?:confirmer|déterminer|préciser|fixer)|por (?:confirmar|definir|determinar))\)?)\.?",
    re.I,
)
_STILL_OPEN = re.compile(r"\b(?:(?:still )?to be|not yet) \w+", re.I)


def is_inside(lines: list[ListLine], place: int) -> bool:
    """Whether a line without bullet holds a date as its neighbours do: "Geneva, 12 May 2017: …"."""
    if not _holds_day(lines[place]):
        return False
    before = lines[max(0, place - NEAR) : place]
    above = next((x for x in reversed(before) if x.sort is not Sort.BLANK), None)
    below = next((x for x in lines[place + 1 : place + NEAR] if x.sort is not Sort.BLANK), None)
    if not any(one is not None and _holds_day(one) for one in (above, below)):
        return False
    near = lines[max(0, place - CLOSE) : place + CLOSE + 1]
    return any(_holds_day(one) and _is_fixed(one) for one in near)


def open_item(lines: list[ListLine], place: int) -> tuple[str, str] | None:
    """Title and open words of "Forum: to be determined" just below a dated item; else None."""
    line = lines[place]
    found = _OPEN_ITEM.fullmatch(line.words) if line.sort in (Sort.WORDS, Sort.BULLET) else None
    above = next((x for x in reversed(lines[:place]) if x.sort is not Sort.BLANK), None)
    if found is None or above is None:
        return None
    dated = above.sort in (Sort.ITEM, Sort.INSIDE) or _holds_day(above) or _lacks_year(above)
    return (found["title"], found["open"]) if dated or _OPEN_ITEM.fullmatch(above.words) else None


def _is_fixed(line: ListLine) -> bool:
    mention = date_inside(line.words)
    return mention is not None and mention.when.is_fixed


def _holds_day(line: ListLine) -> bool:
    """Whether a line of words holds one date with its year, coarse or a day, and no sentence."""
    if line.sort is not Sort.WORDS or len(line.words) > LONGEST_BULLET:
        return False
    if verb_at(_STILL_OPEN.sub("", line.words)):
        return False
    mention = date_inside(line.words)
    if mention is None or mention.when.precision is Precision.YEAR or is_of_paper(line.words):
        return False
    if languages_of(line.words) and has_verb(line.words):
        return False
    return len(line.words) - len(mention.text) >= FEWEST_BESIDE


def is_below_year(lines: list[ListLine], place: int) -> bool:
    """Whether a line holds a day whose year is that of a heading: "2024" over "Opening, 5 May"."""
    if not _lacks_year(lines[place]):
        return False
    bulleted = lines[place].bullet
    for at in range(place - 1, max(-1, place - FARTHEST_YEAR), -1):
        above = lines[at]
        if bulleted and above.level in (1, 2) and len(set(YEAR.findall(above.words))) == 1:
            return True
        if above.sort is Sort.DATE and is_month(above.date):
            return lines[place].bullet or _is_beside(lines, place)
        if _is_title_of_year(above):
            return _is_beside(lines, place)
        if above.sort is Sort.HEADING and not (bulleted and above.level in _OF_SECTIONS):
            return False
    return False


def _is_title_of_year(line: ListLine) -> bool:
    """Whether a line is the title of a calendar of one year: "Programme of meetings 2018"."""
    titled = line.sort in (Sort.HEADING, Sort.WORDS) and not line.bullet
    years = set(YEAR.findall(line.words)) if titled else set()
    return len(years) == 1 and speaks_of_meetings(line.words) and not verb_at(line.words)


def _is_beside(lines: list[ListLine], place: int) -> bool:
    """Whether a line without bullet stands just below its heading or beside another such line."""
    around = (lines[place - 1], *lines[place + 1 : place + 2])
    return lines[place - 1].sort is Sort.DATE or any(map(_lacks_year, around))


def _lacks_year(line: ListLine) -> bool:
    if line.sort not in (Sort.BULLET, Sort.WORDS) or len(line.words) > LONGEST_BULLET:
        return False
    mention = day_inside(line.words)
    return mention is not None and mention.when.is_dated and verb_at(line.words) is None


def day_below(lines: list[ListLine], place: int) -> DateMention | None:
    """The date of a line that ends with it, below a title: "Rome, 5 May 2023"; else None.

    One such line may be chance, so that another one has to be near.
    """
    mention = _day_at_end(lines, place)
    around = (
        at for at in range(place - NEAR, place + NEAR) if at != place and 0 <= at < len(lines)
    )
    return mention if mention and any(_day_at_end(lines, at) for at in around) else None


def _day_at_end(lines: list[ListLine], place: int) -> DateMention | None:
    line, above = lines[place], lines[place - 1] if place else None
    if line.sort is not Sort.WORDS or line.bullet or above is None:
        return None
    titled = above.sort in (Sort.WORDS, Sort.BULLET, Sort.HEADING) and not date_inside(above.words)
    mention = date_inside(line.words) if titled else None
    short = mention is not None and 0 < mention.start <= LONGEST_PLACE
    return mention if mention and short and mention.end == len(line.words) else None


def without_own_date(lines: list[ListLine]) -> list[ListLine]:
    """Leave the day of the paper itself out, which stands alone above items that print theirs."""
    lines = _without_label_of_paper(lines)
    days = [at for at, one in enumerate(lines) if one.sort is Sort.DATE and YEAR.search(one.date)]
    read = {at: read_when(lines[at].date) for at in days}
    firm = [at for at in days if read[at].is_fixed and not read[at].tentative]
    own = [at for at, one in enumerate(lines) if one.sort is Sort.ITEM or is_dated_item(one)]
    dated = [at for at in own if YEAR.search(lines[at].date or lines[at].words)]
    above = sum(one.sort is not Sort.BLANK for one in lines[: firm[0]]) if firm else 0
    if len(firm) != 1 or len(dated) < 2 or firm[0] > dated[0] or above > MOST_ABOVE:
        return lines
    return [replace(one, sort=Sort.PAGE) if at == firm[0] else one for at, one in enumerate(lines)]


def _without_label_of_paper(lines: list[ListLine]) -> list[ListLine]:
    """Leave out the "Date:" at the head of a paper, the only one, above places and days."""
    labels = [
        at for at, one in enumerate(lines) if one.sort is Sort.LABEL and one.role is Role.DATE
    ]
    if len(labels) != 1 or sum(one.sort is not Sort.BLANK for one in lines[: labels[0]]) > 2:
        return lines
    when = read_when(lines[labels[0]].words)
    below = [one for one in lines[labels[0] + 1 :] if one.sort is not Sort.BLANK]
    dated = [
        one for one in below if one.sort in (Sort.WORDS, Sort.ITEM, Sort.DATE) and _has_day(one)
    ]
    if not when.is_fixed or when.start or len(dated) < 2:
        return lines
    taken = range(labels[0], labels[0] + 1 + _letterhead(lines[labels[0] + 1 :]))
    return [replace(one, sort=Sort.PAGE) if at in taken else one for at, one in enumerate(lines)]


def _letterhead(lines: list[ListLine]) -> int:
    """How many lines that follow are of the letterhead: "Reference: LA/CAS/23-01"."""
    return next((n for n, one in enumerate(lines) if not _OF_LETTERHEAD.match(one.line.text)), 0)


def _has_day(line: ListLine) -> bool:
    return bool(line.date) or date_inside(line.words) is not None


def is_dated_item(line: ListLine) -> bool:
    """Whether a line is an item that holds its day inside its words."""
    return line.sort is Sort.INSIDE and _is_fixed(line)
