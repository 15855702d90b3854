"""The columns fill every width, and the title is the last to give way."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.importing.columns import column_widths
from desktop.ui.importing.model import Column

widths = st.floats(640, 2400)


def test_the_design_has_its_own_widths() -> None:
    wide = column_widths(1100)
    assert (wide[Column.PRINTED], wide[Column.WHEN], wide[Column.COMPARED]) == (184, 168, 174)
    assert wide[Column.WHAT] == 256


@given(widths)
def test_the_columns_fill_the_width(width: float) -> None:
    assert abs(sum(column_widths(width).values()) - width) < 0.01


@given(widths)
def test_there_is_always_room_for_a_title(width: float) -> None:
    assert column_widths(width)[Column.WHAT] >= 80


@given(widths, widths)
def test_more_room_never_makes_a_column_narrower(one: float, other: float) -> None:
    less, more = sorted((one, other))
    narrow, wide = column_widths(less), column_widths(more)
    assert all(wide[column] >= narrow[column] - 0.01 for column in Column)
