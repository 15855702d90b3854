"""What people do to an event by hand, each as one edit: nothing here touches the dossier.

Every fact that is set is marked as set by hand, so that no paper that is read later changes it
without being asked. Labels complete the sentence "Undo …".
"""

from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256

from desktop.core.by_hand import Fact, marked
from desktop.core.dates.moving import confirmed, fixed_on, in_zone, moved, stretched
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Kind, Origin, Status
from desktop.core.links.ties import Link, Note, Relation
from desktop.core.names.process import Process
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When, from_edtf
from desktop.desk.edits import change_event, shortened

NOWHERE = Place("")


def new_uid(at: datetime, number: int) -> str:
    """Name a new event by the moment and the number of the last edit in its dossier.

    RFC 5545, 3.8.4.7 asks for a lasting name, RFC 7986, 5.3 for one that betrays no host.
    """
    return f"rostrum-{sha256(f'{at.isoformat()} {number}'.encode()).hexdigest()[:24]}"


def blank(day: date | None, uid: str, processes: tuple[str, ...] = (), mine: bool = False) -> Event:
    """Return a new event on a day, or without one; it is no part of the dossier yet."""
    when = from_edtf(day.isoformat()) if day else When("")
    return Event("", when, NOWHERE, Origin.HAND, processes=processes, uid=uid, mine=mine)


def is_empty(event: Event) -> bool:
    """Whether a new event says nothing but its day."""
    said = (event.title, event.place.text, event.description)
    return not any(said) and not set(event.by_hand) - {Fact.STATUS, Fact.KIND}


def add(event: Event) -> Edit:
    """Take a new event into the dossier; what it says was said by hand."""
    facts = [Fact.WHEN] if event.when.is_dated else []
    kept = replace(marked(event, Fact.TITLE, *facts), sequence=0)
    return Edit(f"adding {_named(event)}", (Change(None, kept),))


def duplicate(event: Event, uid: str) -> Edit:
    """Copy an event as one of the user's own: its facts, and nothing of where they came from.

    The copy of a cancelled meeting is a new one, as firm as that was before it was called off.
    """
    copy = replace(
        event,
        uid=uid,
        cancelled=False,
        origin=Origin.HAND,
        kind=event.kind if event.kind is not Kind.SERIES else Kind.MEETING,
        tellings=(),
        remarks=(),
        sure=True,
        paragraph=None,
        sequence=0,
        recurrence=(),
        series="",
        occurrence="",
        extra=(),
        modified=None,
        by_hand=(),
    )
    kept = marked(copy, *Fact)
    return Edit(f"duplicating {_named(event)}", (Change(None, kept),))


# -- one fact --------------------------------------------------------------------------------------


def retitle(event: Event, title: str) -> Edit:
    """Give an event another title; an empty one changes nothing."""
    words = " ".join(title.split()) or event.title
    return _set(event, f"changing the title of {_named(event)}", Fact.TITLE, title=words)


def reschedule(event: Event, when: When) -> Edit:
    """Give an event another date; whether it is confirmed goes along with the date."""
    if when == event.when or _same_date(event.when, when):
        return Edit("", ())
    changed = replace(event, when=when)
    return _marked(event, changed, f"changing the date of {_named(event)}", Fact.WHEN)


def put(event: Event, place: Place, zone: str | None) -> Edit:
    """Hold an event somewhere else; its hours stay as they are, from now on in the zone there.

    `zone` is `None` where the hours belong to a zone of their own.
    """
    when = in_zone(event.when, zone) if zone else event.when
    return _set(event, f"changing the place of {_named(event)}", Fact.PLACE, place=place, when=when)


def hold(event: Event, processes: Iterable[str], fresh: Iterable[Process] = ()) -> Edit:
    """Say which processes hold an event, by their short names, each once.

    `fresh` are those that the dossier does not keep yet, with name and colour.
    """
    names = tuple(dict.fromkeys(filter(None, (" ".join(one.split()) for one in processes))))
    label = f"changing the processes of {_named(event)}"
    edit = _set(event, label, Fact.PROCESSES, processes=names)
    kept = tuple(Change(None, process) for process in fresh if process.short in names)
    return Edit(label, (*kept, *edit.changes)) if edit.changes else edit


