"""The reader of each sort of stretch, and what they have found in a document so far."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop.core.document import DocumentKind, Part, Unread
from desktop.core.event import Event
from desktop.core.found import DraftFound, Letter
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass, field, replace
from desktop.core.source import Source
from desktop.reading.calendar import Around, read_calendar
from desktop.reading.dated import is_of_paper, is_week
from desktop.reading.drafts.entries import entries_of
from desktop.reading.drafts.reader import Circulated, read_draft
from desktop.reading.drafts.rows import Row
from desktop.reading.letters.accounts import says_dates
from desktop.reading.letters.lists import lines_unread, parted
from desktop.reading.letters.reader import read_letter, read_rest
from desktop.reading.part_titles import calendar_title, draft_title, letter_title
from desktop.reading.parts import Sort, Stretch
from desktop.reading.text import Line
from desktop.reading.title_dates import day_sent

if TYPE_CHECKING:
    from desktop.reading.notes.reader import NoteRead

NO_PART = "belongs to no calendar, letter or draft"
GRID = "a month drawn as a grid of days, whose boxes are not read: take the list of its meetings"
NOTHING = "nothing found that looks like a calendar, a letter or a draft"


@dataclass
class Reading:
    """What has been found in a document so far."""

    name: str
    gazetteer: Gazetteer
    rows: Sequence[Row]
    lines: Sequence[Line]
    parts: list[Part] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    drafts: list[DraftFound] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    letter_words: str = ""
    whole_letter: Letter | None = None
    mends: tuple[str, ...] = ()

    @property
    def head(self) -> Sequence[Line]:
        """The lines above the first paper, whose title may be that of all its calendars."""
        begun = (source.line for event in self.events for source in event.sources)
        calendar = self.parts and self.parts[0].kind is DocumentKind.CALENDAR
        return self.lines[: min(begun, default=1) - 1] if calendar else ()

    @property
    def dated(self) -> date | None:
        """The day of the last letter so far: it circulates the draft that follows it."""
        return self.letters[-1].date if self.letters else None


def parted_letter(
    reading: Reading, stretch: Stretch, calendars: Sequence[tuple[int, int]]
) -> tuple[Stretch, ...]:
    """A letter parted at a list that its sentences do not tell; another paper stays whole."""
    inside = [one for one in calendars if stretch.first < one[0] - 1 <= stretch.last]
    if stretch.sort is not Sort.LETTER or not inside:
        return (stretch,)
    rows = reading.rows[stretch.first : stretch.last + 1]
    read = read_letter(rows, reading.name, reading.gazetteer)
    found = parted(stretch, reading.rows, inside, read.events)
    # The day and the names may stand below the list.
    reading.whole_letter = read.letter if len(found) > 1 else None
    return found


def _read_letter(reading: Reading, stretch: Stretch) -> None:
    rows = reading.rows[stretch.first : stretch.last + 1]
    read = read_letter(rows, reading.name, reading.gazetteer)
    reading.letters.append(reading.whole_letter or read.letter)
    reading.whole_letter = None
    reading.events.extend(read.events)
    reading.unread.extend(lines_unread(rows, read.events))
    reading.unread.extend(read.unread)
    reading.letter_words += "\n".join(row.words.text for row in rows)
    _add_part(
        reading,
        DocumentKind.LETTER,
        letter_title(reading.letters[-1]),
        rows,
        reading.letters[-1].date,
    )


def read_one_draft(reading: Reading, stretch: Stretch) -> None:
    """Read a stretch as one draft, with the entries that it sets."""
    rows = reading.rows[stretch.first : stretch.last + 1]
    known = Circulated(reading.name, len(reading.drafts), reading.dated)
    read = read_draft(rows, known)
    draft, paragraphs = read.found.draft, read.found.paragraphs
    reading.drafts.append(read.found)
    reading.events.extend(entries_of(draft, paragraphs, reading.gazetteer))
    reading.unread.extend(read.unread)
    _add_part(reading, DocumentKind.DRAFT, draft_title(draft), rows, draft.date)


def _read_table(reading: Reading, stretch: Stretch) -> None:
    lines = reading.lines[stretch.first : stretch.last + 1]
    rows = reading.rows[stretch.first : stretch.last + 1]
    papers = [one for one in reading.parts if one.kind is not DocumentKind.NOTE]
    above = reading.head if papers else reading.lines[: stretch.first]
    told = Around(above, reading.dated or day_sent(reading.lines))
    events, unread = read_calendar(lines, reading.name, reading.gazetteer, told)
    if not events:
        reading.unread.extend(unread)
        return
    reading.events.extend(events)
    reading.unread.extend(unread)
    title, dated = calendar_title(rows, reading.letter_words, reading.name)
    _add_part(reading, DocumentKind.CALENDAR, title, rows, dated)


def _read_other(reading: Reading, stretch: Stretch) -> None:
    """Lines that no reader knows; those after a letter's table still belong to the letter."""
    rows = reading.rows[stretch.first : stretch.last + 1]
    if stretch.after_letter and reading.letters:
        rest = read_rest(rows, reading.letters[-1], reading.name, reading.gazetteer)
        reading.letters[-1] = rest.letter
        reading.events.extend(rest.events)
        reading.unread.extend(rest.unread)
        return
    if _read_note(reading, rows):
        return
    reason = NO_PART if reading.parts else NOTHING
    if any(is_week(row.words.text) for row in rows):
        reason = GRID
    reading.unread.extend(
        Unread(row.line, row.printed, reason, row.page)
        for row in rows
        if not (row.blank or row.rule)
    )


