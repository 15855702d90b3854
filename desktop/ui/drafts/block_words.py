"""The words of a paragraph as they stand in a block of the page, letter by letter.

A block begins with the label, and signs of footnotes stand among its words; neither is text of the
paragraph, nor is what others would put in beside the words that one writes. Words that are asked
for, or struck out, are told by a property of their format. Places
in blocks are counted as Qt does, in which rare letters are two.
"""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock

from desktop.core.versions.word_diff import Mark
from desktop.ui.drafts.faces import ASKED, BESIDE
from desktop.ui.drafts.typesetting import SIGN, TAB


class Part(NamedTuple):
    """A stretch of a block that is of one sort.

    `sign` tells that it is no words of the paragraph: a footnote's, or what others would put in.
    """

    start: int
    end: int
    text: str
    mark: Mark
    sign: bool


def units(text: str) -> int:
    """Count letters as Qt does."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def first_place(block: QTextBlock) -> int:
    """Return where the words begin in a block, behind label and tab."""
    text = block.text()
    return units(text[: text.find(TAB) + 1])


def parts_of(block: QTextBlock) -> Iterator[Part]:
    """Cut the words of a block, without its label."""
    begin, place = first_place(block), block.position()
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        start = fragment.position() - place
        end = start + fragment.length()
        if end > begin:
            text = fragment.text()
            if start < begin:
                text, start = text[text.find(TAB) + 1 :], begin
            look = fragment.charFormat()
            mark = look.property(ASKED)
            sign = look.anchorHref().startswith(f"{SIGN}:") or bool(look.property(BESIDE))
            yield Part(start, end, text, Mark(mark) if mark else Mark.SAME, sign)
        step += 1


def wanted_words(block: QTextBlock) -> str:
    """The words as they are asked for: what is struck out is not there."""
    kept = (one.text for one in parts_of(block) if one.mark is not Mark.DELETED and not one.sign)
    return "".join(kept)


def letters_before(block: QTextBlock, place: int) -> int:
    """Count the letters of the wanted words before a place of the block."""
    return _before(block, place, Mark.DELETED)


def base_before(block: QTextBlock, place: int) -> int:
    """Count the letters of the paragraph's own words before a place of the block."""
    return _before(block, place, Mark.INSERTED)


def _before(block: QTextBlock, place: int, left_out: Mark) -> int:
    count = 0
    for one in parts_of(block):
        if one.start >= place:
            break
        if one.mark is not left_out and not one.sign:
            count += len(_begun(one.text, min(one.end, place) - one.start))
    return count


def place_of_base(block: QTextBlock, letters: int) -> int:
    """Return the place in a block behind so many letters of the paragraph's own words."""
    place = first_place(block)
    for one in parts_of(block):
        if one.sign or one.mark is Mark.INSERTED:
            continue
        if letters <= len(one.text):
            return one.start + units(one.text[:letters])
        letters -= len(one.text)
        place = one.end
    return place


def _begun(text: str, place: int) -> str:
    """The beginning of a text of so many of Qt's letters."""
    if text.isascii():
        return text[:place]
    return text.encode("utf-16-le")[: 2 * place].decode("utf-16-le", "ignore")
