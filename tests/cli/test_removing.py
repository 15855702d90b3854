"""What was read by mistake is taken out from the command line, and told beforehand."""

from pathlib import Path


def test_a_paper_goes_only_when_that_is_said(run, tmp_path: Path) -> None:
    paper = tmp_path / "wrong.txt"
    paper.write_text("Date | Title\n3 May 2017 | Council of Ministers\n", encoding="utf-8")
    run("import", paper)
    titles = run("events")[1]
    code, out, err = run("remove", "wrong.txt")
    assert code == 0
    assert "  entry: Council of Ministers, 3 May 2017" in out.splitlines()
    assert "Nothing was removed" in err
    assert run("events")[1] == titles
    run("remove", "wrong.txt", "--yes")
    assert "Council of Ministers" not in run("events")[1]
    assert "1 event: 1 new" in run("import", paper)[1]


def test_a_name_of_nothing_is_told(run) -> None:
    code, _, err = run("remove", "nowhere.txt")
    assert code == 2
    assert "nowhere.txt" in err


def test_a_shipped_draft_can_be_removed_and_read_again(run, shipped: list[str]) -> None:
    run("drafts")
    run("remove", "First Draft of the Resolution", "--yes")
    assert "First Draft" not in run("drafts")[1]
    _code, out, _ = run("import", *shipped)
    assert "First Draft" in run("drafts")[1], out
