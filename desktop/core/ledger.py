"""What other calendars were last told of an event, so that a later export knows what is new."""

from datetime import datetime

from desktop.core.quick.dataclasses import dataclass
from desktop.core.quick.tuples import NamedTuple


@dataclass(frozen=True, slots=True)
class Exported:
    """The last export of one event.

    `uid` and `sequence` are as they were written, `digest` is of all that was told but for the
    moment of writing (`core.told`), `title`, `when` and `place` are the words by which people find
    the old entry, `batch` the category that the file gave it ("Rostrum 2017-05-16"), `target` the
    file's name. `previously` is what the entry says of the date and place it was moved from.
    """

    uid: str
    sequence: int
    digest: str
    title: str
    when: str
    batch: str
    target: str
    at: datetime
    cancelled: bool = False
    place: str = ""
    previously: str = ""

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.uid

    @property
    def stood(self) -> str:
        """When and where it was, in words: "22–25 May 2017, Geneva"."""
        return ", ".join(filter(None, (self.when, self.place)))


class Stamps(NamedTuple):
    """When a record came into the dossier, and when what others see of it last changed."""

    created: datetime
    modified: datetime
