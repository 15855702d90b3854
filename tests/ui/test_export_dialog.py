"""The dialog shows what goes out before anything is written, and then what to do with it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.told import Which
from desktop.desk import edits
from desktop.desk.dossier import Dossier
from desktop.desk.exporting import outcome as exporting
from desktop.desk.exporting.files import Form
from desktop.ui.dates import DateWords
from desktop.ui.exporting import job as exporting_job
from desktop.ui.exporting import out as exporting_out
from desktop.ui.exporting.choices import Whose, Wish
from desktop.ui.exporting.dialog import ExportDialog
from desktop.ui.exporting.done import ExportDone, SlipBox
from desktop.ui.exporting.list import STATE
from desktop.ui.theme import Theme
from tests import make

Open = Callable[..., ExportDialog]
CLIMATE = EventQuery(processes=frozenset({"GFMD"}))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def open_dialog(
    dossier: Dossier, dates: DateWords, theme: Theme, folder: Path, qtbot: QtBot
) -> Open:
    def open_(**wish: object) -> ExportDialog:
        chosen = Wish(**{"whose": Whose.SHOWN, **wish})
        dialog = ExportDialog(dossier, dates, theme, CLIMATE, chosen, str(folder))
        qtbot.addWidget(dialog)
        return dialog

    return open_


def states(dialog: ExportDialog) -> dict[str, str]:
    lines = dialog.lines
    rows = range(lines.rowCount())
    return {lines.lines[row].uid: str(lines.index(row, STATE).data()) for row in rows}


def change(dossier: Dossier, uid: str, **fields: object) -> None:
    before = dossier.event(uid)
    assert before
    dossier.do(edits.change_event(before, replace(before, **fields), "changing"))


def write(dialog: ExportDialog, qtbot: QtBot) -> str:
    with qtbot.waitSignal(dialog.settled):
        dialog.export_button.click()
    return dialog.said.text()


def words(dialog: ExportDialog) -> list[str]:
    done = dialog.findChild(ExportDone)
    assert done is not None
    return [label.text() for label in done.findChildren(QLabel)]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_goes_and_what_cannot_is_seen_first(open_dialog: Open, folder: Path) -> None:
    dialog = open_dialog(whose=Whose.ALL)
    found = states(dialog)
    assert found["climate"] == "New"
    assert found["midsa"].startswith("Cannot go: its date is only known as")
    assert found["third"] == "Cannot go: it has no date (“TBC”)"
    assert "go out ·" in dialog.counts.text()
    assert names(folder) == []


def test_choices_change_the_list_and_the_button(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert dialog.export_button.text() == "Export 2 to Outlook"
    assert set(states(dialog)) == {"climate", "summit"}
    dialog.choices.whose[2].click()
    dialog.choices.spans.click()
    assert states(dialog)["midsa"] == "New"
    dialog.choices.which[2].click()
    assert states(dialog) == {}
    assert not dialog.export_button.isEnabled()
    assert not dialog.table_button.isEnabled()


def test_space_takes_off_what_shall_stay(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.export_button.text() == "Export 1 to Outlook"
    qtbot.keyClick(dialog.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.export_button.text() == "Export 2 to Outlook"


def test_what_is_ticked_is_written_and_the_way_in_told(
    open_dialog: Open, folder: Path, dossier: Dossier, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.remembered) as kept:
        write(dialog, qtbot)
    assert names(folder) == ["Rostrum 2017-05-16.ics"]
    assert kept.args == ["shown all .ics", str(folder)]
    assert words(dialog)[0] == "2 meetings are in the file"
    assert any("Import/Export" in sentence for sentence in words(dialog))
    assert {one.uid for one in dossier.exported()} == {"climate", "summit"}
    assert dialog.close_button.text() == "Close"


def test_changed_ones_come_with_their_slip(
    open_dialog: Open, folder: Path, dossier: Dossier, qtbot: QtBot
) -> None:
    exporting.export(dossier, CLIMATE, folder / "before.ics")
    change(dossier, "climate", when=make.when("26 May 2017"))
    summit = dossier.event("summit")
    links = tuple(Change(link, None) for link in dossier.links_of_event("summit"))
    dossier.do(Edit("removing", (*links, Change(summit, None))))
    dialog = open_dialog(which=Which.CHANGED)
    assert states(dialog) == {
        "climate": "Changed; there: 24 May 2017, Rabat, Morocco",
        "summit": "Deleted here since",
    }
    assert "2 old entries to delete first" in dialog.counts.text()
    shown = dialog.slip.text.toPlainText()
    assert shown.startswith('category:"Rostrum 2017-05-16"\n- 24 May 2017, Rabat, Morocco: ')
    write(dialog, qtbot)
    assert "Rostrum 2017-05-16 - delete first.txt" in names(folder)
    box = dialog.findChild(ExportDone).findChild(SlipBox)
    box.copy.click()
    assert QGuiApplication.clipboard().text().startswith("Delete first, before you bring in")


def test_when_all_that_changed_is_gone_the_slip_alone_is_saved(
    open_dialog: Open, folder: Path, dossier: Dossier, qtbot: QtBot
) -> None:
    exporting.export(dossier, EventQuery(uids=frozenset({"board"})), folder / "before.ics")
    dossier.do(Edit("removing", (Change(dossier.event("board"), None),)))
    dialog = open_dialog(which=Which.CHANGED)
    assert dialog.export_button.text() == "Save the slip"
    write(dialog, qtbot)
    assert names(folder) == ["Rostrum 2017-05-16 - delete first.txt", "before.ics"]


def test_a_file_that_is_there_is_not_replaced_unasked(
    open_dialog: Open, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = folder / "Rostrum 2017-05-16.ics"
    theirs.write_bytes(b"mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog = open_dialog()
    dialog.export_button.click()
    assert theirs.read_bytes() == b"mine"
    other = folder / "other"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    write(dialog, qtbot)
    assert theirs.read_bytes() == b"mine"
    assert (folder / "other.ics").is_file()


@pytest.mark.parametrize(
    ("form", "found"),
    [
        (Form.EACH, "Rostrum 2017-05-16"),
        (Form.OUTLOOK, "Rostrum 2017-05-16.csv"),
        (Form.TABLE, "Rostrum 2017-05-16.csv"),
    ],
)
def test_each_form_has_its_own_name(
    open_dialog: Open, folder: Path, dossier: Dossier, qtbot: QtBot, form: Form, found: str
) -> None:
    dialog = open_dialog()
    dialog.choices.form[list(Form).index(form)].click()
    write(dialog, qtbot)
    assert names(folder) == [found]
    assert len(dossier.exported()) == (0 if form is Form.TABLE else 2)


def test_a_target_that_cannot_be_written_is_told(
    open_dialog: Open, folder: Path, dossier: Dossier, qtbot: QtBot
) -> None:
    dialog = open_dialog()
    folder.rmdir()
    assert "its folder does not exist" in write(dialog, qtbot)
    assert dialog.export_button.isEnabled()
    assert dossier.exported() == ()


def test_a_stopped_export_leaves_nothing(
    open_dialog: Open,
    folder: Path,
    dossier: Dossier,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cancelled = Event()

    def after_that(job: exporting.Job, tell: Callable[[], None]) -> object:
        cancelled.wait(5)
        return exporting.perform(job, tell)

    monkeypatch.setattr(exporting_job, "perform", after_that)
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.settled):
        dialog.export_button.click()
        assert not dialog.export_button.isEnabled()
        assert not dialog.stack.isEnabled()
        dialog.reject()
        cancelled.set()
    assert dialog.said.text() == "Stopped; nothing was written."
    assert dialog.export_button.isEnabled()
    assert (names(folder), dossier.exported()) == ([], ())


def test_text_and_table_are_copied(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.text_button.click()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().startswith("24 May 2017: Thematic Workshop on “Migration and Climate”;")
    dialog.table_button.click()
    data = clipboard.mimeData()
    assert data.html().count("<tr>") == 3
    assert data.text().startswith("Date\tTitle\t")
    assert bytes(data.data("text/tab-separated-values").data()).startswith(b"Date\tTitle")


def test_a_copy_is_opened_elsewhere(
    open_dialog: Open, dossier: Dossier, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []

    def opens(dossier: Dossier, plan: object) -> object:
        def look(url) -> bool:
            seen.append(Path(url.toLocalFile()).read_bytes())
            return True

        return real(dossier, plan, look)

    real = exporting_out.open_elsewhere
    monkeypatch.setattr(exporting_out, "open_elsewhere", opens)
    dialog = open_dialog()
    dialog.open_button.click()
    assert seen[0].count(b"BEGIN:VEVENT") == 2
    assert "given to your calendar program" in words(dialog)[1]
    assert len(dossier.exported()) == 2
    assert names(folder) == []


def test_without_a_calendar_program_that_is_told(dossier: Dossier) -> None:
    plan = exporting.look_at(dossier, CLIMATE, spans=False, notes=False)
    with pytest.raises(Problem, match="No program of this computer opens calendar files"):
        exporting_out.open_elsewhere(dossier, plan, lambda _: False)
    assert dossier.exported() == ()


def test_choices_are_recalled_but_for_the_notes() -> None:
    wish = Wish(Whose.ALL, Which.CHANGED, Form.OUTLOOK, spans=True, notes=True)
    assert Wish.recalled(wish.remembered()) == wish._replace(notes=False)
    assert Wish.recalled("") == Wish.recalled("mine none at all") == Wish()


def test_everything_can_be_reached_by_keyboard(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.show()
    qtbot.waitExposed(dialog)
    reached = set()
    for _ in range(40):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.add(dialog.focusWidget())
    wanted = {dialog.list, dialog.export_button, dialog.open_button, dialog.text_button}
    assert wanted | {dialog.target.change, dialog.choices.notes} <= reached
    assert all(one.accessibleName() or one.property("text") for one in reached)


@pytest.mark.parametrize(("at", "written"), [("list", True), ("close_button", False)])
def test_enter_presses_the_button_that_has_the_focus_and_else_exports(
    open_dialog: Open, folder: Path, qtbot: QtBot, at: str, written: bool
) -> None:
    dialog = open_dialog()
    dialog.show()
    qtbot.waitExposed(dialog)
    with qtbot.waitSignal(dialog.settled if written else dialog.rejected):
        getattr(dialog, at).setFocus()
        qtbot.keyClick(getattr(dialog, at), Qt.Key.Key_Return)
    assert bool(names(folder)) is written
