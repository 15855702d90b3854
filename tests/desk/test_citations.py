"""Paragraphs as people cite them."""

import pytest

from desktop.desk.events.citations import joined


@pytest.mark.parametrize(
    ("paths", "words"),
    [
        ((), ""),
        (("OP 14 A (b)",), "OP 14 A (b)"),
        (("OP 14 A (b)", "OP 19 (b)"), "OP 14 A (b), 19 (b)"),
        (("PP 3", "PP 4", "OP 1"), "PP 3, 4, OP 1"),
        (("Annex", "Annex"), "Annex, Annex"),
    ],
)
def test_the_letters_are_said_once(paths: tuple[str, ...], words: str) -> None:
    assert joined(paths) == words
