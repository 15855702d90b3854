"""A delegation's whole record: its wishes, what it said to others, its groups, its members."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.proposal import Position, Proposal, ProposalKind, Stance
from desktop.core.edit import Change, Edit
from desktop.core.names.gazetteer import Gazetteer
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.delegation_record import record_of
from desktop.store.store import Store
from tests import make


def wish(name: str, delegation: str, draft: str) -> Proposal:
    paragraph = f"{draft}1"
    return Proposal(name, draft, paragraph, delegation, ProposalKind.DELETE, "", "", draft)


@pytest.fixture
def dossier(tmp_path: Path, clock: Clock) -> Iterator[Dossier]:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), clock, "UTC")
    texts = [make.paragraph(id=f"{one}1", draft=one) for one in "ab"]
    wishes = (wish("k", "Kenya", "a"), wish("g", "African Group", "b"), wish("m", "Mexico", "b"))
    said = (
        Position("m", "Kenya", Stance.OPPOSES, "African Group"),
        Position("m", "Ghana", Stance.SUPPORTS),
        Position("g", "Kenya", Stance.CAN_GO_ALONG),
    )
    records = (make.document("draft.txt"), make.draft("a"), make.draft("b"), *texts, *wishes, *said)
    opened.do(Edit("adding", tuple(Change(None, one) for one in records)))
    yield opened
    opened.close()


def test_a_state_has_its_wishes_of_all_versions_its_words_and_those_of_its_groups(
    dossier: Dossier,
) -> None:
    record = record_of(dossier, "Kenya")
    assert [one.id for one in record.proposals] == ["k"]
    assert [(one.proposal.id, one.position.stance) for one in record.said] == [
        ("m", Stance.OPPOSES),
        ("g", Stance.CAN_GO_ALONG),
    ]
    (group,) = record.groups
    assert (group.name, [one.id for one in group.proposals], group.said) == (
        "African Group",
        ["g"],
        (),
    )


def test_a_group_has_what_was_said_for_it_and_names_members_that_spoke(dossier: Dossier) -> None:
    record = record_of(dossier, "African Group")
    assert [one.position.delegation for one in record.said] == ["Kenya"]
    assert record.members == (("Ghana", 1), ("Kenya", 3))


def test_a_name_that_is_no_delegations_has_a_record_too(dossier: Dossier) -> None:
    assert record_of(dossier, "Friends of the Chair").is_empty
