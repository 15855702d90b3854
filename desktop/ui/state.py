"""What the window remembers between two starts: size, view, date, appearance."""

import json
from base64 import b64decode, b64encode
from binascii import Error as NoBase64
from pathlib import Path

from desktop.core.quick.tuples import NamedTuple

NAME = "window.json"


class WindowState(NamedTuple):
    """The window as it was left; `geometry` is Qt's own, in base64, `day` an ISO date.

    `export` are the choices of the last export, `printing` those of the last print; `waiting` is
    the work that waited as the window closed, and `waiting_in` its dossier's path.
    """

    geometry: str = ""
    view: str = "month"
    day: str = ""
    appearance: str = "system"
    folder: str = ""
    export: str = ""
    printing: str = ""
    waiting: str = ""
    waiting_in: str = ""

    def geometry_bytes(self) -> bytes:
        """Return Qt's geometry, empty when there is none or it is damaged."""
        try:
            return b64decode(self.geometry, validate=True)
        except (NoBase64, ValueError):
            return b""


def encoded(geometry: bytes) -> str:
    """Return Qt's geometry as text."""
    return b64encode(geometry).decode()


def load_state(folder: Path) -> WindowState:
    """Read the state; anything missing or damaged is as at a first start."""
    try:
        stored = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return WindowState()
    if not isinstance(stored, dict):
        return WindowState()
    known = {name: stored[name] for name in WindowState._fields if _is_text(stored.get(name))}
    return WindowState(**known)


def save_state(folder: Path, state: WindowState) -> bool:
    """Write the state; a folder that cannot be written is no reason to keep a window open.

    Returns whether it was written.
    """
    waiting = folder / f"{NAME}.new"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        waiting.write_text(json.dumps(state._asdict(), indent=1), encoding="utf-8")
        waiting.replace(folder / NAME)
    except OSError:
        return False
    return True


def _is_text(value: object) -> bool:
    return isinstance(value, str)
