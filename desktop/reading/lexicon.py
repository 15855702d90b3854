"""The words by which tables and titles are read, from the program's own resources."""

import re
import tomllib
from functools import cache

from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold
from desktop.paths import NAMES


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of `headers.toml`.

    `heads` gives the kind of column for each printed head, `silent` are words in heads that say
    nothing; `repeats`, `no_repeats` and `verbs` find words of repetition and finite verbs.
    """

    heads: dict[str, str]
    silent: frozenset[str]
    repeats: re.Pattern[str]
    no_repeats: re.Pattern[str]
    verbs: re.Pattern[str]


@cache
def lexicon() -> Lexicon:
    """Load the words once; the file is part of the program."""
    data = tomllib.loads((NAMES / "headers.toml").read_text(encoding="utf-8"))
    repeats = data["repeats"]
    words = [re.escape(fold(word)) for word in repeats["words"]]
    pairs = [rf"{re.escape(first)}\b.*\b{re.escape(last)}" for first, last in repeats["pairs"]]
    return Lexicon(
        {word: kind for kind, listed in data["columns"].items() for word in listed},
        frozenset(data["silent"]["words"]),
        _any_of(words + pairs),
        _any_of([re.escape(fold(word)) for word in repeats["not"]]),
        _any_of([re.escape(word) for word in data["sentences"]["verbs"]]),
    )


def says_repeats(words: str) -> bool:
    """Whether the words tell how often a meeting is held ("meets annually")."""
    folded = fold(words)
    return bool(lexicon().repeats.search(folded)) and not lexicon().no_repeats.search(folded)


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")
