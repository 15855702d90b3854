"""What the window's actions do: one method an action, named in the table of actions."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.core.problem import Problem
from desktop.ui.event_commands import EventCommands
from desktop.ui.theme import Appearance
from desktop.ui.views import AGENDA, DRAFTS, MONTH, TIMELINE

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.dossier_commands import DossierCommands
    from desktop.ui.main_window import MainWindow
    from desktop.ui.paper_commands import PaperCommands
    from desktop.ui.way_commands import WayCommands

# The lists of my agenda; each is an action of its own.
LISTS = ("clashes", "journeys", "changed", "confirm")


class Commands(QObject):
    """Acts on one window; every `Problem` ends as a notice."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.events = EventCommands(window)

    @cached_property
    def ways(self) -> WayCommands:
        """What finds the way; loaded with the first key that wants it."""
        from desktop.ui.way_commands import WayCommands

        return WayCommands(self._window)

    @cached_property
    def dossiers(self) -> DossierCommands:
        """What opens other dossiers and copies this one; loaded when it is wanted."""
        from desktop.ui.dossier_commands import DossierCommands

        return DossierCommands(self._window)

    @cached_property
    def papers(self) -> PaperCommands:
        """What brings papers in and out; loaded with the first key that wants it."""
        from desktop.ui.paper_commands import PaperCommands

        return PaperCommands(self._window)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the table does."""
        return {
            **self._writing(),
            **self._looks(),
            **self._ways(),
            **self._papers(),
            **self._dossiers(),
            **self._window.views.ways_of_writing(),
            **self.events.handlers(),
        }

    def _writing(self) -> dict[str, Callable[[], object]]:
        return {
            "undo": self.undo,
            "redo": self.redo,
            "tick": self.tick,
            "note": self.write_note,
            "silence": self.begin_silence,
        }

    def _looks(self) -> dict[str, Callable[[], object]]:
        window, views = self._window, self._window.views
        return {
            "month": lambda: self._show(MONTH),
            "agenda": lambda: self._show(AGENDA),
            "timeline": lambda: self._show(TIMELINE),
            "drafts": lambda: self._show(DRAFTS),
            "closer": lambda: views.page.zoom(1),
            "wider": lambda: views.page.zoom(-1),
            "everything": lambda: self.ways.show_all(),
            "system": lambda: self._look(Appearance.SYSTEM),
            "light": lambda: self._look(Appearance.LIGHT),
            "dark": lambda: self._look(Appearance.DARK),
            "menu": lambda: self.ways.open_menu(),
            "context": lambda: self.ways.open_context(),
            "quit": window.close,
        }

    def _ways(self) -> dict[str, Callable[[], object]]:
        views = self._window.views
        return {
            "find": lambda: self.ways.find(),
            "find_here": lambda: self.ways.find_here(),
            "filter": lambda: self.ways.open_filter(),
            "mine": lambda: self.ways.show_mine(),
            **{name: partial(self._list, name) for name in LISTS},
            "offers": lambda: self.ways.open_offers(),
            "back": views.back,
            "forward": views.forward,
            "today": lambda: views.go_to(self._window.scope.today),
            "date": lambda: self.ways.ask_date(),
            "earlier": lambda: views.flip(-1),
            "later": lambda: views.flip(1),
            "part": lambda: self.ways.next_part(),
            "keys": lambda: self.ways.show_keys(),
        }

    def _papers(self) -> dict[str, Callable[[], object]]:
        return {
            "import": lambda: self.papers.import_documents(),
            "compare": lambda: self.papers.compare(),
            "word": lambda: self.papers.export_word(),
            "called": lambda: self.papers.call_version(),
            "export": lambda: self.papers.export(),
            "print": lambda: self.papers.print_out(),
            "remove": lambda: self.papers.remove(),
        }

    def _dossiers(self) -> dict[str, Callable[[], object]]:
        return {
            "new-dossier": lambda: self.dossiers.make(),
            "other": lambda: self.dossiers.open_other(),
            "copy": lambda: self.dossiers.keep_copy(),
        }

    def _list(self, name: str) -> None:
        self.ways.open_list(name)

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
            notices.show_notice(words.replace("%1", label), (back, way_back))

    def tell_of_edit(self, words: str) -> None:
        """Say what was done, with the way back."""
        self._window.notices.show_notice(words, (self.tr("Undo"), self.undo))

    def tick(self) -> None:
        """Put the chosen event into my agenda or take it out."""
        if self._window.scope.uid:
            self._window.scope.toggle_mine(self._window.scope.uid)
        else:
            self._window.notices.show_notice(self.tr("Choose a meeting first."))

    def write_note(self) -> None:
        """Give the keyboard to the note on what is chosen."""
        from desktop.ui.panel import Panel

        self._window.details.show_chosen()
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

    def _show(self, view: str) -> None:
        """Show a view, and let its keys work at once, wherever the keyboard was."""
        self._window.views.show(view)
        self._window.focus_page()

    def _look(self, appearance: Appearance) -> None:
        self._window.theme.choose(appearance)
