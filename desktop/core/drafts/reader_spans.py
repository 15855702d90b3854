"""A paragraph's text cut into spans that each look one way, for reading it on a page."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.core.dates.printed import MentionKind
from desktop.core.drafts.draft import Paragraph
from desktop.core.quick.dataclasses import dataclass

# Square brackets mean that the words in them are not agreed; they nest and may be left open.
_BRACKETS = re.compile(r"[\[\]]+")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Span:
    """Words that look one way all along.

    `date` and `reference` are places in the paragraph's `dates` and `references`, `None` outside
    of them; a date that the paper only tells of, such as that of an older text, is none. `opening`
    is the verb or participle in italics, `open` a square bracket or a word that keeps a place
    ("(Month)"), `sign` the place of a raised sign in the paragraph's `footnotes`.
    """

    text: str
    opening: bool = False
    open: bool = False
    date: int | None = None
    reference: int | None = None
    sign: int | None = None


@dataclass(frozen=True, slots=True)
class _Marks:
    """Where in a text something begins and ends; all ranges lie within the text."""

    opening: Range
    open: Sequence[Range]
    dates: Sequence[tuple[int, Range]]
    references: Sequence[tuple[int, Range]]
    signs: Sequence[tuple[int, int]]

    def bounds(self, size: int) -> list[int]:
        """Every place at which the look may change."""
        ranges = [self.opening, *self.open]
        ranges += [one for _, one in (*self.dates, *self.references)]
        places = {0, size, *(at for at, _ in self.signs)}
        return sorted(places.union(*ranges))

    def look(self, at: int, text: str) -> Span:
        """The span of `text`, which begins at `at`."""
        return Span(
            text,
            _holds(self.opening, at),
            any(_holds(one, at) for one in self.open),
            next((number for number, one in self.dates if _holds(one, at)), None),
            next((number for number, one in self.references if _holds(one, at)), None),
        )


def spans_of(paragraph: Paragraph) -> tuple[Span, ...]:
    """Cut the paragraph's text; joined again, with the signs left out, it is the same text."""
    return tuple(_cut(paragraph, _marks(paragraph)))


def _cut(paragraph: Paragraph, marks: _Marks) -> Iterator[Span]:
    text = paragraph.text
    for start, end in pairwise([*marks.bounds(len(text)), len(text)]):
        here = [number for at, number in marks.signs if at == start]
        for number in here:
            # Two signs at one place are parted, so that 1 and 2 are not read as 12.
            parted = "," if number != here[-1] else ""
            yield Span(f"{paragraph.footnotes[number][1]}{parted}", sign=number)
        if end > start:
            yield marks.look(start, text[start:end])


def _marks(paragraph: Paragraph) -> _Marks:
    size = len(paragraph.text)
    dates = list(enumerate(paragraph.dates))
    places = [
        _within((one.start, one.end), size)
        for _, one in dates
        if one.kind is MentionKind.PLACEHOLDER
    ]
    brackets = [match.span() for match in _BRACKETS.finditer(paragraph.text)]
    return _Marks(
        _opening(paragraph),
        [*places, *brackets],
        [
            (number, _within((one.start, one.end), size))
            for number, one in dates
            if one.kind is not MentionKind.MENTION
        ],
        [
            (number, _within((one.start, one.end), size))
            for number, one in enumerate(paragraph.references)
        ],
        [
            (_within((at, at), size)[0], number)
            for number, (at, _) in enumerate(paragraph.footnotes)
        ],
    )


def _opening(paragraph: Paragraph) -> Range:
    """Where the opening words stand: in front, after brackets and quotation marks at most."""
    start = paragraph.text.find(paragraph.opening) if paragraph.opening else -1
    if start < 0 or any(letter.isalnum() for letter in paragraph.text[:start]):
        return (0, 0)
    return (start, start + len(paragraph.opening))


def _within(place: Range, size: int) -> Range:
    start, end = (min(max(at, 0), size) for at in place)
    return (start, end)


def _holds(place: Range, at: int) -> bool:
    return place[0] <= at < place[1]
