"""What the program was called with: the same for the window and for every command."""

from datetime import date
from pathlib import Path

from desktop.core.problem import Problem
from desktop.core.quick.tuples import NamedTuple

TOURED = ("month", "agenda", "timeline", "reader")
"""The views that the shipped documents fill."""

VIEWS = (*TOURED, "compare")
"""The views of which there are pictures."""


class Entrance(NamedTuple):
    """The global options of a call.

    The dossier's file, the day to take for today, the language, and whether notices are unwanted.
    What is not given is `None` or "".
    """

    dossier: Path | None = None
    today: date | None = None
    lang: str = ""
    quiet: bool = False

    def speaking(self, lang: str) -> "Entrance":
        """Return the same call in another language; "" keeps it."""
        return self._replace(lang=lang) if lang else self


class Picture(NamedTuple):
    """Which picture of the window is asked for; `size` in points, `scale` in pixels a point."""

    view: str
    size: tuple[int, int] = (1440, 900)
    scale: int = 1
    theme: str = "light"
    day: date | None = None


def size_of(text: str) -> tuple[int, int]:
    """Turn "1440x900" into a size in points; raises `Problem` when it is none."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise Problem(f"“{text}” is no size; write it as 1440x900.")
    size = (int(width), int(height))
    if not all(200 <= side <= 8000 for side in size):
        raise Problem(f"A size of {text} cannot be drawn; take 200 to 8000 points for each side.")
    return size
