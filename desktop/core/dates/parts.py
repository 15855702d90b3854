"""One printed date by itself, complete or not: "May 24, 2017", "16", "second quarter of 2017"."""

from collections.abc import Callable
from typing import NamedTuple

from desktop.core.dates.edtf import HALF, QUARTER
from desktop.core.dates.figures import read_figures
from desktop.core.dates.pieces import (
    Tokens,
    is_day,
    read_year,
    short_year,
    skip,
    weekday_before,
    weekday_behind,
)
from desktop.core.dates.tokens import Token
from desktop.core.dates.words import EARLY, END, LATE, MID, WEEK, Kind
from desktop.core.quick.dataclasses import dataclass, replace


class Portion(NamedTuple):
    """A part of a month, from day to day; `name` is the word that says it of a year too, or 0.

    A `first` below zero counts from the month's end.
    """

    name: int
    first: int
    last: int


PORTIONS = {
    EARLY: Portion(EARLY, 1, 10),
    MID: Portion(MID, 11, 20),
    LATE: Portion(LATE, 21, 31),
    END: Portion(END, 21, 31),
}


@dataclass(frozen=True, slots=True)
class Partial:
    """What one printed date says; what is `None` comes from its neighbours or from context.

    `sub` is a month or EDTF's number of a season, quarter or half. `leads` says that the month
    stood before the day, so that days alone may follow. `open_day` marks "… May".
    """

    year: int | None = None
    sub: int | None = None
    day: int | None = None
    weekday: int | None = None
    portion: Portion | None = None
    leads: bool = False
    open_day: bool = False
    note: str = ""

    @property
    def is_day_alone(self) -> bool:
        """Whether only the number of a day (or of a quarter) is known."""
        return self.day is not None and self.sub is None


Found = tuple[Partial, int]


def read_partial(tokens: Tokens, at: int) -> Found | None:
    """Read one date with its weekday before or behind; returns it and where it ends."""
    weekday, start = weekday_before(tokens, at)
    reader = _READERS.get(tokens[start].kind)
    found = reader(tokens, start) if reader else None
    if found is None:
        return None
    partial, end = found
    if partial.weekday is not None or partial.day is None:
        return found
    if weekday is None:
        weekday, end = weekday_behind(tokens, end)
    return (partial if weekday is None else replace(partial, weekday=weekday)), end


def _day_first(tokens: Tokens, at: int) -> Found | None:
    if _unit_word(tokens[at + 1]) or not is_day(tokens[at]):
        return _unit(tokens, at)
    day, end = tokens[at].value, at + 1
    weekday, end = weekday_behind(tokens, end)
    place = skip(tokens, end, Kind.OF, Kind.DOT)
    dashed = tokens[place].kind is Kind.DASH and not is_day(tokens[place + 2])
    if tokens[place + dashed].kind is not Kind.MONTH:
        # "3.-8. May": the dot of an ordinal number stands before the dash too.
        behind = tokens[end + 1]
        spans = behind.kind in (Kind.DASH, Kind.TO, Kind.SLASH) or behind.word in ("und", "oder")
        dotted = tokens[end].kind is Kind.DOT and spans
        return Partial(day=day, weekday=weekday, note=_misread(tokens[at])), end + dotted
    place += dashed
    year, end, note = read_year(tokens, place + 1, *([Kind.DASH] if dashed else []))
    if year is None:
        year, end = short_year(tokens, end, dashed=dashed)
    note = note or _misread(tokens[at])
    return Partial(year, tokens[place].value, day, weekday, note=note), end


def _misread(day: Token) -> str:
    """What is told of a day whose figures a scan has read as letters."""
    plain = day.kind is not Kind.NUMBER or day.word.isdigit()
    return "" if plain else f"{day.word} taken as {day.value}"


def _month_first(tokens: Tokens, at: int) -> Found | None:
    month, end = tokens[at].value, skip(tokens, at + 1, Kind.DOT)
    if tokens[end].kind is Kind.BLANK:
        year, end, note = read_year(tokens, end + 1)
        return Partial(year, month, open_day=True, note=note), end
    open_at = end + (tokens[end].kind is Kind.LEFT)
    if tokens[open_at].kind is Kind.OPEN:
        # "June TBA, 2023" leaves the day open.
        year, after, note = read_year(tokens, open_at + 1, Kind.RIGHT)
        if year is not None:
            return Partial(year, month, open_day=True, note=note), after
    if is_day(tokens[end]) and tokens[end + 1].kind is not Kind.UNIT:
        day, end = tokens[end].value, end + 1
        weekday, end = weekday_behind(tokens, end)
        year, end, note = read_year(tokens, end)
        return Partial(year, month, day, weekday, leads=True, note=note), end
    year, after, note = read_year(tokens, end, Kind.DASH, Kind.SLASH)
    return Partial(year, month, note=note), after if year else at + 1


