"""Calendars out of plain text: tables of any layout and lists, read to events."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.content import Content
from desktop.reading.dated import is_named_day
from desktop.reading.doubles import join_doubles
from desktop.reading.doubts import with_doubts
from desktop.reading.events import CalendarPaper, make_events
from desktop.reading.lists.find import ListFound, find_lists
from desktop.reading.lists.items import read_list
from desktop.reading.markup import plain
from desktop.reading.notes_below import Note, Notes, parted_notes, with_notes
from desktop.reading.prose import is_stray
from desktop.reading.readings import Reading, facts_of, read_entry
from desktop.reading.tables.beside import side_by_side
from desktop.reading.tables.cells import sort_cells
from desktop.reading.tables.days import by_days
from desktop.reading.tables.entries import Entry
from desktop.reading.tables.furniture import is_page_number, running_heads
from desktop.reading.tables.grids import unfolded_grid
from desktop.reading.tables.guess import guess_columns, hosts_as_places
from desktop.reading.tables.joining import is_flat, join_rows
from desktop.reading.tables.layouts import TableFound, find_tables, rows_of
from desktop.reading.tables.pages import Piece, read_sheet
from desktop.reading.tables.rows import Layout, Row
from desktop.reading.text import Line
from desktop.reading.title_dates import title_span, title_year
from desktop.reading.years import Paper

NOTE = "a note of the paper, no row of its calendar"
MOST_LINES_ABOVE = 8
OUTSIDE = "stands outside the tables and lists of the calendar"
LOST = "cells without a date and a title, and no row above lacks them"
NO_WORDS = "a date without any words"


@dataclass(frozen=True, slots=True)
class PartRead:
    """What one table or list of a document gives."""

    readings: tuple[Reading, ...]
    unread: tuple[Unread, ...]
    regional: bool = False


class Around(NamedTuple):
    """What tells the years of a calendar that nothing in it does.

    `above` are the lines of its document above it, `letter` is the day of the letter that brings
    it.
    """

    above: Sequence[Line] = ()
    letter: date | None = None


NOTHING_AROUND = Around()


def calendar_stretches(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """Where the calendars of a document stand: first and last line number, both inclusive.

    A stretch is a table or a list with its title, page heads and notes.
    """
    listed = tuple(lines)
    return tuple((listed[part.first].number, listed[part.last].number) for part in _parts(listed))


def _parts(lines: tuple[Line, ...]) -> list[TableFound | ListFound]:
    tables = find_tables(lines)
    taken = frozenset(place for one in tables for place in range(one.first, one.last + 1))
    return sorted([*tables, *find_lists(lines, taken)], key=lambda part: part.first)


def read_calendar(
    lines: Sequence[Line], document: str, gazetteer: Gazetteer, around: Around = NOTHING_AROUND
) -> tuple[tuple[Event, ...], tuple[Unread, ...]]:
    """Read the calendars in `lines`, a stretch of the document called `document`.

    Gives events in document order, without uid, and every line that was not understood with the
    reason. Each line that holds words is in an event's source, is a page head, a header, a title
    or the legend of a mark, or is listed as not read. Never raises for what a paper prints.
    """
    content = Content(gazetteer)
    noted = parted_notes(lines)
    listed = noted.lines
    found = _parts(listed)
    parts = [
        _read_table(listed, part, content, noted.told)
        if isinstance(part, TableFound)
        else _read_list(listed, part, content, noted.told)
        for part in found
    ]
    readings = join_doubles(sorted((r for p in parts for r in p.readings), key=lambda r: r.line))
    paper = CalendarPaper(
        document,
        Paper(
            _title_year(listed, readings, around.above),
            around.letter,
            title_span((*_above(listed, readings), *_printed(around.above))),
        ),
        any(part.regional for part in parts),
    )
    events = with_doubts(make_events(readings, paper, content))
    unread = [one for part in parts for one in part.unread] + _outside(listed, found)
    unread += _untold(noted, readings)
    return events, tuple(sorted(unread, key=lambda one: one.line))


def _title_year(
    lines: tuple[Line, ...], readings: Sequence[Reading], above: Sequence[Line]
) -> int | None:
    """The year of the calendar's own title, else that of the title of its document."""
    return title_year(_above(lines, readings)) or title_year(_printed(above))


