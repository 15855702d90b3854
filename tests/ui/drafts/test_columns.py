"""Sharing out the width of the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.drafts.columns import columns_for, labels_for


@given(st.integers(300, 3000), st.floats(380, 900), st.integers(20, 90), st.floats(0.8, 2))
def test_columns_never_overlap_and_stay_on_the_page(
    width: int, measure: float, label: int, scale: float
) -> None:
    columns = columns_for(width, measure, label, 1.0, scale)
    text = columns.text_end - columns.edge - label
    assert columns.edge >= 0
    assert 0 <= text <= measure + 1
    assert columns.text_end <= columns.margin
    assert columns.margin + columns.margin_width <= width + 1


@pytest.mark.parametrize(("width", "folded"), [(444, True), (764, False), (884, False)])
def test_the_margin_folds_where_text_would_get_too_narrow(width: int, folded: bool) -> None:
    assert columns_for(width, 480.0, 44, 1.0, 1.0).folded is folded


def test_on_a_wide_page_text_and_margin_stand_in_the_middle() -> None:
    columns = columns_for(1944, 480.0, 44, 1.0, 1.0)
    after = 1944 - columns.margin - columns.margin_width
    assert abs(columns.edge - after) <= 40


def test_a_label_column_is_as_wide_as_its_widest_label_within_reason() -> None:
    labels = labels_for({0: 20.0, 1: 30.0, 2: 300.0}, 1.0)
    assert [labels.width(level) for level in range(4)] == [44, 38, 42, 42]
    assert [labels.indent(level) for level in range(4)] == [44, 82, 124, 166]


def test_a_draft_without_labels_has_the_usual_column() -> None:
    assert labels_for({}, 1.0).indent(0) == 44
