"""All that can be done with the shipped documents, done once: to be shown, and to test a copy."""

from __future__ import annotations

import os
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.query import EventQuery
from desktop.desk.entrance import TOURED, Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.core.names.gazetteer import Gazetteer
    from desktop.desk.dossier import Dossier
    from desktop.desk.printing.wish import PrintWish

TOUR_DAY = date(2017, 5, 24)


class Means(NamedTuple):
    """What a tour is made with: how a dossier is opened, a picture taken, a sheet printed.

    A dossier's path goes in and the open dossier comes out; the printed pages are counted.
    """

    opened: Callable[[Path], Dossier]
    shoot: Callable[[Dossier, Picture, Path], None]
    printed: Callable[[Dossier, PrintWish, Path], int]


def tour(means: Means, folder: Path, day: date) -> Iterator[str]:
    """Show all that can be done with the shipped documents, in a dossier of its own.

    Writes pictures of every view in both themes on `day`, the printed agenda, an `.ics` file and
    the draft for Word into `folder`; gives a line for each as soon as it is there.
    """
    from tempfile import TemporaryDirectory

    from desktop.desk.saving import make_folder

    make_folder(folder)
    with TemporaryDirectory() as own:
        dossier = means.opened(Path(own) / "tour.dossier")
        try:
            yield f"read {len(dossier.documents())} documents: {len(dossier.events())} events"
            for view, theme in product(TOURED, ("light", "dark")):
                target = folder / f"{view}-{theme}.png"
                means.shoot(dossier, Picture(view, theme=theme, day=day), target)
                yield str(target)
            yield from _papers(means, dossier, folder)
        finally:
            dossier.close()


def _papers(means: Means, dossier: Dossier, folder: Path) -> Iterator[str]:
    from desktop.desk.exporting.outcome import export
    from desktop.desk.exporting.to_word import Wishes, export_word
    from desktop.desk.printing.wish import PrintWish

    target = folder / "agenda.pdf"
    pages = means.printed(dossier, PrintWish(), target)
    yield f"{target}: {pages} pages"
    report = export(dossier, EventQuery(), folder / "agenda.ics")
    yield f"{folder / 'agenda.ics'}: {len(report.written)} events"
    for draft in dossier.drafts():
        number = export_word(dossier, draft, folder / "draft.docx", Wishes.TRACKED)
        yield f"{folder / 'draft.docx'}: {draft.version}, {number} proposals"


def self_test(means: Means, gazetteer: Callable[[], Gazetteer]) -> Iterator[str]:
    """Do everything once without a screen and read it back; a line each, `Problem` on a fault."""
    from tempfile import TemporaryDirectory

    from PySide6.QtCore import qVersion

    from desktop import __version__
    from desktop.desk import soundness

    yield f"Rostrum {__version__} on Qt {qVersion()} and SQLite {soundness.database()}"
    yield f"zones: {soundness.zones()}"
    with TemporaryDirectory() as name:
        folder = Path(name)
        for line in tour(means, folder, TOUR_DAY):
            yield line.removeprefix(f"{folder}{os.sep}")
        yield from _read_back(folder, gazetteer())
    yield "all is well"


def _read_back(folder: Path, gazetteer: Gazetteer) -> Iterator[str]:
    from desktop.desk import soundness
    from desktop.ui.soundness import look

    yield f"looked at: {look(folder)} pictures"
    yield f"read back: {soundness.read_back(folder / 'agenda.ics', gazetteer)} events"
    papers = [folder / "draft.docx", folder / "agenda.pdf"]
    yield f"read back: {soundness.words_back(papers, gazetteer)} words of Word and PDF"
