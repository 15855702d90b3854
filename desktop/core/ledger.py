"""What other calendars were last told of an event, so that a later export knows what is new."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Exported:
    """The last export of one event.

    `uid` and `sequence` are as they were written, `digest` is of all that was told but for the
    moment of writing, `title` and `when` are the words by which people find the old entry, `batch`
    the category that the file gave it ("Rostrum 2017-05-16"), `target` the file's name.
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

    @property
    def key(self) -> str:
        """The key of the record in the dossier."""
        return self.uid
