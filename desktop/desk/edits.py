"""The everyday edits, built as values: nothing here touches the dossier."""

from collections.abc import Iterable

from desktop.core.edit import Change, Edit, Setting
from desktop.core.event import Event
from desktop.core.links.ties import Link, LinkState, Note
from desktop.core.quick.dataclasses import replace


def tick(events: Iterable[Event], mine: bool) -> Edit:
    """Put events into my agenda or take them out; those that are already so stay untouched."""
    changed = [event for event in dict.fromkeys(events) if event.mine != mine]
    where = "into my agenda" if mine else "out of my agenda"
    what = f"“{shortened(changed[0].title)}”" if len(changed) == 1 else f"{len(changed)} meetings"
    changes = tuple(Change(event, replace(event, mine=mine)) for event in changed)
    return Edit(f"putting {what} {where}", changes)


def write_note(target: str, before: str, after: str) -> Edit:
    """Change the user's words on `target` from `before` to `after`; "" is no note."""
    after = after.strip()
    change = Change(_note(target, before), _note(target, after)) if before or after else None
    changes = (change,) if change and before != after else ()
    return Edit("writing a note" if after else "removing a note", changes)


def _note(target: str, text: str) -> Note | None:
    return Note(target, text) if text else None


def confirm(link: Link) -> Edit:
    """Say that a suggested link is right."""
    return Edit("confirming a link", _changed(link, LinkState.CONFIRMED))


def dismiss(link: Link) -> Edit:
    """Say that a link is wrong; it is remembered, so that it is not suggested again."""
    return Edit("dismissing a link", _changed(link, LinkState.DISMISSED))


def restore(link: Link) -> Edit:
    """Suggest a dismissed link again."""
    return Edit("restoring a suggestion", _changed(link, LinkState.SUGGESTED))


def _changed(link: Link, state: LinkState) -> tuple[Change, ...]:
    return (Change(link, replace(link, state=state)),) if link.state != state else ()


def tie(paragraph: str, uid: str, known: Link | None) -> Edit:
    """Link a paragraph (its id) and an event by hand; `known` is the link there is already."""
    if known is not None:
        return Edit("linking a paragraph", confirm(known).changes)
    link = Link(paragraph, uid, "linked by hand", LinkState.CONFIRMED)
    return Edit("linking a paragraph", (Change(None, link),))


def change_event(before: Event, after: Event, label: str) -> Edit:
    """Change an event; its sequence rises when date, place or status changed (RFC 5545)."""
    if before == after:
        return Edit(label, ())
    seen_outside = ("when", "place", "cancelled")
    moved = any(getattr(before, name) != getattr(after, name) for name in seen_outside)
    sequence = before.sequence + 1 if moved else before.sequence
    return Edit(label, (Change(before, replace(after, sequence=sequence)),))


def set_setting(name: str, before: str, after: str) -> Edit:
    """Change a setting of the dossier; "" is no setting."""
    old = Setting(name, before) if before else None
    new = Setting(name, after) if after else None
    changes = (Change(old, new),) if before != after else ()
    return Edit(f"changing the {name}", changes)


def shortened(text: str, letters: int = 40) -> str:
    """Return `text` cut at a word's end to at most `letters` letters and an ellipsis."""
    if len(text) <= letters:
        return text
    cut = text[:letters].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:.')}…"
