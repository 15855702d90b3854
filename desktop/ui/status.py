"""The line at the foot of the window: how much there is, and what time it is at home."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.month import Month
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords, in_zone, offset_words, zone_city
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, plain_tip

if TYPE_CHECKING:
    from desktop.desk.events.deadlines import Deadline

CLOCK_STEP = 15_000


class StatusLine(QWidget):
    """Counts and the next deadline on one side, the clock at home and at a venue on the other.

    `event_wanted` gives the uid of a deadline that was clicked; `day_changed` is emitted when
    another day has begun.
    """

    event_wanted = Signal(str)
    day_changed = Signal()

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
        self._day = dossier.clock.today()
        self._next_words = self._next_uid = ""
        self.next = button("", "link")
        self.next.setFont(theme.font(11.5))
        self.next.clicked.connect(lambda: self.event_wanted.emit(self._next_uid))
        self.next.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        self._gap = theme.px(18)
        row.setSpacing(self._gap)
        row.addWidget(self._counts)
        row.addWidget(self.next)
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
        parts = (self._counts.text(), self._next_words, self._clock.text())
        return "   ".join(part for part in parts if part)

    def tell_next(self, found: Sequence["Deadline"]) -> None:
        """Say which deadline comes next."""
        from desktop.ui.deadline_words import next_words

        self._next_words, self._next_uid = next_words(found, self._dates)
        self.next.setToolTip(plain_tip(self._next_words))
        self.next.setAccessibleName(self._next_words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut what comes next to the room that is left."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        taken = self._counts.sizeHint().width() + self._clock.sizeHint().width()
        room = self.width() - taken - 5 * self._gap
        metrics = self.next.fontMetrics()
        words = metrics.elidedText(self._next_words, Qt.TextElideMode.ElideRight, max(0, room))
        self.next.setText(words.replace("&", "&&"))
        self.next.setVisible(bool(self._next_words) and room > 4 * self._gap)

    def show_venue(self, zone: str | None, city: str | None) -> None:
        """Show the hour at the venue of the chosen event beside the one at home."""
        self._venue = zone or ""
        self._city = city or zone_city(self._venue)
        self._tell_time()

    def count(self, year: int, month: Month | None) -> None:
        """Count what there is in a year and, on the month's page, in its month."""
        parts = [self._year(year), self._month(month) if month else "", self._draft()]
        self._counts.setText("      ".join(part for part in parts if part))
        self._fit()

    def _year(self, year: int) -> str:
        first, last = Month(year, 1).first, Month(year, 12).last
        number = sum(self._dossier.looking.fixed_and_loose(first, last))
        one = self.tr("%n event in %1", "", 1)
        words = one if number == 1 else self.tr("%n events in %1", "", number)
        return words.replace("%1", self._dates.number(year))

    def _month(self, month: Month) -> str:
        fixed, loose = self._dossier.looking.fixed_and_loose(month.first, month.last)
        words = self.tr("%n this month", "", fixed)
        return f"{words} · {self.tr('%n not fixed', '', loose)}" if loose else words

    def _draft(self) -> str:
        drafts = self._dossier.drafts()
        if not drafts:
            return ""
        operative = self._dossier.count_operative(drafts[-1].id)
        links = self._dossier.count_links()
        one, lone = self.tr("%n operative paragraph", "", 1), self.tr("%n link", "", 1)
        words = one if operative == 1 else self.tr("%n operative paragraphs", "", operative)
        return f"{words} · {lone if links == 1 else self.tr('%n links', '', links)}"

    def _tell_time(self) -> None:
        now = self._dossier.clock.now()
        if now.date() != self._day:
            self._day = now.date()
            self.day_changed.emit()
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
