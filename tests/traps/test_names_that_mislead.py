"""Names that look like others, and cells that name no one."""

import pytest

from tests.papers import gazetteer
from tests.traps.telling import calendar, titles


@pytest.mark.parametrize(
    ("one", "other", "focal", "damaged"),
    [
        ("Economic arid Sociai Councii", "Economic and Social Council", "DESA", "DE5A"),
        ("UN Hurnan Riqhts Councll", "UN Human Rights Council", "OHCHR", "OHCRH"),
        ("UN Hurnan Riqhts Councll", "UN Human Rights Council", "OHCHR", "OHCHR"),
    ],
)
def test_trap_11_a_row_read_twice_is_one_event_however_damaged(one, other, focal, damaged) -> None:
    events = calendar(f"""
Month/year ¦ Event ¦ Location ¦ Focal Point
July 2020 ¦ {one} ¦ New York ¦ {focal}
July 2020 ¦ {other} ¦ New York ¦ {damaged}
August 2020 ¦ World Humanitarian Day ¦ ¦ OCHA
""")
    assert titles(events) == [other, "World Humanitarian Day"]


def test_trap_15_a_title_does_not_take_the_subject_of_the_description() -> None:
    events = calendar("""
Month/year ¦ Event ¦ Location ¦ Focal Point
February 2021 ¦ Arctic Council of Observers ¦ Reykjavik ¦ UNEP
 ¦ The Council of Observers is an open forum with over 40 members and 12 ¦ ¦
 ¦ international organizations working on sea ice. ¦ ¦
March 2021 ¦ Snow Conference ¦ Oslo ¦ WMO
""")
    assert titles(events) == ["Arctic Council of Observers", "Snow Conference"]


def test_trap_43_open_to_all_is_an_audience() -> None:
    [event] = calendar("""
When ¦ Mechanism ¦ Title ¦ Where
May 14, 2020 ¦ Open to all mechanisms ¦ Training on data ¦ Turin, Italy
""")
    assert event.processes == ()


def test_a_conference_on_water_is_not_the_world_water_forum() -> None:
    [event] = calendar("""
Date ¦ Title ¦ Place
22-24 March 2023 ¦ United Nations 2023 Water Conference ¦ New York
""")
    assert "World Water Forum" not in event.processes


@pytest.mark.parametrize("cell", ["Dubai or Abu Dhabi, UAE", "Lhasa or Chengdu"])
def test_one_of_two_cities_is_not_the_first(cell: str) -> None:
    place = gazetteer().place(cell)
    assert place.city is None or place.tentative


def test_a_known_acronym_of_others_is_not_mended_into_another() -> None:
    [event] = calendar("""
Meeting ¦ When ¦ Where ¦ Who
Third Pole Forum ¦ May 2024 ¦ Lhasa ¦ CAS
""")
    assert event.focal_points == ("CAS",)
