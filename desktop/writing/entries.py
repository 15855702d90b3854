"""What a calendar entry says, in words, for every kind of file that it goes into."""

import re
from datetime import datetime

from desktop.core.by_hand import Fact
from desktop.core.dates.wording import date_words, words, zone_words
from desktop.core.event import Event, Telling
from desktop.core.quick.dataclasses import dataclass
from desktop.writing.date_words import DASH, hours_alone, is_limit
from desktop.writing.plain import cut, one_line, plain
from desktop.writing.slots import Slot, zone_called

LETTERS = 200
CANCELLED = "CANCELLED: "
_CODE = re.compile("(?:SUMMARY|DTSTART)[;:]")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event on its way out, with what the dossier knows of it besides.

    `paragraphs` are the citation paths that point to it, `note` the user's own words. `created`
    and `modified` are aware moments, of which the second rises when what is told changes.
    `sequence` is the SEQUENCE to write where it is not the event's own, `previously` the date and
    place that others were told before, "" where it was never moved.
    """

    event: Event
    paragraphs: tuple[str, ...] = ()
    note: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    sequence: int | None = None
    previously: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user has chosen.

    `spans` takes stretches of more than 31 days and windows along, `notes` the user's own words.
    `name` is what the dossier is called.
    """

    name: str = ""
    spans: bool = False
    notes: bool = False


def batch_category(now: datetime) -> str:
    """The category by which everything of one day's export is found, and deleted, in Outlook."""
    return f"Rostrum {now:%Y-%m-%d}"


def summary(event: Event, slot: Slot) -> str:
    """The title in one line, with what people must know of the date before it."""
    return cut(_mark(event, slot) + (one_line(event.title) or "(no title)"), LETTERS)


def location(event: Event) -> str:
    """The place in one line; "" when none is known."""
    return cut(one_line(event.place.words), LETTERS)


def _mark(event: Event, slot: Slot) -> str:
    cancelled = CANCELLED if event.cancelled else ""
    return f"{cancelled}[{_mark_words(event)}] " if _needs_words(event, slot) else cancelled


def _needs_words(event: Event, slot: Slot) -> bool:
    hours_left = event.when.start is not None and slot.start is None
    return slot.open or hours_left or not _is_on_days(event)


def _is_on_days(event: Event) -> bool:
    return event.when.is_fixed and not is_limit(event)


def _mark_words(event: Event) -> str:
    if _is_on_days(event):
        return f"{hours(event)} local time"
    tbc = ", TBC" if event.when.tentative else ""
    told = date_words(event.when)
    limit = is_limit(event) and not event.when.is_deadline
    return f"{'by ' if limit else ''}{told}{tbc}"


def hours(event: Event) -> str:
    """The hours at the venue, "15:00-18:00"; "" when none are published."""
    return hours_alone(event.when).replace(DASH, "-")


def description(entry: Entry, slot: Slot, notes: bool) -> str:
    """Everything else that there is to tell, in paragraphs; the published date comes first."""
    event = entry.event
    blocks = [
        "\n".join(_about_date(entry, slot)),
        "\n".join(_rest(event, slot)),
        plain(event.description),
        "\n".join(_about_event(entry)),
        "\n".join(_source(telling) for telling in _printed(event)),
        f"My note: {plain(entry.note)}" if notes and entry.note.strip() else "",
    ]
    return "\n\n".join(block for block in blocks if block)


def _about_date(entry: Entry, slot: Slot) -> list[str]:
    event, when = entry.event, entry.event.when
    # What somebody has set by hand was published by nobody.
    by_hand = Fact.WHEN in event.by_hand
    named = "Date" if by_hand or not event.tellings else "Date as published"
    lines = [f"{named}: {one_line(when.text) or words(when)}"]
    if event.tellings and not (by_hand or slot.open or _printed(event)):
        lines = []
    if entry.previously:
        lines.append(f"Previously: {one_line(entry.previously)}")
    if when.start is not None:
        lines.append(_about_hours(event, slot))
    if when.tentative:
        lines.append("The date is still to be confirmed.")
    elif event.is_open:
        lines.append("The meeting is still to be confirmed.")
    if when.guess:
        lines.append(f"About the date: {one_line(when.guess)}")
    return lines


def _about_hours(event: Event, slot: Slot) -> str:
    told = hours(event)
    zone = event.when.timezone
    if zone is None or zone_called(zone) is None:
        return f"{told} local time; the time zone is not known, so it stands as a whole day"
    made_up = "; no end is published, one hour is shown" if slot.untold_end else ""
    return f"{told} {zone_words(zone)}{made_up}"


def _rest(event: Event, slot: Slot) -> list[str]:
    """What did not fit into the one line of the title and of the place."""
    lines = []
    if one_line(event.title) not in summary(event, slot):
        lines.append(f"Full title: {one_line(event.title)}")
    if one_line(event.place.words) != location(event):
        lines.append(f"Place: {one_line(event.place.words)}")
    return lines


def _about_event(entry: Entry) -> list[str]:
    event = entry.event
    listed = (
        ("Paragraphs of the draft", entry.paragraphs),
        ("Focal point", event.focal_points),
        ("Repeats", (event.repeats,) if event.repeats else ()),
    )
    return [f"{name}: {one_line(', '.join(facts))}" for name, facts in listed if facts]


def _printed(event: Event) -> list[Telling]:
    """What papers say; the lines of a calendar file are for programs, and its dates stand there."""
    return [one for one in event.tellings if not _CODE.match(one.source.text)]


def _source(telling: Telling) -> str:
    source = telling.source
    page = f", page {source.page}" if source.page else ""
    where = f"“{one_line(source.document)}”{page}, line {source.line}"
    return f"From {where}: “{one_line(source.text)}”"
