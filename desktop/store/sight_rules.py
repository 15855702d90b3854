"""The rules of `core.agenda` and `core.when` as SQL, for questions about very many events."""

from collections.abc import Callable, Iterable
from typing import Any

from desktop.core.event import Kind
from desktop.store.day_index import LISTS

Rows = Callable[[str, Iterable[object]], list[tuple[Any, ...]]]
"""Asks SQL: the words of a question and its values."""

# The rules of `core.agenda.drawn_spans`; a series by a rule is drawn by its occurrences.
LASTING = f"kind IN ('{Kind.WINDOW}', '{Kind.PHASE}')"
LIMIT = f"(kind = '{Kind.DEADLINE}' AND bounds IN (2, 3))"
FIXED = "(bounds = 3 AND when_precision = 'day')"
DRAWN = f"(NOT {LASTING} AND ({FIXED} OR {LIMIT}))"
BEGIN = f"(CASE WHEN kind = '{Kind.DEADLINE}' THEN last_day ELSE first_day END)"
# Days that are listed one by one, such as "12, 14 and 16 May", are drawn by their list.
LISTED = f"(kind <> '{Kind.DEADLINE}' AND {LISTS})"
SINGLE = f"NOT coalesce({LISTED}, 0)"
WORDS = "coalesce(when_edtf, 'None') || ' ' || when_text"
# As `core.lanes.bars_of_week` takes them: the longest, the earliest, then as `When.sort_key` has.
RANK = (
    f"{BEGIN} - last_day, {BEGIN}, first_day, bounds = 2, coalesce(when_start, ''), {WORDS}, title,"
    " uid"
)
LONGEST_FIRST = RANK
# The least wide; what is as wide is put into its order when it has been read.
NARROWEST_FIRST = (
    f"CASE WHEN bounds = 3 THEN last_day - first_day ELSE 4000000 END, first_day, {WORDS}, title"
)
