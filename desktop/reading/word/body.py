"""The paragraphs of a Word file in their order, with the labels that Word counts by itself."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.reading.word.numbering import Numbering, read_numbering
from desktop.reading.word.package import Element, Package, W, attribute
from desktop.reading.word.pieces import (
    MARKUP,
    Change,
    Piece,
    change_of,
    looks_of,
    pieces_and_breaks,
    pieces_of,
)

_TWIPS_PER_COLUMN, MOST_COLUMNS = 180, 24
_THROUGH = ("sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo", "body")


MOST_SPAN = 60
Cell = tuple[tuple[Piece, ...], ...]


class WordParagraph(NamedTuple):
    """A paragraph of a Word file.

    `label` is what Word counts ("2.", "(a)", "•"), "" for none; `heading` the level of a heading,
    0 for text; `indent` in columns. `mark` is the tracked change of its end, if that was put in or
    struck. `cells` are the paragraphs of a table's row by column, and then there are no pieces;
    `shown` are they with what hangs down from cells above, and empty ones below wide cells.
    `parted` are the ends that were put in inside it, each with the number of the piece behind it.
    """

    pieces: tuple[Piece, ...] = ()
    label: str = ""
    heading: int = 0
    indent: int = 0
    mark: Change | None = None
    cells: tuple[Cell, ...] = ()
    shown: tuple[Cell, ...] = ()
    parted: tuple[tuple[int, Change], ...] = ()

    @property
    def in_cells(self) -> tuple[Piece, ...]:
        """The words of all cells of a row."""
        return tuple(piece for cell in self.cells for one in cell for piece in one)

    @property
    def row(self) -> tuple[Piece, ...]:
        """The words of a row as one line, its cells parted by a stroke."""
        found: list[Piece] = []
        for cell in self.cells:
            words = [piece for one in cell for piece in (Piece(" "), *one)][1:]
            found += [Piece(" | "), *words] if found and words else words
        return tuple(found)

    @property
    def added(self) -> bool:
        """Whether all its words were put in, so that it is no paragraph of the older text."""
        words = [one for one in (*self.pieces, *self.in_cells) if one.text.strip() or one.note]
        return bool(words) and all(one.change is not None and one.change.adds for one in words)


class _Styles:
    """Which paragraph styles are headings, and which count."""

    def __init__(self, root: Element | None) -> None:
        self.headings: dict[str, int] = {}
        self.lists: dict[str, tuple[str, str]] = {}
        self.based: dict[str, str] = {}
        for style in () if root is None else root.iter(W + "style"):
            name = attribute(style, "styleId")
            self.based[name] = attribute(style.find(W + "basedOn"), "val")
            properties = style.find(W + "pPr")
            if properties is None:
                continue
            outline = attribute(properties.find(W + "outlineLvl"), "val")
            if outline.isdigit() and int(outline) < 9:
                self.headings[name] = int(outline) + 1
            numbered = properties.find(W + "numPr")
            if numbered is not None:
                self.lists[name] = _list_of(numbered)

    def heading(self, style: str) -> int:
        return next((self.headings[one] for one in self.line(style) if one in self.headings), 0)

    def list_of(self, style: str) -> tuple[str, str]:
        return next((self.lists[one] for one in self.line(style) if one in self.lists), ("", ""))

    def line(self, style: str) -> Iterator[str]:
        """Give the style and those that it is based on."""
        seen: set[str] = set()
        while style and style not in seen:
            seen.add(style)
            yield style
            style = self.based.get(style, "")


def _list_of(numbered: Element) -> tuple[str, str]:
    return (
        attribute(numbered.find(W + "numId"), "val"),
        attribute(numbered.find(W + "ilvl"), "val"),
    )


class Body:
    """Reads the paragraphs of one file."""

    def __init__(self, package: Package) -> None:
        self._root = package.document
        self._styles = _Styles(package.styles)
        self._looks = looks_of(package.styles)
        self._numbering: Numbering = read_numbering(package.numbering)
        # Whether the paragraph before ends where the older text went on.
        self._parted = False

    def paragraphs(self) -> Iterator[WordParagraph]:
        """Give paragraphs and table rows in the order in which they are printed."""
        for body in self._root.iter(W + "body"):
            yield from self._inside(body)

    def of_note(self, note: Element) -> tuple[Piece, ...]:
        """Return the words of a footnote or a comment, its paragraphs in one row."""
        found: list[Piece] = []
        for paragraph in note.iter(W + "p"):
            found += [Piece(" ")] if found else []
            found += pieces_of(paragraph, self._looks)
        return tuple(found)

    def _inside(self, parent: Element) -> Iterator[WordParagraph]:
        for child in parent:
            name = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
            if name == "p":
                yield self._paragraph(child)
                for box in _boxes(child):
                    yield from self._inside(box)
            elif name == "tbl":
                yield from self._rows(child)
            elif name in _THROUGH:
                yield from self._inside(child)

    def _paragraph(self, element: Element) -> WordParagraph:
        pieces = pieces_and_breaks(element, self._looks)
        properties = element.find(W + "pPr")
        parted, self._parted = self._parted, False
        if properties is None:
            return WordParagraph(pieces)
        style = attribute(properties.find(W + "pStyle"), "val")
        marks = properties.find(W + "rPr")
        mark = next((change_of(one) for one in _changes(marks)), None)
        bare = WordParagraph(pieces, "", self._styles.heading(style), _indent(properties), mark)
        if bare.added:
            self._parted = parted
            return bare
        self._parted = mark is not None and mark.adds
        # The rest of a paragraph that was parted has been counted with its beginning.
        return bare if parted else bare._replace(label=self._label(properties, style, pieces))

    def _label(self, properties: Element, style: str, pieces: tuple[Piece, ...]) -> str:
        """Count the paragraph where it is in a list; an empty one shows no number."""
        numbered = properties.find(W + "numPr")
        list_id, level = self._styles.list_of(style)
        if numbered is not None:
            own_list, own_level = _list_of(numbered)
            list_id, level = own_list or list_id, own_level or level
        if not list_id or list_id == "0" or not pieces:
            return ""
        if not level:
            return self._numbering.next_label(list_id, self._level_of(style, list_id))
        return self._numbering.next_label(list_id, int(level) if level.isdigit() else 0)

    def _level_of(self, style: str, list_id: str) -> int:
        """The level that a style has in a list, or the one on which it is based."""
        levels = (self._numbering.level_of_style(list_id, one) for one in self._styles.line(style))
        return next((one for one in levels if one), 0)

    def _rows(self, table: Element) -> Iterator[WordParagraph]:
        above: tuple[Cell, ...] = ()
        for row in table.iter(W + "tr"):
            if next(row.iterancestors(W + "tbl")) is not table:
                continue
            own = [c for c in row.iter(W + "tc") if next(c.iterancestors(W + "tr")) is row]
            cells = tuple(
                tuple(pieces_of(paragraph, self._looks) for paragraph in _told_in(cell, "p"))
                for cell in own
            )
            above = tuple(_shown(own, cells, above))
            yield WordParagraph(cells=cells, shown=above)


def _shown(
    elements: Sequence[Element], cells: Sequence[Cell], above: Sequence[Cell]
) -> Iterator[Cell]:
    """The cells by column; one that goes on from the row above has the words of that."""
    column = 0
    for element, cell in zip(elements, cells, strict=True):
        properties = element.find(W + "tcPr")
        merge = properties.find(W + "vMerge") if properties is not None else None
        hangs = merge is not None and attribute(merge, "val") != "restart" and column < len(above)
        wide = attribute(properties.find(W + "gridSpan"), "val") if properties is not None else ""
        span = min(int(wide), MOST_SPAN) if wide.isdigit() else 1
        yield above[column] if hangs and not any(cell) else cell
        yield from [()] * (span - 1)
        column += max(span, 1)


def _boxes(paragraph: Element) -> list[Element]:
    """The text boxes that hang on a paragraph, each once."""
    boxes = _told_in(paragraph, "txbxContent")
    return [one for one in boxes if next(one.iterancestors(W + "p")) is paragraph]


def _told_in(parent: Element, name: str) -> list[Element]:
    """The elements inside another one; what is told twice, for older programs, counts once."""
    found = list(parent.iter(W + name))
    return [one for one in found if not _is_told_better(one, W + name)]


def _is_told_better(element: Element, tag: str) -> bool:
    for fallback in element.iterancestors(f"{MARKUP}Fallback"):
        best = fallback.getparent().find(f"{MARKUP}Choice")
        if best is not None and next(best.iter(tag), None) is not None:
            return True
    return False


def _changes(marks: Element | None) -> list[Element]:
    if marks is None:
        return []
    return [one for name in ("ins", "del", "moveFrom", "moveTo") for one in marks.findall(W + name)]


def _indent(properties: Element) -> int:
    place = properties.find(W + "ind")
    left = attribute(place, "left") or attribute(place, "start")
    return min(int(left) // _TWIPS_PER_COLUMN, MOST_COLUMNS) if left.isdigit() else 0
