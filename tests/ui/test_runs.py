"""Words in several weights, set into lines."""

import pytest
from PySide6.QtGui import QFont

from desktop.ui.calendar.bars import bar_runs
from desktop.ui.calendar.entries import Entry
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.runs import Laid, Run
from desktop.ui.theme import Theme
from tests import make

INK = "#000000"
EMOJI = "\N{GRINNING FACE}"


@pytest.mark.usefixtures("qapp")
class TestRareLetters:
    """Qt counts an emoji as two."""

    def test_an_emoji_at_the_end_of_a_title_is_drawn_whole(self) -> None:
        end = Laid([Run(f"Dinner {EMOJI}", INK)], QFont(), 400)
        begin = Laid([Run(f"{EMOJI} Dinner", INK)], QFont(), 400)
        assert end.width == pytest.approx(begin.width, abs=0.5)

    def test_a_title_of_emoji_that_has_no_room_is_told_to_be_cut(self) -> None:
        font = QFont()
        room = Laid([Run(EMOJI * 5, INK)], font, 4000).width
        assert Laid([Run(EMOJI * 8, INK)], font, room, lines=1).cut

    def test_the_ellipsis_stands_behind_a_whole_emoji(self) -> None:
        font = QFont()
        laid = Laid([Run(f"{EMOJI * 4} " * 4, INK)], font, 100, lines=2)
        assert laid.cut
        assert laid.lines == 2
        assert laid.width <= 100


def test_what_is_cancelled_has_a_line_through_it_in_its_bar(
    theme: Theme, scope: CalendarScope
) -> None:
    held, off = (
        Entry(make.event("Dinner", cancelled=cancelled), scope) for cancelled in (False, True)
    )
    struck = [
        [run.struck for run in bar_runs(one, theme.colours, theme.tint(None), picked=False)]
        for one in (held, off)
    ]
    assert struck == [[False], [True]]
