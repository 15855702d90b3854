"""A letter: its head, and the meetings and deadlines that its sentences announce."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from desktop.core.dates.printed import DateMention, MentionKind, read_when
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.found import Letter
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.drafts.block import Block
from desktop.reading.drafts.blocks import blocks_of
from desktop.reading.drafts.clauses import is_held
from desktop.reading.drafts.places import place_of
from desktop.reading.drafts.rows import Row
from desktop.reading.drafts.silence import says_silence
from desktop.reading.letters.dates import CALLED_OFF, dates_set
from desktop.reading.letters.head import (
    CLOSING,
    FIELD,
    SALUTATION,
    foot_of,
    head_of,
    is_dateline,
    sender_in,
    sign_off,
)
from desktop.reading.letters.items import OPEN_PLACE, Item, is_apart, item_of
from desktop.reading.letters.titles import Before, bare, lead_of, title_of
from desktop.reading.lists.lines import take_out_hours
from desktop.reading.prose import sentences

_AND = re.compile(
    r"(?:[,;])? (?:and|as well as|followed by) (?:to |for )?(?=(?:the|an?|its|our)\b)"
)
_ONLINE = re.compile(
    r"\b(?:online|virtual(?:ly)?|by videoconference|zoom|webex|(?:ms |microsoft )?teams)\b",
    re.IGNORECASE,
)
_SAME_PLACE = re.compile(r"\bsame (?:room|venue|place|hall|location)\b")
_LONGEST_ITEM = 160
_LOOSE = " ,;:.–—-()"
_DUE = re.compile(r"(?:final |new )?(?:deadline|closing date|due date|cut-off)\b", re.IGNORECASE)
_HOUR_END = re.compile(r"\b[ap]\.m\.$")
_ZONE = re.compile(r"\(?(?:(?:[A-Z][a-z]+ ){1,3}(?:time|Time)\b|[A-Z]{2,4}T\b|UTC\b|GMT\b)")
_ROOM_END = re.compile(
    r"(?<=[ .])((?:[Rr]ooms?|[Hh]all|[Bb]uilding|[Cc]hamber|CR|[Ff]loor|[Gg]roup|[Aa]nnex)"
    r" [A-Z0-9]{1,3})\.\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class LetterRead:
    """A letter's head and what it announces."""

    letter: Letter
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class _Paper:
    """What the sentences of a letter are read with."""

    document: str
    dated: date | None
    city: Place | None
    gazetteer: Gazetteer


def read_letter(rows: Sequence[Row], document: str, gazetteer: Gazetteer) -> LetterRead:
    """Read the lines of one letter.

    Days without year are read after the letter's date; a meeting without city is where the letter
    was written. Both are guesses and say so. What the letter tells of the past is no event.
    """
    blocks = blocks_of(rows)
    head = head_of(blocks, gazetteer)
    letter = Letter(head.dated, head.sender, head.subject, head.line)
    paper = _Paper(document, head.dated, head.city, gazetteer)
    events = _events(_body(blocks, gazetteer), paper)
    return LetterRead(letter, tuple(events))


def read_rest(
    rows: Sequence[Row], letter: Letter, document: str, gazetteer: Gazetteer
) -> LetterRead:
    """Read what stands below a table inside a letter: its last sentences and who signed.

    Returns the letter with that sender; without a name below the table the known one stays.
    """
    blocks = blocks_of(rows)
    foot = foot_of(blocks[sign_off(blocks) :])
    sender = sender_in(foot, gazetteer) or letter.sender
    paper = _Paper(document, letter.date, None, gazetteer)
    events = _events(blocks[: sign_off(blocks)], paper)
    return LetterRead(replace(letter, sender=sender), tuple(events))


def _body(blocks: Sequence[Block], gazetteer: Gazetteer) -> Sequence[Block]:
    """The paragraphs between salutation and closing, less the line of the letter's day."""
    first = next((n for n, b in enumerate(blocks) if SALUTATION.match(b.ink.text)), -1)
    greets = first >= 0 and len(blocks[first].ink.text) < 100
    body = blocks[first + 1 if greets else max(first, 0) : sign_off(blocks)]
    return [block for block in body if not is_dateline(block.ink.text, gazetteer)]


def _events(blocks: Sequence[Block], paper: _Paper) -> list[Event]:
    """The entries of some paragraphs; items of a list know the words above it."""
    found: list[Event] = []
    lead = ""
    for block in blocks:
        if not (block.bullet or block.label is not None):
            lead = lead_of(block.ink.text) or (lead if _is_item(block) else "")
        found.extend(_in_paragraph(block, paper, lead))
    return found


