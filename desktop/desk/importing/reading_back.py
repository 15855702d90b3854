"""A version that comes back as a file: what was tracked and remarked in it since, and no more."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.text_edits import rebased
from desktop.core.links.ties import on_paragraph
from desktop.core.quick.dataclasses import replace
from desktop.core.versions.matching import match_versions
from desktop.core.versions.naming import own_name
from desktop.desk.drafts.tracked import signed, told_comment
from desktop.desk.versions.carried_on import carried_on
from desktop.desk.versions.orphaning import with_note
from desktop.desk.versions.twins import parts_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.edit import Change
    from desktop.core.found import DraftFound
    from desktop.desk.dossier import Dossier


class Back(NamedTuple):
    """A version of the dossier that came in as a file again.

    `proposals` are those that the dossier has not, on the version; `remarks` the lines that are
    new on paragraphs (their ids).
    """

    document: str
    draft: Draft
    proposals: tuple[Proposal, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()

    @property
    def has_news(self) -> bool:
        """Whether there is anything in it that the dossier has not."""
        return bool(self.proposals or self.remarks)


def read_back(dossier: Dossier, draft: Draft, found: DraftFound, document: str) -> Back:
    """Find what a file brings to the version that it holds; `document` is its name."""
    work = _ReadingBack(dossier, draft, found, document)
    return Back(document, draft, tuple(work.proposals()), tuple(work.remarks()))


def told_of(back: Back) -> str:
    """Say what a version that the dossier has brought as it came in again."""
    name = f"{back.document}: this is “{own_name(back.draft)}”, which the dossier has"
    if not back.has_news:
        return f"{name}; nothing new in it."
    who = ", ".join(dict.fromkeys(one.delegation for one in back.proposals))
    asked = f"{len(back.proposals)} proposals ({who})" if who else "no proposal"
    return f"{name}; new on it: {asked}, {len(back.remarks)} comments."


def changes_of(dossier: Dossier, back: Back) -> Iterator[Change]:
    """Return the changes by which a dossier takes over what came back."""
    from desktop.core.edit import Change

    yield from (Change(None, one) for one in back.proposals)
    lines: dict[str, list[str]] = {}
    for paragraph, words in back.remarks:
        lines.setdefault(paragraph, []).append(words)
    for paragraph, told in lines.items():
        yield with_note(dossier, paragraph, "\n".join(told))


class _ReadingBack:
    """Works on one file and the version that it holds."""

    def __init__(self, dossier: Dossier, draft: Draft, found: DraftFound, document: str) -> None:
        self._dossier, self._draft, self._found = dossier, draft, found
        self._document = document
        self._hands = {author.name: author.delegation for author in dossier.authors()}
        text = dossier.paragraphs(draft.id)
        self._text: Mapping[str, Paragraph] = {one.id: one for one in text}
        parts = parts_by(match_versions(found.paragraphs, text)) if self._is_told else {}
        self._heirs = {one: to[0] for one, to in parts.items()}
        self._known = [*dossier.proposals(draft.id), *carried_on(dossier, draft.id)]

    @property
    def _is_told(self) -> bool:
        return bool(self._found.proposals or self._found.comments)

    def proposals(self) -> Iterator[Proposal]:
        """What is asked for in the file and not known, each once."""
        taken = {one.id for one in self._known}
        for one in self._found.proposals:
            made = self._here(one)
            if made is None or self._is_known(made):
                continue
            name, number = made.id, 2
            while name in taken or self._dossier.proposal(name) is not None:
                name, number = f"{made.id}-{number}", number + 1
            taken.add(name)
            self._known.append(made)
            yield replace(made, id=name)

    def _here(self, one: Proposal) -> Proposal | None:
        """A proposal on the version's own words; `None` where they are already so."""
        paragraph = self._heirs.get(one.paragraph, "")
        if one.paragraph and not paragraph:
            return None
        made = replace(
            signed(one, self._hands),
            id=self._name(one),
            draft=self._draft.id,
            made_on=self._draft.id,
            paragraph=paragraph,
            after=self._heirs.get(one.after, "") if one.after else "",
            origin=self._document,
        )
        if one.kind is not ProposalKind.CHANGE:
            return replace(made, base=self._text[paragraph].text) if paragraph else made
        now = self._text[paragraph].text
        wanted = rebased(one.base, one.text, now)
        if wanted == now:
            return None
        return made if wanted is None else replace(made, base=now, text=wanted)

    def _name(self, one: Proposal) -> str:
        """The same file gives the same name again."""
        told = f"{self._document}\n{one.id}\n{one.delegation}\n{one.text}"
        return f"{self._draft.id} back {sha256(told.encode()).hexdigest()[:12]}"

    def _is_known(self, made: Proposal) -> bool:
        return any(self._holds(known, made) for known in self._known)

    def _holds(self, known: Proposal, made: Proposal) -> bool:
        """Whether all that is asked for is asked for by the same delegation already."""
        same = (known.delegation, known.kind) == (made.delegation, made.kind)
        if not same or known.paragraph != made.paragraph:
            return False
        if made.kind is ProposalKind.ADD:
            return known.text.split() == made.text.split()
        if made.kind is not ProposalKind.CHANGE:
            return True
        whole = rebased(known.base, known.text, made.base)
        if whole is None:
            return False
        # A file has no blanks at the ends of a paragraph, where words were asked to go.
        whole = whole.strip()
        alike = made.text.split() == whole.split()
        return alike or rebased(made.base, made.text, whole) == whole

    # -- the margin ----------------------------------------------------------------------------

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The comments that are new, as lines for the notes on their paragraphs."""
        sent = _plain(self._sent())
        for one in self._found.comments:
            paragraph = self._heirs.get(one.paragraph, "")
            words = " ".join(one.text.split())
            if not paragraph or words in sent:
                continue
            note = " ".join(self._dossier.note(on_paragraph(paragraph)).split())
            if words not in note:
                yield paragraph, told_comment(one, self._hands)

    def _sent(self) -> Iterator[str]:
        """The remarks that the program itself would write beside the version."""
        if not self._found.comments:
            return
        from desktop.core.drafts.aside_words import told_reason
        from desktop.desk.exporting.to_word import comments_of
        from desktop.writing.word.remarks import unfit_remark

        yield from (one.text for one in comments_of(self._dossier, self._draft, notes=True))
        for one in self._known:
            yield told_reason(one.reason)
            yield unfit_remark(one).text


def _plain(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in texts)
