"""Events as the calendar draws them: words and looks made once, so that painting is cheap."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Event, Kind
from desktop.core.fold import fold
from desktop.ui.calendar.scope import CalendarScope

translate = QCoreApplication.translate
# About as much of a title as a bar of two days shows.
SEEN_LETTERS = 32


class Entry(NamedTuple):
    """One event ready to be drawn.

    `lead` is what stands in a bar ("GFMD · Thematic Workshop"), `place` the soft words after it,
    `date` the date in few words, `colour` the process colour, `tip` and `spoken` the whole of it
    for tool tips and for readers of the screen.
    """

    uid: str
    title: str
    lead: str
    place: str
    date: str
    colour: int | None
    kind: Kind
    tentative: bool
    cancelled: bool
    mine: bool
    tip: str
    spoken: str


def entry(event: Event, scope: CalendarScope) -> Entry:
    """Make the entry of an event."""
    dates = scope.dates
    where = place_words(event)
    when = dates.when(event.when, lasting=event.kind in (Kind.WINDOW, Kind.PHASE))
    parts = [event.title, ", ".join(event.processes), when, where]
    whole = ". ".join(part for part in parts if part)
    states = [
        (event.mine, translate("Entry", "in my agenda")),
        (event.cancelled, translate("Entry", "cancelled")),
        (event.kind is Kind.DEADLINE, translate("Entry", "deadline")),
    ]
    spoken = ", ".join([whole, *(word for holds, word in states if holds)])
    return Entry(
        event.uid,
        event.title,
        lead(event),
        event.place.city or event.place.country or event.place.text,
        dates.brief(event.when),
        scope.colour(event),
        event.kind,
        event.is_open or not event.when.is_fixed,
        event.cancelled,
        event.mine,
        whole,
        spoken,
    )


def lead(event: Event) -> str:
    """Put the process before the title, unless the title itself names it where it can be seen."""
    process = event.processes[0] if event.processes else ""
    if not process or fold(process) in fold(event.title)[:SEEN_LETTERS]:
        return event.title
    return f"{process} · {event.title}"


def place_words(event: Event) -> str:
    """Say where: city and country, else the words as printed; also that it is still open."""
    place = event.place
    named = ", ".join(dict.fromkeys(part for part in (place.city, place.country) if part))
    words = named or place.text
    if not place.tentative:
        return words
    open_place = translate("Entry", "place to be confirmed")
    return f"{words}, {translate('Entry', 'to be confirmed')}" if named else open_place
