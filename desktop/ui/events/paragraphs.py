"""The paragraphs that point to an event, as cards; suggested ones are confirmed or dismissed."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from desktop.core.drafts.draft import Paragraph
from desktop.core.edit import Edit
from desktop.core.event import Event
from desktop.core.links.limits import breach
from desktop.core.links.ties import Link, LinkState
from desktop.desk.dossier import Dossier
from desktop.desk.edits import confirm, dismiss
from desktop.ui.events.limit_words import limit_run
from desktop.ui.panel import Panel
from desktop.ui.runs import Run
from desktop.ui.widgets import Card, button

PARAGRAPH_LETTERS = 160


class EventParagraphs(QObject):
    """Builds that part of a panel; `read` leads to a paragraph, `do` performs an edit."""

    def __init__(
        self,
        panel: Panel,
        dossier: Dossier,
        read: Callable[[str], object],
        do: Callable[[Edit], object],
    ) -> None:
        super().__init__(panel)
        self._panel, self._dossier, self._read, self._do = panel, dossier, read, do

    def has_any(self, event: Event) -> bool:
        """Whether a paragraph points to an event, or may."""
        links = self._dossier.links_of_event(event.uid)
        live = any(link.state is not LinkState.DISMISSED for link in links)
        return live or event.paragraph is not None

    def build(self, event: Event) -> None:
        """Put the event's paragraphs into the panel: what sets it, what is linked, what may be."""
        links = self._dossier.links_of_event(event.uid)
        live = [link for link in links if link.state is not LinkState.DISMISSED]
        live = [link for link in live if link.paragraph != event.paragraph]
        setting = self._dossier.paragraph(event.paragraph) if event.paragraph else None
        if setting is not None:
            self._panel.section(self.tr("Set by this paragraph"))
            self._panel.add(self._paragraph_card(setting, event))
        firm = [link for link in live if link.state is LinkState.CONFIRMED]
        firm.sort(key=self._place)
        loose = [link for link in live if link.state is LinkState.SUGGESTED]
        if firm:
            self._panel.section(self.tr("Paragraphs that point here"))
            for link in firm:
                self._linked(link, event)
        if loose:
            self._panel.section(self.tr("Suggested paragraphs"))
            for link in loose:
                self._suggested(link, event)

    def _place(self, link: Link) -> tuple[str, int]:
        """Where a linked paragraph stands in its draft; suggestions come the strongest first."""
        paragraph = self._dossier.paragraph(link.paragraph)
        return (paragraph.draft, paragraph.position) if paragraph else ("", 0)

    def _linked(self, link: Link, event: Event) -> None:
        paragraph = self._dossier.paragraph(link.paragraph)
        if paragraph is not None:
            self._panel.add(self._paragraph_card(paragraph, event))

    def _suggested(self, link: Link, event: Event) -> None:
        paragraph = self._dossier.paragraph(link.paragraph)
        if paragraph is None:
            return
        self._panel.add(self._paragraph_card(paragraph, event, link.reason), 3)
        row = QHBoxLayout()
        row.setSpacing(self._panel.theme.px(4))
        right = button(
            self.tr("Link"),
            "small",
            self.tr("Yes, they belong together"),
        )
        wrong = button(
            self.tr("Dismiss"),
            "small-ghost",
            self.tr("No, do not suggest it again"),
        )
        for one, edit in ((right, confirm(link)), (wrong, dismiss(link))):
            path = paragraph.path or paragraph.label
            one.setAccessibleName(f"{one.text()} {path}")
            one.clicked.connect(lambda _=False, edit=edit: self._do(edit))
            row.addWidget(one)
        row.addStretch(1)
        self._panel.add(row, 10)

    def _paragraph_card(self, paragraph: Paragraph, event: Event, reason: str = "") -> Card:
        colours = self._panel.theme.colours
        text = " ".join(paragraph.text.split())
        if len(text) > PARAGRAPH_LETTERS:
            text = text[:PARAGRAPH_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
        runs = [Run(f"{paragraph.path or paragraph.label} ", colours.accent, 600)]
        small = [Run(reason, colours.soft)] if reason else []
        late = breach(paragraph, event)
        if late is not None:
            small.append(limit_run(late, colours, " · " if reason else ""))
        card = Card(self._panel.theme, [*runs, Run(text, colours.ink)], small)
        card.setToolTip(self.tr("Read it in the draft"))
        card.clicked.connect(lambda: self._read(paragraph.id))
        return card
