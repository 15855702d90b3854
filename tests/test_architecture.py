"""The rooms of the house: who may import whom, and what may happen where."""

from pathlib import Path

import pytest

from tests.house_rules import ENTRANCE, ROOMS, RULES, breaches
from tests.parsed_module import parse

TOP = Path(__file__).parent.parent
MODULES = sorted(path.relative_to(TOP).as_posix() for path in (TOP / "desktop").rglob("*.py"))

# One breach a line: which rule it breaks, where it would stand, and the words that break it.
BROKEN = [
    ("imports_point_one_way", "core/x.py", "from desktop.reading import text"),
    ("imports_point_one_way", "core/x.py", "import desktop.paths"),
    ("imports_point_one_way", "reading/x.py", "from desktop.store.store import Store"),
    ("imports_point_one_way", "reading/x.py", "from desktop import writing"),
    ("imports_point_one_way", "writing/x.py", "from desktop.reading.ics import read"),
    ("imports_point_one_way", "store/x.py", "import desktop.desk.dossier as d"),
    ("imports_point_one_way", "desk/x.py", "from desktop.ui.page import Page"),
    ("imports_point_one_way", "desk/deep/x.py", "from ...ui import page"),
    ("imports_point_one_way", "ui/x.py", "from desktop.store import store"),
    ("imports_point_one_way", "ui/x.py", "from ..reading import text"),
    ("imports_point_one_way", "ui/x.py", "def f():\n    from desktop import app"),
    ("imports_point_one_way", "cli/x.py", "from desktop.writing.ics import write"),
    ("imports_point_one_way", "cli/x.py", "from desktop import app"),
    ("imports_point_one_way", "cli/x.py", "from ..ui import page"),
    ("imports_point_one_way", "paths.py", "from desktop.core import event"),
    ("sub_rooms_are_strangers", "ui/calendar/x.py", "from desktop.ui.drafts.reader import Reader"),
    ("sub_rooms_are_strangers", "ui/drafts/x.py", "from ..calendar import month"),
    ("libraries_have_one_home", "desk/x.py", "from PySide6.QtCore import QObject"),
    ("libraries_have_one_home", "cli/x.py", "def f():\n    import PySide6.QtGui"),
    ("libraries_have_one_home", "desk/x.py", "import sqlite3"),
    ("libraries_have_one_home", "reading/x.py", "from sqlite_utils import Database"),
    ("libraries_have_one_home", "reading/text.py", "import icalendar"),
    ("libraries_have_one_home", "desk/x.py", "from docx import Document"),
    ("libraries_have_one_home", "ui/x.py", "from urllib.request import urlopen"),
    ("libraries_have_one_home", "ui/x.py", "from PySide6 import QtNetwork"),
    ("core_touches_no_files", "core/x.py", "def f(p):\n    return open(p)"),
    ("core_touches_no_files", "core/x.py", "def f(p):\n    return p.read_text()"),
    ("core_touches_no_files", "core/x.py", "from pathlib import Path"),
    ("core_touches_no_files", "core/x.py", "import os.path"),
    ("core_values_are_frozen", "core/x.py", "import dataclasses as d\n@d.dataclass\nclass A: ..."),
    (
        "core_values_are_frozen",
        "core/x.py",
        "from dataclasses import dataclass\n@dataclass(frozen=False)\nclass A: ...",
    ),
    ("time_is_handed_in", "desk/x.py", "from datetime import datetime\nx = datetime.now()"),
    ("time_is_handed_in", "ui/x.py", "import datetime as dt\nx = dt.date.today()"),
    ("time_is_handed_in", "store/x.py", "import time\nx = [time.time]"),
    ("time_is_handed_in", "store/x.py", "from time import time as t\nx = t()"),
    ("time_is_handed_in", "ui/x.py", "from PySide6.QtCore import QDate\nx = QDate.currentDate()"),
    ("nothing_catches_everything", "desk/x.py", "try:\n    f()\nexcept:\n    raise"),
    ("nothing_catches_everything", "app.py", "try:\n    f()\nexcept Exception:\n    pass"),
    ("nothing_catches_everything", "app.py", "try:\n    f()\nexcept Exception:\n    raise"),
    ("nothing_catches_everything", "store/x.py", "try:\n    f()\nexcept BaseException:\n    g()"),
    (
        "nothing_catches_everything",
        "cli/x.py",
        "try:\n    f()\nexcept (A, BaseException):\n    pass",
    ),
    (
        "nothing_catches_everything",
        "ui/x.py",
        "from contextlib import suppress\nwith suppress(Exception):\n    f()",
    ),
    ("names_say_something", "desk/x.py", "class ImportManager: ..."),
    ("names_say_something", "desk/x.py", "class DateUtils: ..."),
    ("names_say_something", "desk/helpers.py", ""),
    ("rich_text_is_guarded", "ui/x.py", "from PySide6.QtWidgets import QTextEdit\nx = QTextEdit()"),
    ("rich_text_is_guarded", "app.py", "from PySide6 import QtGui\nx = QtGui.QTextDocument()"),
    (
        "rich_text_is_guarded",
        "ui/x.py",
        "from PySide6.QtWidgets import QTextBrowser as B\nclass Page(B): ...",
    ),
    (
        "rich_text_is_guarded",
        "ui/x.py",
        "from PySide6.QtCore import Qt\nx.setTextFormat(Qt.TextFormat.RichText)",
    ),
    ("functions_are_short", "desk/x.py", "def f():\n" + "    x = 1\n" * 45),
]

