"""English words in windows that run from right to left or count in other figures."""

import pytest
from PySide6.QtCore import QLocale, QObject

from desktop.core.event import Event
from desktop.ui.dates import DateWords
from desktop.ui.foreign_words import ForeignWords, foreign_words
from tests import make


@pytest.mark.parametrize(("words", "kept"), [("Import…", False), ("New event", True)])
def test_words_that_may_jump_are_set_apart(words: str, kept: bool) -> None:
    said = ForeignWords(QObject(), apart=True).translate("Any", words)
    assert (said == words) is kept
    assert said.strip("\u2068\u2069") == words


def test_a_count_is_written_as_the_dates_are() -> None:
    parent = QObject()
    said = ForeignWords(parent, apart=False).translate("Any", "%n more", None, 3)
    assert said == "%Ln more"


def test_english_windows_need_none_of_it(dates: DateWords) -> None:
    assert dates.weekday(0) == "Monday"
    assert foreign_words(QObject()) is None


def test_days_without_short_names_stand_as_letters() -> None:
    event: Event = make.event("Talks", "2-3 May 2017")
    assert DateWords(QLocale("ar_EG")).weekdays(event.when) == "ث–ر"
    assert DateWords(QLocale("en_GB")).weekdays(event.when) == "Tue–Wed"
