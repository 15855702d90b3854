from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.event import Kind, Telling
from desktop.core.links.ties import LinkState, on_event
from desktop.core.places.place import Place
from desktop.core.source import Source
from desktop.desk.dossier import Dossier
from desktop.desk.edits import tick, write_note
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.dates import DateWords
from desktop.ui.events.differences import differences
from desktop.ui.events.inspector import EventPanel
from desktop.ui.events.words import state_of
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, Tick
from tests import make
from tests.papers import gazetteer
from tests.ui import world


@pytest.fixture
def panel(
    qtbot: QtBot, dossier: Dossier, dates: DateWords, theme: Theme, scope: CalendarScope
) -> Iterator[EventPanel]:
    made = EventPanel(dossier, dates, theme, scope.mine.clashes_of)
    dossier.subscribe(made.reload)
    qtbot.addWidget(made)
    made.resize(320, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.save()


def settle() -> None:
    """Let new widgets be laid out and shown."""
    QApplication.processEvents()


def labels(panel: EventPanel) -> list[str]:
    settle()
    inside = panel.widget()
    seen = [one for one in inside.findChildren(QLabel) if one.isVisible()]
    seen.sort(key=lambda one: one.mapTo(inside, one.rect().topLeft()).toTuple()[::-1])
    return [one.text() for one in seen]


def cards(panel: EventPanel) -> list[str]:
    settle()
    return [one.accessibleName() for one in panel.findChildren(Card) if one.isVisible()]


def card(panel: EventPanel, words: str) -> Card:
    settle()
    found = panel.findChildren(Card)
    return next(one for one in found if one.isVisible() and words in one.accessibleName())


def button(panel: EventPanel, name: str) -> QPushButton:
    settle()
    found = panel.findChildren(QPushButton)
    return next(one for one in found if one.isVisible() and one.accessibleName() == name)


def status(panel: EventPanel) -> str:
    settle()
    found = panel.findChildren(QPushButton)
    return next(one.text() for one in found if one.accessibleName().startswith("Status: "))


def box(panel: EventPanel) -> Tick:
    settle()
    return next(one for one in panel.findChildren(Tick) if one.isVisible())


def click(qtbot: QtBot, widget: QPushButton | Card | Tick) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_nothing_chosen_says_what_to_do(panel: EventPanel) -> None:
    assert labels(panel) == ["Choose a meeting to see where it comes from and what it is about."]


def test_an_event_has_its_facts(panel: EventPanel) -> None:
    panel.show_event("climate")
    shown = labels(panel)
    assert shown[:2] == ["GFMD", "Thematic Workshop on “Migration and Climate”"]
    assert status(panel) == "Confirmed"
    assert "Wednesday 24 May 2017, all day" in shown
    assert "Rabat, Morocco" in shown
    assert "Global Forum on Migration and Development" in shown


def test_its_paragraphs_are_cards_that_lead_to_them(panel: EventPanel, qtbot: QtBot) -> None:
    panel.show_event("climate")
    assert "Paragraphs that point here" in labels(panel)
    assert [name.split(" Add")[0][:11] for name in cards(panel)] == ["OP 14 A (b)", "OP 19 (b) I"]
    with qtbot.waitSignal(panel.paragraph_wanted) as told:
        click(qtbot, card(panel, "OP 14 A (b)"))
    assert told.args == ["p-OP-14-A-(b)"]


def test_the_source_stands_word_for_word(panel: EventPanel) -> None:
    panel.show_event("climate")
    shown = labels(panel)
    assert "Source, word for word" in shown
    assert (
        "May 24, 2017 · Rabat, Morocco · GFMD · Thematic Workshop on “Migration and Climate”"
        in shown
    )
    assert "2017 ISCM calendar, line 16" in shown


def test_a_suggested_paragraph_is_linked_or_dismissed(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.show_event("summit")
    assert "Suggested paragraphs" in labels(panel)
    click(qtbot, button(panel, "Link OP 19 (b)"))
    assert [link.state for link in dossier.links_of_event("summit")] == [LinkState.CONFIRMED]
    assert "Paragraphs that point here" in labels(panel)
    dossier.undo()
    click(qtbot, button(panel, "Dismiss OP 19 (b)"))
    assert [link.state for link in dossier.links_of_event("summit")] == [LinkState.DISMISSED]
    assert cards(panel) == []


def test_my_agenda_is_ticked_in_place_and_keeps_the_keyboard(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.show_event("climate")
    box(panel).setFocus()
    qtbot.keyClick(box(panel), Qt.Key.Key_Space)
    event = dossier.event("climate")
    assert event is not None
    assert event.mine
    assert box(panel).isChecked()
    assert box(panel).hasFocus()


def test_a_clash_is_told_with_what(
    panel: EventPanel, dossier: Dossier, scope: CalendarScope
) -> None:
    dossier.do(tick([e for e in dossier.events() if e.uid in ("climate", "drafting")], mine=True))
    scope.take_in(None)
    panel.show_event("climate")
    assert "clash: Bali Process, 22–25 May 2017" in labels(panel)


def test_a_note_is_written_in_place(panel: EventPanel, qtbot: QtBot, dossier: Dossier) -> None:
    panel.show_event("climate")
    panel.note.setFocus()
    qtbot.keyClicks(panel.note, "Ask capital")
    panel.note.clearFocus()
    assert dossier.note(on_event("climate")) == "Ask capital"
    dossier.undo()
    assert panel.note.toPlainText() == ""
    dossier.redo()
    assert panel.note.toPlainText() == "Ask capital"


def test_a_note_is_saved_before_another_event_is_shown(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.show_event("climate")
    qtbot.keyClicks(panel.note, "first")
    panel.show_event("paf")
    assert dossier.note(on_event("climate")) == "first"
    assert panel.note.toPlainText() == ""


def test_a_note_is_saved_at_a_pause(panel: EventPanel, qtbot: QtBot, dossier: Dossier) -> None:
    panel.show_event("climate")
    qtbot.keyClicks(panel.note, "while writing")
    qtbot.waitUntil(lambda: dossier.note(on_event("climate")) == "while writing", timeout=4000)


def test_what_is_written_below_the_edge_is_followed(panel: EventPanel, qtbot: QtBot) -> None:
    panel.show_event("climate")
    panel.resize(320, 400)
    panel.note.setFocus()
    bar = panel.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    for _ in range(8):
        qtbot.keyClick(panel.note, Qt.Key.Key_Return)

    def caret_is_seen() -> bool:
        rect = panel.note.cursorRect()
        top = panel.note.viewport().mapTo(panel.viewport(), rect.topLeft()).y()
        return bool(top >= 0 and top + rect.height() <= panel.viewport().height())

    qtbot.waitUntil(caret_is_seen)


def test_what_is_being_written_is_not_overwritten(
    panel: EventPanel, qtbot: QtBot, dossier: Dossier
) -> None:
    panel.show_event("climate")
    qtbot.keyClicks(panel.note, "mine")
    dossier.do(write_note(on_event("paf"), "", "another"))
    assert panel.note.toPlainText() == "mine"


def test_both_ends_of_a_relation_show_it(panel: EventPanel, qtbot: QtBot) -> None:
    panel.show_event("som")
    assert cards(panel) == ["TBC Third meeting of the RCM Follows: numbers of one series"]
    with qtbot.waitSignal(panel.event_wanted) as told:
        click(qtbot, card(panel, "Third meeting"))
    assert told.args == ["third"]
    panel.show_event("third")
    assert cards(panel) == [
        "2–3 May 2017 Senior Officials Meeting Is followed by: numbers of one series"
    ]


def test_what_a_draft_sets_shows_its_paragraph(panel: EventPanel) -> None:
    panel.show_event("limit")
    shown = labels(panel)
    assert status(panel) == "Deadline"
    assert "by 30 Nov 2017" in shown
    assert "Set by this paragraph" in shown
    assert cards(panel)[0].startswith("OP 20")


def test_two_sources_that_differ_both_stay(panel: EventPanel, dossier: Dossier) -> None:
    event = dossier.event("summit")
    assert event is not None
    other = Telling(
        Source("draft.txt", 7, "June 28-30, 2017 | Geneva"),
        event.title,
        event.when,
        Place("Geneva", None, "Geneva", "Switzerland"),
    )
    both = replace(
        event, uid="both", tellings=(*event.tellings, other), remarks=("Look here",), sure=False
    )
    world.add(dossier, both)
    panel.show_event("both")
    shown = labels(panel)
    start = shown.index("The sources differ")
    assert shown[start + 1 : start + 6] == [
        "Where",
        "Berlin, Germany",
        "2017 ISCM calendar",
        "Geneva",
        "Letter, 22 Dec 2016",
    ]
    assert "Sources, word for word" in shown
    assert shown[shown.index("Worth a look") + 1] == "Look here"


def test_other_spellings_of_the_same_are_no_difference() -> None:
    told = [
        Telling(
            Source(f"{n}.txt", 1, ""), title, make.when(dated), Place(where, None, "Berlin", None)
        )
        for n, (title, dated, where) in enumerate(
            [
                ("Summit (10th)", "28-30 June 2017", "Berlin"),
                ("Summit 10th", "June 28-30, 2017", "Berlin,"),
            ]
        )
    ]
    event = replace(make.event(), tellings=tuple(told))
    assert differences(event, gazetteer().place_key) == ()


@pytest.mark.parametrize(
    ("dated", "fields", "words"),
    [
        ("24 May 2017", {}, "Confirmed"),
        ("24 May 2017 (TBC)", {}, "To be confirmed"),
        ("May 2017", {}, "Day not fixed"),
        ("TBC", {}, "No date yet"),
        ("24 May 2017", {"cancelled": True}, "Cancelled"),
        ("May 2017", {"kind": Kind.PHASE}, "Phase of the draft"),
        ("May 2017", {"kind": Kind.WINDOW}, "Window in the draft"),
    ],
)
def test_how_firm_an_event_is(dated: str, fields: dict[str, object], words: str) -> None:
    assert state_of(make.event("Any", dated, **fields)).words == words


def test_hours_and_open_places_are_said(panel: EventPanel, dossier: Dossier) -> None:
    base = world.meeting("timed", "16 January 2017", "Consultation", "GFMD")
    when = replace(
        base.when, start=make.at("15:00"), end=make.at("18:00"), timezone="America/New_York"
    )
    world.add(dossier, replace(base, when=when))
    panel.show_event("timed")
    shown = [words.replace("\u00a0–\u2060\u00a0", " – ") for words in labels(panel)]
    assert "Monday 16 January 2017\n15:00 – 18:00 (New York), 21:00 – 00:00 at home" in shown
    assert "Place to be confirmed" in shown


def test_no_title_is_taken_for_markup(panel: EventPanel, dossier: Dossier) -> None:
    title = "<img src='file:///etc/passwd'><b>Workshop</b>"
    world.add(dossier, world.meeting("markup", "24 May 2017", title, "GFMD"))
    panel.show_event("markup")
    assert title in labels(panel)
    formats = {one.textFormat() for one in panel.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_tab_goes_down_the_panel(panel: EventPanel, qtbot: QtBot) -> None:
    panel.show_event("summit")
    settle()
    panel.focus_first()
    reached = []
    while panel.window().focusWidget() not in reached:
        widget = panel.window().focusWidget()
        assert widget is not None
        reached.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    wanted = [
        box(panel),
        card(panel, "OP 19 (b)"),
        button(panel, "Link OP 19 (b)"),
        button(panel, "Dismiss OP 19 (b)"),
        panel.note,
    ]
    assert [one for one in reached if one in wanted] == wanted


def test_another_event_in_the_same_widgets_looks_as_if_they_were_new(
    panel: EventPanel, dossier: Dossier, dates: DateWords, theme: Theme, scope: CalendarScope
) -> None:
    for number in range(6):
        when = ("12 May 2017", "12-13 May 2017 (TBC)")[number % 2]
        made = world.meeting(f"plain-{number}", when, f"Talks {number}", "GFMD", "Rabat", "Morocco")
        world.add(dossier, replace(made, mine=number == 2, description="Of all." * (number % 3)))
    other = EventPanel(dossier, dates, theme, scope.mine.clashes_of)
    other.resize(320, 900)
    other.show()
    for number in (0, 1, 3, 2, 4, 5, 1):
        panel.show_event(f"plain-{number}")
        # Something of another shape in between has it built anew.
        other.show_event("")
        other.show_event(f"plain-{number}")
        assert labels(panel) == labels(other)
        assert status(panel) == status(other)
        assert box(panel).isChecked() == box(other).isChecked()
    other.save()
    other.close()


def test_what_is_written_after_another_choice_belongs_to_the_event_that_is_shown(
    panel: EventPanel, dossier: Dossier
) -> None:
    for name in ("one", "two"):
        world.add(dossier, world.meeting(name, "12 May 2017", name, "GFMD", "Rabat", "Morocco"))
    panel.show_event("one")
    panel.show_event("two")
    panel.edit("title")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.clear()
    for letter in "three":
        QTest.keyClick(field, letter)
    panel.save()
    titles = [event.title for name in ("one", "two") if (event := dossier.event(name))]
    assert titles == ["one", "three"]


def test_a_tick_is_told_in_place_with_what_it_clashes(panel: EventPanel, dossier: Dossier) -> None:
    climate, drafting = dossier.event("climate"), dossier.event("drafting")
    assert climate is not None
    assert drafting is not None
    panel.show_event("climate")
    dossier.do(tick([climate, drafting], mine=True))
    assert box(panel).isChecked()
    assert any("clash" in words for words in labels(panel))
    dossier.undo()
    assert not box(panel).isChecked()
    assert not any("clash" in words for words in labels(panel))
