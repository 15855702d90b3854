"""A version of a text with what is asked for in it, as a Word file."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from typing import Any, NamedTuple

import docx
from docx.oxml.ns import qn

from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Form, Rendered, Run
from desktop.core.drafts.rendered_apart import Aside, apart, first_of_all
from desktop.core.drafts.rendering import counting, render
from desktop.core.found import Comment
from desktop.core.quick.dataclasses import dataclass, field
from desktop.core.stamp import stamp_of
from desktop.core.versions.word_diff import Mark
from desktop.writing.word import styles
from desktop.writing.word.marks import Revisions, Words, change_name, safe
from desktop.writing.word.notes import FIRST, add_footnotes
from desktop.writing.word.properties import add_properties, add_stamp
from desktop.writing.word.remarks import Remarks, remarks_by_place, unfit_remark

# The first moment that a packed file can tell; the same text gives the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)


class Paper(NamedTuple):
    """What goes into the file: a version, its paragraphs, what is asked for, what was remarked."""

    draft: Draft
    paragraphs: Sequence[Paragraph]
    proposals: Sequence[Proposal] = ()
    comments: Sequence[Comment] = ()


@dataclass(slots=True)
class _Writing:
    """A file in the making."""

    document: Any
    revisions: Revisions
    paragraphs: Mapping[str, Paragraph]
    proposals: Mapping[str, Proposal]
    notes: Mapping[str, int]
    tracked: bool
    remarks: Remarks
    comments: Mapping[str, Sequence[Comment]]
    asked: Mapping[str, Sequence[Proposal]]
    paths: Mapping[str, str]
    placed: set[int] = field(default_factory=set)


def word_bytes(paper: Paper, form: Form, now: datetime) -> bytes:
    """Write a version as a .docx file; `now` dates changes that have no day of their own.

    Tracked, every proposal is a tracked change with its delegation as author, or the name under
    which it came; compiled, wishes stand in square brackets; clean, what is agreed is in the text.
    The same paper gives the same bytes.
    """
    document = docx.Document()
    styles.add_styles(document)
    body = document.element.body
    for element in [one for one in body if one.tag != qn("w:sectPr")]:
        body.remove(element)
    written = [one for one in paper.paragraphs if one.kind is not ParagraphKind.FOOTNOTE]
    footnotes = [one for one in paper.paragraphs if one.kind is ParagraphKind.FOOTNOTE]
    asked = counting(written, paper.proposals, form)
    writing = _Writing(
        document,
        Revisions(now),
        {one.id: one for one in paper.paragraphs},
        {one.id: one for one in paper.proposals},
        {sign: number for number, one in enumerate(footnotes, FIRST) for sign in _signs(one)},
        form is Form.TRACKED,
        Remarks(document, now),
        remarks_by_place(paper.comments, asked),
        _by_paragraph(asked),
        {one.id: one.path for one in paper.paragraphs},
    )
    _head(writing, paper)
    for rendered in render(written, paper.proposals, form):
        _paragraph(writing, rendered)
    if footnotes:
        add_footnotes(document, [one.text for one in footnotes])
    add_properties(document, paper.draft, now)
    add_stamp(document, stamp_of(paper.draft, paper.paragraphs))
    return _packed(document)


def _signs(footnote: Paragraph) -> list[str]:
    return [sign.strip() for sign in footnote.label.split(",")]


def _head(writing: _Writing, paper: Paper) -> None:
    draft = paper.draft
    told = {" ".join(one.text.split()) for one in paper.paragraphs[:12]}
    heads = (
        (draft.symbol, styles.VERSION),
        (draft.version if draft.version != draft.title else "", styles.VERSION),
        (draft.title, styles.TITLE),
        (f"{draft.organ}," if draft.organ else "", styles.ORGAN),
    )
    for text, look in heads:
        if text and text not in told:
            writing.document.add_paragraph(safe(text), style=look.name)


# -- paragraphs ----------------------------------------------------------------------------------


def _by_paragraph(proposals: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    found: dict[str, list[Proposal]] = {}
    for one in proposals:
        found.setdefault(one.paragraph, []).append(one)
    return found


def _paragraph(writing: _Writing, rendered: Rendered) -> None:
    own = writing.paragraphs.get(rendered.paragraph)
    if own is None and _stands_aside(writing, rendered):
        return
    asides: tuple[Aside, ...] = ()
    if own is not None and writing.tracked:
        rendered, asides = _apart(writing, rendered, own)
    look = styles.look_of(rendered.kind, own.level if own else rendered.level)
    element = writing.document.add_paragraph(style=look.name)._p
    words = list(_words(writing, rendered, own, _numbered(writing, asides)))
    label = _label(writing, rendered, own)
    if label:
        struck = words[0] if words and rendered.mark is not Mark.SAME and writing.tracked else None
        front = Words(f"{label}\t")
        if struck is not None:
            front = struck._replace(text=f"{label}\t", italic=False, opens=(), closes=())
        words.insert(0, front)
    writing.revisions.fill(element, _remarked(writing, rendered, words))
    if rendered.mark is not Mark.SAME and writing.tracked and words:
        _mark_whole(writing, element, rendered, words[-1])


def _mark_whole(writing: _Writing, element: Any, rendered: Rendered, last: Words) -> None:
    """Say that a paragraph as a whole was put in, struck or moved."""
    writing.revisions.mark_end(element, change_name(last), last.author, last.made)
    if last.moved:
        writing.revisions.bracket_move(element, last, f"move {rendered.proposals[0]}")


def _stands_aside(writing: _Writing, rendered: Rendered) -> bool:
    """Whether a paragraph at its new place is that of a move that is told in words alone."""
    one = writing.proposals[rendered.proposals[0]]
    if one.kind is not ProposalKind.MOVE or not writing.tracked:
        return False
    return first_of_all(writing.asked.get(one.paragraph, ())) != one


def _apart(
    writing: _Writing, rendered: Rendered, own: Paragraph
) -> tuple[Rendered, tuple[Aside, ...]]:
    """A paragraph as tracked changes can hold it, and the rest of what is asked for in it."""
    asked = writing.asked.get(own.id, ())
    parted = apart(own, asked, writing.paths)
    first = first_of_all(asked)
    ids = (first.id,) if first else ()
    return rendered._replace(runs=parted.runs, proposals=ids), parted.asides


def _numbered(
    writing: _Writing, asides: Iterable[Aside]
) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """Write wishes as comments; returns their numbers by where they begin and where they end."""
    starts: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for one in asides:
        asked = one.proposal
        number = writing.remarks.add(asked.signed, asked.made, one.sentence)
        starts.setdefault(one.start, []).append(number)
        ends.setdefault(one.end, []).append(number)
    return starts, ends


def _remarked(writing: _Writing, rendered: Rendered, words: list[Words]) -> list[Words]:
    """The words with the comments on the whole paragraph round them."""
    key = rendered.paragraph or next(iter(rendered.proposals), "")
    unfit = [unfit_remark(writing.proposals[one]) for one in rendered.unfit]
    comments = (*writing.comments.get(key, ()), *(unfit if writing.tracked else ()))
    numbers = tuple(writing.remarks.add(one.author, one.date, one.text) for one in comments)
    if not numbers:
        return words
    words = words or [Words("")]
    words[0] = words[0]._replace(opens=(*numbers, *words[0].opens))
    words[-1] = words[-1]._replace(closes=(*words[-1].closes, *numbers))
    return words


def _label(writing: _Writing, rendered: Rendered, own: Paragraph | None) -> str:
    """The printed label; one that the paper had lost is the last part of its citation."""
    if own is None and writing.tracked:
        # Tracked, an added paragraph has the label that its delegation gave it, if any.
        return next((writing.proposals[one].label for one in rendered.proposals), "")
    if rendered.label or own is None:
        return rendered.label
    if own.kind is ParagraphKind.OPERATIVE and own.path:
        return f"{own.path.removeprefix('OP ')}."
    return own.path.rsplit(" ", 1)[-1] if own.kind is ParagraphKind.SUB and own.path else ""


def _words(
    writing: _Writing,
    rendered: Rendered,
    own: Paragraph | None,
    asides: tuple[Mapping[int, Sequence[int]], Mapping[int, Sequence[int]]],
) -> Iterator[Words]:
    """The runs with the verb in italics, the footnotes and the margin's wishes at their places."""
    place = 0
    opening = len(own.opening) if own and own.text.startswith(own.opening) else 0
    signs = dict(own.footnotes) if own else {}
    starts, stops = asides
    for run in rendered.runs:
        counts = run.mark is not Mark.INSERTED and not run.note
        ends = sorted({opening, *signs, *starts, *stops} - {0}) if counts else []
        for text in _cut(run.text, place, ends):
            words = _looks(writing, run, text, italic=counts and place < opening)
            if not counts:
                yield words
                continue
            opens, place = tuple(starts.get(place, ())), place + len(text)
            yield words._replace(opens=opens, closes=tuple(stops.get(place, ())))
            if place in signs and signs[place] in writing.notes:
                yield _sign(writing, _looks(writing, run, ""), signs.pop(place))


