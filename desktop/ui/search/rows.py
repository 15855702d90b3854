"""What the search found, as lines for people: a date or label, words with the found ones marked."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.core.drafts.draft import Paragraph
from desktop.core.event import Event
from desktop.core.search.words import brought_near, excerpt, marks
from desktop.core.versions.orphan import Orphan
from desktop.core.when import When
from desktop.desk.searching import MOST_COUNTED, Answer, NoteFound, ParagraphFound
from desktop.ui.dates import DateWords

translate = QCoreApplication.translate

# Letters of a title that there is room for, more or less.
SEEN = 60

Marks = tuple[tuple[int, int], ...]
Colour = Callable[[str], int]


class Act(StrEnum):
    """What choosing a line does; its key says with what."""

    DAY = "day"
    MONTH = "month"
    EVENT = "event"
    PARAGRAPH = "paragraph"
    PROCESS = "process"
    DRAFT = "draft"
    DOCUMENT = "document"
    LIST = "list"
    IN_DRAFT = "in draft"
    ORPHAN = "orphan"
    COMMAND = "command"


class Line(NamedTuple):
    """One line of the list.

    `lead` is its date or label, `text` its words, `more` what stands softly behind them, each with
    the found words at its marks; `trail` is the small print at its end. A line without `act`
    cannot be chosen.
    """

    text: str
    act: Act | None = None
    key: str = ""
    lead: str = ""
    lead_marked: Marks = ()
    marked: Marks = ()
    more: str = ""
    more_marked: Marks = ()
    trail: str = ""
    colour: int | None = None
    cancelled: bool = False

    @property
    def spoken(self) -> str:
        """The line for those who cannot see it."""
        return ", ".join(filter(None, (self.text, self.lead, self.more, self.trail)))


class Block(NamedTuple):
    """The lines of one group under their heading."""

    title: str
    lines: tuple[Line, ...]


class Lines:
    """Words lines in the user's language; the words that were looked for are marked in them."""

    def __init__(self, dates: DateWords, colour: Colour, words: tuple[str, ...] = ()) -> None:
        """`colour` gives the place of a process in the theme's colours."""
        self._dates, self._colour, self._words = dates, colour, words

    def blocks(self, answer: Answer) -> Iterator[Block]:
        """Word what the dossier answered, group by group; empty groups are left out."""
        papers = (
            *(self._named(one.title, Act.DRAFT, one.id, one.version) for one in answer.drafts),
            *(self._named(one.title, Act.DOCUMENT, one.name, one.name) for one in answer.documents),
        )
        paragraphs = map(self.paragraph, answer.paragraphs)
        groups: tuple[tuple[str, Iterable[Line]], ...] = (
            (translate("Search", "Go to"), self._days(answer.when)),
            (translate("Search", "Paragraphs"), paragraphs if answer.cites else ()),
            (translate("Search", "On these days"), map(self.event, answer.on_days)),
            (translate("Search", "Meetings"), self._events(answer)),
            (translate("Search", "Paragraphs"), paragraphs),
            (translate("Search", "Notes"), map(self._note, answer.notes)),
            (
                translate("Search", "Processes"),
                (self._process(one.short, one.name) for one in answer.processes),
            ),
            (translate("Search", "Drafts and documents"), papers),
        )
        for title, lines in groups:
            made = tuple(lines)
            if made:
                yield Block(title, made)

    def _days(self, when: When | None) -> Iterator[Line]:
        day = None if when is None else when.earliest or when.latest
        if when is not None and day is not None:
            one_day = when.is_fixed and when.earliest == when.latest
            named = self._dates.long_day(day) if one_day else self._dates.brief(when)
            if when.is_part_of_month and when.latest:
                named = self._dates.days(day, when.latest)
            words = translate("Search", "Go to %1").replace("%1", named)
            yield Line(words, Act.DAY if one_day else Act.MONTH, day.isoformat())

    def _events(self, answer: Answer) -> Iterator[Line]:
        yield from map(self.event, answer.events)
        if answer.number > MOST_COUNTED:
            words = translate("Search", "Show more than %n as a list", "", MOST_COUNTED)
            yield Line(words, Act.LIST)
        elif answer.number == 1:
            yield Line(translate("Search", "Show it as a list"), Act.LIST)
        elif answer.number:
            yield Line(translate("Search", "Show all %n as a list", "", answer.number), Act.LIST)

    def event(self, event: Event) -> Line:
        """Word an event: its date, title, process and place; else the words that were found."""
        process = event.processes[0] if event.processes else ""
        place = event.place.city or event.place.country or event.place.text
        more = " · ".join(filter(None, (process, place)))
        title = brought_near(event.title, self._words, SEEN)
        shown = {*self._found(event.title), *self._found(more)}
        if event.description and not shown.issuperset(self._words):
            more = excerpt(event.description, self._words)
        return Line(
            title,
            Act.EVENT,
            event.uid,
            self._dates.brief(event.when),
            marked=marks(title, self._words),
            more=more,
            more_marked=marks(more, self._words),
            colour=self._colour(process) if process else None,
            cancelled=event.cancelled,
        )

    def _found(self, text: str) -> Iterator[str]:
        return (word for word in self._words if marks(text, (word,)))

    def paragraph(self, found: ParagraphFound) -> Line:
        """Word a paragraph: its label, the words around those found, and its version."""
        line = self._labelled(found.paragraph, found.paragraph.text)
        return line._replace(trail=found.version)

    def _labelled(self, paragraph: Paragraph, words: str) -> Line:
        text, label = excerpt(words, self._words), paragraph.path or paragraph.label
        return Line(
            text,
            Act.PARAGRAPH,
            paragraph.id,
            label,
            marks(label, self._words),
            marks(text, self._words),
        )

    def _note(self, note: NoteFound) -> Line:
        if note.orphan is not None:
            return self._orphan(note.orphan)
        if note.event is None:
            assert note.paragraph is not None
            return self._labelled(note.paragraph, note.text)
        text = excerpt(note.text, self._words)
        return Line(
            text,
            Act.EVENT,
            note.event.uid,
            self._dates.brief(note.event.when),
            marked=marks(text, self._words),
            more=note.event.title,
        )

    def _orphan(self, orphan: Orphan) -> Line:
        text = excerpt(orphan.words, self._words)
        marked, label_marked = marks(text, self._words), marks(orphan.path, self._words)
        more = translate("Search", "has lost its paragraph")
        return Line(text, Act.ORPHAN, orphan.draft, orphan.path, label_marked, marked, more)

    def _process(self, short: str, name: str) -> Line:
        full = "" if name == short else name
        line = self._named(short, Act.PROCESS, short, "")
        return line._replace(
            more=full, more_marked=marks(full, self._words), colour=self._colour(short)
        )

    def _named(self, title: str, act: Act, key: str, trail: str) -> Line:
        return Line(title, act, key, marked=marks(title, self._words), trail=trail)
