"""The one place that builds everything and hands it over."""

from __future__ import annotations

import gc
import os
import sys
from datetime import datetime, time
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths
from desktop.core.clock import Clock, stopped
from desktop.core.problem import Problem
from desktop.desk.entrance import Entrance, Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from desktop.core.names.gazetteer import Gazetteer
    from desktop.desk.dossier import Dossier
    from desktop.desk.printing.wish import PrintWish
    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme import Theme
    from desktop.ui.touring import Means

# Milliseconds.
AFTER_FIRST_PAINT = 60

# -- what everything is built from -----------------------------------------------------------------


def clock(entrance: Entrance) -> Clock:
    """Return the clock of this call: the system's, or one stopped at noon of `--today`."""
    if entrance.today is None:
        return Clock(lambda: datetime.now().astimezone())
    try:
        return stopped(datetime.combine(entrance.today, time(12)).astimezone())
    except (ValueError, OverflowError, OSError) as error:
        raise Problem(
            f"No clock goes to {entrance.today}; give another day with --today."
        ) from error


@cache
def gazetteer() -> Gazetteer:
    """Return the names that come with the program."""
    from desktop.reading.names import load

    return load(paths.NAMES)


def dossier_path(entrance: Entrance) -> Path:
    """Return where the dossier of this call is; without a word the user's own one."""
    if entrance.dossier:
        return entrance.dossier
    from platformdirs import user_data_path

    return user_data_path("Rostrum", appauthor=False) / "Rostrum.dossier"


def open_dossier(
    entrance: Entrance,
    notice: Callable[[str], None],
    shipped: bool = True,
    *,
    reading: bool = False,
) -> Dossier:
    """Open the dossier of this call, or make it: the first one from the shipped documents.

    With `reading` it is only asked, and another Rostrum may have it open.
    """
    from desktop.desk import start

    path = dossier_path(entrance)
    # An import into a new dossier begins with an empty one; the user's own is never empty.
    filled = shipped or entrance.dossier is None
    new = not path.exists()
    place = start.Place(path, paths.DATA if filled else None)
    open_place = start.read_dossier if reading else start.open_dossier
    dossier = open_place(place, gazetteer, clock(entrance), _home_zone())
    if new:
        what = "the shipped documents" if filled else "nothing"
        notice(f"Made a new dossier from {what}: {path}")
    return dossier


def _home_zone() -> str:
    """The system's zone as an IANA name; Qt knows it everywhere, but a link tells it faster."""
    link = Path("/etc/localtime")
    if not os.environ.get("TZ") and link.is_symlink():
        _, found, name = str(link.resolve()).partition("/zoneinfo/")
        if found:
            return "UTC" if name in ("Etc/UTC", "UCT", "Universal", "Zulu") else name
    from desktop.ui import binding

    binding.load()
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"


def log_folder() -> Path:
    """Return where reports of bugs go."""
    from platformdirs import user_log_path

    return user_log_path("Rostrum", appauthor=False)


# -- what needs Qt ---------------------------------------------------------------------------------


def make_application(
    entrance: Entrance, *, screen: bool, dressed: bool = True
) -> tuple[QApplication, Theme]:
    """Build Qt's application and the look; without a `screen` it paints into memory.

    Without `dressed` the look waits for its style sheet until the window is built.
    Raises `Problem` where a screen is wanted and there is none, or the language is unknown.
    """
    if screen:
        _refuse_without_screen()
    from desktop.ui import binding

    binding.load()
    from desktop.ui.application import application

    return application(entrance.lang, paths.FONTS, screen=screen, dressed=dressed)


def _refuse_without_screen() -> None:
    """Tell it before Qt would end the program over it, and before a dossier is made."""
    named = os.environ.get("QT_QPA_PLATFORM") or os.environ.get("DISPLAY")
    if sys.platform.startswith("linux") and not named and not os.environ.get("WAYLAND_DISPLAY"):
        raise Problem(
            "There is no screen here, so no window can open; “rostrum tour --out out/” makes"
            " pictures of every view, and “rostrum --help” lists what works without a window."
        )


def make_window(dossier: Dossier, theme: Theme, folder: Path) -> MainWindow:
    """Build the window of a dossier; its other parts are loaded when they are first wanted.

    `folder` is where the window keeps how it stood.
    """
    from desktop.ui.doors import doors
    from desktop.ui.main_window import MainWindow

    return MainWindow(dossier, theme, folder, doors(folder))


