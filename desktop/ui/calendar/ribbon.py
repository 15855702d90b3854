"""The phases of the draft as a ribbon above the month."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import clear, is_mirrored, plain_tip


class PhaseBar(QAbstractButton):
    """One phase: its name and time, and softly where it is set."""

    def __init__(self, theme: Theme, uid: str, name: str, where: str) -> None:
        super().__init__()
        self._theme, self.uid = theme, uid
        self._name, self._where = name, where
        whole = f"{name}. {where}" if where else name
        self.setAccessibleName(whole)
        self.setToolTip(plain_tip(whole))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(22))

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(self._theme.px(200), self._theme.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.ribbon_line)))
        painter.setBrush(QColor(colours.ribbon))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, px(4), px(4))
        runs = [Run(self._name, colours.accent)]
        if self._where:
            runs.append(Run(f"  {self._where}", colours.soft))
        mirrored = is_mirrored(self)
        width = self.width() - 2 * px(10)
        laid = Laid(runs, self._theme.font(11.5), width, lines=1, mirrored=mirrored)
        laid.paint(painter, px(10), (self.height() - laid.height) / 2)


class Ribbon(QWidget):
    """The phases that run in the month, one below the other; hidden when there is none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(theme.px(34), theme.px(8), 0, 0)
        self._rows.setSpacing(theme.px(3))
        self.setAccessibleName(self.tr("Phases of the draft"))

    def load(self, phases: Sequence[tuple[str, str, str]]) -> None:
        """Show phases, each by its uid, its words and the words on where it is set."""
        clear(self._rows)
        for uid, name, where in phases:
            bar = PhaseBar(self._theme, uid, name, where)
            bar.clicked.connect(lambda _=False, uid=uid: self.chosen.emit(uid))
            self._rows.addWidget(bar)
        self.setVisible(bool(phases))
