"""What each date of a sentence is: one that is set, one that was held, or one in passing."""

import re
from collections.abc import Sequence
from enum import Enum

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.reading.letters.announcing import announces
from desktop.reading.letters.days import Dating, dates_in, tense_before
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


class Role(Enum):
    """What a date does in a paper."""

    SET = "set"
    HELD = "held"
    PASSING = "passing"


@dataclass(frozen=True, slots=True)
class DateTold:
    """A date and what it does; `sure` is false where no words say that something is set then."""

    mention: DateMention
    role: Role
    sure: bool = True


def dates_told(sentence: str, dating: Dating, item: bool) -> list[DateTold]:
    """Every date of a sentence in its order, years alone left out; `item`: of a list."""
    found = _with_doubts(sentence, dates_in(sentence, dating))
    told = [_told(sentence, _exact(sentence, one), dating, item) for one in found]
    return [one for one in told if one is not None]


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
        ahead = tense_before(sentence, mention) is Tense.AHEAD
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
