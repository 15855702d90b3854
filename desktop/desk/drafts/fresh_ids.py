"""Ids for what is new in a text: proposals, and paragraphs that are written here."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.desk.dossier import Dossier


def fresh_id(dossier: Dossier, what: str) -> str:
    """Return an id for something new, the same for the same moment and edit."""
    words = f"{dossier.clock.now().isoformat()} {dossier.last_edit} {what}"
    return f"r{sha256(words.encode()).hexdigest()[:15]}"
