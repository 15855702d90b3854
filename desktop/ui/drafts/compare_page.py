"""The page on which two versions of a text are compared, and the newer one takes over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.edit import Changes, Edit
from desktop.core.problem import Problem
from desktop.core.versions.beside import Fate
from desktop.desk.dossier import Dossier
from desktop.desk.versions.comparing import Comparison, compare_drafts
from desktop.desk.versions.edits import Carried, carry_over
from desktop.ui.dates import DateWords
from desktop.ui.drafts.compare_head import CompareHead
from desktop.ui.drafts.compare_menu import pair_menu
from desktop.ui.drafts.compare_text import CompareText, Shown, shown_rows
from desktop.ui.drafts.compare_tools import CompareTools
from desktop.ui.drafts.compare_words import side_row, summary
from desktop.ui.drafts.date_offer import DateOffer
from desktop.ui.empty import EmptyState
from desktop.ui.page import PRINT, WORD, Compared, Page, Section
from desktop.ui.page import Row as SideRow
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, hairline, label

CHANGES, AFFECTED = "changes", "affected"


class ComparePage(Page):
    """Compares two versions of the dossier; `closed` is emitted when it is over."""

    outputs = (PRINT, WORD)
    wide = True
    stands_under = "drafts"

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        newer: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the version `newer` (its id), else the last one, and the one before it."""
        super().__init__(parent)
        self._dossier, self._dates, self._theme = dossier, dates, theme
        self.setProperty("kind", "page")
        self.setAccessibleName(self.tr("Compare"))
        self._drafts = dossier.drafts()
        self._comparison: Comparison | None = None
        self._carried: Carried | None = None
        self._rows: tuple[Shown, ...] = ()
        self.head = CompareHead(self._drafts, dates, theme)
        self.text = CompareText(theme)
        self.empty = EmptyState(theme)
        self.offer = DateOffer(dossier, dates, theme)
        self.tools = CompareTools(theme)
        self._same, self._counts = label("", "strong"), label("", select=True)
        self._touched = label("", "alarm")
        self.carry = button("", "", self.tr("Notes, links, open proposals and dates (Ctrl+Return)"))
        self._lay_out()
        self._connect()
        self.head.begin(dossier, newer)
        self._compare()
        self.setFocusProxy(self.text)

    def _lay_out(self) -> None:
        px = self._theme.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(24), px(10))
        foot.setSpacing(px(10))
        for part in (self._same, self._counts, self._touched, self.carry):
            foot.addWidget(part)
        foot.addStretch(1)
        fixed = QSizePolicy.Policy.Fixed
        for part in (self._same, self._touched, self.carry):
            part.setSizePolicy(fixed, fixed)
        # In a narrow window the counts are cut first; their tip has all of them.
        self._counts.setMinimumWidth(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(hairline())
        column.addWidget(self.text, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.offer)
        column.addWidget(hairline())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.head.changed.connect(self._compare)
        self.text.shared.connect(self._place_names)
        self.tools.inline.toggled.connect(self._show)
        self.tools.only.toggled.connect(self._show)
        self.tools.on.clicked.connect(lambda: self.walk(1))
        self.tools.back.clicked.connect(lambda: self.walk(-1))
        self.tools.done.clicked.connect(self.closed)
        self.tools.same.clicked.connect(self.pair)
        self.carry.clicked.connect(self.take_over)
        self.offer.edited.connect(self.edited)
        self.offer.notice.connect(self.notice)
        self.offer.event_wanted.connect(self.event_chosen)
        self.offer.left.connect(self.text.setFocus)
        self.text.installEventFilter(self)
        self._theme.changed.connect(self.refresh_theme)

    # -- what the window asks ------------------------------------------------------------------

    @property
    def draft_id(self) -> str:
        """The newer version."""
        return self.head.newer.draft_id

    @property
    def compared(self) -> Compared | None:
        """The two versions as they are shown."""
        if self._comparison is None:
            return None
        inline, only = self.tools.inline.isChecked(), self.tools.only.isChecked()
        return Compared(self.head.older.draft_id, self.head.newer.draft_id, inline, only)

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the ways through the changes."""
        return (self.tools,)

    def sidebar_sections(self) -> tuple[Section, ...]:
        """Give the changes, and the meetings that moved dates touch."""
        if self._comparison is None:
            return ()
        changes = [row for row in self._comparison.rows if row.pair.fate is not Fate.SAME]
        rows = tuple(side_row(number, row) for number, row in enumerate(changes))
        touched = tuple(
            SideRow(one.event.uid, one.event.title, one.row.path, tooltip=one.event.title)
            for one in self._comparison.affected
        )
        sections = [Section(CHANGES, self.tr("Changes"), rows)]
        if touched:
            sections.append(Section(AFFECTED, self.tr("Meetings affected"), touched))
        return tuple(sections)

    def choose_row(self, section: str, row: str, added: bool) -> None:  # noqa: ARG002
        """Go to a change, or to a meeting that one touches."""
        if section == CHANGES:
            self.text.go_to_change(int(row))
            self.text.setFocus()
        elif section == AFFECTED:
            self._go_to_cause(row)
            if not self.offer.show_event(self._comparison, row):
                self.event_chosen.emit(row)

    def _go_to_cause(self, uid: str) -> None:
        """Go to the change that touches a meeting."""
        touched = self._comparison.affected if self._comparison else ()
        self.text.go_to_row(next((one.row for one in touched if one.event.uid == uid), None))

    def reload(self, changes: Changes | None) -> None:
        """Compare anew after an edit."""
        if changes is None or any(kind.__name__ in _TOUCHING for kind in changes.kinds):
            self._compare()

    def refresh_theme(self) -> None:
        """Set the text in the present colours."""
        self._show()

    # -- comparing -----------------------------------------------------------------------------

    def _compare(self) -> None:
        known = {one.id: one for one in self._dossier.drafts()}
        older, newer = known.get(self.head.older.draft_id), known.get(self.head.newer.draft_id)
        self._comparison = None
        if older is None or newer is None or len(self._drafts) < 2:
            self.empty.say(
                self.tr("Only one version is here"),
                self.tr("Import another version of the text to see what has changed."),
                self.tr("Import…"),
                self.import_wanted.emit,
            )
        else:
            try:
                self._comparison = compare_drafts(self._dossier, older, newer)
            except Problem as problem:
                self.empty.say(problem.sentence, "", "", self.closed.emit)
        self._show()
        self._tell()
        self.offer.take_in(self._comparison)
        self.outline_changed.emit()

    def _show(self) -> None:
        found = self._comparison
        self.text.setVisible(found is not None)
        self.empty.setVisible(found is None)
        self.head.setVisible(len(self._drafts) > 1)
        rows = shown_rows(found, only_changes=self.tools.only.isChecked()) if found else ()
        read = self.text.row
        self.text.show_rows(rows, beside=not self.tools.inline.isChecked())
        self.text.go_to_row(read)
        self._place_names()
        for one in (self.tools.back, self.tools.on, self.tools.same):
            one.setEnabled(self.text.changes > 0)

    def _place_names(self) -> None:
        self.head.place(self.text.newer_edge, beside=not self.tools.inline.isChecked())

    def _tell(self) -> None:
        found = self._comparison
        same, rest = summary(found) if found else ("", "")
        self._same.setText(same)
        self._counts.setText(rest)
        self._counts.setToolTip(rest)
        number = len(found.affected) if found else 0
        words = self.tr("%n linked event affected", "", 1)
        if number > 1:
            words = self.tr("%n linked events affected", "", number)
        self._touched.setText(words if number else "")
        self.carry.setText(self.tr("Carry my notes and links over"))
        # Every edit that bears on it comes here again, by `reload`.
        self._carried = carry_over(self._dossier, found.older, found.newer) if found else None
        self.carry.setEnabled(bool(self._carried and self._carried.edit.changes))
        self.carry.setVisible(found is not None)

    # -- doing ---------------------------------------------------------------------------------

    def walk(self, step: int) -> None:
        """Go to the next change, or the one before."""
        if not self.text.next_change(step):
            self.notice.emit(self.tr("There is no further change."))

    def take_over(self) -> None:
        """Have the newer version take over what hangs on the older one, and tell what cannot."""
        carried = self._carried
        if carried is None or not self.carry.isEnabled():
            return
        try:
            self._dossier.do(carried.edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)
            return
        words = self.tr("Notes, links and proposals carried over")
        if carried.orphans:
            left = "; ".join(f"{one.paragraph.path}: {one.words}" for one in carried.orphans[:3])
            more = self.tr("%n found no paragraph and stay with the older version", "", 0)
            count = self._dates.number(len(carried.orphans))
            words = f"{words}. {more.replace('0', count, 1)}: {left}"
        self.edited.emit(words)

    def pair(self) -> None:
        """Ask which paragraph the change is really about, and pair the two."""
        row = self.text.row
        if row is None:
            self.notice.emit(self.tr("Go to a change first (N)."))
            return
        drafts = (self.head.older.draft_id, self.head.newer.draft_id)
        menu = pair_menu(self, self._dossier, row, *drafts)
        menu.chosen.connect(self._pair)
        menu.popup(self.tools.same.mapToGlobal(self.tools.same.rect().bottomLeft()))

    def _pair(self, edit: Edit) -> None:
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)
            return
        self.edited.emit(self.tr("The paragraphs are paired as you said"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk with the letters that have no other use in a text that only is read."""
        if watched is self.text and isinstance(event, QKeyEvent):
            act = self._act_of(event)
            if act is not None and event.type() is QEvent.Type.ShortcutOverride:
                # The window has uses of its own for some of these letters.
                event.accept()
                return True
            if act is not None and event.type() is QEvent.Type.KeyPress:
                act()
                return True
        return super().eventFilter(watched, event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        bare: dict[int, Callable[[], object]] = {
            Qt.Key.Key_N: lambda: self.walk(1),
            Qt.Key.Key_P: lambda: self.walk(-1),
            Qt.Key.Key_I: self.tools.inline.toggle,
            Qt.Key.Key_O: self.tools.only.toggle,
            Qt.Key.Key_Equal: self.pair,
            Qt.Key.Key_Escape: self.closed.emit,
        }
        if event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return bare.get(event.key())
        held = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return self.take_over if held and event.key() == Qt.Key.Key_Return else None


_TOUCHING = frozenset(
    {"Draft", "Paragraph", "Link", "Event", "Note", "Proposal", "Pair", "Relation"}
)
