"""What changed between two wordings, word by word, as people would mark it with a pen."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

# Words, runs of blanks, and every other sign by itself.
_TOKEN = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")


class Mark(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"


class Piece(NamedTuple):
    """A stretch of text; the older wording is all but `INSERTED`, the newer all but `DELETED`."""

    mark: Mark
    text: str


@lru_cache(maxsize=1000)
def word_diff(older: str, newer: str) -> tuple[Piece, ...]:
    """Return the pieces of which both wordings are made, deletions before insertions.

    Joined without the inserted ones they are `older`, without the deleted ones `newer`, letter by
    letter. A blank or sign that alone stayed between two changes belongs to them.
    """
    old, new = _TOKEN.findall(older), _TOKEN.findall(newer)
    runs: list[Run] = [
        (tag, "".join(old[a:b]), "".join(new[c:d]))
        for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    ]
    return tuple(_slid(list(_pieces(_joined(runs)))))


def _slid(pieces: list[Piece]) -> list[Piece]:
    """Have a word that comes or goes alone take the blank behind it along, as people mark it."""
    for number in range(1, len(pieces) - 1):
        before, one, after = pieces[number - 1 : number + 2]
        alone = before.mark is after.mark is Mark.SAME is not one.mark
        if alone and one.text.startswith(" ") and after.text.startswith(" "):
            pieces[number - 1] = Piece(Mark.SAME, f"{before.text} ")
            pieces[number] = Piece(one.mark, f"{one.text[1:]} ")
            pieces[number + 1] = Piece(Mark.SAME, after.text[1:])
    return [piece for piece in pieces if piece.text]


Run = tuple[str, str, str]


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Take islands without any word into the changes on both sides of them."""
    found: list[Run] = []
    for number, (tag, old, new) in enumerate(runs):
        island = tag == "equal" and 0 < number < len(runs) - 1 and not re.search(r"\w", old)
        changed = "replace" if tag != "equal" or island else "equal"
        if changed == "replace" and found and found[-1][0] == "replace":
            _, before, after = found[-1]
            found[-1] = ("replace", before + old, after + new)
        else:
            found.append((changed, old, new))
    return found


def _pieces(runs: Sequence[Run]) -> Iterator[Piece]:
    for tag, old, new in runs:
        if tag == "equal":
            yield Piece(Mark.SAME, old)
            continue
        ahead, behind = _shared_ends(old, new)
        middle_old, middle_new = old[ahead : len(old) - behind], new[ahead : len(new) - behind]
        if ahead:
            yield Piece(Mark.SAME, old[:ahead])
        if middle_old:
            yield Piece(Mark.DELETED, middle_old)
        if middle_new:
            yield Piece(Mark.INSERTED, middle_new)
        if behind:
            yield Piece(Mark.SAME, old[len(old) - behind :])


def _shared_ends(old: str, new: str) -> tuple[int, int]:
    """How many blanks and signs both begin and end with, so that marks do not cover them."""
    room = min(len(old), len(new))
    ahead = 0
    while ahead < room and old[ahead] == new[ahead] and not old[ahead].isalnum():
        ahead += 1
    behind = 0
    while behind < room - ahead and old[-1 - behind] == new[-1 - behind]:
        if old[-1 - behind].isalnum():
            break
        behind += 1
    return ahead, behind
