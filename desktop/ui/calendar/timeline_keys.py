"""What the keys mean on the timeline, and which event comes next in a direction."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.ui.calendar.timeline_frame import Item


class Way(StrEnum):
    """What a key asks for."""

    ITEM_ACROSS = "item across"
    ITEM_DOWN = "item down"
    STEP = "step"
    PAGE = "page"
    ZOOM = "zoom"
    HOME = "home"
    TICK = "tick"
    OPEN = "open"
    NOTHING = "nothing"


_KEYS = {
    Qt.Key.Key_Left: (Way.ITEM_ACROSS, -1),
    Qt.Key.Key_Right: (Way.ITEM_ACROSS, 1),
    Qt.Key.Key_Up: (Way.ITEM_DOWN, -1),
    Qt.Key.Key_Down: (Way.ITEM_DOWN, 1),
    Qt.Key.Key_PageUp: (Way.PAGE, -1),
    Qt.Key.Key_PageDown: (Way.PAGE, 1),
    Qt.Key.Key_Plus: (Way.ZOOM, 1),
    Qt.Key.Key_Equal: (Way.ZOOM, 1),
    Qt.Key.Key_Minus: (Way.ZOOM, -1),
    Qt.Key.Key_Home: (Way.HOME, 0),
    Qt.Key.Key_Space: (Way.TICK, 0),
    Qt.Key.Key_Return: (Way.OPEN, 0),
    Qt.Key.Key_Enter: (Way.OPEN, 0),
}
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def key_meaning(event: QKeyEvent, *, mirrored: bool) -> tuple[Way, int]:
    """Return what a key asks for and how much of it; to the side it goes as time runs."""
    way, amount = _KEYS.get(Qt.Key(event.key()), (Way.NOTHING, 0))
    if event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return Way.NOTHING, 0
    if way is Way.ITEM_ACROSS:
        amount = -amount if mirrored else amount
        way = Way.STEP if event.modifiers() & _HELD else way
    return way, amount


def next_item(items: Sequence[Item], here: int, way: Way, amount: int) -> int | None:
    """Return the row of the item to go to, `None` where there is none in that direction.

    Across is the next one of the same lane by its beginning; up and down the nearest in time of
    the next row of bars. Without a place to start from, it is the first of all.
    """
    if not items:
        return None
    if not 0 <= here < len(items):
        return 0 if way is Way.ITEM_DOWN else None
    if way is Way.ITEM_ACROSS:
        return _across(items, here, amount)
    return _down(items, here, amount)


def _across(items: Sequence[Item], here: int, amount: int) -> int | None:
    lane = [row for row, item in enumerate(items) if item.lane.name == items[here].lane.name]
    lane.sort(key=lambda row: (items[row].x, items[row].top))
    place = lane.index(here) + amount
    return lane[place] if 0 <= place < len(lane) else None


def _down(items: Sequence[Item], here: int, amount: int) -> int | None:
    lines = list(dict.fromkeys((item.lane.name, item.top) for item in items))
    place = lines.index((items[here].lane.name, items[here].top)) + amount
    if not 0 <= place < len(lines):
        return None
    row = [n for n, item in enumerate(items) if (item.lane.name, item.top) == lines[place]]
    return min(row, key=lambda n: abs(items[n].x - items[here].x))
