"""Themes: what a paragraph and a meeting's title have in common beyond names."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from desktop.core.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = ("isation", "ization", "ations", "ation", "ings", "ing", "ies", "ers", "er", "es", "s")
_SHORTEST = 4

# Words that mean one theme in this field; any of them counts for the others.
FAMILIES = (
    ("climate", "environment", "disaster", "natural", "degradation"),
    ("labour", "work", "worker", "employment", "decent"),
    ("trafficking", "smuggling", "slavery"),
    ("governance", "cooperation"),
    ("development", "sustainable"),
    ("return", "readmission", "reintegration"),
    ("integration", "inclusion"),
    ("child", "children", "minor"),
    ("gender", "women"),
    ("border", "biometric"),
    ("data", "statistics"),
    ("financing", "finance", "remittance"),
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the beginning that the forms of an English word share: labour and labor."""
    plain = fold(word).replace("our", "or")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            return plain.removesuffix(ending)
    return plain


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of `text` in order; short words carry no theme."""
    return tuple(stem(word) for word in _WORD.findall(text) if len(word) > 3)


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each stem is in a dossier: rare words tell more (inverse document frequency).

    `families` are groups of stems that mean one theme; any of them counts for the others.
    """

    texts: int
    counts: Counter[str]
    families: tuple[frozenset[str], ...] = ()

    def themes(self, text: str) -> dict[str, float]:
        """Return the themes of `text`, each by its stem or its family's first, with its weight."""
        found: dict[str, float] = {}
        for word in stems(text):
            name = self._family(word)
            weight = log((self.texts + 1) / (self.counts[name] + 1))
            if self.counts[name] <= self.texts / 4:
                found[name] = weight
        return found

    def _family(self, word: str) -> str:
        for family in self.families:
            if word in family:
                return min(family)
        return word


def weigh(texts: Sequence[str], families: Iterable[Iterable[str]] = ()) -> Weights:
    """Count in how many of the `texts` each theme stands."""
    groups = tuple(frozenset(stem(word) for word in family) for family in families)
    empty = Weights(len(texts), Counter(), groups)
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({empty._family(word) for word in stems(text)})
    return Weights(len(texts), counts, groups)
