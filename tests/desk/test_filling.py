"""Filling a placeholder makes an event, or dates the one there is, in one edit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop import paths
from desktop.core.clock import Clock
from desktop.core.dates.printed import find_dates
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.placeholders import Blank, blanks_of
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.ties import Link
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.filling import fill, fill_from, is_followed, meant_by, near_of
from desktop.desk.versions.edits import carry_over
from desktop.reading.names import load
from desktop.store.store import Store
from tests import make

LIST = "Decides to hold sessions at the United Nations Office at Geneva in 2017, as follows:"
ITEM = "Cooperation with the Global Forum on Migration and Development (TBC);"


def paragraphs() -> Iterator[Paragraph]:
    yield make.paragraph("OP 14", LIST, 0, id="list", dates=find_dates(LIST))
    yield make.paragraph(
        "OP 14 (a)", ITEM, 1, id="item", parent="list", kind=ParagraphKind.SUB, label="(a)"
    )


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: load(paths.NAMES), clock, "UTC")
    records = (make.document("draft.txt"), make.draft(date=make.day("2016-12-22")), *paragraphs())
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def blank(dossier: Dossier) -> Blank:
    (one,) = blanks_of(dossier.paragraphs("draft-1"), dossier.events())
    return one


def only(dossier: Dossier) -> Event:
    (event,) = dossier.events()
    return event


def test_filling_makes_the_event_that_the_paragraph_sets(dossier: Dossier) -> None:
    dossier.do(fill(dossier, blank(dossier), make.when("12 June 2017")))
    event = only(dossier)
    assert event.title == "Cooperation with the Global Forum on Migration and Development"
    assert (event.origin, event.kind, event.paragraph) == (Origin.DRAFT, Kind.MEETING, "item")
    assert (event.processes, event.place.city) == (("GFMD",), "Geneva")
    assert (event.when.edtf, event.tellings[0].when.text) == ("2017-06-12", "(TBC)")
    assert blank(dossier).is_filled
    assert dossier.paragraph("item").text == ITEM  # type: ignore[union-attr]


def test_undo_takes_it_back(dossier: Dossier) -> None:
    dossier.do(fill(dossier, blank(dossier), make.when("12 June 2017")))
    assert dossier.undo() == "filling “(TBC)” in OP 14 (a)"
    assert dossier.events() == ()
    assert not blank(dossier).is_filled


def test_the_event_that_is_there_gets_the_date(dossier: Dossier) -> None:
    dossier.do(fill(dossier, blank(dossier), make.when("June 2017")))
    dossier.do(fill(dossier, blank(dossier), make.when("12 June 2017")))
    event = only(dossier)
    assert (event.when.edtf, event.sequence, event.by_hand) == ("2017-06-12", 1, ("when",))
    assert fill(dossier, blank(dossier), event.when).changes == ()


def test_a_limit_makes_a_deadline(dossier: Dossier) -> None:
    dossier.do(fill(dossier, blank(dossier), make.when("no later than June 2017")))
    assert only(dossier).kind is Kind.DEADLINE


def test_a_date_without_a_year_is_meant_in_the_window_of_the_list(dossier: Dossier) -> None:
    assert near_of(dossier, blank(dossier)) in (date(2017, 1, 1), date(2016, 12, 22))


def test_a_newer_version_takes_the_filled_date_along(dossier: Dossier) -> None:
    dossier.do(fill(dossier, blank(dossier), make.when("12 June 2017")))
    newer = make.draft("draft-2", version="Second draft")
    copies = [
        replace(one, id=f"new-{one.id}", draft="draft-2", parent=one.parent and f"new-{one.parent}")
        for one in dossier.paragraphs("draft-1")
    ]
    dossier.do(Edit("adding", tuple(Change(None, one) for one in (newer, *copies))))
    dossier.do(carry_over(dossier, dossier.drafts()[0], newer).edit)
    (one,) = blanks_of(dossier.paragraphs("draft-2"), dossier.events())
    assert one.is_filled
    assert len(dossier.events()) == 1
    assert is_followed(dossier, "draft-1")


def test_a_meeting_that_the_calendar_has_gives_its_date_and_is_linked(dossier: Dossier) -> None:
    named = make.event("Global Forum on Migration and Development", "28-30 June 2017", uid="forum")
    other = make.event("Workshop on visas", "3 May 2017", uid="visas")
    links = [Link("item", uid, "for a reason") for uid in ("forum", "visas")]
    records = (named, other, *links)
    dossier.do(Edit("adding", tuple(Change(None, one) for one in records)))
    assert [one.uid for one in meant_by(dossier, blank(dossier))] == ["forum"]
    dossier.do(fill_from(dossier, blank(dossier), named))
    (entry,) = (one for one in dossier.events() if one.paragraph == "item")
    assert (entry.uid, entry.when.edtf) == ("forum", "2017-06-28/2017-06-30")
    assert entry.paragraph == "item"
    assert len(entry.tellings) == 2
    assert blank(dossier).is_filled
    assert meant_by(dossier, blank(dossier)) == ()
    assert dossier.undo() is not None
    assert [one.uid for one in dossier.events() if one.paragraph == "item"] == []
