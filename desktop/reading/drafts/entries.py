"""What a draft itself sets: its meetings, windows, phases and deadlines, as entries."""

import re
from collections.abc import Sequence

from desktop.core.dates.precision import Precision
from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.drafts.placeholders import theme_before
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.places.place import Place
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When
from desktop.reading.drafts.clauses import days_of, is_held
from desktop.reading.drafts.places import place_of
from desktop.reading.drafts.references import STAGE
from desktop.reading.drafts.remarks import is_bracketed, remarks_of
from desktop.reading.drafts.scenes import Scene, scenes_of
from desktop.reading.drafts.silence import silences
from desktop.reading.drafts.titles import named_of, second_of, title_of
from desktop.reading.drafts.twins import told_apart

_NO_THEME = re.compile(r"[\s,;.:–—-]+$")
# An item that goes on with the words over it: "On finance, in Nairobi", "Be held".
_JOINED = re.compile(
    r"(?:on|for|in|at|with|to|by|be|sur|en|à|sobre|a|one|two|the|an?)\b|\w+ (?:shall|will|to)\b",
    re.I,
)
_FEWEST = 2
_LONGEST_THEME, _LONGEST_NAME, _NEAR = 200, 80, 3


def entries_of(
    draft: Draft, paragraphs: Sequence[Paragraph], gazetteer: Gazetteer
) -> tuple[Event, ...]:
    """The entries that the draft sets, in the order of its words.

    Preambular paragraphs set nothing. What has no day keeps the words in place of a date; a bound
    that follows from another paragraph is a guess whose reason is told.
    """
    found: list[Event] = []
    own = [one for one in paragraphs if one.draft == draft.id]
    for scene in scenes_of(own):
        events = [
            event
            for mention in scene.paragraph.dates
            if (event := _entry(scene, mention, gazetteer)) is not None
        ]
        found.extend(_numbered(_without_vaguer(events)))
    return (*told_apart(found), *silences(own))


def _entry(scene: Scene, mention: DateMention, gazetteer: Gazetteer) -> Event | None:
    """The entry for one date, `None` when it sets nothing."""
    title = "" if _is_aside(scene, mention) else _title(scene, mention)
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
        remarks=tuple(remarks_of(scene, mention)),
        sure=_is_sure(scene, mention),
        paragraph=scene.paragraph.id,
    )


def _is_aside(scene: Scene, mention: DateMention) -> bool:
    """Whether relative words only explain the date beside them."""
    if mention.kind is not MentionKind.RELATIVE or mention.when.is_dated:
        return False
    dated = [
        one
        for one in scene.paragraph.dates
        if one.when.is_dated and one.kind is not MentionKind.MENTION
    ]
    return any(
        0 <= mention.start - one.end <= _NEAR or 0 <= one.start - mention.end <= _NEAR
        for one in dated
    )


def _is_sure(scene: Scene, mention: DateMention) -> bool:
    """Whether a rule found the title and the date is not in brackets."""
    if is_bracketed(scene, mention):
        return False
    if mention.kind is MentionKind.DEADLINE and mention.when.precision is Precision.YEAR:
        # "By 2030" is mostly an aim, and no day on which something is due.
        return False
    if mention.kind is MentionKind.PLACEHOLDER or STAGE.match(scene.paragraph.text):
        return True
    return bool(named_of(*_spot(scene, mention)))


def _spot(scene: Scene, mention: DateMention) -> tuple[str, int, int, str, int | None]:
    """Where the date stands, for the rules that make titles; last where the one before ends.

    An item of a list goes on with the words that announce it: "shall:" and "(a) Be held" are one.
    """
    own = scene.paragraph
    ends = [one.end for one in own.dates if one.end <= mention.start]
    since = ends[-1] if ends else None
    if own.kind is not ParagraphKind.SUB or own.opening or not scene.lead:
        return own.text, mention.start, mention.end, scene.lead, since
    front = scene.lead.rstrip(" :;,") + " "
    size = len(front)
    text = front + own.text[:1].lower() + own.text[1:]
    since = since if since is None else since + size
    return text, mention.start + size, mention.end + size, scene.lead, since


