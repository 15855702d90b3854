"""A time zone that a calendar file names and nobody knows: a person may say which one it is."""

from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import label


class ZoneChoice(QWidget):
    """Asks for one zone after the other; `named` gives the file's name for it and an IANA name."""

    named = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = ""
        self._words = label("", "soft", wrap=True)
        self.zones = QComboBox()
        self.zones.setEditable(True)
        self.zones.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.zones.model(), self.zones)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.zones.setCompleter(completer)
        self.zones.activated.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addWidget(self._words, 1)
        layout.addWidget(self.zones)
        self.hide()

    def ask(self, zone: str, others: int) -> None:
        """Ask for `zone`; `others` more wait for their turn. "" asks nothing."""
        self._zone = zone
        self.setVisible(bool(zone))
        if not zone:
            return
        if not self.zones.count():
            self.zones.addItem(self.tr("Not known: leave the hours as they stand"), "")
            for name in sorted(name for name in available_timezones() if "/" in name):
                self.zones.addItem(name, name)
        self.zones.setCurrentIndex(0)
        words = self.tr("The file has hours in a time zone “%1” that is not known. Which is it?")
        more = self.tr("%n more after it.", "", others) if others else ""
        self._words.setText(f"{words.replace('%1', zone)} {more}".strip())
        self.zones.setAccessibleName(self._words.text())

    def _choose(self, number: int) -> None:
        name = self.zones.itemData(number)
        if name:
            self.named.emit(self._zone, name)
