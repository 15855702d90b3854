"""The chain of versions without those that are removed: who follows whom, and where things go."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.core.edit import Change
from desktop.core.quick.dataclasses import replace
from desktop.desk.versions.chained import pairs_between
from desktop.desk.versions.comparing import between
from desktop.desk.versions.twins import parts_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.versions.beside import Pair
    from desktop.desk.dossier import Dossier
    from desktop.desk.removing.papers import RemovedPapers


class Neighbour:
    """The version that takes over what was done on a removed one: the next one, else the former.

    `draft` is `None` when no version of the text is left.
    """

    def __init__(self, dossier: Dossier, draft: Draft | None, heirs: dict[str, str]) -> None:
        self.draft, self._heirs = draft, heirs
        texts = dossier.paragraphs(draft.id) if draft else ()
        self.paragraphs: dict[str, Paragraph] = {one.id: one for one in texts}

    @property
    def id(self) -> str:
        """The id of the version, "" for none."""
        return self.draft.id if self.draft else ""

    def heir(self, paragraph: str) -> Paragraph | None:
        """Return the paragraph that a removed one (its id) is matched with."""
        return self.paragraphs.get(self._heirs.get(paragraph, ""))

    def place(self, after: str, text: Sequence[Paragraph]) -> str:
        """Return behind which paragraph (its id) something stands that stood behind `after`.

        Where that one has no heir it is the last one before it that has; "" is the beginning.
        """
        ids = [one.id for one in text]
        before = ids[: ids.index(after) + 1] if after in ids else []
        heirs = (self.heir(one) for one in reversed(before))
        return next((one.id for one in heirs if one is not None), "")


class RemovedChain:
    """Works on the order of versions without the removed ones."""

    def __init__(self, dossier: Dossier, papers: RemovedPapers) -> None:
        self._dossier, self._papers = dossier, papers
        self._gone = {one.id for one in papers.drafts}

    @cached_property
    def _drafts(self) -> dict[str, Draft]:
        return {one.id: one for one in self._dossier.drafts()}

    @cached_property
    def neighbours(self) -> dict[str, Neighbour]:
        """For each removed version (its id) the one that takes over."""
        return {one.id: self._neighbour(one) for one in self._papers.drafts}

    def heir(self, paragraph: str) -> str:
        """Return the id of the paragraph that takes over from a removed one, "" for none."""
        found = (one.heir(paragraph) for one in self.neighbours.values())
        return next((one.id for one in found if one is not None), "")

    def changes(self) -> Iterator[Change]:
        """Close the chain up: what followed a removed version follows the one before that."""
        for draft in self._drafts.values():
            if draft.id in self._gone or draft.previous not in self._gone:
                continue
            former = self._former(self._drafts[draft.previous])
            after = former.id if former else None
            yield Change(draft, replace(draft, previous=after))
            if former and not self._dossier.pairs(former.id, draft.id):
                found = between(pairs_between(self._dossier, former, draft), former.id, draft.id)
                # One that was split and merged on the way may be told twice.
                yield from (
                    Change(None, one) for one in {pair.key: pair for pair in found}.values()
                )
        yield from (Change(one, None) for one in self._pairs())

    def _pairs(self) -> Iterator[Pair]:
        """What was known of removed versions and others; each pair once."""
        seen: set[str] = set()
        for gone in self._papers.drafts:
            for other in self._drafts:
                for ends in ((gone.id, other), (other, gone.id)):
                    fresh = [one for one in self._dossier.pairs(*ends) if one.key not in seen]
                    seen.update(one.key for one in fresh)
                    yield from fresh

    def _neighbour(self, draft: Draft) -> Neighbour:
        later, former = self._later(draft), self._former(draft)
        if later is not None:
            parts = parts_by(pairs_between(self._dossier, draft, later))
            return Neighbour(self._dossier, later, {old: new[0] for old, new in parts.items()})
        if former is None:
            return Neighbour(self._dossier, None, {})
        return Neighbour(self._dossier, former, _backwards(self._dossier, former, draft))

    def _later(self, draft: Draft) -> Draft | None:
        """The first version behind one that stays."""
        waiting, seen = [draft.id], set[str]()
        while waiting:
            here = waiting.pop(0)
            seen.add(here)
            for one in self._drafts.values():
                if one.previous == here and one.id not in seen:
                    if one.id not in self._gone:
                        return one
                    waiting.append(one.id)
        return None

    def _former(self, draft: Draft) -> Draft | None:
        """The last version before one that stays."""
        seen: set[str] = set()
        here = self._drafts.get(draft.previous or "")
        while here is not None and here.id in self._gone and here.id not in seen:
            seen.add(here.id)
            here = self._drafts.get(here.previous or "")
        return here if here is None or here.id not in self._gone else None


def _backwards(dossier: Dossier, older: Draft, newer: Draft) -> dict[str, str]:
    """For each paragraph of the newer version the likest one of the older that became it."""
    best: dict[str, Pair] = {}
    for pair in pairs_between(dossier, older, newer):
        known = best.get(pair.newer)
        if pair.older and pair.newer and (known is None or pair.similarity > known.similarity):
            best[pair.newer] = pair
    return {newer_id: pair.older for newer_id, pair in best.items()}
