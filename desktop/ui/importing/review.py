"""The import's table with the card under it: rows are ticked and doubts answered here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.desk.importing.rows import Way
from desktop.ui.dates import DateWords
from desktop.ui.importing.choice import Choice
from desktop.ui.importing.detail import detail_of
from desktop.ui.importing.detail_card import DetailCard
from desktop.ui.importing.lines import ImportLine, lines_after, lines_of
from desktop.ui.importing.model import ImportModel
from desktop.ui.importing.table import ImportTable
from desktop.ui.theme import Theme


class Review(QWidget):
    """Keeps the user's `choice`; `changed` is emitted after each decision."""

    changed = Signal()

    def __init__(self, theme: Theme, dates: DateWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dates = dates
        self.choice: Choice | None = None
        self.lines: tuple[ImportLine, ...] = ()
        self._only_check = False
        # Which of the lines are shown, by their numbers.
        self._places: list[int] = []
        self._model = ImportModel(self)
        self.table = ImportTable(theme, self._model)
        self.card = DetailCard(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.card)
        self._model.ticks_wanted.connect(self._tick)
        self.table.line_chosen.connect(self._show_line)
        self.card.answered.connect(self._answer)

    def load(self, choice: Choice) -> None:
        """Show an import from its beginning."""
        self.choice = choice
        self.lines = lines_of(choice, self._dates)
        self._places = []
        self._show_rows()
        self.table.scrollToTop()

    def go_on(self, choice: Choice) -> None:
        """Show an import that has been compared anew; the keyboard stays at its row."""
        self.choice = choice
        self.lines = lines_of(choice, self._dates)
        self._show_rows()

    def forget(self) -> None:
        """Have nothing to decide any more."""
        self.choice = None

    def show_only_check(self, only: bool) -> None:
        """Show only the rows at which the user should look, or all of them."""
        self._only_check = only
        self._show_rows()

    def refresh_theme(self) -> None:
        """Take in other colours or sizes."""
        self.table.refresh_theme()
        self.card.refresh_theme()

    def _show_rows(self) -> None:
        """Show the rows anew; the keyboard stays at its row when that is still there."""
        if self.choice is None:
            return
        before = self.table.currentIndex().row()
        place = self._places[before] if 0 <= before < len(self._places) else -1
        numbered = enumerate(self.lines)
        self._places = [n for n, line in numbered if line.check or not self._only_check]
        self._model.load([self.lines[n] for n in self._places], self.choice.ticked)
        self.table.choose(self._places.index(place) if place in self._places else 0)
        self.card.setVisible(bool(self._places))

    def _show_line(self, number: int) -> None:
        if self.choice is not None:
            self.card.show_detail(detail_of(self._model.lines[number], self.choice, self._dates))

    def _tick(self, rows: list[int], on: bool) -> None:
        if self.choice is not None:
            self._take(self.choice.ticking(rows, on=on))

    def choose_for_known(self, way: Way | None) -> None:
        """Say what becomes of all rows whose uid is known; `None`: the newer ones update."""
        if self.choice is not None:
            self._take(self.choice.choosing(self.choice.twins, way))

    def _answer(self, answer: str | Way | None) -> None:
        line = self.table.current_line()
        if self.choice is not None and line is not None and line.row is not None:
            if isinstance(answer, Way):
                self._take(self.choice.choosing([line.row], answer))
            else:
                self._take(self.choice.deciding(line.row, answer))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, choice: Choice) -> None:
        """Take a decision in; the rows that are shown stay, also those that it has settled."""
        before, self.choice = self.choice, choice
        if before is not None:
            self.lines = lines_after(self.lines, before, choice, self._dates)
        self._model.replace([self.lines[n] for n in self._places], choice.ticked)
        if self.table.currentIndex().isValid():
            self._show_line(self.table.currentIndex().row())
        self.changed.emit()
