"""A fault of Qt's Python binding that ends the program after some thousands of calls."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 1_000


def test_calls_that_return_nothing_leave_the_references_to_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    words = [str(number) for number in range(CALLS)]
    before = sys.getrefcount(None)
    for word in words:
        label.setText(word)
    after = sys.getrefcount(None)
    # Other threads and caches may move it by a few; the fault takes one with every call.
    assert abs(after - before) < CALLS / 10
