"""Terms in days or months, ends that are set, and dates that belong to something else."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When

_COUNT = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty|sixty|ninety"
    r"|an?)"
)
_EVENT = (
    r"(?:of|after|from|following) (?:the )?(?:date (?:of|on|fixed)|adoption|entry into force|end"
    r"|close|conclusion|opening|session|conference|meeting|present|issuance|publication|notification)\b"
    r"[^,;.:()]{0,80}"
)
_TERM = re.compile(
    rf"\bwithin (?:the next |a period of )?{_COUNT} (?:working |calendar )?"
    rf"(?:day|week|month|year)s?\b(?: {_EVENT}|(?=\s*(?:[,;.:)]|$|on\b|and\b)))"
    rf"|\b(?:not less than|at least|no later than|not later than) {_COUNT} (?:working )?"
    r"(?:day|week|month|year)s? (?:before|prior to|after) the (?:date|day)\b[^,;.:()]{0,80}",
    re.IGNORECASE,
)
# "Comments received before 15 March", but "to be submitted by 15 March".
_DONE = re.compile(
    r"\b(?!(?:need|proceed|speed|succeed)\b)(?:\w+ed|held|made|sent|given|built|taken|begun|paid)\s+$"
)
_LOOKS_BACK = re.compile(
    r"\W*(?:\w+ )?(?:recall|not(?:e|ing)|take[sn]? note|taking note|welcom|regret"
    r"|expresse?s? (?:its )?(?:\w+ )?(?:regret|appreciation|concern)|commend|acknowledg|deplor"
    r"|thank)",
    re.IGNORECASE,
)
_LATE = timedelta(days=45)
_TO_BE = re.compile(r"\b(?:be|been|being|have|has|get)\b[^;:,]{0,40}$", re.IGNORECASE)
_COVERED = re.compile(
    r"\b(?:cover(?:ing|s|ed)?|for|over|during|of) (?:the )?(?:reporting |financial |budget )?"
    r"(?:periods?|bienni(?:um|a)|quadrennium)\s+$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:shall|will|should|to) (?:end|close|conclude|expire|terminate|be (?:completed|concluded"
    r"|closed))\s+(?:on\s+)?$"
)


def told_of_other(text: str, mention: DateMention) -> DateMention:
    """The date as what it is for the paragraph: the end of something, or no date of its own.

    "Comments received before 15 March" and "the period from 1 January to 31 December" set nothing.
    """
    before = text[max(mention.start - 120, 0) : mention.start]
    since = mention.kind is MentionKind.WINDOW and (mention.when.edtf or "").endswith("/..")
    bound = since or mention.kind is MentionKind.DEADLINE
    if bound and _DONE.search(before) and not _TO_BE.search(before):
        return replace(mention, kind=MentionKind.MENTION)
    if mention.kind is MentionKind.WINDOW and _COVERED.search(before):
        return replace(mention, kind=MentionKind.MENTION)
    free = mention.kind in (MentionKind.MENTION, MentionKind.MEETING)
    if mention.when.is_fixed and (
        mention.kind is MentionKind.DEADLINE or (free and _ENDS.search(before))
    ):
        return replace(mention, kind=MentionKind.DEADLINE, when=_until(mention.when))
    return mention


def told_of_past(text: str, mention: DateMention, issued: date | None) -> DateMention:
    """What was to be before the draft was written is history and sets nothing.

    A text may be issued weeks after its adoption, so only words that look back tell of days
    right before.
    """
    last = mention.when.latest
    if issued is None or last is None or last >= issued:
        return mention
    back = _LOOKS_BACK.match(text) is not None
    gone = mention.kind is not MentionKind.MENTION and (back or issued - last > _LATE)
    return replace(mention, kind=MentionKind.MENTION) if gone else mention


def _until(when: When) -> When:
    if when.edtf is None or "/" in when.edtf:
        return when
    hour = when.end or when.start
    return replace(when, edtf=f"../{when.edtf}", earliest=None, start=None, end=hour)


def terms_in(text: str, taken: Sequence[DateMention]) -> Iterator[DateMention]:
    """Terms that hang on an event: "within five months", "one week before the date fixed"."""
    for match in _TERM.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip())
        if all(end <= one.start or one.end <= start for one in taken):
            words = text[start:end]
            when = When(words, tentative=True)
            yield DateMention(start, end, words, when, MentionKind.RELATIVE)
