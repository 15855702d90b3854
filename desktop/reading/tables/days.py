"""Rows of a month whose title cell lists days, as entries of their own."""

from desktop.core.quick.dataclasses import replace
from desktop.reading.dated import MONTH, YEAR, is_month, lead
from desktop.reading.headed_dates import with_month
from desktop.reading.lists.lines import lead_days, lead_open
from desktop.reading.prose import without_bullet
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.roles import Role


def by_days(cells: Cells) -> tuple[Cells, ...]:
    """Part a row such as "January 2020 | 13-17: Group, Geneva (next line) 20-31: Panel, Rome".

    A row that lists no days stays as it is.
    """
    month, lines = cells.get(Role.DATE), cells.get(Role.TITLE).split("\n")
    if not is_month(month):
        return (cells,)
    parted = [_parted(line) for line in lines if line.strip()]
    if not parted or not parted[0][0] or not all(days for days, _ in parted):
        return (cells,)
    return tuple(
        replace(
            cells,
            words={
                **cells.words,
                Role.DATE: _with_year(with_month(days, month), month),
                Role.TITLE: words,
            },
        )
        for days, words in parted
    )


def _with_year(date: str, month: str) -> str:
    """Days that name their month themselves are in the year of the row's own month."""
    year = None if YEAR.search(date) else YEAR.search(month)
    return f"{date} {year[0]}" if year else date


def _parted(line: str) -> tuple[str, str]:
    """The days, or the words that leave them open, at the beginning of a line, and the rest."""
    words = without_bullet(line)
    date, behind = lead(words)
    if behind and MONTH.search(date):
        return date, behind
    days, rest = lead_days(words)
    return (days, rest) if days else lead_open(words)