def _year_first(tokens: Tokens, at: int) -> Found | None:
    year, end = tokens[at].value, at + 1
    place = skip(tokens, end, Kind.COMMA, Kind.DASH, Kind.SLASH, Kind.COLON)
    reader = _READERS.get(tokens[place].kind)
    if place <= at + 2 and tokens[place].kind in (Kind.MONTH, Kind.GROUP, Kind.ORDINAL) and reader:
        found = reader(tokens, place)
        if found and found[0].sub is not None and found[0].year is None:
            return replace(found[0], year=year), found[1]
    return Partial(year), end


def _group(tokens: Tokens, at: int) -> Found | None:
    sub, end = tokens[at].value, at + 1
    place = skip(tokens, end, Kind.OF, Kind.COMMA)
    season = read_figures(tokens[place].word) if tokens[place].kind is Kind.DATE else ()
    if len(season) == 2 and sub < QUARTER:
        # "winter 2017/18" begins in the first of the two years.
        return Partial(season[0].year, sub), place + 1
    year, end, note = read_year(tokens, end, Kind.SLASH, Kind.DASH)
    if year and sub < QUARTER and tokens[end].kind in (Kind.SLASH, Kind.DASH):
        following = tokens[end + 1]
        if following.kind is Kind.YEAR and following.value == year + 1:
            end += 2
    return Partial(year, sub, note=note), end


def _unit_word(token: Token) -> int:
    """EDTF's first number of quarters or halves, or `WEEK`; 0 for all other words."""
    if token.kind is Kind.UNIT:
        return token.value
    return WEEK if token.kind is Kind.WEEK_OF and token.word == "week of" else 0


def _unit(tokens: Tokens, at: int) -> Found | None:
    number, unit = tokens[at].value, _unit_word(tokens[at + 1])
    if not unit or tokens[at].kind is not Kind.ORDINAL:
        return None
    place = skip(tokens, at + 2, Kind.OF, Kind.COMMA)
    portion = _portion_of_month(number, unit)
    if tokens[place].kind is Kind.MONTH and portion:
        found = _month_first(tokens, place)
        whole = found is not None and found[0].day is None
        return (replace(found[0], portion=portion), found[1]) if found and whole else None
    count = {QUARTER: 4, HALF: 2}.get(unit, 0)
    number = count if number == -1 else number
    if not 1 <= number <= count:
        return None
    year, end, note = read_year(tokens, at + 2)
    return Partial(year, unit + number - 1, note=note), end


def _portion_of_month(number: int, unit: int) -> Portion | None:
    if unit == HALF and number in (1, 2, -1):
        return Portion(0, 1, 15) if number == 1 else Portion(0, 16, 31)
    if unit == WEEK and number == -1:
        return Portion(0, -7, 31)
    return Portion(0, 7 * number - 6, 7 * number) if unit == WEEK and 1 <= number <= 4 else None


def _portion(tokens: Tokens, at: int) -> Found | None:
    portion = PORTIONS[tokens[at].value]
    joined = tokens[at + 1].kind in (Kind.SLASH, Kind.TO, Kind.DASH, Kind.OR, Kind.AND)
    if joined and tokens[at + 2].kind is Kind.PORTION:
        return Partial(portion=portion), at + 1
    place = skip(tokens, at + 1, Kind.DASH, Kind.OF)
    # "They start in January" tells no part of the month, "early in January" does.
    in_month = tokens[place].word == "in" and tokens[place + 1].kind is Kind.MONTH
    if tokens[at].word in ("start", "beginning", "end") and in_month:
        return None
    if tokens[place].word in ("in", "year"):
        place = skip(tokens, place + 1)
    reader = _READERS.get(tokens[place].kind)
    found = reader(tokens, place) if reader and tokens[place].kind is not Kind.PORTION else None
    if found is None or found[0].day is not None or found[0].portion is not None:
        return None
    return replace(found[0], portion=portion), found[1]


def _blank(tokens: Tokens, at: int) -> Found | None:
    end = skip(tokens, at + 1, Kind.BLANK, Kind.DASH, Kind.OF)
    if tokens[end].kind is Kind.MONTH:
        year, after, note = read_year(tokens, end + 1)
        return Partial(year, tokens[end].value, open_day=True, note=note), after
    if tokens[end].kind is Kind.YEAR:
        return Partial(tokens[end].value, open_day=True), end + 1
    return None


def _figures(tokens: Tokens, at: int) -> Found | None:
    found = read_figures(tokens[at].word)
    if len(found) != 1:
        return None
    date = found[0]
    return Partial(date.year, date.month, date.day, leads=True, note=date.note), at + 1


_READERS: dict[Kind, Callable[[Tokens, int], Found | None]] = {
    Kind.NUMBER: _day_first,
    Kind.ORDINAL: _day_first,
    Kind.MONTH: _month_first,
    Kind.YEAR: _year_first,
    Kind.GROUP: _group,
    Kind.PORTION: _portion,
    Kind.BLANK: _blank,
    Kind.DATE: _figures,
}
