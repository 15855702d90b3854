"""A paragraph with other words: what is marked in it keeps its place, or goes with its words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from desktop.core.dates.mention import DateMention
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.text_edits import TextEdit, edits_of
from desktop.core.quick.dataclasses import replace

Openings = Callable[[str], str]
Dates = Callable[[str], tuple[DateMention, ...]]


class Reader(NamedTuple):
    """How words are read again: their opening in italics, and the dates in them."""

    opening: Openings
    dates: Dates


def _no_dates(_text: str) -> tuple[DateMention, ...]:
    return ()


KEEPS = Reader(lambda _text: "", _no_dates)


def reworded(paragraph: Paragraph, text: str, reader: Reader = KEEPS) -> Paragraph:
    """Return the paragraph with the words `text`.

    Dates, references and footnote signs move with the words round them; those whose own words
    were changed are gone, and the dates of the new words are read.
    """
    if text == paragraph.text:
        return paragraph
    edits = edits_of(paragraph.text, text)
    moved = _Moved(edits)
    kept = [
        replace(one, start=moved.start(one.start), end=moved.place(one.end))
        for one in paragraph.dates
        if not moved.touches(one.start, one.end)
    ]
    new = [
        one
        for one in reader.dates(text)
        if moved.is_new(one.start, one.end)
        and not any(one.start < other.end and other.start < one.end for other in kept)
    ]
    return replace(
        paragraph,
        text=text,
        opening=_opening(paragraph, text, reader.opening),
        dates=tuple(sorted((*kept, *new), key=lambda one: one.start)),
        references=tuple(
            replace(one, start=moved.start(one.start), end=moved.place(one.end))
            for one in paragraph.references
            if not moved.touches(one.start, one.end)
        ),
        footnotes=tuple((moved.place(at), sign) for at, sign in paragraph.footnotes),
    )


def _opening(paragraph: Paragraph, text: str, opening_of: Openings) -> str:
    """The opening words: as the lists know them, else those that still stand in front."""
    found = opening_of(text)
    if found or not paragraph.opening:
        return found if paragraph.opening or paragraph.level == 0 else ""
    place = text.find(paragraph.opening)
    in_front = place >= 0 and not any(letter.isalnum() for letter in text[:place])
    return paragraph.opening if in_front else ""


class _Moved:
    """Where places of the older words are in the newer ones."""

    def __init__(self, edits: Sequence[TextEdit]) -> None:
        self._edits = edits
        self._new: list[tuple[int, int]] = []
        shift = 0
        for edit in edits:
            start = edit.start + shift
            self._new.append((start, start + len(edit.words)))
            shift += len(edit.words) - (edit.end - edit.start)

    def start(self, at: int) -> int:
        """Where a stretch begins: behind what was put in just before it."""
        put_in = sum(len(e.words) for e in self._edits if e.start == e.end == at)
        return self.place(at) + put_in

    def place(self, at: int) -> int:
        """A place; inside of what was taken out it is the end of what stands there now."""
        shift = 0
        for edit in self._edits:
            if edit.start >= at:
                break
            if at < edit.end:
                return edit.start + shift + len(edit.words)
            shift += len(edit.words) - (edit.end - edit.start)
        return at + shift

    def touches(self, start: int, end: int) -> bool:
        """Whether words of a stretch were changed; what is put in beside it leaves it alone."""
        return any(edit.start < end and edit.end > start for edit in self._edits) or any(
            start < edit.start == edit.end < end for edit in self._edits
        )

    def is_new(self, start: int, end: int) -> bool:
        """Whether a stretch of the newer words has any that were put in."""
        return any(first < end and start < last for first, last in self._new)


def cut_in_two(paragraph: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """Return what stands before and behind the place `at`, each with its marks.

    The second one has the first one's id still; its maker gives it its own.
    """
    text = paragraph.text
    first, second = text[:at].rstrip(), text[at:].lstrip()
    start = len(text) - len(second)
    return (
        _cut(replace(paragraph, text=first), 0, len(first)),
        _cut(replace(paragraph, text=second, opening=""), start, len(text)),
    )


def _cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Keep the marks between two places of the older text, counted from the first one."""
    signs = [(at - start, sign) for at, sign in paragraph.footnotes]
    return replace(
        paragraph,
        dates=tuple(
            replace(one, start=one.start - start, end=one.end - start)
            for one in paragraph.dates
            if start <= one.start and one.end <= end
        ),
        references=tuple(
            replace(one, start=one.start - start, end=one.end - start)
            for one in paragraph.references
            if start <= one.start and one.end <= end
        ),
        # A sign at the cut stands behind the words before it.
        footnotes=tuple(
            (at, sign) for at, sign in signs if (at > 0 or not start) and at <= end - start
        ),
    )


def put_together(first: Paragraph, second: Paragraph, *, gap: bool = True) -> Paragraph:
    """Return the first paragraph with the words and marks of the second behind its own.

    Where there is none between them, a blank is put there; without a `gap` none ever is.
    """
    blank = " " if gap and first.text and second.text and not first.text.endswith(" ") else ""
    shift = len(first.text) + len(blank)
    dates = [replace(o, start=o.start + shift, end=o.end + shift) for o in second.dates]
    references = [replace(o, start=o.start + shift, end=o.end + shift) for o in second.references]
    signs = [(at + shift, sign) for at, sign in second.footnotes]
    return replace(
        first,
        text=f"{first.text}{blank}{second.text}",
        dates=(*first.dates, *dates),
        references=(*first.references, *references),
        footnotes=(*first.footnotes, *signs),
    )
