"""What was found becomes part of the dossier: one edit for a whole import."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Kind
from desktop.core.linking import suggest
from desktop.core.process import Process
from desktop.core.settling import merged, parts_of_drafts
from desktop.core.ties import Relation, RelationKind
from desktop.desk.dossier import Dossier
from desktop.desk.importing import ImportPlan

if TYPE_CHECKING:
    from desktop.core.draft import Draft, Paragraph


def edit_of(
    plan: ImportPlan,
    dossier: Dossier,
    taken: frozenset[int] | None = None,
    apart: frozenset[int] = frozenset(),
    same: Mapping[int, str] | None = None,
) -> Edit:
    """Build the edit that takes over the rows with the numbers `taken`, all when it is `None`.

    Rows in `apart` become events of their own although they look the same as a known one; rows in
    `same` become one with the event whose uid stands there although that is doubtful. A doubt that
    is settled so is not noted any more. Documents and drafts are taken over whole; links and
    relations follow from the events.
    """
    rows = frozenset(range(len(plan.rows))) if taken is None else taken
    joined = dict(same or {})
    events, merges = _events_after(plan, rows, apart, joined)
    settled = apart | joined.keys()
    relations = tuple(_relations(plan, dossier, events, merges, settled))
    _mark_series(events, relations)
    before = {event.uid: event for event in plan.known}
    changes = [Change(None, record) for record in _texts(plan)]
    changes += [Change(None, process) for process in _new_processes(dossier, events.values())]
    changes += [
        Change(before.get(uid), event) for uid, event in events.items() if before.get(uid) != event
    ]
    changes += [Change(None, relation) for relation in relations]
    changes += _link_changes(plan, dossier, tuple(events.values()))
    return Edit(_label(plan), tuple(changes))


def _label(plan: ImportPlan) -> str:
    names = [f"“{one.document.name}”" for one in plan.found]
    return f"importing {names[0]}" if len(names) == 1 else f"importing {len(names)} documents"


def _texts(plan: ImportPlan) -> Iterator[Record]:
    for one in plan.found:
        yield one.document
        for draft in one.drafts:
            yield draft.draft
            yield from draft.paragraphs


def _new_processes(dossier: Dossier, events: Iterable[Event]) -> Iterator[Process]:
    """The processes that events name and the dossier does not keep yet, with name and colour."""
    named = {short for event in events for short in event.processes}
    for short in sorted(named):
        process = dossier.gazetteer.process(short)
        if process is not None and dossier.process(short) is None:
            yield process


def _events_after(
    plan: ImportPlan, rows: frozenset[int], apart: frozenset[int], joined: Mapping[int, str]
) -> tuple[dict[str, Event], dict[str, str]]:
    """The events as the import leaves them by uid, and for each merged uid where it went."""
    events = {event.uid: event for event in plan.known}
    merges: dict[str, str] = {}
    for number, (row, settlement) in enumerate(zip(plan.rows, plan.settlements, strict=True)):
        if number not in rows:
            continue
        target = None if number in apart else joined.get(number, settlement.same)
        target = merges.get(target, target) if target else None
        if target in events:
            events[target] = merged(events[target], row.found)
            merges[row.found.uid] = target
        else:
            events[row.found.uid] = row.found
    return events, merges


def _relations(
    plan: ImportPlan,
    dossier: Dossier,
    events: dict[str, Event],
    merges: dict[str, str],
    settled: frozenset[int],
) -> Iterator[Relation]:
    """The new relations between events that the import leaves, each once; no `settled` doubts."""
    known = {relation.key for relation in dossier.relations()}
    above = {
        paragraph.id: paragraph.parent
        for one in plan.found
        for draft in one.drafts
        for paragraph in draft.paragraphs
    }
    fresh = [row.found for row in plan.rows if row.found.uid in events]
    found = (
        relation
        for number, one in enumerate(plan.settlements)
        for relation in one.relations
        if number not in settled or relation.kind is not RelationKind.MAYBE_SAME
    )
    for relation in (*found, *parts_of_drafts(fresh, above)):
        child = merges.get(relation.child, relation.child)
        parent = merges.get(relation.parent, relation.parent)
        moved = replace(relation, child=child, parent=parent)
        there = child in events and parent in events and child != parent
        if there and moved.key not in known:
            known.add(moved.key)
            yield moved


def _mark_series(events: dict[str, Event], relations: tuple[Relation, ...]) -> None:
    """An undated process whose meetings are known is their series, no meeting without date."""
    for relation in relations:
        parent = events[relation.parent]
        if relation.kind is RelationKind.IN_SERIES and not parent.when.is_dated:
            events[parent.uid] = replace(parent, kind=Kind.SERIES)


def _link_changes(plan: ImportPlan, dossier: Dossier, events: tuple[Event, ...]) -> list[Change]:
    """Suggest links between every version and every event, old and new; known ones stay."""
    texts: list[tuple[Draft, tuple[Paragraph, ...]]] = [
        (draft, dossier.paragraphs(draft.id)) for draft in dossier.drafts()
    ]
    texts += [(draft.draft, draft.paragraphs) for one in plan.found for draft in one.drafts]
    known = {link.key for link in dossier.links()}
    return [
        Change(None, link)
        for draft, paragraphs in texts
        for link in suggest(draft, paragraphs, events, dossier.gazetteer)
        if link.key not in known
    ]
