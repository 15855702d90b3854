"""Qt's enumerations made quickly are those that the language itself makes."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, EnumType, FlagBoundary
from typing import Any

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


@pytest.mark.parametrize(
    "ask",
    [
        lambda side: side.LEFT,
        lambda side: side["LEFT"],
        lambda side: side(1),
        lambda side: next(iter(side)),
        lambda side: side.__members__["LEFT"],
        lambda side: getattr(side, "LEFT", None),
    ],
)
def test_an_enumeration_is_filled_by_whoever_asks_first(ask: Callable[[Any], Any]) -> None:
    base = QtCore.Qt.AlignmentFlag.__mro__[1]
    side = made(base, "Side", [("LEFT", 1), ("RIGHT", 2)], __name__)
    assert ask(side) is side.LEFT
    assert type(side) is EnumType


def test_what_no_enumeration_has_is_no_member_of_an_unfilled_one() -> None:
    base = QtCore.Qt.Key.__mro__[1]
    assert not hasattr(made(base, "Side", [("LEFT", 1)], __name__), "MIDDLE")
    assert len(made(base, "Side", [("LEFT", 1)], __name__)) == 1
    with pytest.raises(AttributeError):
        made(base, "Side", [("LEFT", 1)], __name__).LEFT = 3


def test_threads_that_ask_at_once_get_the_same_members() -> None:
    base = QtCore.Qt.Key.__mro__[1]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(20):
            keys = made(base, "Keys", [(f"KEY_{one}", one) for one in range(200)], __name__)
            found = list(pool.map(lambda _, keys=keys: keys.KEY_199, range(8)))
            assert {id(one) for one in found} == {id(keys.KEY_199)}
