"""Events out of the window without a file of the user's: dragged, opened elsewhere, copied.

Other programs want a file, so there is one for a while, in a folder that goes with the program.
"""

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.aside import aside, copied_table, copied_text, plan_of
from desktop.desk.exporting.outcome import ExportReport, finish
from desktop.desk.exporting.plan import Plan

Open = Callable[[QUrl], bool]
CALENDAR_TYPE = "text/calendar"


class Outbox(QObject):
    """The folder for files that other programs fetch; it is removed when the program ends."""

    def __init__(self) -> None:
        application = QCoreApplication.instance()
        super().__init__(application)
        self._kept: list[QTemporaryDir] = []
        if application is not None:
            application.aboutToQuit.connect(self.empty)

    def empty(self) -> None:
        """Remove every file that is still there."""
        for one in self._kept:
            one.remove()
        self._kept.clear()

    def folder(self) -> Path:
        """Make a folder for one file, so that each has its proper name."""
        made = QTemporaryDir()
        if not made.isValid():
            raise Problem(
                f"No folder for a while can be made ({made.errorString()}); export to a file."
            )
        self._kept.append(made)
        return Path(made.path())


def outbox() -> Outbox:
    """Return the one of this run of the program."""
    application = QCoreApplication.instance()
    found = application.findChild(Outbox) if application else None
    return found or Outbox()


def drag_uids(source: QWidget, dossier: Dossier, uids: Collection[str]) -> bool:
    """Let single events be dragged out of `source`; see `drag_out`."""
    return drag_out(source, dossier, plan_of(dossier, uids))


def drag_out(source: QWidget, dossier: Dossier, plan: Plan) -> bool:
    """Let what goes be dragged out of `source` as a calendar file; whether it was taken.

    What was taken is noted as exported. Raises `Problem` when no file can be made.
    """
    job, made = aside(dossier, plan, outbox().folder())
    drag = QDrag(source)
    drag.setMimeData(calendar_data(job.order.target, copied_text(plan)))
    taken = drag.exec(Qt.DropAction.CopyAction) is Qt.DropAction.CopyAction
    if taken:
        finish(dossier, job, made)
    return taken


def calendar_data(path: Path, text: str) -> QMimeData:
    """Return a calendar file for a drop: as a file, as its bytes, and as words."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setData(CALENDAR_TYPE, path.read_bytes())
    data.setText(text)
    return data


def open_elsewhere(
    dossier: Dossier, plan: Plan, opens: Open = QDesktopServices.openUrl
) -> ExportReport:
    """Open what goes in the system's own calendar program, and note it as exported.

    Raises `Problem` when no program takes calendar files.
    """
    job, made = aside(dossier, plan, outbox().folder())
    if not opens(QUrl.fromLocalFile(str(job.order.target))):
        raise Problem(
            "No program of this computer opens calendar files (.ics); export to a file instead."
        )
    return finish(dossier, job, made)


def copy_text(plan: Plan) -> None:
    """Put what goes onto the clipboard as lines."""
    QGuiApplication.clipboard().setText(copied_text(plan))


def copy_table(plan: Plan) -> None:
    """Put what goes onto the clipboard as a table, for word processors and for spreadsheets."""
    made = copied_table(plan)
    data = QMimeData()
    data.setHtml(made.html)
    data.setText(made.text)
    data.setData("text/tab-separated-values", made.tabs.encode())
    QGuiApplication.clipboard().setMimeData(data)
