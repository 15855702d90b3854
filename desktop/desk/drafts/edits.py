"""Corrections of my copy of a text, as edits: what hangs on its paragraphs comes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts import edits
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.edits_words import Reader, reworded
from desktop.core.drafts.proposal import ProposalKind
from desktop.core.drafts.text_edits import rebased
from desktop.core.edit import Change, Edit
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.source import Source
from desktop.desk.drafts.fresh_ids import fresh_id
from desktop.desk.versions.joined import Joined
from desktop.desk.versions.orphaning import TakenOut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from desktop.core.dates.mention import DateMention
    from desktop.core.drafts.edits_across import Stretch
    from desktop.core.drafts.proposal import Proposal
    from desktop.desk.dossier import Dossier

_NUMBERED = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)


def reader_for(issued: date | None) -> Reader:
    """Return how new words of a draft of this day are read."""

    def opening_of(text: str) -> str:
        from desktop.reading.drafts.ink import Ink
        from desktop.reading.drafts.words import opening_of

        found = opening_of(Ink(text))
        return found.text if found else ""

    def dates_of(text: str) -> tuple[DateMention, ...]:
        from desktop.core.dates.printed import find_dates

        return find_dates(text, after=issued, reason="the day of the draft" if issued else "")

    return Reader(opening_of, dates_of)


def load_readers() -> None:
    """Load what reading new words needs, a tenth of a second, before the first pause in writing."""
    reader = reader_for(None)
    reader.opening("Requests")
    reader.dates("1 May 2017")


class Correcting:
    """Works on the paragraphs of one version; `edit` is what was done, for the one door."""

    def __init__(self, dossier: Dossier, draft: str) -> None:
        self._dossier, self._draft = dossier, draft
        self._before = dossier.paragraphs(draft)
        self._after = self._before
        self._was = {one.id: one for one in self._before}
        known = dossier.draft(draft)
        self._reader = reader_for(known.date if known else None)
        self._heirs: dict[str, str] = {}
        self.new = ""

    # -- what is done --------------------------------------------------------------------------

    def reword(self, identity: str, words: str) -> None:
        """Give a paragraph other words."""
        self._after = tuple(
            reworded(one, words, self._reader) if one.id == identity else one for one in self._after
        )

    def relabel(self, identity: str, label: str) -> None:
        """Write a paragraph's label as on paper."""
        self._after = edits.relabelled(self._after, identity, label)

    def level(self, identity: str, step: int) -> None:
        """Put a paragraph deeper, or further out for a negative step."""
        self._after = edits.levelled(self._after, identity, step)

    def split(self, identity: str, at: int) -> None:
        """Break a paragraph at a place of its words; `new` is the id of the second part."""
        self.new = fresh_id(self._dossier, f"split {identity} {at}")
        self._after = edits.split(self._after, identity, at, self.new)
        words = self.paragraph(self.new).text
        opening = self._reader.opening(words) if self.paragraph(self.new).level == 0 else ""
        self._after = tuple(
            replace(one, opening=opening) if one.id == self.new else one for one in self._after
        )

    def join(self, identity: str) -> str:
        """Put a paragraph's words behind those of the one before; returns that one's id."""
        self._after, heir = edits.join(self._after, identity)
        self._heirs[identity] = heir
        return heir

    def cut(self, stretches: Sequence[Stretch]) -> None:
        """Take words out over several paragraphs, in their order on the page."""
        from desktop.core.drafts.edits_across import cut_across

        self._after, heirs = cut_across(self._after, stretches)
        self._heirs.update(heirs)

    def put_in(self, identity: str, at: int, lines: Sequence[str]) -> tuple[str, int]:
        """Put several lines in at a place of a paragraph's words, each but the first as a new one.

        Returns the last paragraph and the place behind what was put in there.
        """
        one = self.paragraph(identity)
        rest = one.text[at:]
        if rest:
            self.split(identity, at)
            last = self.new
        self.reword(identity, one.text[:at] + lines[0])
        behind = identity
        for line in lines[1:-1] if rest else lines[1:]:
            self.add(behind, one.kind, line)
            behind = self.new
        if rest:
            self.reword(last, lines[-1] + rest)
            behind = last
        return behind, len(lines[-1])

    def add(self, behind: str, kind: ParagraphKind, words: str = "") -> None:
        """Add a paragraph behind another one, at its level; `new` is its id.

        A sub-paragraph behind a numbered one comes first below that.
        """
        self.new = fresh_id(self._dossier, f"add {behind} {len(self._after)}")
        near = next((one for one in self._after if one.id == behind), None)
        level, parent = 0, None
        if near is not None and kind is ParagraphKind.SUB:
            below = near.kind in _NUMBERED
            level = near.level + below
            parent = near.id if below else near.parent
        line, page = (near.source.line, near.source.page) if near else (1, None)
        source = Source(self._after[0].source.document if self._after else "", line, words, page)
        opening = self._reader.opening(words) if level == 0 else ""
        made = Paragraph(
            self.new, self._draft, 0, kind, "", "", words, source, parent, opening, level
        )
        made = replace(made, dates=self._reader.dates(words)) if words else made
        self._after = edits.added(self._after, behind, made)

    def add_before(self, identity: str) -> None:
        """Add an empty paragraph before another one, of its kind and level; `new` is its id."""
        one = self.paragraph(identity)
        self.new = fresh_id(self._dossier, f"add before {identity}")
        source = replace(one.source, text="")
        made = Paragraph(
            self.new, self._draft, 0, one.kind, "", "", "", source, one.parent, "", one.level
        )
        self._after = edits.added_before(self._after, identity, made)

    def remove(self, identity: str) -> None:
        """Take a paragraph out with what stands below it."""
        self._after = edits.removed(self._after, identity)

    def move(self, identity: str, behind: str) -> None:
        """Put a paragraph with what stands below it behind another one."""
        self._after = edits.moved(self._after, identity, behind)

    def step(self, identity: str, step: int) -> None:
        """Move a paragraph past its neighbour."""
        self._after = edits.stepped(self._after, identity, step)

    # -- what is so then -----------------------------------------------------------------------

    def paragraph(self, identity: str) -> Paragraph:
        """Return a paragraph as it is now; `Problem` when it is not there."""
        return self._after[edits.place_of(self._after, identity)]

    def was(self, identity: str) -> Paragraph | None:
        """Return a paragraph as it was."""
        return self._was.get(identity)

    def now(self, identity: str) -> Paragraph | None:
        """Return a paragraph as it is now, if it is there."""
        return next((one for one in self._after if one.id == identity), None)

    def path_before(self, identity: str) -> str:
        """Return how a paragraph was cited, "" for one that was not there."""
        return self._was[identity].path if identity in self._was else ""

    def gone(self) -> int:
        """Count the paragraphs that are no longer there."""
        return len(self._was.keys() - {one.id for one in self._after})

    def edit(self, label: str, but: str = "") -> Edit:
        """Return the edit; proposals come along, but for the one with the id `but`."""
        now = {one.id: one for one in self._after}
        changes = [Change(one, None) for one in self._before if one.id not in now]
        changes += [
            Change(self._was.get(one.id), one)
            for one in self._after
            if self._was.get(one.id) != one
        ]
        if changes:
            joined = Joined(self._dossier, self._was, now, self._heirs)
            kept = now.keys() | self._heirs.keys()
            gone = [one for one in self._before if one.id not in kept]
            changes += self._proposals(now, but, joined)
            changes += joined.changes()
            changes += TakenOut(self._dossier, self._draft, gone).changes(but)
        return Edit(label, tuple(changes))

    def _proposals(self, now: dict[str, Paragraph], but: str, joined: Joined) -> Iterator[Change]:
        """Put proposals on the words as they are now; those on what is gone keep their words."""
        for one in self._dossier.proposals(self._draft):
            heir = one.paragraph if one.paragraph in now else self._heirs.get(one.paragraph, "")
            moved = replace(one, paragraph=heir, after=self._anchor(one.after, now))
            moved = joined.wish(moved, one.paragraph)
            moved = _carried(moved, heir, now[heir].text if heir else "")
            if moved != one and one.id != but:
                yield Change(one, moved)

    def _anchor(self, after: str, now: dict[str, Paragraph]) -> str:
        """The paragraph behind which a new one goes: the one before, where its own is gone."""
        if not after or after in now or after not in self._was:
            return after
        place = self._was[after].position
        earlier = (one.id for one in reversed(self._before[:place]) if one.id in now)
        return next(earlier, "")


def _carried(one: Proposal, heir: str, words: str) -> Proposal:
    """A proposal on the paragraph `heir`, whose words are `words` now, as far as it fits them."""
    if not (one.awaits and heir and one.kind is ProposalKind.CHANGE) or words == one.base:
        return one
    wanted = rebased(one.base, one.text, words)
    return one if wanted is None else replace(one, base=words, text=wanted)


def correct_words(dossier: Dossier, paragraph: Paragraph, words: str) -> Edit:
    """Give a paragraph of my copy other words; nothing else of a long text is looked at."""
    if dossier.paragraph(paragraph.id) is None:
        raise Problem("This paragraph is no longer in the draft; choose another one.")
    draft = dossier.draft(paragraph.draft)
    after = reworded(paragraph, words, reader_for(draft.date if draft else None))
    changes = [Change(paragraph, after)] if after != paragraph else []
    asked = dossier.proposals(paragraph.draft) if changes else ()
    on_words = [one for one in asked if one.paragraph == paragraph.id]
    moved = [_carried(one, paragraph.id, words) for one in on_words]
    changes += [Change(one, now) for one, now in zip(on_words, moved, strict=True) if now != one]
    return Edit(f"correcting {paragraph.path or 'the text'}", tuple(changes))
