"""One text with all that is asked for in it: as issued, compiled, tracked, or clean.

The compilation puts each delegation's wish in square brackets where it stands, with the name behind
it: `[in 2018] (Mexico: delete) [in 2019] (Mexico)`. Tracked, deletions and insertions stand in the
text as marks with their authors. Clean, what is agreed is in the text and nothing else is.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop.core.draft import Paragraph, ParagraphKind
from desktop.core.proposal import Proposal, ProposalKind, ProposalState
from desktop.core.text_edits import TextEdit, applied, edits_of, rebased
from desktop.core.word_diff import Mark

AGREED = (ProposalState.AGREED, ProposalState.AD_REF)
_ADDED = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")


class Form(StrEnum):
    """The forms of one text."""

    ORIGINAL = "original"
    COMPILED = "compiled"
    TRACKED = "tracked"
    CLEAN = "clean"


class Run(NamedTuple):
    """A stretch of a rendered paragraph.

    `mark` says whether it is asked for or struck out, `by` who asks, `proposals` the ids of what
    they ask. `note` is an attribution that stands in the text, no words of it.
    """

    text: str
    mark: Mark = Mark.SAME
    by: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    note: bool = False


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


def render(
    paragraphs: Sequence[Paragraph], proposals: Iterable[Proposal], form: Form
) -> tuple[Rendered, ...]:
    """Return the text in a form; paragraphs in their order, those asked for where they belong.

    Proposals that are withdrawn or rejected are in none; the original has none at all.
    """
    counted = [one for one in proposals if _counts(one, form) and not _is_so(one, paragraphs)]
    on: dict[str, list[Proposal]] = defaultdict(list)
    behind: dict[str, list[Proposal]] = defaultdict(list)
    for one in counted:
        (behind[one.after] if one.kind is ProposalKind.ADD else on[one.paragraph]).append(one)
        if one.kind is ProposalKind.MOVE:
            behind[one.after].append(one)
    known = {one.id: one for one in paragraphs}
    return tuple(_all(paragraphs, on, behind, known, form))


def _counts(proposal: Proposal, form: Form) -> bool:
    if form is Form.ORIGINAL:
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
    paragraph: Paragraph, own: Iterable[Proposal], gone: Sequence[Proposal], form: Form
) -> Rendered:
    wishes, unfit = _wishes(paragraph, own)
    ids = tuple(one.id for one in gone)
    by = _names(gone)
    runs = _FORMS[form](paragraph.text, wishes)
    if gone and form is Form.COMPILED:
        verb = "move" if all(one.kind is ProposalKind.MOVE for one in gone) else "delete"
        note = Run(f"] ({', '.join(by)}: {verb})", by=by, proposals=ids, note=True)
        runs = [Run("[", note=True), *runs, note]
    elif gone:
        runs = [run._replace(mark=Mark.DELETED, by=by, proposals=ids) for run in runs]
    mark = Mark.DELETED if gone else Mark.SAME
    place = (paragraph.id, paragraph.kind, paragraph.label, paragraph.level)
    return Rendered(*place, tuple(runs), mark, by, ids, unfit)


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


# -- inside a paragraph --------------------------------------------------------------------------

Wish = tuple[TextEdit, Proposal]


def _wishes(
    paragraph: Paragraph, proposals: Iterable[Proposal]
) -> tuple[list[Wish], tuple[str, ...]]:
    """The edits that are asked for on the words as they are now, and what no longer fits."""
    wishes: list[Wish] = []
    unfit: list[str] = []
    for one in proposals:
        if one.kind is not ProposalKind.CHANGE:
            continue
        wanted = rebased(one.base, one.text, paragraph.text)
        if wanted is None:
            unfit.append(one.id)
        else:
            wishes += [(edit, one) for edit in edits_of(paragraph.text, wanted)]
    wishes.sort(key=lambda wish: wish[0][:2])
    return wishes, tuple(unfit)


def _plain(text: str, _wishes: Sequence[Wish]) -> list[Run]:
    return [Run(text)]


def _clean(text: str, wishes: Sequence[Wish]) -> list[Run]:
    """What is agreed is in; of two that want the same words the first one."""
    taken: list[TextEdit] = []
    for edit, _ in wishes:
        if not taken or (edit.start >= taken[-1].end and edit.start > taken[-1].start):
            taken.append(edit)
    return [Run(applied(text, taken))]


def _tracked(text: str, wishes: Sequence[Wish]) -> list[Run]:
    """Each stretch that anybody strikes once, then all that is put in its place."""
    runs: list[Run] = []
    place = 0
    for start, end, group in _groups(wishes):
        runs.append(Run(text[place:start]))
        striking = [one for edit, one in group if edit.end > edit.start]
        if end > start:
            runs.append(Run(text[start:end], Mark.DELETED, _names(striking), _ids(striking)))
        for words, asking in _put_in(text, start, end, group):
            runs.append(Run(words, Mark.INSERTED, _names(asking), _ids(asking)))
        place = end
    return [run for run in (*runs, Run(text[place:])) if run.text]


def _compiled(text: str, wishes: Sequence[Wish]) -> list[Run]:
    runs: list[Run] = []
    place = 0
    for start, end, group in _groups(wishes):
        runs.append(Run(text[place:start]))
        striking = [one for edit, one in group if edit.end > edit.start]
        if end > start:
            by, ids = _names(striking), _ids(striking)
            runs += _bracketed(text[start:end], Mark.DELETED, by, ids, ": delete")
        for words, asking in _put_in(text, start, end, group):
            if runs and runs[-1].note:
                runs.append(Run(" ", note=True))
            runs += _bracketed(words, Mark.INSERTED, _names(asking), _ids(asking), "")
        place = end
    return [run for run in (*runs, Run(text[place:])) if run.text]


def _bracketed(
    words: str, mark: Mark, by: tuple[str, ...], ids: tuple[str, ...], verb: str
) -> list[Run]:
    """The words in square brackets, the blanks round them outside, and who asks behind them."""
    inner = words.strip()
    ahead, behind = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    around = mark is Mark.INSERTED
    runs = [
        Run(ahead, note=around),
        Run("[", note=True, by=by, proposals=ids),
        Run(inner, mark, by, ids),
        Run(f"] ({', '.join(by)}{verb})", note=True, by=by, proposals=ids),
        Run(behind, note=around),
    ]
    return [run for run in runs if run.text]


def _groups(wishes: Sequence[Wish]) -> Iterator[tuple[int, int, list[Wish]]]:
    """The wishes by the stretches that they share, each with its ends."""
    group: list[Wish] = []
    start = end = 0
    for edit, one in wishes:
        apart = edit.start > end or (edit.start == end and edit.start > start)
        if group and apart:
            yield start, end, group
            group = []
        if not group:
            start, end = edit.start, edit.end
        end = max(end, edit.end)
        group.append((edit, one))
    if group:
        yield start, end, group


def _put_in(
    text: str, start: int, end: int, group: Iterable[Wish]
) -> Iterator[tuple[str, list[Proposal]]]:
    """What would stand in the stretch instead, with all who ask for just that.

    Who asks for a part of the stretch only, asks for the rest as it is.
    """
    asked: dict[str, list[Proposal]] = {}
    by_proposal: dict[str, tuple[Proposal, list[TextEdit]]] = {}
    for edit, one in group:
        by_proposal.setdefault(one.id, (one, []))[1].append(edit)
    for one, edits in by_proposal.values():
        moved = [TextEdit(e.start - start, e.end - start, e.words) for e in edits]
        words = applied(text[start:end], moved)
        if words:
            asked.setdefault(words, []).append(one)
    yield from asked.items()


def _names(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.delegation for one in proposals))


def _ids(proposals: Iterable[Proposal]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.id for one in proposals))


_FORMS = {
    Form.ORIGINAL: _plain,
    Form.CLEAN: _clean,
    Form.TRACKED: _tracked,
    Form.COMPILED: _compiled,
}
