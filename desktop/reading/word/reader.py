"""A Word file as marked lines, one a paragraph, and the paragraphs that they were made of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from desktop.core.problem import Problem
from desktop.core.stamp import TEXT, VERSION, Stamp
from desktop.reading.text import Line
from desktop.reading.word.body import Body, WordParagraph
from desktop.reading.word.breaks import parted_at_breaks
from desktop.reading.word.footnotes import notes_of, running_words, signs_in
from desktop.reading.word.marked import is_bold, marked, older
from desktop.reading.word.package import Element, W, attribute, open_package
from desktop.reading.word.pieces import switched

HIDDEN = "hidden in the Word file"


class MarginNote(NamedTuple):
    """A remark in the margin: who wrote it, when, in which words."""

    id: str
    author: str
    date: str
    text: str


class WordText(NamedTuple):
    """What a Word file holds.

    `lines` are the words as they were before anything was tracked, one line a paragraph with an
    empty one behind it. `paragraphs` holds every paragraph, added ones too, each with the number
    of its line, `None` where it has none. `notes` are the printed signs of its footnotes;
    `left_out` are words that stand in no line, each with the reason. `stamp` says from which
    version the file was written, if this program wrote it.
    """

    lines: tuple[Line, ...]
    paragraphs: tuple[tuple[WordParagraph, int | None], ...]
    notes: Mapping[str, str]
    comments: Mapping[str, MarginNote]
    left_out: tuple[tuple[str, str], ...] = ()
    stamp: Stamp | None = None


def read_word(data: bytes, name: str) -> WordText:
    """Read the bytes of the Word file called `name`; raises `Problem` when it holds no words."""
    package = open_package(data, name)
    body = Body(package)
    whole = _merged(body.paragraphs())
    merged = tuple(part for one in whole for part in parted_at_breaks(one))
    notes = signs_in(merged)
    lines: list[Line] = []
    placed: list[tuple[WordParagraph, int | None]] = []
    for paragraph in merged:
        text = "" if paragraph.added else line_of(paragraph, notes)
        placed.append((paragraph, len(lines) + 1 if text.strip() else None))
        if text.strip():
            lines += [Line(len(lines) + 1, text, whole=bool(paragraph.cells))]
            if not paragraph.cells:
                lines += [Line(len(lines) + 1, "")]
    noted, left_out = notes_of(package, body, merged, notes)
    for sign, note in noted:
        placed.append((note, len(lines) + 1))
        words = f"<sup>{sign}</sup> {marked(older(note.pieces), {})}"
        lines += [Line(len(lines) + 1, words), Line(len(lines) + 2, "")]
    if not any(line.text.strip() for line in lines):
        raise Problem(f"“{name}” holds no words; choose another file.")
    comments = _comments(package.comments, body)
    running = running_words(package, body)
    unplaced = (*running, *left_out, *_hidden(package.document))
    stamp = _stamp(package.properties)
    return WordText(tuple(lines), tuple(placed), notes, comments, unplaced, stamp)


def _hidden(root: Element) -> Iterator[tuple[str, str]]:
    """The words that the writer has hidden, so that no page shows them."""
    for mark in root.iter(W + "vanish"):
        run = mark.getparent().getparent()
        words = "".join(one.text or "" for one in run.iter(W + "t")) if run.tag == W + "r" else ""
        if words.strip() and switched(mark):
            yield words.strip(), HIDDEN


def _stamp(properties: Element | None) -> Stamp | None:
    """What the file's own properties say of the version that it was written from."""
    told: dict[str, str] = {}
    for one in () if properties is None else properties:
        if isinstance(one.tag, str) and len(one):
            told[str(one.get("name", ""))] = str(one[0].text or "").strip()
    version, seal = told.get(VERSION), told.get(TEXT)
    return Stamp(version, seal) if version and seal else None


def line_of(paragraph: WordParagraph, notes: Mapping[str, str]) -> str:
    """Write a paragraph as it was before anything in it was tracked."""
    if paragraph.cells:
        cells = (
            "<br>".join(text for text in (marked(older(one), notes) for one in cell) if text)
            for cell in paragraph.shown
        )
        listed = [cell.replace("|", "/") for cell in cells]
        if len(listed) > 1 and len(paragraph.cells) == 1:
            # A cell over the whole row is a heading of the rows below it.
            return listed[0].replace("<br>", " ")
        row = " | ".join(listed)
        return f"| {row} |" if row.strip(" |") else ""
    kept = older(paragraph.pieces)
    words = marked(kept, notes)
    if not words:
        return ""
    if paragraph.heading:
        return f"{'#' * min(paragraph.heading, 6)} {_labelled(paragraph.label, words)}"
    if is_bold(kept):
        words = f"<b>{words}</b>"
    return f"{' ' * paragraph.indent}{_labelled(paragraph.label, words)}"


def _labelled(label: str, words: str) -> str:
    return f"{label} {words}" if label else words


def _merged(paragraphs: Iterable[WordParagraph]) -> Iterator[WordParagraph]:
    """Join what an added end has parted: in the older text both were one paragraph."""
    held: WordParagraph | None = None
    for paragraph in paragraphs:
        if held is not None:
            if paragraph.added or held.added or paragraph.cells:
                yield held
            else:
                paragraph = _put_together(held, paragraph)
            held = None
        if paragraph.mark is not None and paragraph.mark.adds and not paragraph.cells:
            held = paragraph
        else:
            yield paragraph
    if held is not None:
        yield held


def _put_together(first: WordParagraph, second: WordParagraph) -> WordParagraph:
    parted = ((len(first.pieces), first.mark),) if first.mark is not None else ()
    pieces = (*first.pieces, *second.pieces)
    return first._replace(pieces=pieces, mark=second.mark, parted=(*first.parted, *parted))


def _comments(root: Element | None, body: Body) -> dict[str, MarginNote]:
    found: dict[str, MarginNote] = {}
    for one in () if root is None else root.iter(W + "comment"):
        text = " ".join("".join(piece.text for piece in body.of_note(one)).split())
        identity, author, date = (attribute(one, name) for name in ("id", "author", "date"))
        found[identity] = MarginNote(identity, author, date, text)
    return found
