"""What other programs parse: the words that were promised to them, and no others."""

import pytest

from desktop.desk.shapes import of_found
from tests.papers import read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Note\n\nThe third round will take place in Lima from 3 to 6 April 2018.\n", "letter"),
        ("Calendar\n\n3 May 2018 | Lima | Forum on reefs\n7 May 2018 | Rome | Panel\n", "calendar"),
        ("Flour, eggs, milk.\nStir and bake.\n", None),
    ],
)
def test_a_file_is_of_a_kind_that_was_promised(text: str, kind: str | None) -> None:
    assert of_found(read(text))["kind"] == kind
