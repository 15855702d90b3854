"""What a rendering of a text is made of: its forms, its paragraphs, their stretches.

They stand apart from the rules that make them, because the page, print and Word read them all.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.proposal import Proposal
from desktop.core.versions.word_diff import Mark


class Form(StrEnum):
    """The forms of one text: the original is as its paper was read, plain as it stands now."""

    ORIGINAL = "original"
    PLAIN = "plain"
    COMPILED = "compiled"
    TRACKED = "tracked"
    CLEAN = "clean"


class Run(NamedTuple):
    """A stretch of a rendered paragraph.

    `mark` says whether it is asked for or struck out, `by` who asks, `proposals` the ids of what
    they ask. `note` is an attribution that stands in the text, no words of it. What is only told
    beside one's own changes is of `others`.
    """

    text: str
    mark: Mark = Mark.SAME
    by: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    note: bool = False
    others: bool = False


class Rendered(NamedTuple):
    """A paragraph as a form has it.

    `paragraph` is its id, "" for one that a proposal adds; `mark` tells that all of it is new or
    struck out. `unfit` are the ids of proposals whose words no longer fit it.
    """

    paragraph: str
    kind: ParagraphKind
    label: str
    level: int
    runs: tuple[Run, ...]
    mark: Mark = Mark.SAME
    by: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All its words in a row."""
        return "".join(run.text for run in self.runs)


def names_of(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Return the delegations that make the proposals, each once, in their order."""
    return tuple(dict.fromkeys(one.delegation for one in proposals))


def ids_of(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    """Return the ids of the proposals, each once, in their order."""
    return tuple(dict.fromkeys(one.id for one in proposals))