def search_for_garbage() -> None:
    """Have the interpreter look for garbage, but never again among what a start has made.

    All of that is wanted until the end, and looking through it takes as long as a window is stuck.
    It is looked for less often than is usual: a page makes thousands of values, few in circles. A
    look goes through so few of them that no key waits for it.
    """
    gc.freeze()
    gc.set_threshold(5_000, 50, 20)
    gc.enable()


def run_window(entrance: Entrance, settled: Callable[[], None] | None = None) -> int:
    """Open the window and stay until it is closed; `settled` is called after the first paint."""
    _refuse_without_screen()
    # What a start makes stays; to look for garbage in between takes a part of its time.
    gc.disable()
    if sys.platform != "win32":
        # Qt's functions are looked up by the thousand as it is loaded, or as they are called.
        sys.setdlopenflags(os.RTLD_LAZY)
    notices: list[str] = []
    try:
        dossier = open_dossier(entrance, notices.append)
    except Problem as problem:
        _tell_before_window(entrance, problem)
        raise
    try:
        application, theme = make_application(entrance, screen=True, dressed=False)
        from PySide6.QtCore import QTimer

        from desktop.ui.application import state_folder

        window = make_window(dossier, theme, state_folder())
        _tell_bugs_in(window)
        theme.dress()
        window.show()
        for sentence in notices:
            window.notices.show_notice(sentence)
        QTimer.singleShot(0, partial(_paint_first, application, settled))
        # Nobody sees these; what reads the icon is loaded for it.
        QTimer.singleShot(AFTER_FIRST_PAINT, search_for_garbage)
        QTimer.singleShot(AFTER_FIRST_PAINT, partial(_give_icon, application))
        code = int(application.exec())
    finally:
        dossier.close()
    _leave_readers(code)
    return code


def _paint_first(application: QApplication, settled: Callable[[], None] | None) -> None:
    """Have the window painted, and tell that it was: a timer may come before any paint."""
    application.processEvents()
    if settled is not None:
        settled()


def _give_icon(application: QApplication) -> None:
    from PySide6.QtGui import QIcon

    application.setWindowIcon(QIcon(str(paths.ICON)))


def _leave_readers(code: int) -> None:
    """End at once while a paper is still being read: Qt would wait for it, unseen."""
    from PySide6.QtCore import QThreadPool

    if QThreadPool.globalInstance().activeThreadCount():
        os._exit(code)


def _tell_before_window(entrance: Entrance, problem: Problem) -> None:
    """Show why no window opens: who clicks an icon does not see what goes to stderr."""
    application, theme = make_application(entrance, screen=True)
    if application.platformName() in ("offscreen", "minimal"):
        return
    from desktop.ui.stopped import tell_stopped

    tell_stopped(problem.sentence, theme)


def _tell_bugs_in(window: MainWindow) -> None:
    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        from desktop.ui.bug_box import tell_bug

        tell_bug(window, (kind, bug, trace), datetime.now().astimezone(), log_folder)

    sys.excepthook = hook


def print_wish(entrance: Entrance, dossier: Dossier, wish: PrintWish, target: Path) -> int:
    """Print what `wish` asks for to the PDF file `target`; returns the number of pages."""
    _, theme = make_application(entrance, screen=False)
    from desktop.ui.printing.work import print_file

    return print_file(dossier, theme, wish, target)


def shoot(entrance: Entrance, dossier: Dossier, picture: Picture, target: Path) -> None:
    """Write a picture of the window to the PNG file `target`."""
    from tempfile import TemporaryDirectory

    from PySide6.QtCore import QEvent

    from desktop.ui.pictures import take, write

    application, theme = make_application(entrance, screen=False)
    with TemporaryDirectory() as folder:
        window = make_window(dossier, theme, Path(folder))
        write(take(window, theme, dossier, picture), target)
        window.close()
    # A window that only closes stays, and every later one would be slower for it.
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def tour(entrance: Entrance, folder: Path) -> Iterator[str]:
    """Show all that can be done with the shipped documents; a line for each file in `folder`."""
    from desktop.ui import touring

    return touring.tour(_tour_means(entrance), folder, entrance.today or touring.TOUR_DAY)


def self_test() -> Iterator[str]:
    """Do everything once without a screen and read it back; a line each, `Problem` on a fault."""
    from desktop.ui import touring

    return touring.self_test(_tour_means(Entrance(today=touring.TOUR_DAY)), gazetteer)


def _tour_means(entrance: Entrance) -> Means:
    from desktop.ui.touring import Means

    def opened(path: Path) -> Dossier:
        return open_dossier(entrance._replace(dossier=path), lambda _notice: None)

    return Means(opened, partial(shoot, entrance), partial(print_wish, entrance))
