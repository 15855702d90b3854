"""Dates in a draft's paragraphs: what the sentence says, read with what the rest of it sets."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import DateMention, MentionKind, find_dates
from desktop.core.dates.words import MONTH_WORDS
from desktop.core.drafts.draft import ParagraphKind
from desktop.core.quick.dataclasses import dataclass, replace
from desktop.core.when import When, from_edtf
from desktop.reading.drafts.clauses import is_held
from desktop.reading.drafts.node import Node
from desktop.reading.drafts.references import STAGE, Citations, count_of
from desktop.reading.drafts.terms import terms_in, told_of_other, told_of_past

_MONTHS = tuple(words.split("|")[0].capitalize() for words in MONTH_WORDS)
_LIMIT = re.compile(
    r"(?P<side>before|prior to|ahead of|in advance of|no later than|not later than|by|until|after"
    r"|following|upon|at|from)\s(?:the\s)?(?:(?P<edge>beginning|start|opening|launch|commencement"
    r"|onset|end|close|conclusion|completion)\sof\s)?(?:the\s)?$"
)
_LONGEST_NAME = 80
_ENDS = frozenset({"end", "close", "conclusion", "completion"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A phase that the draft dates: its name as printed, its paragraph, its days."""

    name: str
    path: str
    when: When


_MEETING = re.compile(
    r"(?:(?:an?|the|one|two|three|four|its|further)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:meetings?|consultations?|sessions?|workshops?|conferences?|for(?:um|ums|a)|seminars?|panels?"
    r"|dialogues?|webinars?|hearings?|briefings?|retreats?|symposi(?:um|a)|rounds?|debates?|summits?"
    r"|trainings?|courses?|discussions?|events?)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:by|before|until|submit|report|prepare|held|reports|shall|will|after|since)\b",
    re.IGNORECASE,
)


def dates_of(
    nodes: Sequence[Node], citations: Citations, issued: date | None
) -> dict[Node, tuple[DateMention, ...]]:
    """The dates of every paragraph; `issued` is the draft's day, for days printed without year.

    Dates told by a phase of the same draft ("before the beginning of phase III") get the bound
    that follows from it, as a guess with its reason.
    """
    found: dict[Node, tuple[DateMention, ...]] = {}
    year: int | None = None
    for node in nodes:
        if node.kind not in (ParagraphKind.HEADING, ParagraphKind.FOOTNOTE):
            found[node] = _in_node(node, issued, year)
            year = _last_year(found[node]) or year
    stages = stages_of(found)
    return {
        node: tuple(_by_stage(node, one, stages, citations) for one in mentions)
        for node, mentions in found.items()
    }


def _last_year(mentions: Sequence[DateMention]) -> int | None:
    """The year of the last date that is set, for the dates below it that print none."""
    dated = [one.when for one in mentions if one.kind is not MentionKind.MENTION]
    days = [day for when in dated if (day := when.latest or when.earliest) is not None]
    return days[-1].year if days else None


def _in_node(node: Node, issued: date | None, year: int | None) -> tuple[DateMention, ...]:
    """The dates of one paragraph; those of a phase that is set here are windows."""
    if issued is not None:
        mentions = find_dates(node.text, after=issued, reason="the day of the draft")
    else:
        mentions = find_dates(node.text, default_year=year, reason="the dates before it")
    mentions = tuple(_to_come(node, one, issued) for one in mentions)
    mentions = tuple(told_of_other(node.text, one) for one in mentions)
    mentions = tuple(told_of_past(node.text, one, issued) for one in mentions)
    mentions = tuple(sorted((*mentions, *terms_in(node.text, mentions)), key=lambda m: m.start))
    named = STAGE.match(node.text)
    if named is None:
        return mentions
    return tuple(
        replace(one, kind=MentionKind.WINDOW) if one.when.is_dated else one for one in mentions
    )


