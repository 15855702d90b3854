"""The text of a draft where what is written goes over the end of a paragraph."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop.core.drafts.edits_across import Stretch
from desktop.ui.drafts.asked import NEW
from desktop.ui.drafts.block_words import base_before, letters_before
from desktop.ui.drafts.typesetting import paragraph_of
from desktop.ui.drafts.writing_keys import Act
from desktop.ui.drafts.written_text import Mode, WrittenText


class AcrossText(WrittenText):
    """`cut_wanted` gives stretches of several paragraphs that shall go.

    `lines_wanted` gives a paragraph, a place in its words, and the lines that shall be put in
    there, each but the first as a new paragraph.
    """

    cut_wanted = Signal(object)
    lines_wanted = Signal(str, int, object)

    def type_in(self, words: str) -> None:
        """Write words in place of what is selected, in however many paragraphs."""
        if not self._goes_across() or self._cut_across():
            super().type_in(words)

    def take_out(self, act: Act) -> None:
        """Take out what is selected; behind its last letter a paragraph takes the next one in."""
        forward = act in (Act.DELETE, Act.DELETE_WORD)
        if self._goes_across():
            self._cut_across()
        elif forward and self.mode is Mode.EDIT and self._at_end():
            self._join_next()
        else:
            super().take_out(act)

    def put_lines(self, lines: Sequence[str]) -> None:
        """Put several lines in at the caret, each but the first as a new paragraph."""
        if self.textCursor().hasSelection():
            self.take_out(Act.DELETE)
        if self.ready() is not None and not self.textCursor().hasSelection():
            cursor = self.textCursor()
            letters = letters_before(cursor.block(), cursor.positionInBlock())
            paragraph = paragraph_of(cursor.block())
            self.commit()
            self.lines_wanted.emit(paragraph, letters, tuple(lines))

    def _goes_across(self) -> bool:
        """Whether more than one block is selected."""
        cursor, document = self.textCursor(), self.document()
        first = document.findBlock(cursor.selectionStart())
        return cursor.hasSelection() and first != document.findBlock(cursor.selectionEnd())

    def _cut_across(self) -> bool:
        """Have what is selected in several paragraphs taken out; tells whether it was."""
        stretches = self._stretches()
        if self.mode is Mode.PROPOSE and not self.speaker:
            self.refused.emit(self.tr("Choose first on whose behalf you propose."))
            return False
        self.commit()
        self.cut_wanted.emit(stretches)
        return not self.textCursor().hasSelection()

    def _stretches(self) -> tuple[Stretch, ...]:
        """What is selected of the words of each paragraph."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        counted = base_before if self.mode is Mode.PROPOSE else letters_before
        block, found = self.document().findBlock(start), []
        while block.isValid() and block.position() <= end:
            paragraph, place = paragraph_of(block), block.position()
            if paragraph and not paragraph.startswith(NEW):
                ends = (counted(block, max(at - place, 0)) for at in (start, end))
                found.append(Stretch(paragraph, *ends))
            block = block.next()
        return tuple(found)

    def _join_next(self) -> None:
        """Put the words of the next paragraph behind those at whose end the caret is."""
        behind = paragraph_of(self.textCursor().block().next())
        if behind:
            self.commit()
            self.acted.emit(Act.JOIN.value, behind, 0)

    def _at_end(self) -> bool:
        cursor = self.textCursor()
        return not cursor.hasSelection() and cursor.atBlockEnd()
