"""A field for the meeting at which something was said: one of the calendar, or any other."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop.core.event import Event
from desktop.ui.dates import DateWords


class Meeting(NamedTuple):
    """`uid` of an event, or `occasion`, the words where the calendar has none so called."""

    uid: str = ""
    occasion: str = ""


class MeetingField(QLineEdit):
    """Offers the meetings of the calendar by parts of their titles; takes other words as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Meeting"))
        self.setAccessibleName(self.tr("Meeting"))
        self._uids: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def offer(self, events: Iterable[Event], dates: DateWords) -> None:
        """Offer the dated `events`; those of the same title are told apart by their dates."""
        dated = [event for event in events if event.when.is_dated]
        titles = Counter(event.title for event in dated)
        for event in dated:
            same = titles[event.title] > 1
            name = f"{event.title}, {dates.when(event.when)}" if same else event.title
            self._uids.setdefault(name, event.uid)
            self._names.setdefault(event.uid, name)
        completer = QCompleter(list(self._uids), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def put(self, meeting: Meeting) -> None:
        """Show a meeting."""
        self.setText(self._names.get(meeting.uid, meeting.occasion))

    @property
    def meeting(self) -> Meeting:
        """What stands in the field."""
        words = " ".join(self.text().split())
        uid = self._uids.get(words, "")
        return Meeting(uid) if uid else Meeting(occasion=words)
