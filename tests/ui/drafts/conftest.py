"""The reader over a small draft, without a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.clock import Clock
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.theme import Theme
from tests.ui.drafts import draft_world


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    """The dossier of `draft_world`."""
    opened = draft_world.open_dossier(tmp_path / "drafts.dossier", clock)
    yield opened
    opened.close()


OpenPage = Callable[..., DraftsPage]


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, dates: DateWords, tmp_path: Path) -> OpenPage:
    """Open the page of a dossier; a second one remembers what the first one left."""
    windows: list[QWidget] = []

    def make(dossier: Dossier, width: int = 884, height: int = 960) -> DraftsPage:
        page = DraftsPage(dossier, dates, theme, tmp_path / "config")
        # As in the window: one window, the panel beside the page.
        window = QWidget()
        windows.append(window)
        page.setParent(window)
        page.panel.setParent(window)
        page.setGeometry(0, 0, width, height)
        page.panel.setGeometry(width, 0, 320, height)
        dossier.subscribe(page.reload)
        qtbot.addWidget(window)
        window.resize(width + 320, height)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.text.setFocus()
        return page

    return make


@pytest.fixture
def page(open_page: OpenPage, dossier: Dossier) -> DraftsPage:
    """The page over the small draft, as wide as in a window of 1440 pixels."""
    return open_page(dossier)
