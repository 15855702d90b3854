"""What stands in the lists of my agenda, in words: clashes, journeys, changes, open dates."""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Event, Kind
from desktop.desk.changes_told import Look, Told, What, at_once_since, changes_since, last_look
from desktop.desk.exporting import confirming
from desktop.ui.calendar.filters import Filter
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.dates import DateWords, in_zone
from desktop.ui.events.journey_words import journey_words

translate = QCoreApplication.translate


class Listing(StrEnum):
    """The lists, in the order in which they are offered."""

    CLASHES = "clashes"
    JOURNEYS = "journeys"
    CHANGED = "changed"
    CONFIRM = "confirm"


class Item(NamedTuple):
    """One card of a list: what it is about, what there is to say, the small print below."""

    uid: str
    lead: str
    text: str
    small: str = ""


def items(listing: Listing, scope: CalendarScope, most: int | None = None) -> tuple[Item, ...]:
    """Return what stands in a list now, at most so many of it."""
    made = {
        Listing.CLASHES: _clashes,
        Listing.JOURNEYS: _journeys,
        Listing.CHANGED: _changed,
        Listing.CONFIRM: _confirm,
    }[listing](scope)
    return tuple(islice(made, most))


def number(listing: Listing, scope: CalendarScope) -> int:
    """Count what stands in a list, without a word of it."""
    if listing is Listing.CLASHES:
        return len(scope.clashes())
    if listing is Listing.JOURNEYS:
        return len(scope.mine.journeys())
    if listing is Listing.CONFIRM:
        return len(open_events(scope))
    dossier = scope.dossier
    since = last_look(dossier).number
    return len(tuple(at_once_since(dossier, since))) + len(changes_since(dossier, since))


def title(listing: Listing, scope: CalendarScope) -> str:
    """Say what a list is."""
    if listing is Listing.CHANGED:
        since = since_words(last_look(scope.dossier), scope)
        return translate("Mine", "Changed %1").replace("%1", since)
    return {
        Listing.CLASHES: translate("Mine", "Clashes in my agenda"),
        Listing.JOURNEYS: translate("Mine", "Journeys with little time"),
        Listing.CONFIRM: translate("Mine", "Still to be confirmed"),
    }[listing]


def number_words(listing: Listing, number: int, scope: CalendarScope) -> str:
    """Say how much there is: "1 clash", "5 changed since Monday"."""
    one = {
        Listing.CLASHES: translate("Mine", "1 clash"),
        Listing.JOURNEYS: translate("Mine", "1 tight journey"),
        Listing.CHANGED: translate("Mine", "1 changed %2"),
        Listing.CONFIRM: translate("Mine", "1 still to be confirmed"),
    }
    many = {
        Listing.CLASHES: translate("Mine", "%1 clashes"),
        Listing.JOURNEYS: translate("Mine", "%1 tight journeys"),
        Listing.CHANGED: translate("Mine", "%1 changed %2"),
        Listing.CONFIRM: translate("Mine", "%1 still to be confirmed"),
    }
    words = (one if number == 1 else many)[listing].replace("%1", scope.dates.number(number))
    if "%2" in words:
        words = words.replace("%2", since_words(last_look(scope.dossier), scope))
    return words


def since_words(look: Look, scope: CalendarScope) -> str:
    """Say since when: an hour of today, a weekday of this week, else a day."""
    if look.at is None:
        return translate("Mine", "since the beginning")
    home = in_zone(look.at, scope.dossier.home_zone) or look.at
    return translate("Mine", "since %1").replace("%1", _moment(home, scope.today, scope.dates))


def _moment(moment: datetime, today: date, dates: DateWords) -> str:
    day = moment.date()
    if day == today:
        return dates.clock(moment)
    near = 0 < (today - day).days < 7
    return dates.weekday(day.weekday()) if near else dates.middle_day(day)


def open_events(scope: CalendarScope) -> tuple[Event, ...]:
    """Return what is still to be confirmed: of what the filter shows, else of my agenda."""
    events = scope.events() if is_narrowed(scope) else scope.mine.events()
    return confirming.to_confirm(scope.dossier, events)


def is_narrowed(scope: CalendarScope) -> bool:
    """Whether the list of what is to be confirmed is about the filter, and not my agenda."""
    return scope.filter != Filter(show=scope.filter.show)


