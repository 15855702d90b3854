"""The foot of the filter's panel: keep what is chosen under a name, or change what has one."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.edit import Edit
from desktop.core.problem import Problem
from desktop.core.saved_view import SavedView
from desktop.desk import saved_views
from desktop.ui.calendar.filters import Filter
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, hairline


class FilterNaming(QWidget):
    """A field for the name and what can be done with it; each deed can be taken back."""

    edited = Signal(str)
    problem = Signal(str)

    def __init__(self, scope: CalendarScope, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._shown: SavedView | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Name of the view"))
        self.field.setPlaceholderText(self.tr("Name, to keep it as a view"))
        self.field.textChanged.connect(lambda _: self._offer())
        self.field.returnPressed.connect(self._enter)
        self.save = button(self.tr("Save"))
        self.save.clicked.connect(self._save)
        self.update_ = button(self.tr("Update"), "small")
        self.update_.clicked.connect(self._update)
        self.rename = button(self.tr("Rename"), "small")
        self.rename.clicked.connect(self._rename)
        self.delete = button(self.tr("Delete"), "small")
        self.delete.clicked.connect(self._delete)
        self._lay_out(theme)

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.field, 1)
        first.addWidget(self.save)
        for one in (self.update_, self.rename, self.delete):
            second.addWidget(one)
        second.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(px(14), px(10), px(14), px(12))
        inner.setSpacing(px(8))
        inner.addLayout(first)
        inner.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(inner)

    def refresh(self) -> None:
        """Offer what fits: what is shown may come of a view, and may have been changed since."""
        view = self._view()
        if view != self._shown:
            self._shown = view
            self.field.setText(view.name if view else "")
        self._offer()

    def _view(self) -> SavedView | None:
        views = self._scope.dossier.saved_views()
        return next((view for view in views if view.id == self._scope.view), None)

    def _offer(self) -> None:
        view, name = self._shown, " ".join(self.field.text().split())
        other = view is None or Filter.of(view.query) != self._scope.filter
        renamed = view is not None and bool(name) and name != view.name
        self.save.setEnabled(bool(name) and (view is None or renamed))
        self.update_.setVisible(view is not None)
        self.update_.setEnabled(view is not None and other)
        self.rename.setVisible(view is not None)
        self.rename.setEnabled(renamed)
        self.delete.setVisible(view is not None)

    def _enter(self) -> None:
        """Return does what is offered first."""
        first = next((b for b in (self.save, self.update_) if b.isEnabled()), None)
        if first is not None:
            first.click()

    def _save(self) -> None:
        name = self.field.text()
        views = self._scope.dossier.saved_views()
        query = self._scope.filter.query()
        done = self._do(lambda: saved_views.save(views, name, query))
        if done:
            self._scope.note_view()
            self.refresh()
            self.edited.emit(self.tr("Saved as the view “%1”").replace("%1", name.strip()))

    def _update(self) -> None:
        view = self._shown
        if view and self._do(lambda: saved_views.update(view, self._scope.filter.query())):
            self.edited.emit(self.tr("“%1” shows this from now on").replace("%1", view.name))

    def _rename(self) -> None:
        view, name = self._shown, self.field.text()
        views = self._scope.dossier.saved_views()
        if view and self._do(lambda: saved_views.rename(views, view, name)):
            self.edited.emit(self.tr("The view is called “%1” now").replace("%1", name.strip()))

    def _delete(self) -> None:
        view = self._shown
        if view and self._do(lambda: saved_views.delete(view)):
            self.edited.emit(self.tr("Deleted the view “%1”").replace("%1", view.name))

    def _do(self, edit: Callable[[], Edit]) -> bool:
        try:
            self._scope.dossier.do(edit())
        except Problem as problem:
            self.problem.emit(problem.sentence)
            return False
        return True
