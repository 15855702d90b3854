"""A file is whole at every moment: the old one, or the new one, never a part of either."""

import errno
import os
import stat
from pathlib import Path

import pytest

from desktop.core.problem import Problem
from desktop.writing.files import make_folder, write_file

resource = pytest.importorskip("resource")


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_file(tmp_path / "a.ics", b"one\r\ntwo\r\n")
    assert (tmp_path / "a.ics").read_bytes() == b"one\r\ntwo\r\n"
    assert left_in(tmp_path) == ["a.ics"]


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a.ics"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.ics", tmp_path / "link.ics"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_file(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"a\.ics cannot be written: its folder does not exist"):
        write_file(tmp_path / "nowhere" / "a.ics", b"new")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="it is a folder; name a file inside it"):
        write_file(tmp_path, b"new")


def test_a_file_is_no_folder_to_write_into(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem, match="part of its path is a file"):
        write_file(tmp_path / "file" / "a.ics", b"new")


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    # A folder of that name, since the file itself is first written under a short one.
    with pytest.raises(Problem, match="its name is too long"):
        write_file(tmp_path / ("x" * 300) / "a.ics", b"new")


def test_a_write_that_breaks_off_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "a.ics"
    target.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # The system itself refuses to let any file grow over this size.
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with pytest.raises(Problem, match="larger than the disk allows"):
            write_file(target, b"x" * 3_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"old"
    assert left_in(tmp_path) == ["a.ics"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; free some space"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EACCES, "not permitted; close it where it is open"),
        (errno.EROFS, "the disk can only be read"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_the_system_refuses_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    target = tmp_path / "a.ics"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(Problem, match=words):
        write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert left_in(tmp_path) == ["a.ics"]


def test_a_folder_is_made_once(tmp_path: Path) -> None:
    make_folder(tmp_path / "out")
    make_folder(tmp_path / "out")
    assert (tmp_path / "out").is_dir()


def test_a_folder_is_not_made_over_a_file_or_without_its_parent(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(Problem, match="is a file, not a folder"):
        make_folder(tmp_path / "file")
    with pytest.raises(Problem, match="cannot be made: its folder does not exist"):
        make_folder(tmp_path / "nowhere" / "out")
