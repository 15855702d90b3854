"""Copies of chats: messages with a day and an hour in front, each read after its own day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.blocks import blocks_of
from desktop.reading.drafts.rows import rows_of
from desktop.reading.letters.accounts import untold
from desktop.reading.letters.days import Dating
from desktop.reading.letters.entries import Paper
from desktop.reading.letters.paragraphs import Told, read_blocks
from desktop.reading.text import Line

if TYPE_CHECKING:
    from desktop.reading.notes.reader import NoteRead

_STAMP = re.compile(
    r"\W{0,2}\[?(?P<first>\d{1,4})[./-](?P<second>\d{1,2})[./-](?P<third>\d{2,4}),?\s+"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?P<half>\s?[ap]\.?\s?m\.?)?\]?\s*(?:[-–—]\s*)?"
    r"(?P<who>[^:]{1,60}):\s(?P<words>.*)",
    re.IGNORECASE,
)
_FEWEST = 2
_LONGEST_YEAR = 31


@dataclass(frozen=True, slots=True)
class _Message:
    """What one person wrote at one time."""

    day: date | None
    lines: tuple[Line, ...]


def is_chat(lines: Sequence[Line]) -> bool:
    """Whether most of the lines begin with a day, an hour and a name."""
    printed = [line for line in lines if line.text.strip()]
    stamped = sum(_STAMP.match(line.text) is not None for line in printed)
    return stamped >= _FEWEST and 2 * stamped >= len(printed)


def read_chat(lines: Sequence[Line], document: str, gazetteer: Gazetteer) -> "NoteRead":
    """Read the messages of a chat one by one; days without year are after that of the message."""
    from desktop.reading.notes.reader import NoteRead

    found = Told()
    for message in _messages(lines):
        blocks = blocks_of(rows_of(message.lines))
        paper = Paper(document, Dating(message.day, note=True), None, gazetteer)
        last = found.events[-1].title if found.events else ""
        told = read_blocks(blocks, paper, last)
        rest = tuple(untold(blocks, told, None, pairs=True))
        found = Told(found.events + told.events, found.unread + told.unread + rest)
    return NoteRead("Chat", None, found.events, found.unread)


def _messages(lines: Sequence[Line]) -> Iterator[_Message]:
    stamps = [stamp for line in lines if (stamp := _STAMP.match(line.text))]
    american = _is_american(stamps)
    open_: _Message | None = None
    for line in lines:
        stamp = _STAMP.match(line.text)
        if stamp is None:
            open_ = replace(open_, lines=(*open_.lines, line)) if open_ else _Message(None, (line,))
            continue
        if open_ is not None:
            yield open_
        open_ = _Message(_day(stamp, american), (replace(line, text=stamp["words"]),))
    if open_ is not None:
        yield open_


def _is_american(stamps: Sequence[re.Match[str]]) -> bool:
    """Whether the month stands first: no figure there is a day alone, or hours are a.m. and p.m."""
    if any(12 < int(one["first"]) <= _LONGEST_YEAR for one in stamps):
        return False
    return any(int(one["second"]) > 12 or one["half"] for one in stamps)


def _day(stamp: re.Match[str], american: bool) -> date | None:
    first, second, third = (int(stamp[name]) for name in ("first", "second", "third"))
    if first > _LONGEST_YEAR:
        year, month, day = first, second, third
    else:
        day, month = (second, first) if american else (first, second)
        year = third + 2000 * (third < 100)
    try:
        return date(year, month, day)
    except ValueError:
        return None
