"""A date as far as it is known: what was printed, what it can mean, and how far to trust it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.core.dates.precision import MIDNIGHT, Precision
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.quick.tuples import NamedTuple

if TYPE_CHECKING:
    from desktop.core.dates.edtf import Edtf

SortKey = tuple[int, int, int, int, int, int, int, str]


class Overlap(StrEnum):
    """Whether two dates meet: for sure, as far as can be known, or not."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NONE = "none"


class Possibility(NamedTuple):
    """What a date can mean within a given span of days, such as a month on screen.

    `CERTAIN`: it falls there at least in part, on which day may be open. `first` and `last` are
    its bounds cut to the span, `None` when it does not fall there.
    """

    how: Overlap
    first: date | None = None
    last: date | None = None

    def __bool__(self) -> bool:
        return self.how is not Overlap.NONE


@dataclass(frozen=True, slots=True)
class When:
    """A published date.

    `text` are the words as printed. `edtf` is the value (see `dates/edtf.py`), `earliest` and
    `latest` the first and the last day it can mean, both inclusive, `None` where open or unknown.
    `tentative` says that the paper has it still to be confirmed. `start` and `end` are local wall
    times at the venue, on the first and on the last day; an `end` of 00:00 is midnight at the end
    of the last day. `timezone` is an IANA name. `guess` tells in words what was not printed or
    does not fit, such as a year taken from context.
    """

    text: str
    edtf: str | None = None
    earliest: date | None = None
    latest: date | None = None
    precision: Precision = Precision.UNKNOWN
    tentative: bool = False
    start: time | None = None
    end: time | None = None
    timezone: str | None = None
    guess: str | None = None

    @property
    def is_fixed(self) -> bool:
        """Whether it can be drawn on days: to the day, and open at neither end."""
        return (
            self.precision is Precision.DAY
            and self.earliest is not None
            and self.latest is not None
        )

    @property
    def is_dated(self) -> bool:
        """Whether anything is known of its days."""
        return self.earliest is not None or self.latest is not None

    @property
    def is_daily(self) -> bool:
        """Whether its hours are those of each of several days: "3-5 June, 10:00-13:00"."""
        timed = self.start is not None and self.end is not None and "T" not in (self.edtf or "T")
        return timed and self.is_fixed and self.earliest != self.latest

    @property
    def is_deadline(self) -> bool:
        """Whether only its end is set: no later than a day."""
        return self.earliest is None and self.latest is not None

    @property
    def is_part_of_month(self) -> bool:
        """Whether it is known to no day, and better than to the month: to a week, to its end."""
        first, last = self.earliest, self.latest
        if first is None or last is None or self.precision is not Precision.MONTH:
            return False
        return first.day != 1 or (last + timedelta(days=1)).day != 1

    def days(self) -> tuple[date, ...]:
        """Return its days in order, those between left out of lists; nothing when not fixed."""
        if not self.is_fixed:
            return ()
        spans = self.spans()
        return tuple(
            first + timedelta(days=n)
            for first, last in spans
            for n in range((last - first).days + 1)
        )

    def spans(self) -> tuple[tuple[date, date], ...]:
        """Return the closed spans of days it can mean, in order; open ends reach year 1 and 9999.

        One span for most; several for lists such as "12, 14 and 16 May" or "May or November".
        """
        if not self.is_dated:
            return ()
        listed = _set_spans(self.edtf or "")
        return listed or ((self.earliest or date.min, self.latest or date.max),)

    def starts_at(self) -> datetime | None:
        """Return its first moment as local wall time at the venue, `None` without a time.

        Hours of each of several days are no moments of the whole.
        """
        if self.start is None or self.earliest is None or not self._to_the_day or self.is_daily:
            return None
        return datetime.combine(self.earliest, self.start)

    def ends_at(self) -> datetime | None:
        """Return its last moment as local wall time at the venue, `None` without a time."""
        if self.end is None or self.latest is None or not self._to_the_day or self.is_daily:
            return None
        day = self.latest + timedelta(days=1) if self.end == MIDNIGHT else self.latest
        return datetime.combine(day, self.end)

    @property
    def _to_the_day(self) -> bool:
        return self.precision is Precision.DAY

    def possible_in(self, first: date, last: date) -> Possibility:
        """Tell what it can mean from `first` to `last`, both inclusive.

        Without any date it falls nowhere: it is counted and listed, never placed.
        """
        spans = self.spans()
        inside = [(max(a, first), min(b, last)) for a, b in spans if a <= last and b >= first]
        if not inside:
            return Possibility(Overlap.NONE)
        all_inside = all(first <= a and b <= last for a, b in spans)
        how = Overlap.CERTAIN if self.is_fixed or all_inside else Overlap.POSSIBLE
        return Possibility(how, inside[0][0], inside[-1][1])

    @property
    def sort_key(self) -> SortKey:
        """The place in an agenda: a total order.

        Fixed dates by first day and time; coarse ones after all days of their first month, the
        shorter first; a deadline by its latest day, after what happens then; no date last.
        """
        day = self.earliest or self.latest
        if day is None:
            return (9999, 13, 0, 0, 0, 0, 0, self.text)
        length = ((self.latest or date.max) - day).days
        minutes = -1 if self.start is None else self.start.hour * 60 + self.start.minute
        on_day = self.is_fixed or self.is_deadline
        place = (0, day.day) if on_day else (1, 0)
        late = int(self.is_deadline)
        return (day.year, day.month, *place, late, minutes, length, f"{self.edtf} {self.text}")

    def with_times(
        self, start: time | None, end: time | None = None, timezone: str | None = None
    ) -> When:
        """Return the same date with local times; `timezone` is an IANA name, `None` keeps it.

        An end before the start is on the next day. Where the day is open the times are kept
        beside the value, since EDTF has no form for them.
        """
        zone = timezone or self.timezone
        if self.edtf is None:
            return replace(self, start=start, end=end, timezone=zone)
        from desktop.core.dates.edtf import parse_edtf, with_clock

        value = with_clock(parse_edtf(self.edtf), start, end)
        earliest, latest = value.bounds
        return replace(
            self,
            edtf=str(value),
            earliest=earliest,
            latest=latest,
            start=start,
            end=end,
            timezone=zone,
        )


