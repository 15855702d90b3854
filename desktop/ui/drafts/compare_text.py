"""Two versions set beside each other, or into one, with what changed marked word by word."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.outline import shown_label
from desktop.core.versions.beside import Fate
from desktop.core.versions.word_diff import Mark
from desktop.desk.versions.comparing import Comparison, Row
from desktop.desk.versions.comparing_pieces import Piece, opened, pieces_of
from desktop.ui.drafts.compare_words import fate_words
from desktop.ui.drafts.faces import Faces
from desktop.ui.guarded_text import GuardedText
from desktop.ui.theme import Theme

BAR, LABEL, TAG, EDGE = 4, 58, 80, 14
BESIDE, INLINE = 6, 4
# The colours of the bar at the side, by what became of a paragraph.
_BARS = {
    Fate.CHANGED: "mark_line",
    Fate.MOVED: "differs",
    Fate.SPLIT: "differs",
    Fate.MERGED: "differs",
    Fate.NEW: "good",
    Fate.GONE: "bad",
}


class Shown(NamedTuple):
    """A line of the comparison: a row, or so many rows that are the same and folded away."""

    row: Row | None
    folded: int = 0


def shown_rows(comparison: Comparison, *, only_changes: bool) -> tuple[Shown, ...]:
    """Return what is shown; with `only_changes` what is the same is counted and folded away."""
    if not only_changes:
        return tuple(Shown(row) for row in comparison.rows)
    found: list[Shown] = []
    same = 0
    for row in comparison.rows:
        if row.pair.fate is Fate.SAME:
            same += 1
            continue
        found += [Shown(None, same)] if same else []
        same = 0
        found.append(Shown(row))
    return (*found, *([Shown(None, same)] if same else []))


class CompareText(GuardedText):
    """Shows a comparison; its changes can be walked through.

    `shared` is emitted when the width was shared out anew among the columns.
    """

    shared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = Faces(theme, 16, mirrored=False)
        self._changes: list[QTextCursor] = []
        self._changed: list[Row] = []
        self._at = -1
        self.setFrameShape(self.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Two versions compared"))

    def show_rows(self, rows: Sequence[Shown], *, beside: bool) -> None:
        """Set the rows, `beside` each other or one version into the other."""
        self._faces = Faces(self._theme, 16, mirrored=False)
        document = self.document()
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._faces.font)
        self._changes, self._changed, self._at = [], [], -1
        if not rows:
            return
        self._set_margins(document)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        table = cursor.insertTable(len(rows), BESIDE if beside else INLINE, self._shape(beside))
        for number, shown in enumerate(rows):
            if shown.row is None:
                self._folded(table, number, shown.folded)
            elif beside:
                self._beside(table, number, shown.row)
            else:
                self._inline(table, number, shown.row)
        cursor.endEditBlock()
        self.setTextCursor(QTextCursor(document))

    def _set_margins(self, document: QTextDocument) -> None:
        """Give the page its air before there is anything on it that would be laid out anew."""
        frame = document.rootFrame()
        around = frame.frameFormat()
        around.setTopMargin(self._theme.px(14))
        around.setRightMargin(self._theme.px(EDGE))
        around.setBottomMargin(self._theme.px(40))
        frame.setFrameFormat(around)

    # -- walking -------------------------------------------------------------------------------

    def next_change(self, step: int) -> bool:
        """Go to the next change, or back with a step of -1; `False` where there is none."""
        place = self._at + step
        if self._at < 0 and step < 0:
            place = len(self._changes) - 1
        if not 0 <= place < len(self._changes):
            return False
        self.go_to_change(place)
        return True

    def go_to_change(self, number: int) -> None:
        """Bring a change, counted from 0, to where one reads."""
        self._at = number
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._changes[number].selectionStart())
        self.setTextCursor(cursor)
        top = self.cursorRect(cursor).top()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + top - round(self.viewport().height() * 0.2))

    def go_to_row(self, row: Row | None) -> None:
        """Bring the change of a paragraph to where one reads, where it is shown."""
        places = [n for n, one in enumerate(self._changed) if row and one.pair == row.pair]
        if places:
            self.go_to_change(places[0])

    @property
    def row(self) -> Row | None:
        """The change that was gone to, `None` before the first."""
        return self._changed[self._at] if 0 <= self._at < len(self._changed) else None

    @property
    def changes(self) -> int:
        """How many changes are shown."""
        return len(self._changes)

    # -- the table -----------------------------------------------------------------------------

    def _shape(self, beside: bool) -> QTextTableFormat:
        px = self._theme.px
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        shape.setCellSpacing(0)
        shape.setCellPadding(px(4))
        shape.setColumnWidthConstraints(self._widths(beside))
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return shape

    def _widths(self, beside: bool) -> list[QTextLength]:
        """Share the width out: both texts have the same, lines of one text no more than is read."""
        bar, label, tag = (self._theme.px(one) for one in (BAR, LABEL, TAG))
        room = self.viewport().width() - self._theme.px(EDGE) - bar - tag
        if beside:
            text = max((room - 2 * label) // 2, 1)
            widths = [bar, label, text, tag, label, text]
        else:
            text = min(room - label, round(self._faces.measure))
            widths = [bar, label, max(text, 1), room - label - text + tag]
        return [QTextLength(QTextLength.Type.FixedLength, one) for one in widths]

    @property
    def newer_edge(self) -> int:
        """Where the column of the newer version begins, in pixels from the leading edge."""
        bar, label, text, tag, *_ = self._widths(beside=True)
        return round(sum(one.rawValue() for one in (bar, label, text, tag)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out, and keep the change that is read in view."""
        super().resizeEvent(event)
        self.shared.emit()
        for table in self.document().rootFrame().childFrames():
            if isinstance(table, QTextTable) and event.size().width() != event.oldSize().width():
                table.setFormat(self._shape(table.columns() == BESIDE))

    def _beside(self, table: QTextTable, number: int, row: Row) -> None:
        self._bar(table, number, row)
        pieces = pieces_of(row)
        if row.before is not None:
            older = [piece for piece in pieces if piece.mark is not Mark.INSERTED]
            self._paragraph(table, number, 1, row.before, older)
        self._tag(table, number, 3, row)
        if row.after is not None:
            newer = [piece for piece in pieces if piece.mark is not Mark.DELETED]
            self._paragraph(table, number, 4, row.after, newer)

    def _inline(self, table: QTextTable, number: int, row: Row) -> None:
        self._bar(table, number, row)
        shown = row.after or row.before
        assert shown is not None
        self._paragraph(table, number, 1, shown, pieces_of(row))
        self._tag(table, number, 3, row)

    def _bar(self, table: QTextTable, number: int, row: Row) -> None:
        fate = row.pair.fate
        if fate is not Fate.SAME:
            cursor = table.cellAt(number, 2).firstCursorPosition()
            if row.before is None and table.columns() == BESIDE:
                cursor = table.cellAt(number, 5).firstCursorPosition()
            # The words are yet to come; the place is where they begin.
            cursor.setKeepPositionOnInsert(True)
            self._changes.append(cursor)
            self._changed.append(row)
            self._paint(table, number, 0, _BARS[fate])
        else:
            self._paint(table, number, 0, "page")
        if fate in (Fate.NEW, Fate.GONE):
            ground = "good_ground" if fate is Fate.NEW else "bad_ground"
            for column in range(1, table.columns()):
                self._paint(table, number, column, ground)

    def _paint(self, table: QTextTable, number: int, column: int, colour: str) -> None:
        cell = table.cellAt(number, column)
        look = cell.format().toTableCellFormat()
        if column == 0:
            look.setPadding(0)
        look.setBackground(self._theme.colour(colour))
        cell.setFormat(look)

    def _tag(self, table: QTextTable, number: int, column: int, row: Row) -> None:
        words = fate_words(row)
        if words:
            cursor = table.cellAt(number, column).firstCursorPosition()
            if table.columns() == BESIDE:
                centred = QTextBlockFormat()
                centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                cursor.setBlockFormat(centred)
            cursor.insertText(words, self._faces.interface(11, 400, "soft"))

    def _folded(self, table: QTextTable, number: int, count: int) -> None:
        words = self.tr("%n paragraph the same", "", 1)
        if count > 1:
            words = self.tr("%n paragraphs the same", "", count)
        self._paint(table, number, 0, "page")
        cursor = table.cellAt(number, 2).firstCursorPosition()
        cursor.insertText(f"… {words}", self._faces.interface(11.5, 400, "soft"))

    def _paragraph(
        self,
        table: QTextTable,
        number: int,
        column: int,
        paragraph: Paragraph,
        pieces: Sequence[Piece],
    ) -> None:
        label = table.cellAt(number, column).firstCursorPosition()
        label.insertText(shown_label(paragraph), self._faces.words("soft"))
        cursor = table.cellAt(number, column + 1).firstCursorPosition()
        shape = QTextBlockFormat()
        shape.setLeftMargin(self._theme.px(22) * paragraph.level)
        cursor.setBlockFormat(shape)
        if paragraph.kind is ParagraphKind.HEADING:
            cursor.insertText(paragraph.text, self._faces.interface(13, 600, "soft"))
            return
        for piece, is_opening in opened(paragraph, pieces):
            look = self._look(piece.mark, italic=is_opening)
            if piece.dated:
                look.setBackground(self._theme.colour("mark_ground"))
            cursor.insertText(piece.text, look)

    def _look(self, mark: Mark, *, italic: bool) -> QTextCharFormat:
        colour = {Mark.SAME: "ink", Mark.DELETED: "bad", Mark.INSERTED: "good"}[mark]
        look = QTextCharFormat(self._faces.words(colour, italic=italic))
        if mark is Mark.DELETED:
            look.setFontStrikeOut(True)
        elif mark is Mark.INSERTED:
            look.setFontUnderline(True)
            look.setUnderlineColor(QColor(self._theme.colour("good")))
        return look
