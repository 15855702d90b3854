"""The frame of a panel on the right: one column that scrolls, with titled sections."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.theme import Theme
from desktop.ui.widgets import hairline, heading, is_mirrored

# Where a key writes instead of acting.
WRITTEN_IN = (QLineEdit, QPlainTextEdit)


class Panel(QScrollArea):
    """A column of widgets that is built anew for whatever is selected.

    `body` is emptied by `begin`; what stands below it stays. The keyboard keeps its place: it goes
    to the widget of the same accessible name, else to what stands there now, and never by itself
    into a field in which keys would write.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("kind", "column")
        self.viewport().setAutoFillBackground(False)
        self._inside = QWidget()
        self._inside.setProperty("kind", "column")
        self._column = QVBoxLayout(self._inside)
        margin = theme.px(16)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(0)
        self._holder, self.body = _holder()
        self._column.addWidget(self._holder)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        # A field that grows has its new room only after the key.
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._keep_width)
        self._focused: tuple[str, int] | None = None
        self._below: list[QWidget] = []

    def add_section_below(self, title: str, item: QWidget) -> None:
        """Put a lasting widget below the body, under a heading of its own."""
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        add_section(column, title, self.theme)
        column.addWidget(item)
        self._column.insertWidget(self._column.count() - 1, part)
        self._below.append(part)
        for field in part.findChildren(QPlainTextEdit):
            field.cursorPositionChanged.connect(self._follow)

    def _keep_width(self, _: int, last: int) -> None:
        """Have the scroll bar stand in the margin, so that lines break as they do without it."""
        margin = self.theme.px(16)
        taken = self.verticalScrollBar().sizeHint().width() if last else 0
        end = max(0, margin - taken)
        left, right = (end, margin) if is_mirrored(self) else (margin, end)
        self._column.setContentsMargins(left, margin, right, margin)

    def _follow(self) -> None:
        """Keep the line in sight that is being written."""
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit) and self._is_below(field):
            caret = field.cursorRect()
            place = field.viewport().mapTo(self._inside, caret.bottomLeft())
            self.ensureVisible(0, place.y(), 0, caret.height() + self.theme.px(8))

    def show_below(self, *, shown: bool) -> None:
        """Show or hide what stands below the body."""
        for item in self._below:
            if not shown and item.isAncestorOf(QApplication.focusWidget() or self):
                self._inside.setFocus()
            item.setVisible(shown)

    @property
    def has_note(self) -> bool:
        """Whether there is something to write a note on."""
        return any(not item.isHidden() for item in self._below)

    def write_note(self) -> None:
        """Give the keyboard to the note."""
        for item in self._below:
            for field in item.findChildren(QPlainTextEdit):
                field.setFocus()
                self.ensureWidgetVisible(field)

    def holds_keyboard(self) -> bool:
        """Whether the keyboard is anywhere in the column."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def begin(self) -> None:
        """Empty the body."""
        self._focused = None
        focused = QApplication.focusWidget()
        if focused and self._inside.isAncestorOf(focused) and not self._is_below(focused):
            self._focused = focused.accessibleName(), self._place_of(focused)
            # Qt would give the keyboard of what goes away to the next in turn: to the note.
            self._inside.setFocus()
        # All of it goes at once: each widget by itself would cost as much as to make it.
        before = self._holder
        self._holder, self.body = _holder()
        before.hide()
        self._column.replaceWidget(before, self._holder)
        before.setParent(None)
        before.deleteLater()

    def end(self) -> None:
        """Give the keyboard back to its place, and let Tab go down the column."""
        self._order_tabs()
        heir = self._heir(*self._focused) if self._focused else None
        if heir is not None:
            self.give_keyboard(heir, Qt.FocusReason.OtherFocusReason)

    def _place_of(self, widget: QWidget) -> int:
        takers = self._takers()
        return takers.index(widget) if widget in takers else 0

    def _heir(self, name: str, place: int) -> QWidget | None:
        """What has the name now, else what stands at the place or last before it."""
        there = [one for one in self._takers() if _takes_focus(one) and not self._is_below(one)]
        same = [one for one in there if name and one.accessibleName() == name]
        silent = [one for one in there if not isinstance(one, WRITTEN_IN)]
        return next(iter((*same, *silent[place:], *silent[-1:])), None)

    def neighbour(self, widget: QWidget, step: int) -> QWidget | None:
        """What takes the keyboard behind a widget of the panel, or before it for -1."""
        takers = [one for one in self._takers() if one is widget or _takes_focus(one)]
        place = takers.index(widget) + step if widget in takers else -1
        return takers[place] if 0 <= place < len(takers) else None

    def _order_tabs(self) -> None:
        """Put what stands below behind the body, which is newer and so would come after it."""
        takers = self._takers()
        last = max((n for n, one in enumerate(takers) if not self._is_below(one)), default=0)
        for before, after in pairwise(takers[last:]):
            QWidget.setTabOrder(before, after)

    def _takers(self) -> list[QWidget]:
        """What takes the keyboard, from the top down."""
        children = self._inside.findChildren(QWidget)
        takers = [one for one in children if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return sorted(takers, key=self._is_below)

    def _is_below(self, widget: QWidget) -> bool:
        return any(item is widget or item.isAncestorOf(widget) for item in self._below)

    def _is_put_away(self, widget: QWidget) -> bool:
        """Whether it belongs to what stands below and is not for what is shown now."""
        return any(item.isHidden() and item.isAncestorOf(widget) for item in self._below)

    def section(self, title: str) -> None:
        """Begin a titled section."""
        add_section(self.body, title, self.theme, first=self.body.count() == 0)

    def add(self, item: QWidget | QLayout, below: float = 6) -> None:
        """Put something into the body, with air below it."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)
        self.body.addSpacing(self.theme.px(below))

    def focus_first(self) -> None:
        """Give the keyboard to the first thing in the panel that takes it."""
        for child in self._takers():
            if _takes_focus(child) and not self._is_put_away(child):
                self.give_keyboard(child)
                self.ensureWidgetVisible(child)
                return

    def give_keyboard(
        self, widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason
    ) -> None:
        """Give a widget of the column the keyboard; what is new is not shown yet, and is now."""
        self.show_now(widget)
        widget.setFocus(reason)

    def show_now(self, widget: QWidget) -> None:
        """Show a new widget of the column at once: what is not shown cannot have the keyboard."""
        above: QWidget | None = widget
        while above is not None and above is not self._inside and self.isVisible():
            above.show()
            above = above.parentWidget()


def _holder() -> tuple[QWidget, QVBoxLayout]:
    """Make an empty body: a widget that holds all of it, and its layout."""
    holder = QWidget()
    body = QVBoxLayout(holder)
    body.setContentsMargins(0, 0, 0, 0)
    body.setSpacing(0)
    return holder, body


def _takes_focus(widget: QWidget) -> bool:
    """Whether a widget can have the keyboard; a new one is hidden until the column is laid out."""
    hidden = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    return widget.isEnabled() and not (hidden and widget.isHidden())


def add_section(column: QVBoxLayout, title: str, theme: Theme, *, first: bool = False) -> None:
    """Begin a titled section in any column; a hairline parts it from what stands above."""
    if not first:
        column.addSpacing(theme.px(8))
        column.addWidget(hairline())
        column.addSpacing(theme.px(12))
    column.addWidget(heading(title, theme))
    column.addSpacing(theme.px(6))
