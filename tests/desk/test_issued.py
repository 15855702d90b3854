"""The words of a paper can be had for ever, whatever is accepted, corrected or undone."""

from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.rendered import Form
from desktop.core.edit import Change, Edit
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting, correct_words
from desktop.desk.drafts.proposing import Byline, accept, ask_to_delete
from desktop.desk.printing.draft import CORRECTED, draft_steps
from desktop.desk.printing.wish import Form as Sheet
from desktop.desk.printing.wish import PrintWish
from desktop.store.store import Store
from tests.make import document, draft, paragraph

TEXTS = ("Decides to meet in 2018;", "Requests a report;", "Invites all States.")


def text(name: str) -> list[Paragraph]:
    return [
        paragraph(f"OP {n + 1}", one, n, id=f"{name}{n}", draft=name) for n, one in enumerate(TEXTS)
    ]


def opened(path: Path, clock: Clock) -> Dossier:
    return Dossier(Store(path), lambda: None, clock, "UTC")  # type: ignore[arg-type, return-value]


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Dossier:
    made = opened(tmp_path / "d.dossier", clock)
    both = (document("draft.txt"), draft("a"), *text("a"), draft("b"), *text("b"))
    made.do(Edit("drafts", tuple(Change(None, one) for one in both)))
    return made


def told(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [f"{one.path} {one.text}" for one in paragraphs]


ISSUED = [f"OP {n + 1} {one}" for n, one in enumerate(TEXTS)]


def test_an_accepted_deletion_leaves_the_issued_text_as_it_was(
    dossier: Dossier, tmp_path: Path, clock: Clock
) -> None:
    dossier.do(ask_to_delete(dossier, dossier.paragraphs("a")[0], Byline("Cuba")))
    dossier.do(accept(dossier, dossier.proposals("a")[0]).edit)
    dossier.close()
    again = opened(tmp_path / "d.dossier", clock)
    assert told(again.paragraphs("a")) == ["OP 1 Requests a report;", "OP 2 Invites all States."]
    assert told(again.issued("a")) == ISSUED
    assert not again.is_as_issued("a", again.paragraphs("a"))
    assert again.is_as_issued("b", again.paragraphs("b"))
    again.undo()
    assert again.is_as_issued("a", again.paragraphs("a"))
    again.close()


def test_the_last_paragraph_taken_out_is_missed(dossier: Dossier) -> None:
    work = Correcting(dossier, "a")
    work.remove("a2")
    dossier.do(work.edit("taking out"))
    assert not dossier.is_as_issued("a", dossier.paragraphs("a"))
    assert dossier.is_as_issued("b", dossier.paragraphs("b"))


def test_a_version_that_went_and_was_read_again_has_the_words_of_its_last_paper(
    dossier: Dossier,
) -> None:
    gone = tuple(Change(one, None) for one in (*dossier.paragraphs("a"), draft("a")))
    dossier.do(Edit("removing", gone))
    assert dossier.issued("a") == ()
    corrected = paragraph("OP 1", "Decides to meet in 2019;", 0, id="a0", draft="a")
    dossier.do(Edit("reading", (Change(None, draft("a")), Change(None, corrected))))
    assert told(dossier.issued("a")) == ["OP 1 Decides to meet in 2019;"]
    assert dossier.is_as_issued("a", dossier.paragraphs("a"))
    for _ in range(2):
        dossier.undo()
    assert told(dossier.issued("a")) == ISSUED
    assert dossier.is_as_issued("a", dossier.paragraphs("a"))


def printed(dossier: Dossier, form: Form) -> str:
    steps = draft_steps(dossier, PrintWish(form=Sheet.DRAFT, draft="a", text_form=form))
    try:
        while True:
            next(steps)
    except StopIteration as end:
        blocks = end.value.blocks
    return "\n".join("".join(words.text for words in one.words) for one in blocks)


def test_print_as_issued_has_the_words_of_the_paper(dossier: Dossier) -> None:
    assert CORRECTED not in printed(dossier, Form.PLAIN)
    dossier.do(correct_words(dossier, dossier.paragraphs("a")[1], "Requests two reports;"))
    assert "Requests a report;" in printed(dossier, Form.ORIGINAL)
    assert CORRECTED not in printed(dossier, Form.ORIGINAL)
    plain = printed(dossier, Form.PLAIN)
    assert "Requests two reports;" in plain
    assert CORRECTED in plain
