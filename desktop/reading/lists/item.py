"""An item of a list while its lines are gathered."""

from desktop.core.quick.dataclasses import dataclass, field
from desktop.reading.lists.placed import ALONE
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.entries import Entry
from desktop.reading.tables.pages import Piece
from desktop.reading.tables.roles import Role
from desktop.reading.tables.rows import Row

NO_TITLE = "No title is printed; the place stands for it"


@dataclass
class Item:
    """An entry of a list while its lines are gathered; `sort` is that of its first line."""

    rows: list[Row]
    words: dict[Role, str]
    heading: str = ""
    section: str = ""
    level: int = 0
    bullet: bool = False
    indent: int = 0
    below: list[str] = field(default_factory=list)
    way: str = ""

    def done(self) -> Entry:
        """The finished entry."""
        words = dict(self.words)
        date = words.pop(Role.DATE, "")
        if self.below:
            before = words.get(Role.DESCRIPTION)
            words[Role.DESCRIPTION] = "\n".join([*([before] if before else ()), *self.below])
        rows = sorted(self.rows, key=lambda row: row.line)
        first, *rest = (Piece(row, None) for row in rows)
        cells = (Cells(first, words), *(Cells(piece, {}) for piece in rest))
        alone = self.way == ALONE
        told = (NO_TITLE,) if alone else ()
        return Entry(cells, date, self.heading, self.section, mends=told, unsure=alone)
