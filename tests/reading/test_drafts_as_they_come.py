"""Drafts as they come: labels in brackets, symbols of many houses, speakers of other tongues."""

from desktop.core.found import DraftFound
from desktop.reading.document import read_document
from tests.reading.calendars import gazetteer


def read(text: str) -> DraftFound:
    [draft] = read_document("draft.txt", text.encode(), gazetteer()).drafts
    return draft


def paths(draft: DraftFound) -> list[str]:
    return [one.path for one in draft.paragraphs if one.path]


def test_labels_that_say_their_side_in_a_bracket_have_lists_below_them() -> None:
    draft = read(
        "A78/B/CONF./4\n\nStrengthening health data\n\nThe World Health Assembly,\n\n"
        "(PP1) Having considered the report;\n\n(PP2) Recalling its resolution,\n\n"
        "(OP)1. URGES Member States:\n\n(1) to invest;\n\n(2) to report;\n\n"
        "(OP)2. REQUESTS the Director-General:\n\n(a) to develop a plan;\n\n(b) to report.\n"
    )
    assert draft.draft.symbol == "A78/B/CONF./4"
    below = ["OP 1 (1)", "OP 1 (2)"], ["OP 2 (a)", "OP 2 (b)"]
    assert paths(draft) == ["PP 1", "PP 2", "OP 1", *below[0], "OP 2", *below[1]]


def test_the_numbered_title_of_a_council_stands_below_the_title_of_its_item() -> None:
    draft = read(
        "A/HRC/58/L.24\n\n**Human Rights Council**\n\n**Fifty-eighth session**\n\n"
        "Agenda item 3\n\n**Promotion and protection of all human rights**\n\n"
        "**Chile and Fiji: draft resolution**\n\n**58/… Clean water**\n\n"
        "*The Human Rights Council*,\n\n*Reaffirming* all its resolutions,\n\n"
        "1. *Welcomes* the report;\n\n2. *Decides* to remain seized of the matter.\n"
    )
    assert draft.draft.title == "Clean water"


def test_symbols_keep_their_year_or_their_first_word() -> None:
    text = (
        "{}\n\n{}\n\nThe Security Council,\n\nRecalling its resolutions,\n\n1. Decides to meet.\n"
    )
    council = read(text.format("United Nations S/RES/2780 (2025)", "Resolution 2780 (2025)"))
    assert council.draft.symbol == "S/RES/2780 (2025)"
    union = read(text.format("Assembly/AU/Dec.905(XXXVIII)", "Decision on free movement"))
    assert union.draft.symbol == "Assembly/AU/Dec.905(XXXVIII)"


def test_how_far_a_paragraph_is_agreed_is_not_its_opening() -> None:
    draft = read(
        "The General Assembly,\n\n1. Decides to meet;\n\n2. [Agreed ad ref] Invites all.\n"
    )
    assert [one.opening for one in draft.paragraphs if one.path] == ["Decides", "Invites"]


def test_a_declaration_speaks_in_spanish() -> None:
    draft = read(
        "Declaración de Montevideo\n\nNosotros, los Jefes de Estado, reunidos en Montevideo,\n\n"
        "1. Reafirmamos la Agenda 2030;\n\n2. Nos comprometemos a:\n\na) Fortalecer la paz.\n"
    )
    assert paths(draft) == ["PP 1", "OP 1", "OP 2", "OP 2 (a)"]


def test_a_body_may_say_where_it_meets_before_its_text() -> None:
    draft = read(
        "Resolution on work\n\nThe General Conference of the Labour Organization, meeting at its "
        "113th Session, 2018,\n\nHaving undertaken a discussion,\n\n1. Adopts the conclusions;\n\n"
        "2. Invites the Governing Body to consider them.\n"
    )
    assert draft.draft.organ == "The General Conference of the Labour Organization"
    assert next(one.opening for one in draft.paragraphs if one.path) == "Having undertaken"


def test_numbered_paragraphs_that_speak_are_a_draft_though_one_only_opens_a_list() -> None:
    draft = read(
        "Elements of a declaration\n\n1. We, Heads of State, commit to end hunger.\n\n"
        "2. We recognize the role of employers.\n\n3. We decide to:\n\n(a) adopt road maps;\n\n"
        "(b) strengthen inspection;\n\n4. We request the Chair to hold a conference.\n"
    )
    assert paths(draft) == ["OP 1", "OP 2", "OP 3", "OP 3 (a)", "OP 3 (b)", "OP 4"]
