"""Passing messages at the foot of the window: said, shown, gone; with a way back where there is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets import button, label

SHORTEST, PER_LETTER = 4000, 60
Act = Callable[[], object]


class Notices(QFrame):
    """One message at a time over the page; never takes the keyboard, stays while pointed at."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        """Lie over `over`, near its lower edge."""
        super().__init__(over)
        self._theme, self._over = theme, over
        self.setProperty("kind", "notice")
        self._words = label("", "notice", wrap=True)
        self._acts: list[Act] = []
        self._actions = [self._way(place) for place in range(2)]
        self._away = button("×", "link", self.tr("Close"))
        self._away.setAccessibleName(self.tr("Close"))
        self._away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._away.clicked.connect(self.hide)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8))
        row.setSpacing(theme.px(14))
        row.addWidget(self._words, 1)
        for action in self._actions:
            row.addWidget(action)
        row.addWidget(self._away)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pass)
        over.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown; "" while nothing is."""
        return self._words.text() if self.isVisible() else ""

    def take_back_offer(self) -> None:
        """Go away when something else has happened since: the way back would lead elsewhere."""
        if self._acts:
            self._acts = []
            self.hide()

    def show_notice(self, text: str, *ways: tuple[str, Act]) -> None:
        """Show a sentence as plain text, and a word to click for each of at most two ways on."""
        self._words.setText(text)
        self._acts = [act for _, act in ways]
        for place, action in enumerate(self._actions):
            action.setText(ways[place][0] if place < len(ways) else "")
            action.setVisible(place < len(ways))
        self.show()
        self._place()
        self.raise_()
        self._timer.start(SHORTEST + PER_LETTER * len(text))
        # Loaded here: the class of all accessible events is large, and a start has no notice.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the window changes its size."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._over.width() - 2 * self._theme.px(24)
        metrics = self._words.fontMetrics()
        wanted = metrics.horizontalAdvance(self._words.text()) + self._theme.px(60)
        for action in self._actions[: len(self._acts)]:
            wanted += action.sizeHint().width() + self._theme.px(14)
        width = min(max(wanted, self._theme.px(200)), room, self._theme.px(720))
        height = self._row.totalHeightForWidth(width)
        left = (self._over.width() - width) // 2
        # Over the status line: what stands above it is worked with, such as the shelf's chips.
        self.setGeometry(left, self._over.height() - height - self._theme.px(5), width, height)

    def _pass(self) -> None:
        if self.underMouse():
            self._timer.start(SHORTEST)
        else:
            self.hide()

    def _way(self, place: int) -> QPushButton:
        made = button("", "link")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self._do(place))
        return made

    def _do(self, place: int) -> None:
        self.hide()
        if place < len(self._acts):
            self._acts[place]()
