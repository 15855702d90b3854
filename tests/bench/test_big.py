from pathlib import Path

from desktop.core.clock import stopped
from desktop.core.dates.precision import Precision
from desktop.core.event import Kind
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from tests.bench.big import TODAY, Wish, make


def opened(path: Path) -> Dossier:
    return Dossier(Store(path), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")


def test_the_same_wish_makes_the_same_dossier_of_every_sort(tmp_path: Path) -> None:
    wish = Wish(400)
    for name in ("one", "other"):
        make(tmp_path / name, wish)
    one, other = opened(tmp_path / "one"), opened(tmp_path / "other")
    events = one.events()
    assert events == other.events()
    assert one.links() == other.links()
    assert len(events) == 400
    assert {event.kind for event in events} == set(Kind) - {Kind.SERIES}
    assert {event.when.precision for event in events} >= {Precision.DAY, Precision.QUARTER}
    assert sum(event.mine for event in events) == 200
    assert any(event.recurrence for event in events)
    one.close()
    other.close()
