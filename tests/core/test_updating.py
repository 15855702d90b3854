"""An entry that comes again: what is new in it, which one is later, what of the user's stays."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.core.by_hand import Fact, marked
from desktop.core.dates.fixed import hours
from desktop.core.event import Event, Origin
from desktop.core.matching.updating import against_hand, is_newer, news, updated, words_of
from desktop.core.places.place import Place
from tests import make

KNOWN = replace(
    make.event("Round", "22 May 2017", uid="one", document="a.ics"),
    origin=Origin.ICS,
    place=Place("Room 1"),
)


def later(**facts) -> Event:
    telling = replace(
        KNOWN.tellings[0], **{k: v for k, v in facts.items() if k in ("when", "title")}
    )
    return replace(KNOWN, tellings=(telling,), **facts)


def test_what_comes_back_as_it_was_is_no_news() -> None:
    assert news(KNOWN, later()) == ()
    assert updated(KNOWN, later(sequence=4)) is KNOWN


def test_news_are_named_by_their_fields() -> None:
    found = later(title="Second round", cancelled=True, recurrence=("RRULE:FREQ=DAILY",))
    assert news(KNOWN, found) == ("title", "cancelled", "recurrence")
    assert [words_of(name) for name in ("when", "cancelled", "focal_points")] == [
        "date",
        "status",
        "focal points",
    ]


def test_one_moment_told_in_two_zones_is_one_date() -> None:
    noon = hours(datetime(2017, 5, 22, 12), datetime(2017, 5, 22, 13), "Europe/Zurich")
    utc = hours(datetime(2017, 5, 22, 10), datetime(2017, 5, 22, 11), "UTC")
    assert news(replace(KNOWN, when=noon), later(when=utc)) == ()
    assert news(replace(KNOWN, when=noon), later(when=replace(utc, timezone="Asia/Tokyo"))) == (
        "when",
    )


def test_what_a_calendar_does_not_say_is_not_taken_away() -> None:
    known = replace(KNOWN, processes=("GFMD",), regional=True)
    assert news(known, later(processes=(), regional=False)) == ()


@pytest.mark.parametrize(
    ("known", "found", "newer"),
    [
        ((1, None), (2, None), True),
        ((2, None), (1, 9), False),
        ((1, 5), (1, 6), True),
        ((1, 5), (1, 5), False),
        ((1, 6), (1, 5), False),
        ((1, None), (1, 5), True),
    ],
)
def test_the_higher_sequence_wins_and_then_the_later_hour(
    known: tuple[int, int | None], found: tuple[int, int | None], newer: bool
) -> None:
    def issue(sequence: int, hour: int | None) -> Event:
        modified = None if hour is None else datetime(2017, 5, 1, hour, tzinfo=UTC)
        return replace(KNOWN, sequence=sequence, modified=modified)

    assert is_newer(issue(*known), issue(*found)) is newer


def test_an_update_takes_the_facts_and_keeps_what_is_mine() -> None:
    known = replace(KNOWN, mine=True)
    found = later(when=make.when("25 May 2017"), sequence=3, extra=("CLASS:PRIVATE",))
    event = updated(known, found)
    assert (event.when.text, event.sequence, event.mine) == ("25 May 2017", 3, True)
    assert event.extra == ("CLASS:PRIVATE",)
    assert [telling.when.text for telling in event.tellings] == ["22 May 2017", "25 May 2017"]


def test_no_second_telling_of_what_is_told_the_same() -> None:
    event = updated(KNOWN, later(description="Bring papers"))
    assert event.description == "Bring papers"
    assert event.tellings == KNOWN.tellings


def test_what_was_set_by_hand_stays_until_it_is_given_up() -> None:
    mine = marked(replace(KNOWN, title="My round"), Fact.TITLE)
    found = later(title="Second round", description="New")
    assert against_hand(mine, found) == ("title",)
    kept = updated(mine, found)
    assert (kept.title, kept.description, kept.by_hand) == ("My round", "New", ("title",))
    given_up = updated(mine, found, by_hand_too=True)
    assert (given_up.title, given_up.by_hand) == ("Second round", ())


def test_a_status_by_hand_is_not_called_off_by_a_file() -> None:
    mine = marked(KNOWN, Fact.STATUS)
    assert against_hand(mine, later(cancelled=True)) == ("cancelled",)
    assert not updated(mine, later(cancelled=True)).cancelled
    assert updated(mine, later(cancelled=True), by_hand_too=True).cancelled


def test_what_another_calendar_has_confirmed_is_no_longer_open() -> None:
    known = replace(make.event(), unconfirmed=True)
    found = replace(known, unconfirmed=False, sequence=1)
    assert news(known, found) == ("unconfirmed",)
    assert not updated(known, found).is_open
    called_off = replace(found, cancelled=True)
    assert news(known, called_off) == ("cancelled",)
    by_hand = replace(known, by_hand=("status",))
    assert updated(by_hand, found).unconfirmed
    assert against_hand(by_hand, found) == ("unconfirmed",)
