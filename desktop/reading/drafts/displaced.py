"""Last lines of paragraphs that a copy of a page put above the first ones: both change places."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from desktop.reading.drafts.rows import Row

_LONGEST, _WIDEST, _FULL = 60, 160, 0.6
_OVER = (".", ";", ":")


def in_order(rows: Sequence[Row], labels: AbstractSet[int]) -> tuple[Row, ...]:
    """Put the end of a paragraph of two lines behind its beginning.

    The end stands alone above a blank line: it begins inside a sentence while the one before is
    over; the beginning below breaks off before another paragraph begins. `labels` are the places
    of labels that stand alone.
    """
    widest = max((row.width for row in rows if row.width <= _WIDEST), default=0)
    places = [at for at, row in enumerate(rows) if not row.blank]
    found = list(rows)
    for before, end, first, after in zip(
        (None, *places), places, places[1:], (*places[2:], None), strict=False
    ):
        ended = before is None or before in labels or rows[before].words.text.endswith(_OVER)
        begins = after is None or after in labels or _begins(rows[after])
        parted = first > end + 1 and not {end, first} & labels
        full = rows[first].width > _FULL * widest
        if (
            ended
            and begins
            and parted
            and full
            and _is_parted(rows[end], rows[first], before in labels)
        ):
            found[end : first + 1] = _changed(rows[end : first + 1])
    return tuple(found)


def _is_parted(end: Row, first: Row, labelled: bool) -> bool:
    """Whether one line may be the end of the paragraph that the other begins."""
    text, words = end.words.text, first.ink.text
    if end.label or end.bullet or end.running or end.rule or not text.endswith((".", ";")):
        return False
    inside = text[:1].islower() or (len(text.split()) == 1 and (labelled or text[0].isdigit()))
    if not inside or len(text) > _LONGEST or first.running or first.rule:
        return False
    return words[:1].isupper() and not words.isupper() and not first.ends


def _begins(row: Row) -> bool:
    return row.label is not None or row.running or row.rule


def _changed(rows: Sequence[Row]) -> Iterator[Row]:
    """The first line below its blank ones, and the end right under it."""
    yield from rows[1:-1]
    yield rows[-1]
    yield rows[0]
