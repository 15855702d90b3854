"""Two versions of a text in a dossier and in files: what changed, which events that touches."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.dates.mention import DateMention, MentionKind
from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Change, Edit
from desktop.core.found import DraftFound
from desktop.core.links.ties import Link, LinkState
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.core.versions.beside import Fate, Pair
from desktop.desk.dossier import Dossier
from desktop.desk.lookup import versions_called
from desktop.desk.versions.comparing import compare_drafts, compare_found
from desktop.desk.versions.comparison_told import lines_of, shape_of
from desktop.store.store import Store
from tests import make

BEFORE = "Decides that a meeting will be held in November 2017 in Mexico;"
AFTER = "Decides that a meeting will be held from 4 to 6 December 2017 in Mexico;"


def said(draft: str, path: str, text: str, date: str = "", position: int = 0) -> Paragraph:
    dates = ()
    if date:
        start = text.index(date)
        span = (start, start + len(date))
        dates = (DateMention(*span, date, make.when(date), MentionKind.MEETING),)
    fields = {"id": f"{draft} {path}", "draft": draft, "dates": dates}
    return make.paragraph(path, text, position, **fields)


OLD = (said("a", "OP 1", BEFORE, "November 2017"), said("a", "OP 2", "Thanks the hosts.", "", 1))
NEW = (said("b", "OP 1", AFTER, "4 to 6 December 2017"), said("b", "OP 2", "Ends here.", "", 1))
FIRST, SECOND = make.draft("a", version="First"), make.draft("b", version="Second")


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "Europe/Zurich")
    records = (make.document("draft.txt"), FIRST, SECOND, *OLD, *NEW)
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def link(dossier: Dossier, state: LinkState = LinkState.CONFIRMED) -> None:
    event = make.event("Preparatory meeting", "November 2017")
    tie = Link("a OP 1", event.uid, "by hand", state)
    dossier.do(Edit("linking", (Change(None, event), Change(None, tie))))


def test_a_date_that_moved_tells_the_events_of_its_paragraph(dossier: Dossier) -> None:
    link(dossier)
    found = compare_drafts(dossier, FIRST, SECOND)
    assert [(one.event.title, one.row.path) for one in found.affected] == [
        ("Preparatory meeting", "OP 1")
    ]
    ((before, after),) = found.rows[0].dates
    assert (before.text, after.text) == ("November 2017", "4 to 6 December 2017")


WHOLE = (
    "Decides that a meeting of experts on statistics will be held in November 2017 in Mexico, and"
    " another one on the cost of remittances in March 2018 in Bangkok;"
)
PARTS = (
    "Decides that a meeting of experts on statistics will be held from 4 to 6 December 2017;",
    "Decides that another meeting on the cost of remittances will be in March 2018 in Bangkok;",
)


def test_a_date_that_stands_in_another_part_of_a_split_paragraph_has_not_gone(
    dossier: Dossier,
) -> None:
    one = said("a", "OP 1", WHOLE, "November 2017")
    second = said("a", "OP 1", WHOLE, "March 2018").dates
    one = replace(one, dates=(*one.dates, *second))
    first = said("b", "OP 1", PARTS[0], "4 to 6 December 2017")
    other = said("b", "OP 1 bis", PARTS[1], "March 2018", 1)
    gone = Change(NEW[1], None)
    swapped = [Change(OLD[0], one), Change(NEW[0], first), gone, Change(None, other)]
    moved, stayed = make.event("First", "November 2017"), make.event("Other", "March 2018")
    ties = [Link(one.id, event.uid, "", LinkState.CONFIRMED) for event in (moved, stayed)]
    added = [Change(None, record) for record in (moved, stayed, *ties)]
    dossier.do(Edit("splitting", (*swapped, *added)))
    found = compare_drafts(dossier, FIRST, SECOND)
    told = [(row.path, str(row.pair.fate), len(row.dates)) for row in found.rows]
    assert told[:2] == [("OP 1", "split", 1), ("OP 1 bis", "split", 0)]
    assert [(touched.event.title, touched.row.path) for touched in found.affected] == [
        ("First", "OP 1")
    ]


def test_a_dismissed_link_touches_nothing(dossier: Dossier) -> None:
    link(dossier, LinkState.DISMISSED)
    assert compare_drafts(dossier, FIRST, SECOND).affected == ()


def test_pairs_set_by_hand_are_kept(dossier: Dossier) -> None:
    crossed = Pair("a OP 2", "b OP 1", Fate.CHANGED, 0.1, True, "a", "b")
    dossier.do(Edit("pairing", (Change(None, crossed),)))
    found = compare_drafts(dossier, FIRST, SECOND)
    pairs = {(one.pair.older, one.pair.newer) for one in found.rows}
    assert pairs == {("a OP 1", ""), ("a OP 2", "b OP 1"), ("", "b OP 2")}


def test_two_names_that_mean_one_version_are_refused_with_the_names_there_are(
    dossier: Dossier,
) -> None:
    with pytest.raises(Problem, match=r"“fir” and “irst” both mean .*First.*name two of: .*Second"):
        versions_called(dossier, "fir", "irst")
    assert versions_called(dossier, "first", "second") == (FIRST, SECOND)


def test_one_version_is_not_compared_with_itself(dossier: Dossier) -> None:
    with pytest.raises(Problem, match="one version twice"):
        compare_drafts(dossier, FIRST, FIRST)


def test_a_comparison_is_told_in_lines(dossier: Dossier) -> None:
    lines = list(lines_of(compare_drafts(dossier, FIRST, SECOND)))
    assert lines[0] == "First → Second"
    assert lines[1] == "0 paragraphs the same · 1 changed · 1 new · 1 gone"
    assert "    date: November 2017 → 4 to 6 December 2017" in lines
    held = "    Decides that a meeting will be held [-in November-]{+from 4 to 6 December+} 2017"
    assert any(line.startswith(held) for line in lines)


def test_the_shape_of_a_comparison(dossier: Dossier) -> None:
    link(dossier)
    shape = shape_of(compare_drafts(dossier, FIRST, SECOND))
    assert [(one["a"], one["b"], one["change"]) for one in shape["pairs"]] == [
        ("OP 1", "OP 1", "changed"),
        ("OP 2", None, "gone"),
        (None, "OP 2", "new"),
    ]
    (affected,) = shape["affected_events"]
    assert (affected["title"], affected["path"]) == ("Preparatory meeting", "OP 1")
    assert affected["dates_changed"][0]["after"]["edtf"] == "2017-12-04/2017-12-06"


def test_documents_are_compared_without_being_imported() -> None:
    event = make.event("Meeting", "November 2017", paragraph="a OP 1")
    older = make.found(event, drafts=(DraftFound(FIRST, OLD),))
    newer = make.found(drafts=(DraftFound(SECOND, NEW),))
    found = compare_found(older, newer)
    assert [one.event.title for one in found.affected] == ["Meeting"]


def test_a_document_without_a_draft_cannot_be_compared() -> None:
    whole = make.found(drafts=(DraftFound(FIRST, OLD),))
    with pytest.raises(Problem, match="holds no draft"):
        compare_found(make.found(), whole)
    with pytest.raises(Problem, match="holds 2 drafts"):
        compare_found(make.found(drafts=(DraftFound(FIRST, OLD), DraftFound(SECOND, NEW))), whole)
