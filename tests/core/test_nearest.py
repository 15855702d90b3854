from datetime import date

import pytest

from desktop.core.event import Event, Kind
from desktop.core.month import Month
from desktop.core.nearest import nearest_day
from tests import make

MAY = Month(2017, 5)


def nearest(month: Month, *events: Event) -> date | None:
    def between(first: date, last: date) -> list[Event]:
        return [event for event in events if event.when.possible_in(first, last)]

    return nearest_day(month.first, month.last, between)


@pytest.mark.parametrize(
    ("dated", "day"),
    [
        (("3 May 2017",), date(2017, 5, 3)),
        (("28 April - 3 May 2017",), date(2017, 5, 1)),
        (("28-30 April 2017", "4 June 2017"), date(2017, 4, 30)),
        (("20 April 2017", "4-6 June 2017"), date(2017, 6, 4)),
        (("30 April 2017", "1 June 2017"), date(2017, 6, 1)),
        (("7 July 1999", "9 September 2150"), date(1999, 7, 7)),
        (("9 March and 14 December 2017",), date(2017, 3, 9)),
    ],
)
def test_the_nearest_day_on_which_something_stands(dated: tuple[str, ...], day: date) -> None:
    events = [make.event(dated=words) for words in dated]
    assert nearest(MAY, *events) == day


def test_what_has_no_day_is_no_place_to_go_to() -> None:
    loose = make.event(dated="May 2017")
    window = make.event(dated="between 1 April 2017 and 3 June 2018", kind=Kind.WINDOW)
    assert nearest(MAY, loose, window) is None
    assert nearest(MAY) is None


def test_a_deadline_stands_on_its_last_day() -> None:
    limit = make.event(dated="no later than November 2017", kind=Kind.DEADLINE)
    assert nearest(MAY, limit) == date(2017, 11, 30)


def test_the_ends_of_the_calendar_can_be_asked_too() -> None:
    event = make.event(dated="3 May 2017")
    assert nearest(Month(1900, 1), event) == date(2017, 5, 3)
    assert nearest(Month(2200, 12), event) == date(2017, 5, 3)
