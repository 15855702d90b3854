"""A draft on its page: follows what is done to it, goes where one wants to go, paints its marks."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.block_words import first_place
from desktop.ui.drafts.grounds import paint_current, paint_mark, paint_numbers
from desktop.ui.drafts.open_draft import OpenDraft
from desktop.ui.drafts.page_plan import Head, Place, plan_of
from desktop.ui.drafts.page_text import PageText
from desktop.ui.drafts.resetting import set_anew
from desktop.ui.drafts.typesetting import paragraph_of
from desktop.ui.theme import Theme

_AT_ONCE = 120  # So many blocks are set in one go; a page has some twenty.
_READING = 0.15  # Where the eye is taken to be, as a share of the view's height.
_CONTEXT = 0.28  # Where something is put when it is gone to, as a share of the view's height.


class DraftText(PageText):
    """Shows a draft as it is now, and any part of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dates_shown = True
        self._lines_shown = False
        # How many lines stand before each block, for the state of the page that stands first.
        self._counted: tuple[tuple[int, int], list[int]] = ((-1, -1), [])
        # What shall stand on the page, and from which block on that may not be so yet.
        self._plan: tuple[Place, ...] = ()
        self._next = 0
        self._resting = QTimer(self, singleShot=True, interval=0)
        self._resting.timeout.connect(self._go_on)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_draft(
        self, opened: OpenDraft, head: Head, size: float, leaves: Sequence[Leaf] | None = None
    ) -> None:
        """Set a draft anew; nothing of what stood there is left to be done."""
        self._resting.stop()
        super().show_draft(opened, head, size, leaves)

    def renew(self, opened: OpenDraft, head: Head, leaves: Sequence[Leaf]) -> bool:
        """Set anew what looks otherwise now; false where all of it would, which is not done.

        The caret keeps its place among the letters of its paragraph, and what is at the top of the
        view stays there.
        """
        if self._set.measure(opened.paragraphs):
            return False
        top = self.at_top()
        stood = self.extent(top)[0] if top in self._numbers else 0.0
        ends = self._caret()
        self._being_set = True
        self._plan = plan_of(opened, head, leaves)
        self._next = 0
        if set_anew(self.document(), self._set, self._plan, self._near()):
            self._resting.start()
        self._know(leaves)
        self._put_back(ends)
        self._being_set = False
        self.current = self.current if self.current in self._numbers else ""
        if top in self._numbers and (moved := round(self.extent(top)[0] - stood)):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
        self.viewport().update()
        return True

    def _near(self) -> range:
        """The numbers of the blocks that are in view or close to it."""
        first = self.cursorForPosition(self.viewport().rect().topLeft()).blockNumber()
        return range(first - _AT_ONCE // 4, first + _AT_ONCE)

    def _go_on(self) -> None:
        """Set some more numbers that are not in view."""
        if self._next < len(self._plan):
            some = range(self._next, self._next + _AT_ONCE)
            self._being_set = True
            left = set_anew(self.document(), self._set, self._plan, some)
            self._being_set = False
            self._next += _AT_ONCE
            if left:
                self._resting.start()

    def _caret(self) -> tuple[tuple[str, int], ...]:
        """Both ends of what is selected: the paragraph, and the place in its words."""
        cursor = self.textCursor()
        blocks = [
            (self.document().findBlock(at), at) for at in (cursor.anchor(), cursor.position())
        ]
        return tuple(
            (paragraph_of(block), at - block.position() - first_place(block))
            for block, at in blocks
        )

    def _put_back(self, ends: tuple[tuple[str, int], ...]) -> None:
        """Put the caret where `_caret` told, as far as those paragraphs are still there."""
        cursor = self.textCursor()
        places = [cursor.anchor(), cursor.position()]
        for number, (paragraph, letters) in enumerate(ends):
            if paragraph in self._numbers:
                block = self.block_of(paragraph)
                words = block.length() - 1 - first_place(block)
                letters = min(max(letters, 0), words)
                places[number] = block.position() + first_place(block) + letters
        cursor.setPosition(places[0])
        cursor.setPosition(places[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def set_leaf(self, leaf: Leaf) -> None:
        """Set the words of one paragraph anew."""
        ends = self._caret()
        self._set.set_words(self.document(), self._numbers[leaf.paragraph.id], leaf)
        self.leaves[leaf.paragraph.id] = leaf
        self._put_back(ends)
        self.viewport().update()

    def show_dates(self, shown: bool) -> None:
        """Mark the dates in the text, or leave them as they are."""
        self._dates_shown = shown
        self.viewport().update()

    def show_lines(self, shown: bool) -> None:
        """Number the lines beside the text, or not."""
        self._lines_shown = shown
        self.viewport().update()

    def lines_before(self) -> list[int]:
        """Return how many lines of the text stand before each block; the head has none."""
        state = (self.document().revision(), self.viewport().width())
        if self._counted[0] != state:
            counts, lines = [], 0
            block = self.document().begin()
            while block.isValid():
                counts.append(lines)
                lines += block.layout().lineCount() if paragraph_of(block) else 0
                block = block.next()
            self._counted = (state, counts)
        return self._counted[1]

    def _scrolled(self) -> None:
        """Pass it on, but for a text that is only half there."""
        if not self._being_set:
            self.moved.emit()

    # -- going somewhere -----------------------------------------------------------------------

    def scroll_to(self, paragraph: str) -> None:
        """Bring a paragraph to the top of the view; "" brings the draft's head there."""
        if not paragraph:
            self.verticalScrollBar().setValue(0)
        elif paragraph in self._numbers:
            top, _ = self.extent(paragraph)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + round(top) - self._theme.px(8))

    def reading(self) -> str:
        """Return the id of the paragraph that is being read: the selected one while in view."""
        height = self.viewport().height()
        line = max(self._theme.px(40), height * _READING)
        before = ""
        for identity in self.visible():
            if identity == self.current:
                return identity
            if not before or self.extent(identity)[0] <= line:
                before = identity
        return before

    def first_position(self) -> int:
        """Return the place in the document of the first letter in view."""
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def show_position(self, position: int) -> None:
        """Bring a place in the document into view."""
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        y = block.layout().position().y() + (line.y() if line.isValid() else 0)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        edge = 2 * self._faces.line
        if not bar.value() + edge <= y <= bar.value() + height - edge:
            bar.setValue(round(y - height * _CONTEXT))

    def reveal(self, paragraph: str, *, center: bool) -> None:
        """Bring a paragraph into view where it is not; `center` puts it where one reads on."""
        top, bottom = self.extent(paragraph)
        height, bar = self.viewport().height(), self.verticalScrollBar()
        edge = self._theme.px(12)
        fills = bottom - top > height / 2 and top < height * 0.6 and bottom > height * 0.4
        if fills or (top >= edge and bottom <= height - edge):
            return
        if center:
            bar.setValue(bar.value() + round(top - height * _CONTEXT))
        elif top < edge or bottom - top > height - 2 * edge:
            bar.setValue(bar.value() + round(top - edge))
        else:
            bar.setValue(bar.value() + round(bottom - height + edge))

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns in proportion, and the first paragraph where it is."""
        top = self.at_top()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._share_out()
            self.scroll_to(top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of the selected paragraph and of dates, then the text."""
        painter = QPainter(self.viewport())
        try:
            self._paint_grounds(painter)
        finally:
            # A painter left open by an error would bring Qt down before the error is told.
            painter.end()
        super().paintEvent(event)

    def _paint_grounds(self, painter: QPainter) -> None:
        width, theme = self.viewport().width(), self._theme
        if self.current:
            paint_current(painter, theme, self.extent(self.current), width, mirrored=self.mirrored)
        place = (self.verticalScrollBar().value(), self._faces.font.pixelSize())
        for block in self._visible_blocks() if self._dates_shown else ():
            for mark in self._set.blocks[block.blockNumber()].marks:
                paint_mark(painter, theme, block, mark, place)
        if self._lines_shown:
            self._paint_numbers(painter)

    def _paint_numbers(self, painter: QPainter) -> None:
        theme, width = self._theme, self.viewport().width()
        right = self.columns.edge - theme.px(4)
        left = right - theme.px(26)
        if self.mirrored:
            left, right = width - right, width - left
        before = self.lines_before()
        for block in self._visible_blocks():
            if paragraph_of(block):
                room = (left, right, self.verticalScrollBar().value())
                paint_numbers(painter, theme, block, before[block.blockNumber()] + 1, room)
