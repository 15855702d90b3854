"""How wide the columns of the import's table are, for every width of the window."""

from desktop.ui.importing.model import Column

# In design pixels; what is left of the width is for the title.
_WIDE = {
    Column.TICK: 26,
    Column.STATE: 26,
    Column.PRINTED: 184,
    Column.WHEN: 168,
    Column.PROCESS: 128,
    Column.PLACE: 138,
    Column.COMPARED: 174,
}
_SCARCE = {
    Column.TICK: 24,
    Column.STATE: 20,
    Column.PRINTED: 122,
    Column.WHEN: 102,
    Column.PROCESS: 78,
    Column.PLACE: 92,
    Column.COMPARED: 104,
}
_TITLE = 238

GAP = 8
"""The air at the end of each column, in design pixels."""


def column_widths(width: float) -> dict[Column, float]:
    """Part `width` among the columns; where it is scarce, the others give way before the title.

    Lengths in design pixels.
    """
    wide, scarce = sum(_WIDE.values()), sum(_SCARCE.values())
    share = min(1.0, max(0.0, (width - _TITLE - scarce) / (wide - scarce)))
    widths = {
        column: _SCARCE[column] + share * (_WIDE[column] - _SCARCE[column]) for column in _WIDE
    }
    return {**widths, Column.WHAT: max(width - sum(widths.values()), 80.0)}
