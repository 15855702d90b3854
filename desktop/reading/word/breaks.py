"""Paragraphs that a writer parted by line breaks alone: each becomes one of its own."""

from collections.abc import Iterator

from desktop.reading.drafts.head import is_masthead
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.labels import label_of
from desktop.reading.drafts.words import opening_of
from desktop.reading.word.body import WordParagraph
from desktop.reading.word.pieces import BREAK, Piece


def parted_at_breaks(paragraph: WordParagraph) -> Iterator[WordParagraph]:
    """Part a paragraph where a line behind a break begins as a paragraph of a draft does.

    What is tracked in it keeps it whole, since a change tells of the paragraph that Word has.
    """
    pieces = paragraph.pieces
    if not any(piece.text == BREAK for piece in pieces):
        yield paragraph
        return
    tracked = paragraph.mark is not None or any(piece.change is not None for piece in pieces)
    groups = [list(pieces)] if tracked or paragraph.parted else list(_groups(pieces))
    for place, group in enumerate(groups):
        plain = tuple(_plain(piece) for piece in group)
        label = paragraph.label if place == 0 else ""
        yield paragraph._replace(pieces=plain, label=label)


def _groups(pieces: tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """The pieces of each line that begins a paragraph, with those of the lines that do not."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == BREAK:
            lines.append([])
        lines[-1].append(piece)
    group = lines[0]
    for line in lines[1:]:
        words = "".join(piece.text for piece in line).strip()
        if _begins(words):
            yield group
            group = line[1:]
        else:
            group = [*group, *line]
    yield group


def _begins(words: str) -> bool:
    ink = Ink(" ".join(words.split()))
    return label_of(ink)[0] is not None or opening_of(ink) is not None or is_masthead(ink.text)


def _plain(piece: Piece) -> Piece:
    return piece._replace(text=" ") if piece.text == BREAK else piece
