"""Where an event comes from: what the papers say word for word, and where they disagree."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.core.event import Event, Telling
from desktop.core.links.ties import RelationKind
from desktop.core.source import Source
from desktop.desk.dossier import Dossier
from desktop.ui.dates import DateWords
from desktop.ui.events.differences import Difference, differences, set_by_hand
from desktop.ui.events.joining import EventJoining
from desktop.ui.events.words import relation_words
from desktop.ui.panel import Panel
from desktop.ui.runs import Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, is_mirrored, label, start_side


class EventSources(QObject):
    """Builds that part of a panel, with what belongs together; `go` leads to another event."""

    def __init__(
        self, panel: Panel, dossier: Dossier, dates: DateWords, go: Callable[[str], object]
    ) -> None:
        super().__init__(panel)
        self.joining = EventJoining(dossier, self)
        self._panel, self._dossier, self._dates, self._go = panel, dossier, dates, go
        self._quoted: list[tuple[Quote, QLabel]] = []

    def shape(self, event: Event) -> int | None:
        """Return how many sources are told; `None` where more than sources is told of an event."""
        relations = self._dossier.relations_of(event.uid)
        differ = set_by_hand(event) or differences(event, self._dossier.gazetteer.place_key)
        more = relations or differ or event.remarks or self.joining.can_part(event)
        return None if more else len(event.tellings)

    def refresh(self, event: Event) -> None:
        """Tell the sources of an event of the same shape in the words that are there."""
        for (quote, place), telling in zip(self._quoted, event.tellings, strict=True):
            quote.tell(telling.source.text)
            place.setText(self._source_place(telling))

    def build(self, event: Event) -> None:
        """Put differences, sources, relations and remarks into the panel."""
        self._differences(event)
        self._sources(event)
        self._relations(event)
        self._remarks(event)

    def _differences(self, event: Event) -> None:
        printed = self.tr("%1, as the paper has it")
        self._told(self.tr("Changed by hand"), set_by_hand(event), printed)
        self._told(
            self.tr("The sources differ"),
            differences(event, self._dossier.gazetteer.place_key),
            "%1",
        )

    def _told(self, title: str, found: Sequence[Difference], naming: str) -> None:
        """Tell what the papers say of each fact, word for word."""
        if not found:
            return
        self._panel.section(title)
        for difference in found:
            self._panel.add(label(naming.replace("%1", difference.what), "soft"), 1)
            for words, source in difference.told:
                self._panel.add(label(words, wrap=True, select=True), 0)
                self._panel.add(label(self._paper_title(source), "quiet", wrap=True), 4)

    def _sources(self, event: Event) -> None:
        self._quoted = []
        if not event.tellings:
            return
        one = len(event.tellings) == 1
        self._panel.section(
            self.tr("Source, word for word") if one else self.tr("Sources, word for word")
        )
        several = self.joining.can_part(event)
        for telling in event.tellings:
            said = self._source_place(telling)
            quote = Quote(self._panel.theme, telling.source.text)
            place = label(said, "quiet", wrap=True)
            self._panel.add(quote, 5)
            self._panel.add(place, 3 if several else 8)
            self._quoted.append((quote, place))
            if several:
                self._panel.add(self.joining.of_source(event, telling, said), 8)

    def _source_place(self, telling: Telling) -> str:
        source = telling.source
        parts = [self._paper_title(source)]
        if source.page is not None:
            parts.append(self.tr("page %1").replace("%1", self._dates.number(source.page)))
        parts.append(self.tr("line %1").replace("%1", self._dates.number(source.line)))
        return ", ".join(parts)

    def _paper_title(self, source: Source) -> str:
        paper = self._dossier.paper_of(source)
        return paper.title if paper else source.document

    # -- relations and remarks -----------------------------------------------------------------

    def _relations(self, shown: Event) -> None:
        uid, colours, rows = shown.uid, self._panel.theme.colours, []
        for relation in self._dossier.relations_of(uid):
            other = relation.parent if relation.child == uid else relation.child
            event = self._dossier.event(other)
            if event is not None:
                rows.append((relation, event))
        if not rows:
            return
        self._panel.section(self.tr("Belongs together"))
        for relation, event in rows:
            runs = [
                Run(f"{self._dates.brief(event.when)} ", colours.accent, 600),
                Run(event.title, colours.ink),
            ]
            words = relation_words(relation, uid)
            small = [
                Run(": ".join(part for part in (words, relation.reason) if part), colours.soft)
            ]
            card = Card(self._panel.theme, runs, small)
            card.clicked.connect(lambda _=False, uid=event.uid: self._go(uid))
            doubtful = relation.kind is RelationKind.MAYBE_SAME
            self._panel.add(card, 3 if doubtful else 6)
            if doubtful:
                self._panel.add(self.joining.of_doubt(shown, event), 10)

    def _remarks(self, event: Event) -> None:
        if not event.remarks:
            return
        self._panel.section(self.tr("Remarks") if event.sure else self.tr("Worth a look"))
        for remark in event.remarks:
            self._panel.add(label(remark, "soft", wrap=True, select=True), 4)


class Quote(QLabel):
    """Words of a document as they stand there, in the reading font on their own ground."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.tell(words)
        self.setWordWrap(True)
        self.setAlignment(start_side(mirrored=is_mirrored(self)))
        self.setProperty("kind", "quote")
        self.setFont(theme.reading_font(14))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def tell(self, words: str) -> None:
        """Show the cells of a row one behind the other."""
        self.setText(" · ".join(part.strip() for part in words.split(" | ") if part.strip()))
