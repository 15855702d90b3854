"""A comparison on paper: what stands before the text, and how each paragraph is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Link, LinkState
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.steps import finished
from desktop.desk.dossier import Dossier
from desktop.desk.printing.compare import compare_steps
from desktop.desk.printing.wish import Form, PrintWish
from desktop.store.store import Store
from desktop.writing.sheet_compare import CompareLine, CompareSheet
from desktop.writing.sheet_flow import Look
from tests import make
from tests.desk.test_comparing import said

THANKS = "Thanks the hosts of the conference for their generous hospitality;"
ASKS = "Requests the secretariat to prepare a report on the cost of remittances;"
BEFORE = "Decides that a meeting will be held in November 2017 in Mexico;"
AFTER = "Decides that a meeting will be held from 4 to 6 December 2017 in Mexico;"
OLD = (
    said("a", "OP 1", BEFORE, "November 2017"),
    said("a", "OP 2", THANKS, "", 1),
    said("a", "OP 3", ASKS, "", 2),
)
NEW = (
    said("b", "OP 1", AFTER, "4 to 6 December 2017"),
    said("b", "OP 2", ASKS, "", 1),
    said("b", "OP 3", THANKS, "", 2),
    said("b", "OP 4", "Ends here.", "", 3),
)
WISH = PrintWish(Form.COMPARE)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    event = make.event("Preparatory meeting", "November 2017")
    tie = Link("a OP 1", event.uid, "by hand", LinkState.CONFIRMED)
    versions = (make.draft("a", version="First"), make.draft("b", version="Second"))
    records = (make.document("draft.txt"), *versions, *OLD, *NEW, event, tie)
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def told(line: CompareLine) -> list[str]:
    return [cell.text if cell else "" for cell in line.cells]


def opening(sheet: CompareSheet) -> str:
    return "\n".join(f"{block.label} {block.text}".strip() for block in sheet.opening)


def test_the_last_two_versions_stand_side_by_side(dossier: Dossier) -> None:
    sheet = finished(compare_steps(dossier, WISH))
    assert sheet.heads == ("First", "Second")
    assert told(sheet.lines[0]) == [BEFORE, AFTER]
    assert told(sheet.lines[-1]) == ["", "Ends here."]
    assert sheet.lines[-1].tags == ("new",)


def test_what_goes_and_comes_is_told_without_colour(dossier: Dossier) -> None:
    line = finished(compare_steps(dossier, WISH)).lines[0]
    older, newer = line.cells
    assert older is not None
    assert newer is not None
    assert {one.look for one in older.words} == {Look.PLAIN, Look.DELETED}
    assert {one.look for one in newer.words} == {Look.PLAIN, Look.INSERTED}
    assert (line.bar, line.tags) == (True, ("date moved",))


def test_a_move_is_told_once_and_says_where_it_was(dossier: Dossier) -> None:
    sheet = finished(compare_steps(dossier, PrintWish(Form.COMPARE, inline=True)))
    assert sheet.heads == ("First → Second",)
    moved = [line for line in sheet.lines if "moved" in line.tags]
    assert len(moved) == 1
    assert moved[0].tags in (("moved", "was OP 2"), ("moved", "was OP 3"))


def test_dates_that_moved_come_first_with_the_meetings_they_touch(dossier: Dossier) -> None:
    words = opening(finished(compare_steps(dossier, WISH)))
    assert "2 paragraphs the same" not in words
    assert "1 paragraph the same · 1 changed · 1 moved · 1 new" in words
    assert "OP 1 November 2017 → 4 to 6 December 2017" in words
    assert "touches Preparatory meeting, November 2017" in words


def test_only_changes_counts_what_is_the_same(dossier: Dossier) -> None:
    sheet = finished(compare_steps(dossier, PrintWish(Form.COMPARE, only_changes=True)))
    assert ["… 1 paragraph the same"] in [told(line) for line in sheet.lines]


def test_one_version_alone_cannot_be_compared(tmp_path: Path, clock: Clock) -> None:
    alone = Dossier(Store(tmp_path / "b.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    with pytest.raises(Problem, match="Only one version"):
        finished(compare_steps(alone, WISH))
    alone.close()
