"""Deadlines of the draft are told in the status line and in the side bar."""

from datetime import UTC, date, datetime

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.clock import stopped
from desktop.core.event import Kind
from desktop.desk.dossier import Dossier
from desktop.desk.events.deadlines import Deadline
from desktop.ui.dates import DateWords
from desktop.ui.deadline_words import distance_words, next_words
from desktop.ui.main_window import MainWindow
from tests.ui import world


def side_rows(window: MainWindow) -> list[tuple[str, str]]:
    sections = window.views.page.sidebar_sections()
    rows = next(one.rows for one in sections if one.id == "deadlines")
    return [(row.text, row.count) for row in rows]


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "tomorrow"), (12, "in 12 days"), (-1, "yesterday"), (-4, "4 days ago")],
)
def test_the_distance_is_said_as_people_do(dates: DateWords, days: int, words: str) -> None:
    assert distance_words(days, dates) == words


def test_the_next_deadline_is_told_with_its_paragraph(dates: DateWords) -> None:
    near = Deadline("a", "nominations", date(2018, 3, 31), "OP 24", 12)
    over = Deadline("b", "list of speakers", date(2018, 3, 1), "", -18)
    assert next_words((over, near), dates) == (
        "Next: no later than 31 Mar 2018, nominations, OP 24, in 12 days",
        "a",
    )
    assert next_words((over,), dates) == (
        "Last deadline passed: no later than 1 Mar 2018, list of speakers, 18 days ago",
        "b",
    )
    assert next_words((), dates) == ("", "")


def test_a_deadline_of_long_ago_is_no_news_at_the_foot_of_the_window(dates: DateWords) -> None:
    over = Deadline("b", "list of speakers", date(2018, 3, 1), "", -90)
    assert next_words((over,), dates)[1] == "b"
    assert next_words((over._replace(days=-91),), dates) == ("", "")


def test_a_click_on_the_next_deadline_goes_there(settled: MainWindow) -> None:
    assert settled.status.next.accessibleName() == (
        "Next: no later than 30 Nov 2017, Preparatory meeting, OP 20, in 198 days"
    )
    settled.status.next.click()
    assert settled.scope.uid == "limit"
    assert settled.views.page.title() == "November 2017"


def test_the_side_bar_lists_what_comes_next_and_what_has_just_passed(
    settled: MainWindow, dossier: Dossier
) -> None:
    world.add(
        dossier,
        world.set_by_draft("over", Kind.DEADLINE, "no later than 12 May 2017", "List", "p-OP-24"),
        world.set_by_draft("old", Kind.DEADLINE, "no later than 1 March 2017", "Old", "p-OP-24"),
    )
    assert side_rows(settled) == [("List", "4 days ago"), ("Preparatory meeting", "in 198 days")]
    settled.sidebar.choose("deadlines", "over")
    assert settled.scope.uid == "over"


def test_another_day_counts_anew(settled: MainWindow, dossier: Dossier, qtbot: QtBot) -> None:
    dossier.clock = stopped(datetime(2017, 11, 29, 23, 59, 59, tzinfo=UTC))
    with qtbot.waitSignal(settled.status.day_changed):
        settled.status._tell_time()
    assert side_rows(settled) == [("Preparatory meeting", "tomorrow")]
    qtbot.waitUntil(lambda: "tomorrow" in settled.status.next.accessibleName())
    dossier.clock = stopped(datetime(2017, 12, 1, 0, 0, tzinfo=UTC))
    settled.status._tell_time()
    qtbot.waitUntil(lambda: "yesterday" in settled.status.next.accessibleName())


def test_a_narrow_window_cuts_the_words_and_keeps_the_tip(settled: MainWindow) -> None:
    settled.resize(1000, 640)
    assert settled.status.next.text().endswith("…")
    assert "in 198 days" in settled.status.next.toolTip()
