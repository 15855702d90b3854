"""In a briefing pack a paragraph stands once, in its newest words, with what was other before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.event import Telling
from desktop.core.links.ties import Link, LinkState
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.versions.beside import Fate, Pair
from desktop.desk.dossier import Dossier
from desktop.desk.printing.linked import differences, linked_to, newest_tellings, version_words
from desktop.store.store import Store
from tests import make

EVENT = make.event("Preparatory meeting", "4 December 2017")
OLD = make.paragraph("OP 20", "Decides to meet in November 2017;", 1, id="a1", draft="a")
NEW = make.paragraph("OP 21", "Decides to meet on 4 December 2017;", 2, id="b1", draft="b")
OTHER = make.paragraph("OP 3", "Thanks the hosts;", 3, id="a3", draft="a")
TELLINGS = tuple(Telling(one.source, EVENT.title, EVENT.when, Place("")) for one in (OLD, NEW))


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    first, second = make.draft("a", version="First"), make.draft("b", version="Second")
    ties = [Link(one.id, EVENT.uid, "", LinkState.CONFIRMED) for one in (OLD, NEW, OTHER)]
    pairs = (
        Pair("a1", "b1", Fate.CHANGED, 0.8, older_draft="a", newer_draft="b"),
        Pair("a3", "", Fate.GONE, 0.0, older_draft="a", newer_draft="b"),
    )
    event = replace(EVENT, tellings=TELLINGS)
    records = (make.document("draft.txt"), first, second, OLD, NEW, OTHER, event, *ties, *pairs)
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def test_each_paragraph_is_told_once_by_its_newest_words(dossier: Dossier) -> None:
    found = linked_to(EVENT, dossier)
    assert [(one.paragraph.id, [o.id for o in one.older]) for one in found] == [
        ("a3", []),
        ("b1", ["a1"]),
    ]
    assert version_words(found[1].paragraph, dossier.drafts()) == "Second"


def test_what_differs_is_told_word_by_word() -> None:
    told = "".join(one.text for one in differences(OLD, NEW))
    assert told == "in November → on 4 December"
    assert differences(OLD, OLD) == ()


def test_an_older_wording_is_no_source_of_its_own(dossier: Dossier) -> None:
    event = replace(EVENT, tellings=TELLINGS)
    assert [one.source for one in newest_tellings(event, dossier)] == [NEW.source]
