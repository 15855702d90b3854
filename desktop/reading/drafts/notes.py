"""Footnote signs: raised ones, and figures left on a word when the font was lost."""

import re
from collections.abc import Sequence

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.node import Node

# "para.8", "No.3", "art.5": the figure belongs to the short form before it.
_SHORT_FORMS = frozenset(
    {"para", "paras", "art", "arts", "no", "nos", "vol", "chap", "sect", "rev", "add", "corr", "pp"}
)
_GLUED = (
    r"(?P<word>[A-Za-z’']{{2,}}|\b(?:19|20)\d\d)(?P<mark>[.,;:)\]”\"’]{{0,2}})"
    r"(?:(?P<sign>{sign})(?=[\s.,;:)\]”\"’]|$)|(?<=[.,;:)”\"])(?P<parted> {sign})(?=$| [a-z]))"
)


def lift_signs(nodes: Sequence[Node]) -> None:
    """Take signs that stick to a word or a year out of the text and note where they stood.

    Only signs of a footnote that is printed, and that are raised nowhere: "April 20171" is a
    month with a sign when there is a footnote 1.
    """
    raised = {sign for node in nodes for at, sign in node.ink.raised if at > 0}
    for note in nodes:
        if note.kind is not ParagraphKind.FOOTNOTE:
            continue
        for sign in note.label.split(", "):
            if sign and sign not in raised:
                _lift(sign, nodes)


def _lift(sign: str, nodes: Sequence[Node]) -> None:
    """Find the words to which `sign` sticks: the first one for a figure, all for a star."""
    figure = sign.isdigit()
    pattern = re.compile(_GLUED.format(sign=re.escape(sign)))
    for node in nodes:
        if node.kind is ParagraphKind.FOOTNOTE:
            continue
        for match in reversed(list(pattern.finditer(node.text))):
            if match["word"].lower() not in _SHORT_FORMS:
                found = "sign" if match["sign"] else "parted"
                ink = _without(node.ink, match.start(found), match.end(found))
                node.block = replace(node.block, ink=ink)
                if figure:
                    return


def _without(ink: Ink, start: int, end: int) -> Ink:
    """The ink with the sign at `start` to `end` raised instead of printed."""
    size = end - start

    def moved(at: int) -> int:
        return at - size if at >= end else at

    marks = [(moved(at), sign) for at, sign in ink.raised]
    return Ink(
        ink.text[:start] + ink.text[end:],
        tuple((moved(a), moved(b)) for a, b in ink.italics),
        tuple(sorted([*marks, (start, ink.text[start:end].strip())])),
        ink.bold,
    )
