"""Limits that a text sets, and the events that fall behind them.

A limit is kept apart from an event's date: neither changes the other, and where they disagree
both are shown.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from desktop.core.dates.mention import DateMention, MentionKind
from desktop.core.drafts.draft import Paragraph
from desktop.core.event import Event, Kind
from desktop.core.when import When, share_a_day

# What lasts is only behind a limit when it begins behind it.
_LASTING = (Kind.WINDOW, Kind.PHASE, Kind.SERIES)


class Breach(NamedTuple):
    """An event behind the limit of a paragraph; not `certain` where a date is open or coarse."""

    limit: DateMention
    certain: bool


def breach(paragraph: Paragraph, event: Event) -> Breach | None:
    """Tell which limit of `paragraph` an event that belongs to it breaks, `None` for none.

    An entry that the paragraph sets is held against the limit in whose words it was set, every
    other event against the last limit of all. What falls on another date of the paragraph is
    meant by that one, and what is cancelled breaks nothing.
    """
    limits = _limits(paragraph)
    if not limits or event.cancelled or not event.when.is_dated:
        return None
    own = event.paragraph == paragraph.id
    limit = _own_limit(limits, event) if own else max(limits, key=_last)
    if limit is None or (not own and _is_meant_elsewhere(paragraph, event.when)):
        return None
    later = _is_later(event, limit.when)
    return None if later is None else Breach(limit, later)


def _limits(paragraph: Paragraph) -> list[DateMention]:
    return [
        one
        for one in paragraph.dates
        if one.kind is MentionKind.DEADLINE and one.when.latest is not None
    ]


def _last(limit: DateMention) -> tuple[datetime, int]:
    return _end_of(limit.when), limit.start


def _own_limit(limits: Iterable[DateMention], event: Event) -> DateMention | None:
    """The limit whose words the event's papers tell as its date."""
    told = {_meaning(one.when) for one in event.tellings} | {_meaning(event.when)}
    return next((one for one in limits if _meaning(one.when) in told), None)


def _meaning(when: When) -> str:
    return when.edtf or when.text


def _is_meant_elsewhere(paragraph: Paragraph, when: When) -> bool:
    """Whether the paragraph has a date of another sort on which the event may fall."""
    others = (
        one.when
        for one in paragraph.dates
        if one.kind is not MentionKind.DEADLINE and one.when.is_dated
    )
    return any(share_a_day(one, when) for one in others)


def _is_later(event: Event, limit: When) -> bool | None:
    """Whether an event is behind a limit: for certain, possibly (`False`), or not (`None`)."""
    when, last = event.when, limit.latest
    assert last is not None
    firm = not (when.tentative or limit.tentative)
    begins = when.latest if event.kind is Kind.DEADLINE else when.earliest
    if begins is not None and begins > last:
        return firm
    if event.kind in _LASTING or when.latest is None:
        return None if event.kind in _LASTING else False
    if when.latest > last:
        return firm and when.is_fixed
    return firm if _is_later_that_day(when, limit) else None


def _is_later_that_day(when: When, limit: When) -> bool:
    """Whether both end on one day, both with an hour, and the event's is the later one."""
    hours = (when.end or when.start, limit.end or limit.start)
    if when.latest != limit.latest or None in hours or not when.is_fixed:
        return False
    zones = {one.timezone for one in (when, limit)}
    if len(zones) > 1 and None in zones:
        return False
    return _moment(when) > _moment(limit)


def _moment(when: When) -> datetime:
    # Few limits have an hour, and a start shall not pay for it.
    from zoneinfo import ZoneInfo

    at = _end_of(when)
    return at.replace(tzinfo=ZoneInfo(when.timezone)) if when.timezone else at


def _end_of(when: When) -> datetime:
    end = when.ends_at() or when.starts_at()
    if end is not None:
        return end
    assert when.latest is not None
    return datetime.combine(when.latest, when.end or when.start or datetime.max.time())
