"""Calendars out of plain text: tables of any layout and lists, read to events."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.event import Event
from desktop.core.found import Unread
from desktop.core.gazetteer import Gazetteer
from desktop.reading.content import Content
from desktop.reading.doubles import join_doubles
from desktop.reading.doubts import with_doubts
from desktop.reading.events import CalendarPaper, make_events
from desktop.reading.readings import Reading, facts_of, read_entry
from desktop.reading.tables.cells import sort_cells
from desktop.reading.tables.entries import is_flat, join_rows
from desktop.reading.tables.furniture import running_heads
from desktop.reading.tables.guess import guess_columns
from desktop.reading.tables.layouts import TableFound, find_tables
from desktop.reading.tables.pages import read_sheet
from desktop.reading.tables.rows import Row, split_rows
from desktop.reading.text import Line

NOTE = "a note of the paper, no row of its calendar"
LOST = "cells without a date and a title, and no row above lacks them"
NO_WORDS = "a date without any words"


@dataclass(frozen=True, slots=True)
class PartRead:
    """What one table or list of a document gives."""

    readings: tuple[Reading, ...]
    unread: tuple[Unread, ...]
    titles: tuple[str, ...] = ()
    regional: bool = False


def calendar_stretches(lines: Sequence[Line]) -> tuple[tuple[int, int], ...]:
    """Where the calendars of a document stand: first and last line number, both inclusive."""
    listed = tuple(lines)
    return tuple((listed[t.first].number, listed[t.last].number) for t in find_tables(listed))


def read_calendar(
    lines: Sequence[Line], document: str, gazetteer: Gazetteer
) -> tuple[tuple[Event, ...], tuple[Unread, ...]]:
    """Read the calendars in `lines`, a stretch of the document called `document`.

    Gives events in document order, without uid, and every line that was not understood with the
    reason. Each line that holds words is in an event's source, is a page head, a header, a title
    or the legend of a mark, or is listed as not read. Never raises for what a paper prints.
    """
    content = Content(gazetteer)
    listed = tuple(lines)
    parts = [_read_table(listed, table, content) for table in find_tables(listed)]
    readings = join_doubles(sorted((r for p in parts for r in p.readings), key=lambda r: r.line))
    paper = CalendarPaper(
        document,
        " ".join(title for part in parts for title in part.titles),
        any(part.regional for part in parts),
    )
    events = with_doubts(make_events(readings, paper, content))
    unread = sorted((one for part in parts for one in part.unread), key=lambda one: one.line)
    return events, tuple(unread)


def _read_table(lines: tuple[Line, ...], table: TableFound, content: Content) -> PartRead:
    stretch = lines[table.first : table.last + 1]
    rows = tuple(split_rows(stretch, table.layout, table.starts))
    running = running_heads(stretch, frozenset(row.line for row in rows if not row.free))
    sheet = read_sheet(rows, running)
    columns = next((piece.columns for piece in sheet.pieces if piece.columns), None)
    if columns is None:
        columns = guess_columns([piece.row for piece in sheet.pieces], content)
    cells = [sort_cells(piece, columns, content) for piece in sheet.pieces]
    joined = join_rows(cells, content)
    readings, wordless = [], []
    facts = facts_of(joined.entries, is_flat(cells), content)
    for entry in joined.entries:
        reading = read_entry(entry, facts, content)
        if reading.title.text:
            readings.append(reading)
        else:
            wordless += [cells.piece.row for cells in entry.rows]
    unread = (
        *(_unread(row, NOTE) for row in sheet.notes),
        *(_unread(row, LOST) for row in joined.lost),
        *(_unread(row, NO_WORDS) for row in wordless),
    )
    return PartRead(tuple(readings), unread, sheet.titles, sheet.regional)


def _unread(row: Row, reason: str) -> Unread:
    return Unread(row.line, row.text.strip(), reason, row.page)
