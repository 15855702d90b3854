"""Where the user has been: Back and Forward through views, days, events and paragraphs."""

from desktop.core.quick.tuples import NamedTuple

LONGEST = 100


class Spot(NamedTuple):
    """A view and what was chosen there: a day (ISO), an event or a paragraph, "" for none."""

    view: str
    day: str = ""
    event: str = ""
    paragraph: str = ""


class Trail:
    """The visited spots in order, and where on them the user stands."""

    def __init__(self) -> None:
        self._spots: list[Spot] = []
        self._at = -1

    def visit(self, spot: Spot) -> None:
        """Go on to a spot; what lay ahead is forgotten."""
        if self._spots and self._spots[self._at] == spot:
            return
        self._spots = [*self._spots[: self._at + 1], spot][-LONGEST:]
        self._at = len(self._spots) - 1

    def back(self) -> Spot | None:
        """Go to the spot before, `None` at the beginning."""
        return self._go(-1)

    def forward(self) -> Spot | None:
        """Go to the spot after, `None` at the end."""
        return self._go(1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a spot before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a spot after."""
        return self._at < len(self._spots) - 1

    def visited(self, most: int) -> tuple[Spot, ...]:
        """Return the events and paragraphs visited last, the latest first, each once."""
        things = (
            Spot("", "", spot.event, spot.paragraph)
            for spot in reversed(self._spots)
            if spot.event or spot.paragraph
        )
        return tuple(dict.fromkeys(things))[:most]

    def _go(self, step: int) -> Spot | None:
        if not 0 <= self._at + step < len(self._spots):
            return None
        self._at += step
        return self._spots[self._at]
