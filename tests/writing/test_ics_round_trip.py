"""What is written reads back the same in two readers that other people wrote."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from desktop.core.event import Event
from desktop.core.when import from_edtf
from desktop.writing.entries import Entry, Options
from desktop.writing.ics import calendar_bytes
from desktop.writing.ics_checker import check
from desktop.writing.plain import one_line
from tests import make

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
# Letters that break naive writers: escapes, folds, wide letters, joined emoji, right to left.
ODD = st.sampled_from(
    [
        *("\\", "\\n", "\\N", ",", ";", ":", '"', "\n", "\r\n", " ", "\t", "^n", "^", "="),
        *("é", "e\u0301", "日本", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        *("\U0001f1e8\U0001f1ed", "مؤتمر الهجرة", "כנס", "\u202b", "\u2028"),
        *("\x00", "\x1b", "\ufeff", "BEGIN:VEVENT\r\n", "x" * 80),
    ]
)
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=12)), max_size=40).map("".join)
DAYS = st.dates(date(1901, 1, 1), date(2198, 12, 31))


@st.composite
def events(draw: st.DrawFn) -> Event:
    first = draw(DAYS)
    last = first + timedelta(days=draw(st.integers(0, 20)))
    edtf = first.isoformat() if first == last else f"{first}/{last}"
    when = from_edtf(edtf, draw(TEXTS))
    if draw(st.booleans()):
        when = when.with_times(draw(st.times()), draw(st.none() | st.times()), "America/New_York")
    return replace(
        make.event(draw(TEXTS), place=make.place(text=draw(TEXTS)), uid="uid-1"),
        when=when,
        description=draw(TEXTS),
        processes=tuple(draw(st.lists(TEXTS, max_size=3))),
        cancelled=draw(st.booleans()),
    )


@given(events())
def test_any_event_makes_a_sound_file_that_reads_back_the_same(event: Event) -> None:
    data = calendar_bytes([Entry(event)], Options(), NOW).data
    assert check(data) == ()
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    (other,) = IcsCalendarStream.calendar_from_ics(data.decode()).events
    assert one.errors == []
    assert str(one["SUMMARY"]) == other.summary
    assert str(one.get("LOCATION", "")) == (other.location or "")
    assert str(one["DESCRIPTION"]) == other.description
    assert one.decoded("DTSTART") == other.dtstart
    assert one.decoded("DTEND") == other.dtend
    assert str(one["UID"]) == other.uid == "uid-1"
    assert str(one["STATUS"]) == other.status
    whole = one_line(event.title)
    assert whole in str(one["SUMMARY"]) or f"Full title: {whole}" in str(one["DESCRIPTION"])


@given(st.lists(TEXTS, max_size=4))
def test_categories_are_parted_where_they_end(names: list[str]) -> None:
    event = replace(make.event(), processes=tuple(names))
    data = calendar_bytes([Entry(event)], Options(), NOW).data
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    shown = [one_line(name) for name in names if one_line(name)]
    assert list(one["CATEGORIES"].cats) == [*shown, "Rostrum 2017-05-16"]
