import icalendar

from desktop.reading.ics import read_ics
from tests.bench import importing
from tests.bench.calendar_file import calendar_file


def test_the_file_of_the_measure_is_always_the_same_and_sound() -> None:
    data = calendar_file(300)
    assert data == calendar_file(300)
    found = read_ics("a.ics", data)
    assert len(found.events) == 300
    assert found.document.unread == ()
    assert {event.when.timezone for event in found.events} >= {"America/New_York", "UTC", None}
    assert any(event.recurrence for event in found.events)
    assert any(event.series and event.cancelled for event in found.events)
    walked = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert [str(one["UID"]) for one in walked if "RECURRENCE-ID" not in one] == [
        event.uid for event in found.events if not event.series
    ]


def test_both_are_measured() -> None:
    ours, theirs = importing.pairs(20, rounds=1)
    assert ours[0] > 0
    assert theirs[0] > 0
