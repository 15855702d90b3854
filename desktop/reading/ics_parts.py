"""Calendar files of strangers taken apart into entries, so that a bad one never loses the rest.

Done by hand and before any library: with its limits a file that was made to hang or to fill the
memory is over in a moment, and every entry keeps the number of its line.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.core.document import Unread

DEEPEST = 8
MOST_ENTRIES = 20_000
MOST_ZONES = 100
LONGEST_LINE = 1_000_000
MOST_PROPERTIES = 2_000
MOST_UNREAD = 2_000
CALENDAR, EVENT, ZONE = "VCALENDAR", "VEVENT", "VTIMEZONE"
_OTHERS = {
    "VTODO": "a task, not a meeting",
    "VJOURNAL": "a journal entry, not a meeting",
    "VFREEBUSY": "free and busy times, not a meeting",
    "VAVAILABILITY": "times of work, not a meeting",
}
_PLAIN_NAME = re.compile(r"[A-Z0-9-]+")
_NAME = re.compile(r"\s*([A-Za-z0-9-]+)\s*(?=[;:])")
_HEAD = re.compile(r'[^":]*(?:"[^"]*"[^":]*)*:')
_FOLD = (" ", "\t")
_DATED = frozenset(("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"))
# The name of a zone with a colon in it, without the quotes that it needs.
_BARE_ZONE = re.compile(r"((?:[^:]*:)+)(\d{8}(?:T\d{4,6}Z?)?(?:,.*)?)")


class ContentLine(NamedTuple):
    """One unfolded line with the number of its first printed one; `name` is in capitals.

    `parameters` is what stands between name and colon, with its semicolon, `value` what stands
    behind the first colon that is not in quotes, both as written. Without a name all is value.
    """

    number: int
    name: str
    parameters: str
    value: str

    @property
    def text(self) -> str:
        """The whole line."""
        return f"{self.name}{self.parameters}:{self.value}" if self.name else self.value


class Block(NamedTuple):
    """One component: its own lines, and those of alarms and the like inside, told apart."""

    number: int
    lines: tuple[ContentLine, ...]
    inside: tuple[ContentLine, ...] = ()

    def value(self, name: str) -> str:
        """Return the raw value of the first property called `name`, "" when there is none."""
        return next((line.value for line in self.lines if line.name == name), "")


class IcsParts(NamedTuple):
    """The entries of a file, the zones and properties of its calendars, and what was not read."""

    blocks: tuple[Block, ...]
    calendar: tuple[ContentLine, ...]
    zones: tuple[Block, ...]
    unread: tuple[Unread, ...]
    is_calendar: bool

    def value(self, name: str) -> str:
        """Return the raw value of the calendar's property called `name`, "" when there is none."""
        return next((line.value for line in self.calendar if line.name == name), "")


def take_apart(lines: Sequence[str]) -> IcsParts:
    """Unfold `lines`, of which the first is line 1, and split them at BEGIN and END."""
    scan = _Scan()
    for line in _unfolded(lines, scan.unread):
        if line.name in ("BEGIN", "END"):
            scan.mark(line)
        else:
            scan.keep(line)
    scan.finish()
    return IcsParts(
        tuple(scan.blocks),
        tuple(scan.calendar),
        tuple(scan.zones),
        tuple(scan.unread),
        scan.is_calendar,
    )


class _Open:
    """A component that was begun and not ended yet."""

    __slots__ = ("begun", "inside", "kind", "lines")

    def __init__(self, begun: ContentLine, kind: str) -> None:
        self.begun, self.kind = begun, kind
        self.lines: list[ContentLine] = []
        self.inside: list[ContentLine] = []


