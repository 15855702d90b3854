"""The text of a draft when it is written in: corrected, or changed on behalf of a delegation.

Every key that changes anything comes through here and stays within the words of one paragraph.
Nothing is kept by Qt's own undo: at every pause what was written becomes an edit of the dossier.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.core.versions.word_diff import Mark
from desktop.ui.drafts.asked import NEW, Leaf
from desktop.ui.drafts.block_words import (
    base_before,
    first_place,
    letters_before,
    parts_of,
    place_of_base,
    wanted_words,
)
from desktop.ui.drafts.open_draft import OpenDraft
from desktop.ui.drafts.page_plan import Head
from desktop.ui.drafts.reader_text import ReaderText
from desktop.ui.drafts.typesetting import paragraph_of
from desktop.ui.drafts.writing_keys import Act, reach_of
from desktop.ui.theme import Theme

PAUSE, LONGEST = 450, 700  # Milliseconds: nobody loses more than a second of writing.


class Mode(StrEnum):
    """What a key does in the text: nothing, correct my copy, or propose."""

    READ = "read"
    EDIT = "edit"
    PROPOSE = "propose"


class WrittenText(ReaderText):
    """`written` gives a paragraph and its words at every pause.

    `acted` asks for something to be done with the paragraph at the caret: an `Act`, its id and the
    letters before the caret. `refused` says why nothing can be written here. `own_wanted` asks for
    a paragraph to be set to be written in, before the first change of it.
    """

    written = Signal(str, str)
    acted = Signal(str, str, int)
    refused = Signal(str)
    own_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.mode = Mode.READ
        self._reading_flags = self.textInteractionFlags()
        self._touched = ""
        # The paragraphs that the delegation adds, whose words are its own to write.
        self.own_new: frozenset[str] = frozenset()
        self.speaker = ""
        self._pause, self._longest = QTimer(self), QTimer(self)
        for timer, length in ((self._pause, PAUSE), (self._longest, LONGEST)):
            timer.setSingleShot(True)
            timer.setInterval(length)
            timer.timeout.connect(self.commit)

    def set_mode(self, mode: Mode) -> None:
        """Read, correct or propose; what is being written is saved first."""
        self.commit()
        self.mode = mode
        writes = mode is not Mode.READ
        flags = Qt.TextInteractionFlag
        editing = flags.TextEditorInteraction | flags.LinksAccessibleByMouse
        self.setTextInteractionFlags(editing if writes else self._reading_flags)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setCursorWidth(max(1, self._theme.px(1.5)) if writes else 0)
        if writes and self.current in self._numbers:
            self.put_caret(self.current, 0)

    def renew(self, opened: OpenDraft, head: Head, leaves: Sequence[Leaf]) -> bool:
        """Set anew what looks otherwise now; where one writes, the caret's paragraph is chosen."""
        renewed = super().renew(opened, head, leaves)
        if renewed and not self.current and self.mode is not Mode.READ:
            self.current = paragraph_of(self.textCursor().block())
        return renewed

    def commit(self) -> None:
        """Hand on what was written since the last pause."""
        self._pause.stop()
        self._longest.stop()
        touched, self._touched = self._touched, ""
        if touched in self._numbers:
            self.written.emit(touched, wanted_words(self.block_of(touched)))

    @property
    def is_writing(self) -> bool:
        """Whether something was written that is not handed on yet."""
        return bool(self._touched)

    def put_caret(self, paragraph: str, letters: int) -> None:
        """Put the caret behind so many letters of a paragraph's words."""
        block = self.block_of(paragraph)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + place_of_base(block, letters))
        self.setTextCursor(cursor)
        self.current = paragraph
        self.viewport().update()

    # -- writing -------------------------------------------------------------------------------

    def type_in(self, words: str) -> None:
        """Write words at the caret, in place of what is selected."""
        words = " ".join(words.split("\n")) if "\n" in words else words
        block = self.ready()
        if block is None:
            return
        if self.textCursor().hasSelection():
            self._take(*self._selected())
        cursor = self.textCursor()
        mark = Mark.INSERTED if self.mode is Mode.PROPOSE else Mark.SAME
        cursor.insertText(words, self._faces.asked(self._look(block), mark))
        self.setTextCursor(cursor)
        self._note(block)

    def take_out(self, act: Act) -> None:
        """Take out what is selected, else the letter or word that the key reaches."""
        selected = self.textCursor().hasSelection()
        start, end = self._selected() if selected else reach_of(self.textCursor(), act)
        joins = act in (Act.BACK, Act.BACK_WORD)
        if not selected and joins and self.at_start() and self.mode is Mode.EDIT:
            self.act(Act.JOIN)
            return
        if start == end or (block := self.ready()) is None:
            return
        if not selected:
            start, end = reach_of(self.textCursor(), act)
        self._take(start, end, forward=not joins)
        self._note(block)

    def _take(self, start: int, end: int, *, forward: bool = False) -> None:
        """Take a stretch of the document out, or strike it where it is not one's own."""
        block = self.document().findBlock(start)
        place = block.position()
        parts = [one for one in parts_of(block) if one.end + place > start]
        cursor = self.textCursor()
        strikes = self.mode is Mode.PROPOSE and paragraph_of(block) not in self.own_new
        last = end
        for one in reversed(parts):
            first, after = max(start, one.start + place), min(end, one.end + place)
            if first >= after or one.sign or one.mark is Mark.DELETED:
                continue
            cursor.setPosition(first)
            cursor.setPosition(after, QTextCursor.MoveMode.KeepAnchor)
            if strikes and one.mark is Mark.SAME:
                cursor.setCharFormat(self._faces.asked(cursor.charFormat(), Mark.DELETED))
            else:
                cursor.removeSelectedText()
                last -= after - first
        cursor.setPosition(max(last if forward else start, start))
        self.setTextCursor(cursor)

    def ready(self) -> QTextBlock | None:
        """Return the block at the caret when it may be written in; says why not."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        paragraph = paragraph_of(block)
        if not paragraph or cursor.selectionEnd() > block.position() + block.length() - 1:
            self.refused.emit(self.tr("Write within the words of one paragraph."))
            return None
        if paragraph.startswith(NEW) and paragraph not in self.own_new:
            self.refused.emit(self.tr("These are the words that another delegation asks for."))
            return None
        if self.mode is Mode.PROPOSE and not self.speaker:
            self.refused.emit(self.tr("Choose first on whose behalf you propose."))
            return None
        if self._touched != paragraph:
            self.commit()
            self._show_own(paragraph)
        # Set anew, it is another block to Qt.
        return self.block_of(paragraph)

    def _show_own(self, paragraph: str) -> None:
        """Have only one's own changes in the paragraph; the caret stays among the same letters."""
        if self.mode is not Mode.PROPOSE or paragraph in self.own_new:
            return
        cursor, block = self.textCursor(), self.block_of(paragraph)
        ends = [
            base_before(block, at - block.position()) for at in (cursor.anchor(), cursor.position())
        ]
        before = self.leaves.get(paragraph)
        self.own_wanted.emit(paragraph)
        if self.leaves.get(paragraph) == before:
            return
        block = self.block_of(paragraph)
        cursor.setPosition(block.position() + place_of_base(block, ends[0]))
        cursor.setPosition(
            block.position() + place_of_base(block, ends[1]), QTextCursor.MoveMode.KeepAnchor
        )
        self.setTextCursor(cursor)

    def _look(self, block: QTextBlock) -> QTextCharFormat:
        return self._set.look_of(block)

    def _note(self, block: QTextBlock) -> None:
        """Remember that there is something to hand on."""
        self._touched = paragraph_of(block)
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self.ensureCursorVisible()

    def _selected(self) -> tuple[int, int]:
        """The selected stretch, without the label."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        start = max(cursor.selectionStart(), block.position() + first_place(block))
        return start, max(start, cursor.selectionEnd())

    def at_start(self) -> bool:
        """Whether the caret is before the first letter of a paragraph."""
        cursor = self.textCursor()
        return cursor.positionInBlock() <= first_place(cursor.block())

    def act(self, act: Act) -> None:
        """Hand on what was written, then ask for something to be done here."""
        cursor = self.textCursor()
        paragraph = paragraph_of(cursor.block())
        if not paragraph:
            return
        letters = letters_before(cursor.block(), cursor.positionInBlock())
        self.commit()
        self.acted.emit(act.value, paragraph, letters)
