"""An import of a second version tells which of its entries are known from the first one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import ImportPlan, Verdict
from desktop.desk.importing.takeover import edit_of
from desktop.desk.telling import import_shape, of_import
from desktop.desk.versions.standing import OWN, Standing
from desktop.reading.document import read_document
from desktop.store.store import Store

TITLE = "Draft resolution on a preparatory commission for the high seas"
HEAD = f"{TITLE}\n\n{{}}\n\nThe General Assembly,\n"
FIRST = """
1. Decides to establish a preparatory commission for the agreement, which shall meet in New York;

2. Requests the secretariat to open the first session of the commission from 19 to 30 August 2019;

3. Invites States to submit written views on the rules of procedure no later than 31 May 2019;

4. Decides to remain seized of the matter.
"""
SECOND = FIRST.replace("19 to 30 August", "2 to 13 September").replace(
    "4. Decides",
    "4. Decides that a workshop on tools will be held in Nairobi on 14 October 2019;\n\n5. Decides",
)
NAMES = Gazetteer(())


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: NAMES, clock, "UTC")
    first = plan(opened, "first.txt", HEAD.format("Zero draft, 12 March 2019") + FIRST)
    assert all(row.goes_on is None for row in first.rows)
    opened.do(edit_of(first, opened))
    yield opened
    opened.close()


def plan(dossier: Dossier, name: str, text: str) -> ImportPlan:
    return plan_import(dossier, [read_document(name, text.encode(), NAMES)])


def test_what_the_older_version_has_too_is_not_called_new(dossier: Dossier) -> None:
    made = plan(dossier, "second.txt", HEAD.format("First draft, 20 May 2019") + SECOND)
    told = "\n".join(of_import(made, frozenset(range(len(made.rows)))))
    assert "1 new" in told
    assert "1 known from the older version" in told
    assert "(from 19 to 30 August 2019 → from 2 to 13 September 2019)" in told
    shape = import_shape(made, frozenset())
    assert [one.get("goes_on") is not None for one in shape["new"]].count(True) == 1


def test_another_text_has_nothing_that_goes_on(dossier: Dossier) -> None:
    other = HEAD.replace("high seas", "care of forests").format("Zero draft") + SECOND.replace(
        "commission", "panel"
    )
    assert all(row.goes_on is None for row in plan(dossier, "other.txt", other).rows)


def test_what_a_person_says_of_the_version_counts(dossier: Dossier) -> None:
    text = HEAD.format("First draft, 20 May 2019") + SECOND
    found = read_document("second.txt", text.encode(), NAMES)
    name = found.drafts[0].draft.id
    own = plan_import(dossier, [found], {name: OWN})
    assert all(row.goes_on is None for row in own.rows)
    assert [row.verdict for row in own.rows] == [Verdict.NEW] * len(own.rows)
    newer = plan_import(dossier, [found], {name: Standing(dossier.drafts()[0].id)})
    assert any(row.goes_on is not None for row in newer.rows)
