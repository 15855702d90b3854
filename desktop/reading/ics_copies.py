"""Entries of a calendar file that stand twice: the newest of those with one uid is taken."""

from collections.abc import Sequence

from desktop.core.carried import PART
from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.reading.ics_parts import Block

Read = tuple[Block, Event]


def without_copies(read: Sequence[Read], unread: list[Unread]) -> list[Event]:
    """Return the events, each uid once; what was passed over is added to `unread`.

    The higher SEQUENCE wins, then the later LAST-MODIFIED, then the later line. Of the entries into
    which Rostrum parts a date that lists several days the first stands for all.
    """
    kept: dict[str, Read] = {}
    for one in read:
        known = kept.get(one[1].uid)
        if known is None:
            kept[one[1].uid] = one
            continue
        older, newer = (one, known) if _age(known) > _age(one) else (known, one)
        kept[one[1].uid] = newer
        title = older[0].value("SUMMARY")[:200]
        reason = f"line {newer[0].number} has the same uid and is newer"
        unread.append(Unread(older[0].number, title, reason))
    return [one[1] for one in kept.values() if not _is_further_part(one, kept)]


def _age(read: Read) -> tuple[int, str]:
    block, event = read
    return event.sequence, block.value("LAST-MODIFIED")


def _is_further_part(read: Read, kept: dict[str, Read]) -> bool:
    """Whether it is one day of an event that lists several, and whose first day is there."""
    block, event = read
    number, _, _ = block.value(PART).partition("/")
    if not number or number == "1":
        return False
    first = kept.get(event.uid.removesuffix(f"-{number}"))
    return first is not None and first[1].when == event.when
