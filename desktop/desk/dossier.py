"""The open dossier: the one door through which anything in it changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.document import Document, Paper, papers_in
from desktop.core.edit import Changes, Edit, Setting, changes_of
from desktop.core.event import Event
from desktop.core.ledger import Exported, Stamps
from desktop.core.links.ties import Note, Relation
from desktop.core.names.process import Process, own_colour
from desktop.core.query import EventQuery
from desktop.core.saved_view import SavedView
from desktop.core.search.fold import fold
from desktop.desk.drafts.questions import DraftQuestions
from desktop.desk.events import occurrences
from desktop.desk.events.counting import Counting
from desktop.desk.events.looking import Looking
from desktop.desk.history import History, HistoryQuestions
from desktop.desk.word_questions import WordQuestions
from desktop.store.edit_log import LogEntry

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.core.clock import Clock
    from desktop.core.counts import Counts
    from desktop.core.names.gazetteer import Gazetteer
    from desktop.core.source import Source
    from desktop.store.store import Store

Listener = Callable[[Changes], None]

EVERYTHING = EventQuery()
TITLE = "title"
HOME_ZONE = "home zone"


class Dossier(DraftQuestions, HistoryQuestions, WordQuestions):
    """One negotiation's file, open for work by one person.

    Every question returns values; every change goes through `do`, which writes it before anybody
    is told of it, so that what the window shows as done is done.
    """

    def __init__(
        self, store: Store, gazetteer: Callable[[], Gazetteer], clock: Clock, home_zone: str
    ) -> None:
        """Take over an open `store`; `home_zone` is an IANA name, used until one is set.

        `gazetteer` is asked when names are first needed, which a start does not.
        """
        self._load_gazetteer = gazetteer
        self.clock = clock
        self._store = store
        self._own_zone = home_zone
        self._listeners: list[Listener] = []
        self.counting = Counting(store, self.papers, lambda: self.gazetteer)
        self.looking = Looking(store)
        log = store.log.entries()
        self._history = History(log)
        self._saved_at = log[-1].at if log else None
        self._last_edit = log[-1].id if log else 0

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The names of processes, bodies and places."""
        return self._load_gazetteer()

    @property
    def path(self) -> Path:
        """Where the dossier's file is."""
        return self._store.path

    @property
    def title(self) -> str:
        """What the dossier is called; its file's name until a title is set."""
        return self.setting(TITLE) or self.path.stem

    @property
    def home_zone(self) -> str:
        """The IANA time zone in which the user lives."""
        return self.setting(HOME_ZONE) or self._own_zone

    @property
    def saved_at(self) -> datetime | None:
        """When the last edit was written."""
        return self._saved_at

    def close(self) -> None:
        """Close the file; nothing is left to be saved."""
        self._store.close()

    # -- the door ------------------------------------------------------------------------------

    def do(self, edit: Edit) -> None:
        """Write `edit` in one transaction, then tell the listeners.

        Raises `Problem` when the file cannot be written; then nothing has changed.
        """
        if edit.changes:
            self._perform(edit, "do", None)

    def found(self, edit: Edit) -> None:
        """Write the `edit` that makes a new dossier; it is where undo ends."""
        self._perform(edit, "start", None)

    def keep(self, edit: Edit) -> None:
        """Write what the program notes down by itself, such as an export; undo passes over it."""
        if edit.changes:
            self._perform(edit, "keep", None)

    def undo(self) -> str | None:
        """Take the last edit back; returns its label, or `None` when there is nothing to undo."""
        number = self._history.undoable
        if number is None:
            return None
        edit = self._store.log.edit(number).inverse
        self._perform(edit, "undo", number)
        return edit.label

    def redo(self) -> str | None:
        """Do the edit that was last undone again; returns its label, or `None`."""
        number = self._history.redoable
        if number is None:
            return None
        edit = self._store.log.edit(number)
        self._perform(edit, "redo", number)
        return edit.label

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._history.label(self._history.undoable)

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return self._history.label(self._history.redoable)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` told of every change; returns the way to stop that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _perform(self, edit: Edit, act: str, reverts: int | None) -> None:
        at = self.clock.now()
        number = self._store.apply(edit, at, act, reverts)
        self._history.add(LogEntry(number, at, edit.label, act, reverts))
        self._saved_at, self._last_edit = at, number
        changes = changes_of(edit)
        for kind, kept in ((Process, "_processes"), (Document, "_documents")):
            if kind in changes.kinds:
                vars(self).pop(kept, None)
        self.counting.take_in(edit, changes)
        if Event in changes.kinds:
            self.looking.forget(ticks=changes.ticks)
        for listener in tuple(self._listeners):
            listener(changes)

    # -- questions -----------------------------------------------------------------------------

    def events(self, query: EventQuery = EVERYTHING) -> tuple[Event, ...]:
        """Return the events asked for, by date and then by title; those without date last.

        Between two days a series gives its occurrences there, otherwise it stands once, as itself.
        """
        found = occurrences.events_of(self._store, query)
        return tuple(sorted(found, key=lambda event: (event.when.sort_key, event.title, event.uid)))

    def event(self, uid: str) -> Event | None:
        """Return the event with `uid`, which may be that of an occurrence of a series."""
        return occurrences.event_of(self._store, uid)

    def stored(self, uid: str) -> Event | None:
        """Return the event with `uid` when it is kept as such, and not drawn from a series."""
        return self._store.get(Event, uid)

    def place_names(self) -> tuple[str, ...]:
        """Return the places of the events, as they are written, the most frequent first."""
        return self._store.place_names()

    def counts(self) -> Counts:
        """Count the events of each sort."""
        return self.counting.counts()

    def saved_views(self) -> tuple[SavedView, ...]:
        """Return the named filters by their names."""
        return tuple(sorted(self._store.find(SavedView), key=lambda one: (fold(one.name), one.id)))

    def process(self, short: str) -> Process | None:
        """Return what the dossier knows of a process that its events name."""
        return self._processes.get(short)

    def colour_of(self, short: str) -> int:
        """Return the place of a process in the theme's twelve colours, 0 to 11.

        A name that is not known gets one of its own, always the same.
        """
        process = self._processes.get(short)
        return process.colour if process else own_colour(short)

    @cached_property
    def _processes(self) -> dict[str, Process]:
        return {process.short: process for process in self._store.find(Process)}

    def documents(self) -> tuple[Document, ...]:
        """Return the papers that were read in, in the order in which they came."""
        return self._documents

    @cached_property
    def _documents(self) -> tuple[Document, ...]:
        return self._store.in_order(Document)

    def papers(self) -> tuple[Paper, ...]:
        """Return the papers by which people know their sources, in the order of the documents."""
        return tuple(paper for document in self.documents() for paper in papers_in(document))

    def paper_of(self, source: Source) -> Paper | None:
        """Return the paper in which the words of `source` stand."""
        return next((paper for paper in self.papers() if paper.holds(source)), None)

    def document(self, name: str) -> Document | None:
        """Return the paper called `name`."""
        return self._store.get(Document, name)

    def relations(self) -> tuple[Relation, ...]:
        """Return every relation between two events."""
        return self._store.find(Relation)

    def relations_of(self, uid: str) -> tuple[Relation, ...]:
        """Return the relations in which the event is child or parent."""
        return self._store.find(Relation, "child = ? OR parent = ?", (uid, uid))

    def note(self, target: str) -> str:
        """Return the user's words on `target` (see `core.ties`), "" when there are none."""
        note = self._store.get(Note, target)
        return note.text if note else ""

    def setting(self, name: str) -> str:
        """Return a setting of the dossier, "" when it is not set."""
        setting = self._store.get(Setting, name)
        return setting.value if setting else ""

    def settings(self, beginning: str) -> tuple[Setting, ...]:
        """Return the settings whose names begin so, by their names."""
        where = "substr(name, 1, ?) = ?"
        return self._store.find(Setting, where, (len(beginning), beginning), "name")

    def exported(self) -> tuple[Exported, ...]:
        """Return what other calendars were last told of each event."""
        return self._store.find(Exported)

    def stamps(self, uids: Collection[str]) -> Mapping[str, Stamps]:
        """Return when each of the events came, and when what others see of it last changed."""
        return self._store.stamps(uids)

    def overrides(self, uid: str) -> tuple[Event, ...]:
        """Return the occurrences of the series `uid` that were changed by themselves."""
        return self._store.overrides(uid)

    def health(self) -> tuple[str, ...]:
        """Return what is wrong with the file, a sentence each; empty when it is sound."""
        return self._store.health()

    def copy_to(self, target: Path) -> None:
        """Write a compact copy of the whole file to `target`, which must not exist yet."""
        self._store.copy_to(target)
