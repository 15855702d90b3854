"""Where a text names a process, and which of its damaged letters were mended for that."""

from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mend:
    """Printed letters, from `start` to `end` of a text, and what they were read as."""

    start: int
    end: int
    printed: str
    meant: str


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a text.

    `start` and `end` bound `printed` in the text that was asked about. `mended` says that
    the printed letters are damaged; `mends` tells them one by one, with what they were read as.
    `score` is 1 for a name as it is known, less the more was mended.
    """

    short: str
    start: int
    end: int
    printed: str
    mended: bool = False
    score: float = 1.0
    mends: tuple[Mend, ...] = ()
