"""What has changed since I last looked, out of the history of edits."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Status
from desktop.core.links.ties import Link, LinkState
from desktop.core.when import When
from desktop.desk.dossier import Dossier
from desktop.desk.edits import set_setting
from desktop.desk.events.citations import citations

LOOKED = "last look"
# The first edit makes the dossier; what came with it is no news.
BEGINNING = 1
MOST = 2_000


class What(StrEnum):
    """What may have become of an event."""

    NEW = "new"
    GONE = "gone"
    CANCELLED = "cancelled"
    RESUMED = "takes place after all"
    MOVED = "moved"
    FIRM = "firm now"
    OPEN = "no longer firm"
    PLACE = "elsewhere"
    TITLE = "called otherwise"
    LINKED = "linked"


class Told(NamedTuple):
    """What became of one event from one look to the next; `before` is `None` for a new one.

    `paths` are the paragraphs that were linked to it, as people cite them.
    """

    what: tuple[What, ...]
    before: Event | None
    after: Event | None
    paths: tuple[str, ...] = ()

    @property
    def event(self) -> Event:
        """The event as it is, or as it was when it is gone."""
        event = self.after or self.before
        assert event is not None
        return event


class Look(NamedTuple):
    """When I last looked: the edit up to which all was seen, and the moment if there was one."""

    number: int
    at: datetime | None


def last_look(dossier: Dossier) -> Look:
    """Return when what has changed was last marked as seen."""
    number, _, moment = dossier.setting(LOOKED).partition(" ")
    if not number:
        return Look(BEGINNING, None)
    return Look(int(number), datetime.fromisoformat(moment))


def mark_seen(dossier: Dossier) -> None:
    """Note that all was seen up to now; undo passes over it. Raises `Problem` as any edit does."""
    seen = f"{dossier.last_edit} {dossier.clock.now().isoformat()}"
    dossier.keep(set_setting(LOOKED, dossier.setting(LOOKED), seen))


class AtOnce(NamedTuple):
    """An edit of very many records, such as a large import: told as one, nobody reads them all."""

    label: str
    at: datetime


def at_once_since(dossier: Dossier, number: int) -> tuple[AtOnce, ...]:
    """Return the edits after `number` that `changes_since` leaves out, the latest first."""
    large = dossier.large_edits(number, MOST)
    return tuple(AtOnce(_called(line.act, line.label), line.at) for line in reversed(large))


def _called(act: str, label: str) -> str:
    return f"taking back {label}" if act == "undo" else label


def changes_since(dossier: Dossier, number: int) -> tuple[Told, ...]:
    """Tell what became of each event after the edit `number`: my own first, then by date.

    Edits of more than `MOST` records are left out; see `at_once_since`.
    """
    edits = dossier.small_edits(number, MOST)
    events = _ends(change for edit in edits for change in edit.changes)
    linked = _newly_linked(edits)
    cited = _cited(dossier, linked)
    found: list[Told] = []
    for uid in {**events, **cited}:
        before, after = events.get(uid) or (dossier.event(uid),) * 2
        what = tuple(_what(before, after))
        paths = cited.get(uid, ()) if after is not None else ()
        if paths and What.NEW not in what:
            what = (*what, What.LINKED)
        if what:
            found.append(Told(what, before, after, paths))
    return tuple(sorted(found, key=_order))


def _order(told: Told) -> tuple[object, ...]:
    event = told.event
    return (not event.mine, event.when.sort_key, event.title, event.uid)


def _ends(changes: Iterable[Change]) -> dict[str, tuple[Event | None, Event | None]]:
    """Each event as it was before the first of the changes, and as it is after the last."""
    found: dict[str, tuple[Event | None, Event | None]] = {}
    for change in changes:
        before, after = change.before, change.after
        if isinstance(before, Event | None) and isinstance(after, Event | None):
            first = found[change.record.key][0] if change.record.key in found else before
            found[change.record.key] = (first, after)
    return found


def _newly_linked(edits: Iterable[Edit]) -> dict[str, set[str]]:
    """The events to which a link was made or brought back, each with its paragraphs."""
    ends: dict[str, tuple[Link | None, Link | None]] = {}
    for edit in edits:
        for change in edit.changes:
            before, after = change.before, change.after
            if isinstance(before, Link | None) and isinstance(after, Link | None):
                first = ends[change.record.key][0] if change.record.key in ends else before
                ends[change.record.key] = (first, after)
    found: dict[str, set[str]] = {}
    for before, after in ends.values():
        if after is not None and _holds(after) and not _holds(before):
            found.setdefault(after.uid, set()).add(after.paragraph)
    return found


def _holds(link: Link | None) -> bool:
    return link is not None and link.state is not LinkState.DISMISSED


def _cited(dossier: Dossier, linked: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """The paragraphs as people cite them, in the draft's order."""
    paths: dict[str, tuple[str, ...]] = {}
    order = citations(dossier, ()) if linked else {}
    for uid, identities in linked.items():
        known = {p.path for p in map(dossier.paragraph, identities) if p is not None and p.path}
        paths[uid] = tuple(path for path in order.get(uid, ()) if path in known)
    return paths


def _what(before: Event | None, after: Event | None) -> Iterator[What]:
    if before is None or after is None:
        if before is not after:
            yield What.GONE if after is None else What.NEW
        return
    if before.cancelled != after.cancelled:
        yield What.CANCELLED if after.cancelled else What.RESUMED
    if _days(before.when) != _days(after.when):
        yield What.MOVED
    if Status.CANCELLED not in (before.status, after.status) and before.status != after.status:
        yield What.FIRM if after.status is Status.CONFIRMED else What.OPEN
    if before.place.words != after.place.words:
        yield What.PLACE
    if before.title != after.title:
        yield What.TITLE


def _days(when: When) -> tuple[object, ...]:
    return (when.earliest, when.latest, when.precision, when.start, when.end, when.timezone)
