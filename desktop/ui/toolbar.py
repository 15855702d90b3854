"""The tool bar: the dossier's name, the views, the page's own tools, find, and what goes out."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QPushButton, QWidget

from desktop.desk.dossier import Dossier
from desktop.ui.actions import Actions
from desktop.ui.dates import DateWords, in_zone
from desktop.ui.page import COMPARE, EXPORT, IMPORT, PRINT, WORD
from desktop.ui.theme import Theme
from desktop.ui.toolbar_parts import FindField, NameBlock, Tools
from desktop.ui.widgets import button

VIEWS = ("month", "agenda", "timeline", "drafts")
# What goes behind "⋯" in a narrow window.
GATHERED = (IMPORT, COMPARE, PRINT)


class Toolbar(QWidget):
    """One row; in a narrow window what goes out is gathered behind "⋯"."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self.setProperty("kind", "toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(52))
        self.name = NameBlock(theme)
        self.find_field = FindField()
        self.find_field.setClearButtonEnabled(False)
        self.find_field.setMinimumWidth(theme.px(96))
        self.find_field.setMaximumWidth(theme.px(290))
        self._slot = QWidget()
        self._row_of_tools = QHBoxLayout(self._slot)
        self._row_of_tools.setContentsMargins(0, 0, 0, 0)
        self._row_of_tools.setSpacing(theme.px(10))
        self._tools: tuple[QWidget, ...] = ()
        self._taken = 0
        self._has_room = False
        self._outputs = self._make_outputs()
        self._wanted: Sequence[str] = (IMPORT, PRINT, EXPORT)
        self._more = button("⋯", "", self.tr("More"))
        self._more.setAccessibleName(self.tr("More"))
        self._more.setMenu(self._make_more())
        self._segments = self._make_segments()
        self._row_of_views = QHBoxLayout()
        self._lay_out()

    @property
    def export(self) -> QPushButton:
        """The one filled button."""
        return self._outputs[EXPORT]

    def segment(self, view: str) -> QPushButton:
        """Return the button of a view."""
        return self._segments[view]

    def show_view(self, view: str, tools: Sequence[QWidget], outputs: Sequence[str]) -> None:
        """Mark the view, put its tools in, and show the outputs that it has."""
        for name, segment in self._segments.items():
            segment.setChecked(name == view)
        for old in self._tools:
            old.hide()
        for tool in tools:
            if tool not in self._tools:
                self._row_of_tools.addWidget(tool)
            tool.show()
        self._tools = (*self._tools, *(tool for tool in tools if tool not in self._tools))
        self._wanted, self._taken = outputs, 0
        self._fit()

    def tell_of(self, dossier: Dossier, dates: DateWords) -> None:
        """Name the dossier, say when it was saved, and count what can go out."""
        saved = dossier.saved_at
        home = in_zone(saved, dossier.home_zone) if saved else None
        small = self.tr("Dossier · offline")
        if home is not None:
            words = self.tr("Dossier · saved %1 · offline")
            small = words.replace("%1", dates.clock(home))
        self.name.say(dossier.title, small)
        self._count_mine(dossier.counting.mine())

    def _count_mine(self, mine: int) -> None:
        if mine:
            self.export.setText(self.tr("Export %n to Outlook", "", mine))
            self.export.setToolTip(self.tr("Write my agenda to a calendar file (Ctrl+E)"))
        else:
            self.export.setText(self.tr("Export to Outlook"))
            tip = self.tr("Tick the meetings that you attend; then they can go out")
            self.export.setToolTip(tip)
        self.export.setEnabled(bool(mine))

    def ask_for(self, words: str) -> None:
        """Show what is being looked for, "" for nothing."""
        field = self.find_field
        if field.text().strip() != words:
            with QSignalBlocker(field):
                field.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gather what does not fit."""
        super().resizeEvent(event)
        self._has_room = True
        self._fit()

    def _fit(self) -> None:
        """Have one thing after the other give way until all that stays can be read."""
        layout = self.layout()
        # How much room there is, is known when the window has been laid out.
        if layout is None or not self._has_room:
            return
        for step in range(len(self._ways()) + 1):
            for number, give_way in enumerate(self._ways()):
                give_way(number < step)
            layout.invalidate()
            if layout.minimumSize().width() <= self.width():
                break
        layout.activate()

    def _ways(self) -> tuple[Callable[[bool], None], ...]:
        """What gives way when room gets short, the dearest last."""
        return (
            self._gather,
            self._tighten,
            self.name.shorten,
            partial(self._narrow, 1),
            self._gather_all,
            partial(self._narrow, 2),
        )

    def _gather(self, on: bool) -> None:
        for name, one in self._outputs.items():
            one.setVisible(name in self._wanted and not (on and name in GATHERED))
        self._more.setVisible(on)

    def _gather_all(self, on: bool) -> None:
        if on:
            for one in self._outputs.values():
                one.hide()

    def _narrow(self, step: int, on: bool) -> None:
        for tool in self._tools:
            if isinstance(tool, Tools) and not tool.isHidden() and (on or step == 1):
                tool.narrow(step if on else 0)
                # Layouts inside layouts hear of it only later.
                for layout in tool.findChildren(QLayout):
                    layout.invalidate()
                for part in (tool, self._slot):
                    part.updateGeometry()

    def watch_tools(self) -> None:
        """Fit anew from now on when the page's own buttons say something longer.

        Not from the beginning: to look at any event has the classes of all of them loaded.
        """
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for what the page's buttons ask of their layout."""
        if event.type() is QEvent.Type.LayoutRequest:
            taken = sum(tool.sizeHint().width() for tool in self._tools if not tool.isHidden())
            if taken != self._taken:
                self._taken = taken
                self._fit()
        return super().eventFilter(watched, event)

    def _tighten(self, tight: bool) -> None:
        """Give the names of the views less air, so that they can be read in a narrow window."""
        for one in self._segments.values():
            if bool(one.property("tight")) is not tight:
                one.setProperty("tight", tight)
                one.style().unpolish(one)
                one.style().polish(one)
                one.updateGeometry()
        self._row_of_views.invalidate()

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self.name)
        self._row_of_views.setSpacing(0)
        for segment in self._segments.values():
            self._row_of_views.addWidget(segment)
        row.addLayout(self._row_of_views)
        row.addWidget(self._slot)
        row.addStretch(1)
        row.addWidget(self.find_field, 100)
        for one in (*self._outputs.values(), self._more):
            row.addWidget(one)

    def _make_segments(self) -> dict[str, QPushButton]:
        made: dict[str, QPushButton] = {}
        for number, view in enumerate(VIEWS):
            action = self._actions[view]
            one = button(action.text().replace("&", ""), "segment")
            one.setCheckable(True)
            one.setProperty("place", {0: "first", len(VIEWS) - 1: "last"}.get(number, ""))
            one.setToolTip(f"{one.text()} ({number + 1})")
            one.clicked.connect(action.trigger)
            made[view] = one
        return made

    def _make_outputs(self) -> dict[str, QPushButton]:
        made = {
            IMPORT: button(self.tr("Import…"), "", self.tr("Read documents into the dossier")),
            COMPARE: button(self.tr("Compare"), "", self.tr("With another version (Ctrl+Shift+V)")),
            PRINT: button(self.tr("Print…"), "", self.tr("On paper or as PDF")),
            EXPORT: button("", "primary"),
            WORD: button(self.tr("Export to Word"), "", self.tr("The draft as a Word file")),
        }
        for name, one in made.items():
            one.clicked.connect(self._actions[name].trigger)
        return made

    def _make_more(self) -> QMenu:
        menu = QMenu(self)
        for name in (*GATHERED, EXPORT, WORD):
            menu.addAction(self._actions[name])
        return menu
