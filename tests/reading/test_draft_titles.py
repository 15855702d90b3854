"""Titles in plain words, made by rule from the sentence around a date."""

import pytest

from desktop.reading.drafts.clauses import days_of, is_held
from desktop.reading.drafts.names import is_name
from desktop.reading.drafts.titles import named_of, title_of


def made(sentence: str, words: str, above: str = "") -> str:
    start = sentence.index(words)
    return title_of(sentence, start, start + len(words), above)


@pytest.mark.parametrize(
    ("sentence", "words", "title"),
    [
        (
            "Requests the Secretary-General to submit to the General Assembly, by 31 March 2018, "
            "a report on the implementation of the present resolution;",
            "by 31 March 2018",
            "Report on the implementation of the present resolution",
        ),
        (
            "Decides to convene, in New York on 26 September 2018, a one-day meeting on tides;",
            "on 26 September 2018",
            "Meeting on tides",
        ),
        (
            "Requests the Office to prepare a study on the right to food and to present it to the "
            "Human Rights Council before March 2019;",
            "before March 2019",
            "Study on the right to food",
        ),
        (
            "Decides that the conference will take place in Vienna from 3 to 5 May 2019;",
            "from 3 to 5 May 2019",
            "Conference",
        ),
        (
            "Requests the Secretariat to prepare a note that will serve for the rules of the forum "
            "to be decided no later than January 2018;",
            "no later than January 2018",
            "Rules of the forum to be decided",
        ),
        (
            "Requests the Chair to draw up a list and to submit the list to Member States no later "
            "than April 2017;",
            "no later than April 2017",
            "Submit the list to Member States",
        ),
        (
            "Requests the President to organize and to preside over at least two days of public "
            "hearings, between April and June 2018;",
            "between April and June 2018",
            "Public hearings",
        ),
        ("The Secretariat will circulate a roadmap by May 2018.", "by May 2018", "Roadmap"),
        ("We shall meet again in Quito in June 2019.", "in June 2019", "Meet again"),
        ("Stands firm until 4 May 2020.", "until 4 May 2020", "Stands firm"),
    ],
)
def test_the_thing_that_is_set_gives_the_title(sentence: str, words: str, title: str) -> None:
    assert made(sentence, words) == title


def test_an_item_shares_the_subject_above_it() -> None:
    above = "Decides that the intergovernmental conference to adopt a pact"
    assert (
        made("shall be held in May 2018;", "in May 2018", above) == "Intergovernmental conference"
    )


def test_long_names_end_at_a_word() -> None:
    long = "to hold a meeting on " + "very " * 40 + "long matters"
    title = made(f"Decides {long} in May 2018;", "in May 2018")
    assert len(title) <= 92
    assert title.endswith("very…")


def test_where_no_rule_fits_nothing_is_named() -> None:
    assert named_of("Notes the flood of 2018;", 16, 23) == ""


@pytest.mark.parametrize(
    ("sentence", "words", "days"),
    [
        ("shall be held in February 2018 for three days, and", "in February 2018", "three days"),
        ("to hold at least four days of hearings in May 2018", "in May 2018", "at least four days"),
        ("a maximum duration of 12 working days in May 2018", "in May 2018", "12 working days"),
        ("to report every 90 days by May 2018", "by May 2018", ""),
        ("to report at least six weeks before the meeting in May 2018", "in May 2018", ""),
        ("to meet in May 2018", "in May 2018", ""),
    ],
)
def test_a_duration_is_found_with_its_date(sentence: str, words: str, days: str) -> None:
    start = sentence.index(words)
    assert days_of(sentence, start, start + len(words)) == days


def test_meetings_are_held_and_papers_are_not() -> None:
    assert is_held("a meeting will be held no later than ", 37)
    assert is_held("to convene a meeting by ", 24)
    assert is_held("The forum will take place in ", 29)
    assert not is_held("to submit a report by ", 22)
    assert not is_held("the list shall be published by ", 31)


TWO = (
    "Requests the Office to organize a two-day workshop in Geneva in May 2030, and a follow-up "
    "meeting in Manila no later than 30 June 2030, and its third retreat in July 2030;"
)


def second(sentence: str, first: str, words: str) -> str:
    since = sentence.index(first) + len(first)
    start = sentence.index(words, since)
    return named_of(sentence, start, start + len(words), since=since)


def test_the_second_meeting_of_a_sentence_has_its_own_name() -> None:
    assert second(TWO, "in May 2030", "no later than 30 June 2030") == "Follow-up meeting"
    assert second(TWO, "no later than 30 June 2030", "in July 2030") == "Third retreat"


@pytest.mark.parametrize(
    "rest",
    [
        "and Egypt to host another in Cairo in May 2031",
        "and another in May 2031",
        "and the second one in May 2031",
        "and the third in May 2031",
    ],
)
def test_another_is_another_of_what_was_named(rest: str) -> None:
    sentence = f"Invites Mali to host a regional meeting in Bamako in May 2030, {rest};"
    assert second(sentence, "in May 2030", "in May 2031") == "Regional meeting"


@pytest.mark.parametrize("words", ["Forum", "EU retreat", "Third reading (if needed)", "Part 2"])
def test_names_stand_alone(words: str) -> None:
    assert is_name(words)


@pytest.mark.parametrize(
    "words",
    [
        *("", "]", "Another", "And every year thereafter", "the second one", "Next", "they"),
        *("Next informal will be", "Next informal to be on", "Third reading (if needed"),
        *("Mali .third@example.org", "By", "Submit to the", "the same day"),
    ],
)
def test_fragments_do_not(words: str) -> None:
    assert not is_name(words)
