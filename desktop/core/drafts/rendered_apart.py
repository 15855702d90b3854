"""A paragraph's tracked changes as a file can hold them: each word struck for one person alone.

What others ask for on words that are struck already, and all that is asked for in a paragraph that
somebody wants gone, stands aside, to be told in the margin of those words.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from desktop.core.drafts.aside_words import Way, told
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Run
from desktop.core.drafts.rendered_runs import Wish, wishes_on
from desktop.core.drafts.text_edits import TextEdit
from desktop.core.versions.word_diff import Mark

_WHOLE = (ProposalKind.DELETE, ProposalKind.MOVE)


class Aside(NamedTuple):
    """A wish in words, and the stretch of the paragraph's words beside which it stands."""

    start: int
    end: int
    proposal: Proposal
    sentence: str


class Apart(NamedTuple):
    """What is tracked in a paragraph, and what stands aside."""

    runs: tuple[Run, ...]
    asides: tuple[Aside, ...]


def apart(paragraph: Paragraph, proposals: Sequence[Proposal], paths: Mapping[str, str]) -> Apart:
    """Part what is asked for on a paragraph; `paths` are the citations of paragraphs by id.

    Read back, runs and asides together give every proposal that still fits.
    """
    text = paragraph.text
    wishes, _ = wishes_on(paragraph, proposals)
    first = first_of_all(proposals)
    whole = [one for one in proposals if one.kind in _WHOLE and one is not first]
    gone = [Aside(0, len(text), one, _whole(one, paths)) for one in whole]
    taken = [] if first else _taken(wishes, proposals)
    rest = [_aside(text, edit, one) for edit, one in wishes if (edit, one) not in taken]
    runs = (_run(text, Mark.DELETED, first),) if first else tuple(_runs(text, taken))
    return Apart(runs, (*gone, *rest))


def first_of_all(proposals: Iterable[Proposal]) -> Proposal | None:
    """Return the first of those that want a whole paragraph gone or elsewhere."""
    return next((one for one in proposals if one.kind in _WHOLE), None)


def _taken(wishes: Iterable[Wish], proposals: Iterable[Proposal]) -> list[Wish]:
    """The wishes that can stand in the text together; who came first has the words."""
    order = {one.id: number for number, one in enumerate(proposals)}
    taken: list[Wish] = []
    for wish in sorted(wishes, key=lambda wish: order[wish[1].id]):
        if not any(_in_the_way(wish[0], other) for other, _ in taken):
            taken.append(wish)
    return sorted(taken, key=lambda wish: (*wish[0][:2], order[wish[1].id]))


def _in_the_way(one: TextEdit, other: TextEdit) -> bool:
    """Whether both strike the same words, or one puts words in among those that the other strikes.

    Words put in at one place by two stand side by side.
    """
    return one.start < other.end and other.start < one.end


def _runs(text: str, taken: Iterable[Wish]) -> Iterator[Run]:
    place = 0
    for edit, one in taken:
        if edit.start > place:
            yield Run(text[place : edit.start])
        if edit.end > edit.start:
            yield _run(text[edit.start : edit.end], Mark.DELETED, one)
        if edit.words:
            yield _run(edit.words, Mark.INSERTED, one)
        place = edit.end
    if place < len(text):
        yield Run(text[place:])


def _run(text: str, mark: Mark, one: Proposal) -> Run:
    return Run(text, mark, (one.delegation,), (one.id,))


def _aside(text: str, edit: TextEdit, one: Proposal) -> Aside:
    start, end, words = edit
    if end > start:
        sentence = told(Way.REPLACE, words) if words else told(Way.DELETE)
        return Aside(start, end, one, sentence)
    # An insertion has no words of its own beside which it could stand: take those before it.
    begin = text[:start].rstrip().rfind(" ") + 1
    if begin < start:
        return Aside(begin, start, one, told(Way.BEHIND, words))
    return Aside(start, len(text.partition(" ")[0]), one, told(Way.BEFORE, words))


def _whole(one: Proposal, paths: Mapping[str, str]) -> str:
    if one.kind is ProposalKind.DELETE:
        return told(Way.GONE)
    return told(Way.MOVE, paths.get(one.after, "")) if one.after else told(Way.FIRST)
