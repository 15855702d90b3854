"""The phases of the draft as a ribbon above the month."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import is_mirrored, plain_tip, pressed_by_return


class PhaseBar(QAbstractButton):
    """One phase: its name and time, and softly where it is set."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.uid = self._name = self._where = ""
        self._laid: tuple[object, Laid] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(22))

    def tell(self, uid: str, name: str, where: str) -> None:
        """Show another phase: its uid, its words, and where it is set."""
        if (uid, name, where) == (self.uid, self._name, self._where):
            return
        self.uid, self._name, self._where = uid, name, where
        whole = f"{name}. {where}" if where else name
        self.setAccessibleName(whole)
        self.setToolTip(plain_tip(whole))
        self.update()

    def sizeHint(self) -> QSize:
        """Take the width there is."""
        return QSize(self._theme.px(200), self._theme.px(22))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there by Return too."""
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the bar."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.ribbon_line)))
        painter.setBrush(QColor(colours.ribbon))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, px(4), px(4))
        laid = self._words()
        laid.paint(painter, px(10), (self.height() - laid.height) / 2)

    def _words(self) -> Laid:
        """Set the words once for as long as they, their looks and the room stay as they are."""
        colours, font = self._theme.colours, self._theme.font(11.5)
        mirrored, width = is_mirrored(self), self.width() - 2 * self._theme.px(10)
        key = (self._name, self._where, colours, font.key(), width, mirrored)
        if self._laid is None or self._laid[0] != key:
            runs = [Run(self._name, colours.accent)]
            if self._where:
                runs.append(Run(f"  {self._where}", colours.soft))
            self._laid = (key, Laid(runs, font, width, lines=1, mirrored=mirrored))
        return self._laid[1]


class Ribbon(QWidget):
    """The phases that run in the month, one below the other; hidden when there is none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: list[PhaseBar] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(theme.px(34), theme.px(8), 0, 0)
        self._rows.setSpacing(theme.px(3))
        self.setAccessibleName(self.tr("Phases of the draft"))

    def load(self, phases: Sequence[tuple[str, str, str]]) -> None:
        """Show phases, each by its uid, its words and the words on where it is set."""
        while len(self._bars) < len(phases):
            self._add()
        for bar, phase in zip(self._bars, phases, strict=False):
            bar.tell(*phase)
        for number, bar in enumerate(self._bars):
            bar.setVisible(number < len(phases))
        self.setVisible(bool(phases))
        # What stands around it shall know at once how high it is.
        self._rows.activate()

    def height_of(self, phases: Sequence[object]) -> int:
        """Return how high the ribbon is with so many phases, 0 without one."""
        px, number = self._theme.px, len(phases)
        return px(8) + number * px(22) + (number - 1) * px(3) if number else 0

    def _add(self) -> None:
        bar = PhaseBar(self._theme)
        bar.clicked.connect(lambda: self.chosen.emit(bar.uid))
        self._bars.append(bar)
        self._rows.addWidget(bar)
