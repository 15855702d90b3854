"""Finding the one thing that a person means by a few letters of its name."""

from collections.abc import Iterable, Sequence

from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.event import Event
from desktop.core.links.ties import Link
from desktop.core.problem import Problem
from desktop.core.search.fold import fold
from desktop.desk.dossier import Dossier


def event_called(dossier: Dossier, uid: str) -> Event:
    """Return the event whose uid is `uid` or is the only one that begins so."""
    found = dossier.event(uid)
    if found:
        return found
    starting = [event for event in dossier.events() if event.uid.startswith(uid)]
    if len(starting) == 1 and uid:
        return starting[0]
    if not starting or not uid:
        raise Problem(f"No event has the uid “{uid}”; “rostrum events --json” lists them.")
    raise Problem(f"{len(starting)} events have a uid that begins with “{uid}”; give more of it.")


def kept_called(dossier: Dossier, uid: str) -> Event:
    """Return the same as it is kept: of a date that is drawn from its series, the series."""
    found = event_called(dossier, uid)
    return dossier.stored(found.uid) or dossier.stored(found.series) or found


def processes_called(dossier: Dossier, names: Iterable[str]) -> frozenset[str]:
    """Return the short names of the processes meant by `names`, whatever case or form they have.

    Raises `Problem` for a name of which the dossier has no meeting.
    """
    known = {fold(short): short for short, _ in dossier.counts().processes}
    found: set[str] = set()
    for name in names:
        match = dossier.gazetteer.name_of(name)
        short = known.get(fold(name)) or known.get(fold(match.short) if match else "")
        if short is None:
            raise Problem(
                f"No meeting here is of a process called “{name}”; there are:"
                f" {', '.join(sorted(known.values()))}."
            )
        found.add(short)
    return frozenset(found)


def draft_called(dossier: Dossier, name: str) -> Draft:
    """Return the version whose id, symbol, title, label or document is or contains `name`."""
    drafts = dossier.drafts()
    wanted = fold(name)
    exact = [draft for draft in drafts if wanted in map(fold, _names(draft))]
    loose = [draft for draft in drafts if any(wanted in fold(one) for one in _names(draft))]
    found = (exact or loose) if wanted.strip() else []
    if len(found) == 1:
        return found[0]
    known = _listed(found or drafts)
    if not drafts:
        raise Problem("There is no draft in this dossier; “rostrum import FILE” brings one in.")
    what = "Several drafts are" if found else "No draft is"
    raise Problem(f"{what} called “{name}”. There are: {known}.")


def versions_called(dossier: Dossier, older: str, newer: str) -> tuple[Draft, Draft]:
    """Return two versions by their names; raises `Problem` when both names mean one."""
    found = draft_called(dossier, older), draft_called(dossier, newer)
    if found[0].id == found[1].id:
        named = ", ".join(filter(None, (found[0].title, found[0].version)))
        raise Problem(
            f"“{older}” and “{newer}” both mean {named}; name two of: {_listed(dossier.drafts())}."
        )
    return found


def _listed(drafts: Iterable[Draft]) -> str:
    return "; ".join(f"{one.id}: {one.title}, {one.version}" for one in drafts)


def _names(draft: Draft) -> tuple[str, ...]:
    return (draft.id, draft.symbol, draft.version, draft.title, draft.document)


def paragraph_called(dossier: Dossier, name: str, text: str | None = None) -> Paragraph:
    """Return the paragraph with the id `name`, or cited so in the newest version that has it.

    `text` names a version. Without it, raises `Problem` where several texts have such a paragraph.
    """
    found = dossier.paragraph(name)
    if found:
        return found
    drafts = (draft_called(dossier, text),) if text else dossier.drafts()
    cited = {draft.id: one for draft in drafts if (one := _cited(dossier, draft, name))}
    holders = [draft for draft in drafts if draft.id in cited]
    newest = _not_followed(holders, drafts)
    if len(newest) > 1:
        raise Problem(
            f"“{name}” stands in several texts; say with --draft in which: {_listed(newest)}."
        )
    if not newest:
        raise Problem(f"No paragraph is cited as “{name}”; “rostrum draft NAME” shows their paths.")
    return cited[newest[0].id]


def _not_followed(holders: Sequence[Draft], drafts: Iterable[Draft]) -> list[Draft]:
    """The versions after which no other of the same text comes that is among the `holders`."""
    before = {draft.id: draft.previous for draft in drafts}
    followed: set[str | None] = set()
    for holder in holders:
        earlier = holder.previous
        while earlier is not None and earlier not in followed:
            followed.add(earlier)
            earlier = before.get(earlier)
    return [draft for draft in holders if draft.id not in followed]


def _cited(dossier: Dossier, draft: Draft, path: str) -> Paragraph | None:
    wanted = fold(" ".join(path.split()))
    paragraphs = dossier.paragraphs(draft.id)
    return next((one for one in paragraphs if one.path and fold(one.path) == wanted), None)


def link_between(dossier: Dossier, paragraph: Paragraph, event: Event) -> Link | None:
    """Return the link between the two, a dismissed one too."""
    known = dossier.links_of_paragraph(paragraph.id)
    return next((link for link in known if link.uid == event.uid), None)
