"""Two spellings of a place are one choice of the filter."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from desktop.ui.calendar.filter_choices import CITIES, toggled
from tests import make
from tests.papers import gazetteer
from tests.ui import world


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), gazetteer, clock, "UTC")
    named = ("Marrakech, Morocco", "Marrakesh, Morocco", "Marrakesh, Morocco", "Rabat, Morocco")
    for number, place in enumerate((*named, "Xyzzy", "Xyzzx")):
        event = replace(make.event(f"Meeting {number}"), uid=f"m{number}")
        world.add(opened, replace(event, place=opened.gazetteer.place(place)))
    yield opened
    opened.close()


def test_two_spellings_of_a_place_are_counted_and_chosen_as_one(dossier: Dossier) -> None:
    found = dossier.counting.facets(EventQuery())
    assert found.cities[:2] == (("Marrakesh", 3), ("Rabat", 1))
    assert found.countries == (("Morocco", 4),)
    chosen = toggled(EventQuery(), CITIES, "Marrakesh", (), found.spellings)
    assert len(dossier.events(chosen)) == 3
    assert toggled(chosen, CITIES, "Marrakesh", (), found.spellings) == EventQuery()


def test_names_that_nobody_knows_stay_apart(dossier: Dossier) -> None:
    names = ("Marrakech", "Xyzzy", "Rabat", "Xyzzx", "Marrakesh")
    grouped = dossier.counting.same_places.grouped(names)
    assert grouped == (("Marrakech", "Marrakesh"), ("Xyzzy",), ("Rabat",), ("Xyzzx",))
