"""What an export has done: the files, the way in, what to delete first, and what could not go."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.desk.exporting.outcome import ExportReport
from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label, plain_tip


class SlipBox(QWidget):
    """The old entries to delete first, to be read and copied."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        """`lines` of it are seen at least."""
        super().__init__(parent)
        self._slip = ""
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("kind", "slip")
        self.text.setAccessibleName(self.tr("Delete first"))
        # Tab leads on from a text that nobody writes in.
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(lines * self.text.fontMetrics().lineSpacing() + theme.px(14))
        self.copy = button(self.tr("Copy the slip"), "small")
        self.copy.clicked.connect(self._copy)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Delete first, in your calendar"), "strong"))
        head.addStretch(1)
        head.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.text)

    def load(self, slip: str) -> None:
        """Show a slip, but for its first words, which say what stands above; none hides the box."""
        self._slip = slip
        self.text.setPlainText(slip.partition("\n\n")[2].partition("\n\n")[2].rstrip())
        self.setVisible(bool(slip))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._slip)


class ExportDone(QWidget):
    """The report of one export."""

    def __init__(
        self, report: ExportReport, theme: Theme, where: str = "", parent: QWidget | None = None
    ) -> None:
        """`where` is said instead of the files' names."""
        super().__init__(parent)
        self._theme, self._report = theme, report
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(self._headline(), "title", wrap=True))
        column.addWidget(label(where or self._files(), "soft", wrap=True, select=True))
        for sentence in (*report.said, report.hint):
            column.addWidget(label(sentence, wrap=True, select=True))
        if report.slip:
            slip = SlipBox(theme, 6)
            slip.load(report.slip)
            column.addWidget(slip, 1)
        if report.left_out:
            column.addWidget(label(self._left(), "strong"))
            column.addWidget(self._list(), 1)
        if not report.left_out and not report.slip:
            column.addStretch(1)

    def _headline(self) -> str:
        written = len(self._report.written)
        if written == 1:
            return self.tr("%n meeting is in the file", "", 1)
        return self.tr("%n meetings are in the file", "", written)

    def _files(self) -> str:
        paths = self._report.paths
        if len(paths) == 1:
            return str(paths[0])
        if paths:
            words = self.tr("%1 files in %2").replace("%1", str(len(paths)))
            return words.replace("%2", str(paths[0].parent))
        return str(self._report.slip_path or "")

    def _left(self) -> str:
        return self.tr("%n could not go:", "", len(self._report.left_out))

    def _list(self) -> QListWidget:
        rows = QListWidget()
        rows.setAccessibleName(self._left())
        rows.setWordWrap(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for event, reason in self._report.left_out:
            rows.addItem(f"{event.title}: {reason}")
            rows.item(rows.count() - 1).setToolTip(plain_tip(f"{event.title}: {reason}"))
        return rows
