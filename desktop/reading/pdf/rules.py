"""The straight lines that a PDF page draws: they part the rows of its tables."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as raw

# In points: how crooked a line may be, and what counts as one.
_CROOKED, _SHORTEST = 0.7, 12.0
MOST_PATHS = 20_000
Point = tuple[float, float]


class Rule(NamedTuple):
    """A level line at the height `y`, from `left` to `right`, in points from the lower left."""

    y: float
    left: float
    right: float


def rules_of(page: Any) -> tuple[Rule, ...]:
    """Return the level lines of a page: drawn ones, thin boxes, the edges of larger boxes."""
    paths = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
    found: set[Rule] = set()
    for number, path in enumerate(paths):
        if number >= MOST_PATHS:
            break
        found.update(_rules_in(path))
    return tuple(sorted(found, reverse=True))


def _rules_in(path: Any) -> Iterator[Rule]:
    matrix = path.get_matrix()
    points: list[Point] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(raw.FPDFPath_CountSegments(path.raw)):
        segment = raw.FPDFPath_GetPathSegment(path.raw, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        if points and raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_LINETO:
            yield from _level(points[-1], point)
        else:
            points.clear()
        points.append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _level(point, points[0])


def _level(one: Point, other: Point) -> Iterator[Rule]:
    """The line between two points, when it is level and long enough."""
    left, right = sorted((one[0], other[0]))
    if abs(one[1] - other[1]) <= _CROOKED and right - left >= _SHORTEST:
        yield Rule(round((one[1] + other[1]) / 2, 1), round(left, 1), round(right, 1))
