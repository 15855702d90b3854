"""A version as the reader shows it: its paragraphs, its outline, and what is tied to them."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.core.dates.printed import DateMention
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.drafts.outline import Part, outline
from desktop.core.event import Event
from desktop.core.links.linking import entries_set_by
from desktop.core.links.ties import Link, LinkState
from desktop.core.quick.dataclasses import dataclass
from desktop.core.versions.naming import own_name, version_name
from desktop.desk.dossier import Dossier
from desktop.desk.edits import shortened

translate = QCoreApplication.translate


@dataclass(frozen=True)
class OpenDraft:
    """One version with its paragraphs in order."""

    draft: Draft
    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The outline."""
        return outline(self.paragraphs)

    @cached_property
    def by_id(self) -> dict[str, Paragraph]:
        """The paragraphs by their ids."""
        return {one.id: one for one in self.paragraphs}

    @cached_property
    def by_path(self) -> dict[str, Paragraph]:
        """The paragraphs by their citation paths."""
        return {one.path: one for one in self.paragraphs if one.path}

    @cached_property
    def body(self) -> tuple[Paragraph, ...]:
        """The text without its footnotes."""
        return tuple(one for one in self.paragraphs if one.kind is not ParagraphKind.FOOTNOTE)

    @cached_property
    def masthead(self) -> int:
        """How many paragraphs of the body are lines above the organ: session, agenda item, symbol.

        Only in a resolution; elsewhere text without label is the text itself.
        """
        lines = len(list(takewhile(lambda one: one.kind is ParagraphKind.TEXT, self.body)))
        resolution = (ParagraphKind.PREAMBULAR, ParagraphKind.OPERATIVE)
        follows = self.body[lines : lines + 1]
        return lines if any(one.kind in resolution for one in follows) else 0

    @cached_property
    def footnotes(self) -> tuple[Paragraph, ...]:
        """The footnotes, which are set below the text."""
        return tuple(one for one in self.paragraphs if one.kind is ParagraphKind.FOOTNOTE)

    def targets(self, paths: Iterable[str]) -> tuple[Paragraph, ...]:
        """Return the paragraphs of this version that are cited as `paths`."""
        return tuple(self.by_path[path] for path in paths if path in self.by_path)


@dataclass(frozen=True)
class Ties:
    """What is tied to the paragraphs of a dossier: links, events, and entries that they set."""

    events: dict[str, Event]
    links: dict[str, tuple[Link, ...]]
    entries: dict[str, tuple[Event, ...]]

    def linked(self, paragraph: str, *states: LinkState) -> tuple[tuple[Link, Event], ...]:
        """Return links in some states with their events, best first, then by date."""
        found = [
            (link, self.events[link.uid])
            for link in self.links.get(paragraph, ())
            if link.state in states and link.uid in self.events
        ]
        return tuple(sorted(found, key=_best_first))

    def confirmed(self, paragraph: str) -> tuple[tuple[Link, Event], ...]:
        """Return the links that the user holds to be right, by date."""
        found = self.linked(paragraph, LinkState.CONFIRMED)
        return tuple(sorted(found, key=lambda tied: (tied[1].when.sort_key, tied[1].title)))

    def suggested(self, paragraph: str) -> tuple[tuple[Link, Event], ...]:
        """Return the open suggestions; what the paragraph itself sets needs no suggestion."""
        own = {event.uid for event in self.set_by(paragraph)}
        found = self.linked(paragraph, LinkState.SUGGESTED)
        return tuple(tied for tied in found if tied[1].uid not in own)

    def set_by(self, paragraph: str) -> tuple[Event, ...]:
        """Return the entries that the paragraph itself sets, by date."""
        return self.entries.get(paragraph, ())

    def entry_for(self, paragraph: str, mention: DateMention) -> Event | None:
        """Return the entry that a date in a paragraph has set."""
        entries = self.set_by(paragraph)
        same = [one for one in entries if one.when == mention.when]
        same += [one for one in entries if one.when.edtf and one.when.edtf == mention.when.edtf]
        same += [one for one in entries if mention.text and one.when.text == mention.text]
        # One that has another date by now still has the words that set it.
        same += [one for one in entries if any(t.when == mention.when for t in one.tellings)]
        return same[0] if same else None


def _best_first(tied: tuple[Link, Event]) -> tuple[object, ...]:
    link, event = tied
    return (-link.score, event.when.sort_key, event.title, event.uid)


def ties_of(dossier: Dossier) -> Ties:
    """Read everything that is tied to paragraphs, of whichever draft."""
    events = dossier.events()
    links: dict[str, list[Link]] = {}
    for link in dossier.links():
        links.setdefault(link.paragraph, []).append(link)
    setting: dict[str, list[Event]] = {}
    for event in events:
        if event.paragraph:
            setting.setdefault(event.paragraph, []).append(event)
    return Ties(
        {event.uid: event for event in events},
        {identity: tuple(own) for identity, own in links.items()},
        {identity: entries_set_by(identity, own) for identity, own in setting.items()},
    )


def draft_name(draft: Draft, others: Sequence[Draft]) -> str:
    """Name a version among `others` as shortly as it can be told from them."""
    named = version_name(draft, others)
    twins = [one for one in others if one.id != draft.id and own_name(one) == named.name]
    if not twins:
        return named.name
    if any(one.title != draft.title for one in twins):
        return f"{named.name}, {shortened(draft.title, 24)}"
    day = draft.date
    written = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy") if day else ""
    apart = shortened(named.apart, 24) if named.apart else written
    return ", ".join(filter(None, (named.name, apart)))


def paragraph_name(paragraph: Paragraph) -> str:
    """Say how a paragraph is cited; those without a path by what they are."""
    if paragraph.path:
        return paragraph.path
    if paragraph.kind is ParagraphKind.HEADING:
        return translate("Reader", "Heading")
    if paragraph.kind is ParagraphKind.FOOTNOTE:
        return translate("Reader", "Footnote %1").replace("%1", paragraph.label).strip()
    return translate("Reader", "Text")


def citation(
    paragraph: Paragraph, draft: Draft, locale: QLocale, issue: "Issue | None" = None
) -> str:
    """Cite a paragraph as people do in writing: "OP 14 A (b), First Draft, 22 December 2016".

    `issue` tells what the paper has: words that are not the paper's are not cited as if they were.
    """
    day = draft.date
    written = locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") if day else ""
    version = own_name(draft)
    symbol = draft.symbol if draft.symbol != version else ""
    # "Zero draft of 14 March 2024" has its day already.
    dated = "" if written and written in version else written
    name = paragraph_name(paragraph)
    if issue is not None:
        name = f"{name} {changed_words(paragraph, issue)}".strip()
    return ", ".join(part for part in (name, version, symbol, dated) if part)


class Issue(NamedTuple):
    """A paragraph as its paper has it, `None` for one that it has not.

    `agreed`: what is otherwise now was accepted here, else it was corrected.
    """

    paragraph: Paragraph | None
    agreed: bool = False


def changed_words(paragraph: Paragraph, issue: Issue) -> str:
    """Say how a paragraph is other than in its paper, "" where it is not."""
    issued = issue.paragraph
    how = translate("Reader", "as corrected here")
    if issue.agreed:
        how = translate("Reader", "as agreed here")
    if issued is None:
        return f"({how}, {translate('Reader', 'not in the text as issued')})"
    moved = issued.path != paragraph.path and bool(issued.path)
    said = [how] if issued.text != paragraph.text else []
    said += [translate("Reader", "issued as %1").replace("%1", issued.path)] if moved else []
    return f"({', '.join(said)})" if said else ""
