"""Which paragraph became which, set by hand where the words alone have led astray."""

from collections.abc import Iterable

from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Change, Edit
from desktop.core.versions.beside import Fate, Pair
from desktop.core.versions.matching import likeness
from desktop.desk.dossier import Dossier
from desktop.desk.versions.chained import pairs_between
from desktop.desk.versions.comparing import between

LIKELY = 8


def pair_by_hand(dossier: Dossier, older: Paragraph, newer: Paragraph) -> Edit:
    """Say that `newer` is what became of `older`, a paragraph of another version.

    What was paired with either before stands alone then. All other pairs of the two versions are
    kept as they are, so that nothing moves by itself later.
    """
    drafts = (older.draft, newer.draft)
    pairs = _pairs(dossier, drafts)
    touched = [one for one in pairs if one.older == older.id or one.newer == newer.id]
    staying = [one for one in pairs if one not in touched]
    same = older.text.split() == newer.text.split()
    fate, similarity = (Fate.SAME, 1.0) if same else (Fate.CHANGED, likeness(older, newer))
    fresh = [_by_hand((older.id, newer.id), drafts, fate, similarity)]
    left = dict.fromkeys(end for one in touched for end in ((one.older, ""), ("", one.newer)))
    held = {one.older for one in staying} | {one.newer for one in staying}
    for ends in left:
        name = ends[0] or ends[1]
        if name and name not in held and name not in (older.id, newer.id):
            fresh.append(_alone(ends, drafts))
    return _edit(dossier, drafts, (*staying, *fresh), f"pairing {_name(newer)}")


def part_by_hand(dossier: Dossier, older: Paragraph, newer: Paragraph) -> Edit:
    """Say that two paragraphs that are a pair are none: one is gone and the other is new."""
    drafts = (older.draft, newer.draft)
    pairs = _pairs(dossier, drafts)
    touched = [one for one in pairs if (one.older, one.newer) == (older.id, newer.id)]
    staying = [one for one in pairs if one not in touched]
    held = {one.older for one in staying} | {one.newer for one in staying}
    fresh = [
        _alone(ends, drafts)
        for ends in ((older.id, ""), ("", newer.id))
        if not held & {ends[0] or ends[1]}
    ]
    return _edit(dossier, drafts, (*staying, *fresh), f"parting {_name(newer)}")


def likely(paragraph: Paragraph, others: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Return the few of the `others` that share most of their words with a paragraph."""
    ranked = sorted(others, key=lambda other: -likeness(paragraph, other))
    return tuple(ranked[:LIKELY])


def _pairs(dossier: Dossier, drafts: tuple[str, str]) -> tuple[Pair, ...]:
    older, newer = (dossier.draft(draft) for draft in drafts)
    if older is None or newer is None:
        return ()
    return between(pairs_between(dossier, older, newer), *drafts)


def _alone(ends: tuple[str, str], drafts: tuple[str, str]) -> Pair:
    fate = Fate.GONE if ends[0] else Fate.NEW
    return _by_hand(ends, drafts, fate, 0.0)


def _by_hand(ends: tuple[str, str], drafts: tuple[str, str], fate: Fate, similarity: float) -> Pair:
    older, newer = drafts
    return Pair(*ends, fate, similarity, by_hand=True, older_draft=older, newer_draft=newer)


def _edit(
    dossier: Dossier,
    drafts: tuple[str, str],
    pairs: Iterable[Pair],
    label: str,
) -> Edit:
    """One edit by which the dossier has these pairs of the two versions and no others."""
    known = {one.key: one for one in dossier.pairs(*drafts)}
    wanted = {one.key: one for one in pairs}
    keys = (key for key in (*known, *wanted) if known.get(key) != wanted.get(key))
    changes = (Change(known.get(key), wanted.get(key)) for key in dict.fromkeys(keys))
    return Edit(label, tuple(changes))


def _name(paragraph: Paragraph) -> str:
    return paragraph.path or "a paragraph"
