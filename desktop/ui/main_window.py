"""The window: builds its parts, and connects what they say to what can be done."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.edit import Changes
from desktop.core.month import Month
from desktop.desk.dossier import Dossier
from desktop.ui.actions import Actions
from desktop.ui.calendar.filters import Filter
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.scope_sections import count_views
from desktop.ui.commands import Commands
from desktop.ui.dates import DateWords
from desktop.ui.doors import Doors
from desktop.ui.event_commands import ON_EVENTS
from desktop.ui.page_makers import PageMakers
from desktop.ui.sidebar import Sidebar
from desktop.ui.state import encoded, load_state, save_state
from desktop.ui.status import StatusLine
from desktop.ui.theme import Appearance, Theme
from desktop.ui.toolbar import VIEWS, Toolbar
from desktop.ui.views import DRAFTS, MONTH, Views
from desktop.ui.window_parts import Body

if TYPE_CHECKING:
    from desktop.ui.event_acts import EventActs, Question
    from desktop.ui.inspector import EventPanel
    from desktop.ui.notices import Notices

FIRST_SIZE = (1440, 900)
# Milliseconds; the window has been seen by then.
AFTER_FIRST_PAINT = 80


class MainWindow(QMainWindow):
    """One dossier's window.

    `folder` is where the window keeps its state; `doors` make the parts that are not needed at
    once. The dossier stays its maker's: closing the window does not close it.
    """

    def __init__(self, dossier: Dossier, theme: Theme, folder: Path, doors: Doors) -> None:
        super().__init__()
        self.dossier, self.theme, self.doors, self._folder = dossier, theme, doors, folder
        self.state = load_state(folder)
        self._look_as_remembered()
        self.dates = DateWords()
        self.scope = CalendarScope(dossier, self.dates, self)
        stack = QStackedWidget()
        self._pages = PageMakers(self)
        self.views = Views(self._pages.table(), self.scope, stack)
        self.commands = Commands(self)
        self.actions_ = Actions(self, self.commands.handlers())
        self.toolbar = Toolbar(self.actions_, theme)
        self.sidebar = Sidebar(theme)
        self.body = Body(theme, self.sidebar, stack)
        self.status = StatusLine(dossier, self.dates, theme)
        self._lay_out()
        self._connect()
        self._counted: tuple[int, Month | None] | None = None
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
        views.notice.connect(self._show_notice)
        views.edited.connect(self.commands.tell_of_edit)
        views.import_wanted.connect(self.commands.import_documents)
        scope.chosen.connect(self._event_chosen)
        scope.changed.connect(self._filter_changed)
        scope.problem.connect(self._show_notice)
        scope.filter_wanted.connect(self.commands.open_filter)
        scope.name_wanted.connect(self.commands.name_filter)
        scope.list_wanted.connect(self.commands.open_list)
        self.sidebar.row_chosen.connect(
            lambda section, row, added: views.page.choose_row(section, row, added)
        )
        self.sidebar.row_checked.connect(
            lambda section, row, on: views.page.check_row(section, row, on)
        )
        self.status.event_wanted.connect(views.open_event)
        self.status.day_changed.connect(self._day_changed)
        self.toolbar.name.clicked.connect(self.open_menu)
        self.toolbar.find_field.wanted.connect(self.commands.search)
        self.toolbar.find_field.left.connect(self.focus_page)
        self.theme.changed.connect(self._theme_changed)

    def _begin(self) -> None:
        """Show what was shown last; count for the status line after the first paint."""
        if not self.restoreGeometry(QByteArray(self.state.geometry_bytes())):
            # With air for the frame that the system draws around it.
            room = self.screen().availableSize() - QSize(0, self.theme.px(40))
            self.resize(QSize(*FIRST_SIZE).boundedTo(room))
        view = self.state.view if self.state.view in VIEWS else MONTH
        self._tell_of_dossier()
        self.views.show(view)
        self.actions_[self.theme.appearance.value].setChecked(True)
        QTimer.singleShot(0, self.focus_page)
        self._settling.start(AFTER_FIRST_PAINT)

    def settle(self) -> None:
        """Do what the first look at the window, or at another page of it, does not need."""
        self._settling.stop()
        self._count()
        self._use_panel()

    # -- made when first needed ----------------------------------------------------------------

    @cached_property
    def panel(self) -> "EventPanel":
        """The panel for events."""
        from desktop.ui.inspector import EventPanel

        panel = EventPanel(self.dossier, self.dates, self.theme, self.scope.clashes, self.acts)
        panel.mine.journeys = self.scope.mine.journeys
        panel.set_near(lambda: self.views.day)
        panel.left.connect(self.focus_page)
        panel.created.connect(self.commands.events.created)
        panel.notice.connect(self._show_notice)
        panel.note.left.connect(self.focus_page)
        panel.event_wanted.connect(self.views.open_event)
        panel.paragraph_wanted.connect(self.views.open_paragraph)
        self.body.panel.stack.addWidget(panel)
        return panel

    @cached_property
    def acts(self) -> "EventActs":
        """What is done to events by hand."""
        from desktop.ui.event_acts import EventActs

        acts = EventActs(self.dossier, self.dates, self)
        acts.edited.connect(self.commands.tell_of_edit)
        acts.problem.connect(self._show_notice)
        acts.gone.connect(self._event_gone)
        acts.asked.connect(self._ask_of_series)
        return acts

    @cached_property
    def notices(self) -> "Notices":
        """The passing messages."""
        from desktop.ui.notices import Notices

        return Notices(self.theme, self)

    @property
    def _has_panel(self) -> bool:
        return "panel" in self.__dict__

    def _show_notice(self, sentence: str) -> None:
        self.notices.show_notice(sentence)

    def _use_panel(self) -> None:
        """Show the page's own panel, else the one for events."""
        panels, own = self.body.panel.stack, self.views.page.inspector()
        if own is not None and panels.indexOf(own) < 0:
            panels.addWidget(own)
        panels.setCurrentWidget(own or self.panel)

    def show_event_panel(self) -> None:
        """Show the panel for events."""
        self.body.panel.stack.setCurrentWidget(self.panel)

    def _ask_of_series(self, question: "Question") -> None:
        self.body.open_panel()
        self.show_event_panel()
        self.panel.ask(question)

    def _event_gone(self, uid: str) -> None:
        if self.scope.uid == uid:
            self.scope.choose("")

    def _look_as_remembered(self) -> None:
        if self.state.appearance in set(Appearance):
            self.theme.choose(Appearance(self.state.appearance))

    # -- pages ---------------------------------------------------------------------------------

    def _page_shown(self, view: str) -> None:
        page = self.views.page
        self.toolbar.show_view(view, page.toolbar_widgets(), page.outputs)
        self.actions_[view].setChecked(True)
        self.body.give_all_room(wide=page.wide)
        self.body.show_panel_on_demand(page.panel_on_demand, wanted=bool(self.scope.uid))
        self.toolbar.ask_for(*self._finds(view))
        if self._has_panel or page.inspector() is not None:
            self._use_panel()
        for name in ("tick", *ON_EVENTS):
            self.actions_[name].setEnabled(page.shows_events)
        for name in ("closer", "wider"):
            self.actions_[name].setEnabled(page.zooms)
        self._outline_changed()

    def _outline_changed(self) -> None:
        page = self.views.page
        self.sidebar.load(page.sidebar_sections())
        self.setWindowTitle(f"{page.title()} – {self.dossier.title}")
        if self._counted is not None and self._counted != self._to_count():
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

    def focus_side(self) -> None:
        """Give the keyboard to the side bar."""
        self.sidebar.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_panel(self) -> None:
        """Give the keyboard to the panel."""
        self.body.open_panel()
        current = self.body.panel.stack.currentWidget()
        if current is self.panel:
            self.panel.focus_first()
        elif current is not None:
            current.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what has happened ---------------------------------------------------------------------

    def _event_chosen(self, uid: str) -> None:
        self.panel.show_event(uid)
        self._use_panel()
        event = self.dossier.event(uid) if uid else None
        zone = event.when.timezone if event else None
        if event and zone is None:
            zone = self.dossier.gazetteer.zone_of(event.place)
        self.status.show_venue(zone, event.place.city if event else None)
        if uid:
            self.body.open_panel()

    def _filter_changed(self) -> None:
        if self.views.view != DRAFTS:
            self.toolbar.ask_for(*self._finds(self.views.view))

    def _finds(self, view: str) -> tuple[str, str]:
        """What the find field is for, and the words by which a view is narrowed now."""
        return self.tr("Find or go to…  Ctrl+K"), "" if view == DRAFTS else self.scope.filter.words

    def _changed(self, changes: Changes) -> None:
        """Have every part take in an edit."""
        if "notices" in self.__dict__:
            self.notices.take_back_offer()
        self.scope.take_in(changes)
        self.views.reload(changes)
        if self._has_panel:
            self.panel.reload(changes)
        self._outline_changed()
        self._tell_of_dossier()
        # Counting reads a year of events, and nobody looks at the foot of the window first.
        self._settling.start(AFTER_FIRST_PAINT)

    def _tell_of_dossier(self) -> None:
        """Say how the dossier stands, and what can be taken back."""
        self.toolbar.tell_of(self.dossier, self.dates)
        for name, label in (("undo", self.dossier.undo_label), ("redo", self.dossier.redo_label)):
            self.actions_[name].setEnabled(label is not None)

    def _count(self) -> None:
        self._counted = self._to_count()
        self.status.count(*self._counted)
        self.status.tell_next(self.scope.mine.deadlines())
        if count_views(self.scope):
            self.sidebar.load(self.views.page.sidebar_sections())

    def _day_changed(self) -> None:
        """Mark another day as today, and count the days to the deadlines anew."""
        for page in self.views.made_pages():
            page.reload(None)
        self._outline_changed()
        self._settling.start(AFTER_FIRST_PAINT)

    def _to_count(self) -> tuple[int, Month | None]:
        """The year that the calendar shows, and on the month's page its month."""
        first, _ = self.views.days_shown()
        month = Month.of(first or self.views.day or self._pages.first_day())
        return month.year, month if self.views.view == MONTH else None

    def _say_trail(self) -> None:
        self.actions_["back"].setEnabled(self.views.trail.can_go_back)
        self.actions_["forward"].setEnabled(self.views.trail.can_go_forward)

    def _theme_changed(self) -> None:
        for page in self.views.made_pages():
            page.refresh_theme()
        if self._has_panel:
            self.panel.reload(None)
        self.toolbar.update()
        self.sidebar.viewport().update()

    # -- the window itself ---------------------------------------------------------------------

    def open_menu(self) -> None:
        """Open all menus as one below the dossier's name."""
        from PySide6.QtWidgets import QMenu

        from desktop.ui.menus import fill_menu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_menu(menu, self.actions_)
        name = self.toolbar.name
        menu.popup(name.mapToGlobal(name.rect().bottomLeft()))

    def show_all(self) -> None:
        """Put a panel away that can be; when there is none, take the filter away."""
        if self.body.closable and self.body.panel_is_open:
            self.body.close_panel()
            self.focus_page()
        else:
            self.scope.narrow(Filter())

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
            self.commands.import_paths(paths)

    def remember(self, **changed: str) -> None:
        """Keep facts about the window for the next start."""
        self.state = self.state._replace(**changed)

    def save_open_text(self) -> None:
        """Write what is still being written, wherever that is."""
        if self._has_panel:
            self.panel.save()
        for page in self.views.made_pages():
            page.save()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being written and how the window stands."""
        self.save_open_text()
        day = self.views.way_back
        self.remember(
            geometry=encoded(bytes(self.saveGeometry().data())),
            view=self.views.view,
            day=day.isoformat() if day else "",
            appearance=self.theme.appearance.value,
        )
        save_state(self._folder, self.state)
        self._settling.stop()
        self._unsubscribe()
        super().closeEvent(event)


def _takes_keys(widget: QWidget) -> bool:
    strong = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(strong) and widget.isVisible() and widget.isEnabled()
