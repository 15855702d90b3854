"""How printed words run on: what is broken off, what begins inside a sentence, where it splits."""

import re
from functools import lru_cache

from desktop.core.dates.languages import languages_of
from desktop.reading.lexicon import lexicon

_SPACES = re.compile(r"[ \t\xa0]+")
_ORDINAL = re.compile(r"\b(\d{1,3}) (st|nd|rd|th)\b(?!\.)")
_HANGING = re.compile(
    r"(?:^|[\s(])(?:a|an|the|of|on|in|at|to|and|or|for|with|by|from|as|its|their|under|between|"
    r"into|that|which|towards|toward|against|through|including|among|is|are|will|be|has|have|&)$",
    re.I,
)
# Small words of other languages; in capitals they are short names.
_HANGING_ABROAD = re.compile(
    r"(?:^|[\s(])(?:de|del|la|el|los|las|y|en|para|por|con|sobre|le|les|des|du|et|pour|sur|au|aux"
    r"|dans|avec|der|und|von|zur|zum|für|dem|den)$"
)
_SENTENCE_END = re.compile(r"[.!?][\"”’»)\]]*$")
_SPLIT = re.compile(r"(?<=[.!?])[\"”’»)]*\s+(?=[\"“‘(]?[A-Z0-9])")
_SHORT_FORM = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|St|Mr|Mrs|Ms|Dr|Prof|H\.E|No|Nos|Art|para|paras|"
    r"(?:[A-Z]\.)+[A-Z]|approx|incl|e\.g|i\.e|etc|vs|rev|Rev|cf|Sr|Jr|vol|tel|Tel)\.$"
)
_GERMAN = 2
_ORDINAL_DOT = re.compile(r"(?:^|[\s/–-])\d{1,2}\.$")
_GERMAN_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November"
    r"|Dezember)\b"
)
_PAIRS = {"(": ")", "[": "]", "“": "”", "«": "»"}
_CAPITALS = re.compile(
    r"(?!\d+(?![.)\d]))(?=.*\b[A-Z]{5,}\b)(?:[A-Z0-9][^a-z\s]*\s+)+[A-Z0-9][^a-z]{0,98}"
)
_BULLET = re.compile(r"^(?:[·•●▪◦‣∙]\s*|[-–—o*]\s+)")
_STRAY = re.compile(r"[\s·•●▪◦‣∙.,;:*_|~–—-]*")


@lru_cache(maxsize=8192)
def tidy(text: str) -> str:
    """One line with single spaces; a broken ordinal is joined ("4 th" is "4th")."""
    return _ORDINAL.sub(r"\1\2", _SPACES.sub(" ", text.replace("\n", " "))).strip()


def is_stray(text: str) -> bool:
    """Whether a cell holds only marks of the print: a bullet, a dash, a dot."""
    return _STRAY.fullmatch(text) is not None


def without_bullet(text: str) -> str:
    """The words behind a list bullet; a star that sticks to its word is no bullet."""
    return _BULLET.sub("", text.strip(), count=1)


def has_bullet(text: str) -> bool:
    """Whether the words stand behind a list bullet."""
    return _BULLET.match(text.strip()) is not None


def in_capitals(words: str) -> bool:
    """Whether a short line is printed in capitals, as headings are; short names alone are not."""
    return _CAPITALS.fullmatch(words) is not None


def is_open(text: str) -> bool:
    """Whether a bracket or a quotation mark is opened and not closed."""
    for left, right in _PAIRS.items():
        if text.count(left) > text.count(right):
            return True
    return text.count('"') % 2 == 1


def hangs(text: str) -> bool:
    """Whether the words break off: open bracket or quotation, or nothing can end like this."""
    end = text.rstrip()
    return (
        is_open(end)
        or end.endswith((",", "-", "–", "—", "/", "("))
        or bool(_HANGING.search(end) or _HANGING_ABROAD.search(end))
    )


def begins_inside(text: str) -> bool:
    """Whether the words can only go on from before: a small letter or a closing mark first."""
    first = text.lstrip("\"'’”» ")[:1]
    return first.islower() or text[:1] in ",;.)]”"


def ends_sentence(text: str) -> bool:
    """Whether the words end with a full stop or its like."""
    return _SENTENCE_END.search(text.rstrip()) is not None


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph; initials and common short forms end none."""
    found: list[str] = []
    start = 0
    for split in _SPLIT.finditer(text):
        piece = text[start : split.start()]
        counted = _ORDINAL_DOT.search(piece) is not None
        german = counted and (_GERMAN_MONTH.match(text, split.end()) or _is_german(text))
        if is_open(piece) or _SHORT_FORM.search(piece) or german:
            continue
        found.append(text[start : split.end()].strip())
        start = split.end()
    rest = text[start:].strip()
    return (*found, rest) if rest else tuple(found)


def _is_german(text: str) -> bool:
    """Whether dates stand in the text as German papers print them: "4. Runde" counts there."""
    return _GERMAN in languages_of(text)


def verb_at(text: str) -> int | None:
    """Where the first finite verb stands that makes the words a sentence, outside brackets."""
    for found in lexicon().verbs.finditer(text):
        if found.start() and not is_open(text[: found.start()]):
            return found.start()
    return None


def glue(left: str, right: str) -> str:
    """Join words that a line end or a page end has parted."""
    left, right = left.rstrip(), right.lstrip()
    if not left or not right:
        return left or right
    torn_word = re.search(r"[a-z]-$", left) is not None and right[0].islower()
    return left + right if torn_word else f"{left} {right}"


def capital(text: str) -> str:
    """The words with a capital first letter; names such as "eGovernment" stay."""
    return text[:1].upper() + text[1:] if text[:2].islower() or text[:2].strip() == "a" else text
