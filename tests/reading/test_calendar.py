"""What the rows of a calendar mean: joined rows, dates, titles, names, doubts. A bar is a tab."""

from datetime import date

import pytest

from desktop.core.event import Kind, Origin
from desktop.core.when import Precision
from tests.reading.calendars import PAPER, events_of, read, said, titles

HEAD = "Date | Event | Place | Focal point"
SHORT = "Date | Event | Place"


# Rows that a page or a line has cut


@pytest.mark.parametrize(
    ("first", "second", "edtf"),
    [
        ("October 27 to", "November 10, 2018", "2018-10-27/2018-11-10"),
        ("November 14 -", "16, 2018", "2018-11-14/2018-11-16"),
        ("January 23-24,", "2018", "2018-01-23/2018-01-24"),
        ("September", "2018", "2018-09"),
        ("12-14", "May 2018", "2018-05-12/2018-05-14"),
        ("28 May – 1", "June 2018", "2018-05-28/2018-06-01"),
        ("May", "14-18, 2018", "2018-05-14/2018-05-18"),
        ("Monday,", "14 May 2018", "2018-05-14"),
        ("Second half", "of 2018 (TBC)", "2018-41?"),
        ("GA Session", "2018", "2018"),
        ("June 2018", "(exact dates to be confirmed)", "2018-06"),
    ],
)
def test_a_date_cut_over_two_rows_is_one(first: str, second: str, edtf: str) -> None:
    [event] = events_of(
        HEAD,
        f"{first} | Governing body meeting | Rome | FAO",
        f"{second} | The body decides on the budget of the coming year. | |",
    )
    assert event.title == "Governing body meeting"
    assert event.when.edtf == edtf
    assert event.description == "The body decides on the budget of the coming year."


@pytest.mark.parametrize(
    ("first", "second"), [("Date to be", "determined"), ("Date to be determined", "determined")]
)
def test_a_date_read_twice_is_read_once(first: str, second: str) -> None:
    [event] = events_of(
        HEAD,
        f"{first} | Forum on labour (meets annually) | Manila | ILO",
        f"{second} | Meeting of governments, and of workers' and employers' organizations. | |",
    )
    assert event.when.text == "Date to be determined"
    assert event.when.tentative
    assert not event.when.is_dated


def test_rows_that_look_cut_but_have_all_their_cells_are_events() -> None:
    events = events_of(
        HEAD,
        "Date to be determined | Forum on labour | Manila | ILO",
        "2018 | Dialogue on migration | Geneva | IOM",
        "June 2018 (TBC | Workshop on data | Rome | FAO",
        "3 July 2018 | Board meeting | Rome | IFAD",
        "to be confirmed | Summit | Vienna | UNODC",
    )
    assert [event.when.edtf for event in events] == [None, "2018", "2018-06?", "2018-07-03", None]


def test_a_place_cut_over_two_rows_is_one() -> None:
    [event] = events_of(
        HEAD,
        "January 23-24, | Regional dialogue: | Colombo, Sri |",
        "2018 | The dialogue has begun a new way of working together on | Lanka |",
        HEAD,
        "| labour, with shared responsibility. | |",
    )
    assert event.place.text == "Colombo, Sri Lanka"
    assert event.place.country == "Sri Lanka"
    assert event.description.endswith("together on labour, with shared responsibility.")
    assert event.sources[0].line == 2
    assert len(event.sources[0].text.splitlines()) == 3


def test_a_line_a_row_is_joined_to_paragraphs() -> None:
    [event] = events_of(
        HEAD,
        "3 May 2018 | Council | Rome | FAO",
        "| The council is a forum of over fifty governments and of ten further | |",
        "| international organizations, and one of the longest-standing ones. The | |",
        "• | Council provides a framework for states to meet on equal footing. | |",
        "| The next session is in June. | |",
    )
    assert event.description == (
        "The council is a forum of over fifty governments and of ten further international "
        "organizations, and one of the longest-standing ones. The Council provides a framework "
        "for states to meet on equal footing.\nThe next session is in June."
    )


