"""Who holds a meeting and whom to ask about it: names of the gazetteer out of printed cells."""

import re

from desktop.core.names.match import Match
from desktop.core.quick.dataclasses import dataclass
from desktop.reading.content import Content
from desktop.reading.prose import tidy

_PARTS = re.compile(r"\s*(?:[,;\n]|\s/\s|\s&\s|\band\b)\s*")
_AUDIENCE = re.compile(
    r"(?:(?:open\s+)?(?:for|to)\s+)?all\s+\w+|(?:open\s+)?(?:for|to)\s+(?:the\s+)?[A-Z]\w+s\b", re.I
)
LONGEST_PRINTED_NAME = 120


@dataclass(frozen=True, slots=True)
class Names:
    """Names found in a cell, and what had to be mended or is worth saying, a sentence each."""

    names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mended:
    """Running text with damaged names put right, the names in it, and the mends as sentences."""

    text: str
    names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def mend(text: str, content: Content, context: frozenset[str] = frozenset()) -> Mended:
    """Put damaged names in a title right; `context` are names of the same row."""
    mended, matches = content.gazetteer.mend_text(text, context)
    return Mended(mended, content.bodies(mended), _told(matches))


def bodies_of(cell: str, content: Content) -> Names:
    """The bodies that a cell of processes names; the printed words where none is known.

    "For all members" is an audience and names nobody.
    """
    words = tidy(cell)
    if not words:
        return Names()
    if content.names(words):
        return Names(content.bodies(words), _told(content.names(words)))
    mended = mend(words, content)
    if mended.names:
        return Names(mended.names, mended.remarks)
    if _AUDIENCE.match(words):
        return Names((), (f"“{words}” says who is invited, not which process meets",))
    return Names((words[:LONGEST_PRINTED_NAME],))


def focal_points_of(cells: tuple[str, ...], content: Content, context: frozenset[str]) -> Names:
    """The focal points of a row, parted by commas and the like; unknown ones as printed."""
    names: dict[str, None] = {}
    remarks: list[str] = []
    for cell in cells:
        whole = content.name_of(tidy(cell), context)
        parts = [cell] if whole else _parts(cell, content)
        for part in parts:
            match = whole or content.name_of(tidy(part), context)
            names[match.short if match else tidy(part)] = None
            remarks += _told((match,)) if match else ()
    return Names(tuple(names), tuple(remarks))


def _parts(cell: str, content: Content) -> list[str]:
    """A cell parted by commas and "and"; by a stroke too where both sides are names."""
    parts: list[str] = []
    for part in _PARTS.split(cell):
        strokes = [piece.strip() for piece in part.split("/")]
        named = len(strokes) > 1 and all(content.name_of(piece) for piece in strokes)
        parts += strokes if named else [part]
    return [part for part in parts if part.strip()]


def _told(matches: tuple[Match, ...]) -> tuple[str, ...]:
    """Each mend in a sentence: the printed word and what it was read as."""
    told: list[str] = []
    for match in matches:
        if match.mends:
            told += [f"“{mend.printed}” read as {mend.meant}" for mend in match.mends]
        elif match.mended:
            told.append(f"“{match.printed}” read as {match.short}")
    return tuple(dict.fromkeys(told))
