"""A list that opens over the page: a title, cards under each other, and buttons at its foot."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, label

WIDTH = 440


class PopupList(QFrame):
    """Goes away at a click outside or Escape; Tab goes from card to card."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "card")
        self.setFixedWidth(theme.px(WIDTH))
        self._theme = theme
        self._title = label("", "strong", wrap=True)
        self._buttons = QHBoxLayout()
        self._column = QVBoxLayout()
        self._area = QScrollArea()
        self._lay_out()

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("kind", "column")
        self._column.setContentsMargins(0, 0, px(4), 0)
        self._column.setSpacing(px(8))
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._column)
        outer.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(12), px(12))
        column.setSpacing(px(10))
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        column.addLayout(self._buttons)

    def open_beside(self, corner: QPoint, height: int) -> None:
        """Open with its top corner at a point of the screen, at most `height` high."""
        px, screen = self._theme.px, self.screen().availableGeometry()
        self.resize(px(WIDTH), min(height, self._wanted(), screen.height()))
        left = min(max(corner.x(), screen.left()), screen.right() - self.width())
        top = min(max(corner.y(), screen.top()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        first = self.findChild(Card) or self
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _wanted(self) -> int:
        px = self._theme.px
        width = px(WIDTH - 48)
        cards = self.findChildren(Card)
        foot = px(46) if self._buttons.count() > 1 else 0
        return px(72) + sum(card.heightForWidth(width) + px(8) for card in cards) + foot
