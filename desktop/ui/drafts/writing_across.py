"""What is written over several paragraphs at once becomes one edit: cut out, or pasted in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.core.drafts.edits_across import Stretch
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting
from desktop.desk.drafts.proposing import wanted_by
from desktop.ui.drafts.asked import NEW
from desktop.ui.drafts.writing_bar import WritingBar
from desktop.ui.drafts.writing_text import WritingText
from desktop.ui.drafts.writing_words import taken_out_words
from desktop.ui.drafts.written_text import Mode

translate = QCoreApplication.translate


class WritingAcross(QObject):
    """Wires the text to the one door, for what goes over the end of a paragraph.

    `problem` gives a sentence on what could not be done, `edited` one on what can be taken back.
    """

    problem = Signal(str)
    edited = Signal(str)

    def __init__(self, dossier: Dossier, text: WritingText, bar: WritingBar) -> None:
        super().__init__(text)
        self._dossier, self._text, self._bar = dossier, text, bar
        text.cut_wanted.connect(self._cut)
        text.lines_wanted.connect(self._put_in)

    def _cut(self, stretches: Sequence[Stretch]) -> None:
        if not stretches:
            self.problem.emit(translate("Writing", "Nothing of the text itself is selected."))
            return
        try:
            if self._text.mode is Mode.EDIT:
                self._correct_cut(stretches)
            else:
                self._ask_to_cut(stretches)
        except Problem as problem:
            self.problem.emit(problem.sentence)

    def _correct_cut(self, stretches: Sequence[Stretch]) -> None:
        known = self._dossier.paragraph(stretches[0].paragraph)
        if known is None:
            return
        work = Correcting(self._dossier, known.draft)
        work.cut(stretches)
        self._dossier.do(work.edit("words of several paragraphs"))
        if gone := work.gone():
            self.edited.emit(taken_out_words(gone))
        left = (one for one in stretches if work.now(one.paragraph) is not None)
        first = next(left, None)
        if first is not None:
            self._go(first.paragraph, first.start)

    def _ask_to_cut(self, stretches: Sequence[Stretch]) -> None:
        from desktop.desk.drafts.proposing_across import ask_to_cut

        self._dossier.do(ask_to_cut(self._dossier, stretches, self._bar.byline))
        self._go(stretches[0].paragraph, stretches[0].start)

    def _put_in(self, paragraph: str, letters: int, lines: Sequence[str]) -> None:
        try:
            if paragraph.startswith(NEW):
                # What a delegation adds is one paragraph; its words go in, in one line.
                self._text.type_in(" ".join(lines))
            elif self._text.mode is Mode.EDIT:
                self._correct_put_in(paragraph, letters, lines)
            else:
                self._ask_to_put_in(paragraph, letters, lines)
        except Problem as problem:
            self.problem.emit(problem.sentence)

    def _correct_put_in(self, paragraph: str, letters: int, lines: Sequence[str]) -> None:
        known = self._dossier.paragraph(paragraph)
        if known is None:
            return
        work = Correcting(self._dossier, known.draft)
        behind, place = work.put_in(paragraph, letters, lines)
        self._dossier.do(work.edit("pasting paragraphs"))
        self._go(behind, place)

    def _ask_to_put_in(self, paragraph: str, letters: int, lines: Sequence[str]) -> None:
        from desktop.desk.drafts.proposing_across import ask_to_put_in

        known = self._dossier.paragraph(paragraph)
        if known is None:
            return
        by = self._bar.byline
        own = wanted_by(self._dossier.proposals(known.draft), known, by.delegation)
        wanted = own.text if own else known.text
        words = wanted[:letters] + lines[0] + wanted[letters:]
        self._dossier.do(ask_to_put_in(self._dossier, known, words, lines[1:], by))
        self._go(paragraph, letters)

    def _go(self, paragraph: str, letters: int) -> None:
        if self._text.select(paragraph, center=False):
            self._text.put_caret(paragraph, letters)
            self._text.chosen.emit(paragraph)
