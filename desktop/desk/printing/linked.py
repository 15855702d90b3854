"""The paragraphs of a meeting in a briefing pack: each once, in the words of its newest version."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.links.ties import LinkState
from desktop.core.versions.naming import version_name
from desktop.core.versions.word_diff import Mark, word_diff
from desktop.desk.versions.wordings import other_wordings
from desktop.writing.plain import one_line
from desktop.writing.sheet_flow import Look, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.event import Event, Telling
    from desktop.desk.dossier import Dossier

_MOST_CHANGES = 6


class Linked(NamedTuple):
    """A paragraph that points to a meeting, the reason, and its older words that did so too."""

    paragraph: Paragraph
    reason: str
    older: tuple[Paragraph, ...]


def linked_to(event: Event, dossier: Dossier) -> tuple[Linked, ...]:
    """Return what is linked, what is only suggested told as such, and the paragraph that sets it.

    A paragraph of an older version whose heir in a newer one is linked too is told with that.
    """
    reasons = _reasons(event, dossier)
    known = [one for one in map(dossier.paragraph, reasons) if one]
    heirs = {one.id: _heir(one, reasons, dossier) for one in known}
    kept = [one for one in known if not heirs[one.id]]
    kept.sort(key=lambda one: (one.draft, one.position))
    return tuple(
        Linked(one, reasons[one.id], tuple(other for other in known if heirs[other.id] == one.id))
        for one in kept
    )


def _reasons(event: Event, dossier: Dossier) -> Mapping[str, str]:
    reasons: dict[str, str] = {event.paragraph: "It sets this entry"} if event.paragraph else {}
    for link in dossier.links_of_event(event.uid):
        if link.state is not LinkState.DISMISSED:
            guess = "Suggested: " if link.state is LinkState.SUGGESTED else ""
            reasons.setdefault(link.paragraph, one_line(guess + link.reason))
    return reasons


def _heir(paragraph: Paragraph, among: Iterable[str], dossier: Dossier) -> str:
    """The newest paragraph `among` some (ids) that this one became, "" where there is none."""
    found = ""
    for wording in other_wordings(dossier, paragraph):
        if wording.is_newer:
            found = next((one.id for one in wording.paragraphs if one.id in among), found)
    return found


def version_words(paragraph: Paragraph, drafts: Sequence[Draft]) -> str:
    """Name the version in which a paragraph stands, where there are several."""
    draft = next((one for one in drafts if one.id == paragraph.draft), None)
    if draft is None or len(drafts) < 2:
        return ""
    named = version_name(draft, drafts)
    return ", ".join(one_line(part) for part in named if part)


def differences(older: Paragraph, newer: Paragraph) -> tuple[Words, ...]:
    """Return the words that went and those that came, the changes parted by dots."""
    found: list[Words] = []
    changes = 0
    parted = False
    for mark, text in word_diff(older.text, newer.text):
        if mark is Mark.SAME:
            parted = bool(found)
            continue
        if parted:
            found.append(Words(" … "))
            changes += 1
        elif found:
            found.append(Words(" → "))
        parted = False
        if changes == _MOST_CHANGES:
            return (*found, Words("and more"))
        look = Look.DELETED if mark is Mark.DELETED else Look.INSERTED
        found.append(Words(one_line(text.strip()), look))
    return tuple(found)


def newest_tellings(event: Event, dossier: Dossier) -> tuple[Telling, ...]:
    """Return what papers tell of an event, without older wordings of a paragraph that tells it."""
    tellings = {one.source: one for one in event.tellings}
    by_place = {
        one.source: one
        for draft in dossier.drafts()
        for one in dossier.paragraphs(draft.id)
        if one.source in tellings
    }
    ids = {one.id for one in by_place.values()}
    old = {source for source, one in by_place.items() if _heir(one, ids, dossier)}
    return tuple(one for one in event.tellings if one.source not in old)
