"""The middle of the window: side bar, page and panel; where room is short, one side at a time."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import button, is_mirrored

SIDE, PANEL, FOLD_BELOW = 236, 320, 1160
# In a very narrow window the panel takes no more than a part of it.
LEAST_PANEL, PART = 260, 0.34


class PanelFrame(QFrame):
    """Holds the panels, one at a time, with a way to close it where it can be put away."""

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
    """Sets side bar, page and panel beside each other, so that nothing lies over the page.

    Below a width there is room for one of the two sides: the panel comes while something in it is
    wanted, and has the side bar's room until it is put away. The panel of a page that wants it on
    demand comes and goes in the same way. `keyboard_lost` is emitted when the side goes that has
    the keyboard.
    """

    keyboard_lost = Signal()

    def __init__(self, theme: Theme, side: QWidget, pages: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._side, self._pages = side, pages
        self.panel = PanelFrame(theme, self)
        for part in (side, pages, self.panel):
            part.setParent(self)
        self.panel.close_wanted.connect(self.close_panel)
        self._open, self._wide, self._on_demand = False, False, False

    @property
    def folded(self) -> bool:
        """Whether there is room for one of the two sides alone."""
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
        """Show the panel."""
        self._open = True
        self._arrange()

    def close_panel(self) -> None:
        """Put a panel away that can be."""
        self._open = False
        self._arrange()

    def open_side(self) -> None:
        """Show the side bar, which may mean that the panel goes."""
        if self.folded:
            self.close_panel()

    def give_all_room(self, *, wide: bool) -> None:
        """Give the page the panel's room too, or take it back."""
        self._wide = wide
        self._arrange()

    def beside_side(self, width: int, lines: int = 1) -> tuple[QPoint, int]:
        """Return where on the screen a list of `width` opens beside the side bar, and the height.

        The point is its top left corner; so many `lines` at the top of the page stay free.
        """
        gap, head, page = self._theme.px(6), self._theme.px(8 + 30 * lines), self._pages.geometry()
        left = page.right() - width - gap if is_mirrored(self) else page.left() + gap
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
        panel = self._panel_width() if self.panel_is_open else 0
        side = 0 if panel and self.folded else px(SIDE)
        mirrored = is_mirrored(self)
        lost = (not side and _has_keyboard(self._side)) or (not panel and _has_keyboard(self.panel))
        self._side.setVisible(bool(side))
        self._side.setGeometry(width - px(SIDE) if mirrored else 0, 0, px(SIDE), height)
        self._pages.setGeometry(panel if mirrored else side, 0, width - side - panel, height)
        self.panel.setVisible(bool(panel))
        if panel:
            self.panel.setGeometry(0 if mirrored else width - panel, 0, panel, height)
            self.panel.show_close(shown=self.closable)
        if lost:
            self.keyboard_lost.emit()

    def _panel_width(self) -> int:
        px = self._theme.px
        return min(px(PANEL), max(px(LEAST_PANEL), round(self.width() * PART)))


def _has_keyboard(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (part is focus or part.isAncestorOf(focus))
