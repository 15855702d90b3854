"""Core values to rows and back, by their types alone, so that a new field is stored at once.

A nested value such as a date becomes columns with its name in front (`when_edtf`); tuples and sets
become JSON (see `json_code`).
"""

import typing
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from desktop.core.quick.tuples import NamedTuple
from desktop.store.json_code import (
    ISO,
    Maker,
    decode,
    fields_of,
    form_of,
    is_list,
    is_record,
    maker_of,
    once,
    only_type,
    type_hints,
    writer_of,
)

Scalar = str | int | float | None
Row = tuple[Scalar, ...]

# Lists come again from row to row and from look to look; a page of the calendar has a few hundred.
_LISTS_KEPT = 2048


class Column(NamedTuple):
    """One column of a record's table: its name, the way to its value, and the value's type."""

    name: str
    path: tuple[str, ...]
    hint: typing.Any


@once
def columns(kind: type[typing.Any]) -> tuple[Column, ...]:
    """Return the columns of a record's table in the order of its fields."""
    found: list[Column] = []
    for name, hint in type_hints(kind).items():
        if is_record(hint):
            inner = type_hints(hint).items()
            found += [Column(f"{name}_{field}", (name, field), one) for field, one in inner]
        else:
            found.append(Column(name, (name,), hint))
    return tuple(found)


# -- values to rows -----------------------------------------------------------------------------


def to_row(record: object) -> Row:
    """Turn a record into the columns of its table, in the order of `columns`."""
    return _row_writer(type(record))(record)


@once
def _row_writer(kind: type[typing.Any]) -> typing.Callable[[typing.Any], Row]:
    kept = columns(kind)
    read = fields_of(tuple(".".join(column.path) for column in kept))
    coders = [(place, _cell_coder(column.hint)) for place, column in enumerate(kept)]
    special = tuple((place, coder) for place, coder in coders if coder)

    def write(record: typing.Any) -> Row:
        row = list(read(record))
        for place, coder in special:
            value = row[place]
            if value is not None:
                row[place] = coder(value)
        return tuple(row)

    return write


def _cell_coder(hint: typing.Any) -> Maker | None:
    """Return what turns a value of a type into one that the driver takes; `None`: it does so."""
    kind = only_type(hint)
    if is_list(kind):
        write = writer_of(kind)
        return lambda items: write(items) if items else "[]"
    if kind is bool:
        return int
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        # Its plain text: the driver looks twice at everything that is not exactly a `str`.
        return attrgetter("_value_")
    return (lambda value: value.isoformat()) if kind in ISO else None


def to_json(kind: type[typing.Any], row: Row | None) -> str:
    """Write a row as the JSON text of its record, an object by field name; `None` is null."""
    return "null" if row is None else _text_writer(kind)(row)


@once
def _text_writer(kind: type[typing.Any]) -> typing.Callable[[Row], str]:
    form = form_of(kind)
    writers = [_cell_writer(column.hint) for column in columns(kind)]

    def write(row: Row) -> str:
        cells = zip(writers, row, strict=True)
        return form % tuple(["null" if cell is None else writer(cell) for writer, cell in cells])

    return write


def _cell_writer(hint: typing.Any) -> typing.Callable[[typing.Any], str]:
    """Return what writes a column as JSON text; lists are such text already."""
    kind = only_type(hint)
    if is_list(kind):
        return str
    return writer_of(kind if kind in (bool, int, float) else str)


# -- rows to values -----------------------------------------------------------------------------


def from_row(kind: type[typing.Any], row: typing.Sequence[Scalar]) -> typing.Any:
    """Rebuild a record of `kind` from its columns, in the order of `columns(kind)`."""
    return row_reader(kind)(row)


@once
def row_reader(kind: type[typing.Any]) -> typing.Callable[[typing.Sequence[Scalar]], typing.Any]:
    """Return what rebuilds a record of `kind` from a row, for reading many of them."""
    makers = [(place, _cell_maker(column.hint)) for place, column in enumerate(columns(kind))]
    special = tuple((place, maker) for place, maker in makers if maker)
    nested = tuple(reversed(_nested(kind)))

    def read(row: typing.Sequence[Scalar]) -> typing.Any:
        values: list[typing.Any] = list(row)
        for place, maker in special:
            value = values[place]
            if value is not None:
                values[place] = maker(value)
        for first, end, inner in nested:
            values[first:end] = (inner(*values[first:end]),)
        return kind(*values)

    return read


def _nested(kind: type[typing.Any]) -> list[tuple[int, int, type[typing.Any]]]:
    """The values within a record: first column, the one after the last, and their type."""
    found: list[tuple[int, int, type[typing.Any]]] = []
    place = 0
    for hint in type_hints(kind).values():
        width = len(type_hints(hint)) if is_record(hint) else 1
        if is_record(hint):
            found.append((place, place + width, hint))
        place += width
    return found


def _cell_maker(hint: typing.Any) -> Maker | None:
    """Return what turns a column into a value of a type; `None` when it is one."""
    kind = only_type(hint)
    if not is_list(kind):
        return None if kind is float else maker_of(kind)
    maker = maker_of(kind)
    assert maker is not None
    empty = maker(())
    listed = lru_cache(_LISTS_KEPT)(lambda text: maker(decode(text)))
    return lambda text: empty if text == "[]" else listed(text)


def names(text: str) -> tuple[str, ...]:
    """Read a column that holds a list of names."""
    return tuple(decode(text))
