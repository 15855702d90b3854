"""Who speaks in a negotiation, found by whatever name is typed or printed."""

import re
from collections.abc import Iterator
from functools import cached_property

from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold

# What is said before a name and adds nothing to it: "Permanent Mission of", "Delegation of the".
_LEAD = re.compile(
    r"(?:the )?(?:(?:permanent )?(?:mission|delegation|observer|representative)s?"
    r"(?: permanente?)?(?: to the united nations)? (?:of|for|from|de|del|du) )?"
    r"(?:the |la |le |les |el |los |l'|l’)?"
)
_TAIL = re.compile(r" (?:permanent )?(?:mission|delegation)$| to the united nations$")
_SIGNS = re.compile(r"[^\w]+")
# "U.S.A." and "G-77" are written with and without their signs.
_DOTTED = re.compile(r"\b(\w)\.(?=\w\b)")
_NUMBERED = re.compile(r"\b([a-z]) (?=\d+\b)")
# A word in capitals is an abbreviation, and not the beginning of a name.
_ABBREVIATION = re.compile(r"[A-Z][A-Z\d]{1,6}")
# What parts a person from a delegation in the name of an author: "John Smith (Norway)".
_BETWEEN = re.compile(r"[()\[\];,:|/@]|\s[-–—]\s")
_CODE = 3


@dataclass(frozen=True, slots=True)
class Delegation:
    """A State or a group that speaks.

    `short` is how a proposal names it, `name` its full name, `letters` a code of letters ("MEX"),
    `names` others; `code` is the two letters of a State, "" for a group. `members` are the codes
    of a group's States, empty where they are not certain.
    """

    short: str
    name: str
    code: str = ""
    letters: str = ""
    names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    observer: bool = False

    @property
    def is_group(self) -> bool:
        """Whether it is no State: a group of States, or an organization."""
        return not self.code

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name by which it is known, the short one first."""
        named = (self.short, self.name, self.letters, self.code, *self.names)
        return tuple(dict.fromkeys(one for one in named if one))


@dataclass(frozen=True)
class Delegations:
    """All delegations that come with the program."""

    all: tuple[Delegation, ...]

    @cached_property
    def _by_name(self) -> dict[str, Delegation]:
        # What proposals call one comes before the letters of another: NAM is not Namibia.
        found = {_bare(one.short): one for one in self.all}
        for one in self.all:
            for name in one.all_names:
                found.setdefault(_bare(name), one)
        return found

    @cached_property
    def _keys(self) -> tuple[tuple[str, Delegation], ...]:
        return tuple((_bare(name), one) for one in self.all for name in one.all_names)

    def named(self, words: str) -> Delegation | None:
        """Return the delegation that is called just so, whatever stands before its name."""
        return self._by_name.get(_bare(words)) or self._by_name.get(_told(words))

    def begun(self, words: str) -> tuple[Delegation, ...]:
        """Return those whose names typed `words` begin, or alone the one that is called just so.

        An abbreviation that nobody bears begins no name: "CAM" is not Cambodia.
        """
        exact = self.named(words)
        if exact is not None:
            return (exact,)
        told = _told(words)
        if not told or _ABBREVIATION.fullmatch(words.strip()):
            return ()
        return tuple(dict.fromkeys(one for key, one in self._keys if key.startswith(told)))

    def find(self, words: str, limit: int = 12) -> tuple[Delegation, ...]:
        """Return the delegations that the typed `words` may mean, the likest first.

        A name that begins so comes before one in which a later word does; accents, case and what
        is said before a name ("Mission of") do not count.
        """
        told = _told(words) or _bare(words)
        if not told:
            return ()
        exact = self.named(words)
        ranked: dict[Delegation, tuple[int, str]] = {exact: (-1, "")} if exact else {}
        for key, one in self._keys:
            rank = _rank(key, told)
            if rank is not None and (one not in ranked or (rank, key) < ranked[one]):
                ranked[one] = (rank, key)
        return tuple(sorted(ranked, key=lambda one: ranked[one])[:limit])

    def meant(self, words: str) -> tuple[Delegation, ...]:
        """Return those that a printed name of somebody may belong to, such as an author's.

        A delegation that is named in the words comes before what a part of them begins.
        """
        exact = self.named(words)
        if exact is not None:
            return (exact,)
        return tuple(dict.fromkeys((*self._inside(words), *self.find(words))))

    def _inside(self, words: str) -> Iterator[Delegation]:
        """The delegations whose whole name stands among the words, the longest name first."""
        text, capitals = f" {_bare(words)} ", set(_SIGNS.split(words))
        there = [
            (key, one)
            for key, one in self._keys
            # Codes such as AND and CAN are words as well, but for their capitals.
            if f" {key} " in text and (len(key) > 3 or key.upper() in capitals)
        ]
        yield from (one for _, one in sorted(there, key=lambda pair: -len(pair[0])))

    def hand_of(self, words: str) -> str:
        """Return the short name of the one delegation that an author's name tells, else "".

        "John Smith (Norway)" and "Norway - J. Smith" tell one, "Norway, Sweden" does not.
        """
        exact = self.named(words)
        if exact is not None:
            return exact.short
        parts = [part.strip() for part in _BETWEEN.split(words) if part.strip()]
        found = {one.short for one in map(self._named_part, parts) if one is not None}
        return found.pop() if len(found) == 1 else ""

    def _named_part(self, words: str) -> Delegation | None:
        """The delegation of a part of a name; codes such as NO and AND are words in small print."""
        short = len(words) <= _CODE and words != words.upper()
        return None if short else self.named(words)

    def short_of(self, words: str) -> str:
        """Return the short name where the words name a delegation, else the words."""
        found = self.named(words)
        return found.short if found else " ".join(words.split())


def _bare(words: str) -> str:
    return _NUMBERED.sub(r"\1", _SIGNS.sub(" ", _DOTTED.sub(r"\1", fold(words))).strip())


def _told(words: str) -> str:
    """The name itself, without what is said before and behind it."""
    text = " ".join(fold(words).split())
    text = text[_match_end(text) :]
    return _bare(_TAIL.sub("", text))


def _match_end(text: str) -> int:
    match = _LEAD.match(text)
    return match.end() if match else 0


def _rank(key: str, told: str) -> int | None:
    if key == told:
        return 0
    if key.startswith(told):
        return 1
    return 2 if f" {told}" in f" {key}" else None
