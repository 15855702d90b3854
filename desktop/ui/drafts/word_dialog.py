"""The dialog that takes a draft to Word: in which form, with whose words, and where to."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.drafts.draft import Draft
from desktop.core.problem import Problem
from desktop.core.versions.naming import own_name
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.to_word import Wishes, export_word
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, press_by_enter

_UNFIT = '<>:"/\\|?*'


class WordDialog(QDialog):
    """Asks how a draft goes out; `written` gives the file once it is there."""

    written = Signal(Path)

    def __init__(
        self, dossier: Dossier, draft: Draft, theme: Theme, folder: str, parent: QWidget
    ) -> None:
        """`folder` is where the user wrote last."""
        super().__init__(parent)
        self._dossier, self._draft, self._theme = dossier, draft, theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export to Word"))
        self.forms = {
            Wishes.TRACKED: QRadioButton(
                self.tr("Proposals as &tracked changes, with their names")
            ),
            Wishes.COMPILED: QRadioButton(self.tr("&Compilation: proposals in square brackets")),
            Wishes.CLEAN: QRadioButton(self.tr("C&lean: only what is agreed")),
        }
        self.notes = QCheckBox(self.tr("My &notes too, as comments"))
        self.target = QLineEdit(str(Path(folder or Path.home()) / _name(draft)))
        self.target.setAccessibleName(self.tr("File"))
        self.choose = button(self.tr("Choose…"))
        self.said = label("", "soft", wrap=True, select=True)
        self.cancel = button(self.tr("Cancel"))
        self.write = button(self.tr("Export to Word"), "primary")
        self._lay_out()
        self.forms[Wishes.TRACKED].setChecked(True)
        self.choose.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)
        self.write.clicked.connect(self.export)

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(18))
        column.setSpacing(px(8))
        column.addWidget(label(own_name(self._draft), "title", wrap=True))
        number = len(self._dossier.proposals(self._draft.id))
        words = self.tr("%n proposal on it", "", 1)
        if number != 1:
            words = self.tr("%n proposals on it", "", number)
        column.addWidget(label(words, "soft"))
        for one in self.forms.values():
            column.addWidget(one)
        column.addWidget(self.notes)
        place = QHBoxLayout()
        place.addWidget(self.target, 1)
        place.addWidget(self.choose)
        column.addLayout(place)
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.write)
        column.addLayout(foot)
        press_by_enter(self, self.write)
        self.setMinimumWidth(px(520))

    def _ask(self) -> None:
        title, kinds = self.tr("Export to Word"), self.tr("Word documents (*.docx)")
        name, _ = QFileDialog.getSaveFileName(self, title, self.target.text(), kinds)
        if name:
            self.target.setText(name if name.lower().endswith(".docx") else f"{name}.docx")

    def export(self) -> None:
        """Write the file; what is wrong is said here, and nothing is closed."""
        target = Path(self.target.text().strip()).expanduser()
        wishes = next(wish for wish, one in self.forms.items() if one.isChecked())
        try:
            export_word(self._dossier, self._draft, target, wishes, notes=self.notes.isChecked())
        except Problem as problem:
            self.said.setText(problem.sentence)
            return
        self.written.emit(target)
        self.accept()


def _name(draft: Draft) -> str:
    """A file's name out of the version's, as every system takes it."""
    words = own_name(draft)
    kept = "".join(" " if one in _UNFIT or ord(one) < 32 else one for one in words)
    return f"{' '.join(kept.split())[:80].strip(' .')}.docx"
