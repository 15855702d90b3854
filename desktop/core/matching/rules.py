"""How two entries may belong together: the rules of the field, one pair at a time.

Only "the same" is ever merged. Another ordinal proves the contrary, the same title proves nothing.
"""

from collections.abc import Callable

from desktop.core.event import Origin
from desktop.core.matching.doubting import (
    doubtful_days,
    doubtful_move,
    doubtful_number,
    doubtful_shift,
    doubtful_words,
)
from desktop.core.matching.drafted import drafted, is_drafted
from desktop.core.matching.pairs import (
    STRANGERS,
    Bond,
    Judged,
    Judgement,
    alike,
    are_rows_of_one_paper,
    both_fixed,
    dates_meet,
    dates_touch,
    days_agree,
    evidence,
    gap,
    is_series,
    likeness,
    numbers_differ,
    places_agree,
    places_contradict,
    same_numbers,
    shared,
    year,
)
from desktop.core.matching.signature import own_words
from desktop.core.matching.tongues import doubtful_tongue
from desktop.core.search.fold import fold

SAME_WORDS = "the same words in both"
Rule = Callable[[Judged, Judged], Judgement | None]


def judge(one: Judged, other: Judged) -> Judgement:
    """Say what `one` is to `other`; the first rule that knows it decides."""
    if one.event.origin is other.event.origin is Origin.LETTER:
        return _letters(one, other)
    comparable = {Origin.CALENDAR, Origin.ICS, Origin.HAND}
    if {one.event.origin, other.event.origin} & comparable:
        # What a draft sets and what a calendar tells are weighed alike from both sides.
        if is_drafted(one.event):
            return _of_text(one, other)
        if is_drafted(other.event):
            return _of_text(other, one)
    if one.event.origin not in comparable or other.event.origin not in comparable:
        return STRANGERS
    found = _by_rules(one, other)
    return _by_text(one, other) or found if found.bond is Bond.MAYBE_SAME else found


def _of_text(own: Judged, told: Judged) -> Judgement:
    found = drafted(own, told)
    return doubtful_tongue(own, told) or found if found.bond is Bond.STRANGERS else found


def _by_rules(one: Judged, other: Judged) -> Judgement:
    for rule in _RULES:
        found = rule(one, other)
        if found is None:
            turned = rule(other, one)
            found = Judgement(_TURNED[turned.bond], turned.reason) if turned else None
        if found is not None:
            return found
    return STRANGERS


def _by_text(one: Judged, other: Judged) -> Judgement | None:
    """A doubt that a text settles: it says of the one, which it sets, what the other tells."""
    for own, told in ((one, other), (other, one)):
        papers = {source.document for source in own.event.sources}
        if not own.event.paragraph or papers & {source.document for source in told.event.sources}:
            continue
        found = drafted(own, told)
        if found.bond is Bond.SAME:
            return found
    return None


def _letters(one: Judged, other: Judged) -> Judgement:
    """A letter that is sent around again announces the same meeting in the same words."""
    titles = fold(one.event.title) == fold(other.event.title)
    same = titles and one.document != other.document
    dated = one.event.when.edtf is not None and one.event.when.edtf == other.event.when.edtf
    return Judgement(Bond.SAME, "the same words in both letters") if same and dated else STRANGERS


_TURNED = {
    Bond.SAME: Bond.SAME,
    Bond.MAYBE_SAME: Bond.MAYBE_SAME,
    Bond.STRANGERS: Bond.STRANGERS,
    Bond.PART_OF: Bond.HAS_PART,
    Bond.HAS_PART: Bond.PART_OF,
    Bond.IN_SERIES: Bond.HAS_MEETING,
    Bond.HAS_MEETING: Bond.IN_SERIES,
    Bond.FOLLOWS: Bond.PRECEDES,
    Bond.PRECEDES: Bond.FOLLOWS,
}


# -- the rules, in their order ---------------------------------------------------------------------


def _side_event(one: Judged, other: Judged) -> Judgement | None:
    """A side event is part of what it stands beside, never the same."""
    if not one.mark.side_event or other.mark.side_event:
        return None
    named = other.mark.own <= one.mark.own and bool(shared(one, other) or other.mark.own)
    dated = one.event.when.is_dated and other.event.when.is_dated
    if named and dated and dates_meet(one, other):
        return Judgement(Bond.PART_OF, f"a side event of “{other.event.title}”")
    return STRANGERS


def _series(one: Judged, other: Judged) -> Judgement | None:
    """A process with a rule for its meetings is no meeting; its meetings are in its series."""
    if not is_series(other):
        return None
    common = shared(one, other)
    if not common or is_series(one) or one.mark.side_event:
        return STRANGERS
    return Judgement(Bond.IN_SERIES, f"a meeting of {', '.join(sorted(common))}")


def _number(one: Judged, other: Judged) -> Judgement | None:
    """Another ordinal proves another meeting; the next one follows."""
    if not numbers_differ(one, other):
        return None
    a, b = one.mark.ordinals, other.mark.ordinals
    next_one = len(a) == len(b) == 1 and min(a) == min(b) + 1
    if next_one and shared(one, other) and likeness(one, other) >= 0.75:
        return Judgement(Bond.FOLLOWS, f"number {min(a)} after number {min(b)}")
    return None if next_one or min(b) == min(a) + 1 else STRANGERS


