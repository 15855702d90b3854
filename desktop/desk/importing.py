"""Documents into the dossier: read, compare with what is known, ask, take over as one edit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from desktop.core.draft import Draft, Paragraph
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Telling
from desktop.core.found import Document, DraftFound, Found
from desktop.core.linking import suggest
from desktop.core.matching import Settlement, merged, settle
from desktop.core.ties import Link, Relation
from desktop.desk.dossier import Dossier


class Verdict(StrEnum):
    """What a found event is to the dossier."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One event found in a document, compared with the dossier.

    `found` has its uid already. For `SAME` and `CHANGED`, `known` is the event as it is in the
    dossier or as an earlier row of the same import makes it; for `DOUBTFUL` it is the event that
    may be the same. `differences` tell in words what the papers disagree on. `sure` is false where
    the user should look before taking it over.
    """

    document: str
    found: Event
    verdict: Verdict
    known: Event | None = None
    differences: tuple[str, ...] = ()
    reason: str = ""

    @property
    def sure(self) -> bool:
        """Whether it can be taken over without a look."""
        return self.found.sure and self.verdict is not Verdict.DOUBTFUL


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing is changed until its edit is done.

    `settlements` has one entry for each row, in order.
    """

    found: tuple[Found, ...]
    rows: tuple[ImportRow, ...]
    settlements: tuple[Settlement, ...]
    known: tuple[Event, ...]
    already: tuple[str, ...] = ()


def plan_import(dossier: Dossier, found: Iterable[Found]) -> ImportPlan:
    """Compare what was found with the dossier; documents that it has already are told apart."""
    digests = {document.digest for document in dossier.documents()}
    names = {document.name for document in dossier.documents()}
    fresh: list[Found] = []
    already: list[str] = []
    for one in found:
        if one.document.digest in digests:
            already.append(one.document.name)
            continue
        renamed = _renamed(one, _free_name(one.document.name, names))
        digests.add(renamed.document.digest)
        names.add(renamed.document.name)
        fresh.append(renamed)
    return _compared(dossier, tuple(fresh), tuple(already))


def _compared(dossier: Dossier, fresh: tuple[Found, ...], already: tuple[str, ...]) -> ImportPlan:
    known = dossier.events()
    events = _with_uids(fresh, {event.uid for event in known})
    settlements = settle(events, known)
    by_uid = {event.uid: event for event in (*known, *events)}
    rows = tuple(
        _row(event, settlement, by_uid)
        for event, settlement in zip(events, settlements, strict=True)
    )
    return ImportPlan(fresh, rows, settlements, known, already)


def _with_uids(fresh: Sequence[Found], taken: set[str]) -> tuple[Event, ...]:
    events: list[Event] = []
    for one in fresh:
        for event in one.events:
            uid = event.uid or _uid(one.document, event)
            while uid in taken:
                uid = f"{uid}-2"
            taken.add(uid)
            events.append(replace(event, uid=uid))
    return tuple(events)


def _uid(document: Document, event: Event) -> str:
    """Name an event so that the same paper gives the same name again.

    RFC 5545, 3.8.4.7 asks for a lasting name, RFC 7986, 5.3 for one that betrays no host.
    """
    line = event.sources[0].line if event.sources else 0
    text = f"{document.digest}\n{line}\n{event.origin}\n{event.title}\n{event.when.text}"
    return f"rostrum-{sha256(text.encode()).hexdigest()[:24]}"


def _row(event: Event, settlement: Settlement, by_uid: dict[str, Event]) -> ImportRow:
    document = event.sources[0].document if event.sources else ""
    known = by_uid[settlement.same] if settlement.same else None
    if known is not None:
        verdict = Verdict.CHANGED if settlement.differences else Verdict.SAME
        return ImportRow(document, event, verdict, known, settlement.differences, settlement.reason)
    if settlement.maybe:
        doubt = settlement.maybe[0]
        return ImportRow(document, event, Verdict.DOUBTFUL, by_uid[doubt.uid], (), doubt.reason)
    return ImportRow(document, event, Verdict.NEW)


def _free_name(name: str, names: set[str]) -> str:
    free, number = name, 2
    while free in names:
        free = f"{name} ({number})"
        number += 1
    return free


def _renamed(found: Found, name: str) -> Found:
    """Give a document another name, everywhere where its name stands."""
    if name == found.document.name:
        return found
    return Found(
        replace(found.document, name=name),
        tuple(_event_renamed(event, name) for event in found.events),
        tuple(_draft_renamed(draft, name) for draft in found.drafts),
        found.letters,
    )


