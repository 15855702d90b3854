"""The printed agenda has what a delegate takes along, in the order in which she reads it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.core.clock import stopped
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Kind
from desktop.core.links.ties import Link, Note, Relation, RelationKind, on_event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.steps import finished
from desktop.desk.dossier import Dossier
from desktop.desk.edits import set_setting
from desktop.desk.printing.agenda import Sheet, SheetEntry, agenda_steps
from desktop.desk.printing.wish import PrintWish
from desktop.store.store import Store
from tests import make

MINE = EventQuery(mine=True)
MAY, JUNE = make.day("2017-05-01"), make.day("2017-06-30")
FORUM = make.event(
    "Third Pan-African Forum", "15-17 May 2017", place=make.place("Kampala", "Uganda"), uid="forum",
    mine=True, processes=("Pan-African Forum",),
)  # fmt: skip
BALI = make.event(
    "Meeting of drafting committee", "22-25 May 2017", place=make.place("Bali", "Indonesia"),
    uid="bali", mine=True, processes=("Bali Process",),
)  # fmt: skip
RABAT = make.event("Thematic Workshop", "24 May 2017", uid="rabat", mine=True, processes=("GFMD",))
CRIME = make.event("26th session", "May 2017", uid="crime", processes=("UNODC",))
OTHERS = make.event("Somebody else's meeting", "3 May 2017", uid="others")
SUMMIT = make.event("10th GFMD Summit Meeting", "28-30 June 2017", uid="summit", mine=True)
PREPARATORY = make.event(
    "Preparatory meeting", "no later than November 2017", kind=Kind.DEADLINE, uid="prep",
    paragraph="p-OP-20",
)  # fmt: skip
MINISTERS = make.event("8th Ministerial Conference", "2017 (TBC)", uid="ministers")
UNDATED = make.event("Round table", "Date to be determined", uid="undated")
STRETCH = make.event(
    "First phase", "April to November 2017", kind=Kind.PHASE, uid="phase", paragraph="p-OP-20"
)
SERIES = make.event(
    "Meetings of the GFMD", "TBC", kind=Kind.SERIES, uid="series", repeats="meets annually"
)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    clock = stopped(datetime(2017, 5, 11, 8, 42, tzinfo=UTC))
    store = Store(tmp_path / "Compact.dossier")
    opened = Dossier(store, lambda: Gazetteer(()), clock, "Europe/Zurich")
    opened.do(set_setting("title", "", "Global Compact for Migration"))
    add(opened, make.document("draft.txt"), make.draft())
    add(opened, *(make.paragraph(path) for path in ("OP 14 A (b)", "OP 19 (b)", "OP 20")))
    yield opened
    opened.close()


def agenda_sheet(
    dossier: Dossier, query: EventQuery, first: date | None = None, last: date | None = None, **how
) -> Sheet:
    wish = PrintWish(query=query, first=first, last=last, **how)
    return finished(agenda_steps(dossier, wish))


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def filled(dossier: Dossier) -> Dossier:
    add(dossier, FORUM, BALI, RABAT, CRIME, OTHERS, SUMMIT, PREPARATORY, MINISTERS, UNDATED)
    add(dossier, STRETCH, SERIES)
    add(dossier, Link("p-OP-14-A-(b)", "rabat", "a"), Link("p-OP-19-(b)", "rabat", "b"))
    return dossier


def headings(sheet: Sheet) -> dict[str, list[str]]:
    return {one.heading: [entry.title for entry in one.entries] for one in sheet.sections}


def row(sheet: Sheet, title: str) -> SheetEntry:
    (found,) = (e for one in sheet.sections for e in one.entries if e.title == title)
    return found


def test_an_agenda_of_some_months_is_what_can_lie_in_them(dossier: Dossier) -> None:
    sheet = agenda_sheet(filled(dossier), EventQuery(), MAY, JUNE)
    assert headings(sheet) == {
        "May 2017": [
            "Somebody else's meeting",
            "Third Pan-African Forum",
            "Meeting of drafting committee",
            "Thematic Workshop",
            "26th session",
        ],
        "June 2017": ["10th GFMD Summit Meeting"],
        "Phases and windows in the draft": ["First phase"],
        "No date yet": ["8th Ministerial Conference"],
    }


def test_an_agenda_without_days_has_every_deadline_and_what_has_no_date(dossier: Dossier) -> None:
    found = headings(agenda_sheet(filled(dossier), EventQuery()))
    assert found["Deadlines in the draft"] == ["Preparatory meeting"]
    assert found["No date yet"] == [
        "8th Ministerial Conference",
        "Round table",
        "Meetings of the GFMD",
    ]


def test_a_deadline_of_no_draft_does_not_stand_as_one(dossier: Dossier) -> None:
    add(dossier, replace(PREPARATORY, paragraph=None))
    assert list(headings(agenda_sheet(dossier, EventQuery()))) == ["Deadlines"]


def test_what_has_no_date_is_printed_with_days_where_it_is_asked_for(dossier: Dossier) -> None:
    found = headings(agenda_sheet(filled(dossier), EventQuery(), MAY, JUNE, undated=True))
    assert "Round table" in found["No date yet"]
    assert "Deadlines in the draft" not in found


def test_my_agenda_has_the_deadlines_of_its_days_ticked_or_not(dossier: Dossier) -> None:
    november = make.day("2017-11-30")
    found = headings(agenda_sheet(filled(dossier), MINE, MAY, november))
    assert found["May 2017"] == [
        "Third Pan-African Forum",
        "Meeting of drafting committee",
        "Thematic Workshop",
    ]
    assert found["Deadlines in the draft"] == ["Preparatory meeting"]
    assert "No date yet" not in found
    for days in ((MAY, JUNE), (MAY, None), ()):
        assert "Deadlines in the draft" not in headings(agenda_sheet(dossier, MINE, *days))
    add(dossier, make.event("Round", "4 December 2017", uid="round", mine=True))
    assert "Deadlines in the draft" in headings(agenda_sheet(dossier, MINE))


def test_title_subtitle_and_foot(dossier: Dossier) -> None:
    sheet = agenda_sheet(filled(dossier), MINE, MAY, JUNE)
    assert sheet.title == "Agenda, May – June 2017"
    assert sheet.subtitle == ("Global Compact for Migration · my agenda · times local to the venue")
    assert sheet.footer_left == "Printed 11 May 2017, 10:42, Geneva time"


@pytest.mark.parametrize(
    ("first", "last", "title"),
    [
        (None, None, "Agenda"),
        ("2017-05-11", None, "Agenda from 11 May 2017"),
        (None, "2017-05-11", "Agenda until 11 May 2017"),
        ("2017-05-11", "2017-05-18", "Agenda, 11–18 May 2017"),
    ],
)
def test_the_title_says_which_days(
    dossier: Dossier, first: str | None, last: str | None, title: str
) -> None:
    add(dossier, make.event("Round", "11 May 2017", mine=True))
    days = (make.day(one) if one else None for one in (first, last))
    assert agenda_sheet(dossier, MINE, *days).title == title


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (EventQuery(), "all meetings"),
        (EventQuery(unfixed=True), "meetings not fixed yet"),
        (EventQuery(uids=frozenset({"a"})), "chosen meetings"),
        (EventQuery(processes=frozenset({"IGC", "GFMD"})), "all meetings · GFMD, IGC"),
        (EventQuery(words="climate"), "all meetings · “climate”"),
    ],
)
def test_the_subtitle_says_what_is_printed(dossier: Dossier, query: EventQuery, words: str) -> None:
    add(dossier, make.event("Climate (TBC)", "24 May 2017 (TBC)", uid="a", processes=("IGC",)))
    assert f" · {words} · " in agenda_sheet(dossier, query, MAY, JUNE).subtitle


def test_the_columns_of_a_row(dossier: Dossier) -> None:
    entry = row(agenda_sheet(filled(dossier), MINE, MAY, JUNE), "Meeting of drafting committee")
    assert entry == SheetEntry(
        day="22–25",
        weekday="Mon – Thu",
        title="Meeting of drafting committee",
        detail="Bali Process. Clash with 24 May",
        place="Bali, Indonesia",
        paragraphs="",
        firm=True,
        mark="",
    )
    workshop = row(agenda_sheet(dossier, MINE, MAY, JUNE), "Thematic Workshop")
    assert (workshop.day, workshop.weekday) == ("24", "Wed")
    assert workshop.detail == "GFMD. Clash with 22–25 May"
    assert workshop.paragraphs == "OP 14 A (b), 19 (b)"


def test_what_is_not_firm_says_so(dossier: Dossier) -> None:
    sheet = agenda_sheet(filled(dossier), EventQuery(), MAY, JUNE)
    session = row(sheet, "26th session")
    assert (session.day, session.mark, session.firm) == ("May", "(tbc)", False)
    conference = row(sheet, "8th Ministerial Conference")
    assert (conference.day, conference.mark, conference.firm) == ("2017", "(tbc)", False)
    undated = row(agenda_sheet(dossier, EventQuery()), "Round table")
    assert (undated.day, undated.mark, undated.detail) == ("", "(tbc)", "")


def test_a_deadline_says_its_limit_and_the_words_of_the_draft(dossier: Dossier) -> None:
    entry = row(agenda_sheet(filled(dossier), EventQuery()), "Preparatory meeting")
    assert entry.day == "by 30 Nov 2017"
    assert entry.weekday == ""
    assert entry.detail == "“no later than November 2017”"
    assert entry.paragraphs == "OP 20"
    assert entry.firm
    assert entry.mark == ""


def test_all_meetings_have_the_phases_too(dossier: Dossier) -> None:
    found = headings(agenda_sheet(filled(dossier), EventQuery(), MAY, JUNE))
    assert found["May 2017"][0] == "Somebody else's meeting"
    assert found["Phases and windows in the draft"] == ["First phase"]


def test_what_began_before_stands_under_the_first_month(dossier: Dossier) -> None:
    add(dossier, make.event("Long session", "28 April to 2 May 2017", uid="long"))
    sheet = agenda_sheet(dossier, EventQuery(), MAY, JUNE)
    assert headings(sheet) == {"May 2017": ["Long session"]}
    assert row(sheet, "Long session").day == "28 Apr – 2 May"


def test_a_series_whose_meetings_are_known_is_no_undated_meeting(dossier: Dossier) -> None:
    filled(dossier)
    series = row(agenda_sheet(dossier, EventQuery()), "Meetings of the GFMD")
    assert series.detail == "Meets annually"
    add(dossier, Relation("summit", "series", RelationKind.IN_SERIES, "same process"))
    found = headings(agenda_sheet(dossier, EventQuery(), MAY, JUNE))
    assert "Meetings of the GFMD" not in found["No date yet"]


def test_a_part_of_a_meeting_is_no_clash_and_says_what_it_is_part_of(dossier: Dossier) -> None:
    whole = replace(BALI, title="Committee “on drafting”")
    add(dossier, whole, RABAT, Relation("rabat", "bali", RelationKind.PART_OF, "same days"))
    entry = row(agenda_sheet(dossier, MINE), "Thematic Workshop")
    assert entry.detail == "GFMD. Part of “Committee ‘on drafting’”"


def test_a_clash_with_a_date_to_be_confirmed_is_a_possible_one(dossier: Dossier) -> None:
    add(dossier, BALI, make.event("Hearing", "25 May 2017 (TBC)", uid="hearing", mine=True))
    detail = row(agenda_sheet(dossier, MINE), "Meeting of drafting committee").detail
    assert detail == "Bali Process. Possible clash with 25 May"


def test_hours_stand_with_the_day_and_those_at_home_beside_the_process(dossier: Dossier) -> None:
    event = make.event("Consultations", "16 January 2017", uid="letter", mine=True)
    when = event.when.with_times(make.at("15:00"), make.at("18:00"), "America/New_York")
    add(dossier, replace(event, when=when))
    entry = row(agenda_sheet(dossier, MINE), "Consultations")
    assert (entry.day, entry.weekday) == ("16", "Mon, 15:00–18:00")
    assert entry.detail == "21:00–24:00 Geneva time"


def test_a_cancelled_meeting_is_marked(dossier: Dossier) -> None:
    add(dossier, replace(RABAT, cancelled=True))
    entry = row(agenda_sheet(dossier, MINE), "Thematic Workshop")
    assert entry.mark == "(cancelled)"
    assert not entry.firm


def test_notes_are_confidential(dossier: Dossier) -> None:
    add(dossier, RABAT, Note(on_event("rabat"), "Ask the\ncapital."))
    assert row(agenda_sheet(dossier, MINE), "Thematic Workshop").detail == "GFMD"
    noted = agenda_sheet(dossier, MINE, notes=True)
    assert row(noted, "Thematic Workshop").detail == "GFMD. Ask the capital"


def test_nothing_to_print_is_a_problem_in_a_sentence(dossier: Dossier) -> None:
    add(dossier, UNDATED, replace(PREPARATORY, uid="later"))
    for query in (MINE, EventQuery()):
        with pytest.raises(Problem, match="Nothing would be printed; ask for other days"):
            agenda_sheet(dossier, query, MAY, JUNE)


def test_an_unknown_home_is_utc(dossier: Dossier) -> None:
    add(dossier, RABAT)
    dossier.do(set_setting("home zone", "", "Mars/Olympus"))
    assert agenda_sheet(dossier, MINE).footer_left == "Printed 11 May 2017, 08:42, UTC"
