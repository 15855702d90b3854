"""A whole document: every paper in it found by its content, read, and nothing silently left out."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

from desktop.core.document import Document, DocumentKind, Part, Unread
from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.reading.calendar import calendar_stretches
from desktop.reading.drafts.label_cells import without_label_cells
from desktop.reading.drafts.loose_labels import with_loose_labels
from desktop.reading.drafts.rows import rows_of
from desktop.reading.drafts.small_openings import with_small_openings
from desktop.reading.files import bytes_of, is_calendar_file, is_word_file, is_workbook
from desktop.reading.margins import without_margins
from desktop.reading.misread_months import with_months
from desktop.reading.notes.chats import is_chat, read_chat
from desktop.reading.parts import Sort, Stretch, stretches_of
from desktop.reading.readers import READERS, Reading, parted_letter, read_one_draft, take_note
from desktop.reading.side_by_side import unfolded
from desktop.reading.struck import without_struck
from desktop.reading.text import Line, Text, read_text
from desktop.reading.web_tables import with_tabs

# A thousand pages and more, and a paragraph of sixty pages.
MOST_LINES, LONGEST_LINE = 60_000, 200_000
# What a web page begins with, a byte order mark, comments and declarations before it.
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)


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
    if is_workbook(name, data):
        return _read_workbook(name, data, gazetteer)
    if data[:1024].lstrip().startswith(b"%PDF-") or name.lower().endswith(".pdf"):
        return _read_pdf(name, data, gazetteer)
    if _PAGE.match(data[:2048]):
        return _read_page(name, data, gazetteer)
    text = read_text(data, name)
    return _found(
        _read_lines(name, unfolded(without_margins(with_tabs(text.lines))), gazetteer), text
    )


def _read_lines(name: str, lines: Sequence[Line], gazetteer: Gazetteer) -> Reading:
    _refuse_endless(name, lines)
    lines = without_label_cells(lines)
    holding, mends = with_months(without_struck(lines))
    reading = Reading(
        name,
        gazetteer,
        with_loose_labels(with_small_openings(rows_of(lines))),
        holding,
        mends=mends,
    )
    if is_chat(lines):
        take_note(reading, read_chat(lines, name, gazetteer), reading.rows)
        return reading
    calendars = calendar_stretches(reading.lines)
    found = stretches_of(reading.rows, calendars)
    for whole in found:
        for stretch in parted_letter(reading, whole, calendars):
            READERS[stretch.sort](reading, stretch)
    lists_alone = {one.sort for one in found} == {Sort.OTHER, Sort.TABLE}
    if lists_alone and not any(one.kind is DocumentKind.CALENDAR for one in reading.parts):
        return _read_whole(replace(reading, parts=[], events=[], unread=[]))
    return reading


def _read_whole(reading: Reading) -> Reading:
    """Read lines that only looked like a list as one paper."""
    READERS[Sort.OTHER](reading, Stretch(Sort.OTHER, 0, len(reading.rows) - 1))
    return reading


def _refuse_endless(name: str, lines: Sequence[Line]) -> None:
    """Raise a `Problem` for what no paper holds and what would take minutes to read."""
    printed = sum(bool(line.text.strip()) for line in lines)
    if printed > MOST_LINES or any(len(line.text) > LONGEST_LINE for line in lines):
        raise Problem(f"“{name}” holds more than can be read at once; cut it into parts.")


def _read_own(name: str, lines: Sequence[Line], gazetteer: Gazetteer) -> Reading:
    """Read a version that this program wrote: one draft from its first line to its last."""
    _refuse_endless(name, lines)
    reading = Reading(name, gazetteer, rows_of(lines), lines)
    read_one_draft(reading, Stretch(Sort.DRAFT, 0, len(reading.rows) - 1))
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


def _read_workbook(name: str, data: bytes, gazetteer: Gazetteer) -> Found:
    # Only workbooks need their library.
    from desktop.reading.workbook import read_workbook

    book = read_workbook(data, name)
    reading = _read_lines(name, book.lines, gazetteer)
    reading.unread.extend(book.unread)
    return _found(reading, Text(book.lines, "xlsx"))


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


def _found(reading: Reading, text: Text) -> Found:
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
    for kind in (DocumentKind.DRAFT, DocumentKind.CALENDAR, DocumentKind.LETTER, DocumentKind.NOTE):
        for part in parts:
            if part.kind is kind:
                return part.title
    return name
