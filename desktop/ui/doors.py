"""Where the window's other parts come from: made when first wanted, imported no sooner.

The window knows these only as pages and dialogs, so that starting it does not load them.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.core.query import EventQuery
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.page import Page
from desktop.ui.theme import Theme


class PrintJob(NamedTuple):
    """What is to go on paper: the events that are shown, from a first to a last day.

    They go as the agenda, or as the timeline.
    """

    query: EventQuery
    first: date | None
    last: date | None
    timeline: bool = False


class Doors(NamedTuple):
    """How the parts are made."""

    drafts: Callable[[Dossier, DateWords, Theme], Page]
    importing: Callable[[Dossier, DateWords, Theme, Sequence[Path]], Page]
    comparing: Callable[[Dossier, DateWords, Theme, str], Page]
    printing: Callable[[Dossier, Theme, PrintJob, QWidget], QWidget]
