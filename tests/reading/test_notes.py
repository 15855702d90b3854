"""Notes, minutes, mails in a chain and chats: each date of them is accounted for."""

from datetime import date

import pytest

from desktop.core.document import PASSING, DocumentKind
from desktop.core.event import Event, Kind
from desktop.core.found import Found
from tests.papers import read, told

NOTE = """
Informal note

Following consultations, the co-facilitators propose the following. The third round of
intergovernmental negotiations will take place in New York from 3 to 6 April 2018. Delegations are
invited to send comments by 20 March 2018. The stocktaking meeting was held in Puerto Vallarta,
Mexico, from 4 to 6 December 2017. The basis is resolution 71/280 of 6 April 2017.
"""
LETTER = """
New York, 19 January 2018

Excellency,

{words}

Please accept, Excellency, the assurances of our highest consideration.

Jane Doe
"""


def by_day(found: Found) -> dict[str, Event]:
    """The entries by their dates."""
    return {event.when.edtf or "": event for event in found.events}


def test_a_note_in_sentences_gives_what_is_to_come_what_is_due_and_what_was_held() -> None:
    found = read(NOTE)
    assert [told(one) for one in found.events] == [
        "Third round of intergovernmental negotiations | 2018-04-03/2018-04-06 | New York",
        "Send comments | ../2018-03-20 | nowhere",
        "Stocktaking meeting | 2017-12-04/2017-12-06 | Puerto Vallarta",
    ]
    assert [one.kind for one in found.events] == [Kind.MEETING, Kind.DEADLINE, Kind.MEETING]
    assert found.document.kind is DocumentKind.NOTE
    assert "will take place in New York" in found.events[0].sources[0].text


def test_the_day_of_a_resolution_is_told_and_is_no_meeting() -> None:
    [line] = read(NOTE).document.unread
    assert line.text == "The basis is resolution 71/280 of 6 April 2017."
    assert line.reason == PASSING


@pytest.mark.parametrize(
    "words",
    [
        "The fourth round follows on 14-18 May.",
        "The fourth round is on 14-18 May.",
        "After that comes the fourth round, 14-18 May.",
        "14-18 May: keep these days free, please, all of you.",
        "Our journey back, by the way, falls into the days of 14-18 May.",
    ],
)
def test_a_day_to_come_in_a_letter_is_an_entry_in_whatever_words(words: str) -> None:
    [event] = read(LETTER.format(words=words)).events
    assert (event.when.earliest, event.when.latest) == (date(2018, 5, 14), date(2018, 5, 18))


@pytest.mark.parametrize(
    "words",
    [
        "I refer to General Assembly resolution 71/280 of 6 April 2017.",
        "The zero draft was circulated on 6 April 2017.",
        "A first meeting was held on 6 April 2017.",
        "The report (A/71/728, 6 April 2017) gives details.",
        "The meeting of 6 April 2017 has been moved to 3 March 2018.",
    ],
)
def test_a_day_in_passing_is_a_line_and_no_entry(words: str) -> None:
    found = read(LETTER.format(words=words))
    assert not any(one.when.latest == date(2017, 4, 6) for one in found.events)
    assert [(line.text, line.reason) for line in found.document.unread] == [(words, PASSING)]


def test_a_day_outside_the_sentences_of_a_letter_is_listed() -> None:
    words = "We meet on 3 March 2018."
    found = read(f"{LETTER.format(words=words)}\nP.S. The deadline for proposals is 2 March 2018.")
    assert len(found.events) == 1
    assert ["2 March" in line.text for line in found.document.unread] == [True]


def test_a_day_in_words_that_are_not_read_is_listed() -> None:
    portuguese = "A reunião tem lugar em Lisboa, a 18 de novembro de 2024."
    found = read(f"Nota\n\n{portuguese}\n\nThe next meeting will be held on 3 March 2025.")
    assert ["novembro" in line.text for line in found.document.unread] == [True]


def test_parts_of_one_line_are_rounds_in_the_year_that_it_says() -> None:
    found = read("1st round 20-23 Feb NY; 2nd 12-15 March; 3rd 3-6 April, all 2018\n")
    assert [told(one) for one in found.events] == [
        "1st round | 2018-02-20/2018-02-23 | New York",
        "2nd round | 2018-03-12/2018-03-15 | nowhere",
        "3rd round | 2018-04-03/2018-04-06 | nowhere",
    ]
    assert all(one.when.guess and not one.sure for one in found.events)


