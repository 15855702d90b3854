"""Series in calendar files: their rules, and their dates that are told by themselves."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.core.event import Event
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.occurrences import MARK, MOST_DATES, name_of
from desktop.core.recurrence.rule import parse_rule
from desktop.core.recurrence.split import split
from desktop.core.recurrence.walk import MOST_STARTS
from desktop.core.when import When
from desktop.reading.ics_parts import Block, ContentLine
from desktop.reading.ics_values import Moment, moment, parameter
from desktop.reading.ics_zones import Zones

NO_SERIES = "it is one date of a series that is not in this file"
# Between a series' uid and the date from which it goes on otherwise.
FROM = "."
AND_LATER = "it changes all later dates of its series too; only this one was taken"


class Rules(NamedTuple):
    """The rules of an entry as `Event.recurrence` holds them.

    `left` are lines that cannot be followed, `remarks` say why.
    """

    recurrence: tuple[str, ...] = ()
    left: tuple[ContentLine, ...] = ()
    remarks: tuple[str, ...] = ()


def rules_of(lines: Iterable[ContentLine], when: When, zones: Zones) -> Rules:
    """Turn RRULE, RDATE and EXDATE of an entry into wall times of its own date `when`."""
    kept: list[str] = []
    left: list[ContentLine] = []
    remarks: list[str] = []
    for line in lines:
        if not line.value.strip():
            continue
        try:
            kept.append(_followed(line, when, zones, remarks))
        except ValueError as error:
            left.append(line)
            what = "rule" if line.name in ("RRULE", "EXRULE") else line.name
            remarks.append(f"its {what} “{line.value[:60]}” is not followed: {error}")
    return Rules(tuple(dict.fromkeys(kept)), tuple(left), tuple(remarks))


def _followed(line: ContentLine, when: When, zones: Zones, remarks: list[str]) -> str:
    if line.name == "RRULE":
        return _rule(line, when, remarks)
    return _dates(line, when, zones)


def _rule(line: ContentLine, when: When, remarks: list[str]) -> str:
    if not when.is_fixed:
        raise ValueError("it has no date to begin with")
    value = line.value.strip()
    if parse_rule(value, when.timezone).count > MOST_STARTS:
        remarks.append(f"only its first {MOST_STARTS} dates are drawn")
    return f"RRULE:{value}"


def _dates(line: ContentLine, when: When, zones: Zones) -> str:
    if line.name == "EXRULE":
        raise ValueError("rules of what is left out are no longer in use")
    if not when.is_fixed:
        raise ValueError("it has no date to begin with")
    listed = [one for one in line.value.split(",") if one.strip()]
    if len(listed) > MOST_DATES:
        raise ValueError(f"it lists more than {MOST_DATES} dates")
    name = parameter(line, "TZID")
    dates = [_listed(one.strip(), name, when, zones) for one in listed]
    kind = ""
    if any("/" in one for one in dates):
        kind = ";VALUE=PERIOD"
    elif dates and all("T" not in one for one in dates):
        kind = ";VALUE=DATE"
    return f"{line.name}{kind}:{','.join(dates)}"


def _listed(text: str, name: str, when: When, zones: Zones) -> str:
    begin, slash, end = text.partition("/")
    start = _basic(_local(moment(begin, name), when, zones))
    if not slash:
        return start
    return (
        f"{start}/{end if end.startswith('P') else _basic(_local(moment(end, name), when, zones))}"
    )


def _basic(at: date) -> str:
    return f"{at:%Y%m%dT%H%M%S}" if isinstance(at, datetime) else f"{at:%Y%m%d}"


def _local(given: Moment, when: When, zones: Zones) -> date:
    """The wall time of a moment where the event is; unknown zones are taken for the event's own."""
    own = zones.called(given.zone)
    at = given.at
    if not isinstance(at, datetime) or own is None or when.timezone in (None, own):
        return at
    return at.replace(tzinfo=ZoneInfo(own)).astimezone(ZoneInfo(when.timezone)).replace(tzinfo=None)


class Read(NamedTuple):
    """An entry that became an event; `instead` is the date of its series that it stands for."""

    block: Block
    event: Event
    instead: Moment | None = None
    and_later: bool = False
    was_sure: bool = True


def put_in_place(read: Sequence[Read], zones: Zones) -> list[Read]:
    """Give each date of a series that is told by itself its place in the series.

    The place is named in the local time of the series, which may stand anywhere in the file.
    """
    series = {one.event.uid: one.event for one in read if one.instead is None}
    placed = [_placed(one, series.get(one.event.uid), zones) for one in read]
    return _going_on(placed) if any(one.and_later for one in read) else placed


def _going_on(placed: list[Read]) -> list[Read]:
    """Let a series end where a date of it changes all later ones, and another one begin there.

    Left as it is where that would be a guess; the remark on the date says so.
    """
    found = list(placed)
    places = {one.event.uid: place for place, one in enumerate(placed) if one.instead is None}
    names = [(one.event.series, one.event.occurrence) for one in placed]
    for place, one in enumerate(placed):
        own, name = one.event.series, one.event.occurrence
        last = name == max((other for series, other in names if series == own), default="")
        if not one.and_later or own not in places or not last:
            continue
        kept = tuple(remark for remark in one.event.remarks if remark != AND_LATER)
        later = replace(one.event, uid=f"{own}{FROM}{name}", remarks=kept, sure=one.was_sure)
        parts = split(found[places[own]].event, datetime.fromisoformat(name), later)
        if parts:
            first = found[places[own]]
            found[places[own]] = first._replace(event=parts[0])
            found[place] = one._replace(event=parts[1])
    return found


def _placed(one: Read, series: Event | None, zones: Zones) -> Read:
    if one.instead is None:
        return one
    name = _name(one.instead, (series or one.event).when, zones)
    remarks = (*([] if series else [NO_SERIES]), *([AND_LATER] if one.and_later else []))
    event = replace(
        one.event,
        uid=f"{one.event.uid}{MARK}{name}",
        series=one.event.uid,
        occurrence=name,
        remarks=(*one.event.remarks, *remarks),
        sure=one.event.sure and not one.and_later,
    )
    return one._replace(event=event, was_sure=one.event.sure)


def _name(instead: Moment, when: When, zones: Zones) -> str:
    at = _local(instead, when, zones)
    if isinstance(at, datetime):
        return name_of(at, when.start is not None)
    timed = when.start is not None
    return name_of(datetime.combine(at, when.start or datetime.min.time()), timed)
