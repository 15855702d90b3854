"""Labels that a copy of a page set apart from their paragraphs: each is put before its words.

What takes the text out of a page goes column by column: the labels stand on lines of their own,
often several before the words of the first, with blank lines inside the paragraphs.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.reading.drafts.displaced import in_order
from desktop.reading.drafts.headings import in_capitals
from desktop.reading.drafts.ink import Ink
from desktop.reading.drafts.labels import Label, label_of
from desktop.reading.drafts.rows import Row, breaks_off, row_of
from desktop.reading.drafts.signs import signs_in
from desktop.reading.drafts.words import opening_of, organ_of
from desktop.reading.text import Line

_FEWEST = 2
_FIGURE, _SIGN = re.compile(r"\d{1,3}"), re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_DOTS = frozenset("•·▪◦‣●○–—-\uf0b7")
_MOST_WAITING = 60
_FILLED, _STOPPED, _LONGEST = 0.7, 0.85, 12
_BLANK_AT_MOST = 3


class _Loose(NamedTuple):
    """A label on a line of its own, at its `place`; a bullet has no `label`."""

    place: int
    row: Row
    label: Label | None

    @property
    def begins(self) -> bool:
        """Whether a new level may begin with it."""
        return self.label is None or any(value == 1 for _, value in self.label.readings)


class _Laid(NamedTuple):
    """A line in its order, and the place that it had: near the one before, or apart from it."""

    place: int
    row: Row
    near: bool = False
    apart: bool = False


def with_loose_labels(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Put labels that stand alone before the words that they count; as many lines come back."""
    rows = in_order(rows, {one.place for one in _loose(rows)})
    loose = {one.place: one for one in _loose(rows)}
    notes = dict(_notes(rows))
    if len(loose) < _FEWEST and not notes:
        return tuple(rows)
    laid = _Order(rows, loose if len(loose) >= _FEWEST else {}, notes).laid()
    found = tuple(_spread(laid, len(rows)))
    return found if len(found) == len(rows) else tuple(rows)


def _loose(rows: Sequence[Row]) -> Iterator[_Loose]:
    """The lines that hold a label and nothing else."""
    yield from _figures(rows)
    for place, row in enumerate(rows):
        words = row.words.text
        if not words or len(words) > _LONGEST or row.heading or _FIGURE.fullmatch(words):
            continue
        if words in _DOTS:
            yield _Loose(place, row, None)
        elif (found := label_of(Ink(f"{words} x")))[1].text == "x" and found[0] is not None:
            yield _Loose(place, row, found[0])


def _figures(rows: Sequence[Row]) -> Iterator[_Loose]:
    """Figures without a full stop that count paragraphs, in papers without other numbers."""
    if any(row.label is not None and row.label.is_number for row in rows):
        return
    last, opened, found = 0, 0, []
    for place, row in enumerate(rows):
        words = row.words.text
        after = _next(rows, place) if _FIGURE.fullmatch(words) else None
        if after is None or int(words) not in (1, last + 1):
            continue
        if not rows[after].running and rows[after].words.text[:1].isupper():
            last, opened = int(words), opened + _opens(rows[after])
            found.append(_Loose(place, row, label_of(Ink(f"{words} x"), wide=True)[0]))
    if opened >= _FEWEST and 2 * opened >= len(found):
        yield from found


