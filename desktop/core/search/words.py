"""Words as the search sees them: in what is looked through, in what is typed, and on screen.

All three split and fold in the same way, and nothing of it is left to the database, whose tables
of letters are older than some scripts.
"""

import re
from functools import lru_cache

from desktop.core.search.fold import folded

# Scripts that are written without gaps: each sign is a word of its own.
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Accents, points and vowel signs that are no letters by themselves but belong to their word.
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0963\u0966-\u0df3\u0e00-\u0e4e\u0e80-\u0ece\u1000-\u1049\u1780-\u17d3"
)
_WORD = re.compile(f"[{_SIGNS}]|(?:[^\\W_{_SIGNS}]|[{_MARKS}])+")
_GAP = re.compile(r"\s+")

MOST_WORDS = 12
"""Who types more words than this means a sentence, and its first words find it."""


def all_words_of(text: str) -> list[str]:
    """Return the words of `text` in small letters without accents, in order."""
    return _WORD.findall(folded(text))


def typed_words(text: str) -> tuple[str, ...]:
    """Return what to look for when `text` is typed: the beginnings of words, each once."""
    return tuple(dict.fromkeys(all_words_of(text)))[:MOST_WORDS]


def indexed(text: str) -> str:
    """Return `text` so that a reader who takes every letter beyond ASCII for one finds its words.

    Plain ASCII needs no more than small letters.
    """
    plain = folded(text)
    return plain if plain.isascii() else " ".join(_WORD.findall(plain))


@lru_cache(maxsize=1024)
def marks(text: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Return start and end of each place in `text` where a word begins with one of `words`."""
    if not words:
        return ()
    longest_first = sorted(words, key=len, reverse=True)
    plain_all = text.isascii()
    found: list[tuple[int, int]] = []
    # In plain ASCII every letter is one when it is folded too.
    for match in _WORD.finditer(text.lower() if plain_all else text):
        plain = match[0] if plain_all else folded(match[0])
        if plain.startswith(words):
            word = next(one for one in longest_first if plain.startswith(one))
            length = len(word) if plain_all else _length(match[0], len(word))
            found.append((match.start(), match.start() + length))
    return tuple(found)


def _length(word: str, letters: int) -> int:
    """How many letters of `word` give so many folded ones, its accents with them."""
    length = 0
    while length < len(word) and len(folded(word[:length])) < letters:
        length += 1
    while length < len(word) and not folded(word[length]):
        length += 1
    return length


def excerpt(text: str, words: tuple[str, ...], before: int = 40) -> str:
    """Return `text` on one line, from a little before the first of `words` on.

    `before` is how many letters may stand before it; what is left out is told by "…".
    """
    line = _GAP.sub(" ", text).strip()
    places = marks(line, words)
    start = places[0][0] - before if places else 0
    if start <= 0:
        return line
    gap = line.find(" ", start)
    return f"…{line[gap + 1 if 0 <= gap < places[0][0] else start :]}"


def brought_near(text: str, words: tuple[str, ...], room: int) -> str:
    """Return `text` so that the first of `words` stands within `room` letters.

    Its beginning, by which people know it, stays; what is left out is told by "…".
    """
    places = marks(text, words)
    if not places or places[0][1] <= room:
        return text
    head = text[: room // 3].rpartition(" ")[0]
    return f"{head} {excerpt(text[len(head) :], words, room // 4)}"
