"""Lists of meetings in letters, and meetings that a sentence tells in passing."""

from datetime import date

import pytest

from desktop.core.document import DocumentKind
from desktop.core.event import Event, Kind
from tests.papers import read, told

MAIL = """
From: Secretariat of the Delta Dialogue
Date: 4 March 2030
Subject: Upcoming meetings

Dear focal points,

here are the meetings for your diaries:

1) 2nd Senior Officials Meeting - 15/16 April 2030 - Bishkek (Kyrgyzstan)
2) Expert workshop on quays - week of 10 June 2030 - Almaty (Kazakhstan), hotel tbc
3) Ministerial Dialogue - autumn 2030 - host country to be identified
4) Study visit - date to be confirmed - Rabat
5) Deadline for nominations: 31 March 2030

Kind regards
"""

NOTE = """
The Permanent Mission of Mali to the United Nations presents its compliments to all Permanent \
Missions and has the honour to inform that the consultations will be held as follows:

- First reading: Tuesday, 8 October 2030, 3:00 – 6:00 p.m., Conference Room 9
- Second reading: Friday, 11 October 2030, 10:00 a.m. – 1:00 p.m., Conference Room B
- Third reading (if needed): Thursday, 17 October 2030, time and room to be announced

Proposals may be sent to mali.third@example.org by Monday 14 October, noon.

The Permanent Mission of Mali avails itself of this opportunity to renew to all Permanent \
Missions the assurances of its highest consideration.

New York, 1 October 2030
"""


def letter(words: str, signed: str = "Jane Doe") -> str:
    return (
        f"New York, 20 December 2030\n\nExcellency,\n\n{words}\n\nPlease accept, Excellency, the "
        f"assurances of my highest consideration.\n\n{signed}\n"
    )


def announced(words: str) -> list[Event]:
    return list(read(letter(words)).events)


def test_every_item_of_a_list_is_an_entry_however_rough_its_date() -> None:
    events = read(MAIL).events
    assert [told(one) for one in events] == [
        "2nd Senior Officials Meeting | 2030-04-15/2030-04-16 | Bishkek",
        "Expert workshop on quays | [2030-06-10..2030-06-16] | Almaty",
        "Ministerial Dialogue | 2030-23 | nowhere",
        "Study visit | no date | Rabat",
        "Deadline for nominations | 2030-03-31 | nowhere",
    ]
    assert [one.place.text for one in events[:2]] == ["Bishkek (Kyrgyzstan)", "Almaty (Kazakhstan)"]
    assert [one.place.tentative for one in events] == [False, True, True, False, False]
    assert [one.kind for one in events][-1] is Kind.DEADLINE


def test_rooms_and_brackets_of_a_list_are_kept() -> None:
    events = read(NOTE).events
    assert [one.title for one in events] == [
        "First reading",
        "Second reading",
        "Third reading (if needed)",
        "Proposals to be sent",
    ]
    assert [one.place.venue for one in events[:2]] == ["Conference Room 9", "Conference Room B"]
    assert events[0].place.city == "New York"


def test_a_room_ends_with_its_sentence() -> None:
    second, third = announced(
        "A second consultation is scheduled for 14 January, from 3 p.m. to 5.30 p.m., in "
        "Conference Room C. Should it be needed, a third one may take place in the last week of "
        "January."
    )
    assert (second.title, second.place.venue) == ("Second consultation", "Conference Room C")
    assert (third.title, third.place.venue) == ("Third consultation", None)


def test_close_of_business_may_be_said_in_many_ways() -> None:
    for words in ("not later than close of business on", "before the close of business on", "by"):
        [event] = announced(f"Delegations are kindly asked to send comments {words} 9 January.")
        assert (event.title, event.when.edtf, event.kind) == (
            "Send comments",
            "../2031-01-09",
            Kind.DEADLINE,
        )


def test_a_meeting_that_is_foreseen_is_announced() -> None:
    [event] = announced("The high-level meeting itself is foreseen on 1 July 2031, in New York.")
    assert (event.title, event.when.edtf) == ("High-level meeting", "2031-07-01")