def when_of(
    value: Edtf,
    text: str,
    *,
    tentative: bool = False,
    precision: Precision | None = None,
    guess: str | None = None,
) -> When:
    """Return the date that `value` stands for.

    `tentative` is added to EDTF's own `?`; a choice of days is tentative by itself.
    """
    earliest, latest = value.bounds
    run = value.runs[0]
    start = None if run.first is None else run.first.clock
    end = None if run.last is None or run.first == run.last else run.last.clock
    return When(
        text=text,
        edtf=str(value),
        earliest=earliest,
        latest=latest,
        precision=precision or value.precision,
        tentative=tentative or value.uncertain or value.is_choice,
        start=start,
        end=end,
        guess=guess,
    )


def from_edtf(edtf: str, text: str = "") -> When:
    """Read a date in EDTF; `text` are the words to keep with it, else the value itself.

    Raises `ValueError` when it is none of the forms of `dates/edtf.py`.
    """
    from desktop.core.dates.edtf import parse_edtf

    return when_of(parse_edtf(edtf), text or edtf)


@lru_cache(maxsize=1024)
def _set_spans(edtf: str) -> tuple[tuple[date, date], ...]:
    if not edtf.startswith(("[", "{")):
        return ()
    from desktop.core.dates.edtf import parse_edtf

    bounds = (run.bounds for run in parse_edtf(edtf).runs)
    return tuple(sorted((first, last) for first, last in bounds if first and last))


def share_a_day(a: When, b: When) -> bool:
    """Tell whether a day is among those that both can mean."""
    return any(first <= d and c <= last for first, last in a.spans() for c, d in b.spans())


def lies_in(when: When, wider: When) -> bool:
    """Tell whether all that a date can mean is among what the other one can mean."""
    return when.is_dated and all(
        any(first <= a and b <= last for first, last in wider.spans()) for a, b in when.spans()
    )


def overlap(a: When, b: When) -> Overlap:
    """Tell whether `a` and `b` happen on one day.

    Certain when both are firm and fixed and share a day, and their times, where both have them,
    meet too. Possible when one is to be confirmed or not fixed to a day. None also when one has
    no date at all, since then nothing can be said.
    """
    if not share_a_day(a, b):
        return Overlap.NONE
    if not (a.is_fixed and b.is_fixed) or a.tentative or b.tentative:
        return Overlap.POSSIBLE
    return _overlap_of_times(a, b)


def _overlap_of_times(a: When, b: When) -> Overlap:
    moments = (a.starts_at(), a.ends_at(), b.starts_at(), b.ends_at())
    a_start, a_end, b_start, b_end = moments
    one_day = a.earliest == a.latest == b.earliest == b.latest
    if not one_day or not (a_start and a_end and b_start and b_end):
        return Overlap.CERTAIN
    if a.timezone != b.timezone:
        # Wall times of two zones cannot be compared; sharing the day is all that is known.
        return Overlap.POSSIBLE
    return Overlap.CERTAIN if a_start < b_end and b_start < a_end else Overlap.NONE
