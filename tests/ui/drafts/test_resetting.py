"""A page that follows edits looks as one that is set anew."""

import random
from collections.abc import Sequence

import pytest
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from desktop.core.drafts import edits
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Form
from desktop.core.problem import Problem
from desktop.core.source import Source
from desktop.ui.drafts.asked import Asked, leaves_of
from desktop.ui.drafts.draft_text import DraftText
from desktop.ui.drafts.open_draft import OpenDraft
from desktop.ui.drafts.page_plan import Head
from desktop.ui.theme import Theme
from tests import make
from tests.ui.drafts import draft_world

HEAD = Head("Modalities", "First draft", "The General Assembly,")
MADE = make.draft(draft_world.FIRST)


def opened(qtbot: QtBot, theme: Theme) -> DraftText:
    text = DraftText(theme)
    qtbot.addWidget(text)
    text.resize(900, 700)
    text.show()
    return text


def looks(block: QTextBlock) -> list[object]:
    """Shape, words and looks of a block; the numbers in links follow the order of setting."""
    found: list[object] = [block.blockFormat(), block.text()]
    step = block.begin()
    while not step.atEnd():
        look = step.fragment().charFormat()
        look.setAnchorHref(look.anchorHref().partition(":")[0])
        found.append((step.fragment().text(), look))
        step += 1
    return found


def page_of(text: DraftText) -> list[list[object]]:
    block, found = text.document().begin(), []
    while block.isValid():
        marks = text._set.blocks[block.blockNumber()].marks
        found.append([*looks(block), marks])
        block = block.next()
    return found


def show(text: DraftText, paragraphs: Sequence[Paragraph], asked: Asked, form: Form) -> None:
    """Have a page follow, as the reader does."""
    version = OpenDraft(MADE, tuple(paragraphs))
    leaves = leaves_of(paragraphs, asked, form)
    if not text.leaves or not text.renew(version, HEAD, leaves):
        text.show_draft(version, HEAD, 17, leaves)


def changed(
    chance: random.Random, paragraphs: tuple[Paragraph, ...], number: int
) -> tuple[Paragraph, ...]:
    """Do something at random to a draft; what cannot be done leaves it as it is."""
    one = chance.choice(paragraphs)
    acts = ("split", "join", "add", "remove", "step", "level", "move", "label")
    try:
        match chance.choice(acts):
            case "split" if len(one.text) > 4:
                place = chance.randrange(1, len(one.text) - 1)
                return edits.split(paragraphs, one.id, place, f"new{number}")
            case "join":
                return edits.join(paragraphs, one.id)[0]
            case "add":
                source = Source("draft.txt", 1, "")
                new = Paragraph(
                    f"new{number}", one.draft, 0, one.kind, "", "", "Notes 2017;", source
                )
                return edits.added(paragraphs, one.id, new)
            case "remove" if len(paragraphs) > 8:
                return edits.removed(paragraphs, one.id)
            case "step":
                return edits.stepped(paragraphs, one.id, chance.choice((-1, 1)))
            case "level":
                return edits.levelled(paragraphs, one.id, chance.choice((-1, 1)))
            case "move":
                return edits.moved(paragraphs, one.id, chance.choice(paragraphs).id)
            case "label":
                return edits.relabelled(paragraphs, one.id, f"{number}.")
    except Problem:
        pass
    return paragraphs


def asked_on(chance: random.Random, paragraphs: Sequence[Paragraph]) -> Asked:
    some = chance.sample(list(paragraphs), 3)
    kinds = (ProposalKind.CHANGE, ProposalKind.DELETE, ProposalKind.ADD)
    proposals = tuple(
        Proposal(
            f"r{one.id}{kind}",
            one.draft,
            "" if kind is ProposalKind.ADD else one.id,
            "Mexico",
            kind,
            one.text,
            f"Now {one.text}",
            one.draft,
            after=one.id if kind is ProposalKind.ADD else "",
        )
        for one, kind in zip(some, kinds, strict=True)
    )
    return Asked(proposals, paragraphs={one.id: one for one in paragraphs})


@pytest.mark.parametrize("seed", range(4))
def test_a_page_that_follows_edits_looks_as_one_set_anew(
    seed: int, qtbot: QtBot, theme: Theme
) -> None:
    chance = random.Random(seed)
    following = opened(qtbot, theme)
    paragraphs = draft_world.paragraphs()
    asked, form = Asked(), Form.TRACKED
    for number in range(25):
        paragraphs = changed(chance, paragraphs, number)
        if number % 6 == 5:
            asked = asked_on(chance, paragraphs)
            form = chance.choice((Form.TRACKED, Form.COMPILED, Form.ORIGINAL))
        show(following, paragraphs, asked, form)
        fresh = opened(qtbot, theme)
        show(fresh, paragraphs, asked, form)
        assert page_of(following) == page_of(fresh), number
        assert list(following.leaves) == list(fresh.leaves)
        for identity in fresh.leaves:
            assert following.extent(identity) == pytest.approx(fresh.extent(identity)), number


def test_the_caret_stays_among_its_words_when_a_number_before_them_grows(
    qtbot: QtBot, theme: Theme
) -> None:
    text = opened(qtbot, theme)
    one, two = (make.paragraph(f"OP {n}", "Decides to meet;", n - 9) for n in (9, 10))
    show(text, (one, two), Asked(), Form.ORIGINAL)
    cursor = text.textCursor()
    cursor.setPosition(text.block_of(two.id).position() + len("10.\tDecides"))
    text.setTextCursor(cursor)
    source = Source("draft.txt", 1, "")
    new = Paragraph("new", one.draft, 0, ParagraphKind.OPERATIVE, "", "", "Notes;", source)
    show(text, edits.removed(edits.added((one, two), one.id, new), one.id), Asked(), Form.ORIGINAL)
    show(text, (one, two), Asked(), Form.ORIGINAL)
    block = text.textCursor().block()
    assert block.text()[: text.textCursor().positionInBlock()] == "10.\tDecides"


def test_numbers_far_from_the_view_follow_once_the_keys_rest(qtbot: QtBot, theme: Theme) -> None:
    text = opened(qtbot, theme)
    paragraphs = tuple(make.paragraph(f"OP {n + 1}", "Decides to meet;", n) for n in range(400))
    show(text, paragraphs, Asked(), Form.ORIGINAL)
    parted = edits.split(paragraphs, paragraphs[5].id, 8, "new")
    show(text, parted, Asked(), Form.ORIGINAL)
    assert text.block_of(parted[20].id).text().startswith("21.\t")
    shown = [one.paragraph.label for one in text.leaves.values()]

    def labels() -> list[str]:
        return [text.block_of(one).text().partition("\t")[0] for one in text.leaves]

    qtbot.waitUntil(lambda: labels() == shown)
    fresh = opened(qtbot, theme)
    show(fresh, parted, Asked(), Form.ORIGINAL)
    assert page_of(text) == page_of(fresh)
