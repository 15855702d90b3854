"""My own meetings together, the deadlines of the draft, and what is still to be confirmed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from desktop import paths
from desktop.core.clock import Clock, stopped
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind
from desktop.core.links.ties import RelationKind
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.desk.events import deadlines
from desktop.desk.events.my_agenda import MyAgenda
from desktop.desk.exporting import confirming
from desktop.reading.names import load
from desktop.store.store import Store
from tests import make
from tests.ui import world


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load(paths.NAMES)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock, names: Gazetteer) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: names, clock, "Europe/Zurich")
    filling = tuple(Change(None, one) for one in world.records())
    opened.found(Edit("making the dossier", filling))
    yield opened
    opened.close()


def tick_events(dossier: Dossier, *uids: str) -> None:
    dossier.do(tick([dossier.event(uid) for uid in uids], mine=True))  # type: ignore[misc]


def test_what_is_ticked_is_known_without_reading_the_others_again(dossier: Dossier) -> None:
    mine = MyAgenda(dossier)
    told: list[bool] = []
    dossier.subscribe(lambda changes: told.append(changes.ticks) or mine.ticked(changes.keys))
    assert mine.events() == ()
    tick_events(dossier, "drafting", "climate")
    tick_events(dossier, "paf")
    assert {one.uid for one in mine.events()} == {"drafting", "climate", "paf"}
    assert set(mine.events()) == set(MyAgenda(dossier).events())
    (clash,) = mine.clashes()
    assert {clash.one, clash.other} == {"drafting", "climate"}
    dossier.undo()
    dossier.undo()
    assert (mine.events(), mine.clashes()) == ((), ())
    assert told == [True] * 4


def test_other_edits_are_no_ticks(dossier: Dossier) -> None:
    told: list[bool] = []
    dossier.subscribe(lambda changes: told.append(changes.ticks))
    event = dossier.event("climate")
    assert event is not None
    moved = replace(event, mine=True, title="Climate talks")
    dossier.do(Edit("renaming", (Change(event, moved),)))
    dossier.do(Edit("a new one", (Change(None, replace(moved, uid="new")),)))
    assert told == [False, False]


def test_clashes_and_journeys_follow_every_edit(dossier: Dossier) -> None:
    mine = MyAgenda(dossier)
    dossier.subscribe(lambda changes: mine.take_in(changes.kinds))
    assert (mine.clashes(), mine.journeys()) == ((), ())
    tick_events(dossier, "drafting", "climate")
    (clash,) = mine.clashes()
    assert {clash.one, clash.other} == {"drafting", "climate"}
    new = world.meeting("new", "26 May 2017", "Talks", "GFMD", "New York", "United States")
    world.add(dossier, replace(new, mine=True))
    (journey,) = mine.journeys()
    # From the workshop of the 24th there is a day in between.
    assert (journey.one, journey.other) == ("drafting", "new")
    assert (journey.start, journey.goal) == ("Bali", "New York")
    dossier.undo()
    assert mine.journeys() == ()


def test_what_stands_near_a_meeting_tells_all_of_its_clashes_and_journeys(
    dossier: Dossier,
) -> None:
    chance = Random(11)
    cities = (("Rabat", "Morocco"), ("New York", "United States"), ("Geneva", "Switzerland"))
    for number in range(40):
        first = chance.randint(1, 24)
        days = f"{first}-{first + chance.choice((1, 1, 2, 6))} May 2017"
        city, country = chance.choice(cities)
        new = world.meeting(f"m{number}", days, f"Talks {number}", "GFMD", city, country)
        world.add(dossier, replace(new, mine=True))
    whole, mine = MyAgenda(dossier), MyAgenda(dossier)
    clashes, journeys = whole.clashes(), whole.journeys()
    assert clashes
    assert journeys
    for event in mine.events():
        uid = event.uid
        assert mine.clashes_of(event) == tuple(c for c in clashes if uid in (c.one, c.other))
        assert mine.journeys_of(event) == tuple(j for j in journeys if uid in (j.one, j.other))
        assert whole.clashes_of(event) == mine.clashes_of(event)
        assert whole.journeys_of(event) == mine.journeys_of(event)


def test_a_part_of_a_session_does_not_clash_with_it(dossier: Dossier) -> None:
    from desktop.core.links.ties import Relation

    tick_events(dossier, "drafting", "climate")
    part = Relation("climate", "drafting", RelationKind.PART_OF, "a side event")
    world.add(dossier, part)
    assert MyAgenda(dossier).clashes() == ()


def test_each_occurrence_of_a_series_of_mine_can_clash(dossier: Dossier) -> None:
    weekly = world.meeting("weekly", "10 May 2017", "Weekly meeting", "GFMD", "Rabat", "Morocco")
    world.add(dossier, replace(weekly, mine=True, recurrence=("RRULE:FREQ=WEEKLY;COUNT=5",)))
    tick_events(dossier, "climate")
    (clash,) = MyAgenda(dossier).clashes()
    assert "climate" in (clash.one, clash.other)
    assert any(uid.startswith("weekly#") for uid in (clash.one, clash.other))


def test_deadlines_come_by_their_days_and_tell_how_far_they_are(dossier: Dossier) -> None:
    early = world.set_by_draft("early", Kind.DEADLINE, "no later than 28 May 2017", "N", "p-OP-24")
    late = world.set_by_draft("late", Kind.DEADLINE, "no later than 12 May 2017", "P", "p-OP-24")
    gone = replace(early, uid="gone", cancelled=True)
    world.add(dossier, early, late, gone)
    found = deadlines.deadlines(dossier)
    told = [(one.uid, one.path, one.days) for one in found]
    assert told == [("late", "OP 24", -4), ("early", "OP 24", 12), ("limit", "OP 20", 198)]
    assert [one.uid for one in deadlines.coming(found)] == ["early", "limit"]
    assert [one.uid for one in deadlines.passed(found)] == ["late"]


def test_the_last_day_of_a_deadline_is_not_over(tmp_path: Path, names: Gazetteer) -> None:
    clock = stopped(datetime(2017, 11, 30, 23, 59, tzinfo=UTC))
    dossier = world.open_filled(tmp_path / "late.dossier", clock)
    (limit,) = deadlines.deadlines(dossier)
    assert limit.days == 0
    assert deadlines.coming((limit,)) == (limit,)
    dossier.clock = stopped(clock.now() + timedelta(minutes=1))
    assert deadlines.deadlines(dossier)[0].days == -1
    dossier.close()


def test_what_is_open_and_ahead_is_to_be_confirmed(dossier: Dossier) -> None:
    found = confirming.to_confirm(dossier, dossier.events())
    # The round of 2 to 5 May is over, whatever was to be confirmed of it.
    assert [event.uid for event in found] == ["midsa", "data", "ccpcj", "undated", "third"]
    assert confirming.open_points(found[1]) == ("the date", "the place")


def test_who_can_confirm_gets_one_letter_with_the_published_words(dossier: Dossier) -> None:
    data = dossier.event("data")
    assert data is not None
    asked = (replace(data, focal_points=("ECOWAS",)),)
    (letter,) = [confirming.as_letters(dossier, confirming.grouped(asked))]
    assert letter.startswith(
        "To: Migration Dialogue for West Africa (MIDWA), secretariat; focal point: ECOWAS\n"
        "Subject: MIDWA: please confirm the date and the place\n\nDear colleagues,\n"
    )
    assert "1. Migration Data working group\n" in letter
    assert "Published: “May 29, 2017 (TBC)”, “TBC” (2017 ISCM calendar)\n" in letter
    assert "as of 16 May 2017." in letter
    assert letter.endswith("kind regards,\n")


def test_the_list_has_a_heading_for_each_process(dossier: Dossier) -> None:
    nobody = make.event("Talks", "June 2017 (TBC)", tellings=())
    events = (*confirming.to_confirm(dossier, dossier.events()), nobody)
    text = confirming.as_list(dossier, confirming.grouped(events))
    headings = [line for line in text.splitlines() if line and line[0] not in "- "]
    assert headings == [
        "Commission on Crime Prevention and Criminal Justice (CCPCJ), secretariat",
        "Migration Dialogue for Southern Africa (MIDSA), secretariat",
        "Migration Dialogue for West Africa (MIDWA), secretariat",
        "Euro-African Dialogue on Migration and Development (Rabat Process), secretariat",
        "Without a process",
    ]
    assert "  Known so far: June 2017; place not known" in text
    assert confirming.as_list(dossier, ()) == confirming.as_letters(dossier, ()) == ""


def test_letters_of_two_processes_stand_apart(dossier: Dossier) -> None:
    events = confirming.to_confirm(dossier, dossier.events())
    letters = confirming.as_letters(dossier, confirming.grouped(events))
    assert letters.count("Dear colleagues,") == 4
    assert "To: the organisers" not in letters


def test_what_was_heard_since_stands_beside_what_was_published(dossier: Dossier) -> None:
    data = dossier.event("data")
    assert data is not None
    heard = replace(data, when=make.when("30 May 2017 (TBC)"), by_hand=("when",))
    twice = replace(heard, tellings=data.tellings * 2)
    text = confirming.as_letters(dossier, confirming.grouped([twice]))
    assert text.count("Published: ") == 1
    assert "Known so far: 30 May 2017; place to be confirmed" in text


def test_a_meeting_as_a_whole_may_be_open() -> None:
    event: Event = make.event("Talks", "24 May 2017", unconfirmed=True)
    assert confirming.open_points(event) == ("the meeting itself",)
    assert confirming.open_points(make.event()) == ()
