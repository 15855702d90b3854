"""A rule in plain words."""

from datetime import datetime

import pytest

from desktop.core.dates.fixed import hours
from desktop.core.event import Event, Origin
from desktop.core.places.place import Place
from desktop.core.recurrence.words import repeats_words

MONDAY = hours(datetime(2017, 3, 6, 15), datetime(2017, 3, 6, 18), "Europe/Zurich")


def series(*lines: str, repeats: str | None = None) -> Event:
    return Event("A", MONDAY, Place(""), Origin.ICS, uid="S", recurrence=lines, repeats=repeats)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;UNTIL=20170703T130000Z", "every week on Monday until 3 July 2017"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR", "every 2 weeks on Monday, Wednesday and Friday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every working day"),
        ("FREQ=DAILY;COUNT=5", "every day 5 times"),
        ("FREQ=MONTHLY;BYDAY=1MO", "every month on the first Monday"),
        ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=1", "every month on the last Friday once"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "every month on day 15 and the last day"),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "every month on day 2 from the end"),
        ("FREQ=MONTHLY", "every month on day 6"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "every month on the last working day",
        ),
        ("FREQ=MONTHLY;BYDAY=MO,SU;BYSETPOS=2", "every month on the second of Monday and Sunday"),
        ("FREQ=YEARLY", "every year on 6 March"),
        (
            "FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TU",
            "every year on the second Tuesday in March and September",
        ),
        ("FREQ=HOURLY;INTERVAL=6", "every 6 hours"),
        ("FREQ=DAILY;BYMONTH=5", "every day in May"),
    ],
)
def test_a_rule_is_said_in_words(rule: str, words: str) -> None:
    assert repeats_words(series(f"RRULE:{rule}")) == words


def test_dates_beside_the_rule_are_counted() -> None:
    lines = ("RRULE:FREQ=WEEKLY", "RDATE:20170401T100000", "EXDATE:20170313T150000")
    assert repeats_words(series(*lines)) == (
        "every week on Monday, on 1 further date, except on 1 date"
    )
    assert repeats_words(series("RDATE:20170401T100000,20170402T100000")) == "on 3 dates"


def test_the_words_of_a_paper_stand_where_there_is_no_rule() -> None:
    assert repeats_words(series(repeats="meets annually")) == "meets annually"
    assert repeats_words(series()) == ""
