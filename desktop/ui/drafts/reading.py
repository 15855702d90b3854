"""What is being read: the open draft, what is tied to it, what stands in its margin."""

from typing import TYPE_CHECKING

from desktop.core.event import Event
from desktop.core.outline import Part, part_at
from desktop.core.placeholders import Blank, blanks_of
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.margin_items import MarginItem, MarginWords
from desktop.ui.drafts.open_draft import OpenDraft, Ties, ties_of

if TYPE_CHECKING:
    from desktop.core.draft import Draft

NO_TIES = Ties({}, {}, {})


class Reading:
    """Reads values from the dossier once and keeps them until an edit touches them."""

    def __init__(self, dossier: Dossier, dates: DateWords) -> None:
        self._dossier = dossier
        self._words = MarginWords(dates, self._colour_of)
        self._items: dict[str, tuple[MarginItem, ...]] = {}
        self._blanks: tuple[Blank, ...] | None = None
        self.drafts: tuple[Draft, ...] = ()
        self.opened: OpenDraft | None = None
        self.ties = NO_TIES

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
        self.tie()

    def tie(self) -> None:
        """Read links, events and entries."""
        self._items, self._blanks = {}, None
        self.ties = ties_of(self._dossier, self.opened.paragraphs) if self.opened else NO_TIES

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The dates that the open draft leaves open; made once, as the side bar asks often."""
        if self._blanks is None:
            paragraphs = self.opened.paragraphs if self.opened else ()
            own = (event for one in self.ties.entries.values() for event in one)
            self._blanks = blanks_of(paragraphs, own)
        return self._blanks

    def items(self, paragraph: str) -> tuple[MarginItem, ...]:
        """Return what stands beside a paragraph; made once, as scrolling asks again."""
        known = self.opened.by_id.get(paragraph) if self.opened else None
        if known is None:
            return ()
        if paragraph not in self._items:
            self._items[paragraph] = self._words.items(known, self.ties)
        return self._items[paragraph]

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
