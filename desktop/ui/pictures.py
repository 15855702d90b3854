"""Pictures of the window without a screen: the same window, painted into an image."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QPoint
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from desktop.core.links.ties import LinkState
from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.desk.entrance import Picture
from desktop.desk.saving import save
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Appearance, Theme
from desktop.ui.views import AGENDA, DRAFTS, MONTH, TIMELINE

VIEWS = {
    "month": MONTH,
    "agenda": AGENDA,
    "timeline": TIMELINE,
    "reader": DRAFTS,
    "compare": DRAFTS,
}


def take(window: MainWindow, theme: Theme, dossier: Dossier, picture: Picture) -> QImage:
    """Paint the window as `picture` asks for it; with a day, its first meeting is chosen."""
    theme.choose(Appearance(picture.theme))
    window.resize(*picture.size)
    window.show()
    view = VIEWS[picture.view]
    window.views.show(view)
    if picture.view == "compare":
        window.commands.papers.compare()
    elif view == DRAFTS:
        _open_linked_paragraph(window, dossier)
    elif picture.day is not None:
        _open_day(window, dossier, picture.day)
    settle()
    window.settle()
    settle()
    return _painted(window, picture.scale)


def _open_day(window: MainWindow, dossier: Dossier, day: date) -> None:
    window.views.go_to(day)
    events = dossier.events(EventQuery(day, day))
    fixed = [event for event in events if event.when.is_fixed]
    # The shortest is the one whose day this is.
    chosen = min(fixed, key=lambda event: len(event.when.days()), default=None)
    if chosen is not None:
        window.views.open_event(chosen.uid)


def _open_linked_paragraph(window: MainWindow, dossier: Dossier) -> None:
    """Open the first paragraph that has few meetings of its own beside it, as a reader would."""
    for draft in dossier.drafts():
        for paragraph in dossier.paragraphs(draft.id):
            links = dossier.links_of_paragraph(paragraph.id)
            shown = [link for link in links if link.state is not LinkState.DISMISSED]
            if 1 <= len(shown) <= 3 and paragraph.level:
                window.views.open_paragraph(paragraph.id)
                return


def settle() -> None:
    """Let everything that waits for its turn happen."""
    for _ in range(3):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _painted(window: MainWindow, scale: int) -> QImage:
    size = window.size() * scale
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QGuiApplication.palette().window().color())
    window.render(image, QPoint())
    return image


def write(image: QImage, path: Path) -> None:
    """Write a picture to a PNG file, whole or not at all; raises `Problem` when that fails."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(image)
    save(path, bytes(buffer.data().data()))
