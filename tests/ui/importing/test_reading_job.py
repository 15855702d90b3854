"""Reading beside the window: the result comes by signal, or a sentence, or nothing at all."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.core.found import Found
from desktop.core.problem import Problem
from desktop.ui.importing.reading_job import ReadingJob
from tests.ui.importing.plans import nothing

FILES = (Path("a.txt"), Path("b.txt"))


def read(path: Path) -> tuple[Found, ...]:
    return (nothing(path.name),)


def test_files_are_read_in_order_on_another_thread(qtbot: QtBot) -> None:
    threads: list[bool] = []

    def watched(path: Path) -> tuple[Found, ...]:
        threads.append(threading.current_thread() is threading.main_thread())
        return read(path)

    job = ReadingJob(FILES, watched)
    began: list[str] = []
    job.began.connect(began.append)
    with qtbot.waitSignal(job.done) as done:
        job.start()
    assert [found.document.name for found in done.args[0]] == ["a.txt", "b.txt"]
    assert (began, threads) == (["a.txt", "b.txt"], [False, False])


def test_a_problem_becomes_its_sentence(qtbot: QtBot) -> None:
    def refuse(path: Path) -> tuple[Found, ...]:
        raise Problem(f"There is no file {path}; check its name and folder.")

    job = ReadingJob(FILES, refuse)
    with qtbot.waitSignal(job.failed) as failed, qtbot.assertNotEmitted(job.done):
        job.start()
    assert failed.args == ["There is no file a.txt; check its name and folder."]


def test_a_bug_is_told_and_goes_where_bugs_go(qtbot: QtBot) -> None:
    def stumble(_path: Path) -> tuple[Found, ...]:
        raise ZeroDivisionError("a bug")

    job = ReadingJob(FILES, stumble)
    with qtbot.captureExceptions() as bugs, qtbot.waitSignals([job.broken, job.destroyed]):
        job.start()
    assert [kind for kind, *_ in bugs] == [ZeroDivisionError]


def test_a_cancelled_job_reads_no_further_and_says_nothing(qtbot: QtBot) -> None:
    going, cancelled = threading.Event(), threading.Event()
    seen: list[str] = []

    def slow(path: Path) -> tuple[Found, ...]:
        seen.append(path.name)
        going.set()
        cancelled.wait(10)
        return read(path)

    job = ReadingJob(FILES, slow)
    silent = (job.done, job.failed, job.broken)
    said: list[object] = []
    for signal in silent:
        signal.connect(lambda *words: said.append(words))
    with qtbot.waitSignal(job.destroyed):
        job.start()
        going.wait(10)
        job.cancel()
        cancelled.set()
    assert (seen, said) == (["a.txt"], [])


def test_a_problem_after_the_cancel_is_not_told(qtbot: QtBot) -> None:
    job = ReadingJob(FILES, read)
    said: list[object] = []

    def refuse(_path: Path) -> tuple[Found, ...]:
        job.cancel()
        raise Problem("Too late.")

    late = ReadingJob(FILES, refuse)
    job = late
    late.failed.connect(said.append)
    with qtbot.waitSignal(late.destroyed):
        late.start()
    assert said == []
