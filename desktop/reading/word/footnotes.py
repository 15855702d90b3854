"""What stands below and above the text of a Word file: footnotes, endnotes, heads and feet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.reading.word.body import Body, WordParagraph
from desktop.reading.word.marked import marked, older
from desktop.reading.word.package import Package, W, attribute
from desktop.reading.word.pieces import Piece

_SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")
_LETTER = re.compile(r"[^\W\d_]")
_PAGES = re.compile(r"(?:\W|\d|\b(?:page|pages|of|de|sur|von|seite|página)\b)*", re.IGNORECASE)
_NO_SIGN = "a footnote whose sign stands nowhere in the text"
_NEW_NOTE = "a footnote that somebody put in"
_RUNNING = "stands at the head or foot of the pages"

Noted = tuple[str, WordParagraph]
LeftOut = tuple[str, str]


def signs_in(paragraphs: Iterable[WordParagraph]) -> dict[str, str]:
    """Number the footnotes in the order of their signs in the older text, as Word prints them."""
    signs: dict[str, str] = {}
    for paragraph in paragraphs:
        for piece in older((*paragraph.pieces, *paragraph.in_cells)):
            if piece.note and piece.note not in signs:
                signs[piece.note] = str(len(signs) + 1)
    return signs


def notes_of(
    package: Package, body: Body, paragraphs: Sequence[WordParagraph], signs: Mapping[str, str]
) -> tuple[list[Noted], list[LeftOut]]:
    """Return the footnotes by their signs, and those that the older text does not have."""
    told = dict(_told(package, body))
    noted = [(sign, told[one]) for one, sign in signs.items() if one in told]
    noted = [(sign, note) for sign, note in noted if marked(older(note.pieces), {})]
    left_out: list[LeftOut] = []
    kept = {name for name, sign in signs.items() if any(sign == known for known, _ in noted)}
    adding = {
        piece.note: piece.change
        for paragraph in paragraphs
        for piece in (*paragraph.pieces, *paragraph.in_cells)
        if piece.note and piece.change is not None and piece.change.adds
    }
    for name, note in told.items():
        words = " ".join("".join(piece.text for piece in note.pieces).split())
        if not words or name in kept:
            continue
        by = adding.get(name)
        left_out.append((f"{by.author}: {words}", _NEW_NOTE) if by else (words, _NO_SIGN))
    return noted, left_out


def _told(package: Package, body: Body) -> Iterator[tuple[str, WordParagraph]]:
    for sort, root in (("footnote", package.footnotes), ("endnote", package.endnotes)):
        for one in () if root is None else root.iter(W + sort):
            if attribute(one, "type") not in _SEPARATORS:
                yield f"{sort} {attribute(one, 'id')}", WordParagraph(_trimmed(body.of_note(one)))


def _trimmed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Without the blank that stands between a footnote's sign and its words."""
    first = next(iter(pieces), None)
    return (first._replace(text=first.text.lstrip()), *pieces[1:]) if first else ()


def running_words(package: Package, body: Body) -> Iterator[LeftOut]:
    """Give what heads and feet of pages say beyond the number of the page, each once."""
    told: dict[str, None] = {}
    for root in package.running:
        words = " ".join(marked(body.of_note(root), {}).split())
        if _LETTER.search(words) and not _PAGES.fullmatch(words):
            told[words] = None
    for words in told:
        yield words, _RUNNING
