"""Meetings that a paragraph calls by their titles, or by their kind and place, in its own words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.core.event import Event
from desktop.core.matching.ordinals import without_ordinals
from desktop.core.words import words_of

# What a title has before the name of what meets: "Thirty-sixth session of the".
_GATHERING = "session meeting annual regular ordinary resumed special extraordinary part round"
# Two such words say only that people meet.
_EVERYWHERE = "conference summit forum un global international national high level general assembly"
# With these, words of very many titles: alone they name no meeting.
_OFTEN = (
    "committee commission council board workshop seminar panel hearing dialogue consultation event"
    " ministerial preparatory technical informal formal expert senior official working group task"
    " force thematic regional plenary intergovernmental interactive multi stakeholder side"
    " intersessional open ended ad hoc joint state member"
)
_LEADING = frozenset(_GATHERING.split())
_EMPTY = _LEADING | frozenset(_EVERYWHERE.split())
_COMMON = _EMPTY | frozenset(_OFTEN.split())
_SAID_OF = re.compile(r"\s(?:for|on|of|to|in|at|with)\s|[:,;(\-–—“\"]")

Name = tuple[str, ...]
Naming = tuple[Name, Event]


class Titles:
    """The events of a calendar, found by the words of a text that names them.

    `organ` speaks in the text: it names itself everywhere, and means no session of its own.
    """

    def __init__(self, events: Iterable[Event], organ: str = "") -> None:
        self._named: dict[str, list[Naming]] = {}
        self._kinds: dict[str, list[Naming]] = {}
        for event in events:
            title = without_ordinals(event.title)
            for found, name in ((self._named, _name(title)), (self._kinds, _kind(title))):
                if name and not stands_in(" ".join(name), organ):
                    found.setdefault(name[0], []).append((name, event))

    def named(self, text: str) -> Iterator[Event]:
        """Yield the events whose titles' names stand in `text`."""
        return (event for _, event in _standing(self._named, text))

    def of_kinds(self, text: str) -> Iterator[Naming]:
        """Yield the events of which `text` says the kind: "a preparatory meeting"."""
        return _standing(self._kinds, text)


def name_in(title: str) -> Name:
    """Return the words by which a paragraph would name the meeting; empty where they are common.

    "Thirty-sixth session of the Committee on Fisheries" is the Committee on Fisheries.
    """
    return _name(without_ordinals(title))


def _name(title: str) -> Name:
    words = _plain(title)
    while words and words[0] in _LEADING:
        words = words[1:]
    return words if len(words) > 1 and not set(words) <= _COMMON else ()


def kind_in(title: str) -> Name:
    """Return the two words that say what kind of meeting it is: "preparatory meeting"."""
    return _kind(without_ordinals(title))


def _kind(title: str) -> Name:
    words = _plain(_SAID_OF.split(title.strip(), 1)[0])[-2:]
    telling = len(words) == 2 and words[1] in _COMMON and not set(words) <= _EMPTY
    return words if telling else ()


def stands_in(name: str, text: str) -> bool:
    """Whether the words of a name stand in `text` behind each other."""
    words, wanted = _plain(text), _plain(name)
    places = range(len(words) - len(wanted) + 1)
    return bool(wanted) and any(words[at : at + len(wanted)] == wanted for at in places)


def _plain(text: str) -> Name:
    return tuple(word.folded for word in words_of(text) if not word.small)


def _standing(names: Mapping[str, Sequence[Naming]], text: str) -> Iterator[Naming]:
    words = _plain(text)
    for at, word in enumerate(words):
        for name, event in names.get(word, ()):
            if words[at : at + len(name)] == name:
                yield name, event
