"""The sections of the panel for a paragraph, built anew for each paragraph and after each edit."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.dates.printed import DateMention
from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Edit
from desktop.core.event import Event
from desktop.core.links.limits import breach
from desktop.core.links.ties import LinkState
from desktop.core.quick.dataclasses import dataclass
from desktop.desk.edits import confirm, dismiss, restore, shortened
from desktop.ui.dates import DateWords
from desktop.ui.drafts.action_card import ActionCard
from desktop.ui.drafts.citing import copy_cited
from desktop.ui.drafts.date_meaning import meaning
from desktop.ui.drafts.margin_items import SILENT, lead, mention_kind, where
from desktop.ui.drafts.open_draft import Issue, OpenDraft, Ties, changed_words, paragraph_name
from desktop.ui.events.limit_words import limit_run
from desktop.ui.events.sources import Quote
from desktop.ui.panel import Panel, add_section
from desktop.ui.runs import Run
from desktop.ui.widgets import Card, button, label

translate = QCoreApplication.translate
SUGGESTIONS_SHOWN = 5
TITLE_LETTERS = 64
SUGGESTIONS, DISMISSED = "suggestions", "dismissed"
BY_HAND = 1.0


@dataclass(frozen=True, slots=True)
class Actions:
    """What the sections may ask for: an edit, an event, a paragraph, all rows of a section."""

    do: Callable[[Edit], bool]
    show_event: Callable[[str], None]
    show_paragraph: Callable[[str], None]
    unfold: Callable[[str], None]
    tell: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown: a paragraph, one of its dates brought out, the sections unfolded."""

    paragraph: Paragraph
    opened: OpenDraft
    ties: Ties
    date: int | None = None
    unfolded: frozenset[str] = frozenset()
    issue: Issue | None = None


