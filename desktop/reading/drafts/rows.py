"""Printed lines with what their looks say: indent, bullet, heading, label, running heads."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.drafts.ink import Ink, cut, ink_of
from desktop.reading.drafts.labels import Label, label_of
from desktop.reading.drafts.words import opening_of
from desktop.reading.markup import is_rule
from desktop.reading.text import Line

_NOTHING = Ink("")
_MAY_OPEN = re.compile(
    r"[A-Z][a-zà-ÿ]+(?:ing|ed|ant|ent|ando|iendo|ado|ido)\b|[A-Z]{3,}\b|\W*[IVX]+\b"
)
_OFTEN, _LONGEST_HEAD, _TYPED, _FEWEST_BROKEN = 3, 100, 90, 2
_WIDEST = 130
_LOOKS = re.compile(
    r"(?P<indent>[\s>]*)(?:(?P<heading>#{1,6})\s+)?"
    r"(?P<bullet>[-–—•·▪◦‣●○\uf0b7]\s+|\*(?:\s+)(?!\*\s)|o(?:\t| {2,}))?(?P<words>.*)"
)
_BARE, _FEWEST_BARE = re.compile(r"(\d{1,3})\s+(?=[A-Z])"), 2
_WIDE = re.compile(r"\S+(?:\t+| {2,})\S")
_SYMBOL = r"(?-i:[A-Z]{1,8}\d{0,3}(?:/[A-Z0-9][\w.()*\[\]-]*)+)"
_RUNNING = re.compile(
    r"\d{1,3}\s?/\s?\d{1,3}"
    r"|(?:page|p\.)\s?\d{1,3}(?:\s?(?:of|/)\s?\d{1,3})?"
    r"|[-–—|]\s?\d{1,3}\s?[-–—|]|\d{1,3}"
    r"|(?:\d{1,3}/\d{1,3}\s+)?(?:GE\.|V\.)?\d{2}-\d{5}(?:\s?\([A-Z]\))?(?:\s+[\d/*() A-Z]{1,24})?"
    r"|\*?\d{6,8}\*?|please recycle\s?\S{0,2}"
    rf"|(?:\d{{1,3}}/\d{{1,3}}\s+)?{_SYMBOL}(?:\s+\d{{1,3}}(?:/\d{{1,3}})?)?",
    re.IGNORECASE,
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DAY = re.compile(rf"\b(?:\d{{1,2}}|\d{{0,2}} ?{_MONTH})$")
_DATE = re.compile(rf"(?:{_MONTH}\b|(?:19|20)\d\d\b[,;.)\s])")
_HANGING = re.compile(
    r"\b(?:the|of|and|or|to|in|for|a|an|by|with|on|at|its|their|his|her|our|that|which|as|from|into"
    r"|under|than|is|are|be|this|these|those|such|all|other|including|United|para|paras|Mr|Ms)$|-$"
)
# The sign of a footnote may stick to the mark.
_TERMINAL = re.compile(
    r"[.;:,!?…](?:[)\]”\"’'\s]*)(?:and|or)?$|[;,] (?:and|or)$|[^\W\d][)\]”\"]?[.;:,]\d{1,2}$"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line; `indent` in columns, a tab being four, `heading` the Markdown level.

    `ink` is without bullet and label, `words` with the label; `printed` is the line as it stands
    in the file; `rule` tells that it only draws a line, `running` that it repeats on pages, `full`
    whether the next word found no room, where the page itself shows that.
    """

    line: int
    page: int | None
    printed: str
    indent: int
    bullet: bool = False
    heading: int = 0
    label: Label | None = None
    ink: Ink = _NOTHING
    words: Ink = _NOTHING
    rule: bool = False
    running: bool = False
    full: bool | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is printed."""
        return not self.printed.strip()

    @property
    def width(self) -> int:
        """How many columns the line takes, its marks not counted."""
        marked = "<" in self.printed
        return self.indent + len(self.words.text) if marked else len(self.printed.rstrip())

    @property
    def starts_small(self) -> bool:
        """Whether the words begin with a small letter."""
        return self.words.text[:1].islower()

    @property
    def ends(self) -> bool:
        """Whether the line ends where a paragraph may end."""
        return ends_well(self.words.text)


def ends_well(text: str) -> bool:
    """Whether `text` ends with a mark, so that it may be the end of a paragraph."""
    return _TERMINAL.search(text) is not None


def breaks_off(text: str, row: Row) -> bool:
    """Whether `text` breaks off and `row` goes on with it."""
    if ends_well(text) or not text:
        return False
    return cuts_date(text, row) or row.starts_small or _HANGING.search(text) is not None


def cuts_date(text: str, row: Row) -> bool:
    """Whether a date begins in `text` and goes on with `row`."""
    return bool(_DAY.search(text) and _DATE.match(row.words.text))


def rows_of(lines: Sequence[Line]) -> tuple[Row, ...]:
    """Look at every line; page numbers and heads that run from page to page are marked."""
    often = Counter(line.text.strip() for line in lines)
    first: set[str] = set()
    rows = []
    for line in lines:
        text = line.text.strip()
        rows.append(row_of(line, repeated=text in first and often[text] >= _OFTEN))
        first.add(text)
    return tuple(_with_bare_numbers(rows))


def _with_bare_numbers(rows: Sequence[Row]) -> Iterator[Row]:
    """Read "1 DECIDES" as paragraph 1 in papers that number without a full stop.

    Such figures count on; others at the front of a broken line do not.
    """
    bare = [(row, found) for row in rows if (found := _BARE.match(row.words.text))]
    opened = sum(opening_of(cut(row.words, found.end())) is not None for row, found in bare)
    last = 0
    for row in rows:
        figure = _BARE.match(row.words.text) if opened >= _FEWEST_BARE else None
        if figure is None or row.label is not None or int(figure[1]) not in (1, last + 1):
            yield row
            continue
        last = int(figure[1])
        label, ink = label_of(row.words, wide=True)
        yield replace(row, label=label, ink=ink)


def row_of(line: Line, repeated: bool = False) -> Row:
    """Look at one line; `repeated` tells that it was printed before, as heads of pages are."""
    if is_rule(line.text) or re.fullmatch(r"[\s_*–—-]{3,}", line.text):
        return Row(line.number, line.page, line.text, 0, rule=True)
    looks = _LOOKS.fullmatch(line.text)
    assert looks is not None
    words = ink_of(looks["words"])
    label, ink = label_of(words, _WIDE.match(looks["words"]) is not None)
    return Row(
        line.number,
        line.page,
        line.text,
        len(looks["indent"].expandtabs(4)),
        looks["bullet"] is not None,
        len(looks["heading"] or ""),
        label,
        ink,
        words,
        running=is_running(words.text, repeated),
        full=line.full,
    )


def is_running(text: str, repeated: bool = False) -> bool:
    """Whether a line is a page number, a job number, or a head printed on every page."""
    if _RUNNING.fullmatch(text):
        return True
    return repeated and 0 < len(text) < _LONGEST_HEAD and not ends_well(text)


def unlabelled(row: Row) -> Row:
    """The same line, its first word being no label after all."""
    return replace(row, label=None, ink=row.words)


def without_front(row: Row, start: int) -> Row:
    """The same line from offset `start` of its words on: the sign of a footnote is taken off."""
    ink = cut(row.words, start)
    return replace(row, label=None, ink=ink, words=ink)


def _goes_small(row: Row) -> bool:
    """Whether a line begins inside a sentence: with a small letter, or with a year."""
    return row.starts_small or re.match(r"(?:19|20)\d\d\b", row.words.text) is not None


def _may_end(text: str, after: Row, longest: int) -> bool:
    """Whether a long line may be the last of its paragraph, in a paper as wide as `longest`.

    In a wide paper a comma ends it too, where the next line may open a preambular paragraph.
    """
    if longest > _TYPED and _MAY_OPEN.match(after.words.text):
        return ends_well(text)
    return text.endswith((".", ";", ":"))


def printed_width(rows: Sequence[Row]) -> int | None:
    """The width at which the text is broken into lines, `None` when a line is a paragraph.

    A text is broken when lines that end in mid-sentence are at once followed by small letters.
    """
    pairs = [
        (row, after)
        for row, after in pairwise(rows)
        if not row.blank and not after.blank and not after.bullet and not after.label
    ]
    if any(row.full for row, _ in pairs):
        return _TYPED
    broken = [
        row for row, after in pairs if _goes_small(after) and row.words.text[-1:] not in ".;:,"
    ]
    longest = max((row.width for row in rows if not row.words.bold), default=0)
    if len(broken) < _FEWEST_BROKEN and longest <= _WIDEST:
        # In a short paper few lines break before a small letter; none is longer than the paper.
        long = [(row, after) for row, after in pairs if row.width > 0.85 * longest]
        broken += [
            row
            for row, after in long
            if not _may_end(row.words.text, after, longest) and opening_of(after.words) is None
        ] * _FEWEST_BROKEN
    if len(broken) == 1 and longest <= _WIDEST and broken[0].width > 0.85 * longest:
        return broken[0].width
    if len(broken) < _FEWEST_BROKEN:
        return None
    widths = sorted(row.width for row in broken)
    width = widths[len(widths) * 9 // 10]
    return width if width <= 160 else None
