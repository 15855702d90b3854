"""The choices of the filter's panel as rows with a box and a number, and what a tick does."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.core.document import Paper
from desktop.core.event import Kind
from desktop.core.facets import Facets, Numbers
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import replace
from desktop.desk.dossier import Dossier
from desktop.ui.calendar.filter_words import body_words, flag_words, kind_words
from desktop.ui.dates import DateWords
from desktop.ui.page import Row, Section

FLAGS, KINDS, PROCESSES, BODIES = "flags", "kinds", "processes", "bodies"
COUNTRIES, CITIES, PAPERS = "countries", "cities", "papers"
# Of two that exclude each other, the other one goes when one is chosen.
PAIRS = (("mine", "others"), ("firm", "unfixed"), ("linked", "unlinked"))
SHOWN = 5
translate = QCoreApplication.translate


def toggled(
    query: EventQuery,
    section: str,
    value: str,
    papers: tuple[Paper, ...],
    spellings: Iterable[tuple[str, ...]] = (),
) -> EventQuery:
    """Return `query` with a choice taken or, when it was taken, left again.

    A place goes with all its `spellings`.
    """
    if section == FLAGS:
        return _with_flag(query, value)
    if section == PAPERS:
        paper = next(one for one in (*papers, *query.papers) if one.id == value)
        return replace(query, papers=query.papers ^ {paper})
    if section in (COUNTRIES, CITIES):
        names = frozenset(next((group for group in spellings if value in group), (value,)))
        places = query.places - names if query.places & names else query.places | names
        return replace(query, places=places)
    one: object = Kind(value) if section == KINDS else value
    changed: dict[str, Any] = {section: getattr(query, section) ^ {one}}
    return replace(query, **changed)


def _with_flag(query: EventQuery, flag: str) -> EventQuery:
    pair = next(pair for pair in PAIRS if flag in pair)
    on = not getattr(query, flag)
    changed: dict[str, Any] = {name: on and name == flag for name in pair}
    return replace(query, **changed)


def sections(
    query: EventQuery, found: Facets, dossier: Dossier, dates: DateWords
) -> tuple[Section, ...]:
    """Build the rows: every choice that would show something, and every one that is taken."""
    titles = {paper.id: paper.title for paper in (*dossier.papers(), *query.papers)}
    chosen = frozenset(paper.id for paper in query.papers)
    listed = {name: group[0] for group in found.spellings for name in group}
    places = frozenset(listed.get(name, name) for name in query.places)
    cities = dict(found.cities)
    towns = frozenset(place for place in places if place in cities)

    def rows(numbers: Numbers, taken: frozenset[str], named: Any = str) -> tuple[Row, ...]:
        missing = tuple((value, 0) for value in sorted(taken - dict(numbers).keys()))
        return tuple(
            Row(value, named(value), dates.number(number), checked=value in taken)
            for value, number in (*numbers, *missing)
        )

    kinds = frozenset(str(kind) for kind in query.kinds)
    return (
        Section(FLAGS, translate("Filter", "State"), _flags(query, found, dates)),
        Section(KINDS, translate("Filter", "Kind"), rows(found.kinds, kinds, kind_words)),
        Section(
            PROCESSES, translate("Filter", "Process"), rows(found.processes, query.processes), SHOWN
        ),
        Section(BODIES, translate("Filter", "Body"), rows(found.bodies, query.bodies, body_words)),
        Section(
            COUNTRIES, translate("Filter", "Country"), rows(found.countries, places - towns), SHOWN
        ),
        Section(CITIES, translate("Filter", "City"), rows(found.cities, towns), SHOWN),
        Section(
            PAPERS, translate("Filter", "Source"), rows(found.papers, chosen, titles.get), SHOWN
        ),
    )


def _flags(query: EventQuery, found: Facets, dates: DateWords) -> tuple[Row, ...]:
    return tuple(
        Row(
            flag,
            flag_words(flag),
            dates.number(getattr(found, flag)),
            checked=bool(getattr(query, flag)),
        )
        for pair in PAIRS
        for flag in pair
    )
