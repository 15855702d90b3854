"""The words of one paragraph with all that is asked of them, in one form or another.

Several delegations may want the same words: here it is settled how their wishes stand together.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Form, Run, ids_of, names_of
from desktop.core.drafts.text_edits import TextEdit, applied, edits_of, rebased
from desktop.core.versions.word_diff import Mark

Wish = tuple[TextEdit, Proposal]


def wishes_on(
    paragraph: Paragraph, proposals: Iterable[Proposal]
) -> tuple[list[Wish], tuple[str, ...]]:
    """Return the edits that are asked for on the words as they are now, in order.

    Behind them stand the ids of those proposals whose words no longer fit the paragraph.
    """
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
    return [run for run in _pieces(text, wishes) if run.text]


def _compiled(text: str, wishes: Sequence[Wish]) -> list[Run]:
    runs: list[Run] = []
    for piece in _pieces(text, wishes):
        if piece.mark is Mark.SAME:
            runs.append(piece)
            continue
        if piece.mark is Mark.INSERTED and runs and runs[-1].note:
            runs.append(Run(" ", note=True))
        runs += _bracketed(piece)
    return [run for run in runs if run.text]


def _pieces(text: str, wishes: Sequence[Wish]) -> Iterator[Run]:
    """The words that stay, and for each stretch what is struck and what is put in, by whom."""
    place = 0
    for start, end, group in _groups(wishes):
        yield Run(text[place:start])
        striking = [one for edit, one in group if edit.end > edit.start]
        if end > start:
            yield Run(text[start:end], Mark.DELETED, names_of(striking), ids_of(striking))
        for words, asking in _put_in(text, start, end, group):
            yield Run(words, Mark.INSERTED, names_of(asking), ids_of(asking))
        place = end
    yield Run(text[place:])


def _bracketed(piece: Run) -> list[Run]:
    """The words in square brackets, the blanks round them outside, and who asks behind them."""
    words, mark, by, ids = piece[:4]
    inner, verb = words.strip(), ": delete" if mark is Mark.DELETED else ""
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


# How each form puts a paragraph's words and the wishes on them together.
RUNS_OF = {
    Form.ORIGINAL: _plain,
    Form.PLAIN: _plain,
    Form.CLEAN: _clean,
    Form.TRACKED: _tracked,
    Form.COMPILED: _compiled,
}
