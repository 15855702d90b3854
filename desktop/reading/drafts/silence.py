"""The silence procedure of a draft: until when objections may be made, as a deadline."""

import re
from collections.abc import Iterator, Sequence

from desktop.core.dates.printed import MentionKind
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

_SILENCE = re.compile(
    r"\bsilence (?:procedure|period|process)\b"
    r"|\b(?:under|break(?:s|ing)?|broken) (?:the )?silence\b"
    r"|\bsilence (?:until|till|expires?|ends?|is|will|shall|runs?)\b",
    re.IGNORECASE,
)
_TITLE = "Silence procedure"


def says_silence(text: str) -> bool:
    """Whether the words put a text under silence."""
    return _SILENCE.search(text) is not None


def without_silence(text: str) -> str:
    """The words before those that put the text under silence: its own day stands there."""
    found = _SILENCE.search(text)
    return text[: found.start()] if found else text


def silences(paragraphs: Sequence[Paragraph]) -> Iterator[Event]:
    """The deadlines that lines around a draft's text set for objections.

    Such lines are no paragraphs of the text: they stand above or below it. Their last day is the
    deadline, with its hour and zone where they are printed.
    """
    for one in paragraphs:
        if one.kind is not ParagraphKind.TEXT or not says_silence(one.text):
            continue
        dated = [date for date in one.dates if date.when.latest is not None]
        until = [date for date in dated if date.kind is MentionKind.DEADLINE] or dated
        if until:
            yield _entry(one, _limit(until[-1].when))


def _limit(when: When) -> When:
    """The date as the end of what is open until then."""
    if when.earliest is None or not when.edtf:
        return when
    hour = when.end or when.start
    last = f"{when.latest}T{hour:%H:%M}" if hour else f"{when.latest}"
    return replace(when, edtf=f"../{last}", earliest=None, start=None, end=hour)


def _entry(paragraph: Paragraph, when: When) -> Event:
    hour = when.start or when.end
    remarks = [f"Not all of the date is printed: {when.guess}."] if when.guess else []
    if hour is not None and when.timezone is None:
        remarks.append("The time zone is not known.")
    return Event(
        title=_TITLE,
        when=when,
        place=Place(""),
        origin=Origin.DRAFT,
        kind=Kind.DEADLINE,
        description=paragraph.text,
        tellings=(Telling(paragraph.source, _TITLE, when, Place("")),),
        remarks=tuple(remarks),
        paragraph=paragraph.id,
    )
