"""What a date in a draft means, said in one line under its words."""

from PySide6.QtCore import QCoreApplication

from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.event import Event
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate


def meaning(mention: DateMention, entry: Event | None, dates: DateWords) -> str:
    """Say which days a date can mean, what was guessed, and what stands in the calendar for it."""
    parts = [_bounds(mention, dates), mention.when.guess or ""]
    if entry is not None:
        parts.append(translate("Reader", "in the calendar: %1").replace("%1", entry.title))
    return " · ".join(part for part in parts if part)


def _bounds(mention: DateMention, dates: DateWords) -> str:
    when = mention.when
    if mention.kind is MentionKind.PLACEHOLDER and not when.is_dated:
        return translate("Reader", "the paper leaves the date open")
    if not when.is_dated:
        return translate("Reader", "no day follows from these words")
    if when.earliest is None or when.latest is None:
        return dates.brief(when)
    span = dates.days(when.earliest, when.latest)
    if when.is_fixed or mention.kind is MentionKind.WINDOW:
        return span
    return translate("Reader", "some time within %1").replace("%1", span)
