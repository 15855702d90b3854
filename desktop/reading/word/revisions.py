"""Tracked changes of a Word file as proposals on the paragraphs of the draft that it holds."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.core.document import Unread
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.found import Comment, DraftFound
from desktop.core.quick.dataclasses import replace
from desktop.reading.drafts.ink import ink_of
from desktop.reading.drafts.labels import label_of
from desktop.reading.word.body import WordParagraph
from desktop.reading.word.drafting import Drafting, carried, words_in
from desktop.reading.word.margin import Margin
from desktop.reading.word.marked import marked
from desktop.reading.word.pieces import Change, Piece
from desktop.reading.word.reader import WordText


class Revisions(NamedTuple):
    """What a file tracks: proposals by their authors, comments, and changes with no place here.

    `heard` are the ids of the remarks that are among the proposals or the comments.
    """

    proposals: tuple[Proposal, ...]
    comments: tuple[Comment, ...]
    lost: tuple[str, ...]
    heard: frozenset[str] = frozenset()


_FEW = 12  # So many words show which paragraph is meant.
NO_PLACE = "a tracked change that no proposal can hold"
NO_WORDS = "a remark that stands beside no paragraph of a draft"


class _Group(NamedTuple):
    """Pieces of a paragraph, by their numbers, that one person changed in one go."""

    first: int
    last: int
    change: Change


def with_revisions(
    word: WordText, drafts: Sequence[DraftFound], document: str
) -> tuple[list[DraftFound], list[Unread]]:
    """Give each draft of a file what is tracked in its lines; changes elsewhere are not read."""
    starts = [min((one.source.line for one in draft.paragraphs), default=1) for draft in drafts]
    ends = [*starts[1:], len(word.lines) + 1][: len(starts)]
    told: list[DraftFound] = []
    lost: list[Unread] = []
    heard: set[str] = set()
    for draft, start, end in zip(drafts, starts, ends, strict=True):
        # What is put in before the first paragraph belongs to the first draft.
        within = range(start if told else 1, end)
        found = revisions_of(word, draft, document, within)
        told.append(replace(draft, proposals=found.proposals, comments=found.comments))
        lost += [Unread(within.start, one, NO_PLACE) for one in found.lost]
        heard |= found.heard
    if not drafts:
        lost += [
            Unread(1, one, NO_PLACE) for paragraph, _ in word.paragraphs for one in _lost(paragraph)
        ]
    lost += [Unread(1, words, reason) for words, reason in word.left_out]
    unheard = [one for name, one in word.comments.items() if name not in heard and one.text]
    lost += [Unread(1, f"{one.author} remarked “{one.text}”", NO_WORDS) for one in unheard]
    return told, lost


def revisions_of(word: WordText, found: DraftFound, document: str, lines: range) -> Revisions:
    """Turn what is tracked in `lines` of a file into proposals; authors' names stay as they are.

    One change is one proposal; words struck and put in at one place by one person are one change.
    """
    drafting = Drafting(found, document)
    margin = Margin(word, drafting)
    proposals: list[Proposal] = []
    lost: list[str] = []
    last = ""
    here = lines.start
    for number, (paragraph, line) in enumerate(word.paragraphs):
        here = line or here
        if here not in lines:
            continue
        own = _on_line(line, found.paragraphs)
        if paragraph.added:
            words = (*paragraph.pieces, *paragraph.in_cells)
            change = next(one.change for one in words if one.change is not None)
            added = _added(paragraph, change, last, drafting, number)
            proposals += margin.hear_added(paragraph, added)
            lost += _ends(paragraph)
        elif own is not None and not paragraph.cells:
            last = own.id
            told = _on_paragraph(paragraph, own, word.notes, drafting, number)
            lost += (*told[1], *_ends(paragraph))
            proposals += margin.hear(paragraph, own, told[0], number)
        else:
            lost += _lost(paragraph)
    heard = frozenset(margin.heard)
    return Revisions(
        tuple(_with_moves(proposals, margin.wishes)), tuple(margin.comments), tuple(lost), heard
    )


def _added(
    paragraph: WordParagraph, change: Change, after: str, drafting: Drafting, number: int
) -> Proposal:
    """A paragraph that is all new; a label that was typed in front of it is no word of it."""
    label, ink = label_of(ink_of(marked(paragraph.pieces or paragraph.row, {})))
    place = f"{number} {change.id}"
    made = drafting.proposal(place, change, ProposalKind.ADD, text=ink.text, after=after)
    return replace(made, label=label.printed if label else "")


def _on_line(line: int | None, paragraphs: Sequence[Paragraph]) -> Paragraph | None:
    """The draft's paragraph that begins on a line of the file or before it, and holds its words."""
    if line is None:
        return None
    begun = [one for one in paragraphs if one.source.line <= line]
    return max(begun, key=lambda one: one.source.line, default=None)


