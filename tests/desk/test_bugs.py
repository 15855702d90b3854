"""Reports of bugs: where in the program, and nothing of the user's words."""

from datetime import UTC, datetime
from pathlib import Path

from desktop.desk.bugs import KEPT, report_text, write_report

AT = datetime(2017, 5, 16, 9, 0, tzinfo=UTC)


def caught() -> Exception:
    try:
        raise ValueError("the minister's secret words")
    except ValueError as bug:
        return bug


def test_a_report_names_places_and_no_words() -> None:
    bug = caught()
    text = report_text(bug, bug.__traceback__, AT)
    assert "test_bugs.py" in text
    assert "in caught" in text
    assert text.rstrip().endswith("ValueError")
    assert "secret" not in text


def test_the_newest_reports_are_kept(tmp_path: Path) -> None:
    bug = caught()
    for second in range(KEPT + 3):
        write_report(tmp_path / "log", bug, bug.__traceback__, AT.replace(second=second))
    names = sorted(path.name for path in (tmp_path / "log").iterdir())
    assert len(names) == KEPT
    assert names[-1].startswith(f"bug 2017-05-16 09.00.{KEPT + 2:02}")


def test_a_folder_that_cannot_be_made_is_no_second_bug(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    bug = caught()
    assert not write_report(tmp_path / "file" / "log", bug, bug.__traceback__, AT).exists()
