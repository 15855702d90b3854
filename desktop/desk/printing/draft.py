"""A draft that goes on paper, in any of its forms, with its links beside it if they are wanted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.drafts.rendered import Form, Rendered, Run
from desktop.core.drafts.rendering import render
from desktop.core.links.ties import LinkState
from desktop.core.problem import Problem
from desktop.core.steps import Steps
from desktop.core.versions.naming import own_name
from desktop.core.versions.word_diff import Mark, word_diff
from desktop.desk.dossier import Dossier
from desktop.desk.printing.agenda import printed_at
from desktop.desk.printing.rows import home_of
from desktop.desk.printing.wish import PrintWish
from desktop.desk.versions.carried_on import carried_on
from desktop.writing.date_words import day_column, day_words
from desktop.writing.plain import cut, one_line
from desktop.writing.sheet_flow import FlowBlock, FlowSheet, Look, Style, Words

_TOLD = {
    Form.ORIGINAL: "",
    Form.PLAIN: "",
    Form.COMPILED: "Compilation of proposals: wishes in square brackets, who asks behind them",
    Form.TRACKED: "With proposals: underlined is asked for, struck out is to go",
    Form.CLEAN: "Clean text: what is agreed is in",
}
CORRECTED = "Not as issued: with corrections, and with what was accepted"
_TITLE_LETTERS, _MOST_LINKS = 46, 4
GUESS = " ?"
GUESSED = "Beside the text: what is linked to it; with “?” that is only suggested"
_HEADINGS = (ParagraphKind.HEADING, ParagraphKind.ANNEX)


def draft_steps(dossier: Dossier, wish: PrintWish) -> Steps[FlowSheet]:
    """Lay out the version that `wish` names, the newest one when it names none.

    Raises `Problem` when there is no draft.
    """
    draft = dossier.draft(wish.draft) if wish.draft else next(reversed(dossier.drafts()), None)
    if draft is None:
        raise Problem("There is no draft to print; import a document that holds one first.")
    paragraphs = dossier.paragraphs(draft.id)
    otherwise = "" if dossier.is_as_issued(draft.id, paragraphs) else CORRECTED
    if wish.text_form is Form.ORIGINAL and otherwise:
        paragraphs, otherwise = dossier.issued(draft.id), ""
    asked = (*dossier.proposals(draft.id), *carried_on(dossier, draft.id))
    rendered = render(paragraphs, asked, wish.text_form)
    yield 0.5
    notes = _Notes(paragraphs)
    margin = _margins(dossier, paragraphs) if wish.margin else {}
    guessed = any(said.endswith(GUESS) for beside in margin.values() for said in beside)
    beside = (otherwise, _TOLD[wish.text_form], GUESSED if guessed else "")
    blocks = [*_head(draft, beside)]
    known = {one.id: one for one in paragraphs}
    for one in rendered:
        if one.kind is ParagraphKind.FOOTNOTE:
            continue
        blocks.append(_block(one, known.get(one.paragraph), notes, margin, wish.text_form))
    blocks += notes.unsigned()
    footer = printed_at(dossier.clock.now(), home_of(dossier))
    shown = tuple(notes.blocks)
    name = draft.symbol or own_name(draft)
    return FlowSheet(one_line(name), tuple(blocks), footer, shown, wish.numbers, wish.margin)


def _head(draft: Draft, beside: Iterable[str]) -> Iterator[FlowBlock]:
    dated = day_words(draft.date) if draft.date else ""
    for told in (draft.symbol, draft.version, dated, *beside):
        if told:
            yield FlowBlock(Style.SMALL, _plain(one_line(told)))
    yield FlowBlock(Style.DRAFT_TITLE, _plain(one_line(draft.title)))
    if draft.organ:
        words = (Words(f"{one_line(draft.organ)},", Look.OPENING),)
        yield FlowBlock(Style.DRAFT, words)


def _block(
    one: Rendered,
    paragraph: Paragraph | None,
    notes: "_Notes",
    margin: Mapping[str, tuple[str, ...]],
    form: Form,
) -> FlowBlock:
    heading = one.kind in _HEADINGS
    words, signs = _words(one, paragraph, notes, form)
    return FlowBlock(
        Style.DRAFT_HEADING if heading else Style.DRAFT,
        words,
        label="" if heading else _label(one, paragraph),
        level=one.level,
        margin=margin.get(one.paragraph, ()),
        notes=signs,
        bar=bool(one.proposals) or any(run.mark is not Mark.SAME for run in one.runs),
    )


def _label(one: Rendered, paragraph: Paragraph | None) -> str:
    """The label of the paper; where the paper has lost it, the one by which it is cited."""
    if one.label or paragraph is None or not paragraph.path:
        return one.label
    last = paragraph.path.split()[-1]
    if paragraph.kind is ParagraphKind.SUB:
        return last
    return f"{last}." if paragraph.kind is ParagraphKind.OPERATIVE else ""


# -- words and signs -------------------------------------------------------------------------------


class _Notes:
    """The footnotes of a version: each sign gets the text that stands under it."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self._texts: dict[str, Paragraph] = {}
        self._used: set[str] = set()
        self.blocks: list[FlowBlock] = []
        for one in paragraphs:
            if one.kind is ParagraphKind.FOOTNOTE:
                for sign in _signs(one.label):
                    self._texts.setdefault(sign, one)
                if not _signs(one.label):
                    self._texts[f"\x00{one.id}"] = one

    def number(self, sign: str) -> int | None:
        """Return the number of a sign's footnote, `None` where the paper has no text for it."""
        note = self._texts.get(sign)
        if note is None:
            return None
        self._used.add(note.id)
        self.blocks.append(FlowBlock(Style.FOOTNOTE, _plain(note.text), sign))
        return len(self.blocks) - 1

    def unsigned(self) -> Iterator[FlowBlock]:
        """Give the footnotes to which no sign points; they come behind the text."""
        for note in dict.fromkeys(self._texts.values()):
            if note.id not in self._used:
                yield FlowBlock(Style.FOOTNOTE, _plain(note.text), note.label)


