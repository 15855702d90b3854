"""The dates that a paragraph leaves open, in its panel: each becomes a field and then an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.core.drafts.placeholders import Blank, blanks_in
from desktop.desk.drafts.filling import is_followed
from desktop.desk.edits import shortened
from desktop.desk.typed_dates import read_typed
from desktop.ui.events.editing import Fact, fact_words
from desktop.ui.panel import add_section
from desktop.ui.widgets import button, label

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.edit import Edit
    from desktop.core.event import Event
    from desktop.core.when import When
    from desktop.desk.dossier import Dossier
    from desktop.ui.dates import DateWords
    from desktop.ui.drafts.open_draft import Ties
    from desktop.ui.events.editing_lines import Field
    from desktop.ui.panel import Panel


class FillFields(QObject):
    """Builds that part of a panel; `do` performs an edit and tells whether it was done.

    `filled` carries the sentence on what was done, `event_wanted` the uid of an event.
    """

    filled = Signal(str)
    refused = Signal(str)
    event_wanted = Signal(str)

    def __init__(
        self, panel: Panel, dossier: Dossier, dates: DateWords, do: Callable[[Edit], bool]
    ) -> None:
        super().__init__(panel)
        self._panel, self._dossier, self._dates, self._do = panel, dossier, dates, do
        self.facts: dict[str, Fact] = {}

    def forget(self) -> dict[str, str]:
        """Let go of every field; returns what is being written in those that are open."""
        texts = {name: fact.release() for name, fact in self.facts.items()}
        self.facts = {}
        return {name: text for name, text in texts.items() if text is not None}

    def go_on(self, writing: dict[str, str]) -> None:
        """Open the fields again in which somebody was writing."""
        for name, text in writing.items():
            if name in self.facts:
                self._panel.show_now(self.facts[name])
                self.facts[name].open(text)

    def open(self, key: str) -> None:
        """Have a placeholder (its key) become a field, with the keyboard."""
        fact = self.facts.get(key)
        if fact is not None:
            self._panel.show_now(fact)
            fact.open()
            self._panel.ensureWidgetVisible(fact)

    def build(self, paragraph: Paragraph, ties: Ties) -> None:
        """Put the placeholders of a paragraph into the panel; nothing when there are none."""
        blanks = blanks_in(paragraph, ties.set_by(paragraph.id))
        if not blanks or is_followed(self._dossier, paragraph.draft):
            return
        left = any(not one.is_filled for one in blanks)
        title = self.tr("To be filled") if left else self.tr("Filled")
        add_section(self._panel.body, title, self._panel.theme)
        for blank in blanks:
            self._add(blank)

    def _add(self, blank: Blank) -> None:
        self._panel.add(label(blank.text, "quiet"), 1)
        fact = self._fact(blank)
        self.facts[blank.key] = fact
        self._panel.add(fact, 3)
        for event in () if blank.is_filled else self._meant_by(blank):
            self._offer(blank, event)
        if blank.entry is None:
            self._panel.body.addSpacing(self._panel.theme.px(6))
            return
        uid, row = blank.entry.uid, QHBoxLayout()
        there = button(self.tr("See it in the calendar"), "link")
        there.setAccessibleName(f"{there.text()}: {blank.entry.title}")
        there.clicked.connect(lambda: self.event_wanted.emit(uid))
        row.addWidget(there)
        row.addStretch(1)
        self._panel.add(row, 8)

    def _meant_by(self, blank: Blank) -> tuple[Event, ...]:
        from desktop.desk.drafts.filling import meant_by

        return meant_by(self._dossier, blank)

    def _offer(self, blank: Blank, event: Event) -> None:
        """Offer the date of a meeting that the calendar has already."""
        words = self.tr("It is %1: %2").replace("%2", self._dates.brief(event.when))
        take = button(words.replace("%1", shortened(event.title, 44)), "link")
        take.setToolTip(event.title)
        take.setAccessibleName(words.replace("%1", event.title))
        take.clicked.connect(lambda: self._take(blank, event))
        row = QHBoxLayout()
        row.addWidget(take)
        row.addStretch(1)
        self._panel.add(row, 3)

    def _take(self, blank: Blank, event: Event) -> None:
        from desktop.desk.drafts.filling import fill_from

        self._fill(blank, fill_from(self._dossier, blank, event), event.when)

    def _fact(self, blank: Blank) -> Fact:
        words = ""
        if blank.is_filled and blank.entry is not None:
            when = blank.entry.when
            hours = self._dates.times(when, self._dossier.home_zone)
            words = "\n".join(part for part in (self._dates.when(when), hours) if part)
        hint = self.tr("Fill in the date")
        shown = fact_words(self._panel.theme, words, hint)
        name = self.tr("Date for %1").replace("%1", blank.text)
        fact = Fact(self._panel.theme, name, shown, lambda: self._field(blank))
        fact.saved.connect(lambda text, _step: self._save(blank, text))
        fact.refused.connect(self.refused)
        return fact

    # -- writing -------------------------------------------------------------------------------

    def _field(self, blank: Blank) -> Field:
        from desktop.core.dates.moving import editable
        from desktop.desk.drafts.filling import near_of, planned
        from desktop.ui.events.editing_fields import WhenField
        from desktop.ui.events.editing_words import understood

        # Once for the field, and not at every letter that is typed.
        event, near = planned(self._dossier, blank), near_of(self._dossier, blank)
        home = self._dossier.home_zone
        return WhenField(
            self._panel.theme,
            editable(event.when) if blank.is_filled else "",
            lambda text: read_typed(self._dossier, text, near, event),
            lambda written: understood(written, event, self._dates, home, near.year),
        )

    def _save(self, blank: Blank, text: str) -> None:
        from desktop.desk.drafts.filling import fill, near_of, planned

        event, near = planned(self._dossier, blank), near_of(self._dossier, blank)
        when = read_typed(self._dossier, text, near, event).when
        if when is None or not when.is_dated:
            if text.strip():
                self.refused.emit(self.tr("No day follows from “%1”.").replace("%1", text.strip()))
            return
        self._fill(blank, fill(self._dossier, blank, when), when)

    def _fill(self, blank: Blank, edit: Edit, when: When) -> None:
        if edit.changes and self._do(edit):
            words = self.tr("%1 filled: %2").replace("%1", blank.text)
            self.filled.emit(words.replace("%2", self._dates.brief(when)))
