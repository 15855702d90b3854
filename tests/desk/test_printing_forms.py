"""Everything that goes on paper besides the agenda by days: groups, months, packs, drafts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.clock import stopped
from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind, ProposalState
from desktop.core.drafts.rendered import Form as TextForm
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Kind
from desktop.core.links.ties import Link, LinkState, Note, on_event, on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.process import Process
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.steps import finished
from desktop.desk.dossier import Dossier
from desktop.desk.edits import set_setting
from desktop.desk.printing.agenda import Sheet, agenda_steps, chosen_steps
from desktop.desk.printing.draft import draft_steps
from desktop.desk.printing.month import month_steps
from desktop.desk.printing.pack import NO_PAGES, pack_steps
from desktop.desk.printing.values import FlowSheet, Look, MonthSheet, Style
from desktop.desk.printing.wish import Form, Group, PrintWish, wish_of
from desktop.store.store import Store
from tests import make

MAY, JUNE = make.day("2017-05-01"), make.day("2017-06-30")
FORUM = make.event(
    "Third Pan-African Forum", "15-17 May 2017", place=make.place("Kampala", "Uganda"), uid="forum",
    processes=("Pan-African Forum",), description="The forum looks at a common position.",
)  # fmt: skip
JOINT = make.event(
    "Joint meeting", "24 May 2017 (TBC)", uid="joint", processes=("RCM", "SACM"), mine=True,
    place=make.place("Lima", "Peru"),
)  # fmt: skip
CRIME = make.event("26th session", "May 2017", uid="crime", place=make.place("Vienna", "Austria"))
LONG = make.event("Long session", "28 April to 2 May 2017", uid="long")
LIMIT = make.event(
    "Preparatory meeting", "no later than November 2017", kind=Kind.DEADLINE, uid="prep",
    paragraph="p-OP-20",
)  # fmt: skip
PHASE = make.event(
    "Phase I", "April to November 2017", kind=Kind.PHASE, uid="phase", paragraph="p-OP-13"
)
UNDATED = make.event("Round table", "Date to be determined", uid="undated")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    clock = stopped(datetime(2017, 5, 11, 8, 42, tzinfo=UTC))
    opened = Dossier(
        Store(tmp_path / "Compact.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich"
    )
    opened.do(set_setting("title", "", "Compact"))
    add(opened, FORUM, JOINT, CRIME, LONG, LIMIT, PHASE, UNDATED)
    add(opened, Process("RCM", "Regional Conference on Migration"))
    yield opened
    opened.close()


def add(dossier: Dossier, *records: Record) -> None:
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))


def agenda(dossier: Dossier, **fields: object) -> Sheet:
    wish = PrintWish(**{"first": MAY, "last": JUNE, **fields})  # type: ignore[arg-type]
    return finished(agenda_steps(dossier, wish))


def headings(sheet: Sheet) -> dict[str, list[str]]:
    return {one.heading: [entry.title for entry in one.entries] for one in sheet.sections}


# -- groups ----------------------------------------------------------------------------------------


def test_by_week_what_has_no_day_comes_behind(dossier: Dossier) -> None:
    assert headings(agenda(dossier, group=Group.WEEK, undated=True)) == {
        "Week 18, 1–7 May 2017": ["Long session"],
        "Week 20, 15–21 May 2017": ["Third Pan-African Forum"],
        "Week 21, 22–28 May 2017": ["Joint meeting"],
        "No day yet": ["26th session"],
        "Phases and windows in the draft": ["Phase I"],
        "No date yet": ["Round table"],
    }


def test_single_days_in_two_weeks_stand_under_both(dossier: Dossier) -> None:
    listed = make.event("Two sittings", "11 and 16 May 2017", uid="listed")
    dossier.do(Edit("adding", (Change(None, listed),)))
    found = headings(agenda(dossier, group=Group.WEEK))
    assert [week for week, titles in found.items() if "Two sittings" in titles] == [
        "Week 19, 8–14 May 2017",
        "Week 20, 15–21 May 2017",
    ]


def test_weeks_begin_where_the_locale_has_it(dossier: Dossier) -> None:
    found = headings(agenda(dossier, group=Group.WEEK, first_weekday=6))
    assert "Week 20, 14–20 May 2017" in found


def test_by_process_a_joint_meeting_stands_under_both(dossier: Dossier) -> None:
    found = headings(agenda(dossier, group=Group.PROCESS))
    assert list(found)[:4] == [
        "Pan-African Forum",
        "RCM: Regional Conference on Migration",
        "SACM",
        "Of no process",
    ]
    assert found["SACM"] == ["Joint meeting"]


def test_by_place_the_heading_is_not_said_again(dossier: Dossier) -> None:
    sheet = agenda(dossier, group=Group.PLACE)
    assert list(headings(sheet))[:4] == [
        "Kampala, Uganda",
        "Lima, Peru",
        "Vienna, Austria",
        "Place still open",
    ]
    assert sheet.sections[0].entries[0].place == ""
    assert sheet.sections[0].entries[0].day == "15–17 May"


def test_a_year_that_the_title_does_not_tell_stands_with_the_day(dossier: Dossier) -> None:
    for days in ({"first": None}, {"last": make.day("2018-06-30")}):
        sheet = agenda(dossier, group=Group.PLACE, **days)
        assert sheet.sections[0].entries[0].day == "15–17 May 2017"


def test_an_open_place_says_so_in_words(dossier: Dossier) -> None:
    add(dossier, make.event("Open", "3 May 2017", place=make.place(text="TBC")))
    rows = {row.title: row.place for part in agenda(dossier).sections for row in part.entries}
    assert rows["Open"] == "to be confirmed"


def test_descriptions_and_paths_are_there_when_asked_for(dossier: Dossier) -> None:
    add(dossier, make.document("draft.txt"), make.draft(), make.paragraph("OP 19"))
    add(dossier, Link("p-OP-19", "forum", "both of Africa"))
    plain = agenda(dossier, paragraphs=False).sections[0].entries
    assert {(row.paragraphs, row.description) for row in plain} == {("", "")}
    full = agenda(dossier, descriptions=True).sections[0].entries
    row = next(row for row in full if row.title == FORUM.title)
    assert (row.paragraphs, row.description) == ("OP 19", FORUM.description)


def test_a_series_that_stands_once_says_how_it_repeats(dossier: Dossier) -> None:
    weekly = make.event("Weekly", "1 May 2017", uid="weekly", mine=True)
    add(dossier, replace(weekly, recurrence=("RRULE:FREQ=WEEKLY;COUNT=4",)))
    parts = agenda(dossier, first=None, last=None).sections
    (row,) = [row for part in parts for row in part.entries if row.title == "Weekly"]
    assert row.detail.startswith("Every week on Monday")
    assert any("every week" in one for one in texts(pack(dossier, first=None, last=None)[1]))


def test_every_meeting_of_a_series_has_its_row(dossier: Dossier) -> None:
    weekly = make.event("Weekly", "2 May 2017", uid="weekly")
    add(dossier, replace(weekly, recurrence=("RRULE:FREQ=WEEKLY;COUNT=4",)))
    rows = [row for one in agenda(dossier).sections for row in one.entries if row.title == "Weekly"]
    assert [row.day for row in rows] == ["2", "9", "16", "23"]


def test_thousands_are_read_in_parts_and_stand_in_the_same_order(dossier: Dossier) -> None:
    many = [
        make.event(f"Meeting {n:04}", f"{n % 28 + 1} June 2017", uid=f"m{n}") for n in range(900)
    ]
    weekly = make.event("Weekly", "2 May 2017", uid="weekly")
    add(dossier, *many, replace(weekly, recurrence=("RRULE:FREQ=WEEKLY;COUNT=4",)))
    wish = PrintWish(first=MAY, last=JUNE)
    query = EventQuery(first=MAY, last=JUNE)
    assert finished(chosen_steps(dossier, wish)) == dossier.events(query)


# -- months ----------------------------------------------------------------------------------------


def months(dossier: Dossier, **fields: object) -> tuple[MonthSheet, ...]:
    return finished(month_steps(dossier, PrintWish(form=Form.MONTH, **fields)))  # type: ignore[arg-type]


def test_a_month_has_its_bars_its_phases_and_what_has_no_day(dossier: Dossier) -> None:
    (may,) = months(dossier, first=MAY, last=make.day("2017-05-31"))
    assert may.title == "May 2017"
    assert [[(b.title, b.column, b.length) for b in week.bars] for week in may.weeks] == [
        [("Long session", 0, 2)],
        [],
        [("Third Pan-African Forum", 0, 3)],
        [("Joint meeting", 2, 1)],
        [],
    ]
    assert may.phases == ("Phase I, Apr – Nov 2017",)
    assert [(line.day, line.title) for line in may.shelf] == [("May 2017 (tbc)", "26th session")]
    assert may.undated == "1 more with no date at all"
    assert not may.weeks[0].bars[0].begins
    assert [bar.firm for week in may.weeks for bar in week.bars] == [True, True, False]


def test_a_month_says_what_its_looks_mean(dossier: Dossier) -> None:
    wish = PrintWish(form=Form.MONTH, first=MAY, last=make.day("2017-05-31"))
    assert "struck out" not in finished(month_steps(dossier, wish))[0].subtitle
    dossier.do(Edit("off", (Change(FORUM, replace(FORUM, cancelled=True)),)))
    assert "struck out is cancelled" in finished(month_steps(dossier, wish))[0].subtitle


def test_every_bar_of_a_month_has_its_line_in_full(dossier: Dossier) -> None:
    for sheet in months(dossier):
        for bar in (bar for week in sheet.weeks for bar in week.bars):
            assert sheet.lines[bar.number].title == bar.title


def test_without_days_it_is_the_months_of_all_that_is_fixed(dossier: Dossier) -> None:
    titles = [one.title for one in months(dossier)]
    # The deadline is the last of what has a day.
    assert (titles[0], titles[-1], len(titles)) == ("April 2017", "November 2017", 8)


def test_the_months_of_a_series_go_on_to_its_end(dossier: Dossier) -> None:
    weekly = make.event("Weekly", "1 May 2017", uid="weekly")
    add(dossier, replace(weekly, recurrence=("RRULE:FREQ=WEEKLY;COUNT=16",)))
    wish = PrintWish(form=Form.MONTH, query=EventQuery(uids=frozenset({"weekly"})))
    found = finished(month_steps(dossier, wish))
    assert [sheet.title for sheet in found][-1] == "August 2017"


def test_a_century_of_months_is_refused_in_words(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="choose fewer days"):
        months(dossier, first=make.day("1950-01-01"), last=make.day("2049-12-31"))


# -- packs -----------------------------------------------------------------------------------------


def pack(dossier: Dossier, **fields: object) -> tuple[Sheet, FlowSheet]:
    return finished(pack_steps(dossier, PrintWish(form=Form.PACK, **fields)))  # type: ignore[arg-type]


def texts(sheet: FlowSheet) -> list[str]:
    return [f"{block.label}: {block.text}" if block.label else block.text for block in sheet.blocks]


def linked(dossier: Dossier) -> None:
    when = JOINT.when.with_times(make.at("15:00"), make.at("18:00"), "America/New_York")
    joint = replace(JOINT, when=when)
    dossier.do(Edit("times", (Change(JOINT, joint),)))
    words = "Invites Member States to provide summaries;"
    add(dossier, make.document(), make.document("draft.txt"), make.draft())
    add(dossier, make.paragraph("OP 19", words, opening="Invites"), make.paragraph("OP 20"))
    add(dossier, Link("p-OP-19", "joint", "the same region", LinkState.CONFIRMED))
    add(
        dossier, Note(on_event("joint"), "Ask the capital."), Note(on_paragraph("p-OP-19"), "Weak.")
    )


def test_a_pack_has_a_page_for_each_of_my_meetings(dossier: Dossier) -> None:
    linked(dossier)
    sheet, pages = pack(dossier)
    assert sheet.title == "Briefing pack"
    assert [block.text for block in pages.blocks if block.turn] == ["Joint meeting"]
    told = texts(pages)
    assert "When: Wednesday 24 May 2017 (tbc)" in told
    assert "At the venue: 15:00–18:00, New York time" in told
    assert "At home: 21:00–24:00 Geneva time" in told
    assert "Process: RCM (Regional Conference on Migration), SACM" in told
    assert "24 May 2017 (TBC) | Lima, Peru | Joint meeting" in told
    assert "OP 19: Invites Member States to provide summaries;" in told
    assert "the same region" in told


def test_notes_are_in_a_pack_only_when_they_are_asked_for(dossier: Dossier) -> None:
    linked(dossier)
    sheet, pages = pack(dossier)
    assert not any("capital" in one or "Weak" in one for one in texts(pages))
    assert "capital" not in str(sheet)
    told = texts(pack(dossier, notes=True)[1])
    assert "Ask the capital." in told
    assert "My note: Weak." in told


def test_a_pack_of_nothing_says_what_to_do(dossier: Dossier) -> None:
    dossier.do(Edit("away", (Change(JOINT, replace(JOINT, mine=False)),)))
    with pytest.raises(Problem) as problem:
        pack(dossier, first=MAY, last=make.day("2017-05-31"))
    assert problem.value.sentence == NO_PAGES


# -- drafts ----------------------------------------------------------------------------------------

WORDS = "Decides to meet in 2018;"


def with_draft(dossier: Dossier) -> None:
    add(
        dossier, make.document("draft.txt"), make.draft(version="First draft", organ="The Assembly")
    )
    note = make.paragraph("note", "See resolution 71/1.", 3, kind=ParagraphKind.FOOTNOTE, label="1")
    add(
        dossier,
        make.paragraph("OP 1", WORDS, 0, opening="Decides", footnotes=((23, "1"),)),
        make.paragraph("OP 1 (a)", "twice;", 1, kind=ParagraphKind.SUB, label="", level=1),
        replace(note, id="note", path=""),
    )
    add(
        dossier,
        Proposal(
            "w", "draft-1", "p-OP-1", "Mexico", ProposalKind.CHANGE, WORDS,
            "Decides to meet in 2019;", "draft-1",
        ),
        Proposal(
            "a", "draft-1", "p-OP-1-(a)", "Kenya", ProposalKind.CHANGE, "twice;", "three times;",
            "draft-1", state=ProposalState.AGREED,
        ),
    )  # fmt: skip


def draft(dossier: Dossier, form: TextForm = TextForm.ORIGINAL, **fields: object) -> FlowSheet:
    wish = PrintWish(form=Form.DRAFT, text_form=form, **fields)  # type: ignore[arg-type]
    return finished(draft_steps(dossier, wish))


def paragraphs(sheet: FlowSheet) -> list[str]:
    return [
        f"{one.label} {one.text}" for one in sheet.blocks if one.style is Style.DRAFT and one.label
    ]


def test_a_draft_as_issued_has_its_labels_openings_and_footnotes(dossier: Dossier) -> None:
    with_draft(dossier)
    sheet = draft(dossier)
    assert paragraphs(sheet) == ["1. Decides to meet in 20181;", "(a) twice;"]
    first = next(block for block in sheet.blocks if block.label == "1.")
    assert [(one.text, one.look) for one in first.words][:1] == [("Decides", Look.OPENING)]
    assert ("1", Look.SIGN) in first.words
    assert [sheet.notes[number].text for _, number in first.notes] == ["See resolution 71/1."]


def test_a_compilation_has_brackets_and_names(dossier: Dossier) -> None:
    with_draft(dossier)
    assert paragraphs(draft(dossier, TextForm.COMPILED)) == [
        "1. Decides to meet in [20181] (Mexico: delete) [2019] (Mexico);",
        "(a) [twice] (Kenya: delete) [three times] (Kenya);",
    ]


def test_a_paragraph_that_is_to_go_has_a_bar_too(dossier: Dossier) -> None:
    with_draft(dossier)
    third = make.paragraph("OP 2", "Stays seized;", 5)
    asked = ("Chile", ProposalKind.DELETE, third.text, "", "draft-1")
    add(dossier, third, Proposal("d", "draft-1", third.id, *asked))
    last = draft(dossier, TextForm.COMPILED).blocks[-1]
    assert (last.text, last.bar) == ("[Stays seized;] (Chile: delete)", True)


def test_tracked_changes_are_marked_with_their_authors_and_a_bar(dossier: Dossier) -> None:
    with_draft(dossier)
    sheet = draft(dossier, TextForm.TRACKED)
    first = next(block for block in sheet.blocks if block.label == "1.")
    marked = [(one.text, one.look) for one in first.words if one.look is not Look.PLAIN]
    assert ("2018", Look.DELETED) in marked
    assert ("2019", Look.INSERTED) in marked
    assert ("\u00a0Mexico", Look.NAME) in marked
    assert first.bar


def test_clean_has_what_is_agreed_and_keeps_its_footnotes(dossier: Dossier) -> None:
    with_draft(dossier)
    assert paragraphs(draft(dossier, TextForm.CLEAN)) == [
        "1. Decides to meet in 20181;",
        "(a) three times;",
    ]


def test_links_stand_beside_a_draft_only_when_asked_for(dossier: Dossier) -> None:
    with_draft(dossier)
    add(dossier, Link("p-OP-1", "forum", "a", LinkState.CONFIRMED), Link("p-OP-1", "joint", "b"))
    assert not any(block.margin for block in draft(dossier).blocks)
    first = next(block for block in draft(dossier, margin=True).blocks if block.label == "1.")
    assert first.margin == (
        "15–17 May 2017 Third Pan-African Forum",
        "24 May 2017 Joint meeting ?",
    )
    assert any("“?”" in block.text for block in draft(dossier, margin=True).blocks[:3])
    assert not any("“?”" in block.text for block in draft(dossier).blocks)


def test_without_a_draft_it_says_so(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="no draft to print"):
        draft(dossier)


def test_a_wish_in_words_is_a_value() -> None:
    wish = wish_of(
        "month", EventQuery(first=MAY, mine=True), paper="letter", group="week", form="clean",
        descriptions=True, blank=False, notes=False, undated=True, margin=False, numbers=True,
        inline=False, only_changes=False,
    )  # fmt: skip
    assert (wish.form, wish.first, wish.query) == (Form.MONTH, MAY, EventQuery(mine=True))
    assert (wish.group, wish.text_form, wish.paper.value) == (Group.WEEK, TextForm.CLEAN, "letter")
