"""The words of a Word file piece by piece: how they look, and who put them in or struck them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.reading.word.package import Element, W, attribute
from desktop.reading.word.symbols import symbol

MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHANGES = {"ins": "in", "del": "out", "moveFrom": "away", "moveTo": "here"}
_RAISED = ("superscript",)
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# Whose words are told elsewhere, or are none.
_PASSED = (
    "pPr",
    "rPr",
    "sdtPr",
    "smartTagPr",
    "customXmlPr",
    "fldData",
    "drawing",
    "pict",
    "object",
)
_MOST_REMARKS = 64
# The end of a line inside of a paragraph.
BREAK = "\n"
_SIGNS = {
    "tab": "\t",
    "br": BREAK,
    "cr": BREAK,
    "noBreakHyphen": "-",
    "softHyphen": "",
    "ptab": "\t",
}


class Change(NamedTuple):
    """A tracked change: `sort` is "in", "out", "away" or "here" (the two ends of a move)."""

    sort: str
    author: str
    date: str
    id: str

    @property
    def adds(self) -> bool:
        """Whether its words are not in the text on which it was made."""
        return self.sort in ("in", "here")


class Piece(NamedTuple):
    """Some letters that look alike; `note` is the id of a footnote whose sign stands here.

    `struck` is the change of who took words out again that another had put in; `through` tells of
    a stroke through them that nobody tracked.
    """

    text: str
    italic: bool = False
    bold: bool = False
    raised: bool = False
    change: Change | None = None
    note: str = ""
    comments: tuple[str, ...] = ()
    struck: Change | None = None
    through: bool = False


class _Walk:
    """Walks over one paragraph; fields show their result and not their instruction."""

    def __init__(self, looks: dict[str, tuple[bool, bool]], *, blind: bool = False) -> None:
        """`blind` passes over no words: a field that never ends would hide all that follows."""
        self.looks, self.blind = looks, blind
        # For each open field whether its instruction is still being told.
        self.fields: list[bool] = []
        self.open: tuple[str, ...] = ()
        self.struck: Change | None = None
        self.through = False

    def pieces(self, parent: Element, change: Change | None) -> Iterator[Piece]:
        for child in parent:
            tag = child.tag if isinstance(child.tag, str) else ""
            name = tag.removeprefix(W)
            if name == "r":
                hidden = is_hidden(child.find(W + "rPr"))
                yield from () if hidden else self.run(child, change)
            elif name in _CHANGES and tag == W + name:
                yield from self._changed(child, change)
            elif name == "commentRangeStart":
                # Of more than that at once only the signs are taken, which stand at their ends.
                self.open = (*self.open, attribute(child, "id"))[:_MOST_REMARKS]
            elif name == "commentRangeEnd":
                self.open = tuple(one for one in self.open if one != attribute(child, "id"))
            elif tag == f"{MARKUP}AlternateContent":
                best = child.find(f"{MARKUP}Choice")
                yield from self.pieces(child if best is None else best, change)
            elif tag == f"{_MATH}t":
                yield self._piece(child.text or "", (False, False, False), change)
            elif name not in _PASSED:
                # Links, smart tags, content controls, and whatever else may hold words.
                yield from self.pieces(child, change)

    def _changed(self, element: Element, change: Change | None) -> Iterator[Piece]:
        """The words of a change; one inside of another takes out what that one put in."""
        inner = change_of(element)
        if change is None or not change.adds or inner.adds:
            yield from self.pieces(element, inner)
            return
        before, self.struck = self.struck, inner
        # Who takes back what he put in himself never asked for it.
        if inner.author != change.author:
            yield from self.pieces(element, change)
        self.struck = before

    def run(self, run: Element, change: Change | None) -> Iterator[Piece]:
        properties = run.find(W + "rPr")
        look, self.through = self._look(properties), _is_through(properties)
        for child in run:
            name = child.tag.removeprefix(W) if isinstance(child.tag, str) else ""
            if name == "fldChar":
                self._field(attribute(child, "fldCharType"))
            elif any(self.fields) and not self.blind:
                continue
            elif name in ("t", "delText"):
                yield self._piece(child.text or "", look, change)
            elif name in _SIGNS:
                yield self._piece(_SIGNS[name], look, change)
            elif name == "sym":
                sign = symbol(attribute(child, "font"), attribute(child, "char"))
                yield self._piece(sign, look, change)
            elif name in ("footnoteReference", "endnoteReference"):
                kind = name.removesuffix("Reference")
                yield Piece("", change=change, note=f"{kind} {attribute(child, 'id')}")
            elif name == "commentReference":
                yield Piece("", comments=(attribute(child, "id"),))
            elif name == "ruby":
                base = child.find(W + "rubyBase")
                yield from self.pieces(base, change) if base is not None else ()

    def _piece(self, text: str, look: tuple[bool, bool, bool], change: Change | None) -> Piece:
        return Piece(text, *look, change, "", self.open, self.struck, self.through)

    def _field(self, sort: str) -> None:
        if sort == "begin":
            self.fields.append(True)
        elif sort == "separate" and self.fields:
            self.fields[-1] = False
        elif sort == "end" and self.fields:
            self.fields.pop()

    def _look(self, properties: Element | None) -> tuple[bool, bool, bool]:
        if properties is None:
            return False, False, False
        styled = self.looks.get(attribute(properties.find(W + "rStyle"), "val"), (False, False))
        italic = switched(properties.find(W + "i"), styled[0])
        bold = switched(properties.find(W + "b"), styled[1])
        raised = attribute(properties.find(W + "vertAlign"), "val") in _RAISED
        return italic, bold, raised


def switched(element: Element | None, otherwise: bool = False) -> bool:
    """Read an on-off property: it is on where it stands without a value (ECMA-376, 17.17.4)."""
    if element is None:
        return otherwise
    return attribute(element, "val").lower() not in ("0", "false", "off")


def is_hidden(properties: Element | None) -> bool:
    """Whether a run is hidden, so that nobody sees it on the page."""
    return properties is not None and switched(properties.find(W + "vanish"))


def _is_through(properties: Element | None) -> bool:
    """Whether a run is struck through, once or twice."""
    if properties is None:
        return False
    return any(switched(properties.find(W + name)) for name in ("strike", "dstrike"))


def change_of(element: Element) -> Change:
    """Return the tracked change that an element marks."""
    name = element.tag.removeprefix(W)
    facts = (attribute(element, one) for one in ("author", "date", "id"))
    return Change(_CHANGES[name], *facts)


def pieces_of(paragraph: Element, looks: dict[str, tuple[bool, bool]]) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph in order; `looks` are italic and bold by run style.

    The end of a line inside it is a blank; `pieces_and_breaks` keeps it.
    """
    pieces = pieces_and_breaks(paragraph, looks)
    return tuple(one._replace(text=" ") if one.text == BREAK else one for one in pieces)