def _on_paragraph(
    paragraph: WordParagraph,
    own: Paragraph,
    notes: Mapping[str, str],
    drafting: Drafting,
    number: int,
) -> tuple[list[Proposal], list[str]]:
    """The proposals on one paragraph, and the changes whose words are not found in it."""
    whole = _struck_out(paragraph)
    if whole is not None:
        kind = ProposalKind.MOVE if whole.sort == "away" else ProposalKind.DELETE
        place = f"{number} {whole.id}"
        return [drafting.proposal(place, whole, kind, own)], []
    made: list[Proposal] = []
    lost: list[str] = []
    before = words_in([one for one in paragraph.pieces if _stays(one, chosen=False)], notes)
    for group in _groups(paragraph.pieces):
        inside = range(group.first, group.last + 1)
        kept = [one for n, one in enumerate(paragraph.pieces) if _stays(one, chosen=n in inside)]
        wanted = carried(before, words_in(kept, notes), own.text)
        if wanted is None:
            lost.append(_told(group.change, [paragraph.pieces[n] for n in inside]))
            continue
        if wanted == own.text:
            struck = (paragraph.pieces[n].note for n in inside if not group.change.adds)
            lost += [_told_sign(group.change, notes[one]) for one in struck if one in notes]
            continue
        place = f"{number} {group.first} {group.change.id}"
        made.append(drafting.proposal(place, group.change, ProposalKind.CHANGE, own, wanted))
    return made, lost


def _struck_out(paragraph: WordParagraph) -> Change | None:
    """The change of a paragraph all of whose words one person struck out or moved away."""
    words = [one for one in paragraph.pieces if one.text.strip() or one.note]
    changes = [one.change for one in words]
    authors = {one.author for one in changes if one is not None and not one.adds}
    alone = bool(words) and len(authors) == 1 and all(one and not one.adds for one in changes)
    return changes[0] if alone else None


def _stays(piece: Piece, *, chosen: bool) -> bool:
    """Whether a piece is in the text when the chosen change alone is made."""
    if piece.change is None:
        return True
    return piece.change.adds if chosen else not piece.change.adds


def _groups(pieces: Sequence[Piece]) -> Iterator[_Group]:
    """The changes: pieces side by side of one person and sort; struck and put in is one."""
    open_: _Group | None = None
    for number, piece in enumerate(pieces):
        if piece.change is None:
            if open_ is not None:
                yield open_
            open_ = None
        elif open_ is not None and _goes_on(pieces, open_, piece.change):
            open_ = open_._replace(last=number)
        else:
            if open_ is not None:
                yield open_
            open_ = _Group(number, number, piece.change)
    if open_ is not None:
        yield open_


def _goes_on(pieces: Sequence[Piece], group: _Group, change: Change) -> bool:
    if change.author != group.change.author:
        return False
    last = pieces[group.last].change
    assert last is not None
    if last.sort == change.sort:
        return last.id == change.id or last.date == change.date
    # Word writes a replacement as words struck and then words put in, in one moment.
    turned = any(
        one.change is not None and other.change is not None and one.change.sort != other.change.sort
        for one, other in pairwise(pieces[group.first : group.last + 1])
    )
    return (last.sort, change.sort) == ("out", "in") and last.date == change.date and not turned


def _lost(paragraph: WordParagraph) -> Iterator[str]:
    """Changes where the draft has no paragraph, such as in a table or in a page's head."""
    for piece in (*paragraph.pieces, *paragraph.in_cells):
        if piece.change is not None and piece.text.strip():
            yield _told(piece.change, (piece,))


def _ends(paragraph: WordParagraph) -> Iterator[str]:
    """What no proposal can hold: ends put in or struck, and words taken out of another's wish."""
    for number, change in paragraph.parted:
        words = _beginning(paragraph.pieces[number:])
        yield f"{change.author} began a new paragraph before “{words}”"
    mark = paragraph.mark
    if mark is not None and not mark.adds and _struck_out(paragraph) is None and paragraph.pieces:
        words = _beginning(paragraph.pieces)
        yield f"{mark.author} joined the paragraph that follows to “{words}”"
    for piece in paragraph.pieces:
        if piece.struck is not None and piece.change is not None and piece.text.strip():
            words = " ".join(piece.text.split())
            yield f"{piece.struck.author} struck “{words}” out of what {piece.change.author} put in"


def _told_sign(change: Change, sign: str) -> str:
    return f"{change.author} struck out the sign of footnote {sign}"


def _beginning(pieces: Sequence[Piece]) -> str:
    words = "".join(one.text for one in pieces).split()
    return " ".join(words[:_FEW]) + ("…" if len(words) > _FEW else "")


def _told(change: Change, pieces: Sequence[Piece]) -> str:
    words = " ".join("".join(one.text for one in pieces).split())
    verb = "put in" if change.adds else "struck out"
    return f"{change.author} {verb} “{words}”"


def _with_moves(proposals: Sequence[Proposal], told: Collection[str]) -> Iterator[Proposal]:
    """Give a paragraph that was moved the place to which its words went.

    `told` are the ids of those that are told in words, and know their place.
    """
    new = {(one.delegation, one.text): one for one in proposals if one.kind is ProposalKind.ADD}
    moved = [one for one in proposals if one.kind is ProposalKind.MOVE and one.id not in told]
    pairs = {one.id: new.get((one.delegation, one.base)) for one in moved}
    arrived = {one.id for one in pairs.values() if one is not None}
    for one in proposals:
        to = pairs.get(one.id)
        if to is not None:
            yield replace(one, after=to.after)
        elif one.id in pairs:
            yield replace(one, kind=ProposalKind.DELETE)
        elif one.id not in arrived:
            yield one
