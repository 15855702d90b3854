"""Printed dates that belong together: spans, lists and alternatives.

"29 June – 1 July 2017" prints the year once, "12, 14 and 16 May" the month: what each of them
lacks it gets from its neighbours in `sharing.py`.
"""

from collections.abc import Sequence
from enum import Enum, auto

from desktop.core.dates.edtf import QUARTER, SPRING
from desktop.core.dates.figures import Figures, read_figures, read_pair
from desktop.core.dates.parts import Partial, read_partial
from desktop.core.dates.pieces import Tokens, is_short_month, read_year, skip, weekday_before
from desktop.core.dates.words import Kind
from desktop.core.quick.dataclasses import dataclass, replace


class Joint(Enum):
    """How a date is tied to the one before it."""

    RANGE = auto()
    LIST = auto()
    COMMA = auto()
    EITHER = auto()


_JOINTS = {
    Kind.DASH: Joint.RANGE,
    Kind.TO: Joint.RANGE,
    Kind.UNTIL: Joint.RANGE,
    Kind.AND: Joint.LIST,
    Kind.COMMA: Joint.COMMA,
    Kind.SEMICOLON: Joint.COMMA,
    Kind.OR: Joint.EITHER,
    Kind.SLASH: Joint.LIST,
}
# No paper lists more dates in a row; a column of figures is not followed to its end.
_MOST_DATES = 40
_NOT_AFTER_A_DAY = (Kind.DAYS, Kind.UNIT, Kind.TIME, Kind.CLOCK)


@dataclass(frozen=True, slots=True)
class Series:
    """Dates and what ties each to the one before (one joint fewer), and the place after them."""

    items: tuple[Partial, ...]
    joints: tuple[Joint, ...]
    end: int


def read_series(
    tokens: Tokens, at: int, *, between: bool = False, prose: bool = False
) -> Series | None:
    """Read the dates from `at` on; `between` makes the first "and" a span.

    In `prose` numbers in lists are dates only where nothing else can be meant.
    """
    items, joints, end = _items(tokens, at)
    ends = [end] * len(items)
    while 0 < len(items) < _MOST_DATES:
        joint, place = _joint(tokens, ends[-1])
        if between and joint is Joint.LIST and Joint.RANGE not in joints:
            joint = Joint.RANGE
        if joint is None or (prose and _ends_in_prose(tokens, ends[-1], joint, items[-1])):
            break
        more, inner, end = _items(tokens, place)
        if not more or (items[-1].is_day_alone and _is_year_alone(more[0])):
            break
        if prose and _is_name_of_season(more[0], items[-1]):
            break
        items, joints = items + more, [*joints, joint, *inner]
        ends += [end] * len(more)
    if prose and _begins_with_a_figure(items, joints):
        return None
    return _closed(items, joints, ends)


def _closed(items: list[Partial], joints: list[Joint], ends: list[int]) -> Series | None:
    """Cut off the days at the end that no month reaches; `None` when nothing is left."""
    while items and items[-1].is_day_alone and not _reached(items[:-1], joints):
        items = items[:-1]
    whole = next((item for item in items if not item.is_day_alone), None)
    if whole is None or (items[0].is_day_alone and not _gives_month(whole)):
        return None
    if all(item.portion is not None and item.sub is None is item.year for item in items):
        return None
    return Series(tuple(items), tuple(joints[: len(items) - 1]), ends[len(items) - 1])


def _gives_month(item: Partial) -> bool:
    """Whether days alone before it are days of it ("5–6 May") or quarters ("2nd/3rd quarter")."""
    return item.day is not None or (item.sub is not None and item.sub >= QUARTER)


def _reached(before: Sequence[Partial], joints: Sequence[Joint]) -> bool:
    """Whether a day alone can follow: after "May 5" without its year, or after "2nd quarter"."""
    if not before:
        return False
    leading = [item for item in before if item.leads]
    if leading:
        return joints[len(before) - 1] is Joint.RANGE or leading[-1].year is None
    last = next((item for item in reversed(before) if not item.is_day_alone), None)
    return last is not None and last.day is None and last.sub is not None and last.sub >= QUARTER


def _is_year_alone(item: Partial) -> bool:
    return item.year is not None and item.sub is None and item.day is None


def _is_name_of_season(more: Partial, last: Partial) -> bool:
    """Whether a season behind a day names something: "to 31 January, the spring session"."""
    season = more.sub is not None and SPRING <= more.sub < QUARTER
    return season and more.year is None and last.day is not None


