"""What typed words mean in a dossier."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.links.ties import Note, on_event, on_paragraph
from desktop.desk.dossier import Dossier
from desktop.desk.searching import EVENTS, MOST_COUNTED, Answer, search
from tests import make
from tests.ui import world

NEAR = date(2017, 5, 24)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = world.open_filled(tmp_path / "small.dossier", clock)
    yield opened
    opened.close()


def uids(answer: Answer) -> list[str]:
    return [event.uid for event in answer.events]


def test_one_word_finds_all_kinds(dossier: Dossier) -> None:
    world.add(dossier, Note(on_event("climate"), "Ask about migration"))
    answer = search(dossier, "migr", NEAR)
    assert "climate" in uids(answer)
    assert answer.number >= len(answer.events) == EVENTS
    assert [one.paragraph.path for one in answer.paragraphs] == ["OP 19 (b)"]
    assert [(note.text, note.event and note.event.uid) for note in answer.notes] == [
        ("Ask about migration", "climate")
    ]
    assert {process.short for process in answer.processes} <= {
        process.short for process in world.PROCESSES
    }
    assert answer.when is None


@pytest.mark.parametrize("typed", ["OP19b", "op 19 (b)", "op19(b", "19(b)", "OP 19.b"])
def test_a_paragraph_is_found_as_it_is_cited(dossier: Dossier, typed: str) -> None:
    answer = search(dossier, typed, NEAR)
    assert answer.cites
    assert answer.paragraphs[0].paragraph.path == "OP 19 (b)"


@pytest.mark.parametrize("typed", ["2nd", "19 b", "24 May", "op", "3 panels", "opening 3"])
def test_other_numbers_cite_no_paragraph(dossier: Dossier, typed: str) -> None:
    assert not search(dossier, typed, NEAR).cites


def test_the_day_in_sight_says_what_is_nearest(dossier: Dossier) -> None:
    assert uids(search(dossier, "group", date(2017, 5, 17)))[0] == "integration"
    assert uids(search(dossier, "group", date(2017, 6, 9)))[0] == "coi"


def test_a_note_on_a_paragraph_leads_there_and_one_on_nothing_is_left_out(
    dossier: Dossier,
) -> None:
    world.add(
        dossier, Note(on_paragraph("p-OP-20"), "too late"), Note(on_event("gone"), "too early")
    )
    (note,) = search(dossier, "too", NEAR).notes
    assert note.event is None
    assert note.paragraph is not None
    assert note.paragraph.path == "OP 20"


def test_drafts_and_documents_are_found_by_title_or_file(dossier: Dossier) -> None:
    assert [one.name for one in search(dossier, "iscm", NEAR).documents] == ["calendar.txt"]
    assert [one.name for one in search(dossier, "draft txt", NEAR).documents] == ["draft.txt"]
    assert [one.id for one in search(dossier, "modal", NEAR).drafts] == ["draft-1"]


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("24 May", "2017-05-24", "2017-05-24"),
        ("May 2018", "2018-05-01", "2018-05-31"),
        ("tomorrow", "2017-05-17", "2017-05-17"),
        ("next month", "2017-06-01", "2017-06-30"),
    ],
)
def test_a_typed_date_is_understood(dossier: Dossier, typed: str, first: str, last: str) -> None:
    when = search(dossier, typed, NEAR).when
    assert when is not None
    assert (str(when.earliest), str(when.latest)) == (first, last)


def test_the_meetings_of_a_typed_day_are_there(dossier: Dossier) -> None:
    assert {event.uid for event in search(dossier, "24 May", NEAR).on_days} >= {"climate"}
    assert search(dossier, "2017", NEAR).on_days == ()


@pytest.mark.parametrize("typed", ["", "  ", "…", "(", '"', "zzz"])
def test_what_is_nothing_finds_nothing(dossier: Dossier, typed: str) -> None:
    answer = search(dossier, typed, NEAR)
    found = (answer.when, answer.events, answer.paragraphs, answer.notes, answer.processes)
    assert found == (None, (), (), (), ())
    assert answer.number == 0


def test_versions_are_told_apart_when_there_are_several(dossier: Dossier) -> None:
    assert [one.version for one in search(dossier, "op 24", NEAR).paragraphs] == [""]
    world.add(dossier, make.draft("draft-2", version="Second draft"))
    assert [one.version for one in search(dossier, "op 24", NEAR).paragraphs] == ["First draft"]


def test_counting_ends_at_some_number(dossier: Dossier) -> None:
    world.add(dossier, *(make.event(f"Crowd {n}", uid=f"{n}") for n in range(MOST_COUNTED + 20)))
    assert search(dossier, "crowd", NEAR).number == MOST_COUNTED + 1
