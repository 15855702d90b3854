"""Invented papers written down as people see them, and what was read in a few words."""

import re
from dataclasses import replace

from desktop.core.event import Event
from desktop.core.found import Found
from tests.papers import read

# One stands for each tab of a table that was copied from a PDF; blanks around it are for the eye.
BORDER = re.compile(r" ?¦ ?")


def paper(text: str, name: str = "paper.txt") -> Found:
    """Read a paper whose tabs are written as "¦"."""
    return read(BORDER.sub("\t", text), name)


def calendar(text: str) -> tuple[Event, ...]:
    """The events of a paper whose tabs are written as "¦"."""
    return paper(text).events


def the(events: tuple[Event, ...], words: str) -> Event:
    """The one event whose title holds these words."""
    found = [event for event in events if words in event.title]
    assert len(found) == 1, f"{len(found)} of {titles(events)} hold {words!r}"
    return found[0]


def titles(events: tuple[Event, ...]) -> list[str]:
    """The titles in order."""
    return [event.title for event in events]


def dates(events: tuple[Event, ...]) -> list[str | None]:
    """The values of the dates in order."""
    return [event.when.edtf for event in events]


def where(event: Event) -> tuple[str | None, str | None]:
    """City and country."""
    return event.place.city, event.place.country


def bounds(event: Event) -> tuple[str, str]:
    """The first and the last day that the date can mean."""
    return str(event.when.earliest), str(event.when.latest)


def remarks(event: Event) -> str:
    """All remarks and the guess at the date, in small letters."""
    return " ".join((*event.remarks, event.when.guess or "")).lower()


def rows(text: str, name: str) -> tuple[Event, ...]:
    """The rows of a calendar (date, place, process, title) as events with uids of their own."""
    found = paper(f"\nDate ¦ Place ¦ Process ¦ Title\n{text}", f"{name}.txt").events
    return tuple(replace(event, uid=f"{name}-{n}") for n, event in enumerate(found, 1))
