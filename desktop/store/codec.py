"""Core values to rows and back, by their types alone, so that a new field is stored at once.

A nested value such as a date becomes columns with its name in front (`when_edtf`); tuples and
sets become JSON. The same coding, wholly as JSON, keeps the values before and after in the log.
"""

import dataclasses
import json
import types
import typing
from datetime import date, datetime, time
from enum import StrEnum

Scalar = str | int | float | None
_ISO = (date, datetime, time)
_UNIONS = (types.UnionType, typing.Union)

_HINTS: dict[type[typing.Any], dict[str, typing.Any]] = {}


def type_hints(kind: type[typing.Any]) -> dict[str, typing.Any]:
    """Return the fields of a dataclass with their types; worked out once for each kind."""
    if kind not in _HINTS:
        _HINTS[kind] = typing.get_type_hints(kind)
    return _HINTS[kind]


def to_json(value: object) -> typing.Any:
    """Turn a core value into plain JSON data; dataclasses become objects by field name."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {field.name: to_json(getattr(value, field.name)) for field in fields}
    if isinstance(value, tuple):
        return [to_json(item) for item in value]
    if isinstance(value, frozenset):
        return sorted((to_json(item) for item in value), key=_order)
    if isinstance(value, StrEnum):
        return str(value)
    return value.isoformat() if isinstance(value, _ISO) else value


def _order(coded: typing.Any) -> str:
    """A set has no order, but what is written shall be the same each time."""
    return json.dumps(coded, ensure_ascii=False)


def from_json(kind: typing.Any, data: typing.Any) -> typing.Any:
    """Rebuild a value of the type `kind`; raises `ValueError` or `KeyError` on foreign data."""
    if data is None:
        return None
    origin = typing.get_origin(kind)
    if origin in _UNIONS:
        return from_json(_only_type(kind), data)
    if origin is tuple:
        return tuple(_items(typing.get_args(kind), data))
    if origin is frozenset:
        (inner,) = typing.get_args(kind)
        return frozenset(from_json(inner, item) for item in data)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = type_hints(kind)
        return kind(**{name: from_json(hints[name], data[name]) for name in hints if name in data})
    return _scalar(kind, data)


def _only_type(union: typing.Any) -> typing.Any:
    return next(kind for kind in typing.get_args(union) if kind is not types.NoneType)


def _items(kinds: tuple[typing.Any, ...], data: list[typing.Any]) -> typing.Iterator[typing.Any]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return (from_json(kinds[0], item) for item in data)
    return (from_json(kind, item) for kind, item in zip(kinds, data, strict=True))


def _scalar(kind: typing.Any, data: typing.Any) -> typing.Any:
    if kind in _ISO:
        return kind.fromisoformat(data)
    return bool(data) if kind is bool else kind(data)


def columns(kind: type[typing.Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each column of a record's table with the path of fields that leads to its value."""
    found: list[tuple[str, tuple[str, ...]]] = []
    for name, hint in type_hints(kind).items():
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            found += [(f"{name}_{inner}", (name, inner)) for inner in type_hints(hint)]
        else:
            found.append((name, (name,)))
    return tuple(found)


def to_row(record: object) -> dict[str, Scalar]:
    """Turn a record into the columns of its table."""
    row: dict[str, Scalar] = {}
    for column, path in columns(type(record)):
        value: typing.Any = record
        for name in path:
            value = getattr(value, name)
        coded = to_json(value)
        row[column] = json.dumps(coded, ensure_ascii=False) if isinstance(coded, list) else coded
    return row


def from_row(kind: type[typing.Any], row: typing.Sequence[Scalar]) -> typing.Any:
    """Rebuild a record of `kind` from its columns, in the order of `columns(kind)`."""
    if kind not in _READERS:
        _READERS[kind] = tuple(_readers(kind))
    return kind(*[read(row) for read in _READERS[kind]])


Reader = typing.Callable[[typing.Sequence[Scalar]], typing.Any]
_READERS: dict[type[typing.Any], tuple[Reader, ...]] = {}


def _readers(kind: type[typing.Any]) -> typing.Iterator[Reader]:
    """For each field of `kind` in order, what makes its value of a row."""
    at = 0
    for hint in type_hints(kind).values():
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            inner = type_hints(hint)
            yield _joined(hint, [_cell(one, at + n) for n, one in enumerate(inner.values())])
            at += len(inner)
        else:
            yield _cell(hint, at)
            at += 1


def _joined(kind: type[typing.Any], parts: list[Reader]) -> Reader:
    return lambda row: kind(*[part(row) for part in parts])


def _cell(hint: typing.Any, at: int) -> Reader:
    """Read one column; most hold text, numbers or nothing, and need no more than their place."""
    kind = _only_type(hint) if typing.get_origin(hint) in _UNIONS else hint
    if kind in (str, int, float):
        return lambda row: row[at]
    if typing.get_origin(kind) in (tuple, frozenset):
        empty = typing.get_origin(kind)()
        return lambda row: empty if row[at] == "[]" else from_json(kind, json.loads(str(row[at])))
    return lambda row: None if row[at] is None else _scalar(kind, row[at])
