"""Copies that open, and a way back that keeps what was there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.safety import back_up, check, restore
from desktop.desk.start import make_empty
from desktop.store import driver, schema
from desktop.store.store import Store
from tests import make


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = open_at(tmp_path / "a.dossier", clock)
    opened.do(Edit("adding", (Change(None, make.event()),)))
    yield opened
    opened.close()


def open_at(path: Path, clock: Clock) -> Dossier:
    return Dossier(Store(path), lambda: Gazetteer(()), clock, "UTC")


def test_a_sound_dossier_has_nothing_to_tell(dossier: Dossier) -> None:
    assert check(dossier) == ()


def test_a_row_that_points_nowhere_is_found(dossier: Dossier) -> None:
    connection = dossier._store._connection
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO link VALUES ('k', 'gone', 'gone', 'why', 'suggested', 1.0)")
    told = " ".join(check(dossier))
    assert "points to the paragraph gone" in told
    connection.execute("DELETE FROM link")


def test_a_copy_opens_and_holds_everything(dossier: Dossier, tmp_path: Path, clock: Clock) -> None:
    target = tmp_path / "copy.dossier"
    back_up(dossier, target)
    back_up(dossier, target)
    copy = open_at(target, clock)
    assert copy.events() == dossier.events()
    assert copy.undo_label == "adding"
    copy.close()
    assert not (tmp_path / "copy.dossier.partial").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [(".", "is a folder"), ("a.dossier", "open dossier itself"), ("no/copy", "There is no folder")],
)
def test_a_copy_that_cannot_be_made_is_told(
    dossier: Dossier, tmp_path: Path, name: str, words: str
) -> None:
    with pytest.raises(Problem, match=words):
        back_up(dossier, tmp_path / name)


def test_restoring_keeps_what_was_there(tmp_path: Path, clock: Clock) -> None:
    path, copy = tmp_path / "a.dossier", tmp_path / "copy.dossier"
    first = open_at(path, clock)
    first.do(Edit("adding", (Change(None, make.event("old")),)))
    back_up(first, copy)
    first.do(Edit("adding", (Change(None, make.event("new")),)))
    first.close()
    kept = restore(copy, path, clock)
    assert kept is not None
    restored, before = open_at(path, clock), open_at(kept, clock)
    assert [event.title for event in restored.events()] == ["old"]
    assert {event.title for event in before.events()} == {"old", "new"}
    restored.close()
    before.close()


def test_what_was_there_is_kept_of_two_ways_back_in_one_second(
    tmp_path: Path, clock: Clock
) -> None:
    path, copy = tmp_path / "a.dossier", tmp_path / "copy.dossier"
    first = open_at(path, clock)
    back_up(first, copy)
    first.do(Edit("adding", (Change(None, make.event("new")),)))
    first.close()
    kept = restore(copy, path, clock)
    assert kept is not None
    assert restore(copy, path, clock) not in (None, kept)
    before = open_at(kept, clock)
    assert {event.title for event in before.events()} == {"new"}
    before.close()


def test_a_dossier_is_no_copy_of_itself(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "a.dossier"
    open_at(path, clock).close()
    with pytest.raises(Problem, match="is the open dossier itself"):
        restore(path, path, clock)
    assert [one.name for one in tmp_path.iterdir()] == ["a.dossier"]


def test_restoring_from_no_copy_changes_nothing(tmp_path: Path, clock: Clock) -> None:
    path, bad = tmp_path / "a.dossier", tmp_path / "bad.dossier"
    open_at(path, clock).close()
    before = path.read_bytes()
    bad.write_text("no dossier")
    for copy in (bad, tmp_path / "missing.dossier"):
        with pytest.raises(Problem):
            restore(copy, path, clock)
    assert path.read_bytes() == before


def test_a_copy_can_be_restored_where_there_was_nothing(tmp_path: Path, clock: Clock) -> None:
    copy = tmp_path / "copy.dossier"
    open_at(copy, clock).close()
    assert restore(copy, tmp_path / "b.dossier", clock) is None
    assert (tmp_path / "b.dossier").exists()


def test_no_room_for_a_copy_is_said_of_the_copy(dossier: Dossier, tmp_path: Path) -> None:
    class Full(driver.Error):
        sqlite_errorname = "SQLITE_FULL"

    sentence = driver.explain(Full(), dossier.path, tmp_path / "b.dossier.partial")
    assert sentence.startswith(f"{tmp_path / 'b.dossier'} cannot be written: the disk is full")


def test_a_first_dossier_that_cannot_be_filled_leaves_nothing_behind(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise driver.driver.OperationalError("disk full")

    monkeypatch.setattr(schema, "migrate", full)
    with pytest.raises(Problem, match="cannot be used"):
        make_empty(tmp_path / "a.dossier", lambda: Gazetteer(()), clock, "UTC")
    assert list(tmp_path.iterdir()) == []
