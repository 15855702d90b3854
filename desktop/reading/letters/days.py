"""The dates of a sentence with their years: after the paper's day, or near the dates beside."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from desktop.core.dates.printed import DateMention, MentionKind, find_dates, read_when
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When
from desktop.reading.dated import YEAR
from desktop.reading.letters.tenses import Tense, tense_at

_SAME_DAY = re.compile(
    r"(?:on )?the same day,? (?P<hours>(?:at|from) \d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:to|-|–) ?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?)?)"
)
_TURNED, _TOO_FAR = 200, 300
_REASON, _BESIDE = "the day of the letter", "the dates beside it"
_IF = re.compile(r"(?:If|Unless|Should|Until|Once)\b")


@dataclass(frozen=True, slots=True)
class Dating:
    """What tells the years and the past of a paper: its day, else `near`, the date beside.

    In a `note` what was held is an entry too; a letter tells of it in passing.
    """

    dated: date | None = None
    near: date | None = None
    note: bool = False

    def beside(self, days: Iterable[date | None]) -> "Dating":
        """The same behind dates on these days; what is told of the past moves nothing."""
        known = [day for day in (self.near, *days) if day is not None]
        return replace(self, near=max(known, default=None))


def dates_in(sentence: str, dating: Dating) -> tuple[DateMention, ...]:
    """The dates of a sentence in their order, those that are said of another among them."""
    found = _with_same_days(sentence, _found(sentence, dating))
    if _IF.match(sentence):
        found = tuple(_ahead(one, dating.dated) for one in found)
    return found


def _found(sentence: str, dating: Dating) -> tuple[DateMention, ...]:
    """The dates, those without year in that of the paper; what is past stays before its day."""
    if dating.dated is None:
        return nearest_dates(sentence, dating.near)
    found = find_dates(sentence, after=dating.dated, reason=_REASON)
    return tuple(_looking_back(sentence, one, dating.dated) for one in found)


def nearest_dates(text: str, near: date | None) -> tuple[DateMention, ...]:
    """The dates of some words, each without year in the one that brings it nearest to `near`."""
    if near is None:
        return find_dates(text)
    found = []
    for one in find_dates(text, default_year=near.year, reason=_BESIDE):
        day = one.when.earliest or one.when.latest
        if day is not None and not YEAR.search(one.text):
            turn = ((near - day).days > _TURNED) - ((day - near).days > _TURNED)
            if turn:
                one = replace(one, when=_of_year(one.when, day.year + turn))
        found.append(one)
        near = one.when.earliest or one.when.latest or near
    return tuple(found)


def _of_year(when: When, year: int) -> When:
    """The date of another year, its limit kept."""
    limited = when.earliest is None and (when.edtf or "").startswith("../")
    moved = read_when(when.text, default_year=year, reason=_BESIDE)
    if limited and moved.earliest is not None and moved.edtf and "/" not in moved.edtf:
        moved = replace(moved, edtf=f"../{moved.edtf}", earliest=None)
    return moved if moved.is_dated else when


def tense_before(sentence: str, mention: DateMention) -> Tense:
    """What the last verb before a date says, with no regard to those behind it."""
    return tense_at(sentence[: mention.start], mention.start, mention.start)


def _looking_back(sentence: str, mention: DateMention, dated: date) -> DateMention:
    """A day without year in a sentence of the past is the last such day before the paper's."""
    when = mention.when
    if when.guess is None or when.latest is None or YEAR.search(mention.text):
        return mention
    if (when.latest - dated).days > _TOO_FAR:
        # "The vote of 14 March is over", in a letter of 21 March, is not of the year to come.
        same = read_when(when.text, default_year=dated.year, reason=_REASON)
        return replace(mention, when=same) if same.is_dated else mention
    if when.latest < dated:
        # "No meeting be scheduled on 1 July" tells of no past, whatever its verb looks like.
        ahead = tense_before(sentence, mention) is Tense.AHEAD
        due = mention.kind is MentionKind.DEADLINE
        ahead = ahead or (due and tense_at(sentence[mention.end :], 0, 0) is Tense.AHEAD)
        later = read_when(when.text, after=dated, reason=_REASON)
        return replace(mention, when=later) if ahead and later.is_dated else mention
    first = when.earliest or when.latest
    if first <= dated or first.year == dated.year:
        # A later day of the same year may be meant in whatever tense: "was moved to".
        return mention
    if tense_at(sentence, mention.start, mention.end) not in (Tense.PAST, Tense.HELD):
        return mention
    same = read_when(when.text, default_year=dated.year, reason=_REASON)
    return replace(mention, when=same) if same.is_dated else mention


def _with_same_days(sentence: str, found: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The dates with those that are said of another: "and on the same day at 4 p.m."."""
    told = list(found)
    for match in _SAME_DAY.finditer(sentence):
        days = [one.when for one in found if one.end <= match.start()]
        if days and days[-1].is_fixed and days[-1].earliest == days[-1].latest:
            when = read_when(f"{days[-1].earliest:%d %B %Y}, {match['hours']}")
            when = replace(when, text=match[0], guess=days[-1].guess)
            told.append(
                DateMention(match.start(), match.end(), match[0], when, MentionKind.MEETING)
            )
    return tuple(sorted(told, key=lambda one: one.start))


def _ahead(mention: DateMention, dated: date | None) -> DateMention:
    """The date as one to come: "if no objection is received by 9 March" tells of no past."""
    when, last = mention.when, mention.when.latest
    if dated is None or last is None or last >= dated or when.guess is None:
        return mention
    return replace(mention, when=read_when(when.text, after=dated, reason=_REASON))
