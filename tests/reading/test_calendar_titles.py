"""What a title cell says, and what is to be confirmed. A bar is a tab."""

import pytest

from tests.reading.calendars import events_of, said, titles

SHORT = "Date | Event | Place"


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


@pytest.mark.parametrize(
    ("printed", "title", "description"),
    [
        (
            "Council of wells. The council decides on the budget of the year.",
            "Council of wells",
            "The council decides on the budget of the year.",
        ),
        ("Friends of the forum.", "Friends of the forum", ""),
        ("Meeting on wells, pumps etc.", "Meeting on wells, pumps etc.", ""),
        ("Council – TBC", "Council", ""),
        ("Council of St. Julian. Spring", "Council of St. Julian. Spring", ""),
        ("Council (open “to all”  and to none)", "Council (open “to all” and to none)", ""),
    ],
)
def test_full_stops_end_titles_only_where_sentences_follow(
    printed: str, title: str, description: str
) -> None:
    [event] = events_of(SHORT, f"3 May 2018 | {printed} | Rome")
    assert (event.title, event.description) == (title, description)
