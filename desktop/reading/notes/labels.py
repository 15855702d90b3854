"""Labelled lines of a note: "Date: 11-12 October 2023" over "Venue: Room H.207"."""

import re
from collections.abc import Iterator, Sequence

from desktop.core.dates.printed import read_when
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.dated import is_date
from desktop.reading.drafts.block import Block
from desktop.reading.drafts.rows import Row
from desktop.reading.letters.entries import Paper
from desktop.reading.prose import capital

_DATE = re.compile(
    r"(?:dates?|when|date and time|datum|termin|fechas?|wann|quand"
    r"|cuándo)\s?:\s*(?P<words>\S.*)",
    re.I,
)
_PLACE = re.compile(
    r"(?:venue|place|location|where|lieu|lugar|ort|sede|où|dónde|wo)\s?:\s*(?P<words>\S.*)", re.I
)


def labelled_meetings(blocks: Sequence[Block], headline: str, paper: Paper) -> Iterator[Event]:
    """The meeting that a note is about, where its day and its place stand behind labels.

    A day without such a place may be that of the note itself and is none.
    """
    lines = [(block, row) for block in blocks for row in block.rows]
    places = [found["words"] for _, row in lines if (found := _PLACE.match(_words(row)))]
    for block, row in lines:
        found = _DATE.match(_words(row))
        if found is None or not places or not headline or not is_date(found["words"]):
            continue
        place = paper.gazetteer.place(places[0])
        near = paper.dating.dated or paper.dating.near
        when = read_when(found["words"], after=near, reason="the dates beside it")
        if when.start is not None and when.timezone is None:
            when = replace(when, timezone=paper.gazetteer.zone_of(place))
        yield meeting_of(headline, when, place, block, paper)


def _words(row: Row) -> str:
    return row.words.text


def meeting_of(title: str, when: When, place: Place, block: Block, paper: Paper) -> Event:
    """The meeting that a whole note is about."""
    source = Source(paper.document, block.line, block.printed, block.rows[0].page)
    return Event(
        title=capital(title),
        when=when,
        place=place,
        origin=Origin.LETTER,
        kind=Kind.MEETING,
        description=block.ink.text,
        processes=tuple(dict.fromkeys(m.short for m in paper.gazetteer.processes_in(title))),
        tellings=(Telling(source, title, when, place),),
    )
