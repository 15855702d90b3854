"""Writes edits in a child, kills it in the middle, and looks at what is left; again and again.

Run as a program: `python -m tests.journeys.kill_writer DOSSIER ROUNDS`. Prints one line of JSON:
how many edits were told as done, how many of them are missing, and what `check` finds.
"""

import json
import os
import random
import select
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from desktop.core.clock import stopped
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.desk.safety import check
from desktop.store.store import Store
from tests import make

CLOCK = stopped(datetime(2017, 5, 16, 9, tzinfo=UTC))


def opened(path: Path) -> Dossier:
    return Dossier(Store(path), lambda: Gazetteer(()), CLOCK, "UTC")


def write(path: Path, told: int, round_: int) -> None:
    """Make edits until killed; each is told only when the listener has heard of it."""
    dossier = opened(path)
    heard: list[str] = []
    dossier.subscribe(lambda changes: heard.append(changes.label))
    number = 0
    while True:
        target = f"event {round_}-{number}"
        dossier.do(edits.write_note(target, "", f"words {number} " * 50))
        os.write(told, f"{heard.pop()}\t{target}\n".encode())
        number += 1


def one_round(path: Path, round_: int, chance: random.Random) -> list[str]:
    """Run one child and kill it; return what it told as done."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        write(path, write_end, round_)
    os.close(write_end)
    select.select([read_end], [], [], 20)
    select.select([], [], [], chance.uniform(0.0, 0.05))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(read_end, encoding="utf-8") as pipe:
        lines = pipe.read().split("\n")[:-1]
    return [line.split("\t")[1] for line in lines]


def main() -> None:
    path, rounds = Path(sys.argv[1]), int(sys.argv[2])
    first = opened(path)
    first.do(Edit("adding", (Change(None, make.event()),)))
    first.close()
    chance = random.Random(7)
    told = 0
    missing: list[str] = []
    wrong: list[str] = []
    for round_ in range(rounds):
        done = one_round(path, round_, chance)
        told += len(done)
        dossier = opened(path)
        missing += [target for target in done if not dossier.note(target)]
        wrong += check(dossier)
        dossier.close()
    sys.stdout.write(json.dumps({"told": told, "missing": missing, "wrong": wrong}))


if __name__ == "__main__":
    main()
