"""Events by hand: each fact one edit, undoable, and safe from papers that are read later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.by_hand import Fact, overruled
from desktop.core.clock import Clock
from desktop.core.dates.printed import read_when
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind, Origin, Status
from desktop.core.links.ties import Note, Relation, RelationKind, on_event
from desktop.desk.dossier import Dossier
from desktop.desk.events import edits as event_edits
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.takeover import edit_of
from desktop.reading.names import load
from desktop.store.store import Store
from tests import make

RABAT = make.place("Rabat", "Morocco")
MOMENT = datetime(2017, 5, 16, 9, tzinfo=UTC)
GENEVA = make.place("Geneva", "Switzerland")
WORKSHOP = make.event("GFMD Thematic Workshop", "24 May 2017", place=RABAT, processes=("GFMD",))


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: load(paths.NAMES), clock, "UTC")
    yield opened
    opened.close()


def after(edit: Edit) -> Event:
    (change,) = edit.changes
    assert isinstance(change.after, Event)
    return change.after


def imported(dossier: Dossier, *events: Event, name: str = "calendar.txt") -> Event:
    """Read a paper called `name` in which the events stand."""
    tellings = ((one, replace(one.tellings[0].source, document=name)) for one in events)
    told = [
        replace(one, tellings=(replace(one.tellings[0], source=source),))
        for one, source in tellings
    ]
    plan = plan_import(dossier, [make.found(*told, name=name)])
    dossier.do(edit_of(plan, dossier))
    return dossier.events()[0]


def test_a_new_event_is_the_users_own() -> None:
    uid = event_edits.new_uid(MOMENT, 7)
    blank = event_edits.blank(date(2017, 5, 24), uid)
    assert (blank.origin, blank.when.edtf, blank.title) == (Origin.HAND, "2017-05-24", "")
    edit = event_edits.add(replace(blank, title="Briefing"))
    assert edit.label == "adding “Briefing”"
    assert after(edit).by_hand == ("title", "when")
    assert event_edits.blank(None, uid).when.is_dated is False
    assert event_edits.new_uid(MOMENT, 8) != uid


def test_each_fact_is_one_edit_that_is_marked_as_set_by_hand() -> None:
    for edit, label, fact in (
        (event_edits.retitle(WORKSHOP, " Climate  workshop "), "changing the title of", "title"),
        (event_edits.reschedule(WORKSHOP, read_when("25 May 2017")), "changing the date", "when"),
        (event_edits.put(WORKSHOP, GENEVA, None), "changing the place of", "place"),
        (event_edits.hold(WORKSHOP, ["IGC", "GFMD", "IGC"]), "changing the proc", "processes"),
        (event_edits.describe(WORKSHOP, "About\n"), "changing the description of", "description"),
        (event_edits.make(WORKSHOP, Kind.DEADLINE), "changing the kind of", "kind"),
        (event_edits.cancel(WORKSHOP), "cancelling", "status"),
        (event_edits.shift(WORKSHOP, 1), "moving", "when"),
        (event_edits.stretch(WORKSHOP, last=date(2017, 5, 26)), "changing the length of", "when"),
        (event_edits.fix(WORKSHOP, date(2017, 5, 26)), "fixing the day of", "when"),
    ):
        assert edit.label.startswith(label)
        assert after(edit).by_hand == (fact,)
        assert after(edit).tellings == WORKSHOP.tellings
    assert after(event_edits.retitle(WORKSHOP, " Climate  workshop ")).title == "Climate workshop"
    assert after(event_edits.hold(WORKSHOP, ["IGC", "GFMD", "IGC"])).processes == ("IGC", "GFMD")


def test_what_changes_nothing_is_no_edit() -> None:
    for edit in (
        event_edits.retitle(WORKSHOP, "  "),
        event_edits.retitle(WORKSHOP, "GFMD Thematic Workshop"),
        event_edits.reschedule(WORKSHOP, read_when("2017-05-24")),
        event_edits.put(WORKSHOP, RABAT, None),
        event_edits.hold(WORKSHOP, ["GFMD"]),
        event_edits.describe(WORKSHOP, ""),
        event_edits.shift(WORKSHOP, 0),
        event_edits.stretch(WORKSHOP, last=date(2017, 5, 20)),
    ):
        assert edit.changes == ()


@pytest.mark.parametrize("dated", ["July 2017", "early June 2017", "April - November 2017"])
def test_what_has_no_day_is_not_moved_by_days(dated: str) -> None:
    with pytest.raises(ValueError, match="no day"):
        event_edits.shift(replace(WORKSHOP, when=read_when(dated)), 1)
    limit = replace(WORKSHOP, when=read_when("November 2017"), kind=Kind.DEADLINE)
    assert after(event_edits.shift(limit, 1)).when.edtf == "../2017-12-01"


def test_the_sequence_rises_with_date_place_and_status_alone() -> None:
    assert after(event_edits.shift(WORKSHOP, 1)).sequence == 1
    assert after(event_edits.put(WORKSHOP, GENEVA, None)).sequence == 1
    assert after(event_edits.cancel(WORKSHOP)).sequence == 1
    assert after(event_edits.describe(WORKSHOP, "x")).sequence == 0


def test_an_event_is_firm_or_to_be_confirmed_or_cancelled() -> None:
    loose = after(event_edits.settle(WORKSHOP, Status.TENTATIVE))
    assert (loose.status, loose.when.tentative) == (Status.TENTATIVE, True)
    firm = after(event_edits.settle(replace(loose, unconfirmed=True), Status.CONFIRMED))
    assert firm.status is Status.CONFIRMED
    gone = after(event_edits.settle(loose, Status.CANCELLED))
    assert (gone.status, gone.is_open) == (Status.CANCELLED, True)
    back = after(event_edits.cancel(gone))
    assert (back.status, back.is_open) == (Status.TENTATIVE, True)
    undated = make.event("Later", "TBC")
    assert after(event_edits.settle(undated, Status.TENTATIVE)).unconfirmed


def test_in_another_place_the_hours_stay_and_have_the_zone_there() -> None:
    timed = make.event("Hearing", "16 January 2017, 15:00-18:00, Geneva", place=GENEVA)
    moved = after(event_edits.put(timed, make.place("New York", "USA"), "America/New_York"))
    assert moved.when.text == "16 January 2017, 15:00–18:00, New York time"
    assert moved.by_hand == ("place",)


def test_a_copy_has_the_facts_and_none_of_the_sources() -> None:
    told = replace(WORKSHOP, sequence=4, paragraph="p", remarks=("mended",), sure=False)
    copy = after(event_edits.duplicate(told, "new"))
    assert (copy.uid, copy.title, copy.when, copy.place) == (
        "new",
        told.title,
        told.when,
        told.place,
    )
    assert (copy.tellings, copy.remarks, copy.paragraph, copy.sequence) == ((), (), None, 0)
    assert (copy.origin, copy.sure) == (Origin.HAND, True)


def test_the_copy_of_a_cancelled_meeting_takes_place_as_surely_as_that_did() -> None:
    loose = after(event_edits.settle(WORKSHOP, Status.TENTATIVE))
    for event in (WORKSHOP, loose):
        gone = after(event_edits.cancel(event))
        assert after(event_edits.duplicate(gone, "new")).status is event.status


def test_a_deleted_event_takes_its_ties_along_and_undo_brings_all_back(dossier: Dossier) -> None:
    event = imported(dossier, WORKSHOP, make.event("Other", "25 May 2017"))
    other = next(one for one in dossier.events() if one.uid != event.uid)
    relation = Relation(event.uid, other.uid, RelationKind.PART_OF, "by hand")
    note = Note(on_event(event.uid), "Ask capital")
    dossier.do(Edit("tying", (Change(None, relation), Change(None, note))))
    links, relations = dossier.links_of_event(event.uid), dossier.relations_of(event.uid)
    dossier.do(event_edits.delete(event, links, relations, note))
    assert dossier.event(event.uid) is None
    assert (dossier.relations(), dossier.note(on_event(event.uid))) == ((), "")
    assert dossier.undo() == "deleting “GFMD Thematic Workshop”"
    assert dossier.event(event.uid) == event
    assert dossier.relations() == (relation,)
    assert dossier.note(on_event(event.uid)) == "Ask capital"


# -- papers that are read later --------------------------------------------------------------------


def test_what_was_set_by_hand_stays_when_its_paper_is_read_again(dossier: Dossier) -> None:
    event = imported(dossier, WORKSHOP)
    dossier.do(event_edits.retitle(event, "Climate workshop"))
    dossier.do(event_edits.reschedule(dossier.events()[0], read_when("31 May 2017 TBC")))
    dossier.do(event_edits.put(dossier.events()[0], GENEVA, None))
    dossier.do(event_edits.hold(dossier.events()[0], ["IGC"]))
    mine = dossier.events()[0]
    again = replace(WORKSHOP, description="Now with an agenda")
    imported(dossier, again, name="calendar 2.txt")
    (kept,) = dossier.events()
    for name in ("title", "when", "place", "processes", "by_hand"):
        assert getattr(kept, name) == getattr(mine, name), name
    assert kept.description == "Now with an agenda"
    assert len(kept.tellings) == 2
    assert kept.sequence == mine.sequence


def test_a_cancelled_or_opened_event_stays_so_when_a_paper_has_it_firm(dossier: Dossier) -> None:
    event = imported(dossier, WORKSHOP)
    dossier.do(event_edits.settle(event, Status.TENTATIVE))
    imported(dossier, WORKSHOP, name="calendar 2.txt")
    (kept,) = dossier.events()
    assert kept.status is Status.TENTATIVE
    dossier.do(event_edits.cancel(kept))
    imported(dossier, WORKSHOP, name="calendar 3.txt")
    assert dossier.events()[0].cancelled


def test_what_was_not_set_by_hand_still_follows_the_papers(dossier: Dossier) -> None:
    open_day = make.event("GFMD Thematic Workshop", "May 2017", place=RABAT, processes=("GFMD",))
    event = imported(dossier, open_day)
    dossier.do(event_edits.describe(event, "My words"))
    imported(dossier, WORKSHOP, name="calendar 2.txt")
    (known,) = dossier.events()
    assert (known.when.edtf, known.description) == ("2017-05-24", "My words")


def test_the_papers_word_is_told_where_it_differs() -> None:
    moved = after(event_edits.shift(WORKSHOP, 1))
    assert [telling.when.text for telling in overruled(moved, Fact.WHEN)] == ["24 May 2017"]
    assert overruled(moved, Fact.TITLE) == ()
    back = after(event_edits.shift(moved, -1))
    assert overruled(back, Fact.WHEN) == ()
