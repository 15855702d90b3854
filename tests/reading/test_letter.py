"""Letters: who, when, what about, and what they announce."""

from datetime import date
from pathlib import Path

import pytest

from desktop.core.document import DocumentKind
from desktop.core.event import Event, Kind, Origin
from desktop.core.found import Found
from tests.papers import read, sample, told

SHORT = """
New York, 20 December 2030

Excellency,

{words}

Please accept, Excellency, the assurances of my highest consideration.

Jane Doe
"""


def announced(words: str) -> list[Event]:
    return list(read(SHORT.format(words=words)).events)


def test_a_letter_with_a_list_of_meetings(samples: Path) -> None:
    found = sample(samples, "letter_with_programme.txt")
    [letter] = found.letters
    assert letter.date == date(2018, 11, 14)
    assert letter.sender == "Maria Fernanda Lopez"
    assert letter.subject == "Informal consultations on fisheries"
    assert [told(one) for one in found.events] == [
        "Next informal consultations | 2018-12-11T10:00/2018-12-11T13:00 | Geneva",
        "Second reading | 2019-01-14T15:00 | Geneva",
        "Drafting group | 2019-01-21/2019-01-22 | Geneva",
        "Send written comments | ../2018-12-20 | nowhere",
        "High-level meeting | 2019-03-05 | Lima",
    ]
    assert [one.kind for one in found.events][3] is Kind.DEADLINE
    assert found.events[0].place.venue == "Room XXII of the Palais des Nations"
    assert found.events[0].when.timezone == "Europe/Zurich"
    assert found.events[4].when.guess is None


def test_a_note_verbale_has_neither_salutation_nor_signature(samples: Path) -> None:
    found = sample(samples, "letter_note_verbale.txt")
    [letter] = found.letters
    assert letter.date == date(2019, 4, 11)
    assert letter.sender == "Permanent Mission of Norway to the United Nations"
    assert letter.subject.startswith("A briefing on ocean data")
    [event] = found.events
    assert told(event) == "Briefing on ocean data | 2019-05-02T13:15 | New York"
    assert event.when.timezone == "America/New_York"


def test_a_memorandum_is_known_by_its_fields(samples: Path) -> None:
    found = sample(samples, "letter_memorandum.txt")
    [letter] = found.letters
    assert (letter.date, letter.sender) == (date(2020, 6, 3), "Secretariat of the Conference")
    assert letter.subject == "Change of dates"
    assert [told(one) for one in found.events] == [
        "Second session | 2020-09-07/2020-09-18 | nowhere"
    ]


def test_two_signatures_are_two_names(samples: Path) -> None:
    found = sample(samples, "letter_two_signatures.txt")
    assert found.letters[0].sender == "Ana de la Cruz, Björn Åkesson"
    assert [told(one) for one in found.events] == ["Fourth reading | 2023-01-09 | nowhere"]


@pytest.mark.parametrize(
    "words",
    [
        "A first meeting was held on 5 December.",
        "The text had been circulated on 9 December.",
        "We met on 16 December and agreed on much.",
        "I refer to my letter of 3 October 2030.",
        "The meeting of 4 May 2029 will be remembered.",
    ],
)
def test_what_is_past_is_no_event(words: str) -> None:
    assert announced(words) == []


def test_a_year_that_rolls_over_is_a_guess_that_is_told() -> None:
    [event] = announced("The reading will take place on 7 January at 3 p.m. in Conference Room 5.")
    assert event.when.earliest == date(2031, 1, 7)
    assert event.when.guess is not None
    assert "year 2031" in event.when.guess
    assert event.when.timezone == "America/New_York"
    assert event.place.text == "Conference Room 5"
    assert event.place.city == "New York"
    assert len(event.remarks) == 2
    assert event.origin is Origin.LETTER


def test_a_printed_city_is_no_guess() -> None:
    [event] = announced("The retreat will be held in Tarrytown, New York, on 7 January 2031.")
    assert not any("city" in remark for remark in event.remarks)


def test_a_time_without_any_place_says_that_its_zone_is_not_known() -> None:
    found = read(
        "20 December 2030\n\nDear colleagues,\n\nThe call will take place on 7 January at 3 p.m."
    )
    [event] = found.events
    assert "The time zone is not known." in event.remarks


def test_the_subject_is_what_will_take_place() -> None:
    titles = {
        "As you know, I confirm that the talks on the second draft will take place on 7 January.": (
            "Talks on the second draft"
        ),
        "The next round is scheduled for 7 January.": "Next round",
        "I will convene an informal briefing on 7 January.": "Informal briefing",
        "We invite you to a reception to be held on 7 January.": "Reception",
    }
    assert {words: announced(words)[0].title for words in titles} == titles


def test_a_letter_with_a_table_inside_stays_one_letter() -> None:
    table = (
        "Date | Meeting | Place\n--- | --- | ---\n"
        "12 January 2031 | First reading | Geneva\n"
        "14 January 2031 | Second reading | Geneva\n"
        "20 January 2031 | Third reading | Geneva"
    )
    found = read(SHORT.format(words=f"The programme is as follows:\n\n{table}\n\nAll are welcome."))
    assert [part.kind for part in found.document.parts] == [
        DocumentKind.LETTER,
        DocumentKind.CALENDAR,
    ]
    assert found.document.unread == ()
    assert len(found.events) == 3


def kinds(found: Found) -> list[DocumentKind]:
    return [part.kind for part in found.document.parts]


def test_a_letter_that_brings_a_draft_gives_it_its_day() -> None:
    text = SHORT.format(words="Please find attached the draft.")
    found = read(f"{text}\n\n\n# Draft resolution on tides\n\nThe General Assembly,\n\n1. Decides.")
    assert kinds(found) == [DocumentKind.LETTER, DocumentKind.DRAFT]
    assert found.drafts[0].draft.date == date(2030, 12, 20)
    assert found.letters[0].subject == "The draft"


def test_two_letters_and_a_declaration_in_one_paper(samples: Path) -> None:
    found = sample(samples, "letters_with_declaration.txt")
    assert kinds(found) == [DocumentKind.LETTER, DocumentKind.LETTER, DocumentKind.DRAFT]
    assert [one.sender for one in found.letters] == ["Maria Popescu", "Ana Silva, Kofi Mensah"]
    assert found.letters[1].subject == "The zero draft of the political declaration"
    first, texts, second, silence = [one for one in found.events if one.origin is Origin.LETTER]
    assert told(first) == "First informal reading | 2026-05-22T10:00/2026-05-22T13:00 | New York"
    assert told(texts) == "Textual proposals | ../2026-05-29 | nowhere"
    assert (second.title, second.when.tentative, second.place.tentative) == (
        "Second reading",
        True,
        True,
    )
    assert silence.title == "Silence procedure"
    assert [p.path for p in found.drafts[0].paragraphs if p.path] == [
        "PP 1",
        "PP 2",
        "OP 1",
        "OP 2",
        "OP 2 (a)",
        "OP 2 (b)",
        "OP 3",
    ]
