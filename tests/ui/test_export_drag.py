"""Events are dragged out of the window as a calendar file, and not back into it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.agenda_page import AgendaPage
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.exporting.out import drag_uids
from desktop.ui.theme import Theme


class Drops:
    """Another program that takes what is dragged, or leaves it, and remembers what it was."""

    takes = True
    text = ""
    types: tuple[str, ...] = ()
    file = b""

    def take(self, drag: QDrag, *_: object) -> Qt.DropAction:
        data = drag.mimeData()
        self.text, self.types = data.text(), tuple(data.formats())
        self.file = Path(data.urls()[0].toLocalFile()).read_bytes()
        return Qt.DropAction.CopyAction if self.takes else Qt.DropAction.IgnoreAction


@pytest.fixture
def drops(monkeypatch: pytest.MonkeyPatch) -> Drops:
    found = Drops()
    # A function, so that the drag comes first.
    monkeypatch.setattr(QDrag, "exec", lambda drag, *rest: found.take(drag, *rest))
    return found


def test_a_line_of_the_agenda_becomes_a_calendar_file(
    scope: CalendarScope, theme: Theme, dossier: Dossier, qtbot: QtBot, drops: Drops
) -> None:
    page = AgendaPage(scope, theme)
    qtbot.addWidget(page)
    page.view.select("climate")
    page.view.startDrag(Qt.DropAction.CopyAction)
    assert drops.file.count(b"BEGIN:VEVENT") == 1
    assert {"text/uri-list", "text/calendar", "text/plain"} <= set(drops.types)
    assert drops.text.startswith("24 May 2017: Thematic Workshop")
    assert [one.uid for one in dossier.exported()] == ["climate"]


def test_what_nobody_takes_is_not_noted(dossier: Dossier, qtbot: QtBot, drops: Drops) -> None:
    drops.takes = False
    source = QWidget()
    qtbot.addWidget(source)
    assert not drag_uids(source, dossier, ["climate"])
    assert dossier.exported() == ()


def test_what_has_no_day_cannot_be_dragged(dossier: Dossier, qtbot: QtBot) -> None:
    source = QWidget()
    qtbot.addWidget(source)
    with pytest.raises(Problem, match="cannot go into a calendar: “Third meeting of the RCM”"):
        drag_uids(source, dossier, ["third"])
