"""Where the columns of a page stand: the bands that the words of its lines leave free."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.reading.pdf.glyphs import Glyph, PrintedLine, line_of

# In parts of the size of the letters: what parts two words, and what parts two columns.
_WORD_GAP, COLUMN_GAP = 0.4, 0.8
# In points: the narrowest band between two columns of many lines, and of few.
_NARROW, _NARROW_OF_FEW = 3.5, 9.0
_FEW, _SOME = 4, 8
# In parts of the width of the text: a line so wide that begins at its left is one of prose.
_WIDE, _MARGIN = 0.6, 0.04
# And it is this long at least, in parts of the size of its letters.
_LONG = 24.0
# How many words must begin one below the other, and how far in front of them the column ends.
_FEWEST_EDGES, _EDGE = 4, 0.5
# Which part of the lines may run over a band that parts columns all the same.
_MOST_ACROSS, _MOST_ALONE_ACROSS, _MOST_HEADINGS = 0.08, 0.25, 1.0


class Word(NamedTuple):
    """Letters that stand together, from `x` to `right`."""

    x: float
    right: float
    glyphs: tuple[Glyph, ...]


class Columns(NamedTuple):
    """The columns of some lines: the places, from left to right, at which one ends."""

    cuts: tuple[float, ...]
    left: float
    right: float

    @property
    def sides(self) -> tuple[tuple[float, float], ...]:
        """The left and the right side of each column."""
        return tuple(pairwise((self.left, *self.cuts, self.right)))

    def parted(self, line: PrintedLine) -> tuple[PrintedLine | None, ...] | None:
        """The part of a line in each column; `None` when its words run over from one to another."""
        parts: list[list[Word]] = [[] for _ in range(len(self.cuts) + 1)]
        for word in words_of(line):
            place = sum(cut <= (word.x + word.right) / 2 for cut in self.cuts)
            left, right = self.sides[place]
            last = place == len(self.cuts)
            if (place and word.x < left - 1) or (not last and word.right > right + 1):
                return None
            parts[place].append(word)
        for one, other in pairwise(part for part in parts if part):
            if other[0].x - one[-1].right < _NARROW and not self._cut_between(one[-1], other[0]):
                return None
        return tuple(_joined(line, part) for part in parts)

    def _cut_between(self, one: Word, other: Word) -> bool:
        return any(one.right <= cut and cut <= other.x <= cut + 2 for cut in self.cuts)


def words_of(line: PrintedLine) -> list[Word]:
    """The words of a line from left to right."""
    words: list[list[Glyph]] = [[]]
    for glyph in line.glyphs:
        last = words[-1][-1] if words[-1] else None
        if not glyph.text.strip():
            words.append([])
        elif last is not None and glyph.x - last.right > _WORD_GAP * line.size:
            words.append([glyph])
        else:
            words[-1].append(glyph)
    return [Word(word[0].x, word[-1].right, tuple(word)) for word in words if word]


def chunks_of(line: PrintedLine) -> list[list[Word]]:
    """The words of a line that stand together as those of one column do."""
    chunks: list[list[Word]] = []
    for word in words_of(line):
        if chunks and word.x - chunks[-1][-1].right < COLUMN_GAP * line.size:
            chunks[-1].append(word)
        else:
            chunks.append([word])
    return chunks


def _joined(line: PrintedLine, words: Sequence[Word]) -> PrintedLine | None:
    if not words:
        return None
    glyphs: list[Glyph] = []
    for word in words:
        if glyphs:
            last = glyphs[-1]
            glyphs.append(last._replace(text=" ", x=last.right))
        glyphs += word.glyphs
    return line_of(line.page, glyphs)


def stretches(lines: Sequence[PrintedLine]) -> list[list[PrintedLine]]:
    """Part the lines of a page where lines of prose, which run across it, stand between them."""
    if not lines:
        return []
    left = min(line.x for line in lines)
    right = max(right_of(line) for line in lines)
    found: list[list[PrintedLine]] = [[]]
    for line in lines:
        if _is_prose(line, left, right - left):
            found.append([])
        else:
            found[-1].append(line)
    return [stretch for stretch in found if stretch]


def _is_prose(line: PrintedLine, left: float, width: float) -> bool:
    chunks = chunks_of(line)
    begins = line.x - left <= _MARGIN * width
    least = max(_WIDE * width, _LONG * line.size)
    return begins and len(chunks) == 1 and right_of(line) - line.x >= least


def right_of(line: PrintedLine) -> float:
    """Where the last letter of a line ends."""
    return max(glyph.right for glyph in line.glyphs if glyph.text.strip())


def columns_of(lines: Sequence[PrintedLine]) -> Columns | None:
    """The columns in which most lines of a stretch stand; `None` where there are not two."""
    several = [line for line in lines if len(chunks_of(line)) > 1]
    if len(several) < 2:
        return None
    alone = [line for line in lines if len(chunks_of(line)) == 1]
    left = min(line.x for line in several)
    right = max(right_of(line) for line in several)
    size = max(line.size for line in several)
    narrowest = _NARROW if len(several) >= _FEW else max(_NARROW_OF_FEW, size * COLUMN_GAP)
    cuts = []
    for begin, end in _free_bands(several):
        inside = left < begin and end < right and end - begin >= narrowest
        cut = end - min(1.0, (end - begin) / 2)
        if inside and _parts(alone, begin, end, left):
            cuts.append(cut)
    cuts += [
        edge - _EDGE
        for edge in _edges(several, lines, left)
        if all(abs(edge - cut) > _NARROW_OF_FEW for cut in cuts)
    ]
    return Columns(tuple(sorted(cuts)), left, right) if cuts else None


def _edges(
    several: Sequence[PrintedLine], lines: Sequence[PrintedLine], left: float
) -> list[float]:
    """Where words begin one below the other behind much room, and hardly a word runs over."""
    starts: Counter[int] = Counter()
    behind: dict[int, list[float]] = {}
    for line in several:
        for chunk in chunks_of(line)[1:]:
            behind.setdefault(round(chunk[0].x), []).append(chunk[0].x)
    for line in lines:
        starts.update({round(word.x) for word in words_of(line)})
    edges = [min(xs) for at, xs in behind.items() if len(xs) > 1 and starts[at] >= _FEWEST_EDGES]
    alone = [line for line in lines if line not in several]
    return [
        edge
        for edge in edges
        if _count_over(several, edge) <= _most_across(several)
        and _parts(alone, edge - _EDGE, edge - _EDGE, left)
    ]


def _most_across(lines: Sequence[PrintedLine]) -> int:
    """How many of the lines may run over a band: a page's foot or a note among many rows."""
    return max(int(_MOST_ACROSS * len(lines)), int(len(lines) >= _SOME))