def test_meetings_of_one_sentence_have_names_and_no_fragments() -> None:
    events = announced(
        "The next informal will be on 2 March at 10:00 in Conference Room 7 and the one after that "
        "on 9 March at 15:00 in the same room."
    )
    assert [one.title for one in events] == ["Next informal", "Next informal"]
    assert [one.sure for one in events] == [True, False]
    assert [one.place.venue for one in events] == ["Conference Room 7", "Conference Room 7"]


def test_where_no_rule_finds_a_name_the_user_should_look() -> None:
    [event] = announced("Kindly write to talks@example.org by 9 January.")
    assert "@" not in event.title
    assert not event.sure


@pytest.mark.parametrize(
    ("signed", "sender"),
    [
        ("(Signed) E. Courtenay Sy\nAmbassador\n\nTo: All Missions\nNew York", "E. Courtenay Sy"),
        ("Zafar Usmanov\nChargé d'affaires a.i.\nNew York", "Zafar Usmanov"),
        ("[signed]\n\nAna Silva\nPermanent Representative", "Ana Silva"),
        ("/s/ Ana Silva", "Ana Silva"),
    ],
)
def test_who_signed_is_the_sender(signed: str, sender: str) -> None:
    assert read(letter("We meet on 9 January.", signed)).letters[0].sender == sender


def test_best_regards_close_a_letter() -> None:
    found = read("21 February 2031\n\nDear all,\n\nHello.\n\nWith best regards,\n\nZafar Usmanov\n")
    assert found.letters[0].sender == "Zafar Usmanov"


def test_the_words_below_a_table_belong_to_its_letter() -> None:
    text = """
    THE PRESIDENT OF THE ASSEMBLY

    15 January 2031

    Excellency,

    I have the honour to transmit the roadmap:

    29 January 2031\t\tInformal consultation
    12 February 2031\t\tFirst reading
    4 March 2031\t\tSecond reading

    Written comments may be sent by 10 March.

    Please accept, Excellency, the assurances of my highest consideration.

    Ana Silva
    """
    found = read(text)
    assert [part.kind for part in found.document.parts] == [
        DocumentKind.LETTER,
        DocumentKind.CALENDAR,
    ]
    assert found.document.unread == ()
    assert found.letters[0].sender == "Ana Silva"
    assert found.letters[0].subject == "The roadmap"
    assert told(found.events[-1]) == "Written comments to be sent | ../2031-03-10 | nowhere"


ROUNDS = (
    "The second round of talks will be held as follows:\n\n"
    "(a) Monday, 17 February, 10 a.m.–1 p.m., Conference Room 5: paragraphs 1-12\n\n"
    "(b) Friday, 21 February (if needed), Conference Room 6"
)


def test_items_without_name_have_that_of_the_words_above_them() -> None:
    first, second = announced(ROUNDS)
    assert first.title == "Second round of talks: paragraphs 1-12"
    assert (first.place.venue, first.sure) == ("Conference Room 5", True)
    assert second.title == "Second round of talks (if needed)"
    assert second.place.venue == "Conference Room 6"


def test_a_short_form_before_a_day_ends_no_sentence() -> None:
    [event] = announced("Written proposals should reach us no later than c.o.b. Friday, 9 January.")
    assert (event.title, event.when.edtf) == ("Written proposals", "../2031-01-09")


def test_what_happens_if_nobody_objects_is_to_come() -> None:
    [event] = announced("If no objection is received by 9 March at 5 p.m., the text is agreed.")
    assert event.when.edtf == "../2031-03-09T17:00"


def test_a_silence_procedure_has_its_name() -> None:
    [event] = announced(
        "The text will be placed under silence procedure until 9 March, 5 p.m.; the room is to be "
        "announced."
    )
    assert not event.place.tentative
    assert (event.title, event.kind) == ("Silence procedure", Kind.DEADLINE)


def test_two_meetings_with_two_verbs_have_two_names() -> None:
    events = announced(
        "A town hall with many guests is planned for 4 April 2031 and the launch is expected to "
        "take place in Lisbon on 5 June 2031."
    )
    assert [one.title for one in events] == ["Town hall with many guests", "Launch"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Registration is open until 9 March via https://indico.example/event.", "Registration"),
        ("Inputs for the report should be submitted by 9 March.", "Inputs for the report"),
    ],
)
def test_what_is_asked_for_gives_the_title(words: str, title: str) -> None:
    [event] = announced(words)
    assert event.title.startswith(title)


