"""Printed date cells: every form means what a reader of the paper would take it to mean."""

from datetime import date, time

import pytest

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import is_date_cell, is_torn, read_when

# Printed, EDTF, first and last day, precision, to be confirmed.
FIELD = [
    ("February 6-7, 2017", "2017-02-06/2017-02-07", "2017-02-06", "2017-02-07", "day", False),
    ("June 29 – July 1, 2017", "2017-06-29/2017-07-01", "2017-06-29", "2017-07-01", "day", False),
    ("May 29, 2017 (TBC)", "2017-05-29?", "2017-05-29", "2017-05-29", "day", True),
    ("July 2017 (TBC)", "2017-07?", "2017-07-01", "2017-07-31", "month", True),
    (
        *("September 2017 (exact dates to be confirmed)", "2017-09", "2017-09-01", "2017-09-30"),
        *("month", True),
    ),
    (
        *("Second/Third Quarter of 2017 (TBC)", "[2017-04..2017-09]?", "2017-04-01", "2017-09-30"),
        *("quarter", True),
    ),
    ("Third Quarter 2017", "2017-35", "2017-07-01", "2017-09-30", "quarter", False),
    ("Second Half of 2017 (TBC)", "2017-41?", "2017-07-01", "2017-12-31", "half", True),
    ("Mid 2018", "2018-06~", "2018-04-01", "2018-09-30", "half", False),
    ("2018", "2018", "2018-01-01", "2018-12-31", "year", False),
    ("Normally May or June, and November of each year", None, None, None, "unknown", True),
    ("TBC", None, None, None, "unknown", True),
    ("Date to be determined", None, None, None, "unknown", True),
    ("no later than November 2017", "../2017-11", None, "2017-11-30", "month", False),
    (
        *("between April 2017 and June 2018", "2017-04/2018-06", "2017-04-01", "2018-06-30"),
        *("month", False),
    ),
]


@pytest.mark.parametrize(("text", "edtf", "earliest", "latest", "precision", "tentative"), FIELD)
def test_a_date_of_the_field_means_exactly_this(text, edtf, earliest, latest, precision, tentative):
    when = read_when(text)
    days = [None if day is None else day.isoformat() for day in (when.earliest, when.latest)]
    assert (when.edtf, *days) == (edtf, earliest, latest)
    assert (str(when.precision), when.tentative) == (precision, tentative)
    assert when.text == text
    assert when.guess is None


def test_a_letters_meeting_takes_its_year_from_the_letter_and_says_so():
    when = read_when(
        "16 January from 15:00 to 18:00",
        after=date(2016, 12, 22),
        reason="the letter of 22 December 2016",
    )
    assert when.edtf == "2017-01-16T15:00/2017-01-16T18:00"
    assert (when.start, when.end, when.precision) == (time(15), time(18), Precision.DAY)
    assert when.guess == "year 2017 taken from the letter of 22 December 2016"