def test_a_continuation_may_change_its_column_and_begin_like_a_place() -> None:
    [event] = events_of(
        "| Date | Event | Place | Focal point",
        "| 3 May 2018 | Process meeting: | Rome | IOM",
        "| | It is a dialogue of Austria, Hungary, Poland, Romania and | |",
        "Date | Event | Place | Focal point",
        "| Turkey. In the declaration states agreed to work together. | |",
    )
    assert event.description.endswith(
        "Romania and Turkey. In the declaration states agreed to work together."
    )
    assert event.place.text == "Rome"


def test_a_row_without_date_and_with_its_own_subject_is_an_event() -> None:
    conference, consultations = events_of(
        HEAD,
        "3 May 2018 | General conference | Vienna | UNIDO",
        "| The Committee on the Rights of the Child will hold consultations in 2018. | | OHCHR",
        "5 June 2018 | Council | Rome | FAO",
        "| The council decides on the budget for the coming years. | |",
    )[:2]
    assert conference.description == ""
    assert consultations.title.startswith("The Committee on the Rights of the Child")
    assert consultations.when.text == "2018"
    assert consultations.when.guess
    assert not consultations.sure
    assert "2018" in said(consultations)


def test_rows_below_one_date_share_it_with_a_remark() -> None:
    _, second, third = events_of(
        SHORT,
        "3 May 2018 | Opening | Rome",
        "| Briefing | Vienna",
        '" | Reception | Geneva',
    )
    assert [second.when.edtf, third.when.edtf] == ["2018-05-03"] * 2
    assert not second.sure
    assert "row above" in said(second)


def test_stray_marks_say_nothing() -> None:
    one, other = events_of(
        HEAD,
        "3 May 2018 | - the rapporteur organises a workshop in Dakar | Dakar . | ·",
        "· | • | - |",
        "4 May 2018 | Session | · | DESA",
    )
    assert one.title == "The rapporteur organises a workshop in Dakar"
    assert one.place.text == "Dakar"
    assert one.focal_points == ()
    assert other.place.text == ""


def test_marks_of_print_are_no_words() -> None:
    one, other = events_of(
        SHORT,
        "3 May 2018 | <b>Regional meeting</b> (will include a session on labour) | Rome",
        "4 May 2018 | 17 <sup>th</sup> *General* Conference | Rome",
    )
    assert one.title == "Regional meeting (will include a session on labour)"
    assert other.title == "17th General Conference"


# Titles and descriptions


def test_two_spaces_part_title_and_description() -> None:
    one, other = events_of(
        SHORT,
        "3 May 2018 | Management meeting, Bali, Indonesia  Ministers from 40 countries will "
        "discuss priorities.  Labour is a key item. | Bali, Indonesia",
        "4 May 2018 | Board  meeting | Rome",
    )
    assert one.title == "Management meeting, Bali, Indonesia"
    assert one.description.startswith("Ministers from 40 countries")
    assert one.description.endswith("Labour is a key item.")
    assert (other.title, other.description) == ("Board meeting", "")


def test_a_colon_parts_a_description_but_no_subtitle() -> None:
    one, other = events_of(
        SHORT,
        "3 May 2018 | Forum (meets annually): The forum is an informal process that is open to "
        "all States. | Rome",
        "4 May 2018 | Drafting committee: following the money in trafficking cases | Rome",
    )
    assert (one.title, one.repeats) == ("Forum", "meets annually")
    assert one.description.startswith("The forum is")
    assert other.title == "Drafting committee: following the money in trafficking cases"


def test_sentences_without_a_title_get_their_subject_as_title() -> None:
    one, other = events_of(
        SHORT,
        "3 May 2018 | The CPD is a functional commission of ECOSOC. It considers migration from "
        "time to time. | New York",
        "4 May 2018 | The rapporteur is organising workshops on access to justice. | Dakar",
    )
    assert one.title == "CPD"
    assert one.description.startswith("The CPD is a functional commission")
    assert not one.sure
    assert "No title is printed" in said(one)
    assert other.title == "The rapporteur is organising workshops on access to justice."
    assert other.sure


