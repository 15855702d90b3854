"""What records become in the file and in the log, and that they come back from it."""

import json
from dataclasses import asdict
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.edit import Record
from desktop.core.event import Event
from desktop.core.ledger import Exported
from desktop.core.links.ties import Note
from desktop.core.query import EventQuery
from desktop.core.saved_view import SavedView
from desktop.core.when import When
from desktop.store import codec
from desktop.store.json_code import decode, from_json
from desktop.store.tables import TABLES, kind_of
from tests import make

MOMENT = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
RECORDS: tuple[Record, ...] = (
    make.event(processes=("GFMD", "“RCM”"), mine=True, modified=MOMENT),
    make.paragraph("OP 1", 'Decides to "meet"\nand to part;', footnotes=((4, "1"), (9, "2"))),
    make.draft(date=date(2017, 1, 2)),
    make.document(text="حوار\x00 移民\u2028"),
    Note("event x", "😀 \\ \t"),
    Exported("u", 3, "d", "t", "w", "b", "f.ics", MOMENT),
    SavedView("1", "May", EventQuery(first=make.day("2017-05-01"), processes=frozenset("BA"))),
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_a_record_comes_back_from_row_and_from_log(record: Record) -> None:
    kind = type(record)
    row = codec.to_row(record)
    assert codec.from_row(kind, row) == record
    assert from_json(kind, decode(codec.to_json(kind, row))) == record


def test_the_log_has_the_text_that_json_itself_would_write() -> None:
    event = make.event(processes=("GFMD",), remarks=("é “x” \\",))
    written = codec.to_json(Event, codec.to_row(event))
    assert written == json.dumps(asdict(event), ensure_ascii=False, default=date.isoformat)


def test_nothing_is_null_in_the_log() -> None:
    assert codec.to_json(Event, None) == "null"


def test_what_the_log_kept_before_a_field_was_there_gets_its_usual_value() -> None:
    old = {"text": "May 2017", "earliest": "2017-05-01", "latest": "2017-05-31"}
    made = from_json(When, old)
    assert made == When("May 2017", earliest=date(2017, 5, 1), latest=date(2017, 5, 31))


def test_fields_in_another_order_are_read_by_their_names() -> None:
    assert from_json(Note, {"text": "b", "target": "a"}) == Note("a", "b")


def test_a_word_that_no_kind_has_is_no_value() -> None:
    row = list(codec.to_row(make.event()))
    place = [column.name for column in codec.columns(Event)].index("kind")
    row[place] = "banquet"
    with pytest.raises(KeyError):
        codec.from_row(Event, row)


@given(st.text(), st.text())
def test_any_words_are_kept(title: str, telling: str) -> None:
    event = make.event(title, place=make.place(text=telling))
    row = codec.to_row(event)
    assert codec.from_row(Event, row) == event
    assert from_json(Event, decode(codec.to_json(Event, row))) == event


def test_every_kind_of_record_has_a_row() -> None:
    assert all(codec.columns(kind_of(one.name)) for one in TABLES.values())
