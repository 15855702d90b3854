"""Text made fit for files that other programs read: printable, on one line, not too long."""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# C0 and C1 without line feed and tab, half surrogates, the byte order mark.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_JOINER = "\u200d"
_MARKS = ("Mn", "Mc", "Me", "Cf")


def printable(text: str) -> str:
    """Return `text` with line feeds as its only breaks and nothing that cannot be printed."""
    return _UNFIT.sub("", _BREAKS.sub("\n", text)).strip()


def plain(text: str) -> str:
    """Return `text` as `printable` does, without spaces that nobody sees at the ends of lines."""
    text = printable(text)
    return "\n".join(line.rstrip() for line in text.split("\n")).strip()


def one_line(text: str) -> str:
    """Return `text` on one line, with single spaces."""
    return " ".join(plain(text).split())


def cut(text: str, letters: int) -> str:
    """Return `text` in at most `letters` letters, cut at a word's end, with an ellipsis.

    A letter is not parted from its accents, nor a joined emoji taken to pieces.
    """
    if len(text) <= letters:
        return text
    end = text.rfind(" ", letters // 2, letters)
    if end < 0:
        end = letters - 1
        while end > 1 and _belongs_together(text[end - 1], text[end]):
            end -= 1
    return text[:end].rstrip(" ,;:.–-") + "…"


def _belongs_together(before: str, after: str) -> bool:
    return before == _JOINER or unicodedata.category(after) in _MARKS
