"""Everything that can be printed as it will be on paper, with the choices beside it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from desktop.core.paper import page_numbers
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.saving import save
from desktop.ui.dates import DateWords
from desktop.ui.laying import Laying
from desktop.ui.page import PrintJob
from desktop.ui.printing.foot import PrintFoot
from desktop.ui.printing.kept import kept
from desktop.ui.printing.options import PrintOptions
from desktop.ui.printing.out import mirrored, pdf_steps, print_steps
from desktop.ui.printing.paper_view import PaperView
from desktop.ui.printing.sheet_base import PrintedPages
from desktop.ui.printing.work import Printed, printed_steps
from desktop.ui.theme import Theme
from desktop.ui.widgets import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

# So many pages go out before it is told how far it is.
_PAGES_AT_ONCE = 12


class PrintPreview(QDialog):
    """What is seen is what is printed; nothing goes out before a button is pressed.

    `remembered` gives the choices to keep for the next time; notes are never among them.
    """

    remembered = Signal(str)

    def __init__(
        self, dossier: Dossier, theme: Theme, job: PrintJob, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._theme = dossier, theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Print"))
        weekday = DateWords().first_weekday
        self.options = PrintOptions(job, _bounds(dossier), dossier, theme, weekday)
        self.view = PaperView(theme)
        self.foot = PrintFoot(theme)
        self.said = self.foot.said
        self.work = Laying(self)
        self._printed: Printed | None = None
        self._lay_out()
        self._connect()
        self._show_pages()
        press_by_enter(self, self.foot.print_button)
        self.view.setFocus()

    def _lay_out(self) -> None:
        px = self._theme.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.options.setContentsMargins(px(16), px(10), px(16), px(10))
        layout.addWidget(self.options)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)
        # The window's frame is about as high as a row.
        room = self.screen().availableGeometry().size() - QSize(px(20), px(60))
        self.setMinimumHeight(min(px(420), room.height()))
        self.resize(QSize(px(900), px(820)).boundedTo(room))

    def _connect(self) -> None:
        self.options.changed.connect(self._show_pages)
        self.foot.save_button.clicked.connect(self.ask_and_save)
        self.foot.print_button.clicked.connect(self.ask_and_print)
        self.foot.close_button.clicked.connect(self.reject)
        self.foot.cancel_button.clicked.connect(self._cancel)
        for keys, act in (("Ctrl+S", self.ask_and_save), ("Ctrl+P", self.ask_and_print)):
            QShortcut(QKeySequence(keys), self, act)
        self.work.moved.connect(self.foot.show_progress)
        self.work.stopped.connect(self.foot.show_rest)
        self.work.failed.connect(self._tell_failed)
        self._theme.changed.connect(self.view.update)

    # -- pages ---------------------------------------------------------------------------------

    @property
    def pages(self) -> PrintedPages | None:
        """What is shown; `None` while it is being laid out, or when it cannot be printed."""
        return self._printed.pages if self._printed else None

    def _show_pages(self) -> None:
        self._printed = None
        self.foot.allow(out=False)
        self.foot.tell(self.tr("Laying out the pages…"))
        choice = self.options.choice
        steps = printed_steps(self._dossier, self._theme, choice, mirrored=mirrored())
        self.work.start(steps, self._take_pages)

    def _take_pages(self, result: object) -> None:
        self._printed = cast("Printed", result)
        self.view.load(self._printed.pages)
        self.foot.allow(out=True)
        self.foot.tell(self._numbers(self._printed))
        self.remembered.emit(kept(self.options.choice))

    def _numbers(self, printed: Printed) -> str:
        pages, entries = printed.pages.count, printed.entries
        said = self.tr("%n page", "", 1) if pages == 1 else self.tr("%n pages", "", pages)
        rows = self.tr("%n entry", "", 1) if entries == 1 else self.tr("%n entries", "", entries)
        return f"{said} · {rows}"

    def _tell_failed(self, sentence: str) -> None:
        if self._printed is None:
            self.view.say(sentence)
        self.foot.tell(sentence)

    def _cancel(self) -> None:
        self.work.cancel()
        self.foot.tell(self.tr("Stopped."))

    # -- out -----------------------------------------------------------------------------------

    def wanted(self) -> tuple[int, ...]:
        """Return the pages that the field names, counted from 0; raises `Problem` for others."""
        count = self.pages.count if self.pages else 0
        text = self.foot.range.text()
        try:
            return page_numbers(text, count)
        except ValueError as error:
            words = self.tr("“%1” names no page; write pages as 1-3, 5.").replace("%1", text)
            raise Problem(words) from error

    def ask_and_save(self) -> None:
        """Ask for a file and write it."""
        if self.pages is None or self.work.is_busy:
            return
        name = self.pages.title.replace(",", "").replace("/", "-")
        start = str(Path.home() / f"{name}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as PDF"), start, self.tr("PDF (*.pdf)")
        )
        if chosen:
            path = Path(chosen)
            self.save_to(path if path.suffix else path.with_suffix(".pdf"))

    def save_to(self, path: Path) -> None:
        """Write the pages to a PDF file and say so, or say why not."""
        if self.pages is None:
            return
        try:
            steps = pdf_steps(self.pages, self.wanted())
        except Problem as problem:
            self.foot.tell(problem.sentence)
            return
        self.work.start(steps, lambda data: self._save(path, data), _PAGES_AT_ONCE)

    def _save(self, path: Path, data: object) -> None:
        try:
            save(path, cast("bytes", data))
        except Problem as problem:
            self.foot.tell(problem.sentence)
            return
        self.foot.tell(self.tr("Saved: %1").replace("%1", str(path)))

    def ask_and_print(self) -> None:
        """Ask for a printer and print."""
        if self.pages is None or self.work.is_busy:
            return
        try:
            from PySide6.QtPrintSupport import QPrintDialog
            from PySide6.QtPrintSupport import QPrinter as AnyPrinter
        except ImportError:
            self.foot.tell(
                self.tr("This system has no printing (libcups is missing); save a PDF instead.")
            )
            return
        printer = AnyPrinter(AnyPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.pages.count)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._print(printer)

    def _print(self, printer: "QPrinter") -> None:
        if self.pages is None:
            return
        try:
            steps = print_steps(printer, self.pages, self.wanted())
        except Problem as problem:
            self.foot.tell(problem.sentence)
            return
        self.work.start(steps, self._tell_sent, _PAGES_AT_ONCE)

    def _tell_sent(self, sent: object) -> None:
        number = cast("int", sent)
        one = self.tr("Sent to the printer: %n page", "", number)
        many = self.tr("Sent to the printer: %n pages", "", number)
        self.foot.tell(one if number == 1 else many)

    def done(self, code: int) -> None:
        """Leave what is not finished."""
        self.work.cancel()
        super().done(code)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave what is not finished."""
        self.work.cancel()
        super().closeEvent(event)


def _bounds(dossier: Dossier) -> tuple[date, date]:
    """The first and the last day on which there is anything; today where there is nothing."""
    today = dossier.clock.today()
    days = [event.when for event in dossier.events() if event.when.is_fixed]
    firsts = [when.earliest for when in days if when.earliest]
    lasts = [when.latest for when in days if when.latest]
    return min(firsts, default=today), max(lasts, default=today)
