"""The reader's part of the side bar, and the head of its page: values from values."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.core.drafts.draft import Draft
from desktop.core.drafts.outline import Part, PartKind
from desktop.core.drafts.rendered import Form
from desktop.ui.drafts.asked import Asked
from desktop.ui.drafts.open_draft import OpenDraft, draft_name
from desktop.ui.drafts.page_plan import Head
from desktop.ui.drafts.reader_state import ReaderState
from desktop.ui.page import Row, Section

translate = QCoreApplication.translate
DRAFTS, OUTLINE, SHOW = "drafts", "outline", "show"
EVENTS, DATES, PROPOSALS, OPEN = "events", "dates", "proposals", "open"
LINES = "lines"
FORM = "form"
NOTHING = Asked()


def sections(
    drafts: Sequence[Draft],
    opened: OpenDraft | None,
    part: str,
    state: ReaderState,
    asked: Asked = NOTHING,
    *,
    corrected: bool = False,
) -> tuple[Section, ...]:
    """Build the side bar; `part` is the first paragraph (its id) of the part that is in view.

    `corrected`: the text is not as it was issued any more.
    """
    asking = (Section(PROPOSALS, translate("Reader", "Proposals"), tuple(_asking(asked)), shown=8),)
    forms = Section(FORM, translate("Reader", "The text as"), _forms(state, asked, corrected))
    return (
        Section(DRAFTS, translate("Reader", "Drafts"), tuple(_draft_rows(drafts, opened))),
        Section(OUTLINE, translate("Reader", "Outline"), tuple(_parts(opened, part))),
        Section(SHOW, translate("Reader", "Show"), _shown(state, asked) if opened else ()),
        *(asking if asked.proposals else ()),
        *((forms,) if asked.proposals or corrected else ()),
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


def _shown(state: ReaderState, asked: Asked) -> tuple[Row, ...]:
    rows = [
        Row(EVENTS, translate("Reader", "Linked events"), checked=state.events),
        Row(DATES, translate("Reader", "Dates in the text"), checked=state.dates),
    ]
    if asked.proposals:
        in_text = state.form not in (Form.ORIGINAL, Form.PLAIN)
        rows.append(Row(PROPOSALS, translate("Reader", "Proposals"), checked=in_text))
        only = translate("Reader", "Only what is still open")
        rows.append(Row(OPEN, only, checked=state.only_open))
    rows.append(Row(LINES, translate("Reader", "Line numbers"), checked=state.lines))
    return tuple(rows)


def _asking(asked: Asked) -> Iterator[Row]:
    """The delegations with the number of their proposals."""
    for name, number in asked.counts:
        yield Row(name, name, str(number), chosen=name == asked.delegation)
    for name in asked.only_speaking:
        yield Row(name, name, chosen=name == asked.delegation, soft=True)
    if asked.homeless:
        words = translate("Reader", "Paragraph is gone")
        yield Row("", words, str(len(asked.homeless)), soft=True)


def _forms(state: ReaderState, asked: Asked, corrected: bool) -> tuple[Row, ...]:
    """The forms of the text; as it stands is a form of its own once it is not as issued."""
    names = {
        Form.ORIGINAL: translate("Reader", "As issued"),
        Form.PLAIN: translate("Reader", "As it stands"),
        Form.TRACKED: translate("Reader", "Marked changes"),
        Form.COMPILED: translate("Reader", "Compilation"),
        Form.CLEAN: translate("Reader", "Clean, with what is agreed"),
    }
    left_out = {Form.PLAIN} if not corrected else set()
    if not asked.proposals:
        left_out |= {Form.TRACKED, Form.COMPILED, Form.CLEAN}
    chosen = Form(state.form)
    if chosen in left_out:
        chosen = Form.PLAIN if corrected else Form.ORIGINAL
    return tuple(
        Row(one.value, name, chosen=one is chosen)
        for one, name in names.items()
        if one not in left_out
    )


def head_of(draft: Draft, locale: QLocale, *, corrected: bool = False) -> Head:
    """Say what stands over a draft: its title, which version it is, and the organ that speaks.

    `corrected`: what is shown is not as it was issued any more.
    """
    day = draft.date
    written = locale.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy") if day else ""
    parts = [draft.version, draft.symbol, "" if written in draft.version else written]
    parts.append(translate("Reader", "not as issued any more") if corrected else "")
    small = dict.fromkeys(part for part in parts if part)
    organ = draft.organ.rstrip(", ")
    return Head(draft.title, " · ".join(small), f"{organ}," if organ else "")
