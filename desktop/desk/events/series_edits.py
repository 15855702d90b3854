"""One meeting of a series, or all of them: what is changed, cancelled or deleted by hand.

A meeting that was changed by itself becomes an event of its own, as RFC 5545, 3.8.4.4 has it; one
that is taken out becomes an EXDATE (3.8.5.1).
"""

from collections.abc import Iterator

from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Note, on_event
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.moves import (
    Move,
    begins_at,
    left_out,
    move_between,
    moved_lines,
    moved_name,
    moved_series,
)
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened, tick

_SHARED = (
    *("title", "place", "processes", "description", "kind"),
    *("cancelled", "unconfirmed", "mine", "by_hand"),
)


def change_one(dossier: Dossier, shown: Event, after: Event, label: str) -> Edit:
    """Change one occurrence alone: `shown` as it was drawn or kept, `after` as it shall be."""
    kept = dossier.stored(shown.uid)
    own = replace(
        after,
        recurrence=(),
        series=shown.series,
        occurrence=shown.occurrence,
        sequence=max(after.sequence, shown.sequence + (kept is None)),
    )
    return Edit(f"{label}, this one alone", (Change(kept, own),))


def tick_one(dossier: Dossier, shown: Event, mine: bool) -> Edit:
    """Put one occurrence into my agenda or take it out; the others stay as they are."""
    edit = tick([shown], mine)
    after = replace(shown, mine=mine)
    return change_one(dossier, shown, after, edit.label) if edit.changes else edit


def change_all(dossier: Dossier, shown: Event, after: Event, label: str) -> Edit:
    """Change the whole series as one of its occurrences was changed.

    Its rules, its single dates and the occurrences that were changed by themselves go along.
    Raises `Problem` when a rule names days that cannot be moved.
    """
    series = _series_of(dossier, shown)
    facts = {
        name: getattr(after, name)
        for name in _SHARED
        if getattr(shown, name) != getattr(after, name)
    }
    changed = replace(series, **facts)
    overrides = dossier.overrides(series.uid)
    changes: list[Change] = []
    if shown.when != after.when:
        try:
            move = move_between(shown.when, after.when)
            when = moved_series(series.when, shown.when, after.when)
            lines = moved_lines(series.recurrence, move, series.when.timezone)
        except ValueError as error:
            raise Problem(
                f"The series “{shortened(series.title)}” cannot be moved as a whole: {error};"
                " change its meetings one by one."
            ) from error
        changed = replace(changed, when=when, recurrence=lines)
        timed = when.start is not None
        changes = [
            change
            for one in overrides
            for change in _renamed(dossier, one, move, timed, shown, after)
        ]
    else:
        changes = [Change(one, replace(one, **facts)) for one in overrides if one.uid == shown.uid]
    sequence = series.sequence + 1
    if changed != series:
        changes.insert(0, Change(series, replace(changed, sequence=sequence)))
    return Edit(f"{label}, the whole series", tuple(changes))


def cancel_one(dossier: Dossier, shown: Event) -> Edit:
    """Take one occurrence out of its series, with what hangs on it.

    One that came without its series is deleted and nothing more.
    """
    kept = dossier.stored(shown.uid)
    gone = tuple(_gone(dossier, kept)) if kept else ()
    if kept is not None and dossier.stored(shown.series) is None:
        return Edit(f"deleting “{shortened(shown.title)}”", gone)
    series = _series_of(dossier, shown)
    lines = (*series.recurrence, left_out(shown.occurrence))
    shorter = replace(series, recurrence=lines, sequence=series.sequence + 1)
    label = f"taking one meeting out of “{shortened(series.title)}”"
    return Edit(label, (*gone, Change(series, shorter)))


def delete_all(dossier: Dossier, shown: Event) -> Edit:
    """Delete a whole series, with the occurrences that were changed by themselves."""
    series = _series_of(dossier, shown)
    events = (*dossier.overrides(series.uid), series)
    changes = tuple(change for event in events for change in _gone(dossier, event))
    return Edit(f"deleting the series “{shortened(series.title)}”", changes)


def _series_of(dossier: Dossier, shown: Event) -> Event:
    series = dossier.stored(shown.series)
    if series is None:
        raise Problem(
            f"The series of “{shortened(shown.title)}” is not in this dossier;"
            " change this meeting alone."
        )
    return series


def _renamed(
    dossier: Dossier, event: Event, move: Move, timed: bool, shown: Event, after: Event
) -> Iterator[Change]:
    """An occurrence of its own keeps its place in the series that was moved.

    It moves along unless it stands elsewhere than the series had it.
    """
    name = moved_name(event.occurrence, move, timed)
    facts = after if event.uid == shown.uid else event
    if facts is event and begins_at(event.when) == event.occurrence:
        facts = replace(event, when=moved_series(event.when, shown.when, after.when))
    drawn = event.uid == f"{event.series}#{event.occurrence}"
    uid = f"{event.series}#{name}" if drawn else event.uid
    fresh = replace(facts, uid=uid, occurrence=name, series=event.series, recurrence=())
    if uid == event.uid:
        yield Change(event, fresh)
    else:
        yield Change(event, None)
        yield Change(None, fresh)
        yield from _ties_carried(dossier, event.uid, uid)


def _ties_carried(dossier: Dossier, old: str, new: str) -> Iterator[Change]:
    """What hangs on an event hangs on it under its new name."""
    for link in dossier.links_of_event(old):
        yield Change(link, None)
        yield Change(None, replace(link, uid=new))
    for one in dossier.relations_of(old):
        child, parent = (new if uid == old else uid for uid in (one.child, one.parent))
        yield Change(one, None)
        yield Change(None, replace(one, child=child, parent=parent))
    words = dossier.note(on_event(old))
    if words:
        yield Change(Note(on_event(old), words), None)
        yield Change(None, Note(on_event(new), words))


def _gone(dossier: Dossier, event: Event) -> Iterator[Change]:
    target = on_event(event.uid)
    words = dossier.note(target)
    if words:
        yield Change(Note(target, words), None)
    for link in dossier.links_of_event(event.uid):
        yield Change(link, None)
    for relation in dossier.relations_of(event.uid):
        yield Change(relation, None)
    yield Change(event, None)
