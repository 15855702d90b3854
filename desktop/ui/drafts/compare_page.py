"""The page on which two versions of a text are compared, and the newer one takes over."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDate, QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.draft import Draft
from desktop.core.edit import Changes, Edit
from desktop.core.problem import Problem
from desktop.core.versions import Fate
from desktop.desk.comparing import Comparison, compare_drafts
from desktop.desk.dossier import Dossier
from desktop.desk.following import previous_of
from desktop.desk.version_edits import Carried, carry_over
from desktop.ui.dates import DateWords
from desktop.ui.drafts.compare_menu import pair_menu
from desktop.ui.drafts.compare_text import CompareText, Shown, shown_rows
from desktop.ui.drafts.compare_tools import CompareTools
from desktop.ui.drafts.compare_words import side_row, summary
from desktop.ui.drafts.date_offer import DateOffer
from desktop.ui.empty import EmptyState
from desktop.ui.page import Page, Section
from desktop.ui.page import Row as SideRow
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, hairline, label

CHANGES, AFFECTED = "changes", "affected"


class ComparePage(Page):
    """Compares two versions of the dossier; `closed` is emitted when it is over."""

    outputs = ()
    wide = True

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
        self.older, self.newer = QComboBox(), QComboBox()
        self.text = CompareText(theme)
        self.empty = EmptyState(theme)
        self.offer = DateOffer(dossier, dates, theme)
        self.tools = CompareTools(theme)
        self._counts = label("", select=True)
        self._touched = label("", "strong")
        self.carry = button("", "", self.tr("Notes, links, open proposals and dates (Ctrl+Return)"))
        self._lay_out()
        self._connect()
        self._begin(newer)
        self.setFocusProxy(self.text)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(24), px(10), px(24), px(10))
        head.setSpacing(px(16))
        names = (self.tr("Older version"), self.tr("Newer version"))
        for chooser, name in zip((self.older, self.newer), names, strict=True):
            chooser.setAccessibleName(name)
            chooser.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            chooser.setMinimumContentsLength(24)
            head.addWidget(chooser, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(24), px(10))
        foot.setSpacing(px(16))
        foot.addWidget(self._counts)
        foot.addWidget(self._touched)
        foot.addStretch(1)
        foot.addWidget(self.carry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(hairline())
        column.addWidget(self.text, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.offer)
        column.addWidget(hairline())
        column.addLayout(foot)

    def _connect(self) -> None:
        self.older.currentIndexChanged.connect(self._compare)
        self.newer.currentIndexChanged.connect(self._compare)
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

    def _begin(self, newer: str) -> None:
        chosen = next((d for d in self._drafts if d.id == newer), None)
        chosen = chosen or (self._drafts[-1] if self._drafts else None)
        before = previous_of(self._dossier, chosen) if chosen else None
        others = [one for one in self._drafts if chosen is None or one.id != chosen.id]
        later = next((one for one in others if chosen and one.previous == chosen.id), None)
        if before is None and later is not None:
            # The first version has none before it; what became of it is what one wants to see.
            before, chosen = chosen, later
        before = before or (others[-1] if others else None)
        for chooser, wanted in ((self.older, before), (self.newer, chosen)):
            quiet = QSignalBlocker(chooser)
            for draft in self._drafts:
                chooser.addItem(self._name(draft), draft.id)
            if wanted is not None:
                chooser.setCurrentIndex(self._drafts.index(wanted))
            quiet.unblock()
        self._compare()

    def _name(self, draft: Draft) -> str:
        day = draft.date
        shown = QDate(day.year, day.month, day.day) if day else None
        dated = self._dates.locale.toString(shown, "d MMM yyyy") if shown else ""
        name = draft.version or draft.symbol or draft.title
        return f"{name}  {dated}".strip()

    # -- what the window asks ------------------------------------------------------------------

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
        elif section == AFFECTED and not self.offer.show_event(self._comparison, row):
            self.event_chosen.emit(row)

    def reload(self, changes: Changes | None) -> None:
        """Compare anew after an edit."""
        if changes is None or any(kind.__name__ in _TOUCHING for kind in changes.kinds):
            self._compare()

    def refresh_theme(self) -> None:
        """Set the text in the present colours."""
        self._show()

    # -- comparing -----------------------------------------------------------------------------

    def _compare(self) -> None:
        older, newer = (
            next((one for one in self._dossier.drafts() if one.id == chooser.currentData()), None)
            for chooser in (self.older, self.newer)
        )
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
        rows = shown_rows(found, only_changes=self.tools.only.isChecked()) if found else ()
        self.text.show_rows(rows, beside=not self.tools.inline.isChecked())
        for one in (self.tools.back, self.tools.on, self.tools.same):
            one.setEnabled(self.text.changes > 0)

    def _tell(self) -> None:
        found = self._comparison
        self._counts.setText(summary(found) if found else "")
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
        drafts = (self.older.currentData(), self.newer.currentData())
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