# What stands close to a breach and is allowed.
SOUND = [
    ("desk/x.py", "from desktop.store.store import Store\nfrom desktop.core import event"),
    ("desk/x.py", "from . import history\nfrom ..reading import text"),
    ("ui/x.py", "from desktop import __version__\nfrom desktop.desk.dossier import Dossier"),
    ("ui/calendar/x.py", "from desktop.ui.calendar.month import Month\nfrom .. import theme"),
    ("cli/x.py", "def shot():\n    from desktop import app\n    return app.shot()"),
    ("cli/x.py", "from datetime import datetime\nnow = datetime.now().astimezone()"),
    ("app.py", "from PySide6.QtWidgets import QApplication\nfrom desktop.store import store"),
    ("reading/ics_values.py", "import icalendar"),
    ("core/x.py", "from pathlib import PurePath\nfrom datetime import date\nx = date(2017, 5, 1)"),
    ("core/x.py", "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass A: ..."),
    ("store/x.py", "import time\nx = time.monotonic()\nnow = 1\nx.now = now"),
    (
        "desk/x.py",
        "try:\n    f()\nexcept (OSError, ValueError) as error:\n    raise Problem from error",
    ),
    ("store/x.py", "try:\n    f()\nexcept BaseException:\n    tidy()\n    raise"),
    ("app.py", "from desktop import cli\nfrom desktop.writing.ics import write"),
    ("ui/x.py", "class Handlebar: ...\nclass Utility: ..."),
    (
        "ui/guarded_text.py",
        "from PySide6.QtWidgets import QTextBrowser\nclass T(QTextBrowser): ...",
    ),
    ("ui/x.py", "from PySide6.QtGui import QTextDocument\ndef f(d: QTextDocument) -> None: ..."),
    ("ui/x.py", "from PySide6.QtWidgets import QPlainTextEdit\nx = QPlainTextEdit()"),
    ("desk/x.py", "def f():\n" + "    x = 1\n" * 44),
]


@pytest.mark.parametrize("path", MODULES)
def test_a_module_keeps_the_rules_of_the_house(path: str) -> None:
    assert breaches(path, (TOP / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(("rule", "path", "text"), BROKEN)
def test_a_breach_is_seen_by_its_rule(rule: str, path: str, text: str) -> None:
    by_name = {one.__name__: one for one in RULES}
    assert list(by_name[rule](parse(f"desktop/{path}", text)))


def test_a_breach_is_told_with_its_place_and_what_to_do() -> None:
    text = "import sqlite3\n\ntry:\n    f()\nexcept:\n    pass\n"
    assert breaches("desktop/desk/x.py", text) == [
        "desktop/desk/x.py:1: sqlite3 may be imported in desktop/store/ only",
        "desktop/desk/x.py:5: a bare except hides every bug; name the errors",
    ]


@pytest.mark.parametrize(("path", "text"), SOUND)
def test_what_only_looks_like_a_breach_is_left_alone(path: str, text: str) -> None:
    assert breaches(f"desktop/{path}", text) == []


def test_every_rule_has_been_seen_to_fail() -> None:
    assert {rule for rule, _path, _text in BROKEN} == {rule.__name__ for rule in RULES}


def test_the_package_is_an_entrance_and_six_rooms() -> None:
    files = {path.stem for path in (TOP / "desktop").glob("*.py")}
    rooms = {path.parent.name for path in (TOP / "desktop").glob("*/__init__.py")}
    assert files <= set(ENTRANCE)
    # The commands are a folder of files, but of the entrance.
    assert rooms == {*ROOMS, "cli"}
