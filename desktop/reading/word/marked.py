"""Pieces of Word as one line of marked text, which every reader of papers understands."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from desktop.reading.word.pieces import Piece

# What would be taken for a mark: stars, tags, entities, and a link's brackets.
_SPECIAL = re.compile(r"[*_<\\`~]|&(?=\w)|(?<=\])\(")


def marked(pieces: Iterable[Piece], notes: Mapping[str, str]) -> str:
    """Write pieces with tags for italics and raised signs; `notes` are the signs of footnotes."""
    parts: list[str] = []
    for (italic, raised, note), group in groupby(
        pieces, lambda one: (one.italic, one.raised, one.note)
    ):
        if note:
            parts.append(f"<sup>{notes[note]}</sup>" if note in notes else "")
            continue
        text = _escaped("".join(one.text for one in group))
        if raised and text.strip():
            text = f"<sup>{text}</sup>"
        if italic and text.strip():
            text = f"<i>{text}</i>"
        parts.append(text)
    return "".join(parts).strip()


def _look(piece: Piece) -> tuple[bool, bool, str]:
    return piece.italic, piece.raised, piece.note


def is_bold(pieces: Iterable[Piece]) -> bool:
    """Whether all words are bold."""
    words = [one for one in pieces if one.text.strip()]
    return bool(words) and all(one.bold for one in words)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text.replace("\n", " "))
