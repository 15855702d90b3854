"""A version as the matching sees it: its paragraphs in order, and the words of each."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from desktop.core.drafts.draft import Paragraph
from desktop.core.search.fold import fold

Words = tuple[str, ...]
_WORD = re.compile(r"\w+")


class Side(NamedTuple):
    """One version: its paragraphs in order, and the words of each, folded."""

    paragraphs: Sequence[Paragraph]
    words: tuple[Words, ...]

    def text(self, number: int) -> str:
        """Return a paragraph's text, all its blanks alike."""
        return " ".join(self.paragraphs[number].text.split())

    def joined(self, numbers: Iterable[int]) -> list[str]:
        """Return the words of several paragraphs after each other."""
        return [word for number in numbers for word in self.words[number]]


def side_of(paragraphs: Sequence[Paragraph]) -> Side:
    """Take the words out of a version."""
    return Side(paragraphs, tuple(words_in(one.text) for one in paragraphs))


def words_in(text: str) -> Words:
    """Return the words of a text, folded."""
    return tuple(_WORD.findall(fold(text)))


def weights_of(*sides: Side) -> dict[str, float]:
    """Return how much each word says: rare ones more than common ones."""
    held = Counter(word for side in sides for words in side.words for word in set(words))
    total = max(held.values(), default=1) + 1
    return {word: log(total / number) + 0.05 for word, number in held.items()}
