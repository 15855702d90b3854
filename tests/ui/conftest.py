"""The window's parts over a small dossier, without a screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.core.clock import Clock
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.dates import DateWords
from desktop.ui.doors import Doors
from desktop.ui.main_window import MainWindow
from desktop.ui.page import Page
from desktop.ui.theme import Appearance, Theme
from tests.ui import world

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The look, light."""
    QLocale.setDefault(BRITISH)
    made = Theme(qapp, paths.FONTS)
    made.choose(Appearance.LIGHT)
    return made


@pytest.fixture
def dates(theme: Theme) -> DateWords:
    """Dates as people write them in Britain."""
    return DateWords(BRITISH)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    """The small dossier of `world`."""
    opened = world.open_filled(tmp_path / "small.dossier", clock)
    yield opened
    opened.close()


@pytest.fixture
def empty_dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    """A dossier with nothing in it."""
    opened = world.open_empty(tmp_path / "empty.dossier", clock)
    yield opened
    opened.close()


@pytest.fixture
def scope(dossier: Dossier, dates: DateWords) -> CalendarScope:
    """What the calendar's pages look at; it hears of edits as in the window."""
    made = CalendarScope(dossier, dates)
    dossier.subscribe(made.take_in)
    return made


class PlainPage(Page):
    """A page for paragraphs that only remembers what it was asked."""

    shows_paragraphs = True

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Drafts")
        self.asked: list[str] = []

    def show_paragraph(self, paragraph: str) -> None:
        self.asked.append(paragraph)

    def find_words(self, words: str) -> None:
        self.asked.append(f"find {words}")

    def save(self) -> None:
        self.asked.append("save")


class Opened:
    """What was made through the doors."""

    def __init__(self) -> None:
        self.drafts: list[PlainPage] = []
        self.imports: list[tuple[PlainPage, list[Path]]] = []
        self.compared: list[str] = []
        self.jobs: list[object] = []

    def doors(self) -> Doors:
        return Doors(self._drafts, self._importing, self._comparing, self._printing)

    def _drafts(self, *_: object) -> PlainPage:
        self.drafts.append(PlainPage())
        return self.drafts[-1]

    def _importing(self, dossier, dates, theme, paths) -> PlainPage:
        page = PlainPage()
        page.wide = True
        self.imports.append((page, list(paths)))
        return page

    def _comparing(self, dossier, dates, theme, newer) -> PlainPage:
        page = PlainPage()
        page.wide = True
        self.compared.append(newer)
        return page

    def _printing(self, dossier, theme, job, parent, remember) -> QLabel:
        self.jobs.append(job)
        return QLabel(parent)


@pytest.fixture
def opened() -> Opened:
    """What the window has had made through its doors."""
    return Opened()


OpenWindow = Callable[[Dossier], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, theme: Theme, tmp_path: Path, opened: Opened) -> OpenWindow:
    """Open the window of a dossier; a second one remembers what the first one left."""

    def make(dossier: Dossier) -> MainWindow:
        window = MainWindow(dossier, theme, tmp_path / "config", opened.doors())
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return window

    return make


@pytest.fixture
def window(open_window: OpenWindow, dossier: Dossier) -> MainWindow:
    """The window over the small dossier, on 16 May 2017."""
    return open_window(dossier)


@pytest.fixture
def settled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window when all is there, with the keyboard on the page."""
    qtbot.waitUntil(lambda: window.views.page.focusProxy().hasFocus())
    qtbot.waitUntil(lambda: "events in" in window.status.words)
    return window


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the keyboard is."""
    qtbot.keyClick(window.focusWidget() or window, key, held)
