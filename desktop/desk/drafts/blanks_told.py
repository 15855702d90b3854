"""The dates that texts leave open, and what the command line says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.placeholders import blanks_of
from desktop.desk import shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.drafts.placeholders import Blank
    from desktop.desk.dossier import Dossier


def blanks_of_texts(dossier: Dossier) -> tuple[Blank, ...]:
    """Return the placeholders of every text's newest version, in the order of its words."""
    drafts = dossier.drafts()
    followed = {one.previous for one in drafts}
    newest = [one for one in drafts if one.id not in followed]
    events = dossier.events() if newest else ()
    return tuple(blank for one in newest for blank in blanks_of(dossier.paragraphs(one.id), events))


def of_blanks(blanks: Iterable[Blank]) -> list[str]:
    """Tell each placeholder in a line: where it stands, its words, what it is for."""
    lines = [_line(one) for one in blanks]
    return lines or ["No text leaves a date open."]


def _line(blank: Blank) -> str:
    entry = blank.entry
    title = entry.title if entry else "no entry yet"
    filled = f": {entry.when.text}" if entry and blank.is_filled else ""
    return f"{blank.paragraph.path}  {blank.text}  {title}{filled}"


def blank_shape(blank: Blank) -> shapes.Shape:
    """The JSON shape of a placeholder."""
    entry = blank.entry
    return {
        "path": blank.paragraph.path or None,
        "draft": blank.paragraph.draft,
        "text": blank.text,
        "uid": entry.uid if entry else None,
        "title": entry.title if entry else None,
        "filled": shapes.of_when(entry.when) if entry and blank.is_filled else None,
    }
