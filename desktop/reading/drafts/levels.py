"""On which level a label stands: papers mix (a), a., A) and i., lose some and run letters on."""

from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.drafts.labels import Label, Scheme
from desktop.reading.drafts.node import Node

_LOST_AT_MOST, _DEEPEST = 3, 8


@dataclass(slots=True)
class Rung:
    """One open level below a paragraph: how it counts, how far it is, and its last node."""

    scheme: Scheme
    wrap: str
    value: int
    node: Node
    indent: int
    marks: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a labelled paragraph belongs: the depth of its rung and its value there."""

    depth: int
    scheme: Scheme
    value: int


def place_of(label: Label, rungs: list[Rung], indent: int) -> Place:
    """Find the level on which `label` goes on counting, else open a new one below the last.

    The best is a level of the same dress where the label is next; then one of another dress;
    then the beginning of a new level; then a level where labels in between were lost.
    """
    found: list[tuple[float, Place]] = []
    for scheme, value in label.readings:
        for depth, rung in enumerate(rungs):
            if score := _fit(rung, scheme, value, label):
                near = 0.2 if rung.indent == indent else 0.0
                found.append((score + near + depth / 100, Place(depth, scheme, value)))
        fresh = 2.5 if value == 1 else 0.5
        deeper = 0.3 if rungs and indent > rungs[-1].indent else 0.0
        found.append((fresh + deeper, Place(min(len(rungs), _DEEPEST), scheme, value)))
    return max(found, key=lambda one: one[0])[1]


def _fit(rung: Rung, scheme: Scheme, value: int, label: Label) -> float:
    """How well a label goes on with `rung`; 0 when it does not."""
    if rung.scheme is not scheme:
        return 0.0
    same = 1.0 if rung.wrap == label.wrap else 0.0
    if value == rung.value + 1 or (label.suffix and value == rung.value):
        return 3.0 + same
    if rung.value < value <= rung.value + _LOST_AT_MOST and same:
        return 2.0
    return 0.8 if same and value == 1 else 0.0


def rung_at(rungs: list[Rung], indent: int) -> int | None:
    """The depth of the level whose paragraphs stand at `indent`, the innermost first.

    `len(rungs)` for a deeper indent than any; `None` when it fits nowhere.
    """
    for depth in range(len(rungs) - 1, -1, -1):
        if rungs[depth].indent == indent:
            return depth
    if rungs and indent > rungs[-1].indent:
        return len(rungs)
    return None
