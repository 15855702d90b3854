"""What another program's calendar file said besides, on its way out again as it came in.

What would make a meeting request of an entry, ring a bell, or tell a second time what is told here
stays behind.
"""

import re
from collections.abc import Iterable, Iterator

from desktop.core.carried import PREFIX
from desktop.writing.plain import plain

_LINE = re.compile(r'(?P<name>[A-Za-z0-9-]+)(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:]*))*:(?P<value>.*)')
_COMMA = re.compile(r"(?<!\\),")
# These are told from the event itself, whatever the file said of them.
_TOLD_HERE = {
    *("UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "DURATION"),
    *("SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES", "STATUS", "TRANSP", "RECURRENCE-ID"),
    *("RRULE", "RDATE", "EXDATE", "EXRULE", "X-MICROSOFT-CDO-BUSYSTATUS"),
    *("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-CDO-INTENDEDSTATUS"),
}
# An invitation, its answers, and what belongs to a component inside of the event.
_LEFT = {"ORGANIZER", "ATTENDEE", "REQUEST-STATUS", "METHOD", "BEGIN", "END", "TRIGGER", "ACTION"}


def extra_lines(extra: Iterable[str]) -> Iterator[str]:
    """Give the content lines that may go out again.

    A line with a time zone is left behind: its zone is defined in the file that it came from.
    """
    depth = 0
    for line in extra:
        text = plain(line).replace("\n", "\\n").replace("\t", " ")
        match = _LINE.fullmatch(text)
        name = match["name"].upper() if match else ""
        depth += {"BEGIN": 1, "END": -1}.get(name, 0)
        if match and depth == 0 and _may_go(name, text):
            yield text


def _may_go(name: str, text: str) -> bool:
    barred = name in _TOLD_HERE or name in _LEFT or name.startswith(PREFIX)
    return not barred and ";TZID=" not in text.partition(":")[0].upper()


def further_categories(extra: Iterable[str]) -> Iterator[str]:
    """Give the categories that are no processes, without their escapes."""
    for match in filter(None, map(_LINE.fullmatch, extra)):
        if match["name"].upper() == "CATEGORIES":
            yield from (re.sub(r"\\(.)", r"\1", one) for one in _COMMA.split(match["value"]))


def value_of(extra: Iterable[str], name: str) -> str:
    """Return the value of the first line called `name`, "" when there is none."""
    found = (match for match in map(_LINE.fullmatch, extra) if match)
    return next((one["value"].strip() for one in found if one["name"].upper() == name), "")
