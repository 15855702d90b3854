"""Entries that a draft sets: kinds, places, remarks, what is left out."""

import pytest

from desktop.core.event import Event, Kind, Origin
from tests.papers import read


def set_by(body: str) -> list[Event]:
    found = read(f"Draft of 1 March 2030\n\nOn tides\n\nThe General Assembly,\n\n{body}")
    return [one for one in found.events if one.origin is Origin.DRAFT]


def test_a_meeting_that_has_a_limit_is_a_meeting() -> None:
    [event] = set_by("1. Decides that a meeting on tides will be held no later than May 2030;")
    assert event.kind is Kind.MEETING
    assert event.when.edtf == "../2030-05"


def test_a_paper_that_has_a_limit_is_a_deadline_without_place() -> None:
    [event] = set_by("1. Requests the Office at Geneva to submit a report by 4 May 2030;")
    assert event.kind is Kind.DEADLINE
    assert event.place.text == ""


def test_a_place_left_open_date_keeps_its_theme_and_the_window_around_it() -> None:
    events = set_by(
        "1. Decides to hold sessions, between May and July 2030, as follows:\n"
        "  A) at the United Nations Office at Geneva:\n"
        "    a. Tides and moons (Month),\n"
    )
    [session] = [one for one in events if one.kind is Kind.MEETING]
    assert session.title == "Tides and moons"
    assert session.when.text == "(Month)"
    assert not session.when.is_dated
    assert session.place.city == "Geneva"
    assert any("between May and July 2030" in remark for remark in session.remarks)
    assert session.description.startswith("Decides to hold sessions")


def test_meetings_of_one_sentence_are_counted() -> None:
    events = set_by(
        "1. Decides that negotiations shall be held in Lima as follows: in May 2030 for three days,"
        " in June 2030 for four days and in July 2030 for four days;"
    )
    assert [one.title for one in events] == [
        "Negotiations, round 1 (three days)",
        "Negotiations, round 2 (four days)",
        "Negotiations, round 3 (four days)",
    ]
    assert {one.place.city for one in events} == {"Lima"}
    assert all(one.tellings[0].title == one.title for one in events)


def test_a_year_that_days_make_exact_is_no_meeting_of_its_own() -> None:
    events = set_by(
        "1. Decides to convene, in 2031, a conference on fisheries, to be held in Lisbon from 9 to"
        " 13 June 2031;\n\n"
        "2. Decides to hold informal consultations in May 2030 and from 3 to 5 June 2030;"
    )
    assert [(one.title, one.when.edtf) for one in events] == [
        ("Conference on fisheries", "2031-06-09/2031-06-13"),
        ("Informal consultations, round 1", "2030-05"),
        ("Informal consultations, round 2", "2030-06-03/2030-06-05"),
    ]


def test_words_that_only_explain_a_day_are_no_entry() -> None:
    events = set_by(
        "1. Decides that the summit will be held on 22 September 2030, immediately before the "
        "general debate;"
    )
    assert [one.when.edtf for one in events] == ["2030-09-22"]


def test_a_limit_under_a_phase_tells_what_is_left() -> None:
    events = set_by(
        "1. Decides on phases:\n"
        "a. Phase I: April 2030 to May 2030\n"
        "b. Phase II: May 2030 to July 2030\n\n"
        "#### Phase II\n\n"
        "2. Decides that a meeting will be held no later than June 2030;"
    )
    assert [one.kind for one in events] == [Kind.PHASE, Kind.PHASE, Kind.MEETING]
    assert events[-1].remarks == (
        "Under Phase II, which begins in May 2030 (OP 1 (b)): May 2030 to June 2030 is left.",
    )


def test_times_have_the_zone_of_their_place() -> None:
    [event] = set_by("1. Decides to hold a meeting in Nairobi on 4 May 2030 at 10 a.m.;")
    assert event.when.timezone == "Africa/Nairobi"


def test_preambles_and_the_past_set_nothing() -> None:
    assert (
        set_by(
            "Recalling the meeting to be held on 4 May 2030,\n\n"
            "1. Notes the meeting that was held in Lima on 4 May 2029;"
        )
        == []
    )


def test_a_date_without_a_known_subject_is_to_be_looked_at() -> None:
    [event] = set_by("1. Stresses the value of unity no later than 4 May 2030;")
    assert not event.sure
    assert event.title == "The value of unity"


def test_two_entries_of_one_draft_have_two_titles() -> None:
    events = set_by(
        "1. Requests the Chair to draw up a list of those who may attend the preparatory process "
        "and to submit the list to Member States no later than May 2030;\n\n"
        "2. Requests the Chair to draw up a further list of those who may attend the conference "
        "and to submit the list to Member States no later than May 2031;"
    )
    assert [one.title for one in events] == [
        "Submit the list to Member States (preparatory process)",
        "Submit the list to Member States (conference)",
    ]
    assert all(one.tellings[0].title == one.title for one in events)


