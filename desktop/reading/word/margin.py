"""What stands in the margin of a Word file: remarks, reasons, and wishes that are told in words."""

from collections.abc import Iterator, Sequence

from desktop.core.drafts.aside_words import AsideWords, Way, understood, understood_reason
from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.found import Comment
from desktop.core.quick.dataclasses import replace
from desktop.reading.word.body import WordParagraph
from desktop.reading.word.drafting import Drafting, carried, day_of, words_in
from desktop.reading.word.pieces import Change, Piece
from desktop.reading.word.reader import MarginNote, WordText


class Margin:
    """Hears the remarks beside one draft; `comments` are those that ask for nothing by rule."""

    def __init__(self, word: WordText, drafting: Drafting) -> None:
        self._word, self._drafting = word, drafting
        self.comments: list[Comment] = []
        self.heard: set[str] = set()
        # The ids of the proposals that are told in words.
        self.wishes: set[str] = set()

    def hear(
        self, paragraph: WordParagraph, own: Paragraph, asked: Sequence[Proposal], number: int
    ) -> list[Proposal]:
        """Return what is asked for on a paragraph, with wishes and reasons from its margin."""
        found = list(asked)
        rest: list[MarginNote] = []
        for note in self._beside(paragraph):
            wish = self._wish(paragraph, own, note, number)
            if wish is not None:
                found.append(wish)
                self.wishes.add(wish.id)
            else:
                rest.append(note)
        return self._reasoned(found, own.id, rest)

    def hear_added(self, paragraph: WordParagraph, added: Proposal) -> list[Proposal]:
        """Return a new paragraph with its reason; other remarks go to the one before it."""
        first = next(iter(self._drafting.found.paragraphs), None)
        place = added.after or (first.id if first else "")
        return self._reasoned([added], place, self._beside(paragraph))

    def _beside(self, paragraph: WordParagraph) -> Iterator[MarginNote]:
        pieces = (*paragraph.pieces, *paragraph.in_cells)
        names = (name for piece in pieces for name in piece.comments)
        for name in dict.fromkeys(names):
            note = self._word.comments.get(name)
            if note is not None and note.text and name not in self.heard:
                self.heard.add(name)
                yield note

    def _reasoned(
        self, asked: list[Proposal], place: str, notes: Sequence[MarginNote] | Iterator[MarginNote]
    ) -> list[Proposal]:
        """Give reasons to the proposals of who gave them; what is no reason is a comment."""
        for note in notes:
            reason = understood_reason(note.text)
            theirs = [one.id for one in asked if one.delegation == note.author and not one.reason]
            if reason and theirs:
                asked = [replace(o, reason=reason) if o.id in theirs else o for o in asked]
            else:
                self.comments.append(Comment(place, note.author, day_of(note.date), note.text))
        return asked

    def _wish(
        self, paragraph: WordParagraph, own: Paragraph, note: MarginNote, number: int
    ) -> Proposal | None:
        """The proposal in a remark, `None` where there is none or its words are not found."""
        aside = understood(note.text)
        if aside is None:
            return None
        change = Change("out", note.author, note.date, note.id)
        place = f"{number} margin {note.id}"
        if aside.way is Way.GONE:
            return self._drafting.proposal(place, change, ProposalKind.DELETE, own)
        if aside.way in (Way.MOVE, Way.FIRST):
            return self._move(place, change, own, aside)
        older = [one for one in paragraph.pieces if one.change is None or not one.change.adds]
        notes = self._word.notes
        after = words_in(_done(older, note.id, aside), notes)
        wanted = carried(words_in(older, notes), after, own.text)
        if wanted is None or wanted == own.text:
            return None
        return self._drafting.proposal(place, change, ProposalKind.CHANGE, own, wanted)

    def _move(
        self, place: str, change: Change, own: Paragraph, aside: AsideWords
    ) -> Proposal | None:
        paths = {one.path: one.id for one in self._drafting.found.paragraphs if one.path}
        after = paths.get(aside.words, "")
        if not after and aside.way is Way.MOVE:
            return None
        return self._drafting.proposal(place, change, ProposalKind.MOVE, own, "", after)


def _done(pieces: Sequence[Piece], name: str, aside: AsideWords) -> list[Piece]:
    """The pieces with the words beside a remark as it asks for them."""
    beside = [number for number, one in enumerate(pieces) if name in one.comments and one.text]
    done = list(pieces)
    if not beside:
        return done
    first, last = beside[0], beside[-1]
    if aside.way is Way.BEHIND:
        done[last] = done[last]._replace(text=done[last].text + aside.words)
    elif aside.way is Way.BEFORE:
        done[first] = done[first]._replace(text=aside.words + done[first].text)
    else:
        for number in beside:
            done[number] = done[number]._replace(text=aside.words if number == first else "")
    return done
