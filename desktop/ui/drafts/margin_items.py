"""What stands in the margin beside a paragraph, in words and colours ready to be drawn."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.drafts.draft import Paragraph, ParagraphKind
from desktop.core.drafts.proposal import Proposal, ProposalKind, ProposalState
from desktop.core.event import Event, Kind, Origin
from desktop.core.links.limits import breach
from desktop.core.links.ties import Link, LinkState
from desktop.core.quick.dataclasses import dataclass
from desktop.core.search.fold import fold
from desktop.ui.dates import DateWords
from desktop.ui.drafts.asked import Asked
from desktop.ui.drafts.open_draft import Ties
from desktop.ui.events.limit_words import late_words, limit_words

translate = QCoreApplication.translate
LASTING = (Kind.WINDOW, Kind.PHASE)
# Dates that set nothing by themselves, and words that keep a place for a date.
SILENT = (MentionKind.MENTION, MentionKind.PLACEHOLDER)


@dataclass(frozen=True, slots=True)
class MarginItem:
    """One thing in the margin.

    `uid` is its event, "" for a date that no event stands for. `colour` is a place in the twelve
    process colours, `None` for none. `quiet` marks what is only suggested, `own` what the draft
    itself sets. `spoken` says all of it in one line. `late` are the words for an event behind the
    limit of the text, `surely` late or possibly. `proposal` is the
    id of a proposal.
    """

    uid: str
    title: str
    small: str
    colour: int | None
    quiet: bool
    spoken: str
    link: Link | None = None
    own: bool = False
    late: str = ""
    surely: bool = False
    proposal: str = ""

    @property
    def key(self) -> str:
        """What tells it from the other things beside the same paragraph."""
        return self.uid or self.proposal or self.spoken


@dataclass(frozen=True, slots=True)
class MarginWords:
    """Makes items; `colour_of` gives the colour of an event."""

    dates: DateWords
    colour_of: Callable[[Event], int | None]

    def items(self, paragraph: Paragraph, ties: Ties) -> tuple[MarginItem, ...]:
        """Return what belongs beside a paragraph: what is sure first, then suggestions."""
        confirmed = ties.confirmed(paragraph.id)
        sure = {event.uid for _, event in confirmed}
        told = sure | _left_open(paragraph, ties)
        own = [event for event in ties.set_by(paragraph.id) if event.uid not in told]
        suggested = ties.suggested(paragraph.id)
        bare = [one for one in paragraph.dates if not _is_told(one, paragraph, ties)]
        found = (
            *(self._of_event(paragraph, event, link) for link, event in confirmed),
            *(self._of_event(paragraph, event, None) for event in own),
            *(self._of_date(mention) for mention in bare),
            *(self._of_event(paragraph, event, link) for link, event in suggested),
        )
        # The same words twice in a paragraph are one thing beside it.
        return tuple({item.key: item for item in found}.values())

    def asked(self, asked: Asked, paragraph: str) -> tuple[MarginItem, ...]:
        """Return what delegations ask for on a paragraph."""
        return tuple(self._of_proposal(one, asked) for one in asked.on(paragraph))

    def _of_proposal(self, one: Proposal, asked: Asked) -> MarginItem:
        what = what_is_asked(one)
        day = self.dates.days(one.made, one.made) if one.made else ""
        state = state_name(one.state) if one.state is not ProposalState.OPEN else ""
        if not asked.fits(one):
            state = translate("Margin", "no longer fits")
        small = ", ".join(part for part in (what, day, state) if part)
        whole = f"{one.delegation}: {small}. {one.text or one.base}"
        quiet = one.state in (ProposalState.WITHDRAWN, ProposalState.REJECTED)
        return MarginItem("", one.delegation, small, None, quiet, whole, proposal=one.id)

    def _of_event(self, paragraph: Paragraph, event: Event, link: Link | None) -> MarginItem:
        late = breach(paragraph, event)
        quiet = link is not None and link.state is LinkState.SUGGESTED
        whole = (event.title, self.dates.when(event.when, lasting=event.kind in LASTING))
        why = translate("Margin", "suggested: %1").replace("%1", link.reason) if link else ""
        limit = limit_words(late) if late else ""
        return MarginItem(
            event.uid,
            lead(event),
            self._small(event),
            self.colour_of(event),
            quiet,
            ". ".join(part for part in (*whole, where(event), why if quiet else "", limit) if part),
            link,
            own=event.origin is Origin.DRAFT,
            late=late_words(late) if late else "",
            surely=late is not None and late.certain,
        )

    def _small(self, event: Event) -> str:
        words = self.dates.brief(event.when)
        open_day = event.when.is_dated and not event.when.is_fixed and not event.when.is_deadline
        if open_day and event.kind is Kind.MEETING:
            words = translate("Margin", "%1, day not fixed").replace("%1", words)
        place = event.place.city or event.place.country or ""
        return " · ".join(part for part in (words, place) if part)

    def _of_date(self, mention: DateMention) -> MarginItem:
        title = mention_kind(mention.kind)
        words = f"{title}: {mention.text}"
        return MarginItem("", title, mention.text, None, quiet=False, spoken=words)


def what_is_asked(one: Proposal) -> str:
    """Name what a proposal does."""
    return {
        ProposalKind.CHANGE: translate("Margin", "proposal"),
        ProposalKind.ADD: translate("Margin", "new paragraph"),
        ProposalKind.DELETE: translate("Margin", "delete"),
        ProposalKind.MOVE: translate("Margin", "move"),
    }[one.kind]


def state_name(state: ProposalState) -> str:
    """Name how a proposal stands."""
    return {
        ProposalState.OPEN: translate("Margin", "open"),
        ProposalState.AD_REF: translate("Margin", "agreed ad ref"),
        ProposalState.AGREED: translate("Margin", "agreed"),
        ProposalState.WITHDRAWN: translate("Margin", "withdrawn"),
        ProposalState.REJECTED: translate("Margin", "rejected"),
        ProposalState.REOPENED: translate("Margin", "re-opened"),
    }[state]


def _is_told(mention: DateMention, paragraph: Paragraph, ties: Ties) -> bool:
    """Whether a date needs no words of its own: a preamble sets nothing, an entry says it."""
    if paragraph.kind is ParagraphKind.PREAMBULAR:
        return True
    return mention.kind in SILENT or ties.entry_for(paragraph.id, mention) is not None


def _left_open(paragraph: Paragraph, ties: Ties) -> set[str]:
    """The entries whose date the paper leaves open: the text beside says all that is known."""
    places = (one for one in paragraph.dates if one.kind is MentionKind.PLACEHOLDER)
    entries = (ties.entry_for(paragraph.id, place) for place in places)
    return {entry.uid for entry in entries if entry is not None and not entry.when.is_dated}


def lead(event: Event) -> str:
    """Put the process before the title, unless the title names it itself."""
    process = event.processes[0] if event.processes else ""
    if not process or fold(process) in fold(event.title):
        return event.title
    return f"{process} · {event.title}"


def where(event: Event) -> str:
    """Name city and country, else the place as printed."""
    place = event.place
    named = ", ".join(dict.fromkeys(part for part in (place.city, place.country) if part))
    return named or place.text


def mention_kind(kind: MentionKind) -> str:
    """Name a kind of date in a draft."""
    names = {
        MentionKind.DEADLINE: translate("Margin", "Deadline"),
        MentionKind.WINDOW: translate("Margin", "Window"),
        MentionKind.MEETING: translate("Margin", "Meeting"),
        MentionKind.RELATIVE: translate("Margin", "Relative date"),
        MentionKind.PLACEHOLDER: translate("Margin", "Date left open"),
    }
    return names.get(kind, translate("Margin", "Date"))
