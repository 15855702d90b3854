"""Lines that come next are measured while nobody waits."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.ui.calendar.lines_ahead import LinesAhead
from desktop.ui.calendar.long_scroll import LongScroll


def scrolled(row: int) -> LongScroll:
    scroll = LongScroll(lambda _: 50)
    scroll.measure(1000, 500)
    scroll.to_top(row)
    return scroll


def test_on_the_way_down_the_next_page_comes_first_line_first() -> None:
    rows = list(scrolled(100).next_rows(up=False))
    assert rows[0] == 110
    assert len(rows) >= 10


def test_on_the_way_up_the_page_before_comes_last_line_first() -> None:
    rows = list(scrolled(100).next_rows(up=True))
    assert rows[0] == 99
    assert rows[-1] <= 90


@pytest.mark.parametrize("up", [True, False])
def test_there_is_nothing_beyond_the_ends(up: bool) -> None:
    assert not list(scrolled(0 if up else 990).next_rows(up=up))


def test_all_lines_are_measured_in_their_order(qtbot: QtBot) -> None:
    measured: list[int] = []
    parent = QObject()
    ahead = LinesAhead(measured.append, parent)
    ahead.begin(iter([5, 6, 7]))
    assert measured == []
    qtbot.waitUntil(lambda: measured == [5, 6, 7])


def test_what_was_to_be_measured_is_dropped_when_one_goes_elsewhere(qtbot: QtBot) -> None:
    measured: list[int] = []
    parent = QObject()
    ahead = LinesAhead(measured.append, parent)
    ahead.begin(iter([5, 6, 7]))
    ahead.begin(iter([90]))
    qtbot.waitUntil(lambda: bool(measured))
    assert measured == [90]
