"""The tables that were made by reading the shipped documents, as core values."""

import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from desktop.core.dates.precision import Precision
from desktop.core.event import Event, Origin, Telling
from desktop.core.places.place import Place
from desktop.core.source import Source
from desktop.core.when import When

HERE = Path(__file__).parent
CALENDARS = {"iscm": "reading/expected/iscm.toml", "mapping": "reading/expected/mapping.toml"}


@cache
def table(name: str) -> dict[str, Any]:
    """One of the tables by its path below the tests."""
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def rows(calendar: str) -> list[dict[str, Any]]:
    """The rows of one of the calendars as the table has them."""
    return list(table(CALENDARS[calendar])["event"])


def events(calendar: str) -> tuple[Event, ...]:
    """The events of one of the calendars, each with its line as uid: "iscm:6"."""
    return tuple(_event(row, calendar) for row in rows(calendar))


def _event(row: dict[str, Any], calendar: str) -> Event:
    when = When(
        row["when_text"],
        row["edtf"] or None,
        _day(row["earliest"]),
        _day(row["latest"]),
        Precision(row["precision"]),
        row["tentative"],
    )
    place = Place(
        row["place_text"],
        row["venue"] or None,
        row["city"] or None,
        row["country"] or None,
        row["place_tentative"],
    )
    source = Source(f"{calendar}.txt", row["line"], row["title"])
    return Event(
        row["title"],
        when,
        place,
        Origin.CALENDAR,
        description=f"{row['description_starts']} {row['description_ends']}".strip(),
        processes=tuple(row["processes"]),
        focal_points=tuple(row["focal_points"]),
        regional=row["regional"],
        repeats=row["repeats"] or None,
        tellings=(Telling(source, row["title"], when, place),),
        sure=row["sure"],
        uid=f"{calendar}:{row['line']}",
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