class ParagraphBody:
    """Writes the sections into a panel."""

    def __init__(self, panel: Panel, shown: Shown, dates: DateWords, actions: Actions) -> None:
        self._panel, self._theme, self._dates = panel, panel.theme, dates
        self._shown, self._actions = shown, actions
        self._paragraph, self._ties = shown.paragraph, shown.ties
        self._begun = False

    def build(
        self,
        search: QWidget,
        fill: Callable[[Paragraph, Ties], object] | None = None,
        asked: Callable[[str], bool] | None = None,
        elsewhere: Callable[[Paragraph], None] | None = None,
    ) -> None:
        """Write all sections; `search` goes below the suggestions, `fill` below the dates.

        `asked` writes what is asked for on the paragraph, `elsewhere` what it is in other versions.
        """
        self._head()
        if asked is not None:
            self._begun = asked(self._paragraph.id)
        self._dates_set()
        if fill is not None:
            fill(self._paragraph, self._ties)
        self._linked()
        self._suggested()
        self._panel.add(search)
        self._dismissed()
        if elsewhere is not None:
            elsewhere(self._paragraph)
        self._references()
        self._issued()
        self._source()

    def _head(self) -> None:
        row = QHBoxLayout()
        row.addWidget(label(paragraph_name(self._paragraph), "tag"))
        row.addStretch(1)
        self._panel.add(row)
        title = shortened(" ".join(self._paragraph.text.split()), TITLE_LETTERS)
        self._panel.add(label(title, "title", wrap=True), 14)

    # -- dates ---------------------------------------------------------------------------------

    def _dates_set(self) -> None:
        shown = [
            (number, mention)
            for number, mention in enumerate(self._paragraph.dates)
            if mention.kind not in SILENT
            or number == self._shown.date
            or self._ties.entry_for(self._paragraph.id, mention) is not None
        ]
        if shown:
            self._section(translate("Reader", "Dates"))
        for number, mention in shown:
            self._panel.add(self._date_card(number, mention))

    def _date_card(self, number: int, mention: DateMention) -> Card:
        colours, entry = self._theme.colours, self._ties.entry_for(self._paragraph.id, mention)
        what = Run(f"{mention_kind(mention.kind)} ", colours.accent, 600)
        said = [Run(meaning(mention, entry, self._dates), colours.soft)]
        late = breach(self._paragraph, entry) if entry is not None else None
        if late is not None and entry is not None and late.limit == mention:
            said.append(Run(f" · {self._dates.brief(entry.when)}", colours.ink))
            said.append(limit_run(late, colours, ", "))
        card = Card(self._theme, [what, Run(mention.text, colours.ink)], said)
        card.setDown(number == self._shown.date)
        card.setEnabled(entry is not None)
        if entry is not None:
            card.clicked.connect(lambda: self._actions.show_event(entry.uid))
        return card

    # -- events --------------------------------------------------------------------------------

    def _linked(self) -> None:
        found = self._ties.confirmed(self._paragraph.id)
        if found or not self._ties.suggested(self._paragraph.id):
            self._section(translate("Reader", "Linked events"))
        if not found and not self._ties.suggested(self._paragraph.id):
            self._panel.add(label(translate("Reader", "None yet."), "soft"))
        for link, event in found:
            by_hand = link.score >= BY_HAND
            why = link.reason if by_hand else translate("Reader", "you confirmed this link")
            away = self._button(translate("Reader", "Unlink"), "small-ghost", event, dismiss(link))
            self._panel.add(self._event_card(event, why, [away], beside=True))

    def _suggested(self) -> None:
        found = self._ties.suggested(self._paragraph.id)
        if not found:
            return
        self._section(translate("Reader", "Suggested"))
        whole = SUGGESTIONS in self._shown.unfolded or len(found) <= SUGGESTIONS_SHOWN + 1
        for link, event in found if whole else found[:SUGGESTIONS_SHOWN]:
            right = self._button(translate("Reader", "Link"), "small", event, confirm(link))
            wrong = self._button(
                translate("Reader", "Dismiss"), "small-ghost", event, dismiss(link)
            )
            self._panel.add(self._event_card(event, link.reason, [right, wrong]))
        if not whole:
            number = len(found) - SUGGESTIONS_SHOWN
            self._unfolder(translate("Reader", "%n more…", "", number), SUGGESTIONS)

    def _dismissed(self) -> None:
        found = self._ties.linked(self._paragraph.id, LinkState.DISMISSED)
        if not found:
            return
        if DISMISSED not in self._shown.unfolded:
            self._unfolder(translate("Reader", "%n dismissed…", "", len(found)), DISMISSED)
            return
        self._section(translate("Reader", "Dismissed"))
        for link, event in found:
            back = self._button(translate("Reader", "Restore"), "small", event, restore(link))
            self._panel.add(self._event_card(event, link.reason, [back]))

    def _event_card(
        self, event: Event, why: str, buttons: Sequence[QPushButton], *, beside: bool = False
    ) -> ActionCard:
        colours = self._theme.colours
        place = where(event)
        title = ", ".join(part for part in (lead(event), place) if part)
        runs = [
            Run(f"{self._dates.brief(event.when)} ", colours.accent, 600),
            Run(title, colours.ink),
        ]
        late = breach(self._paragraph, event)
        if late is not None:
            runs.append(limit_run(late, colours, " · "))
        card = ActionCard(self._theme, runs, why, buttons, beside=beside)
        card.words.setToolTip(translate("Reader", "See it in the calendar"))
        card.words.clicked.connect(lambda: self._actions.show_event(event.uid))
        return card

    def _button(self, words: str, kind: str, event: Event, edit: Edit) -> QPushButton:
        made = button(words, kind)
        made.setAccessibleName(f"{words}: {event.title}")
        made.clicked.connect(lambda: self._actions.do(edit))
        return made

    def _unfolder(self, words: str, section: str) -> None:
        made = button(words, "link")
        made.clicked.connect(lambda: self._actions.unfold(section))
        row = QHBoxLayout()
        row.addWidget(made)
        row.addStretch(1)
        self._panel.add(row)

    # -- references and source -----------------------------------------------------------------

    def _references(self) -> None:
        references = self._paragraph.references
        if not references:
            return
        self._section(translate("Reader", "Refers to"))
        opened, told = self._shown.opened, set[str]()
        for reference in references:
            targets = opened.targets(reference.to)
            for target in targets:
                if target.id not in told:
                    told.add(target.id)
                    self._panel.add(self._paragraph_card(target))
            if not targets and reference.text not in told:
                told.add(reference.text)
                self._panel.add(label(reference.text, "soft", wrap=True, select=True), 4)

    def _paragraph_card(self, target: Paragraph) -> Card:
        colours = self._theme.colours
        text = shortened(" ".join(target.text.split()), 110)
        name = Run(f"{paragraph_name(target)} ", colours.accent, 600)
        card = Card(self._theme, [name, Run(text, colours.ink)])
        card.clicked.connect(lambda: self._actions.show_paragraph(target.id))
        return card

    def _issued(self) -> None:
        """The words of the paper, where the paragraph has others or another number by now."""
        issue = self._shown.issue
        if issue is None or not changed_words(self._paragraph, issue):
            return
        self._section(translate("Reader", "As issued"))
        issued = issue.paragraph
        if issued is None:
            words = translate("Reader", "The text as issued has no such paragraph.")
            self._panel.add(label(words, "soft", wrap=True))
            return
        name = Run(f"{paragraph_name(issued)} ", self._theme.colours.accent, 600)
        self._panel.add(Card(self._theme, [name, Run(issued.text, self._theme.colours.ink)]))

    def _source(self) -> None:
        source = self._paragraph.source
        self._section(translate("Reader", "Source, word for word"))
        self._panel.add(Quote(self._theme, source.text), 5)
        page = translate("Reader", "page %1").replace("%1", str(source.page))
        line = translate("Reader", "line %1").replace("%1", str(source.line))
        parts = (source.document, page if source.page is not None else "", line)
        self._panel.add(label(", ".join(part for part in parts if part), "quiet", wrap=True), 4)
        copy = button(translate("Reader", "Copy with citation"), "link")
        copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch(1)
        self._panel.add(row, 2)

    def _copy(self) -> None:
        shown, locale = self._shown, self._dates.locale
        self._actions.tell(copy_cited(self._paragraph, shown.opened.draft, locale, shown.issue))

    def _section(self, title: str) -> None:
        first = not self._begun
        self._begun = True
        add_section(self._panel.body, title, self._theme, first=first)