def test_words_that_differ_only_in_dates_tell_nothing_apart() -> None:
    events = set_by(
        "1. Requests the Chair to submit a report by 4 May 2030;\n\n"
        "2. Requests the Chair to submit a report by 6 May 2031;"
    )
    assert [one.title for one in events] == ["Report", "Report"]


def test_a_silence_procedure_is_a_deadline_with_its_hour_and_zone() -> None:
    events = set_by(
        "1. Decides to meet.\n\n"
        "Silence procedure: the text is under silence until Friday 14 May 2030, 5 p.m. (New York "
        "time)."
    )
    [event] = events
    assert (event.title, event.kind) == ("Silence procedure", Kind.DEADLINE)
    assert event.when.edtf == "../2030-05-14T17:00"
    assert event.when.timezone == "America/New_York"
    assert event.paragraph is not None


def test_a_silence_period_that_expires_is_one_too() -> None:
    [event] = set_by("1. Decides to meet.\n\nThe silence period expires on 14 May at 17:00.")
    assert event.when.edtf == "../2030-05-14T17:00"
    assert event.when.earliest is None
    assert event.remarks == (
        "Not all of the date is printed: year 2030 taken from the day of the draft.",
        "The time zone is not known.",
    )


def test_a_version_under_silence_keeps_its_own_day() -> None:
    found = read(
        "Rev.2 of 8 May 2030, under silence until 14 May 2030\n\nOn tides\n\n"
        "The General Assembly,\n\n1. Decides to meet."
    )
    assert str(found.drafts[0].draft.date) == "2030-05-08"
    assert [(one.title, one.when.edtf) for one in found.events] == [
        ("Silence procedure", "../2030-05-14")
    ]


def test_a_report_without_object_has_a_title() -> None:
    [event] = set_by("1. Requests the Office to report to the Council by [March] [June] 2032;")
    assert event.title == "Report to the Council"


def test_another_meeting_of_a_sentence_is_numbered() -> None:
    events = set_by(
        "1. Invites Mali to host a regional meeting in Bamako in May 2030, and Egypt to host "
        "another in Cairo in May 2031;"
    )
    assert [one.title for one in events] == ["Regional meeting, 1 of 2", "Regional meeting, 2 of 2"]


def test_where_no_rule_names_the_entry_it_is_not_sure() -> None:
    [event] = set_by("1. Stands firm in the face of the tides until 4 May 2031;")
    assert not event.sure
    assert event.title == "Stands firm in the face of the tides"


def test_a_duration_is_that_of_its_own_meeting() -> None:
    events = set_by(
        "1. Requests the Office to organize a two-day workshop in Lima in May 2030, and a "
        "follow-up meeting in Quito in June 2030;"
    )
    assert [one.title for one in events] == ["Workshop (two-day)", "Follow-up meeting"]


def test_a_meeting_at_a_rough_date_is_a_meeting() -> None:
    events = set_by("1. Invites Mali to host a regional meeting in Bamako in early 2031;")
    assert [(one.title, one.kind) for one in events] == [("Regional meeting", Kind.MEETING)]


def test_one_of_two_places_in_brackets_is_not_the_first() -> None:
    [event] = set_by("1. Decides to hold a meeting [in Geneva] [in New York] on 4 May 2031;")
    assert event.place.city is None
    assert event.place.text == "Geneva or New York"
    assert event.place.tentative


def test_a_place_in_brackets_is_not_agreed() -> None:
    [event] = set_by("1. Decides to hold a meeting [in Geneva] on 4 May 2031;")
    assert (event.place.city, event.place.tentative) == ("Geneva", True)


def test_words_between_commas_are_no_name() -> None:
    [event] = set_by("1. Invites Parties to submit, via the portal, views by 15 March 2031;")
    assert event.title == "Views"


def test_words_beside_a_date_that_sets_nothing_are_an_entry() -> None:
    [event] = set_by(
        "1. Requests the secretariat to prepare a synthesis report, to be made available six weeks "
        "before the sixth session of the body (June 2031);"
    )
    assert event.title.startswith("Synthesis report")


def test_each_session_of_a_list_has_its_own_number() -> None:
    found = read(
        """
        Decisions of the committee

        The General Assembly,

        1. Decides that the committee shall hold its fifth session in New York from 2 to 13 February
        2026, its sixth session in Geneva from 3 to 14 August 2026 and its seventh session in
        Nairobi from 30 November to 11 December 2026.
        """
    )
    titles = [event.title for event in found.events]
    assert titles == ["Fifth session", "Sixth session", "Seventh session"]


def test_what_a_sentence_leaves_open_is_named_by_what_is_held() -> None:
    found = read(
        """
        Zero draft of 12 January 2026

        Oceans

        The General Assembly,

        1. Decides also to convene a signing ceremony in New York at a date to be determined;

        2. Requests the Secretary-General to hold a workshop in Suva in [(Month)] 2026.
        """
    )
    assert [(one.title, one.when.edtf) for one in found.events] == [
        ("Signing ceremony", None),
        ("Workshop", "2026"),
    ]


