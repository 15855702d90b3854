"""Two versions of a text beside each other, with the dates that moved and the events they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.links.ties import LinkState
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.matching import match_versions
from desktop.desk.versions.chained import pairs_between
from desktop.desk.versions.comparing_dates import Row as Row
from desktop.desk.versions.comparing_dates import dated, touching

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.event import Event
    from desktop.core.found import Found
    from desktop.core.versions.beside import Pair
    from desktop.desk.dossier import Dossier


class Affected(NamedTuple):
    """An event to which a paragraph points whose dates moved."""

    event: Event
    row: Row


class Comparison(NamedTuple):
    """Two versions, paragraph by paragraph in the newer one's order."""

    older: Draft
    newer: Draft
    rows: tuple[Row, ...]
    affected: tuple[Affected, ...]


def compare_drafts(dossier: Dossier, older: Draft, newer: Draft) -> Comparison:
    """Compare two versions in the dossier; pairs that were corrected by hand stay as they are."""
    if older.id == newer.id:
        raise Problem("That is one version twice; name two versions of a text.")
    texts = (dossier.paragraphs(older.id), dossier.paragraphs(newer.id))
    return compare_paired(dossier, (older, newer), pairs_between(dossier, older, newer), texts)


def compare_paired(
    dossier: Dossier,
    drafts: tuple[Draft, Draft],
    pairs: Iterable[Pair],
    texts: tuple[Sequence[Paragraph], Sequence[Paragraph]],
) -> Comparison:
    """Compare an older and a newer version whose paragraphs (`texts`) are paired already."""
    rows = _rows(pairs, *texts)
    return Comparison(*drafts, rows, tuple(_affected(rows, _pointing(dossier))))


def compare_found(older: Found, newer: Found) -> Comparison:
    """Compare the drafts of two documents that were read; the events are those that they set.

    Raises `Problem` when one of them holds no draft, or several.
    """
    one, other = _only_draft(older), _only_draft(newer)
    rows = _rows(match_versions(one[1], other[1]), one[1], other[1])
    pointing: dict[str, tuple[Event, ...]] = {}
    for event in older.events:
        if event.paragraph:
            pointing[event.paragraph] = (*pointing.get(event.paragraph, ()), event)
    return Comparison(one[0], other[0], rows, tuple(_affected(rows, pointing)))


def compare_files(dossier: Dossier, older: Path, newer: Path) -> Comparison:
    """Compare the drafts of two files; the dossier gives the names alone."""
    from desktop.desk.importing.reading import read_files

    one, other = read_files((older, newer), dossier.gazetteer)
    return compare_found(one, other)


def _only_draft(found: Found) -> tuple[Draft, tuple[Paragraph, ...]]:
    name = found.document.name
    if not found.drafts:
        raise Problem(f"{name} holds no draft; name a file with the text of a resolution.")
    if len(found.drafts) > 1:
        raise Problem(
            f"{name} holds {len(found.drafts)} drafts; import it, and compare its versions by name."
        )
    draft = found.drafts[0]
    return draft.draft, draft.paragraphs


def between(pairs: Iterable[Pair], older: str, newer: str) -> tuple[Pair, ...]:
    """Return the pairs as records of the two versions with these ids."""
    return tuple(replace(pair, older_draft=older, newer_draft=newer) for pair in pairs)


def _rows(
    pairs: Iterable[Pair], before: Sequence[Paragraph], after: Sequence[Paragraph]
) -> tuple[Row, ...]:
    old = {one.id: one for one in before}
    new = {one.id: one for one in after}
    listed = _ordered(tuple(pairs), before, after)
    rows = [Row(pair, old.get(pair.older), new.get(pair.newer)) for pair in listed]
    return dated(rows)


def _ordered(
    pairs: Sequence[Pair], before: Sequence[Paragraph], after: Sequence[Paragraph]
) -> list[Pair]:
    """The pairs by the newer version; what is gone behind what stood before it."""
    place = {one.id: float(number) for number, one in enumerate(after)}
    heirs = {pair.older: place[pair.newer] for pair in pairs if pair.older and pair.newer in place}
    last, step = -1.0, 1 / (len(before) + 2)
    stood: dict[str, float] = {}
    for number, one in enumerate(before, 1):
        last = heirs.get(one.id, last)
        stood[one.id] = last + number * step
    return sorted(pairs, key=lambda pair: place.get(pair.newer, stood.get(pair.older, 0.0)))


def _pointing(dossier: Dossier) -> Mapping[str, tuple[Event, ...]]:
    """The events to which each paragraph points, by its id; dismissed links are none."""
    found: dict[str, dict[str, Event]] = {}
    uids = [
        (one.paragraph, one.uid) for one in dossier.links() if one.state is not LinkState.DISMISSED
    ]
    events = {event.uid: event for event in dossier.events(EventQuery(linked=True))}
    uids += [(event.paragraph, event.uid) for event in events.values() if event.paragraph]
    for paragraph, uid in uids:
        if uid in events:
            found.setdefault(paragraph, {})[uid] = events[uid]
    return {paragraph: tuple(held.values()) for paragraph, held in found.items()}


def _affected(rows: Iterable[Row], pointing: Mapping[str, tuple[Event, ...]]) -> Iterable[Affected]:
    """The events of the older paragraphs, and those of the newer ones, which have followed."""
    told: set[str] = set()
    dated_rows: dict[str, list[Row]] = {}
    for row in rows:
        for side in (row.before, row.after):
            if row.dates and row.before is not None and side is not None:
                dated_rows.setdefault(side.id, []).append(row)
    for paragraph, those in dated_rows.items():
        for event in pointing.get(paragraph, ()):
            touched = touching(event.when, those)
            key = f"{event.uid or event.title} {touched.path if touched else ''}"
            if touched is not None and key not in told:
                told.add(key)
                yield Affected(event, touched)
