"""One field finds everything: what typed words mean in a dossier, as values for any list."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from desktop.core.dates.written import read_written
from desktop.core.document import Document
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.edit import Record
from desktop.core.event import Event
from desktop.core.links.ties import Note, on_event, on_paragraph
from desktop.core.names.process import Process
from desktop.core.search.citation import cited
from desktop.core.search.words import typed_words
from desktop.core.versions.naming import own_name
from desktop.core.versions.orphan import Orphan
from desktop.core.when import When
from desktop.desk.dossier import Dossier
from desktop.store.search_look import MOST

EVENTS, PARAGRAPHS, NOTES, OTHERS = 6, 5, 4, 3
_LIMITS: dict[type[Record], int] = {
    Event: EVENTS,
    Paragraph: PARAGRAPHS,
    Note: NOTES,
    Orphan: NOTES,
    Process: OTHERS,
    Draft: OTHERS,
    Document: OTHERS,
}
A_WEEK, LOOKED_AT = timedelta(days=6), 60
MOST_COUNTED = MOST - 1
"""More events than this are told as "more than 999": counting on takes time."""


class NoteFound(NamedTuple):
    """A note, and the event or the paragraph that it is on; or what has lost its paragraph.

    A note that is on none of them is not found.
    """

    text: str
    event: Event | None
    paragraph: Paragraph | None
    orphan: Orphan | None = None


class ParagraphFound(NamedTuple):
    """A paragraph, and the version in which it stands, "" where there is but one."""

    paragraph: Paragraph
    version: str


class Answer(NamedTuple):
    """What was found, the best of each kind first.

    `words` are those that were looked for; `when` is the date that was typed, if it was one, and
    `on_days` are the first events that begin on its days when these are a week at most. `number`
    counts all events with the words, up to `MOST_COUNTED` + 1. With `cites` a paragraph was typed
    as people cite it, and paragraphs are what is meant.
    """

    words: tuple[str, ...]
    when: When | None = None
    on_days: tuple[Event, ...] = ()
    events: tuple[Event, ...] = ()
    number: int = 0
    paragraphs: tuple[ParagraphFound, ...] = ()
    notes: tuple[NoteFound, ...] = ()
    processes: tuple[Process, ...] = ()
    drafts: tuple[Draft, ...] = ()
    documents: tuple[Document, ...] = ()
    cites: bool = False


def search(dossier: Dossier, typed: str, near: date) -> Answer:
    """Find what `typed` means; `near` is the day in sight, which decides what is nearest."""
    citation = cited(typed)
    words = typed_words(citation or typed)
    when = typed_date(typed, near, dossier.clock.today())
    if not words:
        return Answer((), when)
    found = dossier.look_up(_LIMITS, words, near)
    events, number = found[Event]
    return Answer(
        words,
        when,
        _on_days(dossier, when),
        events,
        number,
        with_versions(dossier, found[Paragraph][0]),
        _notes(dossier, found[Note][0], found[Orphan][0]),
        found[Process][0],
        found[Draft][0],
        found[Document][0],
        cites=bool(citation),
    )


def _on_days(dossier: Dossier, when: When | None) -> tuple[Event, ...]:
    if when is None or when.earliest is None or when.latest is None:
        return ()
    if when.latest - when.earliest > A_WEEK:
        return ()
    begin = dossier.beginning(when.earliest, when.latest, LOOKED_AT)
    # "May 2017" begins on its first day too, but is no meeting of that day.
    fixed = (event for event in begin if event.when.is_fixed)
    return tuple(sorted(fixed, key=lambda event: (event.when.sort_key, event.title))[:EVENTS])


def typed_date(typed: str, near: date, today: date) -> When | None:
    """Return the date that the words are, all of them; `None` when they are none."""
    if not typed.strip():
        return None
    when = read_written(typed, near=near, today=today).when
    return when if when is not None and when.is_dated else None


def with_versions(dossier: Dossier, paragraphs: Sequence[Paragraph]) -> tuple[ParagraphFound, ...]:
    """Tell paragraphs of several versions apart."""
    if not paragraphs:
        return ()
    drafts = dossier.drafts()
    named = {one.id: own_name(one) for one in drafts} if len(drafts) > 1 else {}
    return tuple(ParagraphFound(one, named.get(one.draft, "")) for one in paragraphs)


def _notes(
    dossier: Dossier, notes: Iterable[Note], left: Iterable[Orphan]
) -> tuple[NoteFound, ...]:
    found = (_on(dossier, note) for note in notes)
    placed = tuple(note for note in found if note.event or note.paragraph)
    return (*placed, *(NoteFound(one.words, None, None, one) for one in left))


def _on(dossier: Dossier, note: Note) -> NoteFound:
    _, _, key = note.target.partition(" ")
    event = dossier.event(key) if note.target == on_event(key) else None
    paragraph = dossier.paragraph(key) if note.target == on_paragraph(key) else None
    return NoteFound(note.text, event, paragraph)
