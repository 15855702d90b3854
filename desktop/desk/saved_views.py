"""Named filters: saved, renamed, changed and deleted as edits; nothing here touches the dossier."""

from collections.abc import Iterable

from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.saved_view import SavedView


def save(known: Iterable[SavedView], name: str, query: EventQuery) -> Edit:
    """Keep `query` under `name`; a view that is called so already asks for it from now on.

    Raises `Problem` when there is no name.
    """
    views = tuple(known)
    name = _named(name)
    same = next((view for view in views if view.name.casefold() == name.casefold()), None)
    if same is not None:
        return update(same, query)
    view = SavedView(_free_id(views), name, query)
    return Edit(f"saving the view “{name}”", (Change(None, view),))


def rename(known: Iterable[SavedView], view: SavedView, name: str) -> Edit:
    """Call a view otherwise; raises `Problem` without a name, or with that of another view."""
    renamed = replace(view, name=_named(name))
    others = (one.name.casefold() for one in known if one.id != view.id)
    if renamed.name.casefold() in others:
        raise Problem(f"Another view is called “{renamed.name}”; choose another name.")
    changes = (Change(view, renamed),) if renamed != view else ()
    return Edit(f"renaming the view “{view.name}”", changes)


def update(view: SavedView, query: EventQuery) -> Edit:
    """Have a view ask for something else."""
    changed = replace(view, query=query)
    changes = (Change(view, changed),) if changed != view else ()
    return Edit(f"changing the view “{view.name}”", changes)


def delete(view: SavedView) -> Edit:
    """Forget a view; the events stay as they are."""
    return Edit(f"deleting the view “{view.name}”", (Change(view, None),))


def _named(name: str) -> str:
    words = " ".join(name.split())
    if not words:
        raise Problem("A view needs a name; write one, such as “Geneva in June”.")
    return words


def _free_id(views: Iterable[SavedView]) -> str:
    numbers = [int(view.id.rpartition("-")[2]) for view in views]
    return f"view-{max(numbers, default=0) + 1}"