@pytest.mark.parametrize(
    ("printed", "repeats"),
    [
        ("Forum (meets annually)", "meets annually"),
        ("Forum (twice a year):", "twice a year"),
        ("Forum (annual)", "annual"),
        ("Forum (regular officials' meetings; ministers meet every third year)",
         "regular officials' meetings; ministers meet every third year"),
        ("Forum (2nd)", None),
        ("Forum (annual report)", None),
        ("Forum (34th session)", None),
    ],
)  # fmt: skip
def test_how_often_it_meets_stands_in_brackets(printed: str, repeats: str | None) -> None:
    [event] = events_of(SHORT, f"3 May 2018 | {printed} | Rome")
    assert event.repeats == repeats
    if repeats:
        assert event.title == "Forum"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("4 th Ministerial Meeting", "4th Ministerial Meeting"),
        ("1 st Workshop of the 2 nd round", "1st Workshop of the 2nd round"),
        ("XII Intersessional", "XII Intersessional"),
    ],
)
def test_broken_ordinals_are_joined(printed: str, title: str) -> None:
    assert titles(events_of(SHORT, f"3 May 2018 | {printed} | Rome")) == [title]


# What is to be confirmed


def test_each_qualifier_stays_with_its_cell() -> None:
    date_open, place_open, title_open, all_open = events_of(
        SHORT,
        "29 May 2018 (TBC) | Data meeting | Rome",
        "30 May 2018 | Data workshop | Geneva (TBC)",
        "31 May 2018 | Heads of delegation (exact title not yet defined) | Vienna",
        "TBC | SOM (TBC) | TBC",
    )
    assert [date_open.when.tentative, date_open.place.tentative] == [True, False]
    assert [place_open.when.tentative, place_open.place.tentative] == [False, True]
    assert [title_open.when.tentative, title_open.place.tentative] == [False, False]
    assert title_open.title == "Heads of delegation"
    assert "title" in said(title_open)
    assert (all_open.title, all_open.when.text, all_open.place.text) == ("SOM", "TBC", "TBC")
    assert all_open.sure


def test_a_firm_month_with_an_open_day_is_another_thing_than_an_open_month() -> None:
    firm, loose = events_of(
        SHORT,
        "September 2018 (exact dates to be confirmed) | Forum | Rome",
        "July 2018 (TBC) | Forum of cities | Rome",
    )
    assert (firm.when.edtf, firm.when.tentative) == ("2018-09", True)
    assert (loose.when.edtf, loose.when.tentative) == ("2018-07?", True)


def test_dates_and_places_left_open_in_the_title_are_theirs() -> None:
    one, other = events_of(
        SHORT,
        "May 2018 | Forum (dates TBC) | Rome",
        "June 2018 | Forum of cities (venue to be confirmed) | Vienna",
    )
    assert (one.title, one.when.text) == ("Forum", "May 2018 (dates TBC)")
    assert one.when.tentative
    assert (other.title, other.place.text) == ("Forum of cities", "Vienna (TBC)")
    assert other.place.tentative


# Years, hosts and rules


def test_a_missing_year_is_that_of_the_rows_around() -> None:
    events = events_of(
        SHORT,
        "18 December 2017 | Council | Rome",
        "December (Final date TBD) | Launch of the report | Rome",
        "10-12 January | Board | Rome",
        "20 January 2018 | Forum | Rome",
        "8-9 February | Summit | Rome",
    )
    assert [event.when.edtf for event in events] == [
        "2017-12-18",
        "2017-12",
        "2018-01-10/2018-01-12",
        "2018-01-20",
        "2018-02-08/2018-02-09",
    ]
    assert [bool(event.when.guess) for event in events] == [False, True, True, False, True]
    assert "2017" in said(events[1])
    assert all(event.sure for event in events)


def test_years_roll_over_and_fall_back_to_the_title() -> None:
    before = events_of(SHORT, "18 December 2017 | Council | Rome", "10 January | Board | Rome")
    assert before[1].when.edtf == "2018-01-10"
    after = events_of(SHORT, "18 December | Council | Rome", "10 January 2018 | Board | Rome")
    assert after[0].when.edtf == "2017-12-18"
    titled = events_of(
        "Calendar of 2019", SHORT, "18 May | Council | Rome", "2 June | Board | Rome"
    )
    assert [event.when.edtf for event in titled] == ["2019-05-18", "2019-06-02"]


def test_without_any_year_the_date_stays_open() -> None:
    [event, _] = events_of(SHORT, "18 May | Council | Rome", "2 June | Board | Rome")
    assert not event.when.is_dated
    assert "year" in said(event)


