"""The language's own modules, without those parts that a start loads and never uses.

A library imports what one of its functions may need some day: `pathlib` the rules of web addresses
for `as_uri`, `zipfile` two more ways to pack. What is put off is loaded when it is used.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType


class PutOff:
    """Stand-ins for modules, as long as something else is imported that would load them.

    Each is given with the functions that are taken out of it by name. What else is asked of one is
    answered by the module itself, loaded then. A module that is there already stays.
    """

    def __init__(self, **functions: tuple[str, ...]) -> None:
        names = {name.replace("__", "."): words for name, words in functions.items()}
        self._made = {
            name: _stand_in(name, words) for name, words in names.items() if name not in sys.modules
        }

    def __enter__(self) -> None:
        sys.modules.update(self._made)

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for name, one in self._made.items():
            if sys.modules.get(name) is one:
                del sys.modules[name]


def _stand_in(name: str, functions: tuple[str, ...]) -> ModuleType:
    """Return what a module is taken for until something of it is used."""

    def of_the_real_one(word: str) -> Any:
        if word.startswith("__"):
            # An import asks each module whether it is a package.
            raise AttributeError(word)
        return getattr(_loaded(made), word)

    made = ModuleType(name)
    vars(made).update({word: partial(_call, made, word) for word in functions})
    made.__getattr__ = of_the_real_one  # type: ignore[method-assign]
    return made


def _call(stand_in: ModuleType, word: str, *given: Any, **named: Any) -> Any:
    return getattr(_loaded(stand_in), word)(*given, **named)


def _loaded(stand_in: ModuleType) -> ModuleType:
    name = stand_in.__name__
    if sys.modules.get(name) is stand_in:
        del sys.modules[name]
    return import_module(name)


def lighten() -> None:
    """Load `datetime` and `pathlib`, which everything needs, without what nothing asks them for.

    Python 3.11 defines all of `datetime` in its own language, and then takes the compiled one.
    """
    if sys.version_info < (3, 12) and "datetime" not in sys.modules:
        try:
            sys.modules["datetime"] = import_module("_datetime")
        except ImportError:
            # Not every Python has it compiled.
            return
    with PutOff(urllib__parse=("quote_from_bytes",)):
        import_module("pathlib")