SAME_DAYS = {
    "2016-12-06": [
        *("Tuesday 6 December 2016", "6 December 2016 (Tuesday)", "6 December 2016, Tuesday"),
        *("Tue., 6 Dec. 2016", "December 6th, 2016", "the 6th of December, 2016", "6-Dec-16"),
        *("6 <sup>th</sup> December 2016", "December 6, 2016<sup>1</sup>", "6\u200b December 2016"),
        *("2016-12-06", "6.12.16", "6 December 2016¹", "6 Dec 2016 *", "[6 December 2016]"),
        *("20161206", "2016 December 6", "(6 December 2016)", "On 6 December 2016", "Dec. 6 2016"),
    ],
    "2017-05-24": [
        "24/05/2017",
        "24.5.2017",
        "05/24/2017",
        "24-05-2017",
        "2017/05/24",
        "24 May 17",
    ],
    "2017-02-06/2017-02-07": [
        *(
            "February 6-7, 2017",
            "February 6 – 7, 2017",
            "February 6 to 7 2017",
            "6—7 February 2017",
        ),
        *(
            "6−7 February 2017",
            "February 6 until 7, 2017",
            "6 and 7 February 2017",
            "6 & 7 Feb 2017",
        ),
        *(
            "6/7 February 2017",
            "from 6 to 7 February 2017",
            "6th-7th February, 2017",
            "Feb 6- 7, 2017",
        ),
        *("2017-02-06/2017-02-07", "2017-02-06 – 2017-02-07", "Mon 6 - Tue 7 February 2017"),
        *("6-7.2.2017", "06.02.-07.02.2017", "Mon-Tue, 6-7 February 2017", "2017-02-06 to 07"),
        *("6 (Mon) - 7 (Tue) February 2017", "6 February - 7 February 2017"),
    ],
    "2017-11-27/2017-12-01": [
        *("November 27 to December 1, 2017", "27 November – 1 December 2017"),
        *("27.11.–1.12.2017", "November 27 to\nDecember 1, 2017"),
    ],
    "2017-12-28/2018-01-03": ["28 December 2017 - 3 January 2018", "28 Dec–3 Jan 2018"],
    "2016-11-14/2016-11-16": ["November 14 - 16, 2016", "14, 15 and 16 November 2016"],
    "2017-05-29/2017-06-02": ["29 May – 2 June 2017", "Monday 29 May to Friday 2 June 2017"],
    "{2017-05-12,2017-05-14,2017-05-16}": [
        *("12, 14 and 16 May 2017", "May 12, 14 and 16, 2017", "12 May, 14 May and 16 May 2017"),
    ],
    "{2017-05-12..2017-05-14,2017-05-16..2017-05-18}": ["12-14 and 16-18 May 2017"],
    "{2017-05-12..2017-05-14,2017-06-03..2017-06-05}": ["12–14 May and 3–5 June 2017"],
    "2017-05-12/2017-05-13": ["12/13 May 2017", "May 12/13, 2017", "12 May 2017 / 13 May 2017"],
    "2017-09-03/2017-09-08": [
        *("3.-8. September 2017", "3 - 8. September 2017", "3–8 Sept. 2017"),
        *("Sunday, 3rd - Friday, 8th September 2017", "3-8-September-2017"),
    ],
    "2017-06-17": ["17-Jun-2017", "17-June 2017", "17. 6. 2017", "17June2017", "June17, 2017"],
    "2017-05-05": ["5 May (2017)", "5 May 2017 (a.m.)", "Friday 5 May 2017, morning", "5May 2017"],
    "2017-05-29/2017-07-02": ["29 May - 2 July 2017"],
    "2016-12-30/2017-01-02": ["30–31 December 2016 and 1, 2 January 2017"],
    "2018-05": ["3 days in May 2018", "week of May 2018", "May 2018 (Q2)", "two weeks, May 2018"],
    "[2017-05-05..2017-05-07]": ["week of 5-7 May 2017"],
    "2017-05-12/..": ["12 May 2017 - ongoing", "starting 12 May 2017", "as from 12 May 2017"],
    "2016-12-05T10:00/2016-12-06": ["5 December 2016 10:00 – 6 December 2016"],
    "2017-41": ["second half of the year 2017", "2H2017", "2nd half 2017"],
    "[2017-12~,2018-01~]": ["end 2017/early 2018", "late 2017 or early 2018"],
    "2017-06~/2018-06~": ["mid-2017 to mid-2018"],
    "2017-04/2017-06": ["mid-April to end of June 2017"],
    "2017-05": [
        "May 2017",
        "May, 2017",
        "May '17",
        "2017-05",
        "05/2017",
        "in May 2017",
        "May-2017",
    ],
    "2017-04": [
        "April 20171",
        "April 2017<sup>1</sup>",
        "April 2017¹",
        "Apr. 2017",
        "April of 2017",
    ],
    "2017-05/2017-07": ["May-July 2017", "May to July 2017", "from May until July 2017"],
    "2017-11/2018-01": ["November–January 2018", "November 2017 to January 2018"],
    "[2017-05,2017-06]": ["May or June 2017", "May/June 2017", "May and June 2017"],
    "[2017-01..2017-03,2017-09]": ["Jan–Mar and Sep 2017"],
    "2018-34": ["2nd quarter of the year 2018"],
    "2018-33": ["Q1 2018", "first quarter of 2018", "1st quarter of 2018", "2018 Q1", "1Q 2018"],
    "2017-36": ["last quarter of 2017", "Fourth quarter 2017"],
    "[2017-04..2017-09]": ["Q2/Q3 2017", "2nd/3rd quarter of 2017", "second or third quarter 2017"],
    "2017-34/2017-35": ["Q2-Q3 2017", "second to third quarter of 2017"],
    "[2017-01..2017-03,2017-10..2017-12]": ["first or fourth quarter of 2017"],
    "2018-40": ["H1 2018", "first half of 2018", "first semester 2018", "1st half-year 2018"],
    "2018-21": ["spring 2018", "Spring of 2018"],
    "2018-23": ["autumn 2018", "fall 2018"],
    "2017-24": ["winter 2017/18", "winter 2017/2018", "winter 2017"],
    "2017/2018": ["2017-2018", "2017–18", "2017/2018", "from 2017 to 2018"],
    "[2017-06-05..2017-06-11]": [
        *("w/c 5 June 2017", "week of 5 June 2017", "week commencing 5 June 2017"),
        *("week of 7 June 2017", "Week beginning Monday 5 June 2017", "week 23, 2017"),
    ],
    "[2017-07-01..2017-07-10]": ["early July 2017", "beginning of July 2017", "start of July 2017"],
    "[2017-07-11..2017-07-20]": ["mid-July 2017", "mid July 2017", "middle of July 2017"],
    "[2017-07-21..2017-07-31]": ["late July 2017", "end of July 2017", "end-July 2017"],
    "[2017-07-11..2017-07-31]": ["mid/late July 2017", "mid to late July 2017"],
    "[2017-07-16..2017-07-31]": ["second half of July 2017"],
    "[2017-05-01..2017-05-07]": ["first week of May 2017"],
    "[2017-06-24..2017-06-30]": ["last week of June 2017"],
    "2018-01~": ["early 2018", "beginning of 2018", "early in 2018"],
    "2017-12~": ["end of 2017", "late 2017"],
    "../2017-11-30": [
        "by 30 November 2017",
        "until 30 November 2017",
        "30 November 2017 at the latest",
    ],
    "../2017-05": ["by May 2017", "by the end of May 2017", "not later than May 2017"],
    "../2017-10": ["before November 2017", "prior to November 2017"],
    "../2017": ["before the end of 2017", "by 2017", "before the beginning of 2018", "before 2018"],
    "../2018-06~": ["by mid-2018", "before mid 2018"],
    "2017-04/..": ["from April 2017 onwards", "not earlier than April 2017", "April 2017 or later"],
    "2017-06/..": ["after May 2017"],
    "2018/..": ["after 2017", "2018 onwards", "2018 –", "after the end of 2017"],
    "../2017-34": ["before the third quarter of 2017"],
    "../2017-24": ["before spring 2018"],
    "2017-05-16/..": ["after 15 May 2017"],
    "2017-05-12T15:00/2017-05-12T18:00": [
        *("12 May 2017, 15:00-18:00", "12 May 2017 from 15:00 to 18:00", "12 May 2017, 3-6 p.m."),
        *("12 May 2017 (3–6 pm)", "15:00–18:00, 12 May 2017", "12 May 2017, 15h00 to 18h00"),
        *("12 May 2017 3 p.m. to 6 p.m.", "12 May 2017, 15.00-18.00", "12 May 2017 1500-1800 hrs"),
        *("from 3 to 6 p.m. on Friday, 12 May 2017", "12 May 2017 15:00 hours to 18:00 hours"),
    ],
    "2017-05-12T10:00/2017-05-12T13:00": [
        *("12 May 2017, 10 a.m. to 1 p.m.", "12 May 2017, 10-1 p.m.", "12 May 2017: 10am-1pm"),
    ],
    "2017-05-12T10:00": [
        "12 May 2017, 10:00 onwards",
        "Time: 10:00; Date: 12 May 2017",
        "10 a.m. on 12 May 2017",
        "12 May 2017 at 10:00",
        "12 May 2017, 10h",
    ],
    "2017-05-12T12:00": ["12 May 2017, noon", "12 May 2017 at 12 p.m."],
    "2017-05-12T20:00/2017-05-12T24:00": [
        *("12 May 2017, 8 p.m. to midnight", "12 May 2017, 20:00-24:00", "12 May 2017 20:00–00:00"),
    ],
    "2017-05-12T22:00/2017-05-13T02:00": [
        "12 May 2017, 22:00-02:00",
        "12 May 2017, 22:00 – 13 May, 02:00",
        "12 May 2017 22:00 to 13 May 2017 02:00",
    ],
    "../2017-05-12T18:00": ["by 6 p.m. on 12 May 2017", "12 May 2017 by 18:00"],
    "2017-05-22T10:00/2017-05-25T18:00": [
        *("22 May 2017, 10:00 – 25 May 2017, 18:00", "22 May 2017 10:00 – 25 May 2017 18:00"),
    ],
    "2017-05-12T10:00/2017-05-12T18:00": ["12 May 2017, 10 a.m. to 1 p.m. and 3 to 6 p.m."],
}