def _sign(writing: _Writing, words: Words, sign: str) -> Words:
    """The sign of a footnote; Word counts each, so that a second sign of one is only raised."""
    number = writing.notes[sign]
    if number in writing.placed:
        return words._replace(text=sign, raised=True)
    writing.placed.add(number)
    return words._replace(note=number)


def _cut(text: str, start: int, ends: Iterable[int]) -> list[str]:
    """The text in parts that end where one of the offsets is; it begins at `start` itself."""
    cuts = [end - start for end in ends if start < end < start + len(text)]
    edges = [0, *cuts, len(text)]
    return [text[a:b] for a, b in pairwise(edges) if b > a]


def _looks(writing: _Writing, run: Run, text: str, *, italic: bool = False) -> Words:
    asked = next((writing.proposals[one] for one in run.proposals), None)
    author = run.by[0] if run.by else ""
    if writing.tracked:
        made, moved = (asked.made, asked.kind is ProposalKind.MOVE) if asked else (None, False)
        author = asked.signed if asked else author
        return Words(text, italic, mark=run.mark, author=author, made=made, moved=moved)
    if run.note:
        return Words(text, bold=True)
    return Words(
        text,
        italic,
        struck=run.mark is Mark.DELETED,
        underlined=run.mark is Mark.INSERTED,
    )


def _packed(document: Any) -> bytes:
    """The file with the same moment on all its parts."""
    first = BytesIO()
    document.save(first)
    second = BytesIO()
    with (
        zipfile.ZipFile(first) as old,
        zipfile.ZipFile(second, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return second.getvalue()
