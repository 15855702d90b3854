"""What the self-test asks of a copy of the program."""

from pathlib import Path

import pytest

from desktop import paths
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.desk import soundness
from desktop.reading.names import load

EVENT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//test//EN
BEGIN:VEVENT
UID:one@test
DTSTAMP:20170101T000000Z
DTSTART;VALUE=DATE:20170522
SUMMARY:A meeting
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load(paths.NAMES)


def test_an_odd_zone_is_right() -> None:
    assert soundness.zones() == "Chatham is 13:45:00 ahead of UTC in January"


def test_the_database_tells_its_version() -> None:
    assert tuple(map(int, soundness.database().split("."))) >= (3, 51, 3)


def test_an_exported_calendar_is_read_back(tmp_path: Path, gazetteer: Gazetteer) -> None:
    calendar = tmp_path / "agenda.ics"
    calendar.write_text(EVENT.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert soundness.read_back(calendar, gazetteer) == 1


def test_a_calendar_without_events_is_a_problem(tmp_path: Path, gazetteer: Gazetteer) -> None:
    calendar = tmp_path / "agenda.ics"
    head, _, tail = EVENT.partition("BEGIN:VEVENT\n")
    calendar.write_text(head + tail.partition("END:VEVENT\n")[2], encoding="utf-8")
    with pytest.raises(Problem, match="did not read back"):
        soundness.read_back(calendar, gazetteer)
