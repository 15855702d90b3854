"""The page of drafts: wires text, margin, panel, search and what is remembered."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.core.draft import Draft, Paragraph
from desktop.core.edit import Changes
from desktop.core.event import Event
from desktop.core.ties import Link
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.drafts.fill_side import FILL, fill_section
from desktop.ui.drafts.find_bar import FindBar
from desktop.ui.drafts.finder import Finder
from desktop.ui.drafts.margin import Margin
from desktop.ui.drafts.paragraph_panel import ParagraphPanel
from desktop.ui.drafts.reader_keys import ReaderKeys
from desktop.ui.drafts.reader_side import DATES, DRAFTS, EVENTS, OUTLINE, SHOW, head_of, sections
from desktop.ui.drafts.reader_state import load_reader, save_reader
from desktop.ui.drafts.reader_text import ReaderText
from desktop.ui.drafts.reader_tools import ReaderTools
from desktop.ui.drafts.reading import Reading
from desktop.ui.drafts.silence_bar import SilenceBar
from desktop.ui.empty import EmptyState
from desktop.ui.page import IMPORT, WORD, Page, Section
from desktop.ui.theme import Theme


class DraftsPage(Page):
    """Reads one draft at a time."""

    shows_paragraphs = True
    outputs = (IMPORT, WORD)

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
        self._part = ""
        self.setProperty("kind", "page")
        self.setAccessibleName(self.tr("Drafts"))
        self.text = ReaderText(theme)
        self.margin = Margin(self.text, theme, self.reading.items)
        self.find_bar = FindBar(theme)
        self.silence = SilenceBar(dossier, dates, theme)
        self._finder = Finder(self.text, self.find_bar, theme)
        self.panel = ParagraphPanel(dossier, dates, theme)
        self._keys = ReaderKeys(self.text, self.margin, self.panel, self.reading)
        self.tools = ReaderTools(theme)
        self.empty = EmptyState(theme)
        self.setFocusProxy(self.text)
        self._lay_out()
        self._connect()
        self._load()

    def _lay_out(self) -> None:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.silence)
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

    def _connect(self) -> None:
        text, margin, panel = self.text, self.margin, self.panel
        text.chosen.connect(self._choose)
        text.date_chosen.connect(self._choose_date)
        text.reference_chosen.connect(self._follow)
        text.sign_chosen.connect(self._go_to_footnote)
        text.moved.connect(self._follow_outline)
        text.sized.connect(self._resize_text)
        text.find_wanted.connect(self.find_bar.open)
        margin.event_wanted.connect(self.event_chosen)
        margin.paragraph_wanted.connect(self._go_to)
        margin.more_wanted.connect(self._show_all_of)
        panel.event_wanted.connect(self.event_chosen)
        panel.paragraph_wanted.connect(self._go_to)
        panel.notice.connect(self.notice)
        panel.edited.connect(self.edited)
        panel.note.left.connect(text.setFocus)
        self.silence.event_wanted.connect(self.event_chosen)
        self.silence.notice.connect(self.notice)
        self.silence.edited.connect(self.edited)
        self.silence.left.connect(text.setFocus)
        self._keys.event_wanted.connect(self.event_chosen)
        self._keys.paragraph_wanted.connect(self._go_to)
        self._keys.panel_wanted.connect(self.panel_wanted)
        self.tools.sized.connect(self._resize_text)
        self.tools.find_wanted.connect(self.find_bar.open)

    # -- what the window asks ------------------------------------------------------------------

    def title(self) -> str:
        """Name the draft."""
        return self.reading.opened.draft.title if self.reading.opened else self.accessibleName()

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the buttons for size and search."""
        return (self.tools,)

    def sidebar_sections(self) -> tuple[Section, ...]:
        """Give the drafts, the outline of the open one, and what is shown of it."""
        own = sections(self.reading.drafts, self.reading.opened, self._part, self._state)
        return (*own, fill_section(self.reading.blanks)) if self.reading.opened else own

    def choose_row(self, section: str, row: str, added: bool) -> None:  # noqa: ARG002
        """Open a draft, or go to a part of the open one."""
        if section == DRAFTS:
            self._keep_place()
            self._open(row)
        elif section == OUTLINE:
            self._go_to(row)
            self.text.scroll_to(row)
            self.text.setFocus()

        elif section == FILL:
            self._fill(row)

    def _fill(self, key: str) -> None:
        """Go to a date that is left open and let it be filled in the panel."""
        blank = next((one for one in self.reading.blanks if one.key == key), None)
        if blank is not None:
            self._go_to(blank.paragraph.id)
            self.panel_wanted.emit()
            self.panel.fill.open(key)

    def check_row(self, section: str, row: str, checked: bool) -> None:
        """Show or hide the margin, or the marks of dates."""
        if section != SHOW:
            return
        if row == EVENTS:
            self._state = replace(self._state, events=checked)
            self.margin.show_items(checked)
        elif row == DATES:
            self._state = replace(self._state, dates=checked)
            self.text.show_dates(checked)
        self.outline_changed.emit()

    def inspector(self) -> QWidget:
        """Give the panel for paragraphs."""
        return self.panel

    def show_paragraph(self, paragraph: str) -> None:
        """Open the paragraph's draft when it is another one, and select the paragraph."""
        known = self._dossier.paragraph(paragraph)
        if known is None:
            return
        if self.reading.draft != known.draft:
            self._keep_place()
            self._open(known.draft)
        self._select(paragraph)

    def begin_silence(self) -> None:
        """Put the open version under silence, in the form over the text."""
        self.silence.begin()

    @property
    def draft_id(self) -> str:
        """The version that is open."""
        return self.reading.draft

    def begin_find(self) -> bool:
        """Open the field for words in the text."""
        self.find_bar.open()
        return True

    def find_words(self, words: str) -> None:
        """Look for the words in the open draft."""
        self.find_bar.look_for(words)

    def reload(self, changes: Changes | None) -> None:
        """Take in an edit; the place in the text is kept."""
        if changes is None or changes.kinds & {Draft, Paragraph}:
            self._keep_place()
            self._load()
            return
        if any(kind.__name__ in _OF_SILENCE for kind in changes.kinds):
            self.silence.show_draft(self.reading.opened.draft if self.reading.opened else None)
        if changes.kinds & {Event, Link}:
            self.reading.tie()
            self.margin.renew()
            self.outline_changed.emit()
        self.panel.take_in(self.reading.opened, self.reading.ties, changes)

    def refresh_theme(self) -> None:
        """Set the text anew in the present colours and sizes."""
        self._keep_place()
        self._set_text()
        self.panel.take_in(self.reading.opened, self.reading.ties, None)

    def save(self) -> None:
        """Save what is being written, and the place in the text."""
        self.panel.save()
        self._keep_place()
        save_reader(self._folder, self._state)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save when another page is shown."""
        super().hideEvent(event)
        self.save()

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
        head = head_of(self.reading.opened.draft, self._dates.locale)
        self.text.show_draft(self.reading.opened, head, self._state.size)
        self.text.show_dates(self._state.dates)
        self.margin.show_items(self._state.events)
        self.margin.renew()
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
        here = self.reading.part_of(self.text.reading())
        first = here.first if here else ""
        if first != self._part:
            self._part = first
            self.outline_changed.emit()

    def _resize_text(self, step: int) -> None:
        self._keep_place()
        self._state = self._state.sized(step)
        self._set_text()

    # -- choosing ------------------------------------------------------------------------------

    def _select(self, paragraph: str) -> None:
        self.text.select(paragraph)
        self._show_in_panel(paragraph)

    def _go_to(self, paragraph: str) -> None:
        """Go to a paragraph and let the window know, so that Back leads back."""
        self._select(paragraph)
        self.paragraph_chosen.emit(paragraph)

    def _choose(self, paragraph: str) -> None:
        self._show_in_panel(paragraph)
        self.paragraph_chosen.emit(paragraph)

    def _show_in_panel(self, paragraph: str) -> None:
        shown = self.panel.paragraph
        if shown is None or shown.id != paragraph:
            self.panel.show_paragraph(self.reading.opened, self.reading.ties, paragraph)

    def _choose_date(self, paragraph: str, date: int) -> None:
        self.text.select(paragraph, center=False)
        self.panel.show_paragraph(self.reading.opened, self.reading.ties, paragraph, date)
        self.paragraph_chosen.emit(paragraph)
        # Where the window is too narrow for the panel, what the date means must still be seen.
        if not self.panel.isVisible():
            self.panel_wanted.emit()

    def _follow(self, paragraph: str, place: int) -> None:
        """Go where a reference points to; what is not in this draft is only shown."""
        assert self.reading.opened is not None
        self.text.select(paragraph, center=False)
        self._choose(paragraph)
        reference = self.reading.opened.by_id[paragraph].references[place]
        targets = self.reading.opened.targets(reference.to)
        if targets:
            self._go_to(targets[0].id)
        else:
            words = self.tr("“%1” points to another text.")
            self.notice.emit(words.replace("%1", reference.text))

    def _go_to_footnote(self, sign: str) -> None:
        footnotes = self.reading.opened.footnotes if self.reading.opened else ()
        meant = [one for one in footnotes if sign in one.label.split(", ")]
        if meant:
            self._go_to(meant[0].id)

    def _show_all_of(self, paragraph: str) -> None:
        self._go_to(paragraph)
        self.panel.show_suggestions()
        self.panel_wanted.emit()


# By name: most dossiers have none, and their kind need not be loaded to know it.
_OF_SILENCE = frozenset({"Silence", "Event", "Setting"})
