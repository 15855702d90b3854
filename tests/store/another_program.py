"""Another program that has a dossier open: it does what its lines of input say, and says when.

Run as `python -m tests.store.another_program DOSSIER`; a line of output for each of input.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from desktop.core.edit import Change, Edit
from desktop.core.links.ties import Note
from desktop.store.store import Store
from tests import make

TOP = Path(__file__).parents[2]
NOW = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


class AnotherProgram:
    """The other end of its input and output."""

    def __init__(self, running: "subprocess.Popen[str]") -> None:
        self.running = running

    def tell(self, line: str) -> None:
        """Have it do something, without waiting for it."""
        assert self.running.stdin
        self.running.stdin.write(f"{line}\n")
        self.running.stdin.flush()

    def done(self) -> str:
        """Wait until it has done the next thing."""
        assert self.running.stdout
        return self.running.stdout.readline().strip()


@contextmanager
def holding(path: Path) -> Iterator[AnotherProgram]:
    """Have another program open the dossier at `path` until the end."""
    words = [sys.executable, "-m", "tests.store.another_program", str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, cwd=TOP, stdin=pipe, stdout=pipe, text=True) as running:
        other = AnotherProgram(running)
        assert other.done() == "open"
        try:
            yield other
        finally:
            running.kill()


def main() -> None:
    store = Store(Path(sys.argv[1]))
    say("open")
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        {"add": add, "pairs": pairs, "break": break_off}[word](store, rest)
        say(word)


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def add(store: Store, title: str) -> None:
    store.apply(Edit("adding", (Change(None, make.event(title)),)), NOW)


def pairs(store: Store, rest: str) -> None:
    """Change two records that fill pages of their own so many times, always both alike."""
    for number in range(1, int(rest)):
        changes = [
            Change(Note(name, pages(number - 1)) if number > 1 else None, Note(name, pages(number)))
            for name in ("a", "z")
        ]
        store.apply(Edit("pairing", tuple(changes)), NOW)


def pages(number: int) -> str:
    return f"{number:05}" * 5000


def break_off(store: Store, _rest: str) -> None:
    """End in the middle of a change of which a part stands in the file already."""
    connection = store._connection
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN")
    connection.execute("DELETE FROM event")
    for number in range(100):
        words = (f"key {number}", "x" * 4000)
        connection.execute("INSERT INTO setting (name, value) VALUES (?, ?)", words)
    os._exit(0)


if __name__ == "__main__":
    main()
