"""My agenda: the line above it and the lists behind its numbers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.travel import Journey
from desktop.desk.changes_told import Told, What
from desktop.desk.dossier import Dossier
from desktop.desk.edits import set_setting, tick
from desktop.reading.names import load
from desktop.store.store import Store
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.mine_items import Listing, items, number, number_words, told_words
from desktop.ui.calendar.mine_list import MineList
from desktop.ui.calendar.mine_strip import MineStrip
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.dates import DateWords
from desktop.ui.events.journey_words import journey_words
from desktop.ui.main_window import MainWindow
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card
from tests import make
from tests.ui import world


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load(paths.NAMES)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock, names: Gazetteer) -> Iterator[Dossier]:
    """Two of my meetings clash, and the way from one to a third is long."""
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: names, clock, "Europe/Zurich")
    new_york = world.meeting("ny", "26 May 2017", "Talks", "GFMD", "New York", "United States")
    records = (*world.records(), new_york)
    opened.found(Edit("making the dossier", tuple(Change(None, one) for one in records)))
    mine = [event for event in opened.events() if event.uid in ("drafting", "climate", "ny")]
    opened.do(tick(mine, mine=True))
    yield opened
    opened.close()


def move(dossier: Dossier, uid: str, dated: str) -> None:
    event = dossier.event(uid)
    assert event is not None
    moved = replace(event, when=make.when(dated))
    dossier.do(Edit("moving", (Change(event, moved),)))


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    """What a list hangs on: the list goes by itself when it is closed."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(below: QWidget, theme: Theme, scope: CalendarScope, listing: Listing) -> MineList:
    made = MineList(listing, scope, theme, below)
    made.show()
    return made


def press(made: MineList, text: str) -> None:
    next(one for one in made.findChildren(QPushButton) if one.text() == text).click()


JOURNEY = Journey(
    "a",
    "b",
    "Bangkok",
    "New York",
    datetime(2017, 11, 7, 18, tzinfo=UTC),
    datetime(2017, 11, 8, 9, tzinfo=UTC),
    13_930.0,
    timedelta(hours=22.6),
    timedelta(hours=15),
    sure=True,
)


def test_a_journey_is_told_with_hours_and_kilometres(dates: DateWords) -> None:
    from zoneinfo import ZoneInfo

    ends = datetime(2017, 11, 7, 18, tzinfo=ZoneInfo("Asia/Bangkok"))
    begins = datetime(2017, 11, 8, 9, tzinfo=ZoneInfo("America/New_York"))
    told = journey_words(JOURNEY._replace(ends=ends, begins=begins), dates)
    assert told == (
        "Bangkok on the evening of 7 Nov, New York on the morning of 8 Nov:"
        " 12 hours apart and 13,900 km; the way takes about 23 hours, 15 are left"
    )


@pytest.mark.parametrize(
    ("there", "end"),
    [(-1, "none is left"), (3, "3 are left"), (27, "enough only if neither is late")],
)
def test_the_time_that_is_left_is_told(dates: DateWords, there: float, end: str) -> None:
    told = journey_words(JOURNEY._replace(there=timedelta(hours=there), kilometres=534), dates)
    assert "the clocks are the same and 530 km" in told
    assert told.endswith(end)


def test_the_line_counts_and_opens_the_lists(
    qtbot: QtBot, theme: Theme, scope: CalendarScope, dossier: Dossier
) -> None:
    scope.narrow(Filter(Show.MINE))
    strip = MineStrip(scope, theme)
    qtbot.addWidget(strip)
    strip.show()
    qtbot.waitUntil(lambda: strip.words() == "1 clash · 1 tight journey")
    move(dossier, "climate", "2 June 2017 (TBC)")
    qtbot.waitUntil(
        lambda: (
            strip.words()
            == "1 tight journey · 1 changed since the beginning · 1 still to be confirmed"
        )
    )
    with qtbot.waitSignal(scope.list_wanted) as asked:
        strip.links["changed"].click()
    assert asked.args == ["changed"]
    scope.narrow(Filter())
    assert not strip.isVisible()


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(hours=1), "5 changed since 10:00"),
        (timedelta(days=1), "5 changed since Monday"),
        (timedelta(days=9), "5 changed since 7 May 2017"),
    ],
)
def test_the_last_look_is_named_as_people_do(
    scope: CalendarScope, dossier: Dossier, clock: Clock, ago: timedelta, words: str
) -> None:
    dossier.keep(set_setting("last look", "", f"2 {(clock.now() - ago).isoformat()}"))
    assert number_words(Listing.CHANGED, 5, scope) == words


