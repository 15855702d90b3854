"""An entry of one date in a sentence: what is held or due, where, and what is only guessed."""

import re
from collections.abc import Iterator

from desktop.core.dates.printed import DateMention, MentionKind, read_when
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.source import Source
from desktop.core.when import When
from desktop.reading.drafts.block import Block
from desktop.reading.drafts.clauses import is_held
from desktop.reading.drafts.places import place_of
from desktop.reading.drafts.silence import says_silence
from desktop.reading.letters.announcing import bare
from desktop.reading.letters.dates import CALLED_OFF, DateTold, Role
from desktop.reading.letters.days import Dating
from desktop.reading.letters.items import OPEN_PLACE, Item
from desktop.reading.letters.titles import Before, title_of
from desktop.reading.lists.lines import take_out_hours

_ONLINE = re.compile(
    r"\b(?:online|virtual(?:ly)?|by videoconference|zoom|webex|(?:ms |microsoft )?teams)\b",
    re.IGNORECASE,
)
_DUE = re.compile(r"(?:final |new )?(?:deadline|closing date|due date|cut-off)\b", re.IGNORECASE)
# "3 to 6 May, Geneva", "3 May in Geneva", "3 May (Geneva)".
_AT_ONCE = re.compile(
    r"\s?[,(–—-]?\s?(?:(?:in|at|à|en|au|nach|to) )?(?P<place>[A-ZÀ-Þ][^;:()]{2,80})"
)
_CLAUSE = re.compile(r"[,)] (?=(?:and |et |y |und )?[A-Z]|and |et |y |und )| (?:and|et|y|und) ")
_IN_FRONT = re.compile(r"(?:\b(?:in|at|à|au|en|aux)(?: the| la)? |\()$")
_LOOSE = " ,;:.–—-()"


@dataclass(frozen=True, slots=True)
class Paper:
    """What the sentences of a letter or a note are read with."""

    document: str
    dating: Dating
    city: Place | None
    gazetteer: Gazetteer


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a date stands: its paragraph and sentence, the words `beside` it, what was `before`.

    `item` is what marks part from the date in an item of a list, `None` in a sentence.
    """

    block: Block
    sentence: str
    beside: str
    before: Before
    item: Item | None = None


def entry_of(told: DateTold, spot: Spot, paper: Paper) -> Event:
    """The entry of one date; `sure` where a rule named it and words say that it is set."""
    mention, sentence, item, block = told.mention, spot.sentence, spot.item, spot.block
    title, named = title_of(sentence, mention, item, spot.before)
    kind = _kind(sentence, mention, title)
    placed = kind is not Kind.DEADLINE and mention.kind is not MentionKind.DEADLINE
    place, place_guess = _place(spot.beside, mention, item, paper) if placed else (Place(""), "")
    named_place = paper.gazetteer.place(title) if not place.text and placed else place
    if (named_place.city or named_place.country) and paper.gazetteer.looks_like_place(title):
        place = named_place
    said = next((one for one in (place.text, f"({place.text})") if title.endswith(one)), "")
    if place.text and said:
        title = bare(title.removesuffix(said)) or title
    when = _with_hours(mention.when, sentence[mention.end :]) if item else mention.when
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
        sure=named and told.sure and (told.role is Role.HELD or mention.when.is_dated),
        cancelled=CALLED_OFF.match(sentence, mention.end) is not None,
    )


def _kind(sentence: str, mention: DateMention, title: str) -> Kind:
    if _DUE.match(title) or says_silence(title):
        return Kind.DEADLINE
    if mention.kind is not MentionKind.DEADLINE:
        several = (mention.when.edtf or "").startswith("{")
        opened = mention.kind is MentionKind.WINDOW and not several
        return Kind.WINDOW if opened else Kind.MEETING
    return Kind.MEETING if is_held(sentence, mention.start) else Kind.DEADLINE


def _place(
    sentence: str, mention: DateMention, item: Item | None, paper: Paper
) -> tuple[Place, str]:
    """The place that the words beside a date say, the one behind it first.

    Without a city it is the letter's, with the words that say so; what is online has none.
    """
    at = sentence.index(mention.text)
    place = item.place if item else None
    place = place or _right_beside(sentence, at, at + len(mention.text), paper.gazetteer)
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


def _right_beside(sentence: str, start: int, end: int, gazetteer: Gazetteer) -> Place | None:
    """The place that follows a date at once, else the one in the clause just before it."""
    behind = _AT_ONCE.match(sentence, end)
    if behind and (found := _begins_with_place(behind["place"], gazetteer)):
        return found
    clause = sentence[:start].rstrip(" ,").rpartition(";")[2]
    parts = _CLAUSE.split(clause)
    known = [one for one in gazetteer.places_in(parts[-1]) if one.place.city or one.place.country]
    parted = known and _IN_FRONT.search(parts[-1], 0, known[-1].start)
    return known[-1].place if parted else None


def _begins_with_place(words: str, gazetteer: Gazetteer) -> Place | None:
    """The place with which some words begin, its country or its room behind it."""
    named = gazetteer.places_in(words)
    place = place_of(f"in {words}", gazetteer)
    begins = bool(named) and named[0].start == 0
    return place if begins or (place and place.venue and not named) else None


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


def _remarks(mention: DateMention, place: Place, place_guess: str, paper: Paper) -> Iterator[str]:
    if mention.when.guess:
        yield f"Not all of the date is printed: {mention.when.guess}."
    if place_guess:
        yield f"The city is not printed; {place.city} is where the letter was written."
    if mention.when.start and paper.gazetteer.zone_of(place) is None:
        yield "The time zone is not known."
