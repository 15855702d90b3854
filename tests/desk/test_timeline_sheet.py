from datetime import date

import pytest

from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.timeline.marks import LIMITS
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick
from desktop.desk.printing.timeline import timeline_sheet
from tests.ui import world


@pytest.fixture
def filled(tmp_path, clock) -> Dossier:
    dossier = world.open_filled(tmp_path / "small.dossier", clock)
    yield dossier
    dossier.close()


def uids(sheet) -> set[str]:
    return {row[0] for row in sheet.rows}


def test_a_year_is_one_page_with_its_name(filled: Dossier) -> None:
    sheet = timeline_sheet(filled, EventQuery(), date(2017, 1, 1), date(2017, 12, 31))
    assert sheet.titles == ("Timeline, 2017",)
    assert sheet.spans == ((date(2017, 1, 1), date(2017, 12, 31)),)
    assert sheet.subtitle == (
        "Global Compact for Migration · all meetings · 2 with no date are not on it"
    )
    assert sheet.footer_left.startswith("Printed 16 May 2017, ")


def test_without_bounds_every_year_that_has_something_is_a_page(filled: Dossier) -> None:
    world.add(filled, world.meeting("late", "3 March 2020", "Late talks", "GFMD"))
    sheet = timeline_sheet(filled, EventQuery())
    assert sheet.titles == ("Timeline, 2017", "Timeline, 2018", "Timeline, 2020")


def test_some_months_are_one_page(filled: Dossier) -> None:
    sheet = timeline_sheet(filled, EventQuery(), date(2017, 5, 1), date(2017, 6, 30))
    assert sheet.titles == ("Timeline, May – June 2017",)
    assert "summit" in uids(sheet)


def test_from_one_day_on_the_first_page_begins_there(filled: Dossier) -> None:
    sheet = timeline_sheet(filled, EventQuery(), date(2017, 6, 1))
    assert sheet.spans[0] == (date(2017, 6, 1), date(2017, 12, 31))


def test_my_agenda_keeps_what_the_draft_sets(filled: Dossier) -> None:
    summit = filled.event("summit")
    assert summit is not None
    filled.do(tick([summit], mine=True))
    sheet = timeline_sheet(filled, EventQuery(mine=True), date(2017, 1, 1), date(2017, 12, 31))
    assert uids(sheet) == {"summit", "phase", "limit", "hearings"}
    assert "my agenda" in sheet.subtitle


def test_a_limit_says_which_paragraph_sets_it(filled: Dossier) -> None:
    sheet = timeline_sheet(filled, EventQuery(), date(2017, 1, 1), date(2017, 12, 31))
    assert [row[2] for row in sheet.rows if LIMITS in row[5]] == ["OP 20"]


def test_nothing_to_print_is_said(tmp_path, clock) -> None:
    dossier = world.open_empty(tmp_path / "empty.dossier", clock)
    with pytest.raises(Problem, match="Nothing would be printed"):
        timeline_sheet(dossier, EventQuery(), None, None)
    dossier.close()
