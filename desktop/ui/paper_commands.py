"""What the window's actions do with papers: import, compare, export and print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.problem import Problem
from desktop.ui.page import PrintJob
from desktop.ui.views import DRAFTS, MONTH, TIMELINE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.core.drafts.draft import Draft
    from desktop.ui.main_window import MainWindow


class PaperCommands(QObject):
    """Brings papers into one window's dossier and out of it; every `Problem` ends as a notice."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def import_documents(self) -> None:
        """Ask for documents and show what is in them, or go on with an import that waits."""
        if self._window.views.resume() or self._go_on():
            return
        from desktop.ui.importing.documents import ask_documents

        window = self._window
        paths = ask_documents(window, window.state.folder)
        if paths:
            window.remember(folder=str(paths[0].parent))
            self.import_paths(paths)

    def tell_of_waiting(self) -> None:
        """Say that an import waited while the program was closed."""
        words = self.tr("An import waits; Import… (Ctrl+O) leads back to it")
        self._window.show_notice(words)

    def _go_on(self) -> bool:
        """Go on with an import that waited while the program was closed; false without one."""
        window, place = self._window, self._window.dossier.path
        work = window.standing.held(place)
        if not work:
            return False
        window.standing.hold(place, "")
        page = window.doors.importing(window.dossier, window.dates, window.theme, ())
        window.views.show_guest(page)
        page.closed.connect(window.focus_page)
        page.resume_work(work)
        return True

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Show what is in documents; nothing is saved until the page is told to."""
        window = self._window
        if window.views.resume():
            window.show_notice(self.tr("First import what is listed here, or cancel (Esc)"))
            return
        try:
            page = window.doors.importing(window.dossier, window.dates, window.theme, paths)
        except Problem as problem:
            window.notices.show_notice(problem.sentence)
            return
        window.views.show_guest(page)
        page.closed.connect(window.focus_page)
        page.offered.connect(window.commands.ways.tell_of_offers)

    def compare(self) -> None:
        """Compare the version that is open, or the last one, with the one before it."""
        window = self._window
        here = window.views.get(DRAFTS).draft_id if window.views.view == DRAFTS else ""
        page = window.doors.comparing(window.dossier, window.dates, window.theme, here)
        window.views.show_guest(page)
        page.closed.connect(window.focus_page)
        page.event_chosen.connect(window.views.open_event)
        page.import_wanted.connect(self.import_documents)
        page.setFocus()

    def export_word(self) -> None:
        """Take the version that is open, or the last one, to Word."""
        from desktop.ui.drafts.word_dialog import WordDialog

        window, draft = self._window, self._draft()
        if draft is not None:
            folder = window.state.folder
            dialog = WordDialog(window.dossier, draft, window.theme, folder, window)
            dialog.written.connect(self._tell_written)
            dialog.open()

    def call_version(self) -> None:
        """Correct what the version that is open, or the last one, is called."""
        from desktop.ui.drafts.version_dialog import VersionDialog

        window, draft = self._window, self._draft()
        if draft is not None:
            dialog = VersionDialog(window.dossier, draft, window.dates, window.theme, window)
            words = self.tr("The version is called as you wrote")
            dialog.changed.connect(lambda: window.commands.tell_of_edit(words))
            dialog.open()

    def remove(self, unwanted: str = "") -> None:
        """Ask what to remove: `unwanted` (a row of the side bar), else the version that is open."""
        from desktop.ui.removing import RemoveDialog

        window = self._window
        # A source's row may be one of several papers in a document; it goes whole.
        papers = {one.id: one.document for one in window.dossier.papers()}
        chosen = papers.get(unwanted, unwanted) or window.views.page.draft_id
        window.save_open_text()
        dialog = RemoveDialog(window.dossier, chosen, window.dates, window.theme, window)
        words = self.tr("Removed: %1")
        dialog.removed.connect(lambda name: window.commands.tell_of_edit(words.replace("%1", name)))
        dialog.open()

    def _draft(self) -> Draft | None:
        """The version that is open, else the last one; without any that is said."""
        window = self._window
        here, drafts = window.views.page.draft_id, window.dossier.drafts()
        if not drafts:
            words = self.tr("There is no draft yet; import one first (Ctrl+O).")
            window.notices.show_notice(words)
        return next((one for one in drafts if one.id == here), drafts[-1] if drafts else None)

    def _tell_written(self, target: Path) -> None:
        window = self._window
        window.remember(folder=str(target.parent))
        words = self.tr("Written: %1").replace("%1", str(target))
        window.notices.show_notice(words)

    def export(self) -> None:
        """Show what would go out, and write what is chosen of it."""
        from desktop.ui.exporting.choices import Wish
        from desktop.ui.exporting.dialog import ExportDialog

        window = self._window
        counts = window.dossier.counts()
        if not counts.meetings and not counts.deadlines and not window.dossier.exported():
            words = self.tr("There is nothing to export yet; import a document first (Ctrl+O).")
            window.notices.show_notice(words)
            return
        shown = window.scope.filter.query(*window.views.days_shown())
        wish, folder = Wish.recalled(window.state.export), window.state.folder
        dialog = ExportDialog(
            window.dossier, window.dates, window.theme, shown, wish, folder, window
        )
        dialog.remembered.connect(
            lambda export, folder: window.remember(export=export, folder=folder)
        )
        dialog.open()

    def print_out(self) -> None:
        """Show what is listed as it will stand on paper."""
        window = self._window
        job = self._job()
        window.doors.printing(
            window.dossier, window.theme, job, window, self._remember_printing
        ).show()

    def _remember_printing(self, choices: str) -> None:
        self._window.remember(printing=choices)

    def _job(self) -> PrintJob:
        """Print what is shown: its months, as the filter has them, or the version that is open."""
        window = self._window
        view, page = window.views.view, window.views.page
        forms = {MONTH: "month", TIMELINE: "timeline", DRAFTS: "draft"}
        first, last = window.views.days_shown()
        query, form = window.scope.filter.query(), forms.get(view, "agenda")
        kept, form = window.state.printing, "compare" if page.compared else form
        return PrintJob(query, first, last, form, page.draft_id, kept, page.compared)