@pytest.mark.parametrize(
    ("text", "edtf"), [(text, edtf) for edtf, texts in SAME_DAYS.items() for text in texts]
)
def test_however_it_is_printed_it_is_the_same_date(text, edtf):
    assert read_when(text).edtf == edtf


def test_a_rule_in_brackets_counts_where_no_year_is_known():
    assert read_when("May (each year)").tentative
    assert read_when("8-9 December (annual)", default_year=2017).days()[0] == date(2017, 12, 8)


def test_mid_year_under_an_open_end_stays_wide():
    assert read_when("from mid-2018").edtf == "2018-06~/.."
    assert read_when("after the beginning of 2018").edtf == "2018/.."


@pytest.mark.parametrize(
    ("text", "edtf", "tentative"),
    [
        ("May 2017?", "2017-05?", True),
        ("(tentative) 5 May 2017", "2017-05-05?", True),
        ("5-7 June 2017 (provisional)", "2017-06-05?/2017-06-07?", True),
        ("May 2017 - TBC", "2017-05?", True),
        ("tbd, May 2017", "2017-05?", True),
        ("2017 [t.b.c.]", "2017?", True),
        ("Mid 2018 (TBC)", "2018-06%", True),
        ("May or June 2017 (tba)", "[2017-05,2017-06]?", True),
        ("12 May 2017 – TBC", "2017-05-12?", True),
        ("29 May 2017 (date and venue TBC)", "2017-05-29?", True),
        ("28 May or 4 June 2017", "[2017-05-28,2017-06-04]", True),
        ("May 2017 (date and venue to be confirmed)", "2017-05", True),
        ("December 2016 (Final date TBD)", "2016-12", True),
        ("Dates TBC (May 2017)", "2017-05", True),
        ("… May 2017", "2017-05", True),
        ("xx May 2017", "2017-05", True),
        ("XX-XX May 2017", "2017-05", True),
        ("[ ] May 2017", "2017-05", True),
        ("May xx, 2017", "2017-05", True),
        ("[date] May 2017", "2017-05", True),
        ("xx 2018", "2018", True),
        ("29 May 2017 (venue TBC)", "2017-05-29", False),
        ("29 May 2017 (time TBC)", "2017-05-29", False),
        ("29 May 2017 (exact title not yet defined)", "2017-05-29", False),
        ("29 May 2017 (confirmed)", "2017-05-29", False),
        ("around May 2017", "[2017-04,2017-05,2017-06]", True),
        ("around 15 May 2017", "[2017-05-08..2017-05-22]", True),
        ("circa 2018", "2018~", True),
        ("about the third quarter of 2018", "2018-35~", True),
    ],
)
def test_what_is_to_be_confirmed_about_a_date(text, edtf, tentative):
    when = read_when(text)
    assert (when.edtf, when.tentative) == (edtf, tentative)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "TBC",
            "tbd",
            "(TBA)",
            "[t.b.c.]",
            "Date to be determined",
            "Date to be determined determined",
        ),
        *(
            "Dates to be confirmed",
            "to be announced",
            "date to be decided",
            "n.a.",
            "N/A",
            "-",
            "–",
        ),
        *(
            "every two years",
            "annually in March",
            "twice a year",
            "Usually in June",
            "pending",
            "?",
        ),
        *("no date yet", "exact dates not yet known", "dates to follow", "date and venue: TBC"),
    ],
)
def test_no_date_yet_and_rules_in_words_have_no_days(text):
    when = read_when(text)
    assert (when.edtf, when.earliest, when.latest) == (None, None, None)
    assert (when.precision, when.tentative, when.text) == (Precision.UNKNOWN, True, text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Event", "Month /year", "GFMD 2017-2018 Roundtable", "Ministerial Conference 2018"),
        *("the Global Compact is scheduled for Tuesday 6 December 2016.)", "12", "Monday", "71/1"),
        *("A/RES/71/280", "SOM (TBC)", "10th session", "20171", "31 2017", "September", "May 5-7"),
        *("Lanka", "35th session", "5+5 Dialogue", "12 to 14", "Location", "determined", "1850"),
        *(
            "5 May 17, 19",
            "99/99/2017",
            "Heads of Delegation meeting (TBC)",
        ),
        *(
            "5 to June 2017",
            "early/mid",
            "45/46 May 2017",
            "May 45/46, 2017",
            "2 and May 2018",
            "12 – 2017",
            "fifth quarter of 2017",
            "the week of the summit",
            "mid-term review",
            "second",
            "week 60, 2017",
            "week 3",
        ),
    ],
)
def test_other_words_are_no_date_and_are_kept(text):
    when = read_when(text)
    assert (when.edtf, when.precision, when.tentative) == (None, Precision.UNKNOWN, False)
    assert when.text == text


