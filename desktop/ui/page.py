"""How a page plugs into the window, so that window and pages need not know each other.

A page is a widget for the middle of the window. It brings its own buttons for the tool bar (left
of the find field), its own sections for the side bar and, when it likes, its own panel for the
right. Calls go down (the window calls the page's methods), signals go up (the page emits, the
window acts).
"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.edit import Changes
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import dataclass
from desktop.core.quick.tuples import NamedTuple

IMPORT, PRINT, EXPORT = "import", "print", "export"
COMPARE, WORD = "compare", "word"
# The part of the side bar that lists what has lost its paragraph.
ORPHANS = "orphans"
# The parts whose rows are versions (by their ids) and papers, which can be removed.
REMOVABLE = ("drafts", "sources")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the side bar.

    `count` is the small print at its end ("9", "OP 14–19"), `colour` a place in the theme's table
    of process colours, `soft` sets it in the quieter colour, `checked` is `None` for rows without
    a check box.
    """

    id: str
    text: str
    count: str = ""
    colour: int | None = None
    chosen: bool = False
    checked: bool | None = None
    soft: bool = False
    tooltip: str = ""


class Section(NamedTuple):
    """A titled group of rows in the side bar.

    Only the first `shown` rows are there at first, the others behind "14 more…"; `None` shows all.
    With `adds`, Ctrl or Shift and a click add a row to the chosen ones instead of replacing them.
    """

    id: str
    title: str
    rows: tuple[Row, ...]
    shown: int | None = None
    adds: bool = False


class Compared(NamedTuple):
    """Two versions of a text (their ids) that a page sets beside each other, and how."""

    older: str
    newer: str
    inline: bool = False
    only_changes: bool = False


class Page(QWidget):
    """What the window asks of a page; the answers here are those of a page that has nothing."""

    # The user has chosen an event or a paragraph on this page. The window notes it for Back, shows
    # it in the panel on the right, and goes to a page that can show it when this one cannot.
    event_chosen = Signal(str)
    paragraph_chosen = Signal(str)
    # A sentence for the user that passes by itself.
    notice = Signal(str)
    # A sentence on an edit that the page has done; the window offers to take it back.
    edited = Signal(str)
    # The same where dates are left to be decided; the window offers the way to them.
    offered = Signal(str)
    # The user wants to go on in the panel on the right.
    panel_wanted = Signal()
    # The side bar, the tool bar or the title have changed and are asked for again.
    outline_changed = Signal()
    # The user wants to bring documents in.
    import_wanted = Signal()
    # The user wants to decide on the dates that texts offer to the calendar.
    offers_wanted = Signal()
    # The page is done and wants to go (a page that was opened for one job, such as an import).
    closed = Signal()

    shows_events = False
    shows_paragraphs = False
    # The page takes the panel's place too (as the import does).
    wide = False
    # The panel is only there while something in it is wanted.
    panel_on_demand = False
    # What is shown can be seen closer and wider.
    zooms = False
    # The view whose name is marked while the page is there; "" for that over which it stands.
    stands_under = ""
    # Buttons to the right of the find field, from left to right.
    outputs: tuple[str, ...] = (IMPORT, PRINT, EXPORT)

    def title(self) -> str:
        """Tell the name for the window's title and for readers of the screen."""
        return self.accessibleName()

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the page's own tool bar widgets; they stay the page's and are made once."""
        return ()

    def sidebar_sections(self) -> tuple[Section, ...]:
        """Give the sections for the side bar as they are now."""
        return ()

    def choose_row(self, section: str, row: str, added: bool) -> None:
        """React to a row chosen in the side bar; `added` when it shall join the chosen ones."""

    def check_row(self, section: str, row: str, checked: bool) -> None:
        """React to a check box in the side bar."""

    def inspector(self) -> QWidget | None:
        """Give the page's own panel for the right; `None` for the window's event panel."""
        return None

    def held_words(self) -> str:
        """Say that work on this page waits while another is shown, and what leads back to it.

        "" where there is none, so that the page may go.
        """
        return ""

    def held_work(self) -> str:
        """Return such work as a text that outlives the window; "" where there is none."""
        return ""

    def resume_work(self, work: str) -> None:
        """Go on with what `held_work` of another window has returned."""

    def stand_over(self, page: "Page") -> None:
        """Take note of the page over which this one opens for its one job."""

    def show_event(self, uid: str) -> None:
        """Show and select the event; called only when `shows_events`."""

    def beside(self, uid: str) -> str:  # noqa: ARG002
        """Return the event that is read next when an event goes; "" where there is no order."""
        return ""

    def show_paragraph(self, paragraph: str) -> None:
        """Show and select the paragraph; called only when `shows_paragraphs`."""

    @property
    def draft_id(self) -> str:
        """The version of a text that is open (its id), "" where there is none."""
        return ""

    @property
    def compared(self) -> Compared | None:
        """The versions that are compared; `None` where none are."""
        return None

    @property
    def day(self) -> date | None:
        """The day that is selected, for the other pages to go on from; `None` without one."""
        return None

    @property
    def way_back(self) -> date | None:
        """The day with which `go_to` shows again what is shown now."""
        return self.day

    def days_shown(self) -> tuple[date | None, date | None]:
        """Return the first and the last day that the page shows, `None` for no bound."""
        return None, None

    def go_to(self, day: date) -> None:
        """Show and select a day; called only when `shows_events`."""

    def flip(self, months: int) -> None:
        """Go so many months on, or back when negative; called only when `shows_events`."""

    def zoom(self, levels: int) -> None:
        """Show less but closer, or more with negative levels; called only when `zooms`."""

    def find_words(self, words: str) -> None:
        """Show what has the words; empty words end that."""

    def write(self, mode: str) -> None:
        """Read, correct or propose ("read", "edit", "propose") in a text that is shown."""

    def begin_find(self) -> bool:
        """Open the page's own search for words in what it shows; false when it has none."""
        return False

    def enter_found(self) -> None:
        """Begin with the first of what was found; called when the page has the keyboard."""

    def reload(self, changes: Changes | None) -> None:
        """Take in what an edit has touched, undo and redo included; `None` means everything."""

    def save(self) -> None:
        """Write what is still being written, before the window closes or after an error."""

    def refresh_theme(self) -> None:
        """Take in other colours or sizes; the palette and the style have been changed already."""


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
