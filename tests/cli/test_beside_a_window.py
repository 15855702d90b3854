"""While a window has the dossier open, what only reads works, and what would write is refused."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.core.edit import Change, Edit
from desktop.store.store import Store
from tests import make
from tests.store.another_program import AnotherProgram, holding

NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)
RECORDS = (
    make.document("draft.txt"),
    make.event("Hearing", uid="hearing", mine=True),
    make.draft(),
    make.paragraph(),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small dossier."""
    path = tmp_path_factory.mktemp("held") / "held.dossier"
    store = Store(path)
    store.apply(Edit("adding", tuple(Change(None, one) for one in RECORDS)), NOW)
    store.close()
    return path


@pytest.fixture(scope="module")
def window(place: Path) -> Iterator[AnotherProgram]:
    """Another program that has it open."""
    with holding(place) as other:
        yield other


@pytest.mark.parametrize(
    "words",
    [
        "events",
        "draft modalities",
        "check",
        "backup {}/copy.dossier",
        "word modalities --out {}/draft.docx",
        "print agenda --out {}/agenda.pdf",
        "shot agenda --out {}/agenda.png",
        "export {}/all.ics --unrecorded",
        "export {}/all.csv --table",
    ],
)
def test_what_only_reads_works(
    run, window: AnotherProgram, place: Path, tmp_path: Path, words: str
) -> None:
    before = place.read_bytes()
    code, _, err = run(*words.format(tmp_path).split(), dossier=place)
    assert (code, err) == (0, "")
    assert place.read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [
        "mine add hearing",
        "export {}/all.ics",
        "restore {}/copy.dossier",
    ],
)
def test_what_would_write_is_refused_in_a_sentence(
    run, window: AnotherProgram, place: Path, tmp_path: Path, words: str
) -> None:
    (tmp_path / "copy.dossier").write_bytes(place.read_bytes())
    before = place.read_bytes()
    code, out, err = run(*words.format(tmp_path).split(), dossier=place)
    assert (code, out) == (2, "")
    assert err == f"{place} is open in another Rostrum; close it there first.\n"
    assert place.read_bytes() == before
    assert not (tmp_path / "all.ics").exists()


def test_what_the_window_has_done_is_seen_at_once(run, window: AnotherProgram, place: Path) -> None:
    window.tell("add Round table")
    window.done()
    assert "Round table" in run("events", dossier=place)[1]


def test_what_was_exported_unrecorded_is_still_new(run, tmp_path: Path) -> None:
    target = tmp_path / "all.ics"
    run("export", target, "--unrecorded")
    first = target.read_bytes()
    run("export", target, "--new")
    assert target.read_bytes() == first
    _, out, _ = run("export", target, "--new")
    assert out.startswith("0 events written.")
    assert "all that can go into a calendar were exported before" in out


@pytest.mark.parametrize("flags", [("--new", "--changed"), ("--all", "--new")])
def test_two_answers_to_one_question_are_refused(run, tmp_path: Path, flags) -> None:
    code, _, err = run("export", tmp_path / "a.ics", *flags)
    assert code == 2
    assert f"{' and '.join(flags)} ask for different events" in err
