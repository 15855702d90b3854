"""What a column of a calendar can hold, and the words that say so at its head."""

import re
from enum import StrEnum
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from desktop.core.search.fold import fold
from desktop.reading.lexicon import lexicon
from desktop.reading.markup import plain

LONGEST_HEAD = 60
SHORTEST_MISREAD = 5
CLOSE = 85
_OF = ("of", "de", "du", "des", "del")
_SEPARATORS = re.compile(r"[\W_]+")
_DIGIT = re.compile(r"\d")
# "Dates (2025)": the year is that of the paper.
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)(?!\s*[-–/]\s*\d{1,2}\b)")


class Role(StrEnum):
    """What the cells of a column say about an event; `OTHER` is anything with a head of its own."""

    DATE = "date"
    END = "end"
    TIME = "time"
    PLACE = "place"
    VENUE = "venue"
    CITY = "city"
    COUNTRY = "country"
    PROCESS = "process"
    TITLE = "title"
    THEME = "theme"
    DESCRIPTION = "description"
    FOCAL = "focal"
    CONTACT = "contact"
    REMARK = "remark"
    STATUS = "status"
    REPEATS = "repeats"
    LINK = "link"
    NUMBER = "number"
    OTHER = "other"


PLACES = (Role.PLACE, Role.VENUE, Role.CITY, Role.COUNTRY)
WORDS = (Role.TITLE, Role.THEME)


@lru_cache(maxsize=1024)
def roles_of_head(cell: str) -> tuple[Role, ...]:
    """Which roles the head of a column names, in printed order; empty when it is no head.

    Every word must be known, one misread letter in a longer word allowed ("Contect person").
    """
    words = _words(cell)
    if not words:
        return ()
    found: list[Role] = []
    index, after_of = 0, False
    while index < len(words):
        role, length = _longest(words[index : index + 4])
        if role is None and words[index] not in lexicon().silent:
            return ()
        if role is not None and role not in found and not after_of:
            found.append(role)
        after_of = (after_of and role is None) or words[index] in _OF
        index += length
    return tuple(found)


def is_head(cell: str) -> bool:
    """Whether the cell could stand at the head of a column."""
    return bool(roles_of_head(cell))


def torn_head(left: str, right: str) -> tuple[tuple[Role, ...], tuple[Role, ...]] | None:
    """Roles of two heads with the border between them inside a word ("Title Pla", "ce").

    The word counts for the right column; a letter printed on both sides counts once.
    """
    start, _, tail = left.strip().rpartition(" ")
    if not tail or not right.strip():
        return None
    for joined in joinings(tail, right.strip()):
        mended = roles_of_head(joined)
        if mended and (not start or is_head(start)):
            return roles_of_head(start), mended
    return None


def joinings(tail: str, head: str) -> tuple[str, ...]:
    """Ways to join a word that a border has cut; the scan may have read a letter twice."""
    return tuple(dict.fromkeys((tail + head, tail + head[1:], tail[:-1] + head)))


def without_year(head: str) -> str:
    """A head without the year of the paper: "Dates (2025)"."""
    return _YEAR.sub(" ", head)


def _words(cell: str) -> tuple[str, ...]:
    """Folded words of a cell that is short and has no figures, else none."""
    text = without_year(plain(cell))
    if len(text) > LONGEST_HEAD or _DIGIT.search(text):
        return ()
    return tuple(word for word in _SEPARATORS.split(fold(text)) if word)


def _longest(words: tuple[str, ...]) -> tuple[Role | None, int]:
    heads = lexicon().heads
    for length in range(len(words), 0, -1):
        kind = heads.get(" ".join(words[:length]))
        if kind is not None:
            return Role(kind), length
    # "and date" is no misread "end date".
    longest = 1 if words[0] in lexicon().silent else 2
    for length in range(min(longest, len(words)), 0, -1):
        role = _misread(" ".join(words[:length]))
        if role is not None:
            return role, length
    return None, 1


@lru_cache(maxsize=1024)
def _misread(phrase: str) -> Role | None:
    if len(phrase) < SHORTEST_MISREAD:
        return None
    close = process.extract(phrase, _long_heads(), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=3)
    for head, score, _ in close:
        enough = score >= CLOSE and abs(len(head) - len(phrase)) <= 1
        if enough and _shares_an_end(phrase, head):
            return Role(lexicon().heads[head])
    return None


@cache
def _long_heads() -> tuple[str, ...]:
    return tuple(head for head in lexicon().heads if len(head) >= SHORTEST_MISREAD)


def _shares_an_end(one: str, other: str) -> bool:
    """Misread words keep their first or last two letters; other words seldom do."""
    return one[-2:] == other[-2:] or one[:2] == other[:2]