@pytest.mark.parametrize(
    ("organ", "sentence", "told"),
    [
        (
            "L'Assemblée générale,",
            "Décide que le Comité tiendra sa septième session à Vienne du 9 au 13 mars 2026",
            ("Septième session", "2026-03-09/2026-03-13", "Vienna"),
        ),
        (
            "L'Assemblée générale,",
            "Prie le Secrétaire général d'organiser un atelier à Dakar en [(mois)] 2026",
            ("Atelier", "2026", "Dakar"),
        ),
        (
            "L'Assemblée générale,",
            "Décide également de convoquer une conférence à Hanoï en 2026 (à confirmer)",
            ("Conférence", "2026?", "Hanoi"),
        ),
        (
            "La Asamblea General,",
            "Decide también que la conferencia se celebre en Lima del 5 al 7 de mayo de 2026",
            ("Conferencia", "2026-05-05/2026-05-07", "Lima"),
        ),
        (
            "La Asamblea General,",
            "Solicita que se organice un taller en Nairobi en [(mes)] de 2026",
            ("Taller", "2026", "Nairobi"),
        ),
        (
            "L'Assemblée générale,",
            "Décide de tenir à Lisbonne, du 6 au 10 juin 2026, une conférence sur les océans",
            ("Conférence sur les océans", "2026-06-06/2026-06-10", "Lisbon"),
        ),
        (
            "L'Assemblée générale,",
            "Décide d'organiser du 3 au 7 mai 2027, à Nairobi (Kenya), un forum sur les forêts",
            ("Forum sur les forêts", "2027-05-03/2027-05-07", "Nairobi"),
        ),
        (
            "L'Assemblée générale,",
            "Prie le Directeur de présenter au Conseil un plan pour les dunes le 5 mai 2026 au plus"
            " tard",
            ("Plan pour les dunes", "../2026-05-05", None),
        ),
        (
            "La Asamblea General,",
            "Pide al Secretario General que le presente, antes del 1 de marzo de 2027, un informe",
            ("Informe", "../2027-02-28", None),
        ),
        (
            "Le Conseil des droits de l'homme,",
            "Prie le Haut-Commissaire d'organiser à Genève, deux ateliers, l'un en mai 2026",
            ("Deux ateliers", "2026-05", "Geneva"),
        ),
        (
            "El Consejo Económico y Social,",
            "Alienta a que celebren, a más tardar en marzo de 2026, una reunión en Bogotá",
            ("Reunión", "../2026-03", "Bogotá"),
        ),
        (
            "The General Assembly,",
            "Decides to convene, on 22 September 2026 in Suva, a one-day meeting on drought",
            ("Meeting on drought", "2026-09-22", "Suva"),
        ),
    ],
)
def test_drafts_in_french_and_spanish_set_meetings(
    organ: str, sentence: str, told: tuple[str, str, str | None]
) -> None:
    found = read(f"{organ}\n\n1. {sentence};\n\n2. Decide.\n")
    [one] = found.events
    assert (one.title, one.when.edtf, one.place.city) == told


def test_items_of_what_is_held_are_meetings_on_their_days() -> None:
    found = read(
        """
        Zero draft of 12 January 2027

        Digital cooperation

        The General Assembly,

        1. Decides to hold thematic dialogues, as follows:

        (a) On technology, in Bangkok, at a date to be determined;

        (b) On finance, in Nairobi on 12 and 13 April 2027;

        (c) On data, in Santiago in the third quarter of 2027;

        2. Decides that the conference shall:

        (a) Take note of the report issued in 2026.
        """
    )
    told = [(one.title, one.when.edtf, one.kind, one.place.city) for one in found.events]
    assert told == [
        ("On technology", None, Kind.MEETING, "Bangkok"),
        ("Thematic dialogues (finance)", "2027-04-12/2027-04-13", Kind.MEETING, "Nairobi"),
        ("Thematic dialogues (data)", "2027-35", Kind.MEETING, "Santiago"),
    ]


def test_items_below_the_places_of_a_list_are_named_by_their_themes() -> None:
    found = read(
        """
        Second draft of 12 January 2017

        Modalities

        The General Assembly,

        14. Requests the President to organize informal thematic sessions, as follows:

        A) at the United Nations Office at Geneva:

        (a) Human rights of migrants and social inclusion (8-9 May 2017),

        (b) Decent work and labour mobility (Month);

        15. Decides to remain seized of the matter.
        """
    )
    told = [(one.title, one.when.edtf, one.kind) for one in found.events]
    assert told == [
        ("Human rights of migrants and social inclusion", "2017-05-08/2017-05-09", Kind.MEETING),
        ("Decent work and labour mobility", None, Kind.MEETING),
    ]