def _event_renamed(event: Event, name: str) -> Event:
    return replace(event, tellings=tuple(_telling_renamed(one, name) for one in event.tellings))


def _telling_renamed(telling: Telling, name: str) -> Telling:
    return replace(telling, source=replace(telling.source, document=name))


def _draft_renamed(found: DraftFound, name: str) -> DraftFound:
    paragraphs = tuple(
        replace(paragraph, source=replace(paragraph.source, document=name))
        for paragraph in found.paragraphs
    )
    return DraftFound(replace(found.draft, document=name), paragraphs)


# -- taking over -------------------------------------------------------------------------------


def edit_of(
    plan: ImportPlan,
    dossier: Dossier,
    taken: frozenset[int] | None = None,
    apart: frozenset[int] = frozenset(),
) -> Edit:
    """Build the edit that takes over the rows with the numbers `taken`, all when it is `None`.

    Rows in `apart` become events of their own although they look the same as a known one.
    Documents and drafts are taken over whole; links and relations follow from the events.
    """
    rows = frozenset(range(len(plan.rows))) if taken is None else taken
    events, merges = _events_after(plan, rows, apart)
    changes = [Change(None, one.document) for one in plan.found]
    changes += [Change(None, draft) for draft in _drafts(plan)]
    changes += [Change(None, paragraph) for paragraph in _paragraphs(plan)]
    before = {event.uid: event for event in plan.known}
    changes += [
        Change(before.get(uid), event) for uid, event in events.items() if before.get(uid) != event
    ]
    changes += _relation_changes(plan, dossier, events, merges)
    changes += _link_changes(plan, dossier, events)
    return Edit(_label(plan), tuple(changes))


def _label(plan: ImportPlan) -> str:
    names = [f"“{one.document.name}”" for one in plan.found]
    return f"importing {names[0]}" if len(names) == 1 else f"importing {len(names)} documents"


def _drafts(plan: ImportPlan) -> list[Draft]:
    return [draft.draft for one in plan.found for draft in one.drafts]


def _paragraphs(plan: ImportPlan) -> list[Paragraph]:
    return [
        paragraph for one in plan.found for draft in one.drafts for paragraph in draft.paragraphs
    ]


def _events_after(
    plan: ImportPlan, rows: frozenset[int], apart: frozenset[int]
) -> tuple[dict[str, Event], dict[str, str]]:
    """The events as the import leaves them by uid, and for each merged uid where it went."""
    events = {event.uid: event for event in plan.known}
    merges: dict[str, str] = {}
    for number, (row, settlement) in enumerate(zip(plan.rows, plan.settlements, strict=True)):
        if number not in rows:
            continue
        target = None if number in apart else settlement.same
        target = merges.get(target, target) if target else None
        if target in events:
            events[target] = merged(events[target], row.found)
            merges[row.found.uid] = target
        else:
            events[row.found.uid] = row.found
    return events, merges


def _relation_changes(
    plan: ImportPlan, dossier: Dossier, events: dict[str, Event], merges: dict[str, str]
) -> list[Change]:
    known = {relation.key for relation in dossier.relations()}
    changes: list[Change] = []
    for settlement in plan.settlements:
        for relation in settlement.relations:
            moved = _moved(relation, merges)
            there = moved.child in events and moved.parent in events
            if there and moved.child != moved.parent and moved.key not in known:
                known.add(moved.key)
                changes.append(Change(None, moved))
    return changes


def _moved(relation: Relation, merges: dict[str, str]) -> Relation:
    child = merges.get(relation.child, relation.child)
    parent = merges.get(relation.parent, relation.parent)
    return replace(relation, child=child, parent=parent)


def _link_changes(plan: ImportPlan, dossier: Dossier, events: dict[str, Event]) -> list[Change]:
    """Suggest links between every paragraph and every event, old and new; known ones stay."""
    paragraphs = [
        paragraph for draft in dossier.drafts() for paragraph in dossier.paragraphs(draft.id)
    ]
    paragraphs += _paragraphs(plan)
    known: dict[str, Link] = {link.key: link for link in dossier.links()}
    suggested = suggest(paragraphs, tuple(events.values()), dossier.gazetteer)
    return [Change(None, link) for link in suggested if link.key not in known]
