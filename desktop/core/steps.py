"""Long work in small steps, so that whoever does it can show how far it is, and stop."""

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")

Steps = Generator[float, None, T]
"""Work that gives after every step how much of it is done, 0 to 1, and ends with its result."""


def finished(steps: Steps[T]) -> T:
    """Do all of the work at once and return its result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
