"""A note is saved while it is written, however steadily."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.links.ties import on_event
from desktop.desk.dossier import Dossier
from desktop.ui.events import note_edit
from desktop.ui.events.note_edit import NoteEdit
from desktop.ui.theme import Theme


def test_who_writes_without_a_pause_is_saved_all_the_same(
    qtbot: QtBot, dossier: Dossier, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_edit, "PAUSE", 60_000)
    monkeypatch.setattr(note_edit, "LONGEST", 30)
    field = NoteEdit(dossier, theme)
    qtbot.addWidget(field)
    field.show_note(on_event("climate"))
    before = dossier.note(on_event("climate"))
    field.insertPlainText("Ask the capital. ")
    qtbot.waitUntil(lambda: dossier.note(on_event("climate")) not in ("", before))
    assert "Ask the capital." in dossier.note(on_event("climate"))
