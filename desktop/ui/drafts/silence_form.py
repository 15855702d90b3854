"""The small forms of a silence procedure, in place over the text: its dates, and who broke it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.dates.written import Written
from desktop.ui.dates import DateWords
from desktop.ui.drafts.silence_words import (
    deadline_of,
    deadline_understood,
    start_of,
    start_understood,
)
from desktop.ui.events.editing_fields import SuggestingField, Suggestion, WhenField, names_in
from desktop.ui.events.editing_lines import Field
from desktop.ui.own_keys import keeps
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from datetime import date, datetime

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SilenceForm(QWidget):
    """Fields beside each other; Return does what they say, Escape leaves."""

    left = Signal()

    def __init__(self, theme: Theme, name: str, done: str) -> None:
        """`done` are the words of the button that does it."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.fields: list[Field] = []
        self.done = button(done, "primary")
        self.away = button(self.tr("Cancel"), "ghost", self.tr("Leave it (Esc)"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(10))
        self.done.clicked.connect(self.take)
        self.away.clicked.connect(self.left)

    def put(self, name: str, field: Field) -> None:
        """Add a field under its name."""
        column = QVBoxLayout()
        column.setSpacing(self._theme.px(2))
        column.addWidget(label(name, "quiet"))
        column.addWidget(field)
        column.addStretch(1)
        field.edit.setAccessibleName(name)
        field.edit.installEventFilter(self)
        self.fields.append(field)
        self._row.addLayout(column, 1)

    def end(self) -> None:
        """Put the buttons behind the fields."""
        for one in (self.done, self.away):
            self._row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)

    def take(self) -> None:
        """Do what the fields say."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do it with Return, leave with Escape, and let a field use its keys first."""
        field = next((one for one in self.fields if one.edit is watched), None)
        if field is None or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if keeps(event, Qt.Key.Key_Escape):
            return True
        if event.type() is QEvent.Type.KeyPress:
            return self._press(field, event)
        return super().eventFilter(watched, event)

    def _press(self, field: Field, event: QKeyEvent) -> bool:
        if field.take_key(event):
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if event.key() in _RETURN:
            self.take()
            return True
        return False


class DatesForm(SilenceForm):
    """Since when and until which hour; `written` gives both, and the zone ("" for home)."""

    written = Signal(object, object, str)
    refused = Signal(str)

    def __init__(
        self,
        theme: Theme,
        dates: DateWords,
        read: Callable[[str], Written],
        home_zone: str,
        start: str,
        until: str,
    ) -> None:
        super().__init__(theme, self.tr("Silence procedure"), self.tr("Put under silence"))
        self._home = home_zone
        self.start = WhenField(theme, start, read, lambda one: start_understood(one, dates))
        self.until = WhenField(
            theme, until, read, lambda one: deadline_understood(one, dates, home_zone)
        )
        self.until.line.setPlaceholderText(self.tr("14 May 17:00 New York"))
        self.put(self.tr("Silence since"), self.start)
        self.put(self.tr("Until, with the hour"), self.until)
        self.end()

    def take(self) -> None:
        """Give both dates; what is no date, has no hour or runs backwards is refused."""
        start: date | None = start_of(self.start.written)
        until: datetime | None = deadline_of(self.until.written)
        if start is None or until is None:
            wrong = self.start if start is None else self.until
            wrong.edit.setFocus()
            self.refused.emit(wrong.said.text())
        elif until.date() < start:
            self.until.edit.setFocus()
            self.refused.emit(self.tr("The silence would end before it begins."))
        else:
            when = self.until.written.when
            self.written.emit(start, until, (when.timezone if when else None) or self._home)


class BrokenForm(SilenceForm):
    """Who objected; `named` gives what is written, name by name."""

    named = Signal(tuple)

    def __init__(
        self, theme: Theme, suggest: Callable[[str, Sequence[str]], Sequence[Suggestion]]
    ) -> None:
        super().__init__(theme, self.tr("Silence broken"), self.tr("Broken"))
        hint = self.tr("Mexico, EU")
        self.names = SuggestingField(theme, "", hint, suggest, several=True)
        self.put(self.tr("Broken by"), self.names)
        self.end()

    def take(self) -> None:
        """Give the names; none at all is a silence broken by nobody knows whom."""
        self.named.emit(names_in(self.names.text))
