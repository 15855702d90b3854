"""Drafts from the wild: mastheads, decisions, brackets, alternatives, notes to an asterisk."""

from desktop.core.dates.printed import MentionKind
from desktop.core.drafts.draft import ParagraphKind
from tests.papers import at, read
from tests.traps.telling import paper, remarks, the, titles

DECISION = """
2022/315. Dates, venue and theme of the meetings of the ad hoc group on statistics of small States

At its 9th plenary meeting, on 10 June 2022, the Economic and Social Council, recalling its \
resolution 2020/19 of 22 July 2020 and its decision 2021/224 of 8 June 2021:

(a) Decided that the ad hoc group would hold its third session in Valletta from 17 to 21 October \
2022 and its fourth session at Geneva in the first half of 2023, for not more than five days;

(b) Also decided that the theme of the third session would be "Counting everyone";

(c) Requested the Bureau to submit the provisional agenda of the third session no later than six \
weeks before its opening.
"""


def test_a_decision_of_a_council_is_a_draft_with_its_meetings() -> None:
    found = paper(DECISION)
    assert [draft.draft.organ for draft in found.drafts] == ["The Economic and Social Council"]
    session = next(e for e in found.events if e.when.edtf == "2022-10-17/2022-10-21")
    assert session.place.city == "Valletta"
    assert any(e.when.edtf == "2023-40" and e.place.city == "Geneva" for e in found.events)


def test_the_title_of_a_limited_document_is_not_its_agenda_item() -> None:
    found = paper("""
United Nations                                                    A/77/L.24
General Assembly                                           Distr.: Limited
                                                           17 November 2022
                                                           Original: English

Seventy-seventh session
Agenda item 72
Oceans and the law of the sea

Argentina, Fiji, Iceland and Sweden: draft resolution

        United Nations Decade of Deltas

        The General Assembly,

        Recalling its resolution 70/1 of 25 September 2015,

        1.    Decides to convene a meeting on deltas in New York on 4 June 2024;

        2.    Invites the Government of Bangladesh to host a meeting in Dhaka in May 2023, and the \
Government of Egypt to host another in Alexandria in early 2024.
""")
    assert found.drafts[0].draft.title == "United Nations Decade of Deltas"
    assert "Another" not in titles(found.events)


BRACKETS = """
Facilitator's rolling text - Rev.2 - 8 May 2021, 18:00

Draft resolution on the digital inclusion of older persons

The Economic and Social Council,

Recalling General Assembly resolution 46/91 of 16 December 1991,

[Deeply concerned about the digital divide, [including the gender digital divide,]] (EU: delete)

PP2 alt. Concerned by all digital divides, (Mexico)

OP1. Decides to hold a special meeting [in Geneva] [in New York] on 30 September 2021;

OP2. [Requests] [Invites] the Secretary-General to report to the Council by [March] [June] 2022;

OP3. Decides to remain seized of the matter.

Silence procedure: the text is under silence until Friday 14 May 2021, 5 p.m. (New York time).
"""


def test_a_bracketed_preambular_paragraph_is_one() -> None:
    assert at(paper(BRACKETS), "PP 2").text.startswith("[Deeply concerned")


def test_two_bracketed_months_share_the_year_behind_them() -> None:
    found = paper(BRACKETS)
    ends = {str(one.when.latest) for one in at(found, "OP 2").dates}
    assert ends <= {"2022-03-31", "2022-06-30"}
    assert ends
    assert "]" not in titles(found.events)


def test_two_bracketed_cities_are_not_the_first() -> None:
    meeting = the(paper(BRACKETS).events, "pecial meeting")
    assert meeting.place.city is None or "new york" in remarks(meeting)


def test_a_silence_procedure_has_its_hour() -> None:
    [silence] = [e for e in paper(BRACKETS).events if str(e.when.latest) == "2021-05-14"]
    assert str(silence.when.end or silence.when.start) == "17:00:00"


RIGHTS = """
Human Rights Council
Fifty-third session
19 June–14 July 2023
Agenda item 3

        Chile, Germany, Morocco and Uruguay:* draft resolution

53/…    Human rights of seafarers

        The Human Rights Council,

        Recalling Human Rights Council resolution 44/12 of 16 July 2020,

        1.      Requests the Office to organize a two-day expert workshop in Geneva in the first \
quarter of 2024, and a follow-up meeting in Manila no later than 30 November 2024;

        2.      Decides to continue its consideration of the matter under the same agenda item.

    * State not a member of the Human Rights Council.
"""


def test_a_note_to_an_asterisk_is_no_sub_paragraph() -> None:
    [draft] = paper(RIGHTS).drafts
    [note] = [p for p in draft.paragraphs if p.text.startswith("State not a member")]
    assert note.kind is ParagraphKind.FOOTNOTE


def test_two_meetings_of_one_sentence_have_names_of_their_own() -> None:
    told = titles(paper(RIGHTS).events)
    assert any("ollow-up meeting" in title for title in told)


def test_trap_56_before_each_panel_is_relative() -> None:
    found = read("""
The General Assembly,

1. Invites the Secretary-General to submit background notes in advance of each thematic panel;

2. Decides to meet.
""")
    [one] = at(found, "OP 1").dates
    assert one.kind is MentionKind.RELATIVE
