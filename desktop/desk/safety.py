"""The health of a dossier, safe copies of it, and the way back from a copy."""

from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.store.driver import is_held
from desktop.store.schema import is_dossier
from desktop.store.store import Store


def check(dossier: Dossier) -> tuple[str, ...]:
    """Return what is wrong with the open dossier, a sentence each; empty when it is sound.

    Looks at the file, at every record, and at what records point to.
    """
    found = list(dossier.health())
    uids = {event.uid for event in dossier.events()}
    paragraphs = {
        paragraph.id for draft in dossier.drafts() for paragraph in dossier.paragraphs(draft.id)
    }
    found += [
        f"a link points to the paragraph {link.paragraph}, which is gone"
        for link in dossier.links()
        if link.paragraph not in paragraphs
    ]
    found += [
        f"a relation points from {relation.child} to {relation.parent}, one of which is gone"
        for relation in dossier.relations()
        if relation.child not in uids or relation.parent not in uids
    ]
    return tuple(found)


def back_up(dossier: Dossier, target: Path) -> None:
    """Write a verified copy of the open dossier to `target`; an older copy is replaced at the end.

    Raises `Problem` when the place cannot be written or the copy is not sound.
    """
    if target.is_dir():
        raise Problem(f"{target} is a folder; name a file in it for the copy.")
    if target.exists():
        if target.samefile(dossier.path):
            raise Problem(f"{target} is the open dossier itself; choose another name for the copy.")
        if not is_dossier(target):
            raise Problem(f"{target} is there and is no dossier; choose another name for the copy.")
    _refuse_missing(target.parent)
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        dossier.copy_to(partial)
        _verify(partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)


def restore(copy: Path, path: Path, clock: Clock) -> Path | None:
    """Put the backup `copy` in the place of the dossier at `path`, which must not be open.

    The dossier that was there is kept beside it; returns its new name, `None` when there was none.
    Raises `Problem` when the copy is missing or not sound; then nothing has changed.
    """
    if not copy.is_file():
        raise Problem(f"There is no file {copy}; name a backup copy.")
    _refuse_missing(path.parent)
    if path.exists():
        if copy.samefile(path):
            raise Problem(f"{copy} is the open dossier itself; name a backup copy of it.")
        if is_held(path):
            raise Problem(f"{path} is open in another Rostrum; close it there first.")
    partial = path.with_name(f"{path.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        # A copy may lie where nothing can be written, and stays as it is.
        store = Store(copy, reading=True)
        try:
            store.copy_to(partial)
        finally:
            store.close()
        _verify(partial)
        kept = _set_aside(path, clock)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return kept


def _refuse_missing(folder: Path) -> None:
    if not folder.is_dir():
        raise Problem(f"There is no folder {folder}; make it, or name another place.")


def _verify(path: Path) -> None:
    store = Store(path)
    try:
        wrong = store.health()
    finally:
        store.close()
    if wrong:
        raise Problem(f"The copy {path} is not sound ({wrong[0]}); nothing was replaced.")


def _set_aside(path: Path, clock: Clock) -> Path | None:
    if not path.exists():
        return None
    stamp = clock.now().strftime("%Y-%m-%d %H.%M.%S")
    name = f"{path.stem} before restore {stamp}"
    kept = path.with_name(f"{name}{path.suffix}")
    number = 2
    while kept.exists():
        # Two in one second must not take each other's place.
        kept = path.with_name(f"{name} ({number}){path.suffix}")
        number += 1
    journal = path.with_name(f"{path.name}-journal")
    path.replace(kept)
    # A journal belongs to its file: left behind, it would be played into the restored one.
    if journal.exists():
        journal.replace(kept.with_name(f"{kept.name}-journal"))
    return kept
