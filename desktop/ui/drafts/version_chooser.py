"""The name over a column of a comparison: says which version stands there, and changes it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from desktop.core.drafts.draft import Draft
from desktop.core.versions.naming import undated, version_name
from desktop.ui.dates import DateWords
from desktop.ui.theme import Theme
from desktop.ui.widgets import PushButton, label


class VersionChooser(PushButton):
    """Name and day of a version; a click lists the others, `chosen` gives the id of another one."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        drafts: Sequence[Draft],
        dates: DateWords,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`name` says which of the two it is, for readers of the screen."""
        super().__init__(parent)
        self.setProperty("kind", "ghost")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(name)
        self._name, self._drafts, self._dates = name, tuple(drafts), dates
        self.draft_id = ""
        self._strong, self._soft = label("", "strong"), label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, theme.px(4), 0)
        row.setSpacing(theme.px(6))
        for part in (self._strong, self._soft, label("▾", "small")):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setMinimumWidth(0)
            row.addWidget(part)
        self._strong.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.setStretch(0, 1)
        self.clicked.connect(self._open)

    def show_draft(self, draft_id: str) -> None:
        """Say which version is chosen; "" for none."""
        self.draft_id = draft_id
        draft = next((one for one in self._drafts if one.id == draft_id), None)
        name, small = self._words(draft) if draft else ("–", "")
        self._strong.setText(name)
        self._soft.setText(small)
        self._soft.setVisible(bool(small))
        self.setAccessibleName(f"{self._name}: {name} {small}".strip())
        self.updateGeometry()

    def menu_of_versions(self) -> QMenu:
        """List the versions, the one that is shown marked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for draft in self._drafts:
            name, small = self._words(draft)
            action = menu.addAction(f"{name}  {small}".strip().replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(draft.id == self.draft_id)
            action.setToolTip(draft.title)
            action.triggered.connect(lambda _on, one=draft.id: self._choose(one))
        return menu

    def sizeHint(self) -> QSize:
        """Be as wide as the words are."""
        layout = self.layout()
        assert layout is not None
        strong = self._strong.fontMetrics().horizontalAdvance(self._strong.text())
        size = layout.sizeHint()
        return QSize(size.width() + strong, max(super().sizeHint().height(), size.height()))

    def minimumSizeHint(self) -> QSize:
        """Let a long name be cut in a narrow window."""
        return QSize(self.sizeHint().width() // 3, self.sizeHint().height())

    def _words(self, draft: Draft) -> tuple[str, str]:
        named = version_name(draft, self._drafts)
        day = self._dates.middle_day(draft.date) if draft.date and not undated(draft) else ""
        return named.name, " · ".join(part for part in (day, named.apart) if part)

    def _open(self) -> None:
        self.menu_of_versions().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, draft_id: str) -> None:
        if draft_id != self.draft_id:
            self.show_draft(draft_id)
            self.chosen.emit(draft_id)
