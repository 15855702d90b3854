"""Dataclasses whose parts are written when they are first needed.

The language writes and compiles half a dozen functions for each and makes its class twice, half a
millisecond to two; a start has thirty of them, the reading of a paper a hundred, and either makes
values of few. These are the same to whom they are handed: made, compared, printed, copied, pickled,
and told field by field by `dataclasses`.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace

    T = TypeVar("T")

FIELDS = "__dataclass_fields__"
_put = object.__setattr__
# Values of a kind that are made field by field before a function is written that makes them.
_FEW = 200


def is_record(kind: type) -> bool:
    """Whether a type is a dataclass, without having its fields worked out."""
    return any(FIELDS in vars(one) for one in kind.__mro__)


class _Made:
    """What stands for the value of a field that is made anew for each record."""

    def __init__(self, factory: Callable[[], Any]) -> None:
        self.factory = factory

    @property
    def usual(self) -> Any:
        """The same for the language's own dataclasses."""
        import dataclasses

        return dataclasses.field(default_factory=self.factory)


class _Fields:
    """A class's fields for the language's own `dataclasses`, worked out when they are asked for."""

    def __init__(self, defaults: dict[str, Any]) -> None:
        self._defaults = defaults

    def __set_name__(self, owner: type, _name: str) -> None:
        self._owner = owner

    def __get__(self, _value: object, _kind: type | None = None) -> Any:
        import dataclasses

        words = {"__annotations__": self._owner.__annotations__, "__doc__": ""}
        usual = {name: _usual(value) for name, value in self._defaults.items()}
        twin = type(self._owner.__name__, (), {**words, **usual})
        fields = vars(dataclasses.dataclass(frozen=True)(twin))[FIELDS]
        setattr(self._owner, FIELDS, fields)
        return fields


def _usual(default: Any) -> Any:
    return default.usual if isinstance(default, _Made) else default


def _record(given: type, *, frozen: bool, slots: bool, eq: bool) -> type:
    inside = {name: one for name, one in vars(given).items() if name not in _OF_ANY_CLASS}
    names = tuple(inside.get("__annotations__", ()))
    defaults = {name: inside[name] for name in names if name in inside}
    if not _is_plain(given, defaults):
        import dataclasses

        for name, value in defaults.items():
            setattr(given, name, _usual(value))
        return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq)(given)
    own = {"__match_args__": names, FIELDS: _Fields(defaults), "__repr__": _repr}
    own["__init__"] = _written_when_called(names, defaults, frozen=frozen)
    own.update(_REFUSING if frozen else {}, **(_comparing(names, frozen=frozen) if eq else {}))
    if slots:
        kept = {name: one for name, one in inside.items() if name not in defaults}
        state = _STATE if frozen else {}
        return type(given)(given.__name__, (), {**own, **state, "__slots__": names, **kept})
    return _put_into(given, own, inside, defaults)


def _put_into(
    given: type, own: dict[str, Any], inside: dict[str, Any], defaults: dict[str, Any]
) -> type:
    """What is kept beside the fields of a class without slots, keeps its place in it."""
    for name in own.keys() - inside.keys():
        setattr(given, name, own[name])
    own[FIELDS].__set_name__(given, FIELDS)
    for name, value in defaults.items():
        if isinstance(value, _Made):
            delattr(given, name)
    return given


def _is_plain(given: type, defaults: dict[str, Any]) -> bool:
    """Whether a class stands alone, and has fields with values that nobody can change, or none."""
    hints = map(str, vars(given).get("__annotations__", {}).values())
    special = any("ClassVar" in hint or "InitVar" in hint for hint in hints)
    kinds = [type(one) for one in defaults.values()]
    fixed = all(issubclass(kind, Hashable) and kind.__name__ != "Field" for kind in kinds)
    return not special and fixed and given.__bases__ == (object,)


def _written_when_called(
    names: tuple[str, ...], defaults: dict[str, Any], *, frozen: bool
) -> Callable[..., None]:
    left, known, count = _FEW, frozenset(names), len(names)

    def first(self: Any, *given: Any, **named: Any) -> None:
        nonlocal left
        left -= 1
        if left > 0 and len(given) == count and not named:
            for name, value in zip(names, given, strict=True):
                _put(self, name, value)
            if hasattr(self, "__post_init__"):
                self.__post_init__()
            return
        values = {**defaults, **dict(zip(names, given, strict=False)), **named}
        plain = len(given) <= len(names) and named.keys().isdisjoint(names[: len(given)])
        if left > 0 and plain and values.keys() == known:
            for name in names:
                value = values[name]
                _put(self, name, value.factory() if type(value) is _Made else value)
            if hasattr(self, "__post_init__"):
                self.__post_init__()
            return
        own = _init(names, defaults, frozen=frozen, post=hasattr(self, "__post_init__"))
        own.__qualname__ = f"{type(self).__qualname__}.__init__"
        type(self).__init__ = own
        own(self, *given, **named)

    return first


def _init(
    names: tuple[str, ...], defaults: dict[str, Any], *, frozen: bool, post: bool
) -> Callable[..., None]:
    """Write what makes a value of its fields; a class has it from its first value on."""
    wanted = [f"{one}=_default_{one}" if one in defaults else one for one in names]
    anew = {one for one, value in defaults.items() if isinstance(value, _Made)}
    made = {one: f"{one}.factory() if {one} is _default_{one} else {one}" for one in anew}
    put = "_put(self, {0!r}, {1})" if frozen else "self.{0} = {1}"
    body = [put.format(one, made.get(one, one)) for one in names]
    if post or not body:
        body.append("self.__post_init__()" if post else "pass")
    text = f"def __init__({', '.join(['self', *wanted])}):\n  " + "\n  ".join(body)
    place = {"_put": _put, **{f"_default_{one}": value for one, value in defaults.items()}}
    exec(text, place)  # noqa: S102 - of names in our own classes, as `dataclasses` does
    own: Callable[..., None] = place["__init__"]
    return own


def _comparing(names: tuple[str, ...], *, frozen: bool) -> dict[str, Any]:
    read: Callable[[Any], Any] = attrgetter(*names) if names else lambda _value: ()

    def same(self: Any, other: Any) -> Any:
        return read(self) == read(other) if other.__class__ is self.__class__ else NotImplemented

    # What can change has no place in a set.
    return {"__eq__": same, "__hash__": (lambda self: hash(read(self))) if frozen else None}


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
_REFUSING = {"__setattr__": _refuse, "__delattr__": _refuse}
_STATE = {"__getstate__": _state, "__setstate__": _take_state}

if not TYPE_CHECKING:

    def dataclass(
        given: type[T] | None = None,
        /,
        *,
        frozen: bool = False,
        slots: bool = False,
        eq: bool = True,
    ) -> Any:
        """Make a class of annotated fields a dataclass."""
        made = partial(_record, frozen=frozen, slots=slots, eq=eq)
        return made if given is None else made(given)

    def field(**how: Any) -> Any:
        """Have a field made anew for each value that is not given one, or ask for more of it."""
        if how.keys() == {"default_factory"}:
            return _Made(how["default_factory"])
        import dataclasses

        return dataclasses.field(**how)

    def replace(value: T, /, **changes: object) -> T:
        """Return the same record with some fields changed, as `dataclasses.replace` does."""
        kept = {name: getattr(value, name) for name in type(value).__match_args__}
        return type(value)(**{**kept, **changes})
