"""A note: sentences with dates that are no letter, calendar or draft, such as minutes."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from desktop.core.dates.printed import find_dates, first_day
from desktop.core.document import Unread
from desktop.core.event import Event, Kind
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.dated import is_date, is_month
from desktop.reading.drafts.block import Block
from desktop.reading.drafts.blocks import blocks_of
from desktop.reading.drafts.rows import Row
from desktop.reading.letters.accounts import dating_of, untold
from desktop.reading.letters.days import Dating
from desktop.reading.letters.entries import Paper
from desktop.reading.letters.fragments import is_fragment
from desktop.reading.letters.head import capital_words, is_dateline
from desktop.reading.letters.paragraphs import Told, read_blocks
from desktop.reading.letters.passing import is_of_this_paper
from desktop.reading.notes.labels import labelled_meetings, meeting_of
from desktop.reading.part_titles import day_in_words
from desktop.reading.prose import capital, ends_sentence

_MOST_HEAD, _MOST_FOOT = 6, 4
_LONGEST_TITLE, _MOST_LINES = 160, 400
# "Geneva, 14 February 2019 - The Committee …" begins a report to the press.
_DATELINE = re.compile(
    r"(?P<line>[^.;:]{4,50}?\d{4})\.?\s*(?:[–—-]|\(\w[^()]{1,30}\)\s*[–—-])\s+(?=[A-ZÀ-Þ])"
)
_GENRE = re.compile(
    r"(?:(?:concept|background|information|informal|programme|press|internal|brief(?:ing)?) ?)*"
    r"(?:note|notes|release|paper|memo|update|summary|briefing|statement)"
    r"|communiqué(?: de presse)?|note d[’']information|nota (?:informativa|conceptual)"
    r"|comunicado(?: de prensa)?|vermerk|drahtbericht|pressemitteilung|sachstand",
    re.IGNORECASE,
)
_HELD_ON = re.compile(
    r"(?:held|tenue?|celebrad[oa]|(?:date|fecha|datum)\s?:|(?:on|le|am|vom|el)(?=\D{0,12}\d))",
    re.IGNORECASE,
)
_HELD_AT_END = re.compile(
    r",? (?:held|tenue?|celebrad[oa])\b.*$|,? (?:on|of|du|del|vom|le) (?:the )?\d{1,2}\b.*$",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"(?:(?:draft|final|agreed|summary|short) )?(?:minutes|summary records?|records?|notes)"
    r"(?: of (?:the |our )?)?"
    r"|(?:meeting )?report (?:of|on) (?:the |our )?(?=(?:\w+ ){0,4}(?:meeting|session"
    r"|consultation))"
    r"|(?:chair[’']?s |co-chairs[’'] )?summary of (?:the |our )?"
    r"|compte[ -]rendu(?: (?:de la |de l[’']|du |des )?)?|procès-verbal(?: (?:de la |de l[’']"
    r"|du )?)?"
    r"|acta(?: resumida)?(?: (?:de la |del )?)?"
    r"|(?:ergebnis|kurz)?protokoll(?: (?:der |des )?)?|niederschrift(?: (?:über die |der )?)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NoteRead:
    """A note's title and day, and what it tells."""

    title: str
    dated: date | None
    events: tuple[Event, ...]
    unread: tuple[Unread, ...] = ()


def read_note(rows: Sequence[Row], document: str, gazetteer: Gazetteer) -> NoteRead:
    """Read the lines of one note.

    What was held is an entry too. Days without year are read after the day of the note, else in
    the year of the dates beside them; both are guesses and say so. A date that no entry tells is
    in `unread` with its words.
    """
    blocks = _blocks(rows)
    dated, own = _day(blocks, gazetteer)
    paper = Paper(document, dating_of(dated, blocks, note=True), None, gazetteer)
    headline = _headline(blocks, own)
    told = read_blocks([one for one in blocks if one is not own], paper)
    labelled = labelled_meetings(blocks, headline, paper)
    events = [*_own_meeting(blocks, own, headline, paper), *labelled, *told.events]
    events = [_named(one, headline, blocks) for one in events]
    told = Told(tuple(one for one in events if _has_title(one)), told.unread)
    title = capital(headline)[:_LONGEST_TITLE] or "Note"
    shown = f"{title}, {day_in_words(dated)}" if dated and title == "Note" else title
    return NoteRead(shown, dated, told.events, (*told.unread, *untold(blocks, told, dated)))


def _blocks(rows: Sequence[Row]) -> list[Block]:
    """The paragraphs; lines without end or blank are cut, which no note has."""
    found: list[Block] = []
    start = run = 0
    for at, row in enumerate(rows):
        run = 0 if row.blank else run + 1
        if run > _MOST_LINES:
            found.extend(blocks_of(rows[start:at]))
            start, run = at, 0
    return [*found, *blocks_of(rows[start:])]


