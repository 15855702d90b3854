"""What is loaded before it is needed: the first event looked at or changed waits for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.places.place import Place
from desktop.store.rows import load_writing

if TYPE_CHECKING:
    from desktop.desk.dossier import Dossier

_SOMEWHERE = Place("Geneva, Switzerland", city="Geneva", country="Switzerland")


def load_ahead(dossier: Dossier) -> None:
    """Load the names of places and what writes; takes up to half a second.

    No row is read, so that it may run on a thread of its own; who needs the same meanwhile waits.
    """
    names = dossier.gazetteer
    names.place_key(_SOMEWHERE)
    names.coordinates_of(_SOMEWHERE)
    load_writing()
    # For the agenda of who has several meetings.
    import desktop.core.travel  # noqa: F401
