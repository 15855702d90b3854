"""The rules between the rooms, as pure functions from a module's text to what breaks them.

`test_architecture.py` runs them over every module of `desktop/` and over tiny snippets that break
one rule each, so that a rule that has gone blind is noticed.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.parsed_module import Module, parse

ROOMS = ("core", "reading", "writing", "store", "desk", "ui")
ENTRANCE = ("__init__", "__main__", "app", "cli", "paths")

# Which part of desktop/ may import which. Everything may import itself.
MAY_IMPORT = {
    "core": (),
    "paths": (),
    "reading": ("core", "paths"),
    "writing": ("core", "paths"),
    "store": ("core", "paths"),
    "desk": ("core", "paths", "reading", "writing", "store"),
    "ui": ("core", "paths", "desk"),
    "cli": ("core", "paths", "desk"),
    "app": ("core", "paths", "reading", "writing", "store", "desk", "ui", "cli"),
    "__main__": ("core", "paths", "desk", "cli", "app"),
    # Importing anything of the package runs it first.
    "__init__": ("core",),
}
NOT_EACH_OTHER = ("desktop/ui/calendar", "desktop/ui/drafts")

# Where a library may be imported, as the beginnings of paths.
LIBRARY_HOMES = {
    ("PySide6", "shiboken6"): ("desktop/ui/", "desktop/app.py"),
    ("sqlite3", "sqlcipher3", "sqlite_utils", "pysqlite3"): ("desktop/store/",),
    ("icalendar",): (
        *("desktop/reading/ics_values.py", "desktop/reading/ics_zones.py"),
        "desktop/writing/ics.py",
    ),
    ("docx", "lxml", "openpyxl", "pypdf", "pypdfium2", "pdfminer", "pdfplumber", "PySide6.QtPdf"): (
        "desktop/reading/",
        "desktop/writing/",
    ),
    # Nothing is fetched and nothing is sent: no room talks to a network.
    (
        *("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx"),
        *("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"),
    ): (),
}
FILE_MODULES = (
    *("os", "io", "shutil", "tempfile", "subprocess", "glob", "fileinput", "mmap"),
    *("importlib.resources", "pkgutil", "pathlib"),
)
FILE_CALLS = ("open", "read_text", "read_bytes", "write_text", "write_bytes")
CLOCKS = (
    *("datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow"),
    *("datetime.date.today", "time.time", "time.time_ns", "time.localtime", "time.gmtime"),
    *("PySide6.QtCore.QDate.currentDate", "PySide6.QtCore.QTime.currentTime"),
    *("PySide6.QtCore.QDateTime.currentDateTime", "PySide6.QtCore.QDateTime.currentDateTimeUtc"),
    *("PySide6.QtCore.QDateTime.currentMSecsSinceEpoch",),
)
CLOCK_HOMES = ("desktop/app.py", "desktop/cli/", "desktop/__main__.py")
DATACLASSES = ("dataclasses.dataclass", "desktop.core.quick.dataclasses.dataclass")
CATCH_ALL = ("Exception", "BaseException")
EMPTY_NAME = re.compile(r"(Manager|Helpers?|Utils?|Utilities|Handler|Misc)(?![a-z])")
EMPTY_MODULES = ("manager", "helper", "helpers", "util", "utils", "handler", "handlers", "misc")
RICH_TEXT = ("QTextBrowser", "QTextEdit", "QTextDocument")
RICH_LABEL = ("TextFormat.RichText", "TextFormat.AutoText", "TextFormat.MarkdownText")
GUARDED = "desktop/ui/guarded_text.py"
LONGEST_FUNCTION = 45

# The line, and what is wrong there.
Breach = tuple[int, str]


def breaches(path: str, text: str) -> list[str]:
    """Return what breaks the rules of the house in a module, one sentence each, by line."""
    module = parse(path, text)
    found = (sentence for rule in RULES for sentence in rule(module))
    return [f"{path}:{line}: {words}" for line, words in sorted(found)]


def imports_point_one_way(module: Module) -> Iterator[Breach]:
    """Core <- reading, writing, store <- desk <- ui, cli <- app."""
    for one in module.imports:
        if not one.is_of("desktop"):
            continue
        room = one.name.split(".")[1] if "." in one.name else "__init__"
        asks_app = (module.room, room) == ("cli", "app") and one.inside_function
        known = room in MAY_IMPORT and room != "__init__"
        if known and room != module.room and room not in MAY_IMPORT[module.room] and not asks_app:
            yield one.line, f"{module.room} may not import {one.name}"


def sub_rooms_are_strangers(module: Module) -> Iterator[Breach]:
    """`ui/calendar` and `ui/drafts` do not import each other."""
    for here in NOT_EACH_OTHER:
        others = [other.replace("/", ".") for other in NOT_EACH_OTHER if other != here]
        if module.path.startswith(f"{here}/"):
            for one in module.imports:
                if one.is_of(*others):
                    yield one.line, f"{here} may not import {one.name}"


def libraries_have_one_home(module: Module) -> Iterator[Breach]:
    """Qt only in the window, SQLite only in the store, and so on."""
    for libraries, homes in LIBRARY_HOMES.items():
        for one in module.imports:
            if one.is_of(*libraries) and not module.path.startswith(homes):
                where = " and ".join(homes) or "no room at all"
                yield one.line, f"{one.name} may be imported in {where} only"


def core_touches_no_files(module: Module) -> Iterator[Breach]:
    """Core is plain values and functions; paths without a disk (PurePath) are values too."""
    if module.room != "core":
        return
    for one in module.imports:
        if one.is_of(*FILE_MODULES) and not one.name.startswith("pathlib.Pure"):
            yield one.line, f"core has no file access, so no {one.name}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _last(module.dotted(node.func)) in FILE_CALLS:
            yield node.lineno, f"core has no file access, so no {ast.unparse(node.func)}()"


def core_values_are_frozen(module: Module) -> Iterator[Breach]:
    """Frozen dataclasses cross room borders, and core is where they come from."""
    if module.room != "core":
        return
    for node in ast.walk(module.tree):
        for mark in node.decorator_list if isinstance(node, ast.ClassDef) else ():
            call = mark if isinstance(mark, ast.Call) else None
            frozen = call and any(
                word.arg == "frozen" and ast.unparse(word.value) == "True" for word in call.keywords
            )
            name = module.dotted(call.func if call else mark)
            if name in DATACLASSES and not frozen:
                yield node.lineno, f"{node.name} is a dataclass of core and must be frozen"


def time_is_handed_in(module: Module) -> Iterator[Breach]:
    """No clock below `app.py` and `cli`, called or handed on as a function."""
    if module.path.startswith(CLOCK_HOMES):
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute | ast.Name) and module.dotted(node) in CLOCKS:
            yield node.lineno, f"{ast.unparse(node)} asks the clock; a clock is handed in"


def nothing_catches_everything(module: Module) -> Iterator[Breach]:
    """An error that nobody foresaw is a bug and must come to light.

    Tidying up after whatever happened is no catching: `except BaseException` that raises again.
    """
    for node in ast.walk(module.tree):
        caught: list[ast.expr] = []
        if isinstance(node, ast.ExceptHandler):
            if node.type is None:
                yield node.lineno, "a bare except hides every bug; name the errors"
                continue
            caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
            if ast.unparse(node.type) == "BaseException" and ast.unparse(node.body[-1]) == "raise":
                continue
        elif isinstance(node, ast.Call) and module.dotted(node.func) == "contextlib.suppress":
            caught = node.args
        for error in caught:
            if module.dotted(error).removeprefix("builtins.") in CATCH_ALL:
                yield node.lineno, f"catching {ast.unparse(error)} hides every bug; name the errors"


def names_say_something(module: Module) -> Iterator[Breach]:
    """No Manager, Helper, Utils, Handler, misc: such names tell nothing."""
    if PurePosixPath(module.path).stem in EMPTY_MODULES:
        yield 1, "the file's name tells nothing about what is in it"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and EMPTY_NAME.search(node.name):
            yield node.lineno, f"the class name {node.name} tells nothing about what it does"


def rich_text_is_guarded(module: Module) -> Iterator[Breach]:
    """Rich text can make Qt open files and network shares; one class prevents it for all."""
    if module.path == GUARDED:
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _last(module.dotted(node.func)) in RICH_TEXT:
            yield node.lineno, f"{ast.unparse(node.func)} is made in {GUARDED} only"
        for base in node.bases if isinstance(node, ast.ClassDef) else ():
            if _last(module.dotted(base)) in RICH_TEXT:
                yield node.lineno, f"{ast.unparse(base)} is derived from in {GUARDED} only"
        if isinstance(node, ast.Attribute) and module.dotted(node).endswith(RICH_LABEL):
            yield node.lineno, "labels, tooltips and message boxes are plain text"


def functions_are_short(module: Module) -> Iterator[Breach]:
    """About ten lines; past this length a function does more than one thing."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {lines} lines, {LONGEST_FUNCTION} at most"


def _last(dotted: str) -> str:
    return dotted.rpartition(".")[2]


RULES = (
    imports_point_one_way,
    sub_rooms_are_strangers,
    libraries_have_one_home,
    core_touches_no_files,
    core_values_are_frozen,
    time_is_handed_in,
    nothing_catches_everything,
    names_say_something,
    rich_text_is_guarded,
    functions_are_short,
)
