"""What may have moved is two meetings with the doubt told, never silently one or two."""

import pytest

from desktop import paths
from desktop.core.gazetteer import Gazetteer
from desktop.core.settling import settle
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
