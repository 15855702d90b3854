"""The page for an import: choose documents, watch them being read, decide, take them over."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.edit import Changes
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import ImportPlan
from desktop.desk.versions.following import follow, questions_of
from desktop.ui.dates import DateWords
from desktop.ui.empty import EmptyState
from desktop.ui.importing import summary
from desktop.ui.importing.card import CardPage
from desktop.ui.importing.choice import carried, first_choice
from desktop.ui.importing.documents import ask_documents
from desktop.ui.importing.held import Held, decided, understood, written
from desktop.ui.importing.known_choice import KnownChoice
from desktop.ui.importing.review import Review
from desktop.ui.importing.underway import Underway
from desktop.ui.importing.version_choice import VersionChoice
from desktop.ui.importing.zone_choice import ZoneChoice
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

_NOTES = 4


class ImportPage(CardPage):
    """One import from beginning to end; `closed` is emitted when it is over.

    `settled` is emitted when reading has ended, well or not.
    """

    settled = Signal()

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        files: Sequence[Path] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Begin to read `files` at once; without any, ask for them on the card."""
        super().__init__(theme, parent)
        self._dossier, self._dates = dossier, dates
        self._folder = str(files[0].parent) if files else ""
        self._underway = Underway(dossier, self)
        self._taking = False
        self.setAccessibleName(self.tr("Import"))
        self._title = label("", "title", wrap=True)
        self._counts = label("", "soft", wrap=True)
        self._notes = label("", "soft", wrap=True, select=True)
        self.review = Review(theme, dates)
        self.message = EmptyState(theme)
        self._middle = QStackedWidget()
        self.zones, self.known = ZoneChoice(theme), KnownChoice()
        self.versions = VersionChoice(theme)
        self._paths: tuple[Path, ...] = ()
        self._zones: dict[str, str] = {}
        self._held: Held | None = None
        self.only_check = button(self.tr("Only rows to check"), "toggle")
        self.cancel_button = button(self.tr("Cancel"))
        self.import_button = button("", "primary")
        self._lay_out()
        self._connect()
        self._ask_first()
        if files:
            self.start(files)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._title.setFont(self._theme.font(17, 600))
        self._middle.addWidget(self.message)
        self._middle.addWidget(self.review)
        foot = QHBoxLayout()
        foot.setSpacing(px(10))
        foot.addWidget(self.only_check)
        foot.addWidget(self.known)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.import_button)
        layout = QVBoxLayout(self.card)
        layout.setContentsMargins(px(22), px(16), px(22), px(18))
        layout.setSpacing(px(3))
        for head in (self._title, self._counts, self._notes, self.zones, self.versions):
            layout.addWidget(head)
        layout.addSpacing(px(4))
        layout.addWidget(self._middle, 1)
        layout.addSpacing(px(10))
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.only_check.setCheckable(True)
        self.only_check.toggled.connect(self.review.show_only_check)
        self.cancel_button.clicked.connect(self.leave)
        self.import_button.clicked.connect(self.take_over)
        self.review.changed.connect(self._tell)
        self.zones.named.connect(self._name_zone)
        self.versions.answered.connect(self._compare_anew)
        self.known.chosen.connect(self.review.choose_for_known)
        self._theme.changed.connect(self.refresh_theme)
        self._underway.began.connect(self._say_reading)
        self._underway.went_on.connect(self.message.say_more)
        self._underway.done.connect(self._show)
        self._underway.failed.connect(self._say_problem)
        self._underway.broken.connect(self._say_bug)

    # -- from file to table --------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for documents and read them."""
        paths = ask_documents(self, self._folder)
        if paths:
            self._folder = str(paths[0].parent)
            self.start(paths)

    def start(self, paths: Sequence[Path]) -> None:
        """Read documents and show what is in them; what was being read before is given up."""
        if tuple(paths) != self._paths:
            self._paths, self._zones = tuple(paths), {}
        self._read()

    def resume_work(self, work: str) -> None:
        """Go on with an import that waited while the program was closed."""
        self._held = understood(work)
        if self._held is not None:
            self._paths, self._zones = self._held.files, dict(self._held.zones)
            self._read()

    def held_work(self) -> str:
        """Keep which files are read, and what was decided on their rows."""
        told = self._paths, self._zones, self.review.choice
        return written(*told) if self.held_words() else ""

    def _name_zone(self, zone: str, name: str) -> None:
        """Read again with a name for a zone that was not known."""
        self._zones[zone] = name
        self._read()

    def _read(self) -> None:
        self._say_reading(self._paths[0].name)
        self._underway.start(self._paths, dict(self._zones))

    def _show(self, plan: ImportPlan) -> None:
        if summary.is_empty(plan):
            self._say_empty(plan)
        else:
            choice = first_choice(plan, self._dossier)
            self.review.load(decided(self._held, choice))
            self._held = None
            self._middle.setCurrentWidget(self.review)
            self._ask_for_zones()
            self.versions.ask(questions_of(self._dossier, plan))
            self.known.setCurrentIndex(0)
            self._tell()
            self.review.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.outline_changed.emit()
        self.settled.emit()

    def _ask_for_zones(self) -> None:
        unknown = list(dict.fromkeys(zone for one in self._underway.found for zone in one.zones))
        self.zones.ask(unknown[0] if unknown else "", max(0, len(unknown) - 1))

    def take_over(self) -> None:
        """Do the import; nothing happens while nothing is to be taken."""
        choice = self.review.choice
        if choice is None or not self.import_button.isEnabled():
            return
        self._taking = True
        try:
            self._dossier.do(choice.edit(self._dossier))
        except Problem as problem:
            self._taking = False
            self.notice.emit(problem.sentence)
            return
        self.closed.emit()
        new = [draft.draft for one in choice.plan.found for draft in one.drafts]
        done = follow(self._dossier, new, self.versions.told()).done
        offers = any(one.carried.offered for one in done)
        (self.offered if offers else self.edited).emit(summary.taken_words(choice, done))

    def held_words(self) -> str:
        """What is being read, or has been decided on, is not to be lost by a key."""
        if self.review.choice is None and not self._underway.is_busy:
            return ""
        return self.tr("The import waits as it is; Import… (Ctrl+O) leads back to it")

    def reload(self, changes: Changes | None) -> None:  # noqa: ARG002
        """Compare anew with a dossier that has changed; what was decided stays."""
        self._underway.compare_again()
        plan = None if self._taking else self._compare_anew()
        if plan is not None:
            self.versions.ask(questions_of(self._dossier, plan))

    def _compare_anew(self) -> ImportPlan | None:
        """Compare again, with what was said of the versions; returns what is left to take over."""
        choice = self.review.choice
        if choice is None:
            return None
        plan = plan_import(self._dossier, self._underway.found, self.versions.told())
        if summary.is_empty(plan):
            self.review.forget()
            self._say_empty(plan)
            return None
        self.review.go_on(carried(choice, plan, self._dossier))
        self._tell()
        return plan

    def leave(self) -> None:
        """End without having changed anything."""
        self._underway.stop()
        self.closed.emit()

    # -- what is said --------------------------------------------------------------------------

    def _ask_first(self) -> None:
        words = self.tr("Choose the documents to import, or drop them here.")
        self._say(words, self.tr("Calendars, letters, drafts and .ics files"), self.choose)

    def _say_reading(self, name: str) -> None:
        self._say(self.tr("Reading %1…").replace("%1", name), "", None)

    def _say_problem(self, sentence: str) -> None:
        self._say(sentence, self.tr("Nothing was changed."), self.choose)
        self.notice.emit(sentence)
        self.settled.emit()

    def _say_bug(self) -> None:
        self._say_problem(self.tr("The document could not be read; a report was written."))

    def _say_empty(self, plan: ImportPlan) -> None:
        self._say("\n".join(summary.notes_of(plan, self._dates)), "", self.choose)

    def _say(self, words: str, more: str, act: Callable[[], None] | None) -> None:
        """Show a sentence instead of the table; `act` is done by the button below it."""
        self._title.setText(self.tr("Import"))
        self._counts.hide()
        self._notes.hide()
        again = self.tr("Choose documents…")
        self.message.say(words, more, again, act or self.leave)
        self.message.button.setVisible(act is not None)
        self.cancel_button.setText(self.tr("Close") if act else self.tr("Cancel"))
        self._middle.setCurrentWidget(self.message)
        for one in (self.only_check, self.import_button, self.known, self.zones, self.versions):
            one.hide()

    def _tell(self) -> None:
        """Show the numbers as they are after the last decision."""
        choice = self.review.choice
        if choice is None:
            return
        self._title.setText(summary.title_of(choice.plan))
        going = sum(row.goes_on is not None for row in choice.plan.rows)
        self._counts.setText(summary.counts_of(self.review.lines, going))
        self._counts.show()
        notes = summary.notes_of(choice.plan, self._dates)
        self._notes.setText("\n".join(notes[:_NOTES]))
        self._notes.setVisible(bool(notes))
        self.only_check.show()
        self.known.setVisible(bool(choice.twins))
        self.cancel_button.setText(self.tr("Cancel"))
        self.import_button.show()
        self.import_button.setText(summary.button_words(choice))
        self.import_button.setEnabled(summary.can_import(choice))

    # -- what the window asks ------------------------------------------------------------------

    def title(self) -> str:
        """Name what is being imported."""
        return self._title.text()

    def refresh_theme(self) -> None:
        """Take in other colours or sizes."""
        self.review.refresh_theme()
        self.update()
