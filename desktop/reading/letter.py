"""A letter: its head, and the meetings and deadlines that its sentences announce."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.found import Letter
from desktop.core.gazetteer import Gazetteer
from desktop.core.place import Place
from desktop.core.printed_dates import DateMention, MentionKind, find_dates
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.draft_blocks import Block, blocks_of
from desktop.reading.draft_places import place_of
from desktop.reading.draft_rows import Row
from desktop.reading.draft_titles import is_held, named_of
from desktop.reading.letter_head import CLOSING, FIELD, SALUTATION, head_of, sign_off
from desktop.reading.prose import capital, sentences

_ANNOUNCED = re.compile(
    r"\b(?:(?:will|shall|would) (?:also |then |now |tentatively |provisionally )?"
    r"(?:take place|start|begin|open|commence|end|close|expire"
    r"|be (?:held|convened|organi[sz]ed|hosted))"
    r"|(?:is|are|has been|have been) (?:now |tentatively |provisionally |currently |re)*"
    r"(?:scheduled|planned|foreseen|set|postponed|moved)"
    r"(?: (?:for|to))?)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|took place|has been (?!(?:re)?scheduled|postponed|moved|set))\b[^,;]*$"
)
_LEAD = re.compile(r".*(?:\bthat |, (?:and )?|; |: )", re.DOTALL)
_BY_CLOSE = re.compile(
    r"\bby (?:the )?(?:c\.?o\.?b\.?|close of business|close|end of (?:the )?day)(?: on| of)?\s*$",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(r"\b(?:tentative|provisional)(?:ly)?\b", re.IGNORECASE)
_OPEN_PLACE = re.compile(
    r"\b(?:venue|room|place|location)\b[^.;]{0,20}(?:to be|TB[CD])", re.IGNORECASE
)
_SET = (MentionKind.MEETING, MentionKind.WINDOW, MentionKind.DEADLINE)
_LONGEST_ITEM = 160
_LOOSE = " ,;:.–—-()"
_NO_NAME = re.compile(
    r"^(?:on|at|from|by|in|the|a|an|and|or)\b ?|\b(?:on|at|from|by|in|and|or)$", re.IGNORECASE
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
    events = [event for block in _body(blocks) for event in _in_paragraph(block, paper)]
    return LetterRead(letter, tuple(events))


def _body(blocks: Sequence[Block]) -> Sequence[Block]:
    """The paragraphs between salutation and closing."""
    first = next((n for n, b in enumerate(blocks) if SALUTATION.match(b.ink.text)), -1)
    greets = first >= 0 and len(blocks[first].ink.text) < 100
    return blocks[first + 1 if greets else max(first, 0) : sign_off(blocks)]


def _in_paragraph(block: Block, paper: _Paper) -> Iterator[Event]:
    if FIELD.match(block.ink.text):
        return
    for sentence in sentences(block.ink.text):
        if CLOSING.search(sentence):
            continue
        for mention in _dates(sentence, paper.dated, _is_item(block)):
            yield _event(block, sentence, mention, paper)


def _is_item(block: Block) -> bool:
    """Whether the paragraph is an item of a list, in which a date needs no verb."""
    listed = block.bullet or block.label is not None
    return listed or (len(block.ink.text) < _LONGEST_ITEM and not block.ink.text.endswith("."))


def _dates(sentence: str, dated: date | None, item: bool) -> list[DateMention]:
    """The dates that the sentence sets: to come, and no older than the letter."""
    found = find_dates(sentence, after=dated, reason="the day of the letter")
    told = [one for one in found if not _PAST.search(sentence[: one.start])]
    return [_exact(sentence, one) for one in told if _is_set(sentence, one, dated, item)]


def _exact(sentence: str, mention: DateMention) -> DateMention:
    """The mention with what the words before it add: a close of business, "tentatively"."""
    when = mention.when
    if _BY_CLOSE.search(sentence[: mention.start]) and when.edtf and "/" not in when.edtf:
        when = replace(when, edtf=f"../{when.edtf}", earliest=None)
        mention = replace(mention, kind=MentionKind.DEADLINE)
    clause = re.split(r"[,;]", sentence[: mention.start])[-1]
    return (
        replace(mention, when=replace(when, tentative=True))
        if _PROVISIONAL.search(clause)
        else (replace(mention, when=when))
    )


def _is_set(sentence: str, mention: DateMention, dated: date | None, item: bool) -> bool:
    last = mention.when.latest
    if last is None or (dated is not None and last < dated):
        return False
    closes = _BY_CLOSE.search(sentence[: mention.start]) is not None
    return mention.kind in _SET or ((item or closes) and mention.when.is_fixed)


def _event(block: Block, sentence: str, mention: DateMention, paper: _Paper) -> Event:
    title = _title(sentence, mention)
    place, place_guess = _place(sentence, mention, paper)
    if place.text and title.endswith(place.text):
        title = title.removesuffix(place.text).rstrip(_LOOSE) or title
    when = _in_zone(mention.when, place, paper.gazetteer)
    if place_guess:
        when = replace(when, guess="; ".join(filter(None, (when.guess, place_guess))))
    source = Source(paper.document, block.line, block.printed, block.rows[0].page)
    return Event(
        title=title,
        when=when,
        place=place,
        origin=Origin.LETTER,
        kind=_kind(sentence, mention),
        description=sentence,
        processes=tuple(dict.fromkeys(m.short for m in paper.gazetteer.processes_in(title))),
        tellings=(Telling(source, title, when, place),),
        remarks=tuple(_remarks(mention, place, place_guess, paper)),
    )


def _kind(sentence: str, mention: DateMention) -> Kind:
    if mention.kind is not MentionKind.DEADLINE:
        return Kind.WINDOW if mention.kind is MentionKind.WINDOW else Kind.MEETING
    return Kind.MEETING if is_held(sentence, mention.start) else Kind.DEADLINE


def _title(sentence: str, mention: DateMention) -> str:
    """What is announced: the subject of "will take place", else what is held or asked for."""
    verbs = list(_ANNOUNCED.finditer(sentence))
    before = [one for one in verbs if one.start() < mention.start]
    verb = before[-1] if before else next(iter(verbs), None)
    if verb and verb.start() > 0:
        lead = _LEAD.match(sentence[: verb.start()])
        name = _bare(sentence[lead.end() if lead else 0 : verb.start()])
        if name and not re.fullmatch(r"(?:it|they|we|which|this)", name, re.IGNORECASE):
            return capital(name)
    named = named_of(sentence, mention.start, mention.end)
    return named or _listed(sentence, mention)


def _listed(sentence: str, mention: DateMention) -> str:
    """The title of an item of a list ("14 February, 10 a.m.: first reading"): the other words."""
    before = _bare(sentence[: mention.start].strip(_LOOSE))
    after = _bare(sentence[mention.end :].strip(_LOOSE))
    return capital(before or after or sentence.strip(_LOOSE))


def _bare(words: str) -> str:
    """A name without article and without little words that hang at its ends."""
    before = ""
    words = words.strip(_LOOSE)
    while words != before:
        before, words = words, _NO_NAME.sub("", words).strip(_LOOSE)
    return words


def _place(sentence: str, mention: DateMention, paper: _Paper) -> tuple[Place, str]:
    """The place of the sentence; without a city, the letter's, with the words that say so."""
    if mention.kind is MentionKind.DEADLINE:
        return Place(""), ""
    place = place_of(sentence, paper.gazetteer, mention.start)
    place = place or _last_place(sentence, paper.gazetteer) or Place("")
    if _OPEN_PLACE.search(sentence):
        return replace(place, tentative=True), ""
    city = paper.city
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
