"""Traps 51 to 62: a letter and the draft that it circulates, on another subject and other years."""

from functools import cache
from pathlib import Path

import pytest

from desktop.core.dates.printed import MentionKind
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.event import Event, Kind, Origin
from desktop.core.found import Found
from tests.papers import at, body_of, draft_of, outline, read
from tests.traps.telling import bounds, remarks


@cache
def debris() -> Found:
    """The invented letter, second draft and calendar on marine debris."""
    path = Path(__file__).parent / "samples" / "marine_debris.txt"
    return read(path.read_text(encoding="utf-8"), path.name)


def set_by(path: str, kind: Kind | None = None) -> list[Event]:
    """The entries that a paragraph sets."""
    here = at(debris(), path).id
    own = [event for event in debris().events if event.paragraph == here]
    return [event for event in own if kind is None or event.kind is kind]


def mentions(path: str, kind: MentionKind) -> list[str]:
    """The words of the dates of a kind in a paragraph."""
    return [one.text for one in at(debris(), path).dates if one.kind is kind]


def test_trap_51_a_footnote_sign_is_no_part_of_a_year_and_one_text_serves_two_signs() -> None:
    """Footnote sign glued to a year: `April 2017<sup>1</sup>`; one text for both signs."""
    first, second = at(debris(), "OP 5 (a)"), at(debris(), "OP 5 (b)")
    assert first.text.endswith("no later than March 2022;")
    assert second.text.endswith("no later than March 2023;")
    assert [sign for _, sign in first.footnotes] == ["1"]
    assert [sign for _, sign in second.footnotes] == ["2"]
    notes = [p for p in debris().drafts[0].paragraphs if p.kind is ParagraphKind.FOOTNOTE]
    assert len(notes) == 1
    assert notes[0].text.startswith("The list of proposed names")
    assert [bounds(event)[1] for event in (*set_by("OP 5 (a)"), *set_by("OP 5 (b)"))] == [
        "2022-03-31",
        "2023-03-31",
    ]


def test_trap_51_a_sign_glued_on_without_markup_is_still_none_of_the_year() -> None:
    """`April 2017<sup>1</sup>` becomes 20171 when the font is lost."""
    found = read("""
The General Assembly,

1. Requests the Secretary-General to submit a list of experts no later than May 20211;

2. Decides to meet in June 2021.

1 The list will be made public.
""")
    deadline = next(one for one in at(found, "OP 1").dates if one.kind is MentionKind.DEADLINE)
    assert str(deadline.when.latest) == "2021-05-31"


def test_trap_52_lost_labels_and_numbers_are_restored_as_paths() -> None:
    """Lost labels: 1(b), 14 c.; lost number 3."""
    told = outline(debris())
    assert told[2:8] == [
        "1. = OP 1",
        "(a) = OP 1 (a)",
        "= OP 1 (b)",
        "(c) = OP 1 (c)",
        "(d) = OP 1 (d)",
        "= OP 2",
    ]
    assert at(debris(), "OP 1 (b)").text.startswith("shall be held at the highest possible level")
    assert at(debris(), "OP 2").opening == "Decides"
    assert at(debris(), "OP 7 A (c)").text.startswith("Monitoring and science")
    operative = [p for p in body_of(debris()) if p.kind is ParagraphKind.OPERATIVE]
    assert [p.path for p in operative] == [f"OP {n}" for n in range(1, 19)]


def test_trap_53_a_torn_paragraph_is_one_and_a_plain_one_is_a_sub_paragraph() -> None:
    """Torn paragraphs: 5, and 19(c) as plain paragraph without bullet."""
    assert "the instrument, the conference as well as its" in at(debris(), "OP 4").text
    third = at(debris(), "OP 10 (c)")
    assert third.kind is ParagraphKind.SUB
    assert third.parent == at(debris(), "OP 10").id


def test_trap_54_three_label_styles_and_letters_that_run_through_two_groups() -> None:
    """Three label styles: `(a)`, `a.`, `A)` with `a.`-`f.` running through two groups."""
    told = [line for line in outline(debris()) if "= OP 7" in line or "= OP 6" in line]
    assert told == [
        "6. = OP 6",
        "a. = OP 6 (a)",
        "b. = OP 6 (b)",
        "c. = OP 6 (c)",
        "7. = OP 7",
        "A) = OP 7 A",
        "a. = OP 7 A (a)",
        "b. = OP 7 A (b)",
        "= OP 7 A (c)",
        "B) = OP 7 B",
        "d. = OP 7 B (d)",
        "e. = OP 7 B (e)",
    ]


def test_trap_55_a_placeholder_is_a_meeting_without_month_and_phases_share_theirs() -> None:
    """Placeholder as date: `(Month)`; shared month of Phase I and Phase II."""
    panels = ("OP 7 A (a)", "OP 7 A (b)", "OP 7 A (c)", "OP 7 B (d)", "OP 7 B (e)")
    for path in panels:
        assert mentions(path, MentionKind.PLACEHOLDER) == ["(Month)"]
        [panel] = set_by(path)
        assert not panel.when.is_fixed
        assert bounds(panel) in {("2022-02-01", "2022-06-30"), ("None", "None")}
    assert [set_by(path)[0].place.city for path in panels] == ["Nairobi"] * 3 + ["New York"] * 2
    phases = [set_by(f"OP 6 ({letter})")[0] for letter in "abc"]
    assert [phase.when.edtf for phase in phases] == [
        "2022-02/2022-06",
        "2022-06/2022-09",
        "2022-10/2023-05",
    ]


