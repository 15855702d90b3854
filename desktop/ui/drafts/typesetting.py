"""A draft set into a text document: one block a paragraph, its label in a column of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from desktop.core.draft import Paragraph, ParagraphKind
from desktop.core.outline import shown_label
from desktop.core.printed_dates import MentionKind
from desktop.core.reader_spans import Span, spans_of
from desktop.core.rendered import Run
from desktop.core.word_diff import Mark as Change
from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.columns import labels_for
from desktop.ui.drafts.faces import PARAGRAPH, SMALL_PRINT, Faces
from desktop.ui.drafts.open_draft import OpenDraft

DATE, REFERENCE, SIGN = "date", "reference", "sign"
TAB = "\t"
AIR = 10  # between two paragraphs, in the pixels of the design


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in the text: its place in the block, and in the paragraph's dates."""

    start: int
    end: int
    date: int


@dataclass(frozen=True, slots=True)
class SetBlock:
    """What stands in one block: its paragraph, `None` for the title, and its dates."""

    paragraph: Paragraph | None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over the text: the title, a line of small print, and the organ that speaks."""

    title: str
    small: str
    organ: str


def paragraph_of(block: QTextBlock) -> str:
    """Return the id of the paragraph in a block, "" for one without."""
    return str(block.blockFormat().property(PARAGRAPH) or "")


class Typesetter:
    """Fills a document; `blocks` tells what stands in each of its blocks."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self.blocks: list[SetBlock] = []

    def fill(
        self, document: QTextDocument, opened: OpenDraft, head: Head, leaves: Sequence[Leaf]
    ) -> None:
        """Replace the document's text; `leaves` are its paragraphs as they are to be shown."""
        faces = self._faces
        faces.labels = labels_for(_widest(opened.paragraphs, faces), faces.scale)
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(faces.font)
        self.blocks = []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._head(cursor, head)
        over = {one.id for one in opened.body[: opened.masthead]}
        below = [one for one in leaves if one.paragraph.kind is ParagraphKind.FOOTNOTE]
        body = [one for one in leaves if one.paragraph.kind is not ParagraphKind.FOOTNOTE]
        for leaf in body:
            if leaf.paragraph.id in over:
                self._paragraph(cursor, leaf, above=2, small=True)
        self._organ(cursor, head.organ)
        for leaf in body:
            if leaf.paragraph.id not in over:
                self._paragraph(cursor, leaf)
        self._footnotes(cursor, below)
        cursor.endEditBlock()

    def reset(self, document: QTextDocument, number: int, leaf: Leaf) -> None:
        """Set the words of one block anew; its shape stays."""
        block = document.findBlockByNumber(number)
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._words(cursor, leaf, number, small=bool(block.blockFormat().property(SMALL_PRINT)))
        cursor.endEditBlock()

    def look_of(self, block: QTextBlock) -> QTextCharFormat:
        """The look of plain words in a block."""
        paragraph = self.blocks[block.blockNumber()].paragraph
        if paragraph is not None and paragraph.kind is ParagraphKind.HEADING:
            return self._faces.interface(13, 600, "soft")
        small = bool(block.blockFormat().property(SMALL_PRINT))
        return self._faces.words("soft" if small else "ink", small=small)

    # -- parts of the page ---------------------------------------------------------------------

    def _head(self, cursor: QTextCursor, head: Head) -> None:
        faces = self._faces
        self._begin(cursor, faces.heading("", above=4), SetBlock(None))
        cursor.insertText(head.title, faces.interface(19, 600, "ink"))
        if head.small:
            self._begin(cursor, faces.heading("", above=4), SetBlock(None))
            cursor.insertText(head.small, faces.interface(12, 400, "soft"))

    def _organ(self, cursor: QTextCursor, organ: str) -> None:
        if organ:
            shape = self._faces.block(0)
            shape.setTextIndent(0)
            shape.setTopMargin(self._faces.length(16))
            self._begin(cursor, shape, SetBlock(None))
            cursor.insertText(organ, self._faces.words(italic=True))

    def _footnotes(self, cursor: QTextCursor, footnotes: Sequence[Leaf]) -> None:
        for number, leaf in enumerate(footnotes):
            self._paragraph(cursor, leaf, above=30 if number == 0 else AIR, small=True)

    def _paragraph(
        self, cursor: QTextCursor, leaf: Leaf, above: int = AIR, *, small: bool = False
    ) -> None:
        """Set a paragraph; `small` is the print of footnotes and of lines above the text."""
        faces, paragraph = self._faces, leaf.paragraph
        if paragraph.kind is ParagraphKind.HEADING:
            self._begin(cursor, faces.heading(paragraph.id), SetBlock(paragraph))
        else:
            label = shown_label(paragraph)
            shape = faces.block(paragraph.level, paragraph.id, label, small=small)
            shape.setTopMargin(faces.length(above))
            shape.setProperty(SMALL_PRINT, small)
            if above < AIR:
                shape.setBottomMargin(faces.length(above))
            self._begin(cursor, shape, SetBlock(paragraph))
        self._words(cursor, leaf, len(self.blocks) - 1, small=small)

    def _words(self, cursor: QTextCursor, leaf: Leaf, number: int, *, small: bool) -> None:
        faces, paragraph, start = self._faces, leaf.paragraph, cursor.position()
        if paragraph.kind is ParagraphKind.HEADING:
            cursor.insertText(paragraph.text, faces.interface(13, 600, "soft"))
            self.blocks[number] = SetBlock(paragraph)
            return
        # Always a tab, so that text whose label the paper has lost stands in its column too.
        label = faces.words("soft", small=small)
        cursor.insertText(shown_label(paragraph) + TAB, faces.asked(label, leaf.mark))
        if leaf.runs is None:
            marks = _joined(self._spans(cursor, paragraph, start, number, small=small))
        else:
            marks = _joined(self._runs(cursor, leaf, start, number, small=small))
        self.blocks[number] = SetBlock(paragraph, marks)

    def _begin(self, cursor: QTextCursor, shape: QTextBlockFormat, block: SetBlock) -> None:
        if self.blocks:
            cursor.insertBlock(shape)
        else:
            cursor.setBlockFormat(shape)
        self.blocks.append(block)

    # -- words ---------------------------------------------------------------------------------

    def _spans(
        self, cursor: QTextCursor, paragraph: Paragraph, start: int, number: int, *, small: bool
    ) -> Iterator[Mark]:
        for span in spans_of(paragraph):
            begin = cursor.position() - start
            self._span(cursor, span, number, small=small)
            if span.date is not None and _is_date(paragraph, span.date):
                yield Mark(begin, cursor.position() - start, span.date)

    def _runs(
        self, cursor: QTextCursor, leaf: Leaf, start: int, number: int, *, small: bool
    ) -> Iterator[Mark]:
        """Set words with what is asked for in them; dates and references stay what they are."""
        own = list(spans_of(leaf.paragraph))
        before: Run | None = None
        for run in leaf.runs or ():
            if before is not None and before.mark is run.mark is Change.INSERTED:
                # What two ask for at one place is not one word.
                between = self._faces.asked(self._faces.words(small=small), Change.INSERTED)
                between.setFontUnderline(False)
                cursor.insertText(" ", between)
            before = run
            spans = _taken(own, run)
            for span in spans or [Span(run.text, open=run.note)]:
                begin = cursor.position() - start
                self._span(cursor, span, number, small=small, run=run)
                if span.date is not None and _is_date(leaf.paragraph, span.date):
                    yield Mark(begin, cursor.position() - start, span.date)

    def _span(
        self,
        cursor: QTextCursor,
        span: Span,
        number: int,
        *,
        small: bool,
        run: Run | None = None,
    ) -> None:
        faces = self._faces
        if span.sign is not None:
            address = f"{SIGN}:{number}/{span.sign}"
            cursor.insertText(span.text, faces.link(faces.sign(), address, shown=False))
            return
        colour = "doubt" if span.open else "soft" if small else "ink"
        look = faces.words(colour, italic=span.opening, small=small)
        if span.reference is not None:
            look = faces.link(look, f"{REFERENCE}:{number}/{span.reference}", shown=True)
        if span.date is not None:
            look = faces.link(look, f"{DATE}:{number}/{span.date}", shown=False)
        if run is not None and run.mark is not Change.SAME:
            look = faces.asked(look, run.mark)
        cursor.insertText(span.text, look)


