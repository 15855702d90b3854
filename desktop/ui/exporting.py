"""My agenda to Outlook: ask where to, write, and say what could not go and how to bring it in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.ui.theme import Theme
from desktop.ui.widgets import label, plain_tip

ROWS_SHOWN = 8


def ask_file(parent: QWidget, folder: str) -> Path | None:
    """Ask for the file to write; `None` when the user has thought better of it."""
    title = parent.tr("Export my agenda")
    start = str(Path(folder or Path.home()) / "agenda.ics")
    kinds = parent.tr("Calendar (*.ics);;Table (*.csv)")
    name, _ = QFileDialog.getSaveFileName(parent, title, start, kinds)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix.lower() in (".ics", ".csv") else path.with_name(path.name + ".ics")


def export_mine(dossier: Dossier, theme: Theme, target: Path, parent: QWidget) -> "ExportDone":
    """Write my agenda to `target` and return the dialog that tells of it, not shown yet.

    Raises `Problem` when the file cannot be written.
    """
    # The writer of calendar files is needed for this alone, so it waits until it is asked for.
    from desktop.desk.exporting import export

    report = export(dossier, EventQuery(mine=True), target)
    left_out = [(event.title, reason) for event, reason in report.left_out]
    return ExportDone(len(report.written), left_out, report.hint, target, theme, parent)


class ExportDone(QDialog):
    """What was written, what was left out and why, and the line on how to bring it in."""

    def __init__(
        self,
        written: int,
        left_out: Sequence[tuple[str, str]],
        hint: str,
        target: Path,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export to Outlook"))
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(theme.px(8))
        self._layout.addWidget(label(self._headline(written), "title", wrap=True))
        if written:
            self._layout.addWidget(label(str(target), "soft", wrap=True, select=True))
        self._layout.addWidget(label(hint, wrap=True, select=True))
        if left_out:
            self._list(left_out)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._layout.addWidget(buttons)
        self.setMinimumWidth(theme.px(460))

    def _headline(self, written: int) -> str:
        if written == 1:
            return self.tr("%n meeting is in the file", "", 1)
        return self.tr("%n meetings are in the file", "", written)

    def _list(self, left_out: Sequence[tuple[str, str]]) -> None:
        one = self.tr("%n could not go:", "", len(left_out))
        self._layout.addWidget(label(one, "strong"))
        rows = QListWidget()
        rows.setAccessibleName(one)
        for title, reason in left_out:
            rows.addItem(f"{title}: {reason}")
            rows.item(rows.count() - 1).setToolTip(plain_tip(f"{title}: {reason}"))
        shown = min(len(left_out), ROWS_SHOWN)
        rows.setFixedHeight(shown * rows.sizeHintForRow(0) + 2 * rows.frameWidth() + 4)
        self._layout.addWidget(rows)
