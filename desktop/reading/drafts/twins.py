"""Entries of one draft with the same title, told apart by the words in which they differ."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from desktop.core.event import Event
from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.names import is_name, short

_MOST_WORDS, _MOST_COMPARED = 6, 400
_DATE = re.compile(r"\d|^(?:first|second|third|fourth|next|later|further|also)$", re.IGNORECASE)


def told_apart(events: Sequence[Event]) -> tuple[Event, ...]:
    """The entries, those of the same title with the words that only their sentence has.

    "Submit the list" stands for two lists when one is of the preparatory process and the other of
    the conference. Where the sentences differ in nothing but dates, the titles stay.
    """
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(event.title, []).append(event)
    return tuple(_named(event, groups[event.title]) for event in events)


def _named(event: Event, group: Sequence[Event]) -> Event:
    other = next((one for one in group if one.description != event.description), None)
    if other is None:
        return event
    own = next(_differences(_words(event), _words(other)), "")
    if not own:
        return event
    title = f"{event.title} ({own})"
    tellings = tuple(replace(one, title=title) for one in event.tellings)
    return replace(event, title=title, tellings=tellings)


def _words(event: Event) -> list[str]:
    """The words that set the entry, without its date."""
    text = event.description.replace(event.when.text, " ")
    return [word.strip(".,;:()[]") for word in text.split()][:_MOST_COMPARED]


def _differences(own: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """The stretches of words that the other sentence has not, best first.

    Best are words that stand in the place of others; then words that only this one has.
    """
    codes = SequenceMatcher(None, own, other, autojunk=False).get_opcodes()
    for wanted in ("replace", "delete"):
        for kind, first, last, _, _ in codes:
            words = [word for word in own[first:last] if word]
            told = " ".join(words)
            fits = 0 < len(words) <= _MOST_WORDS and not any(_DATE.search(w) for w in words)
            if kind == wanted and fits and is_name(told):
                yield short(told)
