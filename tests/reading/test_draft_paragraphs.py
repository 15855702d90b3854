"""How paragraphs are found, joined, counted and put on their levels."""

from desktop.core.drafts.draft import ParagraphKind
from tests.papers import at, body_of, draft_of, outline, read


def paths(text: str) -> list[str]:
    return [one.path for one in body_of(read(text))]


def test_a_lost_number_is_the_one_between_its_neighbours() -> None:
    found = read(
        """
        The General Assembly,

        - 1. Decides to meet;
        - Requests a report;
        - 3. Urges all States.
        """
    )
    assert outline(found) == ["1. = OP 1", "= OP 2", "3. = OP 3"]


def test_no_number_is_counted_where_none_is_missing() -> None:
    found = read(
        """
        The General Assembly,

        1. Decides:

        Invites all;

        Urges some;

        2. Requests a report.
        """
    )
    assert outline(found) == ["1. = OP 1", "= OP 1 (a)", "= OP 1 (b)", "2. = OP 2"]


def test_a_lost_letter_is_the_one_between_its_neighbours() -> None:
    assert paths(
        """
        The General Assembly,

        1. Decides:

        (a) to meet,

        to talk,

        (c) to act;
        """
    ) == ["OP 1", "OP 1 (a)", "OP 1 (b)", "OP 1 (c)"]


def test_a_page_end_inside_a_paragraph_is_mended() -> None:
    found = read(
        """
        The General Assembly,

        1. Requests the Secretary-General to prepare the

        A/99/L.1

        3/4

        second report<sup>1</sup> on floods;

        <sup>1</sup> A/98/5.

        2. Decides to meet.
        """
    )
    assert at(found, "OP 1").text == (
        "Requests the Secretary-General to prepare the second report on floods;"
    )
    assert [one.text for one in found.document.unread] == ["A/99/L.1", "3/4"]


def test_a_word_cut_by_the_line_is_whole_when_it_is_printed_elsewhere() -> None:
    found = read(
        """
        The General Assembly,

        Recalling the implementation of its decisions and the multi-
        stakeholder hearings that were held by the Secretariat of the
        conference for that very purpose,

        1. Requests the Secretary-General to report on the implemen-
        tation of the present resolution and to keep the Assembly well
        informed of it;
        """
    )
    assert "implementation of the present" in at(found, "OP 1").text
    assert "multi-stakeholder hearings" in at(found, "PP 1").text


def test_letters_run_on_through_two_groups() -> None:
    assert paths(
        """
        The General Assembly,

        1. Decides to hold meetings:
          A) in Geneva:
            a. on rivers,
            b. on lakes;
          B) in New York:
            c. on seas,
            d. on ice.
        """
    ) == [
        "OP 1",
        "OP 1 A",
        "OP 1 A (a)",
        "OP 1 A (b)",
        "OP 1 B",
        "OP 1 B (c)",
        "OP 1 B (d)",
    ]


def test_i_after_h_is_a_letter_and_after_a_colon_a_figure() -> None:
    letters = "\n".join(f"({letter}) item {letter};" for letter in "abcdefghi")
    assert paths(f"The General Assembly,\n\n1. Decides:\n{letters}")[-1] == "OP 1 (i)"
    deeper = "The General Assembly,\n\n1. Decides:\n(a) both:\n(i) one;\n(ii) two;\n(b) more."
    assert paths(deeper)[-2:] == ["OP 1 (a) (ii)", "OP 1 (b)"]


def test_letters_run_on_after_z() -> None:
    names = [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]
    items = "\n".join(f"({name}) item {name};" for name in names)
    assert paths(f"The General Assembly,\n\n1. Decides:\n{items}")[-2:] == [
        "OP 1 (aa)",
        "OP 1 (bb)",
    ]


def test_mixed_dress_of_one_list_is_one_list() -> None:
    assert paths(
        """
        The General Assembly,

        1. Decides:
        (a) to meet;
        b) to talk;
        c. to act;
        2) Requests a report.
        """
    ) == ["OP 1", "OP 1 (a)", "OP 1 (b)", "OP 1 (c)", "OP 2"]


