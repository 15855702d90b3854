"""Whole papers as delegates have them, invented: every row is there, with its own day and place."""

from pathlib import Path

from desktop.core.event import Event, Kind
from desktop.core.found import Found
from tests.papers import draft_of, outline, read
from tests.traps.telling import bounds, calendar, dates, remarks, the, titles

SAMPLES = Path(__file__).parent / "samples"


def read_sample(name: str) -> Found:
    return read((SAMPLES / name).read_text(encoding="utf-8"), name)


def cities(events: tuple[Event, ...]) -> list[str | None]:
    return [event.place.city for event in events]


def test_a_calendar_of_fixed_width_without_years() -> None:
    events = read_sample("disarmament_2019.txt").events
    assert len(events) == 18
    assert dates(events)[:4] == [
        "2019-01-21/2019-03-29",
        "2019-02-11/2019-02-12",
        "2019-02-20/2019-02-22",
        "2019-03-25/2019-03-29",
    ]
    assert dates(events)[-3:] == ["2019-11-25/2019-11-29", "2019-12-03/2019-12-06", None]
    assert {event.place.city for event in events} == {"Geneva", "New York", "Oslo", None}
    assert all(event.when.guess for event in events if event.when.is_dated)
    ammunition = the(events, "Fifth Conference of States")
    assert ammunition.title == "Arms Trade Treaty, Fifth Conference of States Parties (CSP5)"
    assert ammunition.processes == ("ATT",)


def test_what_a_calendar_of_fixed_width_says_of_other_years_makes_no_event() -> None:
    events = read_sample("disarmament_2019.txt").events
    assert not any(bounds(event)[0].startswith("2020") for event in events)
    assert not any("archived" in event.description for event in events)


def test_a_calendar_in_markdown_with_a_column_of_states() -> None:
    events = read_sample("colombo_2018.md").events
    assert titles(events)[:4] == [
        "Thematic Area Working Group on Skills and Qualification Recognition",
        "Thematic Area Working Group on Fostering Ethical Recruitment",
        "5th Senior Officials' Meeting (SOM)",
        "6th Ministerial Consultation",
    ]
    assert dates(events)[:4] == [
        "2018-01-24",
        "2018-02-06",
        "2018-11-14/2018-11-15",
        "2018-11-16",
    ]
    assert cities(events)[:6] == ["Colombo", "Dhaka", "Kathmandu", "Kathmandu", "Manila", "Seoul"]
    assert all(event.processes == ("Colombo Process",) for event in events[:6])
    assert events[0].focal_points == ("Sri Lanka",)


def test_a_row_that_is_struck_out_is_cancelled() -> None:
    events = read_sample("colombo_2018.md").events
    assert [event.cancelled for event in events].count(True) == 1
    assert the(events, "Pre-departure").cancelled


def test_a_rule_in_a_title_is_no_day() -> None:
    consultation = the(read_sample("colombo_2018.md").events, "Permanent Representatives")
    assert not consultation.when.is_dated
    assert consultation.repeats == "monthly, every first Tuesday"


def test_places_in_french_are_known_by_their_towns() -> None:
    events = read_sample("francophone_2022.txt").events
    assert len(events) == 11
    assert [event.place.country for event in events] == [
        "Switzerland",
        "Belgium",
        "Senegal",
        "Côte d'Ivoire",
        "Egypt",
        "Canada",
        "United Kingdom",
        "USA",
        "USA",
        "Tunisia",
        "Netherlands",
    ]
    assert cities(events)[:5] == ["Geneva", "Brussels", "Dakar", "Abidjan", "Cairo"]
    assert (cities(events)[6], cities(events)[10]) == ("London", "The Hague")
    assert events[1].place.text == "Bruxelles (Belgique)"
    assert events[7].place.venue == "Siège des Nations Unies"


def test_soft_days_of_a_calendar_have_bounds() -> None:
    events = read_sample("francophone_2022.txt").events
    assert bounds(events[9]) == ("2022-11-21", "2022-11-30")
    assert bounds(events[10]) == ("2022-12-01", "2022-12-10")
    assert "year" in remarks(events[10])
    assert (events[4].when.edtf, events[4].when.tentative) == ("2022-06?", True)
    assert events[8].when.tentative


def test_a_programme_of_work_has_sittings_with_hours() -> None:
    events = read_sample("programme_2023.txt").events
    assert titles(events) == [
        "Opening; adoption of the agenda",
        "General provisions",
        "Criminalization (chapter II)",
        "Criminalization (continued)",
        "Adoption of the report",
    ]
    assert dates(events) == [
        "2023-01-09T10:00/2023-01-09T13:00",
        "2023-01-09T15:00/2023-01-09T18:00",
        "2023-01-10T10:00/2023-01-10T13:00",
        "2023-01-10T15:00/2023-01-10T18:00",
        "2023-01-20T10:00/2023-01-20T13:00",
    ]


def test_a_resolution_with_one_paragraph_and_an_annex_sets_three_entries() -> None:
    found = read_sample("resistance_modalities.txt")
    assert (
        draft_of(found).title == "Modalities of the high-level meeting on antimicrobial resistance"
    )
    told = outline(found)
    assert told[:2] == ["= PP 1", "= OP 1"]
    assert len(told) == 5
    assert [(str(event.kind), event.when.edtf) for event in found.events] == [
        (str(Kind.MEETING), "2024-09-26"),
        (str(Kind.MEETING), "../2024-05"),
        (str(Kind.DEADLINE), "../2024-03-01"),
    ]


def test_each_row_of_a_table_with_borders_is_a_row_whatever_its_date_cell_says() -> None:
    events = calendar("""
| Date | Meeting | Place |
|---|---|---|
| CW 5 | Coordination call | online |
| after Easter | Task force on returns | Vienna, Austria |
| 3-4 May 2021 | Heads of police | Ljubljana, Slovenia |
| same week | Joint Coordination Platform | Vienna, Austria |
| 8 June 2021 | Ministerial conference | Prague, Czech Republic |
""")
    assert titles(events) == [
        "Coordination call",
        "Task force on returns",
        "Heads of police",
        "Joint Coordination Platform",
        "Ministerial conference",
    ]
