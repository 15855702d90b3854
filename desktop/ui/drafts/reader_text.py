"""The text of a draft in the middle of the window: read, selected, copied, never changed."""

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.ui.drafts.draft_text import DraftText
from desktop.ui.drafts.typesetting import DATE, REFERENCE, SIGN, paragraph_of
from desktop.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_J: 1,
    Qt.Key.Key_End: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_K: -1,
    Qt.Key.Key_Home: -1,
}
CITE = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ACTS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_L, Qt.Key.Key_D, Qt.Key.Key_N)


class ReaderText(DraftText):
    """A draft that one walks through by mouse and keyboard.

    `chosen` gives the id of a paragraph that the user has selected; `date_chosen` and
    `reference_chosen` a paragraph and the place of a date or reference in it; `sign_chosen` the
    sign of a footnote; `key_pressed` a key that asks for something to be done with the selected
    paragraph; `sized` a step of the text's size.
    """

    chosen = Signal(str)
    date_chosen = Signal(str, int)
    reference_chosen = Signal(str, int)
    sign_chosen = Signal(str)
    key_pressed = Signal(int)
    sized = Signal(int)
    find_wanted = Signal()
    # The selected paragraph shall be copied with its citation.
    cite_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.setCursorWidth(0)
        self.link_chosen.connect(self._open_link)

    def select(self, paragraph: str, *, center: bool = True) -> bool:
        """Select a paragraph and bring it into view; tells whether this draft has it."""
        if paragraph not in self._numbers:
            return False
        if paragraph != self.current:
            self.current = paragraph
            cursor = QTextCursor(self.block_of(paragraph))
            self.setTextCursor(cursor)
            self.viewport().update()
        self.reveal(paragraph, center=center)
        self.moved.emit()
        return True

    def neighbour(self, step: int) -> str:
        """Return the paragraph `step` places after the selected one; before it when negative."""
        order = list(self._numbers)
        if not order:
            return ""
        if self.current not in self._numbers:
            return self.at_top() or order[0]
        place = order.index(self.current) + step
        return order[min(max(place, 0), len(order) - 1)]

    def _choose(self, paragraph: str, *, center: bool = False) -> None:
        if paragraph and self.select(paragraph, center=center):
            self.chosen.emit(paragraph)

    # -- Qt ------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the paragraph that was clicked, unless words were selected."""
        place = event.position().toPoint()
        on_link = bool(self.anchorAt(place))
        super().mouseReleaseEvent(event)
        plain = event.button() is Qt.MouseButton.LeftButton and not on_link
        if plain and not self.textCursor().hasSelection():
            self._choose(paragraph_of(self.cursorForPosition(place).block()))

    def event(self, event: QEvent) -> bool:
        """Keep the key for finding from the window while the text has the keyboard."""
        override = event.type() is QEvent.Type.ShortcutOverride
        finds = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)
        if override and finds:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from paragraph to paragraph, act on one; with Shift select words as usual."""
        key, standard = Qt.Key(event.key()), QKeySequence.StandardKey
        if event.matches(standard.Find):
            self.find_wanted.emit()
        elif event.keyCombination() == CITE:
            self.cite_wanted.emit()
        elif event.matches(standard.ZoomIn) or event.matches(standard.ZoomOut):
            self.sized.emit(1 if event.matches(standard.ZoomIn) else -1)
        elif event.matches(standard.Copy) and not self.textCursor().hasSelection():
            self._copy_current()
        elif _is_plain(event) and key in _STEPS:
            places = len(self._numbers) if key in _ENDS else 1
            self._choose(self.neighbour(_STEPS[key] * places))
        elif _is_plain(event) and key in _ACTS:
            self.key_pressed.emit(int(key))
        else:
            super().keyPressEvent(event)

    def _copy_current(self) -> None:
        """Copy the selected paragraph with its label."""
        if self.current:
            QGuiApplication.clipboard().setText(self.block_of(self.current).text().strip())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain words: labels and words, without the look of the screen."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def _open_link(self, address: QUrl) -> None:
        number, _, place = address.path().partition("/")
        paragraph = self.leaves[list(self._set.names)[int(number)]].paragraph
        if address.scheme() == DATE:
            self.date_chosen.emit(paragraph.id, int(place))
        elif address.scheme() == REFERENCE:
            self.reference_chosen.emit(paragraph.id, int(place))
        elif address.scheme() == SIGN:
            self.sign_chosen.emit(paragraph.footnotes[int(place)][1])


def _is_plain(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
    return event.modifiers() in held
