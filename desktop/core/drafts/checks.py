"""What the editor of a draft would point out: stale references, verb series, brackets, marks."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from desktop.core.drafts.draft import Paragraph, ParagraphKind, Reference
from desktop.core.drafts.edits_numbers import REMOVED

_NUMBERED = re.compile(r"\bparas?(?:graphs?|\.)? \d", re.I)
_FIGURE = re.compile(r"\d+")
_OWN = re.compile(r"^(?:OP|PP) (\d+)")
_REPEATED = re.compile(r"\b(?:also|further|once again|again)\b")
_RIVAL = re.compile(r" (?:bis|ter|quater|alt)\b")
_MARKS = (",", ";", ".", ":", "?", "!")
_CLOSING = " \t])”\"’'»*"
_CLOSED_BY_MARK = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE, ParagraphKind.SUB)


class Fault(StrEnum):
    """What a paragraph is pointed out for."""

    STALE = "stale reference"
    SERIES = "verb series"
    BRACKET = "open bracket"
    MARK = "final mark"


class Remark(NamedTuple):
    """One thing to look at: the paragraph's id, what it is about, the words, and what is so now."""

    paragraph: str
    fault: Fault
    words: str
    now: str = ""


def remarks_on(paragraphs: Sequence[Paragraph]) -> tuple[Remark, ...]:
    """Return what is to be looked at in a version, in the order of its paragraphs."""
    series = {one.paragraph: one for one in _series(paragraphs)}
    found: list[Remark] = []
    for place, one in enumerate(paragraphs):
        found += (_stale(one, reference) for reference in _stale_in(one))
        if one.id in series:
            found.append(series[one.id])
        if one.text.count("[") != one.text.count("]"):
            found.append(Remark(one.id, Fault.BRACKET, "[" if _opens(one.text) else "]"))
        if _lacks_mark(one, paragraphs[place + 1 : place + 2]):
            found.append(Remark(one.id, Fault.MARK, one.text[-24:].strip()))
    return tuple(found)


def open_brackets(paragraphs: Sequence[Paragraph]) -> int:
    """Count the square brackets that are still in a text: what is not agreed."""
    return sum(one.text.count("[") for one in paragraphs)


def _opens(text: str) -> bool:
    return text.count("[") > text.count("]")


def _stale_in(one: Paragraph) -> Iterator[Reference]:
    """The references whose words say another number than that of what they mean."""
    for reference in one.references:
        gone = any(path.endswith(REMOVED) for path in reference.to)
        figures = set(_FIGURE.findall(reference.text))
        own = [match[1] for path in reference.to if (match := _OWN.match(path))]
        counted = _NUMBERED.search(reference.text) and len(own) == len(reference.to)
        if gone or (counted and not set(own) <= figures and not _spans(reference.text)):
            yield reference


def _spans(text: str) -> bool:
    """Whether the words name a range ("paragraphs 14 to 19"), whose middle they do not say."""
    return re.search(r"\d\s*(?:to|-|–)\s*\d", text) is not None


def _stale(one: Paragraph, reference: Reference) -> Remark:
    return Remark(one.id, Fault.STALE, reference.text, ", ".join(reference.to))


def _series(paragraphs: Sequence[Paragraph]) -> Iterator[Remark]:
    """A verb said again without "also", and an "also" that repeats nothing.

    Editorial practice of resolutions: Requests, Requests also (or Also requests), Requests
    further; only paragraphs of the main count are compared, and only within one part.
    """
    said: set[str] = set()
    before = ""
    kind = None
    for one in paragraphs:
        if one.kind not in (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE):
            continue
        if one.kind is not kind:
            said, before, kind = set(), "", one.kind
        verb, repeated = _verb(one.opening)
        rival = _RIVAL.search(one.path) is not None
        if verb and not rival:
            if one.opening == before:
                yield Remark(one.id, Fault.SERIES, one.opening, "twice")
            elif repeated and verb not in said:
                yield Remark(one.id, Fault.SERIES, one.opening, "first")
            said.add(verb)
            before = one.opening


@lru_cache(maxsize=1024)
def _verb(opening: str) -> tuple[str, bool]:
    """The verb without what tells that it is said again, and whether anything tells so."""
    words = " ".join(opening.lower().split())
    verb = " ".join(_REPEATED.sub("", words).split())
    return verb, verb != words


def _lacks_mark(one: Paragraph, following: Sequence[Paragraph]) -> bool:
    if one.kind not in _CLOSED_BY_MARK or not one.text.strip():
        return False
    below = any(other.level > one.level for other in following)
    return not below and not one.text.rstrip(_CLOSING).endswith(_MARKS)
