"""Menus and the sheet of keys, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.actions import BAR, Actions, Menu, local_keys, menu_title, plain_text, table
from desktop.ui.theme import Theme
from desktop.ui.widgets import heading, label


def fill_menu(menu: QMenu, actions: Actions) -> None:
    """Put all menus into one, as parts of it."""
    for title in BAR:
        _fill(menu.addMenu(menu_title(title)), title, actions)


def fill_event_menu(menu: QMenu, actions: Actions, *, chosen: bool) -> None:
    """Put into a menu what can be done to the chosen event, or without one that of a day."""
    if chosen:
        menu.addActions(actions.in_menu(Menu.EVENT)[1:6])
        menu.addAction(actions["tick"])
        menu.addAction(actions["note"])
        menu.addSeparator()
        menu.addActions(actions.in_menu(Menu.EVENT)[6:])
        menu.addSeparator()
    menu.addAction(actions["new"])


def fill_bar(bar: QMenuBar, actions: Actions) -> None:
    """Put all menus into a menu bar."""
    for title in BAR:
        _fill(bar.addMenu(menu_title(title)), title, actions)


def _fill(menu: QMenu, title: Menu, actions: Actions) -> None:
    menu.addActions(actions.in_menu(title))
    if title is Menu.VIEW:
        inner = menu.addMenu(menu_title(Menu.APPEARANCE))
        inner.addActions(actions.in_menu(Menu.APPEARANCE))


class KeySheet(QDialog):
    """Every key on one sheet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._theme = theme
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setHorizontalSpacing(theme.px(24))
        self._grid.setVerticalSpacing(theme.px(5))
        self._grid.setColumnStretch(1, 1)
        self._fill()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(inside.sizeHint().width() + bar + theme.px(4))
        area.setAccessibleName(self.tr("Keys"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(theme.px(460), min(theme.px(560), parent.height()))

    def lines(self) -> list[tuple[str, str]]:
        """Return keys and what they do, line by line."""
        return [(keys, words) for _, keys, words in self._all()]

    def _all(self) -> list[tuple[str, str, str]]:
        everywhere = self.tr("Everywhere")
        rows = [
            (everywhere, _written(spec.keys), plain_text(spec.text))
            for spec in table()
            if spec.keys
        ]
        return rows + [(key.where, key.keys, key.text) for key in local_keys()]

    def _fill(self) -> None:
        row, before = 0, ""
        for where, keys, words in self._all():
            if where != before:
                self._grid.addWidget(heading(where, self._theme), row, 0, 1, 2)
                self._grid.setRowMinimumHeight(row, self._theme.px(28))
                row, before = row + 1, where
            self._grid.addWidget(label(keys, "strong"), row, 0)
            self._grid.addWidget(label(words), row, 1)
            row += 1


def _written(keys: tuple[str, ...]) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(form) for key in keys)
