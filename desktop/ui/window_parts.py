"""The middle of the window: side bar, page and panel; the panel folds away where room is short."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import button, is_mirrored

SIDE, PANEL, FOLD_BELOW = 236, 320, 1160


class PanelFrame(QFrame):
    """Holds the panels, one at a time, with a way to close it where it lies over the page."""

    close_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "panel")
        self.stack = QStackedWidget()
        self._close = button("×", "ghost", self.tr("Close the details (Escape)"))
        self._close.setAccessibleName(self.tr("Close the details"))
        self._close.setParent(self)
        self._close.clicked.connect(self.close_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addWidget(self.stack)

    def show_close(self, *, shown: bool) -> None:
        """Show the button that closes it."""
        self._close.setVisible(shown)
        self._close.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button in its corner."""
        super().resizeEvent(event)
        size = self._theme.px(28)
        mirrored = is_mirrored(self)
        left = self._theme.px(6) if mirrored else self.width() - size - self._theme.px(6)
        self._close.setGeometry(left, self._theme.px(8), size, size)


class Body(QWidget):
    """Sets side bar, page and panel beside each other; below a width the panel lies over the page.

    A folded panel is shown only while something in it is wanted, and so is that of a page which
    wants it on demand.
    """

    def __init__(self, theme: Theme, side: QWidget, pages: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._side, self._pages = side, pages
        self.panel = PanelFrame(theme, self)
        for part in (side, pages, self.panel):
            part.setParent(self)
        self.panel.close_wanted.connect(self.close_panel)
        self._open, self._wide, self._on_demand = False, False, False
        self.panel.raise_()

    @property
    def folded(self) -> bool:
        """Whether the panel has no place of its own beside the page."""
        return self.width() < self._theme.px(FOLD_BELOW)

    @property
    def closable(self) -> bool:
        """Whether the panel can be put away."""
        return self.folded or self._on_demand

    @property
    def panel_is_open(self) -> bool:
        """Whether the panel can be seen."""
        return not self._wide and (self._open or not self.closable)

    def open_panel(self) -> None:
        """Show the panel, over the page where it is folded."""
        self._open = True
        self._arrange()

    def close_panel(self) -> None:
        """Put a folded panel away."""
        self._open = False
        self._arrange()

    def give_all_room(self, *, wide: bool) -> None:
        """Give the page the panel's room too, or take it back."""
        self._wide = wide
        self._arrange()

    def beside_side(self, width: int, lines: int = 1) -> tuple[QPoint, int]:
        """Return where on the screen a list of `width` opens beside the side bar, and the height.

        The point is its top left corner; so many `lines` at the top of the page stay free.
        """
        gap, head, side = self._theme.px(6), self._theme.px(8 + 30 * lines), self._side.geometry()
        left = side.left() - width - gap if is_mirrored(self) else side.right() + gap
        return self.mapToGlobal(QPoint(left, head)), self.height() - head - gap

    def show_panel_on_demand(self, on_demand: bool, *, wanted: bool) -> None:
        """Show the panel only while something in it is wanted, as it may be now, or always."""
        if on_demand != self._on_demand:
            self._on_demand = on_demand
            self._open = wanted and (self._open or on_demand)
            self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Stay usable."""
        return QSize(self._theme.px(760), self._theme.px(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the parts anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px, width, height = self._theme.px, self.width(), self.height()
        side, panel = px(SIDE), px(PANEL) if self.panel_is_open else 0
        beside = 0 if self.folded else panel
        mirrored = is_mirrored(self)
        page = width - side - beside
        self._side.setGeometry(width - side if mirrored else 0, 0, side, height)
        self._pages.setGeometry(beside if mirrored else side, 0, page, height)
        self.panel.setVisible(self.panel_is_open)
        if self.panel_is_open:
            self.panel.setGeometry(0 if mirrored else width - panel, 0, panel, height)
            self.panel.show_close(shown=self.closable)
            self.panel.raise_()
