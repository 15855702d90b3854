from pathlib import Path

import pytest

from desktop.ui.history import LONGEST, Spot, Trail
from desktop.ui.state import NAME, WindowState, encoded, load_state, save_state


def test_what_was_saved_is_there_again(tmp_path: Path) -> None:
    state = WindowState(encoded(b"\x00\xff"), "agenda", "2017-05-24", "dark", "/somewhere")
    assert save_state(tmp_path / "new" / "folder", state)
    assert load_state(tmp_path / "new" / "folder") == state
    assert state.geometry_bytes() == b"\x00\xff"


@pytest.mark.parametrize(
    "stored", [b"", b"{", b"[]", b'{"view": 3}', b'{"unknown": "x"}', b"\xff\xfe"]
)
def test_a_damaged_state_is_a_first_start(tmp_path: Path, stored: bytes) -> None:
    (tmp_path / NAME).write_bytes(stored)
    assert load_state(tmp_path) == WindowState()


def test_no_state_is_a_first_start(tmp_path: Path) -> None:
    assert load_state(tmp_path / "nowhere") == WindowState()
    assert WindowState(geometry="no base64!").geometry_bytes() == b""


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not save_state(tmp_path / "file", WindowState())


def test_back_and_forward_through_what_was_visited() -> None:
    trail, month, agenda = Trail(), Spot("month"), Spot("agenda", "2017-05-16", "uid")
    assert (trail.back(), trail.forward()) == (None, None)
    trail.visit(month)
    trail.visit(agenda)
    trail.visit(agenda)
    assert (trail.can_go_back, trail.can_go_forward) == (True, False)
    assert trail.back() == month
    assert (trail.can_go_back, trail.can_go_forward) == (False, True)
    assert trail.forward() == agenda


def test_going_elsewhere_forgets_what_lay_ahead() -> None:
    trail = Trail()
    for view in ("month", "agenda"):
        trail.visit(Spot(view))
    trail.back()
    trail.visit(Spot("drafts"))
    assert not trail.can_go_forward
    assert trail.back() == Spot("month")


def test_the_trail_forgets_its_oldest_end() -> None:
    trail = Trail()
    for number in range(LONGEST + 20):
        trail.visit(Spot("month", str(number)))
    steps = 0
    while trail.back():
        steps += 1
    assert steps == LONGEST - 1
