"""A letter: its head, and the meetings and deadlines that its sentences announce."""

from collections.abc import Sequence

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.core.found import Letter
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.block import Block
from desktop.reading.drafts.blocks import blocks_of
from desktop.reading.drafts.rows import Row
from desktop.reading.letters.accounts import dating_of, untold
from desktop.reading.letters.entries import Paper
from desktop.reading.letters.head import (
    SALUTATION,
    foot_of,
    head_of,
    is_dateline,
    sender_in,
    sign_off,
)
from desktop.reading.letters.paragraphs import read_blocks


@dataclass(frozen=True, slots=True)
class LetterRead:
    """A letter's head and what it announces."""

    letter: Letter
    events: tuple[Event, ...]
    unread: tuple[Unread, ...] = ()


def read_letter(rows: Sequence[Row], document: str, gazetteer: Gazetteer) -> LetterRead:
    """Read the lines of one letter.

    Days without year are read after the letter's date; a meeting without city is where the letter
    was written. Both are guesses and say so. What the letter tells of the past is no event.
    """
    blocks = blocks_of(rows)
    head = head_of(blocks, gazetteer)
    letter = Letter(head.dated, head.sender, head.subject, head.line)
    paper = Paper(document, dating_of(head.dated, blocks), head.city, gazetteer)
    told = read_blocks(_body(blocks, gazetteer), paper)
    rest = untold(blocks, told, head.dated)
    return LetterRead(letter, told.events, (*told.unread, *rest))


def read_rest(
    rows: Sequence[Row], letter: Letter, document: str, gazetteer: Gazetteer
) -> LetterRead:
    """Read what stands below a table inside a letter: its last sentences and who signed.

    Returns the letter with that sender; without a name below the table the known one stays.
    """
    blocks = blocks_of(rows)
    foot = foot_of(blocks[sign_off(blocks) :])
    sender = sender_in(foot, gazetteer) or letter.sender
    paper = Paper(document, dating_of(letter.date, blocks), None, gazetteer)
    told = read_blocks(blocks[: sign_off(blocks)], paper)
    rest = untold(blocks, told, letter.date)
    return LetterRead(replace(letter, sender=sender), told.events, (*told.unread, *rest))


def _body(blocks: Sequence[Block], gazetteer: Gazetteer) -> Sequence[Block]:
    """The paragraphs between salutation and closing, less the line of the letter's day."""
    first = next((n for n, b in enumerate(blocks) if SALUTATION.match(b.ink.text)), -1)
    greets = first >= 0 and len(blocks[first].ink.text) < 100
    body = blocks[first + 1 if greets else max(first, 0) : sign_off(blocks)]
    return [block for block in body if not is_dateline(block.ink.text, gazetteer)]
