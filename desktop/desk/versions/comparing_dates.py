"""Which dates moved between two versions, paragraph by paragraph, and which events that touches.

The parts of a paragraph that was split are looked at together, and so is what was merged: a date
that stands in another part now has not gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.dates.changes import DateChange, date_changes
from desktop.core.versions.beside import Fate
from desktop.core.when import share_a_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.dates.mention import DateMention
    from desktop.core.drafts.draft import Paragraph
    from desktop.core.versions.beside import Pair
    from desktop.core.when import When


class Row(NamedTuple):
    """A paragraph in both versions; `before` or `after` is `None` for what is new or gone."""

    pair: Pair
    before: Paragraph | None
    after: Paragraph | None
    dates: tuple[DateChange, ...] = ()

    @property
    def path(self) -> str:
        """How people cite it, in the newer version where it is still there."""
        one = self.after or self.before
        return (one.path or one.label) if one else ""


def dated(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with the dates that moved; each change stands in one row."""
    groups: dict[tuple[str, str], list[int]] = {}
    for number, row in enumerate(rows):
        groups.setdefault(_whole(row), []).append(number)
    found = list(rows)
    for numbers in groups.values():
        held: dict[int, list[DateChange]] = {number: [] for number in numbers}
        for change in _changes([rows[number] for number in numbers]):
            held[_row_of(change, numbers, rows)].append(change)
        for number, changes in held.items():
            found[number] = rows[number]._replace(dates=tuple(changes))
    return tuple(found)


def touching(when: When, rows: Sequence[Row]) -> Row | None:
    """Return which of the rows of a paragraph moved the date `when`; `None` when none did.

    A date that the paragraph has in both versions has not moved with another one in it.
    """
    for row in rows:
        sides = (side for one in row.dates for side in one if side is not None)
        if any(share_a_day(side.when, when) for side in sides):
            return row
    moved = [one.before for row in rows for one in row.dates]
    stayed = [one for row in rows if row.before for one in row.before.dates if one not in moved]
    if any(share_a_day(one.when, when) for one in stayed):
        return None
    return rows[0]


def _whole(row: Row) -> tuple[str, str]:
    """What the row is a part of: the paragraph that was split, or that took others in."""
    pair = row.pair
    if pair.fate is Fate.SPLIT:
        return pair.older, ""
    return ("", pair.newer) if pair.fate is Fate.MERGED else (pair.older, pair.newer)


def _changes(rows: Sequence[Row]) -> Iterable[DateChange]:
    before = _dates(row.before for row in rows)
    after = _dates(row.after for row in rows)
    # What is new has moved no date of anybody; what is gone has taken its dates along.
    return date_changes(before, after) if any(row.before for row in rows) else ()


def _dates(paragraphs: Iterable[Paragraph | None]) -> list[DateMention]:
    each = {one.id: one for one in paragraphs if one is not None}
    return [date for one in each.values() for date in one.dates]


def _row_of(change: DateChange, numbers: Sequence[int], rows: Sequence[Row]) -> int:
    """The row in which both dates stand, or the newer, or the older one."""
    fitting = {number: _fit(change, rows[number]) for number in numbers}
    return max(numbers, key=lambda number: (fitting[number], -number))


def _fit(change: DateChange, row: Row) -> int:
    after = row.after is not None and change.after in row.after.dates
    before = row.before is not None and change.before in row.before.dates
    return 2 * after + before
