"""Links that a paragraph suggests, each with its reason: what it names, and what it is about."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from desktop.core.dates.printed import MentionKind
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.themes import Weights, weigh
from desktop.core.links.ties import Link
from desktop.core.links.titled import Titles, stands_in
from desktop.core.links.topics import Topics, likeness, themes_of
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.quick.dataclasses import dataclass

NAMED, NAMED_LATER, OF_CLASS, REFERRED = 0.95, 0.6, 0.5, 0.7

# Results of a meeting shortly before a window opens can still be brought into it.
_BEFORE = timedelta(days=90)
# A theme is named by few words: a paragraph that sets work in order names many and means none.
_THEME_WORDS = 30
# How many meetings tell well enough how common a theme is.
_COUNTED = 2_000
# Words by which a paragraph says that its items are themes.
_THEME_LISTS = ("theme", "topic", "subject", "cluster", "element")

# What a paragraph may name as a sort, and the gazetteer's kind of those that belong to it.
_CLASSES = (
    ("consultative processes", "process"),
    ("consultative process", "process"),
    ("consultation mechanisms", "process"),
    ("regional commissions", "commission"),
)


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which what a paragraph asks for can happen; `None` is open."""

    first: date | None = None
    last: date | None = None

    def holds(self, event: Event) -> bool:
        """Whether the event may fall into the window; without a date it may."""
        when = event.when
        if not when.is_dated:
            return True
        ends, begins = when.latest or when.earliest, when.earliest or when.latest
        assert ends is not None
        assert begins is not None
        return (not self.first or ends >= self.first) and (not self.last or begins <= self.last)

    def wider(self, before: timedelta) -> "Window":
        """The same window, opened earlier."""
        return Window(self.first - before if self.first else None, self.last)


@dataclass(frozen=True, slots=True)
class _Scene:
    """One draft with everything that a suggestion looks at."""

    draft: Draft
    paragraphs: Sequence[Paragraph]
    windows: Mapping[str, Window]
    set_by: Mapping[str, Event]
    by_path: Mapping[str, Paragraph]
    events: Sequence[Event]
    gazetteer: Gazetteer
    topics: Mapping[str, Topics]
    weights: Weights
    titles: Titles


def suggest(
    draft: Draft,
    paragraphs: Sequence[Paragraph],
    events: Sequence[Event],
    gazetteer: Gazetteer,
    only: Container[str] | None = None,
) -> tuple[Link, ...]:
    """Suggest links between the paragraphs of one version and the events, best reason first.

    One link for a pair; its score is 0 to 1. Meetings before the draft's own date are left out,
    and those whose uid is not among `only`, where that is given.
    """
    scene = _scene(draft, paragraphs, events, gazetteer, only)
    best: dict[str, Link] = {}
    # What a paragraph sets stands beside it anyway.
    own = {f"{event.paragraph} {event.uid}" for event in events if event.paragraph}
    for paragraph in paragraphs:
        for link in _suggestions(paragraph, scene):
            if link.key in own:
                continue
            if link.key not in best or best[link.key].score < link.score:
                best[link.key] = link
    return tuple(best.values())


