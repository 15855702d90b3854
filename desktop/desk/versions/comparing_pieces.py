"""The words of a comparison, piece by piece, before they are set."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.core.dates.mention import DateMention
from desktop.core.drafts.draft import Paragraph
from desktop.core.versions.beside import Fate
from desktop.core.versions.word_diff import Mark, word_diff
from desktop.desk.versions.comparing import Row

# What stands for words in another part, and the fewest of them for which it does.
HINT, HINTED = " … ", 4


class Piece(NamedTuple):
    """A stretch of text in both wordings or in one; `dated` is part of a date that moved."""

    mark: Mark
    text: str
    dated: bool = False


def pieces_of(row: Row) -> tuple[Piece, ...]:
    """Return the words of a row with what was struck and put in."""
    if row.before is None or row.after is None:
        one = row.after or row.before
        mark = Mark.INSERTED if row.before is None else Mark.DELETED
        return (Piece(mark, one.text),) if one else ()
    pieces = list(_dated(row, row.before, row.after))
    if row.pair.fate in (Fate.SPLIT, Fate.MERGED):
        _hint(pieces, Mark.DELETED if row.pair.fate is Fate.SPLIT else Mark.INSERTED)
    return tuple(pieces)


def opened(paragraph: Paragraph, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, bool]]:
    """Give the pieces, cut where the verb or participle at the beginning ends: whether it is that.

    Words that went before those that came in their place are not the paragraph's own any more.
    """
    begins_later = bool(pieces) and pieces[0].text == HINT
    opening = 0 if begins_later else len(paragraph.opening)
    both = any(piece.mark is Mark.INSERTED for piece in pieces)
    place = 0
    for piece in pieces:
        gone = both and piece.mark is Mark.DELETED
        for text in (piece.text,) if gone else _cut(piece.text, opening - place):
            yield piece._replace(text=text), place < opening
            place += 0 if gone else len(text)


def _cut(text: str, at: int) -> Iterator[str]:
    """The text in the part before a place and the part from it."""
    if 0 < at < len(text):
        yield text[:at]
        yield text[at:]
    elif text:
        yield text


def _hint(pieces: list[Piece], elsewhere: Mark) -> None:
    """Shorten what stands in the other parts of the whole, at the beginning and at the end."""
    changed = [piece.mark is not Mark.SAME for piece in pieces]
    ends = {*_run(changed), *(len(pieces) - 1 - place for place in _run(changed[::-1]))}
    for place in ends:
        if pieces[place].mark is elsewhere and len(pieces[place].text.split()) >= HINTED:
            pieces[place] = Piece(Mark.SAME, HINT)


def _run(changed: Sequence[bool]) -> range:
    """The places at the beginning that are all changed."""
    return range(next((n for n, one in enumerate(changed) if not one), len(changed)))


def _dated(row: Row, before: Paragraph, after: Paragraph) -> Iterator[Piece]:
    """The words with the dates that moved cut out, in the wording that has them."""
    old = _letters(one.before for one in row.dates if one.before in before.dates)
    new = _letters(one.after for one in row.dates if one.after in after.dates)
    older = newer = 0
    for mark, text in word_diff(before.text, after.text):
        start = 0
        flags = [
            (mark is not Mark.INSERTED and older + n in old)
            or (mark is not Mark.DELETED and newer + n in new)
            for n in range(len(text))
        ]
        for n in range(1, len(text) + 1):
            if n == len(text) or flags[n] is not flags[start]:
                yield Piece(mark, text[start:n], flags[start])
                start = n
        older += 0 if mark is Mark.INSERTED else len(text)
        newer += 0 if mark is Mark.DELETED else len(text)


def _letters(mentions: Iterable[DateMention | None]) -> frozenset[int]:
    """The places of the letters of some dates."""
    spans = [(one.start, one.end) for one in mentions if one is not None]
    return frozenset(place for start, end in spans for place in range(start, end))
