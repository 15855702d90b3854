"""The dialog that takes out what was read by mistake: it says first what goes and what stays."""

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.drafts.draft import Draft
from desktop.core.problem import Problem
from desktop.core.versions.naming import version_name
from desktop.desk.dossier import Dossier
from desktop.desk.removing.plan import Removal, plan_removal, versions_of_text
from desktop.ui.dates import DateWords
from desktop.ui.removing_words import said_of
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, press_by_enter


class Unwanted(NamedTuple):
    """Something that can be removed: its words, and the versions or the document that it is."""

    words: str
    drafts: tuple[Draft, ...] = ()
    document: str = ""

    def means(self, key: str) -> bool:
        """Whether `key`, a version's id or a document's name, is this alone."""
        return key in ({self.document} if self.document else {one.id for one in self.drafts[:1]})


class RemoveDialog(QDialog):
    """Asks what shall go; `removed` gives its name once it is gone."""

    removed = Signal(str)

    def __init__(
        self, dossier: Dossier, chosen: str, dates: DateWords, theme: Theme, parent: QWidget
    ) -> None:
        """`chosen` is a version's id or a document's name, with which it begins; "" for none."""
        super().__init__(parent)
        self._dossier, self._dates = dossier, dates
        self._removal: Removal | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Remove a version or a paper"))
        self._listed = self._unwanted()
        self.what = QComboBox()
        self.what.setAccessibleName(self.tr("What to remove"))
        self.what.addItems([one.words for one in self._listed])
        self.told = QPlainTextEdit()
        self.told.setReadOnly(True)
        self.told.setTabChangesFocus(True)
        self.told.setAccessibleName(self.tr("What goes and what stays"))
        self.said = label("", "soft", wrap=True, select=True)
        self.cancel = button(self.tr("Cancel"))
        self.away = button(self.tr("Remove"), "primary")
        self._lay_out(theme)
        found = (n for n, one in enumerate(self._listed) if chosen and one.means(chosen))
        self.what.setCurrentIndex(next(found, 0 if self._listed else -1))
        self.what.currentIndexChanged.connect(self._plan)
        self.cancel.clicked.connect(self.reject)
        self.away.clicked.connect(self.remove)
        self._plan()

    def _lay_out(self, theme: Theme) -> None:
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(18))
        column.setSpacing(px(8))
        column.addWidget(self.what)
        column.addWidget(self.told, 1)
        column.addWidget(label(self.tr("Undo brings all of it back, later too."), "soft"))
        column.addWidget(self.said)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.away)
        column.addLayout(foot)
        press_by_enter(self, self.away)
        self.setMinimumSize(px(560), px(380))

    def _unwanted(self) -> tuple[Unwanted, ...]:
        """Versions, whole texts where there are several of one, and papers."""
        dossier, found = self._dossier, list[Unwanted]()
        drafts, whole = dossier.drafts(), set[str]()
        for draft in drafts:
            named = version_name(draft, drafts)
            words = " · ".join(part for part in (named.name, named.apart) if part)
            version = self.tr("Version: %1").replace("%1", words)
            found.append(Unwanted(version, (draft,)))
            text = versions_of_text(dossier, draft)
            if len(text) > 1 and text[0].id not in whole:
                whole.add(text[0].id)
                words = self.tr("All %n versions of “%1”", "", len(text))
                found.append(Unwanted(words.replace("%1", draft.title), text))
        for paper in dossier.documents():
            words = self.tr("Paper: %1").replace("%1", paper.name)
            found.append(Unwanted(words, document=paper.name))
        return tuple(found)

    def _plan(self) -> None:
        """Work out what would go, and say it."""
        place = self.what.currentIndex()
        self.away.setEnabled(place >= 0)
        if place < 0:
            self.told.setPlainText(self.tr("Nothing was read in yet."))
            return
        one = self._listed[place]
        self._removal = plan_removal(
            self._dossier, one.drafts, [one.document] if one.document else []
        )
        self.told.setPlainText("\n".join(said_of(self._removal, self._dates)))

    def remove(self) -> None:
        """Remove what is chosen; what cannot be done is said here, and nothing is closed."""
        if self._removal is None:
            return
        try:
            self._dossier.do(self._removal.edit)
        except Problem as problem:
            self.said.setText(problem.sentence)
            return
        self.removed.emit(self._listed[self.what.currentIndex()].words)
        self.accept()