def read_beside(
    rows: Sequence[Row], document: str, gazetteer: Gazetteer, near: date | None
) -> NoteRead:
    """Read the sentences that stand beside the other papers of a document, as around a table.

    What is no sentence there is a title or a note of the other paper. `near` is a day of it.
    """
    blocks = [one for one in _blocks(rows) if _is_sentence(one)]
    dating = Dating(None, dating_of(None, blocks).near or near, note=True)
    told = read_blocks(blocks, Paper(document, dating, None, gazetteer))
    return NoteRead("Note", None, told.events, (*told.unread, *untold(blocks, told, None)))


def _is_sentence(block: Block) -> bool:
    """Whether a paragraph is one of sentences."""
    text = block.ink.text
    return ends_sentence(text) and not is_fragment(text) and not block.signs


def _day(blocks: Sequence[Block], gazetteer: Gazetteer) -> tuple[date | None, Block | None]:
    """The day of the note, and the paragraph that tells nothing else."""
    for block in (*blocks[:_MOST_HEAD], *blocks[-_MOST_FOOT:]):
        text = block.ink.text
        if is_dateline(text, gazetteer):
            return first_day(text), block
        begins = _DATELINE.match(text)
        if begins and is_dateline(begins["line"], gazetteer):
            return first_day(begins["line"]), None
        heads = block is blocks[0] and text.endswith(":") and len(text) < _LONGEST_TITLE
        if heads and (day := first_day(text)):
            return day, block
        if _RECORD.match(text) and (day := first_day(text)):
            return day, None
        if _is_month_line(text, gazetteer):
            return None, block
        if is_of_this_paper(text) and (day := first_day(text)):
            return day, None
    return None, None


def _is_month_line(text: str, gazetteer: Gazetteer) -> bool:
    """Whether a line is a place and a month: the day of the note as far as it says."""
    place, comma, month = text.strip(" .").rpartition(",")
    return bool(comma) and is_month(month.strip()) and gazetteer.looks_like_place(place)


def _headline(blocks: Sequence[Block], own: Block | None) -> str:
    """The first line that names the note, without "Minutes of": what was held."""
    for block in blocks[:_MOST_HEAD]:
        text = block.ink.text
        text = capital_words(text) if text.isupper() else text
        if block is own or len(text) > _LONGEST_TITLE or text.endswith((".", ";")):
            continue
        rest = _RECORD.sub("", text, count=1) if _RECORD.match(text) else text
        rest = _HELD_AT_END.sub("", rest).strip(" :,")
        if rest and not is_date(rest) and not _GENRE.fullmatch(rest):
            return rest
    return ""


def _is_record(blocks: Sequence[Block]) -> bool:
    """Whether the paper calls itself minutes of a meeting."""
    return any(_RECORD.match(capital_words(one.ink.text)) for one in blocks[:_MOST_HEAD])


def _own_meeting(
    blocks: Sequence[Block], own: Block | None, headline: str, paper: Paper
) -> Iterator[Event]:
    """The meeting of which minutes tell, on the day below their title."""
    if (
        own is None
        or not first_day(own.ink.text)
        or not headline
        or not _is_record(blocks)
        or own not in blocks[:_MOST_HEAD]
    ):
        return
    mention = find_dates(own.ink.text)[0]
    found = paper.gazetteer.places_in(capital_words(own.ink.text))
    place = found[0].place if found else Place("")
    yield meeting_of(headline, mention.when, place, own, paper)


def _has_title(event: Event) -> bool:
    """Whether an entry is more than a line that is only a date, the heading of other lines."""
    return event.sources[0].text.strip(" .:").casefold() != event.when.text.casefold()


def _named(event: Event, headline: str, blocks: Sequence[Block]) -> Event:
    """A meeting that the head of minutes dates without naming it has the title of the minutes."""
    head = {block.line for block in blocks[:_MOST_HEAD]}
    unnamed = event.sources[0].line in head and event.kind is Kind.MEETING
    unnamed = unnamed and _HELD_ON.match(event.description) is not None
    bare = event.title.casefold() == event.when.text.casefold()
    if _HELD_AT_END.sub("", _RECORD.sub("", event.description)).strip(" :,") == headline:
        unnamed = True
    if not headline or not (bare or (unnamed and _is_record(blocks))):
        return event
    tellings = tuple(replace(one, title=headline) for one in event.tellings)
    return replace(event, title=capital(headline), tellings=tellings, sure=event.sure or not bare)