def _printed(lines: Sequence[Line]) -> list[str]:
    return [words for line in lines if (words := plain(line.text).strip())][:MOST_LINES_ABOVE]


def _above(lines: tuple[Line, ...], readings: Sequence[Reading]) -> list[str]:
    """The lines above the first event: titles, and what else a paper says of itself there."""
    first = min((reading.line for reading in readings), default=0)
    words = (plain(line.text).strip() for line in lines if line.number < first)
    return [line for line in words if line][:MOST_LINES_ABOVE]


def _outside(lines: tuple[Line, ...], parts: list[TableFound | ListFound]) -> list[Unread]:
    inside = {place for part in parts for place in range(part.first, part.last + 1)}
    return [
        Unread(line.number, line.text.strip(), OUTSIDE, line.page)
        for place, line in enumerate(lines)
        if place not in inside and not is_stray(line.text) and not is_page_number(line.text)
    ]


def _untold(noted: Notes, readings: Sequence[Reading]) -> list[Unread]:
    """The notes whose signs stand in no entry: they speak of the whole paper."""
    read = {cells.piece.row.line for one in readings for cells in one.entry.rows}
    return [
        Unread(one.number, plain(one.text).strip(), NOTE, one.page)
        for one, carriers in noted.notes
        if not carriers & read
    ]


def _read_table(
    lines: tuple[Line, ...], table: TableFound, content: Content, told: dict[int, tuple[Note, ...]]
) -> PartRead:
    stretch = lines[table.first : table.last + 1]
    rows = unfolded_grid(tuple(side_by_side(rows_of(stretch, table))))
    running = running_heads(stretch, frozenset(row.line for row in rows if not row.free))
    sheet = read_sheet(rows, running, content)
    cells = [
        one
        for piece in _with_columns(sheet.pieces, content)
        for one in by_days(sort_cells(piece, content))
    ]
    records = table.layout in (Layout.COMMA, Layout.SEMICOLON, Layout.STACK)
    joined = join_rows(cells, content, records=records)
    entries = with_notes(joined.entries, told)
    readings, wordless = _read_entries(entries, content, flat=is_flat(cells))
    unread = (
        *(_unread(row, NOTE) for row in sheet.notes),
        *(_unread(row, LOST) for row in joined.lost),
        *wordless,
    )
    return PartRead(readings, unread, sheet.regional)


def _with_columns(pieces: Sequence[Piece], content: Content) -> list[Piece]:
    """Pieces above the first header have its columns; without any header they are guessed."""
    columns = next((piece.columns for piece in pieces if piece.columns), None)
    if columns is None:
        months = any(content.is_month(piece.section) for piece in pieces)
        months = months or any(is_named_day(piece.row.cells[0]) for piece in pieces)
        columns = guess_columns([piece.row for piece in pieces], content, below_months=months)
    known = [piece if piece.columns else replace(piece, columns=columns) for piece in pieces]
    return hosts_as_places(known, content)


def _read_list(
    lines: tuple[Line, ...], part: ListFound, content: Content, told: dict[int, tuple[Note, ...]]
) -> PartRead:
    found = read_list(lines[part.first : part.last + 1], content)
    readings, wordless = _read_entries(with_notes(found.entries, told), content, flat=False)
    notes = (_unread(row, NOTE) for row in found.notes)
    return PartRead(readings, (*notes, *wordless), found.regional)


def _read_entries(
    entries: Sequence[Entry], content: Content, *, flat: bool
) -> tuple[tuple[Reading, ...], tuple[Unread, ...]]:
    """Read the entries; one without any words but its date is listed as not read."""
    facts = facts_of(entries, flat, content)
    readings = [read_entry(entry, facts, content) for entry in entries]
    wordless = (reading.entry for reading in readings if not reading.title.text)
    return (
        tuple(reading for reading in readings if reading.title.text),
        tuple(_unread(cells.piece.row, NO_WORDS) for entry in wordless for cells in entry.rows),
    )


def _unread(row: Row, reason: str) -> Unread:
    return Unread(row.line, row.text.strip(), reason, row.page)