# -- each list -------------------------------------------------------------------------------------


def _clashes(scope: CalendarScope) -> Iterator[Item]:
    for clash in sorted(scope.clashes(), key=lambda clash: not clash.sure):
        pair = [scope.mine.event(uid) for uid in (clash.one, clash.other)]
        events = [event for event in pair if event is not None]
        lead = translate("Mine", "Clash") if clash.sure else translate("Mine", "May clash")
        text = "\n".join(f"{_brief(event, scope.dates)} · {event.title}" for event in events)
        places = dict.fromkeys(event.place.words for event in events)
        yield Item(clash.other, lead, text, " · ".join(filter(None, places)))


def _journeys(scope: CalendarScope) -> Iterator[Item]:
    for journey in scope.mine.journeys():
        pair = [scope.mine.event(uid) for uid in (journey.one, journey.other)]
        names = " → ".join(_named(event) for event in pair if event is not None)
        sure, maybe = translate("Mine", "Too little time"), translate("Mine", "Perhaps too little")
        lead = sure if journey.sure else maybe
        yield Item(journey.other, lead, journey_words(journey, scope.dates), names)


def _changed(scope: CalendarScope) -> Iterator[Item]:
    dates = scope.dates
    since = last_look(scope.dossier).number
    for one in at_once_since(scope.dossier, since):
        day = dates.middle_day(one.at.date())
        yield Item("", translate("Mine", "Very many at once"), one.label, day)
    for told in changes_since(scope.dossier, since):
        yield Item(
            "" if told.after is None else told.event.uid,
            told_words(told, dates),
            told.event.title,
            " · ".join(filter(None, (*told.event.processes, _brief(told.event, dates)))),
        )


def _confirm(scope: CalendarScope) -> Iterator[Item]:
    for group in confirming.grouped(open_events(scope)):
        for event in group.events:
            points = ", ".join(_point_words(event))
            small = " · ".join(filter(None, (group.process, ", ".join(group.focal_points))))
            text = f"{_brief(event, scope.dates)} · {event.title}"
            yield Item(event.uid, points, text, small)


def _point_words(event: Event) -> list[str]:
    named = {
        "the meeting itself": translate("Mine", "The meeting itself"),
        "the date": translate("Mine", "Date"),
        "the place": translate("Mine", "Place"),
    }
    return [named[point] for point in confirming.open_points(event)]


def _named(event: Event) -> str:
    return ", ".join(event.processes) or event.title


def _brief(event: Event, dates: DateWords) -> str:
    return dates.brief(event.when)


def told_words(told: Told, dates: DateWords) -> str:
    """Say what became of an event: "moved from 24 May 2017 to 25 May 2017 · firm now"."""
    said = [_said(what, told, dates) for what in told.what]
    words = " · ".join(said)
    return words[:1].upper() + words[1:]


def _said(what: What, told: Told, dates: DateWords) -> str:
    if what is What.MOVED and told.before and told.after:
        words = translate("Mine", "moved from %1 to %2")
        if told.after.kind is Kind.DEADLINE:
            words = translate("Mine", "deadline changed from %1 to %2")
        before, after = _brief(told.before, dates), _brief(told.after, dates)
        if before == after:
            before, after = (_hours(event, dates) for event in (told.before, told.after))
        return words.replace("%1", before).replace("%2", after)
    if what is What.PLACE and told.before and told.after:
        words = translate("Mine", "now in %2, was %1")
        was, now = told.before.place.words, told.after.place.words
        return words.replace("%1", was or "–").replace("%2", now or "–")
    if what is What.TITLE and told.before:
        return translate("Mine", "was called “%1”").replace("%1", told.before.title)
    if what is What.LINKED:
        return translate("Mine", "newly linked to %1").replace("%1", ", ".join(told.paths))
    return {
        What.NEW: translate("Mine", "new"),
        What.GONE: translate("Mine", "gone"),
        What.CANCELLED: translate("Mine", "cancelled"),
        What.RESUMED: translate("Mine", "takes place after all"),
        What.FIRM: translate("Mine", "firm now"),
        What.OPEN: translate("Mine", "no longer firm"),
    }[what]


def _hours(event: Event, dates: DateWords) -> str:
    hours = dates.times(event.when, event.when.timezone or "UTC")
    return hours or translate("Mine", "all day")
