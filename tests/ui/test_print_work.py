"""Long prints: the window lives, tells how far they are, and stops them; choices are kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from desktop.core.drafts.rendered import Form as TextForm
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import on_event
from desktop.core.paper import Paper
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.steps import Steps
from desktop.desk.dossier import Dossier
from desktop.desk.edits import write_note
from desktop.desk.printing.wish import Form, Group, PrintWish
from desktop.ui.laying import Laying
from desktop.ui.page import PrintJob
from desktop.ui.printing.kept import kept, recalled
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.theme import Theme
from tests import make
from tests.ui.sheets import Pdf

MAY = (date(2017, 5, 1), date(2017, 5, 31))


def steps(most: int, *, closed: list[bool] | None = None) -> Steps[object]:
    try:
        for number in range(most):
            yield number / most
    finally:
        if closed is not None:
            closed.append(True)
    return most


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Laying]:
    parent = QObject()
    yield Laying(parent)
    parent.deleteLater()


def test_short_work_is_done_at_once_and_tells_nothing(work: Laying) -> None:
    told: list[float] = []
    results: list[object] = []
    work.moved.connect(told.append)
    work.start(steps(5), results.append)
    assert (results, told, work.is_busy) == ([5], [], False)


def test_long_work_goes_on_by_itself_and_tells_how_far_it_is(qtbot: QtBot, work: Laying) -> None:
    told: list[float] = []
    results: list[object] = []
    work.moved.connect(told.append)
    with qtbot.waitSignal(work.stopped):
        work.start(steps(1000), results.append, at_once=10)
        assert work.is_busy
    assert results == [1000]
    assert told == sorted(told)
    assert len(told) > 900


def test_stopped_work_is_left_where_it_is_and_gives_nothing(work: Laying) -> None:
    closed: list[bool] = []
    results: list[object] = []
    work.start(steps(1000, closed=closed), results.append, at_once=10)
    work.cancel()
    assert (results, closed, work.is_busy) == ([], [True], False)


def test_new_work_takes_the_place_of_the_old(work: Laying) -> None:
    results: list[object] = []
    work.start(steps(1000), results.append, at_once=1)
    work.start(steps(2), results.append)
    assert results == [2]


def test_a_problem_is_told_in_its_words(work: Laying) -> None:
    def failing() -> Steps[object]:
        yield 0.0
        raise Problem("There is no paper.")

    told: list[str] = []
    work.failed.connect(told.append)
    work.start(failing(), told.append)  # type: ignore[arg-type]
    assert told == ["There is no paper."]


# -- what is kept ----------------------------------------------------------------------------------


def test_choices_come_back_but_never_notes_or_days() -> None:
    wish = PrintWish(
        Form.DRAFT, EventQuery(mine=True), *MAY, Paper.LETTER, Group.PLACE, notes=True, blank=True,
        paragraphs=False, text_form=TextForm.CLEAN, numbers=True,
    )  # fmt: skip
    back = recalled(kept(wish), PrintWish())
    assert back == replace(wish, query=EventQuery(), first=None, last=None, notes=False)
    assert "notes" not in kept(wish)


@pytest.mark.parametrize("text", ["", "x", "[]", '{"form": 3, "blank": "yes", "paper": "a0"}'])
def test_choices_that_cannot_be_read_are_as_at_the_first_time(text: str) -> None:
    assert recalled(text, PrintWish()) == PrintWish()


# -- the preview -----------------------------------------------------------------------------------


def opened(qtbot: QtBot, dossier: Dossier, theme: Theme, job: PrintJob) -> PrintPreview:
    made = PrintPreview(dossier, theme, job)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(qtbot: QtBot, preview: PrintPreview, place: int) -> None:
    qtbot.mouseClick(preview.options.form.buttons[place], Qt.MouseButton.LeftButton)


def test_every_form_is_seen_in_the_same_preview(
    qtbot: QtBot, dossier: Dossier, theme: Theme
) -> None:
    preview = opened(qtbot, dossier, theme, PrintJob(EventQuery(), *MAY))
    wide = []
    for place in range(len(Form)):
        choose(qtbot, preview, place)
        pages = preview.view.pages
        wide.append(bool(pages) and pages[0].width() > pages[0].height())
    # Nothing can be compared: there is one version.
    assert wide == [False, True, True, False, False, False]


def test_a_form_shows_only_its_own_choices(qtbot: QtBot, dossier: Dossier, theme: Theme) -> None:
    preview = opened(qtbot, dossier, theme, PrintJob(EventQuery(), *MAY, "month"))
    options = preview.options
    assert not options.notes.isVisible()
    assert not options.version.isVisible()
    choose(qtbot, preview, 4)
    assert options.version.isVisible()
    assert not options.any_day.isVisible()


def test_it_fits_a_small_screen(qtbot: QtBot, dossier: Dossier, theme: Theme) -> None:
    preview = opened(qtbot, dossier, theme, PrintJob(EventQuery(), *MAY))
    assert preview.height() <= max(preview.screen().availableGeometry().height(), 420)
    assert preview.minimumSizeHint().height() < 700


def test_what_was_chosen_last_is_there_again(qtbot: QtBot, dossier: Dossier, theme: Theme) -> None:
    preview = opened(qtbot, dossier, theme, PrintJob(EventQuery(), *MAY))
    dossier.do(write_note(on_event("climate"), "", "Ask capital"))
    with qtbot.waitSignal(preview.remembered) as told:
        qtbot.mouseClick(preview.options.paper.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(preview.options.notes, Qt.MouseButton.LeftButton)
    again = opened(qtbot, dossier, theme, PrintJob(EventQuery(), *MAY, kept=told.args[0]))
    assert again.options.choice.paper is Paper.LETTER
    assert not again.options.choice.notes


def test_only_the_pages_that_are_named_go_out(
    qtbot: QtBot, dossier: Dossier, theme: Theme, tmp_path: Path
) -> None:
    job = PrintJob(EventQuery(), MAY[0], date(2017, 8, 31), "month")
    preview = opened(qtbot, dossier, theme, job)
    assert preview.pages is not None
    preview.foot.range.setText("2-3")
    preview.save_to(tmp_path / "some.pdf")
    texts = Pdf(tmp_path / "some.pdf").texts
    assert ["June 2017" in texts[0], "July 2017" in texts[1], len(texts)] == [True, True, 2]
    preview.foot.range.setText("9")
    preview.save_to(tmp_path / "none.pdf")
    assert preview.said.text() == "“9” names no page; write pages as 1-3, 5."
    assert not (tmp_path / "none.pdf").exists()


def test_a_draft_that_is_not_there_is_told(
    qtbot: QtBot, empty_dossier: Dossier, theme: Theme
) -> None:
    preview = opened(qtbot, empty_dossier, theme, PrintJob(EventQuery(), None, None, "draft"))
    assert preview.said.text().startswith("There is no draft to print")
    assert preview.view.pages == ()
    assert not preview.foot.save_button.isEnabled()


def test_hundreds_of_entries_are_laid_out_while_the_window_lives(
    qtbot: QtBot, dossier: Dossier, theme: Theme, tmp_path: Path
) -> None:
    many = [make.event(f"Meeting {n}", "24 May 2017", uid=f"many-{n}") for n in range(400)]
    dossier.do(Edit("many", tuple(Change(None, one) for one in many)))
    preview = opened(qtbot, dossier, theme, PrintJob(EventQuery(), *MAY))
    assert preview.work.is_busy
    assert preview.foot.cancel_button.isVisible()
    assert not preview.foot.save_button.isVisible()
    qtbot.waitUntil(lambda: not preview.work.is_busy, timeout=20_000)
    assert "entries" in preview.said.text()
    preview.save_to(tmp_path / "many.pdf")
    assert preview.work.is_busy
    qtbot.mouseClick(preview.foot.cancel_button, Qt.MouseButton.LeftButton)
    assert preview.said.text() == "Stopped."
    assert not (tmp_path / "many.pdf").exists()
