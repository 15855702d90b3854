"""What two versions of a text say of the calendar: entries that both set become one.

The newer version's date holds; the older one's words stay with the entry, so that both are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.by_hand import Fact
from desktop.core.edit import Change
from desktop.core.matching.drafted import is_drafted
from desktop.core.matching.merging import absorbed, may_refine, merged
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.naming import own_name
from desktop.core.versions.orphan import OrphanSort
from desktop.desk.offers.offered import Offered, is_wanted
from desktop.desk.versions.twins import part_with, twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.event import Event
    from desktop.core.when import When


class Left(NamedTuple):
    """Something that found no paragraph in the newer version: what, on which one, which words.

    `target` is an event's uid or a proposal's id, "" for a note.
    """

    sort: OrphanSort
    paragraph: Paragraph
    words: str
    target: str = ""


class Moved(NamedTuple):
    """An entry of the calendar whose paragraph says another date now."""

    before: Event
    after: Event


class EntriesTaken(NamedTuple):
    """The changes, which uids are gone (each to the one it is part of, or ""), and what is told."""

    changes: tuple[Change, ...]
    gone: dict[str, str]
    moved: tuple[Moved, ...] = ()
    orphans: tuple[Left, ...] = ()
    offered: tuple[Offered, ...] = ()


class Entries:
    """Works on the entries that the paragraphs of two versions set.

    `parts` are the ids of the paragraphs that each older one became, the one that goes on first.
    """

    def __init__(
        self,
        older: Draft,
        texts: tuple[Mapping[str, Paragraph], Mapping[str, Paragraph]],
        parts: Mapping[str, Sequence[str]],
        events: Iterable[Event],
    ) -> None:
        """`texts` are the paragraphs of the older and the newer version by their ids."""
        self._name = own_name(older)
        self._document = older.document
        self._before, self._after = texts
        self._parts = parts
        listed = tuple(events)
        newer = [event for event in listed if event.paragraph in texts[1]]
        self._older = [event for event in listed if event.paragraph in texts[0]]
        self._twins = twins([self._as_set(one) for one in self._older], newer, parts)

    def _as_set(self, event: Event) -> Event:
        """The entry as its paragraph sets it, whatever else tells of it and whoever changed it."""
        paragraph = self._before[event.paragraph or ""]
        said = [one for one in event.tellings if one.source == paragraph.source]
        told = said[-1] if said else None
        return replace(event, title=told.title, when=told.when) if told else event

    def carried(self) -> EntriesTaken:
        """Have the older entries go on, with the dates of the newer version."""
        changes: list[Change] = []
        gone: dict[str, str] = {}
        moved: list[Moved] = []
        orphans: list[Left] = []
        offered: list[Offered] = []
        for old in self._older:
            parts = [self._after[one] for one in self._parts.get(old.paragraph or "", ())]
            if not parts:
                words = f"{old.title}, {old.when.text}"
                orphans.append(self._left(old, words))
                continue
            new = self._twins.get(old.uid)
            if new is None:
                heir = part_with(old.when, parts)
                after = replace(old, paragraph=heir.id)
                changes.append(Change(old, after))
                offered += self._offered(old, after)
                continue
            kept, left = (new, old) if is_drafted(old) and not is_drafted(new) else (old, new)
            gone[left.uid] = kept.uid
            joined = absorbed(new, old) if kept is new else self._joined(old, new)
            if is_drafted(old) and old.when != joined.when:
                # What was doubtful was the place kept for a date.
                joined = replace(joined, sure=new.sure)
            changes += [Change(kept, joined), Change(left, None)]
            offered += self._offered(old, joined)
            if old.when != joined.when:
                moved.append(Moved(old, joined))
        told = (tuple(moved), tuple(orphans), tuple(offered))
        return EntriesTaken(tuple(changes), gone, *told)

    def _offered(self, old: Event, now: Event) -> list[Offered]:
        """The date of the newer paragraph, where it is another one than before and not taken."""
        paragraph = self._after[now.paragraph or ""]
        told = [one.when for one in now.tellings if one.source == paragraph.source]
        before = self._as_set(old).when
        if not told or told[-1].spans() == before.spans() or not is_wanted(now, told[-1]):
            return []
        return [Offered(now, paragraph, told[-1], before.text)]

    def noted(self) -> EntriesTaken:
        """Have the newer entries stay as they are, with what an older version, read later, says.

        An entry that the older version alone sets leaves the calendar and is listed, unless it is
        the user's or another paper tells of it too.
        """
        changes: list[Change] = []
        gone: dict[str, str] = {}
        orphans: list[Left] = []
        offered: list[Offered] = []
        for old in self._older:
            new = self._twins.get(old.uid)
            if new is None and not self._is_its_own(old):
                continue
            if new is not None and is_drafted(new) and not is_drafted(old):
                # A calendar tells of the older one: it is that entry that goes on.
                gone[new.uid] = old.uid
                joint = self._joint(old, new)
                changes += [Change(old, joint), Change(new, None)]
                offered += self._offered(old, joint)
                continue
            changes.append(Change(old, None))
            gone[old.uid] = new.uid if new else ""
            if new is None:
                words = f"{old.title}, {old.when.text}"
                orphans.append(self._left(old, words))
            else:
                changes.append(Change(new, self._with_telling(new, old)))
        return EntriesTaken(tuple(changes), gone, (), tuple(orphans), tuple(offered))

    def _left(self, event: Event, words: str) -> Left:
        return Left(OrphanSort.ENTRY, self._before[event.paragraph or ""], words, event.uid)

    def _is_its_own(self, old: Event) -> bool:
        alone = all(one.source.document == self._document for one in old.tellings)
        return alone and not old.mine and not old.by_hand

    def _with_telling(self, new: Event, old: Event) -> Event:
        tellings = (*(one for one in old.tellings if one not in new.tellings), *new.tellings)
        return replace(new, tellings=tellings, remarks=self._remarked(new, old, new.when))

    def _joined(self, old: Event, new: Event) -> Event:
        """The older entry with the newer one's paragraph, date and place, unless set by hand."""
        if not is_drafted(old):
            return self._joint(old, new)
        both = merged(old, new)
        hand = set(old.by_hand)
        when = old.when if "when" in hand else new.when
        place = old.place if "place" in hand else (new.place if new.place.words else old.place)
        seen = when != old.when or place != old.place
        return replace(
            both,
            when=when,
            place=place,
            title=old.title if "title" in hand else new.title,
            kind=old.kind if "kind" in hand else new.kind,
            origin=new.origin,
            description=self._described(old, new),
            paragraph=new.paragraph,
            remarks=self._remarked(old, old, when),
            sequence=old.sequence + 1 if seen else old.sequence,
        )

    def _joint(self, old: Event, new: Event) -> Event:
        """An entry of the calendar that the newer version sets as well.

        It takes from the text what is more exact; else it keeps its own date, and the new one is
        offered.
        """
        both = absorbed(old, new)
        when = new.when if may_refine(old, new.when) else old.when
        when = both.when if Fact.WHEN in both.by_hand else when
        return replace(
            both,
            when=when,
            place=both.place if when == new.when else old.place,
            description=self._described(old, new),
            paragraph=new.paragraph,
            sequence=old.sequence + (when != old.when),
        )

    def _described(self, old: Event, new: Event) -> str:
        """What the newer paragraph says in place of the older one, beside what others say."""
        words = self._before[old.paragraph or ""].text
        if "description" in old.by_hand or not new.description:
            return old.description
        if words and words in old.description:
            return old.description.replace(words, new.description)
        return merged(old, new).description

    def _remarked(self, told: Event, old: Event, now: When) -> tuple[str, ...]:
        if old.when == now:
            return told.remarks
        return (*told.remarks, f"{self._name} had “{old.when.text}”")
