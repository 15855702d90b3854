"""One undoable change, as values before and after: the only way anything in a dossier changes."""

from typing import TYPE_CHECKING

from desktop.core.quick.dataclasses import dataclass, replace

if TYPE_CHECKING:
    from desktop.core.document import Document
    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.drafts.proposal import Author, Position, Proposal, Silence
    from desktop.core.event import Event
    from desktop.core.ledger import Exported
    from desktop.core.links.ties import Link, Note, Relation
    from desktop.core.names.process import Process
    from desktop.core.saved_view import SavedView
    from desktop.core.versions.beside import Pair
    from desktop.core.versions.orphan import Orphan


@dataclass(frozen=True, slots=True)
class Setting:
    """A fact about the whole dossier, such as its title or its home time zone."""

    name: str
    value: str

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.name


if TYPE_CHECKING:
    Record = (
        Event
        | Draft
        | Paragraph
        | Link
        | Relation
        | Note
        | Document
        | Process
        | Setting
        | Exported
        | SavedView
        | Pair
        | Proposal
        | Position
        | Author
        | Silence
        | Orphan
    )
else:
    # A start loads only the kinds of record that it meets.
    Record = object


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; `None` before is a new record, `None` after a removed one."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """Refuse a change of nothing, of kind or of key: it could not be undone."""
        if self.before is None and self.after is None:
            raise ValueError("a change needs a record before or after")
        if self.before is not None and self.after is not None:
            same = type(self.before) is type(self.after) and self.before.key == self.after.key
            if not same:
                raise ValueError("a change keeps the kind and the key of its record")

    @property
    def record(self) -> Record:
        """The record as it is after the change, or as it was when it is gone."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Edit:
    """One undoable change; `label` completes the sentence "Undo …" in plain words."""

    label: str
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.label, tuple(change.inverse for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class Changes:
    """What an edit has touched, for the views: the kinds of records and their keys.

    `ticks` tells that events have only been put into my agenda or taken out: all of them are where
    they were, under the words they had.
    """

    label: str
    kinds: frozenset[type[Record]]
    keys: frozenset[str]
    ticks: bool = False


def changes_of(edit: Edit) -> Changes:
    """Tell what `edit` touches."""
    return Changes(
        edit.label,
        frozenset(type(change.record) for change in edit.changes),
        frozenset(change.record.key for change in edit.changes),
        ticks=bool(edit.changes) and all(map(_is_tick, edit.changes)),
    )


def _is_tick(change: Change) -> bool:
    from desktop.core.event import Event

    before, after = change.before, change.after
    if not isinstance(before, Event) or not isinstance(after, Event):
        return False
    return replace(before, mine=after.mine) == after
