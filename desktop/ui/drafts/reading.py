"""What is being read: the open draft, what is tied to it, what stands in its margin."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.outline import Part, part_at
from desktop.core.drafts.placeholders import Blank, blanks_of
from desktop.core.drafts.proposal import ProposalState
from desktop.core.drafts.rendered import Form
from desktop.core.event import Event
from desktop.desk.dossier import Dossier
from desktop.desk.versions.carried_on import carried_on
from desktop.desk.versions.orphaning import open_orphans
from desktop.ui.dates import DateWords
from desktop.ui.drafts.asked import Asked, Leaf, leaves_of
from desktop.ui.drafts.margin_items import MarginItem, MarginWords
from desktop.ui.drafts.open_draft import Issue, OpenDraft, Ties, ties_of

if TYPE_CHECKING:
    from desktop.core.drafts.draft import Draft
    from desktop.core.versions.orphan import Orphan

# So many paragraphs are read one by one; more of them with all others at once.
_FEW = 20
NO_TIES = Ties({}, {}, {})


def _sure(items: Sequence[MarginItem]) -> tuple[MarginItem, ...]:
    return tuple(one for one in items if not one.quiet)


def _unsure(items: Sequence[MarginItem]) -> tuple[MarginItem, ...]:
    return tuple(one for one in items if one.quiet)


class Reading:
    """Reads values from the dossier once and keeps them until an edit touches them."""

    def __init__(self, dossier: Dossier, dates: DateWords) -> None:
        self._dossier = dossier
        self._words = MarginWords(dates, self._colour_of)
        self._items: dict[str, tuple[MarginItem, ...]] = {}
        self._blanks: tuple[Blank, ...] | None = None
        self._corrected: bool | None = None
        self.drafts: tuple[Draft, ...] = ()
        self.opened: OpenDraft | None = None
        self.ties = NO_TIES
        self.asked = Asked()
        self.orphans: tuple[Orphan, ...] = ()
        self.only_open = False
        self.tied_shown = self.asked_shown = True
        self.delegation = ""

    @property
    def draft(self) -> str:
        """The id of the open draft, "" when there is none."""
        return self.opened.draft.id if self.opened else ""

    def list_drafts(self) -> None:
        """Read which drafts there are."""
        self.drafts = self._dossier.drafts()

    def has(self, draft: str) -> bool:
        """Whether there is a draft with this id."""
        return any(one.id == draft for one in self.drafts)

    def open(self, draft: str) -> None:
        """Open a draft by its id; "" opens none."""
        known = next((one for one in self.drafts if one.id == draft), None)
        self.opened = OpenDraft(known, self._dossier.paragraphs(draft)) if known else None
        self._corrected = None
        self.ask()
        self.tie()

    def take_in(self, keys: Collection[str]) -> None:
        """Read those paragraphs of the open draft again that an edit touched."""
        opened = self.opened
        if opened is None:
            return
        now = self._reworded(opened, keys) or self._dossier.paragraphs(self.draft)
        self.opened = OpenDraft(opened.draft, now)
        self._items, self._blanks, self._corrected = {}, None, None

    def _reworded(self, opened: OpenDraft, keys: Collection[str]) -> tuple[Paragraph, ...]:
        """The paragraphs where few have other words and all their places, else none."""
        if len(keys) > _FEW:
            return ()
        now = {key: self._dossier.paragraph(key) for key in keys}
        for key, one in now.items():
            before = opened.by_id.get(key)
            place = (one.draft, one.position) if one else None
            if place != ((before.draft, before.position) if before else None):
                return ()
        return tuple(now.get(one.id) or one for one in opened.paragraphs)

    def ask(self) -> None:
        """Read what is asked for, as the filter narrows it."""
        self._items = {}
        draft = self.draft
        former = carried_on(self._dossier, draft) if draft else ()
        known = (*self._dossier.proposals(draft), *former) if draft else ()
        said = self._dossier.positions(draft) if known else ()
        said += tuple(one for past in former for one in self._dossier.positions_to(past.id))
        spoke = {name for one in said for name in (one.delegation, one.on_behalf)}
        if self.delegation not in {*spoke, *(one.delegation for one in known)}:
            self.delegation = ""
        by_id = self.opened.by_id if self.opened else {}
        self.orphans = open_orphans(self._dossier, draft) if draft else ()
        listed = frozenset(one.target for one in self.orphans)
        past = frozenset(one.id for one in former)
        self.asked = Asked(known, said, self.delegation, self.only_open, by_id, listed, past)

    @property
    def corrected(self) -> bool:
        """Whether the text is not as it was issued any more; found out once after each edit."""
        if self._corrected is None:
            now = self.opened.paragraphs if self.opened else ()
            self._corrected = not self._dossier.is_as_issued(self.draft, now)
        return self._corrected

    def issue(self, paragraph: str) -> Issue:
        """Tell what the paper has of a paragraph, and whether it was agreed here otherwise."""
        if not self.corrected:
            return Issue(self.opened.by_id.get(paragraph) if self.opened else None)
        listed = self._dossier.issued(self.draft)
        issued = next((one for one in listed if one.id == paragraph), None)
        on_it = [one for one in self.asked.proposals if one.paragraph == paragraph]
        return Issue(issued, any(one.state is ProposalState.AGREED for one in on_it))

    def leaves(self, form: Form) -> tuple[Leaf, ...]:
        """Return the paragraphs of the page in a form."""
        if form is Form.ORIGINAL and self.corrected:
            return tuple(Leaf(one) for one in self._dossier.issued(self.draft))
        return leaves_of(self.opened.paragraphs, self.asked, form) if self.opened else ()

    def tie(self) -> None:
        """Read links, events and entries, and which of these wait for a paragraph."""
        self._items, self._blanks = {}, None
        self.orphans = open_orphans(self._dossier, self.draft) if self.draft else ()
        self.ties = ties_of(self._dossier) if self.opened else NO_TIES

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The dates that the open draft leaves open; made once, as the side bar asks often.

        None where a newer version has taken its place: its events moved on with that one.
        """
        if self._blanks is None:
            followed = any(one.previous == self.draft for one in self.drafts)
            paragraphs = self.opened.paragraphs if self.opened and not followed else ()
            own = (event for one in self.ties.entries.values() for event in one)
            self._blanks = blanks_of(paragraphs, own)
        return self._blanks

    def items(self, paragraph: str) -> tuple[MarginItem, ...]:
        """Return what stands beside a paragraph; made once, as scrolling asks again."""
        known = self.opened.by_id.get(paragraph) if self.opened else None
        if paragraph not in self._items:
            tied = self._words.items(known, self.ties) if known else ()
            asked = self._words.asked(self.asked, paragraph) if self.asked_shown else ()
            tied = tied if self.tied_shown else ()
            self._items[paragraph] = (*_sure(tied), *asked, *_unsure(tied))
        return self._items[paragraph]

    def show_items(self, *, tied: bool, asked: bool) -> None:
        """Choose what stands in the margin: events and dates, and proposals."""
        self.tied_shown, self.asked_shown = tied, asked
        self._items = {}

    def part_of(self, paragraph: str) -> Part | None:
        """Return the part of the open draft in which a paragraph stands; else the first part."""
        if self.opened is None or not self.opened.parts:
            return None
        known = self.opened.by_id.get(paragraph)
        found = part_at(self.opened.parts, known.position) if known else None
        return found or self.opened.parts[0]

    def _colour_of(self, event: Event) -> int | None:
        if not event.processes:
            return None
        return self._dossier.colour_of(event.processes[0])
