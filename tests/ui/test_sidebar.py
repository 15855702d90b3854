import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.ui.page import Row, Section
from desktop.ui.sidebar import Sidebar
from desktop.ui.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def sections(processes: int = 12, *, chosen: str = "") -> tuple[Section, ...]:
    rows = tuple(
        Row(f"p{n}", f"Process {n}", str(n), n, chosen=f"p{n}" == chosen, tooltip=f"Full {n}")
        for n in range(processes)
    )
    show = (Row("links", "Linked events", checked=True), Row("lines", "Lines", checked=False))
    return (
        Section("processes", "Processes", rows, shown=8, adds=True),
        Section("show", "Show", show),
        Section("empty", "Nothing here", ()),
    )


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Sidebar:
    made = Sidebar(theme)
    qtbot.addWidget(made)
    made.resize(236, 800)
    made.load(sections())
    made.show()
    return made


def texts(sidebar: Sidebar) -> list[str]:
    model = sidebar.model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def spoken(sidebar: Sidebar, text: str) -> str:
    model = sidebar.model()
    index = model.index(texts(sidebar).index(text), 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def point_of(sidebar: Sidebar, text: str) -> QPoint:
    index = sidebar.model().index(texts(sidebar).index(text), 0)
    return sidebar.visualRect(index).center()


def click(qtbot: QtBot, sidebar: Sidebar, text: str, held: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, held, point_of(sidebar, text))


def test_a_long_section_is_folded_and_an_empty_one_left_out(sidebar: Sidebar) -> None:
    assert texts(sidebar)[:2] == ["Processes", "Process 0"]
    assert texts(sidebar)[9:] == ["4 more…", "Show", "Linked events", "Lines"]


def test_one_row_too_many_is_shown_and_not_told_of(sidebar: Sidebar) -> None:
    sidebar.load(sections(9))
    assert "Process 8" in texts(sidebar)
    assert "1 more…" not in texts(sidebar)


def test_more_unfolds_the_section_for_good(qtbot: QtBot, sidebar: Sidebar) -> None:
    click(qtbot, sidebar, "4 more…")
    assert "Process 11" in texts(sidebar)
    sidebar.load(sections())
    assert "Process 11" in texts(sidebar)


@pytest.mark.parametrize(("held", "added"), [(NONE, False), (CONTROL, True), (SHIFT, True)])
def test_a_click_chooses_and_with_a_key_held_adds(
    qtbot: QtBot, sidebar: Sidebar, held: Qt.KeyboardModifier, added: bool
) -> None:
    with qtbot.waitSignal(sidebar.row_chosen) as told:
        click(qtbot, sidebar, "Process 3", held)
    assert told.args == ["processes", "p3", added]


def test_a_click_on_a_check_box_checks_it(qtbot: QtBot, sidebar: Sidebar) -> None:
    told: list[tuple[str, str, bool]] = []
    sidebar.row_checked.connect(lambda *args: told.append(args))
    click(qtbot, sidebar, "Linked events")
    click(qtbot, sidebar, "Lines")
    assert told == [("show", "links", False), ("show", "lines", True)]


def test_headings_cannot_be_chosen(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.row_chosen, wait=0):
        click(qtbot, sidebar, "Processes")


def test_everything_by_keyboard(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.setFocus()
    qtbot.keyClick(sidebar, Qt.Key.Key_Home)
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.row_chosen) as told:
        qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert told.args == ["processes", "p1", False]
    with qtbot.waitSignal(sidebar.row_chosen) as told:
        qtbot.keyClick(sidebar, Qt.Key.Key_Return, CONTROL)
    assert told.args == ["processes", "p1", True]
    qtbot.keyClick(sidebar, Qt.Key.Key_End)
    with qtbot.waitSignal(sidebar.row_checked) as told:
        qtbot.keyClick(sidebar, Qt.Key.Key_Space)
    assert told.args == ["show", "lines", True]


def test_the_place_of_the_keyboard_survives_new_rows(qtbot: QtBot, sidebar: Sidebar) -> None:
    sidebar.setFocus()
    qtbot.keyClick(sidebar, Qt.Key.Key_Home)
    for _ in range(3):
        qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    sidebar.load(sections(12, chosen="p3"))
    assert sidebar.currentIndex().data() == "Process 3"


def test_a_row_is_spoken_with_its_number_and_state(sidebar: Sidebar) -> None:
    sidebar.load(sections(12, chosen="p3"))
    assert spoken(sidebar, "Process 3") == "Process 3, 3, chosen"
    assert spoken(sidebar, "Linked events") == "Linked events, checked"
    assert spoken(sidebar, "Lines") == "Lines, not checked"
    assert spoken(sidebar, "4 more…") == "4 more…"


def test_a_row_can_be_chosen_by_name(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.waitSignal(sidebar.row_chosen) as told:
        sidebar.choose("processes", "p2", added=True)
    assert told.args == ["processes", "p2", True]
    with qtbot.assertNotEmitted(sidebar.row_chosen, wait=0):
        sidebar.choose("processes", "unknown")


def test_an_unfolded_section_folds_back(sidebar: Sidebar, qtbot: QtBot) -> None:
    click(qtbot, sidebar, "4 more…")
    assert "Process 11" in texts(sidebar)
    click(qtbot, sidebar, "Fewer")
    assert "Process 11" not in texts(sidebar)
    assert str(sidebar.currentIndex().data()) == "4 more…"