def _scene(
    draft: Draft,
    paragraphs: Sequence[Paragraph],
    events: Sequence[Event],
    gazetteer: Gazetteer,
    only: Container[str] | None,
) -> _Scene:
    meetings = [event for event in events if event.origin is not Origin.DRAFT]
    asked = [event for event in meetings if only is None or event.uid in only]
    ahead = [event for event in asked if not _is_past(event, draft.date)]
    counted = meetings[:: -(-len(meetings) // _COUNTED) or 1]
    topics = {event.uid: Topics(event, gazetteer) for event in (*counted, *ahead)}
    own = {paragraph.id for paragraph in paragraphs}
    set_by: dict[str, Event] = {}
    for event in events:
        if event.paragraph in own:
            set_by.setdefault(str(event.paragraph), event)
    return _Scene(
        draft,
        paragraphs,
        windows_of(paragraphs),
        set_by,
        {paragraph.path: paragraph for paragraph in paragraphs if paragraph.path},
        ahead,
        gazetteer,
        topics,
        weigh([topics[event.uid].all for event in counted]),
        Titles(ahead, draft.organ),
    )


def _is_past(event: Event, day: date | None) -> bool:
    latest = event.when.latest
    return bool(day and latest and latest < day)


# -- windows ---------------------------------------------------------------------------------------


def windows_of(paragraphs: Sequence[Paragraph]) -> dict[str, Window]:
    """Return for each paragraph (its id) the days that it, or what it stands under, speaks of.

    A paragraph's own window comes first, then that of the paragraph above it, then that of its
    heading, which a phase of the same name elsewhere in the draft may date.
    """
    dated = {one.id: _own_window(one) for one in paragraphs}
    phases = {_phase(one.text): window for one in paragraphs if (window := dated[one.id])}
    found: dict[str, Window] = {}
    heading: Window | None = None
    for one in paragraphs:
        if one.kind is ParagraphKind.HEADING:
            heading = phases.get(_phase(one.text))
        above = found.get(one.parent) if one.parent else None
        found[one.id] = dated[one.id] or above or heading or Window()
    return found


def _own_window(paragraph: Paragraph) -> Window | None:
    for mention in paragraph.dates:
        if mention.kind is MentionKind.WINDOW and mention.when.is_dated:
            return Window(mention.when.earliest, mention.when.latest)
    return None


def _phase(text: str) -> str:
    """The words by which a phase is called: the first two of its heading or its line."""
    return " ".join(text.replace(":", " ").casefold().split()[:2])


# -- what a paragraph suggests ---------------------------------------------------------------------


def _suggestions(paragraph: Paragraph, scene: _Scene) -> Iterator[Link]:
    if paragraph.kind in (ParagraphKind.HEADING, ParagraphKind.FOOTNOTE):
        return
    yield from _by_name(paragraph, scene)
    yield from _by_title(paragraph, scene)
    yield from _by_class(paragraph, scene)
    yield from _by_theme(paragraph, scene)
    yield from _by_reference(paragraph, scene)


def _by_name(paragraph: Paragraph, scene: _Scene) -> Iterator[Link]:
    """Meetings of the processes and bodies that the paragraph names."""
    window = scene.windows[paragraph.id]
    for name in sorted(_named(paragraph, scene)):
        for event in scene.events:
            if name in event.processes and window.wider(_BEFORE).holds(event):
                inside = event.when.is_dated and window.holds(event)
                score = NAMED if inside else NAMED_LATER
                yield Link(paragraph.id, event.uid, f"names {name}", score=score)


def _named(paragraph: Paragraph, scene: _Scene) -> set[str]:
    """The processes named, but for agencies, which hold many meetings, and the draft's organ."""
    organs = {match.short for match in scene.gazetteer.processes_in(scene.draft.organ)}
    named = {match.short for match in scene.gazetteer.processes_in(paragraph.text)} - organs
    return {short for short in named if _kind(short, scene.gazetteer) != "agency"}


def _by_title(paragraph: Paragraph, scene: _Scene) -> Iterator[Link]:
    """Meetings that the paragraph calls as their titles do, or by their kind and their place."""
    window = scene.windows[paragraph.id]
    for event in scene.titles.named(paragraph.text):
        if window.wider(_BEFORE).holds(event):
            inside = event.when.is_dated and window.holds(event)
            score = NAMED if inside else NAMED_LATER
            yield Link(paragraph.id, event.uid, f"names “{event.title}”", score=score)
    for kind, event in scene.titles.of_kinds(paragraph.text):
        if _fits(paragraph, event):
            yield Link(paragraph.id, event.uid, f"speaks of a {' '.join(kind)}", score=OF_CLASS)


def _fits(paragraph: Paragraph, event: Event) -> bool:
    """Whether a meeting is where a paragraph says, or in the days that it gives itself."""
    city, window = event.place.city, _own_window(paragraph)
    if city and stands_in(city, paragraph.text):
        return True
    return window is not None and event.when.is_dated and window.holds(event)


def _by_class(paragraph: Paragraph, scene: _Scene) -> Iterator[Link]:
    """Meetings of every process of a sort that the paragraph names as a sort."""
    window = scene.windows[paragraph.id]
    text = paragraph.text.casefold()
    for words, kind in _CLASSES:
        if words not in text:
            continue
        for event in scene.events:
            of_kind = any(_kind(name, scene.gazetteer) == kind for name in event.processes)
            titled = any(one in event.title.casefold() for one, of in _CLASSES if of == kind)
            if (of_kind or titled) and window.holds(event):
                yield Link(paragraph.id, event.uid, f"names “{words}”", score=OF_CLASS)


def _kind(short: str, gazetteer: Gazetteer) -> str:
    process = gazetteer.process(short)
    return str(process.kind) if process else ""


def _by_theme(paragraph: Paragraph, scene: _Scene) -> Iterator[Link]:
    """Meetings about what a listed theme is about, by their title or their process's name."""
    if not _is_theme(paragraph, scene):
        return
    theme, window = themes_of(_without_dates(paragraph)), scene.windows[paragraph.id]
    for event in scene.events:
        if not window.wider(_BEFORE).holds(event):
            continue
        inside = event.when.is_dated and window.holds(event)
        score, told = likeness(theme, scene.topics[event.uid], scene.weights, inside=inside)
        if score:
            yield Link(paragraph.id, event.uid, f"both about {told}", score=score)


def _is_theme(paragraph: Paragraph, scene: _Scene) -> bool:
    """Whether a paragraph names a theme: a short item of a list that is said to be one of them."""
    if paragraph.kind is not ParagraphKind.SUB or len(paragraph.text.split()) > _THEME_WORDS:
        return False
    if any(one.parent == paragraph.id for one in scene.paragraphs):
        return False
    return any(word in _above(paragraph, scene) for word in _THEME_LISTS)


def _above(paragraph: Paragraph, scene: _Scene) -> str:
    by_id = {one.id: one for one in scene.paragraphs}
    texts: list[str] = []
    while paragraph.parent in by_id:
        paragraph = by_id[str(paragraph.parent)]
        texts.append(paragraph.text.casefold())
    return " ".join(texts)


def _without_dates(paragraph: Paragraph) -> str:
    text = paragraph.text
    for mention in reversed(paragraph.dates):
        text = text[: mention.start] + text[mention.end :]
    return text


def _by_reference(paragraph: Paragraph, scene: _Scene) -> Iterator[Link]:
    """What the paragraphs set to which this one refers."""
    for path in _targets(paragraph):
        target = scene.by_path.get(path)
        event = scene.set_by.get(target.id) if target else None
        if event is not None and target is not None and target.id != paragraph.id:
            yield Link(paragraph.id, event.uid, f"refers to {path}, which sets it", score=REFERRED)


def _targets(paragraph: Paragraph) -> Iterable[str]:
    return (path for reference in paragraph.references for path in reference.to)


def entries_set_by(paragraph: str, events: Iterable[Event]) -> tuple[Event, ...]:
    """Return the meetings, windows and deadlines that the paragraph (its id) itself sets."""
    kinds = (Kind.MEETING, Kind.WINDOW, Kind.DEADLINE, Kind.PHASE)
    return tuple(one for one in events if one.paragraph == paragraph and one.kind in kinds)
