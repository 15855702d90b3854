"""Makes a calendar file (.ics) with very many entries, the same from the same seed.

Of the sorts that programs write: hours in a zone, in UTC and without one, whole days, series, dates
of a series that were moved or called off, long folded descriptions, categories, alarms, people.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

SEED = 20170524
ZONES = ("Europe/Zurich", "America/New_York", "W. Europe Standard Time", "Europe/Berlin")
_SORTS = ("Workshop", "Session", "Working group", "Round table", "Informal consultation")
_TOPICS = ("data and evidence", "return and reintegration", "skills", "displacement", "cities")
_TOWNS = ("Geneva", "New York", "Vienna", "Nairobi", "Bangkok", "Santiago", "Málaga", "İzmir")
_RULES = (
    "FREQ=WEEKLY;COUNT=30",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;UNTIL=20271231T230000Z",
    "FREQ=MONTHLY;BYDAY=1MO",
    "FREQ=YEARLY",
    "FREQ=DAILY;COUNT=5",
)
_SENTENCE = (
    "Participants are invited to consider the draft, to exchange views on its paragraphs and to"
    " send written proposals to the secretariat by the end of the next week\\, in any language."
)


def calendar_file(entries: int = 10_000, seed: int = SEED) -> bytes:
    """Return a calendar with `entries` entries; CRLF, folded at 75 octets."""
    dice = Random(seed)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Seed//Calendar//EN", "METHOD:PUBLISH"]
    for zone in ZONES:
        lines += _zone(zone)
    number = 0
    while number < entries:
        made = list(_entry(dice, number, min(3, entries - number)))
        number += sum(line == "BEGIN:VEVENT" for line in made)
        lines += made
    return "".join(
        f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _folds(line)
    ).encode()


def _zone(name: str) -> Iterator[str]:
    yield from ("BEGIN:VTIMEZONE", f"TZID:{name}")
    for sort, month, before, after in (("DAYLIGHT", 3, 1, 2), ("STANDARD", 10, 2, 1)):
        yield from (f"BEGIN:{sort}", f"DTSTART:1970{month:02d}29T020000")
        yield f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"
        yield from (f"TZOFFSETFROM:+{before:02d}00", f"TZOFFSETTO:+{after:02d}00", f"END:{sort}")
    yield "END:VTIMEZONE"


def _entry(dice: Random, number: int, most: int) -> Iterator[str]:
    """One entry; a series may have dates of its own behind it, `most` entries in all."""
    start = datetime(2020, 1, 6, 9, tzinfo=UTC) + timedelta(
        days=dice.randrange(2600), hours=dice.randrange(9)
    )
    zone = dice.choice(ZONES)
    sort = dice.choices(("zone", "utc", "floating", "days", "series"), (55, 12, 3, 20, 10))[0]
    uid = f"{number:06d}-{dice.getrandbits(64):016x}@calendar.invalid"
    rule = (f"RRULE:{dice.choice(_RULES)}",) if sort == "series" else ()
    yield from _written(dice, uid, (*_dates(sort, start, zone), *rule))
    for week in range(1, most if sort == "series" and dice.random() < 0.4 else 1):
        at = start + timedelta(weeks=week)
        moved = at + timedelta(hours=dice.randrange(4))
        status = dice.choice(("STATUS:CONFIRMED", "STATUS:CANCELLED"))
        name = f"RECURRENCE-ID;TZID={zone}:{at:%Y%m%dT%H%M%S}"
        yield from _written(dice, uid, (*_dates("zone", moved, zone), name, status))


def _dates(sort: str, start: datetime, zone: str) -> tuple[str, ...]:
    if sort == "days":
        end = start + timedelta(days=1 + start.day % 4)
        return (f"DTSTART;VALUE=DATE:{start:%Y%m%d}", f"DTEND;VALUE=DATE:{end:%Y%m%d}")
    end = start + timedelta(hours=1 + start.day % 3)
    head, tail = {"utc": ("", "Z"), "floating": ("", "")}.get(sort, (f";TZID={zone}", ""))
    return (f"DTSTART{head}:{start:%Y%m%dT%H%M%S}{tail}", f"DTEND{head}:{end:%Y%m%dT%H%M%S}{tail}")


def _written(dice: Random, uid: str, dates: tuple[str, ...]) -> Iterator[str]:
    stamp = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=dice.randrange(200_000))
    title = f"{dice.choice(_SORTS)} on {dice.choice(_TOPICS)}"
    yield from ("BEGIN:VEVENT", f"UID:{uid}", *dates, f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}")
    yield from (f"CREATED:{stamp:%Y%m%dT%H%M%SZ}", f"LAST-MODIFIED:{stamp:%Y%m%dT%H%M%SZ}")
    yield from (f"SUMMARY:{title}\\, {dice.choice(_TOWNS)}", f"SEQUENCE:{dice.randrange(4)}")
    yield f"LOCATION:Room {dice.randrange(30)}\\, {dice.choice(_TOWNS)}"
    text = " ".join([_SENTENCE] * dice.randrange(4))
    yield f"DESCRIPTION:{text}\\n\\nAgenda item {dice.randrange(9)}"
    yield f"CATEGORIES:Forum {dice.randrange(20)},Meeting"
    yield from ("TRANSP:OPAQUE", "CLASS:PUBLIC", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY")
    if dice.random() < 0.3:
        yield "ORGANIZER;CN=Secretariat:mailto:secretariat@calendar.invalid"
        yield 'ATTENDEE;CN="Delegate, A";PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:mailto:a@b.invalid'
    if dice.random() < 0.2:
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M")
        yield from ("DESCRIPTION:Reminder", "END:VALARM")
    yield "END:VEVENT"


def _folds(line: str) -> Iterator[str]:
    """Fold at 75 octets, never inside a letter."""
    part, used = "", 0
    for letter in line:
        octets = len(letter.encode())
        if used + octets > 75:
            yield part
            part, used = " ", 1
        part, used = part + letter, used + octets
    yield part
