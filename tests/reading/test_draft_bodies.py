"""Drafts as bodies of many kinds and languages print them."""

from desktop.core.drafts.draft import ParagraphKind
from tests.papers import at, body_of, draft_of, outline, read


def test_a_french_draft_has_its_paragraphs_references_and_limits() -> None:
    found = read(
        """
        Colombie et Suisse : projet de résolution

        Pêche côtière

        L’Assemblée générale,

        Rappelant ses résolutions 64/72 du 4 décembre 2009 et 66/68 du 6 décembre 2011,

        Profondément préoccupée par l’état des stocks de poissons,

        1. Prie le Secrétaire général :

        a) De désigner deux cofacilitateurs au plus tard le 28 février 2018;

        2. Décide de rester saisie de la question.
        """
    )
    assert draft_of(found).organ == "L’Assemblée générale"
    assert outline(found) == ["= PP 1", "= PP 2", "1. = OP 1", "a) = OP 1 (a)", "2. = OP 2"]
    (reference,) = at(found, "PP 1").references
    assert reference.to == ("résolution 64/72", "résolution 66/68")
    (limit,) = at(found, "OP 1 (a)").dates
    assert (limit.kind, limit.when.edtf) == ("deadline", "../2018-02-28")


def test_a_spanish_draft_opens_with_its_verbs() -> None:
    found = read(
        """
        La Asamblea General,

        Reafirmando su resolución 70/1, de 25 de septiembre de 2015,

        1. Toma nota del informe del Secretario General;

        2. Solicita al Secretario General que presente un informe.
        """
    )
    told = [(one.path, one.opening) for one in body_of(found)]
    assert told == [("PP 1", "Reafirmando"), ("OP 1", "Toma nota"), ("OP 2", "Solicita")]


def test_english_words_open_nothing_in_french() -> None:
    found = read(
        "The General Assembly,\n\nRecalling x,\n\n1. Decides to meet.\n\nNote by the clerk"
    )
    assert outline(found) == ["= PP 1", "1. = OP 1"]


def test_conclusions_without_a_body_on_a_line_are_read() -> None:
    found = read(
        """
        Draft conclusions proposed by the Chairs

        1. The Subsidiary Body for Implementation (SBI) [took note of][welcomed] the submissions.

        2. [The SBI invited Parties to submit their views.]

        2 alt. [The SBI requested two workshops.]

        3. The SBI agreed to continue its consideration.
        """
    )
    assert [one.path for one in body_of(found)] == ["OP 1", "OP 2", "OP 2 alt", "OP 3"]


def test_numbered_rivals_keep_their_number() -> None:
    found = read("The Council,\n\nOP3. Decides x;\n\nOP3 alt 1 Urges y;\n\nOP3 alt 2 *Notes* z;")
    assert [one.path for one in body_of(found)] == ["OP 3", "OP 3 alt 1", "OP 3 alt 2"]


def test_stars_and_daggers_are_signs_of_footnotes() -> None:
    found = read(
        """
        The General Assembly,

        Recalling the Beirut Declaration,*

        1. Encourages the Principles† of all States;

        __________
        * Adopted on 24 March 2016.
        † Resolution 48/134, annex.
        """
    )
    assert at(found, "PP 1").text == "Recalling the Beirut Declaration,"
    assert [sign for _, sign in at(found, "OP 1").footnotes] == ["†"]
    notes = [one for one in found.drafts[0].paragraphs if one.kind is ParagraphKind.FOOTNOTE]
    assert [note.label for note in notes] == ["*", "†"]


def test_what_tells_of_the_vote_is_no_paragraph() -> None:
    found = read(
        """
        The Human Rights Council,

        Noting x,

        1. Decides to remain seized of this matter.

        34th meeting
        22 June 2017

        [Adopted by a recorded vote of 30 to 1, with 16 abstentions. The voting was as follows:

        In favour:

        Albania, Austria, Belgium]
        """
    )
    assert outline(found) == ["= PP 1", "1. = OP 1"]


def test_roman_sections_and_objectives_are_headings() -> None:
    found = read(
        """
        We, the Heads of State and Government, have agreed as follows:

        I. Introduction

        1. Humanity has been on the move.

        II

        Objective 1: Collect and utilize accurate and disaggregated data as a basis for all
        evidence-based policies of States

        2. We commit to strengthen the evidence base.
        """
    )
    heads = [one.text for one in found.drafts[0].paragraphs if one.kind is ParagraphKind.HEADING]
    assert heads[:2] == ["I. Introduction", "II"]
    assert heads[2].endswith("evidence-based policies of States")
    assert outline(found) == ["= PP 1", "1. = OP 1", "2. = OP 2"]


def test_a_title_of_two_lines_behind_its_number_is_whole() -> None:
    found = read(
        """
                United Nations                          A/RES/73/195

                Resolution adopted by the General Assembly on 19 December 2018

                   73/195. Global Compact for Safe, Orderly and Regular
                           Migration

                The General Assembly,
                Recalling its resolutions 71/1 of 19 September 2016 and 72/244 of
        24 December 2017, and its decision 72/571,
                1.    Endorses the Global Compact, also known as the Marrakech Compact
        on Migration.
        """
    )
    assert draft_of(found).title == "Global Compact for Safe, Orderly and Regular Migration"
    assert outline(found) == ["= PP 1", "1. = OP 1"]


def test_a_date_cut_by_the_line_is_whole_in_a_short_paper() -> None:
    found = read(
        """
        The General Assembly,

        Noting x,

        1. Decides that the fund shall be replenished no later than 31
        December 2019;

        2. Decides to meet again.
        """
    )
    (limit,) = at(found, "OP 1").dates
    assert limit.when.edtf == "../2019-12-31"


def test_figures_of_other_bodies_are_references() -> None:
    found = read(
        """
        The Conference of the Parties,

        Recalling decision XIII/5, document 40 C/63 and resolution A.600(15),

        1. Recalls resolution 2349 (2017) and paragraph 34 thereof.
        """
    )
    told = [
        one for name in ("PP 1", "OP 1") for ref in at(found, name).references for one in ref.to
    ]
    assert told == [
        "decision XIII/5",
        "40 C/63",
        "resolution A.600(15)",
        "resolution 2349 (2017)",
        "resolution 2349 (2017), paragraph 34",
    ]


def test_a_title_goes_on_with_a_small_letter() -> None:
    found = read(
        """
                      Draft resolution

              Protection of the rights of migrants: the compact for safe,
                            orderly and regular migration

        The Human Rights Council,

        Noting x,

        1. Decides to remain seized of this matter and to consider it again at the
        session that follows.
        """
    )
    assert draft_of(found).title.endswith("for safe, orderly and regular migration")
