"""The silence procedure of a version on the reader's head, by the keyboard alone."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.drafts.proposal import SilenceState
from desktop.core.edit import Change, Edit
from desktop.core.event import Kind, Origin
from desktop.core.when import from_edtf
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.page import DraftsPage
from tests import make
from tests.ui.drafts import look

UNTIL = "19 May 17:00 New York"
SAID = "Under silence since 16 May 2017, until Friday 19 May 2017, 17:00 (New York), 23:00 at home."


def field() -> QLineEdit:
    held = QApplication.focusWidget()
    assert isinstance(held, QLineEdit)
    return held


def said(page: DraftsPage) -> list[str]:
    return look.words(page.silence)


def put_under_silence(page: DraftsPage, qtbot: QtBot, words: str = UNTIL) -> None:
    page.begin_silence()
    field().clear()
    qtbot.keyClicks(field(), words)
    qtbot.keyClick(field(), Qt.Key.Key_Return)


def press(page: DraftsPage, name: str) -> None:
    look.button(page.silence, f"Silence procedure: {name}").click()


def test_a_version_is_put_under_silence_and_says_so(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    assert not page.silence.isVisible()
    put_under_silence(page, qtbot)
    assert SAID in said(page)
    assert page.text.hasFocus()
    (silence,) = dossier.silences()
    assert (silence.draft, silence.deadline) == ("draft-1", datetime(2017, 5, 19, 17, 0))
    event = dossier.event(silence.event)
    assert event is not None
    assert (event.kind, event.when.timezone) == (Kind.DEADLINE, "America/New_York")
    dossier.undo()
    assert not page.silence.isVisible()


def test_what_is_typed_is_understood_at_once(page: DraftsPage, qtbot: QtBot) -> None:
    page.begin_silence()
    qtbot.keyClicks(field(), "19 May")
    assert "Write the day and the hour, such as 14 May 17:00 New York." in said(page)
    qtbot.keyClicks(field(), " 17:00 New York")
    assert "Friday 19 May 2017, 17:00 (New York), 23:00 at home" in said(page)


@pytest.mark.parametrize("words", ["19 May", "soon", "2 May 17:00"])
def test_what_is_no_deadline_is_refused(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot, words: str
) -> None:
    before = dossier.last_edit
    with qtbot.waitSignal(page.notice):
        put_under_silence(page, qtbot, words)
    assert dossier.last_edit == before
    assert field().text() == words


def test_escape_leaves_the_form(page: DraftsPage, dossier: Dossier, qtbot: QtBot) -> None:
    page.begin_silence()
    qtbot.keyClick(field(), Qt.Key.Key_Escape)
    assert not page.silence.isVisible()
    assert page.text.hasFocus()
    assert dossier.silences() == ()


def test_it_is_held(page: DraftsPage, dossier: Dossier, qtbot: QtBot) -> None:
    put_under_silence(page, qtbot)
    with qtbot.waitSignal(page.edited) as told:
        press(page, "Held")
    assert told.args == ["The silence was held."]
    assert said(page)[0].startswith("The silence was held, until Friday 19 May 2017")


def test_it_is_broken_by_delegations_by_any_of_their_names(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    put_under_silence(page, qtbot)
    press(page, "Broken…")
    qtbot.keyClicks(field(), "Mexico, EU")
    qtbot.keyClick(field(), Qt.Key.Key_Return)
    (silence,) = dossier.silences()
    assert (silence.state, silence.broken_by) == (SilenceState.BROKEN, ("Mexico", "European Union"))
    assert said(page)[0].startswith("The silence was broken by Mexico, European Union.")
    dossier.undo()
    assert SAID in said(page)


def test_its_dates_can_be_changed(page: DraftsPage, dossier: Dossier, qtbot: QtBot) -> None:
    put_under_silence(page, qtbot)
    press(page, "Change…")
    assert field().text() == "by 19 May 2017, 17:00, New York time"
    field().setText("22 May noon New York")
    qtbot.keyClick(field(), Qt.Key.Key_Return)
    (silence,) = dossier.silences()
    assert silence.deadline == datetime(2017, 5, 22, 12, 0)


def test_one_that_the_paper_announces_is_offered(
    page: DraftsPage, dossier: Dossier, qtbot: QtBot
) -> None:
    told = make.event("Silence procedure", "TBC", document="draft.txt", kind=Kind.DEADLINE)
    when = replace(from_edtf("../2017-05-19T17:00"), timezone="America/New_York")
    told = replace(told, when=replace(when, text="19 May 2017, 5 p.m."), origin=Origin.DRAFT)
    dossier.do(Edit("adding", (Change(None, told),)))
    assert said(page)[0].startswith("The paper announces a silence procedure, until Friday 19 May")
    press(page, "Take it up…")
    qtbot.keyClick(field(), Qt.Key.Key_Return)
    (silence,) = dossier.silences()
    assert silence.event == told.uid


def test_a_deadline_says_its_hour_at_the_venue_and_at_home(dates: DateWords) -> None:
    when = replace(from_edtf("../2017-05-19T17:00"), timezone="America/New_York")
    assert dates.times(when, "Europe/Zurich") == "17:00 (New York), 23:00 at home"
