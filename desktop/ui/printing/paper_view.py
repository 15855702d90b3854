"""Pages on screen as they will be on paper, below each other."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.printing.sheet_base import PrintedPages
from desktop.ui.theme import Theme
from desktop.ui.widgets import clear, label

PAPER = "#ffffff"
_AIR, _LEAST, _MOST, _STEP = 22, 0.4, 3.0, 1.2
_TOLD_AT_ONCE = 60


class PaperPage(QWidget):
    """One page, black on white whatever the theme."""

    def __init__(self, pages: PrintedPages, number: int, theme: Theme) -> None:
        super().__init__()
        self._pages, self._number, self._theme = pages, number, theme
        name = self.tr("Page %1 of %2").replace("%1", str(number + 1))
        self.setAccessibleName(name.replace("%2", str(pages.count)))
        self._told = pages.count <= _TOLD_AT_ONCE
        if self._told:
            self.setAccessibleDescription(pages.words(number))

    def set_scale(self, scale: float) -> None:
        """Take the size of the paper, `scale` pixels of the screen to a design pixel."""
        size = self._pages.size_of(self._number) * scale
        self.setFixedSize(round(size.width()), round(size.height()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the paper and what is printed on it."""
        if not self._told:
            # Hundreds of pages are told as one comes to them.
            self._told = True
            self.setAccessibleDescription(self._pages.words(self._number))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.colours.line), 1))
        painter.setBrush(QColor(PAPER))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        scale = self.width() / self._pages.size_of(self._number).width()
        painter.scale(scale, scale)
        self._pages.paint(painter, self._number)


class PaperView(QScrollArea):
    """All pages of a sheet, as wide as there is room; Ctrl and + or - change their size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self._widest = 1.0
        self.pages: tuple[PaperPage, ...] = ()
        self._pages: PrintedPages | None = None
        self.setAccessibleName(self.tr("Pages as they will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside = QWidget()
        inside.setProperty("kind", "backdrop")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(*[theme.px(_AIR)] * 4)
        self._column.setSpacing(theme.px(_AIR))
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.verticalScrollBar().setSingleStep(theme.px(48))

    def load(self, pages: PrintedPages) -> None:
        """Show other pages; the place on the paper is kept."""
        top = self.verticalScrollBar().value()
        clear(self._column)
        self._pages = pages
        self._widest = max(pages.size_of(number).width() for number in range(pages.count))
        self.pages = tuple(PaperPage(pages, n, self._theme) for n in range(pages.count))
        for page in self.pages:
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
        self._fit()
        self.verticalScrollBar().setValue(top)

    def say(self, sentence: str) -> None:
        """Show why there is nothing that could be printed."""
        clear(self._column)
        self.pages, self._pages = (), None
        said = label(sentence, "soft")
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(said)

    @property
    def scale(self) -> float:
        """Pixels of the screen to a design pixel."""
        if self._pages is None:
            return 1.0
        room = self.viewport().width() - 2 * self._theme.px(_AIR)
        fitting = min(self._theme.px(1000) / 1000, room / self._widest)
        return max(fitting, 0.2) * self._zoom

    def zoom(self, steps: int) -> None:
        """Make the pages larger or smaller; 0 steps fit them into the width again."""
        wanted = self._zoom * _STEP**steps if steps else 1.0
        self._zoom = min(max(wanted, _LEAST), _MOST)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Fit the pages into another width."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages and zoom; the rest scrolls."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        bar, key = self.verticalScrollBar(), Qt.Key(event.key())
        if control and key in steps:
            self.zoom(steps[key])
        elif key is Qt.Key.Key_Home:
            bar.setValue(0)
        elif key is Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def sizeHint(self) -> QSize:
        """Take room for a page and its surroundings."""
        return QSize(self._theme.px(860), self._theme.px(760))

    def _fit(self) -> None:
        for page in self.pages:
            page.set_scale(self.scale)
