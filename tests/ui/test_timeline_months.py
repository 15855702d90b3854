"""What the timeline reads, and when."""

from datetime import date

import pytest

from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.timeline_months import TimelineMonths

MAY = date(2017, 5, 1), date(2017, 5, 31)
LATER = date(2018, 3, 1), date(2018, 4, 30)


@pytest.fixture
def months(scope: CalendarScope) -> TimelineMonths:
    made = TimelineMonths(scope)
    made.forget()
    return made


def test_a_month_is_read_in_several_bits_and_known_when_all_are_there(
    months: TimelineMonths, scope: CalendarScope
) -> None:
    bits = 0
    while not months.read_bit(*MAY):
        bits += 1
        assert months.number(*MAY) == 0 or months.read_bit(*MAY)
    assert bits > 1
    at_once = TimelineMonths(scope)
    assert at_once.read(*MAY)
    assert months.known(*MAY) == at_once.known(*MAY)
    assert any(month.size for month in months.known(*MAY))


def test_what_was_begun_is_dropped_when_one_looks_elsewhere(months: TimelineMonths) -> None:
    months.read_bit(*MAY)
    while not months.read_bit(*LATER):
        pass
    assert months.number(*LATER) == 2
    assert months.number(*MAY) == 0


def test_nothing_is_let_go_while_little_is_read(months: TimelineMonths) -> None:
    assert months.read(*MAY)
    assert not months.let_go(*LATER)
    assert months.number(*MAY) == 1
