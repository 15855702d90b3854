"""Events as the calendar draws them: words and looks made once, when they are first wanted."""

from functools import cached_property, lru_cache

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Kind
from desktop.core.glance import Seen
from desktop.core.search.fold import fold
from desktop.ui.calendar.scope import CalendarScope

translate = QCoreApplication.translate
# About as much of a title as a bar of two days shows.
SEEN_LETTERS = 32


class Entry:
    """One event ready to be drawn.

    `lead` is what stands in a bar ("GFMD · Thematic Workshop"), `place` the soft words after it,
    `date` the date in few words, `hour` when it begins, `colour` the process colour, `tip` and
    `spoken` the whole of it for tool tips and for readers of the screen.
    """

    def __init__(self, event: Seen, scope: CalendarScope) -> None:
        self.event, self._scope = event, scope
        self.uid, self.title, self.kind = event.uid, event.title, event.kind
        self.cancelled, self.mine = event.cancelled, event.mine
        self.tentative = event.is_open or not event.when.is_fixed
        self.colour = scope.colour(event)

    @cached_property
    def lead(self) -> str:
        """The process before the title, unless the title itself names it where it can be seen."""
        process = self.event.processes[0] if self.event.processes else ""
        if not process or folded(process) in fold(self.title[: 2 * SEEN_LETTERS])[:SEEN_LETTERS]:
            return self.title
        return f"{process} · {self.title}"

    @cached_property
    def place(self) -> str:
        """The city, else the country, else the place as printed."""
        place = self.event.place
        return place.city or place.country or place.text

    @cached_property
    def date(self) -> str:
        """The date in few words."""
        return self._scope.dates.brief(self.event.when)

    @cached_property
    def hour(self) -> str:
        """When it begins at the venue, for what is on one day with hours."""
        return self._scope.dates.hour(self.event.when)

    @cached_property
    def tip(self) -> str:
        """Title, processes, date, hours and place."""
        event, dates = self.event, self._scope.dates
        when = dates.when(event.when, lasting=event.kind in (Kind.WINDOW, Kind.PHASE))
        hours = dates.times(event.when, self._scope.dossier.home_zone)
        parts = [event.title, ", ".join(event.processes), when, hours, place_words(event)]
        return ". ".join(part for part in parts if part)

    @cached_property
    def spoken(self) -> str:
        """The same with what else is to be known of it."""
        states = [
            (self.mine, translate("Entry", "in my agenda")),
            (self.cancelled, translate("Entry", "cancelled")),
            (self.kind is Kind.DEADLINE, translate("Entry", "deadline")),
        ]
        return ", ".join([self.tip, *(word for holds, word in states if holds)])


@lru_cache(maxsize=256)
def folded(name: str) -> str:
    """Fold the name of a process; there are few of them."""
    return fold(name)


def entry(event: Seen, scope: CalendarScope) -> Entry:
    """Make the entry of an event."""
    return Entry(event, scope)


def place_words(event: Seen) -> str:
    """Say where: city and country, else the words as printed; also that it is still open."""
    place = event.place
    named = ", ".join(dict.fromkeys(part for part in (place.city, place.country) if part))
    words = named or place.text
    if not place.tentative:
        return words
    open_place = translate("Entry", "place to be confirmed")
    return f"{words}, {translate('Entry', 'to be confirmed')}" if named else open_place
