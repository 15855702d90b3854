"""The slip that names the old entries to delete before a file is brought in.

Classic Outlook adds what it imports beside what is there, so what was moved or cancelled since
would stand there twice, once with its old date. The batch's category finds the old entries.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from desktop.writing.plain import one_line

HEAD = "Delete first"
_WHY = (
    "An import adds entries and leaves the old ones as they are, so delete these from your calendar"
    " first. To find them, search the calendar for their category; in Outlook's search field:"
)


class OldEntry(NamedTuple):
    """An entry in somebody's calendar that is no longer right.

    `title` and `stood` (date and place) are as they stand there, `batch` is the category that it
    has, `why` says in words what has become of it.
    """

    title: str
    stood: str
    batch: str
    why: str


def slip_text(entries: Iterable[OldEntry], name: str) -> str:
    """Name the old entries, by category, to whoever is about to bring in the file `name`.

    Returns "" when there is nothing to delete.
    """
    ordered = sorted(entries, key=lambda entry: entry.batch)
    if not ordered:
        return ""
    blocks = [f"{HEAD}, before you bring in {name}", _WHY]
    blocks += [_block(batch, group) for batch, group in groupby(ordered, lambda one: one.batch)]
    return "\n\n".join(blocks) + "\n"


def _block(batch: str, entries: Iterable[OldEntry]) -> str:
    lines = [f'category:"{batch}"']
    for entry in entries:
        lines.append(f"- {one_line(entry.stood)}: {one_line(entry.title)}")
        lines.append(f"  {one_line(entry.why)}")
    return "\n".join(lines)


def slip_bytes(text: str) -> bytes:
    """Return the slip as a file that every editor shows well, older ones on Windows too."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")