def test_days_without_any_year_go_over_the_turn_of_the_year_to_the_one_that_is_printed() -> None:
    found = read(
        "Programme\n\nThe first reading is held from 9 to 13 November. We resume on 18 January."
        "\n\nThe adoption takes place in March 2021."
    )
    assert list(by_day(found)) == ["2020-11-09/2020-11-13", "2021-01-18", "2021-03"]


def test_messages_of_a_chat_are_read_each_after_its_own_day() -> None:
    found = read(
        "[30/12/2017, 18:04:11] Lena: dates from the cofacs\n"
        "[30/12/2017, 18:04:39] Lena: 1st round 20-23 Feb NY\n"
        "[02/03/2018, 09:08:02] Lena: deadline for proposals 5 March\n"
        "[02/03/2018, 09:09:00] Juan: lunch 3/4?\n"
    )
    assert [told(one) for one in found.events] == [
        "1st round | 2018-02-20/2018-02-23 | New York",
        "Deadline for proposals | 2018-03-05 | nowhere",
    ]
    assert found.events[1].kind is Kind.DEADLINE
    assert ["3/4" in line.text for line in found.document.unread] == [True]


def test_each_mail_of_a_chain_has_its_own_day() -> None:
    head = "From: {0}\nSent: {1}\nTo: all\nSubject: Dates\n\nDear all,\n\n{2}\n\nBest,\n{0}\n\n"
    found = read(
        head.format("Ana", "8 January 2019 09:12", "The call is on 9 January at 15:00.")
        + "-----Original Message-----\n"
        + head.format("Ben", "20 December 2018 18:40", "The round starts on 14 January in Bonn.")
    )
    assert [letter.date for letter in found.letters] == [date(2019, 1, 8), date(2018, 12, 20)]
    assert [one.when.earliest for one in found.events] == [date(2019, 1, 9), date(2019, 1, 14)]


def test_sentences_in_three_other_languages_name_what_is_held() -> None:
    found = read(
        "Note\n\nLe troisième cycle de négociations se tiendra à New York du 3 au 6 avril 2018.\n\n"
        "La reunión de balance tuvo lugar en Lima del 4 al 6 de diciembre de 2017.\n\n"
        "Die vierte Runde findet vom 14. bis 18. Mai 2018 in Wien statt."
    )
    assert [told(one) for one in found.events] == [
        "Troisième cycle de négociations | 2018-04-03/2018-04-06 | New York",
        "Reunión de balance | 2017-12-04/2017-12-06 | Lima",
        "Vierte Runde | 2018-05-14/2018-05-18 | Vienna",
    ]


def test_minutes_are_an_entry_of_the_meeting_that_they_tell_of() -> None:
    found = read(
        "Minutes of the 7th meeting of the Steering Group\n\nHeld on 6 September 2021, Geneva\n\n"
        "1. The Chair opened the meeting. The agenda was adopted.\n\n"
        "2. Norway will circulate a paper by 15 October 2021.\n\n"
        "3. The next meeting is on 22 November 2021.\n"
    )
    assert found.events[0].title == "7th meeting of the Steering Group"
    assert list(by_day(found)) == ["2021-09-06", "../2021-10-15", "2021-11-22"]


def test_lines_that_a_date_begins_by_chance_are_no_list() -> None:
    found = read(
        "Chair's summary of the informal consultations\n\n"
        "The Chair convened consultations. Many delegations recalled resolution 70/262 of\n"
        "27 April 2016 and underlined its importance. The Chair will circulate a draft by 1\n"
        "September 2020. A first reading is foreseen in the week that begins with Monday,\n"
        "14 September 2020, and a second one is foreseen for the days that follow this.\n"
    )
    assert "2016-04-27" not in by_day(found)
    assert "../2020-09-01" in by_day(found)


def test_history_gives_no_entries() -> None:
    found = read(
        "Background\n\nThe Agreement was signed in Lagos on 28 May 1975 and revised on 24 July"
        " 1993. Trade grew from 2 billion in January 1980 to 14 billion in December 2019.\n"
    )
    assert found.events == ()
    assert len(found.document.unread) == 2