def _title(scene: Scene, mention: DateMention) -> str:
    """A short title in plain words; "" for dates that set nothing."""
    text = scene.paragraph.text
    if mention.kind is MentionKind.MENTION:
        return ""
    # What a paragraph with a verb of its own leaves open is named by the rules for sentences.
    theme = _theme(text, mention) if not scene.paragraph.opening else ""
    if theme and (mention.kind is MentionKind.PLACEHOLDER or _is_named(scene, mention, theme)):
        return theme
    if STAGE.match(text) and mention.start < _LONGEST_THEME:
        return _NO_THEME.sub("", text[: mention.start].rstrip(" (")) or text
    if name := _named_item(text, mention):
        return name
    named = named_of(*_spot(scene, mention))
    if not named and not _is_exact(mention):
        return ""
    since = _spot(scene, mention)[4] if not scene.lead or scene.paragraph.opening else None
    own = since if since is not None and second_of(text[since : mention.start]) else 0
    days = days_of(text[own:], mention.start - own, mention.end - own)
    title = named or title_of(text, mention.start, mention.end)
    return f"{title} ({days})" if days else title


def _named_item(text: str, mention: DateMention) -> str:
    """The name in front of a date in a list: "Dialogue 1: 22 September"."""
    before = text[: mention.start].rstrip()
    if not before.endswith((":", " –", " —")) or len(before) > _LONGEST_NAME:
        return ""
    return "" if before.endswith("follows:") else before.rstrip(" :–—")


def _is_exact(mention: DateMention) -> bool:
    """Whether a date without a known subject is still worth an entry: a year or words are not."""
    if mention.kind is MentionKind.DEADLINE:
        return True
    return mention.when.is_dated and mention.when.precision is not Precision.YEAR


def _theme(text: str, mention: DateMention) -> str:
    """The words beside a date left open: "Decent work (Month);" is on decent work."""
    rest = text[mention.end :].strip(" ,;.:)]")
    theme = theme_before(text[: mention.start])
    if rest or not theme or len(theme) > _LONGEST_THEME:
        return ""
    return theme[:1].upper() + theme[1:]


def _is_named(scene: Scene, mention: DateMention, theme: str) -> bool:
    """Whether an item of a list is the name of a meeting, closed by its date."""
    listed = scene.paragraph.kind is ParagraphKind.SUB and mention.kind is MentionKind.MEETING
    if not listed or len(theme.split()) <= _FEWEST or _JOINED.match(theme):
        return False
    own = scene.paragraph
    first = all(one.start >= mention.start for one in own.dates)
    return first and not is_held(own.text, mention.start)


def _kind(scene: Scene, mention: DateMention) -> Kind:
    text = scene.paragraph.text
    if STAGE.match(text):
        return Kind.PHASE
    if mention.kind in (MentionKind.MEETING, MentionKind.PLACEHOLDER):
        return Kind.MEETING
    held = is_held(*_spot(scene, mention)[:2])
    if mention.kind is MentionKind.WINDOW and not (held and _is_rough(mention.when)):
        return Kind.WINDOW
    return Kind.MEETING if held else Kind.DEADLINE


def _is_rough(when: When) -> bool:
    """Whether one point in time is meant that is only about known: "in early 2031"."""
    return when.edtf is not None and "/" not in when.edtf and when.edtf.endswith("~")


def _place(scene: Scene, mention: DateMention, gazetteer: Gazetteer) -> Place:
    """The place in the paragraph, else in the words over it."""
    if mention.kind is MentionKind.DEADLINE and not is_held(*_spot(scene, mention)[:2]):
        return Place("")
    for one in (scene.paragraph, *reversed(scene.above)):
        at = mention.start if one is scene.paragraph else 0
        place = place_of(one.text, gazetteer, at)
        if place is not None:
            return place
    return Place("")


def _in_zone(when: When, place: Place, gazetteer: Gazetteer) -> When:
    """A time of day with the zone of its place, where that is certain."""
    if when.start is None or when.timezone is not None:
        return when
    return replace(when, timezone=gazetteer.zone_of(place))


def _description(scene: Scene) -> str:
    """The words that set the entry; those of a list item with the words that announce it."""
    own = scene.paragraph
    if own.kind is not ParagraphKind.SUB or own.opening:
        return own.text
    return " ".join([*(one.text for one in scene.above), own.text])


def _without_vaguer(events: Sequence[Event]) -> list[Event]:
    """The entries less those that another of the paragraph tells more exactly.

    "To convene, in 2025, a conference, to be held from 9 to 13 June 2025" is one meeting.
    """
    return [one for one in events if not any(_tells_closer(other, one) for other in events)]


def _tells_closer(other: Event, one: Event) -> bool:
    if other.kind is not Kind.MEETING or (one.kind, one.title) != (other.kind, other.title):
        return False
    if one.when.is_fixed or not one.when.is_dated or not other.when.is_fixed:
        return False
    wide, close = one.when.spans(), other.when.spans()
    return wide[0][0] <= close[0][0] and close[-1][1] <= wide[-1][1]


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
