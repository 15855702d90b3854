"""The reader's part of the side bar, and the head of its page: values from values."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.core.draft import Draft
from desktop.core.outline import Part, PartKind
from desktop.ui.drafts.open_draft import OpenDraft, draft_name
from desktop.ui.drafts.reader_state import ReaderState
from desktop.ui.drafts.typesetting import Head
from desktop.ui.page import Row, Section

translate = QCoreApplication.translate
DRAFTS, OUTLINE, SHOW = "drafts", "outline", "show"
EVENTS, DATES = "events", "dates"


def sections(
    drafts: Sequence[Draft], opened: OpenDraft | None, part: str, state: ReaderState
) -> tuple[Section, ...]:
    """Build the side bar; `part` is the first paragraph (its id) of the part that is in view."""
    return (
        Section(DRAFTS, translate("Reader", "Drafts"), tuple(_draft_rows(drafts, opened))),
        Section(OUTLINE, translate("Reader", "Outline"), tuple(_parts(opened, part))),
        Section(SHOW, translate("Reader", "Show"), _shown(state) if opened else ()),
    )


def _draft_rows(drafts: Sequence[Draft], opened: OpenDraft | None) -> Iterator[Row]:
    for draft in drafts:
        chosen = opened is not None and draft.id == opened.draft.id
        yield Row(draft.id, draft_name(draft, drafts), chosen=chosen, tooltip=draft.title)


def _parts(opened: OpenDraft | None, part: str) -> Iterator[Row]:
    for one in opened.parts if opened else ():
        title = part_title(one)
        tip = ", ".join(words for words in (title, one.cited) if words)
        yield Row(one.first, title, one.cited, chosen=one.first == part, tooltip=tip)


def part_title(part: Part) -> str:
    """Name a part: its heading, or what it is."""
    names = {
        PartKind.PREAMBLE: translate("Reader", "Preamble"),
        PartKind.OPERATIVE: translate("Reader", "Operative part"),
        PartKind.TEXT: translate("Reader", "Text"),
    }
    return part.title or names.get(part.kind, translate("Reader", "Text"))


def _shown(state: ReaderState) -> tuple[Row, ...]:
    return (
        Row(EVENTS, translate("Reader", "Linked events"), checked=state.events),
        Row(DATES, translate("Reader", "Dates in the text"), checked=state.dates),
    )


def head_of(draft: Draft, locale: QLocale) -> Head:
    """Say what stands over a draft: its title, which version it is, and the organ that speaks."""
    day = draft.date
    written = locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") if day else ""
    parts = [draft.version, draft.symbol, "" if written in draft.version else written]
    small = dict.fromkeys(part for part in parts if part)
    organ = draft.organ.rstrip(", ")
    return Head(draft.title, " · ".join(small), f"{organ}," if organ else "")
