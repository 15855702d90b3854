"""Drafts copied out of pages: labels apart from their words, no blank lines, lines displaced."""

from desktop.core.drafts.draft import ParagraphKind
from tests.papers import body_of, draft_of, outline, read


def words(text: str) -> list[tuple[str, str]]:
    return [(one.path, one.text) for one in body_of(read(text))]


HEAD = "Draft resolution on tides\n\nThe General Assembly,\nRecalling its resolution 71/1,\n"


def test_labels_on_lines_of_their_own_are_put_before_their_words() -> None:
    text = HEAD + (
        "1.\n\nDecides to convene a meeting in the headquarters of the Organization in\n\n"
        "Geneva, no later than\n\n28 February 2028;\n2.\n\n3.\n\n"
        "Requests the Secretariat to:\n(a)\n\ntake measures;\n\n(b)\n\nmake a list.\n\n"
        "Urges all States to contribute.\n"
    )
    assert words(text)[1:] == [
        (
            "OP 1",
            "Decides to convene a meeting in the headquarters of the Organization in Geneva,"
            " no later than 28 February 2028;",
        ),
        ("OP 2", "Requests the Secretariat to:"),
        ("OP 2 (a)", "take measures;"),
        ("OP 2 (b)", "make a list."),
        ("OP 3", "Urges all States to contribute."),
    ]


def test_deeper_labels_that_wait_take_the_words_below_a_colon() -> None:
    text = HEAD + (
        "1.\n\nRequests the Secretariat:\n(a)\n\nTo prepare a list, and to send it "
        "to:\n\n(b)\n2.\n\n"
        "17-21234\n\n(i)\n\nThe Council;\n\n(ii)\n\nThe Board;\n\nTo report on it;\n\n"
        "Decides to meet again.\n"
    )
    assert [path for path, _ in words(text)[1:]] == [
        "OP 1",
        "OP 1 (a)",
        "OP 1 (a) (i)",
        "OP 1 (a) (ii)",
        "OP 1 (b)",
        "OP 2",
    ]


def test_second_lines_below_all_first_lines_go_to_their_paragraphs() -> None:
    text = HEAD + (
        "OP1\n\nDecides that the conference shall be held in Marrakesh and be convened in due\n\n"
        "OP2\n\nRequests the Secretary-General to issue a report on this by January 2028 and no\n\n"
        "time;\n\nlater than March 2028;\nOP2 bis\n\nUrges States.\n"
    )
    assert [(path, text.split()[-1]) for path, text in words(text)[1:]] == [
        ("OP 1", "time;"),
        ("OP 2", "2028;"),
        ("OP 2 bis", "States."),
    ]


def test_the_end_of_a_paragraph_above_its_beginning_changes_places() -> None:
    text = HEAD + (
        "1. Requests the President:\n2028;\n\n"
        "(a) To appoint two co-facilitators to hold consultations, no later than 28 February\n"
        "(b) To report;\n2. Invites all to contribute.\n3. Urges all to come.\n"
    )
    assert words(text)[2][1].endswith("no later than 28 February 2028;")
    assert [path for path, _ in words(text)[1:]] == ["OP 1", "OP 1 (a)", "OP 1 (b)", "OP 2", "OP 3"]


def test_signs_of_footnotes_on_lines_of_their_own_begin_notes() -> None:
    found = read(
        "Draft resolution on tides\n\nThe General Assembly,\n\nRecalling the report,1\n\n"
        "Noting the Agreement,2\n\n1. Decides to meet;\n\n2. Urges all to come.\n\n__________\n\n"
        "1\n\nA/72/70 and Add.1.\n\n2\n\nSee resolution 70/1.\n"
    )
    paragraphs = found.drafts[0].paragraphs
    notes = [(one.label, one.text) for one in paragraphs if one.kind is ParagraphKind.FOOTNOTE]
    assert notes == [("1", "A/72/70 and Add.1."), ("2", "See resolution 70/1.")]
    assert [one.text for one in body_of(found)][:2] == [
        "Recalling the report,",
        "Noting the Agreement,",
    ]


def test_headings_without_blank_lines_are_headings() -> None:
    found = read(
        "Global compact on tides\nWe, the Heads of State and Government, meeting in "
        "Morocco on 10 and\n"
        "11 December 2028,\nPREAMBLE\n1. This compact rests on the purposes and principles of the\n"
        "Charter of the United Nations.\nOBJECTIVES\nObjective 1: Collect accurate and "
        "reliable data\n"
        "2. We commit to collect data.\n3. We commit to share them with all others.\n"
        "The way forward\n4. We will review the progress made.\n"
    )
    heads = [one.text for one in found.drafts[0].paragraphs if one.kind is ParagraphKind.HEADING]
    assert heads == [
        "PREAMBLE",
        "OBJECTIVES",
        "Objective 1: Collect accurate and reliable data",
        "The way forward",
    ]
    assert outline(found)[-4:] == ["1. = OP 1", "2. = OP 2", "3. = OP 3", "4. = OP 4"]


