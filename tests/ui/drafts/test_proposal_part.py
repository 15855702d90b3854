"""Proposals in the panel: their states, what is said to them, rivals, and the record of one."""

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, ProposalState, Stance
from desktop.core.edit import Change, Edit
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.proposing import set_state, take_position
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.drafts.position_form import PositionForm
from desktop.ui.drafts.proposal_words import asked_words
from tests import make
from tests.ui.drafts import look


def ask(dossier: Dossier, who: str, words: str, replaced: str) -> Proposal:
    paragraph = dossier.paragraph("op15")
    assert paragraph is not None
    wanted = paragraph.text.replace(words, replaced)
    made = Proposal(
        f"id-{who}", paragraph.draft, "op15", who, ProposalKind.CHANGE, paragraph.text, wanted, "d"
    )
    dossier.do(Edit("asking", (Change(None, made),)))
    return made


def choose(page: DraftsPage) -> str:
    page.show_paragraph("op15")
    page.panel.show_paragraph(page.reading.opened, page.reading.ties, "op15")
    return " ".join(look.words(page.panel))


def test_a_proposal_is_told_and_accepted(page: DraftsPage, dossier: Dossier) -> None:
    first, last = "Decides", "Notes"
    ask(dossier, "Mexico", first, last)
    said: list[str] = []
    page.edited.connect(said.append)
    assert (
        "Mexico" in page.text.block_of("op15").text() or last in page.text.block_of("op15").text()
    )
    choose(page)
    look.button(page.panel, "Accept").click()
    paragraph = dossier.paragraph("op15")
    assert paragraph is not None
    assert paragraph.text.startswith(last)
    assert dossier.proposals(page.reading.draft)[0].state is ProposalState.AGREED
    assert said == ["Accepted: Mexico"]
    dossier.undo()
    assert dossier.proposals(page.reading.draft)[0].is_open


def test_what_no_longer_fits_is_said_when_a_rival_is_accepted(
    page: DraftsPage, dossier: Dossier
) -> None:
    ask(dossier, "Mexico", "Decides", "Notes")
    peru = ask(dossier, "Peru", "Decides", "Requests")
    said: list[str] = []
    page.edited.connect(said.append)
    words = choose(page)
    assert "same words otherwise" in words
    look.button(page.panel, "Accept").click()
    assert said == ["Accepted: Mexico. No longer fits: Peru"]
    assert "no longer fits" in next(
        item.small for item in page.reading.items("op15") if item.proposal == peru.id
    )


def test_a_position_is_noted_and_taken_back(page: DraftsPage, dossier: Dossier) -> None:
    ask(dossier, "Mexico", "Decides", "Notes")
    choose(page)
    look.button(page.panel, "Position…").click()
    form = page.panel.findChild(PositionForm)
    assert form is not None
    form.delegation.setText("che")
    form.behalf.setText("canz")
    form.meeting.setText("informals of 3 April")
    form.words.setText("if the others do")
    form.stance.setCurrentIndex(list(Stance).index(Stance.CAN_GO_ALONG))
    told: list[str] = []
    page.edited.connect(told.append)
    look.button(form, "Note it").click()
    (said,) = dossier.positions(page.reading.draft)
    assert (said.delegation, said.stance) == ("Switzerland", Stance.CAN_GO_ALONG)
    assert said.on_behalf == "CANZ"
    line = " ".join(look.words(page.panel))
    assert "Switzerland can go along · for CANZ · informals of 3 April" in line
    assert "“if the others do”" in line
    look.button(page.panel, "×").click()
    assert dossier.positions(page.reading.draft) == ()
    assert told == ["Switzerland can go along", "Removed: position of Switzerland"]


def test_a_position_is_changed_in_its_place(page: DraftsPage, dossier: Dossier) -> None:
    made = ask(dossier, "Mexico", "Decides", "Notes")
    dossier.do(take_position(dossier, made.draft, Position(made.id, "Peru", Stance.OPPOSES)))
    choose(page)
    look.button(page.panel, "Change").click()
    form = page.panel.findChild(PositionForm)
    assert form is not None
    assert form.delegation.delegation == "Peru"
    form.stance.setCurrentIndex(list(Stance).index(Stance.SUPPORTS))
    look.button(form, "Note it").click()
    (said,) = dossier.positions(made.draft)
    assert (said.delegation, said.stance) == ("Peru", Stance.SUPPORTS)


def test_what_is_agreed_ad_ref_is_told_when_its_words_are_gone(
    page: DraftsPage, dossier: Dossier
) -> None:
    ask(dossier, "Mexico", "Decides", "Notes")
    peru = ask(dossier, "Peru", "Decides", "Requests")
    dossier.do(set_state(peru, ProposalState.AD_REF))
    said: list[str] = []
    page.edited.connect(said.append)
    choose(page)
    look.button(page.panel, "Accept").click()
    assert said == ["Accepted: Mexico. No longer fits: Peru"]
    assert "no longer fits the text" in choose(page)


