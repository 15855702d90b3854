"""A fault of Qt's Python binding that ends the program after some thousands of calls."""

import subprocess
import sys

from PySide6.QtWidgets import QLabel
from PySide6.support import deprecated
from pytestqt.qtbot import QtBot

CALLS = 1_000


def test_calls_that_return_nothing_leave_the_references_to_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    words = [str(number) for number in range(CALLS)]
    before = sys.getrefcount(None)
    for word in words:
        label.setText(word)
    after = sys.getrefcount(None)
    # Other threads and caches may move it by a few; the fault takes one with every call.
    assert abs(after - before) < CALLS / 10


LIGHT = """
import sys
from desktop.ui import binding
binding.load()
from PySide6.QtCore import QObject, Qt, Signal
tools = "shibokensupport.signature.lib.pyi_generator"
assert tools not in sys.modules and "logging" not in sys.modules, "loaded at once"
assert __import__.__name__ != "__feature_import__", "looks into the source of every module"
class Bell(QObject):
    rung = Signal(int)
bell, heard = Bell(), []
bell.rung.connect(heard.append)
bell.rung.emit(3)
assert heard == [3]
assert Qt.AlignmentFlag(0x21).name == "AlignLeft|AlignTop"
try:
    bell.setObjectName([], 1)
except TypeError as error:
    print(error)
try:
    bell.startTimer("never")
except TypeError as error:
    print(error)
print(bell.setObjectName.__doc__)
assert tools in sys.modules and not any(hasattr(one, "zfile") for one in sys.meta_path)
"""


def test_a_light_binding_works_and_tells_what_was_wrong_as_the_whole_one_does() -> None:
    """Left to itself the binding would only be slower; this tells when a new one is other."""
    whole = LIGHT.replace("binding.load()", "").replace("assert", "True or")
    said = [
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        for code in (LIGHT, whole)
    ]
    assert [one.stderr for one in said] == ["", ""]
    assert said[0].stdout == said[1].stdout
    assert "Supported signatures" in said[0].stdout


def test_the_binding_mends_no_module_after_its_import() -> None:
    """The light one would have to do it too."""
    assert not [name for name in vars(deprecated) if name.startswith("fix_for_")]