def _numbers_part(one: Judged, other: Judged) -> Judgement | None:
    return STRANGERS if numbers_differ(one, other) else None


def _part_of_numbered(one: Judged, other: Judged) -> Judgement | None:
    """Days with a name of their own inside the numbered meeting of a process."""
    if not (same_numbers(one, other) and shared(one, other) and other.mark.bare and one.mark.own):
        return None
    if not places_agree(one, other) or not dates_touch(one, other):
        return None
    return Judgement(Bond.PART_OF, f"belongs to “{other.event.title}”")


def _part_by_days(one: Judged, other: Judged) -> Judgement | None:
    """A meeting inside the days of the process's larger one, at the same place."""
    if not (both_fixed(one, other) and shared(one, other) and other.mark.bare):
        return None
    if same_numbers(one, other) and alike(one, other):
        return None
    inside, whole = set(one.event.when.days()), set(other.event.when.days())
    if not inside < whole or not places_agree(one, other):
        return None
    return Judgement(Bond.PART_OF, f"falls into the days of “{other.event.title}”")


def _same_row(one: Judged, other: Judged) -> Judgement | None:
    """Two papers that print one row word for word, even where it has neither day nor place."""
    if one.document == other.document or one.mark.processes != other.mark.processes:
        return None
    a, b = one.event, other.event
    if (a.title, a.when.text, a.place.text) != (b.title, b.when.text, b.place.text):
        return None
    return Judgement(Bond.SAME, SAME_WORDS)


def _same_titled(one: Judged, other: Judged) -> Judgement | None:
    """The same process and the same words, at dates and places that can be one."""
    if are_rows_of_one_paper(one, other) or not (
        shared(one, other) and alike(one, other) and dates_meet(one, other)
    ):
        return None
    if not places_agree(one, other):
        return None
    if not evidence(one, other):
        return None
    return Judgement(Bond.SAME, _same_reason(one, other))


def _same_reason(one: Judged, other: Judged) -> str:
    facts = [f"both {' and '.join(sorted(shared(one, other)))}"]
    numbers = one.mark.ordinals & other.mark.ordinals
    facts += [f"both number {min(numbers)}"] if numbers else []
    facts += ["the same words"] if one.mark.own else []
    return ", ".join([*facts, "dates and places agree"])


def _same_round(one: Judged, other: Judged) -> Judgement | None:
    """Two papers on one round: from the same day, the shorter title a part of a list of meetings.

    A longer title that only holds the words of the shorter one may be on it, not it: a briefing
    on the ministerial meeting, or the working group of another subject.
    """
    if one.document == other.document or not shared(one, other):
        return None
    if not both_fixed(one, other) or one.event.when.earliest != other.event.when.earliest:
        return None
    if not one.mark.own or not one.mark.own <= other.mark.own:
        return None
    named = own_words(one.event.title, one.mark.own)
    if one.mark.own in other.mark.listed and not places_contradict(one, other):
        return Judgement(Bond.SAME, f"both from the same day, both name “{named}”")
    return Judgement(Bond.MAYBE_SAME, f"both from the same day, both name “{named}”")


def _same_words(one: Judged, other: Judged) -> Judgement | None:
    """Without a known process the whole title, the days and the place must agree."""
    if are_rows_of_one_paper(one, other):
        return None
    if one.mark.processes or other.mark.processes or not _are_titled_alike(one, other):
        return None
    known = one.event.when.is_dated and other.event.when.is_dated
    if not known or not dates_meet(one, other):
        return None
    if not places_agree(one, other):
        return None
    return Judgement(Bond.SAME, "the same title, dates and places agree")


def _are_titled_alike(one: Judged, other: Judged) -> bool:
    """Whether the own words are the same; a single one needs a number or the days beside it."""
    own = one.mark.own
    if not own or own != other.mark.own:
        return False
    same_title = fold(one.event.title) == fold(other.event.title)
    return len(own) > 1 or same_numbers(one, other) or (same_title and days_agree(one, other))


def _next_year(one: Judged, other: Judged) -> Judgement | None:
    """The same words of a yearly meeting in the following year."""
    yearly = "annual" in f"{one.event.repeats or ''} {other.event.repeats or ''} ".lower()
    if not (yearly and shared(one, other) and alike(one, other)):
        return None
    now, before = year(one.event.when.earliest), year(other.event.when.earliest)
    if now is None or before is None or now != before + 1 or gap(one, other) < 180:
        return None
    return Judgement(Bond.FOLLOWS, "the meeting of the next year")


_RULES: tuple[Rule, ...] = (
    _same_row,
    _side_event,
    _series,
    _number,
    _numbers_part,
    _part_of_numbered,
    _part_by_days,
    _same_titled,
    _same_round,
    _same_words,
    doubtful_number,
    doubtful_move,
    doubtful_days,
    doubtful_words,
    doubtful_shift,
    _next_year,
    doubtful_tongue,
)
