"""The calendar without what a removed paper told: entries go, or say again what others tell.

What was done to an entry since it came is the user's work and stays, whatever its paper was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.core.by_hand import Fact
from desktop.core.document import DocumentKind
from desktop.core.edit import Change
from desktop.core.event import Event, Origin, Telling
from desktop.core.links.ties import LinkState, on_event
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.orphan import OrphanSort

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.desk.dossier import Dossier
    from desktop.desk.removing.papers import RemovedPapers

Fields = dict[str, Any]

_TOLD = ("title", "when", "place")
_PLAIN = ("regional", "repeats", "kind", "unconfirmed", "cancelled", "recurrence", "extra")
_SUMS = ("processes", "focal_points", "remarks")
_ORIGINS = {
    DocumentKind.ICS: Origin.ICS,
    DocumentKind.LETTER: Origin.LETTER,
    DocumentKind.NOTE: Origin.LETTER,
    DocumentKind.DRAFT: Origin.DRAFT,
}


class EntriesLeft(NamedTuple):
    """The changes; which entries go, which stay as the user's own, which others tell of too.

    `anew` are those among the last whose date or place is another one afterwards: before, after.
    """

    changes: tuple[Change, ...]
    gone: tuple[Event, ...]
    own: tuple[Event, ...]
    told: tuple[Event, ...]
    anew: tuple[tuple[Event, Event], ...]


class RemovedEntries:
    """Works on the entries that papers tell of which are removed."""

    def __init__(self, dossier: Dossier, papers: RemovedPapers, heir: Callable[[str], str]) -> None:
        """`heir` gives the paragraph (id) of another version for a removed one, "" for none."""
        self._dossier, self._papers, self._heir = dossier, papers, heir
        waiting = (one for draft in papers.drafts for one in dossier.orphans(draft.id))
        # Entries whose paragraph was taken out of a removed version.
        self._stranded = {one.target for one in waiting if one.sort is OrphanSort.ENTRY}
        self._events = [one for one in dossier.events() if self._is_concerned(one)]
        self._history = self._changes_by_uid()

    def left(self) -> EntriesLeft:
        """Work out what becomes of each."""
        alone = [one for one in self._events if self._told_by_these_alone(one)]
        kept = self._groups_of_the_user(alone)
        gone = [one for one in alone if _group(one) not in kept]
        own = [one for one in alone if _group(one) in kept]
        names = {one.uid for one in alone}
        told = [one for one in self._events if one.uid not in names]
        after = [(one, self._back(one)) for one in told]
        pairs = [*((one, self._own(one)) for one in own), *after]
        changes = [Change(one, made) for one, made in pairs if one != made]
        changes += [Change(one, None) for one in gone]
        anew = tuple((one, made) for one, made in after if _seen(one) != _seen(made))
        return EntriesLeft(tuple(changes), tuple(gone), tuple(own), tuple(told), anew)

    def _is_concerned(self, event: Event) -> bool:
        if event.paragraph in self._papers.paragraphs or event.uid in self._papers.touched:
            return True
        if event.uid in self._stranded:
            return True
        return any(self._papers.told(one.source) for one in event.tellings)

    def _told_by_these_alone(self, event: Event) -> bool:
        return event.origin is not Origin.HAND and bool(event.tellings) and not self._rest(event)

    def _rest(self, event: Event) -> tuple[Telling, ...]:
        return tuple(one for one in event.tellings if not self._papers.told(one.source))

    # -- the user's own ------------------------------------------------------------------------

    def _groups_of_the_user(self, events: Iterable[Event]) -> set[str]:
        """Series of which the user has made any date their own stay whole."""
        listed = tuple(events)
        confirmed = {
            one.uid for one in self._dossier.links() if one.state is LinkState.CONFIRMED
        } - {one.uid for one in self._papers.links}
        quiet = {one.event for one in self._dossier.silences()}
        return {
            _group(one)
            for one in listed
            if one.mine
            or one.by_hand
            or one.uid in confirmed | quiet
            or self._dossier.note(on_event(one.uid))
        }

    def _own(self, event: Event) -> Event:
        remark = f"{self._papers.name} told of it, which was removed"
        return replace(
            event,
            origin=Origin.HAND,
            tellings=(),
            paragraph=self._paragraph(event, None),
            remarks=(*event.remarks, remark),
        )

    # -- told by others too --------------------------------------------------------------------

    def _changes_by_uid(self) -> dict[str, list[tuple[Event | None, Event]]]:
        """What these papers did to each entry that is not theirs alone, oldest first."""
        uids = [one.uid for one in self._events if not self._told_by_these_alone(one)]
        found: dict[str, list[tuple[Event | None, Event]]] = {}
        for change in self._dossier.changes_about(Event, uids) if uids else ():
            before, after = change.before, change.after
            if not isinstance(after, Event) or not (before is None or isinstance(before, Event)):
                continue
            if self._is_theirs(before, after):
                found.setdefault(after.uid, []).append((before, after))
        return found

    def _is_theirs(self, before: Event | None, after: Event) -> bool:
        if (after.uid, after) in self._papers.brought:
            return True
        known = before.tellings if before else ()
        fresh = (one for one in after.tellings if one not in known)
        if any(self._papers.told(one.source) for one in fresh):
            return True
        there = before.paragraph if before else None
        return after.paragraph != there and after.paragraph in self._papers.paragraphs

    def _back(self, event: Event) -> Event:
        """The entry as it would be without these papers; what was changed since stays changed."""
        steps = self._history.get(event.uid, [])
        made = replace(event, tellings=self._rest(event), **self._told_again(event, steps))
        for before, after in reversed(steps):
            made = replace(made, **_unsaid(made, before, after))
        was = next((before for before, _ in steps if before is not None), None)
        made = replace(made, paragraph=self._paragraph(event, was))
        if made.paragraph is None and made.origin is Origin.DRAFT:
            made = replace(made, origin=self._origin(made))
        moved = (made.when, made.place, made.cancelled) != (
            event.when,
            event.place,
            event.cancelled,
        )
        return replace(made, sequence=event.sequence + 1) if moved else made

    def _told_again(self, event: Event, steps: Sequence[tuple[Event | None, Event]]) -> Fields:
        """Title, date and place: as before, or as another paper tells them."""
        rest, made = self._rest(event), {}
        for name in _TOLD:
            now = getattr(event, name)
            said = any(getattr(one, name) == now for one in rest)
            if name in event.by_hand or said:
                continue
            came = [step for step in steps if getattr(step[1], name) == now]
            former = next((before for before, _ in came if before is not None), None)
            if former is not None:
                made[name] = getattr(former, name)
            elif came and rest:
                made[name] = getattr(max(rest, key=_exactness), name)
        return made

    def _paragraph(self, event: Event, was: Event | None) -> str | None:
        if event.paragraph not in self._papers.paragraphs:
            there = event.paragraph and self._dossier.paragraph(event.paragraph)
            return event.paragraph if there else None
        known = was.paragraph if was else None
        if known and known not in self._papers.paragraphs and self._dossier.paragraph(known):
            return known
        return self._heir(event.paragraph or "") or None

    def _origin(self, event: Event) -> Origin:
        document = event.tellings[-1].source.document if event.tellings else ""
        paper = self._dossier.document(document)
        return _ORIGINS.get(paper.kind, Origin.CALENDAR) if paper else Origin.HAND


def _unsaid(event: Event, before: Event | None, after: Event) -> Fields:
    """The fields in which an entry still has what one step gave it, as they were before that."""
    held = set(event.by_hand)
    status = {"unconfirmed", "cancelled"} if Fact.STATUS in held else set()
    made: Fields = {}
    if before is None:
        rest = event.description.removeprefix(after.description)
        if rest != event.description and rest.strip() and "description" not in held:
            made["description"] = rest.strip()
        return made
    for name in {*_PLAIN, "description"} - held - status:
        if getattr(event, name) == getattr(after, name):
            made[name] = getattr(before, name)
    for name in set(_SUMS) - held:
        came = [one for one in getattr(after, name) if one not in getattr(before, name)]
        made[name] = tuple(one for one in getattr(event, name) if one not in came)
    if event.sure == after.sure:
        made["sure"] = before.sure
    return made


def _exactness(telling: Telling) -> tuple[bool, bool, bool]:
    return (telling.when.is_fixed, telling.when.is_dated, not telling.when.tentative)


def _seen(event: Event) -> tuple[object, ...]:
    return (event.title, event.when, event.place)


def _group(event: Event) -> str:
    return event.series or event.uid


def without(events: Iterable[Event], dossier: Dossier) -> Iterator[Change]:
    """Take away what hangs on entries that go, but for links and notes."""
    gone = {one.uid for one in events}
    for relation in dossier.relations() if gone else ():
        if relation.child in gone or relation.parent in gone:
            yield Change(relation, None)
