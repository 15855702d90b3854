"""The side bar of the calendar's pages: what can be chosen, how much there is of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.core.counts import Counts
from desktop.core.document import Paper
from desktop.core.saved_view import SavedView
from desktop.core.versions.naming import own_name
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.page import Row, Section

if TYPE_CHECKING:
    from desktop.ui.calendar.scope import CalendarScope

CALENDAR, DEADLINES, VIEWS, PROCESSES = "calendar", "deadlines", "views", "processes"
DRAFTS, SOURCES = "drafts", "sources"
PROCESSES_SHOWN = 8
VIEWS_SHOWN = 8
DEADLINES_SHOWN = 2
# Older ones are in the list of deadlines; they are no reminder any more.
TOLD_AFTER = 30
STANDING = {show.value: show for show in Show}
FILTER = "filter…"
translate = QCoreApplication.translate


def sections(scope: "CalendarScope") -> tuple[Section, ...]:
    """Build the side bar as things are now."""
    counts = scope.dossier.counting.counts_at_once()
    named = counts.processes if counts else ()
    processes = tuple(_process_row(scope, name, number) for name, number in named)
    papers = tuple(_source_row(scope, paper) for paper in scope.dossier.papers())
    return (
        Section(CALENDAR, translate("SideBar", "Calendar"), _standing(scope, counts)),
        Section(
            DEADLINES, translate("SideBar", "Next deadlines"), _deadlines(scope), DEADLINES_SHOWN
        ),
        Section(VIEWS, translate("SideBar", "Views"), _view_rows(scope), VIEWS_SHOWN),
        Section(
            PROCESSES, translate("SideBar", "Processes"), processes, PROCESSES_SHOWN, adds=True
        ),
        Section(DRAFTS, translate("SideBar", "Drafts"), _draft_rows(scope)),
        Section(SOURCES, translate("SideBar", "Sources"), papers),
    )


def after_tick(scope: "CalendarScope", before: Sequence[Section]) -> tuple[Section, ...]:
    """Build the side bar after a tick, which changes what is counted as mine and no other row."""
    counts = scope.dossier.counting.counts_at_once()
    rows = {CALENDAR: _standing(scope, counts), VIEWS: _view_rows(scope)}
    return tuple(one._replace(rows=rows.get(one.id, one.rows)) for one in before)


def choose(scope: "CalendarScope", section: str, row: str, *, added: bool) -> None:
    """Take a choice in the side bar that concerns what is shown."""
    if section == CALENDAR and row in STANDING:
        scope.narrow(Filter(STANDING[row], words=scope.filter.words))
    elif section == VIEWS and row == FILTER:
        scope.filter_wanted.emit()
    elif section == VIEWS:
        _choose_view(scope, row)
    elif section == PROCESSES:
        scope.narrow(scope.filter.with_process(row, added=added))
    elif section == SOURCES:
        paper = next((one for one in scope.dossier.papers() if one.id == row), None)
        if paper is not None:
            scope.narrow(scope.filter.with_paper(paper))


def chosen_view(scope: "CalendarScope") -> SavedView | None:
    """Return the view by which events are shown now, `None` when none asks for just that."""
    views = scope.dossier.saved_views()
    return next((view for view in views if Filter.of(view.query) == scope.filter), None)


def view_after(scope: "CalendarScope") -> str:
    """Return the view that what is shown comes of: that just chosen, else the one before."""
    found = chosen_view(scope)
    if found is not None:
        return found.id
    return "" if scope.filter.stands_alone else scope.view


def _choose_view(scope: "CalendarScope", row: str) -> None:
    """Show what a view asks for; a second time everything again."""
    view = next((one for one in scope.dossier.saved_views() if one.id == row), None)
    if view is not None:
        wanted = Filter.of(view.query)
        scope.narrow(Filter() if wanted == scope.filter else wanted)


def _standing(scope: "CalendarScope", counts: Counts | None) -> tuple[Row, ...]:
    chosen = scope.filter
    rows = (
        (Show.ALL, translate("SideBar", "All meetings"), "meetings"),
        (Show.MINE, translate("SideBar", "My agenda"), "mine"),
        (Show.UNFIXED, translate("SideBar", "Not fixed yet"), "unfixed"),
        (Show.DEADLINES, translate("SideBar", "Deadlines in the draft"), "deadlines"),
    )
    alone = chosen.stands_alone
    number = scope.dates.number
    return tuple(
        Row(
            show.value,
            text,
            number(getattr(counts, sort)) if counts else "",
            chosen=alone and show is chosen.show,
        )
        for show, text, sort in rows
    )


def _deadlines(scope: "CalendarScope") -> tuple[Row, ...]:
    """What passed of late and what comes next."""
    from desktop.ui.deadline_words import distance_words, tip_words

    dates = scope.dates
    return tuple(
        Row(
            one.uid,
            one.title,
            distance_words(one.days, dates),
            soft=one.days < 0,
            tooltip=tip_words(one, dates),
        )
        for one in scope.mine.deadlines()
        if one.days >= -TOLD_AFTER
    )


def _filter_row() -> Row:
    tip = translate("SideBar", "Choose what is shown, and name it (Ctrl+L)")
    return Row(FILTER, translate("SideBar", "Filter…"), soft=True, tooltip=tip)


def _view_rows(scope: "CalendarScope") -> tuple[Row, ...]:
    return (_filter_row(), *(_view_row(scope, view) for view in scope.dossier.saved_views()))


def _view_row(scope: "CalendarScope", view: SavedView) -> Row:
    number = scope.dossier.counting.at_hand(view.query)
    count = "" if number is None else scope.dates.number(number)
    chosen = Filter.of(view.query) == scope.filter
    return Row(view.id, view.name, count, chosen=chosen, tooltip=view.name)


def count_views(scope: "CalendarScope") -> bool:
    """Count what was put off, and what the views ask for; whether other numbers are to be shown.

    Of very many events that takes a while, and nobody looks at these numbers first.
    """
    counting = scope.dossier.counting
    put_off = counting.known is None
    counting.counts()
    queries = [view.query for view in scope.dossier.saved_views()]
    shown = [counting.at_hand(query) for query in queries]
    return [counting.of(query) for query in queries] != shown or put_off


def _process_row(scope: "CalendarScope", name: str, number: int) -> Row:
    process = scope.dossier.process(name)
    return Row(
        name,
        name,
        scope.dates.number(number),
        scope.process_colour(name),
        chosen=name in scope.filter.processes,
        tooltip=process.name if process else name,
    )


def _draft_rows(scope: "CalendarScope") -> tuple[Row, ...]:
    return tuple(
        Row(draft.id, own_name(draft), soft=number > 0, tooltip=draft.title)
        for number, draft in enumerate(scope.dossier.drafts())
    )


def _source_row(scope: "CalendarScope", paper: Paper) -> Row:
    return Row(
        paper.id,
        paper.title,
        chosen=paper in scope.filter.papers,
        soft=True,
        tooltip=f"{paper.title} ({paper.document})",
    )
