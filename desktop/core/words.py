"""The words of a text with their positions, in the form in which names are compared."""

import re
from functools import lru_cache
from itertools import accumulate

from desktop.core.quick.tuples import NamedTuple
from desktop.core.search.fold import fold

# 5+5, 5 + 5, Rio+20; 8.7; COP of COP23; U.N.; words with an apostrophe inside; the sign for "and".
# A possessive's ending is no word.
_WORD = re.compile(
    r"(\d+\s\+\s\d+|[^\W_]+\+\d+|\d+\.\d+|[A-Z]{3,}(?=\d+(?![^\W_]))"
    r"|(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"
    r"|[^\W_]+(?:['’ʼ‘`](?![sS]\b)[^\W_]+)*"
    r"|&)(?:['’ʼ‘`][sS]\b)?"
)
_MARKS = str.maketrans(dict.fromkeys("'’ʼ‘`. "))
_UNSPLIT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_SPELLINGS = (("isation", "ization"), ("gramme", "gram"), ("abour", "abor"))

_SMALL_ONES = (
    "a an the of on for and in to at by from with its"
    " de la le les des du sur et el y en pour para sobre del e da do das dos os"
)
SMALL = frozenset(_SMALL_ONES.split())
"""Words that may be missing or other ones in a name without making it another name."""


class Word(NamedTuple):
    """A word of a text: as printed, folded for comparing, and where it stands.

    `gap` is what stands between the word before and this one. "United Nations" is one word, "un".
    """

    printed: str
    folded: str
    start: int
    end: int
    gap: str

    @property
    def small(self) -> bool:
        """Whether the word carries no meaning of its own in a name."""
        return self.folded in SMALL


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of `text` in order."""
    found: list[Word] = []
    end = 0
    for printed, start in _pieces(text):
        folded, gap = folded_word(printed), text[end:start]
        end = start + len(printed)
        before = found[-1] if found else None
        if folded == "nation" and before and before.folded == "united" and gap.isspace():
            both = text[before.start : end]
            found[-1] = Word(both, "un", before.start, end, before.gap)
        elif folded:
            found.append(Word(printed, folded, start, end, gap))
    return tuple(found)


def _pieces(text: str) -> list[tuple[str, int]]:
    """The printed words with their places; most names are plain ones with one space between."""
    parts = text.split(" ")
    if not (text.isascii() and all(map(str.isalpha, parts))):
        return [(match[1], match.start()) for match in _WORD.finditer(text)]
    places = accumulate((len(part) + 1 for part in parts), initial=0)
    return list(zip(parts, places, strict=False))


@lru_cache(maxsize=32768)
def folded_word(printed: str) -> str:
    """Return a word without case, accents, apostrophes, plural and British spelling."""
    if printed == "&":
        return "and"
    word = fold(printed).translate(_MARKS)
    if not word.isascii():
        word = word.translate(_UNSPLIT)
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return singular(word)


def singular(word: str) -> str:
    """Return a folded word without the plural's ending; what is no plural stays as it is."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 5 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def phrase(text: str) -> str:
    """Return the whole of `text` folded, one space between words: what two spellings share."""
    return " ".join(word.folded for word in words_of(text))
