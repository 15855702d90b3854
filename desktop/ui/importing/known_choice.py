"""What becomes of all entries that the dossier has already: one choice for a whole import."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.desk.importing.rows import Way


class KnownChoice(QComboBox):
    """Shown only where it decides anything; `chosen` gives a `Way`, or `None` for each its own."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Entries that you have already"))
        for text, way in (
            (self.tr("Known entries: update the newer"), None),
            (self.tr("Known entries: update all"), Way.UPDATE),
            (self.tr("Known entries: skip all"), Way.SKIP),
            (self.tr("Known entries: copy all"), Way.COPY),
        ):
            self.addItem(text, way)
        self.activated.connect(self._choose)
        self.hide()

    def _choose(self, number: int) -> None:
        way = self.itemData(number)
        self.chosen.emit(Way(way) if way else None)
