"""The line at the foot of the window: how much there is, and what time it is at home."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.agenda import MEETINGS
from desktop.core.draft import ParagraphKind
from desktop.core.event import Event
from desktop.core.month import Month
from desktop.core.query import EventQuery
from desktop.core.ties import LinkState
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords, in_zone, offset_words, zone_city
from desktop.ui.theme import Theme
from desktop.ui.widgets import label

CLOCK_STEP = 15_000


class StatusLine(QWidget):
    """Counts on one side, the clock at home and at a venue on the other."""

    def __init__(
        self, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._dates = dossier, dates
        self._venue = self._city = ""
        self.setProperty("kind", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._counts = label("", "small")
        self._clock = label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        row.setSpacing(theme.px(18))
        row.addWidget(self._counts)
        row.addStretch(1)
        row.addWidget(self._clock)
        self.setFixedHeight(theme.px(26))
        self._timer = QTimer(self)
        self._timer.setInterval(CLOCK_STEP)
        self._timer.timeout.connect(self._tell_time)
        self._tell_time()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep time while somebody can see it: a closed window asks its dossier no more."""
        super().showEvent(event)
        self._tell_time()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep time no longer."""
        self._timer.stop()
        super().hideEvent(event)

    @property
    def words(self) -> str:
        """Everything the line says."""
        return f"{self._counts.text()}   {self._clock.text()}"

    def show_venue(self, zone: str | None, city: str | None) -> None:
        """Show the hour at the venue of the chosen event beside the one at home."""
        self._venue = zone or ""
        self._city = city or zone_city(self._venue)
        self._tell_time()

    def count(self, year: int, month: Month | None) -> None:
        """Count what there is in a year and, on the month's page, in its month."""
        parts = [self._year(year), self._month(month) if month else "", self._draft()]
        self._counts.setText("      ".join(part for part in parts if part))

    def _year(self, year: int) -> str:
        number = len(self._events(Month(year, 1), Month(year, 12)))
        one = self.tr("%n event in %1", "", 1)
        words = one if number == 1 else self.tr("%n events in %1", "", number)
        return words.replace("%1", self._dates.number(year))

    def _month(self, month: Month) -> str:
        here = self._events(month, month)
        fixed = sum(event.when.is_fixed for event in here)
        loose = len(here) - fixed
        words = self.tr("%n this month", "", fixed)
        return f"{words} · {self.tr('%n not fixed', '', loose)}" if loose else words

    def _events(self, first: Month, last: Month) -> tuple[Event, ...]:
        found = self._dossier.events(EventQuery(first=first.first, last=last.last))
        return tuple(event for event in found if event.kind in MEETINGS)

    def _draft(self) -> str:
        drafts = self._dossier.drafts()
        if not drafts:
            return ""
        paragraphs = self._dossier.paragraphs(drafts[-1].id)
        operative = sum(one.kind is ParagraphKind.OPERATIVE for one in paragraphs)
        links = sum(one.state is not LinkState.DISMISSED for one in self._dossier.links())
        words = self.tr("%n operative paragraphs", "", operative)
        return f"{words} · {self.tr('%n links', '', links)}"

    def _tell_time(self) -> None:
        now = self._dossier.clock.now()
        home = in_zone(now, self._dossier.home_zone)
        if home is None:
            self._clock.setText("")
            return
        city = zone_city(self._dossier.home_zone)
        words = self.tr("Home time %1 (%2)").replace("%1", city).replace("%2", offset_words(home))
        there = in_zone(now, self._venue) if self._venue else None
        if there is not None and there.utcoffset() != home.utcoffset():
            words += f" · {self._city} {self._dates.clock(there)}"
        self._clock.setText(words)