def test_a_title_of_two_lines_is_one_title() -> None:
    found = read(
        "A/72/L.19\nAgenda item 14\n\nProtection of the rights of people at sea: a "
        "compact for safe,\n"
        "orderly and regular passage\n\nThe Human Rights Council,\n\n1. Decides to meet;\n\n"
        "2. Urges all to come.\n"
    )
    assert draft_of(found).title == (
        "Protection of the rights of people at sea: a compact for safe, orderly and regular passage"
    )


def test_a_declaration_with_dates_at_the_front_of_lines_is_no_calendar() -> None:
    found = read(
        "New York declaration on coastal peoples\nWe, the Heads of State, meeting in New "
        "York on 26\n"
        "September 2028, have agreed as follows:\nI. Introduction\n1. Humanity has been "
        "on the move.\n"
        "2029.\n\n2. We request the Secretary-General to report on the commitments by 31 July\n"
        "II. The way forward\n3. We call upon all partners to work with us.\n"
    )
    assert not [one for one in found.events if one.origin.value != "draft"]
    assert [path for path, _ in [(p.path, p.text) for p in body_of(found)]][1:] == [
        "OP 1",
        "OP 2",
        "OP 3",
    ]


def test_a_letter_that_counts_on_is_taken_before_a_figure_that_waits() -> None:
    text = HEAD + (
        "1.\n\nUrges Governments to:\n(a)\n\nRepeal "
        "laws;\n\nFinancing\n\n2.\n\n(b)\n\nIncrease funds;\n\n"
        "(c)\n\nInvite institutions.\n\nCalls upon all to help.\n3.\n\nRequests a report.\n"
    )
    assert [path for path, _ in words(text)[1:]] == [
        "OP 1",
        "OP 1 (a)",
        "OP 1 (b)",
        "OP 1 (c)",
        "OP 2",
        "OP 3",
    ]


def test_a_sign_parted_from_its_mark_is_lifted_when_the_note_is_printed() -> None:
    found = read(
        "The General Assembly,\n\nBearing in mind the burden, 1\n\n1. Decides to meet;\n\n"
        "2. Urges all to come.\n\n__________\n\n1\n\nSee A/HRC/60/33.\n"
    )
    assert body_of(found)[0].text == "Bearing in mind the burden,"
    assert body_of(found)[0].footnotes


def test_tabs_behind_labels_make_no_table() -> None:
    found = read(
        "S/2026/418\n\n29 June 2026\n\nThe Security Council,\n\nRecalling its resolutions,\n\n"
        "1.\tDecides to extend until 30 June 2027 the mandate;\n\n2.\tDecides on tasks:\n\n"
        "   (a)\tSupport to the Agreement of 14 March 2025;\n\n"
        "3.\tRequests a review no later than 15 March 2027;\n\n4.\tDecides to remain seized.\n"
    )
    assert [one.path for one in body_of(found)] == [
        "PP 1",
        "OP 1",
        "OP 2",
        "OP 2 (a)",
        "OP 3",
        "OP 4",
    ]


def test_the_number_above_the_title_and_the_lines_on_the_adoption_stand_alone() -> None:
    found = read(
        "A/RES/81/203\n\n9 January 2027\n\n81/203.\n\nRisk reduction\n\nThe General Assembly,\n"
        "Recalling its resolutions 70/107 of 22 December 2015 and 71/226 of 21 December\n2016,\n"
        "1.\nReiterates its call for the prevention of new risk and the reduction of\nall risk;\n"
        "2.\nRequests the Secretary-General to submit a report on the present resolution.\n"
        "74th plenary meeting\n19 December 2026\n"
    )
    draft = draft_of(found)
    assert (draft.title, draft.symbol) == ("Risk reduction", "A/RES/81/203")
    assert body_of(found)[-1].text.endswith("on the present resolution.")


def test_a_sign_parted_from_its_mark_inside_a_sentence_is_lifted() -> None:
    found = read(
        "The General Assembly,\n\nRecalling the Framework 2015–2030, 1 which applies to all,\n\n"
        "1. Decides to meet;\n\n2. Urges all to come.\n\n__________\n1\n\nResolution 69/283.\n"
    )
    assert body_of(found)[0].text == "Recalling the Framework 2015–2030, which applies to all,"
    assert found.drafts[0].paragraphs[-1].kind is ParagraphKind.FOOTNOTE
