"""A whole document: every paper in it found by its content, read, and nothing silently left out."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from desktop.core.document import Document, DocumentKind, Part, Unread
from desktop.core.event import Event
from desktop.core.found import DraftFound, Found, Letter
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import dataclass, field, replace
from desktop.reading.calendar import Around, calendar_stretches, read_calendar
from desktop.reading.dated import is_week
from desktop.reading.drafts.entries import entries_of
from desktop.reading.drafts.label_cells import without_label_cells
from desktop.reading.drafts.loose_labels import with_loose_labels
from desktop.reading.drafts.reader import Circulated, read_draft
from desktop.reading.drafts.rows import Row, rows_of
from desktop.reading.files import bytes_of, is_calendar_file
from desktop.reading.letters.lists import lines_unread, parted
from desktop.reading.letters.reader import read_letter, read_rest
from desktop.reading.margins import without_margins
from desktop.reading.misread_months import with_months
from desktop.reading.part_titles import calendar_title, draft_title, letter_title
from desktop.reading.parts import Sort, Stretch, stretches_of
from desktop.reading.side_by_side import unfolded
from desktop.reading.struck import without_struck
from desktop.reading.text import Line, Text, read_text
from desktop.reading.title_dates import day_sent
from desktop.reading.web_tables import with_tabs

# A thousand pages and more, and a paragraph of sixty pages.
MOST_LINES, LONGEST_LINE = 60_000, 200_000
NO_PART = "belongs to no calendar, letter or draft"
GRID = "a month drawn as a grid of days, whose boxes are not read: take the list of its meetings"
NOTHING = "nothing found that looks like a calendar, a letter or a draft"
# What a web page begins with, a byte order mark, comments and declarations before it.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass
class _Reading:
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


def read_file(path: Path, gazetteer: Gazetteer) -> Found:
    """Read the document at `path`; its file name is its name.

    Raises `Problem` in one sentence when the file is missing, a folder, empty, larger than 20 MB,
    not permitted, binary, or of a format that cannot be read yet.
    """
    return read_document(path.name, bytes_of(path), gazetteer)


def read_document(name: str, data: bytes, gazetteer: Gazetteer) -> Found:
    """Read the bytes of the document called `name`: letters, drafts and calendars, by content.

    The result is the same for the same bytes. A document in which nothing is found has the kind
    `NOTHING` and all its lines in `unread`. Raises `Problem` when the bytes are no text.
    """
    if is_calendar_file(name, data):
        # Only calendar files need the library that reads them, and it is slow to load.
        from desktop.reading.ics import read_ics

        return read_ics(name, data)
    if is_word_file(name, data):
        return _read_word(name, data, gazetteer)
    if data[:1024].lstrip().startswith(b"%PDF-") or name.lower().endswith(".pdf"):
        return _read_pdf(name, data, gazetteer)
    if _PAGE.match(data[:2048]):
        return _read_page(name, data, gazetteer)
    text = read_text(data, name)
    return _found(
        _read_lines(name, unfolded(without_margins(with_tabs(text.lines))), gazetteer), text
    )


def _read_lines(name: str, lines: Sequence[Line], gazetteer: Gazetteer) -> _Reading:
    _refuse_endless(name, lines)
    lines = without_label_cells(lines)
    holding, mends = with_months(without_struck(lines))
    reading = _Reading(name, gazetteer, with_loose_labels(rows_of(lines)), holding, mends=mends)
    calendars = calendar_stretches(reading.lines)
    for whole in stretches_of(reading.rows, calendars):
        for stretch in _parted(reading, whole, calendars):
            _READERS[stretch.sort](reading, stretch)
    return reading


def _parted(
    reading: _Reading, stretch: Stretch, calendars: Sequence[tuple[int, int]]
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


def _refuse_endless(name: str, lines: Sequence[Line]) -> None:
    """Raise a `Problem` for what no paper holds and what would take minutes to read."""
    printed = sum(bool(line.text.strip()) for line in lines)
    if printed > MOST_LINES or any(len(line.text) > LONGEST_LINE for line in lines):
        raise Problem(f"“{name}” holds more than can be read at once; cut it into parts.")


def _read_own(name: str, lines: Sequence[Line], gazetteer: Gazetteer) -> _Reading:
    """Read a version that this program wrote: one draft from its first line to its last."""
    _refuse_endless(name, lines)
    reading = _Reading(name, gazetteer, rows_of(lines), lines)
    _read_draft(reading, Stretch(Sort.DRAFT, 0, len(reading.rows) - 1))
    return reading


def _read_pdf(name: str, data: bytes, gazetteer: Gazetteer) -> Found:
    # Only PDF files need their library.
    from desktop.reading.pdf.reader import read_pdf

    pdf = read_pdf(data, name)
    reading = _read_lines(name, without_margins(pdf.lines), gazetteer)
    reading.unread.extend(pdf.unread)
    return _found(reading, Text(pdf.lines, "pdf"))


def _read_page(name: str, data: bytes, gazetteer: Gazetteer) -> Found:
    # Only web pages need the library that reads their tags.
    from desktop.reading.web import read_web_page

    page = read_web_page(data, name)
    reading = _read_lines(name, page.lines, gazetteer)
    reading.unread.extend(page.unread)
    return _found(reading, Text(page.lines, "html"))


def is_word_file(name: str, data: bytes) -> bool:
    """Whether the bytes are a Word document, by their content where the name says nothing."""
    named = name.lower().endswith((".docx", ".docm", ".dotx"))
    return named or (data.startswith(b"PK\x03\x04") and b"word/document.xml" in data)


def _read_word(name: str, data: bytes, gazetteer: Gazetteer) -> Found:
    # Only Word files need the library that reads their XML.
    from desktop.reading.word.reader import read_word
    from desktop.reading.word.revisions import with_revisions

    word = read_word(data, name)
    read = _read_own if word.stamp else _read_lines
    reading = read(name, word.lines, gazetteer)
    reading.drafts, lost = with_revisions(word, reading.drafts, name)
    if len(reading.drafts) == 1:
        reading.drafts = [replace(reading.drafts[0], stamp=word.stamp)]
    reading.unread.extend(lost)
    return _found(reading, Text(word.lines, "docx"))


def _found(reading: _Reading, text: Text) -> Found:
    kinds = {part.kind for part in reading.parts}
    kind = DocumentKind.MIXED if len(kinds) > 1 else next(iter(kinds), DocumentKind.NOTHING)
    mends = [Unread(1, reading.name, remark) for remark in text.lost]
    document = Document(
        name=reading.name,
        title=_title(reading.parts, reading.name),
        kind=kind,
        digest=_digest(text),
        text=text.text,
        parts=tuple(reading.parts),
        unread=(*mends, *sorted(reading.unread, key=lambda one: one.line)),
    )
    return Found(
        document,
        tuple(reading.events),
        tuple(reading.drafts),
        tuple(reading.letters),
        (*text.remarks, *reading.mends),
    )


def _digest(text: Text) -> str:
    """The same for the same words, whatever line ends, blanks at them and encoding they have."""
    lines = "\n".join(line.rstrip() for line in text.text.splitlines()).strip()
    return hashlib.sha256(lines.encode()).hexdigest()


def _title(parts: Sequence[Part], name: str) -> str:
    """The title of the weightiest part: a draft, else a calendar, else a letter."""
    for kind in (DocumentKind.DRAFT, DocumentKind.CALENDAR, DocumentKind.LETTER):
        for part in parts:
            if part.kind is kind:
                return part.title
    return name


def _read_letter(reading: _Reading, stretch: Stretch) -> None:
    rows = reading.rows[stretch.first : stretch.last + 1]
    read = read_letter(rows, reading.name, reading.gazetteer)
    reading.letters.append(reading.whole_letter or read.letter)
    reading.whole_letter = None
    reading.events.extend(read.events)
    reading.unread.extend(lines_unread(rows, read.events))
    reading.letter_words += "\n".join(row.words.text for row in rows)
    _add_part(
        reading,
        DocumentKind.LETTER,
        letter_title(reading.letters[-1]),
        rows,
        reading.letters[-1].date,
    )


def _read_draft(reading: _Reading, stretch: Stretch) -> None:
    rows = reading.rows[stretch.first : stretch.last + 1]
    known = Circulated(reading.name, len(reading.drafts), reading.dated)
    read = read_draft(rows, known)
    draft, paragraphs = read.found.draft, read.found.paragraphs
    reading.drafts.append(read.found)
    reading.events.extend(entries_of(draft, paragraphs, reading.gazetteer))
    reading.unread.extend(read.unread)
    _add_part(reading, DocumentKind.DRAFT, draft_title(draft), rows, draft.date)


def _read_table(reading: _Reading, stretch: Stretch) -> None:
    lines = reading.lines[stretch.first : stretch.last + 1]
    rows = reading.rows[stretch.first : stretch.last + 1]
    above = reading.head if reading.parts else reading.lines[: stretch.first]
    told = Around(above, reading.dated or day_sent(reading.lines))
    events, unread = read_calendar(lines, reading.name, reading.gazetteer, told)
    reading.events.extend(events)
    reading.unread.extend(unread)
    title, dated = calendar_title(rows, reading.letter_words, reading.name)
    _add_part(reading, DocumentKind.CALENDAR, title, rows, dated)


def _read_other(reading: _Reading, stretch: Stretch) -> None:
    """Lines that no reader knows; those after a letter's table still belong to the letter."""
    rows = reading.rows[stretch.first : stretch.last + 1]
    if stretch.after_letter and reading.letters:
        rest = read_rest(rows, reading.letters[-1], reading.name, reading.gazetteer)
        reading.letters[-1] = rest.letter
        reading.events.extend(rest.events)
        return
    reason = NO_PART if reading.parts else NOTHING
    if any(is_week(row.words.text) for row in rows):
        reason = GRID
    reading.unread.extend(
        Unread(row.line, row.printed, reason, row.page)
        for row in rows
        if not (row.blank or row.rule)
    )


def _add_part(
    reading: _Reading, kind: DocumentKind, title: str, rows: Iterable[Row], dated: date | None
) -> None:
    printed = [row.line for row in rows if not row.blank]
    reading.parts.append(Part(kind, title, printed[0], printed[-1], dated))


_READERS = {
    Sort.LETTER: _read_letter,
    Sort.DRAFT: _read_draft,
    Sort.TABLE: _read_table,
    Sort.OTHER: _read_other,
}
