"""How far away a deadline is, and what stands in the status line and in the side bar."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.desk.edits import shortened
from desktop.desk.events.deadlines import Deadline, coming, passed
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate
# What has passed longer ago than this is no news in a line that is always in sight.
_NEWS = 90


def distance_words(days: int, dates: DateWords) -> str:
    """Say how far from today: "today", "tomorrow", "in 12 days", "4 days ago"."""
    near = {
        0: translate("Deadline", "today"),
        1: translate("Deadline", "tomorrow"),
        -1: translate("Deadline", "yesterday"),
    }
    if days in near:
        return near[days]
    words = (
        translate("Deadline", "in %1 days") if days > 0 else translate("Deadline", "%1 days ago")
    )
    return words.replace("%1", dates.number(abs(days)))


def next_words(found: Sequence[Deadline], dates: DateWords) -> tuple[str, str]:
    """Say what comes next, or that all has passed; with the uid of the deadline it is about.

    "Next: no later than 31 Mar 2018, nominations, OP 24, in 12 days". Both are "" when there
    is no deadline, and when the last one passed more than 90 days ago.
    """
    ahead, over = coming(found), passed(found)
    if ahead:
        one = ahead[0]
        words = translate("Deadline", "Next: %1").replace("%1", _said(one, dates))
        return words, one.uid
    if not over or -over[0].days > _NEWS:
        return "", ""
    one = over[0]
    words = translate("Deadline", "Last deadline passed: %1").replace("%1", _said(one, dates))
    return words, one.uid


def _said(one: Deadline, dates: DateWords) -> str:
    day = translate("Deadline", "no later than %1").replace("%1", dates.middle_day(one.day))
    parts = (day, shortened(one.title), one.path, distance_words(one.days, dates))
    return ", ".join(part for part in parts if part)


def tip_words(one: Deadline, dates: DateWords) -> str:
    """Say everything about a deadline."""
    day = translate("Deadline", "no later than %1").replace("%1", dates.long_day(one.day))
    return ", ".join(part for part in (one.title, one.path, day) if part)
