"""A draft set on its page: its words in their columns, and where each paragraph stands."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextFrameFormat
from PySide6.QtWidgets import QWidget

from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.columns import Columns, columns_for
from desktop.ui.drafts.faces import USUAL, Faces, reads_leftwards
from desktop.ui.drafts.open_draft import OpenDraft
from desktop.ui.drafts.page_plan import Head, plan_of
from desktop.ui.drafts.typesetting import Typesetter, paragraph_of
from desktop.ui.guarded_text import GuardedText
from desktop.ui.theme import Theme

_TOP, _LAST = 16, 110


class PageText(GuardedText):
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
        self.leaves: dict[str, Leaf] = {}
        self._being_set = False
        self.columns = Columns(0, 0, 0, 0, folded=False)
        self.current = ""
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
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
        self._set.measure(opened.paragraphs)
        self._being_set = True
        frame = self._frame()
        self._set.fill(self.document(), plan_of(opened, head, shown), frame)
        # Left at the end of what was written, the cursor would be brought into view there.
        self.setTextCursor(QTextCursor(self.document()))
        self._being_set = False
        self._know(shown)
        self.current = ""
        self.setAccessibleName(head.title)
        self.moved.emit()

    def _know(self, leaves: Sequence[Leaf]) -> None:
        """Remember what stands where."""
        self.leaves = {one.paragraph.id: one for one in leaves}
        self._numbers = {
            block.place.key: number
            for number, block in enumerate(self._set.blocks)
            if block.place.leaf is not None
        }

    @property
    def mirrored(self) -> bool:
        """Whether the draft is read from right to left."""
        return self._faces.mirrored

    # -- where things stand --------------------------------------------------------------------

    def extent(self, paragraph: str) -> tuple[float, float]:
        """Return top and bottom of a paragraph with its air, in pixels of the view."""
        block = self.block_of(paragraph)
        top, bottom = self._text_extent(block)
        return (top - self._faces.pad, bottom + self._faces.pad)

    def visible(self) -> Iterator[str]:
        """Give the ids of the paragraphs that are in view, from the top."""
        for block in self._visible_blocks():
            if identity := paragraph_of(block):
                yield identity

    def block_of(self, paragraph: str) -> QTextBlock:
        """Return the block of the document in which a paragraph stands."""
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

    def at_top(self) -> str:
        """Return the id of the first paragraph in view, "" while the draft's head is in view."""
        line = self._theme.px(8)
        for block in self._visible_blocks():
            if self._text_extent(block)[1] + self._faces.pad > line:
                return paragraph_of(block)
        return ""

    def _frame(self) -> QTextFrameFormat:
        """Share the present width out to the columns; returns the frame that comes of it."""
        label = self._faces.labels.width(0)
        px = self._theme.px(100) / 100
        width = self.viewport().width()
        self.columns = columns_for(width, self._faces.measure, label, px, self._faces.scale)
        after = width - self.columns.text_end
        shape = self.document().rootFrame().frameFormat()
        shape.setTopMargin(self._theme.px(_TOP))
        # The last part can be brought to the top as well, where it counts as being read.
        shape.setBottomMargin(max(self.viewport().height() - self._theme.px(_LAST), 0))
        shape.setLeftMargin(after if self.mirrored else self.columns.edge)
        shape.setRightMargin(self.columns.edge if self.mirrored else after)
        return shape

    def _share_out(self) -> None:
        """Lay out the columns anew for the present width."""
        frame, shape = self.document().rootFrame(), self._frame()
        if shape != frame.frameFormat():
            frame.setFrameFormat(shape)
        self.moved.emit()
