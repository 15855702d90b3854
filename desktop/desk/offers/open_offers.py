"""Every date that the texts of a dossier offer to its calendar, in one list, to take or decline."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.by_hand import Fact
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Telling
from desktop.core.quick.dataclasses import replace
from desktop.desk.edits import change_event, shortened
from desktop.desk.offers.date_proposals import at_its_hours
from desktop.desk.offers.offered import open_ones
from desktop.desk.offers.text_dates import date_offers, keep, take

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.edit import Setting
    from desktop.core.when import When
    from desktop.desk.dossier import Dossier
    from desktop.desk.offers.text_dates import DateOffer


class OpenOffer(NamedTuple):
    """An event, the paragraph that says otherwise, and what it says; `None` for no date any more.

    `before` are the words of the version before, "" where there is none. What comes of a version
    has a `record`, what was written in a text here is a `wording`.
    """

    event: Event
    paragraph: Paragraph
    said: When | None
    before: str = ""
    record: Setting | None = None
    wording: DateOffer | None = None

    @property
    def is_new(self) -> bool:
        """Whether the calendar has no such entry yet."""
        return self.wording is not None and self.wording.known is None

    @property
    def by_hand(self) -> bool:
        """Whether the user has set the date that would be given up."""
        return Fact.WHEN in self.event.by_hand and not self.is_new


def open_offers(dossier: Dossier) -> tuple[OpenOffer, ...]:
    """Return what versions and corrections offer, each event once, in the order of the texts."""
    found = {one.event.uid: one for one in _of_versions(dossier)}
    fresh: list[OpenOffer] = []
    for offer in _of_wordings(dossier):
        if offer.is_new:
            fresh.append(offer)
        else:
            found[offer.event.uid] = offer
    return (*found.values(), *fresh)


def offers_on(
    dossier: Dossier, paragraph: Paragraph, issued: Paragraph | None
) -> tuple[OpenOffer, ...]:
    """Return what one paragraph offers; `issued` is that of its paper, `None` for a new one."""
    written = [_of_wording(paragraph, one) for one in date_offers(dossier, paragraph, issued)]
    known = {one.event.uid for one in written if not one.is_new}
    offered = (one for one in _of_versions(dossier) if one.paragraph.id == paragraph.id)
    return (*(one for one in offered if one.event.uid not in known), *written)


def _of_versions(dossier: Dossier) -> Iterator[OpenOffer]:
    for record, one in open_ones(dossier):
        yield OpenOffer(one.event, one.paragraph, one.said, one.before, record)


def _of_wording(paragraph: Paragraph, offer: DateOffer) -> OpenOffer:
    said = offer.said.when if offer.said else None
    return OpenOffer(offer.event, paragraph, said, wording=offer)


def _of_wordings(dossier: Dossier) -> Iterator[OpenOffer]:
    drafts = dossier.drafts()
    followed = {one.previous for one in drafts}
    for draft in drafts:
        if draft.id not in followed:
            yield from _of_text(dossier, draft)


def _of_text(dossier: Dossier, draft: Draft) -> Iterator[OpenOffer]:
    issued = {one.id: one for one in dossier.issued(draft.id)}
    for paragraph in dossier.paragraphs(draft.id):
        before = issued.get(paragraph.id)
        if before is not None and before.text == paragraph.text:
            continue
        for one in date_offers(dossier, paragraph, before):
            yield _of_wording(paragraph, one)


def accept(dossier: Dossier, offer: OpenOffer) -> Edit:
    """Have the calendar say what the text says; the words of before stay with the event."""
    if offer.wording is not None:
        return take(dossier, offer.wording)
    event, said = offer.event, offer.said
    assert said is not None
    when = at_its_hours(event, said)
    label = f"taking the new date of “{shortened(event.title)}”"
    source = offer.paragraph.source
    told = any(one.source == source and one.when.edtf == said.edtf for one in event.tellings)
    telling = () if told else (Telling(source, event.title, said, event.place),)
    taken = replace(
        event,
        when=when,
        by_hand=tuple(name for name in event.by_hand if name != Fact.WHEN),
        tellings=(*event.tellings, *telling),
        remarks=(*event.remarks, f"the calendar had “{event.when.text}” before"),
    )
    return Edit(label, (*change_event(event, taken, label).changes, *_off(offer)))


def decline(offer: OpenOffer) -> Edit:
    """Leave the calendar as it is; the offer is not made again."""
    if offer.wording is not None:
        return keep(offer.wording)
    return Edit(f"keeping the date of “{shortened(offer.event.title)}”", _off(offer))


def accept_all(dossier: Dossier, offers: Sequence[OpenOffer]) -> Edit:
    """Take every offer at once, but for those against which the user has set a date by hand."""
    wanted = [one for one in offers if not one.by_hand]
    if len(wanted) == 1:
        return accept(dossier, wanted[0])
    edits = [accept(dossier, one) for one in wanted]
    return Edit(f"taking {len(wanted)} new dates", tuple(_apart(edits)))


def _apart(edits: Iterable[Edit]) -> Iterator[Change]:
    """The changes of all; entries that are made at one moment are told apart by their number."""
    for number, edit in enumerate(edits):
        for change in edit.changes:
            made = change.after if change.before is None else None
            if isinstance(made, Event) and number:
                yield Change(None, replace(made, uid=f"{made.uid}-{number}"))
            else:
                yield change


def _off(offer: OpenOffer) -> tuple[Change, ...]:
    return (Change(offer.record, None),) if offer.record else ()
