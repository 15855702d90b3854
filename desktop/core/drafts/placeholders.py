"""Places that a draft keeps for dates: "(Month)", "[date]", "(TBC)", and what has filled them.

The text is never changed: a placeholder is filled when the entry that tells its words has a date.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from desktop.core.dates.mention import MentionKind
from desktop.core.drafts.draft import Paragraph
from desktop.core.event import Event
from desktop.core.search.fold import fold
from desktop.core.when import When

# What stands in brackets for a date that nobody knows yet and is none of the forms of a date.
_CONFIRM = r"TB[CDA]|to be (?:confirmed|determined|decided|announced)"
_FORMS = (
    r"d{1,2}[/.-]m{1,2}(?:[/.-]y{2,4})?|(?:please )?insert (?:the )?(?:dates?|month)"
    r"|(?:day,? )?(?:and )?month,? (?:and )?year|dates? and (?:venue|place)"
)
_BARE = re.compile(rf"[(\[]\s*(?:(?P<open>{_CONFIRM})|{_FORMS})\s*[)\]]", re.IGNORECASE)
_LONGEST_TITLE = 200
_LEADING = re.compile(r"(?:[\s,]+(?:at|on|in|from|for|during|by|an?|the|en|à|du|le|el))+$")
_PLACED = re.compile(r",? (?:at|in|à|en) [A-Z][\w’'-]*(?:,? [A-Z][\w’'-]*)*$")
_LOOSE = re.compile(r"[\s,;.:–—-]+$")


class Blank(NamedTuple):
    """A place kept for a date: its offsets into the paragraph's text, and what is known of it.

    `entry` is the event that stands for it, `None` when there is none yet.
    """

    paragraph: Paragraph
    start: int
    end: int
    text: str
    when: When
    entry: Event | None = None

    @property
    def key(self) -> str:
        """What tells it from the others of its version."""
        return f"{self.paragraph.id} {self.start}"

    @property
    def is_filled(self) -> bool:
        """Whether its event has more of a date than the paper."""
        when = self.entry.when if self.entry is not None else None
        return when is not None and when.is_dated and when.edtf != self.when.edtf


def blanks_of(paragraphs: Iterable[Paragraph], events: Iterable[Event]) -> tuple[Blank, ...]:
    """Return the placeholders of a version in the order of its words, with their events."""
    own: dict[str, list[Event]] = {}
    for event in events:
        if event.paragraph:
            own.setdefault(event.paragraph, []).append(event)
    found = (blanks_in(one, own.get(one.id, ())) for one in paragraphs)
    return tuple(blank for blanks in found for blank in blanks)


def blanks_in(paragraph: Paragraph, events: Iterable[Event]) -> tuple[Blank, ...]:
    """Return the placeholders of one paragraph; `events` are those that it sets."""
    blanks = sorted((*_printed(paragraph), *_bare(paragraph)), key=lambda one: one.start)
    if not blanks:
        return ()
    entries = _entries(blanks, [one for one in events if one.paragraph == paragraph.id])
    return tuple(one._replace(entry=entries.get(one.start)) for one in blanks)


def _printed(paragraph: Paragraph) -> Iterator[Blank]:
    for one in paragraph.dates:
        if one.kind is MentionKind.PLACEHOLDER:
            yield Blank(paragraph, one.start, one.end, one.text, one.when)


def _bare(paragraph: Paragraph) -> Iterator[Blank]:
    """Brackets that are no date; "(TBC)" only where no date is that it could belong to."""
    for start, end, is_open in _bare_in(paragraph.text):
        inside = any(one.start < end and start < one.end for one in paragraph.dates)
        if not inside and not (is_open and _is_dated_before(paragraph, start)):
            words = paragraph.text[start:end]
            yield Blank(paragraph, start, end, words, When(words))


@lru_cache(maxsize=2048)
def _bare_in(text: str) -> tuple[tuple[int, int, bool], ...]:
    """Where such brackets stand, and whether they only leave a date open; asked at every edit."""
    return tuple((*match.span(), bool(match["open"])) for match in _BARE.finditer(text))


def _is_dated_before(paragraph: Paragraph, at: int) -> bool:
    """Whether the clause has a date already, which what follows it then confirms or not."""
    clause = max(paragraph.text.rfind(sign, 0, at) for sign in (";", ". ")) + 1
    return any(one.when.is_dated and clause <= one.start < at for one in paragraph.dates)


# -- which event stands for which ------------------------------------------------------------------


def _entries(blanks: Sequence[Blank], events: Sequence[Event]) -> dict[int, Event]:
    """The event of each placeholder by its place: the same words, and the likest title."""
    ranked = sorted(
        (-_likeness(blanks, number, event), number, place)
        for (number, blank), (place, event) in product(enumerate(blanks), enumerate(events))
        if _tells(event, blank)
    )
    found: dict[int, Event] = {}
    for _, number, place in ranked:
        if blanks[number].start not in found and events[place] not in found.values():
            found[blanks[number].start] = events[place]
    return found


def _tells(event: Event, blank: Blank) -> bool:
    wanted = (blank.when.text, blank.when.edtf)
    return any((one.when.text, one.when.edtf) == wanted for one in event.tellings)


def _likeness(blanks: Sequence[Blank], number: int, event: Event) -> float:
    """How many of the title's words stand before the placeholder, since the one before it."""
    blank = blanks[number]
    since = blanks[number - 1].end if number else 0
    near = set(fold(blank.paragraph.text[since : blank.start]).split())
    titles = [set(fold(one.title).split()) for one in event.tellings]
    return max((len(title & near) / len(title) for title in titles if title), default=0.0)


# -- titles ----------------------------------------------------------------------------------------


def theme_before(words: str) -> str:
    """Return the words that a date closes, without those that only lead to it.

    "Decent work, in Bangkok, at a" is on decent work.
    """
    bare = _LOOSE.sub("", words.rstrip(" (["))
    shorter = _LOOSE.sub("", _LEADING.sub("", bare))
    placed = _PLACED.sub("", shorter) if shorter != bare else shorter
    return placed or shorter or bare


def title_beside(blank: Blank) -> str:
    """Return the words that a placeholder ends, as a title; "" where it stands among others.

    "Decent work and labour mobility (Month);" is on decent work and labour mobility.
    """
    text = blank.paragraph.text
    rest = text[blank.end :].strip(" ,;.:)]")
    title = theme_before(text[: blank.start])
    if rest or not title or len(title) > _LONGEST_TITLE or blank.paragraph.opening:
        return ""
    return title[:1].upper() + title[1:]
