"""What keys mean while a draft is written in."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.core.versions.word_diff import Mark
from desktop.ui.drafts.block_words import parts_of


class Act(StrEnum):
    """What is done to a paragraph, or to the letters beside the caret."""

    BACK = "back"
    DELETE = "delete letter"
    BACK_WORD = "back word"
    DELETE_WORD = "delete word"
    BREAK = "break"
    JOIN = "join"
    NEW = "new"
    REMOVE = "remove"
    UP = "up"
    DOWN = "down"
    DEEPER = "deeper"
    OUTER = "outer"
    LEAVE = "leave"


_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_MOVES = Qt.KeyboardModifier.AltModifier | _SHIFT
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_KEYS = {
    (Qt.Key.Key_Backspace, _NONE): Act.BACK,
    (Qt.Key.Key_Backspace, _SHIFT): Act.BACK,
    (Qt.Key.Key_Delete, _NONE): Act.DELETE,
    (Qt.Key.Key_Backspace, _CTRL): Act.BACK_WORD,
    (Qt.Key.Key_Delete, _CTRL): Act.DELETE_WORD,
    (Qt.Key.Key_Return, _NONE): Act.BREAK,
    (Qt.Key.Key_Enter, _NONE): Act.BREAK,
    (Qt.Key.Key_Return, _CTRL): Act.NEW,
    (Qt.Key.Key_Enter, _CTRL): Act.NEW,
    (Qt.Key.Key_Backspace, _CTRL | _SHIFT): Act.REMOVE,
    (Qt.Key.Key_Up, _MOVES): Act.UP,
    (Qt.Key.Key_Down, _MOVES): Act.DOWN,
    (Qt.Key.Key_Right, _MOVES): Act.DEEPER,
    (Qt.Key.Key_Left, _MOVES): Act.OUTER,
    (Qt.Key.Key_Escape, _NONE): Act.LEAVE,
}


def act_of(event: QKeyEvent) -> Act | None:
    """Return what a key does to the text, `None` where it writes or moves the caret."""
    return _KEYS.get((Qt.Key(event.key()), event.modifiers() & ~_KEYPAD))


def reach_of(cursor: QTextCursor, act: Act) -> tuple[int, int]:
    """Return the stretch of the document that a key takes out from the caret.

    What is struck out already, and signs of footnotes, are passed over; the label is never reached.
    """
    steps = {
        Act.BACK: QTextCursor.MoveOperation.PreviousCharacter,
        Act.BACK_WORD: QTextCursor.MoveOperation.PreviousWord,
        Act.DELETE: QTextCursor.MoveOperation.NextCharacter,
        Act.DELETE_WORD: QTextCursor.MoveOperation.NextWord,
    }
    block = cursor.block()
    place, at = block.position(), cursor.position()
    backward = act in (Act.BACK, Act.BACK_WORD)
    live = [
        (one.start + place, one.end + place)
        for one in parts_of(block)
        if one.mark is not Mark.DELETED and not one.sign
    ]
    if backward:
        near = next(((s, e) for s, e in reversed(live) if s < at), None)
        begin = min(at, near[1]) if near else at
    else:
        near = next(((s, e) for s, e in live if e > at), None)
        begin = max(at, near[0]) if near else at
    if near is None:
        return at, at
    moved = QTextCursor(cursor)
    moved.setPosition(begin)
    moved.movePosition(steps[act])
    end = max(moved.position(), live[0][0]) if backward else min(moved.position(), live[-1][1])
    return (end, begin) if backward else (begin, end)
