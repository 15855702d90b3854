"""Calendar files of strangers taken apart into entries, so that a bad one never loses the rest.

Done by hand and before any library: with its limits a file that was made to hang or to fill the
memory is over in a moment, and every entry keeps the number of its line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.core.carried import PREFIX
from desktop.core.document import Unread
from desktop.reading.text import Line

DEEPEST = 8
MOST_ENTRIES = 20_000
LONGEST_LINE = 1_000_000
MOST_PROPERTIES = 2_000
MOST_UNREAD = 2_000
CALENDAR, EVENT = "VCALENDAR", "VEVENT"
# Of an entry only these are taken; the rest would cost time and tells nothing that is shown.
TAKEN = frozenset(
    {
        *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS"),
        *("CATEGORIES", "SEQUENCE", "LAST-MODIFIED", "RECURRENCE-ID", "RRULE", "RDATE"),
    }
)
_OTHERS = {
    "VTODO": "a task, not a meeting",
    "VJOURNAL": "a journal entry, not a meeting",
    "VFREEBUSY": "free and busy times, not a meeting",
}
_NAME = re.compile(r"\s*([A-Za-z0-9-]+)\s*(?=[;:])")
_HEAD = re.compile(r'[^":]*(?:"[^"]*"[^":]*)*:')
_FOLD = (" ", "\t")


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One unfolded line with the number of its first printed one; `name` is in capitals."""

    number: int
    name: str
    text: str

    @property
    def value(self) -> str:
        """What stands behind the first colon that is not in quotes, as written."""
        head = _HEAD.match(self.text)
        return self.text[head.end() :] if head else ""


@dataclass(frozen=True, slots=True)
class Block:
    """One entry: its own lines that are taken, without those of alarms and the like inside."""

    number: int
    lines: tuple[ContentLine, ...]

    def value(self, name: str) -> str:
        """Return the raw value of the first property called `name`, "" when there is none."""
        return next((line.value for line in self.lines if line.name == name), "")


@dataclass(frozen=True, slots=True)
class IcsParts:
    """The entries of a file, the properties of its calendars, and what was not read of it."""

    blocks: tuple[Block, ...]
    calendar: tuple[ContentLine, ...]
    unread: tuple[Unread, ...]
    is_calendar: bool

    def value(self, name: str) -> str:
        """Return the raw value of the calendar's property called `name`, "" when there is none."""
        return next((line.value for line in self.calendar if line.name == name), "")


def take_apart(lines: Sequence[Line]) -> IcsParts:
    """Unfold `lines` and split them at BEGIN and END."""
    scan = _Scan()
    for line in _unfolded(lines, scan.unread):
        scan.take(line)
    scan.finish()
    return IcsParts(tuple(scan.blocks), tuple(scan.calendar), tuple(scan.unread), scan.is_calendar)


class _Scan:
    """Where a walk through the lines stands: the components that are open, what was found."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.calendar: list[ContentLine] = []
        self.unread: list[Unread] = []
        self.is_calendar = False
        self._open: list[ContentLine] = []
        self._lines: list[ContentLine] = []
        self._deeper = 0
        self._entries = 0
        self._untold = 0

    def take(self, line: ContentLine) -> None:
        if line.name in ("BEGIN", "END") and self._is_too_deep(line):
            return
        if line.name == "BEGIN":
            self._begin(line)
        elif line.name == "END":
            self._end(line)
        else:
            self._property(line)

    def finish(self) -> None:
        for line in self._open:
            if _called(line) != CALENDAR:
                self._tell(line, "it is never ended")
        if self._untold:
            after = self.unread[-1].line
            self.unread.append(Unread(after, "", f"{self._untold} more lines could not be read"))

    def _is_too_deep(self, line: ContentLine) -> bool:
        """Count what is nested deeper than is looked at, so that its ends are known as such."""
        if self._deeper == 0 and (line.name == "END" or len(self._open) < DEEPEST):
            return False
        if self._deeper == 0:
            self._tell(line, f"it is nested more than {DEEPEST} deep")
        self._deeper += 1 if line.name == "BEGIN" else -1
        return True

    def _begin(self, line: ContentLine) -> None:
        kind = _called(line)
        self.is_calendar |= kind in (CALENDAR, EVENT)
        if kind in (EVENT, CALENDAR) and self._inside(EVENT):
            self._give_up()
        if kind == EVENT:
            self._lines = []
        self._open.append(line)

    def _give_up(self) -> None:
        """Close an entry that was never ended; the next one begins."""
        while self._open:
            line = self._open.pop()
            if _called(line) == EVENT:
                self._tell(line, "it is never ended")
                return

    def _end(self, line: ContentLine) -> None:
        names = [_called(one) for one in self._open]
        kind = _called(line)
        if kind not in names:
            self._tell(line, "it ends nothing that was begun")
            return
        while _called(self._open[-1]) != kind:
            self._tell(self._open.pop(), "it is never ended")
        begun = self._open.pop()
        if kind == EVENT:
            self._finish_entry(begun)
        elif kind in _OTHERS:
            self._tell(begun, _OTHERS[kind])

    def _finish_entry(self, begun: ContentLine) -> None:
        self._entries += 1
        if self._entries <= MOST_ENTRIES:
            self.blocks.append(Block(begun.number, tuple(self._lines)))
        elif self._entries == MOST_ENTRIES + 1:
            self._tell(begun, f"from here on: more than {MOST_ENTRIES} entries in one file")

    def _property(self, line: ContentLine) -> None:
        innermost = _called(self._open[-1]) if self._open else ""
        if self._deeper:
            return
        if not line.name:
            self._tell(line, "it is no property")
        elif not innermost:
            self._tell(line, "it stands outside of any calendar")
        elif innermost == CALENDAR:
            self.calendar.append(line)
        elif innermost == EVENT and (line.name in TAKEN or line.name.startswith(PREFIX)):
            self._lines.append(line)
            if len(self._lines) == MOST_PROPERTIES:
                self._tell(line, f"from here on: more than {MOST_PROPERTIES} lines in one entry")
            del self._lines[MOST_PROPERTIES:]

    def _inside(self, kind: str) -> bool:
        return any(_called(line) == kind for line in self._open)

    def _tell(self, line: ContentLine, reason: str) -> None:
        if len(self.unread) < MOST_UNREAD:
            self.unread.append(Unread(line.number, line.text[:200], reason))
        else:
            self._untold += 1


def _called(line: ContentLine) -> str:
    return line.value.strip().upper()


def _unfolded(lines: Sequence[Line], unread: list[Unread]) -> Iterator[ContentLine]:
    """Join folded lines (RFC 5545, 3.1); a tab folds as a space does. Empty lines are passed."""
    number, parts = 0, list[str]()
    for line in lines:
        if parts and line.text.startswith(_FOLD):
            parts.append(line.text[1:])
            continue
        yield from _whole(number, parts, unread)
        number, parts = line.number, [line.text] if line.text.strip() else []
    yield from _whole(number, parts, unread)


def _whole(number: int, parts: list[str], unread: list[Unread]) -> Iterator[ContentLine]:
    if not parts:
        return
    text = "".join(parts)
    if len(text) > LONGEST_LINE:
        unread.append(Unread(number, text[:200], f"it is longer than {LONGEST_LINE} letters"))
        return
    name = _NAME.match(text)
    yield ContentLine(number, name[1].upper() if name else "", text.strip())
