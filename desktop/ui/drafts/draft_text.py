"""A draft on its page: the text in its columns, and where each paragraph of it stands."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.core.outline import shown_label
from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.columns import Columns, columns_for
from desktop.ui.drafts.faces import USUAL, Faces, reads_leftwards
from desktop.ui.drafts.grounds import paint_current, paint_mark
from desktop.ui.drafts.open_draft import OpenDraft
from desktop.ui.drafts.typesetting import Head, Typesetter, paragraph_of
from desktop.ui.guarded_text import GuardedText
from desktop.ui.theme import Theme

_TOP, _LAST = 16, 110
_READING = 0.15  # Where the eye is taken to be, as a share of the view's height.
_CONTEXT = 0.28  # Where something is put when it is gone to, as a share of the view's height.


class DraftText(GuardedText):
    """Shows one draft; `moved` says that paragraphs stand elsewhere on the screen than before.

    `columns` tells where the text ends and the margin begins, `current` is the id of the paragraph
    that is brought out, "" for none. Places are in pixels of the view.
    """

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = Faces(theme, USUAL, mirrored=False)
        self._set = Typesetter(self._faces)
        self._numbers: dict[str, int] = {}
        self._dates_shown = True
        self.leaves: dict[str, Leaf] = {}
        self._being_set = False
        self.columns = Columns(0, 0, 0, 0, folded=False)
        self.current = ""
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        # Qt counts a label that hangs out to the side as width that could be scrolled to.
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda: sideways.setRange(0, 0))

    def show_draft(
        self, opened: OpenDraft, head: Head, size: float, leaves: Sequence[Leaf] | None = None
    ) -> None:
        """Set a draft in text of `size` pixels of the design; nothing is selected then.

        `leaves` are its paragraphs as they are to be shown, `None` as they were issued.
        """
        shown = tuple(Leaf(one) for one in opened.paragraphs) if leaves is None else tuple(leaves)
        texts = [one.text for one in opened.body]
        self._faces = Faces(self._theme, size, mirrored=reads_leftwards(texts))
        self._set = Typesetter(self._faces)
        self._being_set = True
        self._set.fill(self.document(), opened, head, shown)
        self.leaves = {one.paragraph.id: one for one in shown}
        # Left at the end of what was written, the cursor would be brought into view there.
        self.setTextCursor(QTextCursor(self.document()))
        self._being_set = False
        self._numbers = {
            block.paragraph.id: number
            for number, block in enumerate(self._set.blocks)
            if block.paragraph is not None
        }
        self.current = ""
        self.setAccessibleName(head.title)
        self._share_out()

    def renew(self, leaves: Sequence[Leaf]) -> bool:
        """Set those paragraphs anew that look otherwise now; false where others stand there.

        The caret keeps its place among the letters of its block.
        """
        now = {one.paragraph.id: one for one in leaves}
        if list(now) != list(self.leaves) or not all(
            map(_alike, now.values(), self.leaves.values())
        ):
            return False
        top = self.at_top()
        stood = self.extent(top)[0] if top in self._numbers else 0.0
        for identity, leaf in now.items():
            if leaf != self.leaves[identity]:
                self.set_leaf(leaf)
        if top in self._numbers and (moved := round(self.extent(top)[0] - stood)):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)
        return True

    def set_leaf(self, leaf: Leaf) -> None:
        """Set the words of one paragraph anew."""
        number = self._numbers[leaf.paragraph.id]
        cursor = self.textCursor()
        block = cursor.block()
        places = [at - block.position() for at in (cursor.anchor(), cursor.position())]
        within = block.blockNumber() == number and min(places) >= 0
        self._set.reset(self.document(), number, leaf)
        self.leaves[leaf.paragraph.id] = leaf
        if within:
            block = self.document().findBlockByNumber(number)
            last = block.length() - 1
            cursor.setPosition(block.position() + min(places[0], last))
            cursor.setPosition(
                block.position() + min(places[1], last), QTextCursor.MoveMode.KeepAnchor
            )
            self.setTextCursor(cursor)
        self.viewport().update()

    def show_dates(self, shown: bool) -> None:
        """Mark the dates in the text, or leave them as they are."""
        self._dates_shown = shown
        self.viewport().update()

    @property
    def mirrored(self) -> bool:
        """Whether the draft is read from right to left."""
        return self._faces.mirrored

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

    def at_top(self) -> str:
        """Return the id of the first paragraph in view, "" while the draft's head is in view."""
        line = self._theme.px(8)
        for block in self._visible_blocks():
            if self._text_extent(block)[1] + self._faces.pad > line:
                return paragraph_of(block)
        return ""

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

    # -- where things stand --------------------------------------------------------------------

    def extent(self, paragraph: str) -> tuple[float, float]:
        """Return top and bottom of a paragraph with its air, in pixels of the view."""
        block = self._block(paragraph)
        top, bottom = self._text_extent(block)
        return (top - self._faces.pad, bottom + self._faces.pad)

    def visible(self) -> Iterator[str]:
        """Give the ids of the paragraphs that are in view, from the top."""
        for block in self._visible_blocks():
            if identity := paragraph_of(block):
                yield identity

    def _block(self, paragraph: str) -> QTextBlock:
        return self.document().findBlockByNumber(self._numbers[paragraph])

    def _text_extent(self, block: QTextBlock) -> tuple[float, float]:
        outer = self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        offset = self.verticalScrollBar().value()
        first = layout.lineAt(0)
        slack = (self._faces.line - first.height()) / 2 if layout.lineCount() else 0.0
        top = layout.position().y() - offset + (first.y() - slack if layout.lineCount() else 0)
        return (min(top, outer.bottom() - offset), outer.bottom() - offset)

    def _visible_blocks(self) -> Iterator[QTextBlock]:
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        height = self.viewport().height()
        while block.isValid() and self._text_extent(block)[0] < height:
            yield block
            block = block.next()

    def _share_out(self) -> None:
        """Lay out the columns anew for the present width."""
        label = self._faces.labels.width(0)
        px = self._theme.px(100) / 100
        width = self.viewport().width()
        self.columns = columns_for(width, self._faces.measure, label, px, self._faces.scale)
        after = width - self.columns.text_end
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setTopMargin(self._theme.px(_TOP))
        # The last part can be brought to the top as well, where it counts as being read.
        shape.setBottomMargin(max(self.viewport().height() - self._theme.px(_LAST), 0))
        shape.setLeftMargin(after if self.mirrored else self.columns.edge)
        shape.setRightMargin(self.columns.edge if self.mirrored else after)
        if shape != frame.frameFormat():
            frame.setFrameFormat(shape)
        self.moved.emit()

    # -- Qt ------------------------------------------------------------------------------------

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


def _alike(one: Leaf, other: Leaf) -> bool:
    """Whether two leaves have the same shape, so that only their words need be set."""
    a, b = one.paragraph, other.paragraph
    shape = (a.level, a.kind, shown_label(a)) == (b.level, b.kind, shown_label(b))
    return shape and one.mark is other.mark
