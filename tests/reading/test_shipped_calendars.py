"""The two shipped calendars, field by field against tables made by reading the papers by eye."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from desktop.core.document import Unread
from desktop.core.event import Event
from desktop.core.names.gazetteer import Gazetteer
from desktop.paths import NAMES
from desktop.reading.calendar import calendar_stretches, read_calendar
from desktop.reading.names import load
from desktop.reading.text import Line, read_text

EXPECTED = Path(__file__).parent / "expected"
PAPERS = {
    "iscm": "iscm-calendar-2017.txt",
    "mapping": "modalities-first-draft-and-mapping.txt",
}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load(NAMES)


def lines_of(data: Path, paper: str) -> tuple[Line, ...]:
    path = data / PAPERS[paper]
    lines = read_text(path.read_bytes(), path.name).lines
    stretches = calendar_stretches(lines)
    return tuple(
        line for line in lines if any(first <= line.number <= last for first, last in stretches)
    )


def expected(paper: str) -> dict[str, Any]:
    return tomllib.loads((EXPECTED / f"{paper}.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_event_says_what_the_paper_says(paper: str, data: Path, gazetteer: Gazetteer) -> None:
    events, _ = read_calendar(lines_of(data, paper), PAPERS[paper], gazetteer)
    told = differences(expected(paper)["event"], events)
    assert not told, "\n".join(told)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_line_is_lost(paper: str, data: Path, gazetteer: Gazetteer) -> None:
    lines = lines_of(data, paper)
    events, unread = read_calendar(lines, PAPERS[paper], gazetteer)
    known = expected(paper)["lines"]
    understood = {*known["headers"], *known.get("fused", ()), *known["notes"]}
    unexplained = [
        line.number
        for line in lines
        if line.text.strip()
        and line.number not in understood
        and not _is_in_a_source(line, events)
        and line.number not in {one.line for one in unread}
    ]
    assert unexplained == []


def test_only_notes_of_the_shipped_papers_are_not_read(data: Path, gazetteer: Gazetteer) -> None:
    found: dict[str, tuple[Unread, ...]] = {
        paper: read_calendar(lines_of(data, paper), PAPERS[paper], gazetteer)[1] for paper in PAPERS
    }
    assert found["iscm"] == ()
    assert [(one.line, one.text.split()[0]) for one in found["mapping"]] == [(322, "Compiled")]
    assert "note" in found["mapping"][0].reason


def test_the_draft_before_the_mapping_is_no_calendar(data: Path) -> None:
    path = data / PAPERS["mapping"]
    lines = read_text(path.read_bytes(), path.name).lines
    assert calendar_stretches(lines) == ((123, 334),)


def _is_in_a_source(line: Line, events: tuple[Event, ...]) -> bool:
    """Whether some filled cell of the line stands in the words of a source."""
    cells = [" ".join(cell.split()) for cell in line.text.split("\t") if cell.strip()]
    return any(
        all(cell in source.text for cell in cells) for event in events for source in event.sources
    )


def differences(rows: list[dict[str, Any]], events: tuple[Event, ...]) -> list[str]:
    """All differences at once, a sentence each, so that one run tells everything."""
    by_line = {event.sources[0].line: event for event in events}
    told = [f"L{row['line']}: no event" for row in rows if row["line"] not in by_line]
    lines = {row["line"] for row in rows}
    told += [
        f"L{line}: not in the table: {e.title}" for line, e in by_line.items() if line not in lines
    ]
    if [event.sources[0].line for event in events] != sorted(by_line):
        told.append("the events are not in the order of the paper")
    for row in rows:
        event = by_line.get(row["line"])
        if event is not None:
            told += [f"L{row['line']} {words}" for words in _differ(row, event)]
    return told


def _differ(row: dict[str, Any], event: Event) -> list[str]:
    found = _fields(event)
    told = [
        f"{name}: expected {row[name]!r}, found {found[name]!r}"
        for name in found
        if row[name] != found[name]
    ]
    description = event.description
    starts, ends = row["description_starts"], row["description_ends"]
    if bool(description) != bool(starts or ends):
        told.append(f"description: expected {starts!r}, found {description[:60]!r}")
    if not description.startswith(starts):
        told.append(f"description starts: expected {starts!r}, found {description[:60]!r}")
    if not description.endswith(ends):
        told.append(f"description ends: expected {ends!r}, found {description[-60:]!r}")
    remarks = " ".join(event.remarks).casefold()
    told += [
        f"no remark mentions {word!r}: {event.remarks}"
        for word in row["remarks_mention"]
        if word.casefold() not in remarks
    ]
    rows = sum(len(source.text.splitlines()) for source in event.sources)
    if rows != len(row["lines"]):
        told.append(f"lines: expected {row['lines']}, found {rows} of them")
    return told


def _fields(event: Event) -> dict[str, Any]:
    when, place = event.when, event.place
    return {
        "title": event.title,
        "when_text": when.text,
        "edtf": when.edtf or "",
        "earliest": when.earliest.isoformat() if when.earliest else "",
        "latest": when.latest.isoformat() if when.latest else "",
        "precision": str(when.precision),
        "tentative": when.tentative,
        "guess": when.guess is not None,
        "place_text": place.text,
        "venue": place.venue or "",
        "city": place.city or "",
        "country": place.country or "",
        "place_tentative": place.tentative,
        "processes": list(event.processes),
        "focal_points": list(event.focal_points),
        "regional": event.regional,
        "repeats": event.repeats or "",
        "sure": event.sure,
    }
