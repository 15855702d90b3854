"""One way of writing a name, and whether it stands at a point of a text."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from desktop.core.names.match import Mend
from desktop.core.names.misreading import Misreadings
from desktop.core.names.process import Process
from desktop.core.quick.dataclasses import dataclass
from desktop.core.quick.tuples import NamedTuple
from desktop.core.words import Word, words_of

# What may stand between two words of one name; a comma only in names long enough to bear it.
_TIGHT = re.compile(r"(?:['’ʼ‘`][sS]?)?[\s\-‐‑–—'’‘“”\"«»/*]*")
_LOOSE = re.compile(r"(?:['’ʼ‘`][sS]?)?[\s\-‐‑–—'’‘“”\"«»/*,]*")
_HYPHEN = re.compile(r"[-‐‑]\s?|\s")
ENOUGH = 0.8
"""How much of a word must be there when what was read is itself a right word."""
LONG = 4
"""Telling words that make a name so long that a slip in one of them makes no other name."""


class Alias(NamedTuple):
    """A full name of a process by its telling words; `loose[i]` allows small words before word i.

    `proper`: a word of it is no ordinary word, so that capitals are no condition. `capital`: it is
    written in capitals only. `topical`: a short name that ends in its topic ("... on Migration")
    and is another name when the topic goes on ("... on Migration and Asylum").
    """

    process: Process
    printed: tuple[str, ...]
    folded: tuple[str, ...]
    loose: tuple[bool, ...]
    proper: bool
    capital: bool
    topical: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A name at a point of a text: the places of its words in the row, `first` to before `last`.

    `topical` as in `Alias`; `initials` are those of a full name, "" for an acronym.
    """

    process: Process
    first: int
    last: int
    score: float = 1.0
    mends: tuple[Mend, ...] = ()
    topical: bool = False
    initials: str = ""


def alias_of(process: Process, name: str, misreadings: Misreadings) -> Alias | None:
    """Return the full name `name` as it is compared; None where no telling word is in it."""
    words = words_of(name)
    telling = [word for word in words if not word.small]
    if not telling:
        return None
    after_small = {two.start for one, two in pairwise(words) if one.small}
    long = len(telling) >= LONG
    return Alias(
        process,
        tuple(word.printed for word in telling),
        tuple(word.folded for word in telling),
        tuple(long or word.start in after_small for word in telling),
        any(not misreadings.is_word(word.printed) for word in telling),
        all(word.printed.isupper() or word.printed.isdigit() for word in telling),
        not long and any(word.folded == "on" for word in words),
    )


def is_acronym(name: str) -> bool:
    """Whether a name is one word that is written with case: GFMD, ExCom, 5+5."""
    if " " in name or name[1:].islower():
        return False
    words = words_of(name)
    whole = len(words) == 1 and words[0].printed == name
    return whole and sum(letter.isupper() or letter.isdigit() for letter in name) >= 2


def looks_like_acronym(printed: str) -> bool:
    """Whether a printed word may be an acronym, damaged or not."""
    if printed.islower() or printed[1:].islower():
        return False
    capitals = sum(letter.isupper() or letter.isdigit() for letter in printed)
    return 2 <= len(printed) <= 9 and capitals >= 2 and capitals * 2 > len(printed)


def in_brackets(words: Sequence[Word], place: int) -> bool:
    """Whether a word stands alone in brackets, as an acronym behind its name does."""
    if "(" not in words[place].gap or words[place].gap.strip() != "(":
        return False
    return place + 1 == len(words) or words[place + 1].gap.startswith(")")


def tells(words: Sequence[Word], place: int) -> bool:
    """Whether a word is a telling one of a name, and no acronym in brackets."""
    word = words[place]
    return not word.small and not (in_brackets(words, place) and looks_like_acronym(word.printed))


class Trial:
    """One alias held against the words of a text; made for one question and forgotten."""

    def __init__(
        self,
        alias: Alias,
        words: Sequence[Word],
        is_known: Callable[[Word], bool],
        misreadings: Misreadings,
    ) -> None:
        self._alias = alias
        self._words = words
        self._is_known = is_known
        self._misreadings = misreadings
        self._gap = _LOOSE if len(alias.folded) >= LONG else _TIGHT
        self._mends: list[Mend] = []
        self._likeness = 0.0

    def at(self, first: int) -> Hit | None:
        """Return the hit that begins at word `first`, if the name stands there."""
        alias, place, done = self._alias, first, 0
        while done < len(alias.folded):
            next_one = self._skip(place, done) if done else place
            step = self._step(next_one, done) if next_one is not None else None
            if next_one is None or step is None:
                return None
            place, done = next_one + step[0], done + step[1]
        if not self._is_written_as_name(first, place):
            return None
        initials = "".join(word[0] for word in alias.folded).upper()
        score = self._likeness / len(alias.folded)
        return Hit(alias.process, first, place, score, tuple(self._mends), alias.topical, initials)

    def _skip(self, place: int, done: int) -> int | None:
        """Return the next telling word of the text, over small words and an acronym in brackets."""
        while place < len(self._words):
            word = self._words[place]
            if not word.small and not tells(self._words, place):
                place += 1
                continue
            if not self._gap.fullmatch(self._gap_before(place)):
                return None
            if not word.small:
                return place
            if not self._alias.loose[done]:
                return None
            place += 1
        return None

    def _gap_before(self, place: int) -> str:
        gap = self._words[place].gap
        closed = gap.startswith(")") and in_brackets(self._words, place - 1)
        return gap[1:] if closed else gap

    def _step(self, place: int, done: int) -> tuple[int, int] | None:
        """Return how many words of the text and of the name agree here; None where none do."""
        seen, wanted = self._words[place], self._alias.folded
        if seen.folded == wanted[done]:
            step = (1, 1)
        elif joined(self._words, place) == wanted[done]:
            step = (2, 1)
        elif done + 1 < len(wanted) and seen.folded == wanted[done] + wanted[done + 1]:
            step = (1, 2)
        else:
            return (1, 1) if self._mended(seen, done) else None
        self._likeness += step[1]
        return step

    def _mended(self, seen: Word, done: int) -> bool:
        """Read a damaged word as the wanted one; a right word is damage only in a long name."""
        alias, wanted = self._alias, self._alias.folded[done]
        long = len(alias.folded) >= LONG
        if len(alias.folded) < 2 or len(self._mends) > long:
            return False
        if not self._misreadings.is_damaged(seen.folded, wanted):
            return False
        likeness = self._misreadings.word_likeness(seen.folded, wanted)
        if self._is_known(seen) and not (long and likeness >= ENOUGH):
            return False
        self._likeness += likeness
        self._mends.append(Mend(seen.start, seen.end, seen.printed, alias.printed[done]))
        return True

    def _is_written_as_name(self, first: int, last: int) -> bool:
        """Ordinary words are a name only with a capital; capitals only as capitals."""
        alias = self._alias
        telling = [word.printed for word in self._words[first:last] if not word.small]
        if alias.capital:
            return all(printed == printed.upper() for printed in telling)
        if len(alias.folded) > LONG or (alias.proper and len(alias.folded) > 1):
            return True
        return telling[0][0].isupper() or telling[0][0].isdigit()


def joined(words: Sequence[Word], place: int) -> str:
    """Return a word with the one behind its hyphen, folded: "inter-governmental" is one word."""
    if place + 1 < len(words) and _HYPHEN.fullmatch(words[place + 1].gap):
        return words[place].folded + words[place + 1].folded
    return ""