def _notes(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Signs of footnotes on lines of their own, and the lines where the notes begin."""
    alone = [row for row in rows if _SIGN.fullmatch(row.printed.strip())]
    # The first note below a line is one though its sign was not found in the text.
    signs = {"1"} | signs_in(rows) if alone else frozenset()
    before, ruled = "", False
    for place, row in enumerate(rows):
        sign = row.printed.strip()
        ruled = ruled or (row.rule and not _SIGN.fullmatch(sign))
        after = _next(rows, place)
        if not (_SIGN.fullmatch(sign) and sign in signs and (ruled or _follows(before, sign))):
            continue
        if after is not None and rows[after].label is None and _is_note(rows[after]):
            before, ruled = sign, False
            yield place, after


def _is_note(row: Row) -> bool:
    """Whether a line may be the words of a footnote: also the symbol of a paper, but no figure."""
    return not row.running or row.words.text[:1].isalpha()


def _follows(before: str, sign: str) -> bool:
    """Whether a sign is the next after the one of the footnote above."""
    if not before or not before.isdigit() or not sign.isdigit():
        return bool(before)
    return sign == str(int(before) + 1)


def _next(rows: Sequence[Row], place: int) -> int | None:
    """The place of the next line that is not blank, if it is near."""
    near = range(place + 1, min(place + 1 + _BLANK_AT_MOST, len(rows)))
    return next((at for at in near if not rows[at].blank), None)


def _opens(row: Row) -> bool:
    return row.label is None and opening_of(row.words) is not None


class _Order:
    """The lines while they are put in order: labels that wait, paragraphs that are not over."""

    def __init__(
        self, rows: Sequence[Row], loose: dict[int, _Loose], notes: dict[int, int]
    ) -> None:
        self._rows, self._loose, self._notes = rows, loose, notes
        self._waiting: list[_Loose] = []
        self._run = 0
        self._counts: dict[str, set[int]] = {}
        self._laid: list[list[_Laid]] = []
        self._open: list[list[_Laid]] = []
        self._last: Row | None = None
        self._width = max(
            (row.width for row in rows if not row.heading and row.width <= 160), default=0
        )

    def laid(self) -> list[_Laid]:
        """All lines but the blank ones, in their order."""
        after_label = False
        signs = {at: self._rows[place].printed.strip() for place, at in self._notes.items()}
        for place, row in enumerate(self._rows):
            if row.blank or place in self._notes:
                continue
            if place in signs:
                self._begin(place, _labelled(row, signs[place], row.indent))
            elif one := self._loose.get(place):
                self._run = self._run if after_label else len(self._waiting)
                self._waiting.append(one)
            elif row.rule or row.running or row.heading:
                self._laid.append([_Laid(place, row)])
                continue
            else:
                self._words(place, row, after_label)
            after_label = place in self._loose
        self._laid += [[_Laid(one.place, one.row)] for one in self._waiting]
        return [line for group in self._laid for line in group]

    def _words(self, place: int, row: Row, after_label: bool) -> None:
        """Put a line of words to its label or to the paragraph that it goes on with."""
        own = row.label is not None or row.bullet
        if not own and not (after_label and not row.starts_small) and self._goes_on(row):
            self._go_on(place, row)
        elif own or not self._may_take or not (after_label or _may_be_labelled(row)):
            self._begin(place, row)
        else:
            one = self._taken()
            self._begin(place, _labelled(row, one.row.words.text, one.row.indent), one)

    @property
    def _may_take(self) -> bool:
        """Whether labels wait; more of them than a page has count no paragraphs."""
        return 0 < len(self._waiting) <= _MOST_WAITING

    def _taken(self) -> _Loose:
        """The label that waits for the next words.

        Of labels in one run the first; below a colon the first with which a level may begin, else
        a letter that counts on, since a figure would end its level.
        """
        run = self._waiting[self._run :] or self._waiting
        announced = self._last is not None and self._last.words.text.endswith(":")
        fits = (one for one in run if (one.begins if announced else self._counts_on(one)))
        one = next(fits, run[0])
        self._waiting.remove(one)
        if one.label is not None:
            self._counts[one.label.wrap] = {value for _, value in one.label.readings}
        self._run = min(self._run, len(self._waiting))
        return one

    def _counts_on(self, one: _Loose) -> bool:
        if one.label is None or one.label.is_number:
            return False
        before = self._counts.get(one.label.wrap, set())
        return any(value - 1 in before for _, value in one.label.readings)

    def _goes_on(self, row: Row) -> bool:
        """Whether the words go on with a paragraph that is not over."""
        if not self._open or organ_of(row.words.text):
            return False
        before = self._open[0][-1].row
        if row.starts_small or breaks_off(before.words.text, row):
            return True
        room = before.width + 1 + len(row.words.text.split(" ", 1)[0])
        return room > _FILLED * self._width and not _opens(row)

    def _stopped(self, before: Row, row: Row) -> bool:
        """Whether a line was ended on purpose, so that another paragraph begins."""
        room = before.width + 1 + len(row.words.text.split(" ", 1)[0])
        return before.ends and not row.starts_small and room < _STOPPED * self._width

    def _go_on(self, place: int, row: Row) -> None:
        self._open[0].append(_Laid(place, row, near=True))
        self._last = row
        if row.ends:
            self._open.pop(0)

    def _begin(self, place: int, row: Row, label: _Loose | None = None) -> None:
        near = label is None and place > 0 and not self._rows[place - 1].blank
        apart = self._last is not None and self._stopped(self._last, row)
        group = [_Laid(place, row, near and place - 1 not in self._loose, apart)]
        self._laid.append(group)
        self._last = row
        if label is None:
            self._open = []
        elif not row.ends:
            self._open.append(group)


def _may_be_labelled(row: Row) -> bool:
    """Whether words that stand far from a label may be those that it counts."""
    return not in_capitals(row.words.text) and organ_of(row.words.text) is None


def _labelled(row: Row, label: str, indent: int) -> Row:
    words = f"{' ' * indent}{label}    {row.printed.strip()}"
    return row_of(Line(row.line, words, row.page))


def _spread(laid: Sequence[_Laid], size: int) -> Iterator[Row]:
    """The lines with blank ones between them, so that each stays near its place."""
    count, spare = 0, size - len(laid)
    for line in laid:
        wanted = 0 if line.near else line.place - count
        blank = min(spare, max(wanted, int(line.apart)))
        yield from (_blank(line.row) for _ in range(blank))
        yield line.row
        count, spare = count + blank + 1, spare - blank
    yield from (_blank(laid[-1].row) for _ in range(spare))


def _blank(row: Row) -> Row:
    return Row(row.line, row.page, "", 0)
