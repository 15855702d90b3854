"""One text with all that is asked for in it: as issued, compiled, tracked, or clean.

The compilation puts each delegation's wish in square brackets where it stands, with the name behind
it: `[in 2018] (Mexico: delete) [in 2019] (Mexico)`. Tracked, deletions and insertions stand in the
text as marks with their authors. Clean, what is agreed is in the text and nothing else is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind, ProposalState
from desktop.core.drafts.rendered import Form, Rendered, Run, names_of
from desktop.core.drafts.rendered_runs import RUNS_OF, wishes_on
from desktop.core.versions.word_diff import Mark

AGREED = (ProposalState.AGREED, ProposalState.AD_REF)
_ADDED = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")


def render(
    paragraphs: Sequence[Paragraph], proposals: Iterable[Proposal], form: Form
) -> tuple[Rendered, ...]:
    """Return the text in a form; paragraphs in their order, those asked for where they belong.

    Proposals that are withdrawn or rejected are in none; the original has none at all.
    """
    counted = counting(paragraphs, proposals, form)
    on: dict[str, list[Proposal]] = defaultdict(list)
    behind: dict[str, list[Proposal]] = defaultdict(list)
    for one in counted:
        (behind[one.after] if one.kind is ProposalKind.ADD else on[one.paragraph]).append(one)
        if one.kind is ProposalKind.MOVE:
            behind[one.after].append(one)
    known = {one.id: one for one in paragraphs}
    return tuple(_all(paragraphs, on, behind, known, form))


def counting(
    paragraphs: Sequence[Paragraph], proposals: Iterable[Proposal], form: Form
) -> tuple[Proposal, ...]:
    """Return the proposals that are told in a form; what the text has already is none of them."""
    return tuple(one for one in proposals if _counts(one, form) and not _is_so(one, paragraphs))


def _counts(proposal: Proposal, form: Form) -> bool:
    if form in (Form.ORIGINAL, Form.PLAIN):
        return False
    agreed = proposal.state in AGREED
    return agreed if form is Form.CLEAN else agreed or proposal.is_open


def _is_so(proposal: Proposal, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a new paragraph is in the text already, or a moved one where it is wanted."""
    if proposal.kind is ProposalKind.ADD:
        return bool(proposal.paragraph)
    if proposal.kind is not ProposalKind.MOVE:
        return False
    place = next((n for n, one in enumerate(paragraphs) if one.id == proposal.paragraph), -1)
    level = paragraphs[place].level if place >= 0 else 0
    before = place - 1
    while before >= 0 and paragraphs[before].id != proposal.after:
        if paragraphs[before].level <= level:
            return False
        before -= 1
    return place >= 0 and (before >= 0 or not proposal.after)


def _all(
    paragraphs: Sequence[Paragraph],
    on: Mapping[str, Sequence[Proposal]],
    behind: Mapping[str, Sequence[Proposal]],
    known: Mapping[str, Paragraph],
    form: Form,
) -> Iterator[Rendered]:
    yield from _added(behind.get("", ()), {}, known, form)
    labels: dict[ParagraphKind, str] = {}
    for paragraph in paragraphs:
        labels[paragraph.kind] = paragraph.label
        own = on.get(paragraph.id, ())
        gone = [one for one in own if one.kind in (ProposalKind.DELETE, ProposalKind.MOVE)]
        if not (gone and form is Form.CLEAN):
            yield _rendered(paragraph, own, gone, form)
        yield from _added(behind.get(paragraph.id, ()), labels, known, form)


def _rendered(
    paragraph: Paragraph, own: Sequence[Proposal], gone: Sequence[Proposal], form: Form
) -> Rendered:
    place = (paragraph.id, paragraph.kind, paragraph.label, paragraph.level)
    if not own:
        return Rendered(*place, (Run(paragraph.text),))
    wishes, unfit = wishes_on(paragraph, own)
    ids = tuple(one.id for one in gone)
    by = names_of(gone)
    runs = RUNS_OF[form](paragraph.text, wishes)
    if gone and form is Form.COMPILED:
        verb = "move" if all(one.kind is ProposalKind.MOVE for one in gone) else "delete"
        note = Run(f"] ({', '.join(by)}: {verb})", by=by, proposals=ids, note=True)
        runs = [Run("[", note=True), *runs, note]
    elif gone:
        runs = [_struck(run, gone) for run in runs]
    mark = Mark.DELETED if gone else Mark.SAME
    return Rendered(*place, tuple(runs), mark, by, ids, unfit)


def _struck(run: Run, gone: Sequence[Proposal]) -> Run:
    """A run in a paragraph that somebody wants gone; what is asked for in it stays to be seen."""
    if run.mark is Mark.INSERTED:
        return run
    by = tuple(dict.fromkeys((*names_of(gone), *run.by)))
    ids = tuple(dict.fromkeys((*(one.id for one in gone), *run.proposals)))
    return run._replace(mark=Mark.DELETED, by=by, proposals=ids)


def _added(
    proposals: Iterable[Proposal],
    labels: Mapping[ParagraphKind, str],
    known: Mapping[str, Paragraph],
    form: Form,
) -> Iterator[Rendered]:
    """The paragraphs that come behind one; those without a label are bis, ter and so on.

    `labels` are those of the last paragraph of each kind before them.
    """
    for number, one in enumerate(proposals):
        label = labels.get(one.sort, "")
        moved = known.get(one.paragraph) if one.kind is ProposalKind.MOVE else None
        words = moved.text if moved else one.text
        by = (one.delegation,)
        if form is Form.CLEAN:
            yield Rendered("", one.sort, one.label, 0, (Run(words),), proposals=(one.id,))
            continue
        run = Run(words, Mark.INSERTED, by, (one.id,))
        runs: tuple[Run, ...] = (run,)
        if form is Form.COMPILED:
            note = Run(f"] ({one.delegation})", by=by, proposals=(one.id,), note=True)
            runs = (Run("[", note=True), run, note)
        own = one.label or (moved.label if moved else _next_label(label, number))
        yield Rendered("", one.sort, own, 0, runs, Mark.INSERTED, by, (one.id,))


def _next_label(label: str, number: int) -> str:
    bare = label.rstrip(".")
    return f"{bare} {_ADDED[min(number, len(_ADDED) - 1)]}" if bare else ""
