"""Letters and notes that announce several things: each is an entry with its own words."""

from tests.traps.telling import calendar, paper, remarks, titles

LETTER = """
PERMANENT MISSION OF JAMAICA
TO THE UNITED NATIONS

28 November 2019

Excellencies,

In my capacity as facilitator of the resolution on the high-level meeting on road safety, I have \
the honour to inform you that the first informal consultation will be held on Thursday, 5 December \
2019, from 10:00 a.m. to 1:00 p.m. in Conference Room 12, United Nations Headquarters.

A second consultation is scheduled for Tuesday, 14 January, from 3 p.m. to 5.30 p.m., in \
Conference Room C. Should it be needed, a third one may take place in the last week of January.

Delegations are kindly requested to send written comments to the facilitator not later than close \
of business on 19 December. The draft had been circulated on 21 November.

The high-level meeting itself is foreseen on 1 July 2020, back to back with the HLPF.

Please accept, Excellencies, the assurances of my highest consideration.

(Signed) E. Courtenay Rattray
Ambassador
Permanent Representative

To: All Permanent Representatives and Permanent Observers to the United Nations
New York
"""


def test_the_sender_is_who_signed() -> None:
    assert paper(LETTER).letters[0].sender == "E. Courtenay Rattray"


def test_a_room_ends_with_its_sentence() -> None:
    events = paper(LETTER).events
    second = next(e for e in events if str(e.when.earliest) == "2020-01-14")
    assert second.place.venue == "Conference Room C"
    third = next(e for e in events if str(e.when.latest) == "2020-01-31")
    assert third.place.venue is None


def test_a_deadline_and_the_meeting_itself_are_entries_of_a_letter() -> None:
    events = paper(LETTER).events
    latest = [str(e.when.latest) for e in events]
    assert "2019-12-19" in latest
    assert "2020-07-01" in latest


def test_titles_of_the_meetings_of_a_letter_are_names() -> None:
    events = paper("""
21 February 2023

Dear Colleagues,

The next informal will be on 2 March at 10:00 in Conference Room 7 and the one after that on \
9 March at 15:00 in the same room.

With best regards,

Zafar Usmanov
Permanent Mission of Tajikistan
""").events
    assert [e.when.edtf for e in events] == ["2023-03-02T10:00", "2023-03-09T15:00"]
    assert not any(e.title.endswith((" be", " on")) for e in events)


def test_every_item_of_a_list_in_a_letter_is_an_entry() -> None:
    events = calendar("""
From: Secretariat of the Issyk-Kul Dialogue
Date: 4 March 2019
Subject: Upcoming meetings

Dear focal points,

here are the meetings for your diaries:

1) 2nd Senior Officials Meeting - 15/16 April 2019 - Bishkek (Kyrgyzstan)
2) Expert workshop on labour mobility - week of 10 June 2019 - Almaty (Kazakhstan), hotel tbc
3) Ministerial Dialogue - autumn 2019 - host country to be identified
4) Deadline for nominations: 31 March 2019

Kind regards
""")
    assert titles(events) == [
        "2nd Senior Officials Meeting",
        "Expert workshop on labour mobility",
        "Ministerial Dialogue",
        "Deadline for nominations",
    ]
    assert events[0].place.text == "Bishkek (Kyrgyzstan)"


NOTE = """
The Permanent Mission of the Kingdom of Morocco to the United Nations presents its compliments to \
all Permanent Missions and has the honour to inform that the informal consultations on the draft \
resolution entitled "Education for all migrants" will be held as follows:

- First reading: Tuesday, 8 October 2024, 3:00 – 6:00 p.m., Conference Room 9
- Second reading: Friday, 11 October 2024, 10:00 a.m. – 1:00 p.m., Conference Room B
- Third reading (if needed): Thursday, 17 October 2024, time and room to be announced

Proposals may be sent to morocco.third@example.org by Monday 14 October, noon.

The Permanent Mission of the Kingdom of Morocco avails itself of this opportunity to renew to all \
Permanent Missions the assurances of its highest consideration.

New York, 1 October 2024
"""


def test_rooms_of_a_list_in_a_note_are_kept() -> None:
    events = calendar(NOTE)
    assert [e.place.venue for e in events[:2]] == ["Conference Room 9", "Conference Room B"]


def test_titles_of_a_list_in_a_note_are_whole() -> None:
    told = titles(calendar(NOTE))
    assert "Third reading (if needed)" in told or "Third reading" in told
    assert not any("example.org" in title for title in told)


ROADMAP = """
THE PRESIDENT OF THE GENERAL ASSEMBLY

15 January 2024

Excellency,

I have the honour to transmit the attached roadmap of the co-facilitators:

29 January ¦ ¦ Virtual informal consultation, 10:00-13:00
31 January (tbc) ¦ ¦ Interactive dialogue with major groups
12 - 16 February ¦ ¦ First reading of the zero draft (Trusteeship Council Chamber)
4 March, 3 p.m. ¦ ¦ Second reading, CR 2
22-23 September ¦ ¦ Summit of the Future

Please accept, Excellency, the assurances of my highest consideration.

Dennis Francis
"""


def test_who_signs_below_the_table_of_a_letter_is_the_sender() -> None:
    assert paper(ROADMAP).letters[0].sender == "Dennis Francis"


ROADMAP = """
THE PRESIDENT OF THE GENERAL ASSEMBLY

15 November 2024

Excellency,

I have the honour to transmit the attached roadmap of the co-facilitators:

29 November ¦ ¦ Virtual informal consultation
3 December (tbc) ¦ ¦ Interactive dialogue with major groups
12 - 16 January ¦ ¦ First reading of the zero draft
20-21 February ¦ ¦ Summit of the Seas

Please accept, Excellency, the assurances of my highest consideration.

Dennis Francis
"""


def test_a_table_without_years_inside_a_letter_has_them_from_the_letter_as_a_guess() -> None:
    events = calendar(ROADMAP)
    assert [str(event.when.earliest) for event in events] == [
        "2024-11-29",
        "2024-12-03",
        "2025-01-12",
        "2025-02-20",
    ]
    assert all("letter" in remarks(event) and not event.sure for event in events)
