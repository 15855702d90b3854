"""A date that stands in running text, as a value: its place, its meaning, what it does there."""

from enum import StrEnum

from desktop.core.quick.dataclasses import dataclass
from desktop.core.when import When


class MentionKind(StrEnum):
    """What a date does in its sentence; `MENTION` is history, a title, a date in passing."""

    DEADLINE = "deadline"
    WINDOW = "window"
    MEETING = "meeting"
    RELATIVE = "relative"
    PLACEHOLDER = "placeholder"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in running text.

    `start` and `end` are offsets into it, `text` what stands there, with "in" or "on" before and
    "for three days" behind; `days` is that number of days. `when.text` are the date's own words.
    """

    start: int
    end: int
    text: str
    when: When
    kind: MentionKind
    days: int | None = None