def describe(event: Event, words: str) -> Edit:
    """Write what an event is about."""
    label = f"changing the description of {_named(event)}"
    return _set(event, label, Fact.DESCRIPTION, description=words.strip())


def make(event: Event, kind: Kind) -> Edit:
    """Say what sort of entry an event is."""
    return _set(event, f"changing the kind of {_named(event)}", Fact.KIND, kind=kind)


def settle(event: Event, status: Status) -> Edit:
    """Make an event firm, to be confirmed, or cancelled."""
    words = {
        Status.CANCELLED: f"cancelling {_named(event)}",
        Status.CONFIRMED: f"confirming {_named(event)}",
        Status.TENTATIVE: f"having {_named(event)} to be confirmed",
    }[status]
    if status is Status.CANCELLED:
        return _set(event, words, Fact.STATUS, cancelled=True)
    firm = status is Status.CONFIRMED
    when = confirmed(event.when, firm=firm)
    loose = not firm and not when.is_dated
    return _set(event, words, Fact.STATUS, cancelled=False, unconfirmed=loose, when=when)


def cancel(event: Event) -> Edit:
    """Cancel an event, or have it take place after all."""
    if not event.cancelled:
        return settle(event, Status.CANCELLED)
    label = f"having {_named(event)} take place after all"
    return _set(event, label, Fact.STATUS, cancelled=False)


# -- on the month's page ---------------------------------------------------------------------------


def shift(event: Event, days: int) -> Edit:
    """Move an event by days; raises `ValueError` where it stands on none or leaves the calendar.

    What is known to a month has no day to move: "July 2017" would become a limit, a phase lose its
    beginning. A deadline stands on its last day, however its beginning is known.
    """
    when = event.when
    if not when.is_fixed and when.earliest is not None and event.kind is not Kind.DEADLINE:
        raise ValueError("it stands on no day")
    return _dated(event, moved(event.when, days), "moving")


def stretch(event: Event, first: date | None = None, last: date | None = None) -> Edit:
    """Give an event another first or last day."""
    return _dated(event, stretched(event.when, first, last), "changing the length of")


def fix(event: Event, day: date) -> Edit:
    """Fix an event to one day."""
    return _dated(event, fixed_on(event.when, day), "fixing the day of")


def _dated(event: Event, when: When, doing: str) -> Edit:
    changed = replace(event, when=when)
    return _marked(event, changed, f"{doing} {_named(event)}", Fact.WHEN)


# -- gone ------------------------------------------------------------------------------------------


def delete(
    event: Event, links: Iterable[Link], relations: Iterable[Relation], note: Note | None
) -> Edit:
    """Take an event out of the dossier with all that hangs on it.

    What other calendars were told of it stays known, so that they can be told of its end.
    """
    ties: list[Record] = [*links, *relations]
    ties += [note] if note else []
    changes = (*(Change(tie, None) for tie in ties), Change(event, None))
    return Edit(f"deleting {_named(event)}", changes)


# -- parts -----------------------------------------------------------------------------------------


def _same_date(before: When, after: When) -> bool:
    """Whether only the words differ, or what was guessed of them."""
    return replace(before, text="", guess=None) == replace(after, text="", guess=None) and (
        before.is_dated or before.text == after.text
    )


def _set(event: Event, label: str, fact: Fact, **facts: object) -> Edit:
    return _marked(event, replace(event, **facts), label, fact)  # type: ignore[arg-type]


def _marked(before: Event, after: Event, label: str, fact: Fact) -> Edit:
    if before == after:
        return Edit(label, ())
    return change_event(before, marked(after, fact), label)


def _named(event: Event) -> str:
    return f"“{shortened(event.title)}”" if event.title else "an event"
