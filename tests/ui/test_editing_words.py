"""What a typed date was understood as: in full words, at the venue and at home."""

import pytest

from desktop.core.dates.printed import read_when
from desktop.core.dates.written import read_written
from desktop.ui.dates import DateWords
from desktop.ui.events.editing_words import hours_in_two_places, understood
from tests import make


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("16 January 2017, 15:00-18:00, New York", "15:00–18:00 New York · 21:00–00:00 in Geneva"),
        ("20 March 2017, 15:00-18:00, New York", "15:00–18:00 New York · 20:00–23:00 in Geneva"),
        ("27 March 2017, 15:00-18:00, New York", "15:00–18:00 New York · 21:00–00:00 in Geneva"),
        ("30 October 2017, 15:00, New York", "15:00 New York · 20:00 in Geneva"),
        ("16 January 2017, 22:00, New York", "22:00 New York · Tue 04:00 in Geneva"),
        ("16 January 2017, 15:00-18:00, Geneva", "15:00–18:00 Geneva"),
        ("16 January 2017, 15:00-18:00", "15:00–18:00"),
        ("16-18 January 2017, 10:00-13:00, Geneva", "10:00–13:00 Geneva"),
        ("by 16 January 2017, 18:00, New York", "18:00 New York · Tue 00:00 in Geneva"),
        ("16 January 2017", ""),
    ],
)
def test_hours_are_told_at_the_venue_and_at_home(
    dates: DateWords, printed: str, words: str
) -> None:
    assert hours_in_two_places(read_when(printed), dates, "Europe/Zurich") == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("July 2017 TBC", "Some time in July 2017, to be confirmed"),
        ("no later than 30 June", "by 30 Jun 2017"),
        ("TBC", "No day follows from this; the words are kept."),
        ("", "No date yet"),
        ("25-22 May", "“25-22 May” ends before it begins."),
        ("15:00", "“15:00” needs a day before it."),
        ("dinner", "“dinner” is not understood as a date."),
        (
            "20 December",
            "Tuesday 20 December 2016\n"
            "2016 is the nearest year that fits; write another one behind it.",
        ),
        (
            "24 May Kampala",
            "Wednesday 24 May 2017\n“Kampala” is not used: write the place under Where.",
        ),
        (
            "5 Nov 2017 1:30 New York",
            "Sunday 5 November 2017, 01:30 New York · 06:30 in Geneva\n"
            "01:30 comes twice on that day in New York; the first one is meant.",
        ),
    ],
)
def test_what_was_understood_is_said_in_full(dates: DateWords, typed: str, words: str) -> None:
    near = make.day("2017-05-24")
    zones = {"Kampala": "Africa/Kampala"}.get
    written = read_written(typed, near=near, today=near, zones=zones)
    assert understood(written, make.event(), dates, "Europe/Zurich", 2017) == words
