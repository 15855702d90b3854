"""A version of a text with what is asked for in it, as a Word file."""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from typing import Any, NamedTuple

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from desktop.core.draft import Draft, Paragraph, ParagraphKind
from desktop.core.found import Comment
from desktop.core.proposal import Proposal
from desktop.core.rendered import Form, Rendered, Run
from desktop.core.rendering import render
from desktop.core.word_diff import Mark
from desktop.writing.word import styles
from desktop.writing.word.marks import Revisions, Words, safe
from desktop.writing.word.notes import FIRST, add_footnotes

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
    placed: set[int] = field(default_factory=set)


def word_bytes(paper: Paper, form: Form, now: datetime) -> bytes:
    """Write a version as a .docx file; `now` dates changes that have no day of their own.

    Tracked, every proposal is a tracked change with its delegation as author; compiled, wishes
    stand in square brackets; clean, what is agreed is in the text. The same paper gives the same
    bytes.
    """
    document = docx.Document()
    styles.add_styles(document)
    body = document.element.body
    for element in [one for one in body if one.tag != qn("w:sectPr")]:
        body.remove(element)
    written = [one for one in paper.paragraphs if one.kind is not ParagraphKind.FOOTNOTE]
    footnotes = [one for one in paper.paragraphs if one.kind is ParagraphKind.FOOTNOTE]
    writing = _Writing(
        document,
        Revisions(now),
        {one.id: one for one in paper.paragraphs},
        {one.id: one for one in paper.proposals},
        {sign: number for number, one in enumerate(footnotes, FIRST) for sign in _signs(one)},
        form is Form.TRACKED,
    )
    _head(writing, paper)
    remarks = _remarks(paper)
    for rendered in render(written, paper.proposals, form):
        element = _paragraph(writing, rendered)
        for comment in remarks.get(rendered.paragraph, ()):
            _comment(writing, element, comment, now)
    if footnotes:
        add_footnotes(document, [one.text for one in footnotes])
    _properties(document, paper.draft, now)
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


def _paragraph(writing: _Writing, rendered: Rendered) -> Any:
    own = writing.paragraphs.get(rendered.paragraph)
    look = styles.look_of(rendered.kind, own.level if own else rendered.level)
    element = writing.document.add_paragraph(style=look.name)._p
    words = list(_words(writing, rendered, own))
    label = _label(writing, rendered, own)
    if label:
        struck = words[0] if words and rendered.mark is not Mark.SAME and writing.tracked else None
        front = Words(f"{label}\t")
        if struck is not None:
            front = struck._replace(text=f"{label}\t", italic=False)
        words.insert(0, front)
    writing.revisions.fill(element, words)
    if rendered.mark is not Mark.SAME and writing.tracked and words:
        name = "w:ins" if rendered.mark is Mark.INSERTED else "w:del"
        writing.revisions.mark_end(element, name, words[-1].author, words[-1].made)
    return element


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


def _words(writing: _Writing, rendered: Rendered, own: Paragraph | None) -> Iterator[Words]:
    """The runs with the verb in italics and the footnotes at their places."""
    place = 0
    opening = len(own.opening) if own and own.text.startswith(own.opening) else 0
    signs = dict(own.footnotes) if own else {}
    for run in rendered.runs:
        counts = run.mark is not Mark.INSERTED and not run.note
        ends = sorted({opening, *signs} - {0}) if counts else []
        for text in _cut(run.text, place, ends):
            yield _looks(writing, run, text, italic=counts and place < opening)
            if counts:
                place += len(text)
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
    made = next((writing.proposals[one].made for one in run.proposals), None)
    author = run.by[0] if run.by else ""
    if writing.tracked:
        return Words(text, italic, mark=run.mark, author=author, made=made)
    if run.note:
        return Words(text, bold=True)
    return Words(
        text,
        italic,
        struck=run.mark is Mark.DELETED,
        underlined=run.mark is Mark.INSERTED,
    )


# -- remarks -------------------------------------------------------------------------------------


def _remarks(paper: Paper) -> dict[str, list[Comment]]:
    """Comments by paragraph: those of the file, and the reasons that delegations gave."""
    found: dict[str, list[Comment]] = {}
    reasons = (
        Comment(one.paragraph, one.delegation, one.made, one.reason)
        for one in paper.proposals
        if one.reason and one.paragraph
    )
    for comment in (*paper.comments, *reasons):
        found.setdefault(comment.paragraph, []).append(comment)
    return found


def _comment(writing: _Writing, element: Any, comment: Comment, now: datetime) -> None:
    """Hang a comment on a whole paragraph."""
    made = writing.document.part._comments_part.comments.add_comment(
        safe(comment.text), safe(comment.author), safe(comment.author)[:2].upper()
    )
    date = f"{comment.date:%Y-%m-%d}T00:00:00Z" if comment.date else f"{now:%Y-%m-%dT%H:%M:%S}Z"
    made._comment_elm.set(qn("w:date"), date)
    number = str(made.comment_id)
    start, end = OxmlElement("w:commentRangeStart"), OxmlElement("w:commentRangeEnd")
    for one in (start, end):
        one.set(qn("w:id"), number)
    at = 1 if element.pPr is not None else 0
    element.insert(at, start)
    element.append(end)
    sign = OxmlElement("w:r")
    reference = OxmlElement("w:commentReference")
    reference.set(qn("w:id"), number)
    sign.append(reference)
    element.append(sign)


def _properties(document: Any, draft: Draft, now: datetime) -> None:
    facts = document.core_properties
    facts.title, facts.author, facts.comments = safe(draft.title)[:255], "", ""
    facts.last_modified_by = ""
    facts.created = facts.modified = now.replace(tzinfo=None, microsecond=0)


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
