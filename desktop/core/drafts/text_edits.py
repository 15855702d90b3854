"""What a proposal does to a wording, as edits of stretches, so that several can stand together."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from desktop.core.versions.word_diff import Mark, word_diff


class TextEdit(NamedTuple):
    """The letters from `start` to `end` of a text become `words`; an insertion has no length."""

    start: int
    end: int
    words: str


@lru_cache(maxsize=4096)
def edits_of(older: str, newer: str) -> tuple[TextEdit, ...]:
    """Return the edits, by whole words, that make `newer` of `older`; in order, none touching."""
    found: list[TextEdit] = []
    place = 0
    for mark, text in word_diff(older, newer):
        if mark is Mark.INSERTED:
            if found and found[-1].end == place:
                found[-1] = found[-1]._replace(words=found[-1].words + text)
            else:
                found.append(TextEdit(place, place, text))
            continue
        if mark is Mark.DELETED:
            found.append(TextEdit(place, place + len(text), ""))
        place += len(text)
    return tuple(found)


def applied(text: str, edits: Iterable[TextEdit]) -> str:
    """Return `text` with edits that do not overlap, in their order."""
    parts: list[str] = []
    place = 0
    for edit in edits:
        parts += (text[place : edit.start], edit.words)
        place = edit.end
    return "".join((*parts, text[place:]))


def clash(one: TextEdit, other: TextEdit) -> bool:
    """Whether two edits want the same stretch, or put other words at one place."""
    if one == other:
        return False
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def rebased(base: str, wanted: str, now: str) -> str | None:
    """Return `now` with what was wanted of `base`; `None` where both changed the same words.

    `base` became `now` while somebody asked for `wanted` on it. What was asked for and is already
    so, is so.
    """
    if base == now:
        return wanted
    theirs, ours = edits_of(base, wanted), edits_of(base, now)
    if any(clash(one, other) for one in theirs for other in ours):
        return None
    return applied(base, _together(theirs, ours))


def _together(theirs: Sequence[TextEdit], ours: Sequence[TextEdit]) -> list[TextEdit]:
    return sorted({*theirs, *ours})
