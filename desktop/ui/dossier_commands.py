"""What the window's actions do with whole dossiers: another one, a new one, a copy of this one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.core.problem import Problem
from desktop.desk.own_process import start_window
from desktop.desk.safety import back_up
from desktop.desk.start import make_empty

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.main_window import MainWindow

ENDING = ".dossier"


class DossierCommands(QObject):
    """Each dossier has a window of its own; every `Problem` ends as a notice."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open_other(self) -> None:
        """Ask for another dossier and open it in a window of its own."""
        title, kinds = self.tr("Open another dossier"), self.tr("Dossiers (*.dossier)")
        folder = str(self._window.dossier.path.parent)
        name, _ = QFileDialog.getOpenFileName(self._window, title, folder, kinds)
        if name:
            self._try(lambda: self._open(Path(name)))

    def make(self) -> None:
        """Ask for a name, make an empty dossier of it and open that in a window of its own."""
        path = self._asked(self.tr("New dossier"), self.tr("New negotiation"))
        if path is not None:
            self._try(lambda: self._make(path))

    def keep_copy(self) -> None:
        """Ask for a place and write a verified copy of this dossier there."""
        dossier = self._window.dossier
        today = dossier.clock.now().date().isoformat()
        path = self._asked(self.tr("Keep a copy"), f"{dossier.path.stem} {today}")
        if path is not None:
            self._try(lambda: self._copy(path))

    def _asked(self, title: str, name: str) -> Path | None:
        near = self._window.dossier.path.with_name(f"{name}{ENDING}")
        kinds = self.tr("Dossiers (*.dossier)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(near), kinds)
        path = Path(chosen)
        return (path if path.suffix else path.with_name(path.name + ENDING)) if chosen else None

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except Problem as problem:
            self._window.notices.show_notice(problem.sentence)

    def _open(self, path: Path) -> None:
        if path == self._window.dossier.path:
            raise Problem(self.tr("That dossier is the one in this window."))
        start_window(path)

    def _make(self, path: Path) -> None:
        dossier = self._window.dossier
        make_empty(path, lambda: dossier.gazetteer, dossier.clock, dossier.home_zone)
        start_window(path)

    def _copy(self, path: Path) -> None:
        back_up(self._window.dossier, path)
        words = self.tr("A sound copy was written: %1").replace("%1", str(path))
        self._window.notices.show_notice(words)
