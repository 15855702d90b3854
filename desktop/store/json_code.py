"""Core values to JSON and back, by their types alone.

What must be done for a type is worked out once. Values are written as text at once and read by
position, so that an edit of many thousand records costs little more than the writing of its words.
"""

import json
import types
import typing
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter

from desktop.core.quick import dataclasses as records

F = typing.TypeVar("F", bound=Callable[..., typing.Any])
Writer = Callable[[typing.Any], str]
Maker = Callable[[typing.Any], typing.Any]

ISO = (date, datetime, time)
_UNIONS = (types.UnionType, typing.Union)

decode: Callable[[str], typing.Any] = json.JSONDecoder().decode
"""Text to JSON data; raises `ValueError`."""


def once(function: F) -> F:
    """Have `function` work out its answer once for each type that it is asked about."""
    return typing.cast("F", cache(typing.cast("typing.Any", function)))


@once
def type_hints(kind: type[typing.Any]) -> dict[str, typing.Any]:
    """Return the fields of a dataclass with their types; worked out once for each kind."""
    return typing.get_type_hints(kind)


def is_record(hint: typing.Any) -> bool:
    """Whether a type is a dataclass, which is kept field by field."""
    return isinstance(hint, type) and records.is_record(hint)


def is_list(hint: typing.Any) -> bool:
    """Whether values of a type are kept as a list."""
    return typing.get_origin(hint) in (tuple, frozenset)


def only_type(hint: typing.Any) -> typing.Any:
    """Return the type that is not `None` of a field that may hold nothing."""
    if typing.get_origin(hint) not in _UNIONS:
        return hint
    return next(kind for kind in typing.get_args(hint) if kind is not types.NoneType)


def fields_of(names: tuple[str, ...]) -> Callable[[typing.Any], tuple[typing.Any, ...]]:
    """Return what reads the fields called `names`, dots leading inwards, as a tuple."""
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda value: (read(value),)


# -- values to JSON -----------------------------------------------------------------------------


@once
def writer_of(hint: typing.Any) -> Writer:
    """Return what writes a value of the type `hint`, which is not `None`, as JSON text."""
    kind = only_type(hint)
    if kind in ISO:
        return lambda value: f'"{value.isoformat()}"'
    if kind is bool:
        return lambda value: "true" if value else "false"
    if kind in (int, float):
        return repr
    if is_list(kind):
        return _list_writer(kind)
    return _object_writer(kind) if is_record(kind) else encode_basestring


def _list_writer(kind: typing.Any) -> Writer:
    kinds = typing.get_args(kind)
    write = writer_of(kinds[0])
    if typing.get_origin(kind) is frozenset:
        # A set has no order, but what is written shall be the same each time.
        return lambda items: f"[{', '.join(sorted(map(write, items)))}]"
    if kinds[1:] == (Ellipsis,):
        return lambda items: f"[{', '.join(map(write, items))}]"
    writers = [writer_of(one) for one in kinds]
    return lambda items: f"[{', '.join([w(one) for w, one in zip(writers, items, strict=True)])}]"


def _object_writer(kind: type[typing.Any]) -> Writer:
    form, leaves = form_of(kind), tuple(_leaves(kind, ""))
    read = fields_of(tuple(path for path, _ in leaves))
    writers = [writer for _, writer in leaves]

    def write(value: typing.Any) -> str:
        parts = zip(writers, read(value), strict=True)
        return form % tuple(["null" if one is None else writer(one) for writer, one in parts])

    return write


def _leaves(kind: type[typing.Any], inside: str) -> Iterator[tuple[str, Writer]]:
    """The way to each value of a record and of the records within it, with its writer.

    `inside` is the way to the record itself, with a dot at its end.
    """
    for name, hint in type_hints(kind).items():
        if is_record(hint):
            yield from _leaves(hint, f"{inside}{name}.")
        else:
            yield inside + name, writer_of(hint)


def form_of(kind: type[typing.Any]) -> str:
    """Return the JSON text around a record's values, also those within it, `%s` for each."""
    return _form(
        (name, form_of(hint) if is_record(hint) else "%s")
        for name, hint in type_hints(kind).items()
    )


def _form(fields: typing.Iterable[tuple[str, str]]) -> str:
    return f"{{{', '.join(f'{encode_basestring(name)}: {inner}' for name, inner in fields)}}}"


# -- JSON to values -----------------------------------------------------------------------------


def from_json(kind: typing.Any, data: typing.Any) -> typing.Any:
    """Rebuild a value of the type `kind` from JSON data, not its text.

    Raises `ValueError`, `KeyError` or `TypeError` on foreign data.
    """
    maker = maker_of(kind)
    return maker(data) if maker and data is not None else data


@once
def maker_of(hint: typing.Any) -> Maker | None:
    """Return what rebuilds a value of the type `hint`; `None` when JSON data is that already."""
    kind = only_type(hint)
    if kind in ISO:
        made: Maker = kind.fromisoformat
        return made
    if kind in (bool, float):
        return typing.cast("Maker", kind)
    if is_list(kind):
        return _list_maker(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {str(member): member for member in kind}.__getitem__
    return _object_maker(kind) if is_record(kind) else None


def _list_maker(kind: typing.Any) -> Maker:
    gather: Maker = typing.get_origin(kind)
    kinds = typing.get_args(kind)
    if gather is tuple and kinds[1:] != (Ellipsis,):
        # A few values of different types, all of them such as JSON has.
        return gather
    maker = maker_of(kinds[0])
    if maker is None:
        return gather
    return lambda data: gather([maker(item) for item in data])


def _object_maker(kind: type[typing.Any]) -> Maker:
    hints = type_hints(kind)
    names = tuple(hints)
    special = tuple(_special(hints.values()))

    def make(data: dict[str, typing.Any]) -> typing.Any:
        if tuple(data) != names:
            return _made_by_name(kind, data)
        values = list(data.values())
        for place, maker in special:
            inner = values[place]
            if inner is not None:
                values[place] = maker(inner)
        return kind(*values)

    return make


def _special(hints: typing.Iterable[typing.Any]) -> Iterator[tuple[int, Maker]]:
    for place, hint in enumerate(hints):
        maker = maker_of(hint)
        if maker is not None:
            yield place, maker


def _made_by_name(kind: type[typing.Any], data: dict[str, typing.Any]) -> typing.Any:
    """Rebuild a value that was kept when its kind had other fields."""
    hints = type_hints(kind)
    return kind(**{name: from_json(hints[name], data[name]) for name in hints if name in data})
