"""One of the lists of my agenda, opened over the page: cards that lead to their events."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.core.problem import Problem
from desktop.desk.changes_told import mark_seen
from desktop.desk.exporting import confirming
from desktop.ui.calendar.mine_items import (
    Item,
    Listing,
    is_narrowed,
    items,
    number,
    open_events,
    title,
)
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.popup_list import PopupList
from desktop.ui.runs import Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, button, clear, label

# So many cards at most; of them so many at once, and so many more in each turn that follows.
SHOWN, AT_ONCE, A_FEW = 200, 20, 15


class MineList(PopupList):
    """Goes away at a click outside or Escape; Tab goes from card to card, Return to the event.

    `chosen` gives the uid of the event that was chosen, `notice` a sentence on what was done.
    """

    chosen = Signal(str)
    notice = Signal(str)

    def __init__(
        self, listing: Listing, scope: CalendarScope, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._listing, self._scope = listing, scope
        for text, act in self._acts():
            made = button(text)
            made.clicked.connect(lambda _=False, act=act: act())
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)
        self._left: Iterator[Item] = iter(())
        self._more = 0
        self._adding = QTimer(self, singleShot=True, interval=0)
        self._adding.timeout.connect(self._add)
        stop = scope.dossier.subscribe(lambda _: self.refresh())
        self.destroyed.connect(lambda _=None: stop())
        self.refresh()

    def _acts(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        if self._listing is Listing.CHANGED:
            return ((self.tr("Mark as seen"), self._mark_seen),)
        if self._listing is Listing.CONFIRM:
            return (
                (self.tr("Copy the list"), self._copy_list),
                (self.tr("Copy as e-mails"), self._copy_letters),
            )
        return ()

    def refresh(self) -> None:
        """Show the list as it is now."""
        found = items(self._listing, self._scope, SHOWN)
        self._more = number(self._listing, self._scope) - len(found)
        self._title.setText(title(self._listing, self._scope))
        self.setAccessibleName(self._title.text())
        clear(self._column)
        self._left = iter(found)
        self._add(AT_ONCE)
        if not found:
            self._column.addWidget(label(self._nothing(), "soft", wrap=True))
        for place in range(self._buttons.count()):
            item_ = self._buttons.itemAt(place)
            widget = item_.widget() if item_ is not None else None
            if widget is not None:
                widget.setEnabled(bool(found))

    def _add(self, many: int = A_FEW) -> None:
        """Add some cards; those that are not seen yet come little by little."""
        for _ in range(many):
            item = next(self._left, None)
            if item is None:
                if self._more > 0:
                    more = self.tr("%n more", "", self._more)
                    self._column.addWidget(label(more, "soft"))
                return
            self._column.addWidget(self._card(item))
        self._adding.start()

    def _card(self, item: Item) -> QWidget:
        colours = self._theme.colours
        runs = (
            Run(f"{item.lead}\n", colours.accent, 600),
            Run(item.text, colours.ink),
        )
        small = (Run(item.small, colours.soft),) if item.small else ()
        card = Card(self._theme, runs, small)
        card.setEnabled(bool(item.uid))
        card.clicked.connect(lambda _=False, uid=item.uid: self._choose(uid))
        return card

    def _choose(self, uid: str) -> None:
        self.close()
        self.chosen.emit(uid)

    def _nothing(self) -> str:
        return {
            Listing.CLASHES: self.tr("No two of my meetings are at one time."),
            Listing.JOURNEYS: self.tr("Between my meetings there is time for every journey."),
            Listing.CHANGED: self.tr("Nothing has changed."),
            Listing.CONFIRM: (
                self.tr("Nothing ahead of what is shown is left to be confirmed.")
                if is_narrowed(self._scope)
                else self.tr("Nothing ahead in my agenda is left to be confirmed.")
            ),
        }[self._listing]

    # -- deeds ---------------------------------------------------------------------------------

    def _mark_seen(self) -> None:
        try:
            mark_seen(self._scope.dossier)
        except Problem as problem:
            self.notice.emit(problem.sentence)
            return
        self.close()
        self.notice.emit(self.tr("Seen. What changes from now on will be told."))

    def _copy_list(self) -> None:
        groups = confirming.grouped(open_events(self._scope))
        self._copy(confirming.as_list(self._scope.dossier, groups))
        self.notice.emit(self.tr("The list is on the clipboard."))

    def _copy_letters(self) -> None:
        groups = confirming.grouped(open_events(self._scope))
        self._copy(confirming.as_letters(self._scope.dossier, groups))
        words = self.tr("%n letters are on the clipboard, one after the other.", "", len(groups))
        if len(groups) == 1:
            words = self.tr("The letter is on the clipboard.")
        self.notice.emit(words)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.close()
