"""The first dossier, made from the shipped documents, held against lists made by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.clock import stopped
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.ties import LinkState, RelationKind
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.start import Place, open_dossier
from desktop.reading.names import load
from tests import expected_tables

LINKS = expected_tables.table("expected/links.toml")
CALENDARS = {
    "iscm": "iscm-calendar-2017.txt",
    "mapping": "modalities-first-draft-and-mapping.txt",
}
WIDE = "OP 19 (b)"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    from datetime import UTC, datetime

    clock = stopped(datetime(2017, 5, 16, 9, tzinfo=UTC))
    place = Place(tmp_path_factory.mktemp("first") / "own" / "first.dossier", paths.DATA)
    opened = open_dossier(place, lambda: load(paths.NAMES), clock, "Europe/Zurich")
    yield opened
    opened.close()


def by_row(dossier: Dossier) -> dict[str, Event]:
    """Each event by every row of the two calendars that tells of it: "iscm:6"."""
    found: dict[str, Event] = {}
    for event in dossier.events():
        for source in event.sources:
            for calendar, document in CALENDARS.items():
                if source.document == document and event.origin is Origin.CALENDAR:
                    found[f"{calendar}:{source.line}"] = event
    return found


def pairs(dossier: Dossier, *kinds: str) -> set[tuple[str, str]]:
    """The pairs of path and uid that a list names, but for entries of the draft itself."""
    rows = by_row(dossier)
    return {
        (row["path"], rows[row["event"]].uid)
        for kind in kinds
        for row in LINKS[kind]
        if not row.get("internal") and row["event"] in rows
    }


def suggested(dossier: Dossier) -> set[tuple[str, str]]:
    """The pairs that the program suggests, but for entries of the draft itself."""
    (draft,) = dossier.drafts()
    cited = {paragraph.id: paragraph.path for paragraph in dossier.paragraphs(draft.id)}
    own = {event.uid for event in dossier.events() if event.origin is Origin.DRAFT}
    return {(cited[link.paragraph], link.uid) for link in dossier.links() if link.uid not in own}


def test_the_two_calendars_are_one(dossier: Dossier) -> None:
    merged = [event for event in dossier.events() if event.origin is Origin.CALENDAR]
    assert len(merged) == 123
    forum = by_row(dossier)["mapping:225"]
    assert len(forum.sources) == 3
    assert forum.when.edtf == "2017-06-28/2017-06-30"


def test_nine_in_ten_of_what_is_named_outright_is_suggested(dossier: Dossier) -> None:
    named = pairs(dossier, "named")
    missed = named - suggested(dossier)
    assert len(missed) <= len(named) / 10, sorted(missed)


@pytest.mark.parametrize("without", ["", WIDE])
def test_six_in_ten_of_the_suggestions_are_wanted(dossier: Dossier, without: str) -> None:
    wanted = pairs(dossier, "named", "welcome")
    told = {pair for pair in suggested(dossier) if pair[0] != without}
    assert len(told) >= 20
    assert len(told & wanted) >= 0.6 * len(told), sorted(told - wanted)


def test_no_suggestion_is_one_that_was_called_wrong(dossier: Dossier) -> None:
    wrong = suggested(dossier) & pairs(dossier, "unwelcome")
    assert len(wrong) <= 3, sorted(wrong)


def test_every_link_has_its_reason_and_waits_for_the_user(dossier: Dossier) -> None:
    links = dossier.links()
    assert all(link.reason for link in links)
    assert {link.state for link in links} == {LinkState.SUGGESTED}
    assert all(0 < link.score <= 1 for link in links)


def test_what_the_draft_refers_to_is_linked_to_what_sets_it(dossier: Dossier) -> None:
    (draft,) = dossier.drafts()
    paragraphs = {one.path: one for one in dossier.paragraphs(draft.id)}
    meeting = next(event for event in dossier.events() if event.paragraph == paragraphs["OP 14"].id)
    linked = {link.paragraph for link in dossier.links_of_event(meeting.uid)}
    assert paragraphs["OP 20"].id in linked


def test_the_thematic_sessions_are_parts_of_what_the_paragraph_above_sets(
    dossier: Dossier,
) -> None:
    (draft,) = dossier.drafts()
    paths = {one.id: one.path for one in dossier.paragraphs(draft.id)}
    setting = {event.uid: paths[event.paragraph] for event in dossier.events() if event.paragraph}
    parts = {
        (setting[relation.child], setting[relation.parent])
        for relation in dossier.relations()
        if relation.kind is RelationKind.PART_OF and relation.child in setting
    }
    themes = [f"OP 14 A ({letter})" for letter in "abc"] + [f"OP 14 B ({x})" for x in "def"]
    assert {(theme, "OP 14") for theme in themes} <= parts


def test_processes_that_meet_by_a_rule_are_series(dossier: Dossier) -> None:
    rows = by_row(dossier)
    for line in (277, 278, 285, 292, 294, 304):
        assert rows[f"mapping:{line}"].kind is Kind.SERIES


def test_a_first_start_that_fails_leaves_no_dossier(tmp_path: Path, dossier: Dossier) -> None:
    shipped = tmp_path / "data"
    shipped.mkdir()
    (shipped / "dossier.toml").write_text('title = "x"\ndocuments = ["missing.txt"]\n')
    place = Place(tmp_path / "new.dossier", shipped)
    with pytest.raises(Problem):
        open_dossier(place, lambda: load(paths.NAMES), dossier.clock, "UTC")
    assert not place.path.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, dossier: Dossier) -> None:
    (tmp_path / "file").write_text("no folder")
    place = Place(tmp_path / "file" / "own.dossier")
    with pytest.raises(Problem, match="cannot be made"):
        open_dossier(place, lambda: load(paths.NAMES), dossier.clock, "UTC")
