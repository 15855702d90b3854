"""What a reading process says, line by line: JSON, since it has read the files of strangers.

A line is a word and a value. Nothing in it is run or looked up by name.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.event import Event
from desktop.core.found import Found
from desktop.core.quick.dataclasses import replace
from desktop.store.json_code import decode, maker_of, writer_of

if TYPE_CHECKING:
    from collections.abc import Iterator

PROGRESS, PROBLEM, BUG, EVENTS, FOUND = "progress", "problem", "bug", "events", "found"
_AT_ONCE = 500


class Order(NamedTuple):
    """What to read: a file's path, and IANA names for zones that nobody knows."""

    path: str
    zones: tuple[tuple[str, str], ...] = ()


def order_line(order: Order) -> bytes:
    """Return the line that asks for a file."""
    return json.dumps([order.path, [list(pair) for pair in order.zones]]).encode() + b"\n"


def order_of(line: bytes) -> Order:
    """Understand the line that asks for a file."""
    path, zones = json.loads(line)
    return Order(path, tuple((name, zone) for name, zone in zones))


def said(word: str, value: object) -> bytes:
    """Return a line with plain data."""
    return f"{word} {json.dumps(value)}\n".encode()


def found_lines(found: Found) -> Iterator[bytes]:
    """Give everything found in a file as lines, the events a few hundred at a time."""
    write = writer_of(Event)
    events = iter(found.events)
    while some := tuple(islice(events, _AT_ONCE)):
        yield f"{EVENTS} [{','.join(map(write, some))}]\n".encode("utf-8", "surrogatepass")
    rest = writer_of(Found)(replace(found, events=()))
    yield f"{FOUND} {rest}\n".encode("utf-8", "surrogatepass")


def parted(line: bytes) -> tuple[str, object]:
    """Return the word of a line and its data; raises `ValueError` on what is none."""
    word, _, data = line.decode("utf-8", "surrogatepass").partition(" ")
    return word, decode(data.strip())


def events_of(data: object) -> list[Event]:
    """Rebuild events; raises `ValueError`, `KeyError` or `TypeError` on foreign data."""
    make = maker_of(Event)
    assert make is not None
    assert isinstance(data, list)
    return [make(one) for one in data]


def found_of(data: object, events: list[Event]) -> Found:
    """Rebuild what was found; raises as `events_of` does."""
    make = maker_of(Found)
    assert make is not None
    found = make(data)
    assert isinstance(found, Found)
    return replace(found, events=tuple(events))
