"""Titles and categories of calendar entries as other programs write them."""

import re
from collections.abc import Iterable

NO_TITLE = "(no title)"
# The batch of an export, and what mail programs offer everybody: no process is called so.
_BATCH = re.compile(r"Rostrum \d{4}-\d{2}-\d{2}")
_COMMON = re.compile(
    r".* category|appointments?|business|meetings?|work|holidays?|personal|private|public|family|"
    r"important|birthdays?|anniversary|vacation|travel|phone calls?|clients?|customers?|projects?|"
    r"favou?rites?|follow up|gifts|ideas|issues|miscellaneous|status|suppliers|competition",
    re.IGNORECASE,
)
_TURNS = re.compile("[\u202d\u202e]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def one_line(text: str) -> str:
    """Return `text` on one line, with single spaces."""
    return " ".join(text.split())


def unescaped(text: str) -> str:
    """Return what a raw TEXT value means (RFC 5545, 3.3.11)."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)


def title_of(summary: str) -> tuple[str, tuple[str, ...]]:
    """Return the title and what must be said of it.

    Signs that turn the direction of what follows are shown, not obeyed.
    """
    if not summary:
        return NO_TITLE, ("it has no title",)
    shown = _TURNS.sub(lambda sign: f"[U+{ord(sign[0]):04X}]", summary)
    return shown, (() if shown == summary else ("its title holds signs that turn its letters",))


def is_batch(category: str) -> bool:
    """Whether a category only says of which export an entry is."""
    return _BATCH.fullmatch(category) is not None


def processes_among(categories: Iterable[str]) -> tuple[str, ...]:
    """Return the categories that may name a process, each once and in order."""
    names = map(one_line, categories)
    taken = (n for n in names if n and not _BATCH.fullmatch(n) and not _COMMON.fullmatch(n))
    return tuple(dict.fromkeys(taken))
