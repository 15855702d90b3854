"""What each kind of record is found by: its name, its other words, and the day it stands at."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from desktop.core.document import Document
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.event import Event
from desktop.core.links.ties import Note
from desktop.core.names.process import Process
from desktop.core.versions.orphan import Orphan


class Findable(NamedTuple):
    """A record as the search knows it; words in the name count for more than those in the body."""

    name: str
    body: str
    day: date | None = None


def _event(event: Event) -> Findable:
    place = event.place
    named = (place.text, place.venue, place.city, place.country)
    body = " ".join(filter(None, (event.description, *named, *event.processes)))
    return Findable(event.title, body, event.when.earliest or event.when.latest)


def _paragraph(paragraph: Paragraph) -> Findable:
    path = paragraph.path or paragraph.label
    # "op14" is typed as often as "OP 14".
    return Findable(f"{path} {path.replace(' ', '')}", paragraph.text)


def _note(note: Note) -> Findable:
    return Findable("", note.text)


def _orphan(orphan: Orphan) -> Findable:
    if orphan.settled:
        return Findable("", "")
    return Findable(orphan.path, f"{orphan.words} {orphan.text}")


def _process(process: Process) -> Findable:
    return Findable(process.short, " ".join((process.name, *process.aliases)))


def _draft(draft: Draft) -> Findable:
    body = " ".join((draft.version, draft.symbol, draft.organ, draft.document))
    return Findable(draft.title, body)


def _document(document: Document) -> Findable:
    parts = (part.title for part in document.parts)
    return Findable(document.title, " ".join((document.name, *parts)))


FINDABLE: dict[type[Any], Callable[[Any], Findable]] = {
    Event: _event,
    Paragraph: _paragraph,
    Note: _note,
    Process: _process,
    Draft: _draft,
    Document: _document,
    Orphan: _orphan,
}
"""The kinds of records that can be found, each with what it is found by.

Files keep the place of a kind in this order: a new one goes to the end.
"""
