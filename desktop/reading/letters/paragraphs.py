"""The paragraphs of a letter or a note: entries for the dates that are set, a line for others."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from desktop.core.dates.printed import DateMention
from desktop.core.document import PASSING, Unread
from desktop.core.event import Event
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.block import Block
from desktop.reading.letters.dates import DateTold, Role, dates_told
from desktop.reading.letters.entries import Paper, Spot, entry_of
from desktop.reading.letters.fragments import fragment_item, fragments_of, is_fragment
from desktop.reading.letters.head import CLOSING
from desktop.reading.letters.items import is_apart, item_of
from desktop.reading.letters.mails import DIVIDER, FIELD, WROTE
from desktop.reading.letters.titles import Before, lead_of
from desktop.reading.prose import sentences

UNSETTLED = "a date that no entry tells"
_AND = re.compile(
    r"(?:[,;])? (?:and|as well as|followed by) (?:to |for )?(?=(?:the|an?|its|our)\b)"
)
_SAME_PLACE = re.compile(r"\bsame (?:room|venue|place|hall|location)\b")
_LONGEST_ITEM, _LONGEST_SENTENCE = 160, 1500
_HOUR_END = re.compile(r"\b[ap]\.m\.$")
_ZONE = re.compile(r"\(?(?:(?:[A-Z][a-z]+ ){1,3}(?:time|Time)\b|[A-Z]{2,4}T\b|UTC\b|GMT\b)")
_ROOM_END = re.compile(
    r"(?<=[ .])((?:[Rr]ooms?|[Hh]all|[Bb]uilding|[Cc]hamber|CR|[Ff]loor|[Gg]roup|[Aa]nnex)"
    r" [A-Z0-9]{1,3})\.\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What paragraphs tell: entries, and the sentences whose dates are none of them."""

    events: tuple[Event, ...] = ()
    unread: tuple[Unread, ...] = ()


@dataclass
class _Course:
    """What goes on from sentence to sentence: the years, the last title, the words above a list."""

    paper: Paper
    last: str = ""
    lead: str = ""


def read_blocks(blocks: Sequence[Block], paper: Paper, last: str = "") -> Told:
    """Read some paragraphs; items of a list know the words above it.

    `last` is the title of the entry before them, for "2nd" behind "1st round".
    """
    found: list[Event | Unread] = []
    course = _Course(paper, last)
    for block in blocks:
        if not (block.bullet or block.label is not None):
            going_on = course.lead if _is_item(block) else ""
            course.lead = lead_of(block.ink.text) or going_on
        found.extend(one for one in _in_paragraph(block, course) if one not in found[-1:])
    return Told(
        tuple(one for one in found if isinstance(one, Event)),
        tuple(one for one in found if isinstance(one, Unread)),
    )


def _in_paragraph(block: Block, course: _Course) -> Iterator[Event | Unread]:
    text = WROTE.sub("", block.ink.text)
    if any(one.match(text) for one in (FIELD, DIVIDER)):
        return
    if not is_fragment(text):
        course.last = ""
    for sentence in _pieces(text):
        if not CLOSING.search(sentence):
            yield from _in_sentence(block, sentence, course)


def _in_sentence(block: Block, sentence: str, course: _Course) -> Iterator[Event | Unread]:
    paper, since = course.paper, None
    told = dates_told(sentence, paper.dating, _is_item(block) or is_fragment(sentence))
    for one, following in zip_longest(told, told[1:]):
        if not _is_entry(one, paper):
            yield Unread(block.line, sentence, PASSING, block.rows[0].page)
            continue
        mention = one.mention
        beside = _beside(sentence, mention, since, following.mention if following else None)
        before = Before(since, course.last, course.lead)
        event = entry_of(one, _spot(block, one, sentence, beside, before, paper), paper)
        since, course.last = mention.end, event.title
        yield event
    set_then = [one.mention.when for one in told if one.role is not Role.PASSING]
    days = [when.earliest or when.latest for when in set_then]
    course.paper = replace(paper, dating=paper.dating.beside(days))


def _is_entry(told: DateTold, paper: Paper) -> bool:
    return told.role is Role.SET or (told.role is Role.HELD and paper.dating.note)


def _spot(
    block: Block, told: DateTold, sentence: str, beside: str, before: Before, paper: Paper
) -> Spot:
    """Where the date stands; in an item and in words without a verb marks part its title."""
    mention = told.mention
    item = None
    if _is_item(block) and is_apart(sentence, mention):
        item = item_of(sentence, mention, paper.gazetteer)
    elif is_fragment(sentence):
        item = fragment_item(sentence, mention, before.last, paper.gazetteer)
    return Spot(block, sentence, beside, before, item)


def _pieces(text: str) -> list[str]:
    """The sentences; one without a verb that lists several dates in parts of its own is parted."""
    whole = (piece for sentence in _sentences(text) for piece in _bounded(sentence))
    return [piece for sentence in whole for piece in fragments_of(sentence)]


def _bounded(sentence: str) -> Iterator[str]:
    """The sentence, an endless one in parts: nobody sets a date across pages."""
    while len(sentence) > _LONGEST_SENTENCE:
        cuts = [sentence.rfind(mark, 0, _LONGEST_SENTENCE) for mark in ("; ", ", ", " ")]
        cut = next((one for one in cuts if one > 0), _LONGEST_SENTENCE - 1) + 1
        yield sentence[:cut].strip()
        sentence = sentence[cut:]
    yield sentence


def _beside(
    sentence: str, mention: DateMention, since: int | None, following: DateMention | None
) -> str:
    """The words of a sentence of several dates that belong to one of them."""
    if _SAME_PLACE.search(sentence, mention.end):
        return sentence
    until = following.start if following else len(sentence)
    behind = sentence[mention.end : until]
    parted = list(_AND.finditer(behind)) if following else []
    behind = behind[: parted[-1].start()] if parted else behind
    before = sentence[since or 0 : mention.start]
    parted = list(_AND.finditer(before)) if since is not None else []
    before = before[parted[-1].end() :] if parted else before
    return f"{before}{mention.text}{behind}"


def _sentences(text: str) -> list[str]:
    """The sentences; the letter of a room is no initial of a name, "c.o.b." no end.

    Nor is "5 p.m." one before the words of its zone.
    """
    text = re.sub(r"\bc\.o\.b\.", "c.o.b", text, flags=re.IGNORECASE)
    parts = _ROOM_END.sub(r"\1.\n", text).split("\n")
    found: list[str] = []
    for sentence in (one for part in parts for one in sentences(part)):
        if found and _HOUR_END.search(found[-1]) and _ZONE.match(sentence):
            found[-1] = f"{found[-1]} {sentence}"
        else:
            found.append(sentence)
    return found


def _is_item(block: Block) -> bool:
    """Whether the paragraph is an item of a list, in which a date needs no verb."""
    listed = block.bullet or block.label is not None
    return listed or (len(block.ink.text) < _LONGEST_ITEM and not block.ink.text.endswith("."))
