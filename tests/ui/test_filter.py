"""The filter: its parts in a line, its choices in a panel, its names in the side bar."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.core.event import Kind
from desktop.core.query import EventQuery
from desktop.desk import saved_views
from desktop.desk.dossier import Dossier
from desktop.ui.calendar import filter_panel
from desktop.ui.calendar.filter_choices import sections, toggled
from desktop.ui.calendar.filter_line import Chip, FilterLine
from desktop.ui.calendar.filter_panel import FilterPanel
from desktop.ui.calendar.filter_words import parts
from desktop.ui.calendar.filters import Filter, Show
from desktop.ui.calendar.scope import CalendarScope
from desktop.ui.calendar.scope_sections import count_views
from desktop.ui.dates import DateWords
from desktop.ui.main_window import MainWindow
from desktop.ui.page import Row
from desktop.ui.theme import Theme
from tests.ui import world

EVERYTHING = Filter(
    Show.MINE,
    processes=frozenset({"IGC", "GFMD"}),
    words="berlin",
    kinds=frozenset({Kind.SERIES}),
    bodies=frozenset({"forum"}),
    places=frozenset({"Germany"}),
    first=date(2017, 5, 1),
    last=date(2017, 6, 30),
    firm=True,
    linked=True,
)


def rows(scope: CalendarScope, section: str) -> dict[str, Row]:
    found = next(one for one in scope.sections() if one.id == section)
    return {row.text: row for row in found.rows}


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, scope: CalendarScope) -> FilterPanel:
    made = FilterPanel(scope, theme, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.count()
    return made


def write(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, words)


def choices(panel: FilterPanel) -> list[str]:
    model = panel.choices.model()
    lines = (model.index(number, 0) for number in range(model.rowCount()))
    return [str(line.data(Qt.ItemDataRole.AccessibleTextRole)) for line in lines]


@pytest.mark.parametrize(
    "chosen",
    [
        Filter(),
        Filter(Show.MINE, unfixed=True),
        Filter(Show.UNFIXED, linked=True),
        Filter(Show.DEADLINES, words="x"),
        Filter(kinds=frozenset({Kind.MEETING, Kind.DEADLINE}), others=True),
        EVERYTHING,
    ],
)
def test_a_filter_comes_back_out_of_its_query(chosen: Filter) -> None:
    assert Filter.of(chosen.query()) == chosen


def test_each_part_of_a_filter_can_be_taken_away_alone(dates: DateWords) -> None:
    found = parts(EVERYTHING, dates)
    assert [part.words for part in found] == [
        "My agenda",
        "1 May – 30 Jun 2017",
        "Firm",
        "Linked to a paragraph",
        "Series",
        "Forums",
        "GFMD",
        "IGC",
        "Germany",
        "“berlin”",
    ]
    for part in found:
        assert len(parts(part.without, dates)) == len(found) - 1


def test_a_cross_takes_its_part_away_and_the_keyboard_goes_on(
    qtbot: QtBot, theme: Theme, scope: CalendarScope
) -> None:
    scope.narrow(Filter(processes=frozenset({"IGC", "GFMD"}), places=frozenset({"Germany"})))
    line = FilterLine(scope, theme)
    qtbot.addWidget(line)
    scope.changed.connect(line.refresh)
    line.resize(900, 40)
    line.show()
    assert line.words() == "Only GFMD · IGC · Germany"
    chips = line.findChildren(Chip)
    assert chips[0].accessibleName() == "Take away: GFMD"
    qtbot.keyClick(chips[0], Qt.Key.Key_Delete)
    assert scope.filter == Filter(processes=frozenset({"IGC"}), places=frozenset({"Germany"}))
    scope.narrow(Filter())
    assert not line.isVisible()


def test_parts_without_room_are_counted(qtbot: QtBot, theme: Theme, scope: CalendarScope) -> None:
    names = frozenset(f"A process with a long name {number}" for number in range(9))
    scope.narrow(Filter(processes=names))
    line = FilterLine(scope, theme)
    qtbot.addWidget(line)
    line.resize(700, 40)
    line.show()
    shown = [chip for chip in line.findChildren(Chip) if chip.isVisible()]
    hidden = 9 - len(shown)
    assert 0 < hidden < 9
    assert line._more.text() == f"{hidden} more…"


def test_choosing_one_of_two_leaves_the_other() -> None:
    query = toggled(EventQuery(firm=True), "flags", "unfixed", ())
    assert (query.firm, query.unfixed) == (False, True)
    assert toggled(query, "flags", "unfixed", ()) == EventQuery()


def test_a_choice_that_shows_nothing_stays_while_it_is_chosen(
    dossier: Dossier, dates: DateWords
) -> None:
    query = EventQuery(places=frozenset({"Atlantis"}), processes=frozenset({"IGC"}))
    found = sections(query, dossier.counting.facets(query), dossier, dates)
    by_id = {section.id: section.rows for section in found}
    assert by_id["countries"][-1] == Row("Atlantis", "Atlantis", "0", checked=True)
    assert by_id["processes"] == (Row("IGC", "IGC", "0", checked=True),)


def test_the_panel_counts_each_choice_and_ticks_it(
    panel: FilterPanel, scope: CalendarScope, qtbot: QtBot
) -> None:
    assert "Switzerland, 2, not checked" in choices(panel)
    panel.choices.choose("countries", "Switzerland")
    assert scope.filter == Filter(places=frozenset({"Switzerland"}))
    qtbot.waitUntil(lambda: "Switzerland, 2, checked" in choices(panel))
    assert "IGC, 2, not checked" in choices(panel)
    assert "GFMD, 2, not checked" not in choices(panel)
    panel.choices.choose("countries", "Switzerland")
    assert scope.filter == Filter()


def test_among_very_many_events_a_word_is_looked_for_when_it_is_typed(
    panel: FilterPanel, scope: CalendarScope, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filter_panel, "MANY", 0)
    asked: list[str] = []
    scope.changed.connect(lambda: asked.append(scope.filter.words))
    qtbot.keyClicks(panel.words, "workshop")
    assert asked == []
    qtbot.waitUntil(lambda: asked == ["workshop"])
    qtbot.keyClicks(panel.words, "s")
    panel.hide()
    assert asked == ["workshop", "workshops"]


def test_words_and_days_narrow_while_they_are_typed(
    panel: FilterPanel, scope: CalendarScope, qtbot: QtBot
) -> None:
    write(qtbot, panel.words, "workshop")
    assert scope.filter.words == "workshop"
    write(qtbot, panel.days.first, "May 2017")
    write(qtbot, panel.days.last, "June")
    assert (scope.filter.first, scope.filter.last) == (date(2017, 5, 1), date(2017, 6, 30))
    assert [event.uid for event in scope.events()] == ["climate"]
    panel.days.first.clear()
    write(qtbot, panel.days.first, "tomorrow")
    assert (scope.filter.first, scope.filter.last) == (date(2017, 5, 17), date(2017, 6, 30))


def test_an_end_before_the_beginning_is_told(
    panel: FilterPanel, scope: CalendarScope, qtbot: QtBot
) -> None:
    write(qtbot, panel.days.first, "June 2017")
    write(qtbot, panel.days.last, "April 2017")
    assert panel.days._said.text() == "The end is before the beginning."
    assert scope.filter.last is None


def test_a_name_makes_a_view_that_the_side_bar_shows(
    panel: FilterPanel, scope: CalendarScope, qtbot: QtBot
) -> None:
    told: list[str] = []
    panel.edited.connect(told.append)
    panel.choices.choose("countries", "Switzerland")
    qtbot.keyClicks(panel.naming.field, "Swiss")
    qtbot.keyClick(panel.naming.field, Qt.Key.Key_Return)
    assert told == ["Saved as the view “Swiss”"]
    assert count_views(scope)
    assert not count_views(scope)
    row = rows(scope, "views")["Swiss"]
    assert (row.count, row.chosen) == ("2", True)
    scope.choose_row("views", row.id, added=False)
    assert scope.filter == Filter()
    scope.choose_row("views", row.id, added=False)
    assert scope.filter == Filter(places=frozenset({"Switzerland"}))


def test_a_changed_view_is_updated_renamed_and_deleted(
    panel: FilterPanel, scope: CalendarScope, dossier: Dossier, qtbot: QtBot
) -> None:
    swiss = EventQuery(places=frozenset({"Switzerland"}))
    dossier.do(saved_views.save((), "Swiss", swiss))
    scope.choose_row("views", "view-1", added=False)
    assert not panel.naming.update_.isEnabled()
    panel.choices.choose("flags", "firm")
    panel.naming.update_.click()
    (view,) = dossier.saved_views()
    assert view.query == replace(swiss, firm=True)
    panel.naming.field.setText("Firm Swiss")
    panel.naming.rename.click()
    assert [one.name for one in dossier.saved_views()] == ["Firm Swiss"]
    panel.naming.delete.click()
    assert dossier.saved_views() == ()
    assert not panel.naming.delete.isVisible()
    dossier.undo()
    assert [one.name for one in dossier.saved_views()] == ["Firm Swiss"]


def test_a_key_opens_the_panel_and_all_takes_everything_away(
    settled: MainWindow, qtbot: QtBot
) -> None:
    settled.scope.narrow(Filter(processes=frozenset({"IGC"})))
    settled.actions_["filter"].trigger()
    panel = settled.findChild(FilterPanel)
    assert panel is not None
    assert panel.words.hasFocus()
    panel._all.click()
    assert settled.scope.filter.is_open
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_side_bar_counts_the_views_after_the_first_paint_and_after_each_edit(
    settled: MainWindow, dossier: Dossier, qtbot: QtBot
) -> None:
    berlin = EventQuery(places=frozenset({"Berlin"}))
    dossier.do(saved_views.save((), "Berlin", berlin))
    qtbot.waitUntil(lambda: rows(settled.scope, "views")["Berlin"].count == "1")
    world.add(dossier, *world.crowd("20 May 2017", 2))
    assert rows(settled.scope, "views")["Berlin"].count == "1"
    qtbot.waitUntil(lambda: rows(settled.scope, "views")["Berlin"].count == "3")


def test_the_keyboard_alone_chooses_names_and_takes_away(
    settled: MainWindow, dossier: Dossier, qtbot: QtBot
) -> None:
    settled.actions_["filter"].trigger()
    panel = settled.findChild(FilterPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.choices.model().rowCount() > 0)
    for _ in range(3):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
    assert panel.choices.hasFocus()
    qtbot.keyClick(panel.choices, Qt.Key.Key_Down)
    qtbot.keyClick(panel.choices, Qt.Key.Key_Space)
    assert not settled.scope.filter.is_open
    chosen = settled.scope.filter
    qtbot.keyClick(panel.choices, Qt.Key.Key_Tab)
    qtbot.keyClicks(panel.focusWidget(), "By keys")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert [(view.name, Filter.of(view.query)) for view in dossier.saved_views()] == [
        ("By keys", chosen)
    ]
    settled.commands.undo()
    assert dossier.saved_views() == ()
    settled.commands.ways.show_all()
    assert settled.scope.filter.is_open
