"""The rows of the import's table in words: what was read, and what it is to the dossier."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.core.document import PASSING, Unread
from desktop.core.event import Event, Status
from desktop.core.month import Month
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.search.fold import fold
from desktop.core.when import When
from desktop.desk.edits import shortened
from desktop.desk.importing.rows import Verdict, Way
from desktop.ui.dates import DateWords
from desktop.ui.importing.choice import Choice

translate = QCoreApplication.translate
ARROW = "→"
_PRINTED_LETTERS = 90
_SINGLE = str.maketrans("“”", "‘’")


class State(StrEnum):
    """How a row stands, shown as a colour and told in words."""

    SURE = "sure"
    LOOK = "look"
    DIFFERS = "differs"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of the table, in its columns from left to right.

    `row` is the number of the event's row in the plan, `None` for a line that could not be read.
    `document` and `line` say where it stands; `words` are the source's own. `check` is true where
    the user should look.
    """

    row: int | None
    state: State
    check: bool
    document: str
    line: int
    page: int | None
    words: str
    printed: str
    when: str = ""
    what: str = ""
    process: str = ""
    place: str = ""
    compared: str = ""


def lines_of(choice: Choice, dates: DateWords) -> tuple[ImportLine, ...]:
    """Word every row of an import, document by document in the order of their lines."""
    order = {found.document.name: number for number, found in enumerate(choice.plan.found)}
    events = (_event_line(choice, number, dates) for number in range(len(choice.plan.rows)))
    lines = [*events, *_unread_lines(choice)]
    return tuple(sorted(lines, key=lambda one: (order.get(one.document, 0), one.line)))


def lines_after(
    lines: Iterable[ImportLine], before: Choice, choice: Choice, dates: DateWords
) -> tuple[ImportLine, ...]:
    """Word anew what a decision has changed: rows that were ticked say nothing of the others."""
    if replace(before, ticked=choice.ticked) != choice:
        return lines_of(choice, dates)
    other = before.ticked ^ choice.ticked
    return tuple(
        _event_line(choice, one.row, dates) if one.row is not None and one.row in other else one
        for one in lines
    )


def _event_line(choice: Choice, number: int, dates: DateWords) -> ImportLine:
    row = choice.plan.rows[number]
    event = row.found
    source = event.sources[0] if event.sources else None
    return ImportLine(
        row=number,
        state=_state(choice, number),
        check=choice.is_open(number),
        document=row.document,
        line=source.line if source else 0,
        page=source.page if source else None,
        words=source.text if source else event.title,
        printed=event.when.text or shortened(source.text if source else "", _PRINTED_LETTERS),
        when=when_words(event.when, dates),
        what=event.title,
        process=", ".join(event.processes),
        place=_place(choice, number),
        compared=_compared(choice, number),
    )


def _unread_lines(choice: Choice) -> Iterator[ImportLine]:
    for found in choice.plan.found:
        for unread in found.document.unread:
            yield _unread_line(found.document.name, unread)


def _unread_line(document: str, unread: Unread) -> ImportLine:
    passing = unread.reason == PASSING
    unknown = translate("Import", "could not be read: kept as a note under the table")
    told = translate("Import", "a date in passing: no entry is made of it")
    return ImportLine(
        row=None,
        state=State.MISSING,
        check=not passing,
        document=document,
        line=unread.line,
        page=unread.page,
        words=unread.text.strip(),
        printed=shortened(unread.text.strip(), _PRINTED_LETTERS),
        what=told if passing else unknown,
        compared="" if passing else translate("Import", "skipped"),
    )


def _state(choice: Choice, number: int) -> State:
    row = choice.plan.rows[number]
    if row.verdict is Verdict.CHANGED and choice.target(number):
        return State.DIFFERS
    if not row.found.when.is_dated:
        return State.MISSING
    open_doubt = choice.is_open(number) or not row.found.sure
    firm = row.found.status is Status.CONFIRMED and not row.found.place.tentative
    return State.SURE if firm and not open_doubt else State.LOOK


def state_words(state: State) -> str:
    """Say a state, for those who do not see its colour."""
    return {
        State.SURE: translate("Import", "sure"),
        State.LOOK: translate("Import", "to look at, or to be confirmed"),
        State.DIFFERS: translate("Import", "told otherwise in the dossier"),
        State.MISSING: translate("Import", "no date, or not read"),
    }[state]


