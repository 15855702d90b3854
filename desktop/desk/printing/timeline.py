"""The timeline that goes on paper: which days, which events, and what is said above and below."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.core.agenda import WINDOWS
from desktop.core.event import Kind
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.timeline.marks import LIMITS, Mark, Row
from desktop.desk.printing.agenda import NOTHING, choice_words, printed_at
from desktop.writing.date_words import title_of_span
from desktop.writing.plain import one_line
from desktop.writing.slots import zone_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.query import EventQuery
    from desktop.desk.dossier import Dossier

Span = tuple[date, date]
_CONTEXT = frozenset({*WINDOWS, Kind.DEADLINE})
_MOST_YEARS = 3


@dataclass(frozen=True, slots=True)
class TimelineSheet:
    """A timeline to print: `spans` are the days of its pages, `rows` its bars (`Mark`s).

    `order` are the processes from the top.
    """

    titles: tuple[str, ...]
    subtitle: str
    spans: tuple[Span, ...]
    rows: tuple[Row, ...]
    order: tuple[str, ...]
    today: date
    footer_left: str


def timeline_sheet(
    dossier: Dossier, query: EventQuery, first: date | None = None, last: date | None = None
) -> TimelineSheet:
    """Lay the events that `query` asks for out for paper, from `first` to `last`, both inclusive.

    Up to three years are one page; more, or days without bounds, a page a year. What drafts set is
    printed whatever else is asked for. Raises `Problem` when nothing is to be printed.
    """
    begin, end = _bounds(dossier, query, first, last)
    rows = _rows(dossier, replace(query, first=begin, last=end, undated=False))
    if not rows:
        raise Problem(NOTHING)
    spans = _spans(rows, first, last)
    undated = dossier.looking.count_undated(query)
    home = zone_called(dossier.home_zone) or ZoneInfo("UTC")
    parts = [one_line(dossier.title), choice_words(query)]
    if undated:
        parts.append(f"{undated} with no date {'is' if undated == 1 else 'are'} not on it")
    return TimelineSheet(
        tuple(f"Timeline, {_title(*span)}" for span in spans),
        " · ".join(parts),
        spans,
        tuple(rows),
        tuple(name for name, _ in dossier.counts().processes),
        dossier.clock.today(),
        printed_at(dossier.clock.now(), home),
    )


def _bounds(dossier: Dossier, query: EventQuery, first: date | None, last: date | None) -> Span:
    """The days to look at: those asked for, else those of all dates; series may have no end."""
    if first and last:
        return first, last
    dates = [event.when for event in dossier.events(query)]
    days = [day for when in dates for day in (when.earliest, when.latest) if day]
    begin = first or min(days, default=last or dossier.clock.today())
    return begin, max(last or max(days, default=begin), begin)


def _title(first: date, last: date) -> str:
    years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if not years:
        return title_of_span(first, last)
    return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"


def _rows(dossier: Dossier, query: EventQuery) -> list[Row]:
    asked = dossier.looking.marks(query)
    context = dossier.looking.marks(replace(query, mine=False, kinds=_CONTEXT))
    rows = {tuple(row): row for row in (*asked, *context)}
    return sorted((_with_path(dossier, row) for row in rows), key=lambda row: (row[3:5], row[:2]))


def _with_path(dossier: Dossier, row: Row) -> Row:
    """A limit says which paragraph sets it."""
    mark = Mark._make(row)
    if LIMITS not in mark.lanes:
        return row
    event = dossier.event(mark.uid)
    paragraph = dossier.paragraph(event.paragraph) if event and event.paragraph else None
    return tuple(mark._replace(place=paragraph.path if paragraph else ""))


def _spans(rows: Sequence[Row], first: date | None, last: date | None) -> tuple[Span, ...]:
    marks = [Mark._make(row) for row in rows]
    begin = first or date.fromordinal(min((one.first for one in marks), default=_none(last)))
    end = last or date.fromordinal(max((one.last for one in marks), default=begin.toordinal()))
    if first and last and last.year - first.year < _MOST_YEARS:
        return ((first, last),)
    years = range(begin.year, max(begin, end).year + 1)
    all_years = [(date(year, 1, 1), date(year, 12, 31)) for year in years]
    cut = [(max(one, first or one), min(other, last or other)) for one, other in all_years]
    return tuple(span for span in cut if _holds(span, marks)) or tuple(cut[:1])


def _none(last: date | None) -> int:
    return (last or date(2000, 1, 1)).replace(month=1, day=1).toordinal()


def _holds(span: Span, marks: Sequence[Mark]) -> bool:
    first, last = span[0].toordinal(), span[1].toordinal()
    return any(one.first <= last and one.last >= first for one in marks)
