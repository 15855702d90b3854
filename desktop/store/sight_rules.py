"""The rules of `core.agenda` and `core.when` as SQL, for questions about very many events."""

from desktop.core.event import Kind

# The rules of `core.agenda.drawn_spans`; a series by a rule is drawn by its occurrences.
LASTING = f"kind IN ('{Kind.WINDOW}', '{Kind.PHASE}')"
LIMIT = f"(kind = '{Kind.DEADLINE}' AND bounds IN (2, 3))"
FIXED = "(bounds = 3 AND when_precision = 'day')"
DRAWN = f"(NOT {LASTING} AND ({FIXED} OR {LIMIT}))"
BEGIN = f"(CASE WHEN kind = '{Kind.DEADLINE}' THEN last_day ELSE first_day END)"
# Days that are listed one by one, such as "12, 14 and 16 May", are drawn by their list.
LISTED = "(kind <> 'deadline' AND substr(when_edtf, 1, 1) IN ('[', '{'))"
SINGLE = f"NOT coalesce({LISTED}, 0)"
WORDS = "coalesce(when_edtf, 'None') || ' ' || when_text"
# As `core.lanes.bars_of_week` takes them: the longest, the earliest, then as `When.sort_key` has.
RANK = (
    f"{BEGIN} - last_day, {BEGIN}, first_day, bounds = 2, coalesce(when_start, ''), {WORDS}, title,"
    " uid"
)
LONGEST_FIRST = RANK
ON_DAY = f"(bounds = 2 OR {FIXED})"
# The least wide, then again as `When.sort_key` has: coarse dates after all days of their month.
NARROWEST_FIRST = (
    "CASE WHEN bounds = 3 THEN last_day - first_day ELSE 4000000 END,"
    f" date(first_day + 1721424.5, 'start of month'), NOT {ON_DAY},"
    f" CASE WHEN {ON_DAY} THEN first_day END, bounds = 2, when_start, {WORDS}, title, uid"
)
