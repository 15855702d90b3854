"""What the journeys begin with: the dossier of a first start, made once for all of them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop import app
from desktop.desk.dossier import Dossier
from desktop.desk.entrance import Entrance

TODAY = date(2017, 5, 16)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of a first start, made once."""
    path = tmp_path_factory.mktemp("shipped") / "first.dossier"
    app.open_dossier(Entrance(path, TODAY), str).close()
    return path


@pytest.fixture
def dossier(shipped: Path, tmp_path: Path) -> Iterator[Dossier]:
    """A copy of it, open for work."""
    path = tmp_path / "own.dossier"
    path.write_bytes(shipped.read_bytes())
    opened = app.open_dossier(Entrance(path, TODAY), str)
    yield opened
    opened.close()
