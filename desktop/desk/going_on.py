"""Which entries of an import are those of an older version, which they will become, and not new."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.core.version_matching import match_versions
from desktop.desk.version_twins import parts_by, twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.core.draft import Draft, Paragraph
    from desktop.core.event import Event
    from desktop.core.found import Found
    from desktop.desk.dossier import Dossier
    from desktop.desk.importing import ImportRow


def with_entries_that_go_on(
    dossier: Dossier, rows: Sequence[ImportRow], found: Iterable[Found]
) -> tuple[ImportRow, ...]:
    """Name in the rows of new entries the known one that each becomes when its text follows.

    Only drafts of which it is certain which version they follow count.
    """
    from desktop.core.kinship import Text
    from desktop.desk.following import OWN, question_on

    drafts = [one for paper in found for one in paper.drafts] if dossier.drafts() else []
    texts = [Text(one.draft, one.paragraphs) for one in drafts]
    made = tuple(rows)
    for text in texts:
        standing = question_on(dossier, text, texts).standing
        older = dossier.draft(standing.other)
        if standing != OWN and standing.newer and older is not None:
            made = _named(dossier, made, older, text.paragraphs)
    return made


def _named(
    dossier: Dossier, rows: tuple[ImportRow, ...], older: Draft, after: Sequence[Paragraph]
) -> tuple[ImportRow, ...]:
    before = dossier.paragraphs(older.id)
    there, here = {one.id for one in before}, {one.id for one in after}
    known = [event for event in dossier.events() if event.paragraph in there]
    fresh = [row.found for row in rows if row.known is None and row.found.paragraph in here]
    heirs = twins(known, fresh, parts_by(match_versions(before, after)))
    becomes: dict[str, Event] = {heirs[one.uid].uid: one for one in known if one.uid in heirs}
    return tuple(replace(row, goes_on=becomes.get(row.found.uid, row.goes_on)) for row in rows)
