"""The dialog in which a version gets another title, label, symbol or day than its paper says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.drafts.draft import Draft
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.versions.facts import call_version
from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, press_by_enter


class VersionDialog(QDialog):
    """What is wrong is said in it, and it stays; `changed` tells that the version has new words."""

    changed = Signal()

    def __init__(
        self, dossier: Dossier, draft: Draft, dates: DateWords, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._dossier, self._draft = dossier, draft
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("What this version is called"))
        day = dates.days(draft.date, draft.date) if draft.date else ""
        self.title, self.version = QLineEdit(draft.title), QLineEdit(draft.version)
        self.symbol, self.day = QLineEdit(draft.symbol), QLineEdit(day)
        self.said = label("", "soft", wrap=True, select=True)
        self.cancel = button(self.tr("Cancel"))
        self.keep = button(self.tr("Save"), "primary")
        self._lay_out(theme)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.save)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(18))
        column.setSpacing(px(8))
        form = QFormLayout()
        for words, field in (
            (self.tr("&Title"), self.title),
            (self.tr("&Version"), self.version),
            (self.tr("&Symbol"), self.symbol),
            (self.tr("&Date"), self.day),
        ):
            form.addRow(words, field)
        column.addLayout(form)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        column.addLayout(foot)
        press_by_enter(self, self.keep)
        self.setMinimumWidth(px(520))

    def save(self) -> None:
        """Give the version what stands in the fields."""
        fields = (self.title, self.version, self.symbol, self.day)
        try:
            edit = call_version(self._draft, *(field.text() for field in fields))
            self._dossier.do(edit)
        except Problem as problem:
            self.said.setText(problem.sentence)
            return
        if edit.changes:
            self.changed.emit()
        self.accept()
