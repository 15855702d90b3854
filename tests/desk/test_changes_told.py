"""What has changed since I last looked, told from the history of edits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Link
from desktop.core.places.place import Place
from desktop.desk import changes_told
from desktop.desk.changes_told import What, changes_since, last_look, mark_seen
from desktop.desk.dossier import Dossier
from desktop.desk.edits import confirm, dismiss, restore, tick, tie, write_note
from tests import make
from tests.ui import world


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = world.open_filled(tmp_path / "small.dossier", clock)
    yield opened
    opened.close()


def change(dossier: Dossier, uid: str, **fields: object) -> None:
    event = dossier.event(uid)
    assert event is not None
    dossier.do(Edit("changing", (Change(event, replace(event, **fields)),)))  # type: ignore[arg-type]


def told(dossier: Dossier) -> dict[str, tuple[What, ...]]:
    return {one.event.uid: one.what for one in changes_since(dossier, last_look(dossier).number)}


def test_what_came_with_the_dossier_is_no_news(dossier: Dossier) -> None:
    assert told(dossier) == {}
    assert last_look(dossier).at is None


@pytest.mark.parametrize(
    ("uid", "fields", "what"),
    [
        ("climate", {"when": make.when("25 May 2017")}, (What.MOVED,)),
        ("climate", {"cancelled": True}, (What.CANCELLED,)),
        ("data", {"when": make.when("29 May 2017")}, (What.FIRM,)),
        ("ccpcj", {"when": make.when("22-26 May 2017")}, (What.MOVED, What.FIRM)),
        ("climate", {"unconfirmed": True}, (What.OPEN,)),
        ("climate", {"place": Place("Fez", city="Fez")}, (What.PLACE,)),
        ("climate", {"title": "Workshop"}, (What.TITLE,)),
        ("limit", {"when": make.when("no later than June 2017")}, (What.MOVED,)),
    ],
)
def test_what_became_of_an_event_is_told(
    dossier: Dossier, uid: str, fields: dict[str, object], what: tuple[What, ...]
) -> None:
    change(dossier, uid, **fields)
    assert told(dossier) == {uid: what}
    dossier.undo()
    assert told(dossier) == {}


def test_what_i_did_for_myself_is_no_news(dossier: Dossier) -> None:
    event = dossier.event("climate")
    assert event is not None
    dossier.do(tick([event], mine=True))
    dossier.do(write_note("event climate", "", "ask"))
    assert told(dossier) == {}


def test_new_and_gone_and_there_and_back(dossier: Dossier) -> None:
    new = world.meeting("new", "20 May 2017", "Talks", "GFMD")
    world.add(dossier, new)
    old = dossier.event("board")
    dossier.do(Edit("deleting", (Change(old, None),)))
    passing: Event = world.meeting("passing", "21 May 2017", "Talks", "GFMD")
    world.add(dossier, passing)
    dossier.do(Edit("deleting", (Change(passing, None),)))
    assert told(dossier) == {"new": (What.NEW,), "board": (What.GONE,)}


def test_many_edits_of_one_event_are_one_change(dossier: Dossier) -> None:
    change(dossier, "climate", when=make.when("25 May 2017"))
    change(dossier, "climate", when=make.when("26 May 2017"))
    change(dossier, "climate", title="Workshop")
    (one,) = changes_since(dossier, 1)
    assert one.what == (What.MOVED, What.TITLE)
    assert one.before is not None
    assert one.after is not None
    assert (one.before.when.text, one.after.when.text) == ("May 24, 2017", "26 May 2017")


def test_new_links_are_told_with_their_paragraphs(dossier: Dossier) -> None:
    dossier.do(tie("p-OP-20", "som", None))
    dossier.do(tie("p-OP-13-(a)", "som", None))
    (one,) = changes_since(dossier, 1)
    assert (one.event.uid, one.what) == ("som", (What.LINKED,))
    assert one.paths == ("OP 13 (a)", "OP 20")


def test_a_link_that_only_became_firm_is_no_news(dossier: Dossier) -> None:
    (suggested,) = dossier.links_of_event("summit")
    dossier.do(confirm(suggested))
    assert told(dossier) == {}
    (firm,) = dossier.links_of_event("summit")
    dossier.do(dismiss(firm))
    assert told(dossier) == {}
    (dismissed,) = dossier.links_of_event("drafting")
    dossier.do(restore(dismissed))
    assert told(dossier) == {"drafting": (What.LINKED,)}


def test_a_look_ends_what_is_told_and_undo_passes_over_it(dossier: Dossier, clock: Clock) -> None:
    change(dossier, "climate", title="Workshop")
    mark_seen(dossier)
    assert told(dossier) == {}
    assert last_look(dossier).at == clock.now()
    change(dossier, "som", title="SOM")
    assert told(dossier) == {"som": (What.TITLE,)}
    dossier.undo()
    dossier.undo()
    # What was seen as changed is changed back, and that is news.
    assert told(dossier) == {"climate": (What.TITLE,)}


def test_my_own_stand_first_and_then_by_date(dossier: Dossier) -> None:
    change(dossier, "summit", mine=True, title="Summit")
    change(dossier, "som", title="SOM")
    change(dossier, "coi", title="COI")
    assert list(told(dossier)) == ["summit", "som", "coi"]


def test_a_link_to_a_new_event_is_told_with_it(dossier: Dossier) -> None:
    new = world.meeting("new", "20 May 2017", "Talks", "GFMD")
    world.add(dossier, new, Link("p-OP-20", "new", "names it"))
    (one,) = changes_since(dossier, 1)
    assert (one.what, one.paths) == ((What.NEW,), ("OP 20",))


def test_an_edit_of_very_many_is_told_as_one(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes_told, "MOST", 3)
    world.add(dossier, *world.crowd("20 May 2017", 4))
    change(dossier, "crowd-1", title="Side event of ours")
    assert told(dossier) == {"crowd-1": (What.TITLE,)}
    dossier.undo()
    dossier.undo()
    labels = [one.label for one in changes_told.at_once_since(dossier, 1)]
    assert labels == ["taking back adding", "adding"]
