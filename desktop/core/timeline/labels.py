"""Where titles go on the timeline: into their bars, beside them, or nowhere; never over another."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

PAD, GAP = 7.0, 5.0
"""Air inside a bar before its title, and between a bar and a title beside it, in pixels."""
LEAST, MOST = 56.0, 240.0
"""A cut title needs so much room to say anything; beside its bar it takes no more than the other"""


class Label(NamedTuple):
    """The room of a title: its left end and its width; `inside` its bar or beside it.

    `cut` says that the title needs more than that.
    """

    left: float
    width: float
    inside: bool
    cut: bool


def place_labels(
    bars: Sequence[tuple[float, float]],
    end: float,
    width_of: Callable[[int], float],
    most: float = MOST,
) -> tuple[Label | None, ...]:
    """Place the titles of one row's bars, which follow each other from left to right.

    `bars` are their ends in pixels, what is seen going from 0 to `end`. `width_of` measures the
    title of a bar by its number; it is asked only where there is any room. Beside its bar a title
    takes at most `most`.
    """
    return tuple(
        _place(left, right, min(limit, right + 2 * GAP + most), width_of, number)
        for number, (left, right, limit) in enumerate(_with_limits(bars, end))
    )


def _with_limits(
    bars: Sequence[tuple[float, float]], end: float
) -> Iterator[tuple[float, float, float]]:
    """Each bar as far as it is seen, and where the next one begins."""
    for number, (left, right) in enumerate(bars):
        following = bars[number + 1][0] if number + 1 < len(bars) else end
        yield max(left, 0.0), min(right, end), min(following, end)


def _place(
    left: float, right: float, limit: float, width_of: Callable[[int], float], number: int
) -> Label | None:
    if right <= left:
        return None
    inside = right - left - 2 * PAD
    beside = limit - right - 2 * GAP
    if max(inside, beside) < LEAST / 2:
        return None
    wanted = width_of(number)
    if wanted <= inside:
        return Label(left + PAD, wanted, inside=True, cut=False)
    if wanted <= beside:
        return Label(right + GAP, wanted, inside=False, cut=False)
    if max(inside, beside) < LEAST:
        return None
    if inside >= beside:
        return Label(left + PAD, inside, inside=True, cut=True)
    return Label(right + GAP, beside, inside=False, cut=True)
