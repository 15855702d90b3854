"""Where a draft that is read in stands among the versions that are there: a person has the say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.versions.kinship import Certainty
from desktop.desk.edits import shortened
from desktop.desk.versions.standing import OWN, Question, Standing
from desktop.ui.importing.lines import quotable
from desktop.ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.core.drafts.draft import Draft
    from desktop.ui.theme import Theme

translate = QCoreApplication.translate
_LETTERS, _CHOICES = 60, 4


class VersionChoice(QWidget):
    """A line for each draft that may belong with another one; shown only where there is any.

    `answered` tells that a person has said where one stands.
    """

    answered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions: tuple[Question, ...] = ()
        self.choosers: tuple[QComboBox, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(4), 0, 0)
        self._column.setSpacing(theme.px(4))
        self.hide()

    def ask(self, questions: Sequence[Question]) -> None:
        """Ask where drafts stand; what was said of a draft before stays said."""
        said = self.told()
        self._clear()
        self._questions = tuple(questions)
        self.choosers = tuple(self._line(one, said) for one in self._questions)
        self.setVisible(bool(questions))

    def told(self) -> dict[str, Standing]:
        """Return where each draft stands by its id."""
        pairs = zip(self._questions, self.choosers, strict=True)
        return {one.draft.id: _answers(one)[at.currentIndex()][1] for one, at in pairs}

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()

    def _line(self, question: Question, said: dict[str, Standing]) -> QComboBox:
        words = label(question_words(question), "" if question.is_open else "soft", wrap=True)
        chooser = QComboBox()
        chooser.setAccessibleName(words.text())
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setMinimumContentsLength(46)
        answers = _answers(question)
        for number, (text, _) in enumerate(answers):
            chooser.addItem(text)
            chooser.setItemData(number, text, Qt.ItemDataRole.ToolTipRole)
        wanted = said.get(question.draft.id, question.standing)
        standings = [standing for _, standing in answers]
        chooser.setCurrentIndex(standings.index(wanted) if wanted in standings else 0)
        chooser.currentIndexChanged.connect(self.answered)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(10))
        row.addWidget(words, 1)
        row.addWidget(chooser)
        self._column.addWidget(line)
        return chooser


def _answers(question: Question) -> tuple[tuple[str, Standing], ...]:
    """What may be said of a draft, each with what it means."""
    found = [(translate("Import", "A text of its own"), OWN)]
    chosen = question.standing.other
    listed = sorted(question.kin, key=lambda kin: kin.draft.id != chosen)
    for kin in listed[:_CHOICES]:
        newer = translate("Import", "A newer version of “%1”"), Standing(kin.draft.id)
        older = translate("Import", "An older version of “%1”"), Standing(kin.draft.id, newer=False)
        ways = (newer, older) if kin.order >= 0 else (older, newer)
        found += [(words.replace("%1", name_of(kin.draft)), way) for words, way in ways]
    return tuple(found)


def question_words(question: Question) -> str:
    """Say what a draft is taken for, or ask what it is and why that is in doubt."""
    best = question.kin[0]
    if not question.is_open:
        words = translate("Import", "“%1” is a version of a text that is here:")
        return words.replace("%1", name_of(question.draft))
    if best.kinship.certainty is Certainty.SURE:
        words = translate("Import", "“%1” and “%2” are one text. Which is the newer one?")
    else:
        words = translate("Import", "Is “%1” a newer version of “%2”?")
    both = words.replace("%1", name_of(question.draft)).replace("%2", name_of(best.draft))
    return f"{both} ({'; '.join(best.kinship.reasons)})"


def name_of(draft: Draft) -> str:
    """Name a version by its label and its title, as far as there is room."""
    names = dict.fromkeys(one for one in (draft.version, draft.title) if one)
    return quotable(shortened(", ".join(names) or draft.symbol or draft.document, _LETTERS))
