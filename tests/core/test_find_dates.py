"""Dates in running text: found whole, told apart by what they do, figures left alone."""

from datetime import date, time

import pytest

from desktop.core.dates.printed import DateMention, MentionKind, find_dates

LETTER = date(2016, 12, 22)


def only(text: str, **context: object) -> DateMention:
    """The one date in `text`."""
    (found,) = find_dates(text, **context)  # type: ignore[arg-type]
    assert text[found.start : found.end] == found.text
    return found


DEADLINES = [
    (
        "submit the list no later than April 2017<sup>1</sup>;",
        "no later than April 2017",
        "../2017-04",
    ),
    ("to be decided no later than January 2018;", "no later than January 2018", "../2018-01"),
    ("comments by 15 March 2018 at the latest", "by 15 March 2018 at the latest", "../2018-03-15"),
    ("standards by 2018.", "by 2018", "../2018"),
    ("before the end of 2017,", "before the end of 2017", "../2017"),
    ("open until 30 June 2018.", "open until 30 June 2018", "../2018-06-30"),
    ("no later than [30 April] 2018", "no later than [30 April] 2018", "../2018-04-30"),
    ("The deadline for registration is 5 May 2017.", "5 May 2017", "2017-05-05"),
    ("by 6 p.m. on 12 May 2017", "by 6 p.m. on 12 May 2017", "../2017-05-12T18:00"),
]
WINDOWS = [
    (
        "hearings, between April 2017 and June 2018, with",
        "between April 2017 and June 2018",
        "2017-04/2018-06",
    ),
    ("a. Phase I: April 2017 to November 2017", "April 2017 to November 2017", "2017-04/2017-11"),
    ("launched in the beginning of 2018, to", "in the beginning of 2018", "2018-01~"),
    ("between 15 and 30 June 2018", "between 15 and 30 June 2018", "2018-06-15/2018-06-30"),
    ("from February to July 2018", "from February to July 2018", "2018-02/2018-07"),
    (
        "from 1 January 2018 until 31 March 2018",
        "from 1 January 2018 until 31 March 2018",
        "2018-01-01/2018-03-31",
    ),
    ("open from May 2018 onwards", "from May 2018 onwards", "2018-05/.."),
    ("after 5 May 2018", "after 5 May 2018", "2018-05-06/.."),
]
MEETINGS = [
    (
        "shall be held on 10 and 11 December 2018.",
        "on 10 and 11 December 2018",
        "2018-12-10/2018-12-11",
    ),
    ("will take place from 3 to 7 June 2019 in", "from 3 to 7 June 2019", "2019-06-03/2019-06-07"),
    ("is scheduled for Tuesday 6 December 2016.)", "Tuesday 6 December 2016", "2016-12-06"),
    ("three days in May 2018", "in May 2018", "2018-05"),
    ("to be held in the first quarter of 2018", "in the first quarter of 2018", "2018-33"),
]
MENTIONS = [
    ("adopted in October 2013,", "in October 2013", "2013-10"),
    ("resolution 71/1 of 19 September 2016, entitled", "19 September 2016", "2016-09-19"),
    ("at a conference to be held in 2018,", "in 2018", "2018"),
    ("Ver. 2 as of 6 December 2016", "6 December 2016", "2016-12-06"),
    ("the meeting of 5 May 2017 (TBC) was held", "5 May 2017 (TBC)", "2017-05-05?"),
    ("decent work from 2016 to 2021.", "from 2016 to 2021", "2016/2021"),
    ("On 16 December\n2015 the Council", "On 16 December\n2015", "2015-12-16"),
    ("(Cairo, 1994).", "1994", "1994"),
    ("signed 24/05/2017 there", "24/05/2017", "2017-05-24"),
    ("in Conference Room 1, 16 January 2017", "16 January 2017", "2017-01-16"),
    ("the week of 4 June 2018", "the week of 4 June 2018", "[2018-06-04..2018-06-10]"),
]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "kind"),
    [
        (*row, kind)
        for kind, rows in (
            (MentionKind.DEADLINE, DEADLINES),
            (MentionKind.WINDOW, WINDOWS),
            (MentionKind.MEETING, MEETINGS),
            (MentionKind.MENTION, MENTIONS),
        )
        for row in rows
    ],
)
def test_a_date_is_found_whole_and_with_what_it_does(text, words, edtf, kind):
    found = only(text)
    assert (found.text, found.when.edtf, found.kind) == (words, edtf, kind)


