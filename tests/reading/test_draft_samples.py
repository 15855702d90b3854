"""Drafts of many kinds, all invented: each is read to the paths by which people cite it."""

from datetime import date
from pathlib import Path

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.event import Kind
from tests.papers import at, body_of, draft_of, entries, outline, sample


def test_a_limited_document_of_the_assembly(samples: Path) -> None:
    found = sample(samples, "draft_assembly_limited.txt")
    draft = draft_of(found)
    assert draft.title == "Cooperation in shared river basins"
    assert draft.organ == "The General Assembly"
    assert draft.symbol == "A/74/L.31"
    assert draft.version == "draft resolution"
    assert draft.date == date(2019, 11, 21)
    assert outline(found) == [
        "= PP 1",
        "= PP 2",
        "= PP 3",
        "1. = OP 1",
        "2. = OP 2",
        "(a) = OP 2 (a)",
        "(b) = OP 2 (b)",
        "(i) = OP 2 (b) (i)",
        "(ii) = OP 2 (b) (ii)",
        "(c) = OP 2 (c)",
        "3. = OP 3",
        "4. = OP 4",
        "5. = OP 5",
        "6. = OP 6",
    ]
    assert entries(found) == [
        "International meeting on shared river basins | 2020-05-04/2020-05-06 | Kathmandu",
        "Written inputs | ../2020-01-15 | nowhere",
    ]


def test_lines_broken_at_the_margin_are_joined(samples: Path) -> None:
    found = sample(samples, "draft_assembly_limited.txt")
    assert at(found, "OP 5").text == (
        "Encourages basin States to hold regular meetings at Headquarters and in the regions;"
    )
    assert "Secretary-General;" in at(found, "OP 1").text
    assert "the implementation of the present" in at(found, "OP 3").text


def test_signs_without_a_font_are_lifted_off_their_words(samples: Path) -> None:
    found = sample(samples, "draft_assembly_limited.txt")
    first, second = at(found, "PP 1"), at(found, "PP 2")
    assert first.text.endswith("shared waters,")
    assert first.footnotes == ((len(first.text), "1"),)
    assert [sign for _, sign in second.footnotes] == ["2"]
    assert "basins, and taking note" in second.text
    notes = [p for p in found.drafts[0].paragraphs if p.kind is ParagraphKind.FOOTNOTE]
    assert [(note.label, note.text) for note in notes] == [
        (
            "1",
            "Official Records of the General Assembly, Fifteenth Session, Annexes, agenda item 20.",
        ),
        ("2", "A/74/266."),
    ]


def test_page_heads_are_told_and_no_paragraphs(samples: Path) -> None:
    found = sample(samples, "draft_assembly_limited.txt")
    assert [one.line for one in found.document.unread] == [52, 53, 55, 72]
    assert {one.reason for one in found.document.unread} == {"page number or running head"}


def test_a_subparagraph_above_is_that_of_the_paragraph_cited_before(samples: Path) -> None:
    found = sample(samples, "draft_assembly_limited.txt")
    got = {ref.text: ref.to for ref in at(found, "OP 3").references}
    assert got == {"paragraph 2 (b) (ii)": ("OP 2 (b) (ii)",), "subparagraph (c)": ("OP 2 (c)",)}


def test_a_resolution_of_the_rights_council(samples: Path) -> None:
    found = sample(samples, "draft_rights_council.txt")
    draft = draft_of(found)
    assert draft.title == "Libraries and the right to take part in cultural life"
    assert draft.symbol == "A/HRC/43/L.18/Rev.1"
    assert draft.date is None
    assert [(one.path, one.opening) for one in body_of(found)] == [
        ("PP 1", "Guided"),
        ("PP 2", "Reaffirming"),
        ("PP 3", "Bearing in mind"),
        ("PP 4", "Expressing its appreciation"),
        ("OP 1", "Reaffirms"),
        ("OP 2", "Calls upon"),
        ("OP 2 (a)", ""),
        ("OP 2 (b)", ""),
        ("OP 3", "Decides"),
        ("OP 4", "Requests"),
        ("OP 5", "Decides"),
    ]
    assert entries(found) == [
        "Review their rules on lending | ../2021 | nowhere",
        "Intersessional seminar on libraries (one-day) | no date | nowhere",
        "Summary report on the seminar | ../2021-06 | nowhere",
    ]


def test_a_decision_told_in_one_sentence(samples: Path) -> None:
    found = sample(samples, "decision_council.txt")
    draft = draft_of(found)
    assert draft.title == "Venue of the forum on lighthouses"
    assert draft.organ == "The Economic and Social Council"
    assert draft.date == date(2019, 5, 3)
    assert outline(found) == ["= OP 1", "(a) = OP 1 (a)", "(b) = OP 1 (b)", "(c) = OP 1 (c)"]
    assert "Forum on lighthouses | 2019-11-11/2019-11-13 | Valparaíso" in entries(found)


def test_brackets_rivals_and_additions(samples: Path) -> None:
    found = sample(samples, "draft_rolling_brackets.txt")
    assert draft_of(found).version == "Co-facilitators' compilation text, Rev. 2"
    assert draft_of(found).date == date(2022, 6, 14)
    assert outline(found) == [
        "PP1 = PP 1",
        "PP1 bis = PP 1 bis",
        "PP2 = PP 2",
        "OP1. = OP 1",
        "OP1 alt. = OP 1 alt",
        "OP1 alt 2. = OP 1 alt 2",
        "OP 2 = OP 2",
        "(a) = OP 2 (a)",
        "(a bis) = OP 2 (a) bis",
        "(b) = OP 2 (b)",
        "OP3 = OP 3",
        "OP4 bis = OP 4 bis",
    ]
    assert at(found, "OP 3").text.startswith("[Also decides")
    assert at(found, "OP 3").opening == "Also decides"
    assert at(found, "PP 1").text.endswith("(Mexico, EU: delete),")


