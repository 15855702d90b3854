"""Dates in running text: where they stand, what they mean, and what they do there."""

from collections.abc import Iterator

from desktop.core.dates.brackets import without_brackets
from desktop.core.dates.limits import Limit
from desktop.core.dates.mention import DateMention, MentionKind
from desktop.core.dates.phrases import Phrase, moved_end, read_phrase, when_from
from desktop.core.dates.precision import Precision
from desktop.core.dates.prose import (
    is_due,
    is_past,
    is_real,
    is_to_come,
    placeholders,
    relatives,
    windows,
)
from desktop.core.dates.tokens import Token, tokens_of
from desktop.core.dates.values import Context
from desktop.core.dates.words import Kind
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When


def mentions(text: str, context: Context) -> tuple[DateMention, ...]:
    """Find the dates in `text`, in order and without overlaps; see `printed_dates.find_dates`."""
    found = [mention for span in windows(text) for mention in _in_window(text, span, context)]
    for start, end, year in placeholders(text):
        _add(found, _unset(text, start, end, year, MentionKind.PLACEHOLDER))
    for start, end in relatives(text):
        _add(found, _unset(text, start, end, None, MentionKind.RELATIVE))
    return tuple(sorted(found, key=lambda mention: mention.start))


def _add(found: list[DateMention], new: DateMention) -> None:
    if all(new.end <= old.start or old.end <= new.start for old in found):
        found.append(new)


def _unset(text: str, start: int, end: int, year: str | None, kind: MentionKind) -> DateMention:
    words = text[start:end]
    when = When(words, tentative=True)
    if year:
        tokens = tokens_of(year)
        phrase = read_phrase(tokens, 0, Context())
        when = when_from(words, phrase, tentative=True) if phrase else when
    return DateMention(start, end, words, when, kind)


def _in_window(text: str, span: tuple[int, int], context: Context) -> Iterator[DateMention]:
    begin, end = span
    tokens = without_brackets(
        [
            token._replace(start=token.start + begin, end=token.end + begin)
            for token in tokens_of(text[begin:end])
        ]
    )
    at = 0
    while tokens[at].kind is not Kind.STOP:
        # "as of 6 December 2016" dates a paper, it opens nothing; "c." begins a paragraph.
        listed = at > 0 and tokens[at - 1].kind in (Kind.COLON, Kind.DASH)
        named = (tokens[at].word == "as of" and not listed) or (
            tokens[at].word == "c ." and tokens[at].start == 0
        )
        starts = tokens[at].kind in _STARTS and not named
        phrase = _phrase_at(text, tokens, at, context) if starts else None
        if phrase is None:
            at += 1
            continue
        mention, at = _mention(text, tokens, phrase)
        yield mention


_STARTS = frozenset(
    {
        *(Kind.NUMBER, Kind.ORDINAL, Kind.YEAR, Kind.DATE, Kind.PAIR, Kind.CLOCK, Kind.MONTH),
        *(Kind.WEEKDAY, Kind.GROUP, Kind.UNIT, Kind.PORTION, Kind.BLANK, Kind.UNTIL, Kind.BY),
        *(Kind.BEFORE, Kind.AFTER, Kind.FROM, Kind.BETWEEN, Kind.ABOUT, Kind.WEEK_OF),
    }
)


def _phrase_at(text: str, tokens: list[Token], at: int, context: Context) -> Phrase | None:
    phrase = read_phrase(tokens, at, context, prose=True)
    if phrase is None or not is_real(text, tokens, phrase):
        return None
    phrase = moved_end(tokens, phrase)
    if phrase.has_year or context.after is None or not is_past(text, tokens[at].start):
        return phrase
    return read_phrase(tokens, at, replace(context, past=True), prose=True)


def _mention(text: str, tokens: list[Token], phrase: Phrase) -> tuple[DateMention, int]:
    first, last = tokens[phrase.start], tokens[phrase.end - 1]
    uncertain, at = _doubt_behind(tokens, phrase.end)
    days, at = _duration(tokens, at)
    days = days or _duration_before(tokens, phrase.start)
    start, end = _lead(text, tokens, phrase.start), tokens[at - 1].end
    when = when_from(text[first.start : last.end], phrase, uncertain=uncertain)
    kind = _kind(text, start, phrase, days)
    return DateMention(start, end, text[start:end], when, kind, days), at


def _doubt_behind(tokens: list[Token], at: int) -> tuple[bool, int]:
    """Read "(TBC)" right behind a date."""
    kinds = [token.kind for token in tokens[at : at + 3]]
    if kinds[:1] == [Kind.LEFT] and kinds[1:2] in ([Kind.OPEN], [Kind.DOUBT]):
        return True, at + 3 if kinds[2:] == [Kind.RIGHT] else at + 2
    return False, at


def _duration(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """Read "for three days" or "for the duration of three days"."""
    if tokens[at].word != "for":
        return None, at
    place = at
    while tokens[place].kind in (Kind.FILLER, Kind.OF, Kind.SUBJECT):
        place += 1
    number, unit = tokens[place], tokens[place + 1]
    if number.kind in (Kind.COUNT, Kind.NUMBER) and unit.kind is Kind.DAYS:
        return number.value, place + 2
    return None, at


def _duration_before(tokens: list[Token], at: int) -> int | None:
    """Read "three days in" before a date."""
    before = tokens[max(at - 3, 0) : at]
    kinds = [token.kind for token in before]
    if kinds in ([Kind.COUNT, Kind.DAYS, Kind.FILLER], [Kind.NUMBER, Kind.DAYS, Kind.FILLER]):
        return before[0].value
    return None


def _lead(text: str, tokens: list[Token], at: int) -> int:
    """Return where the words "in", "on", "in the" before a date begin."""
    start = tokens[at].start
    for token in reversed(tokens[max(at - 2, 0) : at]):
        if token.word not in _LEADS or text[token.end : start].strip():
            break
        start = token.start
    return start


_LONGEST_MEETING = 45
_LEADS = (
    *("in", "on", "at", "the", "during", "within", "throughout"),
    *("weekend of", "the weekend of"),
    *("le", "du", "les", "au", "el", "del", "los", "am", "vom", "den"),
)


def _kind(text: str, start: int, phrase: Phrase, days: int | None) -> MentionKind:
    if phrase.limit in (Limit.BY, Limit.BEFORE):
        return MentionKind.DEADLINE
    if phrase.limit is Limit.NONE and not phrase.is_span and is_due(text, start):
        return MentionKind.DEADLINE
    if phrase.value.open_day and phrase.limit is not Limit.ABOUT:
        return MentionKind.PLACEHOLDER
    if _is_window(phrase):
        return MentionKind.WINDOW
    if phrase.precision is Precision.YEAR:
        return MentionKind.MENTION
    if days is not None or phrase.hours is not None or is_to_come(text, start):
        return MentionKind.MEETING
    return MentionKind.MENTION


def _is_window(phrase: Phrase) -> bool:
    if phrase.limit is Limit.BETWEEN or phrase.is_part:
        return True
    opened = phrase.limit in (Limit.FROM, Limit.AFTER)
    long = phrase.is_span and not _is_short(phrase)
    return (opened or long) and phrase.precision is not Precision.YEAR


def _is_short(phrase: Phrase) -> bool:
    """Whether it is a span of days, as of a meeting; longer ones are windows."""
    first, last = phrase.value.edtf.bounds if phrase.value.edtf else (None, None)
    if phrase.precision is not Precision.DAY or first is None or last is None:
        return phrase.value.edtf is None
    return (last - first).days <= _LONGEST_MEETING
