"""What is asked for in the open draft, and the page that comes of it in one of its forms."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.proposal import Position, Proposal, ProposalKind
from desktop.core.drafts.rendered import Form, Rendered, Run
from desktop.core.drafts.rendered_own import own_runs
from desktop.core.drafts.rendering import render
from desktop.core.drafts.text_edits import clash, edits_of, rebased
from desktop.core.quick.dataclasses import dataclass, field
from desktop.core.source import Source
from desktop.core.versions.word_diff import Mark

NEW = "+"  # Stands before a proposal's id where it names the paragraph that the proposal adds.


class Leaf(NamedTuple):
    """A paragraph as the page has it; `runs` is `None` where it stands as issued."""

    paragraph: Paragraph
    runs: tuple[Run, ...] | None = None
    mark: Mark = Mark.SAME


@dataclass(frozen=True)
class Asked:
    """The proposals on a version and what was said to them.

    `delegation` narrows to one, "" is all; `only_open` leaves out what has been decided. `listed`
    are the ids of those that the list of what has lost its paragraph has, `former` of those that
    went on to a newer version and are only read here.
    """

    proposals: tuple[Proposal, ...] = ()
    positions: tuple[Position, ...] = ()
    delegation: str = ""
    only_open: bool = False
    paragraphs: Mapping[str, Paragraph] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()

    @cached_property
    def shown(self) -> tuple[Proposal, ...]:
        """The proposals that the filter lets through.

        Of a delegation that asks for nothing itself they are those to which it has spoken.
        """
        own = {one.id for one in self.proposals if one.delegation == self.delegation}
        name = self.delegation
        spoken = {o.proposal for o in self.positions if name in (o.delegation, o.on_behalf)}
        wanted = own or spoken
        return tuple(
            one
            for one in self.proposals
            if (not self.only_open or one.is_open) and (not self.delegation or one.id in wanted)
        )

    @cached_property
    def only_speaking(self) -> tuple[str, ...]:
        """The delegations that ask for nothing themselves and have spoken to what others do."""
        asking = {one.delegation for one in self.proposals}
        names = (name for one in self.positions for name in (one.delegation, one.on_behalf))
        return tuple(sorted({name for name in names if name} - asking))

    @cached_property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """The delegations with the number of their proposals, the most first."""
        told = Counter(o.delegation for o in self.proposals if o.is_open or not self.only_open)
        return tuple(sorted(told.items(), key=lambda pair: (-pair[1], pair[0])))

    @cached_property
    def _on(self) -> dict[str, list[Proposal]]:
        found: dict[str, list[Proposal]] = {}
        for one in self.shown:
            place = f"{NEW}{one.id}" if _adds(one) else one.paragraph
            found.setdefault(place, []).append(one)
        return found

    @cached_property
    def by_id(self) -> dict[str, Proposal]:
        """The proposals by their ids."""
        return {one.id: one for one in self.proposals}

    def on(self, paragraph: str) -> tuple[Proposal, ...]:
        """Return what is asked for on a paragraph, or the proposal that adds it."""
        return tuple(self._on.get(paragraph, ()))

    def own(self, place: str, delegation: str) -> Proposal | None:
        """Return what a delegation asks for on a paragraph, or by the paragraph that it adds."""
        for one in self.proposals:
            stands = f"{NEW}{one.id}" if _adds(one) else one.paragraph
            its_own = one.delegation == delegation and one.id not in self.former
            if stands == place and its_own and one.is_open:
                return one
        return None

    @property
    def homeless(self) -> tuple[Proposal, ...]:
        """The proposals whose paragraph is gone, but for those that are listed by themselves."""
        return tuple(one for one in self.on("") if one.is_open and one.id not in self.listed)

    def said_to(self, proposal: str) -> tuple[Position, ...]:
        """Return what was said to a proposal."""
        return tuple(one for one in self.positions if one.proposal == proposal)

    def fits(self, one: Proposal) -> bool:
        """Whether a proposal on the words of a paragraph still fits them."""
        paragraph = self.paragraphs.get(one.paragraph)
        if one.kind is not ProposalKind.CHANGE or not one.awaits:
            return True
        return paragraph is not None and rebased(one.base, one.text, paragraph.text) is not None

    def rivals(self, one: Proposal) -> tuple[Proposal, ...]:
        """Return the open proposals that want the same words otherwise."""
        paragraph = self.paragraphs.get(one.paragraph)
        if paragraph is None or not one.is_open:
            return ()
        others = [other for other in self.proposals if other.paragraph == one.paragraph]
        return tuple(
            other
            for other in others
            if other.is_open and other.id != one.id and _collide(one, other, paragraph.text)
        )


def _adds(one: Proposal) -> bool:
    return one.kind is ProposalKind.ADD and not one.paragraph


def _collide(one: Proposal, other: Proposal, text: str) -> bool:
    if ProposalKind.DELETE in (one.kind, other.kind):
        return one.kind is not other.kind
    if one.kind is not ProposalKind.CHANGE or other.kind is not ProposalKind.CHANGE:
        return False
    mine, theirs = (rebased(each.base, each.text, text) for each in (one, other))
    if mine is None or theirs is None:
        return True
    return any(clash(a, b) for a in edits_of(text, mine) for b in edits_of(text, theirs))


def leaves_of(paragraphs: Sequence[Paragraph], asked: Asked, form: Form) -> tuple[Leaf, ...]:
    """Return the paragraphs of the page in a form, those that are asked for among them."""
    if form in (Form.ORIGINAL, Form.PLAIN) or not asked.shown:
        return tuple(Leaf(one) for one in paragraphs)
    return tuple(_leaves(paragraphs, render(paragraphs, asked.shown, form)))


def _leaves(paragraphs: Sequence[Paragraph], shown: Sequence[Rendered]) -> Iterator[Leaf]:
    known = {one.id: one for one in paragraphs}
    last: Paragraph | None = None
    for one in shown:
        paragraph = known.get(one.paragraph)
        if paragraph is None:
            paragraph = _new(one, last)
            yield Leaf(paragraph, one.runs, one.mark)
            continue
        last = paragraph
        plain = one.mark is Mark.SAME and one.text == paragraph.text and not _marked(one.runs)
        yield Leaf(paragraph) if plain else Leaf(paragraph, one.runs, one.mark)


def _marked(runs: Sequence[Run]) -> bool:
    return any(run.mark is not Mark.SAME or run.note for run in runs)


def _new(one: Rendered, last: Paragraph | None) -> Paragraph:
    """A paragraph that is asked for, at the level of the one before it."""
    level = last.level if last is not None and one.kind is ParagraphKind.SUB else 0
    proposal = one.proposals[0] if one.proposals else ""
    source = last.source if last is not None else Source("", 1, "")
    draft = last.draft if last is not None else ""
    return Paragraph(
        f"{NEW}{proposal}", draft, 0, one.kind, one.label, "", one.text, source, level=level
    )


def own_leaf(paragraph: Paragraph, asked: Asked, delegation: str) -> Leaf:
    """Return a paragraph as one delegation has it, to be written in; the others stand beside it."""
    on_it = [one for one in asked.proposals if one.paragraph == paragraph.id]
    here = [one for one in on_it if one.id not in asked.former]
    mine = (one for one in here if one.delegation == delegation and one.is_open)
    own = next((one for one in mine if one.kind is ProposalKind.CHANGE), None)
    past = [one for one in on_it if one.id in asked.former]
    others = [*(one for one in here if one.delegation != delegation), *past]
    runs = own_runs(paragraph, own, others)
    return Leaf(paragraph, runs if _marked(runs) else None)
