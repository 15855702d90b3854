"""What was found becomes part of the dossier: one edit for a whole import."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Kind
from desktop.core.links.linking import suggest
from desktop.core.links.ties import Relation, RelationKind
from desktop.core.matching.merging import merged
from desktop.core.matching.settling import parts_of_drafts
from desktop.core.matching.updating import updated
from desktop.core.names.process import Process
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.occurrences import MARK
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.tracked import tracked_records
from desktop.desk.importing.reading_back import changes_of
from desktop.desk.importing.rows import ImportPlan, ImportRow, Verdict, Way

if TYPE_CHECKING:
    from desktop.core.drafts.draft import Draft, Paragraph


def edit_of(
    plan: ImportPlan,
    dossier: Dossier,
    taken: frozenset[int] | None = None,
    apart: frozenset[int] = frozenset(),
    same: Mapping[int, str] | None = None,
    ways: Mapping[int, Way] | None = None,
) -> Edit:
    """Build the edit that takes over the rows with the numbers `taken`, all when it is `None`.

    Rows in `apart` become events of their own although they look the same as a known one; rows in
    `same` become one with the event whose uid stands there although that is doubtful. A doubt that
    is settled so is not noted any more. `ways` say what becomes of rows whose uid is known; those
    left out go by `ImportRow.way`. Documents and drafts are taken over whole; links and
    relations follow from the events.
    """
    rows = frozenset(range(len(plan.rows))) if taken is None else taken
    joined = dict(same or {})
    chosen = {n: Way.COPY for n in apart if plan.rows[n].twin} | dict(ways or {})
    events, merges = _events_after(plan, rows, apart, joined, chosen)
    settled = apart | joined.keys()
    relations = tuple(_relations(plan, dossier, events, merges, settled))
    _mark_series(events, relations)
    before = {event.uid: event for event in plan.known}
    changes = [Change(None, record) for record in _texts(plan, dossier)]
    changes += [change for back in plan.backs for change in changes_of(dossier, back)]
    changes += [Change(None, process) for process in _new_processes(dossier, events.values())]
    fresh = {uid for uid, event in events.items() if before.get(uid) != event}
    changes += [Change(before.get(uid), event) for uid, event in events.items() if uid in fresh]
    changes += [Change(None, relation) for relation in relations]
    changes += _link_changes(plan, dossier, tuple(events.values()), fresh)
    return Edit(_label(plan), tuple(changes))


def _label(plan: ImportPlan) -> str:
    files = (*(one.document.name for one in plan.found), *(one.document for one in plan.backs))
    names = [f"“{one}”" for one in dict.fromkeys(files)]
    return f"importing {names[0]}" if len(names) == 1 else f"importing {len(names)} documents"


def _texts(plan: ImportPlan, dossier: Dossier) -> Iterator[Record]:
    hands = {author.name: author.delegation for author in dossier.authors()}
    held = {document.digest for document in dossier.documents()}
    for one in plan.found:
        if one.document.digest not in held:
            yield one.document
        for draft in one.drafts:
            yield draft.draft
            yield from draft.paragraphs
            yield from tracked_records(draft, hands)


def _new_processes(dossier: Dossier, events: Iterable[Event]) -> Iterator[Process]:
    """The processes that events name and the dossier does not keep yet, with name and colour."""
    named = {short for event in events for short in event.processes}
    for short in sorted(named):
        process = dossier.gazetteer.process(short)
        if process is not None and dossier.process(short) is None:
            yield process


def _events_after(
    plan: ImportPlan,
    rows: frozenset[int],
    apart: frozenset[int],
    joined: Mapping[int, str],
    ways: Mapping[int, Way],
) -> tuple[dict[str, Event], dict[str, str]]:
    """The events as the import leaves them by uid, and for each merged uid where it went."""
    events = {event.uid: event for event in plan.known}
    merges: dict[str, str] = {}
    copied: dict[str, str] = {}
    for number, (row, settlement) in enumerate(zip(plan.rows, plan.settlements, strict=True)):
        # A date that nothing has changed in belongs to its series, wherever that goes.
        along = row.twin and row.verdict is Verdict.SAME and row.found.series in copied
        if number not in rows and not along:
            continue
        if row.twin and row.known is not None and row.known.uid in events:
            way = Way.COPY if along else ways.get(number, row.way)
            _take_twin(row, way, events, copied)
            continue
        target = None if number in apart else joined.get(number, settlement.same)
        target = merges.get(target, target) if target else None
        if target in events:
            events[target] = merged(events[target], row.found)
            merges[row.found.uid] = target
        else:
            events[row.found.uid] = row.found
    return events, merges


def _take_twin(row: ImportRow, way: Way, events: dict[str, Event], copied: dict[str, str]) -> None:
    """Take over an entry whose uid is known; `copied` are series that have a copy, and its uid."""
    assert row.known is not None
    uid = row.known.uid
    if way in (Way.UPDATE, Way.REPLACE):
        events[uid] = updated(events[uid], row.found, by_hand_too=way is Way.REPLACE)
    elif way is Way.COPY:
        copy = _in_copied_series(row.found, copied)
        copied[uid] = copy.uid
        events[copy.uid] = copy


def _in_copied_series(copy: Event, copied: Mapping[str, str]) -> Event:
    """A date of a series goes with the copy of its series, or stands alone."""
    if not copy.series:
        return copy
    series = copied.get(copy.series, "")
    if not series:
        return replace(copy, series="", occurrence="")
    return replace(copy, uid=f"{series}{MARK}{copy.occurrence}", series=series)


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


def _link_changes(
    plan: ImportPlan, dossier: Dossier, events: tuple[Event, ...], fresh: Container[str]
) -> list[Change]:
    """Suggest links between new versions and all events, and between old ones and `fresh` events.

    Links that are known stay.
    """
    texts: list[tuple[Draft, tuple[Paragraph, ...], Container[str] | None]] = [
        (draft, dossier.paragraphs(draft.id), fresh) for draft in dossier.drafts()
    ]
    texts += [(draft.draft, draft.paragraphs, None) for one in plan.found for draft in one.drafts]
    known = {link.key for link in dossier.links()}
    return [
        Change(None, link)
        for draft, paragraphs, only in texts
        for link in suggest(draft, paragraphs, events, dossier.gazetteer, only)
        if link.key not in known
    ]
