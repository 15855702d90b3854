"""A dossier that another program has open is read as it stands, and nobody is disturbed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Note
from desktop.core.problem import Problem
from desktop.store.store import Store
from tests import make
from tests.store.another_program import holding, pages
from tests.store.test_store import older

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dossier with one event, and signs in its name that have a meaning in an address."""
    made = tmp_path / "50% of #1? both.dossier"
    store = Store(made)
    store.apply(Edit("adding", (Change(None, make.event("First")),)), NOW)
    store.close()
    return made


def titles(path: Path) -> list[str]:
    store = Store(path, reading=True)
    try:
        assert store.health() == ()
        return [event.title for event in store.find(Event)]
    finally:
        store.close()


def test_what_another_program_has_done_is_read_while_it_is_open(path: Path) -> None:
    with holding(path) as other:
        assert titles(path) == ["First"]
        other.tell("add Second")
        other.done()
        assert titles(path) == ["First", "Second"]


def test_what_is_read_is_of_one_moment_however_busy_the_other_program_is(path: Path) -> None:
    notes: set[str] = set()
    with holding(path) as other:
        other.tell("pairs 80")
        while pages(79) not in notes:
            store = Store(path, reading=True)
            notes = {note.text for note in store.find(Note)}
            store.close()
            assert len(notes) <= 1


def test_half_a_change_of_a_killed_program_is_not_read(path: Path) -> None:
    with holding(path) as other:
        other.tell("break")
        other.running.wait()
    assert titles(path) == ["First"]


def test_nothing_is_written_by_reading(path: Path) -> None:
    before = path.read_bytes()
    store = Store(path, reading=True)
    with pytest.raises(Problem):
        store.apply(Edit("adding", (Change(None, make.event("Second")),)), NOW)
    assert len(store.find(Event)) == 1
    store.close()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_copy_can_be_made_of_what_is_read(path: Path, tmp_path: Path) -> None:
    store = Store(path, reading=True)
    store.copy_to(tmp_path / "copy.dossier")
    store.close()
    assert titles(tmp_path / "copy.dossier") == ["First"]


def test_a_file_of_an_older_form_is_read_and_stays_as_it_is(tmp_path: Path) -> None:
    path = older(tmp_path / "a.dossier")
    before = path.read_bytes()
    assert titles(path) == ["Workshop", "Hearing"]
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_damaged_is_told(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:8192])
    with pytest.raises(Problem, match="damaged"):
        Store(path, reading=True).find(Event)
