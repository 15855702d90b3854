"""Two entries made one by hand, an entry parted again, and doubts settled for good."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.core.edit import Change, Edit, Setting
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.ties import RelationKind
from desktop.core.matching.merging import absorbed, merged
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.search.fold import fold
from desktop.core.when import share_a_day
from desktop.desk.edits import change_event, shortened
from desktop.desk.events.edits import new_uid
from desktop.desk.events.retied import links, notes, relations, sayings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.event import Telling
    from desktop.core.source import Source
    from desktop.desk.dossier import Dossier

MOST = 5
_ALIKE, _ON_ONE_DAY = 0.6, 0.3
_APART = "apart "


def join(dossier: Dossier, kept: Event, other: Event) -> Edit:
    """Make two entries one with the sources of both; `kept` stays, with all that hung on `other`.

    Raises `Problem` for a series and its dates, for an event and itself, and where one is gone.
    """
    for one in (kept, other):
        refuse_series(one)
    if kept.uid == other.uid:
        raise Problem(f"“{kept.title}” cannot be made one with itself; choose another event.")
    kept, other = _as_it_is(dossier, kept), _as_it_is(dossier, other)
    label = f"making one of “{shortened(kept.title)}” and “{shortened(other.title)}”"
    gone = {other.uid: kept.uid}
    joint = change_event(kept, absorbed(kept, other), label).changes
    ties = (change for tied in (links, relations, notes, sayings) for change in tied(dossier, gone))
    known = dossier.settings(_apart(kept.uid, other.uid).name)
    return Edit(label, (*joint, *ties, *(Change(one, None) for one in known), Change(other, None)))


def refuse_series(event: Event) -> None:
    """Raise `Problem` for a series and its dates, which are one with nothing else."""
    if event.series or event.recurrence or event.kind is Kind.SERIES:
        raise Problem(f"“{event.title}” is a series or a date of one; it stays by itself.")


def _as_it_is(dossier: Dossier, shown: Event) -> Event:
    """What is shown beside the calendar may have been changed or deleted there since."""
    found = dossier.stored(shown.uid)
    if found is None:
        raise Problem(f"“{shown.title}” is no longer in the calendar; look again.")
    return found


def keep_apart(dossier: Dossier, one: Event, other: Event) -> Edit:
    """Say that two entries that may be one are two; nobody is asked about them again."""
    pair = {one.uid, other.uid}
    doubts = [
        Change(doubt, None)
        for doubt in dossier.relations_of(one.uid)
        if doubt.kind is RelationKind.MAYBE_SAME and {doubt.child, doubt.parent} == pair
    ]
    said = _apart(one.uid, other.uid)
    told = () if dossier.setting(said.name) else (Change(None, said),)
    return Edit(f"keeping “{shortened(one.title)}” apart", (*doubts, *told))


def are_apart(dossier: Dossier, one: str, other: str) -> bool:
    """Tell whether a person has said that two entries (their uids) are two."""
    return bool(dossier.setting(_apart(one, other).name))


def can_part(dossier: Dossier, event: Event) -> bool:
    """Whether several tell of an event; versions of one text count as one."""
    texts = _sources_of_texts(dossier, event)
    others = sum(one.source not in texts for one in event.tellings)
    return others + bool(texts) > 1 and not event.series and not event.recurrence


def part(dossier: Dossier, event: Event, telling: Telling) -> Edit:
    """Make what one source tells of an event an event of its own.

    What its text tells goes with all versions of that. Raises `Problem` for a date of a series,
    and where nobody else tells of the event.
    """
    if event.series or event.recurrence:
        refuse_series(event)
    event = _as_it_is(dossier, event)
    texts = _sources_of_texts(dossier, event)
    by_text = telling.source in texts
    out = tuple(
        one for one in event.tellings if one == telling or (by_text and one.source in texts)
    )
    rest = tuple(one for one in event.tellings if one not in out)
    if not rest or not out:
        raise Problem(f"Only one source tells of “{event.title}”; there is nothing to part.")
    label = f"parting “{shortened(event.title)}”"
    fresh = replace(
        _as_told(dossier, event, out, texts),
        uid=new_uid(dossier.clock.now(), dossier.last_edit),
        by_hand=(),
        mine=False,
        sequence=0,
    )
    stays = _as_told(dossier, event, rest, texts)
    changes = change_event(event, stays, label).changes
    apart = _apart(event.uid, fresh.uid)
    return Edit(label, (*changes, Change(None, fresh), Change(None, apart)))


def likely(dossier: Dossier, event: Event) -> tuple[Event, ...]:
    """Return the few entries that may be the same meeting, those told as doubtful first."""
    doubted = [
        one.parent if one.child == event.uid else one.child
        for one in dossier.relations_of(event.uid)
        if one.kind is RelationKind.MAYBE_SAME
    ]
    first = [one for uid in doubted if (one := dossier.stored(uid)) is not None]
    ranked = sorted(
        ((-_likeness(event, one), one.uid, one) for one in dossier.events() if _fits(event, one)),
    )
    near = [one for score, _, one in ranked if -score >= _ALIKE and one.uid not in doubted]
    return (*first, *near)[:MOST]


def _fits(event: Event, other: Event) -> bool:
    plain = not (other.series or other.recurrence) and other.kind is event.kind
    return plain and other.uid != event.uid


def _likeness(event: Event, other: Event) -> float:
    alike = float(Indel.normalized_similarity(fold(event.title), fold(other.title)))
    if not (event.when.is_dated and other.when.is_dated):
        return alike
    if not share_a_day(event.when, other.when):
        return alike - _ON_ONE_DAY
    # A year has room for much; only the same days speak for one meeting.
    return alike + (_ON_ONE_DAY if event.when.is_fixed and other.when.is_fixed else 0.0)


def _as_told(
    dossier: Dossier, event: Event, tellings: Sequence[Telling], texts: frozenset[Source]
) -> Event:
    """The event as some of its tellings have it; the user's own facts stay."""
    of_text = [one for one in tellings if one.source in texts]
    others = [one for one in tellings if one.source not in texts]
    paragraph = dossier.paragraph(event.paragraph) if event.paragraph and of_text else None
    drafted = paragraph is not None and not others
    base = replace(
        event,
        origin=Origin.DRAFT if drafted else event.origin,
        paragraph=paragraph.id if paragraph else None,
        description=paragraph.text if drafted and paragraph else _without(dossier, event, of_text),
        tellings=(),
    )
    # Of a text the last version counts.
    told = [*others, *of_text[-1:]]
    made = [replace(base, title=t.title, when=t.when, place=t.place, tellings=(t,)) for t in told]
    joint = reduce(merged, made)
    facts = {name: getattr(event, name) for name in event.by_hand if name != "status"}
    return replace(joint, tellings=tuple(tellings), sequence=event.sequence, **facts)


def _without(dossier: Dossier, event: Event, of_text: Sequence[Telling]) -> str:
    """The description less the words of the paragraph, where that has its own event now."""
    paragraph = dossier.paragraph(event.paragraph) if event.paragraph else None
    if of_text or paragraph is None or "description" in event.by_hand:
        return event.description
    return event.description.replace(paragraph.text, "").strip()


def _sources_of_texts(dossier: Dossier, event: Event) -> frozenset[Source]:
    """Those of the event's sources that are paragraphs of drafts."""
    wanted = {one.document for one in event.sources}
    drafts = [one for one in dossier.drafts() if one.document in wanted]
    known = {own.source for one in drafts for own in dossier.paragraphs(one.id)}
    return frozenset(known & set(event.sources))


def _apart(one: str, other: str) -> Setting:
    return Setting(f"{_APART}{min(one, other)} {max(one, other)}", "1")
