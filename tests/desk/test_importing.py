"""Documents into the dossier: compared, asked about, taken over as one edit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.event import Kind, Origin
from desktop.core.found import DraftFound, Found
from desktop.core.links.ties import LinkState, RelationKind
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import Verdict
from desktop.desk.importing.takeover import edit_of
from desktop.reading.names import load
from desktop.store.store import Store
from tests import make

RABAT = make.place("Rabat", "Morocco")
BERLIN = make.place("Berlin", "Germany")
GERMANY = make.place("", "Germany")
GENEVA = make.place("Geneva", "Switzerland")
FORUM = make.event("10th GFMD Summit Meeting", "28-30 June 2017", place=BERLIN, processes=("GFMD",))
SAME_FORUM = make.event(
    "Tenth Global Forum on Migration and Development",
    "June 2017",
    place=BERLIN,
    processes=("GFMD",),
    document="mapping.txt",
)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: load(paths.NAMES), clock, "UTC")
    yield opened
    opened.close()


def take_over(dossier: Dossier, *found: Found, **choices: frozenset[int]) -> list[Verdict]:
    plan = plan_import(dossier, found)
    dossier.do(edit_of(plan, dossier, **choices))
    return [row.verdict for row in plan.rows]


def test_a_first_import_is_all_new_and_undone_in_one_step(dossier: Dossier) -> None:
    verdicts = take_over(dossier, make.found(make.event("One"), make.event("Two")))
    assert verdicts == [Verdict.NEW, Verdict.NEW]
    assert {event.title for event in dossier.events()} == {"One", "Two"}
    assert all(event.uid.startswith("rostrum-") for event in dossier.events())
    assert dossier.undo() == "importing “calendar.txt”"
    assert (dossier.events(), dossier.documents()) == ((), ())


def test_the_same_paper_again_changes_nothing(dossier: Dossier) -> None:
    paper = make.found(make.event("One"))
    take_over(dossier, paper)
    plan = plan_import(dossier, [paper])
    assert (plan.already, plan.rows) == (("calendar.txt",), ())
    dossier.do(edit_of(plan, dossier))
    assert len(dossier.events()) == 1


def test_one_meeting_in_two_papers_is_one_event_with_both_words(dossier: Dossier) -> None:
    verdicts = take_over(dossier, make.found(FORUM), make.found(SAME_FORUM, name="mapping.txt"))
    assert verdicts == [Verdict.NEW, Verdict.CHANGED]
    (event,) = dossier.events()
    assert event.when.text == "28-30 June 2017"
    assert [source.document for source in event.sources] == ["calendar.txt", "mapping.txt"]
    assert {telling.when.text for telling in event.tellings} == {"28-30 June 2017", "June 2017"}


def test_a_later_paper_that_knows_more_moves_the_event_and_keeps_what_is_mine(
    dossier: Dossier,
) -> None:
    take_over(dossier, make.found(SAME_FORUM, name="mapping.txt"))
    (vague,) = dossier.events()
    dossier.do(edits.tick([vague], mine=True))
    take_over(dossier, make.found(FORUM))
    (event,) = dossier.events()
    assert (event.uid, event.mine, event.sequence) == (vague.uid, True, 1)
    assert event.when.text == "28-30 June 2017"


def test_what_looks_the_same_can_be_taken_apart(dossier: Dossier) -> None:
    found = (make.found(FORUM), make.found(SAME_FORUM, name="mapping.txt"))
    take_over(dossier, *found, apart=frozenset({1}))
    assert len(dossier.events()) == 2


def test_rows_that_are_not_taken_stay_out(dossier: Dossier) -> None:
    take_over(dossier, make.found(make.event("One"), make.event("Two")), taken=frozenset({1}))
    assert [event.title for event in dossier.events()] == ["Two"]


def test_a_doubt_leaves_two_events_and_is_told_on_both(dossier: Dossier) -> None:
    later = replace(SAME_FORUM, when=make.when("June 2018"))
    verdicts = take_over(dossier, make.found(FORUM), make.found(later, name="mapping.txt"))
    assert verdicts == [Verdict.NEW, Verdict.DOUBTFUL]
    one, other = dossier.events()
    assert dossier.relations_of(one.uid) == dossier.relations_of(other.uid)
    assert dossier.relations_of(one.uid)[0].kind is RelationKind.MAYBE_SAME


def test_an_undated_process_becomes_the_series_of_its_meetings(dossier: Dossier) -> None:
    take_over(
        dossier,
        make.found(
            make.event("Bali Process", "Dates to be determined", processes=("Bali Process",)),
            make.event("Drafting Committee", "6-7 February 2017", processes=("Bali Process",)),
        ),
    )
    kinds = {event.title: event.kind for event in dossier.events()}
    assert kinds == {"Bali Process": Kind.SERIES, "Drafting Committee": Kind.MEETING}


def test_another_paper_of_the_same_name_gets_a_name_of_its_own(dossier: Dossier) -> None:
    take_over(dossier, make.found(make.event("One")), make.found(make.event("Two")))
    assert [document.name for document in dossier.documents()] == [
        "calendar.txt",
        "calendar.txt (2)",
    ]
    sources = {event.title: event.sources[0].document for event in dossier.events()}
    assert sources == {"One": "calendar.txt", "Two": "calendar.txt (2)"}


def paper_with_draft(name: str = "draft.txt") -> Found:
    first = make.paragraph("OP 1", "Invites the Global Forum on Migration and Development;")
    second = make.paragraph("OP 2", "Decides to meet in July 2018;", 1)
    version = DraftFound(make.draft(document=name), (first, second))
    entry = make.event("Round", "July 2018", paragraph=second.id)
    found = make.found(replace(entry, origin=Origin.DRAFT), name=name, drafts=(version,))
    return found


def test_a_paragraph_suggests_the_meetings_that_it_names(dossier: Dossier) -> None:
    take_over(dossier, make.found(FORUM), paper_with_draft())
    (forum,) = (event for event in dossier.events() if event.title == FORUM.title)
    (link,) = dossier.links_of_event(forum.uid)
    assert (link.state, link.reason) == (LinkState.SUGGESTED, "names GFMD")
    assert dossier.paragraph(link.paragraph).path == "OP 1"


def test_a_dismissed_link_is_not_suggested_again(dossier: Dossier) -> None:
    take_over(dossier, make.found(FORUM), paper_with_draft())
    (link,) = dossier.links()
    dossier.do(edits.dismiss(link))
    take_over(dossier, make.found(make.event("Other"), name="other.txt"))
    assert [one.state for one in dossier.links()] == [LinkState.DISMISSED]


def test_a_later_calendar_is_held_against_old_drafts_with_its_own_entries_alone(
    dossier: Dossier,
) -> None:
    take_over(dossier, make.found(FORUM), paper_with_draft())
    (link,) = dossier.links()
    dossier.do(Edit("without", (Change(link, None),)))
    later = make.event("GFMD Steering Group", "May 2018", processes=("GFMD",))
    take_over(dossier, make.found(later, name="other.txt"))
    assert [dossier.event(one.uid).title for one in dossier.links()] == [later.title]


def test_a_version_that_is_known_is_not_taken_twice(dossier: Dossier) -> None:
    take_over(dossier, paper_with_draft())
    again = paper_with_draft("copy.txt")
    take_over(dossier, replace(again, document=make.document("copy.txt", "other bytes")))
    assert len(dossier.drafts()) == 1
    assert [event.title for event in dossier.events()] == ["Round"]


def test_an_event_with_a_known_uid_is_the_same(dossier: Dossier) -> None:
    event = make.event("One", uid="abc@outlook")
    take_over(dossier, replace(make.found(), events=(event,)))
    moved = replace(event, when=make.when("25 May 2017"))
    paper = replace(make.found(name="b.ics"), events=(moved,))
    verdicts = take_over(dossier, paper)
    assert verdicts in ([Verdict.SAME], [Verdict.CHANGED])
    assert [one.uid for one in dossier.events()] == ["abc@outlook"]


def test_an_event_that_comes_back_as_it_was_has_not_changed(dossier: Dossier) -> None:
    event = make.event("One", uid="abc@outlook", document="a.ics")
    take_over(dossier, replace(make.found(name="a.ics"), events=(event,)))
    paper = replace(make.found(make.event("x"), name="b.ics"), events=(event,))
    assert take_over(dossier, paper) == [Verdict.SAME]
