"""What may have moved is two meetings with the doubt told, never silently one or two."""

import pytest

from desktop import paths
from desktop.core.matching.settling import settle
from desktop.core.names.gazetteer import Gazetteer
from desktop.reading.names import load
from tests import make

RABAT = make.place("Rabat", "Morocco")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load(paths.NAMES)


def workshop(dated: str, theme: str = "Migration and Climate", paper: str = "new.txt", **more):
    title = f"Thematic Workshop on “{theme}”"
    return make.event(title, dated, place=RABAT, processes=("GFMD",), document=paper, **more)


@pytest.mark.parametrize(
    ("dated", "theme", "doubted"),
    [
        ("25 May 2017", "Migration and Climate", True),
        ("14 June 2017", "Migration and Climate", True),
        ("25 May 2017", "Migration and Trade Unions", False),
        ("25 October 2017", "Migration and Climate", False),
    ],
)
def test_the_same_words_some_days_away_may_have_moved(
    gazetteer: Gazetteer, dated: str, theme: str, doubted: bool
) -> None:
    known = workshop("24 May 2017", paper="old.txt")
    (settled,) = settle([workshop(dated, theme)], [known], gazetteer)
    assert settled.same is None
    assert bool(settled.maybe) is doubted


def test_one_paper_may_have_the_same_meeting_twice_a_month(gazetteer: Gazetteer) -> None:
    known = workshop("24 May 2017")
    (settled,) = settle([workshop("31 May 2017")], [known], gazetteer)
    assert settled.maybe == ()


ROME, PARIS = make.place("Rome", "Italy"), make.place("Paris", "France")
NUMBERED = "Thirty-sixth session of the Committee on Fisheries"


@pytest.mark.parametrize(
    ("title", "dated", "place", "fate"),
    [
        ("36th session of the Committee on Fisheries", "8-12 July 2024", ROME, "same"),
        ("36th session of the Committee on Fisheries", "15-19 July 2024", ROME, "doubt"),
        ("36th session of the Committee on Fisheries", "8-12 July 2024", PARIS, "doubt"),
        ("37th session of the Committee on Fisheries", "8-12 July 2024", ROME, "other"),
        ("36th session of the Committee on Forestry", "8-12 July 2024", ROME, "other"),
        ("Committee on Fisheries", "July 2024", ROME, "other"),
    ],
)
def test_a_body_that_nobody_knows_is_told_by_its_number(
    gazetteer: Gazetteer, title: str, dated: str, place, fate: str
) -> None:
    known = make.event(NUMBERED, "8-12 July 2024", place=ROME, document="old.txt")
    new = make.event(title, dated, place=place, document="new.txt")
    (settled,) = settle([new], [known], gazetteer)
    found = "same" if settled.same is not None else "doubt" if settled.maybe else "other"
    assert found == fate


def test_a_meeting_of_no_known_process_may_have_moved_too(gazetteer: Gazetteer) -> None:
    title = "Preparatory meeting for the conference on deep-sea fisheries"
    known = make.event(title, "18 March 2025", document="old.txt")
    (settled,) = settle(
        [make.event(title, "19 March 2025", document="new.txt")], [known], gazetteer
    )
    assert settled.maybe


@pytest.mark.parametrize(
    ("title", "dated", "city", "doubted"),
    [
        ("Conférence des Nations Unies sur les océans", "6-10 June 2026", "Lisbon", True),
        ("Conferencia de las Naciones Unidas sobre los océanos", "6-10 June 2026", "Lisbon", True),
        ("Conférence des Nations Unies sur les océans", "6-9 June 2026", "Lisbon", False),
        ("Conférence des Nations Unies sur les océans", "6-10 June 2026", "Porto", False),
        ("Symposium on the harbours of Lusitania", "6-10 June 2026", "Lisbon", False),
    ],
)
def test_another_language_on_the_same_days_in_the_same_city_is_doubted(
    gazetteer: Gazetteer, title: str, dated: str, city: str, doubted: bool
) -> None:
    place = make.place("Lisbon", "Portugal")
    known = make.event(
        "United Nations Conference on the Ocean", "6-10 June 2026", place=place, document="old.txt"
    )
    found = make.event(title, dated, place=make.place(city, "Portugal"), document="new.txt")
    (settled,) = settle([found], [known], gazetteer)
    assert settled.same is None
    assert [one.reason for one in settled.maybe] == (
        ["the same days in the same city, told in another language"] if doubted else []
    )
