"""The page of drafts: wires text, margin, panel, search and what is remembered."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop.core.drafts.rendered import Form
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.desk.drafts.edits import load_readers
from desktop.ui.dates import DateWords
from desktop.ui.drafts.choosing_page import ChoosingPage
from desktop.ui.drafts.fill_side import FILL, fill_section
from desktop.ui.drafts.offer_side import OFFERS, offer_sections
from desktop.ui.drafts.orphan_part import orphan_section
from desktop.ui.drafts.reader_side import (
    DATES,
    DRAFTS,
    EVENTS,
    FORM,
    LINES,
    OPEN,
    OUTLINE,
    PROPOSALS,
    SHOW,
    sections,
)
from desktop.ui.drafts.reader_state import save_reader
from desktop.ui.drafts.written_text import Mode
from desktop.ui.page import COMPARE, IMPORT, ORPHANS, PRINT, WORD, Section
from desktop.ui.theme import Theme


class DraftsPage(ChoosingPage):
    """Reads one draft at a time."""

    shows_paragraphs = True
    outputs = (IMPORT, COMPARE, PRINT, WORD)

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where the place in each draft is remembered; `None` forgets it."""
        super().__init__(dossier, dates, theme, folder, parent)
        self._connect()
        self._load()

    def _connect(self) -> None:
        text, margin, panel = self.text, self.margin, self.panel
        text.chosen.connect(self._choose)
        text.date_chosen.connect(self._choose_date)
        text.reference_chosen.connect(self._follow)
        text.sign_chosen.connect(self._go_to_footnote)
        text.moved.connect(self._follow_outline)
        text.sized.connect(self._resize_text)
        text.find_wanted.connect(self.find_bar.open)
        text.cite_wanted.connect(self._copy_cited)
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
        self.tools.mode_wanted.connect(self.write)
        for writing in (self.writing, self.across):
            writing.problem.connect(self.notice)
            writing.edited.connect(self.edited)
        self.authors.refused.connect(self.notice)
        self.authors.edited.connect(self.edited)
        self.writing.left_own.connect(self._ask_again)
        self.writing.left.connect(lambda: self.write(Mode.READ.value))
        self.bar.delegation_chosen.connect(self._propose_for)

    def title(self) -> str:
        """Name the draft."""
        return self.reading.opened.draft.title if self.reading.opened else self.accessibleName()

    def toolbar_widgets(self) -> Sequence[QWidget]:
        """Give the buttons for size and search."""
        return (self.tools,)

    def sidebar_sections(self) -> tuple[Section, ...]:
        """Give the drafts, the outline of the open one, and what is shown of it."""
        reading = self.reading
        state = replace(self._state, form=self._form.value)
        told = (reading.opened, self._part, state, reading.asked)
        own = sections(reading.drafts, *told, corrected=reading.corrected)
        own = (*own, *offer_sections(self._dossier))
        if reading.orphans:
            own = (*own, orphan_section(reading.orphans, self.panel.orphan or ""))
        return (*own, fill_section(reading.blanks)) if reading.opened else own

    def choose_row(self, section: str, row: str, added: bool) -> None:  # noqa: ARG002
        """Open a draft, or go to a part of the open one."""
        if section == DRAFTS:
            self.text.commit()
            self._keep_place()
            self._open(row)
        elif section == OUTLINE:
            self._go_to(row)
            self.text.scroll_to(row)
            self.text.setFocus()
        elif section == PROPOSALS:
            self._narrow(row)
        elif section == FORM:
            self._leave_writing()
            self._show_form(Form(row))
        elif section == ORPHANS:
            self._show_orphans(row)
        elif section == OFFERS:
            self.offers_wanted.emit()
        elif section == FILL:
            self._fill(row)

    def _show_orphans(self, first: str) -> None:
        """List what has lost its paragraph, to be put on the one that is chosen in the text."""
        here = self.reading.opened.by_id.get(self.text.current) if self.reading.opened else None
        self.panel.show_orphans(self.reading.draft, first, here)
        self.panel_wanted.emit()
        self.outline_changed.emit()

    def _fill(self, key: str) -> None:
        """Go to a date that is left open and let it be filled in the panel."""
        blank = next((one for one in self.reading.blanks if one.key == key), None)
        if blank is not None:
            self._go_to(blank.paragraph.id)
            self.panel_wanted.emit()
            self.panel.fill.open(key)

    def check_row(self, section: str, row: str, checked: bool) -> None:
        """Show or hide the margin, the marks of dates, or the numbers of lines."""
        if section != SHOW:
            return
        if row == EVENTS:
            self._state = replace(self._state, events=checked)
            self._fill_margin()
        elif row == PROPOSALS:
            self._leave_writing()
            self._show_form(Form.TRACKED if checked else Form.PLAIN)
        elif row == OPEN:
            self._state = replace(self._state, only_open=checked)
            self.reading.only_open = checked
            self._ask_again()
        elif row == DATES:
            self._state = replace(self._state, dates=checked)
            self.text.show_dates(checked)
        elif row == LINES:
            self._state = replace(self._state, lines=checked)
            self.text.show_lines(checked)
        self.outline_changed.emit()

    def inspector(self) -> QWidget:
        """Give the panel for paragraphs."""
        return self.panel

    def show_paragraph(self, paragraph: str) -> None:
        """Open the paragraph's draft when it is another one, and select the paragraph."""
        known = self._dossier.paragraph(paragraph)
        if known is not None and self.reading.draft != known.draft:
            self.text.commit()
            self._keep_place()
            self._open(known.draft)
        if known is not None:
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

    def refresh_theme(self) -> None:
        """Set the text anew in the present colours and sizes."""
        self._keep_place()
        self._set_text()
        self.panel.take_in(self.reading.opened, self.reading.ties, None)

    def save(self) -> None:
        """Save what is being written, and the place in the text."""
        self.text.commit()
        self.panel.save()
        self._keep_place()
        save_reader(self._folder, self._state)

    def hideEvent(self, event: QHideEvent) -> None:
        """Save when another page is shown."""
        super().hideEvent(event)
        self.save()

    # -- writing -------------------------------------------------------------------------------

    def write(self, mode: str) -> None:
        """Read, correct my copy, or propose; each shows the text in the form that fits it."""
        chosen = Mode(mode)
        if self.reading.opened is None:
            return
        form = {Mode.EDIT: Form.PLAIN, Mode.PROPOSE: Form.TRACKED}.get(chosen)
        if chosen is Mode.EDIT and Form(self._state.form) is Form.ORIGINAL:
            # What is corrected would not be seen afterwards.
            self._state = replace(self._state, form=Form.PLAIN.value)
        self._written_form = form
        self.text.commit()
        self.text.mode = chosen
        if chosen is Mode.PROPOSE and not self.bar.delegation.text():
            self.bar.delegation.put(self._state.delegation)
        self._keep_place()
        self._set_text()
        if chosen is not Mode.READ and not self.text.current:
            self.text.select(self.text.neighbour(1), center=False)
        self.text.set_mode(chosen)
        self.bar.show_mode(chosen)
        self.tools.show_mode(chosen)
        self.writing.look_again()
        self._own_paragraphs()
        self.outline_changed.emit()
        wants_name = chosen is Mode.PROPOSE and not self.bar.delegation.text()
        (self.bar.delegation if wants_name else self.text).setFocus()
        if chosen is Mode.EDIT:
            QTimer.singleShot(0, self, load_readers)

    def _leave_writing(self) -> None:
        """Go back to reading: another form than that in which is written is wanted."""
        if self._written_form is not None:
            self.write(Mode.READ.value)

    def _propose_for(self, delegation: str) -> None:
        """Go on proposing for another delegation."""
        self.text.commit()
        self._state = replace(self._state, delegation=delegation)
        self._own_paragraphs()
        self._ask_again()
