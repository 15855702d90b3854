"""The panel for a paragraph: its dates, its events, suggestions, its source, a note."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Changes, Edit
from desktop.core.event import Event
from desktop.core.links.ties import Link, LinkState, on_paragraph
from desktop.core.problem import Problem
from desktop.desk.dossier import Dossier
from desktop.desk.edits import confirm, dismiss, tie
from desktop.ui.dates import DateWords
from desktop.ui.drafts.fill_fields import FillFields
from desktop.ui.drafts.link_search import LinkSearch
from desktop.ui.drafts.open_draft import Issue, OpenDraft, Ties
from desktop.ui.drafts.orphan_part import OrphanPart
from desktop.ui.drafts.paragraph_body import SUGGESTIONS, Actions, ParagraphBody, Shown
from desktop.ui.drafts.proposal_part import ProposalPart
from desktop.ui.drafts.text_dates_part import TextDatesPart
from desktop.ui.drafts.wording_part import WordingPart
from desktop.ui.events.note_edit import NoteEdit
from desktop.ui.panel import Panel
from desktop.ui.theme import Theme
from desktop.ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Callable


class ParagraphPanel(Panel):
    """Shows one paragraph and edits what is tied to it, through the dossier's one door."""

    event_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    notice = Signal(str)
    # A sentence on an edit that can be taken back.
    edited = Signal(str)

    def __init__(
        self, dossier: Dossier, dates: DateWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._dossier, self._dates = dossier, dates
        self._opened: OpenDraft | None = None
        self._ties = Ties({}, {}, {})
        self._date: int | None = None
        self._unfolded: frozenset[str] = frozenset()
        self._back: QWidget | None = None
        self.paragraph: Paragraph | None = None
        self.search: LinkSearch | None = None
        self.fill = FillFields(self, dossier, dates, self._do)
        self.fill.filled.connect(self.edited)
        self.fill.refused.connect(self.notice)
        self.fill.event_wanted.connect(self.event_wanted)
        self.proposals = ProposalPart(self, dossier, dates, self._do)
        self.proposals.edited.connect(self.edited)
        self.proposals.refused.connect(self.notice)
        self.proposals.paragraph_wanted.connect(self.paragraph_wanted)
        self.proposals.record_wanted.connect(self.show_record)
        self._wordings = WordingPart(self, dossier, dates, self.paragraph_wanted.emit)
        self.text_dates = TextDatesPart(self, dossier, dates, self._do)
        self.text_dates.edited.connect(self.edited)
        self.text_dates.event_wanted.connect(self.event_wanted)
        self._new = ""
        # What the paper has of a paragraph; the page knows.
        self.issue_of: Callable[[str], Issue | None] = lambda _paragraph: None
        self._record: str | None = None
        self.orphans = OrphanPart(self, dossier, self._do)
        self.orphans.edited.connect(self.edited)
        self.orphans.refused.connect(self.notice)
        # The key of the one that stands first where the list is shown, else `None`.
        self.orphan: str | None = None
        self._listed_for: tuple[str, Paragraph | None] = ("", None)
        self.note = NoteEdit(dossier, theme)
        self.note.problem.connect(self.notice)
        self.add_section_below(self.tr("Notes"), self.note)
        self.setAccessibleName(self.tr("Paragraph"))
        self._build()

    # -- what is shown -------------------------------------------------------------------------

    def show_paragraph(
        self, opened: OpenDraft | None, ties: Ties, paragraph: str, date: int | None = None
    ) -> None:
        """Show a paragraph of a draft, with one of its dates brought out; "" shows what to do."""
        self._opened, self._ties, self._date = opened, ties, date
        self.paragraph = opened.by_id.get(paragraph) if opened else None
        self._new, self._record, self.orphan = paragraph, None, None
        self._unfolded = frozenset()
        self.note.show_note(on_paragraph(self.paragraph.id) if self.paragraph else "")
        self._build()
        self.verticalScrollBar().setValue(0)

    def take_in(self, opened: OpenDraft | None, ties: Ties, changes: Changes | None) -> None:
        """Show the same paragraph as it is now; nothing when it is gone."""
        known = self.paragraph
        self._opened, self._ties = opened, ties
        self.paragraph = opened.by_id.get(known.id) if opened and known else None
        if self.paragraph is None:
            self.note.show_note("")
        self.note.take_in()
        if changes is None or known is None or changes.keys != {on_paragraph(known.id)}:
            self._build()

    def show_record(self, delegation: str) -> None:
        """List what a delegation has asked for in all versions; "" what has no paragraph now."""
        self.paragraph, self._record, self._new = None, delegation, ""
        self.orphan = None
        self.note.show_note("")
        self._build()

    def show_orphans(self, draft: str, first: str, here: Paragraph | None) -> None:
        """List what has lost its paragraph in a draft (its id), to be put `here`."""
        self.paragraph, self._record, self._new = None, None, ""
        self.orphan, self._listed_for = first, (draft, here)
        self.note.show_note("")
        self._build()
        self.verticalScrollBar().setValue(0)

    def show_suggestions(self) -> None:
        """Show every suggestion."""
        self._unfold(SUGGESTIONS)

    @property
    def search_is_closed(self) -> bool:
        """Whether no event is being looked for."""
        return self.search is None or self.search.field.isHidden()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the first thing that takes it."""
        super().focusInEvent(event)
        self.focus_first()

    def save(self) -> None:
        """Write what is still being written."""
        self.note.save()

    def _build(self) -> None:
        writing = self.fill.forget()
        self.begin()
        self.search = None
        paragraph, opened = self.paragraph, self._opened
        self.show_below(shown=paragraph is not None)
        if self.orphan is not None:
            draft, here = self._listed_for
            self.orphans.build(draft, self.orphan, here)
            self.end()
            return
        if self._record is not None:
            self.proposals.build_record(self._record)
            self.end()
            return
        if paragraph is None and self.proposals.asked.on(self._new) and self._new:
            self.proposals.build(self._new)
            self.end()
            return
        if paragraph is None or opened is None:
            words = self.tr("Choose a paragraph to see its dates, its events and its source.")
            self.add(label(words, "soft", wrap=True))
            return
        told = (self._date, self._unfolded, self.issue_of(paragraph.id))
        shown = Shown(paragraph, opened, self._ties, *told)
        self.search = LinkSearch(self._dossier, self._dates, self.theme, self._may_be_linked)
        self.search.chosen.connect(self._tie)
        body = ParagraphBody(self, shown, self._dates, self._actions())
        body.build(self.search, self._dates_of, self.proposals.build, self._wordings.build)
        self.end()
        self.fill.go_on(writing)

    def _dates_of(self, paragraph: Paragraph, ties: Ties) -> None:
        """Write what the words say otherwise than the calendar, and what is to be filled."""
        self.text_dates.build(paragraph, self.issue_of(paragraph.id))
        self.fill.build(paragraph, ties)

    def _actions(self) -> Actions:
        return Actions(
            self._do,
            self.event_wanted.emit,
            self.paragraph_wanted.emit,
            self._unfold,
            self.notice.emit,
        )

    def _unfold(self, section: str) -> None:
        self._unfolded |= {section}
        self._build()

    # -- what is done --------------------------------------------------------------------------

    def link_best(self) -> bool:
        """Confirm the best suggestion; tells whether there was one."""
        suggested = self._suggested()
        if suggested:
            self.judge(suggested[0][0], right=True)
        return bool(suggested)

    def find_event(self, back: QWidget) -> None:
        """Open the search for an event to link; when it is linked, `back` gets the keyboard."""
        if self.search is not None:
            self._back = back
            self.search.open()
            self.ensureWidgetVisible(self.search)

    def dismiss_best(self) -> None:
        """Dismiss the best suggestion."""
        suggested = self._suggested()
        if suggested:
            self.judge(suggested[0][0], right=False)
        else:
            self.notice.emit(self.tr("Nothing is suggested for this paragraph."))

    def judge(self, link: Link, *, right: bool) -> None:
        """Say that a link is right or wrong, and say so."""
        event = self._ties.events.get(link.uid)
        words = self.tr("Linked: %1") if right else self.tr("Dismissed: %1")
        if self._do(confirm(link) if right else dismiss(link)):
            self.edited.emit(words.replace("%1", event.title if event else link.uid))

    def _suggested(self) -> tuple[tuple[Link, Event], ...]:
        return self._ties.suggested(self.paragraph.id) if self.paragraph else ()

    def _may_be_linked(self, event: Event) -> bool:
        link = self._link_to(event.uid)
        return link is None or link.state is not LinkState.CONFIRMED

    def _link_to(self, uid: str) -> Link | None:
        links = self._ties.links.get(self.paragraph.id, ()) if self.paragraph else ()
        return next((link for link in links if link.uid == uid), None)

    def _tie(self, uid: str) -> None:
        back, self._back = self._back, None
        if self.paragraph is None:
            return
        if self._do(tie(self.paragraph.id, uid, self._link_to(uid))) and back is not None:
            back.setFocus()

    def _do(self, edit: Edit) -> bool:
        """Do an edit; tells whether it was done, and says it when not."""
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)
            return False
        return True
