"""Dates that were written into a text here: what they would change in the calendar, as offers.

A paper's own dates came into the calendar when it was read. What is corrected or accepted later
never moves an entry by itself: both words are told, and a person takes the one or the other.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.by_hand import Fact, marked
from desktop.core.edit import Change, Edit, Setting
from desktop.core.links.ties import Note, on_event
from desktop.core.matching.drafted import is_drafted
from desktop.core.quick.dataclasses import replace
from desktop.desk.drafts.filling import is_followed
from desktop.desk.edits import change_event, shortened
from desktop.desk.events.edits import delete, new_uid

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.event import Event, Telling
    from desktop.desk.dossier import Dossier


class Sort(StrEnum):
    """What a text says otherwise than the calendar: another date, a new one, or none any more."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"


class DateOffer(NamedTuple):
    """An entry as it is (`known`, `None` for a new one) and as the text sets it now (`said`)."""

    sort: Sort
    known: Event | None
    said: Event | None

    @property
    def event(self) -> Event:
        """The entry that it is about."""
        event = self.known or self.said
        assert event is not None
        return event


def date_offers(
    dossier: Dossier, paragraph: Paragraph, issued: Paragraph | None
) -> tuple[DateOffer, ...]:
    """Return what the words of a paragraph, which are not its paper's, say otherwise.

    `issued` is the paragraph of the paper, `None` for a new one. A version that a newer one follows
    sets nothing any more.
    """
    draft = dossier.draft(paragraph.draft)
    if draft is None or is_followed(dossier, draft.id):
        return ()
    if issued is not None and issued.text == paragraph.text:
        return ()
    now = _set_by(dossier, draft, dossier.paragraphs(draft.id), paragraph)
    before = _set_by(dossier, draft, dossier.issued(draft.id), issued) if issued else ()
    known = [one for one in dossier.events() if one.paragraph == paragraph.id]
    return tuple(_offers(dossier, known, now, before))


def _set_by(
    dossier: Dossier, draft: Draft, text: Sequence[Paragraph], paragraph: Paragraph
) -> tuple[Event, ...]:
    """The entries that a paragraph sets, read with those above and below it."""
    from desktop.reading.drafts.entries import entries_of

    family = _family(text, paragraph)
    events = entries_of(draft, family, dossier.gazetteer)
    return tuple(one for one in events if one.paragraph == paragraph.id)


def _family(text: Sequence[Paragraph], paragraph: Paragraph) -> tuple[Paragraph, ...]:
    parents = {one.id: one.parent for one in text}

    def root(identity: str) -> str:
        above = parents.get(identity)
        return root(above) if above else identity

    own = root(paragraph.id)
    return tuple(one for one in text if root(one.id) == own)


def _offers(
    dossier: Dossier, known: Sequence[Event], now: Sequence[Event], before: Sequence[Event]
) -> Iterable[DateOffer]:
    said = list(now)
    stale: list[Event] = []
    for event in known:
        same = next((one for one in said if _says(event, one)), None)
        if same is None:
            stale.append(event)
        else:
            said.remove(same)
    for event in stale:
        new = next((one for one in said if one.kind is event.kind), None)
        new = new or next((one for one in said if one.title == event.title), None)
        if new is not None:
            said.remove(new)
            yield DateOffer(Sort.CHANGED, event, new)
        elif is_drafted(event) and Fact.WHEN not in event.by_hand and event.when.is_dated:
            yield DateOffer(Sort.GONE, event, None)
    for one in said:
        # What the paper says too was decided when it was read.
        from_paper = any(_same_date(one, old) for old in before)
        if one.when.is_dated and not from_paper and not dossier.setting(_refused(one)):
            yield DateOffer(Sort.NEW, None, one)


def _says(event: Event, said: Event) -> bool:
    """Whether an entry has the date that the text says, or has another one in spite of it.

    That is what the user has set, and what a calendar tells beside the text.
    """
    if _same_date(event, said):
        return True
    told = any(one.when.edtf == said.when.edtf for one in event.tellings)
    return told and (Fact.WHEN in event.by_hand or not is_drafted(event))


def _same_date(one: Event, other: Event) -> bool:
    a, b = one.when, other.when
    if (a.edtf, a.start, a.end) == (b.edtf, b.start, b.end):
        return a.edtf is not None or a.text == b.text
    # Hours that the calendar has and the text has not are no other day.
    return a.edtf is not None and a.spans() == b.spans() and b.start is None


def _refused(said: Event) -> str:
    return f"no entry {said.paragraph} {said.when.edtf}"


def take(dossier: Dossier, offer: DateOffer) -> Edit:
    """Have the calendar say what the text says; the words of before stay with the entry."""
    title = shortened(offer.event.title)
    if offer.known is None:
        uid = new_uid(dossier.clock.now(), dossier.last_edit)
        return Edit(f"entering “{title}”", (Change(None, replace(offer.event, uid=uid)),))
    if offer.said is None:
        return _taken_out(dossier, offer.known)
    known, when = offer.known, offer.said.when
    remark = f"the text had “{known.when.text}” before"
    facts = tuple(name for name in known.by_hand if name != Fact.WHEN)
    taken = replace(
        known,
        when=when,
        by_hand=facts,
        tellings=(*known.tellings, _telling(offer.said, known)),
        remarks=(*known.remarks, remark),
    )
    return change_event(known, taken, f"taking the new date of “{title}”")


def _taken_out(dossier: Dossier, event: Event) -> Edit:
    words = dossier.note(on_event(event.uid))
    note = Note(on_event(event.uid), words) if words else None
    return delete(event, dossier.links_of_event(event.uid), dossier.relations_of(event.uid), note)


def keep(offer: DateOffer) -> Edit:
    """Leave the calendar as it is; the offer is not made again."""
    title = shortened(offer.event.title)
    label = f"keeping the date of “{title}”"
    if offer.known is None:
        return Edit(label, (Change(None, Setting(_refused(offer.event), "1")),))
    kept = marked(offer.known, Fact.WHEN)
    if offer.said is not None:
        kept = replace(kept, tellings=(*kept.tellings, _telling(offer.said, kept)))
    return Edit(label, (Change(offer.known, kept),))


def _telling(said: Event, known: Event) -> Telling:
    told = said.tellings[0]
    return replace(told, title=known.title, place=known.place)
