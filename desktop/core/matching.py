"""How two entries may belong together: the rules of the field, one pair at a time.

Only "the same" is ever merged. Another ordinal proves the contrary, the same title proves nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.core.event import Event, Kind, Origin
from desktop.core.place import Place
from desktop.core.signature import Signature
from desktop.core.when import Overlap, Precision, overlap

NEAR_DAYS = 100
"""How far apart two vague dates of one process may be and still mean one meeting that moved."""


class Bond(StrEnum):
    """What one entry is to another."""

    SAME = "same"
    PART_OF = "part of"
    HAS_PART = "has part"
    IN_SERIES = "in series"
    HAS_MEETING = "has meeting"
    FOLLOWS = "follows"
    PRECEDES = "precedes"
    MAYBE_SAME = "maybe the same"
    STRANGERS = "strangers"


@dataclass(frozen=True, slots=True)
class Judged:
    """An event with its signature, made once and compared often; `document` told of it first."""

    event: Event
    mark: Signature
    document: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the first of two entries is to the second, with the reason in words."""

    bond: Bond
    reason: str = ""


STRANGERS = Judgement(Bond.STRANGERS)
Rule = Callable[[Judged, Judged], Judgement | None]


def judge(one: Judged, other: Judged) -> Judgement:
    """Say what `one` is to `other`; the first rule that knows it decides."""
    comparable = {Origin.CALENDAR, Origin.ICS, Origin.HAND}
    if one.event.origin not in comparable or other.event.origin not in comparable:
        return STRANGERS
    for rule in _RULES:
        found = rule(one, other)
        if found is None:
            turned = rule(other, one)
            found = Judgement(_TURNED[turned.bond], turned.reason) if turned else None
        if found is not None:
            return found
    return STRANGERS


_TURNED = {
    Bond.SAME: Bond.SAME,
    Bond.MAYBE_SAME: Bond.MAYBE_SAME,
    Bond.STRANGERS: Bond.STRANGERS,
    Bond.PART_OF: Bond.HAS_PART,
    Bond.HAS_PART: Bond.PART_OF,
    Bond.IN_SERIES: Bond.HAS_MEETING,
    Bond.HAS_MEETING: Bond.IN_SERIES,
    Bond.FOLLOWS: Bond.PRECEDES,
    Bond.PRECEDES: Bond.FOLLOWS,
}


# -- facts about a pair ----------------------------------------------------------------------------


def is_series(entry: Judged) -> bool:
    """Whether an entry stands for a process and its rule, not for one meeting of it."""
    event, mark = entry.event, entry.mark
    placed = bool(event.place.city or event.place.country)
    named_only = mark.bare and bool(mark.processes) and not mark.ordinals
    return event.kind is Kind.SERIES or (named_only and not event.when.is_dated and not placed)


def _shared(one: Judged, other: Judged) -> frozenset[str]:
    return one.mark.processes & other.mark.processes


def _numbers_differ(one: Judged, other: Judged) -> bool:
    a, b = one.mark.ordinals, other.mark.ordinals
    return bool(a and b and not a & b)


def _dates_meet(one: Judged, other: Judged) -> bool:
    """Whether the dates allow one meeting; an unknown date allows every one."""
    a, b = one.event.when, other.event.when
    return not a.is_dated or not b.is_dated or overlap(a, b) is not Overlap.NONE


def _both_fixed(one: Judged, other: Judged) -> bool:
    return one.event.when.is_fixed and other.event.when.is_fixed


def places_agree(one: Place, other: Place) -> bool:
    """Whether two places allow one meeting: an open one, or a country and a city in it, do."""
    if one.tentative or other.tentative or not _known(one) or not _known(other):
        return True
    if one.city and other.city:
        return one.city == other.city
    return one.country == other.country


def _known(place: Place) -> bool:
    return bool(place.city or place.country)


def _both_placed(one: Judged, other: Judged) -> bool:
    return _known(one.event.place) and _known(other.event.place)


def _likeness(one: Judged, other: Judged) -> float:
    """How much of the shorter title's own words stand in the longer one, 0 to 1."""
    a, b = one.mark.own, other.mark.own
    if not a or not b:
        return 1.0 if a == b else 0.0
    return len(a & b) / min(len(a), len(b))


