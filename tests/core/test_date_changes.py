"""Dates that moved between two wordings: each with the one that took its place."""

from desktop.core.dates.changes import date_changes
from desktop.core.dates.mention import DateMention, MentionKind
from tests import make


def mention(text: str, kind: MentionKind = MentionKind.MEETING, start: int = 0) -> DateMention:
    return DateMention(start, start + len(text), text, make.when(text), kind)


def told(older: list[DateMention], newer: list[DateMention]) -> list[tuple[str, str]]:
    return [
        (one.before.text if one.before else "", one.after.text if one.after else "")
        for one in date_changes(older, newer)
    ]


def test_a_date_that_took_the_place_of_another_is_told_with_it() -> None:
    older, newer = [mention("November 2017")], [mention("4-6 December 2017")]
    assert told(older, newer) == [("November 2017", "4-6 December 2017")]


def test_dates_that_are_in_both_are_not_told() -> None:
    assert told([mention("May 2017"), mention("June 2017")], [mention("May 2017")]) == [
        ("June 2017", "")
    ]


def test_the_same_date_in_other_words_is_the_same() -> None:
    assert told([mention("4-6 December 2017")], [mention("December 4 - 6, 2017")]) == []


def test_a_date_in_passing_is_none_that_anybody_keeps() -> None:
    passing = MentionKind.MENTION
    assert told([mention("19 September 2016", passing)], [mention("May 2017", passing)]) == []


def test_dates_of_one_sort_take_each_others_place() -> None:
    limit = MentionKind.DEADLINE
    older = [mention("May 2017", start=0), mention("31 March 2017", limit, 20)]
    newer = [mention("15 April 2017", limit, 0), mention("July 2017", start=20)]
    assert told(older, newer) == [("31 March 2017", "15 April 2017"), ("May 2017", "July 2017")]


def test_what_is_new_or_gone_has_no_other_side() -> None:
    assert told([], [mention("July 2017")]) == [("", "July 2017")]
    assert told([mention("July 2017")], []) == [("July 2017", "")]
