"""How the tests read a calendar that stands in their own words."""

import re
from functools import cache

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.paths import NAMES
from desktop.reading.calendar import read_calendar
from desktop.reading.names import load
from desktop.reading.text import number_lines

PAPER = "paper.txt"
_BAR = re.compile(r" ?\| ?")


@cache
def gazetteer() -> Gazetteer:
    return load(NAMES)


def read(*lines: str) -> tuple[tuple[Event, ...], tuple[Unread, ...]]:
    """Events and unread lines of a paper; a bar stands for a tab."""
    text = "\n".join(_BAR.sub("\t", line) for line in lines)
    return read_calendar(number_lines(text), PAPER, gazetteer())


def events_of(*lines: str) -> tuple[Event, ...]:
    """The events of a paper in which every line is understood."""
    events, unread = read(*lines)
    assert unread == ()
    return events


def titles(events: tuple[Event, ...]) -> list[str]:
    return [event.title for event in events]


def said(event: Event) -> str:
    """All remarks of an event as one text."""
    return "; ".join(event.remarks)
