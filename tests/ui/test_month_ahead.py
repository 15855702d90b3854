from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.lanes import Folded
from desktop.core.month import Month, MonthGrid
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.month_ahead import MonthAhead, MonthRead
from desktop.ui.calendar.month_leaf import Leaf, WeekRow
from desktop.ui.calendar.scope import CalendarScope

MAY, JUNE = Month(2017, 5), Month(2017, 6)


def reader(scope: CalendarScope) -> MonthAhead:
    def prepare(read: MonthRead) -> Iterator[Leaf]:
        yield Leaf(read.grid, read.rows, scope.today, scope.dates, lambda _: {})

    return MonthAhead(scope, prepare, QObject(scope))


def drawn(read: MonthRead) -> list[Folded]:
    return [row.folded(room) for row in read.rows for room in (2, 4)]


def test_what_was_read_before_it_was_wanted_is_what_is_read_at_once(
    qtbot: QtBot, scope: CalendarScope
) -> None:
    ahead, other = reader(scope), reader(scope)
    ahead.month(MAY)
    assert ahead.known(JUNE) is None
    ahead.go_on()
    qtbot.waitUntil(lambda: ahead.prepared(JUNE) is not None)
    assert drawn(ahead.month(JUNE)) == drawn(other.month(JUNE))
    assert ahead.month(JUNE).loose == other.month(JUNE).loose
    assert ahead.month(JUNE).phases == other.month(JUNE).phases


def test_a_page_is_whole_however_much_of_it_was_read_before(
    qtbot: QtBot, scope: CalendarScope, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = drawn(reader(scope).month(JUNE))
    taken: list[date] = []
    reading = scope.by_weeks

    def noted(grid: MonthGrid, weeks: Sequence[object]) -> object:
        for there in reading(grid, weeks):  # type: ignore[arg-type]
            taken.append(grid.first)
            yield there

    monkeypatch.setattr(scope, "by_weeks", noted)
    for bits in (1, 3):
        ahead = reader(scope)
        ahead.month(MAY)
        taken.clear()
        ahead.go_on()
        qtbot.waitUntil(lambda bits=bits: len(taken) >= bits)
        assert drawn(ahead.month(JUNE)) == whole


def test_nothing_is_kept_of_a_page_begun_before_the_filter_changed(scope: CalendarScope) -> None:
    ahead = reader(scope)
    before = drawn(ahead.month(MAY))
    scope.filter = Filter(Show.MINE)
    ahead.forget()
    after = drawn(ahead.month(MAY))
    assert any(one.bars for one in before)
    assert not any(one.bars for one in after)


def test_weeks_that_two_months_share_are_drawn_alike(scope: CalendarScope) -> None:
    ahead = reader(scope)
    months = [ahead.month(MAY.shifted(number)) for number in range(6)]
    for one, other in pairwise(months):
        last, first = one.rows[one.grid.needed - 1], other.rows[0]
        if last.week == first.week:
            assert (
                last.folded(3)
                == first.folded(3)
                == WeekRow(first.week, next(scope.by_weeks(other.grid, [first.week]))).folded(3)
            )
