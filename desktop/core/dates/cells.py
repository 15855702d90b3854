"""A date cell read from end to end: its date, what is to be confirmed about it, what is no date."""

import re
from collections.abc import Sequence

from desktop.core.dates.clock import Hours, read_hours, read_zone
from desktop.core.dates.edtf import Edtf, Run
from desktop.core.dates.limits import Limit
from desktop.core.dates.phrases import Phrase, moved_end, read_phrase, when_from
from desktop.core.dates.precision import Precision
from desktop.core.dates.tokens import Token, tokens_of
from desktop.core.dates.values import Context, Value, merged
from desktop.core.dates.words import DATE_SUBJECT, Kind
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

_SILENT = frozenset(
    {
        *(Kind.FILLER, Kind.OF, Kind.COMMA, Kind.DOT, Kind.COLON, Kind.DASH, Kind.SLASH, Kind.TIME),
        *(Kind.SEMICOLON, Kind.AND, Kind.OR, Kind.SUBJECT, Kind.ZONE, Kind.WEEKDAY),
        *(Kind.LATEST, Kind.DAYS, Kind.BLANK),
    }
)
_MOVED_TO = (
    *("moved to", "postponed to", "postponed until", "rescheduled to", "rescheduled for", "now"),
    *("deferred to", "deferred until", "brought forward to", "new date", "new dates"),
    *("reporté au", "reportée au", "aplazado al", "aplazada al", "pospuesto al", "pospuesta al"),
)
_MOVED_FROM = (
    *("moved from", "postponed from", "rescheduled from", "brought forward from", "was", "were"),
    *("originally", "formerly", "previously", "initially", "instead of", "was originally"),
    *("old date", "old dates"),
)
_SPANS = (Kind.DASH, Kind.TO, Kind.UNTIL)
_TORN_AT = (Kind.DASH, Kind.COMMA, Kind.TO, Kind.AND, Kind.OR, Kind.SLASH, Kind.FROM, Kind.OF)
SEVERAL = "the cell prints more than one date, the first is taken"
_BEGINNING = "the first day"
_TORN_WORDS = re.compile(r"\b(?:to be|not yet|yet)\s*$", re.IGNORECASE)


class Cell:
    """What has been found in a cell while it is read.

    `joints` are the tokens before each of the `phrases`, `inner` are dates in brackets, `moved` is
    the new date of what was moved, `old` are dates that hold no more. `repeats` tells of a rule,
    also in brackets; `leads` that nothing unread stands before the date.
    """

    def __init__(self) -> None:
        self.phrases: list[Phrase] = []
        self.joints: list[Kind] = []
        self.inner: list[Phrase] = []
        self.moved: Phrase | None = None
        self.old: list[Phrase] = []
        self.hours: Hours | None = None
        self.zone: str | None = None
        self.is_open = False
        self.day_open = False
        self.rule = False
        self.repeats = False
        self.session = False
        self.unread = False
        self.leads = True


def scanned(words: str, context: Context) -> Cell:
    """Read all of `words`; nothing in it is left out, what is no date is marked `unread`."""
    cell = Cell()
    tokens = tokens_of(words)
    at, depth = 0, 0
    while tokens[at].kind is not Kind.STOP:
        if tokens[at].kind is Kind.LEFT:
            depth += 1
            at += 1
        elif tokens[at].kind is Kind.RIGHT:
            depth = max(depth - 1, 0)
            at += 1
        else:
            at = _step(cell, tokens, at, context, bracketed=depth > 0)
    return cell


def _step(
    cell: Cell, tokens: Sequence[Token], at: int, context: Context, *, bracketed: bool
) -> int:
    """Read what stands at `at` into `cell`; returns the place after it."""
    subject, place = _subject(tokens, at)
    if tokens[place].kind in (Kind.OPEN, Kind.DOUBT):
        _note_doubt(cell, tokens[place], subject)
        return place + 1
    phrase = read_phrase(tokens, at, _context_of_end(cell, tokens, at) or context)
    if phrase is not None:
        _note_phrase(cell, phrase, tokens, bracketed=bracketed)
        return phrase.end
    hours = read_hours(tokens, at)
    if hours is not None:
        cell.hours = cell.hours or hours[0]
        return hours[1]
    zone, end = read_zone(tokens, at)
    if end > at and zone:
        cell.zone = zone
        return end
    lasts = tokens[at + 1].kind is Kind.DAYS or tokens[at + 1].word in ("week", "weeks")
    if lasts and tokens[at].kind in (Kind.NUMBER, Kind.COUNT):
        return at + 2
    _note_other(cell, tokens[at], bracketed=bracketed)
    return at + 1


def _context_of_end(cell: Cell, tokens: Sequence[Token], at: int) -> Context | None:
    """Where the year of a span's end comes from: "8 June 2018, 22:00 – 9 June, 02:00"."""
    goes_on = tokens[at - 1].kind in _SPANS or _word_before(tokens, at) in _MOVED_TO
    begins = cell.phrases[-1] if cell.phrases and goes_on else None
    edtf = begins.value.edtf if begins is not None and begins.has_year else None
    day = edtf.bounds[0] if edtf is not None else None
    return Context(after=day, reason=_BEGINNING) if day is not None else None


