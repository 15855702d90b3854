"""The window: builds its parts, and connects what they say to what can be done."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.edit import Changes
from desktop.desk.dossier import Dossier
from desktop.ui.actions import Actions
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.commands import Commands
from desktop.ui.dates import DateWords
from desktop.ui.doors import Doors
from desktop.ui.event_commands import ON_EVENTS
from desktop.ui.page_makers import PageMakers
from desktop.ui.sidebar import Sidebar
from desktop.ui.standing import Standing
from desktop.ui.state import WindowState
from desktop.ui.status import StatusLine
from desktop.ui.theme import Theme
from desktop.ui.toolbar import VIEWS, Toolbar
from desktop.ui.views import DRAFTS, MONTH, Views
from desktop.ui.window_parts import Body

if TYPE_CHECKING:
    from desktop.ui.counting import Counting
    from desktop.ui.details import Details
    from desktop.ui.events.acts import EventActs
    from desktop.ui.events.inspector import EventPanel
    from desktop.ui.notices import Notices

# Milliseconds; the window has been seen by then.
AFTER_FIRST_PAINT = 80


class MainWindow(QMainWindow):
    """One dossier's window.

    `folder` is where the window keeps its state; `doors` make the parts that are not needed at
    once. The dossier stays its maker's: closing the window does not close it.
    """

    def __init__(self, dossier: Dossier, theme: Theme, folder: Path, doors: Doors) -> None:
        super().__init__()
        self.dossier, self.theme, self.doors = dossier, theme, doors
        self.standing = Standing(folder, theme)
        self.dates = DateWords()
        self.scope = CalendarScope(dossier, self.dates, self)
        stack = QStackedWidget()
        self.pages = PageMakers(self)
        self.views = Views(self.pages.table(), self.scope, stack)
        self.commands = Commands(self)
        self.actions_ = Actions(self, self.commands.handlers())
        self.toolbar = Toolbar(self.actions_, theme)
        self.sidebar = Sidebar(theme)
        self.body = Body(theme, self.sidebar, stack)
        self.status = StatusLine(dossier, self.dates, theme)
        self._lay_out()
        self._connect()
        self._settling = QTimer(self, singleShot=True)
        self._settling.timeout.connect(self.settle)
        self._unsubscribe = dossier.subscribe(self._changed)
        self._begin()

    def _lay_out(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.body, 1)
        column.addWidget(self.status)
        self.setCentralWidget(centre)
        self.addActions(self.actions_.all())
        self.setAcceptDrops(True)
        self.setMinimumSize(self.theme.px(760), self.theme.px(480))
        if self.menuBar().isNativeMenuBar():
            from desktop.ui.menus import fill_bar

            fill_bar(self.menuBar(), self.actions_)

    def _connect(self) -> None:
        views, scope = self.views, self.scope
        views.shown.connect(self._page_shown)
        views.outline_changed.connect(self._outline_changed)
        views.moved.connect(self._say_trail)
        views.notice.connect(self.show_notice)
        views.edited.connect(self.commands.tell_of_edit)
        views.import_wanted.connect(lambda: self.commands.papers.import_documents())
        views.offers_wanted.connect(lambda: self.commands.ways.open_offers())
        scope.chosen.connect(lambda uid: self.details.choose(uid))
        scope.changed.connect(self._filter_changed)
        scope.problem.connect(self.show_notice)
        scope.filter_wanted.connect(lambda: self.commands.ways.open_filter())
        scope.name_wanted.connect(lambda: self.commands.ways.name_filter())
        scope.list_wanted.connect(lambda name: self.commands.ways.open_list(name))
        self.sidebar.row_chosen.connect(
            lambda section, row, added: views.page.choose_row(section, row, added)
        )
        self.sidebar.row_checked.connect(
            lambda section, row, on: views.page.check_row(section, row, on)
        )
        self.sidebar.row_unwanted.connect(lambda row: self.commands.papers.remove(row))
        self.body.keyboard_lost.connect(self.focus_page)
        self.status.event_wanted.connect(views.open_event)
        self.status.day_changed.connect(self._day_changed)
        self.toolbar.name.clicked.connect(lambda: self.commands.ways.open_menu())
        self.toolbar.find_field.wanted.connect(lambda words: self.commands.ways.search(words))
        self.toolbar.find_field.left.connect(self.focus_page)
        self.theme.changed.connect(self._theme_changed)

    def _begin(self) -> None:
        """Show what was shown last; count for the status line after the first paint."""
        self.standing.restore(self)
        view = self.state.view if self.state.view in VIEWS else MONTH
        self._tell_of_dossier()
        self.views.show(view)
        self.actions_[self.theme.appearance.value].setChecked(True)
        QTimer.singleShot(0, self.focus_page)
        if self.standing.held(self.dossier.path):
            QTimer.singleShot(AFTER_FIRST_PAINT, lambda: self.commands.papers.tell_of_waiting())
        self._settling.start(AFTER_FIRST_PAINT)

    def settle(self) -> None:
        """Do what the first look at the window, or at another page of it, does not need."""
        self._settling.stop()
        self.toolbar.watch_tools()
        self._counting.count()
        self.details.use()

    # -- made when first needed ----------------------------------------------------------------

    @cached_property
    def details(self) -> "Details":
        """The side for the chosen event."""
        from desktop.ui.details import Details

        return Details(self)

    @property
    def panel(self) -> "EventPanel":
        """The panel for events."""
        return self.details.panel

    @property
    def acts(self) -> "EventActs":
        """What is done to events by hand."""
        return self.details.acts

    @cached_property
    def _counting(self) -> "Counting":
        from desktop.ui.counting import Counting

        return Counting(self)

    @cached_property
    def notices(self) -> "Notices":
        """The passing messages."""
        from desktop.ui.notices import Notices

        return Notices(self.theme, self)

    def _is_made(self, part: str) -> bool:
        return part in self.__dict__

    @property
    def state(self) -> WindowState:
        """What is remembered for the next start."""
        return self.standing.state

    def remember(self, **changed: str) -> None:
        """Keep facts about the window for the next start."""
        self.standing.remember(**changed)

    def show_notice(self, sentence: str) -> None:
        """Say a sentence that passes by itself."""
        self.notices.show_notice(sentence)

    # -- pages ---------------------------------------------------------------------------------

    def _page_shown(self, view: str) -> None:
        page = self.views.page
        marked = page.stands_under or view
        self.toolbar.show_view(marked, page.toolbar_widgets(), page.outputs)
        self.actions_[marked].setChecked(True)
        self.body.give_all_room(wide=page.wide)
        self.body.show_panel_on_demand(page.panel_on_demand, wanted=bool(self.scope.uid))
        self.toolbar.ask_for("" if view == DRAFTS else self.scope.filter.words)
        if self._is_made("details") or page.inspector() is not None:
            self.details.use()
        for name in ("tick", *ON_EVENTS):
            self.actions_[name].setEnabled(page.shows_events)
        for name in ("closer", "wider"):
            self.actions_[name].setEnabled(page.zooms)
        self._outline_changed()

    def _outline_changed(self) -> None:
        page = self.views.page
        self.sidebar.load(page.sidebar_sections())
        self.setWindowTitle(f"{page.title()} – {self.dossier.title}")
        if self._is_made("_counting") and self._counting.is_due():
            # Turning pages shall not wait for it.
            self._settling.start(AFTER_FIRST_PAINT)

    def focus_page(self) -> None:
        """Give the keyboard to the page."""
        page = self.views.page
        proxy = page.focusProxy()
        # Where nothing is listed, the way on has the keyboard.
        inner = proxy if proxy is not None and proxy.isVisible() else None
        inner = inner or next((one for one in page.findChildren(QWidget) if _takes_keys(one)), page)
        inner.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what has happened ---------------------------------------------------------------------

    def _filter_changed(self) -> None:
        if self.views.view != DRAFTS:
            self.toolbar.ask_for(self.scope.filter.words)

    def _changed(self, changes: Changes) -> None:
        """Have every part take in an edit."""
        if self._is_made("notices"):
            self.notices.take_back_offer()
        self.scope.take_in(changes)
        self.views.reload(changes)
        if self._is_made("details"):
            self.details.reload(changes)
        self._outline_changed()
        self._tell_of_dossier()
        # Counting reads a year of events, and nobody looks at the foot of the window first.
        self._settling.start(AFTER_FIRST_PAINT)

    def _tell_of_dossier(self) -> None:
        """Say how the dossier stands, and what can be taken back."""
        self.toolbar.tell_of(self.dossier, self.dates)
        for name, label in (("undo", self.dossier.undo_label), ("redo", self.dossier.redo_label)):
            self.actions_[name].setEnabled(label is not None)

    def _day_changed(self) -> None:
        """Mark another day as today, and count the days to the deadlines anew."""
        for page in self.views.made_pages():
            page.reload(None)
        self._outline_changed()
        self._settling.start(AFTER_FIRST_PAINT)

    def _say_trail(self) -> None:
        self.actions_["back"].setEnabled(self.views.trail.can_go_back)
        self.actions_["forward"].setEnabled(self.views.trail.can_go_forward)

    def _theme_changed(self) -> None:
        for page in self.views.made_pages():
            page.refresh_theme()
        if self._is_made("details"):
            self.details.reload(None)
        self.toolbar.update()
        self.sidebar.viewport().update()

    # -- the window itself ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dropped on the window, but none that were dragged out of it."""
        if event.source() is None and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read dropped files as the import does."""
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.commands.papers.import_paths(paths)

    def save_open_text(self) -> None:
        """Write what is still being written, wherever that is."""
        if self._is_made("details"):
            self.details.save()
        for page in self.views.made_pages():
            page.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being written and how the window stands."""
        self.save_open_text()
        self.standing.hold(self.dossier.path, self.views.held_work())
        self.standing.keep(self, self.views.view, self.views.way_back)
        self._settling.stop()
        if self._is_made("details"):
            self.details.rest()
        self._unsubscribe()
        self.theme.changed.disconnect(self._theme_changed)
        super().closeEvent(event)


def _takes_keys(widget: QWidget) -> bool:
    strong = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(strong) and widget.isVisible() and widget.isEnabled()
