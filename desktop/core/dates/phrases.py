"""A whole printed date: limit, dates, hours and zone together, in cells and in running text."""

from datetime import time

from desktop.core.dates.clock import Hours, read_hours
from desktop.core.dates.edtf import Run
from desktop.core.dates.limits import (
    LIMITS,
    Limit,
    is_part_of_year,
    limited,
    simplified,
    week_of_year,
)
from desktop.core.dates.pieces import Tokens, read_year, skip
from desktop.core.dates.precision import Precision
from desktop.core.dates.series import Joint, Series, read_series
from desktop.core.dates.values import Context, Value, value_of
from desktop.core.dates.words import WEEK, Kind
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When, when_of

EARLIEST_HOUR, LATEST_HOUR = 7, 22
MOVED_FROM = ("moved from", "postponed from", "rescheduled from", "brought forward from")
# Words that make a deadline before a date and behind it.
_ON_EITHER_SIDE = ("au plus tard", "a más tardar", "spätestens")
_FILLERS = (Kind.FILLER, Kind.COMMA, Kind.OF)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date as it stands in the text, from token `start` to before token `end`.

    `is_span` says that two ends are printed, `is_part` that it is a part of a year, `has_year`
    that its year is printed.
    """

    value: Value
    limit: Limit
    hours: Hours | None
    is_span: bool
    is_part: bool
    has_year: bool
    start: int
    end: int

    @property
    def precision(self) -> Precision:
        """The grain of the date."""
        return self.value.precision


def read_phrase(tokens: Tokens, at: int, context: Context, *, prose: bool = False) -> Phrase | None:
    """Read a date that begins at `at`; `None` when there is none."""
    hours, place = _hours_before(tokens, at)
    limit, place = _limit(tokens, place)
    if hours is None and limit is not Limit.NONE:
        hours, place = _hours_before(tokens, place)
    if tokens[place].kind is Kind.UNIT and tokens[place].value == WEEK:
        return _week_number(tokens, at, place)
    between = limit is Limit.BETWEEN
    series = read_series(tokens, place, between=between, prose=prose)
    if series is None:
        return None
    limit, end = _limit_behind(tokens, series, limit)
    if hours is None:
        limit, hours, end = _hours_behind(tokens, end, limit)
    if hours is not None and limit in (Limit.BY, Limit.BEFORE) and hours.end is None:
        hours = replace(hours, start=None, end=hours.start)
    series, limit = simplified(series, limit)
    value = limited(value_of(series, context), limit)
    return Phrase(
        value,
        limit,
        hours,
        is_span=Joint.RANGE in series.joints,
        is_part=any(is_part_of_year(item) for item in series.items),
        has_year=any(item.year is not None for item in series.items),
        start=at,
        end=end,
    )


def moved_end(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Of "moved from 8 to 10 November" the day to which it was moved; else the phrase itself."""
    before = tokens[phrase.start - 1].word if phrase.start else ""
    edtf = phrase.value.edtf
    last = edtf.runs[-1].last if edtf is not None else None
    parted = any(token.kind is Kind.TO for token in tokens[phrase.start : phrase.end])
    if before not in MOVED_FROM or not parted or edtf is None or last is None:
        return phrase
    value = replace(phrase.value, edtf=replace(edtf, runs=(Run(last, last),)))
    return replace(phrase, value=value, is_span=False)


def _limit(tokens: Tokens, at: int) -> tuple[Limit, int]:
    limit = LIMITS.get(tokens[at].kind, Limit.NONE)
    if limit is Limit.NONE or tokens[at].kind in (Kind.LATEST, Kind.ONWARDS):
        return Limit.NONE, at
    if limit is Limit.WEEK_WITH and not tokens[at].word.endswith(("of", "of the")):
        limit = Limit.WEEK_FROM
    place = skip(tokens, at + 1, Kind.FILLER, Kind.COLON)
    if tokens[place].kind is Kind.ABOUT or tokens[place].kind is Kind.BETWEEN:
        place += 1
    return limit, place