def test_blanks_in_a_cell_are_drawn_together_and_its_words_kept():
    assert (
        read_when("  October 27 to \n November 10,  2016 ").text
        == "October 27 to November 10, 2016"
    )


@pytest.mark.parametrize(
    ("text", "year", "edtf"),
    [
        ("8-9 December", 2017, "2017-12-08/2017-12-09"),
        ("December (Final date TBD)", 2016, "2016-12"),
        ("May 17", 2018, "2018-05-17"),
        ("28 December – 3 January", 2017, "2017-12-28/2018-01-03"),
        ("second quarter", 2017, "2017-34"),
        ("early May", 2017, "[2017-05-01..2017-05-10]"),
        ("24/05", 2017, "2017-05-24"),
        ("by 30 June", 2017, "../2017-06-30"),
        ("27.02.-24.03.", 2017, "2017-02-27/2017-03-24"),
    ],
)
def test_a_missing_year_is_taken_from_the_rows_around_and_told(text, year, edtf):
    when = read_when(text, default_year=year, reason="the rows around it")
    assert when.edtf == edtf
    assert f"year {year} taken from the rows around it" in (when.guess or "")


def test_a_missing_year_without_context_leaves_the_date_unknown():
    when = read_when("8-9 December")
    assert (when.edtf, when.guess) == (None, "no year printed")


