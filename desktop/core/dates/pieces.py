"""The smallest pieces of a printed date: the number of a day, a year, a weekday."""

from collections.abc import Sequence

from desktop.core.dates.edtf import FIRST_YEAR, LAST_YEAR
from desktop.core.dates.tokens import Token
from desktop.core.dates.words import MONTH_WORDS, Kind

Tokens = Sequence[Token]
_WHOLE_MONTHS = frozenset(row.split("|")[0] for row in MONTH_WORDS)


def skip(tokens: Tokens, at: int, *kinds: Kind) -> int:
    """Return the place after the tokens of `kinds` from `at`, and after "the" and "the year"."""
    while tokens[at].kind in kinds or tokens[at].word in ("the", "year"):
        at += 1
    return at


def weekday_before(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Read "Tuesday," or "Mon–Fri"; returns the first weekday and its end."""
    if tokens[at].kind is not Kind.WEEKDAY:
        return None, at
    end = at + 1
    if tokens[end].kind in (Kind.DASH, Kind.TO) and tokens[end + 1].kind is Kind.WEEKDAY:
        end += 2
    return tokens[at].value, skip(tokens, end, Kind.DOT, Kind.COMMA)


def weekday_behind(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Read ", Tuesday" or "(Tue)" behind a day, unless the next date begins with it.

    Of "Mon – Wed" behind a span of days the last weekday is that of its last day.
    """
    place = skip(tokens, at, Kind.COMMA, Kind.LEFT)
    if tokens[place].kind is not Kind.WEEKDAY or place > at + 1:
        return None, at
    if tokens[place + 1].kind in (Kind.DASH, Kind.TO) and tokens[place + 2].kind is Kind.WEEKDAY:
        place += 2
    end = place + 1
    if tokens[end].kind is Kind.RIGHT and tokens[at].kind is Kind.LEFT:
        return tokens[place].value, end + 1
    following = tokens[skip(tokens, end, Kind.DOT, Kind.COMMA)].kind
    if following in (Kind.NUMBER, Kind.ORDINAL, Kind.MONTH, Kind.DATE):
        return None, at
    return tokens[place].value, end


def is_day(token: Token) -> bool:
    """Whether `token` can be the number of a day."""
    if token.kind is Kind.ORDINAL:
        return 1 <= token.value <= 31
    return token.kind is Kind.NUMBER and 1 <= token.value <= 31 and len(token.word) <= 2


def is_short_month(token: Token) -> bool:
    """Whether `token` is a month cut short, which is printed with a full stop or without."""
    return token.kind is Kind.MONTH and token.word not in _WHOLE_MONTHS


def read_year(tokens: Tokens, at: int, *between: Kind) -> tuple[int | None, int, str]:
    """Read a year after the marks `between`; returns it, its end and what was strange about it."""
    place = skip(tokens, at, Kind.COMMA, Kind.OF, Kind.DOT, *between)
    token = tokens[place]
    if token.kind is Kind.YEAR:
        return token.value, place + 1, ""
    if token.kind is Kind.LEFT and tokens[place + 1].kind is Kind.YEAR:
        closed = tokens[place + 2].kind is Kind.RIGHT
        return (tokens[place + 1].value, place + 3, "") if closed else (None, at, "")
    if token.kind is Kind.NUMBER and 5 <= len(token.word) <= 6 and place == at:
        year = int(token.word[:4])
        if FIRST_YEAR <= year <= LAST_YEAR:
            return year, place + 1, f"{token.word} taken as {year} with a footnote sign"
    return None, at, ""


def short_year(tokens: Tokens, at: int, *, dashed: bool) -> tuple[int | None, int]:
    """Read a year of two figures; `dashed` when day and month stand with dashes."""
    # "24-May-17" and "24 May 17" at the end; elsewhere two figures after a month are a day.
    place = at + dashed
    token = tokens[place]
    if token.kind is not Kind.NUMBER or len(token.word) != 2:
        return None, at
    closing = (Kind.STOP, Kind.RIGHT, Kind.LEFT, Kind.FROM, Kind.CLOCK)
    if dashed or tokens[place + 1].kind in closing:
        return 2000 + token.value, place + 1
    return None, at
