"""Whether there is time to get from one of my meetings to the next one in another city.

The rule: from door to door a journey takes 4 hours and one more for each 750 km as the crow flies,
which is the way to the airport and back and the speed of an airliner with its detours. A meeting
whose hours are not printed is taken to last until 18:00 and to begin at 09:00; it may last until
22:00 and begin at 08:00.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from itertools import islice
from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

from desktop.core.clashes import meet, zone_called
from desktop.core.event import Event, Kind
from desktop.core.when import Overlap

DOOR_TO_DOOR = timedelta(hours=4)
KILOMETRES_AN_HOUR = 750
# Nearer than that is one conurbation, such as Geneva and Lausanne.
NEAR = 65.0
_EARTH = 12_742.0
_LATEST_DAYS = timedelta(days=3)
_USUAL = (time(9), time(18))
_LONGEST = (time(8), time(22))


class Site(NamedTuple):
    """A city where a meeting is: degrees north and east, and its IANA zone if it is known."""

    city: str
    latitude: float
    longitude: float
    zone: str = ""


class Journey(NamedTuple):
    """The way from the meeting `one` to the meeting `other` (uids), for which time is short.

    `ends` and `begins` are local times with their zones. `needed` is by the rule above, `there` the
    time that is left; it is less than nothing where the second begins before the first ends.
    `sure` is false where it is short only if a date or hours that are not known fall badly.
    """

    one: str
    other: str
    start: str
    goal: str
    ends: datetime
    begins: datetime
    kilometres: float
    needed: timedelta
    there: timedelta
    sure: bool

    @property
    def shift(self) -> timedelta:
        """How far clocks at the goal are ahead of those at the start."""
        return (self.begins.utcoffset() or timedelta()) - (self.ends.utcoffset() or timedelta())


def kilometres(one: Site, other: Site) -> float:
    """Return the distance on the great circle (haversine)."""
    north = sin(radians(other.latitude - one.latitude) / 2) ** 2
    east = sin(radians(other.longitude - one.longitude) / 2) ** 2
    flat = cos(radians(one.latitude)) * cos(radians(other.latitude))
    return _EARTH * asin(min(1.0, sqrt(north + flat * east)))


def needed(distance: float) -> timedelta:
    """Return how long a journey of so many kilometres takes from door to door."""
    return DOOR_TO_DOOR + timedelta(hours=distance / KILOMETRES_AN_HOUR)


def journeys(
    events: Sequence[Event],
    nested: frozenset[frozenset[str]],
    where: Callable[[Event], Site | None],
    uid: str = "",
) -> tuple[Journey, ...]:
    """Find the journeys between my meetings for which time is short, by date; with `uid` its own.

    Left out is what is no journey: meetings in one city, at one time (a clash), one of which is
    part of the other (`nested`), or that have a third between them.
    """
    mine = [e for e in events if e.mine and not e.cancelled and e.kind is Kind.MEETING]
    mine = sorted((e for e in mine if e.when.is_fixed), key=lambda e: (e.when.sort_key, e.uid))
    found: list[Journey] = []
    for number, one in enumerate(mine):
        over, third_over = _last(one), date.max
        for other in islice(mine, number + 1, None):
            begins = _first(other)
            # Once a third meeting stands wholly between, it does so before all that follow.
            if begins - over > _LATEST_DAYS or third_over < begins:
                break
            wanted = not uid or uid in (one.uid, other.uid)
            if wanted and frozenset({one.uid, other.uid}) not in nested:
                journey = _journey(one, other, where)
                found += [journey] if journey is not None else []
            if begins > over:
                third_over = min(third_over, _last(other))
    return tuple(found)


def with_event(uid: str, found: Sequence[Journey]) -> tuple[Journey, ...]:
    """Return the journeys from or to one meeting."""
    return tuple(journey for journey in found if uid in (journey.one, journey.other))


def _first(event: Event) -> date:
    assert event.when.earliest is not None
    return event.when.earliest


def _last(event: Event) -> date:
    assert event.when.latest is not None
    return event.when.latest


def _journey(one: Event, other: Event, where: Callable[[Event], Site | None]) -> Journey | None:
    start, goal = where(one), where(other)
    if start is None or goal is None or meet(one.when, other.when) is not Overlap.NONE:
        return None
    distance = kilometres(start, goal)
    if distance < NEAR:
        return None
    ends, begins = _end(one, start, _USUAL), _begin(other, goal, _USUAL)
    takes, there = needed(distance), _between(ends, begins)
    at_worst = _between(_end(one, start, _LONGEST), _begin(other, goal, _LONGEST))
    if at_worst >= takes:
        return None
    sure = there < takes and not one.is_open and not other.is_open
    names = (start.city, goal.city)
    return Journey(one.uid, other.uid, *names, ends, begins, distance, takes, there, sure)


def _between(ends: datetime, begins: datetime) -> timedelta:
    # Of two moments in one zone Python would take the wall times, across a change of the clock too.
    return begins.astimezone(UTC) - ends.astimezone(UTC)


def _end(event: Event, site: Site, hours: tuple[time, time]) -> datetime:
    when = event.when
    known = when.end if when.is_daily else None
    moment = when.ends_at() or datetime.combine(_last(event), known or hours[1])
    begun = when.starts_at()
    if when.ends_at() is None and begun is not None and when.earliest == when.latest:
        # It begins late, and takes an hour at least.
        moment = max(moment, begun + timedelta(hours=1))
    return moment.replace(tzinfo=_zone(event, site))


def _begin(event: Event, site: Site, hours: tuple[time, time]) -> datetime:
    known = event.when.start if event.when.is_daily else None
    moment = event.when.starts_at() or datetime.combine(_first(event), known or hours[0])
    return moment.replace(tzinfo=_zone(event, site))


def _zone(event: Event, site: Site) -> tzinfo:
    """The zone of its hours, else that of its city, else the one that the sun keeps there."""
    known = zone_called(event.when.timezone) or zone_called(site.zone)
    return known or timezone(timedelta(hours=round(site.longitude / 15)))
