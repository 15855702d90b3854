"""How the window stands: as it was left, and kept for the next start."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from desktop.ui.state import encoded, load_state, save_state
from desktop.ui.theme import Appearance, Theme

FIRST_SIZE = (1440, 900)


class Standing:
    """Remembers one window in a folder; the look is as it was at once, before anything is made."""

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder, self._theme = folder, theme
        self.state = load_state(folder)
        if self.state.appearance in set(Appearance):
            theme.choose(Appearance(self.state.appearance))

    def restore(self, window: QMainWindow) -> None:
        """Give the window its place, or at a first start a size that the screen has room for."""
        if not window.restoreGeometry(QByteArray(self.state.geometry_bytes())):
            # With air for the frame that the system draws around it.
            room = window.screen().availableSize() - QSize(0, self._theme.px(40))
            window.resize(QSize(*FIRST_SIZE).boundedTo(room))

    def remember(self, **changed: str) -> None:
        """Keep facts about the window for the next start."""
        self.state = self.state._replace(**changed)

    def hold(self, dossier: Path, work: str) -> None:
        """Keep the work that waits in a dossier; what waits in another one is left alone."""
        if work or self.held(dossier):
            self.remember(waiting=work, waiting_in=str(dossier) if work else "")

    def held(self, dossier: Path) -> str:
        """Return the work that waits in a dossier, "" when there is none."""
        return self.state.waiting if self.state.waiting_in == str(dossier) else ""

    def keep(self, window: QMainWindow, view: str, day: date | None) -> None:
        """Write how the window stands, with the view and the day that it shows."""
        self.remember(
            geometry=encoded(bytes(window.saveGeometry().data())),
            view=view,
            day=day.isoformat() if day else "",
            appearance=self._theme.appearance.value,
        )
        save_state(self._folder, self.state)
