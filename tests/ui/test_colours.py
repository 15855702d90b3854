from itertools import product

import pytest

from desktop.ui.colours import DARK, LIGHT, PROCESS_COLOURS, READABLE, Colours, contrast, tint

GROUNDS = {
    "page": ("ink", "soft", "quiet", "accent", "good", "bad", "doubt"),
    "side": ("ink", "soft", "quiet"),
    "field": ("ink", "quiet"),
    "weekend": ("ink", "soft", "quiet"),
    "selection": ("ink", "soft", "accent"),
    "current": ("ink", "soft", "accent"),
    "ribbon": ("accent", "soft"),
    "accent_ground": ("accent",),
    "accent": ("on_accent",),
    "good_ground": ("good",),
    "bad_ground": ("bad",),
    "mark_ground": ("ink", "doubt"),
    "quote_ground": ("quote",),
    "ink": ("page",),
}
PAIRS = [
    (table, ground, text)
    for table, (ground, texts) in product((LIGHT, DARK), GROUNDS.items())
    for text in texts
]
TINTS = list(product((LIGHT, DARK), (*range(len(PROCESS_COLOURS)), None)))


@pytest.mark.parametrize(("table", "ground", "text"), PAIRS)
def test_every_text_can_be_read(table: Colours, ground: str, text: str) -> None:
    assert contrast(getattr(table, text), getattr(table, ground)) >= READABLE


@pytest.mark.parametrize(("table", "number"), TINTS)
def test_every_bar_can_be_read(table: Colours, number: int | None) -> None:
    uses = tint(number, table)
    assert contrast(table.ink, uses.fill) >= READABLE
    assert contrast(table.soft, uses.fill) >= READABLE
    assert contrast(uses.on_strong, uses.strong) >= READABLE
    assert contrast(uses.edge, table.page) >= 3


def test_twelve_processes_have_twelve_colours() -> None:
    assert len(set(PROCESS_COLOURS)) == 12
    assert tint(12, LIGHT) == tint(0, LIGHT)


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
