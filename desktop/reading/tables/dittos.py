"""Marks that stand for the words of the row above: ditto signs, "idem"."""

from collections.abc import Iterable

from desktop.core.quick.dataclasses import replace
from desktop.reading.tables.cells import Cells
from desktop.reading.tables.roles import PLACES, Role

DITTO = ('"', "″", "〃", "''", "”", "idem", "ibid", "ditto", "same", "same date", "do.", "id.")
_REPEATED = (*PLACES, Role.FOCAL, Role.PROCESS)


def without_dittos(rows: Iterable[Cells]) -> list[Cells]:
    """Put the words of the row above where a mark stands for them, and tell it.

    Dates keep their marks: who joins rows asks for them.
    """
    found: list[Cells] = []
    for cells in rows:
        above = found[-1].words if found else {}
        meant = {
            role: above[role]
            for role, words in cells.words.items()
            if role in _REPEATED and words.strip().casefold() in DITTO and role in above
        }
        told = tuple(f"“{cells.get(role)}” was read as “{words}”" for role, words in meant.items())
        changed = replace(cells, words={**cells.words, **meant}, mends=(*cells.mends, *told))
        found.append(changed if meant else cells)
    return found
