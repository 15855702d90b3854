"""Events behind the limit that a text sets, for certain or possibly."""

from dataclasses import replace

import pytest

from desktop.core.dates.printed import find_dates
from desktop.core.drafts.draft import Paragraph
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.limits import breach
from desktop.core.when import from_edtf
from tests import make

PREPARED = "Decides that a preparatory meeting will be held no later than November 2017;"


def paragraph(text: str = PREPARED) -> Paragraph:
    return make.paragraph("OP 20", text, dates=find_dates(text))


def how(event: Event, text: str = PREPARED) -> bool | None:
    found = breach(paragraph(text), event)
    return found.certain if found else None


@pytest.mark.parametrize(
    ("dated", "certain"),
    [
        ("4-6 December 2017", True),
        ("29 November - 1 December 2017", True),
        ("30 November 2017", None),
        ("December 2017", True),
        ("Fourth quarter of 2017", False),
        ("4-6 December 2017 (TBC)", False),
        ("2017", False),
        ("October 2017", None),
        ("TBC", None),
        ("no later than March 2018", False),
    ],
)
def test_an_event_is_held_against_the_limit(dated: str, certain: bool | None) -> None:
    assert how(make.event("Stocktaking", dated)) is certain


def test_the_limit_is_told_in_its_own_words() -> None:
    found = breach(paragraph(), make.event("Stocktaking", "4-6 December 2017"))
    assert found is not None
    assert found.limit.when.text == "no later than November 2017"


def test_what_is_cancelled_breaks_nothing() -> None:
    assert how(make.event("Stocktaking", "4-6 December 2017", cancelled=True)) is None


def test_a_limit_that_is_to_be_confirmed_is_broken_possibly() -> None:
    text = "Decides to meet no later than November 2017 (TBC);"
    assert how(make.event("Stocktaking", "4-6 December 2017"), text) is False


def test_what_lasts_is_behind_a_limit_only_when_it_begins_there() -> None:
    lasting = make.event("Phase I", "April 2017 to March 2018", kind=Kind.PHASE)
    assert how(lasting) is None
    later = make.event("Phase II", "January 2018 to March 2018", kind=Kind.PHASE)
    assert how(later) is True


def test_a_deadline_stands_on_its_last_day() -> None:
    assert how(make.event("Report", "no later than March 2018", kind=Kind.DEADLINE)) is True


def test_another_date_of_the_paragraph_may_be_meant() -> None:
    text = "Requests names no later than March 2018 for the round in May 2018;"
    assert how(make.event("Round", "14-18 May 2018"), text) is None
    assert how(make.event("Names", "14-18 June 2018"), text) is True


def test_of_several_limits_the_last_one_counts_for_linked_events() -> None:
    text = "Requests a list no later than March 2018 and a report no later than June 2018;"
    assert how(make.event("Report", "2 May 2018"), text) is None
    assert how(make.event("Report", "2 July 2018"), text) is True


def test_an_own_entry_is_held_against_the_words_that_set_it() -> None:
    own = paragraph()
    entry = make.event("Meeting", "no later than November 2017", paragraph=own.id)
    entry = replace(entry, origin=Origin.DRAFT)
    assert breach(own, entry) is None
    moved = breach(own, replace(entry, when=make.when("4-6 December 2017")))
    assert moved is not None
    assert moved.certain


def test_an_own_entry_of_another_date_is_bound_by_no_limit() -> None:
    text = "Requests names no later than March 2018 for the conference in September 2018;"
    own = paragraph(text)
    entry = make.event("Conference", "September 2018", paragraph=own.id)
    assert breach(own, entry) is None


def test_hours_count_on_the_day_of_the_limit() -> None:
    silence = "Decides that objections may be made no later than 14 May 2021, 5 p.m.;"
    at_noon, at_six = (from_edtf(f"2021-05-14T{hour}:00") for hour in (12, 18))
    assert how(replace(make.event("Objection"), when=at_noon), silence) is None
    assert how(replace(make.event("Objection"), when=at_six), silence) is True


def test_hours_in_two_zones_are_compared_by_the_moment() -> None:
    text = "Decides that objections may be made no later than 14 May 2021, 5 p.m.;"
    plain = paragraph(text)
    there = replace(plain.dates[0].when, timezone="America/New_York")
    limit = replace(plain, dates=(replace(plain.dates[0], when=there),))
    early = replace(from_edtf("2021-05-14T22:00"), timezone="Europe/Zurich")
    late = replace(from_edtf("2021-05-14T23:30"), timezone="Europe/Zurich")
    assert breach(limit, replace(make.event("Objection"), when=early)) is None
    found = breach(limit, replace(make.event("Objection"), when=late))
    assert found is not None
    assert found.certain
