"""The standalone program's recipe: what it leaves out is not needed, what it takes is there.

`make package` builds the program and refuses a bad one; here is what can be told without building.
"""

import ast
import importlib.util
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from desktop.__main__ import guarded

TOP = Path(__file__).parent.parent
MODULES = sorted((TOP / "desktop").rglob("*.py"))


def load_bundle() -> ModuleType:
    """Load the recipe from its place beside the set-up scripts, which are no package."""
    place = TOP / "resources" / "setup" / "bundle.py"
    found = importlib.util.spec_from_file_location("bundle", place)
    assert found
    assert found.loader
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


bundle = load_bundle()


def imported(path: Path) -> Iterator[str]:
    """Name every module that a file imports, wherever in it, and what it takes from each.

    What only a checker of types reads is never imported.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_dropped(module: str) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in bundle.DROPPED_MODULES)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(TOP).as_posix())
def test_nothing_that_the_program_imports_is_left_out(path: Path) -> None:
    assert [name for name in imported(path) if is_dropped(name)] == []


def test_the_search_for_imports_would_find_one_that_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "x.py"
    file.write_text(
        "if TYPE_CHECKING:\n    import sqlite3\n"
        "def f():\n    from PySide6 import QtNetwork, QtCore\n    import ssl\n"
    )
    assert [name for name in imported(file) if is_dropped(name)] == ["PySide6.QtNetwork", "ssl"]


@pytest.mark.parametrize("folder", bundle.DATA)
def test_a_folder_that_goes_along_is_there_and_lies_where_the_program_looks(folder: str) -> None:
    assert any((TOP / folder).iterdir())
    assert bundle.DATA[folder] == folder


def test_every_folder_that_the_program_reads_goes_along() -> None:
    from desktop import paths

    read = {paths.NAMES, paths.FONTS, paths.DATA, paths.ICON.parent}
    assert {path.relative_to(TOP).as_posix() for path in read} <= set(bundle.DATA)


@pytest.mark.parametrize("module", ["QtCore", "QtGui", "QtWidgets", "QtPrintSupport"])
def test_the_parts_of_qt_that_the_window_needs_stay(module: str) -> None:
    entry = (f"PySide6/Qt/lib/lib{module.replace('Qt', 'Qt6')}.so.6", "/x", "BINARY")
    assert bundle.kept([entry]) == [entry]


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/translations/qtbase_ar.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "libxcb-cursor.so.0",
        "rostrum-0.1.0.dist-info/METADATA",
    ],
)
def test_what_a_window_a_printer_or_a_language_needs_stays(name: str) -> None:
    assert bundle.kept([(name, "/x", "BINARY")])


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qt_help_de.qm",
        "PySide6/Qt/translations/qtbase_pl.qm",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6\\Qt6Network.dll",
        "PySide6\\opengl32sw.dll",
        "libcups.so.2",
        "libstdc++.so.6",
        "rostrum-0.1.0.dist-info/direct_url.json",
        "sqlite_utils-4.2.1.dist-info/RECORD",
    ],
)
def test_what_nobody_needs_or_the_system_has_stays_out(name: str) -> None:
    assert bundle.kept([(name, "/x", "BINARY")]) == []


def test_a_link_goes_with_the_library_that_it_leads_to() -> None:
    kept = ("PySide6/Qt/lib/libQt6Gui.so.6", "/gui", "BINARY")
    gone = ("PySide6/Qt/lib/libQt6Quick.so.6", "/quick", "BINARY")
    leads = ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK")
    leads_nowhere = ("libQt6Quick.so.6", "PySide6/Qt/lib/libQt6Quick.so.6", "SYMLINK")
    file = ("data/README.md", "/README.md", "DATA")
    links = bundle.whole([leads, leads_nowhere, file], [kept, gone], [kept])
    assert links == [leads, file]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into libraries of Linux")
def test_a_library_goes_when_nothing_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asks = {"/plugin": {"libone.so.1", "libc.so.6"}, "/one": {"libtwo.so.2"}, "/lone": {"libone"}}
    monkeypatch.setattr(bundle, "needs", lambda path: asks.get(str(path), set()))
    plugin = ("PySide6/Qt/plugins/platforms/libq.so", "/plugin", "BINARY")
    one, two = ("libone.so.1", "/one", "BINARY"), ("PySide6/Qt/lib/libtwo.so.2", "/two", "BINARY")
    lone = ("liblone.so.3", "/lone", "BINARY")
    python = ("libpython3.11.so.1.0", "/python", "BINARY")
    assert bundle.needed([lone, two, plugin, one, python]) == [two, plugin, one, python]


def test_a_sound_folder_is_not_refused(tmp_path: Path) -> None:
    (tmp_path / "rostrum").write_bytes(b"")
    (tmp_path / "libQt6Gui.so.6").write_bytes(b"")
    assert bundle.refused(tmp_path) == []


@pytest.mark.parametrize(
    "name", ["libQt6Network.so.6", "Qt6Qml.dll", "libQt6WebEngineCore.so.6", "_ssl.cpython-311.so"]
)
def test_a_folder_with_a_way_to_the_network_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    assert bundle.refused(tmp_path) == [f"{name} does not belong in it"]


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "libx.so").symlink_to("libx.so.1")
    assert "leads nowhere" in bundle.refused(tmp_path)[0]


def test_a_folder_over_the_budget_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(bundle.BUDGET + 1)
    assert f"{bundle.BUDGET + 1:,} bytes" in bundle.refused(tmp_path)[0]


def test_licences_of_the_checkout_and_of_packages_come_along(tmp_path: Path) -> None:
    bundle.write_licences(tmp_path / "licences", TOP, [])
    there = {
        path.relative_to(tmp_path / "licences").as_posix()
        for path in tmp_path.rglob("*")
        if path.is_file()
    }
    assert {"NOTICE.md", "Rostrum.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "inside-qt.txt"} <= there
    for package in ("icalendar", "click", "sqlite-utils", "sqlcipher3", "rapidfuzz", "tzdata"):
        assert any(name.startswith(f"packages/{package}/") for name in there), package
    assert not [name for name in there if name.startswith(("packages/pip/", "packages/pytest/"))]


def test_the_notice_names_only_texts_that_are_there() -> None:
    folder = TOP / "resources" / "licences"
    named = {
        word
        for word in (folder / "NOTICE.md").read_text(encoding="utf-8").split("`")[1::2]
        if word.endswith(".txt")
    }
    assert named
    assert {name for name in named if not (folder / name).is_file()} == {"Rostrum.txt"}


def test_pictures_are_told_from_empty_ones(tmp_path: Path) -> None:
    from PySide6.QtGui import QColor, QImage

    from desktop.ui.soundness import shades

    empty = QImage(200, 100, QImage.Format.Format_RGB32)
    empty.fill(QColor("white"))
    assert shades(empty) == 1
    ramp = QImage(
        b"".join(struct.pack("B", number) * 4 for number in range(256)),
        256,
        1,
        QImage.Format.Format_RGB32,
    )
    assert shades(ramp) > 30
    assert shades(QImage(str(tmp_path / "none.png"))) == 0


def test_a_library_that_the_system_lacks_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = "libEGL.so.1: cannot open shared object file: No such file or directory"
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    assert guarded(lambda: fail_to_import(fault)) == 2
    told = capsys.readouterr().err
    assert told.startswith("Qt needs libEGL.so.1,")
    assert "libegl1" in told


def test_a_module_that_is_missing_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with pytest.raises(ImportError, match="No module"):
        guarded(lambda: fail_to_import("No module named 'desktop.x'"))


def fail_to_import(fault: str) -> int:
    raise ImportError(fault)
