"""Core values as the JSON that other programs parse: names and order are a promise to them."""

from collections.abc import Iterable
from datetime import date, time
from typing import Any

from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.document import DocumentKind
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.drafts.proposal import Proposal
from desktop.core.event import Event
from desktop.core.found import DraftFound, Found
from desktop.core.links.ties import Link
from desktop.core.when import When

Shape = dict[str, Any]


def of_found(found: Found) -> Shape:
    """The shape of one file that was read."""
    return {
        "file": found.document.name,
        "kind": _kind(found.document.kind),
        "events": [of_event(event) for event in found.events],
        "drafts": [of_draft_found(draft) for draft in found.drafts],
        "letters": [
            {"date": _day(letter.date), "from": letter.sender, "subject": letter.subject}
            for letter in found.letters
        ],
        "unread": [
            {"page": line.page, "line": line.line, "text": line.text, "reason": line.reason}
            for line in found.document.unread
        ],
    }


def _kind(kind: DocumentKind) -> str | None:
    """The kind of a file; a note counts as a letter, as all that tells its dates in sentences."""
    if kind is DocumentKind.NOTHING:
        return None
    return str(DocumentKind.LETTER if kind is DocumentKind.NOTE else kind)


def of_event(event: Event) -> Shape:
    """The shape of an event as read."""
    place = event.place
    return {
        "origin": str(event.origin),
        "title": event.title,
        "description": event.description or None,
        "when": of_when(event.when),
        "place": {
            "text": place.text or None,
            "venue": place.venue,
            "city": place.city,
            "country": place.country,
            "tentative": place.tentative,
        },
        "processes": list(event.processes),
        "focal_points": list(event.focal_points),
        "regional": event.regional,
        "repeats": event.repeats,
        "sources": [
            {"document": one.document, "page": one.page, "line": one.line, "text": one.text}
            for one in event.sources
        ],
        "remarks": list(event.remarks),
        "sure": event.sure,
    }


def of_known_event(event: Event, paths: Iterable[str]) -> Shape:
    """The shape of an event in the dossier; `paths` are the paragraphs that point to it."""
    return {
        **of_event(event),
        "uid": event.uid,
        "mine": event.mine,
        "paragraphs": list(paths),
        "sequence": event.sequence,
        "status": str(event.status),
        "kind": str(event.kind),
    }


def of_when(when: When) -> Shape:
    """The shape of a date as far as it is known."""
    return {
        "text": when.text,
        "edtf": when.edtf,
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
        "precision": str(when.precision),
        "tentative": when.tentative,
        "start": _clock(when.start),
        "end": _clock(when.end),
        "timezone": when.timezone,
        "guess": when.guess,
    }


def of_draft_found(found: DraftFound) -> Shape:
    """The shape of a draft as read."""
    return of_draft(found.draft, found.paragraphs)


def of_draft(draft: Draft, paragraphs: Iterable[Paragraph]) -> Shape:
    """The shape of a version with its paragraphs, dates and references."""
    listed = tuple(paragraphs)
    paths = {paragraph.id: paragraph.path for paragraph in listed}
    return {
        **of_draft_head(draft),
        "paragraphs": [_of_paragraph(paragraph, paths) for paragraph in listed],
        "dates": [
            _of_date(one, mention)
            for one in listed
            for mention in one.dates
            if mention.kind != MentionKind.MENTION
        ],
        "references": [
            {"path": one.path or None, "text": reference.text, "to": list(reference.to)}
            for one in listed
            for reference in one.references
        ],
    }


def of_draft_head(draft: Draft) -> Shape:
    """The shape of a version without its text."""
    return {
        "title": draft.title,
        "organ": draft.organ or None,
        "version": draft.version or None,
        "date": _day(draft.date),
        "symbol": draft.symbol or None,
        "id": draft.id,
    }


def _of_paragraph(paragraph: Paragraph, paths: dict[str, str]) -> Shape:
    source = paragraph.source
    return {
        "id": paragraph.id,
        "kind": str(paragraph.kind),
        "label": paragraph.label or None,
        "path": paragraph.path or None,
        "parent": paths.get(paragraph.parent) if paragraph.parent else None,
        "opening": paragraph.opening or None,
        "text": paragraph.text,
        "source": {
            "document": source.document,
            "page": source.page,
            "line": source.line,
            "text": source.text,
        },
    }


def _of_date(paragraph: Paragraph, mention: DateMention) -> Shape:
    when = mention.when
    return {
        "path": paragraph.path or None,
        "text": mention.text,
        "edtf": when.edtf,
        "earliest": _day(when.earliest),
        "latest": _day(when.latest),
        "kind": str(mention.kind),
    }


def of_link(link: Link, path: str, title: str) -> Shape:
    """The shape of a link between the paragraph cited as `path` and the event called `title`."""
    return {
        "path": path,
        "uid": link.uid,
        "title": title,
        "reason": link.reason,
        "state": str(link.state),
        "score": round(link.score, 3),
    }


def of_proposal(proposal: Proposal, path: str | None) -> Shape:
    """The shape of a proposal on the paragraph cited as `path`, `None` for a new one."""
    return {
        "id": proposal.id,
        "path": path or None,
        "delegation": proposal.delegation,
        "kind": str(proposal.kind),
        "base": proposal.base or None,
        "text": proposal.text or None,
        "state": str(proposal.state),
        "reason": proposal.reason or None,
        "date": _day(proposal.made),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _clock(moment: time | None) -> str | None:
    return moment.strftime("%H:%M") if moment else None
