"""Opening verbs in small letters on lines of their own: "recalling", "resolves", "instructs the …".

Resolutions of some bodies set them as headings, over paragraphs that go on with them.
"""

import re
from collections.abc import Iterator, Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.labels import label_of
from desktop.reading.drafts.rows import Row
from desktop.reading.drafts.words import Side, opening_of

_FEWEST, _MOST_WORDS, _LEVEL = 2, 12, 3
_FIGURE = re.compile(r"(\d{1,2})\s+(?=[a-z])")
_ENDS = (".", ";", "?", "!")


def with_small_openings(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Read such headings as the openings that they are, and figures below them as labels.

    One alone may be chance: two are needed, one of which says what is resolved.
    """
    sides = {at: side for at in range(len(rows)) if (side := _side(rows, at)) is not None}
    if len(sides) < _FEWEST or Side.OPERATIVE not in sides.values():
        return tuple(rows)
    return tuple(_read(rows, sides))


def _read(rows: Sequence[Row], sides: dict[int, Side]) -> Iterator[Row]:
    resolves, last = False, 0
    for at, row in enumerate(rows):
        if at in sides:
            resolves, last = sides[at] is Side.OPERATIVE, 0
            counted = resolves and _counts_below(rows, at)
            capital = replace(row, ink=_capital(row.ink), words=_capital(row.words))
            yield replace(row, heading=_LEVEL) if counted else capital
            continue
        figure = _FIGURE.match(row.words.text) if resolves and row.label is None else None
        if figure is None or int(figure[1]) != last + 1:
            yield row
            continue
        last += 1
        label, ink = label_of(row.words, wide=True)
        yield replace(row, label=label, ink=ink)


def _side(rows: Sequence[Row], at: int) -> Side | None:
    """The side of the opening that stands alone at a place, in small letters; else `None`."""
    row = rows[at]
    text = row.words.text
    if not row.starts_small or row.label or row.bullet or text.endswith(_ENDS):
        return None
    if len(text.split()) > _MOST_WORDS or not (_is_blank(rows, at - 1) and _is_blank(rows, at + 1)):
        return None
    opening = opening_of(_capital(row.words))
    return opening.side if opening is not None and not opening.past else None


def _counts_below(rows: Sequence[Row], at: int) -> bool:
    """Whether paragraphs with figures stand below, whose heading the opening is then."""
    below = next((row for row in rows[at + 1 :] if not row.blank), None)
    figure = _FIGURE.match(below.words.text) if below is not None else None
    return figure is not None and int(figure[1]) == 1


def _is_blank(rows: Sequence[Row], at: int) -> bool:
    return not 0 <= at < len(rows) or rows[at].blank


def _capital(ink: Ink) -> Ink:
    return replace(ink, text=ink.text[:1].upper() + ink.text[1:])
