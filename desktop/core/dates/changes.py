"""Dates that moved between two wordings of a paragraph."""

from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest
from typing import NamedTuple

from desktop.core.dates.mention import DateMention, MentionKind
from desktop.core.search.fold import fold


class DateChange(NamedTuple):
    """A date before and after; `None` where there was none, or is none any more."""

    before: DateMention | None
    after: DateMention | None


def date_changes(
    older: Iterable[DateMention], newer: Iterable[DateMention]
) -> tuple[DateChange, ...]:
    """Pair the dates that are not in both wordings, each with the one that took its place.

    A date in passing, such as that of a resolution, is none that anybody keeps. Dates of the same
    sort take each other's place first, in their order; a placeholder may be filled by any.
    """
    before, after = _without(older, newer), _without(newer, older)
    found: list[DateChange] = []
    for sort in dict.fromkeys(one.kind for one in before):
        pairs = list(zip(_of(before, sort), _of(after, sort), strict=False))
        found += [DateChange(one, other) for one, other in pairs]
        for one, other in pairs:
            before.remove(one)
            after.remove(other)
    found += [DateChange(one, other) for one, other in zip_longest(before, after)]
    return tuple(sorted(found, key=_place))


def _place(change: DateChange) -> int:
    mention = change.after or change.before
    return mention.start if mention else 0


def _of(mentions: Iterable[DateMention], kind: MentionKind) -> list[DateMention]:
    return [one for one in mentions if one.kind is kind]


def _without(mentions: Iterable[DateMention], others: Iterable[DateMention]) -> list[DateMention]:
    """The dates that count and for which the others have no equal."""
    left = Counter(_meaning(one) for one in others if one.kind is not MentionKind.MENTION)
    found: list[DateMention] = []
    for one in mentions:
        if one.kind is MentionKind.MENTION:
            continue
        if left[_meaning(one)]:
            left[_meaning(one)] -= 1
        else:
            found.append(one)
    return found


def _meaning(mention: DateMention) -> tuple[object, ...]:
    words = "" if mention.when.edtf else fold(mention.text)
    return mention.when.edtf, mention.days, words
