"""What an entry of a calendar file says that means nothing here, kept for the way out."""

from collections.abc import Iterator, Sequence

from desktop.core.carried import PREFIX
from desktop.core.document import Unread
from desktop.reading.ics_parts import Block, ContentLine
from desktop.reading.ics_values import parameter
from desktop.reading.ics_words import is_batch, one_line

MOST_LETTERS = 16_000
LONGEST = 4_000
# These are facts of an event, or are written anew on the way out.
_TAKEN = frozenset(
    {
        *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS"),
        *("CATEGORIES", "SEQUENCE", "LAST-MODIFIED", "RECURRENCE-ID", "RRULE", "RDATE", "EXDATE"),
        *("EXRULE", "DTSTAMP", "X-MICROSOFT-CDO-ALLDAYEVENT"),
    }
)
# What is written anew by how firm the event is, unless the file has it otherwise.
_USUAL = frozenset(
    {
        *("TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "CLASS:PUBLIC", "PRIORITY:0"),
        "PRIORITY:5",
    }
)
# Where a program leaves STATUS away, as Outlook does, its own word for it counts.
MAYBE = "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"


def extra_of(
    block: Block,
    left: Sequence[ContentLine],
    categories: Sequence[str],
    processes: Sequence[str],
    unread: list[Unread],
) -> tuple[str, ...]:
    """Return the lines of an entry that are kept as they came; what is too much is told.

    `left` are rules that cannot be followed; categories that are no `processes` are kept too.
    """
    kept: list[str] = []
    room = MOST_LETTERS
    for line in _further(block, left):
        text = line.text
        if _is_file(line) or len(text) > LONGEST:
            what = "an attached file" if _is_file(line) else "a long property"
            told = f"{what} of {len(text)} letters was left out"
            unread.append(Unread(line.number, text[:200], told))
        elif len(text) > room:
            told = f"more than {MOST_LETTERS} letters of further properties; the rest was left out"
            unread.append(Unread(line.number, text[:200], told))
            break
        else:
            kept.append(text)
            room -= len(text)
    if "TRANSP:TRANSPARENT" in kept:
        # It goes without saying, and is written anew.
        kept = [text for text in kept if text != "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]
    taken = set(processes)
    others = [name for name in map(one_line, categories) if name and name not in taken]
    kept += [f"CATEGORIES:{_escaped(name)}" for name in others if not is_batch(name)]
    return tuple(kept)


def _further(block: Block, left: Sequence[ContentLine]) -> Iterator[ContentLine]:
    usual = _USUAL | {MAYBE} if is_tentative(block) else _USUAL
    for line in block.lines:
        if line.name not in _TAKEN and not line.name.startswith(PREFIX) and line.text not in usual:
            yield line
    yield from left
    yield from block.inside


def is_tentative(block: Block) -> bool:
    """Whether an entry is to be confirmed: by STATUS, else by Outlook's own word."""
    status = block.value("STATUS").strip().upper()
    name, _, word = MAYBE.partition(":")
    return status == word or (not status and block.value(name).strip().upper() == word)


def _is_file(line: ContentLine) -> bool:
    """Whether the line holds the bytes of a file and not where it is (RFC 5545, 3.8.1.1)."""
    return bool(line.parameters) and (
        parameter(line, "VALUE").upper() == "BINARY"
        or parameter(line, "ENCODING").upper() == "BASE64"
    )


def _escaped(name: str) -> str:
    for sign in "\\;,":
        name = name.replace(sign, f"\\{sign}")
    return name