@pytest.mark.parametrize(
    "text",
    [
        "its resolution 71/1, A/RES/71/280, PRST/2015/25, PRST2015/25 and resolution 58/208",
        "the 2030 Agenda, Agenda 2030, the 2030 agenda, the 2017 theme, its 2018 session",
        "paragraph 8 of Annex II, paragraphs 14 and 19, 2 or 3 expert panels",
        "12 working days in total, at least four days, Conference Room 1, phases I and II",
        "GFMD 2017-2018 Roundtable, Ministerial Conference 2018, 19th Agreement, 5+5 Dialogue",
        "they may 5 times meet; in march step; he sat 3 times; the second half",
        "S/RES/2388 (2017), decision 2017/12, E/2017/18, 12/5, 05/2017, 27.02.",
        "three sessions a year, in March, June and September",
        "around 2000 delegates, 2016 people, 1066, in 3018, about 2018",
        "the May Fourth Movement and the 16 January Committee, Sun Yat-sen",
        "the 73rd session, the 4th meeting, on Monday, at 15:00, from 10 a.m. to 1 p.m.",
    ],
)
def test_figures_names_and_verbs_are_no_dates(text):
    assert find_dates(text, default_year=2017) == ()


def test_six_rounds_in_one_sentence_are_six_meetings_with_their_days():
    text = (
        "shall be held in New York as follows: in February 2018 for three days, in March 2018 for "
        "four days, in April 2018 for four days, in May 2018 for five days, in June 2018 for five "
        "days and in July 2018 for five days;"
    )
    found = find_dates(text)
    assert [m.when.edtf for m in found] == [f"2018-0{month}" for month in range(2, 8)]
    assert [m.days for m in found] == [3, 4, 4, 5, 5, 5]
    assert {m.kind for m in found} == {MentionKind.MEETING}
    assert found[0].text == "in February 2018 for three days"
    assert found[0].when.text == "February 2018"


def test_a_number_of_other_things_is_no_duration():
    found = only("to be held in May 2018 for five delegations and")
    assert (found.text, found.days) == ("in May 2018", None)


def test_numbers_before_a_month_are_not_its_days():
    assert only("sessions 2 and 3, and May 2018").when.edtf == "2018-05"


def test_a_duration_behind_a_deadline_is_known():
    found = only("held no later than November 2017 for the duration of three days and")
    assert (found.kind, found.days) == (MentionKind.DEADLINE, 3)


def test_a_meeting_with_hours_is_one_mention_with_its_times():
    found = only(
        "will take place on 16 January from 15:00 to 18:00 in Conference Room 1.",
        after=LETTER,
        reason="the letter of 22 December 2016",
    )
    assert found.text == "on 16 January from 15:00 to 18:00"
    assert found.kind is MentionKind.MEETING
    assert found.when.text == "16 January from 15:00 to 18:00"
    assert found.when.edtf == "2017-01-16T15:00/2017-01-16T18:00"
    assert found.when.guess == "year 2017 taken from the letter of 22 December 2016"


def test_a_letter_tells_of_the_past_and_of_what_comes():
    text = (
        "We thank all for the discussion of the zero draft circulated on 9 December. As a result "
        "of the exchanges held on 16 December, the consultations will be held on 16 January."
    )
    found = find_dates(text, after=LETTER)
    assert [m.when.edtf for m in found] == ["2016-12-09", "2016-12-16", "2017-01-16"]
    assert [m.kind for m in found] == [
        *(MentionKind.MENTION, MentionKind.MENTION, MentionKind.MEETING),
    ]


def test_a_day_without_any_year_is_found_but_not_known():
    found = only("the meeting will be held on 16 January from 15:00 to 18:00")
    assert (found.when.edtf, found.when.guess) == (None, "no year printed")
    assert (found.when.start, found.when.end) == (time(15), time(18))


