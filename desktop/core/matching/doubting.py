"""When two entries may be one meeting and nobody can know: both stay, and the doubt is told."""

from desktop.core.dates.precision import Precision
from desktop.core.matching.pairs import (
    Bond,
    Judged,
    Judgement,
    alike,
    are_named_alike,
    both_fixed,
    dates_meet,
    gap,
    places_agree,
    same_numbers,
    shared,
    year,
)

MOVED_DAYS = 31
"""How far a meeting with a day may have moved and still be taken for the same one."""

NEAR_DAYS = 100
"""How far apart two vague dates of one process may be and still mean one meeting that moved."""


def doubtful_number(one: Judged, other: Judged) -> Judgement | None:
    """One number of one process at two dates: one paper is wrong, and nobody here knows which."""
    akin = (shared(one, other) and alike(one, other)) or are_named_alike(one, other)
    if not (same_numbers(one, other) and akin):
        return None
    if dates_meet(one, other) and places_agree(one, other):
        return None
    numbers = min(one.mark.ordinals & other.mark.ordinals)
    return Judgement(Bond.MAYBE_SAME, f"both number {numbers}, but dates or places contradict")


def doubtful_move(one: Judged, other: Judged) -> Judgement | None:
    """A vague entry of a process that meets by a rule, near another meeting of the process."""
    event, rival = one.event, other.event
    vague = one.mark.bare and not one.mark.ordinals and event.when.precision is Precision.MONTH
    ruled = bool(event.repeats or rival.repeats)
    likely = other.mark.bare or len(other.mark.own) == 1
    if not (vague and ruled and likely and shared(one, other)):
        return None
    if year(event.when.earliest) != year(rival.when.earliest):
        return None
    if not 0 <= gap(one, other) <= NEAR_DAYS:
        return None
    return Judgement(Bond.MAYBE_SAME, "the same process in the same year; it may have moved")


def doubtful_days(one: Judged, other: Judged) -> Judgement | None:
    """Two papers, one process, one place, the very same days, one of them without own words."""
    if one.document == other.document or not shared(one, other) or not one.mark.bare:
        return None
    if not both_fixed(one, other) or one.event.when.days() != other.event.when.days():
        return None
    if not places_agree(one, other):
        return None
    return Judgement(Bond.MAYBE_SAME, "the same process on the same days")


def doubtful_words(one: Judged, other: Judged) -> Judgement | None:
    """Two papers, one process, the same words, dates and places that can be one: no proof yet."""
    if one.document == other.document or one.mark.bare or not shared(one, other):
        return None
    dated = one.event.when.is_dated and other.event.when.is_dated
    if not (dated and alike(one, other) and dates_meet(one, other)):
        return None
    if not places_agree(one, other):
        return None
    return Judgement(Bond.MAYBE_SAME, "the same process and words; the dates allow one meeting")


def doubtful_shift(one: Judged, other: Judged) -> Judgement | None:
    """Another paper has the same words at the same place, some days away: it may have moved."""
    if one.document == other.document or one.mark.bare:
        return None
    telling = len(one.mark.own) > 1 and are_named_alike(one, other)
    if not (shared(one, other) or telling):
        return None
    if one.mark.own != other.mark.own or one.mark.theme != other.mark.theme:
        return None
    if dates_meet(one, other) or not 0 <= gap(one, other) <= MOVED_DAYS:
        return None
    if not places_agree(one, other):
        return None
    what = "process and words" if shared(one, other) else "words"
    return Judgement(Bond.MAYBE_SAME, f"the same {what}, other days; it may have moved")
