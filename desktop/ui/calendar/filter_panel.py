"""The filter as a whole: every choice with its number, and the names under which to keep it."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.ui.calendar.filter_choices import sections, toggled
from desktop.ui.calendar.filter_days import FilterDays
from desktop.ui.calendar.filter_naming import FilterNaming
from desktop.ui.calendar.filters import Filter
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.sidebar import Sidebar
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

WIDTH = 330
# With more meetings than that a filter takes so long that it waits for the last letter of a word,
# so many milliseconds.
MANY, PAUSE = 10_000, 250


class FilterPanel(QFrame):
    """Opens over the page, and goes away at a click outside or Escape; all works at once.

    `edited` is emitted with a sentence when a view was saved, renamed, changed or deleted,
    `problem` with one when that could not be done.
    """

    edited = Signal(str)
    problem = Signal(str)

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Filter"))
        self.setFixedWidth(theme.px(WIDTH))
        self._scope, self._theme = scope, theme
        self._count = label("", "soft")
        self._all = button(self.tr("All"), "link", self.tr("Take the whole filter away"))
        self._all.clicked.connect(self._leave_all)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words in title, place or description"))
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setClearButtonEnabled(True)
        self.words.textEdited.connect(self._type)
        self._typing = QTimer(self, singleShot=True, interval=PAUSE)
        self._typing.timeout.connect(self._take_words)
        self.days = FilterDays(scope.dates, theme)
        self.days.changed.connect(self._take_days)
        self.choices = Sidebar(theme)
        self.choices.setAccessibleName(self.tr("Choices"))
        self.choices.setProperty("kind", "choices")
        self.choices.row_checked.connect(self._take_choice)
        self.naming = FilterNaming(scope, theme)
        self.naming.edited.connect(self.edited)
        self.naming.problem.connect(self.problem)
        self._lay_out()
        # Of very many events the numbers take a while: first what was chosen is shown, then they.
        self._waiting = QTimer(self, singleShot=True, interval=0)
        self._waiting.timeout.connect(self.count)
        scope.changed.connect(self.refresh)
        stop = scope.dossier.subscribe(lambda _: self.refresh())
        self.destroyed.connect(lambda _=None: stop())
        self.refresh()

    def _lay_out(self) -> None:
        px = self._theme.px
        self.choices.setFixedWidth(px(WIDTH - 2))
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Show only"), "strong"))
        head.addStretch(1)
        head.addWidget(self._count)
        head.addSpacing(px(8))
        head.addWidget(self._all)
        fields = QVBoxLayout()
        fields.setContentsMargins(px(14), px(10), px(14), px(8))
        fields.setSpacing(px(8))
        fields.addLayout(head)
        fields.addWidget(self.words)
        fields.addWidget(self.days)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(fields)
        column.addWidget(self.choices, 1)
        column.addWidget(self.naming)

    def open_beside(self, corner: QPoint, height: int, *, naming: bool) -> None:
        """Open with its top corner at a point of the screen; `naming` begins with the name."""
        px, screen = self._theme.px, self.screen().availableGeometry()
        size = self.naming.sizeHint().height()
        self.resize(px(WIDTH), min(height, px(620) + size, screen.height()))
        left = min(max(corner.x(), screen.left()), screen.right() - self.width())
        top = min(max(corner.y(), screen.top()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        first = self.naming.field if naming else self.words
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def refresh(self) -> None:
        """Show what is chosen; how much each choice would show comes as soon as it is counted."""
        scope, query = self._scope, self._query()
        self._all.setEnabled(not scope.filter.is_open)
        if not self.words.hasFocus():
            self.words.setText(query.words)
        self.days.show_days(query.first, query.last, scope.today)
        self.naming.refresh()
        self._waiting.start()

    def count(self) -> None:
        """Count what is shown and what each choice would show."""
        scope, query = self._scope, self._query()
        number = scope.dossier.counting.of(query)
        one = self.tr("1 event")
        self._count.setText(one if number == 1 else self.tr("%n events", "", number))
        found = scope.dossier.counting.facets(query)
        self.choices.load(sections(query, found, scope.dossier, scope.dates))

    def _leave_all(self) -> None:
        self._typing.stop()
        self._scope.narrow(Filter())

    def _query(self) -> EventQuery:
        return self._scope.filter.query()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take what was typed last."""
        self._take_typed()
        super().hideEvent(event)

    def _take_choice(self, section: str, row: str, _on: bool) -> None:
        self._take_typed()
        dossier, query = self._scope.dossier, self._query()
        spellings = dossier.counting.facets(query).spellings
        wanted = toggled(query, section, row, dossier.papers(), spellings)
        self._scope.narrow(Filter.of(wanted))

    def _type(self) -> None:
        if self._scope.dossier.counts().meetings > MANY:
            self._typing.start()
        else:
            self._take_words()

    def _take_typed(self) -> None:
        """Wait no longer for another letter."""
        if self._typing.isActive():
            self._take_words()

    def _take_words(self) -> None:
        self._typing.stop()
        words = self.words.text().strip()
        self._scope.narrow(self._scope.filter._replace(words=words))

    def _take_days(self, first: date | None, last: date | None) -> None:
        self._take_typed()
        self._scope.narrow(Filter.of(replace(self._query(), first=first, last=last)))
