"""Where the window's other parts come from: made when first wanted, imported no sooner.

The window knows these only as pages and dialogs, so that starting it does not load them.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.core.quick.tuples import NamedTuple
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.page import Page, PrintJob
from desktop.ui.theme import Theme


class Doors(NamedTuple):
    """How the parts are made; that of printing is told what to remember of its choices."""

    drafts: Callable[[Dossier, DateWords, Theme], Page]
    importing: Callable[[Dossier, DateWords, Theme, Sequence[Path]], Page]
    comparing: Callable[[Dossier, DateWords, Theme, str], Page]
    printing: Callable[[Dossier, Theme, PrintJob, QWidget, Callable[[str], None]], QWidget]


def doors(folder: Path) -> Doors:
    """Return how the window's own parts are made; `folder` is where it keeps how it stood."""
    return Doors(partial(_drafts, folder), _importing, _comparing, _printing)


def _drafts(folder: Path, dossier: Dossier, dates: DateWords, theme: Theme) -> Page:
    from desktop.ui.drafts.page import DraftsPage

    return DraftsPage(dossier, dates, theme, folder)


def _importing(dossier: Dossier, dates: DateWords, theme: Theme, files: Sequence[Path]) -> Page:
    from desktop.ui.importing.page import ImportPage

    return ImportPage(dossier, dates, theme, files)


def _comparing(dossier: Dossier, dates: DateWords, theme: Theme, newer: str) -> Page:
    from desktop.ui.drafts.compare_page import ComparePage

    return ComparePage(dossier, dates, theme, newer)


def _printing(
    dossier: Dossier,
    theme: Theme,
    job: PrintJob,
    parent: QWidget,
    remember: Callable[[str], None],
) -> QWidget:
    from desktop.ui.printing.preview import PrintPreview

    preview = PrintPreview(dossier, theme, job, parent)
    preview.remembered.connect(remember)
    return preview