def _in_paragraph(block: Block, paper: _Paper, lead: str) -> Iterator[Event]:
    if FIELD.match(block.ink.text):
        return
    item, last = _is_item(block), ""
    for sentence in _sentences(block.ink.text):
        if CLOSING.search(sentence):
            continue
        since: int | None = None
        told = dates_set(sentence, paper.dated, item)
        for mention, following in zip_longest(told, told[1:]):
            beside = _beside(sentence, mention, since, following)
            event = _event(block, sentence, mention, paper, Before(since, last, lead), beside)
            since, last = mention.end, event.title
            yield event


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


def _event(
    block: Block,
    sentence: str,
    mention: DateMention,
    paper: _Paper,
    before: Before,
    beside: str,
) -> Event:
    """The entry of one date; `beside` are the words of the sentence that belong to it."""
    apart = _is_item(block) and is_apart(sentence, mention)
    item = item_of(sentence, mention, paper.gazetteer) if apart else None
    title, named = title_of(sentence, mention, item, before)
    kind = _kind(sentence, mention, title)
    placed = kind is not Kind.DEADLINE and mention.kind is not MentionKind.DEADLINE
    place, place_guess = _place(beside, mention, item, paper) if placed else (Place(""), "")
    said = next((one for one in (place.text, f"({place.text})") if title.endswith(one)), "")
    if place.text and said:
        title = bare(title.removesuffix(said)) or title
    when = _with_hours(mention.when, sentence[mention.end :]) if apart else mention.when
    when = _in_zone(when, place, paper.gazetteer)
    if place_guess:
        when = replace(when, guess="; ".join(filter(None, (when.guess, place_guess))))
    source = Source(paper.document, block.line, block.printed, block.rows[0].page)
    return Event(
        title=title,
        when=when,
        place=place,
        origin=Origin.LETTER,
        kind=kind,
        description=sentence,
        processes=tuple(dict.fromkeys(m.short for m in paper.gazetteer.processes_in(title))),
        tellings=(Telling(source, title, when, place),),
        remarks=tuple(_remarks(mention, place, place_guess, paper)),
        sure=named,
        cancelled=CALLED_OFF.match(sentence, mention.end) is not None,
    )


def _kind(sentence: str, mention: DateMention, title: str) -> Kind:
    if _DUE.match(title) or says_silence(title):
        return Kind.DEADLINE
    if mention.kind is not MentionKind.DEADLINE:
        return Kind.WINDOW if mention.kind is MentionKind.WINDOW else Kind.MEETING
    return Kind.MEETING if is_held(sentence, mention.start) else Kind.DEADLINE


def _place(
    sentence: str, mention: DateMention, item: Item | None, paper: _Paper
) -> tuple[Place, str]:
    """The place that the words beside a date say, the one behind it first.

    Without a city it is the letter's, with the words that say so; what is online has none.
    """
    at = sentence.index(mention.text)
    place = item.place if item else None
    place = place or place_of(sentence[at + len(mention.text) :], paper.gazetteer)
    place = place or place_of(sentence, paper.gazetteer, at)
    place = place or _last_place(sentence, paper.gazetteer) or Place("")
    if OPEN_PLACE.search(sentence):
        return replace(place, tentative=True), ""
    city = paper.city
    if not place.text and (online := _ONLINE.search(sentence)):
        return Place(online[0]), ""
    if place.city or place.country or city is None or city.city is None:
        return place, ""
    filled = Place(place.text, place.venue or place.text or None, city.city, city.country)
    return filled, f"{city.city} and its time zone, where the letter was written"


def _last_place(sentence: str, gazetteer: Gazetteer) -> Place | None:
    """The place with which an item of a list ends: "First reading, Geneva"."""
    end = len(sentence.rstrip(_LOOSE))
    found = [one for one in gazetteer.places_in(sentence) if one.end >= end]
    parted = found and sentence[: found[0].start].rstrip().endswith((",", "–", "—", "-", "("))
    return found[0].place if parted else None


def _with_hours(when: When, behind: str) -> When:
    """A day with the hours that stand behind its place: "27 September, Room 4, 10 a.m."."""
    hours = take_out_hours(behind)[0] if when.is_fixed and when.start is None else ""
    if not hours or when.earliest != when.latest:
        return when
    told = read_when(f"1 January 2000, {hours}")
    return when.with_times(told.start, told.end) if told.start else when


def _in_zone(when: When, place: Place, gazetteer: Gazetteer) -> When:
    if when.start is None or when.timezone is not None:
        return when
    return replace(when, timezone=gazetteer.zone_of(place))


def _remarks(mention: DateMention, place: Place, place_guess: str, paper: _Paper) -> Iterator[str]:
    if mention.when.guess:
        yield f"Not all of the date is printed: {mention.when.guess}."
    if place_guess:
        yield f"The city is not printed; {place.city} is where the letter was written."
    if mention.when.start and paper.gazetteer.zone_of(place) is None:
        yield "The time zone is not known."
