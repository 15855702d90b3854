"""A field for a delegation: what is typed finds it by any of its names."""

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop.desk.drafts.proposing import delegations
from desktop.ui.own_keys import keeps


class DelegationField(QLineEdit):
    """`chosen` gives the short name; a name that nobody knows is taken as it is typed."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._activated)
        self.setCompleter(completer)
        self.setAccessibleName(self.tr("Delegation"))
        self.setPlaceholderText(self.tr("Delegation"))
        self._told = ""
        self.textEdited.connect(self._find)

    @property
    def delegation(self) -> str:
        """The short name of what stands in the field."""
        words = self.text().strip()
        return delegations().short_of(words) if words else ""

    def put(self, name: str) -> None:
        """Show a delegation."""
        self._told = name
        self.setText(name)

    def _find(self, words: str) -> None:
        self._names.setStringList([one.short for one in delegations().find(words)])
        self.completer().complete()

    def _activated(self, name: str) -> None:
        self.setText(name)
        self._tell()

    def _tell(self) -> None:
        name = self.delegation
        if name and name != self._told:
            self.put(name)
            self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Return: the only one that is meant, or what is typed.

        Where what is typed begins the names of several, they stay listed, to choose one.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._told)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        begun = delegations().begun(self.text())
        if len(begun) > 1:
            self._find(self.text())
            return
        if begun:
            self.setText(begun[0].short)
        self._tell()
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Escape from the window."""
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take a delegation when the keyboard leaves; what nobody knows needs Return."""
        super().focusOutEvent(event)
        popup = event.reason() is Qt.FocusReason.PopupFocusReason
        if not popup and self.text().strip() and delegations().named(self.text()) is not None:
            self._tell()