def _count_over(lines: Sequence[PrintedLine], edge: float) -> int:
    return sum(_runs_over(line, edge) for line in lines)


def _runs_over(line: PrintedLine, edge: float) -> bool:
    return any(word.x < edge - 1 and word.right > edge - _EDGE for word in words_of(line))


def _free_bands(lines: Sequence[PrintedLine]) -> list[tuple[float, float]]:
    """The bands over which no line runs, and those over which hardly one does."""
    free = _bands(lines, 0)
    nearly = _bands(lines, _most_across(lines))
    more = [(a, b) for a, b in nearly if not any(a <= c and d <= b for c, d in free)]
    return sorted([*free, *more])


def _bands(lines: Sequence[PrintedLine], most: int) -> list[tuple[float, float]]:
    """The bands over which at most so many of the lines run, from left to right."""
    edges: list[tuple[float, int]] = []
    for line in lines:
        for chunk in _runs(line):
            edges += [(chunk[0], 1), (chunk[1], -1)]
    found: list[tuple[float, float]] = []
    over, begin = 0, None
    for place, step in sorted(edges):
        before, over = over, over + step
        if before > most >= over:
            begin = place
        elif before <= most < over and begin is not None:
            found.append((begin, place))
            begin = None
    return found


def _runs(line: PrintedLine) -> list[tuple[float, float]]:
    """The stretches of a line that its words fill, blanks between words filled up."""
    runs: list[tuple[float, float]] = []
    for word in words_of(line):
        if runs and word.x - runs[-1][1] < 0.45 * line.size:
            runs[-1] = (runs[-1][0], word.right)
        else:
            runs.append((word.x, word.right))
    return runs


def _parts(alone: Sequence[PrintedLine], begin: float, end: float, left: float) -> bool:
    """Whether lines of one piece hardly run over a band; headings, which begin at the left, may."""
    for is_inner, most in ((True, _MOST_ALONE_ACROSS), (False, _MOST_HEADINGS)):
        own = [line for line in alone if (line.x > left + _NARROW_OF_FEW) is is_inner]
        if sum(line.x < begin and end < right_of(line) for line in own) > most * len(own):
            return False
    return True
