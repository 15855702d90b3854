"""Papers for the tests of reading: read from words, and told in short lines."""

from functools import cache
from pathlib import Path
from textwrap import dedent

from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.event import Event, Origin
from desktop.core.found import Found
from desktop.core.names.gazetteer import Gazetteer
from desktop.paths import NAMES
from desktop.reading.document import read_document
from desktop.reading.names import load


@cache
def gazetteer() -> Gazetteer:
    """The names that come with the program."""
    return load(NAMES)


def read(text: str, name: str = "paper.txt") -> Found:
    """Read a paper that is written in a test."""
    return read_document(name, dedent(text).encode(), gazetteer())


def sample(folder: Path, name: str) -> Found:
    """Read a paper of the samples."""
    return read_document(name, (folder / name).read_bytes(), gazetteer())


def draft_of(found: Found) -> Draft:
    """The one draft."""
    [one] = found.drafts
    return one.draft


def body_of(found: Found) -> tuple[Paragraph, ...]:
    """The paragraphs of the one draft that are cited."""
    [one] = found.drafts
    return tuple(paragraph for paragraph in one.paragraphs if paragraph.path)


def outline(found: Found) -> list[str]:
    """Label and path of each cited paragraph: "(a) = OP 1 (a)"."""
    return [f"{one.label} = {one.path}".strip() for one in body_of(found)]


def at(found: Found, path: str) -> Paragraph:
    """The paragraph with this path."""
    [one] = [one for one in body_of(found) if one.path == path]
    return one


def entries(found: Found) -> list[str]:
    """Title and date of each entry that the draft sets."""
    return [told(one) for one in found.events if one.origin is Origin.DRAFT]


def told(event: Event) -> str:
    """An event in one line: "Forum | 2019-11-11/2019-11-13 | Lima"."""
    return " | ".join((event.title, event.when.edtf or "no date", event.place.city or "nowhere"))
