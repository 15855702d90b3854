"""One door: what is done is written, told, and can be taken back, after a restart too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import LinkState, on_event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.query import EventQuery
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from tests import make


def open_at(path: Path, clock: Clock) -> Dossier:
    return Dossier(Store(path), lambda: Gazetteer(()), clock, "Europe/Zurich")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = open_at(tmp_path / "Compact.dossier", clock)
    yield opened
    opened.close()


def add(dossier: Dossier, *records) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def test_undo_and_redo_go_step_by_step(dossier: Dossier) -> None:
    event = make.event()
    add(dossier, event)
    dossier.do(edits.tick([event], mine=True))
    assert dossier.undo_label == "putting “Workshop” into my agenda"
    assert dossier.undo() == "putting “Workshop” into my agenda"
    assert dossier.event(event.uid) == event
    assert dossier.redo() == "putting “Workshop” into my agenda"
    assert dossier.events(EventQuery(mine=True))[0].uid == event.uid
    assert (dossier.undo(), dossier.undo(), dossier.undo()) == (
        "putting “Workshop” into my agenda",
        "adding",
        None,
    )
    assert dossier.events() == ()


def test_undo_goes_on_after_a_restart(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "a.dossier"
    first = open_at(path, clock)
    event = make.event()
    add(first, event)
    first.do(edits.tick([event], mine=True))
    first.undo()
    first.close()
    second = open_at(path, clock)
    assert second.redo_label == "putting “Workshop” into my agenda"
    second.redo()
    second.undo()
    second.undo()
    assert second.events() == ()
    assert second.undo() is None
    second.close()


def test_a_new_edit_ends_what_could_be_redone(dossier: Dossier) -> None:
    add(dossier, make.event("one"))
    dossier.undo()
    add(dossier, make.event("two"))
    assert dossier.redo() is None
    assert [event.title for event in dossier.events()] == ["two"]


def test_the_making_of_a_dossier_is_where_undo_ends(dossier: Dossier) -> None:
    dossier.found(Edit("making the dossier", (Change(None, make.event()),)))
    assert dossier.undo_label is None
    assert dossier.undo() is None
    assert len(dossier.events()) == 1


def test_listeners_hear_what_changed_until_they_stop(dossier: Dossier) -> None:
    heard = []
    stop = dossier.subscribe(heard.append)
    event = make.event()
    add(dossier, event)
    dossier.undo()
    stop()
    dossier.redo()
    assert [(one.label, one.kinds, one.keys) for one in heard] == [
        ("adding", {Event}, {event.uid}),
        ("adding", {Event}, {event.uid}),
    ]


def test_an_edit_without_changes_leaves_no_trace(dossier: Dossier) -> None:
    event = make.event(mine=True)
    add(dossier, event)
    dossier.do(edits.tick([event], mine=True))
    assert dossier.undo_label == "adding"


def test_events_come_by_date_and_those_without_last(dossier: Dossier) -> None:
    add(
        dossier,
        make.event("none", "TBC"),
        make.event("late", "1 June 2017"),
        make.event("month", "May 2017"),
        make.event("early", "24 May 2017"),
    )
    assert [event.title for event in dossier.events()] == ["early", "month", "late", "none"]


def test_events_are_counted_by_sort_and_process(dossier: Dossier) -> None:
    add(
        dossier,
        make.event("a", processes=("GFMD", "IGC"), mine=True),
        make.event("b", "May 2017", processes=("GFMD",)),
        make.event("c", "TBC"),
    )
    counts = dossier.counts()
    assert (counts.meetings, counts.mine, counts.unfixed, counts.undated) == (3, 1, 2, 1)
    assert counts.processes == (("GFMD", 2), ("IGC", 1))


def test_a_note_is_written_changed_and_removed(dossier: Dossier) -> None:
    target = on_event("uid")
    dossier.do(edits.write_note(target, "", " ask the capital "))
    assert dossier.note(target) == "ask the capital"
    dossier.do(edits.write_note(target, "ask the capital", ""))
    assert dossier.note(target) == ""
    dossier.undo()
    assert dossier.note(target) == "ask the capital"


def test_a_link_is_made_dismissed_and_confirmed_again(dossier: Dossier) -> None:
    event, paragraph = make.event(), make.paragraph()
    add(dossier, make.document("draft.txt"), make.draft(), paragraph, event)
    dossier.do(edits.tie(paragraph.id, event.uid, None))
    (link,) = dossier.links_of_event(event.uid)
    assert (link.state, link.reason) == (LinkState.CONFIRMED, "linked by hand")
    dossier.do(edits.dismiss(link))
    (link,) = dossier.links_of_paragraph(paragraph.id)
    assert link.state is LinkState.DISMISSED
    dossier.do(edits.tie(paragraph.id, event.uid, link))
    assert dossier.links()[0].state is LinkState.CONFIRMED
    dossier.undo()
    dossier.undo()
    dossier.undo()
    assert dossier.links() == ()


def test_the_sequence_rises_only_with_what_others_see(dossier: Dossier) -> None:
    from dataclasses import replace

    event = make.event()
    moved = edits.change_event(event, replace(event, when=make.when("25 May 2017")), "moving")
    renamed = edits.change_event(event, replace(event, title="Other"), "renaming")
    sequences = [edit.changes[0].record.sequence for edit in (moved, renamed)]
    assert sequences == [1, 0]
    assert edits.change_event(event, event, "nothing").changes == ()


def test_a_dossier_is_called_by_its_file_until_it_has_a_title(dossier: Dossier) -> None:
    assert dossier.title == "Compact"
    dossier.do(edits.set_setting("title", "", "Global Compact"))
    assert dossier.title == "Global Compact"
    assert dossier.home_zone == "Europe/Zurich"
    dossier.do(edits.set_setting("home zone", "", "America/New_York"))
    assert dossier.home_zone == "America/New_York"
    assert dossier.saved_at == dossier.clock.now()


def test_what_the_program_notes_down_itself_is_passed_over_by_undo(dossier: Dossier) -> None:
    event = make.event()
    add(dossier, event)
    dossier.keep(edits.set_setting("looked at", "", "1"))
    assert dossier.setting("looked at") == "1"
    assert dossier.undo() == "adding"
    assert dossier.setting("looked at") == "1"


def test_the_edits_after_a_number_are_told_with_their_moments(
    dossier: Dossier, clock: Clock
) -> None:
    event, other = make.event(), make.event("Hearing")
    add(dossier, event, other)
    seen = dossier.last_edit
    dossier.do(edits.tick([event], mine=True))
    told = dossier.history(seen)
    assert [(moment, edit.label) for moment, edit in told] == [
        (clock.now(), "putting “Workshop” into my agenda")
    ]
