"""An import that waits while the program is closed: its files, and what was decided on their rows.

Only the choice is kept; the files are read again, and where they hold other rows by then, what was
decided on the old ones no longer counts.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from desktop.core.quick.dataclasses import replace
from desktop.desk.importing.rows import Way
from desktop.ui.importing.choice import Choice


class Held(NamedTuple):
    """What is kept of an import, as plain data."""

    files: tuple[Path, ...]
    zones: Mapping[str, str]
    told: Mapping[str, Any]


def written(files: Sequence[Path], zones: Mapping[str, str], choice: Choice | None) -> str:
    """Return the text that keeps an import; `choice` is `None` while it is still being read."""
    told: dict[str, Any] = {}
    if choice is not None:
        told = {
            "rows": _rows(choice),
            "ticked": sorted(choice.ticked),
            "apart": sorted(choice.apart),
            "same": [[row, uid] for row, uid in choice.same.items()],
            "ways": [[row, way.value] for row, way in choice.ways.items()],
        }
    names = [str(one.resolve()) for one in files]
    return json.dumps({"files": names, "zones": dict(zones), "told": told})


def understood(text: str) -> Held | None:
    """Understand what `written` has written; `None` for anything else."""
    try:
        data = json.loads(text)
        files = tuple(Path(str(one)) for one in data["files"])
        zones = {str(zone): str(name) for zone, name in data["zones"].items()}
        return Held(files, zones, dict(data["told"])) if files else None
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def decided(held: Held | None, choice: Choice) -> Choice:
    """Return the choice with what was decided before; as it is where the rows are other ones."""
    told = held.told if held else {}
    if told.get("rows") != _rows(choice):
        return choice
    known = set(choice.events)
    return replace(
        choice,
        ticked=frozenset(told["ticked"]),
        apart=frozenset(told["apart"]),
        same={row: uid for row, uid in told["same"] if uid in known},
        ways={row: Way(way) for row, way in told["ways"]},
    )


def _rows(choice: Choice) -> list[list[str]]:
    return [[row.found.title, row.found.when.text, row.verdict] for row in choice.plan.rows]
