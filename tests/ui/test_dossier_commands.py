"""Another dossier, a new one and a copy of this one, from the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from desktop.ui import dossier_commands
from desktop.ui.main_window import MainWindow


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    opened: list[Path] = []
    monkeypatch.setattr(dossier_commands, "start_window", opened.append)
    return opened


def choose(monkeypatch: pytest.MonkeyPatch, way: str, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, way, lambda *_: (str(path), ""))


def test_a_new_dossier_is_empty_and_has_a_window_of_its_own(
    window: MainWindow, started: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, "getSaveFileName", tmp_path / "Oceans")
    window.actions_["new-dossier"].trigger()
    path = tmp_path / "Oceans.dossier"
    assert started == [path]
    store = Store(path, reading=True)
    assert store.find(Event) == ()
    store.close()
    window.actions_["new-dossier"].trigger()
    assert "is there already" in window.notices.text


def test_another_dossier_has_a_window_of_its_own_and_this_one_has_it_already(
    window: MainWindow,
    started: list[Path],
    dossier: Dossier,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    choose(monkeypatch, "getOpenFileName", tmp_path / "other.dossier")
    window.actions_["other"].trigger()
    choose(monkeypatch, "getOpenFileName", dossier.path)
    window.actions_["other"].trigger()
    assert started == [tmp_path / "other.dossier"]
    assert window.notices.text == "That dossier is the one in this window."


def test_a_copy_is_written_while_the_window_is_open(
    window: MainWindow, dossier: Dossier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.dossier"
    choose(monkeypatch, "getSaveFileName", copy)
    window.actions_["copy"].trigger()
    assert window.notices.text == f"A sound copy was written: {copy}"
    choose(monkeypatch, "getSaveFileName", dossier.path)
    window.actions_["copy"].trigger()
    assert "is the open dossier itself" in window.notices.text
