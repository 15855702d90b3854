"""Calendars in layouts of every kind, a tiny file each, against what one reads in them."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from desktop.core.event import Event
from desktop.reading.calendar import calendar_stretches, read_calendar
from desktop.reading.text import read_text
from tests.reading.calendars import gazetteer

SAMPLES = Path(__file__).parent.parent / "samples" / "calendars"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "expected" / "layouts.toml").read_text(encoding="utf-8")
)


def told(event: Event) -> list[str]:
    when = event.when.edtf or ""
    names = ", ".join(event.processes), ", ".join(event.focal_points)
    return [when, event.title, event.place.text, *names]


def test_every_sample_has_its_table() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in SAMPLES.iterdir())


@pytest.mark.parametrize("name", EXPECTED)
def test_a_calendar_of_any_layout_gives_its_events(name: str) -> None:
    text = read_text((SAMPLES / name).read_bytes(), name)
    events, unread = read_calendar(text.lines, name, gazetteer())
    expected = [[part.strip() for part in row.split("|")] for row in EXPECTED[name]["events"]]
    assert [told(event) for event in events] == expected
    assert [one.line for one in unread] == EXPECTED[name]["unread"]


@pytest.mark.parametrize("name", EXPECTED)
def test_a_calendar_is_recognised_and_other_papers_are_not(name: str) -> None:
    text = read_text((SAMPLES / name).read_bytes(), name)
    stretches = calendar_stretches(text.lines)
    if name.startswith("no_calendar"):
        assert stretches == ()
    else:
        assert [first for first, _ in stretches] == [1]
        assert stretches[0][1] == len(text.lines)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_event_tells_its_document_and_its_line(name: str) -> None:
    text = read_text((SAMPLES / name).read_bytes(), name)
    events, _ = read_calendar(text.lines, name, gazetteer())
    for event in events:
        [source] = event.sources
        assert source.document == name
        first = source.text.split(" | ")[0].split("\n")[0].split()[0]
        assert first.strip('"') in text.lines[source.line - 1].text
