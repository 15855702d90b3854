"""Two meetings made one, kept apart or parted, from the panel and from a list of likely ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.core.problem import Problem
from desktop.desk.edits import shortened
from desktop.ui.widgets import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.edit import Edit
    from desktop.core.event import Event, Telling
    from desktop.desk.dossier import Dossier

_LETTERS = 60


class EventJoining(QObject):
    """Makes the buttons and does what they say; `edited` says what was done, `problem` why not."""

    edited = Signal(str)
    problem = Signal(str)

    def __init__(self, dossier: Dossier, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dossier = dossier

    def of_doubt(self, event: Event, other: Event) -> QHBoxLayout:
        """Give the buttons by which a doubt is settled."""
        one = button(self.tr("Make them one"), "small")
        two = button(self.tr("Keep apart"), "small-ghost")
        one.clicked.connect(partial(self.join, event, other))
        two.clicked.connect(partial(self.keep_apart, event, other))
        return self._row((one, two), other.title)

    def of_source(self, event: Event, telling: Telling, paper: str) -> QHBoxLayout:
        """Give the button by which a source gets an event of its own."""
        apart = button(
            self.tr("Another meeting"),
            "small-ghost",
            self.tr("Make what this source tells an event of its own"),
        )
        apart.clicked.connect(partial(self.part, event, telling))
        return self._row((apart,), paper)

    def _row(self, buttons: tuple[QPushButton, ...], about: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for one in buttons:
            one.setAccessibleName(f"{one.text()}: {about}")
            row.addWidget(one)
        row.addStretch(1)
        return row

    def can_part(self, event: Event) -> bool:
        """Whether an event has several sources that could tell of several meetings."""
        if len(event.tellings) < 2:
            return False
        from desktop.desk.events.joining import can_part

        return can_part(self._dossier, event)

    # -- what is done --------------------------------------------------------------------------

    def join(self, event: Event, other: Event) -> None:
        """Make the other one a part of the event that is shown."""
        from desktop.desk.events.joining import join

        words = self.tr("“%1” is one event now, with the sources of both")
        self._do(lambda: join(self._dossier, event, other), words, event)

    def keep_apart(self, event: Event, other: Event) -> None:
        """Say that they are two."""
        from desktop.desk.events.joining import keep_apart

        words = self.tr("They stay two: “%1”")
        self._do(lambda: keep_apart(self._dossier, event, other), words, other)

    def part(self, event: Event, telling: Telling) -> None:
        """Give what a source tells an event of its own."""
        from desktop.desk.events.joining import part

        words = self.tr("“%1” and what the other source tells are two events now")
        self._do(lambda: part(self._dossier, event, telling), words, event)

    def _do(self, made: Callable[[], Edit], words: str, event: Event) -> None:
        try:
            self._dossier.do(made())
        except Problem as problem:
            self.problem.emit(problem.sentence)
            return
        self.edited.emit(words.replace("%1", shortened(event.title, _LETTERS)))
