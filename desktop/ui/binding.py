"""Qt's Python binding without what only its makers need: a third of an empty window's start.

At each start the binding compiles its own tools from text: a writer of stub files, a reader of
signatures, and a hook on every import that looks for `from __feature__ import`. The program has no
use for the last, and for the others only where a call to Qt is wrong; they are loaded then.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from typing import TYPE_CHECKING, Any, SupportsIndex, cast

from desktop.core.quick.standard import PutOff
from desktop.ui.quick_enums import fill_all, hasten

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import ModuleType

KNOWN = (6, 11)
"""The version whose inner parts are named here; any other is loaded as it comes."""

_LOADER = "shibokensupport.signature.loader"
# The module in which the binding finds classes by their names, and the function that it calls
# before it looks.
_MAPPING, _UPDATE = "shibokensupport.signature.mapping", "update_mapping"
# Modules that the binding, and what it unpacks itself with, import ahead of need, each with the
# functions that it takes out of them.
_AHEAD: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("bz2", "lzma", "shutil", "tempfile", "traceback"), ()),
    "textwrap": ("dedent",),
}
# What the binding asks of its loader by name: first what it asks only when something is wrong.
_LATER = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")
_NEVER = ("finish_import", "feature_import", "feature_imported", "post_init")


def load() -> None:
    """Load Qt's core, light where that is known to go; done already, nothing happens."""
    if "shiboken6" in sys.modules:
        return
    hasten()
    known: list[Any] = sys.meta_path
    finders = sys.meta_path = _Finders(known)
    try:
        with PutOff(**_AHEAD):
            # With `Qt` comes a function that means to mend its own words.
            from PySide6.QtCore import Qt  # noqa: F401
    finally:
        known[:] = finders[1:]
        sys.meta_path = known


class _Finders(list[Any]):
    """The list of who finds modules, in which the light loader stays before the binding's own."""

    def __init__(self, finders: Sequence[Any]) -> None:
        self._light = _LightLoader()
        super().__init__((self._light, *finders))

    def insert(self, place: SupportsIndex, finder: object) -> None:
        if hasattr(finder, "zfile"):
            self._light.packed = finder
        super().insert(max(1, int(place)), finder)


class _LightLoader:
    """Finds the binding's loader, and puts functions there that fetch the real ones."""

    packed: Any = None

    def find_spec(self, name: str, _path: object, _target: object = None) -> ModuleSpec | None:
        ours = name == _LOADER and self.packed is not None
        version = getattr(sys.modules.get("shiboken6"), "__version_info__", ())[:2]
        return ModuleSpec(name, cast("Any", self)) if ours and version == KNOWN else None

    def create_module(self, _spec: ModuleSpec) -> None:
        """An ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        """Give the module what the binding will ask of it."""
        made = sys.modules["signature_bootstrap"]
        signature = sys.modules["shibokensupport.signature"]
        for name in ("get_signature", "make_snake_case_name"):
            setattr(signature, name, getattr(made, name))
        real = _RealLoader(self.packed, made)
        for name in _LATER:
            setattr(module, name, real.function(name))
        for name in _NEVER:
            setattr(module, name, _nothing)
        sys.modules[_MAPPING] = real.mapping


class _RealLoader:
    """The binding's own loader, run when it is first asked for something.

    `mapping` stands in for the module of that name, and becomes it then: the binding keeps hold of
    what it finds there first.
    """

    def __init__(self, packed: Any, made: ModuleType) -> None:
        self._packed, self._made = packed, made
        self._module: ModuleType | None = None
        self.mapping = self._new(_MAPPING)
        setattr(self.mapping, _UPDATE, self._update)

    def function(self, name: str) -> Callable[..., Any]:
        """Return a function that runs the loader's own of that name."""
        return lambda *given: getattr(self._loaded(), name)(*given)

    def _update(self) -> None:
        self._loaded()
        vars(self.mapping)[_UPDATE]()

    def _loaded(self) -> ModuleType:
        if self._module is None:
            fill_all()
            sys.modules.setdefault(self._made.__name__, self._made)
            sys.meta_path.insert(0, self._packed)
            try:
                self._packed.exec_module(self.mapping)
                self._module = self._new(_LOADER)
                self._packed.exec_module(self._module)
            finally:
                sys.meta_path.remove(self._packed)
        return self._module

    def _new(self, name: str) -> ModuleType:
        return module_from_spec(ModuleSpec(name, self._packed))


def _nothing(*_given: object) -> None:
    """No module of the program imports features, and none of Qt's is mended after its import."""
