"""Edits of many records are written in few statements, with the outcome of one after the other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.edit import Change, Edit, Setting
from desktop.core.event import Event
from desktop.core.links.ties import Link, Note
from desktop.store.store import Store
from tests import make

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "a.dossier")
    yield opened
    opened.close()


def do(store: Store, *changes: Change) -> None:
    store.apply(Edit("doing", changes), NOW)


def test_a_record_that_an_edit_changes_twice_ends_as_the_last_change_has_it(store: Store) -> None:
    one, two, three = (Setting("title", text) for text in "abc")
    do(store, Change(None, one), Change(one, two), Change(two, three))
    assert store.find(Setting) == (three,)
    do(store, Change(three, None), Change(None, one))
    assert store.find(Setting) == (one,)
    do(store, Change(one, two), Change(two, None))
    assert store.find(Setting) == ()


def test_kinds_in_any_order_are_written(store: Store) -> None:
    event, paragraph = make.event(), make.paragraph()
    link = Link(paragraph.id, event.uid, "names GFMD")
    records = (link, event, make.document("draft.txt"), paragraph, make.draft())
    do(store, *(Change(None, one) for one in records))
    assert all(store.get(type(one), one.key) == one for one in records)
    do(store, *(Change(one, None) for one in records))
    assert not any(store.get(type(one), one.key) for one in records)


def test_many_records_are_changed_each_in_its_own_way(store: Store) -> None:
    events = [make.event(f"Event {number}") for number in range(1_100)]
    do(store, *(Change(None, one) for one in events))
    after = [
        replace(one, title=f"{one.title} again") if number % 2 else replace(one, mine=True)
        for number, one in enumerate(events)
    ]
    do(store, *(Change(old, new) for old, new in zip(events, after, strict=True)))
    assert store.find(Event) == tuple(after)


def test_one_stale_record_among_many_refuses_all(store: Store) -> None:
    events = [make.event(f"Event {number}") for number in range(600)]
    do(store, *(Change(None, one) for one in events))
    stale = replace(events[580], title="other")
    changes = [Change(one, replace(one, mine=True)) for one in (*events[:580], stale)]
    with pytest.raises(ValueError, match="not what the edit expects"):
        do(store, *changes)
    assert store.find(Event) == tuple(events)


def test_a_record_that_is_gone_is_not_what_an_edit_expects(store: Store) -> None:
    for change in (Change(Note("x", "a"), None), Change(Note("x", "a"), Note("x", "b"))):
        with pytest.raises(ValueError, match="the note x is not what the edit expects"):
            do(store, change)


def test_a_change_to_the_same_is_taken(store: Store) -> None:
    note = Note("event x", "ask the capital")
    do(store, Change(None, note))
    do(store, Change(note, note))
    assert store.find(Note) == (note,)


def test_a_row_that_says_the_same_in_other_words_is_as_it_was(store: Store) -> None:
    event = make.event(processes=("GFMD", "RCM"))
    do(store, Change(None, event))
    store._connection.execute("""UPDATE event SET processes = '["GFMD","RCM"]'""")
    do(store, Change(event, replace(event, mine=True)))
    assert store.get(Event, event.uid) == replace(event, mine=True)
