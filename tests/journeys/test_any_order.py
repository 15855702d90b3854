"""Whatever is done to texts, in whatever order: all is undone, and done again, to the same."""

import random
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import Clock
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.drafts.edits_across import Stretch
from desktop.core.drafts.proposal import Position, Proposal, ProposalState, Stance
from desktop.core.links.ties import on_paragraph
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.drafts import proposing
from desktop.desk.drafts.edits import Correcting, correct_words
from desktop.desk.drafts.proposing_across import ask_to_cut
from desktop.desk.edits import tick, tie, write_note
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.takeover import edit_of
from desktop.desk.removing.plan import plan_removal
from desktop.desk.versions import orphaning
from desktop.desk.versions.following import follow
from desktop.reading.document import read_document
from desktop.store.store import Store

NOWHERE = Gazetteer(())
HEAD = (
    "{}\n\nDraft resolution on water for all peoples of the river basins\n\nThe General Assembly,\n"
)
BODY = (
    "Recalling its resolution 71/1 of 19 September 2016,",
    "1. Decides to convene a conference on water in Geneva on 4 May 2018;",
    "2. Requests the Secretary-General to prepare a report with [all] facts and figures;",
    "3. Invites member States to support the process of annual reviews:",
    "(a) by the regional commissions and other bodies of the United Nations;",
    "(b) by voluntary contributions to the fund;",
    "4. Urges member States to report to it by 30 November 2018.",
)
WORDS = ("sustainable", "fund", "5 May 2018", "[open]", "urges", "and", "with facts")
NAMES = ("Mexico", "European Union", "Kenya")