def _taken(own: list[Span], run: Run) -> list[Span]:
    """Take the paragraph's own spans that a run covers; empty where it is none of its words."""
    if run.mark is Change.INSERTED or run.note:
        return []
    found: list[Span] = []
    wanted, rest = run.text, list(own)
    while wanted:
        if not rest:
            return []
        span = rest.pop(0)
        if span.sign is not None:
            found.append(span)
            continue
        if wanted.startswith(span.text):
            found.append(span)
            wanted = wanted[len(span.text) :]
        elif span.text.startswith(wanted):
            found.append(replace(span, text=wanted))
            rest.insert(0, replace(span, text=span.text[len(wanted) :]))
            wanted = ""
        else:
            return []
    own[:] = rest
    return found


def _is_date(paragraph: Paragraph, number: int) -> bool:
    """A word that keeps a place for a date is no date yet."""
    return paragraph.dates[number].kind is not MentionKind.PLACEHOLDER


def _joined(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Make one mark of a date that is cut in two, as by a reference inside of it."""
    joined: list[Mark] = []
    for mark in marks:
        if joined and joined[-1].date == mark.date and joined[-1].end == mark.start:
            mark = Mark(joined.pop().start, mark.end, mark.date)
        joined.append(mark)
    return tuple(joined)


def _widest(paragraphs: Sequence[Paragraph], faces: Faces) -> dict[int, float]:
    """The widest label of each level, in pixels."""
    widest: dict[int, float] = {}
    for one in paragraphs:
        if one.kind is not ParagraphKind.HEADING:
            widest[one.level] = max(widest.get(one.level, 0.0), faces.width(shown_label(one)))
    return widest
