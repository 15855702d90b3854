"""Named tuples whose maker is written when many are made.

The language writes and compiles a function for each kind and looks at the type of every field, a
tenth of a millisecond; a start has fifty kinds and makes values of half of them, mostly a few. To
whom they are handed, these are the same: made, unpacked, compared, printed, copied and pickled.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import NamedTuple as NamedTuple

try:
    # The language's own way to a field by its place, twice as fast as a property.
    from _collections import _tuplegetter as _field  # type: ignore[import-not-found]
except ImportError:

    def _field(place: int, text: str) -> Any:
        return property(itemgetter(place), doc=text)


# Values of a kind that are made by a function for all kinds before one of its own is written.
_FEW = 200
_put = tuple.__new__


def _row(name: str, inside: dict[str, Any]) -> type:
    fields = tuple(inside.get("__annotations__", ()))
    defaults = {one: inside.pop(one) for one in fields if one in inside}
    ways = {one: _field(place, f"Field {place}") for place, one in enumerate(fields)}
    facts = {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
    own = {**_SHARED, **facts, "__new__": _maker(fields, defaults), **ways, **inside}
    return type(name, (tuple,), own)


def _maker(fields: tuple[str, ...], defaults: dict[str, Any]) -> Callable[..., Any]:
    left, known = _FEW, frozenset(fields)

    def __new__(cls: Any, /, *given: Any, **named: Any) -> Any:  # noqa: N807
        nonlocal left
        left -= 1
        if left > 0 and len(given) == len(fields) and not named:
            return _put(cls, given)
        values = {**defaults, **dict(zip(fields, given, strict=False)), **named}
        plain = len(given) <= len(fields) and named.keys().isdisjoint(fields[: len(given)])
        if left > 0 and plain and values.keys() == known:
            return _put(cls, map(values.__getitem__, fields))
        # A wrong call is refused by the written one, in the language's words.
        home = next(one for one in cls.__mro__ if "_fields" in vars(one))
        home.__new__ = _written(home, fields, defaults)
        return home.__new__(cls, *given, **named)

    return __new__


def _written(home: type, fields: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    wanted = [f"{one}=_default_{one}" if one in defaults else one for one in fields]
    values = "".join(f"{one}, " for one in fields)
    text = f"def __new__({', '.join(['_cls', *wanted])}):\n  return _put(_cls, ({values}))"
    place = {"_put": _put, **{f"_default_{one}": value for one, value in defaults.items()}}
    exec(text, place)  # noqa: S102 - of names in our own classes, as `collections` does
    own: Any = place["__new__"]
    own.__qualname__ = f"{home.__qualname__}.__new__"
    return staticmethod(own)


def _make(cls: Any, values: Iterable[Any]) -> Any:
    made = _put(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
    return made


def _replace(self: Any, /, **changed: Any) -> Any:
    made = self._make(map(changed.pop, self._fields, self))
    if changed:
        raise ValueError(f"Got unexpected field names: {list(changed)!r}")
    return made


def _asdict(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _repr(self: Any) -> str:
    told = (f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{self.__class__.__name__}({', '.join(told)})"


_SHARED: dict[str, Any] = {
    "__slots__": (),
    "_make": classmethod(_make),
    "_replace": _replace,
    "_asdict": _asdict,
    "__repr__": _repr,
    "__getnewargs__": lambda self: tuple(self),
}

if not TYPE_CHECKING:

    class _Rows(type):
        """Makes of a class body with fields a tuple of them."""

        def __new__(cls, name: str, _bases: tuple[type, ...], inside: dict[str, Any]) -> type:
            return _row(name, inside)

    class _Named:
        """What stands for `typing.NamedTuple` in a class's head."""

        def __mro_entries__(self, _bases: tuple[Any, ...]) -> tuple[type, ...]:
            return (_BASE,)

    _BASE = type.__new__(_Rows, "NamedTuple", (), {})
    NamedTuple = _Named()
