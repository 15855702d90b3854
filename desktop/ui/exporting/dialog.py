"""The dialog of an export: what goes, what cannot and why, where to; nothing is written before."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.aside import default_name
from desktop.desk.exporting.files import Form, Made
from desktop.desk.exporting.outcome import ExportReport, Job, finish, look_at, prepare, slip_of
from desktop.desk.exporting.plan import Plan
from desktop.ui.dates import DateWords
from desktop.ui.exporting import out as exporting_out
from desktop.ui.exporting.choices import ExportChoices, Whose, Wish
from desktop.ui.exporting.done import ExportDone, SlipBox
from desktop.ui.exporting.job import ExportJob
from desktop.ui.exporting.lines import counts_of, lines_of
from desktop.ui.exporting.list import ExportList, ExportModel
from desktop.ui.exporting.target import ExportTarget
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, press_by_enter


class ExportDialog(QDialog):
    """One export from the choice to the report.

    `settled` is emitted when writing has ended, well or not; `remembered` gives the choices and the
    folder for the next time.
    """

    settled = Signal()
    remembered = Signal(str, str)

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        shown: EventQuery,
        wish: Wish,
        folder: str,
        parent: QWidget | None = None,
    ) -> None:
        """`shown` asks for what the window lists; `wish` and `folder` are of the last time."""
        super().__init__(parent)
        self._dossier, self._dates, self._theme, self._shown = dossier, dates, theme, shown
        self._job: ExportJob | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export to Outlook"))
        if wish.whose is Whose.MINE and not dossier.counts().mine:
            wish = wish._replace(whose=Whose.SHOWN)
        self.choices = ExportChoices(wish, theme)
        self.lines = ExportModel(theme, self)
        self.list = ExportList(theme, self.lines)
        self.slip = SlipBox(theme, 5)
        self.slip.text.setMaximumHeight(self.slip.text.minimumHeight())
        self.target = ExportTarget(folder, default_name(dossier), theme)
        self.counts = label("", "soft", wrap=True)
        self.said = label("", "soft", wrap=True, select=True)
        self.bar = QProgressBar()
        self.text_button = button(self.tr("Copy as text"))
        self.table_button = button(self.tr("Copy as table"))
        self.open_button = button(self.tr("Open in my calendar program"))
        self.close_button = button(self.tr("Cancel"), "", self.tr("Escape"))
        self.export_button = button("", "primary")
        self._lay_out()
        self._connect()
        self._look()
        press_by_enter(self, self.export_button)
        self.list.setFocus()

    # -- building ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self._theme.px
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.choices)
        column.addWidget(self.counts)
        column.addWidget(self.list, 1)
        column.addWidget(self.slip)
        column.addWidget(self.target)
        self.stack = QStackedWidget()
        self.stack.addWidget(first)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.said)
        layout.addWidget(self.bar)
        layout.addLayout(self._foot())
        self.bar.setFixedHeight(px(6))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self._say("")
        room = self.screen().availableGeometry().size() - QSize(px(20), px(60))
        self.resize(QSize(px(820), px(590)).boundedTo(room))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(self._theme.px(8))
        for one in (self.text_button, self.table_button, self.open_button):
            foot.addWidget(one)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.export_button)
        return foot

    def _connect(self) -> None:
        self.choices.changed.connect(self._look)
        self.lines.ticks_changed.connect(self._tell)
        self.target.changed.connect(self._tell)
        self.list.drag_wanted.connect(self.drag)
        self.text_button.clicked.connect(self.copy_text)
        self.table_button.clicked.connect(self.copy_table)
        self.open_button.clicked.connect(self.open_elsewhere)
        self.close_button.clicked.connect(self.reject)
        self.export_button.clicked.connect(self.write)

    # -- what goes -----------------------------------------------------------------------------

    def _look(self) -> None:
        """Ask the dossier anew: another choice was made."""
        wish = self.choices.wish
        queries = {
            Whose.MINE: EventQuery(mine=True),
            Whose.SHOWN: self._shown,
            Whose.ALL: EventQuery(),
        }
        self._plan = look_at(self._dossier, queries[wish.whose], spans=wish.spans, notes=wish.notes)
        self.target.take_form(wish.form)
        self.lines.load(tuple(lines_of(self._plan.chosen(wish.which), self._dates)))
        if self.lines.lines:
            self.list.setCurrentIndex(self.lines.index(0, 0))
        self._tell()

    @property
    def plan(self) -> Plan:
        """What goes out as the choices and ticks are now."""
        return self._plan.chosen(self.choices.wish.which, self.lines.ticked)

    def _tell(self) -> None:
        plan, form = self.plan, self.choices.wish.form
        going = len(plan.going)
        self.counts.setText(counts_of(plan))
        slip = slip_of(plan, self.target.path) if form is not Form.TABLE else ""
        self.slip.load(slip)
        if going or not slip:
            self.export_button.setText(self.tr("Export %n to Outlook", "", going))
        else:
            self.export_button.setText(self.tr("Save the slip"))
        self.export_button.setEnabled(bool(going or slip))
        for one in (self.text_button, self.table_button, self.open_button):
            one.setEnabled(bool(going))

    # -- writing -------------------------------------------------------------------------------

    def write(self) -> None:
        """Write what is ticked; asks first when that would replace somebody's file."""
        if not self.export_button.isEnabled() or self._job is not None:
            return
        if self.target.needs_asking and not self.target.ask():
            return
        wish = self.choices.wish
        job = prepare(self._dossier, self.plan, wish.which, wish.form, self.target.path)
        self._job = ExportJob(job)
        self._job.advanced.connect(self._show_progress)
        self._job.done.connect(lambda made: self._finish(job, made))
        self._job.failed.connect(self._fail)
        self._job.stopped.connect(lambda: self._fail(self.tr("Stopped; nothing was written.")))
        self._job.broken.connect(
            lambda: self._fail(self.tr("The export could not be written; a report was made."))
        )
        self._freeze(self._job.size)
        self._job.start()

    def _show_progress(self, done: int) -> None:
        self.bar.setValue(done)
        words = self.tr("%1 of %2…").replace("%1", self._dates.number(done))
        self._say(words.replace("%2", self._dates.number(self.bar.maximum())))

    def _freeze(self, size: int = 0) -> None:
        """Leave nothing to change while the files are made; with no size, let all go on."""
        for one in (self.stack, self.text_button, self.table_button, self.open_button):
            one.setEnabled(not size)
        self.export_button.setEnabled(not size)
        self.bar.setMaximum(max(1, size))
        self.bar.setValue(0)
        self.bar.setVisible(bool(size))

    def _finish(self, job: Job, made: Made) -> None:
        self._job = None
        self._freeze()
        try:
            report = finish(self._dossier, job, made)
        except Problem as problem:
            self._fail(problem.sentence)
            return
        self.remembered.emit(self.choices.wish.remembered(), str(self.target.path.parent))
        self._show_done(report)
        self.settled.emit()

    def _fail(self, sentence: str) -> None:
        self._job = None
        self._freeze()
        self._tell()
        self._say(sentence)
        self.settled.emit()

    def _show_done(self, report: ExportReport, where: str = "") -> None:
        self.stack.setCurrentIndex(self.stack.addWidget(ExportDone(report, self._theme, where)))
        for one in (self.text_button, self.table_button, self.open_button, self.export_button):
            one.hide()
        self._say("")
        self.close_button.setText(self.tr("Close"))
        self.close_button.setFocus()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        self.bar.setVisible(self._job is not None)

    def reject(self) -> None:
        """Stop what is being written, else close."""
        if self._job is None:
            super().reject()
        else:
            self._job.cancel()
            self._say(self.tr("Stopping…"))

    # -- out without a file of one's own -------------------------------------------------------

    def copy_text(self) -> None:
        """Put what is ticked onto the clipboard as lines."""
        exporting_out.copy_text(self.plan)
        self._say(self.tr("Copied as text; paste it into a mail."))

    def copy_table(self) -> None:
        """Put what is ticked onto the clipboard as a table."""
        exporting_out.copy_table(self.plan)
        self._say(self.tr("Copied as a table; paste it into Word, Outlook or Excel."))

    def open_elsewhere(self) -> None:
        """Open what is ticked in the system's calendar program."""
        try:
            report = exporting_out.open_elsewhere(self._dossier, self.plan)
        except Problem as problem:
            self._say(problem.sentence)
            return
        words = self.tr(
            "A copy was given to your calendar program; it goes when Rostrum is closed."
        )
        self._show_done(report, words)

    def drag(self) -> None:
        """Let what is ticked be dragged out of the window."""
        try:
            taken = exporting_out.drag_out(self.list, self._dossier, self.plan)
        except Problem as problem:
            self._say(problem.sentence)
            return
        if taken:
            self._look()
            self._say(self.tr("Taken over as a calendar file."))
