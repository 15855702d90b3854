"""Our own check of what repeats in a calendar file: rules, exceptions and the zones they stand in.

Like the checker of which it is a part it knows nothing of the writer. Rules: RFC 5545, 3.3.10,
3.6.5, 3.8.4.4, 3.8.5; that a zone has one change to summer time and one back is what Outlook needs.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from desktop.writing.ics_lines import Component, Property

LISTS = ("RDATE", "EXDATE")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY", "HOURLY")
_OFFSET = re.compile(r"[+-]\d{4}(\d\d)?")
_YEARLY = re.compile(r"FREQ=YEARLY;BYMONTH=\d{1,2};BYDAY=-?\d(?:MO|TU|WE|TH|FR|SA|SU)")


def check_repeats(components: Sequence[Component]) -> Iterator[str]:
    """Give what is wrong with series, their changed dates and time zones, a sentence each."""
    events = [one for one in components if one.name == "VEVENT"]
    starts = {
        event.value("UID"): event.first("DTSTART")
        for event in events
        if not event.first("RECURRENCE-ID")
    }
    for event in events:
        yield from _rules(event)
        yield from _lists(event)
        yield from _changed_date(event, starts.get(event.value("UID")))
    yield from _zones(components)


def _rules(event: Component) -> Iterator[str]:
    start = event.first("DTSTART")
    for rule in event.all("RRULE"):
        parts = dict(part.partition("=")[::2] for part in rule.value.split(";"))
        if parts.get("FREQ") not in FREQUENCIES:
            yield f"line {rule.line}: RRULE has no frequency that others follow"
        if "COUNT" in parts and "UNTIL" in parts:
            yield f"line {rule.line}: RRULE has both COUNT and UNTIL"
        until = parts.get("UNTIL")
        if until and start and not _is_end_for(until, start):
            yield f"line {rule.line}: UNTIL is not of the type that DTSTART asks for"


def _is_end_for(until: str, start: Property) -> bool:
    """A day for whole days; in UTC for everything that has a zone (3.3.10)."""
    form = r"\d{8}" if start.form == "DATE" else r"\d{8}T\d{6}Z"
    return re.fullmatch(form, until) is not None


def _lists(event: Component) -> Iterator[str]:
    start = event.first("DTSTART")
    for one in (found for name in LISTS for found in event.all(name)):
        if event.first("RECURRENCE-ID"):
            yield f"line {one.line}: {one.name} in a date that was changed by itself"
        elif start and not all(_is_like(value, one, start) for value in one.value.split(",")):
            yield f"line {one.line}: {one.name} is not of the type of DTSTART"
    if event.first("RECURRENCE-ID") and event.first("RRULE"):
        yield f"line {event.line_of('RRULE')}: RRULE in a date that was changed by itself"


def _is_like(value: str, one: Property, start: Property) -> bool:
    if one.parameter("TZID") != start.parameter("TZID"):
        return False
    if one.parameter("VALUE") == "PERIOD":
        return one.name == "RDATE" and all(_form(part) == start.form for part in value.split("/"))
    if (one.parameter("VALUE") == "DATE") != (start.form == "DATE"):
        return False
    return _form(value) == start.form


def _form(value: str) -> str:
    forms = (("DATE", r"\d{8}"), ("UTC", r"\d{8}T\d{6}Z"), ("LOCAL", r"\d{8}T\d{6}"))
    return next((name for name, form in forms if re.fullmatch(form, value)), "")


def _changed_date(event: Component, start: Property | None) -> Iterator[str]:
    name = event.first("RECURRENCE-ID")
    if name is None:
        return
    if not name.form:
        yield f"line {name.line}: RECURRENCE-ID “{name.value}” is no date"
    elif start is None:
        yield f"line {name.line}: the series of the RECURRENCE-ID is not in the file"
    elif (name.form, name.parameter("TZID")) != (start.form, start.parameter("TZID")):
        yield f"line {name.line}: RECURRENCE-ID is not of the type of its series' DTSTART"


# -- time zones ------------------------------------------------------------------------------------


def _zones(components: Sequence[Component]) -> Iterator[str]:
    seen: set[str] = set()
    for number, one in enumerate(components):
        if one.name != "VTIMEZONE":
            continue
        key = one.value("TZID")
        if not key or key in seen:
            yield f"line {one.line}: a time zone without a name of its own"
        seen.add(key)
        parts = []
        for inner in components[number + 1 :]:
            if "VTIMEZONE" not in inner.inside:
                break
            parts.append(inner)
        yield from _zone(one, parts)


def _zone(zone: Component, parts: Sequence[Component]) -> Iterator[str]:
    counts = Counter(part.name for part in parts)
    if counts["STANDARD"] != 1 or counts["DAYLIGHT"] > 1 or len(parts) != counts.total():
        yield f"line {zone.line}: a time zone needs one STANDARD and may have one DAYLIGHT"
    for part in parts:
        start = part.first("DTSTART")
        if start is None or start.form != "LOCAL" or start.parameter("TZID"):
            yield f"line {part.line_of('DTSTART')}: {part.name} does not begin at a wall time"
        for name in ("TZOFFSETFROM", "TZOFFSETTO"):
            if not _OFFSET.fullmatch(part.value(name)):
                yield f"line {part.line_of(name)}: {part.name} has no {name}"
        rule = part.value("RRULE")
        if (counts["DAYLIGHT"] or rule) and not _YEARLY.fullmatch(rule):
            yield f"line {part.line_of('RRULE')}: {part.name} has no yearly rule"
    if counts["DAYLIGHT"] and not _meet(parts):
        yield f"line {zone.line}: the offsets of STANDARD and DAYLIGHT do not meet"


def _meet(parts: Sequence[Component]) -> bool:
    """Whether each begins with the offset with which the other one ends."""
    first, second = parts[0], parts[-1]
    return (first.value("TZOFFSETTO"), first.value("TZOFFSETFROM")) == (
        second.value("TZOFFSETFROM"),
        second.value("TZOFFSETTO"),
    )
