"""Qt's application, with or without a screen: what every window and picture needs first."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QApplication

from desktop.core.problem import Problem


def application(lang: str, *, screen: bool) -> QApplication:
    """Return the application, made at the first call; without a `screen` it paints into memory.

    `lang` is a language as "en" or "pt_BR", "" the system's. Raises `Problem` when it is unknown.
    """
    _set_surroundings(screen)
    if lang:
        _speak(lang)
    made = QApplication.instance() or QApplication(["rostrum", "-style", "Fusion"])
    assert isinstance(made, QApplication)
    made.setApplicationDisplayName("Rostrum")
    made.setDesktopFileName("rostrum")
    made.setLayoutDirection(QLocale().textDirection())
    return made


def _set_surroundings(screen: bool) -> None:
    if not screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not any(os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG")):
        # A bare system has no locale set, and Qt says so at length.
        os.environ["LC_CTYPE"] = "C.UTF-8"


def _speak(lang: str) -> None:
    locale = QLocale(lang)
    if locale.language() is QLocale.Language.C:
        raise Problem(f"“{lang}” is no language known here; write one such as en, ar.")
    QLocale.setDefault(locale)


def state_folder() -> Path:
    """Return where the window keeps how it stood."""
    # Only a window asks, and then Qt is there; it knows such places on every system.
    place = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(place)) / "Rostrum"
