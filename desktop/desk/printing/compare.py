"""A comparison of two versions that goes on paper: side by side, or both in one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.core.drafts.draft import ParagraphKind
from desktop.core.drafts.outline import shown_label
from desktop.core.problem import Problem
from desktop.core.versions.beside import Fate
from desktop.core.versions.naming import own_name, undated, version_name
from desktop.core.versions.word_diff import Mark
from desktop.desk.printing.agenda import printed_at
from desktop.desk.printing.rows import home_of
from desktop.desk.versions.comparing import compare_drafts
from desktop.desk.versions.comparing_pieces import Piece, opened, pieces_of
from desktop.desk.versions.comparison_told import summary
from desktop.desk.versions.following import previous_of
from desktop.writing.date_words import day_column, day_words
from desktop.writing.plain import one_line
from desktop.writing.sheet_compare import CompareCell, CompareLine, CompareSheet
from desktop.writing.sheet_flow import FlowBlock, Look, Style, Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.core.dates.changes import DateChange
    from desktop.core.drafts.draft import Draft, Paragraph
    from desktop.core.steps import Steps
    from desktop.desk.dossier import Dossier
    from desktop.desk.printing.wish import PrintWish
    from desktop.desk.versions.comparing import Comparison, Row

_LOOKS = {Mark.SAME: Look.PLAIN, Mark.INSERTED: Look.INSERTED, Mark.DELETED: Look.DELETED}
_KEY = (
    "Bold and underlined: new words. Struck out: words that are gone. A line at the edge: changed."
)
_HEADINGS = (ParagraphKind.HEADING, ParagraphKind.ANNEX)


def compare_steps(dossier: Dossier, wish: PrintWish) -> Steps[CompareSheet]:
    """Lay out the versions `wish.older` and `wish.draft`; without names the last two.

    Raises `Problem` when there are not two versions, or one is named twice.
    """
    older, newer = _versions(dossier, wish)
    yield 0.0
    found = compare_drafts(dossier, older, newer)
    yield 0.5
    names = tuple(_named(one, dossier.drafts()) for one in (older, newer))
    rows = list(_folded(found.rows) if wish.only_changes else found.rows)
    lines: list[CompareLine] = []
    for row in rows:
        lines.append(_same(row) if isinstance(row, int) else _line(row, inline=wish.inline))
        yield 0.5 + len(lines) / len(rows) / 2
    heads = (" → ".join(names),) if wish.inline else names
    title = one_line(f"{names[0]} compared with {names[1]}")
    footer = printed_at(dossier.clock.now(), home_of(dossier))
    return CompareSheet(title, tuple(_opening(found, names)), heads, tuple(lines), footer)


def _versions(dossier: Dossier, wish: PrintWish) -> tuple[Draft, Draft]:
    drafts = dossier.drafts()
    newer = dossier.draft(wish.draft) if wish.draft else next(reversed(drafts), None)
    older = dossier.draft(wish.older) if wish.older else None
    if older is None and newer is not None:
        others = [one for one in drafts if one.id != newer.id]
        older = previous_of(dossier, newer) or next(reversed(others), None)
    if older is None or newer is None:
        raise Problem("Only one version of a text is here; import another one to compare them.")
    return older, newer


def _named(draft: Draft, drafts: Sequence[Draft]) -> str:
    name = version_name(draft, drafts)
    day = day_words(draft.date) if draft.date and not undated(draft) else ""
    return ", ".join(one_line(part) for part in (name.name, day, name.apart) if part)


def _folded(rows: Iterable[Row]) -> Iterator[Row | int]:
    """The rows that are not the same, and how many of the others stand between them."""
    same = 0
    for row in rows:
        if row.pair.fate is Fate.SAME:
            same += 1
            continue
        if same:
            yield same
        same = 0
        yield row
    if same:
        yield same


# -- what stands before the text -------------------------------------------------------------------


def _opening(found: Comparison, names: Sequence[str]) -> Iterator[FlowBlock]:
    title = found.newer.title or own_name(found.newer)
    yield FlowBlock(Style.TITLE, _plain(one_line(title)))
    yield FlowBlock(Style.SUBTITLE, _plain(" → ".join(names)))
    yield FlowBlock(Style.SMALL, _plain(summary(found)))
    yield FlowBlock(Style.SMALL, _plain(_KEY))
    dated = [row for row in found.rows if row.dates]
    if dated:
        yield FlowBlock(Style.HEADING, _plain("Dates that moved"))
    for row in dated:
        for place, change in enumerate(row.dates):
            yield FlowBlock(Style.FACT, _moved(change), "" if place else _cited(row))
        for one in found.affected:
            if one.row is row:
                day = day_column(one.event)
                words = f"touches {one_line(one.event.title)}" + (f", {day}" if day else "")
                yield FlowBlock(Style.SMALL, _plain(words), level=2)


def _moved(change: DateChange) -> tuple[Words, ...]:
    before = Words(one_line(change.before.text), Look.DELETED) if change.before else None
    after = Words(one_line(change.after.text), Look.INSERTED) if change.after else None
    if before and after:
        return before, Words(" → "), after
    return (before, Words(" (gone)")) if before else (after or Words(""), Words(" (new)"))


def _cited(row: Row) -> str:
    names = [one.path or one.label for one in (row.before, row.after) if one is not None]
    return " → ".join(dict.fromkeys(filter(None, names))) or "Text"


# -- the text --------------------------------------------------------------------------------------


def _same(count: int) -> CompareLine:
    words = f"… {count} {'paragraph' if count == 1 else 'paragraphs'} the same"
    return CompareLine((CompareCell("", _plain(words)),))


def _line(row: Row, *, inline: bool) -> CompareLine:
    pieces = pieces_of(row)
    if inline:
        shown = row.after or row.before
        cells: tuple[CompareCell | None, ...] = (_cell(shown, pieces),)
    else:
        older = [piece for piece in pieces if piece.mark is not Mark.INSERTED]
        newer = [piece for piece in pieces if piece.mark is not Mark.DELETED]
        cells = _cell(row.before, older), _cell(row.after, newer)
    return CompareLine(cells, tuple(_tags(row, inline=inline)), row.pair.fate is not Fate.SAME)


def _cell(paragraph: Paragraph | None, pieces: Sequence[Piece]) -> CompareCell | None:
    if paragraph is None:
        return None
    heading = paragraph.kind in _HEADINGS
    words: list[Words] = []
    last = ""
    for piece, is_opening in opened(paragraph, pieces):
        if last and piece.mark is Mark.INSERTED and _touch(last, piece.text):
            # A thin space parts what goes from what comes in its place.
            words.append(Words("\u2009"))
        italic = is_opening and piece.mark is Mark.SAME and not heading
        words.append(Words(piece.text, Look.OPENING if italic else _LOOKS[piece.mark]))
        last = piece.text if piece.mark is Mark.DELETED else ""
    label = "" if heading else shown_label(paragraph)
    return CompareCell(label, tuple(words), paragraph.level, heading)


def _touch(one: str, other: str) -> bool:
    return not (one[-1:].isspace() or other[:1].isspace())


def _tags(row: Row, *, inline: bool) -> Iterator[str]:
    fate = row.pair.fate
    if fate not in (Fate.SAME, Fate.CHANGED):
        yield str(fate)
    if inline and row.before and row.after and row.before.path != row.after.path:
        yield f"was {row.before.path}" if row.before.path else ""
    if any(change.before and change.after for change in row.dates):
        yield "date moved"


def _plain(text: str) -> tuple[Words, ...]:
    return (Words(text),)