def _subject(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Read what is to be confirmed, "date and venue"; 0 when it is not said."""
    subject, place = 0, at
    while tokens[place].kind in (Kind.SUBJECT, Kind.TIME):
        value = tokens[place].value if tokens[place].kind is Kind.SUBJECT else DATE_SUBJECT + 1
        subject = min(subject or value, value)
        place += 1
        if tokens[place].kind in (Kind.AND, Kind.SLASH, Kind.COMMA, Kind.OR):
            place += tokens[place + 1].kind in (Kind.SUBJECT, Kind.TIME)
    while place > at and tokens[place].kind in (Kind.FILLER, Kind.COLON):
        place += 1
    return subject, place


def _note_doubt(cell: Cell, token: Token, subject: int) -> None:
    if subject > DATE_SUBJECT:
        return
    if token.kind is Kind.OPEN and subject == DATE_SUBJECT:
        cell.day_open = True
    cell.is_open = True


def _note_phrase(cell: Cell, phrase: Phrase, tokens: Sequence[Token], *, bracketed: bool) -> None:
    before = _word_before(tokens, phrase.start)
    ended = moved_end(tokens, phrase)
    if ended is not phrase:
        cell.moved = ended
        return
    if before in _MOVED_FROM:
        cell.old.append(phrase)
        return
    if before in _MOVED_TO and cell.phrases:
        cell.moved = phrase
        return
    if bracketed:
        cell.inner.append(phrase)
        return
    cell.joints.append(tokens[phrase.start - 1].kind)
    cell.phrases.append(phrase)


def _word_before(tokens: Sequence[Token], at: int) -> str:
    """The word before a date, over a colon and "on"."""
    while at and (tokens[at - 1].kind is Kind.COLON or tokens[at - 1].word in ("on", "for")):
        at -= 1
    return tokens[at - 1].word if at else ""


def _note_other(cell: Cell, token: Token, *, bracketed: bool) -> None:
    kind = token.kind
    if kind is Kind.QUESTION:
        cell.is_open = True
    elif kind is Kind.RULE:
        cell.rule = cell.rule or not bracketed
        cell.repeats = True
    elif bracketed or kind in _SILENT or (cell.phrases and kind in _SPANS):
        return
    elif kind is Kind.SESSION:
        cell.session = True
    else:
        cell.leads = cell.leads and bool(cell.phrases)
        cell.unread = True


def when_of_cell(words: str, cell: Cell) -> When:
    """Return the date of `cell`; a rule, or words that are no date, have none."""
    phrases = [cell.moved] if cell.moved else cell.phrases or cell.inner[:1] or cell.old[:1]
    rule = cell.rule or (cell.repeats and not any(phrase.value.edtf for phrase in phrases))
    if rule or not phrases or (cell.unread and not _leads(cell)):
        return When(words, tentative=rule or (cell.is_open and not cell.unread))
    phrase = _combined(phrases, cell.joints)
    if phrase.hours is None and cell.hours is not None:
        phrase = replace(phrase, hours=cell.hours)
    day_is_open = cell.day_open and phrase.precision is not Precision.DAY
    return when_from(
        words,
        phrase,
        uncertain=cell.is_open and not day_is_open,
        tentative=cell.is_open,
        zone=cell.zone,
        notes=_notes(cell, phrase),
    )


def _leads(cell: Cell) -> bool:
    """Whether a date with its year and month stands first, before words that are no date."""
    coarse = (Precision.YEAR, Precision.UNKNOWN)
    first = cell.phrases[0] if cell.phrases else None
    return cell.leads and first is not None and first.has_year and first.precision not in coarse


def _notes(cell: Cell, phrase: Phrase) -> tuple[str, ...]:
    notes = []
    if cell.unread:
        notes.append("only the date before other words is read")
    if cell.session and phrase.precision is Precision.YEAR:
        notes.append("a session is printed, only its year is read")
    return tuple(notes)


def _combined(phrases: Sequence[Phrase], joints: Sequence[Kind]) -> Phrase:
    """Join days that stand apart because hours stand between them."""
    first, last = phrases[0], phrases[-1]
    if len(phrases) == 1:
        return first
    runs = [run for phrase in phrases for run in _closed_runs(phrase)]
    if len(runs) < len(phrases):
        return replace(first, value=replace(first.value, notes=(*first.value.notes, SEVERAL)))
    if joints[1] in _SPANS and len(phrases) == 2:
        runs = [Run(runs[0].first, runs[-1].last)]
        begins, ends = runs[0].bounds
        if begins and ends and ends < begins:
            notes = (*first.value.notes, "it ends before it begins")
            return replace(first, value=Value(None, notes=notes), hours=None)
    choice = Kind.OR in joints[1:]
    runs = merged(runs, apart=choice)
    is_set = len(runs) > 1
    edtf = Edtf(tuple(runs), is_set=is_set, every=is_set and not choice)
    value = replace(first.value, edtf=edtf, open_day=first.value.open_day or edtf.is_choice)
    return replace(first, value=value, hours=_hours(first.hours, last.hours))


def _closed_runs(phrase: Phrase) -> tuple[Run, ...]:
    edtf = phrase.value.edtf
    closed = edtf is not None and phrase.limit in (Limit.NONE, Limit.BETWEEN)
    return edtf.runs if edtf and closed and phrase.precision is Precision.DAY else ()


def _hours(first: Hours | None, last: Hours | None) -> Hours | None:
    if first is None or last is None:
        return first or last
    return replace(first, end=last.end or last.start, zone=first.zone or last.zone, parted=True)


def says_date(words: str) -> bool:
    """Whether a cell says a date, a rule for one, or that there is none yet, and no more."""
    cell = scanned(words, Context(default_year=2000))
    says = bool(cell.phrases or cell.inner or cell.old or cell.is_open or cell.rule)
    return says and not cell.unread


def breaks_off(text: str) -> bool:
    """Whether a cell ends where its date goes on; see `printed_dates.is_torn`."""
    tokens = tokens_of(text)
    kinds = [token.kind for token in tokens if token.kind is not Kind.STOP]
    if kinds.count(Kind.LEFT) > kinds.count(Kind.RIGHT):
        return True
    if len(kinds) > 1 and kinds[-1] in _TORN_AT:
        return True
    return bool(_TORN_WORDS.search(text))
