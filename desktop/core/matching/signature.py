"""What of a title tells one meeting from another: its process, its number and its own words."""

import re
from functools import lru_cache

from desktop.core.event import Event
from desktop.core.matching.ordinals import ordinals_in, without_ordinals
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold
from desktop.core.words import singular

# Words that every meeting may carry; what is left after them is a title's own.
_ON_EVERY_MEETING = (
    "meeting meetings summit conference session sessions annual regular ordinary forum council"
    " dialogue process committee commission board general global international regional un united"
    " nations launching launch rcp"
)
_BETWEEN_WORDS = (
    "a an and as at by for from in into its it of on or other the their this to with within"
    " under s tbc tbd title"
)
# A name with one of these is that of a part of a process, and the part has meetings of its own.
_OF_A_PART = frozenset({"friend", "group", "steering", "troika", "task", "board", "bureau"})
_GENERIC = frozenset(singular(word) for word in _ON_EVERY_MEETING.split())
_EMPTY = frozenset(_BETWEEN_WORDS.split())
_QUOTED = re.compile(r"[“\"«„‘]([^“”\"«»„’‘]{8,})[”\"»“’]")
_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LISTED = re.compile(r"[,;/&]|\band\b", re.IGNORECASE)
_SIDE_EVENT = re.compile(r"\bside[ -]?event\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signature:
    """The telling parts of an event's title.

    `own` are the words left when process names, ordinals, years, a quoted theme and words of every
    meeting are taken away; `theme` are the words of the quotation. `listed` are the own words of
    each meeting where a title lists several: "meetings of the Troika and Friends".
    """

    processes: frozenset[str]
    ordinals: frozenset[int]
    own: frozenset[str]
    theme: frozenset[str]
    side_event: bool
    listed: frozenset[frozenset[str]] = frozenset()

    @property
    def bare(self) -> bool:
        """Whether the title says no more than which process meets, and perhaps its number."""
        return not self.own


def signature(event: Event, gazetteer: Gazetteer) -> Signature:
    """Return what tells `event` from others; agencies count as processes only where they meet."""
    title = event.title
    bare, known = list(title), frozenset[str]()
    for match in gazetteer.processes_in(title):
        process = gazetteer.process(match.short)
        name = words_in(process.name if process else match.short)
        if (words_in(match.printed) - name) & _OF_A_PART:
            known |= name
        else:
            bare[match.start : match.end] = " " * (match.end - match.start)
    quoted = " ".join(one[1] for one in _QUOTED.finditer(title))
    rest = _YEAR.sub(" ", without_ordinals(_QUOTED.sub(" ", "".join(bare))))
    listed = [words_in(part) - _GENERIC - known for part in _LISTED.split(rest)]
    return Signature(
        frozenset(event.processes),
        ordinals_in(_QUOTED.sub(" ", title)),
        words_in(rest) - _GENERIC - known,
        words_in(quoted),
        bool(_SIDE_EVENT.search(title)),
        frozenset(part for part in listed if part) if len(listed) > 1 else frozenset(),
    )


def own_words(title: str, own: frozenset[str]) -> str:
    """Return the words of `title` that are `own`, as printed."""
    return " ".join(word for word in _WORD.findall(title) if singular(fold(word)) in own)


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text that say something, folded and in the singular."""
    plain = text.replace("’", " ").replace("'", " ")
    words = map(_folded, _WORD.findall(plain))
    return frozenset(word for word in words if word not in _EMPTY and len(word) > 1)


@lru_cache(maxsize=16_384)
def _folded(word: str) -> str:
    return singular(fold(word))
