"""Where something happens, as far as the paper says; shared by events and the gazetteer."""

from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed, and what was recognised in it.

    `text` is the whole cell word for word. `venue`, `city` and `country` are set only when they
    were recognised, or when the city or venue makes its country certain. `tentative` says that the
    place is to be confirmed or determined.
    """

    text: str
    venue: str | None = None
    city: str | None = None
    country: str | None = None
    tentative: bool = False

    @property
    def words(self) -> str:
        """The place for people: as printed, with its city where the paper leaves that out."""
        if self.city and self.city not in self.text and self.venue:
            return f"{self.text}, {self.city}"
        return self.text