def test_a_clash_names_both_and_a_sure_one_stands_first(
    scope: CalendarScope, dossier: Dossier
) -> None:
    move(dossier, "ny", "25 May 2017 (TBC)")
    found = items(Listing.CLASHES, scope)
    assert [item.lead for item in found] == ["Clash", "May clash"]
    assert "22–25 May 2017 · Meeting of drafting committee" in found[0].text
    assert "24 May 2017 · Thematic Workshop" in found[0].text


def test_a_long_list_is_counted_without_its_words_and_fills_by_and_by(
    qtbot: QtBot, below: QWidget, theme: Theme, scope: CalendarScope, dossier: Dossier
) -> None:
    many = (world.meeting(f"at-once-{n}", "3 May 2017", f"Talks {n}", "GFMD") for n in range(9))
    world.add(dossier, *(replace(one, mine=True) for one in many))
    scope.take_in(None)
    assert number(Listing.CLASHES, scope) == len(items(Listing.CLASHES, scope)) >= 36
    made = shown(below, theme, scope, Listing.CLASHES)
    assert len(made.findChildren(Card)) < 36
    qtbot.waitUntil(lambda: len(made.findChildren(Card)) == number(Listing.CLASHES, scope))


def test_what_has_changed_leads_to_its_event_and_can_be_marked_as_seen(
    qtbot: QtBot, below: QWidget, theme: Theme, scope: CalendarScope, dossier: Dossier
) -> None:
    move(dossier, "ccpcj", "22-26 May 2017")
    made = shown(below, theme, scope, Listing.CHANGED)
    (card,) = made.findChildren(Card)
    assert card.accessibleName().startswith("Moved from May 2017 to 22–26 May 2017 · firm now")
    with qtbot.waitSignal(made.chosen) as chosen:
        qtbot.keyClick(card, Qt.Key.Key_Space)
    assert chosen.args == ["ccpcj"]
    made = shown(below, theme, scope, Listing.CHANGED)
    press(made, "Mark as seen")
    assert items(Listing.CHANGED, scope) == ()
    assert dossier.undo_label == "moving"


def test_an_empty_list_says_so(below: QWidget, theme: Theme, scope: CalendarScope) -> None:
    made = shown(below, theme, scope, Listing.CHANGED)
    words = [one.text() for one in made.findChildren(QLabel)]
    assert words == ["Changed since the beginning", "Nothing has changed."]
    assert not any(one.isEnabled() for one in made.findChildren(QPushButton))


def test_letters_and_list_go_to_the_clipboard(
    below: QWidget, theme: Theme, scope: CalendarScope
) -> None:
    scope.narrow(Filter(processes=frozenset({"MIDWA"})))
    notices: list[str] = []
    for text in ("Copy the list", "Copy as e-mails"):
        made = shown(below, theme, scope, Listing.CONFIRM)
        made.notice.connect(notices.append)
        press(made, text)
        copied = QGuiApplication.clipboard().text()
        assert "Migration Data working group" in copied
        assert ("Dear colleagues" in copied) == (text == "Copy as e-mails")
    assert notices == ["The list is on the clipboard.", "The letter is on the clipboard."]


def test_hours_that_moved_on_one_day_are_told(dates: DateWords) -> None:
    def at(start: str, end: str) -> Told:
        event = make.event("Talks", "24 May 2017")
        when = event.when.with_times(make.at(start), make.at(end), "Europe/Zurich")
        return Told((What.MOVED,), event, replace(event, when=when))

    words = told_words(at("09:00", "11:00"), dates)
    assert words == "Moved from all day to 09:00 – 11:00 (Geneva)"


def test_keys_open_my_agenda_and_its_lists(settled: MainWindow, qtbot: QtBot) -> None:
    settled.actions_["mine"].trigger()
    assert (settled.views.view, settled.scope.filter) == ("agenda", Filter(Show.MINE))
    for key, words in (
        ("clashes", "Clashes in my agenda"),
        ("journeys", "Journeys with little time"),
        ("changed", "Changed since the beginning"),
        ("confirm", "Still to be confirmed"),
    ):
        settled.actions_[key].trigger()
        made = next(one for one in settled.findChildren(MineList) if one.isVisible())
        assert made.accessibleName() == words
        made.close()


def test_the_card_of_a_clash_goes_to_the_event(settled: MainWindow, qtbot: QtBot) -> None:
    settled.commands.ways.open_list("clashes")
    made = next(one for one in settled.findChildren(MineList) if one.isVisible())
    made.findChildren(Card)[0].click()
    assert settled.scope.uid in ("drafting", "climate")


def test_the_words_follow_the_locale() -> None:
    german = DateWords(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    assert "13.900 km" in journey_words(JOURNEY, german)


def test_the_panel_tells_the_tight_way_to_a_meeting(settled: MainWindow) -> None:
    settled.views.open_event("ny")
    said = [one.text() for one in settled.panel.findChildren(QLabel)]
    assert any(one.startswith("perhaps too little time: Bali on the evening") for one in said)