def _signs(label: str) -> list[str]:
    return [sign for sign in label.replace(",", " ").split() if sign]


def _words(
    one: Rendered, paragraph: Paragraph | None, notes: _Notes, form: Form
) -> tuple[tuple[Words, ...], tuple[tuple[int, int], ...]]:
    """The words of a paragraph in their looks, and where the signs of its footnotes stand."""
    found: list[Words] = []
    signs: list[tuple[int, int]] = []
    waiting = sorted(paragraph.footnotes) if paragraph else []
    place = length = 0
    for run in _originals(one, paragraph, form):
        ours = run.mark is not Mark.INSERTED and not run.note
        # What the clean text leaves out still carries its signs.
        hidden = form is Form.CLEAN and run.mark is Mark.DELETED
        rest = run.text
        while ours and waiting and waiting[0][0] <= place + len(rest):
            at, sign = waiting.pop(0)
            piece, rest = rest[: max(at - place, 0)], rest[max(at - place, 0) :]
            place += len(piece)
            piece = "" if hidden else piece
            length += len(piece) + len(sign)
            found += [Words(piece, _look(run, form)), Words(sign, Look.SIGN)]
            number = notes.number(sign)
            if number is not None:
                signs.append((length - 1, number))
        place += len(rest) if ours else 0
        rest = "" if hidden else rest
        name = _name(run, form)
        # The name stands at its words, not at the next one.
        inner = rest.rstrip() if name else rest
        found += [Words(inner, _look(run, form)), Words(name, Look.NAME)]
        found.append(Words(rest[len(inner) :], Look.PLAIN))
        length += len(rest) + len(name)
    return _opened([one for one in found if one.text], paragraph), tuple(signs)


def _originals(one: Rendered, paragraph: Paragraph | None, form: Form) -> Sequence[Run]:
    """The runs so that signs can be placed by the original's letters, in the clean text too."""
    if form is not Form.CLEAN or paragraph is None or one.text == paragraph.text:
        return one.runs
    return [Run(text, mark) for mark, text in word_diff(paragraph.text, one.text)]


def _look(run: Run, form: Form) -> Look:
    if form is Form.CLEAN:
        return Look.PLAIN
    if run.note:
        return Look.BRACKET
    looks = {Mark.INSERTED: Look.INSERTED, Mark.DELETED: Look.DELETED}
    if form is Form.COMPILED:
        # Brackets and names say who wants what; the words themselves stay words.
        looks = {Mark.INSERTED: Look.STRONG}
    return looks.get(run.mark, Look.PLAIN)


def _name(run: Run, form: Form) -> str:
    """Who asks, behind what is asked for in a tracked text."""
    if form is not Form.TRACKED or run.note or run.mark is Mark.SAME:
        return ""
    return f"\u00a0{', '.join(run.by)}" if run.by else ""


def _opened(words: list[Words], paragraph: Paragraph | None) -> tuple[Words, ...]:
    """Set the verb or participle at the beginning as such, where it stands unchanged."""
    opening = paragraph.opening if paragraph else ""
    first = words[0] if words else Words("")
    if not opening or first.look is not Look.PLAIN or not first.text.startswith(opening):
        return tuple(words)
    rest = Words(first.text[len(opening) :])
    return (Words(opening, Look.OPENING), *([rest] if rest.text else []), *words[1:])


# -- margin ----------------------------------------------------------------------------------------


def _margins(dossier: Dossier, paragraphs: Iterable[Paragraph]) -> Mapping[str, tuple[str, ...]]:
    """What is linked to each paragraph, confirmed links before suggested ones."""
    return {one.id: tuple(_beside(dossier, one)) for one in paragraphs}


def _beside(dossier: Dossier, paragraph: Paragraph) -> Iterator[str]:
    links = [
        link
        for link in dossier.links_of_paragraph(paragraph.id)
        if link.state is not LinkState.DISMISSED
    ]
    links.sort(key=lambda link: link.state is not LinkState.CONFIRMED)
    for link in links[:_MOST_LINKS]:
        event = dossier.event(link.uid)
        if event:
            guess = "" if link.state is LinkState.CONFIRMED else GUESS
            yield f"{day_column(event)} {cut(one_line(event.title), _TITLE_LETTERS)}{guess}".strip()
    if len(links) > _MOST_LINKS:
        yield f"{len(links) - _MOST_LINKS} more"


def _plain(text: str) -> tuple[Words, ...]:
    return (Words(text),)
