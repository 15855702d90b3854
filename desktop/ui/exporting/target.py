"""Where an export goes: one line with the place and a button for another one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop.desk.exporting.files import Form
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

_ENDINGS = {Form.CALENDAR: ".ics", Form.EACH: "", Form.OUTLOOK: ".csv", Form.TABLE: ".csv"}


class ExportTarget(QWidget):
    """Suggests a name of today; what is there already is replaced only after it was chosen."""

    changed = Signal()

    def __init__(self, folder: str, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        """`folder` is the one of the last time, `name` has no ending."""
        super().__init__(parent)
        self.folder = Path(folder) if folder and Path(folder).is_dir() else Path.home()
        self._name, self._form = name, Form.CALENDAR
        self._chosen: Path | None = None
        self._words = label("", "soft", wrap=True, select=True)
        self.change = button(self.tr("Change…"), "small", self.tr("Choose another place or name"))
        self.change.clicked.connect(self.ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(self._words, 1)
        row.addWidget(self.change)
        self._say()

    @property
    def path(self) -> Path:
        """Where the export goes."""
        return self._chosen or self.folder / f"{self._name}{_ENDINGS[self._form]}"

    @property
    def needs_asking(self) -> bool:
        """Whether something is there that nobody has said to replace."""
        return self._chosen is None and self._form is not Form.EACH and self.path.exists()

    def take_form(self, form: Form) -> None:
        """Go on with another kind of file; a chosen name keeps all but its ending."""
        if form is self._form:
            return
        self._form = form
        if self._chosen is not None:
            self.folder, self._name = self._chosen.parent, self._chosen.stem
            self._chosen = None
        self._say()

    def ask(self) -> bool:
        """Ask for the place; whether one was chosen."""
        name = self._ask_folder() if self._form is Form.EACH else self._ask_file()
        if not name:
            return False
        ending = _ENDINGS[self._form]
        path = Path(name)
        fits = path.suffix.lower() == ending or not ending
        self._chosen = path if fits else path.with_name(path.name + ending)
        self._say()
        self.changed.emit()
        return True

    def _ask_folder(self) -> str:
        title = self.tr("A folder for one file an event")
        return QFileDialog.getExistingDirectory(self, title, str(self.folder))

    def _ask_file(self) -> str:
        calendar, table = self.tr("Calendar (*.ics)"), self.tr("Table (*.csv)")
        kinds = calendar if self._form is Form.CALENDAR else table
        return QFileDialog.getSaveFileName(self, self.tr("Export to"), str(self.path), kinds)[0]

    def _say(self) -> None:
        self._words.setText(self.tr("To: %1").replace("%1", str(self.path)))