def test_an_item_that_calls_itself_a_deadline_is_one() -> None:
    [event] = announced("Please note:\n\n• 9 March – deadline for comments")
    assert (event.title, event.kind) == ("Deadline for comments", Kind.DEADLINE)


def test_invitations_to_several_meetings_name_each_with_its_place() -> None:
    events = announced(
        "I have the honour to refer to my letter dated 3 October 2030 and to invite delegations to"
        " the third informal consultation on the pact, to be held on 20 January, from 10 a.m. to"
        " 1 p.m. in Conference Room 3, and to the stocktaking meeting on 4 February at 3 p.m. in"
        " the Trusteeship Council Chamber, and to a reception on the same day at 6 p.m."
    )
    assert [(one.title, one.when.edtf, one.place.text) for one in events] == [
        (
            "Third informal consultation on the pact",
            "2031-01-20T10:00/2031-01-20T13:00",
            "Conference Room 3",
        ),
        ("Stocktaking meeting", "2031-02-04T15:00", "Trusteeship Council Chamber"),
        ("Reception", "2031-02-04T18:00", ""),
    ]
    assert all(one.sure for one in events)


def test_a_day_from_which_a_meeting_is_moved_is_none_and_a_cancelled_one_is_told() -> None:
    events = announced(
        "The meeting originally scheduled for 14 January has been postponed to 21 January at 3 p.m."
        " and the meeting of 28 January is cancelled."
    )
    assert [(one.when.earliest.day, one.cancelled) for one in events if one.when.earliest] == [
        (21, False),
        (28, True),
    ]


def test_what_opens_and_closes_has_two_days() -> None:
    opens, closes = announced("Registration opens on 1 March and closes on 30 April.")
    assert (opens.title, opens.kind) == ("Registration opens", Kind.MEETING)
    assert (closes.title, closes.kind) == ("Registration closes", Kind.DEADLINE)
    assert closes.when.edtf == "../2031-04-30"


def test_a_date_in_brackets_is_of_what_stands_before_them() -> None:
    _, group = announced(
        "The workshop will be held from 2 to 4 September 2031, back to back with the open-ended"
        " working group (5 to 8 September 2031)."
    )
    assert (group.title, group.when.edtf) == ("Open-ended working group", "2031-09-05/2031-09-08")


def test_what_is_online_is_not_where_the_letter_was_written() -> None:
    (event,) = announced("A virtual briefing will be held on 3 February 2031 at 9 a.m.")
    assert (event.place.text, event.place.city) == ("virtual", None)


@pytest.mark.parametrize(
    "paper",
    [
        "Excellency,\n\n12 November 2030\n\nA round will be held on 3 December.\n\nAna Lopez\n",
        "Excellency,\n\nA round will be held on 3 December.\n\nAna Lopez\nLima, 12 November 2030\n",
        "The Mission of Peru presents its compliments to all Missions and has the honour to inform"
        " that a round will be held on 3 December.\n\nNew York, 12 November 2030\n",
    ],
)
def test_the_day_of_a_letter_may_stand_below_its_greeting_or_at_its_end(paper: str) -> None:
    found = read(paper)
    assert [one.date for one in found.letters] == [date(2030, 11, 12)]
    assert [one.when.edtf for one in found.events] == ["2030-12-03"]


def test_letters_come_in_french_too() -> None:
    found = read(
        "Paris, le 5 mars 2031\n\nExcellence,\n\nJ'ai l'honneur de vous inviter à la deuxième"
        " réunion informelle sur le projet de pacte, qui se tiendra le jeudi 20 mars 2031. Les"
        " observations écrites devront parvenir au Secrétariat au plus tard le 14 mars 2031.\n\n"
        "Je vous prie d'agréer, Excellence, l'expression de ma haute considération.\n\n"
        "Marie Durand\n"
    )
    (letter,) = found.letters
    assert (letter.date, letter.sender) == (date(2031, 3, 5), "Marie Durand")
    assert [(one.title, one.when.edtf) for one in found.events] == [
        ("Deuxième réunion informelle sur le projet de pacte", "2031-03-20"),
        ("Observations écrites", "../2031-03-14"),
    ]