def test_a_date_inside_the_date_cell_is_told() -> None:
    [event] = events_of(
        SHORT, "5-8 June 2018 (The day on cities is planned for 6 June 2018.) | Council | Rome"
    )
    assert (event.when.earliest, event.when.latest) == (date(2018, 6, 5), date(2018, 6, 8))
    assert "6 June 2018" in said(event)
    assert event.sure


def test_the_days_of_the_host_are_not_those_of_its_side_event() -> None:
    long, short = events_of(
        SHORT,
        "13-24 March 2018 | Side event to the Commission on the Status of Women | New York",
        "16 February 2018 | Lunchtime side event to the annual coordination meeting | New York",
    )
    assert not long.sure
    assert "host, the Commission on the Status of Women" in said(long)
    assert short.sure


def test_a_rule_in_words_has_no_date_and_makes_a_series() -> None:
    rule, series, meeting = events_of(
        SHORT,
        "Normally May or June, and November of each year | Regional Conference on Migration |",
        "Date to be determined | Bali Process (meets several times per year) |",
        "Date to be determined | 11th Bali Process conference (meets annually) | Bali, Indonesia",
    )
    assert rule.when.text == "Normally May or June, and November of each year"
    assert rule.when.precision is Precision.UNKNOWN
    assert [rule.kind, series.kind, meeting.kind] == [Kind.MEETING, Kind.SERIES, Kind.MEETING]


def test_the_order_of_rows_is_no_evidence() -> None:
    events = events_of(
        SHORT,
        "October 2018 | Forum | Rome",
        "Second/Third Quarter of 2018 (TBC) | Council | Rome",
        "2-5 October 2018 | Regional meeting | Rome",
    )
    assert [event.when.edtf for event in events] == [
        "2018-10", "[2018-04..2018-09]?", "2018-10-02/2018-10-05",
    ]  # fmt: skip
    assert all(event.sure and not event.when.guess for event in events)


# Doubts: kept as printed, and told


def test_the_tenth_of_a_series_is_not_held_twice() -> None:
    one, other, third = events_of(
        SHORT,
        "June 2018 | Tenth Global Forum on Migration and Development | Berlin",
        "June 2019 | 10th Global Forum on Migration and Development | Berlin",
        "June 2020 | 11th Global Forum on Migration and Development | Berlin",
    )
    assert not one.sure
    assert not other.sure
    assert third.sure
    assert "June 2019 (line 3)" in said(one)
    assert "June 2018 (line 2)" in said(other)


def test_a_yearly_council_is_not_held_twice_in_a_year() -> None:
    one, other, next_year = events_of(
        SHORT,
        "November 2018 | IOM Council | Geneva",
        "December 2018 | IOM Council (meets annually) | Geneva",
        "November 2019 | IOM Council | Geneva",
    )
    assert [one.sure, other.sure, next_year.sure] == [False, False, True]
    assert "December 2018" in said(one)


def test_meetings_held_twice_a_year_are_no_contradiction() -> None:
    events = events_of(
        SHORT,
        "March 2018 | Dialogue on cities (twice a year) | Geneva",
        "October 2018 | Dialogue on cities (twice a year) | Geneva",
        "27 February 2018 | PIDC Board Meeting | Palau",
        "19 June 2018 | PIDC Board Meeting | Apia, Samoa",
    )
    assert all(event.sure for event in events)
    assert len(events) == 4


def test_one_session_is_not_in_two_months() -> None:
    one, other = events_of(
        HEAD,
        "June 2018 | UN Human Rights Council: | Geneva | OHCHR",
        "| Panel on children (38th session). | |",
        "September 2018 | Report of the rapporteur (38th session) | Geneva | OHCHR",
    )
    assert [one.sure, other.sure] == [False, False]
    assert "38th" in said(other)


def test_a_side_event_of_a_host_that_met_a_year_before_is_doubtful() -> None:
    _, side = events_of(
        SHORT,
        "10-12 December 2017 | Ninth Global Forum on Migration and Development (GFMD) | Dhaka",
        "11 December 2018 | Side event at the GFMD on children | Dhaka",
    )
    assert not side.sure
    assert "another year" in said(side)


