"""The dossier's file: what was written is there, whole, and nothing else is touched."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop.core.document import Document
from desktop.core.drafts.proposal import Author, Position, Proposal, ProposalKind, Silence, Stance
from desktop.core.edit import Change, Edit, Setting
from desktop.core.event import Event
from desktop.core.links.ties import Link, Note
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.versions.beside import Fate, Pair
from desktop.store import driver
from desktop.store.store import Store
from tests import make

SAMPLES = Path(__file__).parents[1] / "samples"
NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path):
    opened = Store(tmp_path / "a.dossier")
    yield opened
    opened.close()


def add(store: Store, *records) -> None:
    store.apply(Edit("adding", tuple(Change(None, one) for one in records)), NOW)


def test_an_event_comes_back_as_it_went_in(store: Store) -> None:
    event = make.event(
        "Workshop “Migration”",
        "16 January 2017 from 15:00 to 18:00",
        place=make.place("Rabat", "Morocco"),
        processes=("GFMD", "RCM"),
        remarks=("“UNCHK” read as OHCHR",),
        mine=True,
    )
    add(store, event)
    assert store.get(Event, event.uid) == event


def test_every_kind_of_record_comes_back_as_it_went_in(store: Store) -> None:
    event, paragraph = make.event(), make.paragraph()
    link = Link(paragraph.id, event.uid, "names GFMD", score=0.5)
    proposal = Proposal("p", "b", "b1", "Mexico", ProposalKind.CHANGE, "held", "be held", "a")
    records = (
        make.document("draft.txt"),
        make.draft(),
        paragraph,
        event,
        link,
        Note("event x", "ask the capital"),
        Setting("title", "Compact"),
        Pair("a1", "b1", Fate.MOVED, 0.5, by_hand=True, older_draft="a", newer_draft="b"),
        proposal,
        Position(proposal.id, "Canada", Stance.CAN_GO_ALONG, "CANZ", event.uid, date(2017, 3, 1)),
        Author("K. Mission", "Kenya"),
        Silence("s", "b", date(2017, 3, 1), datetime(2017, 3, 3, 17), "America/New_York"),
    )
    add(store, *records)
    assert tuple(store.get(type(one), one.key) for one in records) == records


def test_an_edit_is_written_whole_or_not_at_all(store: Store) -> None:
    event = make.event()
    stray = Link("nowhere", event.uid, "points to no paragraph")
    with pytest.raises(driver.DatabaseError):
        add(store, event, stray)
    assert store.get(Event, event.uid) is None
    assert store.log.entries() == ()


def test_an_edit_that_knows_an_older_record_is_refused(store: Store) -> None:
    event = make.event()
    add(store, event)
    stale = Change(replace(event, mine=True), replace(event, mine=False))
    with pytest.raises(ValueError, match="not what the edit expects"):
        store.apply(Edit("late", (stale,)), NOW)


def test_the_log_tells_every_edit_and_cannot_be_changed(store: Store) -> None:
    add(store, make.event())
    (line,) = store.log.entries()
    assert (line.label, line.act, line.at) == ("adding", "do", NOW)
    assert store.log.edit(line.id).changes[0].after == make.event()
    for sql in ("DELETE FROM edit", "UPDATE edit SET label = 'other'"):
        with pytest.raises(driver.DatabaseError, match="append-only"):
            store._connection.execute(sql)


def test_a_second_program_is_told_that_the_dossier_is_open(store: Store) -> None:
    code = (
        "import sys; from pathlib import Path; from desktop.store.store import Store\n"
        "from desktop.core.problem import Problem\n"
        "try:\n    Store(Path(sys.argv[1]))\nexcept Problem as p:\n    print(p.sentence)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(store.path)], capture_output=True, text=True, check=True
    )
    assert "is open in another Rostrum" in done.stdout


def test_a_dossier_of_a_newer_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "new.dossier"
    Store(path).close()
    connection = driver.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Problem, match="newer Rostrum"):
        Store(path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if "dossier" in one.name] == ["new.dossier"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"hello, this is a letter", "is no dossier"),
        (b"SQLite format 3\x00" + bytes(200), "belongs to another program"),
        (b"SQLite format 3\x00", "is no dossier"),
    ],
)
def test_a_file_that_is_no_dossier_is_refused_in_words(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "other.dossier"
    path.write_bytes(content)
    with pytest.raises(Problem, match=words):
        Store(path)
    assert path.read_bytes() == content


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is a folder"):
        Store(tmp_path)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="cannot be opened or made"):
        Store(tmp_path / "no" / "a.dossier")


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.dossier"
    opened = Store(path)
    add(opened, *(make.event(f"Event {number}") for number in range(60)))
    opened.close()
    data = bytearray(path.read_bytes())
    data[4096:-4096] = bytes(len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises(Problem, match="damaged"):
        Store(path).find(Event)


def test_a_full_disk_is_told_and_nothing_is_lost(store: Store) -> None:
    add(store, make.event("first"))
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count={pages}")
    big = make.document(text="words " * 20_000)
    with pytest.raises(Problem, match="disk is full"):
        add(store, big)
    assert store.get(Document, big.name) is None
    assert store.get(Event, make.event("first").uid) is not None


def test_a_file_that_was_removed_while_it_was_open_is_told_and_can_be_copied(
    store: Store, tmp_path: Path
) -> None:
    add(store, make.event("first"))
    store.path.unlink()
    with pytest.raises(Problem, match="removed, renamed or replaced"):
        add(store, make.event("second"))
    store.copy_to(tmp_path / "copy.dossier")
    copy = Store(tmp_path / "copy.dossier")
    assert [one.title for one in copy.find(Event)] == ["first"]
    copy.close()


def test_the_file_is_kept_by_the_safe_settings(store: Store) -> None:
    settings = {
        "journal_mode": "delete",
        "synchronous": 3,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
        "secure_delete": 1,
        "application_id": 0x526F7374,
    }
    read = {name: store._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in settings}
    assert read == settings


MAY = EventQuery(make.day("2017-05-01"), make.day("2017-05-31"))


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        (EventQuery(), {"day", "month", "quarter", "june", "none", "limit"}),
        (MAY, {"day", "month", "quarter"}),
        (replace(MAY, undated=True), {"day", "month", "quarter", "none"}),
        (EventQuery(make.day("2017-11-01")), {"limit"}),
        (EventQuery(unfixed=True), {"month", "quarter", "none", "limit"}),
        (EventQuery(processes=frozenset({"IGC"})), {"day"}),
        (EventQuery(mine=True), {"june"}),
        (EventQuery(words="GENÈVE jun"), {"june"}),
        (EventQuery(words="june nowhere"), set()),
        (EventQuery(uids=frozenset({"one"})), {"none"}),
    ],
)
def test_a_query_finds_what_it_asks_for(store: Store, query: EventQuery, titles: set[str]) -> None:
    add(
        store,
        make.event("day", "24 May 2017", processes=("IGC",)),
        make.event("month", "May 2017"),
        make.event("quarter", "Second/Third Quarter of 2017 (TBC)"),
        make.event("june", "2 June 2017", mine=True, place=make.place("Geneve")),
        make.event("none", "TBC", uid="one"),
        make.event("limit", "no later than November 2017"),
    )
    assert {event.title for event in store.events(query)} == titles


def test_columns_of_the_tables_are_the_fields_of_the_records(store: Store) -> None:
    from desktop.store import codec
    from desktop.store.tables import TABLES, kind_of, table_of

    for kind in (kind_of(one.name) for one in TABLES.values()):
        table, key, _ = table_of(kind)
        rows = store._connection.execute(f"PRAGMA table_info({table})")
        stored = {row[1] for row in rows}
        assert stored == {column.name for column in codec.columns(kind)} | {key}


def older(path: Path) -> Path:
    """A dossier as the first form of the file had it: two events, a tick that was taken back."""
    connection = driver.driver.connect(str(path))
    connection.executescript((SAMPLES / "form-1.sql").read_text(encoding="utf-8"))
    connection.close()
    return path


def test_a_file_of_the_first_form_comes_up_with_all_that_is_in_it(tmp_path: Path) -> None:
    opened = Store(older(tmp_path / "a.dossier"))
    assert [event.title for event in opened.find(Event)] == ["Workshop", "Hearing"]
    assert [line.act for line in opened.log.entries()] == ["do", "do", "undo"]
    workshop = opened.find(Event)[0]
    assert workshop.recurrence == ()
    assert workshop.modified is None
    assert workshop.uid in opened.log.touched_after(Event, 0)
    assert opened.log.touched_after(Event, 1) == {workshop.uid}
    assert opened.health() == ()
    opened.close()


def test_the_older_file_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    path = older(tmp_path / "a.dossier")
    Store(path).close()
    kept = tmp_path / "a (form 1).dossier"
    assert kept.exists()
    assert sorted(tmp_path.iterdir()) == [kept, path]
    connection = driver.driver.connect(str(kept))
    assert connection.execute("SELECT count(*) FROM event").fetchone() == (2,)
    connection.close()


def test_a_damaged_older_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = older(tmp_path / "a.dossier")
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 3 + 200] = bytes(200)
    path.write_bytes(data)
    with pytest.raises(Problem, match="damaged"):
        Store(path)
    assert path.read_bytes() == bytes(data)
