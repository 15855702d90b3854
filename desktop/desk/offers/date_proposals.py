"""Events whose date a newer version says otherwise: proposed with both words, never just changed.

The draft's own entries are not among them: they move when the newer version takes over.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.by_hand import Fact
from desktop.core.edit import Edit
from desktop.core.event import Event, Kind, Telling
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.naming import own_name
from desktop.core.when import lies_in, share_a_day
from desktop.desk.edits import change_event, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.dates.changes import DateChange
    from desktop.core.dates.mention import DateMention
    from desktop.core.when import When
    from desktop.desk.versions.comparing import Affected, Comparison


class Stand(StrEnum):
    """How an event stands to a date that moved in the text.

    `OFFERED`: it can take the new date; `FITS`: its date agrees with the new words. Only told are
    `HELD`: it was set by hand, and `OUTSIDE`: it has a day of its own, outside of new words that
    name none.
    """

    OFFERED = "offered"
    FITS = "fits"
    HELD = "held"
    OUTSIDE = "outside"


class DateProposal(NamedTuple):
    """An event, its date in the older version and in the newer one, and how it stands to that."""

    event: Event
    paragraph: str
    before: DateMention
    after: DateMention
    stand: Stand


def date_proposals(comparison: Comparison) -> tuple[DateProposal, ...]:
    """Return what the newer version would change of linked events, in the order of its words."""
    found: dict[str, DateProposal] = {}
    sides = (side for row in comparison.rows for side in (row.before, row.after))
    own = {one.id for one in sides if one is not None}
    for affected in comparison.affected:
        made = None if affected.event.paragraph in own else _proposal(affected)
        if made is not None and affected.event.uid not in found:
            found[affected.event.uid] = made
    return tuple(found.values())


def take_date(comparison: Comparison, proposal: DateProposal) -> Edit:
    """Give the event its new date; its old one stays in the remarks, the paragraph as a telling."""
    event, when = proposal.event, at_its_hours(proposal.event, proposal.after.when)
    label = f"taking the new date of “{shortened(event.title)}”"
    if proposal.stand is not Stand.OFFERED:
        return Edit(label, ())
    older = own_name(comparison.older)
    remark = f"{older} had “{proposal.before.when.text}”, the calendar “{event.when.text}”."
    taken = replace(event, when=when, remarks=(*event.remarks, remark))
    paragraph = next(
        (one.after for one in comparison.rows if one.after and one.after.id == proposal.paragraph),
        None,
    )
    if paragraph is not None:
        told = Telling(paragraph.source, event.title, when, event.place)
        taken = replace(taken, tellings=(*event.tellings, told))
    return change_event(event, taken, label)


def _proposal(affected: Affected) -> DateProposal | None:
    event, row = affected.event, affected.row
    if row.after is None or event.kind is Kind.SERIES or event.series:
        # A rule takes no date of a text.
        return None
    change = _meant(row.dates, event)
    if change is None or change.before is None or change.after is None:
        return None
    stand = _stand(event, change.before.when, change.after.when)
    return DateProposal(event, row.after.id, change.before, change.after, stand)


def _meant(changes: Sequence[DateChange], event: Event) -> DateChange | None:
    """Of several dates that moved, the one on which the event was."""
    whole = [one for one in changes if one.before and one.after and one.after.when.is_dated]
    near = [one for one in whole if one.before and share_a_day(one.before.when, event.when)]
    return next(iter((*near, *whole)), None)


def _stand(event: Event, before: When, after: When) -> Stand:
    # An event on the very days that moved goes along, even where the new days hold the old ones.
    was_it = event.when.spans() == before.spans() and after.is_fixed
    if lies_in(event.when, after) and not (was_it and event.when.spans() != after.spans()):
        return Stand.FITS
    if Fact.WHEN in event.by_hand:
        return Stand.HELD
    return Stand.OUTSIDE if event.when.is_fixed and not after.is_fixed else Stand.OFFERED


def at_its_hours(event: Event, after: When) -> When:
    """The new date; hours that the text does not give stay those of the event, on one day."""
    hours = event.when.start is not None or event.when.end is not None
    if not hours or after.start is not None or after.end is not None or not after.is_fixed:
        return after
    return after.with_times(event.when.start, event.when.end, event.when.timezone)
