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
from desktop.ui.page import Compared, Page
from desktop.ui.theme import Theme


class PrintJob(NamedTuple):
    """What is to go on paper: the events that are shown, from a first to a last day.

    `form` is the value of a `Form` in which they go, `draft` the version that is open, `kept` what
    was chosen the last time. `compared` are the two versions that are beside each other.
    """

    query: EventQuery
    first: date | None
    last: date | None
    form: str = "agenda"
    draft: str = ""
    kept: str = ""
    compared: Compared | None = None


class Doors(NamedTuple):
    """How the parts are made; that of printing is told what to remember of its choices."""

    drafts: Callable[[Dossier, DateWords, Theme], Page]
    importing: Callable[[Dossier, DateWords, Theme, Sequence[Path]], Page]
    comparing: Callable[[Dossier, DateWords, Theme, str], Page]
    printing: Callable[[Dossier, Theme, PrintJob, QWidget, Callable[[str], None]], QWidget]
