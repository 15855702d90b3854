"""How scanned letters go wrong, so that a damaged name is told from another name."""

from functools import cached_property

from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold
from desktop.core.words import singular

LIKE_SHAPE = 0.4
SWAPPED = 0.7


@dataclass(frozen=True)
class Misreadings:
    """The general ways in which letters are misread, and the words that are right as they stand.

    `signs` are (seen, meant) in acronyms, `shapes` pairs of capitals of like shape, `letters`
    (seen, meant) in words; `keep` acronyms and `words` ordinary words that are never mended.
    """

    signs: tuple[tuple[str, str], ...] = ()
    shapes: frozenset[frozenset[str]] = frozenset()
    letters: tuple[tuple[str, str], ...] = ()
    keep: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @cached_property
    def _table(self) -> dict[int, str]:
        return str.maketrans(dict(self.signs))

    def is_word(self, printed: str) -> bool:
        """Whether this is an ordinary word, or an acronym that names nobody."""
        small = printed.casefold()
        return small in self.words or singular(fold(small)) in self.words or printed in self.keep

    def restored(self, printed: str) -> str:
        """Return an acronym with misread signs and stray accents put right: 10M is IOM."""
        return fold(printed.translate(self._table)).upper()

    def same_letters(self, seen: str, meant: str) -> bool:
        """Whether the folded word `seen` may be nothing but a misreading of `meant`."""
        return self._skeleton(seen) == self._skeleton(meant)

    def _skeleton(self, folded: str) -> str:
        """Return a folded word in a form that two readings of the same letters share."""
        for seen, meant in self.letters:
            if seen in folded:
                folded = folded.replace(seen, meant)
        return folded

    def word_likeness(self, seen: str, meant: str) -> float:
        """Return how much of the folded word `meant` is in `seen`, 0 to 1."""
        if seen == meant:
            return 1.0
        if self.same_letters(seen, meant):
            return 0.95
        # Loaded on first need: most texts hold no damaged word, and a start holds no text.
        from rapidfuzz.distance import OSA

        return float(OSA.normalized_similarity(seen, meant))

    def is_damaged(self, seen: str, meant: str) -> bool:
        """Whether `seen` is `meant` with a letter or two gone wrong; short words must fit well."""
        if not may_be_damaged(seen, meant):
            return False
        if self.same_letters(seen, meant):
            return True
        if self._differs_in_shape(seen, meant):
            return True
        if min(len(seen), len(meant)) < 4 or max(len(seen), len(meant)) < 5:
            return False
        from rapidfuzz.distance import OSA

        allowed = 1 if len(meant) < 7 else 2
        return OSA.distance(seen, meant, score_cutoff=allowed) <= allowed

    def _differs_in_shape(self, seen: str, meant: str) -> bool:
        """Whether one letter was read as another of like shape."""
        if len(seen) != len(meant) or len(seen) < 4:
            return False
        other = [{a, b} for a, b in zip(seen.upper(), meant.upper(), strict=True) if a != b]
        return len(other) == 1 and frozenset(other[0]) in self.shapes

    def acronym_likeness(self, seen: str, meant: str) -> float:
        """Return how likely the acronym `meant` was read as `seen`, 0 to 1.

        Letters of like shape and swapped neighbours weigh less than any other change.
        """
        restored = self.restored(seen)
        if restored == meant:
            return 0.97
        likeness = 1 - self._distance(restored, meant) / max(len(restored), len(meant))
        if sorted(restored) == sorted(meant):
            stayed = sum(one == other for one, other in zip(restored, meant, strict=True))
            likeness = max(likeness, 0.8 + 0.1 * stayed / len(meant))
        return likeness

    def _distance(self, seen: str, meant: str) -> float:
        """Weighted edit distance with swaps of neighbours (optimal string alignment)."""
        rows = [
            [float(i + j) if not i * j else 0.0 for j in range(len(meant) + 1)]
            for i in range(len(seen) + 1)
        ]
        for i, a in enumerate(seen, start=1):
            for j, b in enumerate(meant, start=1):
                best = min(
                    rows[i - 1][j] + 1,
                    rows[i][j - 1] + 1,
                    rows[i - 1][j - 1] + self._cost(a, b),
                )
                if i > 1 and j > 1 and a == meant[j - 2] and seen[i - 2] == b and a != b:
                    best = min(best, rows[i - 2][j - 2] + SWAPPED)
                rows[i][j] = best
        return rows[-1][-1]

    def _cost(self, a: str, b: str) -> float:
        if a == b:
            return 0.0
        return LIKE_SHAPE if frozenset((a, b)) in self.shapes else 1.0


def may_be_damaged(seen: str, meant: str) -> bool:
    """Whether it is worth asking: a damaged word keeps its first or its last letter."""
    ends_alike = seen[0] == meant[0] or seen[-1] == meant[-1]
    return ends_alike and seen != meant and abs(len(seen) - len(meant)) <= 3
