"""A draft set into a text document: one block a paragraph, its label in a column of its own."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from desktop.core.dates.printed import MentionKind
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.outline import shown_label
from desktop.core.drafts.reader_spans import Span, spans_of
from desktop.core.drafts.rendered import Run
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.versions.word_diff import Mark as Change
from desktop.ui.drafts.asked import Leaf
from desktop.ui.drafts.columns import labels_for
from desktop.ui.drafts.faces import PARAGRAPH, Faces
from desktop.ui.drafts.page_plan import AIR, ORGAN, TITLE, Place

DATE, REFERENCE, SIGN = "date", "reference", "sign"
TAB = "\t"


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in the text: its place in the block, and in the paragraph's dates."""

    start: int
    end: int
    date: int


class SetBlock(NamedTuple):
    """What stands in one block: its place in the plan, and its dates."""

    place: Place
    marks: tuple[Mark, ...] = ()

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph in it, `None` for what is none."""
        return self.place.leaf.paragraph if self.place.leaf else None


def paragraph_of(block: QTextBlock) -> str:
    """Return the id of the paragraph in a block, "" for one without."""
    return str(block.blockFormat().property(PARAGRAPH) or "")


class Typesetter:
    """Fills a document; `blocks` tells what stands in each of its blocks."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self.blocks: list[SetBlock] = []
        # Links name their paragraph by its number here, as blocks come and go before it.
        self.names: dict[str, int] = {}

    def measure(self, paragraphs: Sequence[Paragraph]) -> bool:
        """Give labels their columns; tells whether a level has another one than before.

        A level more or less than before moves nothing that stands.
        """
        faces, before = self.faces, self.faces.labels.widths
        faces.labels = labels_for(_widest(paragraphs, faces), faces.scale)
        pairs = zip(before, faces.labels.widths, strict=False)
        return any(old != new for old, new in pairs)

    def fill(self, document: QTextDocument, plan: Sequence[Place], frame: QTextFrameFormat) -> None:
        """Replace the document's text, within a frame."""
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.faces.font)
        self.blocks = []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        # At once with the words: set later, all of them would be laid out a second time.
        document.rootFrame().setFrameFormat(frame)
        for place in plan:
            if self.blocks:
                cursor.insertBlock(self.shape(place))
            else:
                cursor.setBlockFormat(self.shape(place))
            self.blocks.append(SetBlock(place))
            self.write(cursor, len(self.blocks) - 1)
        cursor.endEditBlock()

    def set_words(self, document: QTextDocument, number: int, leaf: Leaf) -> None:
        """Set the words of one block anew; its shape stays."""
        cursor = QTextCursor(document.findBlockByNumber(number))
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self.blocks[number] = SetBlock(self.blocks[number].place._replace(leaf=leaf))
        self.write(cursor, number)
        cursor.endEditBlock()

    def look_of(self, block: QTextBlock) -> QTextCharFormat:
        """The look of plain words in a block."""
        place = self.blocks[block.blockNumber()].place
        if place.leaf is not None and place.leaf.paragraph.kind is ParagraphKind.HEADING:
            return self.faces.interface(13, 600, "soft")
        return self.faces.words("soft" if place.small else "ink", small=place.small)

    # -- a block -------------------------------------------------------------------------------

    def shape(self, place: Place) -> QTextBlockFormat:
        """The shape of a block."""
        faces = self.faces
        if place.leaf is None:
            return self._shape_of_head(place)
        paragraph = place.leaf.paragraph
        if paragraph.kind is ParagraphKind.HEADING:
            return faces.heading(paragraph.id)
        label = shown_label(paragraph)
        shape = faces.block(paragraph.level, paragraph.id, label, small=place.small)
        shape.setTopMargin(faces.length(place.above))
        if place.above < AIR:
            shape.setBottomMargin(faces.length(place.above))
        return shape

    def _shape_of_head(self, place: Place) -> QTextBlockFormat:
        if place.key != ORGAN:
            return self.faces.heading("", above=4)
        shape = self.faces.block(0)
        shape.setTextIndent(0)
        shape.setTopMargin(self.faces.length(16))
        return shape

    def write(self, cursor: QTextCursor, number: int) -> None:
        """Write the words of a block, which is empty, at the cursor."""
        faces, (place, _) = self.faces, self.blocks[number]
        if place.leaf is None:
            cursor.insertText(place.words, self._look_of_head(place))
            return
        leaf, start = place.leaf, cursor.position()
        if leaf.paragraph.kind is ParagraphKind.HEADING:
            cursor.insertText(leaf.paragraph.text, faces.interface(13, 600, "soft"))
            return
        # Always a tab, so that text whose label the paper has lost stands in its column too.
        cursor.insertText(shown_label(leaf.paragraph) + TAB, self.look_of_label(place))
        named = self.names.setdefault(leaf.paragraph.id, len(self.names))
        if leaf.runs is None:
            marks = _joined(self._spans(cursor, leaf.paragraph, start, named, small=place.small))
        else:
            marks = _joined(self._runs(cursor, leaf, start, named, small=place.small))
        self.blocks[number] = SetBlock(place, marks)

    def look_of_label(self, place: Place) -> QTextCharFormat:
        """The look of a label, struck or green where its paragraph is."""
        mark = place.leaf.mark if place.leaf else Change.SAME
        return self.faces.asked(self.faces.words("soft", small=place.small), mark)

    def _look_of_head(self, place: Place) -> QTextCharFormat:
        if place.key == ORGAN:
            return self.faces.words(italic=True)
        title = place.key == TITLE
        return self.faces.interface(*((19, 600, "ink") if title else (12, 400, "soft")))

    # -- words ---------------------------------------------------------------------------------

    def _spans(
        self, cursor: QTextCursor, paragraph: Paragraph, start: int, named: int, *, small: bool
    ) -> Iterator[Mark]:
        for span in spans_of(paragraph):
            begin = cursor.position() - start
            self._span(cursor, span, named, small=small)
            if span.date is not None and _is_date(paragraph, span.date):
                yield Mark(begin, cursor.position() - start, span.date)

    def _runs(
        self, cursor: QTextCursor, leaf: Leaf, start: int, named: int, *, small: bool
    ) -> Iterator[Mark]:
        """Set words with what is asked for in them; dates and references stay what they are."""
        own = list(spans_of(leaf.paragraph))
        before: Run | None = None
        for run in leaf.runs or ():
            if _two_insertions(before, run):
                # What two ask for at one place is not one word.
                between = self.faces.asked(self.faces.words(small=small), Change.INSERTED)
                between.setFontUnderline(False)
                cursor.insertText(" ", between)
            before = run
            spans = _taken(own, run)
            for span in spans or [Span(run.text, open=run.note)]:
                begin = cursor.position() - start
                self._span(cursor, span, named, small=small, run=run)
                if span.date is not None and _is_date(leaf.paragraph, span.date):
                    yield Mark(begin, cursor.position() - start, span.date)

    def _span(
        self,
        cursor: QTextCursor,
        span: Span,
        named: int,
        *,
        small: bool,
        run: Run | None = None,
    ) -> None:
        faces = self.faces
        if span.sign is not None:
            address = f"{SIGN}:{named}/{span.sign}"
            cursor.insertText(span.text, faces.link(faces.sign(), address, shown=False))
            return
        colour = "doubt" if span.open else "soft" if small else "ink"
        look = faces.words(colour, italic=span.opening, small=small)
        if span.reference is not None:
            look = faces.link(look, f"{REFERENCE}:{named}/{span.reference}", shown=True)
        if span.date is not None:
            look = faces.link(look, f"{DATE}:{named}/{span.date}", shown=False)
        if run is not None and run.others:
            look = faces.others(look, run.mark)
            look.setFontUnderline(look.fontUnderline() and bool(span.text.strip()))
        elif run is not None and run.mark is not Change.SAME:
            look = faces.asked(look, run.mark)
        cursor.insertText(span.text, look)


def _two_insertions(before: Run | None, run: Run) -> bool:
    if before is None or before.others or run.others:
        return False
    return before.mark is run.mark is Change.INSERTED


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
