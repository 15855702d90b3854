"""The panel for an event: facts, paragraphs, sources word for word, relations, remarks, a note."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.agenda import Clash, clashing_with
from desktop.core.draft import Paragraph
from desktop.core.edit import Changes, Edit
from desktop.core.event import Event, Telling
from desktop.core.problem import Problem
from desktop.core.ties import Link, LinkState, on_event
from desktop.desk.dossier import Dossier
from desktop.desk.edits import confirm, dismiss, tick
from desktop.ui.dates import DateWords
from desktop.ui.event_words import differences, relation_words, state_of, when_words
from desktop.ui.note_edit import NoteEdit
from desktop.ui.panel import Panel, add_section
from desktop.ui.runs import Run
from desktop.ui.theme import Theme
from desktop.ui.widgets import Card, Tick, button, is_mirrored, label, start_side

PARAGRAPH_LETTERS = 160


class EventPanel(Panel):
    """Shows one event and edits it in place; every change goes through the dossier's one door."""

    event_wanted = Signal(str)
    paragraph_wanted = Signal(str)
    notice = Signal(str)

    def __init__(
        self,
        dossier: Dossier,
        dates: DateWords,
        theme: Theme,
        clashes: Callable[[], tuple[Clash, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`clashes` gives the clashes in my agenda as they are now."""
        super().__init__(theme, parent)
        self._dossier, self._dates, self._clashes = dossier, dates, clashes
        self.uid = ""
        self.note = NoteEdit(dossier, theme)
        self.note.problem.connect(self.notice)
        self._note_part = QWidget()
        notes = QVBoxLayout(self._note_part)
        notes.setContentsMargins(0, 0, 0, 0)
        notes.setSpacing(0)
        add_section(notes, self.tr("Notes"), theme)
        notes.addWidget(self.note)
        self.add_below(self._note_part)
        self.setAccessibleName(self.tr("Details"))
        self.show_event("")

    def show_event(self, uid: str) -> None:
        """Show an event; "" shows what to do."""
        self.uid = uid
        self.note.show_note(on_event(uid) if uid else "")
        self._build()
        self.verticalScrollBar().setValue(0)

    def reload(self, changes: Changes | None) -> None:
        """Show the event as it is now."""
        self.note.take_in()
        only_note = changes is not None and changes.keys == {on_event(self.uid)}
        if not only_note:
            self._build()

    def save(self) -> None:
        """Write what is still being written."""
        self.note.save()

    # -- building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.begin()
        event = self._dossier.event(self.uid) if self.uid else None
        self._note_part.setVisible(event is not None)
        if event is None:
            words = self.tr("Choose a meeting to see where it comes from and what it is about.")
            self.add(label(words, "soft", wrap=True))
            return
        self._head(event)
        self._facts(event)
        self._paragraphs(event)
        self._differences(event)
        self._sources(event)
        self._relations()
        self._remarks(event)
        self.end()

    def _head(self, event: Event) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(4))
        for process in event.processes[:2]:
            row.addWidget(label(process, "tag"))
        state = state_of(event)
        row.addWidget(label(state.words, state.tag))
        row.addStretch(1)
        self.add(row)
        self.add(label(event.title, "title", wrap=True, select=True), 10)

    def _facts(self, event: Event) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.theme.px(8))
        grid.setVerticalSpacing(self.theme.px(7))
        grid.setColumnMinimumWidth(0, self.theme.px(74))
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (name, label(words, wrap=True, select=True))
            for name, words in self._known(event)
            if words
        ]
        rows.append((self.tr("My agenda"), self._mine(event)))
        for number, (name, value) in enumerate(rows):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label(name, "soft"), number, 0, top)
            grid.addWidget(value, number, 1)
        self.add(grid, 4)

    def _known(self, event: Event) -> tuple[tuple[str, str], ...]:
        """The facts by name, in words; empty ones are left out."""
        when = when_words(event, self._dates, self._dossier.home_zone)
        printed = event.when.text
        if not event.when.is_dated and printed:
            when = self.tr("%1: “%2”").replace("%1", when).replace("%2", printed)
        return (
            (self.tr("When"), when),
            (self.tr("Guessed"), event.when.guess or ""),
            (self.tr("Where"), self._where(event)),
            (self.tr("Process"), "\n".join(self._full_name(name) for name in event.processes)),
            (self.tr("Focal point"), ", ".join(event.focal_points)),
            (self.tr("Repeats"), event.repeats or ""),
            (self.tr("About"), event.description),
        )

    def _where(self, event: Event) -> str:
        place = event.place
        named = ", ".join(part for part in (place.venue, place.city, place.country) if part)
        words = named or place.text
        if place.tentative:
            open_place = self.tr("to be confirmed")
            return f"{named}, {open_place}" if named else self.tr("Place to be confirmed")
        return words

    def _full_name(self, short: str) -> str:
        process = self._dossier.process(short)
        return process.name if process else short

    def _mine(self, event: Event) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(3))
        box = Tick(self.theme)
        box.setText(self.tr("Attending"))
        box.setChecked(event.mine)
        box.setAccessibleName(self.tr("In my agenda"))
        box.setToolTip(self.tr("Put it into my agenda or take it out (Space)"))
        box.clicked.connect(lambda on: self._do(tick([event], on)))
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        for words in self._clash_words(event):
            column.addWidget(label(words, wrap=True))
        return holder

    def _clash_words(self, event: Event) -> list[str]:
        found = clashing_with(event.uid, self._clashes()) if event.mine else ()
        said: list[str] = []
        for uid, sure in found:
            other = self._dossier.event(uid)
            if other is not None:
                words = self.tr("clash: %1, %2") if sure else self.tr("may clash: %1, %2")
                name = ", ".join(other.processes) or other.title
                brief = self._dates.brief(other.when)
                said.append(words.replace("%1", name).replace("%2", brief))
        return said

    # -- paragraphs ----------------------------------------------------------------------------

    def _paragraphs(self, event: Event) -> None:
        links = self._dossier.links_of_event(event.uid)
        live = [link for link in links if link.state is not LinkState.DISMISSED]
        setting = self._dossier.paragraph(event.paragraph) if event.paragraph else None
        if setting is not None:
            self.section(self.tr("Set by this paragraph"))
            self.add(self._paragraph_card(setting))
        firm = [link for link in live if link.state is LinkState.CONFIRMED]
        loose = [link for link in live if link.state is LinkState.SUGGESTED]
        if firm:
            self.section(self.tr("Paragraphs that point here"))
            for link in firm:
                self._linked(link)
        if loose:
            self.section(self.tr("Suggested paragraphs"))
            for link in loose:
                self._suggested(link)

    def _linked(self, link: Link) -> None:
        paragraph = self._dossier.paragraph(link.paragraph)
        if paragraph is not None:
            self.add(self._paragraph_card(paragraph))

    def _suggested(self, link: Link) -> None:
        paragraph = self._dossier.paragraph(link.paragraph)
        if paragraph is None:
            return
        self.add(self._paragraph_card(paragraph, link.reason), 3)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(4))
        right = button(self.tr("Link"), "small", self.tr("Yes, they belong together"))
        wrong = button(self.tr("Dismiss"), "small-ghost", self.tr("No, do not suggest it again"))
        for one, edit in ((right, confirm(link)), (wrong, dismiss(link))):
            path = paragraph.path or paragraph.label
            one.setAccessibleName(f"{one.text()} {path}")
            one.clicked.connect(lambda _=False, edit=edit: self._do(edit))
            row.addWidget(one)
        row.addStretch(1)
        self.add(row, 10)

    def _paragraph_card(self, paragraph: Paragraph, reason: str = "") -> Card:
        colours = self.theme.colours
        text = " ".join(paragraph.text.split())
        if len(text) > PARAGRAPH_LETTERS:
            text = text[:PARAGRAPH_LETTERS].rsplit(" ", 1)[0].rstrip(" ,;") + " …"
        runs = [Run(f"{paragraph.path or paragraph.label} ", colours.accent, 600)]
        small = [Run(reason, colours.soft)] if reason else []
        card = Card(self.theme, [*runs, Run(text, colours.ink)], small)
        card.setToolTip(self.tr("Read it in the draft"))
        card.clicked.connect(lambda: self.paragraph_wanted.emit(paragraph.id))
        return card

    # -- sources -------------------------------------------------------------------------------

    def _differences(self, event: Event) -> None:
        found = differences(event)
        if not found:
            return
        self.section(self.tr("The sources differ"))
        for difference in found:
            self.add(label(difference.what, "soft"), 1)
            for words, document in difference.told:
                self.add(label(words, wrap=True, select=True), 0)
                self.add(label(self._document_title(document), "quiet", wrap=True), 4)

    def _sources(self, event: Event) -> None:
        if not event.tellings:
            return
        one = len(event.tellings) == 1
        self.section(self.tr("Source, word for word") if one else self.tr("Sources, word for word"))
        for telling in event.tellings:
            self.add(Quote(self.theme, telling.source.text), 5)
            self.add(label(self._source_place(telling), "quiet", wrap=True), 8)

    def _source_place(self, telling: Telling) -> str:
        source = telling.source
        parts = [self._document_title(source.document)]
        if source.page is not None:
            parts.append(self.tr("page %1").replace("%1", self._dates.number(source.page)))
        parts.append(self.tr("line %1").replace("%1", self._dates.number(source.line)))
        return ", ".join(parts)

    def _document_title(self, name: str) -> str:
        for document in self._dossier.documents():
            if document.name == name:
                return document.title or name
        return name

    # -- relations and remarks -----------------------------------------------------------------

    def _relations(self) -> None:
        colours, rows = self.theme.colours, []
        for relation in self._dossier.relations_of(self.uid):
            other = relation.parent if relation.child == self.uid else relation.child
            event = self._dossier.event(other)
            if event is not None:
                rows.append((relation, event))
        if not rows:
            return
        self.section(self.tr("Belongs together"))
        for relation, event in rows:
            runs = [
                Run(f"{self._dates.brief(event.when)} ", colours.accent, 600),
                Run(event.title, colours.ink),
            ]
            words = relation_words(relation, self.uid)
            small = [
                Run(": ".join(part for part in (words, relation.reason) if part), colours.soft)
            ]
            card = Card(self.theme, runs, small)
            card.clicked.connect(lambda _=False, uid=event.uid: self.event_wanted.emit(uid))
            self.add(card)

    def _remarks(self, event: Event) -> None:
        if not event.remarks:
            return
        self.section(self.tr("Remarks") if event.sure else self.tr("Worth a look"))
        for remark in event.remarks:
            self.add(label(remark, "soft", wrap=True, select=True), 4)

    def _do(self, edit: Edit) -> None:
        try:
            self._dossier.do(edit)
        except Problem as problem:
            self.notice.emit(problem.sentence)


class Quote(QLabel):
    """Words of a document as they stand there, in the reading font on their own ground."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(" · ".join(part.strip() for part in words.split(" | ") if part.strip()))
        self.setWordWrap(True)
        self.setAlignment(start_side(mirrored=is_mirrored(self)))
        self.setProperty("kind", "quote")
        self.setFont(theme.reading_font(14))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