def _alike(one: Judged, other: Judged) -> bool:
    """Whether the own words say the same thing, give or take a word."""
    a, b = one.mark.own, other.mark.own
    return a == b or (bool(a and b) and len(a & b) / len(a | b) >= 0.75)


# -- the rules, in their order ---------------------------------------------------------------------


def _side_event(one: Judged, other: Judged) -> Judgement | None:
    """A side event is part of what it stands beside, never the same."""
    if not one.mark.side_event or other.mark.side_event:
        return None
    named = other.mark.own <= one.mark.own and bool(_shared(one, other) or other.mark.own)
    dated = one.event.when.is_dated and other.event.when.is_dated
    if named and dated and _dates_meet(one, other):
        return Judgement(Bond.PART_OF, f"a side event of “{other.event.title}”")
    return STRANGERS


def _series(one: Judged, other: Judged) -> Judgement | None:
    """A process with a rule for its meetings is no meeting; its meetings are in its series."""
    if not is_series(other):
        return None
    shared = _shared(one, other)
    if not shared or is_series(one) or one.mark.side_event:
        return STRANGERS
    return Judgement(Bond.IN_SERIES, f"a meeting of {', '.join(sorted(shared))}")


def _number(one: Judged, other: Judged) -> Judgement | None:
    """Another ordinal proves another meeting; the next one follows."""
    if not _numbers_differ(one, other):
        return None
    a, b = one.mark.ordinals, other.mark.ordinals
    next_one = len(a) == len(b) == 1 and min(a) == min(b) + 1
    if next_one and _shared(one, other) and _likeness(one, other) >= 0.75:
        return Judgement(Bond.FOLLOWS, f"number {min(a)} after number {min(b)}")
    return None if next_one or min(b) == min(a) + 1 else STRANGERS


def _numbers_part(one: Judged, other: Judged) -> Judgement | None:
    return STRANGERS if _numbers_differ(one, other) else None


def _part_of_numbered(one: Judged, other: Judged) -> Judgement | None:
    """Days with a name of their own inside the numbered meeting of a process."""
    same_number = bool(one.mark.ordinals & other.mark.ordinals)
    if not (same_number and _shared(one, other) and other.mark.bare and one.mark.own):
        return None
    if not places_agree(one.event.place, other.event.place) or not _dates_touch(one, other):
        return None
    return Judgement(Bond.PART_OF, f"belongs to “{other.event.title}”")


def _dates_touch(one: Judged, other: Judged) -> bool:
    return _dates_meet(one, other) or 0 <= _gap(one, other) <= 1


def _part_by_days(one: Judged, other: Judged) -> Judgement | None:
    """A meeting inside the days of the process's larger one, at the same place."""
    if not (_both_fixed(one, other) and _shared(one, other) and other.mark.bare):
        return None
    inside, whole = set(one.event.when.days()), set(other.event.when.days())
    if not inside < whole or not places_agree(one.event.place, other.event.place):
        return None
    return Judgement(Bond.PART_OF, f"falls into the days of “{other.event.title}”")


def _same_titled(one: Judged, other: Judged) -> Judgement | None:
    """The same process and the same words, at dates and places that can be one."""
    if not (_shared(one, other) and _alike(one, other) and _dates_meet(one, other)):
        return None
    if not places_agree(one.event.place, other.event.place):
        return None
    if not _evidence(one, other):
        return None
    return Judgement(Bond.SAME, _same_reason(one, other))


def _evidence(one: Judged, other: Judged) -> bool:
    """Names alone are no proof: a number, a place or a common day must agree as well."""
    same_number = bool(one.mark.ordinals & other.mark.ordinals)
    same_place = _both_placed(one, other) and places_agree(one.event.place, other.event.place)
    return same_number or same_place or _days_agree(one, other)


def _days_agree(one: Judged, other: Judged) -> bool:
    return _both_fixed(one, other) and overlap(one.event.when, other.event.when) is Overlap.CERTAIN


