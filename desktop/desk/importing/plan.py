"""Documents against the dossier: what is new in them, what is known, what is doubtful."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.core.document import Document, DocumentKind
from desktop.core.event import Event, Telling
from desktop.core.found import DraftFound, Found
from desktop.core.matching.settling import Settlement, settle_steps
from desktop.core.matching.updating import against_hand, is_newer, news, words_of
from desktop.core.quick.dataclasses import replace
from desktop.core.steps import Steps, finished
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.text_words import words_about
from desktop.desk.importing.known_texts import KnownTexts, is_nothing_more, with_news
from desktop.desk.importing.rows import ImportPlan, ImportRow, Verdict
from desktop.desk.importing.told_back import ToldBack
from desktop.desk.versions.going_on import KeptApart, with_entries_that_go_on
from desktop.desk.versions.standing import Standing
from desktop.desk.versions.texts_apart import TextsApart

if TYPE_CHECKING:
    from desktop.core.drafts.draft import Draft
    from desktop.desk.importing.reading_back import Back


def plan_import(
    dossier: Dossier, found: Iterable[Found], told: Mapping[str, Standing] | None = None
) -> ImportPlan:
    """Compare what was found with the dossier; what it has already is told apart.

    A calendar file that it has is compared again where an event of it is now otherwise or gone,
    and any document of which a version was removed. A version that it has brings what is tracked
    and remarked in this copy of it. `told` is where a person has said that drafts stand, by their
    ids in an earlier plan.
    """
    return finished(plan_steps(dossier, found, told))


def plan_steps(
    dossier: Dossier, found: Iterable[Found], told: Mapping[str, Standing] | None = None
) -> Steps[ImportPlan]:
    """Do what `plan_import` does, in steps."""
    known = dossier.events()
    digests = {document.digest: document.name for document in dossier.documents()}
    texts = KnownTexts(dossier)
    names = {document.name for document in dossier.documents()}
    fresh: list[Found] = []
    already: list[str] = []
    backs: list[Back] = []
    same: list[Draft] = []
    for whole in found:
        one, back = texts.parted(whole)
        same += [each.draft for each in back]
        held = digests.get(one.document.digest)
        if held is not None and not one.drafts and not _differs_now(one, known):
            backs += with_news(back)
            already += [one.document.name] if not with_news(back) else []
            continue
        backs += back
        if whole.drafts and is_nothing_more(one):
            continue
        name = held or _free_name(one.document.name, names)
        digests[one.document.digest] = name
        names.add(name)
        fresh.append(_renamed(one, name))
    complete = tuple(texts.complete(one) for one in fresh)
    plan = yield from _compared(dossier, known, complete, told or {})
    return replace(plan, already=tuple(already), backs=tuple(backs), same=tuple(same))


def _differs_now(found: Found, known: Sequence[Event]) -> bool:
    if found.document.kind is not DocumentKind.ICS:
        return False
    by_uid = {event.uid: event for event in known}
    return any(event.uid not in by_uid or news(by_uid[event.uid], event) for event in found.events)


def _compared(
    dossier: Dossier,
    known: tuple[Event, ...],
    fresh: tuple[Found, ...],
    told: Mapping[str, Standing],
) -> Steps[ImportPlan]:
    events, twins = _with_uids(fresh, {event.uid for event in known})
    by_uid = {event.uid: event for event in (*known, *events)}
    others = [event for event in events if event.uid not in twins]
    about = words_about(dossier, fresh)
    settled = iter((yield from settle_steps(others, known, dossier.gazetteer, about)))
    settlements: list[Settlement] = []
    rows: list[ImportRow] = []
    back = ToldBack(dossier, twins.values())
    texts, apart = TextsApart(dossier, fresh, told), KeptApart(dossier, events, fresh)
    for event in events:
        if event.uid in twins:
            row = _twin(by_uid[twins[event.uid]], event, back)
            settlement = Settlement(twins[event.uid], row.reason, row.differences)
        else:
            settlement = next(settled)
            other = by_uid.get(settlement.same or "")
            settlement = apart.settled(event, texts.settled(event, settlement, other))
            row = _row(event, settlement, by_uid)
        settlements.append(settlement)
        rows.append(row)
    whole = with_entries_that_go_on(dossier, rows, fresh, told)
    return ImportPlan(fresh, whole, tuple(settlements), known)


def _twin(known: Event, event: Event, back: ToldBack) -> ImportRow:
    """What an entry is to the event of the same uid: the same, an older or a newer issue."""
    if news(known, event):
        event = back.as_known(known, event)
    names = news(known, event)
    newer = is_newer(known, event)
    reason = "the same uid"
    if names:
        reason += ", and newer" if newer else ", but older than what you have"
    return ImportRow(
        event.sources[0].document if event.sources else "",
        event,
        Verdict.CHANGED if names else Verdict.SAME,
        known,
        tuple(_difference(name, known, event) for name in names),
        reason,
        twin=True,
        newer=newer,
        by_hand=against_hand(known, event),
    )


def _difference(name: str, known: Event, event: Event) -> str:
    """Tell both sides of what differs where they are short."""
    said = {
        "when": (event.when.text, known.when.text),
        "place": (event.place.words, known.place.words),
        "title": (event.title, known.title),
        "cancelled": tuple("cancelled" if one.cancelled else "held" for one in (event, known)),
        "unconfirmed": tuple(
            "to be confirmed" if one.unconfirmed else "confirmed" for one in (event, known)
        ),
    }.get(name)
    own = ", set by hand" if name in against_hand(known, event) else ""
    if said is None:
        return f"{words_of(name)}: told otherwise{own}"
    return f"{words_of(name)}: {said[0] or 'none'}; you have {said[1] or 'none'}{own}"


def _with_uids(fresh: Sequence[Found], taken: set[str]) -> tuple[tuple[Event, ...], dict[str, str]]:
    """Give each event a uid of its own; tell which ones another program gave to a known event."""
    events: list[Event] = []
    twins: dict[str, str] = {}
    # A name that is made here must not be that of another entry.
    told = {event.uid for one in fresh for event in one.events}
    for one in fresh:
        for event in one.events:
            wanted = event.uid or _uid(one.document, event)
            uid, number = wanted, 2
            while uid in taken or (uid != wanted and uid in told):
                uid = f"{wanted}-{number}"
                number += 1
            if event.uid and uid != wanted:
                twins[uid] = wanted
            taken.add(uid)
            events.append(event if event.uid == uid else replace(event, uid=uid))
    return tuple(events), twins


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
        found.remarks,
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
