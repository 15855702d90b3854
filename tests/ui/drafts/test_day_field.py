"""A day of a proposal or a position, typed as people write it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.drafts.day_field import DayField


@pytest.fixture
def field(qtbot: QtBot) -> DayField:
    made = DayField()
    qtbot.addWidget(made)
    made.start(date(2026, 1, 22))
    return made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20 Jan 2026", "20 Jan 2026"),
        ("20 Jan", "20 Jan 2026"),
        ("18 December", "18 Dec 2025"),
        ("yesterday", "21 Jan 2026"),
        ("", "22 Jan 2026"),
        ("May 2026", "22 Jan 2026"),
        ("nonsense", "22 Jan 2026"),
    ],
)
def test_what_is_typed_over_the_day_is_the_day_or_leaves_it(
    field: DayField, qtbot: QtBot, typed: str, meant: str
) -> None:
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.day.toString("d MMM yyyy")) == (meant, meant)


def test_arrows_go_from_day_to_day(field: DayField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "21 Jan 2026"
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "23 Jan 2026"
