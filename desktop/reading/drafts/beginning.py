"""Where the text of a draft begins, below all that is printed above it."""

import re
from collections.abc import Sequence

from desktop.reading.drafts.block import Block, Role
from desktop.reading.drafts.headings import annex_of
from desktop.reading.drafts.part_names import is_part
from desktop.reading.drafts.words import decides_in_prose, is_declared, opening_of, organ_of

_ARTICLE = re.compile(r"The |L[’']|(?:Les?|La|El|Los|Las) ")


def beginning_of(blocks: Sequence[Block]) -> tuple[int, str, int, bool]:
    """The block with which the text begins: its place, the body, the offset after its name.

    In order of trust: the body alone on its line; a decision told in one sentence; speakers of a
    declaration; the first paragraph with an opening verb; the first number.
    """
    words = [(at, b) for at, b in enumerate(blocks) if b.role in (Role.WORDS, Role.HEADING)]
    for at, block in words:
        if found := organ_of(block.ink.text):
            named = _name(found[0])
            after = block.ink.text.find(found[1]) if found[1] else 0
            if found[1] or _text_follows(blocks, at):
                return at, named, after, False
    for at, block in words:
        organ = decides_in_prose(block.ink.text) if block.label is None else None
        if organ:
            return at, _name(organ), 0, True
    for at, block in words:
        if is_declared(block.ink.text) or opening_of(block.ink) is not None:
            return at, "", 0, False
    annex = next((at for at, block in words if annex_of(block)), None)
    number = next((at for at, b in words if b.label is not None and b.label.is_number), None)
    part = next((at for at, b in words if is_part(b.ink.text)), None)
    if number is not None and part is not None and part < number:
        number = part
    first = annex if annex is not None else number
    return len(blocks) if first is None else first, "", 0, False


def _name(organ: str) -> str:
    return organ if _ARTICLE.match(organ) else f"The {organ}"


def _text_follows(blocks: Sequence[Block], at: int) -> bool:
    """Whether paragraphs follow a line with a body's name; in a masthead it has none after it."""
    if blocks[at].ink.text.rstrip().endswith(","):
        return True
    following = [b for b in blocks[at + 1 : at + 3] if b.role is Role.WORDS]
    return any(opening_of(b.ink) is not None or is_declared(b.ink.text) for b in following)
