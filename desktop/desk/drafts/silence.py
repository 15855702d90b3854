"""Silence procedures: begun on a version, a deadline in the calendar, held or broken by whom."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from desktop.core.by_hand import Fact, marked
from desktop.core.drafts.proposal import Silence, SilenceState
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind, Origin
from desktop.core.places.place import Place
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.naming import own_name
from desktop.core.when import When, from_edtf
from desktop.desk.edits import change_event, shortened
from desktop.desk.events.edits import new_uid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.core.drafts.draft import Draft
    from desktop.desk.dossier import Dossier

_DEADLINES = EventQuery(kinds=frozenset({Kind.DEADLINE}))


class Announced(NamedTuple):
    """A silence procedure that a paper announces and that nobody has taken up yet."""

    event: Event
    when: When


def silence_of(dossier: Dossier, draft_id: str) -> Silence | None:
    """Return the silence procedure of a version (its id): the running one, else the last."""
    own = [one for one in dossier.silences() if one.draft == draft_id]
    return max(own, key=lambda one: (one.state is SilenceState.RUNNING, one.deadline), default=None)


def announced(dossier: Dossier, draft: Draft) -> Announced | None:
    """Return the silence procedure that the version or the paper around it announces.

    Only one with an hour can be taken up as it is; without an hour it is still returned.
    """
    from desktop.reading.drafts.silence import says_silence

    taken = {one.event for one in dossier.silences()}
    for event in dossier.events(_DEADLINES):
        if event.uid in taken or not event.when.is_dated or event.cancelled:
            continue
        ours = any(source.document == draft.document for source in event.sources)
        if ours and says_silence(f"{event.title} {event.description}"):
            return Announced(event, event.when)
    return None


def hour_of(when: When) -> datetime | None:
    """Return the last moment of a date as local wall time, `None` when it has no hour."""
    hour = when.end or when.start
    last = when.latest
    if hour is None or last is None:
        return None
    return when.ends_at() or datetime.combine(last, hour)


def limit(deadline: datetime, timezone: str) -> When:
    """Return the date of a deadline: open until an hour, local wall time in an IANA zone."""
    from desktop.core.dates.wording import words

    when = replace(from_edtf(f"../{deadline:%Y-%m-%dT%H:%M}"), timezone=timezone)
    return replace(when, text=words(when))


def passed(silence: Silence, now: datetime) -> bool:
    """Tell whether its hour is over at an aware moment."""
    return now >= silence.deadline.replace(tzinfo=ZoneInfo(silence.timezone))


def agrees(silence: Silence, entry: Event) -> bool:
    """Tell whether the calendar has the hour of the silence procedure, or another one by now."""
    return hour_of(entry.when) == silence.deadline and entry.when.timezone == silence.timezone


def begin(
    dossier: Dossier,
    draft: Draft,
    start: date,
    deadline: datetime,
    timezone: str,
    of_paper: Event | None = None,
) -> Edit:
    """Put a version under silence from a day until an hour (local, in an IANA zone).

    One that is running already gets these dates instead. `of_paper` is the entry of a paper that
    announces it, which then stands for it in the calendar; else one is made.
    """
    known = silence_of(dossier, draft.id)
    running = known if known is not None and known.state is SilenceState.RUNNING else None
    entry = of_paper or (dossier.stored(running.event) if running else None)
    made = _entry(dossier, draft, entry, limit(deadline, timezone))
    name = new_uid(dossier.clock.now(), dossier.last_edit).replace("rostrum", "silence")
    fresh = Silence(
        running.id if running else name, draft.id, start, deadline, timezone, event=made.uid
    )
    label = f"putting “{shortened(own_name(draft))}” under silence"
    changes = change_event(entry, made, label).changes if entry else (Change(None, made),)
    if running != fresh:
        changes = (*changes, Change(running, fresh))
    return Edit(label, changes)


def hold(silence: Silence) -> Edit:
    """Say that nobody objected."""
    return Edit(
        "having the silence held", (Change(silence, replace(silence, state=SilenceState.HELD)),)
    )


def break_it(dossier: Dossier, silence: Silence, delegations: Sequence[str]) -> Edit:
    """Say who objected; a deadline that is still ahead is called off in the calendar."""
    names = tuple(dict.fromkeys(delegations))
    label = f"having the silence broken by {', '.join(names)}" if names else "breaking the silence"
    broken = replace(silence, state=SilenceState.BROKEN, broken_by=names)
    changes: tuple[Change, ...] = (Change(silence, broken),)
    entry = dossier.stored(silence.event)
    if entry is not None and not passed(silence, dossier.clock.now()):
        over = marked(replace(entry, cancelled=True), Fact.STATUS)
        changes = (*changes, *change_event(entry, over, label).changes)
    return Edit(label, changes)


def run_on(dossier: Dossier, silence: Silence) -> Edit:
    """Take back that it was held or broken; its deadline stands again."""
    label = "having the silence procedure run on"
    running = replace(silence, state=SilenceState.RUNNING, broken_by=())
    changes: tuple[Change, ...] = (Change(silence, running),)
    entry = dossier.stored(silence.event)
    if entry is not None and entry.cancelled:
        again = replace(entry, cancelled=False)
        changes = (*changes, *change_event(entry, again, label).changes)
    return Edit(label, changes if running != silence else ())


def _entry(dossier: Dossier, draft: Draft, known: Event | None, when: When) -> Event:
    """The deadline in the calendar; what a paper tells of it stays beside what was set."""
    if known is not None:
        same = (known.when.edtf, known.when.timezone) == (when.edtf, when.timezone)
        return known if same else marked(replace(known, when=when), Fact.WHEN)
    made = Event(
        title=f"Silence procedure: {own_name(draft)}",
        when=when,
        place=Place(""),
        origin=Origin.HAND,
        kind=Kind.DEADLINE,
        uid=new_uid(dossier.clock.now(), dossier.last_edit),
    )
    return marked(made, Fact.TITLE, Fact.WHEN)
