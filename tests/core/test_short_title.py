"""A title that is too long is cut at its theme, never in a word."""

import pytest

from desktop.core.short_title import without_theme


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("1st IDM Workshop “Strengthening cooperation”", "1st IDM Workshop"),
        ('GFMD · Thematic Workshop on "Migration and Climate"', "GFMD · Thematic Workshop"),
        ("Summit Meeting entitled: «Vers un pacte», ", "Summit Meeting"),
        ("Working Group meeting “Linguistic Integration", "Working Group meeting"),
        ("Workshop – “Fair recruitment”", "Workshop – “Fair recruitment”"),
        ("Workshop on “Return” in Rabat", "Workshop on “Return” in Rabat"),
        ("26th session of the Commission", "26th session of the Commission"),
        ("“Theme alone”", "“Theme alone”"),
        ("", ""),
    ],
)
def test_the_theme_is_left_out_and_the_name_stays(title: str, short: str) -> None:
    assert without_theme(title) == short
