"""Opening a dossier, and making the first one from the documents that come with the program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.core.edit import Change, Edit, Setting
from desktop.core.problem import Problem
from desktop.core.quick.tuples import NamedTuple
from desktop.desk.dossier import TITLE, Dossier
from desktop.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.clock import Clock
    from desktop.core.names.gazetteer import Gazetteer

LIST = "dossier.toml"


class Place(NamedTuple):
    """Where a dossier is to be, and what it is made from when it is not there yet.

    `shipped` is the folder with the first documents and their list `dossier.toml`; `None` makes an
    empty dossier.
    """

    path: Path
    shipped: Path | None = None


def open_dossier(
    place: Place, gazetteer: Callable[[], Gazetteer], clock: Clock, home_zone: str
) -> Dossier:
    """Open the dossier at `place`, or make it there.

    Raises `Problem` when the folder cannot be written, the file is empty, another program's or a
    newer one's, or another Rostrum has it open. A new dossier is made aside and put in its place
    when it is whole, so that a start that is cut short leaves none behind.
    """
    if place.path.exists():
        _refuse_empty(place.path)
    else:
        _make(place, gazetteer, clock, home_zone)
    return Dossier(Store(place.path), gazetteer, clock, home_zone)


def make_empty(path: Path, gazetteer: Callable[[], Gazetteer], clock: Clock, zone: str) -> None:
    """Make a dossier without anything in it, called as its file is.

    Raises `Problem` when there is a file already, or the folder cannot be written.
    """
    if path.exists():
        raise Problem(f"{path} is there already; open it, or choose another name.")
    open_dossier(Place(path), gazetteer, clock, zone).close()


def read_dossier(
    place: Place, gazetteer: Callable[[], Gazetteer], clock: Clock, home_zone: str
) -> Dossier:
    """Open the dossier at `place` as it stands, only to be asked, also while a window has it open.

    Nothing is written and nobody waits for it. Raises `Problem` as `open_dossier` does; where
    there is no dossier yet, it is made.
    """
    if not place.path.exists():
        open_dossier(place, gazetteer, clock, home_zone).close()
    _refuse_empty(place.path)
    return Dossier(Store(place.path, reading=True), gazetteer, clock, home_zone)


def _refuse_empty(path: Path) -> None:
    """A dossier has never no bytes: this one was lost by a full disk or a broken copy."""
    if path.is_file() and path.stat().st_size == 0:
        raise Problem(
            f"{path} is empty, so what was in it is lost here; put a backup copy in its place with"
            " “rostrum restore”, or remove it to begin anew."
        )


def _make(place: Place, gazetteer: Callable[[], Gazetteer], clock: Clock, home_zone: str) -> None:
    _make_folder(place.path.parent)
    _refuse_unwritable(place.path)
    aside = place.path.with_name(f"{place.path.name}.new")
    _remove(aside)
    try:
        dossier = Dossier(Store(aside), gazetteer, clock, home_zone)
        try:
            if place.shipped:
                _fill(dossier, place.shipped)
        finally:
            dossier.close()
        aside.replace(place.path)
    except BaseException:
        _remove(aside)
        raise


def _remove(path: Path) -> None:
    for one in (path, path.with_name(f"{path.name}-journal")):
        one.unlink(missing_ok=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(
            f"The folder {folder} cannot be made ({error.strerror}); choose another place with"
            " --dossier, or make room there."
        ) from error


def _refuse_unwritable(path: Path) -> None:
    if not os.access(path.parent, os.W_OK):
        raise Problem(
            f"{path} cannot be made: nothing may be written in its folder; choose another place"
            " with --dossier."
        )


def _fill(dossier: Dossier, shipped: Path) -> None:
    # A later start only reads the file; what the first one needs is loaded here.
    import tomllib

    from desktop.desk.importing.plan import plan_import
    from desktop.desk.importing.takeover import edit_of
    from desktop.reading.document import read_file

    listed = tomllib.loads((shipped / LIST).read_text(encoding="utf-8"))
    found = [read_file(shipped / name, dossier.gazetteer) for name in listed["documents"]]
    edit = edit_of(plan_import(dossier, found), dossier)
    title = Change(None, Setting(TITLE, str(listed["title"])))
    dossier.found(Edit("making the dossier", (title, *edit.changes)))
