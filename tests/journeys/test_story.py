"""A delegate's first morning with the program, through the window, on the shipped documents."""

import hashlib
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop import app, paths
from desktop.core.event import Event
from desktop.core.links.ties import LinkState
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.entrance import Entrance
from desktop.desk.printing.wish import PrintWish
from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Theme

TODAY = Entrance(today=date(2017, 5, 16))


@pytest.fixture
def window(dossier: Dossier, qtbot, tmp_path: Path) -> MainWindow:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = app.make_window(dossier, Theme(application, paths.FONTS), tmp_path / "state")
    qtbot.addWidget(made)
    made.show()
    return made


def the(dossier: Dossier, words: str) -> Event:
    """The one event with these words in its title."""
    titled = words.casefold().split()
    (found,) = [
        event
        for event in dossier.events(EventQuery(words=words))
        if all(word in event.title.casefold() for word in titled)
    ]
    return found


def ticked(dossier: Dossier) -> list[str]:
    return [event.title for event in dossier.events(EventQuery(mine=True))]


def test_from_the_first_look_to_outlook_and_paper(
    window: MainWindow, dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot
) -> None:
    # She looks at May, chooses the workshop on climate, and sees the paragraph beside it.
    workshop = the(dossier, "thematic workshop climate")
    window.views.open_event(workshop.uid)
    assert window.views.view == "month"
    assert window.views.day == date(2017, 5, 24)
    (link, *_) = [
        one for one in dossier.links_of_event(workshop.uid) if one.reason.startswith("both about")
    ]

    # She follows it into the draft, and comes back.
    window.views.open_paragraph(link.paragraph)
    assert window.views.view == "drafts"
    assert dossier.paragraph(link.paragraph).path == "OP 14 A (b)"
    window.actions_["back"].trigger()
    assert window.views.view == "month"

    # She ticks three meetings with the keyboard's action, and takes one back.
    for words in ("Third Pan-African Forum", "drafting committee and other", "workshop climate"):
        window.views.open_event(the(dossier, words).uid)
        window.actions_["tick"].trigger()
    assert len(ticked(dossier)) == 3
    assert window.toolbar.export.text() == "Export 3 to Outlook"
    window.actions_["undo"].trigger()
    assert len(ticked(dossier)) == 2
    window.actions_["redo"].trigger()
    assert len(ticked(dossier)) == 3

    # The three go to Outlook.
    target = tmp_path / "mine.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.actions_["export"].trigger()
    dialog = window.findChild(ExportDialog)
    assert dialog.export_button.text() == "Export 3 to Outlook"
    dialog.target.change.click()
    dialog.export_button.click()
    qtbot.waitUntil(target.exists)
    dialog.close()
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 3

    # And onto paper.
    pdf = tmp_path / "mine.pdf"
    assert app.print_wish(TODAY, dossier, PrintWish(query=EventQuery(mine=True)), pdf) >= 1
    assert pdf.read_bytes().startswith(b"%PDF")


def test_what_was_done_is_there_after_a_restart_and_can_still_be_taken_back(
    window: MainWindow, dossier: Dossier
) -> None:
    window.views.open_event(the(dossier, "thematic workshop climate").uid)
    window.actions_["tick"].trigger()
    window.close()
    path = dossier.path
    dossier.close()
    again = app.open_dossier(Entrance(path, TODAY.today), str)
    assert len(ticked(again)) == 1
    assert again.undo_label == 'putting “Thematic Workshop on "Migration and…” into my agenda'
    again.undo()
    assert ticked(again) == []
    again.close()


def test_the_whole_calendar_by_keyboard(window: MainWindow, dossier: Dossier, qtbot) -> None:
    window.views.go_to(date(2017, 5, 24))
    window.focus_page()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert window.views.day == date(2017, 5, 25)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert window.views.day == date(2017, 6, 25)
    window.actions_["today"].trigger()
    assert window.views.day == date(2017, 5, 16)
    window.actions_["agenda"].trigger()
    assert window.views.view == "agenda"


def test_a_suggestion_is_confirmed_beside_the_event_and_seen_from_the_draft(
    window: MainWindow, dossier: Dossier
) -> None:
    workshop = the(dossier, "thematic workshop climate")
    link = dossier.links_of_event(workshop.uid)[0]
    assert link.state is LinkState.SUGGESTED
    from desktop.desk import edits

    dossier.do(edits.confirm(link))
    assert dossier.links_of_paragraph(link.paragraph)
    assert LinkState.CONFIRMED in {one.state for one in dossier.links_of_paragraph(link.paragraph)}


def test_looking_around_changes_nothing_in_the_file(window: MainWindow, dossier: Dossier) -> None:
    before = hashlib.sha256(dossier.path.read_bytes()).hexdigest()
    for view in ("agenda", "drafts", "month"):
        window.views.show(view)
    for months in (1, 1, -3):
        window.views.flip(months)
    window.close()
    assert hashlib.sha256(dossier.path.read_bytes()).hexdigest() == before
