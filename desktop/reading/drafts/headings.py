"""Which short lines of a draft are headings, and where an annex begins."""

import re
from collections.abc import Sequence

from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.labels import Label, Scheme
from desktop.reading.drafts.part_names import annex_named, is_counted, is_named, is_part
from desktop.reading.drafts.rows import ends_well
from desktop.reading.drafts.words import is_declared, opening_of

_ROMAN = re.compile(r"[IVX]{1,6}")
_MOST, _MOST_COUNTED, _LONGEST_ANNEX, _CENTRED = 110, 240, 160, 8


def annex_of(block: Block) -> str | None:
    """The name of the annex that begins here ("Annex II"), else `None`."""
    text = block.ink.text.strip("[]* ")
    if block.label or block.bullet or len(text) > _LONGEST_ANNEX or text.endswith((";", ",")):
        return None
    return annex_named(text)


def is_heading(blocks: Sequence[Block], at: int, in_list: bool) -> bool:
    """Whether the block at `at` is a heading by its looks, or by its words and what follows.

    `in_list` tells that a list is open, in which a capital letter is a group and no heading.
    """
    block = blocks[at]
    if block.role is Role.HEADING:
        return True
    text = block.rows[0].words.text
    if block.role is not Role.WORDS or block.bullet:
        return False
    if _ROMAN.fullmatch(text) and block.apart:
        return True
    if block.label is None and _is_counted(block):
        return True
    if not is_title(text, block):
        return False
    after = next((b for b in blocks[at + 1 :] if b.role in (Role.WORDS, Role.HEADING)), None)
    if after is None:
        return False
    if block.label is not None:
        above_number = after.label is not None and after.label.is_number
        if in_list and not (above_number and _is_roman(block.label)):
            return False
        return _may_head(block.label) and not _goes_deeper(block.label, after)
    below_annex = at > 0 and annex_of(blocks[at - 1]) is not None
    if in_capitals(text) and (block.apart or below_annex):
        return True
    begins = after.label is not None or after.role is Role.HEADING or annex_of(after) is not None
    begins = begins or is_part(after.ink.text)
    centred = block.indent >= after.indent + _CENTRED
    return (block.apart or centred or below_annex) and (
        begins or is_declared(after.ink.text) or opening_of(after.ink) is not None or is_named(text)
    )


def _is_counted(block: Block) -> bool:
    """Whether it is the heading of an objective or a goal, which may take several lines."""
    text = block.ink.text
    short = len(text) <= _MOST_COUNTED and not text.endswith((";", ",", ":"))
    return short and not text.startswith("[") and is_counted(text)


def in_capitals(text: str) -> bool:
    """Whether all letters of a line are capitals, as those of headings are."""
    return text.isupper() and sum(letter.isalpha() for letter in text) > 3


def _is_roman(label: Label) -> bool:
    return Scheme.LARGE_ROMAN in {scheme for scheme, _ in label.readings}


def is_title(text: str, block: Block) -> bool:
    """Whether a line is short, not ended like a sentence and not opened like a paragraph."""
    if len(text) > _MOST or ends_well(text) or ends_well(block.ink.text):
        return False
    if len(block.rows) > 2 or text.startswith("["):
        return False
    if opening_of(block.ink) is not None:
        return False
    return text[:1].isupper() and len(text.split()) <= 14 and any(c.isalpha() for c in text)


def _may_head(label: Label) -> bool:
    """Whether sections are numbered like this: capitals, large Roman figures."""
    schemes = {scheme for scheme, _ in label.readings}
    return bool(schemes & {Scheme.CAPITAL, Scheme.LARGE_ROMAN}) and label.wrap in ("%.", "%")


def _goes_deeper(label: Label, after: Block) -> bool:
    """Whether small letters follow, so that the capital is the head of a group."""
    if after.label is None or after.label.is_number:
        return False
    return after.label.wrap != label.wrap or not _may_head(after.label)