def test_a_state_is_set_from_the_menu(page: DraftsPage, dossier: Dossier) -> None:
    ask(dossier, "Mexico", "Decides", "Notes")
    choose(page)
    menu = look.button(page.panel, "State").menu()
    next(one for one in menu.actions() if one.text() == "withdrawn").trigger()
    assert dossier.proposals(page.reading.draft)[0].state is ProposalState.WITHDRAWN
    assert not [one for one in page.panel.findChildren(QPushButton) if one.text() == "Accept"]
    page.check_row("show", "open", True)
    assert page.reading.items("op15") == tuple(
        one for one in page.reading.items("op15") if not one.proposal
    )


def test_the_record_of_a_delegation_is_listed(page: DraftsPage, dossier: Dossier) -> None:
    ask(dossier, "Mexico", "Decides", "Notes")
    page.choose_row("proposals", "Mexico", False)
    words = " ".join(look.words(page.panel))
    assert "OP 15" in words
    assert "Mexico" in words


def test_a_proposal_whose_paragraph_is_gone_is_listed(page: DraftsPage, dossier: Dossier) -> None:
    made = ask(dossier, "Mexico", "Decides", "Notes")
    dossier.do(Edit("leaving it behind", (Change(made, replace(made, paragraph="")),)))
    rows = [row for one in page.sidebar_sections() if one.id == "proposals" for row in one.rows]
    assert [(row.id, row.count) for row in rows] == [("Mexico", "1"), ("", "1")]
    page.choose_row("proposals", "", False)
    assert "paragraph is gone" in " ".join(look.words(page.panel))


def test_what_is_asked_for_is_said_in_words() -> None:
    made = Proposal(
        "x", "d", "p", "Peru", ProposalKind.CHANGE, "one two three", "one 2 %1 four", "d"
    )
    assert asked_words(made) == "replace “two three” by “2 %1 four”"
    grown = replace(made, text="one two and three")
    assert asked_words(grown) == "add “and”"
    cut = replace(made, text="one three")
    assert asked_words(cut) == "delete “two”"
    moved = replace(made, kind=ProposalKind.MOVE, after="p2")
    assert asked_words(moved, "OP 3") == "move the paragraph behind OP 3"
    assert asked_words(replace(moved, after="")) == "move the paragraph to the beginning"


def test_whose_hand_a_name_is_is_asked_once_and_remembered(
    page: DraftsPage, dossier: Dossier
) -> None:
    ask(dossier, "Ana Ruiz (Mexico)", "Decides", "Notes")
    assert not page.authors.isHidden()
    look.button(page.authors, "Mexico").click()
    (asked,) = dossier.proposals(page.reading.draft)
    assert asked.delegation == "Mexico"
    assert [(one.name, one.delegation) for one in dossier.authors()] == [
        ("Ana Ruiz (Mexico)", "Mexico")
    ]
    assert page.authors.isHidden()
    dossier.undo()
    assert dossier.authors() == ()
    assert not page.authors.isHidden()
    look.button(page.authors, "Not now").click()
    assert page.authors.isHidden()


def test_a_name_may_be_kept(page: DraftsPage, dossier: Dossier) -> None:
    ask(dossier, "The rapporteur", "Decides", "Notes")
    look.button(page.authors, "Keep the name").click()
    assert page.authors.isHidden()
    assert dossier.proposals(page.reading.draft)[0].delegation == "The rapporteur"


def test_who_only_spoke_has_a_record_and_what_it_spoke_to_is_shown(
    page: DraftsPage, dossier: Dossier
) -> None:
    asked = ask(dossier, "Mexico", "Decides", "Notes")
    said = Position(asked.id, "Russian Federation", Stance.OPPOSES, on_behalf="BRICS")
    dossier.do(take_position(dossier, asked.draft, said))
    rows = {r.text: r.count for s in page.sidebar_sections() if s.id == "proposals" for r in s.rows}
    assert rows == {"Mexico": "1", "BRICS": "", "Russian Federation": ""}
    page.choose_row("proposals", "BRICS", False)
    words = " ".join(look.words(page.panel))
    assert "To what others ask for" in words
    assert "Russian Federation opposes · for BRICS" in words
    assert "OP 15" in words


def test_a_former_version_tells_where_its_proposals_went(
    page: DraftsPage, dossier: Dossier
) -> None:
    asked = ask(dossier, "Mexico", "Decides", "Notes")
    made = replace(asked, made_on=asked.draft)
    dossier.do(Edit("made on", (Change(asked, made),)))
    newer = make.draft("n", version="Second draft", previous=asked.draft)
    heir = make.paragraph("OP 3", id="n3", draft="n")
    moved = replace(made, draft="n", paragraph="n3")
    changes = (Change(None, newer), Change(None, heir), Change(made, moved))
    dossier.do(Edit("went on", changes))
    page.choose_row("drafts", asked.draft, False)
    assert "went on to" in choose(page)
    page.choose_row("proposals", "Mexico", False)
    words = " ".join(look.words(page.panel))
    assert "now on" in words
    assert words.index("OP 15") < words.index("now on")
