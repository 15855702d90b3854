"""What is written in a draft becomes edits: corrections of my copy, or proposals."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.core.drafts.checks import Remark, open_brackets, remarks_on
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.edit import Edit
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import Correcting, correct_words
from desktop.desk.drafts.proposing import (
    ask_for_words,
    ask_to_add,
    ask_to_delete,
    ask_to_move,
    moved_by,
    reword_added,
    sign_anew,
)
from desktop.ui.drafts.asked import NEW, Leaf, own_leaf
from desktop.ui.drafts.reading import Reading
from desktop.ui.drafts.writing_bar import WritingBar
from desktop.ui.drafts.writing_keys import Act
from desktop.ui.drafts.writing_text import WritingText
from desktop.ui.drafts.writing_words import remark_words, taken_out_words
from desktop.ui.drafts.written_text import Mode

translate = QCoreApplication.translate
_REST = 300  # Milliseconds after which what is written is looked at.


class Writing(QObject):
    """Wires text and bar to the one door.

    `problem` gives a sentence on what could not be done, `edited` one on what was done and can be
    taken back, `left` asks for the way of reading.
    """

    problem = Signal(str)
    edited = Signal(str)
    left = Signal()
    # A paragraph that was written in shall show all that is asked for again.
    left_own = Signal()

    def __init__(
        self, dossier: Dossier, text: WritingText, bar: WritingBar, reading: Reading
    ) -> None:
        super().__init__(text)
        self._dossier, self._text, self._bar, self._reading = dossier, text, bar, reading
        self._remarks: tuple[Remark, ...] = ()
        self._told = ""
        # The paragraph that shows one's own changes, and the others' beside, while one writes.
        self.own_shown = ""
        # What is saved now stands in the text already, as it was typed.
        self.saving = False
        self._looking = QTimer(self, singleShot=True, interval=_REST)
        self._looking.timeout.connect(self.look_again)
        text.written.connect(self._save)
        text.acted.connect(self._act)
        text.refused.connect(self.problem)
        text.own_wanted.connect(self._show_own)
        text.chosen.connect(self._show_label)
        text.chosen.connect(self._leave_own)
        text.chosen.connect(self._show_byline)
        bar.delegation_chosen.connect(self._show_byline_here)
        bar.byline_written.connect(self._sign_anew)
        bar.act_wanted.connect(self._act_here)
        bar.label_written.connect(self._relabel)
        bar.next_wanted.connect(self.show_next)
        bar.left.connect(text.setFocus)

    # -- words ---------------------------------------------------------------------------------

    def _save(self, paragraph: str, words: str) -> None:
        """Make an edit of what was written since the last pause."""
        self.saving = True
        try:
            self._dossier.do(self._edit(paragraph, words))
            self._bar.used()
        except Problem as problem:
            self.problem.emit(problem.sentence)
        finally:
            self.saving = False

    def _edit(self, paragraph: str, words: str) -> Edit:
        if paragraph.startswith(NEW):
            known = self._reading.asked.by_id[paragraph.removeprefix(NEW)]
            return reword_added(known, words)
        known_paragraph = self._paragraph(paragraph)
        if self._text.mode is Mode.EDIT:
            return correct_words(self._dossier, known_paragraph, words)
        return ask_for_words(self._dossier, known_paragraph, words, self._bar.byline)

    def _paragraph(self, identity: str) -> Paragraph:
        found = self._dossier.paragraph(identity)
        if found is None:
            raise Problem(
                translate("Writing", "This paragraph is no longer there; choose another.")
            )
        return found

    def _show_own(self, identity: str) -> None:
        """Set a paragraph to be written in, with the delegation's own changes."""
        leaf = self.own_leaf(identity)
        if leaf is not None:
            self.own_shown = identity
            if leaf != self._text.leaves.get(identity):
                self._text.set_leaf(leaf)

    def own_leaf(self, identity: str) -> Leaf | None:
        """A paragraph with the delegation's own changes, the others' told beside them."""
        opened = self._reading.opened
        paragraph = opened.by_id.get(identity) if opened else None
        if paragraph is None:
            return None
        return own_leaf(paragraph, self._reading.asked, self._bar.delegation.delegation)

    def _leave_own(self, identity: str) -> None:
        """Show all that is asked for in the paragraph again that was written in."""
        if self.own_shown and identity != self.own_shown:
            self.own_shown = ""
            self.left_own.emit()

    def _show_byline(self, identity: str) -> None:
        """Show why, when and where the delegation proposed what it does on a paragraph."""
        if self._text.mode is Mode.PROPOSE:
            delegation = self._bar.delegation.delegation
            self._bar.show_byline(self._reading.asked.own(identity, delegation))

    def _show_byline_here(self) -> None:
        self._show_byline(self._text.current)

    def _sign_anew(self) -> None:
        """Give the proposal at the caret the reason, day or meeting that was written for it."""
        by = self._bar.byline
        known = self._reading.asked.own(self._text.current, by.delegation)
        if self._text.mode is Mode.PROPOSE and known is not None:
            self._do(sign_anew(known, by))
            self._bar.used()

    def _do(self, edit: Edit) -> None:
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.problem.emit(problem.sentence)

    # -- paragraphs ----------------------------------------------------------------------------

    def _act_here(self, act: str) -> None:
        self._text.act(Act(act))
        self._text.setFocus()

    def _act(self, act: str, identity: str, letters: int) -> None:
        """Do what a key or a button asks for with a paragraph."""
        if Act(act) is Act.LEAVE:
            self.left.emit()
            return
        try:
            if self._text.mode is Mode.EDIT:
                self._correct(Act(act), identity, letters)
            else:
                self._propose(Act(act), identity)
        except Problem as problem:
            self.problem.emit(problem.sentence)

    def _correct(self, act: Act, identity: str, letters: int) -> None:
        paragraph = self._paragraph(identity)
        work = Correcting(self._dossier, paragraph.draft)
        caret, place = identity, letters
        name = paragraph.path or translate("Writing", "the paragraph")
        if act is Act.BREAK and 0 < letters < len(paragraph.text):
            work.split(identity, letters)
            caret, place = work.new, 0
        elif act is Act.BREAK and letters == 0 and paragraph.text:
            work.add_before(identity)
        elif act is Act.JOIN:
            caret = work.join(identity)
            place = len(self._paragraph(caret).text)
        elif act in (Act.NEW, Act.BREAK):
            kind = paragraph.kind
            work.add(identity, ParagraphKind.TEXT if kind is ParagraphKind.HEADING else kind)
            caret, place = work.new, 0
        elif act is Act.REMOVE:
            work.remove(identity)
            caret, place = self._neighbour(work, identity), 0
        elif act in (Act.UP, Act.DOWN):
            work.step(identity, -1 if act is Act.UP else 1)
        else:
            work.level(identity, 1 if act is Act.DEEPER else -1)
        self._dossier.do(work.edit(f"correcting {name}"))
        if act is Act.REMOVE:
            self.edited.emit(taken_out_words(work.gone()))
        self._go(caret, place)

    def _neighbour(self, work: Correcting, identity: str) -> str:
        ids = [one.id for one in self._reading.opened.paragraphs] if self._reading.opened else []
        place = ids.index(identity)
        near = (*ids[place + 1 :], *reversed(ids[:place]))
        return next((one for one in near if work.now(one) is not None), "")

    def _propose(self, act: Act, identity: str) -> None:
        if identity.startswith(NEW):
            self._change_added(act, identity)
            return
        paragraph, by = self._paragraph(identity), self._bar.byline
        if act in (Act.NEW, Act.BREAK):
            edit = ask_to_add(self._dossier, paragraph, by)
            self._dossier.do(edit)
            self._go(f"{NEW}{edit.changes[0].record.key}", 0)
        elif act is Act.REMOVE:
            self._dossier.do(ask_to_delete(self._dossier, paragraph, by))
        elif act in (Act.UP, Act.DOWN):
            behind = self._step(paragraph, by.delegation, -1 if act is Act.UP else 1)
            self._dossier.do(ask_to_move(self._dossier, paragraph, behind, by))

    def _change_added(self, act: Act, identity: str) -> None:
        """Take a paragraph that is one's own wish away again."""
        from desktop.desk.drafts.proposing import take_away

        known = self._reading.asked.by_id.get(identity.removeprefix(NEW))
        if act is Act.REMOVE and known is not None and identity in self._text.own_new:
            self._dossier.do(take_away(self._dossier, known))
            self._go(known.after, 0)

    def _step(self, paragraph: Paragraph, delegation: str, step: int) -> str:
        """The paragraph behind which one shall stand, a step further than it is asked for now."""
        opened = self._reading.opened
        assert opened is not None
        level = [one for one in opened.body if one.level == paragraph.level]
        others = [one.id for one in level if one.id != paragraph.id]
        known = moved_by(self._reading.asked.proposals, paragraph, delegation)
        if paragraph not in level:
            raise Problem(translate("Writing", "A footnote stays where its sign is."))
        before = level.index(paragraph)
        place = others.index(known.after) + 1 if known and known.after in others else before
        place += step
        if not 0 <= place <= len(others):
            raise Problem(translate("Writing", "There is no place further that way."))
        return others[place - 1] if place else ""

    def _go(self, paragraph: str, letters: int) -> None:
        if paragraph and self._text.select(paragraph, center=False):
            self._text.put_caret(paragraph, letters)
            self._text.chosen.emit(paragraph)

    # -- labels and remarks --------------------------------------------------------------------

    def _show_label(self, identity: str) -> None:
        opened = self._reading.opened
        known = opened.by_id.get(identity) if opened else None
        self._bar.show_label(known.label if known else "")

    def _relabel(self, words: str) -> None:
        try:
            paragraph = self._paragraph(self._text.current)
            work = Correcting(self._dossier, paragraph.draft)
            work.relabel(paragraph.id, words)
            self._dossier.do(work.edit(f"the label of {paragraph.path or 'a paragraph'}"))
        except Problem as problem:
            self.problem.emit(problem.sentence)
        self._show_label(self._text.current)

    def look_soon(self) -> None:
        """Find what there is to look at once the writing rests; no key waits for that."""
        if self._text.mode is Mode.EDIT:
            self._looking.start()

    def look_again(self) -> None:
        """Find what there is to look at in the text as it is now."""
        opened = self._reading.opened
        if self._text.mode is Mode.EDIT and opened is not None:
            self._remarks = remarks_on(opened.paragraphs)
            self._bar.tell(open_brackets(opened.paragraphs), len(self._remarks))

    def show_next(self) -> None:
        """Go to the next paragraph with something to look at, and say what it is."""
        # What was found before the last edit may be about a paragraph that has gone with it.
        self.look_again()
        opened = self._reading.opened
        if opened is None or not self._remarks:
            return
        order = [f"{one.paragraph} {one.fault}" for one in self._remarks]
        place = order.index(self._told) + 1 if self._told in order else 0
        remark = self._remarks[place % len(self._remarks)]
        self._told = f"{remark.paragraph} {remark.fault}"
        self._go(remark.paragraph, 0)
        self._text.setFocus()
        self.problem.emit(remark_words(remark, opened.by_id[remark.paragraph].path))
