"""What a draft itself sets: its meetings, windows, phases and deadlines, as entries."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.core.draft import Draft, Paragraph, ParagraphKind
from desktop.core.edtf import Precision
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.gazetteer import Gazetteer
from desktop.core.place import Place
from desktop.core.printed_dates import DateMention, MentionKind
from desktop.core.when import When
from desktop.reading.draft_dates import month
from desktop.reading.draft_places import place_of
from desktop.reading.draft_references import STAGE
from desktop.reading.draft_titles import days_of, is_held, named_of, title_of

_SETTING = (ParagraphKind.OPERATIVE, ParagraphKind.SUB, ParagraphKind.ANNEX)
_NO_THEME = re.compile(r"[\s,;.:–—-]+$")
_LONGEST_THEME = 200


@dataclass(frozen=True, slots=True)
class _Phase:
    """A phase that the draft dates."""

    name: str
    path: str
    when: When


@dataclass(frozen=True, slots=True)
class _Scene:
    """A paragraph with what stands over it, outermost first, and the phase of its heading."""

    paragraph: Paragraph
    above: tuple[Paragraph, ...]
    phase: _Phase | None

    @property
    def lead(self) -> str:
        """The words of the paragraph right over it."""
        return self.above[-1].text if self.above else ""


def entries_of(
    draft: Draft, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer
) -> tuple[Event, ...]:
    """The entries that the draft sets, in the order of its words.

    Preambular paragraphs set nothing. What has no day keeps the words in place of a date; a bound
    that follows from another paragraph is a guess whose reason is told.
    """
    found: list[Event] = []
    own = [one for one in paragraphs if one.draft == draft.id]
    for scene in _scenes(own):
        events = [
            event
            for mention in scene.paragraph.dates
            if (event := _entry(scene, mention, gazetteer)) is not None
        ]
        found.extend(_numbered(events))
    return tuple(found)


def _scenes(paragraphs: Sequence[Paragraph]) -> Iterator[_Scene]:
    """Every paragraph that can set something."""
    by_id = {one.id: one for one in paragraphs}
    phases = {phase.name.lower(): phase for one in paragraphs if (phase := _phase(one))}
    current: _Phase | None = None
    for one in paragraphs:
        if one.kind is ParagraphKind.HEADING:
            named = STAGE.match(one.text)
            current = phases.get(named.group().lower()) if named else None
        elif one.kind in _SETTING:
            yield _Scene(one, tuple(_above(one, by_id)), current)


def _phase(paragraph: Paragraph) -> _Phase | None:
    named = STAGE.match(paragraph.text)
    dated = [one for one in paragraph.dates if one.when.is_dated]
    if named is None or not dated or paragraph.kind not in _SETTING:
        return None
    return _Phase(named.group(), paragraph.path, dated[0].when)


def _above(paragraph: Paragraph, by_id: dict[str, Paragraph]) -> list[Paragraph]:
    above: list[Paragraph] = []
    parent = by_id.get(paragraph.parent or "")
    while parent is not None:
        above.insert(0, parent)
        parent = by_id.get(parent.parent or "")
    return above


def _entry(scene: _Scene, mention: DateMention, gazetteer: Gazetteer) -> Event | None:
    """The entry for one date, `None` when it sets nothing."""
    title = _title(scene, mention)
    if not title:
        return None
    place = _place(scene, mention, gazetteer)
    when = _in_zone(mention.when, place, gazetteer)
    source = scene.paragraph.source
    return Event(
        title=title,
        when=when,
        place=place,
        origin=Origin.DRAFT,
        kind=_kind(scene, mention),
        description=_description(scene),
        processes=tuple(dict.fromkeys(m.short for m in gazetteer.processes_in(title))),
        tellings=(Telling(source, title, when, place),),
        remarks=tuple(_remarks(scene, mention)),
        sure=_is_sure(scene, mention),
        paragraph=scene.paragraph.id,
    )


def _is_sure(scene: _Scene, mention: DateMention) -> bool:
    """Whether a rule found the title and the date is not in brackets."""
    if _is_bracketed(scene, mention):
        return False
    if mention.kind is MentionKind.PLACEHOLDER or STAGE.match(scene.paragraph.text):
        return True
    return bool(named_of(*_spot(scene, mention)))


def _spot(scene: _Scene, mention: DateMention) -> tuple[str, int, int, str]:
    """Where the date stands, for the rules that make titles."""
    return scene.paragraph.text, mention.start, mention.end, scene.lead


def _title(scene: _Scene, mention: DateMention) -> str:
    """A short title in plain words; "" for dates that set nothing."""
    text = scene.paragraph.text
    if mention.kind is MentionKind.MENTION:
        return ""
    if mention.kind is MentionKind.PLACEHOLDER and (theme := _theme(text, mention)):
        return theme
    if STAGE.match(text) and mention.start < _LONGEST_THEME:
        return _NO_THEME.sub("", text[: mention.start].rstrip(" (")) or text
    named = named_of(*_spot(scene, mention))
    if not named and not _is_exact(mention):
        return ""
    days = days_of(text, mention.start, mention.end)
    title = named or title_of(*_spot(scene, mention))
    return f"{title} ({days})" if days else title


def _is_exact(mention: DateMention) -> bool:
    """Whether a date without a known subject is still worth an entry: a year or words are not."""
    if mention.kind is MentionKind.DEADLINE:
        return True
    return mention.when.is_dated and mention.when.precision is not Precision.YEAR


def _theme(text: str, mention: DateMention) -> str:
    """The words beside a date left open: "Decent work (Month);" is on decent work."""
    rest = text[mention.end :].strip(" ,;.:")
    theme = _NO_THEME.sub("", text[: mention.start].rstrip(" (["))
    if rest or not theme or len(theme) > _LONGEST_THEME:
        return ""
    return theme[:1].upper() + theme[1:]


def _kind(scene: _Scene, mention: DateMention) -> Kind:
    text = scene.paragraph.text
    if STAGE.match(text):
        return Kind.PHASE
    if mention.kind in (MentionKind.MEETING, MentionKind.PLACEHOLDER):
        return Kind.MEETING
    if mention.kind is MentionKind.WINDOW:
        return Kind.WINDOW
    held = is_held(text, mention.start, scene.lead)
    return Kind.MEETING if held else Kind.DEADLINE


def _place(scene: _Scene, mention: DateMention, gazetteer: Gazetteer) -> Place:
    """The place in the paragraph, else in the words over it."""
    if mention.kind is MentionKind.DEADLINE and not is_held(*_spot(scene, mention)[:2]):
        return Place("")
    for one in (scene.paragraph, *reversed(scene.above)):
        place = place_of(one.text, gazetteer)
        if place is not None:
            return place
    return Place("")


def _in_zone(when: When, place: Place, gazetteer: Gazetteer) -> When:
    """A time of day with the zone of its place, where that is certain."""
    if when.start is None or when.timezone is not None:
        return when
    return replace(when, timezone=gazetteer.zone_of(place))


def _description(scene: _Scene) -> str:
    """The words that set the entry; those of a list item with the words that announce it."""
    own = scene.paragraph
    if own.kind is not ParagraphKind.SUB or own.opening:
        return own.text
    return " ".join([*(one.text for one in scene.above), own.text])


def _remarks(scene: _Scene, mention: DateMention) -> Iterator[str]:
    """What has to be told: derived bounds, windows around, phases that narrow a limit."""
    when = mention.when
    if mention.kind is MentionKind.PLACEHOLDER:
        yield from _within(scene, mention)
    elif when.guess and when.is_dated:
        yield f"The day is a guess from “{when.text}”: {when.guess}."
    if not when.is_dated and mention.kind is MentionKind.RELATIVE:
        yield f"No date is printed: “{when.text}”."
    yield from _narrowed(scene, mention)
    if _is_bracketed(scene, mention):
        yield "It stands in square brackets: it is not agreed."


def _is_bracketed(scene: _Scene, mention: DateMention) -> bool:
    """Whether the date stands in square brackets, however wide they are."""
    before = scene.paragraph.text[: mention.end]
    return before.count("[") > before.count("]") or "]" in mention.text


def _within(scene: _Scene, mention: DateMention) -> Iterator[str]:
    yield f"The paper leaves the date open: “{mention.when.text}”."
    for one in reversed(scene.above):
        for other in one.dates:
            if other.kind is MentionKind.WINDOW and other.when.is_dated:
                yield f"To be held “{other.when.text}” ({one.path})."
                return


def _narrowed(scene: _Scene, mention: DateMention) -> Iterator[str]:
    """A limit under the heading of a phase: the two bounds together."""
    phase, last = scene.phase, mention.when.latest
    if phase is None or mention.when.earliest is not None or last is None:
        return
    first = phase.when.earliest
    if first is None or first > last or mention.when.guess:
        return
    same = (first.year, first.month) == (last.year, last.month)
    left = f"only {month(last)}" if same else f"{month(first)} to {month(last)}"
    yield f"Under {phase.name}, which begins in {month(first)} ({phase.path}): {left} is left."


def _numbered(events: Sequence[Event]) -> list[Event]:
    """Tell apart the meetings of a series that one sentence sets."""
    series: dict[str, list[int]] = {}
    for at, event in enumerate(events):
        if event.kind is Kind.MEETING:
            series.setdefault(_bare(event.title), []).append(at)
    named = list(events)
    for title, places in series.items():
        for n, at in enumerate(places, 1):
            if len(places) > 1:
                named[at] = _renamed(events[at], title, n, len(places))
    return named


def _bare(title: str) -> str:
    return re.sub(r" \([^()]*\)$", "", title)


def _renamed(event: Event, title: str, n: int, of: int) -> Event:
    tail = event.title[len(title) :]
    which = (
        f"round {n}" if re.search(r"negotiation|consultation|talk", title, re.I) else f"{n} of {of}"
    )
    name = f"{title}, {which}{tail}"
    tellings = tuple(replace(one, title=name) for one in event.tellings)
    return replace(event, title=name, tellings=tellings)
