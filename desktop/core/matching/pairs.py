"""What two entries share, one pair at a time: the facts that the rules of `rules.py` weigh."""

from datetime import date
from enum import StrEnum

from desktop.core.event import Event, Kind
from desktop.core.matching.signature import Signature
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass
from desktop.core.when import Overlap, overlap


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
    """An event with its signature, made once and compared often; `document` told of it first.

    `spot` is the country and the city of its place, the same in all their spellings. `about` are
    the words of the text that sets it, where a draft does.
    """

    event: Event
    mark: Signature
    spot: tuple[str, str]
    document: str = ""
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the first of two entries is to the second, with the reason in words."""

    bond: Bond
    reason: str = ""


STRANGERS = Judgement(Bond.STRANGERS)


def is_series(entry: Judged) -> bool:
    """Whether an entry stands for a process and its rule, not for one meeting of it."""
    event, mark = entry.event, entry.mark
    placed = bool(event.place.city or event.place.country)
    named_only = mark.bare and bool(mark.processes) and not mark.ordinals
    return event.kind is Kind.SERIES or (named_only and not event.when.is_dated and not placed)


def shared(one: Judged, other: Judged) -> frozenset[str]:
    """The processes that both are of."""
    return one.mark.processes & other.mark.processes


def are_named_alike(one: Judged, other: Judged) -> bool:
    """Whether two papers name a meeting of no known process by the same words of its own."""
    unknown = not (one.mark.processes or other.mark.processes)
    return unknown and one.document != other.document and one.mark.own == other.mark.own != set()


def numbers_differ(one: Judged, other: Judged) -> bool:
    """Whether both have ordinals, and no common one."""
    a, b = one.mark.ordinals, other.mark.ordinals
    return bool(a and b and not a & b)


def same_numbers(one: Judged, other: Judged) -> bool:
    """Whether both name one ordinal."""
    return bool(one.mark.ordinals & other.mark.ordinals)


def dates_meet(one: Judged, other: Judged) -> bool:
    """Whether the dates allow one meeting; an unknown date allows every one."""
    a, b = one.event.when, other.event.when
    if a.is_deadline and b.is_deadline:
        # Limits have no beginning: all of them overlap, and none is another one.
        return a.latest == b.latest
    return not a.is_dated or not b.is_dated or overlap(a, b) is not Overlap.NONE


def are_rows_of_one_paper(one: Judged, other: Judged) -> bool:
    """Whether one paper lists both, so that they are two meetings.

    Only a row without a date that names no more than its process may be told again by a dated one.
    """
    undated = not (one.event.when.is_dated and other.event.when.is_dated)
    vague = one.mark.bare and other.mark.bare and undated
    return bool(one.document) and one.document == other.document and not vague


def both_fixed(one: Judged, other: Judged) -> bool:
    """Whether the days of both are known."""
    return one.event.when.is_fixed and other.event.when.is_fixed


def places_agree(one: Judged, other: Judged) -> bool:
    """Whether two places allow one meeting: an open one, or a country and a city in it, do."""
    if one.event.place.tentative or other.event.place.tentative or not both_placed(one, other):
        return True
    (country, city), (other_country, other_city) = one.spot, other.spot
    if city and other_city:
        return city == other_city and not (country and other_country and country != other_country)
    return country == other_country


def places_contradict(one: Judged, other: Judged) -> bool:
    """Whether both name a city, and another one; a country may be the host's, not the place's."""
    a, b = one.event.place, other.event.place
    return bool(a.city and b.city) and not places_agree(one, other)


def _known(place: Place) -> bool:
    return bool(place.city or place.country)


def both_placed(one: Judged, other: Judged) -> bool:
    """Whether a city or a country of both is known."""
    return _known(one.event.place) and _known(other.event.place)


def likeness(one: Judged, other: Judged) -> float:
    """How much of the shorter title's own words stand in the longer one, 0 to 1."""
    a, b = one.mark.own, other.mark.own
    if not a or not b:
        return 1.0 if a == b else 0.0
    return len(a & b) / min(len(a), len(b))


def alike(one: Judged, other: Judged) -> bool:
    """Whether the own words say the same thing, give or take a word."""
    a, b = one.mark.own, other.mark.own
    return a == b or (bool(a and b) and len(a & b) / len(a | b) >= 0.75)


def dates_touch(one: Judged, other: Judged) -> bool:
    """Whether the dates meet or follow on each other."""
    return dates_meet(one, other) or 0 <= gap(one, other) <= 1


def evidence(one: Judged, other: Judged) -> bool:
    """Names alone are no proof: a number, a place or a common day must agree as well."""
    same_place = both_placed(one, other) and places_agree(one, other)
    return same_numbers(one, other) or same_place or days_agree(one, other)


def days_agree(one: Judged, other: Judged) -> bool:
    """Whether the known days of both surely meet."""
    return both_fixed(one, other) and overlap(one.event.when, other.event.when) is Overlap.CERTAIN


def year(day: date | None) -> int | None:
    """The year of a day that may not be known."""
    return day.year if day else None


def gap(one: Judged, other: Judged) -> int:
    """Days between two dates, 0 when they touch, -1 when one of them is not known."""
    a, b = one.event.when, other.event.when
    if not (a.earliest and a.latest and b.earliest and b.latest):
        return -1
    return max((b.earliest - a.latest).days, (a.earliest - b.latest).days, 0)
