"""A call of the program in its own dossier: its code, what it prints, what it says beside it."""

from pathlib import Path

import pytest

from desktop.__main__ import main


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    def call(*words: str, dossier: Path | None = None) -> tuple[int, str, str]:
        place = dossier or tmp_path / "own.dossier"
        options = ["--dossier", str(place), "--today", "2017-05-16"]
        monkeypatch.setattr("sys.argv", ["rostrum", *options, *map(str, words)])
        code = main()
        out, err = capsys.readouterr()
        return code, out, err

    return call


@pytest.fixture(scope="session")
def shipped(data: Path) -> list[str]:
    return [str(path) for path in sorted(data.glob("*.txt"))]
