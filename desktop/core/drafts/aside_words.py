"""Wishes told in words in the margin of a file, where its tracked changes cannot hold them.

A file strikes each word for one person only. What a second one asks for on the same words goes
along as a comment of theirs, in one of these sentences, which are understood on the way back.
"""

import re
from enum import Enum
from typing import NamedTuple


class Way(Enum):
    """What is to be done with the words, or the paragraph, beside which the sentence stands."""

    DELETE = "Proposal: delete these words."
    REPLACE = "Proposal: replace these words by “%”."
    BEHIND = "Proposal: insert “%” behind these words."
    BEFORE = "Proposal: insert “%” before these words."
    GONE = "Proposal: delete this paragraph."
    FIRST = "Proposal: move this paragraph to the beginning."
    MOVE = "Proposal: move this paragraph behind %."


_REASON = "Reason: "
_PATTERNS = tuple(
    (way, re.compile(re.escape(way.value).replace("%", "(.*)"), re.DOTALL)) for way in Way
)


class AsideWords(NamedTuple):
    """A sentence understood: `words` are those to be put in, or the paragraph's citation."""

    way: Way
    words: str = ""


def told(way: Way, words: str = "") -> str:
    """Return the sentence for a wish."""
    return way.value.replace("%", words)


def understood(sentence: str) -> AsideWords | None:
    """Return what a sentence in the margin asks for, `None` where it is an ordinary remark."""
    for way, pattern in _PATTERNS:
        if match := pattern.fullmatch(sentence.strip()):
            return AsideWords(way, "".join(match.groups()))
    return None


def told_reason(reason: str) -> str:
    """Return the remark that gives the reason for a proposal."""
    return f"{_REASON}{reason}"


def understood_reason(remark: str) -> str:
    """Return the reason in a remark that gives one, else ""."""
    return remark.removeprefix(_REASON).strip() if remark.startswith(_REASON) else ""
