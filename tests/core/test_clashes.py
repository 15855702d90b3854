"""Two meetings at one time: by hours and zones where they are known, by days otherwise."""

from dataclasses import replace

import pytest

from desktop.core.agenda import clashes
from desktop.core.clashes import meet, zone_called
from desktop.core.when import Overlap, When
from tests import make

GENEVA, NEW_YORK, BANGKOK = "Europe/Zurich", "America/New_York", "Asia/Bangkok"


def at(dated: str, start: str, end: str, zone: str | None = GENEVA) -> When:
    return make.when(dated).with_times(make.at(start), make.at(end) if end else None, zone)


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        (at("24 May 2017", "09:00", "11:00"), at("24 May 2017", "15:00", "18:00"), Overlap.NONE),
        (at("24 May 2017", "09:00", "11:00"), at("24 May 2017", "10:59", "12:00"), Overlap.CERTAIN),
        # 23:00 in Geneva is 17:00 in New York.
        (
            at("24 May 2017", "20:00", "22:00"),
            at("24 May 2017", "17:00", "19:00", NEW_YORK),
            Overlap.NONE,
        ),
        (
            at("24 May 2017", "22:00", "23:30"),
            at("24 May 2017", "17:00", "19:00", NEW_YORK),
            Overlap.CERTAIN,
        ),
        # The evening in New York is the next morning in Bangkok.
        (
            at("7 November 2017", "20:00", "22:00", NEW_YORK),
            at("8 November 2017", "08:00", "10:00", BANGKOK),
            Overlap.CERTAIN,
        ),
        (
            at("24 May 2017 (TBC)", "09:00", "11:00"),
            at("24 May 2017", "10:00", "12:00"),
            Overlap.POSSIBLE,
        ),
        (at("24 May 2017", "09:00", "11:00"), make.when("24 May 2017"), Overlap.CERTAIN),
        (at("24 May 2017", "09:00", "11:00"), make.when("22-25 May 2017"), Overlap.CERTAIN),
        (at("24 May 2017", "09:00", "11:00"), at("24 May 2017", "11:00", ""), Overlap.NONE),
        (at("24 May 2017", "09:00", "11:00"), at("24 May 2017", "10:00", ""), Overlap.CERTAIN),
        (at("24 May 2017", "15:00", "16:00"), at("24 May 2017", "10:00", ""), Overlap.POSSIBLE),
        (at("24 May 2017", "09:00", ""), at("25 May 2017", "09:00", ""), Overlap.NONE),
        (
            make.when("22-25 May 2017, 10:00-13:00, Geneva"),
            at("24 May 2017", "14:00", "16:00"),
            Overlap.NONE,
        ),
        (
            make.when("22-25 May 2017, 10:00-13:00, Geneva"),
            at("24 May 2017", "12:30", "16:00"),
            Overlap.CERTAIN,
        ),
        (
            make.when("22-25 May 2017, 10:00-13:00, Geneva"),
            make.when("23-24 May 2017, 15:00-18:00, Geneva"),
            Overlap.NONE,
        ),
        (
            at("24 May 2017", "09:00", "11:00", None),
            at("24 May 2017", "15:00", "18:00", None),
            Overlap.NONE,
        ),
    ],
)
def test_hours_decide_where_both_are_known(one: When, other: When, how: Overlap) -> None:
    assert meet(one, other) is how
    assert meet(other, one) is how


def test_hours_of_two_days_can_clash_across_the_world() -> None:
    council, forum = (
        replace(make.event(uid, "1 May 2017", uid=uid, mine=True), when=when)
        for uid, when in (
            ("council", at("7 November 2017", "20:00", "22:00", NEW_YORK)),
            ("forum", at("8 November 2017", "08:00", "10:00", BANGKOK)),
        )
    )
    (clash,) = clashes([council, forum], frozenset())
    assert (clash.one, clash.other, clash.sure) == ("council", "forum", True)


def test_a_zone_that_nobody_knows_is_none() -> None:
    assert zone_called("Mars/Olympus") is None
    assert zone_called("../passwd") is None
    assert zone_called(None) is None
