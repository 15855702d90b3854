"""Whether a meeting that a draft sets is the one of which a calendar tells: sure, doubtful, or not.

A sentence names its meeting by what the text is about ("its sixth session"), so the words of the
whole text speak for it too. Days alone prove nothing: much is held in one city in one week.
"""

from collections.abc import Iterator
from enum import IntEnum

from desktop.core.event import Event, Kind, Origin
from desktop.core.matching.doubting import MOVED_DAYS
from desktop.core.matching.pairs import (
    STRANGERS,
    Bond,
    Judged,
    Judgement,
    alike,
    both_fixed,
    both_placed,
    dates_meet,
    days_agree,
    gap,
    is_series,
    numbers_differ,
    places_agree,
    places_contradict,
    same_numbers,
    shared,
)
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

_CLOSE_DAYS = 100
"""A date that leaves more days than a quarter open names no meeting by itself."""
_TOLD = 0.75
"""The share of a title's own words that the text has to speak of."""


class _Named(IntEnum):
    """How alike two meetings are called."""

    OTHERWISE = 0
    BY_THE_TEXT = 1
    IN_PART = 2
    ALIKE = 3


def is_drafted(event: Event) -> bool:
    """Whether only a draft tells of an event."""
    return event.origin is Origin.DRAFT


def drafted(own: Judged, told: Judged) -> Judgement:
    """Say what the entry `own` of a draft is to one that another paper tells of."""
    if not _are_comparable(own, told):
        return STRANGERS
    named = _named(own, told)
    if named is _Named.OTHERWISE:
        return STRANGERS
    judged = [_judged(one, told, named) for one in _as_it_was(own)]
    order = (Bond.SAME, Bond.MAYBE_SAME, Bond.STRANGERS)
    return min(judged, key=lambda one: order.index(one.bond))


def _are_comparable(own: Judged, told: Judged) -> bool:
    if own.event.kind is not Kind.MEETING or told.event.kind is not Kind.MEETING:
        return False
    if (
        is_series(told)
        or told.event.cancelled
        or told.event.recurrence
        or numbers_differ(own, told)
    ):
        return False
    foreign = own.mark.processes and told.mark.processes and not shared(own, told)
    return own.mark.side_event == told.mark.side_event and not foreign


def _as_it_was(own: Judged) -> Iterator[Judged]:
    """The entry, and the same with the dates that earlier versions of its text had."""
    yield own
    for one in own.event.tellings:
        if one.when.is_fixed and one.when.spans() != own.event.when.spans():
            yield replace(own, event=replace(own.event, when=one.when))


def _named(own: Judged, told: Judged) -> _Named:
    a, b = own.mark.own, told.mark.own
    if a and alike(own, told):
        return _Named.ALIKE
    if len(min(a, b, key=len)) > 1 and (a <= b or b <= a):
        return _Named.IN_PART
    if shared(own, told) and (a <= b or b <= a):
        return _Named.IN_PART
    spoken = len(b & (own.about | a)) / len(b) if b else 0.0
    return _Named.BY_THE_TEXT if a <= b and spoken >= _TOLD else _Named.OTHERWISE


def _judged(own: Judged, told: Judged, named: _Named) -> Judgement:
    placed = both_placed(own, told) and places_agree(own, told)
    number = same_numbers(own, told)
    if places_contradict(own, told):
        telling = number or (named > _Named.BY_THE_TEXT and days_agree(own, told))
        return _maybe("but another place") if telling else STRANGERS
    if _are_one(own, told, named, placed=placed, number=number):
        return Judgement(Bond.SAME, _reason(named, placed=placed, number=number))
    reason = _doubt(own, told, named, placed=placed, number=number)
    return _maybe(reason) if reason else STRANGERS


def _are_one(own: Judged, told: Judged, named: _Named, *, placed: bool, number: bool) -> bool:
    by_title = named > _Named.BY_THE_TEXT
    if both_fixed(own, told):
        if own.event.when.spans() == told.event.when.spans():
            return placed or number or by_title
        return days_agree(own, told) and (number or (placed and named is _Named.ALIKE))
    if not _dates_can_be_one(own, told):
        return False
    close = all(_is_close(one.event.when) for one in (own, told))
    # A title of three words is hardly that of another meeting of one month, wherever it is held.
    telling = len(own.mark.own) > (1 if placed else 2)
    return number or (close and telling and named is _Named.ALIKE)


def _doubt(own: Judged, told: Judged, named: _Named, *, placed: bool, number: bool) -> str:
    by_title = named > _Named.BY_THE_TEXT and (number or len(own.mark.own) > 1)
    if days_agree(own, told) and (placed or by_title):
        return "the dates meet"
    if not both_fixed(own, told) and by_title and dates_meet(own, told):
        return "the dates allow one meeting"
    near = by_title and 0 < gap_behind(own, told) <= MOVED_DAYS
    if near and own.event.when.is_deadline:
        return "but behind the limit that the text sets"
    return "other days; it may have moved" if near and both_fixed(own, told) else ""


def _dates_can_be_one(own: Judged, told: Judged) -> bool:
    return own.event.when.is_dated and told.event.when.is_dated and dates_meet(own, told)


def gap_behind(own: Judged, told: Judged) -> int:
    """Days between two dates, also behind a limit, which has no beginning; -1 when not known."""
    limit, day = own.event.when, told.event.when.earliest
    if limit.is_deadline and limit.latest and day:
        return (day - limit.latest).days
    return gap(own, told)


def _is_close(when: When) -> bool:
    known = when.earliest and when.latest
    return bool(known) and (when.latest - when.earliest).days <= _CLOSE_DAYS  # type: ignore[operator]


def _maybe(reason: str) -> Judgement:
    return Judgement(Bond.MAYBE_SAME, f"the text and the calendar name it alike, {reason}")


def _reason(named: _Named, *, placed: bool, number: bool) -> str:
    facts = ["the text sets what the calendar tells"]
    facts += ["the same number"] if number else []
    facts += ["the same title"] if named is _Named.ALIKE else []
    return ", ".join([*facts, "dates and places agree" if placed else "the dates agree"])
