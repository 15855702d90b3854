"""What every test stands on: no screen, no clock of the machine, nobody's own files."""

import os
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

# Before anything imports Qt: the plug-in of pytest-qt does so as soon as it is configured.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()

import pytest
from hypothesis import settings

from desktop.core.clock import Clock, stopped
from desktop.ui import binding

# As the program loads it, so that what is tested is what runs.
binding.load()

settings.register_profile("desk", deadline=None)
# The same examples in every run, so that a red run is about the change and not about luck.
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own, so that none sees or touches the user's dossiers."""
    home = tmp_path / "home"
    monkeypatch.delenv("ROSTRUM_DOSSIER", raising=False)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    return home


@pytest.fixture(autouse=True)
def no_bug_reported(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let a bug that the entrance reports fail its test: the report would end the whole run."""
    codes: list[int] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(os, "_exit", codes.append)
    yield
    assert codes == []


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still in the year of the shipped calendar."""
    return stopped(datetime(2017, 5, 16, 9, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the shipped documents."""
    return Path(__file__).parent.parent / "data"


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with one tiny file per case."""
    return Path(__file__).parent / "samples"
