"""What each date of a sentence is: one that is set, one that was held, or one in passing."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import DateMention, MentionKind, find_dates, read_when
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When
from desktop.reading.dated import YEAR
from desktop.reading.letters.announcing import announces
from desktop.reading.letters.items import is_apart
from desktop.reading.letters.passing import is_of_document, says_dated
from desktop.reading.letters.tenses import Tense, has_verb, tense_at

_BY_WEEKDAY = re.compile(r"\b(?:by|until|before) (?:next |this |the )?\w+day,? ?\($", re.I)
_CLOSES = re.compile(
    r"\b(?:(?:closes?|expires?)(?: on| at)?|(?:expire|ferme|cierran?|vencen?)(?: le| el)?"
    r"|hasta(?: el)?"
    r"|jusqu[’']au|bis(?: zum| spätestens| einschließlich)?(?: am)?)\s*$"
)
_BY_CLOSE = re.compile(
    r"\b(?:by|before|until|at|(?:no|not) later than) (?:the )?"
    r"(?:c\.?o\.?b\.?|close of business|close|end of (?:the )?day)(?: on| of)?\s*$",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(
    r"\b(?:(?:tentative|provisional)(?:ly)?|probably|likely|voraussichtlich|probablement"
    r"|en principe"
    r"|probablemente|en principio)\b",
    re.IGNORECASE,
)
_SURE = (MentionKind.MEETING, MentionKind.WINDOW, MentionKind.DEADLINE)
# "The meeting of 14 May has been postponed to 21 May": the first of the days is no longer one.
_MOVED_AWAY = re.compile(
    r",? (?:(?:has|have|had) (?:now )?been|was|were|is|are|will be) (?:\w+ly |now )?"
    r"(?:postponed|moved|re-?scheduled|deferred|brought forward|shifted|advanced)\b"
)
CALLED_OFF = re.compile(
    r"\)?,? (?:(?:has|have|had) (?:now )?been|was|were|is|are|will be) (?:\w+ly |now )?cancell?ed\b"
    r"|\)?,? (?:will|shall) not take place\b"
)
_SAME_DAY = re.compile(
    r"(?:on )?the same day,? (?P<hours>(?:at|from) \d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:to|-|–) ?\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?)?)"
)
_TURNED, _TOO_FAR = 200, 300
_REASON, _BESIDE = "the day of the letter", "the dates beside it"
_YEARLY = re.compile(
    r"\b(?:(?:every|each) year|annually|chaque année|tous les ans|cada año|anualmente|jährlich"
    r"|jedes Jahr)\b",
    re.IGNORECASE,
)
_NONE_HELD = re.compile(
    r"\b[Nn]o (?:\w+ ){0,2}(?:meetings?|sessions?|consultations?|events?) [^,;]*$"
)
# "It begins on 3 May and lasts until 6 May": the end of the same meeting.
_GOES_ON = re.compile(
    r"\b(?:dauert|läuft|lasts?|runs?|continues?|dure|dura|durará|durera)(?: \w+)?"
    r"(?: bis| jusqu[’']au| hasta(?: el)?)?\s*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d|\b(?:[A-Z][a-z]+day|[A-Z][a-z]{2,8})\b")
_IN_A_YEAR = re.compile(
    r"\b(?:expected|planned|scheduled|foreseen|envisaged|held|convened|take place|takes place"
    r"|prévue?s?"
    r"|tiendra|lieu|previst[oa]s?|celebrará|vorgesehen|geplant)\b[^.;]{0,40}$"
)
_OPEN_WORD = re.compile(
    r"\s*[,(–-]?\s*(?:t\.?b\.?[acd]\b|to be (?:confirmed|determined)|à (?:confirmer|préciser"
    r"|déterminer)"
    r"|por (?:confirmar|determinar)|noch offen|\?\?)",
    re.IGNORECASE,
)
_OPEN_BEHIND = re.compile(r"\s*$")
_COARSE = (Precision.YEAR, Precision.UNKNOWN)
_IF = re.compile(r"(?:If|Unless|Should|Until|Once)\b")


class Role(Enum):
    """What a date does in a paper."""

    SET = "set"
    HELD = "held"
    PASSING = "passing"


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


@dataclass(frozen=True, slots=True)
class DateTold:
    """A date and what it does; `sure` is false where no words say that something is set then."""

    mention: DateMention
    role: Role
    sure: bool = True


def dates_told(sentence: str, dating: Dating, item: bool) -> list[DateTold]:
    """Every date of a sentence in its order, years alone left out; `item`: of a list."""
    found = _with_same_days(sentence, _found(sentence, dating))
    if _IF.match(sentence):
        found = tuple(_ahead(one, dating.dated) for one in found)
    found = _with_doubts(sentence, found)
    told = [_told(sentence, _exact(sentence, one), dating, item) for one in found]
    return [one for one in told if one is not None]


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


def _tense_before(sentence: str, mention: DateMention) -> Tense:
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
        ahead = _tense_before(sentence, mention) is Tense.AHEAD
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


def _with_doubts(sentence: str, found: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """A date with "(dates to be confirmed)" right behind it is to be confirmed."""
    kept: list[DateMention] = []
    for one in found:
        if _OPEN_WORD.match(sentence, one.end) and one.when.is_dated:
            one = replace(one, when=replace(one.when, tentative=True))
        beside = kept and _OPEN_BEHIND.fullmatch(sentence[kept[-1].end : one.start])
        if beside and one.kind is MentionKind.PLACEHOLDER and kept[-1].when.is_dated:
            kept[-1] = replace(kept[-1], when=replace(kept[-1].when, tentative=True))
        else:
            kept.append(one)
    return tuple(kept)


def _told(sentence: str, mention: DateMention, dating: Dating, item: bool) -> DateTold | None:
    """What the date is; `None` for what is none: a year in passing, words for another day."""
    when, before = mention.when, sentence[: mention.start]
    if not when.is_dated:
        left_open = item and is_apart(sentence, mention)
        opened = left_open and mention.kind is MentionKind.PLACEHOLDER
        unread = _is_figure(mention)
        return DateTold(mention, Role.SET, opened) if opened or unread else None
    if _MOVED_AWAY.match(sentence, mention.end):
        return DateTold(mention, Role.PASSING)
    sure = _is_sure(sentence, mention, item)
    if when.precision in _COARSE and not _says_when(before):
        return None
    tense = tense_at(sentence, mention.start, mention.end)
    role = _role(sentence, mention, dating, tense)
    vague = _GOES_ON.search(before) or _YEARLY.search(sentence)
    guessed = dating.dated is None and when.guess is not None
    sure = not (vague or guessed) and (sure or role is Role.HELD or tense is Tense.AHEAD)
    return DateTold(mention, role, sure)


def _is_figure(mention: DateMention) -> bool:
    """Whether it is a day that only lacks its year."""
    return mention.kind not in (MentionKind.PLACEHOLDER, MentionKind.RELATIVE)


def _says_when(before: str) -> bool:
    """Whether a year stands where the day of a meeting would: "is expected in 2025"."""
    return _IN_A_YEAR.search(before) is not None


def _role(sentence: str, mention: DateMention, dating: Dating, tense: Tense) -> Role:
    """What is to come is set; of the past a note tells what was held."""
    last = mention.when.latest or mention.when.earliest
    at = _figures_at(mention)
    if says_dated(sentence, at):
        return Role.PASSING
    due = mention.kind is MentionKind.DEADLINE
    of_document = not due and is_of_document(sentence, at)
    if dating.dated is not None and last is not None:
        ahead = _tense_before(sentence, mention) is Tense.AHEAD
        today = last == dating.dated and ahead and not of_document
        if _NONE_HELD.search(sentence, 0, mention.start):
            return Role.PASSING
        if last > dating.dated or today:
            return Role.SET
        if last == dating.dated and tense is not Tense.HELD:
            return Role.PASSING
        if of_document or not dating.note:
            return Role.PASSING
        return Role.PASSING if tense is Tense.PAST or due else Role.HELD
    if of_document or tense is Tense.PAST or _NONE_HELD.search(sentence, 0, mention.start):
        return Role.PASSING
    if tense is Tense.HELD:
        return Role.HELD if dating.note else Role.PASSING
    return Role.SET if tense is Tense.AHEAD or not has_verb(sentence) else Role.PASSING


def _figures_at(mention: DateMention) -> int:
    """Where the date itself begins, behind "as of" or "on"."""
    figures = _FIGURE.search(mention.text)
    return mention.start + (figures.start() if figures else 0)


def _is_sure(sentence: str, mention: DateMention, item: bool) -> bool:
    """Whether words say that something is held, due or listed then."""
    apart = item and is_apart(sentence, mention)
    announced = announces(sentence, mention.start) or CALLED_OFF.match(sentence, mention.end)
    closes = _BY_CLOSE.search(sentence[: mention.start]) is not None
    return (
        mention.kind in _SURE
        or apart
        or bool(announced)
        or ((item or closes) and mention.when.is_fixed)
    )


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


def _exact(sentence: str, mention: DateMention) -> DateMention:
    """The mention with what the words before it add: a close of business, "tentatively"."""
    when = mention.when
    before = sentence[: mention.start]
    ends = any(one.search(before) for one in (_BY_CLOSE, _CLOSES, _BY_WEEKDAY))
    if ends and when.edtf and "/" not in when.edtf:
        when = replace(when, edtf=f"../{when.edtf}", earliest=None)
        mention = replace(mention, kind=MentionKind.DEADLINE)
    clause = re.split(r"[,;]", sentence[: mention.start])[-1]
    return (
        replace(mention, when=replace(when, tentative=True))
        if _PROVISIONAL.search(clause)
        else (replace(mention, when=when))
    )
