"""The agenda line by line is what `core.agenda.arrange` makes of all events."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.core.agenda import arrange
from desktop.core.clock import stopped
from desktop.core.edit import Change, Edit
from desktop.core.event import Kind
from desktop.core.month import Month
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.events.agenda_book import AgendaBook, LineKind
from desktop.store.store import Store
from tests.bench.big import TODAY, Wish
from tests.bench.big import make as make_big
from tests.desk.test_looking import ODD

FIRST, LAST = Month(2026, 3), Month(2027, 2)
YEAR = EventQuery(FIRST.first, LAST.last)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path: Path = tmp_path_factory.mktemp("book") / "big.dossier"
    make_big(path, Wish(600, 2025, 2027))
    opened = Dossier(Store(path), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")
    opened.do(Edit("odd ones", tuple(Change(None, one) for one in ODD)))
    yield opened
    opened.close()


def told(book: AgendaBook) -> list[str]:
    """Every line in a word."""
    found = []
    for row in range(len(book)):
        place = book.place(row)
        month = book.chapters[place.chapter].month
        if place.kind is LineKind.EVENT:
            found.append(book.uid(place))
        else:
            found.append(f"{month} {place.kind} {place.sort}")
    return found


def expected(dossier: Dossier, query: EventQuery, first: date | None) -> list[str]:
    agenda = arrange(dossier.events(query), first)
    found = []
    for month in agenda.months:
        found.append(f"{month.month} month 0")
        found += [event.uid for event in month.fixed]
        for sort, events in ((1, month.some_time), (2, month.windows)):
            found += [f"{month.month} heading {sort}"] if events else []
            found += [event.uid for event in events]
    if agenda.undated:
        found += ["None month 0", *(event.uid for event in agenda.undated)]
    return found


@pytest.mark.parametrize(
    ("query", "first"),
    [
        (YEAR, FIRST.first),
        (EventQuery(FIRST.first, FIRST.last), FIRST.first),
        (EventQuery(), None),
        (EventQuery(kinds=frozenset({Kind.DEADLINE})), None),
        (EventQuery(FIRST.first, LAST.last, unfixed=True), FIRST.first),
        (EventQuery(FIRST.first, None), None),
        (EventQuery(None, LAST.last, mine=True), None),
        (EventQuery(date(2026, 5, 9), date(2026, 11, 2)), FIRST.first),
    ],
    ids=["year", "month", "all", "deadlines", "unfixed", "from", "mine until", "narrower"],
)
def test_its_lines_are_those_of_the_agenda(
    dossier: Dossier, query: EventQuery, first: date | None
) -> None:
    assert told(dossier.looking.agenda(query, first)) == expected(dossier, query, first)


def test_each_month_counts_its_meetings_and_mine(dossier: Dossier) -> None:
    agenda = arrange(dossier.events(YEAR), FIRST.first)
    book = dossier.looking.agenda(YEAR, FIRST.first)
    numbers = [(one.month, one.meetings, one.mine) for one in book.chapters]
    assert numbers == [(one.month, one.meetings, one.mine) for one in agenda.months]


def test_an_event_is_found_again_by_its_line(dossier: Dossier) -> None:
    for query, first in ((YEAR, FIRST.first), (EventQuery(), None)):
        book = dossier.looking.agenda(query, first)
        for row in range(0, len(book), 7):
            place = book.place(row)
            if place.kind is LineKind.EVENT:
                event = dossier.event(book.uid(place))
                assert event is not None
                assert book.row_of(event) == row
        assert book.row_of(make_stranger(dossier)) == -1


def make_stranger(dossier: Dossier):
    from dataclasses import replace

    return replace(dossier.events()[0], uid="a stranger")


def test_the_keyboard_stops_at_events_alone(dossier: Dossier) -> None:
    book = dossier.looking.agenda(YEAR, FIRST.first)
    assert book.event_row(0, 1) == 1
    assert book.event_row(0, -1) == -1
    last = len(book) - 1
    assert book.event_row(last, -1) == last
    assert book.event_row(len(book), -1) == -1


def test_a_tick_is_counted_without_reading(dossier: Dossier) -> None:
    book = dossier.looking.agenda(YEAR, FIRST.first)
    event = dossier.event(book.uid(book.place(1)))
    assert event is not None
    before = book.chapters[0].mine
    book.ticked(event, mine=True)
    assert book.chapters[0].mine == before + 1
    book.ticked(event, mine=False)
    assert book.chapters[0].mine == before