def _read_note(reading: Reading, rows: Sequence[Row]) -> bool:
    """Read sentences with dates; whether they tell what the papers around them do not."""
    texts = [row.words.text for row in rows]
    if any(map(is_week, texts)) or not says_dates(" ".join(texts)):
        return False
    # Only notes need what reads them.
    from desktop.reading.notes.reader import read_note

    if sum(not row.blank for row in rows) == sum(not row.blank for row in reading.rows):
        note = read_note(rows, reading.name, reading.gazetteer)
    else:
        note = _beside(reading, rows)
    if not note.events:
        return False
    take_note(reading, note, rows)
    return True


def _beside(reading: Reading, rows: Sequence[Row]) -> "NoteRead":
    """What sentences beside other papers tell that these do not; the other lines are listed."""
    from desktop.reading.notes.reader import read_beside

    known = {(one.when.earliest, one.when.latest) for one in reading.events}
    near = next((one.when.earliest for one in reading.events if one.when.earliest), None)
    note = read_beside(rows, reading.name, reading.gazetteer, near)
    # "Status: 14 January 2025" is the day of the paper itself.
    told = [one for one in note.events if not is_of_paper(one.title)]
    new = [one for one in told if (one.when.earliest, one.when.latest) not in known]
    lines = {source.line + n for one in new for source in one.sources for n in _lines(source)}
    lines |= {one.line for one in note.unread}
    rest = (row for row in rows if not (row.blank or row.rule or row.line in lines))
    listed = (Unread(row.line, row.printed, NO_PART, row.page) for row in rest)
    return replace(note, events=tuple(new), unread=(*note.unread, *listed))


def _lines(source: Source) -> range:
    return range(source.text.count("\n") + 1)


def take_note(reading: Reading, note: "NoteRead", rows: Sequence[Row]) -> None:
    """Add what a note in `rows` tells, with the lines of it that no entry tells."""
    reading.events.extend(note.events)
    reading.unread.extend(note.unread)
    known = {one.line for one in note.unread}
    more = lines_unread(rows, note.events)
    reading.unread.extend(one for one in more if one.line not in known)
    _add_part(reading, DocumentKind.NOTE, note.title, rows, note.dated)


def _add_part(
    reading: Reading, kind: DocumentKind, title: str, rows: Iterable[Row], dated: date | None
) -> None:
    printed = [row.line for row in rows if not row.blank]
    reading.parts.append(Part(kind, title, printed[0], printed[-1], dated))


READERS = {
    Sort.LETTER: _read_letter,
    Sort.DRAFT: read_one_draft,
    Sort.TABLE: _read_table,
    Sort.OTHER: _read_other,
}
