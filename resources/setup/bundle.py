"""What goes into the standalone program and what stays out of it; build.spec asks here.

A bundle is a list of entries (name in the bundle, file on this machine, kind), as PyInstaller
keeps them. What is left out is named, so that a new version of Qt cannot make the program grow
unseen: `refused` looks at the result and names what has no business in it.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]

BUDGET = 148_000_000
"""Bytes that the whole folder may have; PDF and XML of Word files take some thirteen million."""

DATA = {
    "resources/names": "resources/names",
    "resources/fonts": "resources/fonts",
    "resources/icons": "resources/icons",
    "resources/linux": "resources/linux",
    "data": "data",
}
"""Folders of the checkout that the program reads, and where it looks for them."""

DROPPED_MODULES = [
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtOpenGL",
    "PySide6.QtPdf", "PySide6.QtTest", "ssl", "_ssl", "_hashlib", "tkinter", "unittest", "pydoc",
    "test", "ensurepip", "pip", "setuptools", "pkg_resources", "xmlrpc", "curses", "readline",
    "pdb", "numpy", "icalendar.tests",
    # The store brings its own SQLite.
    "sqlite3", "_sqlite3",
    # The same functions once more for some processors: no faster here, five million bytes.
    "rapidfuzz.fuzz_cpp_avx2", "rapidfuzz.distance.metrics_cpp_avx2",
    # What has a short list gone through: Python does it as well.
    "rapidfuzz.process_cpp", "rapidfuzz.process_cpp_impl", "rapidfuzz.utils_cpp",
    # Parts of lxml for schemas and for other ways to build trees.
    "lxml.objectify", "lxml.isoschematron", "lxml.sax", "lxml.builder", "lxml.cssselect",
]  # fmt: skip

DROPPED_FILES = re.compile(
    # Libraries and plug-ins of Qt that a window on files never loads.
    r"libQt6(Network|Quick|Qml|Pdf|VirtualKeyboard|EglF[sS]|OpenGLWidgets)"
    r"|/plugins/(generic|egldeviceintegrations|tls|networkinformation|sqldrivers)/"
    r"|/platforms/libq(eglfs|linuxfb|vnc|vkkhrdisplay|minimal)"
    r"|/imageformats/libq(gif|icns|tga|tiff|wbmp|webp)"
    r"|/platforminputcontexts/libqtvirtualkeyboard"
    r"|(Qt6|Qt)(Network|Quick|Qml|Pdf|VirtualKeyboard)\w*\.(dll|dylib)|opengl32sw\.dll"
    # The file dialog of GTK needs thirty libraries; the portal's does the same without them.
    r"|libqgtk3"
    # What every desktop has and what must fit its graphics drivers, its fonts and its session is
    # taken from there, as libGL and libEGL always are. Printers too: PDF needs none.
    r"|/lib(stdc\+\+|gcc_s|X11|X11-xcb|glib-2\.0|gthread-2\.0|dbus-1|fontconfig|freetype|cups)\.so"
    # Qt's own words in the languages of the United Nations.
    r"|/translations/(?!qtbase_(ar|es|fr|ru|zh_CN)\.qm)"
    # An empty document stands once more unpacked; schemas are for nobody here.
    r"|docx/templates/default-docx-template/|lxml/(isoschematron|html|includes)/"
    # Where and how packages were installed is nobody's business, and differs between builds.
    r"|\.dist-info/(?!METADATA|entry_points\.txt)"
)

REFUSED = re.compile(r"Network|Qml|Quick|WebEngine|/_ssl|/_hashlib|libssl|libcrypto|libgtk")
"""No library for networks, web pages or encrypted connections: Rostrum speaks to nobody."""

_PLAIN_LIBRARY = re.compile(r"(PySide6/Qt/lib/)?lib[^/]+\.so[^/]*")
_LICENCE = re.compile("(?i)licen[cs]e|copying|notice")
_WORTH_STRIPPING = re.compile(r"libpython|/lib-dynload/|^sqlcipher3/|^rapidfuzz/|^lxml/")


def kept(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what is dropped by its name."""
    return [entry for entry in entries if not DROPPED_FILES.search("/" + _posix(entry[0]))]


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out libraries that nothing in the bundle asks for, such as those of dropped plug-ins.

    Only libraries of Linux are looked into, by objdump; elsewhere nothing is left out.
    """
    entries = list(entries)
    if not sys.platform.startswith("linux"):
        return entries
    libraries = {Path(entry[0]).name: entry for entry in entries if _is_plain(entry)}
    asked: set[str] = set()
    waiting = [entry for entry in entries if entry not in libraries.values()]
    while waiting:
        for name in needs(Path(waiting.pop()[1])) & libraries.keys() - asked:
            asked.add(name)
            waiting.append(libraries[name])
    return [entry for entry in entries if not _is_plain(entry) or Path(entry[0]).name in asked]


def _is_plain(entry: Entry) -> bool:
    return bool(_PLAIN_LIBRARY.fullmatch(entry[0])) and "libpython" not in entry[0]


def needs(library: Path) -> set[str]:
    """Name the libraries that a library asks for at its start."""
    return set(re.findall(r"(?m)^\s+NEEDED\s+(\S+)", _told("objdump", "-p", library)))


def whole(entries: Iterable[Entry], before: Iterable[Entry], after: Iterable[Entry]) -> list[Entry]:
    """Leave out links to what was in `before` and is not in `after`: they would lead nowhere."""
    gone = {entry[0] for entry in before} - {entry[0] for entry in after}
    return [entry for entry in entries if entry[2] != "SYMLINK" or _target(entry) not in gone]


def _target(link: Entry) -> str:
    return str(PurePosixPath(link[0]).parent / link[1])


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Replace libraries that carry much for debuggers by copies in `folder` without it.

    Qt is left as it came.
    """
    if not sys.platform.startswith("linux"):
        return list(entries)
    return [
        (name, str(_without_symbols(Path(file), folder / name)), kind)
        if _WORTH_STRIPPING.search(name) and kind in ("BINARY", "EXTENSION")
        else (name, file, kind)
        for name, file, kind in entries
    ]


