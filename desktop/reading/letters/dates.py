"""The dates that a sentence of a letter sets: to come, of what is announced, asked or listed."""

import re
from collections.abc import Sequence
from datetime import date

from desktop.core.dates.printed import DateMention, MentionKind, find_dates, read_when
from desktop.core.quick.dataclasses import replace
from desktop.reading.letters.items import is_apart
from desktop.reading.letters.titles import announces

_PAST = re.compile(
    r"\b(?:was|were|had|took place|has been (?!(?:re)?scheduled|postponed|moved|set))\b[^,;]*$"
)
_CLOSES = re.compile(r"\b(?:closes?|expires?)(?: on| at)?\s*$")
_BY_CLOSE = re.compile(
    r"\b(?:by|before|until|at|(?:no|not) later than) (?:the )?"
    r"(?:c\.?o\.?b\.?|close of business|close|end of (?:the )?day)(?: on| of)?\s*$",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(r"\b(?:tentative|provisional)(?:ly)?\b", re.IGNORECASE)
_SET = (MentionKind.MEETING, MentionKind.WINDOW, MentionKind.DEADLINE)
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
_REASON = "the day of the letter"
_IF = re.compile(r"(?:If|Unless|Should|Until|Once)\b")


def dates_set(sentence: str, dated: date | None, item: bool) -> list[DateMention]:
    """The dates that the sentence sets: to come, and no older than the letter."""
    found = _with_same_days(sentence, find_dates(sentence, after=dated, reason=_REASON))
    if _IF.match(sentence):
        found = tuple(_ahead(one, dated) for one in found)
    told = [one for one in found if not _is_past(sentence, one)]
    return [_exact(sentence, one) for one in told if _is_set(sentence, one, dated, item)]


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


def _is_past(sentence: str, mention: DateMention) -> bool:
    """Whether the words tell of what was, or of the day from which a meeting is moved away."""
    if _PAST.search(sentence[: mention.start]):
        return True
    return _MOVED_AWAY.match(sentence, mention.end) is not None


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
    ends = _BY_CLOSE.search(before) or _CLOSES.search(before)
    if ends and when.edtf and "/" not in when.edtf:
        when = replace(when, edtf=f"../{when.edtf}", earliest=None)
        mention = replace(mention, kind=MentionKind.DEADLINE)
    clause = re.split(r"[,;]", sentence[: mention.start])[-1]
    return (
        replace(mention, when=replace(when, tentative=True))
        if _PROVISIONAL.search(clause)
        else (replace(mention, when=when))
    )


def _is_set(sentence: str, mention: DateMention, dated: date | None, item: bool) -> bool:
    """Whether the date is one to come that something is announced, asked or listed for."""
    when, before = mention.when, sentence[: mention.start]
    apart = item and is_apart(sentence, mention)
    if apart and mention.kind is MentionKind.PLACEHOLDER:
        return True
    last = when.latest or (when.earliest if apart else None)
    if last is None or (dated is not None and last < dated):
        return False
    closes = _BY_CLOSE.search(before) is not None
    announced = announces(sentence, mention.start) or CALLED_OFF.match(sentence, mention.end)
    return mention.kind in _SET or apart or bool(announced) or ((item or closes) and when.is_fixed)
