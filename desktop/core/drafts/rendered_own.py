"""One delegation's changes in a paragraph, with what the others ask for told beside them.

Who writes in a paragraph must see what the others want there, and must not write in their words.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Run, names_of
from desktop.core.drafts.rendered_runs import Wish, wishes_on
from desktop.core.versions.word_diff import Mark

_CLOSING = ",.;:)]!?"


def own_runs(
    paragraph: Paragraph, own: Proposal | None, others: Iterable[Proposal]
) -> tuple[Run, ...]:
    """Return a paragraph with its words as `own` asks for them; `others` are told beside them.

    What others strike, and what they would put in, are runs of `others`; the latter are no words
    of the paragraph. So is, at its end, that somebody wants it gone.
    """
    mine, _ = wishes_on(paragraph, (own,) if own else ())
    open_ones = [one for one in others if one.is_open]
    theirs, _ = wishes_on(paragraph, open_ones)
    gone = [one for one in open_ones if one.kind in (ProposalKind.DELETE, ProposalKind.MOVE)]
    runs = [*_woven(paragraph.text, mine, theirs), *_gone(gone)]
    return tuple(run for run in runs if run.text)


def _woven(text: str, mine: Sequence[Wish], theirs: Sequence[Wish]) -> Iterator[Run]:
    """The words from one place where anything changes to the next, and what is put in there."""
    places = {0, len(text)}
    places.update(at for edit, _ in (*mine, *theirs) for at in (edit.start, edit.end))
    for start, end in pairwise([*sorted(places), len(text)]):
        yield from _put_in(text, start, mine, theirs)
        if start < end:
            yield _stretch(text[start:end], start, mine, theirs)


def _stretch(words: str, start: int, mine: Sequence[Wish], theirs: Sequence[Wish]) -> Run:
    if wanting := _striking(start, mine):
        return Run(words, Mark.DELETED, names_of(wanting), tuple(one.id for one in wanting))
    if wanting := _striking(start, theirs):
        return Run(words, Mark.DELETED, names_of(wanting), others=True)
    return Run(words)


def _striking(at: int, wishes: Sequence[Wish]) -> list[Proposal]:
    return [one for edit, one in wishes if edit.start <= at < edit.end]


def _put_in(text: str, at: int, mine: Sequence[Wish], theirs: Sequence[Wish]) -> Iterator[Run]:
    """What stands at a place instead of the words before it: one's own, then that of others."""
    for edit, one in mine:
        if edit.end == at and edit.words:
            yield Run(edit.words, Mark.INSERTED, (one.delegation,), (one.id,))
    asked: dict[str, list[Proposal]] = {}
    for edit, one in theirs:
        if edit.end == at:
            asked.setdefault(edit.words.strip(), []).append(one)
    for words, asking in asked.items():
        names = names_of(asking)
        told = f"{words} ({', '.join(names)})" if words else f"({', '.join(names)}: delete)"
        yield from _spaced(text, at, told, names)


def _spaced(text: str, at: int, told: str, names: tuple[str, ...]) -> Iterator[Run]:
    """What is told, parted from the words on either side."""
    before = " " if at and not text[at - 1].isspace() else ""
    after = " " if text[at : at + 1].strip(_CLOSING).strip() else ""
    for part in (before, told, after):
        yield Run(part, Mark.INSERTED, names, others=True)


def _gone(proposals: Sequence[Proposal]) -> Iterator[Run]:
    """That delegations want the paragraph taken out, or elsewhere."""
    for kind, verb in ((ProposalKind.DELETE, "delete"), (ProposalKind.MOVE, "move")):
        names = names_of(one for one in proposals if one.kind is kind)
        if names:
            yield Run(" ", Mark.INSERTED, names, others=True)
            yield Run(f"({', '.join(names)}: {verb})", Mark.INSERTED, names, others=True)
