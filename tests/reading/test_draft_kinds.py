"""Drafts of other kinds: treaties, agreed conclusions, political declarations, decisions."""

from desktop.core.drafts.draft import ParagraphKind
from tests.papers import at, body_of, draft_of, outline, read


def heads(text: str) -> list[str]:
    paragraphs = read(text).drafts[0].paragraphs
    return [one.text for one in paragraphs if one.kind is ParagraphKind.HEADING]


TREATY = """
    Draft convention on cables

    The States Parties to this Convention,

    Recognizing the importance of cables,

    PART I. GENERAL PROVISIONS

    Article 1. Use of terms

    For the purposes of this Convention:

    (a) “cable” means any submarine cable;

    (b) “damage” means any break.

    Article 2 – General obligations

    1. Each State Party shall protect cables.

    2. States Parties shall cooperate by:

    (a) exchanging data;

    (b) sharing vessels.

    Article 3 bis

    This Convention shall be open for signature.
    """


def test_paragraphs_of_a_treaty_are_cited_by_their_article() -> None:
    assert [one.path for one in body_of(read(TREATY))] == [
        "PP 1",
        "Article 1",
        "Article 1 (a)",
        "Article 1 (b)",
        "Article 2, 1",
        "Article 2, 2",
        "Article 2, 2 (a)",
        "Article 2, 2 (b)",
        "Article 3 bis",
    ]


def test_rules_in_an_annex_are_cited_with_it() -> None:
    found = read(
        """
        The General Assembly,

        1. Adopts the rules annexed to the present resolution;

        2. Decides to meet.

        Annex

        Rules of procedure

        Rule 1

        Each State shall be represented by its delegation.

        Rule 2

        1. Credentials shall be submitted.

        2. They shall be examined.
        """
    )
    assert [one.path for one in body_of(found)][2:] == [
        "Annex, Rule 1",
        "Annex, Rule 2, 1",
        "Annex, Rule 2, 2",
    ]


def test_a_last_numbered_paragraph_of_a_body_is_no_decision_in_one_sentence() -> None:
    found = read(
        """
        Draft agreed conclusions

        1. The Commission on the Status of Women reaffirms the Declaration.

        2. The Commission urges Governments to:

        (a) Repeal laws;

        3. The Commission requests the Secretary-General to submit a report.
        """
    )
    assert outline(found) == ["1. = OP 1", "2. = OP 2", "(a) = OP 2 (a)", "3. = OP 3"]


DECLARATION = """
    Political declaration on tides

    We, Heads of State and Government, assembled on 24 September 2026, commit to act, and we:

    1. Recognize that tides are urgent;

    2. Recall the declaration of 2016;

    A. Governance

    1. National action

    3. Commit to coordination in all States;

    2. Global action

    4. Invite the organizations to:

    (a) establish a panel;

    B. Follow-up

    5. Request the Secretary-General to report.
    """


def test_numbered_headings_are_told_from_paragraphs_by_the_count() -> None:
    assert heads(DECLARATION) == [
        "A. Governance",
        "1. National action",
        "2. Global action",
        "B. Follow-up",
    ]
    assert outline(read(DECLARATION))[1:] == [
        "1. = OP 1",
        "2. = OP 2",
        "3. = OP 3",
        "4. = OP 4",
        "(a) = OP 4 (a)",
        "5. = OP 5",
    ]


def test_a_draft_decision_without_a_number_of_its_own_has_its_title() -> None:
    draft = draft_of(
        read(
            """
            FCCC/CP/2026/L.14

            Draft decision -/CP.31. National adaptation plans

            The Conference of the Parties,

            1. Decides to launch a dialogue;

            2. Invites Parties to submit views.
            """
        )
    )
    assert (draft.title, draft.version) == ("National adaptation plans", "Draft decision -/CP.31")


def test_a_page_of_the_web_keeps_the_masthead_above_its_title() -> None:
    found = read(
        "<html><body><nav><p>Home</p></nav><p>A/HRC/61/L.22</p><p>24 March "
        "2026</p><p>Agenda item 3</p>"
        "<p>Promotion and protection of all rights</p><p>Spain:* draft resolution</p>"
        "<h1>Water in camps</h1><p>The Human Rights Council,</p><p>1. Decides to meet;</p>"
        "<p>2. Requests a guide.</p><p><sup>*</sup> State not a member.</p></body></html>",
        "page.html",
    )
    assert draft_of(found).symbol == "A/HRC/61/L.22"
    notes = [p.text for p in found.drafts[0].paragraphs if p.kind is ParagraphKind.FOOTNOTE]
    assert notes == ["State not a member."]


def test_a_sentence_that_goes_on_with_figures_over_a_page_is_one() -> None:
    found = read(
        "The Security Council,\n\nRecalling its resolutions,\n\n1. Requests the "
        "Secretary-General to"
        " report to the Council every\n\n1/2\n\nS/2026/418\n\n90 days;\n\n2. Decides to "
        "remain seized."
    )
    assert (
        at(found, "OP 1").text
        == "Requests the Secretary-General to report to the Council every 90 days;"
    )


def test_dates_at_the_end_of_a_draft_are_no_calendar() -> None:
    found = read(
        "The Seventy-ninth World Health Assembly,\n\n1. REQUESTS the Director-General:\n\n"
        "    (1)   to prepare, by 30 November 2027, a global strategy;\n\n"
        "    (2)   to report on progress to the World Health Assembly in\n    2028, 2030 "
        "and 2032.\n"
    )
    assert [one.path for one in body_of(found)] == ["OP 1", "OP 1 (1)", "OP 1 (2)"]


def test_verbs_in_small_letters_on_their_own_lines_open_and_head_paragraphs() -> None:
    found = read("""
        RESOLUTION 219

        The Plenipotentiary Conference,

        recalling

        a) Resolution 71 of the Plenipotentiary Conference;

        resolves

        1 to instruct the Assembly to study the matter urgently;

        2 to invite Member States to contribute,

        instructs the Secretary-General

        to report by 1 March 2027.
        """)
    assert outline(found) == [
        "= PP 1",
        "a) = PP 1 (a)",
        "1 = OP 1",
        "2 = OP 2",
        "= OP 3",
    ]
    assert at(found, "OP 3").opening == "Instructs"
    assert "resolves" in [one.text for one in found.drafts[0].paragraphs]


def test_a_symbol_keeps_the_session_before_it() -> None:
    found = read("""
        223 EX/14
        Paris, 3 March 2026

        The Executive Board,

        1. Having examined document 223 EX/14,

        2. Requests the Director-General to report at its 224th session;

        3. Decides to convene a meeting.
        """)
    assert draft_of(found).symbol == "223 EX/14"