def _to_come(node: Node, mention: DateMention, issued: date | None) -> DateMention:
    """A date in passing that lies after the draft: something is held then, or to happen by then.

    A day in an item of a list that says what shall be is one that is set.
    """
    last = mention.when.latest
    if mention.kind is not MentionKind.MENTION or last is None or (issued and last <= issued):
        return mention
    lead = node.parent.text.rstrip() if node.parent is not None else ""
    named = node.text[: mention.start].rstrip().endswith(":") and mention.start < _LONGEST_NAME
    if mention.when.is_fixed and (named or lead.endswith(("shall:", "will:", "to:"))):
        return replace(mention, kind=MentionKind.MEETING)
    if _ends_item(node, mention) and _is_listed(node):
        return replace(mention, kind=MentionKind.MEETING)
    sets = node.kind in (ParagraphKind.OPERATIVE, ParagraphKind.SUB)
    if issued is None and not (sets or mention.when.tentative):
        return mention
    if is_held(node.text, mention.start) or _is_listed_meeting(node, mention):
        return replace(mention, kind=MentionKind.MEETING)
    if issued is None:
        return mention
    coarse = mention.when.precision is not Precision.DAY
    return replace(mention, kind=MentionKind.WINDOW) if coarse else mention


def _ends_item(node: Node, mention: DateMention) -> bool:
    """Whether an item of a list is closed by its date: "(a) On finance, in Nairobi on 5 May;"."""
    rest = node.text[mention.end :].strip(" ;,.)]")
    return node.kind is ParagraphKind.SUB and rest in ("", "and", "et", "y", "or")


def _is_listed_meeting(node: Node, mention: DateMention) -> bool:
    """Whether an item of a list names a meeting: "a first consultation, on 18 March"."""
    lead = node.parent.text.rstrip() if node.parent is not None else ""
    rough = mention.when.precision not in (Precision.DAY, Precision.MONTH)
    if rough or not lead.endswith(":") or lead.endswith("to:"):
        return False
    before = node.text[: mention.start]
    return _MEETING.match(before) is not None and _VERB.search(before) is None


def _is_listed(node: Node) -> bool:
    """Whether the words over an item, or over its group, say that what they list is held."""
    above = node.parent
    while above is not None:
        if above.text.rstrip().endswith((":", ";", ",")) and is_held(above.text, len(above.text)):
            return True
        above = above.parent if above.kind is ParagraphKind.SUB else None
    return False


def stages_of(found: Mapping[Node, Sequence[DateMention]]) -> dict[str, Stage]:
    """The phases that are dated in the paragraph that begins with their name, by its path."""
    stages: dict[str, Stage] = {}
    for node, mentions in found.items():
        named = STAGE.match(node.text)
        dated = [one for one in mentions if one.when.is_dated]
        if named and dated and node.path:
            stages[node.path] = Stage(named.group(), node.path, dated[0].when)
    return stages


def _by_stage(
    node: Node, mention: DateMention, stages: Mapping[str, Stage], citations: Citations
) -> DateMention:
    """Give a date that hangs on a phase its bound."""
    if mention.kind is not MentionKind.RELATIVE or mention.when.is_dated:
        return mention
    named = STAGE.search(node.text, mention.start, min(mention.end + 12, len(node.text)))
    if named is None:
        return mention
    paths = citations.stage(named["kind"], count_of(named["counts"]))
    stage = next((stages[path] for path in paths if path in stages), None)
    limit = _LIMIT.search(node.text[max(mention.start - 5, 0) : named.start()])
    if stage is None or limit is None:
        return mention
    return _limited(mention, limit, stage)


def _limited(mention: DateMention, limit: re.Match[str], stage: Stage) -> DateMention:
    """The mention with the bound that its words set beside the phase."""
    before = limit["side"] in ("before", "prior to", "ahead of", "in advance of")
    at_end = limit["edge"] in _ENDS
    ends_at = limit["side"] in ("by", "until", "no later than", "not later than")
    bound = stage.when.latest if at_end else stage.when.earliest
    if bound is None or not (before or ends_at or limit["side"] in ("after", "following", "upon")):
        return mention
    reason = f"{stage.name} {'ends' if at_end else 'begins'} in {month(bound)} ({stage.path})"
    if before or ends_at:
        last = bound if at_end or ends_at else bound - timedelta(days=1)
        when = from_edtf(f"../{_written(last, stage)}", mention.when.text)
        kind = MentionKind.DEADLINE
    else:
        first = bound + timedelta(days=1) if at_end else bound
        when = from_edtf(f"{_written(first, stage)}/..", mention.when.text)
        kind = MentionKind.RELATIVE
    return replace(mention, when=replace(when, guess=reason), kind=kind)


def _written(day: date, stage: Stage) -> str:
    """A bound as exact as the phase itself is printed."""
    return day.isoformat() if stage.when.precision is Precision.DAY else f"{day:%Y-%m}"


def month(day: date) -> str:
    """The month of a day in words, whatever language the system speaks."""
    return f"{_MONTHS[day.month - 1]} {day.year}"
