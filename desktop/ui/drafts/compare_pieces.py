"""The words of a comparison, piece by piece, before they are set."""

from collections.abc import Iterator

from desktop.core.versions import Fate
from desktop.core.word_diff import Mark, Piece, word_diff
from desktop.desk.comparing import Row


def pieces_of(row: Row) -> tuple[Piece, ...]:
    """Return the words of a row with what was struck and put in."""
    if row.before is not None and row.after is not None:
        if row.pair.fate in (Fate.SPLIT, Fate.MERGED):
            return _of_part(row.before.text, row.after.text, row.pair.fate)
        return word_diff(row.before.text, row.after.text)
    if row.after is not None:
        return (Piece(Mark.INSERTED, row.after.text),)
    assert row.before is not None
    return (Piece(Mark.DELETED, row.before.text),)


def _of_part(older: str, newer: str, fate: Fate) -> tuple[Piece, ...]:
    """The words of a part against its whole: what stands in the other parts is only hinted at."""
    pieces = list(word_diff(older, newer))
    elsewhere = Mark.DELETED if fate is Fate.SPLIT else Mark.INSERTED
    for place in (0, -1):
        if pieces[place].mark is elsewhere:
            pieces[place] = Piece(Mark.SAME, " … ")
    return tuple(pieces)


def moved_dates(row: Row) -> tuple[str, ...]:
    """Return the words of the dates that moved, before and after."""
    mentions = [one for change in row.dates for one in (change.before, change.after)]
    return tuple(one.text for one in mentions if one is not None)


def cut(text: str, at: int) -> Iterator[str]:
    """The text in the part before a place and the part from it."""
    if 0 < at < len(text):
        yield text[:at]
        yield text[at:]
    elif text:
        yield text
