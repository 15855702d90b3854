"""A briefing pack: the agenda, then a page for each meeting with all that is known of it."""

from collections.abc import Iterator, Sequence

from desktop.core.agenda import WINDOWS
from desktop.core.dates.wording import date_words, hours_words, long_words
from desktop.core.drafts.draft import Draft, Paragraph
from desktop.core.event import Event, Telling
from desktop.core.links.ties import on_paragraph
from desktop.core.problem import Problem
from desktop.core.quick.dataclasses import replace
from desktop.core.recurrence.words import repeats_words
from desktop.core.steps import Steps
from desktop.desk.dossier import Dossier
from desktop.desk.events.citations import joined
from desktop.desk.printing.agenda import agenda_steps, chosen, printed_at, titled
from desktop.desk.printing.groups import has_month, is_only_limit
from desktop.desk.printing.linked import differences, linked_to, newest_tellings, version_words
from desktop.desk.printing.rows import Facts, entry_of, facts_of, home_of
from desktop.desk.printing.wish import PrintWish
from desktop.writing.plain import one_line, plain
from desktop.writing.sheet import Sheet
from desktop.writing.sheet_flow import FlowBlock, FlowSheet, Look, Style, Words
from desktop.writing.sheet_words import home_hours, mark_of, sentences

Pack = tuple[Sheet, FlowSheet]
NO_PAGES = "Nothing is in your agenda on these days; tick meetings to have a page for each."


def pack_steps(dossier: Dossier, wish: PrintWish) -> Steps[Pack]:
    """Lay out my agenda and a page for each of its meetings, a meeting a step.

    Events that are named by their uids are taken whoever has them in the agenda. Raises `Problem`
    when there is no meeting to have a page for.
    """
    if not wish.query.uids:
        wish = replace(wish, query=replace(wish.query, mine=True))
    events = [event for event in chosen(dossier, wish) if _is_meeting(event)]
    if not events:
        raise Problem(NO_PAGES)
    sheet = yield from agenda_steps(dossier, wish)
    # As in the agenda: what has days first, then what has none yet.
    events.sort(key=lambda event: not has_month(event))
    facts = facts_of(dossier, replace(wish, descriptions=True), events)
    blocks: list[FlowBlock] = []
    for number, event in enumerate(events):
        blocks += _page(event, facts)
        yield (number + 1) / len(events)
    footer = printed_at(dossier.clock.now(), home_of(dossier))
    return replace(sheet, title=titled("Briefing pack", wish)), FlowSheet(
        "Briefing pack", tuple(blocks), footer
    )


def _is_meeting(event: Event) -> bool:
    return event.kind not in WINDOWS and not is_only_limit(event)


def _page(event: Event, facts: Facts) -> Iterator[FlowBlock]:
    yield FlowBlock(Style.TITLE, _plain(one_line(event.title)), turn=True)
    row = entry_of(event, facts)
    known = (*map(one_line, event.processes), *(one_line(n) for n in event.focal_points))
    yield FlowBlock(Style.SUBTITLE, _plain(" · ".join(dict.fromkeys(known)) or "No process"))
    yield from _facts(event, facts, joined(facts.paths.get(event.uid, ())))
    yield from _told("What it is about", row.description)
    yield from _sources(event, facts.dossier)
    yield from _paragraphs(event, facts)
    yield from _told("My notes", facts.note(event.uid))


def _facts(event: Event, facts: Facts, paths: str) -> Iterator[FlowBlock]:
    """The facts in a column of names and a column of words; what is not known is left out."""
    row = entry_of(event, replace(facts, wish=replace(facts.wish, notes=False)))
    when = long_words(replace(event.when, start=None, end=None, tentative=False))
    shown = when.removesuffix(", all day") if event.when.start else when
    others = ", ".join(one_line(name) for name in event.focal_points)
    said = (
        ("When", " ".join(part for part in (shown, mark_of(event)) if part)),
        ("At the venue", hours_words(event.when)),
        ("At home", home_hours(event.when, facts.home)),
        ("As printed", f"“{one_line(event.when.text)}”" if _says_more(event) else ""),
        ("Where", _where(event)),
        ("Process", ", ".join(_process(name, facts.dossier) for name in event.processes)),
        ("Focal point", others),
        ("Repeats", one_line(repeats_words(event))),
        ("To watch", _watch(row.detail, event)),
        ("Paragraphs", paths),
    )
    for label, words in said:
        if words:
            yield FlowBlock(Style.FACT, _plain(words), label)


