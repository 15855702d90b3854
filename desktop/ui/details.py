"""The right side of the window: what is chosen, with its panel and what is done to it by hand."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer

if TYPE_CHECKING:
    from desktop.core.edit import Changes
    from desktop.ui.events.acts import EventActs, Question
    from desktop.ui.events.inspector import EventPanel
    from desktop.ui.main_window import MainWindow

# Milliseconds after the window has been seen; nobody has chosen an event by then.
SOON = 1500
# Milliseconds from a choice until the page is painted, and from then on: the page comes first.
PAINTED_AFTER, AFTER_THE_PAGE = 6, 12


class Details(QObject):
    """Shows the chosen event of one window, or the panel that a page brings with it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._load_ahead)
        self._soon.start()
        # The event that was chosen and is not in the panel yet, and ticks that are not told there.
        self._waiting: str | None = None
        self._ticked: Changes | None = None
        self._painting = QTimer(self, singleShot=True, interval=PAINTED_AFTER)
        self._later = QTimer(self, singleShot=True, interval=AFTER_THE_PAGE)
        # What came while a busy machine let these end late still goes first.
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(self._later.start)
        self._later.timeout.connect(self._turn.start)
        self._turn.timeout.connect(self.show_chosen)

    @property
    def panel(self) -> EventPanel:
        """The panel for events, with what is chosen in it, as it is now."""
        self.show_chosen()
        return self._panel

    @cached_property
    def _panel(self) -> EventPanel:
        from desktop.ui.events.inspector import EventPanel

        window = self._window
        panel = EventPanel(
            window.dossier, window.dates, window.theme, window.scope.mine.clashes_of, self.acts
        )
        panel.mine.journeys = window.scope.mine.journeys_of
        panel.set_near(lambda: window.views.day)
        panel.left.connect(window.focus_page)
        panel.created.connect(window.commands.events.created)
        panel.notice.connect(window.show_notice)
        panel.note.left.connect(window.focus_page)
        panel.event_wanted.connect(window.views.open_event)
        panel.paragraph_wanted.connect(window.views.open_paragraph)
        window.body.panel.stack.addWidget(panel)
        return panel

    @cached_property
    def acts(self) -> EventActs:
        """What is done to events by hand."""
        from desktop.ui.events.acts import EventActs

        window = self._window
        acts = EventActs(window.dossier, window.dates, self)
        acts.edited.connect(window.commands.tell_of_edit)
        acts.problem.connect(window.show_notice)
        acts.gone.connect(self._gone)
        acts.asked.connect(self._ask_of_series)
        acts.moved.connect(window.commands.events.follow)
        return acts

    def rest(self) -> None:
        """Load nothing more for a window that closes, whose dossier may close too."""
        self._soon.stop()

    def _load_ahead(self) -> None:
        """Have the first event that is chosen or changed wait for nothing."""
        if not self._window.isVisible():
            return
        from desktop.desk.forethought import load_ahead

        dossier = self._window.dossier
        QThreadPool.globalInstance().start(lambda: load_ahead(dossier))
        # What a tick changes; a dossier is read by the window's thread alone.
        self._window.scope.mine.events()

    # -- what is shown -------------------------------------------------------------------------

    def use(self) -> None:
        """Show the page's own panel, else the one for events."""
        panels, own = self._window.body.panel.stack, self._window.views.page.inspector()
        if own is not None and panels.indexOf(own) < 0:
            panels.addWidget(own)
        panels.setCurrentWidget(own or self.panel)

    def show_event_panel(self) -> None:
        """Show the panel for events."""
        self._window.body.panel.stack.setCurrentWidget(self.panel)

    def choose(self, uid: str) -> None:
        """Show an event, and the hour at its venue; no uid shows that nothing is chosen.

        A panel that is open follows when the page has been painted; who asks for it has it at once.
        """
        self._waiting = uid
        self._follow()

    def _follow(self) -> None:
        """Have the panel tell what it does not tell yet, behind the page where it may."""
        window = self._window
        seen = window.isVisible() and window.body.panel_is_open
        if seen and not self._panel.holds_keyboard():
            self._stop_waiting()
            self._painting.start()
        else:
            self.show_chosen()

    def show_chosen(self) -> None:
        """Have what is chosen in the panel now, and whether it is ticked."""
        ticked, self._ticked = self._ticked, None
        self._stop_waiting()
        if ticked is not None:
            self._panel.reload(ticked)
        if self._waiting is None:
            return
        window, uid, self._waiting = self._window, self._waiting, None
        self._panel.show_event(uid)
        self.use()
        event = window.dossier.event(uid) if uid else None
        zone = event.when.timezone if event else None
        if event and zone is None:
            zone = window.dossier.gazetteer.zone_of(event.place)
        window.status.show_venue(zone, event.place.city if event else None)
        if uid:
            window.body.open_panel()

    def open(self, uid: str) -> None:
        """Have the event in sight that was chosen, also when it was so already."""
        if uid:
            self._window.body.open_panel()

    def _stop_waiting(self) -> None:
        for timer in (self._painting, self._later, self._turn):
            timer.stop()

    def turn(self) -> None:
        """Put the panel away where it can be, or show it again."""
        self.show_chosen()
        body = self._window.body
        if not body.closable:
            return
        if body.panel_is_open:
            body.close_panel()
        else:
            body.open_panel()

    def enter(self) -> None:
        """Give the keyboard to the panel."""
        self.show_chosen()
        self._window.body.open_panel()
        current = self._window.body.panel.stack.currentWidget()
        if current is self.panel:
            self.panel.focus_first()
        elif current is not None:
            current.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what has happened ---------------------------------------------------------------------

    def reload(self, changes: Changes | None) -> None:
        """Take in an edit, or other colours; with whom a ticked event clashes is told behind."""
        if "_panel" not in self.__dict__:
            return
        if changes is not None and changes.ticks:
            self._ticked = changes
            self._follow()
        else:
            self.panel.reload(changes)

    def save(self) -> None:
        """Write what is still being written."""
        if "_panel" in self.__dict__:
            self.panel.save()

    def _ask_of_series(self, question: Question) -> None:
        self._window.body.open_panel()
        self.show_event_panel()
        self.panel.ask(question)

    def _gone(self, uid: str) -> None:
        if self._window.scope.uid == uid:
            self._window.scope.choose("")
