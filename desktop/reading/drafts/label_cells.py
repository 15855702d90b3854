"""Drafts laid out in a table, the labels in one column and the words in the next."""

import re
from collections.abc import Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.ink import ink_of
from desktop.reading.drafts.labels import label_of
from desktop.reading.drafts.words import opening_of
from desktop.reading.text import Line

_ROW = re.compile(r"\s*\|\s*(?P<label>[^|]{0,14}?)\s*\|\s*(?P<words>[^|]*[^|\s])\s*\|?\s*")
_FEWEST, _FEWEST_OPENED = 3, 2


def without_label_cells(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put the labels of such a table before their words, where several rows open as drafts do."""
    rows = {at: row for at, line in enumerate(lines) if (row := _row(line)) is not None}
    opened = sum(opening_of(ink_of(row["words"])) is not None for row in rows.values())
    if len(rows) < _FEWEST or opened < _FEWEST_OPENED:
        return tuple(lines)
    found = list(lines)
    for at, row in rows.items():
        words = f"{row['label']} {row['words']}".strip()
        found[at] = replace(lines[at], text=words, whole=False)
    return tuple(found)


def _row(line: Line) -> re.Match[str] | None:
    """The label and the words of a row of two cells."""
    if "|" not in line.text[:4]:
        return None
    row = _ROW.fullmatch(line.text)
    if row is None:
        return None
    label, rest = label_of(ink_of(f"{row['label']} x"))
    return row if label is not None and rest.text == "x" else None
