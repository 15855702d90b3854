"""Events by their days: columns that SQLite works out, and an index that answers for a month.

A search for what happens between two days must know how early to begin. Events are therefore kept
by how long they are: those of one day are sought from the first day on, those of up to a week from
six days before it, and so on. Days are counted as `date.toordinal` counts them.
"""

from datetime import date

from desktop.core.event import Kind

# The longest that an event of each sort reaches beyond its first day, in days.
_REACHES = (0, 6, 30, 91, 365, 1826, 4_000_000)
# Julian days begin at noon (sqlite.org/lang_datefunc.html); this takes them to `date.toordinal`.
_TO_ORDINAL = "CAST(julianday({}) - 1721424.5 AS INTEGER)"
_SORTED = " ".join(
    f"WHEN last_day - first_day <= {longest} THEN {sort}" for sort, longest in enumerate(_REACHES)
)

# `bounds` is 1 for a first day, 2 for a last one, 3 for both, and 4 more for a series by a rule.
DAY_INDEX = f"""
DROP INDEX event_days;
ALTER TABLE event ADD COLUMN first_day INTEGER
    AS ({_TO_ORDINAL.format("coalesce(when_earliest, when_latest)")}) VIRTUAL;
ALTER TABLE event ADD COLUMN last_day INTEGER
    AS ({_TO_ORDINAL.format("coalesce(when_latest, when_earliest)")}) VIRTUAL;
ALTER TABLE event ADD COLUMN reach INTEGER
    AS (CASE WHEN first_day IS NULL THEN -1 {_SORTED} END) VIRTUAL;
ALTER TABLE event ADD COLUMN bounds INTEGER AS (
    (when_earliest IS NOT NULL) + 2 * (when_latest IS NOT NULL) + 4 * (recurrence <> '[]')
) VIRTUAL;
CREATE INDEX event_seen ON event (
    reach, first_day, last_day, bounds, when_precision, kind,
    when_start, when_edtf, when_text, title, uid
);
CREATE INDEX event_mine ON event (uid) WHERE mine;
CREATE INDEX event_rules ON event (uid) WHERE recurrence <> '[]';
CREATE INDEX event_phases ON event (first_day, last_day) WHERE kind = '{Kind.PHASE}';
CREATE INDEX event_sorts ON event (
    kind, processes, mine, when_precision, when_tentative, unconfirmed, bounds
);
"""

LISTS = "substr(when_edtf, 1, 1) IN ('[', '{')"
"""Whether a date is a list in EDTF, of which there are few."""

LIST_INDEX = f"CREATE INDEX event_lists ON event (first_day, last_day) WHERE {LISTS};"
_BOUND = "coalesce(when_earliest, when_latest)"
# Months are counted from the year 0 on, so that a page turned is one more.
MONTH_INDEX = f"""
ALTER TABLE event ADD COLUMN month INTEGER AS (
    12 * CAST(substr({_BOUND}, 1, 4) AS INTEGER) + CAST(substr({_BOUND}, 6, 2) AS INTEGER) - 1
) VIRTUAL;
CREATE INDEX event_months ON event (month, kind, bounds, when_precision, mine);
"""
_ROWS = ", ".join(f"({sort}, {longest})" for sort, longest in enumerate(_REACHES))
SORTS = f"(VALUES {_ROWS}) AS sort"
"""The sorts of lengths as a table: `column1` is their number, `column2` the longest of them."""

BETWEEN = (
    f"{SORTS} CROSS JOIN event INDEXED BY event_seen"
    " ON event.reach = sort.column1"
    " AND event.first_day BETWEEN ? - sort.column2 AND ? AND event.last_day >= ?"
)
"""The events that may fall into some days, for the FROM of a question; see `days`."""

BEGUN = (
    f"{SORTS} CROSS JOIN event INDEXED BY event_seen"
    " ON event.reach = sort.column1 AND event.first_day BETWEEN ? AND ?"
)
"""The events whose first day is one of some days; its parameters are the first and the last."""


def days(first: date, last: date) -> tuple[int, int, int]:
    """Return the parameters of `BETWEEN` for the days from one to another, both inclusive."""
    begin, end = first.toordinal(), last.toordinal()
    return begin, end, begin