def pieces_and_breaks(paragraph: Element, looks: dict[str, tuple[bool, bool]]) -> tuple[Piece, ...]:
    """Return the pieces of a paragraph, the ends of lines inside it as `BREAK`."""
    walk = _Walk(looks)
    pieces = list(walk.pieces(paragraph, None))
    if any(walk.fields):
        pieces = list(_Walk(looks, blind=True).pieces(paragraph, None))
    return tuple(_with_remarks(pieces))


def _with_remarks(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that have words; a remark that has only its sign is about those before it."""
    found: list[Piece] = []
    signs: dict[int, dict[str, None]] = {}
    for piece in pieces:
        if piece.text or piece.note:
            found.append(piece)
        else:
            signs.setdefault(max(len(found) - 1, 0), {}).update(dict.fromkeys(piece.comments))
    for place, names in signs.items():
        if place < len(found):
            own = found[place].comments
            others = (one for one in names if one not in own)
            found[place] = found[place]._replace(comments=(*own, *others))
    return found


def looks_of(styles: Element | None) -> dict[str, tuple[bool, bool]]:
    """Return for each style of runs whether it is italic, and whether bold."""
    found: dict[str, tuple[bool, bool]] = {}
    for style in () if styles is None else styles.iter(W + "style"):
        properties = style.find(W + "rPr")
        if properties is not None:
            italic = switched(properties.find(W + "i"))
            bold = switched(properties.find(W + "b"))
            found[attribute(style, "styleId")] = (italic, bold)
    return found
