"""Named filters are kept in the dossier, and each change of them can be taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk import saved_views
from desktop.desk.dossier import Dossier
from tests.ui import world

GENEVA = EventQuery(places=frozenset({"Geneva"}))
MINE = EventQuery(mine=True)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = world.open_filled(tmp_path / "small.dossier", clock)
    yield opened
    opened.close()


def names(dossier: Dossier) -> list[str]:
    return [view.name for view in dossier.saved_views()]


def save(dossier: Dossier, name: str, query: EventQuery) -> None:
    dossier.do(saved_views.save(dossier.saved_views(), name, query))


def test_views_stand_by_their_names_and_are_counted(dossier: Dossier) -> None:
    save(dossier, " My  own ", MINE)
    save(dossier, "geneva", GENEVA)
    assert names(dossier) == ["geneva", "My own"]
    counted = [dossier.counting.of(view.query) for view in dossier.saved_views()]
    assert counted == [2, 0]


def test_a_second_view_of_one_name_is_the_first_one_changed(dossier: Dossier) -> None:
    save(dossier, "Geneva", MINE)
    save(dossier, "geneva", GENEVA)
    (view,) = dossier.saved_views()
    assert (view.name, view.query) == ("Geneva", GENEVA)
    assert dossier.undo_label == "changing the view “Geneva”"


def test_every_change_of_a_view_is_taken_back_after_a_restart_too(
    tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "again.dossier"
    dossier = world.open_filled(path, clock)
    save(dossier, "Geneva", GENEVA)
    (view,) = dossier.saved_views()
    dossier.do(saved_views.rename([view], view, "Palais"))
    (view,) = dossier.saved_views()
    dossier.do(saved_views.update(view, MINE))
    (view,) = dossier.saved_views()
    dossier.do(saved_views.delete(view))
    dossier.close()
    dossier = world.open_empty(path, clock)
    told = []
    while dossier.undo_label:
        dossier.undo()
        told.append([(view.name, view.query) for view in dossier.saved_views()])
    dossier.close()
    assert told == [[("Palais", MINE)], [("Palais", GENEVA)], [("Geneva", GENEVA)], []]


def test_a_view_needs_a_name(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="needs a name"):
        saved_views.save((), "  ", MINE)


def test_no_view_takes_the_name_of_another(dossier: Dossier) -> None:
    save(dossier, "Geneva", GENEVA)
    save(dossier, "Mine", MINE)
    known = dossier.saved_views()
    with pytest.raises(Problem, match="Another view is called “geneva”"):
        saved_views.rename(known, known[1], "geneva")
    assert saved_views.rename(known, known[0], "GENEVA").changes


def test_ids_are_not_used_twice_at_a_time(dossier: Dossier) -> None:
    for name in ("a", "b", "c"):
        save(dossier, name, MINE)
    dossier.do(saved_views.delete(dossier.saved_views()[0]))
    save(dossier, "d", MINE)
    ids = [view.id for view in dossier.saved_views()]
    assert len(set(ids)) == len(ids) == 3