def _limit_behind(tokens: Tokens, series: Series, limit: Limit) -> tuple[Limit, int]:
    """Find "at the latest", "onwards", an open dash; a span needs no "from" or "between"."""
    end = series.end
    spans = Joint.RANGE in series.joints
    if spans and limit is Limit.FROM:
        limit = Limit.NONE
    if tokens[end].kind in (Kind.LATEST, Kind.ONWARDS):
        return LIMITS[tokens[end].kind], end + 1
    if tokens[end].word in _ON_EITHER_SIDE:
        return Limit.BY, end + 1
    dash = tokens[end].kind in (Kind.DASH, Kind.TO, Kind.UNTIL)
    if dash and tokens[end + 1].kind is Kind.ONWARDS:
        return Limit.FROM, end + 2
    whole_year = series.items[-1].sub is None and limit is Limit.NONE and not spans
    if dash and whole_year and tokens[end + 1].kind is Kind.STOP:
        return Limit.FROM, end + 1
    return limit, end


def _hours_before(tokens: Tokens, at: int) -> tuple[Hours | None, int]:
    found = read_hours(tokens, at)
    if found is None:
        return None, at
    hours, end = found
    return hours, skip(tokens, end, *_FILLERS)


def _hours_behind(tokens: Tokens, at: int, limit: Limit) -> tuple[Limit, Hours | None, int]:
    """Read ", 15:00-18:00", "(3 p.m.)" or "by 18:00", which makes the day a deadline."""
    place = skip(tokens, at, Kind.COMMA, Kind.COLON, Kind.SEMICOLON)
    dashed = tokens[place].kind is Kind.DASH and tokens[place + 1].kind is Kind.CLOCK
    behind = read_hours(tokens, place + 1) if dashed else None
    place += behind is not None and behind[0].is_span
    bracket = tokens[place].kind is Kind.LEFT
    word = tokens[place].kind
    ends = word in (Kind.BY, Kind.UNTIL, Kind.BEFORE)
    found = read_hours(tokens, place + (bracket or ends)) or _bare_hours(tokens, at, place)
    if found is None:
        return limit, None, at
    hours, end = found
    if bracket and tokens[end - 1].kind is not Kind.RIGHT:
        end += tokens[end].kind is Kind.RIGHT
    if tokens[end].kind is Kind.LATEST and hours.end is None:
        ends, end = True, end + 1
    if ends and hours.end is None:
        hours = replace(hours, start=None, end=hours.start)
        limit = limit if word is Kind.UNTIL else Limit.BY
    return limit, hours, end


def _bare_hours(tokens: Tokens, at: int, place: int) -> tuple[Hours, int] | None:
    """Read whole hours behind a day and a comma that nothing follows: "3 June 2019, 10-13"."""
    first, joint, last, behind = tokens[place : place + 4]
    marked = place > at and tokens[at - 1].kind in (Kind.MONTH, Kind.YEAR)
    numbers = first.kind is last.kind is Kind.NUMBER and joint.kind in (Kind.DASH, Kind.TO)
    if not (marked and numbers) or behind.kind is not Kind.STOP:
        return None
    if not EARLIEST_HOUR <= first.value < last.value <= LATEST_HOUR:
        return None
    return Hours(time(first.value), time(last.value)), place + 3


def _week_number(tokens: Tokens, at: int, place: int) -> Phrase | None:
    number = tokens[place + 1]
    year, end, note = read_year(tokens, place + 2)
    if number.kind is not Kind.NUMBER or year is None:
        return None
    try:
        value = replace(week_of_year(year, number.value), notes=(note,) if note else ())
    except ValueError:
        return None
    return Phrase(
        value, Limit.NONE, None, is_span=False, is_part=False, has_year=True, start=at, end=end
    )


def when_from(
    text: str,
    phrase: Phrase,
    *,
    uncertain: bool = False,
    tentative: bool = False,
    zone: str | None = None,
    notes: tuple[str, ...] = (),
) -> When:
    """Return the date of `phrase` with the words `text`; `uncertain` becomes EDTF's `?`."""
    value, hours = phrase.value, phrase.hours
    told = (*value.notes, *((hours.note,) if hours and hours.note else ()), *notes)
    guess = "; ".join(dict.fromkeys(told)) or None
    soft = tentative or uncertain or value.open_day
    when = When(text, tentative=soft, guess=guess)
    if value.edtf is not None:
        edtf = replace(value.edtf, uncertain=uncertain)
        when = when_of(edtf, text, tentative=soft, precision=value.precision, guess=guess)
    if hours is None:
        return when
    daily = phrase.limit in (Limit.NONE, Limit.BETWEEN) and hours.is_daily
    if daily and len(when.days()) > 1:
        # Hours behind several days are those of each day, for which EDTF has no form.
        return replace(when, start=hours.start, end=hours.end, timezone=hours.zone or zone)
    return when.with_times(hours.start, hours.end, hours.zone or zone)
