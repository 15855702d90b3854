"""The agenda as it will be on paper, with the choices beside it: to a PDF file, or to a printer."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.printing import agenda_sheet
from desktop.ui.doors import PrintJob
from desktop.ui.paper_view import PaperView
from desktop.ui.print_options import PrintChoice, PrintOptions
from desktop.ui.printing import mirrored, print_to, write_pages
from desktop.ui.sheet_pages import Pages, SheetPages
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintPreview(QDialog):
    """What is seen is what is printed; nothing goes out before a button is pressed."""

    def __init__(
        self, dossier: Dossier, theme: Theme, job: PrintJob, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._theme = dossier, theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._is_timeline = job.timeline
        agenda, timeline = self.tr("Print the agenda"), self.tr("Print the timeline")
        self.setWindowTitle(timeline if job.timeline else agenda)
        self.options = PrintOptions(job, _bounds(dossier), theme)
        # The timeline has no notes to print.
        self.options.notes.setHidden(job.timeline)
        self.view = PaperView(theme)
        self.said = label("", "soft", wrap=True, select=True)
        self.save_button = button(self.tr("Save as PDF…"), "", self.tr("Ctrl+S"))
        self.print_button = button(self.tr("Print…"), "primary", self.tr("Ctrl+P"))
        self.close_button = button(self.tr("Close"), "", self.tr("Escape"))
        self._lay_out()
        self._connect()
        self._show_sheet()
        self.view.setFocus()

    def _lay_out(self) -> None:
        px = self._theme.px
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(10), px(16), px(10))
        bar.addWidget(self.options)
        bar.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), px(10), px(16), px(10))
        foot.setSpacing(px(10))
        foot.addWidget(self.said, 1)
        for one in (self.close_button, self.save_button, self.print_button):
            foot.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.setMinimumHeight(px(420))
        self.resize(px(900), px(820))

    def _connect(self) -> None:
        self.options.changed.connect(self._show_sheet)
        self.save_button.clicked.connect(self.ask_and_save)
        self.print_button.clicked.connect(self.ask_and_print)
        self.close_button.clicked.connect(self.reject)
        for keys, act in (("Ctrl+S", self.ask_and_save), ("Ctrl+P", self.ask_and_print)):
            QShortcut(QKeySequence(keys), self, act)
        self._theme.changed.connect(self.view.update)

    def _show_sheet(self) -> None:
        choice = self.options.choice
        self._title, self._pages, entries = (
            self._timeline(choice) if self._is_timeline else self._agenda(choice)
        )
        self.view.load(self._pages)
        self.said.setText(self._numbers(entries))

    def _agenda(self, choice: PrintChoice) -> tuple[str, Pages, int]:
        """The title, the pages, and how many entries there are."""
        sheet = agenda_sheet(
            self._dossier, choice.query, choice.first, choice.last, notes=choice.notes
        )
        entries = sum(len(section.entries) for section in sheet.sections)
        return sheet.title, SheetPages(sheet, choice.paper, mirrored=mirrored()), entries

    def _timeline(self, choice: PrintChoice) -> tuple[str, Pages, int]:
        from desktop.desk.timeline_sheet import timeline_sheet
        from desktop.ui.timeline_pages import TimelinePages

        sheet = timeline_sheet(self._dossier, choice.query, choice.first, choice.last)
        pages = TimelinePages(sheet, choice.paper, mirrored=mirrored())
        return sheet.titles[0], pages, len({row[0] for row in sheet.rows})

    def _numbers(self, entries: int) -> str:
        pages = self._pages.count
        said = self.tr("%n page", "", 1) if pages == 1 else self.tr("%n pages", "", pages)
        rows = self.tr("%n entry", "", 1) if entries == 1 else self.tr("%n entries", "", entries)
        return f"{said} · {rows}"

    # -- out -----------------------------------------------------------------------------------

    def ask_and_save(self) -> None:
        """Ask for a file and write it."""
        name = self._title.replace(",", "")
        start = str(Path.home() / f"{name}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), start, self.tr("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(".pdf"))

    def save_to(self, path: Path) -> None:
        """Write the pages to a PDF file and say so, or say why not."""
        try:
            write_pages(self._pages, path)
        except Problem as problem:
            self.said.setText(problem.sentence)
            return
        self.said.setText(self.tr("Saved: %1").replace("%1", str(path)))

    def ask_and_print(self) -> None:
        """Ask for a printer and print."""
        try:
            from PySide6.QtPrintSupport import QPrintDialog
            from PySide6.QtPrintSupport import QPrinter as AnyPrinter
        except ImportError:
            self.said.setText(
                self.tr("This system has no printing (libcups is missing); save a PDF instead.")
            )
            return
        printer = AnyPrinter(AnyPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self._pages.count)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._print(printer)

    def _print(self, printer: "QPrinter") -> None:
        try:
            sent = print_to(printer, self._pages)
        except Problem as problem:
            self.said.setText(problem.sentence)
            return
        one = self.tr("Sent to the printer: %n page", "", sent)
        many = self.tr("Sent to the printer: %n pages", "", sent)
        self.said.setText(one if sent == 1 else many)


def _bounds(dossier: Dossier) -> tuple[date, date]:
    """The first and the last day on which there is anything; today where there is nothing."""
    today = dossier.clock.today()
    days = [event.when for event in dossier.events() if event.when.is_fixed]
    firsts = [when.earliest for when in days if when.earliest]
    lasts = [when.latest for when in days if when.latest]
    return min(firsts, default=today), max(lasts, default=today)
