"""The small print of the printed agenda."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from desktop.core.event import Event, Kind
from desktop.writing.sheet_words import (
    home_hours,
    is_firm,
    mark_of,
    printed_date,
    sentences,
)
from tests import make

HOME = ZoneInfo("Europe/Zurich")


def timed(start: str, end: str | None, zone: str | None) -> Event:
    event = make.event(dated="16 January 2017")
    clocks = make.at(start), make.at(end) if end else None
    return replace(event, when=event.when.with_times(*clocks, zone))


@pytest.mark.parametrize(
    ("start", "end", "zone", "words"),
    [
        ("15:00", "18:00", "America/New_York", "21:00–24:00 Geneva time"),
        ("15:00", None, "America/New_York", "21:00 Geneva time"),
        ("20:00", "21:00", "America/New_York", "17 Jan, 02:00–03:00 Geneva time"),
        ("15:00", "18:00", "Europe/Berlin", ""),
        ("15:00", "18:00", None, ""),
    ],
)
def test_hours_at_home_stand_beside_those_of_the_venue(
    start: str, end: str | None, zone: str | None, words: str
) -> None:
    assert home_hours(timed(start, end, zone).when, HOME) == words


@pytest.mark.parametrize(
    ("event", "firm", "mark"),
    [
        (make.event(dated="24 May 2017"), True, ""),
        (make.event(dated="24 May 2017 (TBC)"), False, "(tbc)"),
        (make.event(dated="May 2017"), False, "(tbc)"),
        (make.event(dated="TBC"), False, "(tbc)"),
        (make.event(dated="no later than November 2017"), True, ""),
        (make.event(dated="November 2017", kind=Kind.DEADLINE), True, ""),
        (make.event(dated="24 May 2017", cancelled=True), False, "(cancelled)"),
    ],
)
def test_what_is_not_firm_is_marked(event: Event, firm: bool, mark: str) -> None:
    assert is_firm(event) is firm
    assert mark_of(event) == mark


def test_the_printed_date_is_quoted_where_it_says_more() -> None:
    assert printed_date(make.event(dated="2017 (TBC)"), "2017") == ""
    event = make.event(dated="Second/Third Quarter of 2017 (TBC)")
    assert printed_date(event, "Apr – Sep 2017") == "“Second/Third Quarter of 2017”"
    for printed in (
        "TBC",
        "(Month)",
        "…",
        "Date to be determined",
        "The exact dates are still to be confirmed",
    ):
        event = replace(event, when=replace(event.when, text=printed))
        assert printed_date(event, "") == ""


def test_facts_are_sentences() -> None:
    assert (
        sentences(["Bali Process", "", "Clash with 24 May."]) == "Bali Process. Clash with 24 May"
    )