def test_what_stands_in_brackets_is_not_sure(samples: Path) -> None:
    found = sample(samples, "draft_rolling_brackets.txt")
    by_path = {one.id: one.path for one in body_of(found)}
    sure = {by_path[event.paragraph or ""]: event.sure for event in found.events}
    assert sure["OP 2 (a)"] is True
    assert sure["OP 1 alt"] is False
    assert sure["OP 3"] is False


def test_annexes_begin_their_count_again(samples: Path) -> None:
    found = sample(samples, "resolution_with_annexes.txt")
    draft = draft_of(found)
    assert draft.title == "Declaration on mountain paths"
    assert draft.symbol == "A/RES/72/900"
    assert draft.version == "Resolution adopted by the General Assembly on 24 January 2018"
    assert outline(found) == [
        "= OP 1",
        "1. = Annex I, 1",
        "2. = Annex I, 2",
        "(a) = Annex I, 2 (a)",
        "(b) = Annex I, 2 (b)",
        "3. = Annex I, 3",
        "1. = Annex II, 1",
        "2. = Annex II, 2",
    ]
    assert at(found, "Annex I, 3").references[0].to == ("Annex I, 2 (b)",)
    assert at(found, "Annex I, 1").kind is ParagraphKind.ANNEX
    assert entries(found)[1:] == [
        "First workshop | 2018-03-05 | Bern",
        "Progress report | ../2018-11-30 | nowhere",
    ]


def test_numbers_lost_by_pasting_are_counted_again(samples: Path) -> None:
    found = sample(samples, "draft_word_without_numbers.txt")
    assert draft_of(found).title == "Draft resolution on school gardens"
    assert draft_of(found).version == "Second revised draft, 2 March 2021"
    assert [one.path for one in body_of(found)] == [
        "PP 1",
        "PP 2",
        "OP 1",
        "OP 2",
        "OP 2 (a)",
        "OP 2 (b)",
        "OP 2 (c)",
        "OP 3",
        "OP 4",
        "OP 5",
    ]
    assert all(one.label == "" for one in body_of(found))


def test_a_paper_in_two_languages_counts_once(samples: Path) -> None:
    found = sample(samples, "draft_two_languages.txt")
    assert draft_of(found).title == "Protection of bell ringers"
    assert outline(found) == ["= PP 1", "1. = OP 1", "2. = OP 2"]
    words = " ".join(one.text for one in found.drafts[0].paragraphs)
    assert "Prie instamment les États" in words
    assert entries(found) == ["Meeting on bells | 2021-03-09/2021-03-10 | Geneva"]


def test_small_romans_above_letters(samples: Path) -> None:
    found = sample(samples, "draft_roman_items.txt")
    assert draft_of(found).version == "ZERO DRAFT (10 April 2023)"
    assert outline(found)[1:] == [
        "1) = OP 1",
        "2) = OP 2",
        "i. = OP 2 (i)",
        "a. = OP 2 (i) (a)",
        "b. = OP 2 (i) (b)",
        "ii. = OP 2 (ii)",
        "iii. = OP 2 (iii)",
        "a. = OP 2 (iii) (a)",
        "b. = OP 2 (iii) (b)",
        "iv. = OP 2 (iv)",
        "3) = OP 3",
        "4) = OP 4",
        "5) = OP 5",
    ]
    heads = [p.text for p in found.drafts[0].paragraphs if p.kind is ParagraphKind.HEADING]
    assert heads == ["A. Funding", "B. Review"]
    assert at(found, "OP 5").references[0].to == ("OP 2 (i)", "OP 4")


def test_a_declaration_has_no_verbs(samples: Path) -> None:
    found = sample(samples, "declaration_without_verbs.txt")
    assert draft_of(found).organ == ""
    assert draft_of(found).version == "Draft as of 30 August 2024"
    assert outline(found) == ["= PP 1", "1. = OP 1", "2. = OP 2", "3. = OP 3"]
    assert all(one.opening == "" for one in body_of(found))
    assert "Follow-up meeting | 2026 | Accra" in entries(found)


def test_a_single_operative_paragraph_has_no_number(samples: Path) -> None:
    found = sample(samples, "draft_single_paragraph.txt")
    assert draft_of(found).title == "International Day of Lamplighters"
    assert outline(found) == ["= PP 1", "= OP 1"]
    assert at(found, "OP 1").opening == "Decides"


def test_no_entry_of_a_draft_is_of_another_kind(samples: Path) -> None:
    kinds = {
        event.kind
        for path in sorted(samples.glob("d*.txt"))
        for event in sample(samples, path.name).events
        if event.paragraph
    }
    assert kinds == {Kind.MEETING, Kind.WINDOW, Kind.DEADLINE}


def test_markdown_with_escapes_hard_breaks_and_notes(samples: Path) -> None:
    found = sample(samples, "draft_hard_breaks.txt")
    assert draft_of(found).title == "Follow-up to the summit"
    assert outline(found) == [
        "= PP 1",
        "1. = OP 1",
        "(a) = OP 1 (a)",
        "(b) = OP 1 (b)",
        "(i) = OP 1 (b) (i)",
        "2. = OP 2",
    ]
    assert [sign for _, sign in at(found, "OP 1 (b)").footnotes] == ["1"]
    words = [one.text for one in found.drafts[0].paragraphs]
    assert words[-3:] == [
        "The dates were confirmed by the host on 3 May.",
        "50th plenary meeting",
        "12 December 2024",
    ]
    assert entries(found) == [
        "First forum | 2027-03-15/2027-03-19 | Nairobi",
        "Bureau to be elected | ../2027-01-31 | nowhere",
    ]
