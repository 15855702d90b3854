"""What a meeting is about, by its title, its process and its description, held against a theme."""

from collections.abc import Iterable
from functools import cached_property

from desktop.core.event import Event
from desktop.core.links.themes import Weights, themes_in
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass

# How telling what is shared must be, by where it stands; judged on lists made by hand.
_TITLE_NEEDED, _WORDS_NEEDED, _NAME_NEEDED, _BESIDE_NEEDED = 1.0, 6.0, 1.5, 1.5
# A meeting whose days are not those that the paragraph asks for is worth a look, no more.
_OUTSIDE = 0.2


@dataclass(frozen=True, slots=True)
class Themes:
    """Themes of the field, and the stems of other telling words."""

    known: frozenset[str]
    words: frozenset[str]

    def shared(self, other: "Themes") -> "Themes":
        """What both speak of."""
        return Themes(self.known & other.known, self.words & other.words)


def themes_of(*texts: str) -> Themes:
    """Return what the `texts` together speak of."""
    found = [theme for text in texts for theme in themes_in(text)]
    return Themes(
        frozenset(name for name, known in found if known),
        frozenset(name for name, known in found if not known),
    )


class Topics:
    """What one meeting is about: by its own title, its processes' names, its description.

    Each is found when it is first asked for: most descriptions are never compared.
    """

    def __init__(self, event: Event, gazetteer: Gazetteer) -> None:
        self._event, self._gazetteer = event, gazetteer

    @cached_property
    def title(self) -> Themes:
        """By the title; process names in it tell of the process, not of the meeting."""
        letters = list(self._event.title)
        for match in self._gazetteer.processes_in(self._event.title):
            letters[match.start : match.end] = " " * (match.end - match.start)
        return themes_of("".join(letters))

    @cached_property
    def names(self) -> Themes:
        """By the names of its processes."""
        known = (self._gazetteer.process(short) for short in self._event.processes)
        return themes_of(*(process.name for process in known if process))

    @cached_property
    def description(self) -> Themes:
        """By what is said of it besides."""
        return themes_of(self._event.description)

    @property
    def all(self) -> frozenset[str]:
        """Every theme and word, for counting how common each is."""
        parts = (self.title, self.names, self.description)
        return frozenset().union(*(part.known | part.words for part in parts))


def likeness(theme: Themes, topics: Topics, weights: Weights, *, inside: bool) -> tuple[float, str]:
    """Return how well a meeting fits a theme, 0 to 0.9, and what they share in words.

    `inside`: the meeting is dated and falls into the days that the paragraph asks for.
    """
    title = theme.shared(topics.title)
    weight = _sum(title.known, weights)
    if title.known and weight >= _TITLE_NEEDED:
        score = min(0.9, 0.6 + weight / 20)
        return score if inside else score - _OUTSIDE, _said(title.known)
    if len(title.words) >= 2 and _sum(title.words, weights) >= _WORDS_NEEDED:
        return 0.5, _said(title.words)
    if not inside:
        return 0.0, ""
    by_name = theme.shared(topics.names).known
    if _sum(by_name, weights) >= _NAME_NEEDED:
        return 0.5, _said(by_name)
    beside = theme.shared(topics.description).known
    if _sum(beside, weights) >= _BESIDE_NEEDED:
        return 0.45, f"{_said(beside)} (in its description)"
    return 0.0, ""


def _sum(themes: Iterable[str], weights: Weights) -> float:
    return sum(weights.of(theme) for theme in themes)


def _said(themes: Iterable[str]) -> str:
    return ", ".join(sorted(themes))
