"""One calendar out of many papers: where each new entry belongs among those there are."""

from collections.abc import Iterator, Mapping, Sequence

from desktop.core.by_hand import as_told
from desktop.core.event import Event, Origin, Telling
from desktop.core.links.ties import Relation, RelationKind
from desktop.core.matching.comparable import Papers, is_paper
from desktop.core.matching.disagreeing import differences
from desktop.core.matching.drafted import is_drafted
from desktop.core.matching.drafted_near import DraftedNear
from desktop.core.matching.merging import merged
from desktop.core.matching.pairs import Bond, Judged, Judgement
from desktop.core.matching.rules import SAME_WORDS, judge
from desktop.core.matching.signature import signature
from desktop.core.matching.tongues import day_and_city, doubtful_tongue
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass
from desktop.core.steps import Steps, finished


@dataclass(frozen=True, slots=True)
class Doubt:
    """A new event may be the same meeting as the event `uid`, for the `reason`."""

    uid: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a new event is to those before it.

    `same` is the uid of the event that is surely the same meeting, `reason` says why in words,
    `differences` what the papers disagree on. Events in `maybe` stay events of their own;
    `relations` hold that doubt too, besides parts, series and what follows what.
    """

    same: str | None = None
    reason: str = ""
    differences: tuple[str, ...] = ()
    maybe: tuple[Doubt, ...] = ()
    relations: tuple[Relation, ...] = ()


def settle(
    new: Sequence[Event],
    known: Sequence[Event],
    gazetteer: Gazetteer,
    about: Mapping[str, frozenset[str]] | None = None,
) -> tuple[Settlement, ...]:
    """Say for each of the `new` events, in order, what it is to the ones before it.

    All events carry uids of their own. A merged event is compared as the merger has made it.
    Entries of calendar files are compared with what papers tell, not with one another. `about`
    holds the words of the text in which a paragraph (its id) stands.
    """
    return finished(settle_steps(new, known, gazetteer, about))


def settle_steps(
    new: Sequence[Event],
    known: Sequence[Event],
    gazetteer: Gazetteer,
    about: Mapping[str, frozenset[str]] | None = None,
) -> Steps[tuple[Settlement, ...]]:
    """Do what `settle` does, an event a step."""
    told, fresh = Papers(filter(is_paper, (*known, *new))), Papers(filter(is_paper, new))
    entries = _Entries(gazetteer, about or {}, comes=any(map(is_drafted, new)))
    number = len(known) + len(new)
    for done, event in enumerate(known):
        if is_paper(event) or fresh.may_tell_of(event):
            entries.put(event)
            yield done / number
    found: list[Settlement] = []
    for event in new:
        near = is_paper(event) or told.may_tell_of(event)
        found.append(_settled(event, entries) if near else Settlement())
        yield (len(known) + len(found)) / number
    return tuple(found)


class _Entries:
    """Events that may be compared, found by what two that belong together must share."""

    def __init__(
        self, gazetteer: Gazetteer, about: Mapping[str, frozenset[str]], *, comes: bool
    ) -> None:
        """`comes`: among those to be settled are entries of drafts."""
        self._gazetteer, self._about = gazetteer, about
        self._drafted = DraftedNear(comes=comes)
        self._all: dict[str, Judged] = {}
        self._known: dict[str, Event] = {}
        self._order: dict[str, int] = {}
        self._sharing: dict[str | frozenset[str], dict[str, None]] = {}
        # Entries of calendar files are held against papers alone, and there may be very many.
        self._papers: dict[str | frozenset[str], dict[str, None]] = {}

    def judged(self, event: Event) -> Judged:
        """Give an event its signature: that of its papers, whatever the user has set by hand."""
        document = event.sources[0].document if event.sources else ""
        told = as_told(event, self._named)
        about = self._about.get(event.paragraph or "", frozenset())
        mark = signature(told, self._gazetteer)
        return Judged(told, mark, self.spot(told.place), document, about)

    def spot(self, place: Place) -> tuple[str, str]:
        """The country and the city of a place, the same in all their spellings."""
        return self._gazetteer.place_key(place)

    def _named(self, text: str) -> tuple[str, ...]:
        return tuple(match.short for match in self._gazetteer.processes_in(text))

    def put(self, event: Event, judged: Judged | None = None) -> None:
        """Take an event in, in the place of the one with its uid; `judged` when it is already."""
        entry = self._all[event.uid] = judged or self.judged(event)
        self._known[event.uid] = event
        self._order.setdefault(event.uid, len(self._order))
        spot = day_and_city(entry)
        for key in (_ANY, *((spot,) if spot else ()), *_keys(entry)):
            self._sharing.setdefault(key, {})[event.uid] = None
            if is_paper(event):
                self._papers.setdefault(key, {})[event.uid] = None
        self._drafted.put(entry)

    def known(self, uid: str) -> Event:
        """Return an event as it is, with what the user has set by hand."""
        return self._known[uid]

    def alike(self, entry: Judged, telling: Telling) -> list[Telling]:
        """Return what papers tell of an event in the words of `telling`."""
        return [
            one for one in self.known(entry.event.uid).tellings if _words(one) == _words(telling)
        ]

    def near(self, entry: Judged) -> list[Judged]:
        """Return the entries that `entry` may belong to, in the order in which they came.

        One of the two is told by a paper.
        """
        sharing = self._sharing if is_paper(entry.event) else self._papers
        # A side event may stand beside a meeting with which it shares no more than words.
        keys = (_ANY,) if entry.mark.side_event else (_BESIDE, *_keys(entry))
        uids = {uid for key in keys for uid in sharing.get(key, ())} | self._drafted.of(entry)
        uids |= set(self._in_other_words(entry, sharing))
        return [self._all[uid] for uid in sorted(uids, key=self._order.__getitem__)]

    def _in_other_words(
        self, entry: Judged, sharing: Mapping[str | frozenset[str], dict[str, None]]
    ) -> Iterator[str]:
        """The entries of its days and city that are told in another language."""
        for uid in sharing.get(day_and_city(entry), ()):
            if doubtful_tongue(entry, self._all[uid]):
                yield uid


def _words(telling: Telling) -> tuple[str, str, str]:
    return telling.title, telling.when.text, telling.place.text


_ANY, _BESIDE = "any", "side event"


def _keys(entry: Judged) -> Iterator[str | frozenset[str]]:
    yield from (f"process {short}" for short in entry.mark.processes)
    if not entry.mark.processes:
        yield entry.mark.own
    if entry.mark.side_event:
        yield _BESIDE


def _settled(event: Event, entries: _Entries) -> Settlement:
    entry = entries.judged(event)
    near = entries.near(entry)
    bonds = [(judge(entry, other), other) for other in near]
    same = _word_for_word(event, near, entries) or [
        (judgement, other) for judgement, other in bonds if judgement.bond is Bond.SAME
    ]
    if len(same) == 1:
        judgement, other = same[0]
        joint = merged(entries.known(other.event.uid), event)
        entries.put(joint)
        relations = tuple(_relations(event, bonds))
        told = differences(joint, entries.spot)
        return Settlement(joint.uid, judgement.reason, told, (), relations)
    entries.put(event, entry)
    rivals = tuple(_rivals(same))
    doubts = (*rivals, *_doubts(bonds))
    relations = (
        *(
            _relation(event.uid, doubt.uid, RelationKind.MAYBE_SAME, doubt.reason)
            for doubt in doubts
        ),
        *_relations(event, bonds),
    )
    return Settlement(maybe=doubts, relations=relations)


def _word_for_word(
    event: Event, near: Sequence[Judged], entries: _Entries
) -> list[tuple[Judgement, Judged]]:
    """The first event of which another paper tells in just these words, whatever else may fit.

    A row that a paper prints twice is not the same as one that it has told of already.
    """
    for other in near:
        before = [telling for one in event.tellings for telling in entries.alike(other, one)]
        papers = {telling.source.document for telling in before}
        if before and papers.isdisjoint(one.source.document for one in event.tellings):
            return [(Judgement(Bond.SAME, SAME_WORDS), other)]
    return []


def _rivals(same: list[tuple[Judgement, Judged]]) -> Iterator[Doubt]:
    """Two meetings that an entry could be the same as: then it is left as one of its own."""
    for judgement, other in same:
        yield Doubt(other.event.uid, f"{judgement.reason}, but so does another one")


def _doubts(bonds: list[tuple[Judgement, Judged]]) -> Iterator[Doubt]:
    for judgement, other in bonds:
        if judgement.bond is Bond.MAYBE_SAME:
            yield Doubt(other.event.uid, judgement.reason)


_KINDS = {
    Bond.PART_OF: (RelationKind.PART_OF, False),
    Bond.HAS_PART: (RelationKind.PART_OF, True),
    Bond.IN_SERIES: (RelationKind.IN_SERIES, False),
    Bond.HAS_MEETING: (RelationKind.IN_SERIES, True),
    Bond.FOLLOWS: (RelationKind.FOLLOWS, False),
    Bond.PRECEDES: (RelationKind.FOLLOWS, True),
}


def _relations(event: Event, bonds: list[tuple[Judgement, Judged]]) -> Iterator[Relation]:
    for judgement, other in bonds:
        if judgement.bond in _KINDS:
            kind, turned = _KINDS[judgement.bond]
            pair = (other.event.uid, event.uid) if turned else (event.uid, other.event.uid)
            yield _relation(*pair, kind, judgement.reason)


def _relation(child: str, parent: str, kind: RelationKind, reason: str) -> Relation:
    return Relation(child, parent, kind, reason)


def parts_of_drafts(
    events: Sequence[Event], above: Mapping[str, str | None]
) -> tuple[Relation, ...]:
    """Relate what a sub-paragraph sets to what the paragraph above it sets.

    `above` maps the id of each paragraph to the id of the one it stands under, `None` at the top.
    """
    own = [event for event in events if event.origin is Origin.DRAFT and event.paragraph]
    first: dict[str, Event] = {}
    for event in own:
        first.setdefault(str(event.paragraph), event)
    found: list[Relation] = []
    for event in own:
        parent = _nearest(above.get(str(event.paragraph)), first, above)
        if parent is not None:
            reason = "a part of the paragraph above it"
            found.append(Relation(event.uid, parent.uid, RelationKind.PART_OF, reason))
    return tuple(found)


def _nearest(
    paragraph: str | None, first: dict[str, Event], above: Mapping[str, str | None]
) -> Event | None:
    while paragraph is not None:
        if paragraph in first:
            return first[paragraph]
        paragraph = above.get(paragraph)
    return None