def _without_symbols(library: Path, copy: Path) -> Path:
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(library, copy)
    _told("strip", copy)
    return copy


def refused(folder: Path) -> list[str]:
    """Name what is wrong with the finished program in `folder`; nothing when all is well."""
    files = [path for path in folder.rglob("*") if not path.is_dir()]
    wrong = [f"{path} leads nowhere" for path in files if not path.exists()]
    names = [path.relative_to(folder).as_posix() for path in files]
    wrong += [f"{name} does not belong in it" for name in names if REFUSED.search(f"/{name}")]
    size = sum(path.stat().st_size for path in files if not path.is_symlink() and path.exists())
    if size > BUDGET:
        wrong.append(f"it has {size:,} bytes, more than {BUDGET:,}")
    return wrong


def write_licences(folder: Path, checkout: Path, entries: Iterable[Entry]) -> None:
    """Put the licence texts of all that is in the bundle into `folder`.

    Some come with the checkout, packages bring theirs, and Debian has those of its libraries.
    """
    shutil.copytree(checkout / "resources" / "licences", folder)
    shutil.copyfile(checkout / "LICENSE", folder / "Rostrum.txt")
    for name, text in (*_of_packages(), *_of_system(entries)):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(text, target)


def _of_packages() -> Iterator[tuple[str, Path]]:
    for name in sorted({*_requirements("rostrum"), "pyinstaller"}):
        package = distribution(name)
        for file in package.files or ():
            if ".dist-info/" in str(file) and _LICENCE.match(file.name):
                yield f"packages/{name}/{file.name}", Path(str(package.locate_file(file)))


def _requirements(name: str) -> set[str]:
    """Name all packages that `name` needs to run on this system, and those that they need."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        package = _installed(waiting.pop())
        for line in (package.requires or ()) if package else ():
            wanted = re.match(r"[\w.-]+", line)
            if wanted and "extra ==" not in line and wanted[0].lower() not in found:
                found.add(wanted[0].lower())
                waiting.append(wanted[0])
    return {each for each in found if each not in DROPPED_MODULES and _installed(each)}


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        # Wanted on another system only.
        return None


def _of_system(entries: Iterable[Entry]) -> Iterator[tuple[str, Path]]:
    if not shutil.which("dpkg-query"):
        return
    files = (Path(file) for _, file, kind in entries if kind == "BINARY")
    names = sorted({f"*/{file.resolve().name}" for file in files if _is_of_system(file)})
    # One name that no package has makes the question fail, with all other answers given.
    answers = _told("dpkg-query", "-S", *names, check=False)
    for owner in sorted(set(re.findall(r"(?m)^([^:\s]+):", answers))):
        text = Path("/usr/share/doc", owner, "copyright")
        if text.is_file():
            yield f"system/{owner}.txt", text


def _is_of_system(file: Path) -> bool:
    return not file.is_relative_to(sys.prefix)


def _told(*command: str | Path, check: bool = True) -> str:
    # Programs of the system, with names of files that this build has found itself.
    return subprocess.run(command, check=check, capture_output=True, text=True).stdout  # noqa: S603


def _posix(name: str) -> str:
    return name.replace("\\", "/")
