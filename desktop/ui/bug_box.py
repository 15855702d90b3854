"""What the window does with a bug: save what is being written, tell it, and stay open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.core.problem import Problem
from desktop.desk.bugs import report_text, write_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from desktop.ui.main_window import MainWindow

    Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def tell_bug(window: MainWindow, raised: Raised, at: datetime, folder: Callable[[], Path]) -> None:
    """Tell in the window what was `raised` and not expected; a report of it goes to `folder`."""
    kind, bug, trace = raised
    box = BugBox(window)
    if isinstance(bug, Problem):
        box.tell_problem(bug)
        return
    file = write_report(folder(), bug, trace, at)
    box.tell(kind.__name__, report_text(bug, trace, at), file)


class BugBox(QObject):
    """Takes errors that nobody expected; Qt hands those of slots and painting to `tell`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def tell_problem(self, problem: Problem) -> None:
        """Show a problem that no part of the window has shown itself."""
        self._window.notices.show_notice(problem.sentence)

    def tell(self, bug: str, report: str, file: Path) -> None:
        """Keep the open text and offer the report; the window goes on."""
        self._window.save_open_text()
        sentence = self.tr(
            "Something in Rostrum went wrong (%1). What you wrote is saved; a report is in %2."
        )
        self._window.notices.show_notice(
            sentence.replace("%1", bug).replace("%2", str(file)),
            (self.tr("Copy the report"), lambda: QGuiApplication.clipboard().setText(report)),
        )
