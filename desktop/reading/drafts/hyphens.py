"""Words that the end of a line cuts: mended where the whole word is known."""

import re
from collections.abc import Sequence
from functools import cache

from desktop.core.quick.dataclasses import replace
from desktop.paths import NAMES
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.rows import Row

_LONGEST = 60
# What stands before a hyphen of its own, whatever follows.
_PREFIX = re.compile(
    r"(?:multi|non|co|inter|intra|sub|self|semi|cross|socio|post|pre|anti|pro|mid|ex|vice|well|ill"
    r"|long|short|high|low|follow|new|gender|climate|human|rights|age|evidence|community|child)",
    re.IGNORECASE,
)


def hyphen(ink: Ink, after: str, vocabulary: frozenset[str]) -> tuple[Ink, str]:
    """The ink and what stands between it and the next line.

    A word cut by the line is mended when the whole word is printed elsewhere or is a common one,
    or when the second piece is no word: "fulfil-" and "ment", but "follow-" and "up".
    """
    # Only the end is looked at, since paragraphs grow line by line.
    cut_word = re.search(r"([A-Za-z]+)-$", ink.text[-_LONGEST:])
    if cut_word is None:
        return ink, " " if ink.text else ""
    rest = re.match(r"[a-z]+", after)
    if rest is None or after[rest.end() : rest.end() + 1] == "-":
        return ink, ""
    whole = (cut_word[1] + rest.group()).lower()
    known = whole in common() or rest.group() not in common()
    if whole in vocabulary or (known and not _PREFIX.fullmatch(cut_word[1])):
        return replace(ink, text=ink.text[:-1]), ""
    return ink, ""


@cache
def common() -> frozenset[str]:
    """Common English words; the file is part of the program."""
    return frozenset((NAMES / "words.txt").read_text(encoding="utf-8").split())


def vocabulary_of(rows: Sequence[Row]) -> frozenset[str]:
    """The words that are printed somewhere in the text."""
    return frozenset(
        word.lower() for row in rows for word in re.findall(r"[A-Za-z]{5,}", row.words.text)
    )
