"""Linked events are offered the date that a newer version says, with both words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.dates.printed import find_dates
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.ties import Link, LinkState
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.offers.date_proposals import DateProposal, Stand, date_proposals, take_date
from desktop.desk.versions.comparing import Comparison, compare_drafts
from desktop.store.store import Store
from tests import make

BEFORE = "Decides that a preparatory meeting will be held in Mexico no later than November 2017;"
AFTER = BEFORE.replace("no later than November 2017", "from 4 to 6 December 2017")
FIRST, SECOND = make.draft("a", version="First"), make.draft("b", version="Second")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    yield opened
    opened.close()


def compare(dossier: Dossier, event: Event, after: str = AFTER, before: str = BEFORE) -> Comparison:
    old = make.paragraph("OP 20", before, id="a1", draft="a", dates=find_dates(before))
    new = make.paragraph("OP 20", after, id="b1", draft="b", dates=find_dates(after))
    link = Link("a1", event.uid, "by hand", LinkState.CONFIRMED)
    records = (make.document("draft.txt"), FIRST, SECOND, old, new, event, link)
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))
    return compare_drafts(dossier, FIRST, SECOND)


def only(found: Comparison) -> DateProposal:
    (one,) = date_proposals(found)
    return one


def test_a_new_day_is_offered_with_both_words(dossier: Dossier) -> None:
    one = only(compare(dossier, make.event("Stocktaking", "November 2017")))
    assert one.stand is Stand.OFFERED
    assert one.before.when.text == "no later than November 2017"
    assert one.after.when.edtf == "2017-12-04/2017-12-06"


def test_taking_it_raises_the_sequence_and_keeps_what_was_said(dossier: Dossier) -> None:
    event = make.event("Stocktaking", "November 2017")
    found = compare(dossier, event)
    dossier.do(take_date(found, only(found)))
    taken = dossier.event(event.uid)
    assert taken is not None
    assert (taken.when.edtf, taken.sequence) == ("2017-12-04/2017-12-06", 1)
    assert taken.tellings[0].when.text == "November 2017"
    assert taken.sources[-1].text == AFTER
    assert taken.remarks == (
        "First had “no later than November 2017”, the calendar “November 2017”.",
    )
    assert only(compare_drafts(dossier, FIRST, SECOND)).stand is Stand.FITS
    dossier.undo()
    assert dossier.event(event.uid) == event


def test_a_date_set_by_hand_is_only_told(dossier: Dossier) -> None:
    event = make.event("Stocktaking", "November 2017", by_hand=("when",))
    found = compare(dossier, event)
    assert only(found).stand is Stand.HELD
    assert take_date(found, only(found)).changes == ()


def test_a_date_that_agrees_needs_nothing(dossier: Dossier) -> None:
    found = compare(dossier, make.event("Stocktaking", "4-6 December 2017"))
    assert only(found).stand is Stand.FITS


def test_an_event_on_the_days_that_moved_is_offered_days_that_hold_the_old_ones(
    dossier: Dossier,
) -> None:
    before = AFTER.replace("from 4 to 6 December", "from 23 to 29 April")
    after = AFTER.replace("from 4 to 6 December", "from 21 to 30 April")
    found = compare(dossier, make.event("Fourth session", "23-29 April 2017"), after, before)
    assert only(found).stand is Stand.OFFERED


def test_a_day_gives_no_way_to_words_that_name_none(dossier: Dossier) -> None:
    after = BEFORE.replace("November", "April")
    found = compare(dossier, make.event("Stocktaking", "24 May 2017"), after)
    assert only(found).stand is Stand.OUTSIDE


def test_a_coarse_date_takes_another_coarse_one(dossier: Dossier) -> None:
    after = BEFORE.replace("November 2017", "January 2017")
    found = compare(dossier, make.event("Stocktaking", "Autumn 2017"), after)
    assert only(found).stand is Stand.OFFERED


def test_hours_that_the_text_does_not_give_are_kept(dossier: Dossier) -> None:
    event = make.event("Stocktaking", "24 November 2017")
    timed = event.when.with_times(make.at("10:00"), make.at("13:00"), "America/New_York")
    found = compare(dossier, replace(event, when=timed))
    dossier.do(take_date(found, only(found)))
    taken = dossier.event(event.uid)
    assert taken is not None
    assert (taken.when.start, taken.when.timezone) == (make.at("10:00"), "America/New_York")


def test_the_draft_s_own_entries_are_not_among_them(dossier: Dossier) -> None:
    own = make.event("Preparatory meeting", "no later than November 2017", paragraph="a1")
    assert date_proposals(compare(dossier, replace(own, origin=Origin.DRAFT))) == ()


def test_a_series_takes_no_date(dossier: Dossier) -> None:
    series = make.event("Weekly briefing", "3 November 2017", kind=Kind.SERIES)
    assert date_proposals(compare(dossier, series)) == ()
