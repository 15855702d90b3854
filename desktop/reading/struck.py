"""Words of a calendar that do not hold: what is struck through, and signs of notes set high."""

import re
from collections.abc import Sequence

from desktop.core.quick.dataclasses import replace
from desktop.reading.prose import is_stray
from desktop.reading.text import Line

CANCELLED = " (CANCELLED)"
_STRUCK = re.compile(r"<(s|del|strike)\b[^<>]*>(.*?)</\1\s*>|~~(?=\S)(.+?)(?<=\S)~~", re.I)
_PARTING = re.compile(r"(\t|(?<!\\)\|)")
_TAGS = re.compile(r"</?[A-Za-z][^<>]{0,30}>")
_STATUS = re.compile(r"\W*(?:cancell?ed|annulée?|cancelad[oa]|abgesagt|postponed)\W*", re.I)
# A footnote's sign set high behind a word; at the beginning of a line it begins the note.
_RAISED = re.compile(r"(?<=[^\W\d]|[)\]”\"])[¹²³⁰⁴-⁹]+(?=$|[\s,.;:)|])")
_MAY_BE = re.compile(r"<[sd]|~~|[¹²³⁰⁴-⁹]", re.I)


def without_struck(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines as they hold: without what is struck, a row or item struck whole as cancelled.

    A row is struck whole where half of its cells and more are; what else it prints stays.
    """
    return tuple(
        replace(line, text=_held(line.text)) if _MAY_BE.search(line.text) else line
        for line in lines
    )


def _held(text: str) -> str:
    text = _RAISED.sub("", text)
    return _holding(text) if _STRUCK.search(text) else text


def _holding(text: str) -> str:
    parts = _PARTING.split(text)
    cells = [part for part in parts if not _PARTING.fullmatch(part) and _said(part)]
    struck = [cell for cell in cells if _is_struck(cell)]
    called_off = any(_STATUS.fullmatch(_bare(cell)) for cell in cells)
    if not struck or not (called_off or len(cells) == 1 or 2 * len(struck) >= max(len(cells), 3)):
        return "".join(_STRUCK.sub("", part) for part in parts)
    at = parts.index(max(struck, key=len))
    told = [_STRUCK.sub(_words, part) for part in parts]
    if not called_off:
        told[at] = told[at].rstrip() + CANCELLED
    return "".join(told)


def _is_struck(cell: str) -> bool:
    """Whether nothing of a cell is left, or only what has become of it."""
    left = _bare(cell)
    return _STRUCK.search(cell) is not None and (is_stray(left) or bool(_STATUS.fullmatch(left)))


def _bare(cell: str) -> str:
    return _TAGS.sub("", _STRUCK.sub("", cell))


def _said(part: str) -> bool:
    return not is_stray(_TAGS.sub("", part))


def _words(found: re.Match[str]) -> str:
    """The words with their stroke taken off."""
    return found[2] or found[3] or ""