def _same_reason(one: Judged, other: Judged) -> str:
    facts = [f"both {' and '.join(sorted(_shared(one, other)))}"]
    numbers = one.mark.ordinals & other.mark.ordinals
    facts += [f"both number {min(numbers)}"] if numbers else []
    facts += ["the same words"] if one.mark.own else []
    return ", ".join([*facts, "dates and places agree"])


def _same_round(one: Judged, other: Judged) -> Judgement | None:
    """Two papers on one round: from the same day, the shorter title named in the longer one."""
    if one.document == other.document or not _shared(one, other):
        return None
    if not _both_fixed(one, other) or one.event.when.earliest != other.event.when.earliest:
        return None
    if not one.mark.own or not one.mark.own <= other.mark.own:
        return None
    named = ", ".join(sorted(one.mark.own))
    return Judgement(Bond.SAME, f"both from the same day, both name “{named}”")


def _same_words(one: Judged, other: Judged) -> Judgement | None:
    """Without a known process the whole title, the days and the place must agree."""
    if one.mark.processes or other.mark.processes or len(one.mark.own) < 2:
        return None
    if one.mark.own != other.mark.own or not _dates_meet(one, other):
        return None
    known = one.event.when.is_dated and other.event.when.is_dated
    if not known or not places_agree(one.event.place, other.event.place):
        return None
    return Judgement(Bond.SAME, "the same title, dates and places agree")


def _doubtful_number(one: Judged, other: Judged) -> Judgement | None:
    """One number of one process at two dates: one paper is wrong, and nobody here knows which."""
    same_number = bool(one.mark.ordinals & other.mark.ordinals)
    if not (same_number and _shared(one, other) and _alike(one, other)):
        return None
    if _dates_meet(one, other) and places_agree(one.event.place, other.event.place):
        return None
    numbers = min(one.mark.ordinals & other.mark.ordinals)
    return Judgement(Bond.MAYBE_SAME, f"both number {numbers}, but dates or places contradict")


def _doubtful_move(one: Judged, other: Judged) -> Judgement | None:
    """A vague entry of a process that meets by a rule, near another meeting of the process."""
    event, rival = one.event, other.event
    vague = one.mark.bare and not one.mark.ordinals and event.when.precision is Precision.MONTH
    ruled = bool(event.repeats or rival.repeats)
    likely = other.mark.bare or len(other.mark.own) == 1
    if not (vague and ruled and likely and _shared(one, other)):
        return None
    if _year(event.when.earliest) != _year(rival.when.earliest):
        return None
    if not 0 <= _gap(one, other) <= NEAR_DAYS:
        return None
    return Judgement(Bond.MAYBE_SAME, "the same process in the same year; it may have moved")


def _doubtful_days(one: Judged, other: Judged) -> Judgement | None:
    """Two papers, one process, one place, the very same days, one of them without own words."""
    if one.document == other.document or not _shared(one, other) or not one.mark.bare:
        return None
    if not _both_fixed(one, other) or one.event.when.days() != other.event.when.days():
        return None
    if not places_agree(one.event.place, other.event.place):
        return None
    return Judgement(Bond.MAYBE_SAME, "the same process on the same days")


def _next_year(one: Judged, other: Judged) -> Judgement | None:
    """The same words of a yearly meeting in the following year."""
    yearly = "annual" in f"{one.event.repeats or ''} {other.event.repeats or ''} ".lower()
    if not (yearly and _shared(one, other) and _alike(one, other)):
        return None
    year, before = _year(one.event.when.earliest), _year(other.event.when.earliest)
    if year is None or before is None or year != before + 1 or _gap(one, other) < 180:
        return None
    return Judgement(Bond.FOLLOWS, "the meeting of the next year")


def _year(day: date | None) -> int | None:
    return day.year if day else None


def _gap(one: Judged, other: Judged) -> int:
    """Days between two dates, 0 when they touch, -1 when one of them is not known."""
    a, b = one.event.when, other.event.when
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return -1
    return max((b.earliest - a.latest).days, (a.earliest - b.latest).days, 0)


_RULES: tuple[Rule, ...] = (
    _side_event,
    _series,
    _number,
    _numbers_part,
    _part_of_numbered,
    _part_by_days,
    _same_titled,
    _same_round,
    _same_words,
    _doubtful_number,
    _doubtful_move,
    _doubtful_days,
    _next_year,
)
