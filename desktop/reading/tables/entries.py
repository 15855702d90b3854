"""Entries of a table: the printed rows of one event, finished or still growing."""

from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row

RAGGED = "The lines are not as many as the columns; they were told apart by what they say"


@dataclass(frozen=True, slots=True)
class Entry:
    """The printed rows of one event, in order.

    `date` is the whole date as printed; `heading` words above that may hold its month and year;
    `section` the heading that it stands under; `above` tells that the date is that of the row
    above; rows that stood behind another one come last. `unsure`: the joining is in doubt.
    """

    rows: tuple[Cells, ...]
    date: str = ""
    heading: str = ""
    section: str = ""
    above: bool = False
    mends: tuple[str, ...] = ()
    unsure: bool = False

    def column(self, role: Role) -> tuple[str, ...]:
        """The filled cells of that role, in printed order."""
        return tuple(cells.get(role) for cells in self.rows if cells.get(role))

    def text(self, role: Role) -> str:
        """The cells of that role as one piece of text."""
        return " ".join(self.column(role))


@dataclass
class Growing:
    """An entry while its rows are gathered; `orphans` are rows that stood behind another one."""

    rows: list[Cells]
    date: str = ""
    heading: str = ""
    section: str = ""
    above: bool = False
    orphans: list[Cells] = field(default_factory=list)
    mends: list[str] = field(default_factory=list)
    unsure: bool = False

    def last(self, role: Role) -> str:
        """The lowest filled cell of that role."""
        return next((cells.get(role) for cells in reversed(self.rows) if cells.get(role)), "")

    def has(self, role: Role) -> bool:
        """Whether any of its rows fills that role."""
        return any(cells.get(role) for cells in (*self.rows, *self.orphans))

    def lost(self, role: Role) -> bool:
        """Whether the entry's first page has no column of its own for that role."""
        columns = self.rows[0].piece.columns
        return columns is None or role not in columns.clear

    def done(self) -> Entry:
        """The finished entry."""
        ragged = any(cells.piece.row.ragged for cells in self.rows)
        mends = (*(mend for cells in self.rows for mend in cells.mends), *self.mends)
        return Entry(
            (*self.rows, *self.orphans),
            self.date,
            self.heading,
            self.section,
            self.above,
            (*mends, RAGGED) if ragged else mends,
            self.unsure or bool(self.orphans) or ragged,
        )


@dataclass(frozen=True, slots=True)
class Joined:
    """All entries of a table, and rows that could not be given to any."""

    entries: tuple[Entry, ...]
    lost: tuple[Row, ...]
    headings: tuple[Row, ...]
