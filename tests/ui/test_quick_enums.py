"""Qt's enumerations made quickly are those that the language itself makes."""

from enum import Enum, FlagBoundary

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.quick_enums import facts, made

PLACES = (QtCore.Qt, QtCore.QEvent, QtGui.QTextFormat, QtGui.QPalette, QtWidgets.QStyle)
KNOWN = [one for place in PLACES for one in vars(place).values() if isinstance(one, type)]
ENUMS = [one for one in KNOWN if issubclass(one, Enum)]


@pytest.mark.parametrize("known", ENUMS, ids=[one.__qualname__ for one in ENUMS])
def test_an_enumeration_of_qt_is_the_same_made_quickly(known: type[Enum]) -> None:
    base = known.__mro__[1]
    pairs = [(name, one.value) for name, one in known.__members__.items()]
    usual = base(known.__name__, pairs, boundary=FlagBoundary.KEEP)
    quick = made(base, known.__name__, pairs, __name__)
    assert facts(quick) == facts(usual)
    assert [repr(one) for one in quick] == [repr(one) for one in usual]
    assert dir(quick) == dir(usual)
    assert quick.__module__ == usual.__module__


def test_members_are_found_combined_and_cannot_be_put_again() -> None:
    base = QtCore.Qt.AlignmentFlag.__mro__[1]
    side = made(base, "Side", [("LEFT", 1), ("RIGHT", 2), ("ACROSS", 5), ("FAR", 4)], __name__)
    assert side(1) is side.LEFT is side["LEFT"]
    assert side(5) is side.ACROSS == side.LEFT | side.FAR
    assert (side.LEFT | side.RIGHT).value == 3
    assert list(side.ACROSS) == [side.LEFT, side.FAR]
    with pytest.raises(AttributeError):
        side.LEFT = 3
