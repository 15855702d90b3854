"""The index of words: always as one made anew from the rows would be, and what it finds first."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.clock import stopped
from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event
from desktop.core.links.ties import Note
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.process import Process
from desktop.core.query import EventQuery
from desktop.core.search.words import typed_words
from desktop.core.when import from_edtf
from desktop.desk.dossier import Dossier
from desktop.store import search_index
from desktop.store.search_look import MOST
from desktop.store.store import Store
from tests import make
from tests.store.test_store import older

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
NEAR = date(2017, 5, 16)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "a.dossier")
    yield opened
    opened.close()


def add(store: Store, *records: Record) -> None:
    store.apply(Edit("adding", tuple(Change(None, one) for one in records)), NOW)


def found(store: Store, typed: str, kind: type[Record] = Event, limit: int = 10) -> list[str]:
    return [one.key for one in store.found({kind: limit}, typed_words(typed), NEAR)[kind][0]]


def words(store: Store) -> list[tuple[str, ...]]:
    """Every word of the index with the record and the column in which it stands."""
    told: list[tuple[str, ...]] = []
    for table in ("event_words", "other_words"):
        store._connection.execute(
            f"CREATE VIRTUAL TABLE temp.seen USING fts5vocab('main', '{table}', 'instance')"
        )
        told += store._connection.execute(
            "SELECT term, col, kind, key, id >> 24 FROM temp.seen"
            " LEFT JOIN searchable ON searchable.id = seen.doc"
        ).fetchall()
        store._connection.execute("DROP TABLE temp.seen")
    return sorted(told)


def assert_in_step(store: Store) -> None:
    known = words(store)
    search_index.rebuild(store._connection)
    assert known == words(store)
    assert store.health() == ()


TITLES = st.sampled_from(("Migration workshop", "Geneva", "Évian", "移民 forum", "", "data, data"))
DAYS = st.sampled_from(("24 May 2017", "May 2017", "TBC", "no later than 3 June 2018", "1900"))
RECORDS = st.one_of(
    st.builds(
        lambda uid, title, day: make.event(title, day, uid=uid),
        st.sampled_from("abc"),
        TITLES,
        DAYS,
    ),
    st.builds(Note, st.sampled_from(("event a", "event b")), TITLES),
    st.builds(Process, st.sampled_from(("GFMD", "IGC")), TITLES),
)
STEPS = st.lists(
    st.one_of(
        st.lists(st.tuples(RECORDS, st.booleans()), min_size=1, max_size=4),
        st.sampled_from(("undo", "redo")),
    ),
    max_size=8,
)
FILES = count()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_after_any_edits_the_index_is_as_one_made_anew(tmp_path: Path, steps: list) -> None:
    store = Store(tmp_path / f"{next(FILES)}.dossier")
    dossier = Dossier(store, lambda: Gazetteer(()), stopped(NOW), "Europe/Zurich")
    for step in steps:
        if step == "undo":
            dossier.undo()
        elif step == "redo":
            dossier.redo()
        else:
            dossier.do(Edit("editing", tuple(changes(store, step))))
    assert_in_step(store)
    dossier.close()


def changes(store: Store, wanted: list[tuple[Record, bool]]) -> Iterator[Change]:
    """Put each record in as it is wanted, or take it out; one may come twice."""
    state: dict[tuple[type, str], Record | None] = {}
    for record, stays in wanted:
        place = (type(record), record.key)
        before = state.get(place, store.get(*place))
        after = record if stays else None
        if before is not None or after is not None:
            yield Change(before, after)
        state[place] = after


def test_words_are_found_by_their_beginnings_in_any_order_without_accents(store: Store) -> None:
    place = make.place("Genève", "Suisse")
    add(store, make.event("Atelier sur l’intégration", uid="a", place=place, processes=("IGC",)))
    for typed in ("INTEG", "sur atel", "geneve integration", "Genè igc", "l'int", "suisse"):
        assert found(store, typed) == ["a"], typed
    for typed in ("tegration", "geneva", "atelier rabat"):
        assert found(store, typed) == [], typed


def test_other_scripts_are_found(store: Store) -> None:
    add(
        store,
        make.event("国际移民审查论坛", uid="zh"),
        make.event("الحوار الإقليمي حول الهجرة", uid="ar"),
        make.event("Глобальный договор", uid="ru"),
        make.event("प्रवासन कार्यशाला", uid="hi"),
    )
    for typed, uid in (("移民", "zh"), ("الاقليمي", "ar"), ("ДОГ", "ru"), ("कार्य", "hi")):
        assert found(store, typed) == [uid]


def test_what_has_the_words_in_its_title_comes_first_then_what_is_nearest(store: Store) -> None:
    add(
        store,
        make.event("Summit", "3 March 2019", uid="far"),
        make.event("Hearing", "17 May 2017", uid="told", description="before the summit"),
        make.event("Summit", "TBC", uid="undated"),
        make.event("Summit", "14 May 2017", uid="just over"),
        make.event("Summit", "20 May 2017", uid="soon"),
    )
    assert found(store, "summit") == ["just over", "soon", "far", "undated", "told"]
    assert found(store, "summit", limit=2) == ["just over", "soon"]


def test_paragraphs_come_in_their_order_by_label_or_words(store: Store) -> None:
    add(
        store,
        make.draft(),
        make.document("draft.txt"),
        *(make.paragraph(f"OP {n}", "Decides to meet;", n) for n in (14, 15, 16)),
    )
    assert found(store, "op14", Paragraph) == ["p-OP-14"]
    assert found(store, "op 15", Paragraph) == ["p-OP-15"]
    assert found(store, "decid", Paragraph) == ["p-OP-14", "p-OP-15", "p-OP-16"]
    assert found(store, "decides", Event) == []


def test_counting_ends_at_some_number_but_the_nearest_of_all_come_first(store: Store) -> None:
    many = [make.event(f"Meeting {n}", uid=f"{n}") for n in range(MOST + 20)]
    days = [date(2015, 1, 1) + timedelta(days=n) for n in range(len(many))]
    dated = [replace(one, when=from_edtf(str(day))) for one, day in zip(many, days, strict=True)]
    told = replace(make.event("Hearing", "16 May 2017"), description="after the meeting")
    add(store, *dated, told)
    for words, number in ((("meet",), MOST), (("meet", "7"), 111), (("meet", "77"), 11)):
        assert store.found({Event: 3}, words, NEAR)[Event][1] == number
    nearest = [days.index(NEAR) + n for n in (0, 1, -1)]
    assert found(store, "meet", limit=3) == [str(n) for n in nearest]
    assert found(store, "hear meet") == [told.uid]


def test_many_long_words_find_what_fewer_find_that_stand_in_the_same_meetings(
    store: Store,
) -> None:
    days = [date(2015, 1, 1) + timedelta(days=number) for number in range(MOST + 20)]
    some = make.event("Regional round table")
    add(
        store,
        *(replace(some, uid=str(day), when=from_edtf(str(day))) for day in days),
    )
    few = store.found({Event: 10}, typed_words("round table"), NEAR)[Event]
    many = store.found({Event: 10}, typed_words("regional round table"), NEAR)[Event]
    assert many == few
    assert {one.when.earliest for one in many[0]} >= {NEAR + timedelta(n) for n in range(-4, 5)}


@pytest.mark.parametrize("sorts", [3, 12])
def test_a_beginning_finds_all_words_that_begin_so(store: Store, sorts: int) -> None:
    words = [f"conf{letter}r" for letter in "abcdefghijkl"[:sorts]]
    add(store, *(make.event(f"Geneva {word} talks", uid=word) for word in words))
    assert sorted(found(store, "conf geneva", limit=20)) == words
    assert found(store, "confb talk") == ["confbr"]
    assert found(store, "confz") == []


def test_a_file_that_is_only_read_is_searched_too(store: Store) -> None:
    add(store, make.event("Geneva conference", uid="a"))
    reading = Store(store.path, reading=True)
    assert found(reading, "geneva confer") == ["a"]
    reading.close()


def test_signs_of_the_index_s_own_language_are_words_like_others(store: Store) -> None:
    add(store, make.event("AND OR NOT near", uid="a"))
    for typed in ('"and" or', "NOT near*", "name : or", "(and", "or ^ near -"):
        expected = ["a"] if "name" not in typed else []
        assert found(store, typed) == expected, typed


def test_a_compact_copy_finds_the_same(store: Store, tmp_path: Path) -> None:
    add(store, *(make.event(f"Meeting {n}", uid=f"{n}") for n in range(9)))
    gone = store.get(Event, "4")
    store.apply(Edit("less", (Change(gone, None),)), NOW)
    copy = tmp_path / "copy.dossier"
    store.copy_to(copy)
    opened = Store(copy)
    assert found(opened, "meet") == found(store, "meet")
    assert_in_step(opened)
    opened.close()


def test_an_older_file_is_found_through_when_it_is_opened(tmp_path: Path) -> None:
    opened = Store(older(tmp_path / "a.dossier"))
    assert [one.title for one in opened.found({Event: 5}, ("work",), NEAR)[Event][0]] == [
        "Workshop"
    ]
    assert_in_step(opened)
    opened.close()


def test_a_changed_day_is_found_at_its_new_place(store: Store) -> None:
    event = make.event("Summit", "1 January 2016", uid="moved")
    add(store, event, make.event("Summit", "1 May 2017", uid="stays"))
    assert found(store, "summit") == ["stays", "moved"]
    later = replace(event, when=make.when("16 May 2017"))
    store.apply(Edit("moving", (Change(event, later),)), NOW)
    assert found(store, "summit") == ["moved", "stays"]


@pytest.mark.parametrize("typed", ["GENÈVE", "integ sur", "igc", "tegr", "l'int", "–", "suisse 2"])
def test_within_some_days_the_same_is_found_as_in_all(store: Store, typed: str) -> None:
    place = make.place("Genève", "Suisse")
    add(
        store,
        make.event("Atelier sur l’intégration", uid="a", place=place, processes=("IGC",)),
        make.event("Other", uid="b", place=make.place(text="Genève 2, Suisse")),
    )
    query = EventQuery(words=typed)
    everywhere = {event.uid for event in store.events(query)}
    within = query.within(date(2017, 5, 1), date(2017, 5, 31))
    assert {event.uid for event in store.events(within)} == everywhere
