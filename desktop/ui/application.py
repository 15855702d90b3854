"""Qt's application, with or without a screen: what every window and picture needs first."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths
from PySide6.QtWidgets import QApplication

from desktop.core.problem import Problem
from desktop.ui.theme import Theme


def application(
    lang: str, fonts: Path, *, screen: bool, dressed: bool = True
) -> tuple[QApplication, Theme]:
    """Return the application and its look, made at the first call, of the `fonts` in a folder.

    Without a `screen` it paints into memory. `lang` is a language as "en" or "pt_BR", "" the
    system's. With `dressed` the look has its style sheet from the first. Raises `Problem` when the
    language is unknown.
    """
    _set_surroundings(screen)
    if lang:
        _speak(lang)
    known = QApplication.instance()
    made = known or QApplication(["rostrum", "-style", "Fusion"])
    assert isinstance(made, QApplication)
    made.setApplicationDisplayName("Rostrum")
    made.setDesktopFileName("rostrum")
    made.setLayoutDirection(QLocale().textDirection())
    if QLocale().name().partition("_")[0] != "en" and not known:
        from desktop.ui.foreign_words import foreign_words

        words = foreign_words(made)
        if words is not None:
            made.installTranslator(words)
    # One look for all windows of a run; another would lay itself over the first. A new application
    # has none, and to look through its children has Qt's classes of styles loaded.
    look = made.findChild(Theme) if known else None
    return made, look or Theme(made, fonts, dressed=dressed)


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
