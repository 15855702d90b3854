"""What drafts of many processes set, and their calendars tell in other words, is one calendar.

The papers are made up; what must come of them was written down before the program read any.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.event import Event
from desktop.core.source import Source
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from tests.papers import gazetteer
from tests.versions import take_in

# Of each pair what its second version leaves beside each paragraph, the calendar first: the date,
# how many papers tell of it, and the place. A date with "text" is offered and not taken.
TRUTH: dict[str, tuple[str, ...]] = {
    "bbnj": (
        "OP 1: 2026-05-11/2026-05-22, 3 told, New York; text 2026-06-15/2026-06-26",
        "OP 2: 2026-09-23, 2 told, New York",
        "OP 3: 2026-05-20/2026-05-22, 2 told, Suva",
        "OP 4: ../2026-04-17, 2 told",
    ),
    "inc": (
        "OP 1: 2026-08-03/2026-08-12, 3 told, Busan; text 2026-08-10/2026-08-19",
        "OP 2: 2027-02-08/2027-02-10, 3 told, Kigali",
        "OP 3: 2026-05-13/2026-05-15, 2 told, Nairobi",
        "OP 3: no date, 2 told, Nairobi",
        "OP 4: ../2026-06-15, 2 told",
    ),
    "pan": (
        "OP 1: 2026-07-06/2026-07-10, 3 told, Geneva",
        "OP 2: 2026-12-10/2026-12-11, 3 told, Marrakesh",
        "OP 3: 2026-06-15, 2 told",
        "OP 4: ../2026-05-15, 2 told",
    ),
    "tax": (
        "OP 1: 2026-02-02/2026-02-13, 3 told, New York",
        "OP 1: 2026-08-03/2026-08-14, 3 told, New York; text 2026-08-10/2026-08-21",
        "OP 1: 2026-11-30/2026-12-11, 3 told, Nairobi",
        "OP 2: 2026-03-23/2026-03-25, 2 told, Addis Ababa",
        "OP 3: ../2027-06-30, 2 told",
    ),
    "cyb": (
        "OP 1: 2026-03-09/2026-03-13, 3 told, Vienna; text 2026-04-13/2026-04-17",
        "OP 2: 2026-10-15/2026-10-16, 3 told, Hanoi",
        "OP 3: 2026-06-02/2026-06-04, 2 told, Dakar",
        "OP 4: ../2026-05-15, 2 told",
    ),
    "bei": (
        "OP 1: 2026-09-21/2026-09-22, 3 told, New York",
        "OP 2: 2026-05-05/2026-05-07, 3 told, Mexico City; text 2026-05-12/2026-05-14",
        "OP 3: 2026-06-16/2026-06-18, 2 told, Nairobi",
        "OP 4: ../2026-07-15, 2 told",
    ),
    "lim": (
        "OP 1: ../2018-03-31, 2 told",
        "OP 2: 2018-05-09/2018-05-11, 2 told, Tashkent",
        "OP 3: 2018-06-06, 2 told, Bonn",
    ),
    "lst": (
        "OP 2 (a): 2027-05-04/2027-05-05, 3 told, Bangkok",
        "OP 2 (b): 2027-04-12/2027-04-13, 3 told, Nairobi",
        "OP 2 (c): 2027-07-20, 3 told, Santiago",
        "OP 2 (d): 2027-06-02, 1 told, Geneva",
    ),
    "gla": ("OP 5: 2027-10-06/2027-10-08, 3 told, Lima",),
    "hum": (
        "OP 1: 2027-09-14/2027-09-16, 3 told, Istanbul",
        "OP 2: 2027-05-03, 3 told, New York",
        "OP 3: 2027-05-03, 3 told, New York; text 2027-05-04",
        "OP 4: ../2027-02-28, 2 told",
    ),
}
ROWS = {
    "lst": 3,
    "gla": 2,
    "hum": 4,
    "bbnj": 4,
    "inc": 4,
    "pan": 4,
    "tax": 3,
    "cyb": 3,
    "bei": 3,
    "lim": 2,
}


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), gazetteer, clock, "UTC")
    yield opened
    opened.close()


def beside_paragraphs(dossier: Dossier) -> tuple[str, ...]:
    lines = [
        f"{paragraph.path}: {told(event, paragraph.source)}"
        for event in dossier.events()
        if (paragraph := dossier.paragraph(event.paragraph or "")) is not None
    ]
    return tuple(sorted(lines))


def told(event: Event, source: Source) -> str:
    said = [one for one in event.tellings if one.source == source][-1].when
    words = f"{event.when.edtf or 'no date'}, {len(event.tellings)} told"
    words += f", {event.place.city}" if event.place.city else ""
    return words if said.spans() == event.when.spans() else f"{words}; text {said.edtf}"


@pytest.mark.parametrize("order", [("cal", "1", "2"), ("1", "cal", "2"), ("1", "2", "cal")])
@pytest.mark.parametrize("pair", TRUTH)
def test_a_newer_version_moves_what_is_there(
    dossier: Dossier, pair: str, order: tuple[str, ...]
) -> None:
    take_in(dossier, *(f"{pair}_{one}" for one in order))
    events = dossier.events()
    beside = beside_paragraphs(dossier)
    if order[-1] != "cal":
        assert beside == TRUTH[pair]
    own = sum("3 told" not in line for line in TRUTH[pair])
    assert len(events) == ROWS[pair] + own
