"""Reading in a process of its own: what is read comes back whole, and harm ends in a sentence."""

import sys
from pathlib import Path
from threading import Thread

import pytest

from desktop.core.problem import Problem
from desktop.desk import own_process
from desktop.desk.importing import worker, worker_child
from desktop.desk.importing.reading import read_files
from desktop.desk.importing.worker import Stopped, Worker
from desktop.desk.importing.worker_frames import (
    Order,
    events_of,
    order_line,
    order_of,
    parted,
    said,
)
from desktop.reading.ics import read_ics

ENTRY = (
    "BEGIN:VEVENT\nUID:{0}\nSUMMARY:Round “{0}” \U0001f30d\nDTSTART:20170522T100000Z\nEND:VEVENT\n"
)


def calendar(folder: Path, number: int = 3) -> Path:
    path = folder / "theirs.ics"
    entries = "".join(ENTRY.format(n) for n in range(number))
    path.write_text(f"BEGIN:VCALENDAR\n{entries}END:VCALENDAR\n", encoding="utf-8")
    return path


def standing_in(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let another program stand in for the reading process."""
    real = own_process.subprocess.Popen

    def start(_words: object, **named: object) -> object:
        return real([sys.executable, "-c", f"import sys\nsys.stdin.readline()\n{code}"], **named)

    monkeypatch.setattr(own_process.subprocess, "Popen", start)


def test_what_another_process_reads_is_what_is_read_here(tmp_path: Path) -> None:
    path = calendar(tmp_path, 701)
    told: list[tuple[int, int]] = []
    found = Worker().read(path, {}, lambda done, number: told.append((done, number)))
    assert found == read_ics(path.name, path.read_bytes())
    assert told == [(0, 701), (200, 701), (400, 701), (600, 701)]


def test_a_zone_that_a_person_has_named_is_used(tmp_path: Path) -> None:
    path = calendar(tmp_path, 1)
    text = path.read_text().replace("DTSTART:20170522T100000Z", "DTSTART;TZID=Ours:20170522T100000")
    path.write_text(text)
    unnamed, named = Worker().read(path), Worker().read(path, {"Ours": "Asia/Tokyo"})
    assert (unnamed.zones, unnamed.events[0].when.timezone) == (("Ours",), None)
    assert (named.zones, named.events[0].when.timezone) == ((), "Asia/Tokyo")


def test_a_problem_over_there_is_a_problem_here(tmp_path: Path) -> None:
    path = tmp_path / "empty.ics"
    path.write_bytes(b"")
    with pytest.raises(Problem, match=r"“empty\.ics” is empty"):
        Worker().read(path)


def test_plain_small_papers_are_read_here_and_the_rest_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.core.names.gazetteer import Gazetteer

    paper = tmp_path / "letter.txt"
    paper.write_text("Dear colleagues\n")
    read: list[str] = []
    monkeypatch.setattr(Worker, "read", lambda _self, path: read.append(path.name))
    read_files([paper, calendar(tmp_path)], Gazetteer(()))
    assert read == ["theirs.ics"]


def test_a_reading_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    standing_in(monkeypatch, "sys.stdin.read()\nimport threading\nthreading.Event().wait()")
    with pytest.raises(Problem, match="was not read within 0 seconds and was given up"):
        Worker(seconds=0.05).read(calendar(tmp_path))


def test_a_reading_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standing_in(monkeypatch, "import os\nos._exit(9)")
    with pytest.raises(Problem, match=r"“theirs\.ics” broke off; it may need too much memory"):
        Worker().read(calendar(tmp_path))


def test_a_bug_over_there_is_a_bug_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standing_in(monkeypatch, "print('bug \"Traceback: it was me\"')")
    with pytest.raises(RuntimeError, match="it was me"):
        Worker().read(calendar(tmp_path))


def test_more_words_than_any_file_gives_are_not_heard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "MOST_BYTES", 10_000)
    standing_in(monkeypatch, "while True: sys.stdout.write('x' * 10_000)")
    with pytest.raises(Problem, match="broke off"):
        Worker().read(calendar(tmp_path))


def test_stop_ends_it_at_once_and_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    standing_in(
        monkeypatch, "print('progress [1, 2]', flush=True)\nsys.stdin.read()\nwhile True: pass"
    )
    one = Worker()
    heard: list[int] = []

    def stop(done: int, _number: int) -> None:
        heard.append(done)
        thread = Thread(target=one.stop)
        thread.start()
        thread.join()

    with pytest.raises(Stopped):
        one.read(calendar(tmp_path), {}, stop)
    assert heard == [1]
    with pytest.raises(Stopped):
        one.read(calendar(tmp_path))


def test_no_process_to_be_had_is_a_problem_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_named: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(own_process.subprocess, "Popen", refuse)
    with pytest.raises(Problem, match="no process could be started"):
        Worker().read(calendar(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_memory_is_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    greedy = (
        "from desktop.desk import worker_child\nworker_child._set_limits()\nbytearray(4 * 1024**3)"
    )
    standing_in(monkeypatch, f"sys.path.insert(0, {str(Path.cwd())!r})\n{greedy}\nprint('found 1')")
    with pytest.raises(Problem, match="broke off"):
        Worker().read(calendar(tmp_path))


def test_lines_are_understood_as_they_were_meant() -> None:
    order = Order("/tmp/“a”.ics", (("Ours", "Asia/Tokyo"),))
    assert order_of(order_line(order)) == order
    assert parted(said("problem", "No.\nReally.")) == ("problem", "No.\nReally.")
    assert said("problem", "a\nb").count(b"\n") == 1
    with pytest.raises(ValueError, match="Expecting value"):
        parted(b"found nonsense\n")
    with pytest.raises((ValueError, KeyError, TypeError)):
        events_of([{"title": "A"}])
    assert worker_child.MEMORY < 500 * 1024**2