def _items(tokens: Tokens, at: int) -> tuple[list[Partial], list[Joint], int]:
    token = tokens[at]
    if token.kind is Kind.WEEKDAY:
        _, named = weekday_before(tokens, at)
        if tokens[named].kind is Kind.PAIR:
            return _pair(tokens, named)
    if token.kind is Kind.PAIR:
        return _pair(tokens, at)
    if token.kind is Kind.MONTH and tokens[at + 1].kind is Kind.PAIR:
        return _month_and_pair(tokens, at)
    if token.kind is Kind.DATE:
        years = read_figures(token.word)
        if len(years) == 2:
            return [_of_figures(years[0]), _of_figures(years[1])], [Joint.RANGE], at + 1
    found = read_partial(tokens, at)
    if found is None:
        return [], [], at
    partial, end = found
    if partial.is_day_alone and _is_hour(tokens, end):
        return [], [], at
    if partial.is_day_alone:
        year, end, note = read_year(tokens, end)
        partial = replace(partial, year=year, note=note)
    return [partial], [], end


def _is_hour(tokens: Tokens, end: int) -> bool:
    """Whether the number before `end` counts something or is an hour: "3 days", "3-6 p.m."."""
    following = tokens[end].kind
    spans = following in (Kind.DASH, Kind.TO) and tokens[end + 1].kind is Kind.CLOCK
    return spans or following in _NOT_AFTER_A_DAY


def _of_figures(figures: Figures) -> Partial:
    return Partial(figures.year, figures.month, figures.day, leads=True, note=figures.note)


def _pair(tokens: Tokens, at: int) -> tuple[list[Partial], list[Joint], int]:
    following = skip(tokens, at + 1, Kind.OF)
    first, second = (int(digits) for digits in tokens[at].word.split("/"))
    if tokens[following].kind is not Kind.MONTH:
        if first < second and _month_follows(tokens, at + 1):
            return [Partial(day=first), Partial(day=second)], [Joint.LIST], at + 1
        found = read_pair(tokens[at].word)
        return [_of_figures(figures) for figures in found], [], at + 1
    if first >= second:
        # "28-4/3 February": no two days of one month.
        return [], [], at
    day = tokens[at]._replace(kind=Kind.NUMBER, value=second, word=str(second))
    behind = read_partial([day, *tokens[at + 1 :]], 0)
    if behind is None or not (1 <= first <= 31 and 1 <= second <= 31):
        return [], [], at
    return [Partial(day=first), behind[0]], [Joint.LIST], at + behind[1]


def _month_follows(tokens: Tokens, at: int) -> bool:
    """Whether more days stand between here and their month: "5/6 and 8/9 May"."""
    place = skip(tokens, at, Kind.AND, Kind.OR, Kind.COMMA, Kind.PAIR, Kind.NUMBER, Kind.ORDINAL)
    return place > at and tokens[place].kind is Kind.MONTH


def _month_and_pair(tokens: Tokens, at: int) -> tuple[list[Partial], list[Joint], int]:
    first, second = (int(digits) for digits in tokens[at + 1].word.split("/"))
    year, end, note = read_year(tokens, at + 2)
    if not (1 <= first <= 31 and 1 <= second <= 31):
        return [], [], at
    days = [
        Partial(None, tokens[at].value, first, leads=True),
        Partial(year, None, second, note=note),
    ]
    return days, [Joint.LIST], end


def _joint(tokens: Tokens, at: int) -> tuple[Joint | None, int]:
    if tokens[at].kind is Kind.DOT and is_short_month(tokens[at - 1]):
        # "28 Feb. - 4 Mar. 2022": the full stop is the word's, not the sentence's.
        at += 1
    joint = _JOINTS.get(tokens[at].kind)
    if joint is None:
        return None, at
    place = at + 1
    if tokens[at].kind in (Kind.COMMA, Kind.SEMICOLON) and tokens[place].kind in _JOINTS:
        joint, place = _JOINTS[tokens[place].kind], place + 1
    return joint, skip(tokens, place, Kind.FROM)


def _ends_in_prose(tokens: Tokens, at: int, joint: Joint, last: Partial) -> bool:
    # "in 2006 and 2013", "on 5 May 2017, 6 June 2018": in running text each stands for itself.
    if joint in (Joint.LIST, Joint.COMMA) and (last.year is not None or last.open_day):
        return True
    # A comma before a number without month: "on May 5, 8 experts met".
    after_comma = tokens[at].kind is Kind.COMMA and tokens[at + 1].kind is Kind.NUMBER
    return tokens[at].kind is Kind.SEMICOLON or (after_comma and last.leads)


def _begins_with_a_figure(items: Sequence[Partial], joints: Sequence[Joint]) -> bool:
    """Whether a number in front is no day: "Room 1, 16 January", "Meeting 2 - 6 to 10 May"."""
    if joints[:2] == [Joint.RANGE, Joint.RANGE] and items[0].is_day_alone:
        return items[1].is_day_alone
    alone = next((n for n, item in enumerate(items) if not item.is_day_alone), 0)
    return alone > 0 and joints[alone - 1] is Joint.COMMA
