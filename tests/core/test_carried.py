"""What calendar files have no word for comes back, unless somebody changed it elsewhere."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop.core.carried import Plain, carried, restored
from desktop.core.event import Event, Kind, Origin
from desktop.core.places.place import Place
from desktop.core.when import When, from_edtf
from tests import make

JULY = make.event(
    "Third dialogue",
    "July 2017 (TBC)",
    place=Place("Lima, Perú (TBC)", None, "Lima", "Peru", True),
    description="Ministers.",
    focal_points=("ILO", "IOM"),
    regional=True,
    repeats="meets annually",
)
SAID = Plain("[July 2017, TBC] Third dialogue", "Lima, Perú (TBC)", "Date as published: …")


START = datetime(2017, 7, 1, 8, tzinfo=UTC)


def as_read(first: str, last: str) -> Event:
    """What a file tells by its ordinary properties alone."""
    when = replace(from_edtf(f"{first}/{last}", "as in the file"), tentative=True)
    return Event(SAID.summary, when, Place(SAID.location), Origin.ICS, description=SAID.description)


def facts(event: Event, plain: Plain = SAID) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in carried(event, plain):
        found.setdefault(name, []).append(value)
    return found


def test_everything_comes_back() -> None:
    back = restored(as_read("2017-07-01", "2017-07-31"), SAID, facts(JULY))
    kept = ("title", "when", "place", "description", "focal_points", "regional", "repeats", "kind")
    for name in kept:
        assert getattr(back, name) == getattr(JULY, name)
    assert back.remarks == ()


def test_a_meeting_that_is_open_as_a_whole_stays_open_until_it_is_confirmed_elsewhere() -> None:
    known = facts(replace(JULY, unconfirmed=True))
    read = as_read("2017-07-01", "2017-07-31")
    back = restored(read, SAID, known)
    assert (back.unconfirmed, back.when.tentative) == (True, True)
    back = restored(replace(read, when=replace(read.when, tentative=False)), SAID, known)
    assert (back.unconfirmed, back.when.tentative) == (False, False)


def test_what_is_not_set_is_not_carried() -> None:
    names = dict(carried(make.event("A"), Plain("A", "", "text")))
    assert sorted(names) == ["X-ROSTRUM-DATE-TEXT", "X-ROSTRUM-EDTF", "X-ROSTRUM-SEAL"]


def test_an_event_without_any_date_carries_none() -> None:
    event = replace(make.event(), when=When("TBC"))
    assert "X-ROSTRUM-EDTF" not in facts(event)


@pytest.mark.parametrize("kind", [Kind.DEADLINE, Kind.WINDOW, Kind.PHASE])
def test_the_kind_comes_back(kind: Kind) -> None:
    event = replace(JULY, kind=kind)
    first = "2017-07-31" if kind is Kind.DEADLINE else "2017-07-01"
    back = restored(as_read(first, "2017-07-31"), SAID, facts(event))
    assert back.kind is kind
    assert back.when == event.when


def test_one_day_of_a_list_brings_the_list_back() -> None:
    event = make.event(dated="12, 14 and 16 May 2017")
    back = restored(as_read("2017-05-14", "2017-05-14"), SAID, facts(event))
    assert back.when == event.when


def test_a_moved_meeting_keeps_its_new_date() -> None:
    moved = as_read("2017-08-07", "2017-08-09")
    back = restored(moved, SAID, facts(JULY))
    assert back.when == moved.when
    assert back.remarks == ("moved since it was exported: it was “July 2017 (TBC)”",)


def test_a_meeting_moved_to_another_hour_keeps_it() -> None:
    event = make.event(dated="16 January 2017")
    when = event.when.with_times(make.at("15:00"), make.at("18:00"), "America/New_York")
    told = facts(replace(event, when=when))
    read = as_read("2017-01-16", "2017-01-16")
    for hour, same in ((20, True), (21, False)):
        start = datetime(2017, 1, 16, hour, tzinfo=UTC)
        back = restored(read, replace(SAID, start=start), told)
        assert (back.when == when) is same


def test_hours_beside_an_open_day_come_back() -> None:
    when = JULY.when.with_times(make.at("10:00"), None, "America/Lima")
    event = replace(JULY, when=replace(when, guess="the hour is the usual one"))
    back = restored(as_read("2017-07-01", "2017-07-31"), SAID, facts(event))
    assert back.when == event.when


def test_a_changed_title_place_or_description_stays_changed() -> None:
    told = facts(JULY)
    said = Plain("Fourth dialogue", "Quito", "All new")
    read = replace(as_read("2017-07-01", "2017-07-31"), title="Fourth dialogue")
    read = replace(read, place=Place("Quito"), description="All new")
    back = restored(read, said, told)
    assert (back.title, back.place.text, back.description) == (
        "Fourth dialogue",
        "Quito",
        "All new",
    )


def test_a_title_that_was_cut_comes_back_whole() -> None:
    long = replace(JULY, title="Third dialogue on " + "migration " * 30)
    said = replace(SAID, summary="[July 2017, TBC] Third dialogue on migration migration…")
    back = restored(as_read("2017-07-01", "2017-07-31"), said, facts(long, said))
    assert back.title == long.title


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("X-ROSTRUM-EDTF", "yesterday"),
        ("X-ROSTRUM-EDTF", ""),
        ("X-ROSTRUM-HOURS", "25:99"),
        ("X-ROSTRUM-PRECISION", "blurred"),
        ("X-ROSTRUM-KIND", "party"),
        ("X-ROSTRUM-ZONE", "../../etc"),
    ],
)
def test_nonsense_is_passed_over(name: str, value: str) -> None:
    read = as_read("2017-07-01", "2017-07-31")
    back = restored(read, replace(SAID, start=START), {**facts(JULY), name: [value]})
    assert back.title == "Third dialogue"
    assert back.kind is Kind.MEETING
    assert (back.when.earliest, back.when.latest) == (date(2017, 7, 1), date(2017, 7, 31))
