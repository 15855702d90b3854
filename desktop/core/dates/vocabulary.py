"""All words that dates are printed with, so that most other text need not be taken apart."""

import re

from desktop.core.dates.languages import LANGUAGES
from desktop.core.dates.tokens import ROMANS
from desktop.core.dates.words import ROWS, ZONES

# Signs of notes are set high, and no letters.
_LETTERS = re.compile(r"[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079]+")
# Endings of ordinal numbers, parts of clock times and of short forms: "5th", "3 p.m.", "Q2".
_ENDINGS = (
    *("st", "nd", "rd", "th", "er", "re", "ère", "e", "ème", "ro", "do", "ra", "da", "to"),
    *(
        "a",
        "p",
        "m",
        "am",
        "pm",
        "h",
        "hr",
        "hrs",
        "hours",
        "q",
        "t",
        "s",
        "w",
        "xx",
        "heures",
        "horas",
    ),
)
_PHRASES = (
    *(phrases for _, _, phrases in ROWS),
    *(phrases for rows in LANGUAGES for _, _, phrases in rows),
    *(phrases for _, phrases in ZONES),
)
VOCABULARY = frozenset(
    word
    for words in (_ENDINGS, ROMANS, *(_LETTERS.findall(phrases.lower()) for phrases in _PHRASES))
    for word in words
)
_MARKUP = re.compile(r"[<&]")


def foreign_at(text: str) -> int | None:
    """Where the first word ends that stands in no date; `None` where every word may.

    Text with tags or entities, whose names are no words, is left to the grammar.
    """
    if _MARKUP.search(text):
        return None
    for word in _LETTERS.finditer(text):
        if word[0].lower() not in VOCABULARY:
            return word.end()
    return None


def is_surely_no_date(text: str) -> bool:
    """Whether a word outside brackets tells that the whole is no date."""
    end = foreign_at(text)
    if end is None:
        return False
    return not any(bracket in text[:end] for bracket in "([")