@pytest.mark.parametrize(
    ("text", "after", "year"),
    [
        ("16 January", date(2016, 12, 22), 2017),
        ("24 December", date(2016, 12, 22), 2016),
        ("22 December", date(2016, 12, 22), 2016),
        ("December", date(2016, 12, 22), 2016),
        ("second quarter", date(2016, 12, 22), 2017),
    ],
)
def test_the_first_such_date_from_a_day_on(text, after, year):
    earliest = read_when(text, after=after).earliest
    assert earliest is not None
    assert earliest.year == year


def test_a_default_year_gives_way_to_a_day_that_must_come_before():
    when = read_when("16 January", default_year=2016, after=date(2016, 12, 22))
    assert when.earliest == date(2017, 1, 16)


@pytest.mark.parametrize("year", [1066, 9999])
def test_a_year_out_of_range_is_never_used(year):
    assert read_when("16 January", default_year=year).edtf is None


@pytest.mark.parametrize(
    ("text", "edtf", "guess"),
    [
        (
            "Wednesday 6 December 2016",
            "2016-12-06",
            "Wednesday printed, but 2016-12-06 is a Tuesday",
        ),
        ("05/06/2017", "2017-06-05", "05/06/2017 read as day 5 of month 6"),
        ("31 June 2017", "2017-06", "there is no 31 June 2017"),
        ("29 – 2 June 2017", "2017-05-29/2017-06-02", "the 29 taken to be of the month before"),
        ("June 29-2, 2017", "2017-06-29/2017-07-02", "the 2 taken to be of the month after"),
        ("December 29-2, 2017", "2017-12-29/2018-01-02", "the 2 taken to be of the month after"),
        ("30–2 January 2018", "2017-12-30/2018-01-02", "the 30 taken to be of the month before"),
        ("25 May 2017 - 22 May 2017", "2017-05", "it ends before it begins"),
        ("July 2017 – May 2017", None, "it ends before it begins"),
        ("spring 2018", "2018-21", "season of the northern hemisphere, March to May"),
        ("April 20171", "2017-04", "20171 taken as 2017 with a footnote sign"),
        ("GA Session 2017", "2017", "a session is printed, only its year is read"),
        (
            "5 June 2017 Opening session of the forum",
            "2017-06-05",
            "only the date before other words",
        ),
        ("2011/12", "2011/2012", "2011/12 read as the years 2011 to 2012"),
        ("by 5 May 2017; by 6 June 2018", "../2017-05-05", "more than one date"),
        (
            "12 May 2017, 10-13:00 and 15:00 to 18:00",
            "2017-05-12T10:00/2017-05-12T18:00",
            "two sittings",
        ),
    ],
)
def test_a_doubt_about_what_is_printed_is_told(text, edtf, guess):
    when = read_when(text)
    assert when.edtf == edtf
    assert guess in (when.guess or "")


