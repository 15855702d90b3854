"""Two entries are made one by hand, or kept apart, or one is parted again; all of it undoable."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.placeholders import Blank
from desktop.core.drafts.proposal import Position, Stance
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import LinkState, Note, on_event
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.filling import fill_from
from desktop.desk.drafts.proposing import Byline, ask_to_delete, take_position
from desktop.desk.edits import tick, tie
from desktop.desk.events.joining import can_part, join, keep_apart, likely, part
from desktop.desk.lookup import kept_called
from desktop.store.store import Store
from tests.make import event, paragraph, when
from tests.papers import gazetteer
from tests.versions import take_in


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), gazetteer, clock, "UTC")
    yield opened
    opened.close()


def called(dossier: Dossier, beginning: str, papers: int = 0) -> Event:
    [one] = [
        event
        for event in dossier.events()
        if event.title.startswith(beginning) and papers in (0, len(event.tellings))
    ]
    return one


def doubted(dossier: Dossier) -> tuple[Event, Event]:
    """The conference of the text, in 2026 to be confirmed, and that of the calendar."""
    take_in(dossier, "pan_cal", "pan_1")
    one, other = (
        event for event in dossier.events() if event.title == "Conference on pandemic preparedness"
    )
    return one, other


def test_a_doubt_is_told_and_the_two_are_made_one(dossier: Dossier) -> None:
    own, told = doubted(dossier)
    assert likely(dossier, told)[0] == own
    before = dossier.events()
    dossier.do(tick([own], mine=True))
    own = dossier.stored(own.uid) or own
    paragraph = dossier.paragraph(own.paragraph or "")
    assert paragraph is not None
    other = next(one for one in dossier.paragraphs(paragraph.draft) if one.path == "OP 3")
    dossier.do(tie(other.id, own.uid, None))
    dossier.do(Edit("note", (Change(None, Note(on_event(own.uid), "Ask Rabat.")),)))
    kenya = Byline("Kenya", meeting=own.uid)
    dossier.do(ask_to_delete(dossier, other, kenya))
    [wish] = dossier.proposals(paragraph.draft)
    said = Position(wish.id, "Mexico", Stance.OPPOSES, meeting=own.uid)
    dossier.do(take_position(dossier, paragraph.draft, said))
    dossier.do(join(dossier, told, own))
    joint = dossier.stored(told.uid)
    assert joint is not None
    assert [one.meeting for one in dossier.proposals(paragraph.draft)] == [joint.uid]
    assert [one.meeting for one in dossier.positions(paragraph.draft)] == [joint.uid]
    assert len(joint.tellings) == 2
    assert (joint.mine, joint.paragraph) == (True, own.paragraph)
    assert joint.when.edtf == "2026-12-10/2026-12-11"
    assert dossier.stored(own.uid) is None
    links = dossier.links_of_event(joint.uid)
    assert [one.paragraph for one in links if one.state is LinkState.CONFIRMED] == [other.id]
    assert dossier.note(on_event(joint.uid)) == "Ask Rabat."
    assert not dossier.relations_of(joint.uid)
    for _ in range(6):
        dossier.undo()
    assert dossier.events() == before


def test_what_was_made_one_is_parted_again(dossier: Dossier) -> None:
    own, told = doubted(dossier)
    dossier.do(join(dossier, told, own))
    joint = dossier.stored(told.uid)
    assert joint is not None
    assert can_part(dossier, joint)
    by_text = joint.tellings[-1]
    dossier.do(part(dossier, joint, by_text))
    one, other = (
        event for event in dossier.events() if event.title == "Conference on pandemic preparedness"
    )
    assert {one.when.edtf, other.when.edtf} == {"2026?", "2026-12-10/2026-12-11"}
    assert {str(one.origin), str(other.origin)} == {"draft", "calendar"}
    stays = dossier.stored(told.uid)
    assert stays is not None
    assert (stays.paragraph, stays.place.city, len(stays.tellings)) == (None, "Marrakesh", 1)
    assert not can_part(dossier, stays)
    with pytest.raises(Problem, match="Only one source"):
        part(dossier, stays, stays.tellings[0])


def test_the_calendars_words_can_be_parted_too(dossier: Dossier) -> None:
    take_in(dossier, "inc_cal", "inc_1", "inc_2")
    joint = called(dossier, "INC-6")
    dossier.do(part(dossier, joint, joint.tellings[0]))
    stays = dossier.stored(joint.uid)
    assert stays is not None
    assert (stays.title, stays.when.edtf) == ("Sixth session", "2026-08-10/2026-08-19")
    assert len(stays.tellings) == 2
    fresh = called(dossier, "INC-6")
    assert (fresh.when.edtf, fresh.paragraph) == ("2026-08-03/2026-08-12", None)


def test_what_is_kept_apart_stays_so_with_a_newer_version(dossier: Dossier) -> None:
    own, told = doubted(dossier)
    dossier.do(keep_apart(dossier, told, own))
    assert not dossier.relations_of(told.uid)
    take_in(dossier, "pan_2")
    both = [one for one in dossier.events() if one.title == "Conference on pandemic preparedness"]
    assert {one.uid: one.when.edtf for one in both} == {
        own.uid: "2026-12-10/2026-12-11",
        told.uid: "2026-12-10/2026-12-11",
    }
    assert [one.kind for one in dossier.relations_of(told.uid)] == []


def test_what_was_changed_meanwhile_is_made_one_as_it_is_and_what_is_gone_is_told(
    dossier: Dossier,
) -> None:
    one, other = event("Talks", uid="a"), event("Talk", uid="b")
    dossier.do(Edit("adding", (Change(None, one), Change(None, other))))
    dossier.do(tick([one], mine=True))
    dossier.do(join(dossier, one, other))
    assert [(each.uid, each.mine) for each in dossier.events()] == [("a", True)]
    with pytest.raises(Problem, match="no longer in the calendar"):
        join(dossier, one, other)


def test_a_series_is_made_one_with_nothing(dossier: Dossier) -> None:
    series = event("Weekly talks", uid="a", recurrence=("RRULE:FREQ=WEEKLY",))
    other = event("Talks", uid="b")
    with pytest.raises(Problem, match="series"):
        join(dossier, other, series)
    blank = Blank(paragraph(), 0, 3, "(Month)", when("Month"))
    with pytest.raises(Problem, match="series"):
        fill_from(dossier, blank, series)
    dossier.do(Edit("adding", (Change(None, series),)))
    drawn = dossier.event("a#2017-05-31")
    assert drawn is not None
    with pytest.raises(Problem, match="series"):
        part(dossier, drawn, drawn.tellings[0])
    assert kept_called(dossier, drawn.uid) == series
    with pytest.raises(Problem, match="itself"):
        join(dossier, other, other)


def test_what_only_falls_into_the_same_year_is_not_proposed(dossier: Dossier) -> None:
    doubted(dossier)
    assert likely(dossier, called(dossier, "Intergovernmental Working Group")) == ()
