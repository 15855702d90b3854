"""What is to be printed: the form, which events, from when to when, on which paper, and how."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.drafts.rendered import Form as TextForm
from desktop.core.paper import Paper
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.desk.printing.wish import Form, Group, PrintWish
from desktop.ui.page import PrintJob
from desktop.ui.printing.choices import Segments, date_field, day_of, row_of, toggle
from desktop.ui.printing.kept import recalled
from desktop.ui.printing.versions import older_than, versions_field
from desktop.ui.theme import Theme
from desktop.ui.widgets import label

MINE, ALL = EventQuery(mine=True), EventQuery()
_GROUPED = (Form.AGENDA, Form.PACK)
_TEXTS = (Form.DRAFT, Form.COMPARE)


class PrintOptions(QWidget):
    """Rows of choices, those of other forms hidden; `changed` is emitted for another `choice`."""

    changed = Signal()

    def __init__(
        self,
        job: PrintJob,
        bounds: tuple[date, date],
        dossier: Dossier,
        theme: Theme,
        first_weekday: int = 0,
    ) -> None:
        """Begin with `job`; `bounds` are the first and last day on which there is anything."""
        super().__init__()
        self._theme, self._bounds = theme, bounds
        query = replace(job.query, first=None, last=None)
        wish = _compared(job, recalled(job.kept, PrintWish(paper=usual_paper(QLocale()))))
        self.choice = replace(
            wish,
            form=_form(job, wish),
            query=query,
            first=job.first,
            last=job.last,
            draft=job.draft or wish.draft,
            first_weekday=first_weekday,
        )
        self._queries = [MINE, ALL, *([query] if query not in (MINE, ALL) else [])]
        self._make_choices(job, dossier)
        self._lay_out()
        self._connect()
        self._allow()

    def _make_choices(self, job: PrintJob, dossier: Dossier) -> None:
        tr, choice, theme = self.tr, self.choice, self._theme
        self.form = Segments(
            [tr("Agenda"), tr("Month"), tr("Timeline"), tr("Briefing pack"), tr("Draft"),
             tr("Comparison")],
            list(Form).index(choice.form), theme, tr("Form"),
        )  # fmt: skip
        shown = [tr("My agenda"), tr("All meetings"), tr("As shown")][: len(self._queries)]
        place = self._queries.index(choice.query)
        self.what = Segments(shown, place, theme, tr("Which meetings"))
        sizes = ["A4", "Letter", "A3", tr("Tabloid")]
        self.paper = Segments(sizes, list(Paper).index(choice.paper), theme, tr("Paper"))
        self.group = Segments(
            [tr("Days"), tr("Weeks"), tr("Processes"), tr("Places")],
            list(Group).index(choice.group), theme, tr("Grouped by"),
        )  # fmt: skip
        self.text_form = Segments(
            [tr("As issued"), tr("As it stands"), tr("Compilation"), tr("Tracked"), tr("Clean")],
            list(TextForm).index(choice.text_form), theme, tr("Proposals"),
        )  # fmt: skip
        self.first = date_field(tr("From"), job.first or self._bounds[0], theme)
        self.last = date_field(tr("To"), job.last or self._bounds[1], theme)
        self.any_day = toggle(tr("All dates"), on=job.first is None and job.last is None)
        self.undated = toggle(tr("Undated"), on=False)
        self.undated.setToolTip(tr("What has no date yet too, whatever the days"))
        self.paragraphs = toggle(tr("Paragraphs"), on=choice.paragraphs)
        self.descriptions = toggle(tr("Descriptions"), on=choice.descriptions)
        self.blank = toggle(tr("Room to write"), on=choice.blank)
        self.notes = toggle(tr("My notes"), on=False)
        self.notes.setToolTip(tr("Print your own notes too; they are confidential"))
        self.margin = toggle(tr("Links"), on=choice.margin)
        self.margin.setToolTip(tr("Print the linked meetings beside the text"))
        self.numbers = toggle(tr("Line numbers"), on=choice.numbers)
        self.inline = Segments(
            [tr("Side by side"), tr("Into one text")], int(choice.inline), theme, tr("Set")
        )
        self.only_changes = toggle(tr("Only changes"), on=choice.only_changes)
        self._make_versions(dossier)

    def _make_versions(self, dossier: Dossier) -> None:
        """The versions of the texts, the newest chosen unless one is open."""
        drafts = dossier.drafts()
        self.version = versions_field(self.tr("Version"), drafts, self.choice.draft)
        older = self.choice.older or older_than(dossier, self.version.currentData() or "")
        self.older = versions_field(self.tr("Older version"), drafts, older)
        draft, older = self.version.currentData() or "", self.older.currentData() or ""
        self.choice = replace(self.choice, draft=draft, older=older)

    def _lay_out(self) -> None:
        self._dash = label("–", "soft")
        days = (self.first, self._dash, self.last, self.any_day)
        switches = (self.paragraphs, self.descriptions, self.blank, self.notes)
        self._parts: list[tuple[QWidget, tuple[Form, ...]]] = [
            (self.what, (Form.AGENDA, Form.MONTH, Form.TIMELINE)),
            *((one, tuple(form for form in Form if form not in _TEXTS)) for one in days),
            *((one, _GROUPED) for one in (self.undated, self.group)),
            *((one, _GROUPED) for one in switches),
            (self.version, _TEXTS),
            (self.text_form, (Form.DRAFT,)),
            *((one, (Form.COMPARE,)) for one in (self.older, self.inline, self.only_changes)),
            *((one, (Form.DRAFT,)) for one in (self.margin, self.numbers)),
        ]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._theme.px(7))
        top = row_of((self.form, None, self.paper), self._theme)
        rows.addLayout(top)
        rows.addLayout(
            self._row(self.what, *days, self.undated, self.older, self.version, self.text_form)
        )
        own = (self.margin, self.numbers, self.inline, self.only_changes)
        rows.addLayout(self._row(self.group, *switches, *own))

    def _row(self, *parts: QWidget) -> QHBoxLayout:
        return row_of((*parts, None), self._theme)

    def _connect(self) -> None:
        for one in (
            self.form, self.what, self.paper, self.group, self.text_form, self.inline
        ):  # fmt: skip
            one.chosen.connect(self._take)
        for switch in (
            self.any_day, self.undated, self.paragraphs, self.descriptions, self.blank, self.notes,
            self.margin, self.numbers, self.only_changes,
        ):  # fmt: skip
            switch.clicked.connect(self._take)
        self.version.currentIndexChanged.connect(self._take)
        self.older.currentIndexChanged.connect(self._take)
        self.first.dateChanged.connect(self._take_first)
        self.last.dateChanged.connect(self._take_last)

    def _take(self) -> None:
        any_day = self.any_day.isChecked()
        choice = replace(
            self.choice,
            form=list(Form)[self.form.place],
            query=self._queries[self.what.place],
            first=None if any_day else day_of(self.first),
            last=None if any_day else day_of(self.last),
            undated=self.undated.isChecked() and not any_day,
            paper=list(Paper)[self.paper.place],
            group=list(Group)[self.group.place],
            paragraphs=self.paragraphs.isChecked(),
            descriptions=self.descriptions.isChecked(),
            blank=self.blank.isChecked(),
            notes=self.notes.isChecked(),
            margin=self.margin.isChecked(),
            numbers=self.numbers.isChecked(),
            text_form=list(TextForm)[self.text_form.place],
            draft=self.version.currentData() or "",
            older=self.older.currentData() or "",
            inline=bool(self.inline.place),
            only_changes=self.only_changes.isChecked(),
        )
        if choice != self.choice:
            self.choice = choice
            self._allow()
            self.changed.emit()

    def _take_first(self) -> None:
        """Keep the last day at or behind the first."""
        if day_of(self.last) < day_of(self.first):
            self._set(self.last, self.first)
        self._take()

    def _take_last(self) -> None:
        """Keep the first day at or before the last."""
        if day_of(self.last) < day_of(self.first):
            self._set(self.first, self.last)
        self._take()

    @staticmethod
    def _set(field: QDateEdit, like: QDateEdit) -> None:
        with QSignalBlocker(field):
            field.setDate(QDate(like.date()))

    def _allow(self) -> None:
        """Show the choices of the form; days are chosen only where they count."""
        form = self.choice.form
        for part, forms in self._parts:
            part.setVisible(form in forms)
        for field in (self.first, self.last, self.undated):
            field.setEnabled(not self.any_day.isChecked())


def _form(job: PrintJob, wish: PrintWish) -> Form:
    """The form of the view that is shown; in the calendar the one that was printed last."""
    shown = Form(job.form)
    calendar = (Form.AGENDA, Form.MONTH, Form.PACK)
    if job.kept and shown in calendar and wish.form in calendar:
        return wish.form
    return shown


def _compared(job: PrintJob, wish: PrintWish) -> PrintWish:
    """The wish with the versions that the page compares, set as they are there."""
    if job.compared is None:
        return wish
    older, newer, inline, only_changes = job.compared
    return replace(wish, older=older, draft=newer, inline=inline, only_changes=only_changes)


def usual_paper(locale: QLocale) -> Paper:
    """Letter where people measure in inches on paper, A4 everywhere else."""
    inches = locale.measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if inches else Paper.A4
