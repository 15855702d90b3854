"""What the calendar draws, asked for as slim rows: days first, words only of what is to be seen."""

from __future__ import annotations

import typing

from desktop.core.event import Kind
from desktop.core.glance import Glance
from desktop.core.links.ties import LinkState, Pointer, Pointers
from desktop.store import codec
from desktop.store.calm import calm
from desktop.store.day_index import BEGUN, BETWEEN, days
from desktop.store.elsewhere import nearest, without_date
from desktop.store.queries import Condition, condition_beside_days, condition_of
from desktop.store.sight_rules import (
    BEGIN,
    DRAWN,
    FIXED,
    LISTED,
    LONGEST_FIRST,
    NARROWEST_FIRST,
    RANK,
    SINGLE,
    Rows,
)

if typing.TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.core.lanes import Stretch
    from desktop.core.query import EventQuery
    from desktop.core.timeline.marks import Row

Ranked = tuple[int, int, int, int, str, str, str, str]
"""Less its length in days after the first, first day, and what else decides; the uid last."""

_LOOSE = f"NOT {DRAWN} AND {SINGLE} AND kind <> '{Kind.PHASE}' AND bounds < 4"
_COLUMNS = ", ".join(f'event."{column.name}"' for column in codec.columns(Glance))


_POINTING = f"""
SELECT told.uid, paragraph.id, coalesce(nullif(paragraph.path, ''), paragraph.label), told.firm,
    draft.title
FROM (
    SELECT uid, paragraph, state = '{LinkState.CONFIRMED}' AS firm FROM link
    WHERE uid IN ({{marks}}) AND state <> '{LinkState.DISMISSED}'
    UNION ALL
    SELECT uid, paragraph, 1 FROM event WHERE uid IN ({{marks}}) AND paragraph IS NOT NULL
) AS told
JOIN paragraph ON paragraph.id = told.paragraph JOIN draft ON draft.id = paragraph.draft
ORDER BY draft.rowid, paragraph.position, told.firm DESC"""  # noqa: S608


