"""Pieces of Word as one line of marked text, which every reader of papers understands."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from desktop.reading.markup import escaped
from desktop.reading.word.pieces import Piece


def marked(pieces: Iterable[Piece], notes: Mapping[str, str]) -> str:
    """Write pieces with tags for italics, strokes, raised signs; `notes` are signs of footnotes."""
    parts: list[str] = []
    for (italic, raised, note, through), group in groupby(
        pieces, lambda one: (one.italic, one.raised, one.note, one.through)
    ):
        if note:
            parts.append(f"<sup>{notes[note]}</sup>" if note in notes else "")
            continue
        text = escaped("".join(one.text for one in group).replace("\n", " "))
        if raised and text.strip():
            text = f"<sup>{text}</sup>"
        if italic and text.strip():
            text = f"<i>{text}</i>"
        if through and text.strip():
            text = f"<s>{text}</s>"
        parts.append(text)
    return "".join(parts).strip()


def is_bold(pieces: Iterable[Piece]) -> bool:
    """Whether all words are bold."""
    words = [one for one in pieces if one.text.strip()]
    return bool(words) and all(one.bold for one in words)


def older(pieces: Iterable[Piece]) -> list[Piece]:
    """Return the pieces of the text as it was before anything was put in."""
    return [one for one in pieces if one.change is None or not one.change.adds]