def filled(words: str, *parts: str) -> str:
    """Put `parts` where `words` have %1, %2 and so on; a part may contain such signs itself."""
    return re.sub(r"%([1-9])", lambda found: parts[int(found[1]) - 1], words)


def quotable(words: str) -> str:
    """Make words fit for quotation marks around them: their own ones become single."""
    return words.translate(_SINGLE)


# -- words -----------------------------------------------------------------------------------------


def when_words(when: When, dates: DateWords) -> str:
    """Say a date shortly: "28 Jul 2017", "some time in July 2017", "no date"."""
    if not when.is_dated:
        return translate("Import", "no date")
    said = dates.brief(when)
    first, last = when.earliest, when.latest
    if not when.is_fixed and first and last and Month.of(first) == Month.of(last):
        return filled(translate("Import", "some time in %1"), said)
    hours = dates.times(when, "")
    return f"{said}, {hours}" if hours else said


def place_words(place: Place) -> str:
    """Say a place as printed; "to be confirmed" where the paper has nothing but that."""
    if place.tentative and not (place.venue or place.city or place.country):
        return translate("Import", "to be confirmed")
    return place.text


def short_place(place: Place) -> str:
    """Say a place in a word: its city, else its country, else what is printed."""
    return place.city or place.country or place_words(place)


def _place(choice: Choice, number: int) -> str:
    row = choice.plan.rows[number]
    known = choice.rival(number)
    if row.twin or known is None or "place" not in choice.differing(known, row.found):
        return place_words(row.found.place)
    return f"{short_place(row.found.place)} {ARROW} {short_place(known.place)}?"


def _compared(choice: Choice, number: int) -> str:
    if choice.plan.rows[number].twin:
        return _twin_words(choice, number)
    known = choice.rival(number)
    if known is not None:
        return _same_or_differs(choice, known, choice.plan.rows[number].found)
    older = choice.plan.rows[number].goes_on
    if older is not None and not choice.is_decided(number):
        return _going_on(older, choice.plan.rows[number].found)
    candidates = choice.candidates(number)
    if choice.is_decided(number):
        return translate("Import", "an event of its own")
    if len(candidates) > 1:
        return translate("Import", "may be the same as %n events", "", len(candidates))
    if candidates:
        title = quotable(shortened(candidates[0].title))
        return filled(translate("Import", "may be the same as “%1”"), title)
    return translate("Import", "new")


def _going_on(older: Event, found: Event) -> str:
    """Say that an entry is that of the older version, and which date it had there."""
    if older.when == found.when:
        return translate("Import", "as in the older version")
    return filled(translate("Import", "older version: %1"), older.when.text)


def _twin_words(choice: Choice, number: int) -> str:
    """Say what becomes of a row whose uid is known."""
    row, way = choice.plan.rows[number], choice.way(number)
    if way is Way.COPY:
        return translate("Import", "a copy of its own")
    if row.verdict is Verdict.SAME:
        return translate("Import", "same as one you have")
    if way is Way.SKIP:
        older = translate("Import", "skipped: older than what you have")
        return translate("Import", "skipped") if row.newer else older
    words = _facts()
    named = (line.partition(":")[0] for line in row.differences)
    told = ", ".join(words.get(name, name) for name in named)
    return filled(translate("Import", "updates: %1"), told)


def _same_or_differs(choice: Choice, known: Event, found: Event) -> str:
    named = choice.differing(known, found)
    if named:
        words = _facts()
        told = ", ".join(words.get(name, name) for name in named)
        return filled(translate("Import", "differs: %1"), told)
    if fold(known.title) == fold(found.title):
        return translate("Import", "same as one you have")
    return filled(translate("Import", "same as “%1”"), quotable(shortened(known.title)))


def _facts() -> Mapping[str, str]:
    return {
        "date": translate("Import", "date"),
        "place": translate("Import", "place"),
        "title": translate("Import", "title"),
        "status": translate("Import", "status"),
        "repeats": translate("Import", "repeats"),
        "description": translate("Import", "description"),
        "process": translate("Import", "process"),
    }
