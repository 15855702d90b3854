"""Two versions with others between them: what was split or merged on the way is not new or gone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.core.quick.dataclasses import replace
from desktop.core.versions.as_now import as_now
from desktop.core.versions.beside import Fate, Pair
from desktop.core.versions.matching import match_versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.core.drafts.draft import Draft
    from desktop.desk.dossier import Dossier

_WHOLE = (Fate.SAME, Fate.CHANGED, Fate.MOVED)


def pairs_between(dossier: Dossier, older: Draft, newer: Draft) -> tuple[Pair, ...]:
    """Return what became of each paragraph; pairs that the dossier has are kept.

    Versions that are no neighbours are matched by their words; what then stands alone is looked
    for on the way through the versions between them.
    """
    known = dossier.pairs(older.id, newer.id)
    texts = (dossier.paragraphs(older.id), dossier.paragraphs(newer.id))
    if known:
        return as_now(known, *texts)
    found = match_versions(*texts)
    chain = _chain(dossier, older, newer)
    return _mended(found, _heirs(dossier, chain)) if len(chain) > 2 else found


def _chain(dossier: Dossier, older: Draft, newer: Draft) -> list[str]:
    """The versions (their ids) from the older to the newer one; empty where none leads there."""
    found, one = [newer.id], newer
    while one.id != older.id:
        before = dossier.draft(one.previous) if one.previous else None
        if before is None or before.id in found:
            return []
        found.append(before.id)
        one = before
    return found[::-1]


def _heirs(dossier: Dossier, chain: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """For each paragraph of the first version what became of it in the last, by their ids."""
    heirs: dict[str, frozenset[str]] = {}
    for step, (one, other) in enumerate(pairwise(chain)):
        became: dict[str, set[str]] = {}
        for pair in dossier.pairs(one, other):
            if pair.older and pair.newer:
                became.setdefault(pair.older, set()).add(pair.newer)
        if step == 0:
            heirs = {older: frozenset(newer) for older, newer in became.items()}
        else:
            heirs = {
                first: frozenset(last for at in here for last in became.get(at, ()))
                for first, here in heirs.items()
            }
    return heirs


def _mended(pairs: Iterable[Pair], heirs: Mapping[str, frozenset[str]]) -> tuple[Pair, ...]:
    found = list(pairs)
    split: set[str] = set()
    merged: set[str] = set()
    for place, pair in enumerate(found):
        if pair.fate is Fate.NEW:
            wholes = sorted(older for older, newer in heirs.items() if pair.newer in newer)
            if wholes:
                found[place] = replace(pair, older=wholes[0], fate=Fate.SPLIT)
                split.add(wholes[0])
        elif pair.fate is Fate.GONE and heirs.get(pair.older):
            whole = min(heirs[pair.older])
            found[place] = replace(pair, newer=whole, fate=Fate.MERGED)
            merged.add(whole)
    return tuple(_told(pair, split, merged) for pair in found)


def _told(pair: Pair, split: set[str], merged: set[str]) -> Pair:
    """A whole whose part was found is split, or has taken one in, itself."""
    if pair.fate in _WHOLE and pair.older in split:
        return replace(pair, fate=Fate.SPLIT)
    if pair.fate in _WHOLE and pair.newer in merged:
        return replace(pair, fate=Fate.MERGED)
    return pair
