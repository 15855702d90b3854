"""Which choices of a print are remembered for the next one: its form and looks, never notes."""

import json
from enum import StrEnum
from typing import Any

from desktop.core.drafts.rendered import Form as TextForm
from desktop.core.paper import Paper
from desktop.core.quick.dataclasses import replace
from desktop.desk.printing.wish import Form, Group, PrintWish

_SWITCHES = ("paragraphs", "descriptions", "blank", "margin", "numbers", "inline")
_CHOICES: dict[str, type[StrEnum]] = {
    "form": Form,
    "paper": Paper,
    "group": Group,
    "text_form": TextForm,
}


def kept(wish: PrintWish) -> str:
    """Write down what is remembered of a wish: no days, no events, and nobody's notes."""
    names = (*_CHOICES, *_SWITCHES)
    return json.dumps({name: getattr(wish, name) for name in names})


def recalled(text: str, wish: PrintWish) -> PrintWish:
    """Return `wish` with what was remembered; what cannot be read is as it was."""
    try:
        stored = json.loads(text)
    except ValueError:
        return wish
    if not isinstance(stored, dict):
        return wish
    known: dict[str, Any] = {
        name: stored[name] for name in _SWITCHES if isinstance(stored.get(name), bool)
    }
    for name, kind in _CHOICES.items():
        if stored.get(name) in {one.value for one in kind}:
            known[name] = kind(stored[name])
    return replace(wish, **known)
