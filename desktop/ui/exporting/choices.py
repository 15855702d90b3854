"""The choices above the list of an export: whose, which, as what, and what goes along."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.core.told import Which
from desktop.desk.exporting.files import Form
from desktop.ui.theme import Theme
from desktop.ui.widgets import button


class Whose(StrEnum):
    """Of which events an export is."""

    MINE = "mine"
    SHOWN = "shown"
    ALL = "all"


class Wish(NamedTuple):
    """What was chosen; `notes` are the user's own words, for which is asked each time anew."""

    whose: Whose = Whose.MINE
    which: Which = Which.ALL
    form: Form = Form.CALENDAR
    spans: bool = False
    notes: bool = False

    def remembered(self) -> str:
        """Return what is kept for the next time, as text."""
        spans = "spans" if self.spans else ""
        return " ".join((self.whose, self.which, self.form, spans)).strip()

    @classmethod
    def recalled(cls, text: str) -> "Wish":
        """Take up what was kept; what is not understood is as at the first time."""
        whose, which, form, spans = (*text.split(), "", "", "", "")[:4]
        try:
            return cls(Whose(whose), Which(which), Form(form), spans == "spans")
        except ValueError:
            return cls()


class ExportChoices(QWidget):
    """Two rows of buttons; `changed` is emitted when `wish` is another one."""

    changed = Signal()

    def __init__(self, wish: Wish, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish, self._theme = wish, theme
        whose = [self.tr("My agenda"), self.tr("As shown"), self.tr("All meetings")]
        which = [self.tr("All"), self.tr("New"), self.tr("Changed")]
        forms = [
            self.tr("One file"),
            self.tr("One file an event"),
            self.tr("Outlook table"),
            self.tr("Excel table"),
        ]
        self.whose = self._segments(whose, list(Whose).index(wish.whose))
        self.which = self._segments(which, list(Which).index(wish.which))
        self.form = self._segments(forms, list(Form).index(wish.form))
        self.spans = _toggle(self.tr("Long spans"), on=wish.spans)
        self.notes = _toggle(self.tr("My notes"), on=wish.notes)
        self._explain()
        self._lay_out()
        for one in (*self.whose, *self.which, *self.form, self.spans, self.notes):
            one.clicked.connect(self._take)

    def _explain(self) -> None:
        tips = (
            self.tr("Everything, whether it went out before or not"),
            self.tr("Only what was never exported"),
            self.tr("Only what others were told otherwise, with a slip of what to delete first"),
        )
        for one, tip in zip(self.which, tips, strict=True):
            one.setToolTip(tip)
        self.spans.setToolTip(self.tr("Dates that span more than a month, and windows, go too"))
        self.notes.setToolTip(self.tr("Your own notes go too; they are confidential"))

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for groups in ((self.whose, self.which), (self.form, (self.spans, self.notes))):
            row = QHBoxLayout()
            row.setSpacing(px(12))
            for number, group in enumerate(groups):
                inner = QHBoxLayout()
                inner.setSpacing(px(8) if number and group[0] is self.spans else 0)
                for one in group:
                    inner.addWidget(one)
                row.addLayout(inner)
            row.addStretch(1)
            column.addLayout(row)

    def _take(self) -> None:
        wish = Wish(
            list(Whose)[_on(self.whose)],
            list(Which)[_on(self.which)],
            list(Form)[_on(self.form)],
            self.spans.isChecked(),
            self.notes.isChecked(),
        )
        if wish != self.wish:
            self.wish = wish
            self.changed.emit()

    def _segments(self, words: Sequence[str], chosen: int) -> list[QPushButton]:
        """Make buttons of which one is on, as one row."""
        group = QButtonGroup(self)
        made = []
        for number, word in enumerate(words):
            one = button(word, "segment")
            one.setCheckable(True)
            one.setChecked(number == chosen)
            # The chosen one is set bold, and must not need more room than it was given.
            bold = QFontMetrics(self._theme.font(13, 600)).horizontalAdvance(word)
            one.setMinimumWidth(bold + 2 * self._theme.px(13))
            one.setProperty("place", {0: "first", len(words) - 1: "last"}.get(number, ""))
            group.addButton(one)
            made.append(one)
        return made


def _on(buttons: Sequence[QPushButton]) -> int:
    return [one.isChecked() for one in buttons].index(True)


def _toggle(text: str, *, on: bool) -> QPushButton:
    made = button(text, "toggle")
    made.setCheckable(True)
    made.setChecked(on)
    return made
