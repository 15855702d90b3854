"""What writing in a long draft costs the window's thread; run as `python -m tests.bench.writing`.

Told are the opening of a page with 200 proposals on 60 paragraphs, and each key in a draft of 750
paragraphs until its repaint is done, corrected and proposed, what each pause costs there, and each
change of a paragraph in the middle, where the numbers of all that follow are other ones then (100
allowed). CPU time of the one thread; of several tries the middle one.
"""

import os
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.core.clock import stopped
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from desktop.ui.dates import DateWords
from desktop.ui.drafts.page import DraftsPage
from desktop.ui.drafts.writing_keys import Act
from desktop.ui.theme import Theme
from tests.make import document, draft, paragraph

WORDS = (
    "Requests the President of the General Assembly to organize a series of informal thematic"
    " sessions [in 2017] to facilitate safe, orderly and regular migration, bearing in mind the"
    " elements outlined in its resolution, between April 2017 and November 2017, as follows;"
)
KEYS = 400
TYPED = "the quick brown fox jumps over the lazy dog "


def dossier_of(path: Path, paragraphs: int, proposals: int) -> Dossier:
    """Make a dossier with one draft."""
    clock = stopped(datetime(2017, 5, 16, 9, tzinfo=UTC))
    made = Dossier(Store(path), lambda: Gazetteer(()), clock, "UTC")
    text = [paragraph(f"OP {n + 1}", WORDS, n, opening="Requests") for n in range(paragraphs)]
    asked = [_asked(text[n % len(text)], n) for n in range(proposals)]
    whole = (document("draft.txt"), draft(), *text, *asked)
    made.do(Edit("a draft", tuple(Change(None, one) for one in whole)))
    return made


def _asked(on: Paragraph, number: int) -> Proposal:
    words = WORDS.split()
    words[3 + number % 20] = f"word{number}"
    change = ProposalKind.CHANGE
    return Proposal(
        f"r{number}", on.draft, on.id, f"D{number % 9}", change, WORDS, " ".join(words), "d"
    )


def open_page(dossier: Dossier, theme: Theme) -> tuple[DraftsPage, float]:
    """Open the page until it is painted; returns the seconds that it took too."""
    begin = time.perf_counter()
    page = DraftsPage(dossier, DateWords(), theme)
    page.resize(900, 850)
    page.show()
    QApplication.processEvents()
    return page, time.perf_counter() - begin


def keys(page: DraftsPage, mode: str, at: str) -> list[float]:
    """Type, and give the seconds of CPU for each key with its repaint."""
    page.bar.delegation.put("Mexico")
    page.write(mode)
    page.text.select(at)
    page.text.put_caret(at, 30)
    page.text.setFocus()
    QApplication.processEvents()
    costs = []
    for number in range(KEYS):
        begin = time.thread_time()
        if number % 9 == 8:
            QTest.keyClick(page.text, Qt.Key.Key_Backspace)
        else:
            QTest.keyClick(page.text, TYPED[number % len(TYPED)])
        page.text.viewport().repaint()
        costs.append(time.thread_time() - begin)
    page.text.commit()
    return sorted(costs)


def pauses(page: DraftsPage) -> float:
    """Type a word before each of some pauses, and give the seconds that one takes."""
    costs = []
    for _ in range(8):
        QTest.keyClicks(page.text, "and more ")
        begin = time.thread_time()
        page.text.commit()
        QApplication.processEvents()
        costs.append(time.thread_time() - begin)
    return sorted(costs)[len(costs) // 2]


class Cost(NamedTuple):
    """Seconds until an act is painted, and those of the slices in which the rest is set."""

    painted: float
    rest: float


def acts(page: DraftsPage, at: str) -> dict[Act, list[Cost]]:
    """Split, join, move and so on in the middle, five times each."""
    page.write("edit")
    QApplication.processEvents()
    costs: dict[Act, list[Cost]] = {}
    series = (Act.BREAK, Act.JOIN, Act.DEEPER, Act.OUTER, Act.UP, Act.DOWN, Act.NEW, Act.REMOVE)
    for act in series * 5:
        page.text.select(page.text.current or at)
        page.text.put_caret(page.text.current, 60 if act is Act.BREAK else 0)
        QApplication.processEvents()
        begin = time.thread_time()
        page.text.act(act)
        page.text.viewport().repaint()
        painted = time.thread_time() - begin
        costs.setdefault(act, []).append(Cost(painted, _rest()))
    return costs


def _rest() -> float:
    """The longest slice of what is left to be done for the page."""
    longest = 0.0
    for _ in range(12):
        begin = time.thread_time()
        QApplication.processEvents()
        longest = max(longest, time.thread_time() - begin)
    return longest


def main() -> int:
    """Print the numbers; 1 when one is over what is allowed."""
    application = QApplication.instance() or QApplication(["bench", "-style", "Fusion"])
    assert isinstance(application, QApplication)
    theme = Theme(application, paths.FONTS)
    late = False
    with tempfile.TemporaryDirectory() as folder:
        small = dossier_of(Path(folder) / "small.dossier", 60, 200)
        open_page(small, theme)
        _, took = min((open_page(small, theme) for _ in range(3)), key=lambda pair: pair[1])
        print(f"200 proposals: the page opens in {1000 * took:.0f} ms (500 allowed)")
        late |= took > 0.5
        large = dossier_of(Path(folder) / "large.dossier", 750, 200)
        page, took = open_page(large, theme)
        large.subscribe(page.reload)
        print(f"750 paragraphs, 200 proposals: the page opens in {1000 * took:.0f} ms")
        for mode in ("edit", "propose"):
            costs = keys(page, mode, large.paragraphs("draft-1")[370].id)
            middle, slow = costs[len(costs) // 2], costs[len(costs) * 99 // 100]
            print(f"{mode}: a key {1000 * middle:.2f} ms, 99th {1000 * slow:.2f} ms (8 allowed)")
            late |= slow > 0.008
            print(f"{mode}: a pause costs {1000 * pauses(page):.0f} ms")
        middle_of = large.paragraphs("draft-1")[375].id
        page.text.select(middle_of)
        for act, told in acts(page, middle_of).items():
            painted = sorted(one.painted for one in told)[len(told) // 2]
            slices = sorted(one.rest for one in told)[len(told) // 2]
            print(
                f"{act.value}: {1000 * painted:.0f} ms to its paint, slices of {1000 * slices:.0f}"
            )
            late |= painted > 0.1
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
