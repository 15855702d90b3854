"""Themes: what a paragraph and a meeting have in common beyond names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log

from desktop.core.quick.dataclasses import dataclass, field
from desktop.core.search.fold import fold

_WORD = re.compile(r"[^\W\d_]+")
# The same words in another sense: a working group is no labour, the development of a text no theme.
_OTHER_SENSE = re.compile(
    r"\b(?:working|work)[ -]?(?:groups?|part\w+|days?|levels?|plans?|programmes?)\b"
    r"|\bdevelopments?\b(?= (?:of|in)\b)|\bdevelopments\b",
    re.IGNORECASE,
)
_WORK = re.compile(r"\b(?:decent work|(?:future|world) of work)\b", re.IGNORECASE)
_ENDINGS = ("isation", "ization", "ations", "ation", "ings", "ing", "ies", "ers", "er", "es", "s")
_SHORTEST = 4

# The themes of the field, each with the words that stand for it. A paragraph and a title that
# share one of them are about one thing; other words must be rare, and two of them, to mean much.
FAMILIES: Mapping[str, tuple[str, ...]] = {
    "climate and environment": ("climate", "environment", "environmental", "disaster"),
    "crises": ("crisis", "crises", "emergency", "emergencies", "conflict"),
    "labour": ("labour", "labor", "worker", "employment", "skill", "skilled", "recruitment"),
    "trafficking and smuggling": ("trafficking", "smuggling", "slavery", "exploitation"),
    "human rights": ("rights",),
    "governance and cooperation": ("governance", "cooperation"),
    "development": ("development",),
    "integration and inclusion": ("integration", "inclusion", "discrimination", "racism"),
    "return": ("return", "readmission", "reintegration"),
    "children": ("child", "children", "minor", "youth"),
    "women": ("gender", "woman", "women"),
    "borders": ("border", "biometric"),
    "data": ("data", "statistics", "indicator"),
    "financing": ("financing", "finance", "remittance"),
    "health": ("health",),
    "diaspora": ("diaspora",),
    "refugees and asylum": ("refugee", "asylum"),
}

# Words of every title and every paragraph: they tell nothing.
_EVERYWHERE = (
    "united nations states international regional global meeting conference forum process held"
    " migration migrant migratory session level high head government other from also report"
    " general assembly dialogue consultation common person people human social situation address"
    " including through with their this that work working"
)


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return the beginning that the forms of an English word share: labour and labor."""
    plain = fold(word).replace("our", "or")
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST:
            return plain.removesuffix(ending)
    return plain


_FAMILY_OF = {word: name for name, words in FAMILIES.items() for word in words}
_EMPTY = frozenset(stem(word) for word in _EVERYWHERE.split())


def themes_in(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the themes of `text`, and whether each is one of the field's; others are stems."""
    for word in _WORD.findall(_OTHER_SENSE.sub(" ", _WORK.sub("labour", text))):
        theme = _theme(word)
        if theme is not None:
            yield theme


@lru_cache(maxsize=16_384)
def _theme(word: str) -> tuple[str, bool] | None:
    plain = fold(word)
    family = _FAMILY_OF.get(plain) or _FAMILY_OF.get(plain.removesuffix("s"))
    if family:
        return family, True
    return (stem(word), False) if len(word) > 3 and stem(word) not in _EMPTY else None


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each theme is among the `texts` of a dossier: rare ones tell more."""

    texts: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, theme: str) -> float:
        """The inverse document frequency of a theme (Spärck Jones, 1972), 0 and more."""
        return log((self.texts + 1) / (self.counts.get(theme, 0) + 1))


def weigh(texts: Sequence[Iterable[str]]) -> Weights:
    """Count in how many of the `texts`, each given as its themes, every theme stands."""
    counts = Counter(theme for themes in texts for theme in set(themes))
    return Weights(len(texts), counts)
