"""Printed text to the tokens that date words are made of, with their places in the text."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from desktop.core.dates.edtf import FIRST_YEAR, HALF, LAST_YEAR, QUARTER
from desktop.core.dates.languages import LANGUAGES, languages_of
from desktop.core.dates.words import ROWS, ZONES, Kind


class Token(NamedTuple):
    """A piece of text and what it means; `word` is in lower case, the places are offsets."""

    kind: Kind
    value: int
    word: str
    start: int
    end: int


# Months as papers of some bodies print them: "12.IV.2018"; the longest first.
ROMANS = ("viii", "iii", "vii", "xii", "ii", "iv", "vi", "ix", "xi", "i", "v", "x")
_ROMAN_ORDER = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN = re.compile(r"(?<=[./])[ivx]+(?=[./])")


def _month_figures(roman: re.Match[str]) -> str:
    return str(_ROMAN_ORDER.index(roman[0]) + 1)


_NUMBERED = ("i ", "ii ", "iii ", "iv ")


def _words_of(*kinds: Kind) -> str:
    listed = (words for kind, _, words in ROWS if kind in kinds and not words.startswith(_NUMBERED))
    return "|".join(listed).replace(" ", r"\s")


_PIECE = re.compile(
    r"""
    (?P<word>@LETTER@++(?![\d/]))
  | (?P<skip>\s+|[\u00ad\u200b-\u200f\u2060\ufeff]+|&nbsp;|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+
      |<sup>\s*(?:\d{1,3}|[*†‡§])\s*</sup>|</?[A-Za-z][^<>]{0,30}>)
  | (?P<misread>(?:[1-3][OoIl]|[lI]\d)(?=\.?\s(?:@MONTHS@)\b))
  | (?P<clock>\d{1,2}(?:[:.]\d{2})?\s*[ap](?:\.\s?m\b\.?|m\b\.?)
      |\d{1,2}[:h]\d{2}(?!\d)(?::\d{2}(?!\d))?(?:\s*(?:hours|hrs?)\b)?
      |\d{1,2}\s?h\s\d{2}(?![\d/-])(?!\s*(?:@MONTHS@))
      |\d{1,2}(?:[.:]\d{2})?\s(?:heures|horas)\b
      |\d{1,2}\.\d{2}\s*(?:hours|hrs?|h)\b|[0-2]?\d\.(?:00|15|30|45)(?![\d.])|[0-2]\d[0-5]\d\s*(?:hours|hrs?)\b
      |(?![12]\s?h[\s,/-]*(?:of\s+)?(?:19|20|21)\d\d\b)\d{1,2}\s?(?:h|uhr)\b)
  | (?P<date>\d{4}(?P<a>[-/.])\d{1,2}(?P=a)\d{1,2}(?!\d)
      |\d{1,2}(?P<b>[-/.])\d{1,2}(?P=b)(?:\d{4}|\d{2})(?![\d/])
      |\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)
      |\d{1,2}\.\d{1,2}\.(?!\d)
      |\d{1,2}(?P<c>[./])(?:@ROMANS@)(?P=c)\d{4}(?!\d)
      |(?:19|20|21)\d\d[-–/]\d\d(?![\d/-])
      |(?:19|20|21)\d\d/(?:19|20|21)\d\d(?![\d/])
      |\d{1,2}[./](?:19|20|21)\d\d(?![\d/]|\.\d))
  | (?P<pair>\d{1,2}/\d{1,2}(?![\d/]))
  | (?P<group>(?:[QH][1-4]|[1-4]\s?[QH])(?=\b|(?:19|20|21)\d\d\b)
      |(?:T[1-4]|S[12]|[1-4]T)(?=[\s/-](?:19|20|21)\d\d\b))
  | (?P<short>['’‘]\d\d(?!\d)(?!\s+(?:@MONTHS@)))
  | (?P<symbol>\#\s?\d+|(?!(?:19|20|21)\d\d/\d{1,2}\s+(?:@MONTHS@))\d+(?:[/+]\d[\w/.]*)+
      |(?!(?:@DATEWORDS@|tb[acd]|xx)(?:\d|/))@LETTER@++(?=[\w./-]{0,40}\d)[\d/][\w./-]*)
  | (?P<number>\d+(?:(?:\s|</?sup>|[\u200b-\u200f])*(?:st|nd|rd|th)\b
      |(?:er|re|ère|e|ème|ro|do|ra|da|to|[ºª°])(?!\w)|\.(?=\s?(?:quartal|halbjahr)))?)
  | (?P<letters>@LETTER@++)
  | (?P<dash>--|[-‐‑‒–—―−﹣－→➔⟶])
  | (?P<blank>\.{3,}|…|_{2,}|\?{2,}|\[\s*\])
  | (?P<mark>.)
    """.replace("@MONTHS@", _words_of(Kind.MONTH))
    .replace("@DATEWORDS@", _words_of(Kind.MONTH, Kind.GROUP, Kind.WEEKDAY, Kind.UNIT))
    .replace("@ROMANS@", "|".join(ROMANS))
    .replace("@LETTER@", r"[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079]"),
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_MARKS = {
    "/": Kind.SLASH,
    ",": Kind.COMMA,
    ";": Kind.SEMICOLON,
    ".": Kind.DOT,
    ":": Kind.COLON,
    "?": Kind.QUESTION,
    **dict.fromkeys("'’‘\"“”*†‡", Kind.FILLER),
    "(": Kind.LEFT,
    "[": Kind.LEFT,
    ")": Kind.RIGHT,
    "]": Kind.RIGHT,
}
_LOOK_AHEAD = 4
_HALF = re.compile(r"([ap])\.?\s*m")
_FIGURES_READ = str.maketrans("oil", "011")
_FIGURES = re.compile(r"\d+")
Phrase = tuple[tuple[str, ...], Kind, int]
Meaning = tuple[Kind, int, str]


def tokens_of(text: str) -> list[Token]:
    """Split `text`; words that can be in no date are drawn together into one `OTHER`.

    Markup, footnote signs set high and characters without width are left out. At the end stand
    as many `STOP`s as the grammar ever looks ahead.
    """
    return list(_tokens(text))


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    pieces = _pieces(text)
    phrases = _phrases(languages_of(text))
    tokens: list[Token] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        at += 1
        for words, kind, value in phrases.get(piece.word, ()):
            if len(words) == 1 or _stands(words, pieces, at - 1):
                at += len(words) - 1
                piece = Token(kind, value, " ".join(words), piece.start, pieces[at - 1].end)
                break
        if piece.kind is not Kind.OTHER or not tokens or tokens[-1].kind is not Kind.OTHER:
            tokens.append(piece)
    stop = Token(Kind.STOP, 0, "", len(text), len(text))
    return (*tokens, *[stop] * _LOOK_AHEAD)


def _stands(words: tuple[str, ...], pieces: list[Token], at: int) -> bool:
    if at + len(words) > len(pieces):
        return False
    return all(pieces[at + n].word == word for n, word in enumerate(words))


def _pieces(text: str) -> list[Token]:
    found: list[Token] = []
    for match in _PIECE.finditer(text):
        name = match.lastgroup
        word = match[0].lower()
        if name == "word" or name == "letters":
            found.append(Token(Kind.OTHER, 0, word, match.start(), match.end()))
        elif name != "skip":
            kind, value, word = _MEANINGS[name or "mark"](word)
            found.append(Token(kind, value, word, match.start(), match.end()))
    return found


@lru_cache(maxsize=4)
def _phrases(languages: tuple[int, ...]) -> dict[str, list[Phrase]]:
    """Return the phrases by their first words: the English ones, and those of `languages`."""
    others = tuple(row for n in languages for row in LANGUAGES[n])
    zones = tuple((Kind.ZONE, n, words) for n, (_, words) in enumerate(ZONES))
    found: dict[str, list[Phrase]] = {}
    for kind, value, phrases in ROWS + others + zones:
        for phrase in phrases.split("|"):
            words = tuple(piece.word for piece in _pieces(phrase))
            found.setdefault(words[0], []).append((words, kind, value))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def _number(word: str) -> Meaning:
    digits = _FIGURES.match(word)
    figures = digits[0] if digits else ""
    value = int(figures) if len(figures) < 9 else 0
    if figures != word:
        return Kind.ORDINAL, value, word
    if len(figures) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        return Kind.YEAR, value, word
    if len(figures) == 8 and FIRST_YEAR <= value // 10000 <= LAST_YEAR:
        return Kind.DATE, 0, f"{word[:4]}-{word[4:6]}-{word[6:]}"
    return Kind.NUMBER, value, word


def _misread(word: str) -> Meaning:
    """A day of which a scan has read a figure as a letter: "3O April", "l5 May"."""
    return Kind.NUMBER, int(word.translate(_FIGURES_READ)), word


def _clock(word: str) -> Meaning:
    numbers = [int(digits) for digits in _FIGURES.findall(word)]
    if len(numbers) == 1 and numbers[0] > 99:
        numbers = [numbers[0] // 100, numbers[0] % 100]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    found = _HALF.search(word)
    half = found[1] if found else ""
    valid = hour * 60 + minute <= 1440 and minute < 60 and (not half or 1 <= hour <= 12)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (Kind.CLOCK, hour * 60 + minute, word) if valid else (Kind.OTHER, 0, word)


def _short_year(word: str) -> Meaning:
    value = int(word[1:])
    return Kind.YEAR, value + (2000 if value < 70 else 1900), word


def _group(word: str) -> Meaning:
    number = int(word.strip("qhts "))
    if "h" in word or "s" in word:
        return (Kind.GROUP, HALF - 1 + number, word) if number <= 2 else (Kind.OTHER, 0, word)
    return Kind.GROUP, QUARTER - 1 + number, word


_MEANINGS: dict[str, Callable[[str], Meaning]] = {
    "clock": _clock,
    "misread": _misread,
    "date": lambda word: (Kind.DATE, 0, _ROMAN.sub(_month_figures, word)),
    "pair": lambda word: (Kind.PAIR, 0, word),
    "group": _group,
    "short": _short_year,
    "symbol": lambda word: (Kind.OTHER, 0, word),
    "number": _number,
    "dash": lambda _: (Kind.DASH, 0, "-"),
    "blank": lambda _: (Kind.BLANK, 0, "…"),
    "mark": lambda word: (_MARKS.get(word, Kind.OTHER), 0, word),
}