def test_a_date_inside_a_date_does_not_replace_it():
    when = read_when(
        "December 5-8, 2016 (The session on the forum is scheduled for Tuesday 6 December 2016.)"
    )
    assert when.edtf == "2016-12-05/2016-12-08"
    assert when.guess is None


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("12 May 2017, 15:00-18:00 New York time", "America/New_York"),
        ("12 May 2017, 15:00-18:00 (New York)", "America/New_York"),
        ("12 May 2017, 10 a.m. EDT", "America/New_York"),
        ("12 May 2017, 15:00-18:00 CET", "Europe/Zurich"),
        ("12 May 2017 at 10:00, Geneva time", "Europe/Zurich"),
        ("12 May 2017, 12:00 GMT", "UTC"),
        ("12 May 2017, 12:00 UTC+2", "Etc/GMT-2"),
        ("12 May 2017, 12:00 UTC-5", "Etc/GMT+5"),
        ("12 May 2017, 12:00 UTC+14", None),
        ("12 May 2017, 12:00 local time", None),
        ("12 May 2017, 12:00 (Samarkand time)", None),
        ("(Nairobi) 12:00, 12 May 2017", "Africa/Nairobi"),
        ("12 May 2017, Geneva", None),
    ],
)
def test_a_zone_is_taken_only_where_the_words_are_sure(text, zone):
    when = read_when(text)
    assert when.earliest == date(2017, 5, 12)
    assert when.timezone == zone


@pytest.mark.parametrize(
    "text",
    [
        *("December", "8-9 December", "January 23-24,", "TBC", "May 29, 2017 (TBC)", "2018"),
        *("Normally May or June, and November of each year", "Q2 2018", "Date to be determined"),
    ],
)
def test_a_date_cell_is_known_as_one(text):
    assert is_date_cell(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "·",
        "Geneva",
        "Ministerial Conference 2018",
        "5 June 2017 Opening",
        "SOM (TBC)",
        "determined",
    ],
)
def test_other_cells_are_no_date_cells(text):
    assert not is_date_cell(text)


@pytest.mark.parametrize(
    "text", ["October 27 to", "November 14 -", "January 23-24,", "Date to be", "May 2017 (exact"]
)
def test_a_cell_that_breaks_off_wants_its_next_line(text):
    assert is_torn(text)


@pytest.mark.parametrize(
    "text", ["", "-", "May 2017", "May 29, 2017 (TBC)", "Date to be determined"]
)
def test_a_whole_cell_wants_nothing_more(text):
    assert not is_torn(text)


def test_a_paragraph_is_no_date_cell():
    text = "5 May 2017 " + "and so on " * 100
    assert read_when(text).edtf is None
    assert not is_date_cell(text)