class Hand:
    """Does one thing after the other, as the numbers fall."""

    def __init__(self, seed: int, place: Path, clock: Clock) -> None:
        self.dice, self.place, self.clock = random.Random(seed), place, clock
        self.versions = 0
        self.dossier = self.opened()

    def opened(self) -> Dossier:
        """Open the file, as after a restart."""
        return Dossier(Store(self.place), lambda: NOWHERE, self.clock, "UTC")

    def act(self) -> None:
        """Do something, or hear why not."""
        deeds = [getattr(self, name) for name in sorted(vars(Hand)) if name.startswith("do_")]
        deed: Callable[[], None] = self.dice.choice(deeds)
        try:
            deed()
        except Problem:
            return

    def draft(self) -> Draft:
        """Some version; without any, a first one."""
        if not self.dossier.drafts():
            self.do_read()
        return self.dice.choice(self.dossier.drafts())

    def paragraph(self) -> Paragraph:
        """Some paragraph of some version."""
        text = self.dossier.paragraphs(self.draft().id)
        if not text:
            raise Problem("An empty text.")
        return self.dice.choice(text)

    def proposal(self) -> Proposal:
        """Some proposal."""
        listed = [each for one in self.dossier.drafts() for each in self.dossier.proposals(one.id)]
        if not listed:
            raise Problem("No proposal.")
        return self.dice.choice(listed)

    def words(self, text: str) -> str:
        """The same words but for one."""
        parts = text.split(" ")
        at = self.dice.randrange(len(parts))
        parts[at : at + self.dice.randint(0, 1)] = [self.dice.choice(WORDS)]
        return " ".join(parts)

    def by(self) -> proposing.Byline:
        """On somebody's behalf."""
        return proposing.Byline(self.dice.choice(NAMES), "", date(2017, 5, 2))

    def corrected(self, what: Callable[[Correcting, Paragraph], object]) -> None:
        """Correct some paragraph."""
        one = self.paragraph()
        text = Correcting(self.dossier, one.draft)
        what(text, one)
        self.dossier.do(text.edit("correcting"))

    def do_read(self) -> None:
        """Read the next version."""
        if len(self.dossier.drafts()) > 3:
            return
        self.versions += 1
        kept = [one for one in BODY if self.dice.random() > 0.15]
        body = [self.words(one) if self.dice.random() < 0.3 else one for one in kept]
        names = ("Zero", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh")
        name = names[self.versions % len(names)]
        head = HEAD.format(f"{name} draft, {self.versions} March 2017")
        text = "\n\n".join((head, *body)).encode()
        plan = plan_import(self.dossier, [read_document(f"{name}.txt", text, NOWHERE)])
        self.dossier.do(edit_of(plan, self.dossier))
        follow(self.dossier, [each.draft for one in plan.found for each in one.drafts])

    def do_remove_version(self) -> None:
        """Remove a version that was read by mistake."""
        if self.dice.random() < 0.5:
            self.dossier.do(plan_removal(self.dossier, [self.draft()]).edit)

    def do_correct(self) -> None:
        """Write other words."""
        one = self.paragraph()
        self.dossier.do(correct_words(self.dossier, one, self.words(one.text)))

    def do_split(self) -> None:
        """Split a paragraph."""
        self.corrected(lambda text, one: text.split(one.id, self.dice.randint(0, len(one.text))))

    def do_join(self) -> None:
        """Join a paragraph to the one before."""
        self.corrected(lambda text, one: text.join(one.id))

    def do_add(self) -> None:
        """Add a paragraph."""
        kind = ParagraphKind.OPERATIVE
        self.corrected(lambda text, one: text.add(one.id, kind, "Thanks the hosts;"))

    def do_take_out(self) -> None:
        """Take a paragraph out."""
        self.corrected(lambda text, one: text.remove(one.id))

    def do_move(self) -> None:
        """Move a paragraph past its neighbour."""
        self.corrected(lambda text, one: text.step(one.id, self.dice.choice((-1, 1))))

    def do_ask(self) -> None:
        """Ask for other words, a new paragraph, or none."""
        one, by = self.paragraph(), self.by()
        asking = self.dice.choice(
            (
                lambda: proposing.ask_for_words(self.dossier, one, self.words(one.text), by),
                lambda: proposing.ask_to_add(self.dossier, one, by, "Thanks the hosts;"),
                lambda: proposing.ask_to_delete(self.dossier, one, by),
                lambda: proposing.ask_to_move(self.dossier, one, "", by),
                lambda: ask_to_cut(self.dossier, [Stretch(one.id, 0, len(one.text) // 2)], by),
            )
        )
        self.dossier.do(asking())

    def do_accept(self) -> None:
        """Accept a proposal."""
        self.dossier.do(proposing.accept(self.dossier, self.proposal()).edit)

    def do_decide(self) -> None:
        """Say how a proposal stands, and what somebody says to it."""
        one, state = self.proposal(), self.dice.choice(list(ProposalState))
        said = Position(one.id, self.dice.choice(NAMES), self.dice.choice(list(Stance)))
        self.dossier.do(proposing.set_state(one, state))
        self.dossier.do(proposing.take_position(self.dossier, one.draft, said))

    def do_note(self) -> None:
        """Write a note, link, and put into my agenda."""
        one, events = self.paragraph(), self.dossier.events()
        target = on_paragraph(one.id)
        self.dossier.do(write_note(target, self.dossier.note(target), self.dice.choice(WORDS)))
        if events:
            event = self.dice.choice(events)
            known = {link.uid: link for link in self.dossier.links_of_paragraph(one.id)}
            self.dossier.do(tie(one.id, event.uid, known.get(event.uid)))
            self.dossier.do(tick([event], not event.mine))

    def do_settle(self) -> None:
        """Put an orphan elsewhere, or let it go."""
        one = self.paragraph()
        for orphan in orphaning.open_orphans(self.dossier, one.draft)[:1]:
            put = orphaning.adopt(self.dossier, orphan, one)
            edit = self.dice.choice((put, orphaning.let_go(self.dossier, orphan)))
            self.dossier.do(edit)

    def do_undo(self) -> None:
        """Take some edits back, and do some again."""
        for _ in range(self.dice.randint(1, 4)):
            self.dossier.undo()
        for _ in range(self.dice.randint(0, 4)):
            self.dossier.redo()


def told(dossier: Dossier) -> Iterator[object]:
    """All that a dossier holds of its texts and events, in an order of its own."""
    drafts = dossier.drafts()
    yield drafts
    yield dossier.documents()
    for one in drafts:
        text = dossier.paragraphs(one.id)
        yield text
        yield [dossier.note(on_paragraph(each.id)) for each in text]
        yield dossier.proposals(one.id)
        yield sorted(map(repr, dossier.orphans(one.id)))
        yield [sorted(map(repr, dossier.pairs(other.id, one.id))) for other in drafts]
    for records in (dossier.events(), dossier.links(), dossier.all_positions()):
        yield sorted(map(repr, records))


def nowhere(dossier: Dossier) -> list[object]:
    """What stands on a paragraph that is not there, and is not listed as such."""
    there = {each.id for one in dossier.drafts() for each in dossier.paragraphs(one.id)}
    listed = {each.target for one in dossier.drafts() for each in dossier.orphans(one.id)}
    wishes = [each for one in dossier.drafts() for each in dossier.proposals(one.id)]
    lost: list[object] = [one for one in wishes if not {one.paragraph, one.after} <= {"", *there}]
    events = [one for one in dossier.events() if one.paragraph and one.uid not in listed]
    return lost + [one for one in events if one.paragraph not in there]


@pytest.mark.parametrize("seed", range(2))
def test_whatever_was_done_is_undone_and_done_again(
    seed: int, tmp_path: Path, clock: Clock
) -> None:
    hand = Hand(seed, tmp_path / "a.dossier", clock)
    for _ in range(50):
        hand.act()
        assert nowhere(hand.dossier) == []
    while hand.dossier.redo():
        pass
    last = list(told(hand.dossier))
    while hand.dossier.undo():
        pass
    assert (hand.dossier.drafts(), hand.dossier.events()) == ((), ())
    hand.dossier.close()
    again = hand.opened()
    while again.redo():
        pass
    assert list(told(again)) == last
    assert again.health() == ()
    again.close()