class _Scan:
    """Where a walk through the lines stands: the components that are open, what was found."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.zones: list[Block] = []
        self.calendar: list[ContentLine] = []
        self.unread: list[Unread] = []
        self.is_calendar = False
        self._open: list[_Open] = []
        # The entry or the zone that is open, with what is inside of it.
        self._whole: _Open | None = None
        self._deeper = 0
        self._entries = 0
        self._untold = 0

    def mark(self, line: ContentLine) -> None:
        """Take a BEGIN or an END."""
        if self._is_too_deep(line):
            return
        if line.name == "BEGIN":
            self._begin(line)
        else:
            self._end(line)

    def keep(self, line: ContentLine) -> None:
        """Take a property."""
        if self._deeper:
            return
        whole = self._whole
        if not line.name:
            self._tell(line, "it is no property")
        elif not self._open:
            self._tell(line, "it stands outside of any calendar")
        elif whole is not None:
            self._add(whole, line, whole.lines if self._open[-1] is whole else whole.inside)
        elif self._open[-1].kind == CALENDAR:
            self.calendar.append(line)

    def _add(self, whole: _Open, line: ContentLine, into: list[ContentLine]) -> None:
        number = len(whole.lines) + len(whole.inside)
        if number < MOST_PROPERTIES:
            into.append(line)
            if number == MOST_PROPERTIES - 1:
                self._tell(line, f"from here on: more than {MOST_PROPERTIES} lines in one entry")

    def finish(self) -> None:
        for one in self._open:
            if one.kind != CALENDAR:
                self._tell(one.begun, "it is never ended")
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
        kind = line.value.strip().upper()
        self.is_calendar |= kind in (CALENDAR, EVENT)
        if kind in (EVENT, CALENDAR) and self._whole is not None:
            self._give_up(self._whole)
        opened = _Open(line, kind)
        if self._whole is not None:
            self._add(self._whole, line, self._whole.inside)
        elif kind in (EVENT, ZONE):
            self._whole = opened
        self._open.append(opened)

    def _give_up(self, whole: _Open) -> None:
        """Close an entry that was never ended; the next one begins."""
        while self._open.pop() is not whole:
            pass
        self._whole = None
        self._tell(whole.begun, "it is never ended")

    def _end(self, line: ContentLine) -> None:
        kind = line.value.strip().upper()
        if all(one.kind != kind for one in self._open):
            self._tell(line, "it ends nothing that was begun")
            return
        while self._open[-1].kind != kind:
            torn = self._open.pop()
            self._tell(torn.begun, "it is never ended")
            if torn is self._whole:
                self._whole = None
        ended = self._open.pop()
        if ended is self._whole:
            self._whole = None
            self._finish(ended)
        elif self._whole is not None:
            self._add(self._whole, line, self._whole.inside)
        elif kind in _OTHERS:
            self._tell(ended.begun, _OTHERS[kind])

    def _finish(self, ended: _Open) -> None:
        block = Block(ended.begun.number, tuple(ended.lines), tuple(ended.inside))
        if ended.kind == ZONE:
            self.zones += [block] if len(self.zones) < MOST_ZONES else []
            return
        self._entries += 1
        if self._entries <= MOST_ENTRIES:
            self.blocks.append(block)
        elif self._entries == MOST_ENTRIES + 1:
            self._tell(ended.begun, f"from here on: more than {MOST_ENTRIES} entries in one file")

    def _tell(self, line: ContentLine, reason: str) -> None:
        if len(self.unread) < MOST_UNREAD:
            self.unread.append(Unread(line.number, line.text[:200], reason))
        else:
            self._untold += 1


def _unfolded(lines: Sequence[str], unread: list[Unread]) -> Iterator[ContentLine]:
    """Join folded lines (RFC 5545, 3.1); a tab folds as a space does. Empty lines are passed."""
    begun, number, more = "", 0, list[str]()
    for at, line in enumerate(lines, 1):
        if line.startswith(_FOLD) and begun:
            more.append(line[1:])
            continue
        if begun:
            yield from _whole(number, begun, more, unread)
        begun, number = line if line.strip() else "", at
        if more:
            more = []
    if begun:
        yield from _whole(number, begun, more, unread)


def _whole(
    number: int, begun: str, more: list[str], unread: list[Unread]
) -> tuple[ContentLine, ...]:
    text = "".join((begun, *more)) if more else begun
    if len(text) > LONGEST_LINE:
        unread.append(Unread(number, text[:200], f"it is longer than {LONGEST_LINE} letters"))
        return ()
    return (_parted(number, text),)


def _parted(number: int, text: str) -> ContentLine:
    head, colon, value = text.partition(":")
    if colon and '"' not in head:
        name, semicolon, parameters = head.partition(";")
        if semicolon and name in _DATED and ":" in value:
            parameters, value = _with_zone(parameters, value)
        if _PLAIN_NAME.fullmatch(name):
            return ContentLine(number, name, f";{parameters}" if semicolon else "", value.rstrip())
    found = _NAME.match(text)
    if found is None:
        return ContentLine(number, "", "", text.strip())
    whole = _HEAD.match(text)
    end = whole.end() if whole else len(text) + 1
    parameters = text[found.end() : end - 1].strip()
    return ContentLine(number, found[1].upper(), parameters, text[end:].strip())


def _with_zone(parameters: str, value: str) -> tuple[str, str]:
    """Put the rest of a zone's name back to it where the name itself has a colon."""
    found = _BARE_ZONE.fullmatch(value)
    return (f"{parameters}:{found[1][:-1]}", found[2]) if found else (parameters, value)
