"""Makes a dossier with very many events, the same from the same seed, through the real store.

`python -m tests.bench.big PATH [NUMBER] [--years 2024-2028]` writes one; `kept` gives one from the
temporary folder, made anew only when this module or the form of a dossier has changed.
"""

import argparse
import hashlib
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import NamedTuple

from desktop.core import event as event_module
from desktop.core.clock import stopped
from desktop.core.document import Document, DocumentKind
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.edit import Change, Edit, Record, Setting
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.links.ties import Link, LinkState, Note, on_event
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.process import Process
from desktop.core.places.place import Place
from desktop.core.source import Source
from desktop.core.when import When, from_edtf
from desktop.desk.dossier import TITLE, Dossier
from desktop.store import steps
from desktop.store.store import Store

SEED = 20170524
TODAY = datetime(2026, 5, 20, 12, tzinfo=UTC)
YEARS = (2010, 2029)
BUSY, BUSIER = range(2024, 2028), 3
PROCESSES, CITIES, PARAGRAPHS, LINKS, MINE, SERIES = 60, 40, 300, 300, 200, 20
AT_ONCE = 5_000
LINES_OF_A_PAPER = 2_500

_BODIES = ("Forum", "Council", "Commission", "Committee", "Process", "Dialogue")
_FIELDS = ("Migration", "Climate", "Labour", "Health", "Trade", "Oceans", "Human Rights", "Cities")
_REGIONS = ("Global", "African", "Pacific", "Andean", "Arab", "Nordic", "Caribbean", "Asian")
_SORTS = ("Workshop", "Session", "Working group", "Round table", "Ministerial meeting", "Hearing")
_TOPICS = ("data and evidence", "return and reintegration", "displacement", "skills", "diasporas")
_WORDS = ("on", "towards a common position on", "to prepare the conference on", "with partners on")
_TOWNS = (
    *("Geneva", "New York", "Vienna", "Nairobi", "Bangkok", "Addis Ababa", "Santiago", "Beirut"),
    *("Rabat", "Cairo", "Kampala", "Brussels", "Berlin", "Manila", "Apia", "Suva", "Quito", "Lima"),
    *("Bogota", "Mexico City", "Ottawa", "Dakar", "Accra", "Abuja", "Tunis", "Amman", "Doha"),
    *("Dhaka", "Colombo", "Jakarta", "Seoul", "Tokyo", "Oslo", "Stockholm", "Paris", "Rome"),
    *("Madrid", "Lisbon", "Warsaw", "Prague"),
)
_ZONES = ("Europe/Zurich", "America/New_York", "Africa/Nairobi", "Asia/Bangkok")
_RULES = (
    ("RRULE:FREQ=WEEKLY;COUNT=60",),
    ("RRULE:FREQ=MONTHLY;BYDAY=1MO",),
    ("RRULE:FREQ=YEARLY",),
    ("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=120",),
)


class Wish(NamedTuple):
    """What to make: so many events between two years, both inclusive, from a seed."""

    number: int = 100_000
    first: int = YEARS[0]
    last: int = YEARS[1]
    seed: int = SEED

    @property
    def name(self) -> str:
        """A file's name that is another one when the events would be others."""
        known = hashlib.sha256(repr(self).encode())
        for module in (__file__, event_module.__file__, steps.__file__):
            known.update(Path(str(module)).read_bytes())
        return f"{self.number}-{self.first}-{self.last}-{known.hexdigest()[:12]}.dossier"


def kept(wish: Wish) -> Path:
    """Return a dossier as wished from the temporary folder; copy it before you change it."""
    folder = Path(tempfile.gettempdir()) / "rostrum-bench"
    folder.mkdir(exist_ok=True)
    path = folder / wish.name
    if not path.exists():
        aside = path.with_suffix(".making")
        aside.unlink(missing_ok=True)
        make(aside, wish)
        aside.replace(path)
    return path


