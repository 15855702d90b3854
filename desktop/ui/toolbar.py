"""The tool bar: the dossier's name, the views, the page's own tools, find, and what goes out."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.ui.actions import Actions
from desktop.ui.page import EXPORT, IMPORT, PRINT
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, is_mirrored, plain_tip

VIEWS = ("month", "agenda", "drafts")


class NameBlock(QAbstractButton):
    """The dossier's name and state; a click opens the menu."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, title: str, small: str) -> None:
        """Show a title, and softly below it how things stand."""
        self.setText(title)
        self._small = small
        words = self.tr("Menu (F10)")
        self.setToolTip(plain_tip(f"{title}. {words}"))
        self.setAccessibleName(f"{title}. {small}. {words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width of the side bar's text."""
        return QSize(self._theme.px(208), self._theme.px(40))

    def minimumSizeHint(self) -> QSize:
        """Give way to the buttons in a narrow window."""
        return QSize(self._theme.px(96), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint both lines, cut where there is no room."""
        painter, colours = QPainter(self), self._theme.colours
        mirrored = is_mirrored(self)
        top = (self.height() - self._theme.px(34)) / 2
        for text, size, weight, colour, down in (
            (self.text(), 14, 600, colours.ink, 0),
            (self._small, 11, 400, colours.soft, self._theme.px(19)),
        ):
            runs = [Run(text, colour, weight)]
            font = self._theme.font(size, weight)
            laid = Laid(runs, font, self.width(), lines=1, mirrored=mirrored)
            laid.paint(painter, 0, top + down)
        if self.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawLine(0, self.height() - 2, self.width(), self.height() - 2)


class FindField(QLineEdit):
    """Words to look for; Escape empties it and gives the keyboard back to the page."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, Return or Down."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape for oneself."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and escape:
            event.accept()
            return True
        return super().event(event)


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
        slot = QHBoxLayout(self._slot)
        slot.setContentsMargins(0, 0, 0, 0)
        slot.setSpacing(theme.px(10))
        self._tools: tuple[QWidget, ...] = ()
        self._outputs = self._make_outputs()
        self._wanted: Sequence[str] = (IMPORT, PRINT, EXPORT)
        self._more = button("⋯", "", self.tr("More"))
        self._more.setAccessibleName(self.tr("More"))
        self._more.setMenu(self._make_more())
        self._segments = self._make_segments()
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
        layout = self._slot.layout()
        for old in self._tools:
            old.hide()
        for tool in tools:
            if layout is not None and tool not in self._tools:
                layout.addWidget(tool)
            tool.show()
        self._tools = (*self._tools, *(tool for tool in tools if tool not in self._tools))
        self._wanted = outputs
        self._fit()

    def ask_for(self, prompt: str, words: str) -> None:
        """Say what can be looked for, and show what is being looked for."""
        field = self.find_field
        field.setPlaceholderText(prompt)
        field.setAccessibleName(prompt)
        if field.text().strip() != words:
            with QSignalBlocker(field):
                field.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gather what does not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show Import and Print as buttons where there is room for them."""
        for name, one in self._outputs.items():
            one.setVisible(name in self._wanted)
        self._more.setVisible(False)
        layout = self.layout()
        if layout is None:
            return
        layout.invalidate()
        if layout.minimumSize().width() <= self.width():
            return
        for name in (IMPORT, PRINT):
            self._outputs[name].setVisible(False)
        self._more.setVisible(True)

    def _lay_out(self) -> None:
        px = self._theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(10))
        row.addWidget(self.name)
        views = QHBoxLayout()
        views.setSpacing(0)
        for segment in self._segments.values():
            views.addWidget(segment)
        row.addLayout(views)
        row.addWidget(self._slot)
        row.addStretch(1)
        row.addWidget(self.find_field, 3)
        for one in (*self._outputs.values(), self._more):
            row.addWidget(one)

    def _make_segments(self) -> dict[str, QPushButton]:
        made: dict[str, QPushButton] = {}
        for number, view in enumerate(VIEWS):
            action = self._actions[view]
            one = button(action.text().replace("&", ""), "segment")
            one.setCheckable(True)
            one.setProperty("place", ("first", "", "last")[number])
            one.setToolTip(f"{one.text()} ({number + 1})")
            one.clicked.connect(action.trigger)
            made[view] = one
        return made

    def _make_outputs(self) -> dict[str, QPushButton]:
        made = {
            IMPORT: button(self.tr("Import…"), "", self.tr("Read documents into the dossier")),
            PRINT: button(self.tr("Print…"), "", self.tr("On paper or as PDF")),
            EXPORT: button("", "primary"),
        }
        for name, one in made.items():
            one.clicked.connect(self._actions[name].trigger)
        return made

    def _make_more(self) -> QMenu:
        menu = QMenu(self)
        for name in (IMPORT, PRINT):
            menu.addAction(self._actions[name])
        return menu
