"""Where something stands in a document, with its words, so that every fact can be traced."""

from desktop.core.quick.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document.

    `document` is the document's name in the dossier (its file name), `page` counts from 1 where
    the document has pages, `line` counts from 1, `text` holds the words as printed, with table
    cells parted by " | " and torn rows joined by a line break.
    """

    document: str
    line: int
    text: str
    page: int | None = None
