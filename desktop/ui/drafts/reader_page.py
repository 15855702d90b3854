"""The page of drafts without its ways: opens a draft, shows it in a form, takes in edits."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.drafts.proposal import Author, Position, Proposal
from desktop.core.drafts.rendered import Form
from desktop.core.edit import Changes
from desktop.core.event import Event
from desktop.core.links.ties import Link
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.asked import NEW, Leaf
from desktop.ui.drafts.author_bar import AuthorBar
from desktop.ui.drafts.find_bar import FindBar
from desktop.ui.drafts.finder import Finder
from desktop.ui.drafts.margin import Margin
from desktop.ui.drafts.page_plan import Head
from desktop.ui.drafts.paragraph_panel import ParagraphPanel
from desktop.ui.drafts.reader_keys import ReaderKeys
from desktop.ui.drafts.reader_side import (
    head_of,
)
from desktop.ui.drafts.reader_state import load_reader
from desktop.ui.drafts.reader_tools import ReaderTools
from desktop.ui.drafts.reading import Reading
from desktop.ui.drafts.silence_bar import SilenceBar
from desktop.ui.drafts.writing import Writing
from desktop.ui.drafts.writing_across import WritingAcross
from desktop.ui.drafts.writing_bar import WritingBar
from desktop.ui.drafts.writing_text import WritingText
from desktop.ui.drafts.written_text import Mode
from desktop.ui.empty import EmptyState
from desktop.ui.page import Page
from desktop.ui.theme import Theme

_ROOMY = 1200  # In the pixels of the design; below it the tool bar has no room for all.
# By name: most dossiers have none, and their kind need not be loaded to know it.
_OF_SILENCE = frozenset({"Silence", "Event", "Setting"})


class ReaderPage(Page):
    """One draft with its margin and its panel; what is remembered of it stays between starts."""

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where the place in each draft is remembered; `None` forgets it."""
        super().__init__(parent)
        self._dossier, self._dates, self._theme, self._folder = dossier, dates, theme, folder
        self._state = load_reader(folder)
        self.reading = Reading(dossier, dates)
        self.reading.only_open = self._state.only_open
        self._part = ""
        # The form in which is written, `None` while one reads.
        self._written_form: Form | None = None
        self.setProperty("kind", "page")
        self.setAccessibleName(self.tr("Drafts"))
        self.text = WritingText(theme)
        self.margin = Margin(self.text, theme, self.reading.items)
        self.find_bar = FindBar(theme)
        self.silence = SilenceBar(dossier, dates, theme)
        self.authors = AuthorBar(dossier, theme)
        self._finder = Finder(self.text, self.find_bar, theme)
        self.bar = WritingBar(dossier, dates, theme)
        self.writing = Writing(dossier, self.text, self.bar, self.reading)
        self.across = WritingAcross(dossier, self.text, self.bar)
        self.panel = ParagraphPanel(dossier, dates, theme)
        self.panel.issue_of = self.reading.issue
        self._keys = ReaderKeys(self.text, self.margin, self.panel, self.reading)
        self.tools = ReaderTools(theme)
        self.empty = EmptyState(theme)
        self.setFocusProxy(self.text)
        self._lay_out()

    def _lay_out(self) -> None:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.silence)
        column.addWidget(self.authors)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        column.addWidget(self.text, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(reading)
        self._stack.addWidget(self.empty)
        self.empty.say(
            self.tr("No draft in this dossier yet"),
            self.tr("Import a draft resolution and it can be read here, with its meetings."),
            self.tr("Import…"),
            self.import_wanted.emit,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the tool bar to what has no key in a narrow window."""
        super().resizeEvent(event)
        self.tools.fold(narrow=self.window().width() < self._theme.px(_ROOMY))

    def reload(self, changes: Changes | None) -> None:
        """Take in an edit; the place in the text is kept."""
        if changes is None or Draft in changes.kinds:
            self._keep_place()
            self._load()
            return
        if Paragraph in changes.kinds:
            self.reading.take_in(changes.keys)
        if any(kind.__name__ in _OF_SILENCE for kind in changes.kinds):
            self.silence.show_draft(self.reading.opened.draft if self.reading.opened else None)
        if Event in changes.kinds or Link in changes.kinds:
            self.reading.tie()
            self.margin.renew()
            self.outline_changed.emit()
        asked = changes.kinds & {Paragraph, Proposal, Position, Author}
        if asked or any(kind.__name__ == "Orphan" for kind in changes.kinds):
            self._ask_again()
        self.panel.take_in(self.reading.opened, self.reading.ties, changes)

    # -- what is asked for -----------------------------------------------------------------------

    @property
    def _form(self) -> Form:
        return self._written_form or Form(self._state.form)

    def _show_form(self, form: Form) -> None:
        """Show the text in another form, where one is in it."""
        self._keep_place()
        self._state = replace(self._state, form=form.value)
        self._set_text()
        self.outline_changed.emit()

    def _narrow(self, delegation: str) -> None:
        """Show what one delegation asks for; chosen again, what all do."""
        chosen = "" if delegation == self.reading.delegation else delegation
        self.reading.delegation = chosen
        self._ask_again()
        if chosen or not delegation:
            self.panel.show_record(chosen)
        else:
            self.panel.show_paragraph(self.reading.opened, self.reading.ties, self.text.current)

    def _ask_again(self) -> None:
        """Show proposals as they are now; only paragraphs that look otherwise are set anew."""
        self.reading.ask()
        self.panel.proposals.asked = self.reading.asked
        self.authors.ask(self.reading.asked.proposals)
        self._own_paragraphs()
        self._renew_text()
        self.writing.look_soon()
        self.margin.renew()
        self._part = self._part_read()
        self.outline_changed.emit()

    def _renew_text(self) -> None:
        opened = self.reading.opened
        if opened is None:
            return
        head = self._head()
        if not self.text.renew(opened, head, self._leaves()):
            self._keep_place()
            self._set_text()

    def _head(self) -> Head:
        opened = self.reading.opened
        assert opened is not None
        otherwise = self._form is not Form.ORIGINAL and self.reading.corrected
        return head_of(opened.draft, self._dates.locale, corrected=otherwise)

    def _leaves(self) -> tuple[Leaf, ...]:
        """The paragraphs as they are to be shown; the one that is written in is left as it is."""
        leaves = self.reading.leaves(self._form)
        here = self.writing.own_shown if self.text.mode is Mode.PROPOSE else ""
        own = self.writing.own_leaf(here) if here else None
        if own is None:
            return leaves
        if self.writing.saving:
            # It stands there as it was typed; set anew, words would change under the caret.
            self.text.leaves[here] = own
        return tuple(own if one.paragraph.id == here else one for one in leaves)

    def _own_paragraphs(self) -> None:
        """Tell the text which new paragraphs are the delegation's own."""
        name = self.text.speaker = self.bar.delegation.delegation
        asked = self.reading.asked
        named = (one.id for one in asked.proposals if one.delegation == name)
        mine = (one for one in named if one not in asked.former)
        self.text.own_new = frozenset(f"{NEW}{one}" for one in mine)

    def _fill_margin(self) -> None:
        bare = Form(self._state.form) in (Form.ORIGINAL, Form.PLAIN)
        asked = not bare or self._written_form is not None
        self.reading.show_items(tied=self._state.events, asked=asked)
        self.margin.renew()

    # -- opening a draft -----------------------------------------------------------------------

    def _load(self) -> None:
        """Read the list of drafts; stay with the one that was open or read last."""
        reading = self.reading
        reading.list_drafts()
        known = [one for one in (reading.draft, self._state.last) if reading.has(one)]
        newest = [draft.id for draft in reading.drafts[-1:]]
        self._stack.setCurrentIndex(0 if newest else 1)
        self._open((known + newest + [""])[0])

    def _open(self, draft: str) -> None:
        reading = self.reading
        reading.open(draft)
        self.panel.proposals.asked = reading.asked
        self.authors.ask(reading.asked.proposals)
        self.silence.show_draft(reading.opened.draft if reading.opened else None)
        self._set_text()
        self.panel.show_paragraph(reading.opened, reading.ties, self.text.current)
        self.outline_changed.emit()

    def _set_text(self) -> None:
        """Fill the view, and go to where one was."""
        self.tools.tell_size(self._state.size)
        self.tools.setEnabled(self.reading.opened is not None)
        if self.reading.opened is None:
            return
        top, chosen = self._state.places.get(self.reading.draft, ("", ""))
        head = self._head()
        self.text.show_draft(self.reading.opened, head, self._state.size, self._leaves())
        self.text.show_dates(self._state.dates)
        self.text.show_lines(self._state.lines)
        self._fill_margin()
        if chosen:
            self.text.select(chosen)
        self.text.scroll_to(top)
        self._finder.mark()
        self._follow_outline()

    # -- where one is --------------------------------------------------------------------------

    def _keep_place(self) -> None:
        if self.reading.opened is not None:
            top, chosen = self.text.at_top(), self.text.current
            self._state = self._state.placed(self.reading.draft, top, chosen)

    def _follow_outline(self) -> None:
        """Mark the part that is being read."""
        if (first := self._part_read()) != self._part:
            self._part = first
            self.outline_changed.emit()

    def _part_read(self) -> str:
        """The first paragraph of the part that is being read."""
        here = self.reading.part_of(self.text.reading())
        return here.first if here else ""

    def _resize_text(self, step: int) -> None:
        self._keep_place()
        self._state = self._state.sized(step)
        self._set_text()
