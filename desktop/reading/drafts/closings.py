"""The lines below an adopted text that tell of its adoption: the meeting, the vote, the votes."""

import re

from desktop.reading.drafts.block import Block

_CLOSING = re.compile(
    r"[\[(]?(?:"
    r"\d{1,4}(?:st|nd|rd|th) (?:\([\w -]+\) )?(?:plenary )?meeting"
    r"|(?:Adopted|Rejected|(?:(?:Draft )?resolution|Decision) (?:was )?(?:adopted|rejected))\b"
    r".{0,60}\b(?:votes?|consensus|acclamation|unanimously)\b"
    r"|Adopted unanimously|(?:The )?(?:recorded )?(?:vote|voting) was as follows"
    r"|(?:In favour|Against|Abstain(?:ing|ed)|Abstentions?|Absent)\s?:"
    r"|(?:Pour|Contre|Abstention|A favor|En contra|Abstenciones)\s?:"
    r"|\d{1,4}[eᵉ]? séance plénière|\d{1,4}[ªa]?\.? sesión plenaria)"
)


def is_closing(block: Block) -> bool:
    """Whether the block tells of the adoption: no paragraph, whatever its first word is."""
    return block.label is None and closes(block.ink.text)


def closes(text: str) -> bool:
    """Whether a line begins to tell of the adoption."""
    return _CLOSING.match(text) is not None
