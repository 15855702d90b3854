"""The silence procedure of the open version, on the reader's head: how it stands, what to do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.dates.written import Written
from desktop.core.drafts.draft import Draft
from desktop.core.drafts.proposal import Silence, SilenceState
from desktop.core.edit import Edit
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts import silence as work
from desktop.desk.typed_dates import read_typed
from desktop.ui.dates import DateWords
from desktop.ui.drafts.silence_words import announced_words, silence_words
from desktop.ui.events.editing_fields import Suggestion
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, clear, hairline, label


class SilenceBar(QWidget):
    """A row over the text, there only for a version with a silence procedure, or one to come.

    `edited` carries the sentence on what was done, `event_wanted` the uid of its deadline, `left`
    gives the keyboard back.
    """

    edited = Signal(str)
    notice = Signal(str)
    event_wanted = Signal(str)
    left = Signal()

    def __init__(
        self, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._dates, self._theme = dossier, dates, theme
        self._draft: Draft | None = None
        self.form: QWidget | None = None
        self.setAccessibleName(self.tr("Silence procedure"))
        self._body = QVBoxLayout()
        self._body.setContentsMargins(theme.px(34), theme.px(7), theme.px(16), theme.px(7))
        self._body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._body)
        column.addWidget(hairline())
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Show how the version stands; what was being written for another one is left."""
        other = draft is None or self._draft is None or draft.id != self._draft.id
        self._draft = draft
        if other or self.form is None:
            self._build()

    def begin(self) -> None:
        """Open the form for the dates, filled with what is known."""
        if self._draft is None:
            self.notice.emit(self.tr("Open a draft first."))
            return
        known = work.silence_of(self._dossier, self._draft.id)
        running = known if known is not None and known.state is SilenceState.RUNNING else None
        found = None if running else work.announced(self._dossier, self._draft)
        start = self._dossier.clock.today()
        until = ""
        if running is not None:
            start, until = running.start, work.limit(running.deadline, running.timezone).text
        elif found is not None:
            until = found.when.text
        self._open_dates(self._dates.middle_day(start), until)

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.form = None
        clear(self._body)
        draft = self._draft
        silence = work.silence_of(self._dossier, draft.id) if draft else None
        if silence is not None:
            self._show(silence)
        found = work.announced(self._dossier, draft) if draft and silence is None else None
        if found is not None:
            words = announced_words(found.when, self._dates, self._dossier.home_zone)
            self._row(words, [(self.tr("Take it up…"), self.begin)], "soft")
        self.setVisible(silence is not None or found is not None)

    def _show(self, silence: Silence) -> None:
        over = work.passed(silence, self._dossier.clock.now())
        words = silence_words(silence, self._dates, self._dossier.home_zone, over=over)
        entry = self._dossier.stored(silence.event)
        if entry is not None and not work.agrees(silence, entry):
            calendar = self._dates.brief(entry.when)
            words += " " + self.tr("The calendar has it %1.").replace("%1", calendar)
        acts: list[tuple[str, Callable[[], object]]] = []
        if silence.state is SilenceState.RUNNING:
            acts = [
                (self.tr("Held"), lambda: self._hold(silence)),
                (self.tr("Broken…"), lambda: self._open_broken(silence)),
                (self.tr("Change…"), self.begin),
            ]
        else:
            acts = [(self.tr("It runs on"), lambda: self._run_on(silence))]
        if entry is not None:
            acts.append((self.tr("Calendar"), lambda: self.event_wanted.emit(silence.event)))
        kinds = {SilenceState.HELD: "tag-good", SilenceState.BROKEN: "tag-bad"}
        self._row(words, acts, kinds.get(silence.state, "tag-doubt"))

    def _row(self, words: str, acts: list[tuple[str, Callable[[], object]]], kind: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        row.addWidget(label(words, kind, wrap=True, select=True), 1)
        for name, act in acts:
            made = button(name, "small")
            made.setAccessibleName(f"{self.tr('Silence procedure')}: {name}")
            made.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(made)
        self._body.addLayout(row)

    # -- forms ---------------------------------------------------------------------------------

    def _open_dates(self, start: str, until: str) -> None:
        from desktop.ui.drafts.silence_form import DatesForm

        home = self._dossier.home_zone
        form = DatesForm(self._theme, self._dates, self._read, home, start, until)
        form.written.connect(self._begin)
        form.refused.connect(self.notice)
        form.left.connect(self._leave)
        self._open(form)
        field = form.until.edit
        field.setFocus()
        form.until.line.selectAll()

    def _open_broken(self, silence: Silence) -> None:
        from desktop.ui.drafts.silence_form import BrokenForm

        form = BrokenForm(self._theme, self._suggest)
        form.named.connect(lambda names: self._broken(silence, names))
        form.left.connect(self._leave)
        self._open(form)
        form.names.edit.setFocus()

    def _open(self, form: QWidget) -> None:
        clear(self._body)
        self.form = form
        self._body.addWidget(form)
        self.show()
        form.show()

    def _leave(self) -> None:
        self._build()
        self.left.emit()

    def _read(self, text: str) -> Written:
        return read_typed(self._dossier, text, self._dossier.clock.today())

    def _suggest(self, typed: str, taken: Sequence[str]) -> Sequence[Suggestion]:
        from desktop.desk.drafts.proposing import delegations

        found = (one for one in delegations().find(typed, 8) if one.short not in taken)
        return tuple(Suggestion(one.short, f"{one.short} · {one.name}") for one in found)

    # -- what is done --------------------------------------------------------------------------

    def _begin(self, start: object, until: object, zone: str) -> None:
        from datetime import date, datetime

        draft = self._draft
        if draft is None or not isinstance(start, date) or not isinstance(until, datetime):
            return
        known = work.silence_of(self._dossier, draft.id)
        running = known is not None and known.state is SilenceState.RUNNING
        found = None if running else work.announced(self._dossier, draft)
        of_paper = found.event if found else None
        edit = work.begin(self._dossier, draft, start, until, zone, of_paper)
        when = work.limit(until, zone)
        self._do(edit, self.tr("Under silence %1").replace("%1", when.text))

    def _hold(self, silence: Silence) -> None:
        self._do(work.hold(silence), self.tr("The silence was held."))

    def _run_on(self, silence: Silence) -> None:
        self._do(work.run_on(self._dossier, silence), self.tr("The silence runs on."))

    def _broken(self, silence: Silence, names: Sequence[str]) -> None:
        from desktop.desk.drafts.proposing import delegations

        told = tuple(delegations().short_of(name) for name in names)
        words = self.tr("The silence was broken by %1.").replace("%1", ", ".join(told))
        words = words if told else self.tr("The silence was broken.")
        self._do(work.break_it(self._dossier, silence, told), words)

    def _do(self, edit: Edit, words: str) -> None:
        self.form = None
        if edit.changes:
            try:
                self._dossier.do(edit)
            except Problem as problem:
                self.notice.emit(problem.sentence)
                return
            self.edited.emit(words)
        self._leave()