def make(path: Path, wish: Wish) -> None:
    """Write a new dossier as wished."""
    dossier = Dossier(Store(path), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")
    changes = (Change(None, one) for one in _records(wish))
    dossier.found(Edit("making the dossier", tuple(islice(changes, AT_ONCE))))
    while some := tuple(islice(changes, AT_ONCE)):
        dossier.keep(Edit("making the dossier", some))
    dossier.close()


def _records(wish: Wish) -> Iterator[Record]:
    chance = Random(wish.seed)
    processes = _processes()
    paragraphs = _paragraphs(chance)
    yield Setting(TITLE, "A very long negotiation")
    yield from processes
    yield from _documents(wish)
    yield Draft("draft-1", "Modalities", "draft.txt", version="First draft")
    yield from paragraphs
    uids: list[str] = []
    for event in _events(wish, chance, [one.short for one in processes], paragraphs):
        uids.append(event.uid)
        yield event
    yield from _ties(chance, uids, paragraphs)


def _processes() -> list[Process]:
    names = [f"{region} {field}" for field in _FIELDS for region in _REGIONS][:PROCESSES]
    return [
        Process(name, f"{name} {_BODIES[number % len(_BODIES)]}", colour=number % 12)
        for number, name in enumerate(names)
    ]


def _documents(wish: Wish) -> Iterator[Document]:
    """Papers as long as real ones; what was read from a calendar file has no words here."""
    yield Document("draft.txt", "First draft", DocumentKind.DRAFT, "draft", "words of a draft")
    for number in range(wish.number // LINES_OF_A_PAPER // 5 + 1):
        text = "\n".join(f"{line} May | A place | A process | A title" for line in range(2_500))
        name = f"calendar-{number}.txt"
        yield Document(name, f"Calendar {number}", DocumentKind.CALENDAR, name, text)


def _paragraphs(chance: Random) -> list[Paragraph]:
    return [
        Paragraph(
            f"p-{number}",
            "draft-1",
            number,
            ParagraphKind.OPERATIVE,
            f"{number + 1}.",
            f"OP {number + 1}",
            f"Decides to hold a meeting on {chance.choice(_TOPICS)} and {chance.choice(_TOPICS)};",
            Source("draft.txt", number + 1, "Decides to hold a meeting"),
        )
        for number in range(PARAGRAPHS)
    ]


def _ties(chance: Random, uids: list[str], paragraphs: list[Paragraph]) -> Iterator[Record]:
    for uid in chance.sample(uids, min(LINKS, len(uids))):
        state = chance.choice((LinkState.SUGGESTED, LinkState.CONFIRMED))
        yield Link(chance.choice(paragraphs).id, uid, "both name a topic", state, 0.7)
    for uid in chance.sample(uids, min(LINKS, len(uids))):
        yield Note(on_event(uid), f"To be raised with {chance.choice(_TOWNS)}.")


# -- events ----------------------------------------------------------------------------------------


def _events(
    wish: Wish, chance: Random, processes: list[str], paragraphs: list[Paragraph]
) -> Iterator[Event]:
    years = range(wish.first, wish.last + 1)
    shares = list(accumulate(BUSIER if year in BUSY else 1 for year in years))
    mine = set(chance.sample(range(wish.number), min(MINE, wish.number)))
    for number in range(wish.number):
        (year,) = chance.choices(years, cum_weights=shares)
        day = date(year, 1, 1) + timedelta(days=chance.randrange(365))
        event = _event(number, _when(chance, day), chance, processes)
        if number in mine:
            event = replace(event, mine=True)
        elif number < SERIES:
            event = replace(event, when=_when_of_day(chance, day), recurrence=_RULES[number % 4])
        elif number < SERIES + 60:
            event = _set_by_draft(event, number, day, chance.choice(paragraphs).id)
        yield event


def _event(number: int, when: When, chance: Random, processes: list[str]) -> Event:
    town = chance.choice(_TOWNS[:CITIES])
    place = Place(town, None, town, None, chance.random() < 0.05)
    process = chance.choice(processes)
    topics = " and ".join(chance.sample(_TOPICS, chance.randint(1, 3)))
    title = f"{chance.choice(_SORTS)} {chance.choice(_WORDS)} {topics}"
    kept_by_hand = chance.random() < 0.2
    line = number % LINES_OF_A_PAPER + 1
    words = f"{when.text} | {town} | {process} | {title}"
    paper = f"calendar-{number // LINES_OF_A_PAPER // 5}.txt"
    told = (Telling(Source(paper, line, words), title, when, place),)
    return Event(
        title,
        when,
        place,
        Origin.HAND if kept_by_hand else Origin.CALENDAR,
        description=f"About {topics} in {town}." * chance.randint(0, 4),
        processes=(process,) if chance.random() < 0.95 else (process, chance.choice(processes)),
        tellings=() if kept_by_hand else told,
        uid=f"big-{number:06d}",
        cancelled=chance.random() < 0.02,
        unconfirmed=chance.random() < 0.02,
    )


def _set_by_draft(event: Event, number: int, day: date, paragraph: str) -> Event:
    kind = (Kind.PHASE, Kind.WINDOW, Kind.DEADLINE)[number % 3]
    end = day + timedelta(days=200)
    edtf = f"../{day}" if kind is Kind.DEADLINE else f"{day}/{end}"
    return replace(
        event,
        kind=kind,
        when=from_edtf(edtf),
        origin=Origin.DRAFT,
        paragraph=paragraph,
        tellings=(),
    )


def _when(chance: Random, day: date) -> When:
    """A date of some form; most are days."""
    (form,) = chance.choices(list(_FORMS), weights=list(_FORMS.values()))
    when = form(chance, day)
    return replace(when, tentative=True) if chance.random() < 0.06 else when


def _when_of_day(chance: Random, day: date) -> When:
    return from_edtf(day.isoformat(), f"{day:%d %B %Y}")


def _when_of_hours(chance: Random, day: date) -> When:
    begin = chance.randrange(8, 18)
    end = time(begin + chance.randint(1, 5), 30)
    return _when_of_day(chance, day).with_times(time(begin), end, chance.choice(_ZONES))


def _when_of_days(chance: Random, day: date) -> When:
    end = day + timedelta(days=chance.randint(1, 6))
    return from_edtf(f"{day}/{end}", f"{day:%d %B} to {end:%d %B %Y}")


def _when_of_weeks(chance: Random, day: date) -> When:
    end = day + timedelta(days=chance.randint(14, 120))
    return from_edtf(f"{day}/{end}", f"{day:%d %B} to {end:%d %B %Y}")


def _when_of_month(chance: Random, day: date) -> When:
    return from_edtf(f"{day:%Y-%m}", f"{day:%B %Y}")


def _when_of_quarter(chance: Random, day: date) -> When:
    quarter = (day.month + 2) // 3
    return from_edtf(f"{day.year}-{32 + quarter}", f"Q{quarter} {day.year}")


def _when_of_year(chance: Random, day: date) -> When:
    return from_edtf(str(day.year))


def _when_unknown(chance: Random, day: date) -> When:
    return When("Date to be determined")


_FORMS: dict[Callable[[Random, date], When], int] = {
    _when_of_day: 380,
    _when_of_hours: 210,
    _when_of_days: 270,
    _when_of_weeks: 10,
    _when_of_month: 60,
    _when_of_quarter: 30,
    _when_of_year: 20,
    _when_unknown: 20,
}


def main() -> None:
    """Write one dossier where the command line says."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("path", type=Path)
    words.add_argument("number", type=int, nargs="?", default=100_000)
    words.add_argument("--years", default="2010-2029")
    given = words.parse_args()
    first, last = (int(year) for year in given.years.split("-"))
    make(given.path, Wish(given.number, first, last))
    sys.stdout.write(f"{given.path}: {given.number} events from {first} to {last}\n")


if __name__ == "__main__":
    main()
