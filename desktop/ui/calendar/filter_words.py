"""What the parts of a filter are called, in its panel, in its line and when read aloud."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.core.event import Kind
from desktop.core.quick.tuples import NamedTuple
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate
Grouping = Callable[[Iterable[str]], Iterable[tuple[str, ...]]]


class Part(NamedTuple):
    """One thing that is chosen, and the filter without it."""

    words: str
    without: Filter


def kind_words(kind: str) -> str:
    """Name a kind of entry, many of them."""
    return {
        Kind.MEETING: translate("Filter", "Meetings"),
        Kind.WINDOW: translate("Filter", "Windows in the draft"),
        Kind.DEADLINE: translate("Filter", "Deadlines in the draft"),
        Kind.PHASE: translate("Filter", "Phases of the draft"),
        Kind.SERIES: translate("Filter", "Series"),
    }[Kind(kind)]


def body_words(body: str) -> str:
    """Name a kind of processes, as the names that come with the program have it."""
    known = {
        "process": translate("Filter", "Consultation processes"),
        "forum": translate("Filter", "Forums"),
        "body": translate("Filter", "Bodies of governments"),
        "agency": translate("Filter", "Agencies"),
        "group": translate("Filter", "Groups"),
    }
    return known.get(body, body)


def flag_words(flag: str) -> str:
    """Name one of the choices between two."""
    return {
        "firm": translate("Filter", "Firm"),
        "unfixed": translate("Filter", "Not fixed or to be confirmed"),
        "mine": translate("Filter", "In my agenda"),
        "others": translate("Filter", "Not in my agenda"),
        "linked": translate("Filter", "Linked to a paragraph"),
        "unlinked": translate("Filter", "Not linked"),
    }[flag]


def show_words(show: Show) -> str:
    """Name a standing choice."""
    return {
        Show.ALL: translate("Filter", "Everything"),
        Show.MINE: translate("Filter", "My agenda"),
        Show.UNFIXED: translate("Filter", "Not fixed yet"),
        Show.DEADLINES: translate("Filter", "Deadlines in the draft"),
    }[show]


def days_words(chosen: Filter, dates: DateWords) -> str:
    """Say which days are chosen; "" for all."""
    first, last = chosen.first, chosen.last
    if first and last:
        return dates.days(first, last)
    if first:
        return translate("Filter", "From %1").replace("%1", dates.middle_day(first))
    return translate("Filter", "To %1").replace("%1", dates.middle_day(last)) if last else ""


def parts(chosen: Filter, dates: DateWords, grouped: Grouping | None = None) -> tuple[Part, ...]:
    """Tell everything that is chosen, each with the filter without it.

    `grouped` puts the names together that are one place; without it each stands for itself.
    """
    found: list[Part] = []
    if chosen.show is not Show.ALL:
        found.append(Part(show_words(chosen.show), chosen._replace(show=Show.ALL)))
    days = days_words(chosen, dates)
    if days:
        found.append(Part(days, chosen._replace(first=None, last=None)))
    for flag in ("firm", "unfixed", "others", "linked", "unlinked"):
        if getattr(chosen, flag):
            without: dict[str, Any] = {flag: False}
            found.append(Part(flag_words(flag), chosen._replace(**without)))
    found += _of_sets(chosen, ("kinds", kind_words), ("bodies", body_words), ("processes", str))
    found += _of_places(chosen, grouped)
    found += _of_sets(chosen, ("papers", lambda paper: str(paper.title)))
    if chosen.words:
        quoted = translate("Filter", "“%1”").replace("%1", chosen.words)
        found.append(Part(quoted, chosen._replace(words="")))
    return tuple(found)


def _of_places(chosen: Filter, grouped: Grouping | None) -> Iterator[Part]:
    places = sorted(chosen.places)
    for names in grouped(places) if grouped else ((place,) for place in places):
        yield Part(" / ".join(names), chosen._replace(places=chosen.places - frozenset(names)))


def _of_sets(chosen: Filter, *sets: tuple[str, Callable[[Any], str]]) -> list[Part]:
    return [
        Part(words, chosen._replace(**{name: getattr(chosen, name) - {value}}))
        for name, naming in sets
        for words, value in sorted(
            ((naming(value), value) for value in getattr(chosen, name)), key=lambda pair: pair[0]
        )
    ]
