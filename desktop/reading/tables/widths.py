"""Where the columns of a table of fixed width begin, by its heads and by the rows below them."""

from collections import Counter
from itertools import pairwise

from desktop.reading.dated import is_date
from desktop.reading.tables.grids import heads_grid
from desktop.reading.tables.heads import read_head
from desktop.reading.tables.rows import Row, chunks
from desktop.reading.text import Line

FEWEST_ROWS = 2
FARTHEST_ROW = 250
ROWS_SEEN = 13
WIDEST_HEAD = 12


def starts_at(lines: tuple[Line, ...], place: int, taken: list[bool]) -> tuple[int, ...]:
    """The columns' first positions in a table that begins at `place`; none where none does."""
    found = chunks(lines[place].text)
    if len(found) < 2 or "\t" in lines[place].text:
        return ()
    heads = read_head(Row(0, "", tuple(words for _, words in found)))
    ahead = range(place, min(place + FARTHEST_ROW, len(lines)))
    below = [lines[at].text for at in ahead if not taken[at]]
    if heads is not None or heads_grid([words for _, words in found]):
        starts = tuple(start for start, _ in found)
        return (0, *starts) if _lacks_first_head(starts, below) else _settled(starts, below)
    # Two columns are an ordinary list, unless the second prints dates in figures, which no list is.
    dated = found[:2] if len(found) > 2 else [one for one in found[1:] if _in_figures(one[1])]
    if any(is_date(words) for _, words in dated):
        starts = tuple(start for start, _ in found)
        alike = [text for text in below[:12] if _lines_up(text, starts)]
        return starts if len(alike) >= FEWEST_ROWS + 1 else ()
    return ()


def _in_figures(words: str) -> bool:
    return not any(letter.isalpha() for letter in words)


def _lacks_first_head(heads: tuple[int, ...], texts: list[str]) -> bool:
    """Whether most lines begin far before the first head: their first column has none."""
    filled = [text.expandtabs() for text in texts[1:ROWS_SEEN] if text.strip()]
    early = sum(len(text) - len(text.lstrip()) < heads[0] - WIDEST_HEAD for text in filled)
    return early * 2 > len(filled)


def _lines_up(text: str, starts: tuple[int, ...]) -> bool:
    found = chunks(text)
    if len(found) == len(starts) - 1 and _is_filled_up(text, starts[-1]):
        return True
    near = sum(any(abs(start - begin) <= 1 for begin in starts) for start, _ in found)
    return len(found) == len(starts) and near == len(found)


def _is_filled_up(text: str, start: int) -> bool:
    """Whether words that fill their column stand just before a date in the last one."""
    printed = text.expandtabs()
    return printed[start - 1 : start] == " " and is_date(printed[start:])


def _settled(heads: tuple[int, ...], texts: list[str]) -> tuple[int, ...]:
    """Where columns start: below a head set in the middle, the cells start further left."""
    counts = Counter(start for text in texts[1:200] for start, _ in chunks(text))
    starts = [min(heads[0], *(start for start in counts if start <= heads[0]), heads[0])]
    for left, head in pairwise(heads):
        near = {
            start: count
            for start, count in counts.items()
            if max(left, starts[-1] + 1, head - 12) < start <= head + 1 and count > 1
        }
        starts.append(max(near, key=lambda start: (near[start], start)) if near else head)
    return tuple(starts)