def test_trap_56_deadlines_by_phase_and_by_an_event_without_date_are_relative() -> None:
    """Deadlines by phase: `before the beginning of phase III`; by an event without date."""
    [report] = set_by("OP 13")
    assert report.kind is Kind.DEADLINE
    assert bounds(report) == ("None", "2022-09-30")
    [words] = mentions("OP 1 (a)", MentionKind.RELATIVE)
    assert "after the closing of the general debate of the 78th session" in words
    assert set_by("OP 9") == [] or not set_by("OP 9")[0].when.is_dated
    assert not any(event.when.is_fixed for event in set_by("OP 1 (a)"))


def test_trap_57_a_bound_of_the_text_and_one_of_its_phase_meet() -> None:
    """20 `no later than November 2017` inside phase II leaves only November 2017."""
    [meeting] = set_by("OP 11")
    assert meeting.when.latest is not None
    assert str(meeting.when.latest) == "2022-06-30"
    assert str(meeting.when.earliest) == "2022-06-01" or "phase ii" in remarks(meeting)
    [initial] = set_by("OP 14", Kind.DEADLINE)
    assert bounds(initial)[1] == "2022-10-31"


def test_trap_58_one_sentence_may_set_several_meetings_with_their_days() -> None:
    """Six meetings in one sentence; budgets: `maximum duration of 12 working days in total`."""
    rounds = set_by("OP 15")
    assert [event.when.edtf for event in rounds] == ["2022-10", "2022-12", "2023-02", "2023-04"]
    assert {event.place.city for event in rounds} == {"New York"}
    assert [one.days for one in at(debris(), "OP 15").dates] == [3, 4, 5, 5]
    assert set_by("OP 8") == []
    [hearings] = set_by("OP 16", Kind.WINDOW)
    assert hearings.when.edtf == "2022-02/2023-03"


def test_trap_59_figures_are_no_dates_and_references_have_their_targets() -> None:
    """Figures that are no dates: `71/1`, `2030 Agenda`; `paragraphs 14 and 19` are two targets."""
    assert mentions("PP 1", MentionKind.MEETING) == []
    assert not any("2030" in one.text or "75/239" in one.text for one in dates_of("PP 1"))
    assert dates_of("OP 8") == ()
    assert not any("12" in one.text for one in dates_of("OP 7"))
    assert targets("OP 11") == ["OP 7", "OP 10"]
    assert targets("OP 14") == ["OP 6 (a)", "OP 6 (b)"]
    assert targets("OP 10 (c)") == ["OP 10", "OP 6 (b)"]
    assert "OP 12" not in targets("OP 7")


def dates_of(path: str) -> tuple:
    return at(debris(), path).dates


def targets(path: str) -> list[str]:
    paragraph: Paragraph = at(debris(), path)
    return [target for one in paragraph.references for target in one.to]


def test_trap_60_the_zero_draft_of_the_outcome_is_not_this_text() -> None:
    """One name, two things: `zero draft` in the letter is this resolution, in 21 the compact."""
    assert draft_of(debris()).version == "Second Draft of the Resolution"
    assert len(debris().drafts) == 1
    assert not any(target.startswith("OP") for target in targets("OP 12"))
    assert set_by("OP 12") == []


def test_trap_61_what_stands_under_a_phase_need_not_happen_in_it() -> None:
    """Heading and content differ: 26 (from April 2017), 27 and 28 stand under Phase III."""
    headings = [p.text for p in debris().drafts[0].paragraphs if p.kind is ParagraphKind.HEADING]
    assert headings == ["Phase I", "Phase II", "Phase III"]
    [hearings] = set_by("OP 16", Kind.WINDOW)
    assert bounds(hearings) == ("2022-02-01", "2023-03-31")
    assert [p.path for p in body_of(debris())][-2:] == ["OP 17", "OP 18"]
    assert not any("Ver. 1" in p.text for p in debris().drafts[0].paragraphs)


def test_trap_62_the_only_time_of_day_has_year_zone_and_city_from_the_letter() -> None:
    """`16 January from 15:00 to 18:00 in Conference Room 1`: no year, no zone, no city."""
    [meeting] = [event for event in debris().events if event.origin is Origin.LETTER]
    assert meeting.when.edtf == "2022-01-12T10:00/2022-01-12T13:00"
    assert meeting.when.guess
    assert meeting.when.timezone == "America/New_York"
    assert (meeting.place.venue, meeting.place.city) == ("Conference Room 4", "New York")
    assert "second draft" in meeting.title.lower()


def test_trap_62_signatures_on_one_line_and_an_open_quotation_mark_are_read() -> None:
    """Signatures run together on one line; `dated '22 December 2016`."""
    cover, letter = debris().letters
    assert [str(one.date) for one in debris().letters] == ["2021-12-03"] * 2
    assert cover.sender == "Abdulla Shahid"
    assert "Kwame Boateng" in letter.sender
    assert "Sigrún Pálsdóttir" in letter.sender


@pytest.mark.parametrize(
    ("words", "title"),
    [("January 24-25", "Regional seas programmes"), ("determined", "Pacific Islands Forum")],
)
def test_trap_24_the_page_header_behind_the_draft_begins_the_calendar(
    words: str, title: str
) -> None:
    """The first page header follows the last paragraph on the heading level of the phases."""
    rows = [event for event in debris().events if event.origin is Origin.CALENDAR]
    assert len(rows) == 2
    [row] = [event for event in rows if event.title.startswith(title)]
    assert words in row.when.text
