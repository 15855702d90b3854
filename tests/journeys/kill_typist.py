"""Types into a draft in a child, kills it while it types, and looks at what is left.

Run as a program: `python -m tests.journeys.kill_typist FOLDER ROUNDS`. Prints one line of JSON: how
many letters were typed, the most seconds of typing that were missing, and what `check` finds.
"""

import json
import random
import subprocess
import sys
import time
from pathlib import Path

from desktop.desk.dossier import Dossier
from desktop.desk.safety import check
from tests.journeys.kill_writer import opened

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def type_away(path: Path) -> None:
    """Propose letter after letter until killed; tells each with its moment."""
    from PySide6.QtCore import QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from desktop import paths
    from desktop.ui.dates import DateWords
    from desktop.ui.drafts.page import DraftsPage
    from desktop.ui.theme import Theme

    application = QApplication(["typist", "-style", "Fusion"])
    dossier = opened(path)
    page = DraftsPage(dossier, DateWords(), Theme(application, paths.FONTS))
    dossier.subscribe(page.reload)
    page.show()
    page.bar.delegation.put("Mexico")
    page.write("propose")
    page.text.select("p-OP-2")
    page.text.put_caret("p-OP-2", 0)
    typed = 0

    def press() -> None:
        nonlocal typed
        QTest.keyClick(page.text, LETTERS[typed % len(LETTERS)])
        typed += 1
        sys.stdout.write(f"{typed} {time.monotonic()}\n")
        sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(15)
    application.exec()


def made(path: Path) -> Dossier:
    """A dossier with a small draft."""
    from tests.bench.writing import dossier_of

    return dossier_of(path, 5, 3)


def one_round(path: Path, chance: random.Random) -> tuple[int, float, list[str]]:
    """Run one child and kill it; returns letters typed, seconds missing, and what is wrong."""
    made(path).close()
    words = [sys.executable, "-m", "tests.journeys.kill_typist", str(path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(chance.uniform(0.2, 1.6))
        child.kill()
        killed = time.monotonic()
        lines = [first, *child.stdout.read().split("\n")]
    moments = [float(line.split()[1]) for line in lines if len(line.split()) == 2]
    dossier = opened(path)
    wrong = list(check(dossier))
    asked = [one for one in dossier.proposals("draft-1") if one.delegation == "Mexico"]
    if len(dossier.proposals("draft-1")) < 3 or len(dossier.paragraphs("draft-1")) != 5:
        wrong.append("a proposal or a paragraph is missing")
    kept = len(asked[0].text) - len(asked[0].base) if asked else 0
    dossier.close()
    lost = killed - moments[kept] if kept < len(moments) else 0.0
    return len(moments), lost, wrong


def main(folder: Path, rounds: int) -> None:
    """Print what was found over all rounds."""
    chance = random.Random(7)
    told = [one_round(folder / f"{number}.dossier", chance) for number in range(rounds)]
    wrong = [one for _, _, found in told for one in found]
    typed, lost = sum(count for count, _, _ in told), max(lost for _, lost, _ in told)
    sys.stdout.write(json.dumps({"typed": typed, "lost": lost, "wrong": wrong}))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        main(Path(sys.argv[1]), int(sys.argv[2]))
    else:
        type_away(Path(sys.argv[1]))