def test_a_month_alone_is_a_date_only_behind_a_limit():
    assert only("no later than April", default_year=2017).when.edtf == "../2017-04"
    assert find_dates("no later than April") == ()


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("(a) Human rights of migrants (Month),", "(Month)", None),
        ("to be held in [Month] 2018", "[Month] 2018", "2018"),
        ("in Geneva (month/year);", "(month/year)", None),
        ("[dates to be determined]", "[dates to be determined]", None),
        ("Its date to be confirmed", "date to be confirmed", None),
        ("on xx May 2018", "on xx May 2018", "2018-05"),
        ("in xx 2018", "in xx 2018", "2018"),
        ("on […] May 2018", "on […] May 2018", "2018-05"),
        ("on […] May", "on […] May", None),
    ],
)
def test_a_placeholder_is_to_be_filled(text, words, edtf):
    found = only(text)
    assert (found.text, found.when.edtf, found.kind) == (words, edtf, MentionKind.PLACEHOLDER)
    assert found.when.tentative


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "issue briefs in advance of each thematic session;",
            "in advance of each thematic session",
        ),
        (
            "a synthesis report before the beginning of phase III;",
            "before the beginning of phase III",
        ),
        (
            "immediately prior to the opening of the general debate of the 73<sup>rd</sup> session "
            "of the General Assembly, and",
            "immediately prior to the opening of the general debate of the 73<sup>rd</sup> session "
            "of the General Assembly",
        ),
        (
            "available prior to the intergovernmental conference.",
            "prior to the intergovernmental conference",
        ),
        (
            "no later than two weeks before the conference",
            "no later than two weeks before the conference",
        ),
        (
            "within 30 days after the conclusion of the meeting to",
            "within 30 days after the conclusion of the meeting",
        ),
        ("by the end of the session and", "by the end of the session"),
    ],
)
def test_a_date_given_by_an_event_is_relative(text, words):
    found = only(text)
    assert (found.text, found.kind, found.when.is_dated) == (words, MentionKind.RELATIVE, False)


@pytest.mark.parametrize(
    "text",
    [
        "before the Committee",
        "following a comprehensive approach",
        "after the fact",
        "by the Council",
    ],
)
def test_before_and_after_other_things_is_no_date(text):
    assert find_dates(text) == ()


def test_dates_far_apart_in_a_long_text_keep_their_places():
    filler = "and noting with appreciation the work of the Committee, " * 40
    text = f"5 May 2017 {filler} on 6 June 2018 {filler} in July 2019."
    found = find_dates(text)
    assert [text[m.start : m.end] for m in found] == [
        "5 May 2017",
        "on 6 June 2018",
        "in July 2019",
    ]


def test_each_date_of_a_list_with_years_stands_for_itself():
    found = find_dates("in 2006 and 2013, on 5 May 2017 and 6 June 2018")
    assert [m.when.edtf for m in found] == ["2006", "2013", "2017-05-05", "2018-06-06"]


def test_days_that_share_a_year_are_one_mention():
    assert (
        only("on 3 May, 4 June and 5 July 2018").when.edtf == "{2018-05-03,2018-06-04,2018-07-05}"
    )


def test_a_count_behind_a_date_is_not_part_of_it():
    assert [
        m.text
        for m in find_dates("In May 2017, 15 experts met; on May 5, 8 met", default_year=2017)
    ] == [
        *("In May 2017", "on May 5"),
    ]


@pytest.mark.parametrize(
    "text", ["in advance of each thematic panel", "two weeks before the expert symposium"]
)
def test_panels_and_the_like_are_meetings_that_others_hang_on(text: str) -> None:
    found = only(f"Notes shall be submitted {text}.")
    assert (found.kind, found.text) == (MentionKind.RELATIVE, text)


def test_what_came_after_a_day_of_the_past_is_no_relative_date() -> None:
    found = find_dates("After the 25th September Summit the members asked for a report.")
    assert {one.kind for one in found} <= {MentionKind.MENTION}