def test_words_of_another_year_are_doubtful() -> None:
    [event] = events_of(
        HEAD,
        "2019 | Dialogue on migration: | Geneva | IOM",
        "| The 2018 theme is going to be dedicated to the compact. | |",
    )
    assert not event.sure
    assert "2018" in said(event)


# Names, places and marks


def test_and_parts_mechanisms_only_between_names() -> None:
    both, one = events_of(
        "Date | Place | Process | Title",
        "3 May 2018 | Rome | Regional Conference on Migration (RCM) and South American Conference "
        "on Migration (SACM) | Consultation",
        "4 May 2018 | Cairo | Arab Regional Consultative Process on Migration and Refugees Affairs "
        "(ARCP) | Consultation",
    )
    assert both.processes == ("RCM", "SACM")
    assert one.processes == ("ARCP",)


def test_an_audience_is_no_process_and_unknown_ones_stay_as_printed() -> None:
    audience, unknown = events_of(
        "Date | Place | Process | Title",
        "3 May 2018 | Rome | <i>For All Mechanisms</i> | 7th Global RCP Meeting",
        "4 May 2018 | Rome | Hinterland Round on Wells | Spring meeting",
    )
    assert audience.processes == ("Global RCP",)
    assert "“For All Mechanisms”" in said(audience)
    assert unknown.processes == ("Hinterland Round on Wells",)


def test_a_process_is_not_the_place_it_is_named_after() -> None:
    bali, rabat = events_of(
        "Date | Place | Process | Title",
        "3 May 2018 | Bangkok, Thailand | Bali Process | Workshop",
        "4 May 2018 | Brussels, Belgium | Rabat Process | Senior officials",
    )
    assert [bali.place.city, rabat.place.city] == ["Bangkok", "Brussels"]


def test_a_venue_may_stand_last_and_a_comma_at_the_end() -> None:
    venue, comma = events_of(
        SHORT,
        "3 May 2018 | Council | Cairo, Egypt, League of Arab States Headquarters",
        "4 May 2018 | Board | Valletta, Malta,",
    )
    assert venue.place.venue == "League of Arab States Headquarters"
    assert comma.place.text == "Valletta, Malta"


def test_damaged_names_are_mended_and_told() -> None:
    one, other = events_of(
        HEAD,
        "3 May 2018 | 10M International Dialogue on Migration | Geneva | MOI",
        "4 May 2018 | Side event at the GMFD | Geneva | ìLO",
    )
    assert one.focal_points == ("IOM",)
    assert one.title.startswith("IOM")
    assert {"“10M” read as IOM", "“MOI” read as IOM"} <= set(one.remarks)
    assert other.focal_points == ("ILO",)
    assert "“GMFD” read as GFMD" in other.remarks
    assert one.sure


def test_an_agency_among_the_places_is_a_focal_point() -> None:
    [event] = events_of(HEAD, "3 May 2018 | Council | UNODC |")
    assert (event.place.text, event.focal_points) == ("", ("UNODC",))
    assert "“UNODC” stands among the places" in said(event)


def test_a_star_is_the_mark_that_the_footnote_explains() -> None:
    starred, bullet, plain = events_of(
        SHORT,
        "3 May 2018 | *Colombo Process: | Rome",
        "4 May 2018 | Session of the commission: | Rome",
        "| * The commission considers migration from time to time. |",
        "5 May 2018 | *Invites* and other words | Rome",
        "<sup>\\*</sup>Regional consultative processes bring together states.",
    )
    assert [starred.regional, bullet.regional, plain.regional] == [True, False, False]
    assert starred.title == "Colombo Process"
    assert bullet.description == "The commission considers migration from time to time."


@pytest.mark.parametrize(
    "legend", ["* = RCP", "(*) Regional process", "* denotes regional processes"]
)
def test_a_legend_explains_the_star_too(legend: str) -> None:
    starred, plain = events_of(
        SHORT, "3 May 2018 | Council* | Rome", "4 May 2018 | Board | Rome", "", legend
    )
    assert [starred.regional, plain.regional] == [True, False]


def test_a_star_before_regional_processes_alone_needs_no_footnote() -> None:
    events = events_of(
        SHORT,
        "3 May 2018 | *Bali Process | Bangkok",
        "4 May 2018 | *Prague Process | Prague",
        "5 May 2018 | Board meeting | Rome",
    )
    assert [event.regional for event in events] == [True, True, False]


