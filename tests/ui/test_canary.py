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


def test_what_a_start_spares_is_still_where_it_was() -> None:
    """Without it a start would only be slower; this tells when a new Qt has it elsewhere."""
    feature = sys.modules["shibokensupport.feature"]
    assert callable(feature._mod_uses_pyside)
