"""Which of two versions of a text is the newer one, by number, day or stage; or that nobody knows.

What was issued later says more than what came in later: an older paper may be read at any time.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from desktop.core.drafts.draft import Draft
from desktop.core.matching.ordinals import SPELT
from desktop.core.search.fold import fold

# "A/78/L.12/Rev.1", "A/C.3/71/L.5/Add.1", "E/2024/L.3/Corr.1": the same text, issued again.
_ISSUE = re.compile(r"/(?:rev|corr|add)\.? ?(\d+)", re.IGNORECASE)
_REVISION = re.compile(r"/rev\.? ?(\d+)", re.IGNORECASE)
_ADOPTED = re.compile(r"/RES/|^RES/|^\d{1,3}/\d{1,4}$")
_LIMITED = re.compile(r"(.*)/(?:L|CRP|WP)\.(\d+)$", re.IGNORECASE)
_SESSION = re.compile(r"/(\d{2,3}|\d{4})/")

_REVISED = re.compile(r"\brev(?:ision|\.)? ?(\d+)|\brevised\b", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\b({'|'.join(SPELT)}) (?:\w+ )?(?:draft|version|text)\b|\b(?:draft|version|v) ?(\d+)\b"
)


class Symbol(NamedTuple):
    """A document symbol: what all issues of the text share, and which issue it is."""

    stem: str
    revision: int

    @property
    def is_adopted(self) -> bool:
        """Whether it is that of a resolution, the last of its text."""
        return bool(_ADOPTED.search(self.stem))

    @property
    def session(self) -> str:
        """The session or year that it names, "" for none."""
        found = _SESSION.search(f"{self.stem}/")
        return found[1] if found else ""

    def is_rival_of(self, other: "Symbol") -> bool:
        """Whether both are numbers of one series, given to two texts."""
        own, others = _LIMITED.match(self.stem), _LIMITED.match(other.stem)
        return bool(own and others and own[1] == others[1] and own[2] != others[2])


def symbol_of(draft: Draft) -> Symbol:
    """Take a draft's symbol apart; an empty one has an empty stem."""
    bare = draft.symbol.strip().rstrip("*").upper()
    revision = _REVISION.search(bare)
    return Symbol(_ISSUE.sub("", bare), int(revision[1]) if revision else 0)


class _Stage(NamedTuple):
    """How far a text is by what its version is called; `number` counts within a stage."""

    rank: int
    number: int


_WORDS: tuple[tuple[int, str], ...] = (
    (6, r"\badopted\b"),
    (5, r"\b(?:final|silence|agreed)\b"),
    (1, r"\bpre-?zero\b"),
    (2, r"\bzero\b"),
    (0, r"\b(?:elements?|outline|non-?paper|food for thought|skeleton)\b"),
)


def _stage(label: str) -> _Stage | None:
    words = fold(label)
    rank = next((rank for rank, pattern in _WORDS if re.search(pattern, words)), None)
    revised, numbered = _REVISED.search(words), _NUMBERED.search(words)
    # "Revised zero draft" stands behind the zero draft and before the first one.
    if rank is not None:
        return _Stage(rank, 1 if revised else 0)
    if revised:
        return _Stage(4, int(revised[1] or 0))
    if numbered:
        return _Stage(3, SPELT.get(numbered[1] or "") or int(numbered[2] or 1))
    return _Stage(3, 1) if "initial" in words else None


def _by_stage(one: Draft, other: Draft) -> int:
    a, b = _stage(one.version), _stage(other.version)
    if a is None or b is None or a == b:
        return 0
    # "Second draft" and "revised draft": either may come first.
    if {a.rank, b.rank} == {3, 4} and max(a.number if a.rank == 3 else b.number, 1) > 1:
        return 0
    if a.rank == b.rank == 4 and not (a.number and b.number):
        return 0
    return 1 if a > b else -1


def _by_symbol(one: Draft, other: Draft) -> int:
    a, b = symbol_of(one), symbol_of(other)
    if not a.stem or not b.stem:
        return 0
    if a.stem == b.stem:
        return _sign(a.revision - b.revision)
    return int(a.is_adopted) - int(b.is_adopted)


def _by_day(one: Draft, other: Draft) -> int:
    if one.date is None or other.date is None:
        return 0
    return _sign((one.date - other.date).days)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def order_of(one: Draft, other: Draft) -> int:
    """Return 1 when `one` is newer than `other`, -1 when it is older, 0 when that is not certain.

    The number of an issue and the day must not speak against each other; what a version is called
    decides only where neither says anything.
    """
    signs = {_by_symbol(one, other), _by_day(one, other)} - {0}
    if signs:
        return signs.pop() if len(signs) == 1 else 0
    return _by_stage(one, other)


def newest(drafts: Iterable[Draft]) -> Draft | None:
    """Return the newest of drafts of one text; of those that cannot be told apart the last."""
    found: Draft | None = None
    for one in drafts:
        if found is None or order_of(found, one) <= 0:
            found = one
    return found
