"""What the commands share: their options, the dossier of a call, and how they answer."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk.entrance import Entrance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.desk.dossier import Dossier

DONE, INCOMPLETE = 0, 1


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, _param: object, _ctx: object) -> date:
        """Turn what was typed into a day; raises `Problem` when it is none."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError as error:
            raise Problem(f"“{value}” is no day; write it as 2017-05-24.") from error


DAY = Day()
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
FROM = click.option("--from", "first", type=DAY, help="Not before this day.")
TO = click.option("--to", "last", type=DAY, help="Not after this day.")
MINE = click.option("--mine", is_flag=True, help="Only what is in my agenda.")
OUT = click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to.")


@contextmanager
def asking(entrance: Entrance) -> Iterator[Dossier]:
    """Open the dossier of this call only to ask it, also beside a window that has it open."""
    from desktop import app

    dossier = app.open_dossier(entrance, notice, reading=True)
    try:
        yield dossier
    finally:
        dossier.close()


@contextmanager
def opened(entrance: Entrance, shipped: bool = True) -> Iterator[Dossier]:
    """Open the dossier of this call to change it, and close it at the end."""
    from desktop import app

    dossier = app.open_dossier(entrance, notice, shipped)
    try:
        yield dossier
    finally:
        dossier.close()


def notice(sentence: str) -> None:
    """Say something that is no result."""
    if not click.get_current_context().find_object(Entrance).quiet:  # type: ignore[union-attr]
        click.echo(sentence, err=True)


def asked(first: date | None, last: date | None, **more: Any) -> EventQuery:
    """Build a query; raises `Problem` when its days run backwards."""
    if first and last and first > last:
        raise Problem(f"{first} comes after {last}; give the earlier day with --from.")
    return EventQuery(first, last, **more)


def named(out: Path, ending: str) -> Path:
    """Return `out`; raises `Problem` when its name does not say what will be in it."""
    if out.suffix.lower() != ending:
        raise Problem(f"“{out}” does not end in {ending}; that is what is written. Name it so.")
    return out


def show_json(data: object) -> None:
    """Print one JSON document."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))
