"""From what somebody wants on paper to its pages, in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.desk.printing.wish import Form
from desktop.ui.printing.sheet_base import ManyPages, PrintedPages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.steps import Steps
    from desktop.desk.dossier import Dossier
    from desktop.desk.printing.wish import PrintWish
    from desktop.ui.theme import Theme


class Printed(NamedTuple):
    """Pages, and how many entries are on them."""

    pages: PrintedPages
    entries: int


def printed_steps(
    dossier: Dossier, theme: Theme, wish: PrintWish, *, mirrored: bool
) -> Steps[Printed]:
    """Lay out what `wish` asks for; `theme` has the fonts.

    Raises `Problem` when that cannot be printed.
    """
    # Loads the reading font, which drafts and sources are set in.
    theme.reading_font()
    return (yield from _FORMS[wish.form](dossier, wish, mirrored))


def print_file(dossier: Dossier, theme: Theme, wish: PrintWish, target: Path) -> int:
    """Print what `wish` asks for to the PDF file `target`; returns the number of pages.

    The week begins and lines run as the application's language has it, whatever `wish` says.
    Raises `Problem` when it cannot be printed or written.
    """
    from desktop.core.quick.dataclasses import replace
    from desktop.core.steps import finished
    from desktop.ui.dates import DateWords
    from desktop.ui.printing.out import mirrored, write_pages

    wish = replace(wish, first_weekday=DateWords().first_weekday)
    printed = finished(printed_steps(dossier, theme, wish, mirrored=mirrored()))
    return write_pages(printed.pages, target)


def _agenda(dossier: Dossier, wish: PrintWish, mirrored: bool) -> Steps[Printed]:
    from desktop.desk.printing.agenda import agenda_steps
    from desktop.ui.printing.sheet_pages import SheetPages

    sheet = yield from agenda_steps(dossier, wish)
    pages = yield from SheetPages.steps(sheet, wish.paper, mirrored=mirrored)
    return Printed(pages, sum(len(section.entries) for section in sheet.sections))


def _month(dossier: Dossier, wish: PrintWish, mirrored: bool) -> Steps[Printed]:
    from desktop.desk.printing.month import month_steps
    from desktop.ui.printing.sheet_month import MonthPages

    sheets = yield from month_steps(dossier, wish)
    parts: list[MonthPages] = []
    for sheet in sheets:
        parts.append(MonthPages(sheet, wish.paper, mirrored=mirrored))
        yield len(parts) / len(sheets)
    last = f" – {sheets[-1].title}" if len(sheets) > 1 else ""
    entries = sum(len(sheet.lines) + len(sheet.shelf) for sheet in sheets)
    return Printed(ManyPages(parts, f"{sheets[0].title}{last}"), entries)


def _timeline(dossier: Dossier, wish: PrintWish, mirrored: bool) -> Steps[Printed]:
    from desktop.desk.printing.timeline import timeline_sheet
    from desktop.ui.printing.sheet_timeline import TimelinePages

    yield 0.0
    sheet = timeline_sheet(dossier, wish.query, wish.first, wish.last)
    yield 0.5
    pages = TimelinePages(sheet, wish.paper, mirrored=mirrored)
    return Printed(pages, len({row[0] for row in sheet.rows}))


def _pack(dossier: Dossier, wish: PrintWish, mirrored: bool) -> Steps[Printed]:
    from desktop.desk.printing.pack import pack_steps
    from desktop.ui.printing.sheet_flow import FlowPages
    from desktop.ui.printing.sheet_pages import SheetPages

    agenda, meetings = yield from pack_steps(dossier, wish)
    parts: list[PrintedPages] = []
    parts.append((yield from SheetPages.steps(agenda, wish.paper, mirrored=mirrored)))
    parts.append((yield from FlowPages.steps(meetings, wish.paper, mirrored=mirrored)))
    entries = sum(len(section.entries) for section in agenda.sections)
    return Printed(ManyPages(parts, agenda.title), entries)


def _draft(dossier: Dossier, wish: PrintWish, _mirrored: bool) -> Steps[Printed]:
    """A draft runs as its own letters do, whatever the window's language is."""
    from desktop.desk.printing.draft import draft_steps
    from desktop.ui.printing.sheet_flow import FlowPages
    from desktop.ui.printing.sheet_flow_text import most_run_left

    sheet = yield from draft_steps(dossier, wish)
    leftward = most_run_left(block.text for block in sheet.blocks[:20])
    pages = yield from FlowPages.steps(sheet, wish.paper, mirrored=leftward)
    return Printed(pages, sum(bool(block.label) for block in sheet.blocks))


def _compare(dossier: Dossier, wish: PrintWish, _mirrored: bool) -> Steps[Printed]:
    """Two versions run as their own letters do, as a draft does."""
    from desktop.desk.printing.compare import compare_steps
    from desktop.ui.printing.sheet_compare import ComparePages
    from desktop.ui.printing.sheet_flow_text import most_run_left

    sheet = yield from compare_steps(dossier, wish)
    cells = [cell for line in sheet.lines[:20] for cell in line.cells if cell]
    leftward = most_run_left(cell.text for cell in cells)
    pages = yield from ComparePages.steps(sheet, wish.paper, mirrored=leftward)
    return Printed(pages, sum(line.bar for line in sheet.lines))


_FORMS: dict[Form, Callable[[Dossier, PrintWish, bool], Steps[Printed]]] = {
    Form.AGENDA: _agenda,
    Form.MONTH: _month,
    Form.TIMELINE: _timeline,
    Form.PACK: _pack,
    Form.DRAFT: _draft,
    Form.COMPARE: _compare,
}