def test_figures_in_brackets_are_a_list_below() -> None:
    assert paths(
        """
        The World Health Assembly,

        1. URGES Member States:
        (1) to screen;
        (2) to train;
        2. REQUESTS the Director-General to report.
        """
    ) == ["OP 1", "OP 1 (1)", "OP 1 (2)", "OP 2"]


def test_numbers_run_on_over_headings_in_plain_words() -> None:
    found = read(
        """
        The General Assembly,

        1. Decides to meet;

        Financial arrangements

        2. Decides to pay;
        """
    )
    kinds = [(one.kind.value, one.text[:9]) for one in found.drafts[0].paragraphs]
    assert kinds == [
        ("operative", "Decides t"),
        ("heading", "Financial"),
        ("operative", "Decides t"),
    ]


def test_numbers_that_begin_again_name_their_part() -> None:
    assert paths(
        """
        The General Assembly,

        **I**

        1. Decides to meet;

        **II**

        1. Decides to pay;
        2. Decides to wait.
        """
    ) == ["OP 1", "II, OP 1", "II, OP 2"]


def test_a_path_printed_twice_stays_unique() -> None:
    assert paths(
        """
        The General Assembly,

        Option 1:
        4. Invites comments;
        Option 2:
        4. Refuses comments.
        """
    ) == ["OP 4", "OP 4 [2]"]


def test_words_after_a_list_belong_to_the_paragraph_above() -> None:
    found = read(
        """
        The General Assembly,

        1. Decides:

        (a) to meet;

        (b) to talk;

        Both at the invitation of the host;

        2. Urges patience.
        """
    )
    paragraphs = found.drafts[0].paragraphs
    [text] = [one for one in paragraphs if one.kind is ParagraphKind.TEXT]
    assert text.text == "Both at the invitation of the host;"
    assert text.parent == at(found, "OP 1").id


def test_the_body_may_open_the_line_of_the_first_paragraph() -> None:
    found = read("The General Assembly, Recalling its decisions,\n\n1. Decides to meet.")
    assert draft_of(found).organ == "The General Assembly"
    assert outline(found) == ["= PP 1", "1. = OP 1"]
    assert at(found, "PP 1").text == "Recalling its decisions,"


def test_an_unknown_participle_is_preambular_by_its_form() -> None:
    assert (
        paths("The General Assembly,\n\nGreeting all guests,\n\n1. Decides to meet.")[0] == "PP 1"
    )


def test_numbered_preambles_are_preambular() -> None:
    assert paths(
        """
        The Conference of the Parties,

        1. Recalling its mandate,
        2. Noting the report,
        3. Decides to meet.
        """
    ) == ["PP 1", "PP 2", "OP 3"]


def test_letters_may_be_the_main_count() -> None:
    assert paths(
        """
        The Conference of the Parties,

        Recalling its mandate,

        (a) Decides to meet;

        (b) Urges all.
        """
    ) == ["PP 1", "OP (a)", "OP (b)"]


def test_a_rival_without_number_is_one_of_the_paragraph_before() -> None:
    assert paths(
        """
        The General Assembly,

        1. Decides to meet in May;

        Alt: Decides to meet in June;

        Alt 2: Decides not to meet;

        2. Urges all.
        """
    ) == ["OP 1", "OP 1 alt", "OP 1 alt 2", "OP 2"]


def test_paragraphs_of_an_annex_without_numbers_have_no_path() -> None:
    found = read(
        """
        The General Assembly,

        Decides to adopt the annex.

        Annex

        We met in the hills and talked.

        - in the morning;

        (b) in the evening;
        """
    )
    annex = [one for one in found.drafts[0].paragraphs if one.kind is ParagraphKind.ANNEX]
    assert [one.text for one in annex] == ["We met in the hills and talked."]
    assert [one.path for one in body_of(found)] == ["OP 1", "Annex (a)", "Annex (b)"]


