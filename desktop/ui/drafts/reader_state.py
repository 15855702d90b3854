"""What the reader remembers between two starts: the size of text, what it shows, where one was."""

import json
from collections.abc import Mapping
from pathlib import Path

from desktop.core.drafts.rendered import Form
from desktop.core.quick.dataclasses import dataclass, field, replace
from desktop.ui.drafts.faces import SIZES, USUAL

NAME = "reader.json"
KEPT = 60  # So many drafts have their place remembered, those that were read last.


@dataclass(frozen=True, slots=True)
class ReaderState:
    """The reader as it was left.

    `size` is the size of text in pixels of the design; `places` gives for each draft (its id) the
    ids of the paragraph at the top and of the selected one; the one read last stands last.
    `lines` tells whether the lines are numbered.
    `form` is how proposals stand in the text, `delegation` on whose behalf was proposed last.
    """

    size: float = USUAL
    events: bool = True
    dates: bool = True
    form: str = "tracked"
    only_open: bool = False
    delegation: str = ""
    lines: bool = False
    places: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def last(self) -> str:
        """The draft that was read last, "" for none."""
        return next(reversed(tuple(self.places)), "")

    def placed(self, draft: str, top: str, chosen: str) -> "ReaderState":
        """Remember where one is in a draft."""
        others = {one: place for one, place in self.places.items() if one != draft}
        kept = [*others.items(), (draft, (top, chosen))][-KEPT:]
        return replace(self, places=dict(kept))

    def sized(self, step: int) -> "ReaderState":
        """Take the size of text `step` sizes away, within what there is."""
        nearest = min(SIZES, key=lambda size: abs(size - self.size))
        place = SIZES.index(nearest) + step
        return replace(self, size=SIZES[min(max(place, 0), len(SIZES) - 1)])


def load_reader(folder: Path | None) -> ReaderState:
    """Read the state; anything missing or damaged is as at a first start."""
    if folder is None:
        return ReaderState()
    try:
        stored = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ReaderState()
    if not isinstance(stored, dict):
        return ReaderState()
    size = stored.get("size")
    fits = isinstance(size, int | float) and SIZES[0] <= size <= SIZES[-1]
    return ReaderState(
        float(size) if fits and size is not None else USUAL,
        stored.get("events") is not False,
        stored.get("dates") is not False,
        _form(stored.get("form")),
        stored.get("only_open") is True,
        str(stored.get("delegation") or ""),
        stored.get("lines") is True,
        _places(stored.get("places")),
    )


def _form(stored: object) -> str:
    return stored if isinstance(stored, str) and stored in set(Form) else Form.TRACKED.value


def _places(stored: object) -> dict[str, tuple[str, str]]:
    pairs = stored.items() if isinstance(stored, dict) else ()
    return {
        str(draft): (str(place[0]), str(place[1]))
        for draft, place in pairs
        if isinstance(place, list) and len(place) == 2
    }


def save_reader(folder: Path | None, state: ReaderState) -> bool:
    """Write the state, whole or not at all; returns whether it was written.

    A folder that cannot be written is no reason to stop reading.
    """
    if folder is None:
        return False
    shape = {
        "size": state.size,
        "events": state.events,
        "dates": state.dates,
        "form": state.form,
        "only_open": state.only_open,
        "delegation": state.delegation,
        "lines": state.lines,
        "places": {draft: list(place) for draft, place in state.places.items()},
    }
    waiting = folder / f"{NAME}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        waiting.write_text(json.dumps(shape, indent=1), encoding="utf-8")
        waiting.replace(folder / NAME)
    except OSError:
        return False
    return True
