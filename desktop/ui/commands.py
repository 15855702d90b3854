"""What the window's actions do: one method an action, named in the table of actions."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.core.problem import Problem
from desktop.ui.doors import PrintJob
from desktop.ui.event_commands import EventCommands
from desktop.ui.theme import Appearance
from desktop.ui.views import AGENDA, DRAFTS, MONTH, TIMELINE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.main_window import MainWindow
    from desktop.ui.search_going import SearchGoing


class Commands(QObject):
    """Acts on one window; every `Problem` ends as a notice."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.events = EventCommands(window)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the table does."""
        window, views = self._window, self._window.views
        return {
            "import": self.import_documents,
            "compare": self.compare,
            "word": self.export_word,
            "export": self.export,
            "print": self.print_out,
            "quit": window.close,
            "undo": self.undo,
            "redo": self.redo,
            "find": self.find,
            "find_here": self.find_here,
            "tick": self.tick,
            "note": self.write_note,
            "silence": self.begin_silence,
            **views.ways_of_writing(),
            "month": lambda: views.show(MONTH),
            "agenda": lambda: views.show(AGENDA),
            "timeline": lambda: views.show(TIMELINE),
            "drafts": lambda: views.show(DRAFTS),
            "filter": self.open_filter,
            "mine": self.show_mine,
            "clashes": lambda: self.open_list("clashes"),
            "journeys": lambda: self.open_list("journeys"),
            "changed": lambda: self.open_list("changed"),
            "confirm": lambda: self.open_list("confirm"),
            "closer": lambda: views.page.zoom(1),
            "wider": lambda: views.page.zoom(-1),
            "everything": window.show_all,
            "system": lambda: self._look(Appearance.SYSTEM),
            "light": lambda: self._look(Appearance.LIGHT),
            "dark": lambda: self._look(Appearance.DARK),
            "back": views.back,
            "forward": views.forward,
            "today": lambda: views.go_to(window.scope.today),
            "date": self.ask_date,
            "earlier": lambda: views.flip(-1),
            "later": lambda: views.flip(1),
            "part": self.next_part,
            "keys": self.show_keys,
            "menu": window.open_menu,
            **self.events.handlers(),
        }

    # -- edits ---------------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last edit back and say what it was."""
        self._turn(self._window.dossier.undo, self.tr("Undone: %1"), self.tr("Redo"), self.redo)

    def redo(self) -> None:
        """Do the edit again that was taken back last, and say what it was."""
        self._turn(self._window.dossier.redo, self.tr("Done again: %1"), self.tr("Undo"), self.undo)

    def _turn(
        self,
        turn: Callable[[], str | None],
        words: str,
        back: str,
        way_back: Callable[[], None],
    ) -> None:
        notices = self._window.notices
        try:
            label = turn()
        except Problem as problem:
            notices.show_notice(problem.sentence)
            return
        if label is None:
            notices.show_notice(self.tr("There is nothing more to take back or to do again."))
        else:
            notices.show_notice(words.replace("%1", label), back, way_back)

    def tell_of_edit(self, words: str) -> None:
        """Say what was done, with the way back."""
        self._window.notices.show_notice(words, self.tr("Undo"), self.undo)

    def tick(self) -> None:
        """Put the chosen event into my agenda or take it out."""
        if self._window.scope.uid:
            self._window.scope.toggle_mine(self._window.scope.uid)
        else:
            self._window.notices.show_notice(self.tr("Choose a meeting first."))

    def write_note(self) -> None:
        """Give the keyboard to the note on what is chosen."""
        from desktop.ui.panel import Panel

        panel = self._window.body.panel.stack.currentWidget()
        if isinstance(panel, Panel) and panel.has_note:
            self._window.body.open_panel()
            panel.write_note()
        else:
            words = self.tr("Choose a meeting or a paragraph first.")
            self._window.notices.show_notice(words)

    def begin_silence(self) -> None:
        """Put the version that is open, or was read last, under silence."""
        from desktop.ui.drafts.page import DraftsPage

        window = self._window
        window.views.show(DRAFTS)
        if window.body.closable and window.body.panel_is_open:
            # The form stands over the text, where a panel in a narrow window would cover it.
            window.body.close_panel()
        page = window.views.page
        if isinstance(page, DraftsPage):
            page.begin_silence()

    # -- finding the way -----------------------------------------------------------------------

    def find(self) -> None:
        """Open the search; the words by which the calendar is narrowed are there to go on from."""
        self.search(self._window.toolbar.find_field.text())

    def search(self, words: str) -> None:
        """Open the search with words typed already."""
        self._going.open(words)

    @cached_property
    def _going(self) -> SearchGoing:
        from desktop.ui.search_going import SearchGoing

        return SearchGoing(self._window)

    def find_here(self) -> None:
        """Look for words on the page itself when it can do so, else everywhere."""
        if not self._window.views.page.begin_find():
            self.find()

    def show_mine(self) -> None:
        """List my agenda."""
        from desktop.ui.calendar.filters import Filter, Show

        window = self._window
        window.scope.narrow(Filter(Show.MINE))
        window.views.show(AGENDA)
        window.focus_page()

    def open_list(self, name: str) -> None:
        """Open one of the lists of my agenda by its name, beside the side bar."""
        from desktop.ui.calendar.mine_items import Listing
        from desktop.ui.calendar.mine_list import MineList

        window = self._window
        listed = MineList(Listing(name), window.scope, window.theme, window)
        listed.chosen.connect(window.views.open_event)
        listed.notice.connect(window.notices.show_notice)
        listed.open_beside(*window.body.beside_side(listed.maximumWidth(), 2))

    def name_filter(self) -> None:
        """Ask under which name to keep what is shown."""
        self.open_filter(naming=True)

    def open_filter(self, *, naming: bool = False) -> None:
        """Open every choice of what is shown beside the side bar."""
        from desktop.ui.calendar.filter_panel import FilterPanel

        window = self._window
        if window.views.view == DRAFTS:
            window.views.show_calendar()
        panel = FilterPanel(window.scope, window.theme, window)
        panel.edited.connect(self.tell_of_edit)
        panel.problem.connect(window.notices.show_notice)
        corner, height = window.body.beside_side(panel.maximumWidth())
        panel.open_beside(corner, height, naming=naming)

    def ask_date(self) -> None:
        """Ask for a day and go there."""
        from desktop.ui.goto import GoToDate

        window = self._window
        near = window.views.day or window.scope.today
        dialog = GoToDate(near, window.dates, window.theme, window)
        dialog.day_chosen.connect(window.views.go_to)
        dialog.day_chosen.connect(window.focus_page)
        dialog.open()

    def show_undated(self) -> None:
        """List what has no date at all."""
        from desktop.ui.calendar.agenda_page import AgendaPage

        self._window.views.show(AGENDA)
        page = self._window.views.page
        if isinstance(page, AgendaPage):
            page.show_undated()

    def next_part(self) -> None:
        """Give the keyboard to the next part: side bar, page, panel, find field."""
        window = self._window
        parts = [window.sidebar, window.views.page, window.body.panel, window.toolbar.find_field]
        focus = QApplication.focusWidget()
        here = [n for n, part in enumerate(parts) if focus is not None and _holds(part, focus)]
        step = (here[0] + 1) % len(parts) if here else 0
        (window.focus_side, window.focus_page, window.enter_panel, self._focus_field)[step]()

    def _focus_field(self) -> None:
        self._window.toolbar.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Show every key on one sheet."""
        from desktop.ui.menus import KeySheet

        KeySheet(self._window.theme, self._window).open()

    def _look(self, appearance: Appearance) -> None:
        self._window.theme.choose(appearance)

    # -- in and out ----------------------------------------------------------------------------

    def import_documents(self) -> None:
        """Ask for documents and show what is in them."""
        from PySide6.QtWidgets import QFileDialog

        window = self._window
        title = self.tr("Import documents")
        kinds = self.tr("Documents (*.txt *.md *.docx *.pdf *.html *.htm *.ics);;All files (*)")
        names, _ = QFileDialog.getOpenFileNames(window, title, window.state.folder, kinds)
        paths = [Path(name) for name in names]
        if paths:
            window.remember(folder=str(paths[0].parent))
            self.import_paths(paths)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Show what is in documents; nothing is saved until the page is told to."""
        window = self._window
        try:
            page = window.doors.importing(window.dossier, window.dates, window.theme, paths)
        except Problem as problem:
            window.notices.show_notice(problem.sentence)
            return
        window.views.show_guest(page)
        page.closed.connect(window.focus_page)

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

        window = self._window
        here = window.views.get(DRAFTS).draft_id if window.views.view == DRAFTS else ""
        drafts = window.dossier.drafts()
        draft = next((one for one in drafts if one.id == here), drafts[-1] if drafts else None)
        if draft is None:
            words = self.tr("There is no draft yet; import one first (Ctrl+O).")
            window.notices.show_notice(words)
            return
        folder = window.state.folder
        dialog = WordDialog(window.dossier, draft, window.theme, folder, window)
        dialog.written.connect(self._tell_written)
        dialog.open()

    def _tell_written(self, target: Path) -> None:
        window = self._window
        window.remember(folder=str(target.parent))
        words = self.tr("Written: %1").replace("%1", str(target))
        window.notices.show_notice(words)

    def export(self) -> None:
        """Show what would go out, and write what is chosen of it."""
        from desktop.ui.exporting import ExportDialog
        from desktop.ui.exporting_choices import Wish

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
        view = window.views.view
        here = window.views.get(DRAFTS).draft_id if view == DRAFTS else ""
        forms = {MONTH: "month", TIMELINE: "timeline", DRAFTS: "draft"}
        first, last = window.views.days_shown()
        query, form = window.scope.filter.query(), forms.get(view, "agenda")
        return PrintJob(query, first, last, form, here, window.state.printing)


def _holds(part: QWidget, widget: QWidget) -> bool:
    return part is widget or part.isAncestorOf(widget)
