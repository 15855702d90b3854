"""Exports through the command line, as somebody's script or routine makes them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from icalendar import Calendar, Component

from desktop import app
from desktop.__main__ import main
from desktop.core.edit import Change, Edit
from desktop.desk import edits
from desktop.desk.entrance import Entrance
from tests import make

Run = Callable[..., tuple[int, str]]
EVENTS = (
    make.event("Committee", "22-25 May 2017", uid="committee", place=make.place("Bali")),
    make.event("Workshop", "24 May 2017", uid="workshop", place=make.place("Rabat")),
    make.event("Summit", "28-30 June 2017", uid="summit", place=make.place("Berlin")),
    make.event("Board", "19 June 2017", uid="board"),
    make.event("Round table", "TBC", uid="round"),
)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    path = tmp_path / "own.dossier"
    do(path, tuple(Change(None, event) for event in EVENTS))
    return path


def do(place: Path, changes: tuple[Change, ...]) -> None:
    dossier = app.open_dossier(Entrance(place, None, "", quiet=True), lambda _: None, shipped=False)
    dossier.do(Edit("changing", changes))
    dossier.close()


@pytest.fixture
def run(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(day: str, *words: object) -> tuple[int, str]:
        options = ["--dossier", str(place), "--today", day]
        monkeypatch.setattr("sys.argv", ["rostrum", *options, *map(str, words)])
        code = main()
        return code, capsys.readouterr().out

    return call


def entries(path: Path) -> dict[str, Component]:
    return {str(one["UID"]): one for one in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}


def test_two_moved_and_one_cancelled_go_out_with_a_slip(
    run: Run, place: Path, tmp_path: Path
) -> None:
    code, out = run("2017-05-16", "export", tmp_path / "a.ics")
    assert (code, "4 events written." in out) == (0, True)
    before = entries(tmp_path / "a.ics")
    moved = {"committee": "23-26 May 2017", "summit": "5 July 2017"}
    for event in EVENTS[:3]:
        dated = moved.get(event.uid)
        after = replace(event, when=make.when(dated)) if dated else replace(event, cancelled=True)
        do(place, edits.change_event(event, after, "").changes)
    code, out = run("2017-05-20", "export", tmp_path / "b.ics", "--changed")
    after_ = entries(tmp_path / "b.ics")
    assert code == 0
    assert set(after_) == {"committee", "workshop", "summit"}
    assert all(after_[uid]["SEQUENCE"] > before[uid]["SEQUENCE"] for uid in after_)
    assert after_["workshop"]["STATUS"] == "CANCELLED"
    slip = (tmp_path / "b - delete first.txt").read_text(encoding="utf-8-sig")
    assert slip.strip() in out
    for line in (
        'category:"Rostrum 2017-05-16"',
        "- 22–25 May 2017, Bali: Committee",
        "- 28–30 June 2017, Berlin: Summit",
        "- 24 May 2017, Rabat: Workshop",
    ):
        assert line in slip.splitlines()
    assert "Board" not in slip


def test_only_new_ones_and_nothing_new(run: Run, tmp_path: Path) -> None:
    run("2017-05-16", "export", tmp_path / "a.ics", "--event", "board")
    _, out = run("2017-05-17", "export", tmp_path / "b.ics", "--new")
    assert set(entries(tmp_path / "b.ics")) == {"committee", "workshop", "summit"}
    assert "1 could not go out:\n  Round table (it has no date (“TBC”))" in out
    code, out = run("2017-05-17", "export", tmp_path / "c.ics", "--changed")
    assert (code, "nothing that others see has changed" in out) == (0, True)
    assert not (tmp_path / "c.ics").exists()