class Sights:
    """Asks the calendar's questions; `rows` asks SQL."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def stretches(self, query: EventQuery) -> list[Stretch]:
        """Return key, first and last day of what stands on days, in the order of the lanes.

        The days of lists and of series are not among them: see `listed`. `query` has both bounds.
        """
        return self._drawn(query, f"uid, {BEGIN}, last_day")

    def ranked(self, query: EventQuery) -> list[Ranked]:
        """Return the same, each with all that decides on its place."""
        return self._drawn(query, RANK)

    def _drawn(self, query: EventQuery, columns: str) -> list[typing.Any]:
        asked = self._asked(query, f"{DRAWN} AND {SINGLE}")
        sql = f"SELECT {columns} FROM {asked.sql} ORDER BY {LONGEST_FIRST}"  # noqa: S608
        with calm():
            return self._rows(sql, asked.parameters)

    def marks(self, query: EventQuery) -> list[Row]:
        """Return the bars of the timeline but for those of lists and of series: see `listed`."""
        assert query.first is not None
        assert query.last is not None
        return self._marks(query, BETWEEN, days(query.first, query.last))

    def marks_before(self, query: EventQuery) -> list[Row]:
        """Return those of them that have begun before the range and reach into it."""
        assert query.first is not None
        begin, end, reached = days(query.first, query.first)
        return self._marks(query, BETWEEN, (begin, end - 1, reached))

    def marks_begun(self, query: EventQuery) -> list[Row]:
        """Return those of them that begin in the range; what `marks` has is one or the other."""
        assert query.first is not None
        assert query.last is not None
        return self._marks(query, BEGUN, (query.first.toordinal(), query.last.toordinal()))

    def _marks(self, query: EventQuery, source: str, inside: tuple[int, ...]) -> list[Row]:
        from desktop.store.mark_rows import COLUMNS, mark_of

        other = condition_beside_days(query)
        where = f"{SINGLE} AND bounds < 4 AND {other.sql}"
        sql = f"SELECT {COLUMNS} FROM {source} WHERE {where}"  # noqa: S608
        with calm():
            return list(map(mark_of, self._rows(sql, (*inside, *other.parameters))))

    def listed(self, query: EventQuery) -> tuple[Glance, ...]:
        """Return everything whose date is a list, such as "12, 14 and 16 May"."""
        assert query.first is not None
        assert query.last is not None
        other = condition_beside_days(query)
        near = "event INDEXED BY event_lists WHERE first_day <= ? AND last_day >= ?"
        sql = f"{near} AND {LISTED} AND bounds < 4 AND {other.sql}"
        inside = (query.last.toordinal(), query.first.toordinal())
        return self._glances(Condition(sql, (*inside, *other.parameters)))

    def loose(self, query: EventQuery, most: int) -> tuple[Glance, ...]:
        """Return at most so many events that stand on no day, those of which most is known first.

        Phases are not among them, nor what has a list for its date: see `listed`.
        """
        asked = self._asked(query, _LOOSE)
        return self._glances(asked, f"ORDER BY {NARROWEST_FIRST} LIMIT {int(most)}")

    def count_loose(self, query: EventQuery) -> int:
        """Count all events that `loose` gives if nothing bounds it."""
        asked = self._asked(query, _LOOSE)
        ((number,),) = self._rows(f"SELECT count(*) FROM {asked.sql}", asked.parameters)  # noqa: S608
        return int(number)

    def glances(self, query: EventQuery, *, series: bool) -> tuple[Glance, ...]:
        """Return the events that `query` asks for, in no order, with series by a rule or not."""
        condition = condition_of(query)
        where = condition.sql if series else f"bounds < 4 AND {condition.sql}"
        return self._glances(Condition(f"event WHERE {where}", condition.parameters))

    def of(self, uids: Iterable[str]) -> dict[str, Glance]:
        """Return events by their uids; what is not there is left out."""
        keys = tuple(uids)
        marks = ", ".join("?" * len(keys))
        found = self._glances(Condition(f"event WHERE uid IN ({marks})", keys))
        return {glance.uid: glance for glance in found}

    def phases(self, first: date, last: date) -> tuple[Glance, ...]:
        """Return the phases that may run at some time from `first` to `last`."""
        sql = "event INDEXED BY event_phases WHERE kind = 'phase' AND first_day <= ?"
        inside = (last.toordinal(), first.toordinal())
        return self._glances(Condition(f"{sql} AND last_day >= ?", inside))

    def nearest(self, query: EventQuery, first: date, last: date) -> tuple[date, ...]:
        """Return days on which something stands, the nearest to a range of days among them."""
        return nearest(self._rows, query, first, last)

    def undated(self, query: EventQuery) -> tuple[Glance, ...]:
        """Return what has no date; a series whose meetings are known is not among it."""
        condition = without_date(query)
        return self._glances(Condition(f"event WHERE {condition.sql}", condition.parameters))

    def count_undated(self, query: EventQuery) -> int:
        """Count what `undated` gives."""
        condition = without_date(query)
        sql = f"SELECT count(*) FROM event WHERE {condition.sql}"  # noqa: S608
        return int(self._rows(sql, condition.parameters)[0][0])

    def pointers(self, uids: Iterable[str]) -> dict[str, Pointers]:
        """Return for each event the paragraphs that point to it, in the order of the drafts.

        Dismissed links are left out; the paragraph that sets an event points to it too. Of the
        versions of a text the newest one's paragraph stands for those that are cited alike.
        """
        keys = tuple(uids)
        marks = ", ".join("?" * len(keys))
        found: dict[str, dict[tuple[str, str], Pointer]] = {}
        for uid, identity, path, firm, text in self._rows(_POINTING.format(marks=marks), keys * 2):
            pointers, cited = found.setdefault(uid, {}), (text, path or identity)
            if cited not in pointers or pointers[cited].paragraph != identity:
                pointers[cited] = Pointer(identity, path, bool(firm))
        return {uid: tuple(pointers.values()) for uid, pointers in found.items()}

    def fixed_and_loose(self, query: EventQuery) -> tuple[int, int]:
        """Count what is fixed to days, and what is not; series by a rule are left out.

        `query` is of whole months, so that their own slim index answers for all that begins in them
        and only what began before is sought by its days.
        """
        first, last = query.first, query.last
        assert first is not None
        assert last is not None
        other = condition_beside_days(query)
        months = (12 * first.year + first.month - 1, 12 * last.year + last.month - 1)
        counted = f"SELECT coalesce(sum({FIXED}), 0), count(*) FROM"
        sql = (
            f"{counted} {BETWEEN} WHERE {other.sql} AND bounds < 4 UNION ALL {counted} event"
            f" INDEXED BY event_months WHERE month BETWEEN ? AND ? AND {other.sql} AND bounds < 4"
        )
        begin = first.toordinal()
        begun = (begin, begin - 1, begin, *other.parameters)
        rows = self._rows(sql, (*begun, *months, *other.parameters))
        fixed, everything = (sum(int(row[place]) for row in rows) for place in (0, 1))
        return fixed, everything - fixed

    def _asked(self, query: EventQuery, where: str) -> Condition:
        """FROM and WHERE for what `query` asks for between its two days."""
        assert query.first is not None
        assert query.last is not None
        other = condition_beside_days(query)
        sql = f"{BETWEEN} WHERE {where} AND {other.sql}"
        return Condition(sql, (*days(query.first, query.last), *other.parameters))

    def _glances(self, asked: Condition, tail: str = "") -> tuple[Glance, ...]:
        sql = f"SELECT {_COLUMNS} FROM {asked.sql} {tail}"  # noqa: S608
        with calm():
            found = self._rows(sql, asked.parameters)
            return tuple(map(codec.row_reader(Glance), found))