def _says_more(event: Event) -> bool:
    return not event.when.is_fixed and date_words(event.when) != one_line(event.when.text)


def _where(event: Event) -> str:
    words = one_line(event.place.words)
    if not words:
        return "not known yet"
    return f"{words} (to be confirmed)" if event.place.tentative else words


def _process(name: str, dossier: Dossier) -> str:
    process = dossier.process(name)
    long = process.name if process and process.name != name else ""
    return f"{one_line(name)} ({one_line(long)})" if long else one_line(name)


def _watch(detail: str, event: Event) -> str:
    """Clashes and what it is part of, out of the small print of its row; then every remark."""
    said = [part for part in detail.split(". ") if part.startswith(("Clash", "Possible", "Part"))]
    return sentences([*said, *(one_line(remark) for remark in event.remarks)])


def _told(heading: str, words: str) -> Iterator[FlowBlock]:
    if not words:
        return
    yield FlowBlock(Style.HEADING, _plain(heading))
    for line in plain(words).split("\n"):
        if line.strip():
            yield FlowBlock(Style.TEXT, _plain(line))


def _sources(event: Event, dossier: Dossier) -> Iterator[FlowBlock]:
    tellings = newest_tellings(event, dossier)
    if not tellings:
        return
    one = len(tellings) == 1
    words = "Source, word for word" if one else "Sources, word for word"
    yield FlowBlock(Style.HEADING, _plain(words))
    for telling in tellings:
        for line in plain(telling.source.text).split("\n"):
            yield FlowBlock(Style.SOURCE, _plain(line))
        yield FlowBlock(Style.SMALL, _plain(_place_of(telling, dossier)), level=1)


def _place_of(telling: Telling, dossier: Dossier) -> str:
    source = telling.source
    paper = dossier.paper_of(source)
    page = f"page {source.page}" if source.page is not None else ""
    parts = (paper.title if paper else source.document, page, f"line {source.line}")
    return ", ".join(one_line(part) for part in parts if part)


def _paragraphs(event: Event, facts: Facts) -> Iterator[FlowBlock]:
    """The paragraphs that point here, in full, with the reason and the user's words on them."""
    found = linked_to(event, facts.dossier)
    if not found:
        return
    yield FlowBlock(Style.HEADING, _plain("Linked paragraphs"))
    drafts = facts.dossier.drafts()
    for paragraph, reason, older in found:
        words = paragraph.text
        opening = paragraph.opening if words.startswith(paragraph.opening) else ""
        runs = (Words(opening, Look.OPENING), Words(words[len(opening) :]))
        yield FlowBlock(Style.TEXT, tuple(run for run in runs if run.text), paragraph.path)
        said = " · ".join(part for part in (version_words(paragraph, drafts), reason) if part)
        if said:
            yield FlowBlock(Style.SMALL, _plain(said), level=2)
        for other in older:
            yield FlowBlock(Style.SMALL, _older(other, paragraph, drafts), level=2)
        note = facts.dossier.note(on_paragraph(paragraph.id)) if facts.wish.notes else ""
        if note:
            yield FlowBlock(Style.SMALL, _plain(f"My note: {one_line(note)}"), level=2)


def _older(other: Paragraph, paragraph: Paragraph, drafts: Sequence[Draft]) -> tuple[Words, ...]:
    """Say what of a paragraph is other than in an older version."""
    name = ", ".join(part for part in (version_words(other, drafts), other.path) if part)
    changed = differences(other, paragraph)
    return (Words(f"{name}: " if changed else f"{name}: the same words"), *changed)


def _plain(text: str) -> tuple[Words, ...]:
    return (Words(text),)
