"""Frozen dataclasses whose parts are written when they are first needed.

The language writes and compiles half a dozen functions for each and makes its class twice, half a
millisecond to two; a start has thirty of them and makes values of few. These are the same to whom
they are handed: made, compared, printed, copied, pickled, and told field by field by `dataclasses`.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace

    T = TypeVar("T")

FIELDS = "__dataclass_fields__"
_put = object.__setattr__
# Values of a kind that are made field by field before a function is written that makes them.
_FEW = 40


def is_record(kind: type) -> bool:
    """Whether a type is a dataclass, without having its fields worked out."""
    return any(FIELDS in vars(one) for one in kind.__mro__)


class _Fields:
    """A class's fields for the language's own `dataclasses`, worked out when they are asked for."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __set_name__(self, owner: type, _name: str) -> None:
        self._owner = owner

    def __get__(self, _value: object, _kind: type | None = None) -> Any:
        import dataclasses

        words = {"__annotations__": self._owner.__annotations__, "__doc__": ""}
        twin = type(self._owner.__name__, (), {**words, **self._defaults})
        fields = vars(dataclasses.dataclass(frozen=True)(twin))[FIELDS]
        setattr(self._owner, FIELDS, fields)
        return fields


def _record(given: type, *, slots: bool) -> type:
    inside = {name: one for name, one in vars(given).items() if name not in _OF_ANY_CLASS}
    names = tuple(inside.get("__annotations__", ()))
    defaults = {name: inside[name] for name in names if name in inside}
    if not _is_plain(given, defaults):
        import dataclasses

        return dataclasses.dataclass(frozen=True, slots=slots)(given)
    read: Callable[[Any], Any] = attrgetter(*names) if names else lambda _value: ()
    own = {"__match_args__": names, FIELDS: _Fields(defaults), **_SHARED, **_comparing(read)}
    own["__init__"] = _written_when_called(names, defaults)
    if slots:
        kept = {name: one for name, one in inside.items() if name not in defaults}
        return type(given)(given.__name__, (), {**own, **_STATE, "__slots__": names, **kept})
    # What is kept beside the fields of a class without slots, keeps its place in it.
    for name in own.keys() - inside.keys():
        setattr(given, name, own[name])
    own[FIELDS].__set_name__(given, FIELDS)
    return given


def _is_plain(given: type, defaults: dict[str, Any]) -> bool:
    """Whether a class stands alone, and has fields with values that nobody can change, or none."""
    hints = map(str, vars(given).get("__annotations__", {}).values())
    special = any("ClassVar" in hint or "InitVar" in hint for hint in hints)
    kinds = [type(one) for one in defaults.values()]
    fixed = all(issubclass(kind, Hashable) and kind.__name__ != "Field" for kind in kinds)
    return not special and fixed and given.__bases__ == (object,)


def _written_when_called(names: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., None]:
    left, known = _FEW, frozenset(names)

    def first(self: Any, *given: Any, **named: Any) -> None:
        nonlocal left
        left -= 1
        values = {**defaults, **dict(zip(names, given, strict=False)), **named}
        plain = len(given) <= len(names) and named.keys().isdisjoint(names[: len(given)])
        if left > 0 and plain and values.keys() == known:
            for name in names:
                _put(self, name, values[name])
            if hasattr(self, "__post_init__"):
                self.__post_init__()
            return
        own = _init(names, defaults, post=hasattr(self, "__post_init__"))
        own.__qualname__ = f"{type(self).__qualname__}.__init__"
        type(self).__init__ = own
        own(self, *given, **named)

    return first


def _init(names: tuple[str, ...], defaults: dict[str, Any], *, post: bool) -> Callable[..., None]:
    """Write what makes a value of its fields; a class has it from its first value on."""
    wanted = [f"{one}=_default_{one}" if one in defaults else one for one in names]
    body = [f"_put(self, {one!r}, {one})" for one in names]
    if post or not body:
        body.append("self.__post_init__()" if post else "pass")
    text = f"def __init__({', '.join(['self', *wanted])}):\n  " + "\n  ".join(body)
    place = {"_put": _put, **{f"_default_{one}": value for one, value in defaults.items()}}
    exec(text, place)  # noqa: S102 - of names in our own classes, as `dataclasses` does
    own: Callable[..., None] = place["__init__"]
    return own


def _comparing(read: Callable[[Any], Any]) -> dict[str, Any]:
    def same(self: Any, other: Any) -> Any:
        return read(self) == read(other) if other.__class__ is self.__class__ else NotImplemented

    return {"__eq__": same, "__hash__": lambda self: hash(read(self))}


def _repr(self: Any) -> str:
    told = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _refuse(self: object, name: str, *_value: object) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _take_state(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        _put(self, name, value)


_OF_ANY_CLASS = ("__dict__", "__weakref__")
_SHARED = {
    "__repr__": _repr,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}
_STATE = {"__getstate__": _state, "__setstate__": _take_state}

if not TYPE_CHECKING:

    def dataclass(*, frozen: bool, slots: bool = False) -> Callable[[type[T]], type[T]]:
        """Make a class of annotated fields a dataclass, which has to be a frozen one."""
        assert frozen
        return partial(_record, slots=slots)

    def replace(value: T, /, **changes: object) -> T:
        """Return the same record with some fields changed, as `dataclasses.replace` does."""
        kept = {name: getattr(value, name) for name in type(value).__match_args__}
        return type(value)(**{**kept, **changes})