def test_two_drafts_in_one_paper_are_two() -> None:
    found = read(
        """
        # Draft resolution on hills

        The General Assembly,

        Decides to climb.

        # Draft resolution on dales

        The General Assembly,

        Decides to rest.
        """
    )
    assert [one.draft.title for one in found.drafts] == [
        "Draft resolution on hills",
        "Draft resolution on dales",
    ]
    ids = [p.id for one in found.drafts for p in one.paragraphs]
    assert len(set(ids)) == len(ids)


def test_the_same_paper_gives_the_same_ids() -> None:
    text = "The General Assembly,\n\n1. Decides to meet."
    assert read(text).drafts == read(text).drafts
    assert read(text, "other.txt").drafts[0].draft.id != read(text).drafts[0].draft.id


def test_bare_verbs_make_a_draft_without_any_body() -> None:
    found = read("Recalling its past,\n\nDecides to meet;\n\nUrges all;")
    assert draft_of(found).organ == ""
    assert [one.path for one in body_of(found)] == ["PP 1", "OP 1", "OP 2"]


def test_numbered_rules_without_any_verb_make_a_draft() -> None:
    found = read(
        """
        Annex

        Modalities of the summit

        1. The summit will be held in Lima.

        2. The President will open the summit.

        3. A summary will be issued by him.
        """
    )
    assert draft_of(found).title == "Modalities of the summit"
    assert [one.path for one in body_of(found)] == ["Annex, 1", "Annex, 2", "Annex, 3"]


def test_a_lost_number_after_a_list_without_letters_is_the_last_of_it() -> None:
    assert paths(
        """
        The General Assembly,

        1. Decides on steps:

        Invites all to talk;

        Urges all to act;

        3. Requests a report.
        """
    ) == ["OP 1", "OP 1 (a)", "OP 2", "OP 3"]


def test_a_paragraph_in_brackets_before_its_rival_is_counted() -> None:
    found = read("""
The Council,

Recalling its resolution 4/1,

[Deeply concerned about the tides, [and the moon,]] (EU: delete)

PP2 alt. Concerned by all tides, (Mexico)

OP1. Decides to meet.
""")
    assert at(found, "PP 2").text.startswith("[Deeply concerned")
    assert at(found, "PP 2 alt").text.startswith("Concerned by")


def test_a_note_to_a_star_in_the_masthead_is_a_footnote() -> None:
    found = read("""
Chile, Germany and Uruguay:* draft resolution

On tides

The General Assembly,

1. Decides to meet;

2. Decides to go on.

    * State not a member of the Council.
""")
    [note] = [p for p in found.drafts[0].paragraphs if p.text.startswith("State not")]
    assert (note.kind, note.label) == (ParagraphKind.FOOTNOTE, "*")


def test_stars_in_front_of_items_stay_bullets() -> None:
    found = read("""
On tides*

The General Assembly,

1. Decides to ask for:

* Boats for all;

* Nets for all.
""")
    assert outline(found) == ["1. = OP 1", "= OP 1 (a)", "= OP 1 (b)"]


def test_the_title_of_the_agenda_item_is_not_the_title() -> None:
    found = read("""
United Nations                                                    A/77/L.24
General Assembly                                           Distr.: Limited
Agenda item 72
Oceans and the law of the sea

Argentina, Fiji and Sweden: draft resolution

        United Nations Decade of Deltas

        The General Assembly,

        Recalling its resolution 70/1 of 25 September 2015,

        1.    Decides to meet.
""")
    assert draft_of(found).title == "United Nations Decade of Deltas"


def test_a_symbol_may_stand_before_the_title() -> None:
    draft = draft_of(read("78/L.5 Tides of the sea\n\nThe General Assembly,\n\nDecides to meet."))
    assert (draft.symbol, draft.title) == ("78/L.5", "Tides of the sea")


def test_a_facilitators_text_is_a_version() -> None:
    head = "Facilitator's rolling text - Rev.2 - 8 May 2031, 18:00"
    draft = draft_of(read(f"{head}\n\nOn tides\n\nThe Council,\n\n1. Decides to meet."))
    assert (draft.version, str(draft.date)) == (head, "2031-05-08")
