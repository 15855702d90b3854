"""A choice of events that has a name, so that one comes back to it with one click."""

from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SavedView:
    """A named filter, kept in the dossier; `id` stays when it is renamed."""

    id: str
    name: str
    query: EventQuery

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.id
