"""HTML pages as marked lines: each paragraph, item and table row one line; nothing is fetched."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import html
from lxml.etree import ParserError

from desktop.core.document import Unread
from desktop.core.problem import Problem
from desktop.reading.dated import is_date, is_item
from desktop.reading.markup import escaped, plain
from desktop.reading.text import Line, read_text
from desktop.reading.web_cells import BREAK, TableRow, table_lines
from desktop.reading.web_handles import without_handles
from desktop.reading.word.numbering import written

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
# What a site puts round its pages; the foot and head of an article are its own.
_FURNITURE = frozenset(("nav", "aside", "button", "menu", "select", "dialog"))
_AROUND = frozenset(("footer", "header"))
FURNITURE = "part of the web site, not of the paper"
_SILENT = frozenset(("script", "style", "head", "title", "template", "noscript", "object", "svg"))
_ITALIC, _BOLD, _RAISED = ("i", "em", "cite"), ("b", "strong"), ("sup",)
_STRUCK = ("s", "del", "strike")
# How pages name their footnotes, and what leads to them and back.
_NOTE = re.compile(r"(?:_?ftn|fn|footnote|note|cite_note|sdfootnote)[-_:]?(\d{1,3})(?:sym)?", re.I)
_SIGN = re.compile(r"\[?(\d{1,3})\]?")
_BACK = re.compile(r"[↩↑^⏎\ufe0e]+")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class WebText(NamedTuple):
    """The words of a page; `unread` is what the site prints round it: menus, head and foot."""

    lines: tuple[Line, ...]
    unread: tuple[Unread, ...]


def read_web_page(data: bytes, name: str) -> WebText:
    """Read the words of the HTML page called `name`; raises `Problem` when there are none."""
    text = read_text(data, name).text
    try:
        # The parser wants bytes where the page declares an encoding of its own.
        root = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except ParserError as error:
        raise Problem(f"“{name}” holds no words; choose another file.") from error
    around = [*_furniture(root), *without_handles(root)]
    lines: list[Line] = []
    for block in _blocks(root):
        for words in _printed_lines(block):
            lines += [Line(len(lines) + 1, words, whole=isinstance(block, TableRow))]
        lines += [Line(len(lines) + 1, "")]
    if not lines:
        raise Problem(f"“{name}” holds no words; choose another file.")
    return WebText(tuple(lines), tuple(Unread(1, words, FURNITURE) for words in around))


def _printed_lines(block: str) -> list[str]:
    """A paragraph in one line; one of which a line is or begins with a date is a record."""
    lines = block.split(BREAK)
    words = [plain(line) for line in lines]
    return lines if any(is_date(line) or is_item(line) for line in words) else [" ".join(lines)]


def _furniture(root: Any) -> list[str]:
    """Take what is round the paper out of the page and give its words."""
    found = []
    for element in list(root.iter(*_FURNITURE, *_AROUND)):
        parent = element.getparent()
        inside = any(one.tag in ("article", "main") for one in element.iterancestors())
        own = element.tag in _AROUND and (inside or element.find(".//h1") is not None)
        if parent is None or own or element.find(".//sup") is not None:
            continue
        words = " ".join(" ".join(_blocks(element)).split())
        if words:
            found.append(plain(words))
        element.drop_tree()
    return found


def _blocks(element: Any, label: str = "") -> Iterator[str]:
    """The lines of an element: its own words between the blocks in it, and those blocks'."""
    held = ""
    for kind, value in _parts(element):
        if kind == "words":
            held += value
            continue
        yield from _line(label, held)
        label = "" if held.strip() else label
        held = ""
        yield from _block(value, label)
    yield from _line(label, held)


def _line(label: str, words: str) -> Iterator[str]:
    words = BREAK.join(" ".join(line.split()) for line in words.split(BREAK)).strip(BREAK)
    if words:
        yield f"{label} {words}" if label else words


def _block(element: Any, label: str) -> Iterator[str]:
    tag = element.tag
    if tag == "table":
        yield from table_lines(element, _blocks)
    elif tag in _HEADINGS:
        words = " ".join(_blocks(element))
        if words:
            yield f"{'#' * _HEADINGS[tag]} {words}"
    elif tag == "ol":
        for number, item in enumerate((one for one in element if one.tag == "li"), _start(element)):
            note = _NOTE.fullmatch(str(item.get("id", "")))
            form = str(element.get("type", "1"))
            yield from _blocks(item, f"<sup>{note[1]}</sup>" if note else _number(number, form))
    elif tag == "li":
        yield from _blocks(element, label or "•")
    else:
        yield from _blocks(element, label)


def _start(element: Any) -> int:
    start = str(element.get("start", "1"))
    return int(start) if start.isdigit() else 1


def _number(number: int, form: str) -> str:
    """The label of an item in a numbered list."""
    forms = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
    count = written(number, forms.get(form, "decimal"))
    return f"({count})" if form in ("a", "i") else f"{count}."


def _parts(element: Any) -> Iterator[tuple[str, Any]]:
    """Words with their marks, and the blocks between them, in order."""
    if element.text:
        yield "words", escaped(element.text)
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == "br":
            yield "words", BREAK
        elif tag in _BLOCKS or tag in _HEADINGS or tag == "tr":
            yield "block", child
        elif tag and tag not in _SILENT:
            inner = list(_parts(child))
            blocks = any(kind == "block" for kind, _ in inner)
            if blocks:
                yield from inner
            else:
                words = "".join(value for _, value in inner)
                yield "words", _linked(child, words) if tag == "a" else _tagged(tag, words)
        if child.tail:
            yield "words", escaped(child.tail)


def _linked(element: Any, words: str) -> str:
    """The words of a link: "[1]" that leads to a note is its sign, an arrow back is nothing."""
    target = str(element.get("href", ""))
    sign = _SIGN.fullmatch(words.strip())
    if sign and target.startswith("#") and _NOTE.fullmatch(target[1:]):
        return f"<sup>{sign[1]}</sup>"
    return "" if target.startswith("#") and _BACK.fullmatch(words.strip()) else words


def _tagged(tag: str, words: str) -> str:
    if not words.strip():
        return words
    for names, mark in ((_ITALIC, "i"), (_BOLD, "b"), (_RAISED, "sup"), (_STRUCK, "s")):
        if tag in names:
            return f"<{mark}>{words}</{mark}>"
    return words
