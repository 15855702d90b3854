"""The two choices above the agenda: which months, which processes."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core.month import Month
from desktop.core.quick.dataclasses import dataclass
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from desktop.ui.toolbar_parts import Tools
from desktop.ui.widgets import button

MONTHS_SHOWN = 3
NAMES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Range:
    """The months that are listed: so many from a first one, or all of them (`months` is 0)."""

    first: Month
    months: int = MONTHS_SHOWN

    @property
    def last(self) -> Month:
        """The last month listed."""
        return self.first.shifted(max(0, self.months - 1))

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and last day listed, `None` for no bounds."""
        return (self.first.first, self.last.last) if self.months else (None, None)


class AgendaTools(Tools):
    """Two buttons with menus, filled when they open."""

    range_wanted = Signal(object)

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._scope = scope
        self._range = Range(Month.of(scope.today))
        self.range_button = button("", "", self.tr("Which months are listed"))
        self.process_button = button("", "", self.tr("Which processes are listed"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        for one, fill in (
            (self.range_button, self._fill_ranges),
            (self.process_button, self._fill_processes),
        ):
            menu = QMenu(self)
            menu.aboutToShow.connect(lambda menu=menu, fill=fill: fill(menu))
            one.setMenu(menu)
            row.addWidget(one)

    def narrow(self, step: int) -> None:
        """Leave out what the side bar does as well."""
        self.process_button.setHidden(step > 0)

    def show_choices(self, listed: Range) -> None:
        """Say what is chosen."""
        self._range = listed
        self.range_button.setText(self.range_words() + " ▾")
        names = sorted(self._scope.filter.processes)
        if not names:
            words = self.tr("All processes")
        elif len(names) <= NAMES_SHOWN:
            words = ", ".join(names)
        else:
            words = self.tr("%n processes", "", len(names))
        self.process_button.setText(words.replace("&", "&&") + " ▾")

    def range_words(self) -> str:
        """Name the months."""
        if not self._range.months or self._scope.filter.words:
            return self.tr("All dates")
        return self._scope.dates.months(self._range.first, self._range.last)

    def _fill_ranges(self, menu: QMenu) -> None:
        menu.clear()
        today, first = Month.of(self._scope.today), self._range.first
        months = self._range.months or MONTHS_SHOWN
        year = self._scope.dates.number(first.year)
        for text, wanted in (
            (self.tr("This month"), Range(today, 1)),
            (self.tr("Three months from today"), Range(today, 3)),
            (self.tr("Six months from today"), Range(today, 6)),
            (self.tr("All of %1").replace("%1", year), Range(Month(first.year, 1), 12)),
            (self.tr("All dates, and what has none"), Range(first, 0)),
            ("", None),
            (self.tr("One month earlier"), Range(first.shifted(-1), months)),
            (self.tr("One month later"), Range(first.shifted(1), months)),
        ):
            if wanted is None:
                menu.addSeparator()
                continue
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, wanted=wanted: self.range_wanted.emit(wanted))

    def _fill_processes(self, menu: QMenu) -> None:
        menu.clear()
        chosen = self._scope.filter
        everything = menu.addAction(self.tr("All processes"))
        everything.setCheckable(True)
        everything.setChecked(not chosen.processes)
        everything.triggered.connect(
            lambda: self._scope.narrow(self._scope.filter._replace(processes=frozenset()))
        )
        menu.addSeparator()
        for name, number in self._scope.dossier.counts().processes:
            action = menu.addAction(f"{name.replace('&', '&&')}  ({number})")
            action.setCheckable(True)
            action.setChecked(name in chosen.processes)
            action.triggered.connect(lambda _=False, name=name: self._toggle(name))

    def _toggle(self, name: str) -> None:
        self._scope.narrow(self._scope.filter.with_process(name, added=True))
