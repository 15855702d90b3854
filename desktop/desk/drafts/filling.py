"""Filling a placeholder of a draft: its event gets the date, or is made; the text stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.by_hand import Fact, marked
from desktop.core.drafts.placeholders import title_beside
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.links.ties import LinkState
from desktop.core.matching.merging import absorbed
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.desk.edits import change_event, tie
from desktop.desk.events.edits import new_uid
from desktop.desk.events.joining import join, refuse_series
from desktop.desk.lookup import link_between

if TYPE_CHECKING:
    from datetime import date

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.drafts.placeholders import Blank
    from desktop.core.when import When
    from desktop.desk.dossier import Dossier


def fill(dossier: Dossier, blank: Blank, when: When) -> Edit:
    """Give the event of a placeholder a date, or make that event; nothing when it has it already.

    The date counts as set by hand, so that no later paper changes it without being asked.
    """
    label = f"filling “{blank.text}” in {_cited(blank.paragraph)}"
    entry = blank.entry
    if entry is not None:
        filled = entry if entry.when == when else marked(replace(entry, when=when), Fact.WHEN)
        return change_event(entry, filled, label)
    kind = Kind.DEADLINE if when.is_deadline else Kind.MEETING
    made = replace(planned(dossier, blank), when=when, kind=kind)
    return Edit(label, (Change(None, marked(made, Fact.WHEN)),))


def meant_by(dossier: Dossier, blank: Blank) -> tuple[Event, ...]:
    """Return the dated meetings of the calendar that may be the one whose date is left open.

    Those that are linked to the paragraph, and those that it calls by their titles.
    """
    from desktop.core.links.titled import Titles

    found: dict[str, Event] = {}
    for link in dossier.links_of_paragraph(blank.paragraph.id):
        event = dossier.event(link.uid)
        if event is None or event.origin is Origin.DRAFT or not event.when.is_fixed:
            continue
        if event == blank.entry or event.series or event.recurrence:
            continue
        named = event in Titles((event,)).named(blank.paragraph.text)
        if link.state is LinkState.CONFIRMED or (named and link.state is LinkState.SUGGESTED):
            found[event.uid] = event
    return tuple(sorted(found.values(), key=lambda one: (one.when.sort_key, one.title)))


def fill_from(dossier: Dossier, blank: Blank, event: Event) -> Edit:
    """Say that a meeting of the calendar is the one whose date is left open: the two are one.

    Raises `Problem` for a series and its dates.
    """
    refuse_series(event)
    label = f"filling “{blank.text}” in {_cited(blank.paragraph)}"
    if blank.entry is not None:
        return Edit(label, join(dossier, event, blank.entry).changes)
    if event.paragraph:
        # Another paragraph sets it already; this one points to it.
        known = link_between(dossier, blank.paragraph, event)
        return Edit(label, tie(blank.paragraph.id, event.uid, known).changes)
    return change_event(event, absorbed(event, planned(dossier, blank)), label)


def planned(dossier: Dossier, blank: Blank) -> Event:
    """Return the event for a placeholder as the paper tells it: without a date yet."""
    if blank.entry is not None:
        return blank.entry
    paragraph = blank.paragraph
    title, place = _title(blank), _place(dossier, paragraph, blank.start)
    names = dossier.gazetteer.processes_in(f"{title} {paragraph.text}")
    return Event(
        title=title,
        when=blank.when,
        place=place,
        origin=Origin.DRAFT,
        description=paragraph.text,
        processes=tuple(dict.fromkeys(match.short for match in names)),
        tellings=(Telling(paragraph.source, title, blank.when, place),),
        paragraph=paragraph.id,
        uid=new_uid(dossier.clock.now(), dossier.last_edit),
    )


def is_followed(dossier: Dossier, draft_id: str) -> bool:
    """Tell whether a newer version has taken a version's place; its events moved on with it."""
    return any(one.previous == draft_id for one in dossier.drafts())


def near_of(dossier: Dossier, blank: Blank) -> date:
    """Return a day in whose year a date is meant that is typed without one.

    That of the window in which the paragraph stands, else of the draft, else today.
    """
    from desktop.core.links.linking import windows_of

    known = blank.when.earliest or blank.when.latest
    if known is not None:
        return known
    draft = dossier.draft(blank.paragraph.draft)
    windows = windows_of(dossier.paragraphs(blank.paragraph.draft))
    window = windows.get(blank.paragraph.id)
    inside = (window.first or window.last) if window else None
    return inside or (draft.date if draft else None) or dossier.clock.today()


def _title(blank: Blank) -> str:
    from desktop.reading.drafts.titles import named_of, title_of

    text, spot = blank.paragraph.text, (blank.start, blank.end)
    words = title_beside(blank) or named_of(text, *spot) or title_of(text, *spot)
    return words or _cited(blank.paragraph)


def _place(dossier: Dossier, paragraph: Paragraph, at: int) -> Place:
    """The place that the paragraph names, else the one over it."""
    from desktop.reading.drafts.places import place_of

    one: Paragraph | None = paragraph
    while one is not None:
        found = place_of(one.text, dossier.gazetteer, at if one is paragraph else 0)
        if found is not None:
            return found
        one = dossier.paragraph(one.parent) if one.parent else None
    return Place("")


def _cited(paragraph: Paragraph) -> str:
    return paragraph.path or paragraph.label or "the draft"