def test_a_star_that_nothing_explains_is_told() -> None:
    [event] = events_of(SHORT, "3 May 2018 | *Board meeting | Rome")
    assert not event.regional
    assert "star" in said(event)


# One row, several events; and what is never dropped


def test_one_row_that_speaks_of_several_meetings_is_one_event() -> None:
    events = events_of(
        SHORT,
        "22-25 May 2018 | Meeting of drafting committee and other events | Bali, Indonesia",
        "3 June 2018 | Dialogue on cities (twice a year) | Geneva",
    )
    assert len(events) == 2


def test_other_columns_are_kept_with_their_heads() -> None:
    [event] = events_of(
        "No. | Date | Event | Place | Contact | Remarks | Theme | Colour",
        "1 | 3 May 2018 | Council | Rome | a@example.org | By invitation | Wells and water | Blue",
    )
    assert event.title == "Council"
    assert event.description.split("\n") == [
        "Wells and water", "Contact: a@example.org", "Remarks: By invitation", "Colour: Blue",
    ]  # fmt: skip


def test_dates_times_and_places_in_several_columns_are_joined() -> None:
    [event] = events_of(
        "Start date | End date | Time | Title | City | Country | Venue",
        "3 May 2018 | 4 May 2018 | 10:00-13:00 | Council | Rome | Italy | FAO headquarters",
    )
    assert (event.when.earliest, event.when.latest) == (date(2018, 5, 3), date(2018, 5, 4))
    assert event.when.start is not None
    assert event.place.text == "Rome, Italy, FAO headquarters"


def test_a_cancelled_meeting_stays_and_says_so() -> None:
    one, other = events_of(
        "Date | Title | Status",
        "3 May 2018 | CANCELLED: Council in Rome | ",
        "4 May 2018 | Board | cancelled",
    )
    assert (one.title, one.cancelled) == ("Council in Rome", True)
    assert other.cancelled


def test_the_same_row_printed_twice_is_one_event_with_two_tellings() -> None:
    events = events_of(
        SHORT,
        "3 May 2018 | Council | Rome",
        "3 May 2018 | Council | Rome",
        "4 May 2018 | Board | Rome",
        "3 May 2018 | Council | Rome",
    )
    assert titles(events) == ["Council", "Board", "Council"]
    assert [telling.source.line for telling in events[0].tellings] == [2, 3]
    assert "line 2" in said(events[0])


def test_look_alikes_on_one_day_stay_apart() -> None:
    events = events_of(
        HEAD,
        "September 2018 | Working Group Meeting on trafficking in persons | Vienna | UNODC",
        "September 2018 | Working Group Meeting on smuggling of migrants | Vienna | UNODC",
    )
    assert len(events) == 2


def test_what_is_not_understood_is_listed_with_its_line() -> None:
    events, unread = read(
        "Calendar 2018",
        SHORT,
        "3 May 2018 | Council | Rome",
        "4 May 2018 | |",
        "",
        "Compiled by the Office of the Adviser, with the support of many partners of the forum",
        "",
        SHORT,
        "5 May 2018 | Board | Rome",
        "",
        "A paragraph of prose that stands far behind the table and has nothing to do with it.",
    )
    assert titles(events) == ["Council", "Board"]
    assert [(one.line, one.reason) for one in unread] == [
        (4, "a date without any words"),
        (6, "a note of the paper, no row of its calendar"),
        (11, "stands outside the tables and lists of the calendar"),
    ]


def test_a_calendar_that_has_nothing_is_empty() -> None:
    assert read("") == ((), ())
    assert read(SHORT, SHORT) == ((), ())


def test_events_carry_their_origin_and_their_source_word_for_word() -> None:
    [event] = events_of(HEAD, "3 May 2018 | *<b>Council</b>  of the 4 th round | Rome . | ìLO")
    [telling] = event.tellings
    assert event.origin is Origin.CALENDAR
    assert event.uid == ""
    assert telling.source.document == PAPER
    assert telling.source.line == 2
    assert telling.source.text == "3 May 2018 | *<b>Council</b> of the 4 th round | Rome . | ìLO"
    assert (telling.when, telling.place) == (event.when, event.place)
