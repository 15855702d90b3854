"""Journeys between my meetings: when time is short, and how sure that is."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop import paths
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.travel import Journey, Site, journeys, kilometres, needed, with_event
from desktop.reading.names import load
from tests import make

GENEVA = Site("Geneva", 46.20, 6.15, "Europe/Zurich")
BRUSSELS = Site("Brussels", 50.85, 4.35, "Europe/Brussels")
LAUSANNE = Site("Lausanne", 46.52, 6.63, "Europe/Zurich")
NEW_YORK = Site("New York", 40.71, -74.01, "America/New_York")
BANGKOK = Site("Bangkok", 13.75, 100.50, "Asia/Bangkok")
SITES = {site.city: site for site in (GENEVA, BRUSSELS, LAUSANNE, NEW_YORK, BANGKOK)}
NONE: frozenset[frozenset[str]] = frozenset()


def mine(uid: str, dated: str, site: Site, hours: str = "") -> Event:
    event = make.event(uid, dated, uid=uid, mine=True, place=make.place(site.city))
    if not hours:
        return event
    start, end = hours.split("-")
    return replace(event, when=event.when.with_times(make.at(start), make.at(end), site.zone))


def where(event: Event) -> Site | None:
    return SITES.get(event.place.city or "")


def found(*events: Event) -> tuple[Journey, ...]:
    return journeys(events, NONE, where)


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load(paths.NAMES)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [(BANGKOK, NEW_YORK, 13_930), (GENEVA, NEW_YORK, 6_200), (GENEVA, BRUSSELS, 534)],
)
def test_distances_are_those_of_the_globe(one: Site, other: Site, distance: float) -> None:
    assert kilometres(one, other) == pytest.approx(distance, rel=0.01)
    assert kilometres(one, one) == 0


def test_a_journey_takes_four_hours_and_one_for_each_750_km() -> None:
    assert needed(0) == timedelta(hours=4)
    assert needed(1500) == timedelta(hours=6)


def test_bangkok_after_new_york_is_out_of_reach() -> None:
    (journey,) = found(
        mine("council", "7 November 2017", NEW_YORK), mine("forum", "8 November 2017", BANGKOK)
    )
    assert (journey.one, journey.other, journey.sure) == ("council", "forum", True)
    assert (journey.start, journey.goal) == ("New York", "Bangkok")
    assert journey.shift == timedelta(hours=12)
    # From 18:00 to 09:00 are 15 hours, and 12 of them go with the sun.
    assert journey.there == timedelta(hours=3)


def test_new_york_after_bangkok_depends_on_the_hours() -> None:
    day_before, day_after = "7 November 2017", "8 November 2017"
    (journey,) = found(mine("forum", day_before, BANGKOK), mine("council", day_after, NEW_YORK))
    assert (journey.sure, journey.shift) == (False, timedelta(hours=-12))
    assert journey.there == timedelta(hours=27)
    with_hours = mine("forum", day_before, BANGKOK, "09:00-12:00")
    assert found(with_hours, mine("council", day_after, NEW_YORK)) == ()


def test_a_near_city_is_reached_in_an_evening() -> None:
    assert found(mine("a", "22 May 2017", GENEVA), mine("b", "23 May 2017", BRUSSELS)) == ()


def test_one_day_in_two_cities_is_short_by_its_hours() -> None:
    (journey,) = found(
        mine("a", "22 May 2017", GENEVA, "09:00-11:00"),
        mine("b", "22 May 2017", BRUSSELS, "15:00-18:00"),
    )
    assert journey.there == timedelta(hours=4)
    assert journey.there < journey.needed < timedelta(hours=5)
    later = mine("b", "22 May 2017", BRUSSELS, "16:00-18:00")
    assert found(mine("a", "22 May 2017", GENEVA, "09:00-11:00"), later) == ()


def test_neighbouring_towns_and_one_city_are_no_journey() -> None:
    assert found(mine("a", "22 May 2017", GENEVA), mine("b", "23 May 2017", LAUSANNE)) == ()
    assert found(mine("a", "22 May 2017", GENEVA), mine("b", "23 May 2017", GENEVA)) == ()


def test_a_clash_is_told_as_a_clash_alone() -> None:
    assert found(mine("a", "22-25 May 2017", GENEVA), mine("b", "24 May 2017", BANGKOK)) == ()


def test_a_date_to_be_confirmed_makes_it_possible_only() -> None:
    (journey,) = found(
        mine("a", "7 November 2017", NEW_YORK), mine("b", "8 November 2017 (TBC)", BANGKOK)
    )
    assert not journey.sure


def test_what_is_not_mine_or_not_fixed_or_cancelled_needs_no_journey() -> None:
    there = mine("b", "8 November 2017", BANGKOK)
    for one in (
        replace(mine("a", "7 November 2017", NEW_YORK), mine=False),
        replace(mine("a", "7 November 2017", NEW_YORK), cancelled=True),
        mine("a", "November 2017", NEW_YORK),
        mine("a", "7 November 2017", Site("Atlantis", 0, 0)),
    ):
        assert found(one, there) == ()


def test_a_part_of_the_other_is_no_journey() -> None:
    events = (mine("a", "7 November 2017", NEW_YORK), mine("b", "8 November 2017", BANGKOK))
    assert journeys(events, frozenset({frozenset({"a", "b"})}), where) == ()


def test_a_meeting_between_two_others_parts_the_way() -> None:
    told = found(
        mine("a", "6 November 2017", BANGKOK),
        mine("b", "7 November 2017", GENEVA),
        mine("c", "8 November 2017", BANGKOK),
    )
    assert [(journey.one, journey.other) for journey in told] == [("a", "b"), ("b", "c")]
    assert with_event("c", told) == (told[1],)


def test_the_clock_that_changes_in_between_is_counted() -> None:
    (journey,) = found(
        mine("a", "25 March 2017", NEW_YORK, "20:00-22:00"),
        mine("b", "26 March 2017", GENEVA, "10:00-12:00"),
    )
    # Europe's clocks went forward that night: six hours ahead again.
    assert (journey.shift, journey.there) == (timedelta(hours=6), timedelta(hours=6))


def test_a_zone_that_is_not_known_is_that_of_the_sun() -> None:
    nowhere = Site("Bangkok", 13.75, 100.50)
    told = journeys(
        (mine("a", "7 November 2017", NEW_YORK), mine("b", "8 November 2017", BANGKOK)),
        NONE,
        lambda event: nowhere if event.uid == "b" else NEW_YORK,
    )
    assert told[0].shift == timedelta(hours=12)


@pytest.mark.parametrize("city", ["New York", "Bangkok", "Bali", "Marrakech"])
def test_cities_of_conferences_have_their_place_on_the_globe(names: Gazetteer, city: str) -> None:
    place = names.place(city)
    assert names.coordinates_of(place) is not None


def test_a_known_venue_is_where_its_city_is(names: Gazetteer) -> None:
    place = names.place("Palais des Nations")
    assert names.coordinates_of(place) == names.coordinates_of(names.place("Geneva, Switzerland"))
    assert names.coordinates_of(names.place("a quiet room")) is None
