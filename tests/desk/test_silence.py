"""Silence procedures: begun, shown in the calendar, held or broken, and all of it undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.core.clock import stopped
from desktop.core.drafts.proposal import Silence, SilenceState
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind, Origin
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.when import from_edtf
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.silence import (
    agrees,
    announced,
    begin,
    break_it,
    hold,
    hour_of,
    passed,
    run_on,
    silence_of,
)
from desktop.desk.events.deadlines import coming, deadlines
from desktop.desk.events.edits import shift
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.reading import read_files
from desktop.desk.importing.takeover import edit_of
from desktop.store.store import Store
from tests import make

DRAFT = make.draft("a", version="Rev. 2")
NEW_YORK = "America/New_York"
START, HOUR = date(2021, 5, 10), datetime(2021, 5, 14, 17, 0)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    clock = stopped(datetime(2021, 5, 10, 9, 0, tzinfo=UTC))
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    records = (make.document("draft.txt"), DRAFT)
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def begun(dossier: Dossier) -> Silence:
    dossier.do(begin(dossier, DRAFT, START, HOUR, NEW_YORK))
    found = silence_of(dossier, "a")
    assert found is not None
    return found


def entry(dossier: Dossier) -> Event:
    (event,) = dossier.events()
    return event


def test_a_silence_procedure_is_a_deadline_with_its_hour(dossier: Dossier) -> None:
    silence = begun(dossier)
    event = entry(dossier)
    assert (silence.state, silence.event) == (SilenceState.RUNNING, event.uid)
    assert (event.title, event.kind) == ("Silence procedure: Rev. 2", Kind.DEADLINE)
    assert (event.when.edtf, event.when.timezone) == ("../2021-05-14T17:00", NEW_YORK)
    assert [one.title for one in coming(deadlines(dossier))] == ["Silence procedure: Rev. 2"]


def test_undo_takes_both_away(dossier: Dossier) -> None:
    begun(dossier)
    assert dossier.undo() == "putting “Rev. 2” under silence"
    assert (dossier.events(), dossier.silences()) == ((), ())


def test_another_hour_moves_the_one_that_is_running(dossier: Dossier) -> None:
    first = begun(dossier)
    later = datetime(2021, 5, 17, 12, 0)
    dossier.do(begin(dossier, DRAFT, START, later, NEW_YORK))
    (moved,) = dossier.silences()
    assert (moved.id, moved.deadline, moved.event) == (first.id, later, first.event)
    assert (entry(dossier).when.edtf, entry(dossier).sequence) == ("../2021-05-17T12:00", 1)
    assert begin(dossier, DRAFT, START, later, NEW_YORK).changes == ()


def test_it_is_held_and_stays_in_the_calendar(dossier: Dossier) -> None:
    dossier.do(hold(begun(dossier)))
    assert [one.state for one in dossier.silences()] == [SilenceState.HELD]
    assert not entry(dossier).cancelled


def test_it_is_broken_by_delegations_and_no_longer_reminded_of(dossier: Dossier) -> None:
    silence = begun(dossier)
    dossier.do(break_it(dossier, silence, ("Mexico", "EU", "Mexico")))
    (broken,) = dossier.silences()
    assert (broken.state, broken.broken_by) == (SilenceState.BROKEN, ("Mexico", "EU"))
    assert deadlines(dossier) == ()
    assert dossier.undo() == "having the silence broken by Mexico, EU"
    assert dossier.silences() == (silence,)
    assert len(deadlines(dossier)) == 1


def test_it_can_run_on(dossier: Dossier) -> None:
    dossier.do(break_it(dossier, begun(dossier), ("Mexico",)))
    broken = silence_of(dossier, "a")
    assert broken is not None
    dossier.do(run_on(dossier, broken))
    (again,) = dossier.silences()
    assert (again.state, again.broken_by) == (SilenceState.RUNNING, ())
    assert not entry(dossier).cancelled


def test_after_one_has_ended_another_can_begin(dossier: Dossier) -> None:
    dossier.do(hold(begun(dossier)))
    dossier.do(begin(dossier, DRAFT, START, datetime(2021, 5, 21, 17, 0), NEW_YORK))
    assert [one.state for one in dossier.silences()] == [SilenceState.HELD, SilenceState.RUNNING]
    last = silence_of(dossier, "a")
    assert last is not None
    assert last.deadline == datetime(2021, 5, 21, 17, 0)


def test_the_hour_is_that_of_its_zone(dossier: Dossier) -> None:
    silence = begun(dossier)
    assert not passed(silence, datetime(2021, 5, 14, 20, 59, tzinfo=UTC))
    assert passed(silence, datetime(2021, 5, 14, 21, 0, tzinfo=UTC))


def test_a_paper_that_announces_one_offers_it_and_its_entry_stands_for_it(dossier: Dossier) -> None:
    told = make.event("Silence procedure", "TBC", document="draft.txt", kind=Kind.DEADLINE)
    when = replace(from_edtf("../2021-05-14T17:00"), timezone=NEW_YORK)
    told = replace(told, when=when, origin=Origin.DRAFT)
    dossier.do(Edit("adding", (Change(None, told),)))
    found = announced(dossier, DRAFT)
    assert found is not None
    assert hour_of(found.when) == HOUR
    dossier.do(begin(dossier, DRAFT, START, HOUR, NEW_YORK, found.event))
    assert entry(dossier) == told
    assert announced(dossier, DRAFT) is None


def test_another_deadline_of_the_paper_announces_nothing(dossier: Dossier) -> None:
    report = make.event("Report due", "14 May 2021", document="draft.txt", kind=Kind.DEADLINE)
    dossier.do(Edit("adding", (Change(None, report),)))
    assert announced(dossier, DRAFT) is None


def test_an_hour_that_was_moved_in_the_calendar_is_noticed(dossier: Dossier) -> None:
    silence = begun(dossier)
    assert agrees(silence, entry(dossier))
    dossier.do(shift(entry(dossier), 3))
    assert not agrees(silence, entry(dossier))


PAPER = """Revised draft resolution, 5 May 2021

Follow-up to the Progress Declaration

The General Assembly,

Recalling its resolution 73/195 of 19 December 2018,

1. Decides to convene regional reviews in 2022;

2. Requests the Secretary-General to report no later than 30 June 2021.

Silence procedure: the text is under silence until Friday 14 May 2021, 5 p.m. (New York time).
"""


def test_a_text_that_was_read_offers_what_it_announces(dossier: Dossier, tmp_path: Path) -> None:
    file = tmp_path / "rev.txt"
    file.write_text(PAPER, encoding="utf-8")
    plan = plan_import(dossier, read_files((file,), dossier.gazetteer))
    dossier.do(edit_of(plan, dossier, frozenset(range(len(plan.rows)))))
    read = next(one for one in dossier.drafts() if one.document == "rev.txt")
    found = announced(dossier, read)
    assert found is not None
    assert (hour_of(found.when), found.when.timezone) == (HOUR, NEW_YORK)
    assert announced(dossier, DRAFT) is None
