"""Entries of a calendar file that stand twice: the newest of those with one uid is taken."""

from collections.abc import Sequence
from datetime import UTC, datetime

from desktop.core.carried import PART
from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.reading.ics_series import Read

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def without_copies(read: Sequence[Read], unread: list[Unread]) -> list[Event]:
    """Return the events, each uid once; what was passed over is added to `unread`.

    The higher SEQUENCE wins, then the later LAST-MODIFIED, then the later line. Of the entries into
    which Rostrum parts a date that lists several days the first stands for all.
    """
    kept: dict[str, Read] = {}
    for one in read:
        known = kept.get(one.event.uid)
        if known is None:
            kept[one.event.uid] = one
            continue
        older, newer = (one, known) if _age(known) > _age(one) else (known, one)
        kept[one.event.uid] = newer
        title = older.block.value("SUMMARY")[:200]
        reason = f"line {newer.block.number} has the same uid and is newer"
        unread.append(Unread(older.block.number, title, reason))
    return [one.event for one in kept.values() if not _is_further_part(one, kept)]


def _age(read: Read) -> tuple[int, datetime]:
    return read.event.sequence, read.event.modified or _EPOCH


def _is_further_part(read: Read, kept: dict[str, Read]) -> bool:
    """Whether it is one day of an event that lists several, and whose first day is there."""
    number, _, _ = read.block.value(PART).partition("/")
    if not number or number == "1":
        return False
    first = kept.get(read.event.uid.removesuffix(f"-{number}"))
    return first is not None and first.event.when == read.event.when
