"""The calendar's slim questions give what the rules of `core.agenda` give for all events."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.agenda import drawn_spans, phases, shelf
from desktop.core.clock import stopped
from desktop.core.edit import Change, Edit
from desktop.core.event import Event, Kind
from desktop.core.glance import glance_of
from desktop.core.links.ties import Link, Relation, RelationKind
from desktop.core.month import Month, month_grid
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.nearest import nearest_of
from desktop.core.query import EventQuery
from desktop.core.when import from_edtf
from desktop.desk.dossier import Dossier
from desktop.store.store import Store
from tests import make
from tests.bench.big import TODAY, Wish
from tests.bench.big import make as make_big

FAR = timedelta(days=400)
MONTHS = (Month(2026, 1), Month(2026, 6), Month(2027, 12))


def odd(uid: str, edtf: str, kind: Kind = Kind.MEETING) -> Event:
    """An event with a date that is no plain day."""
    return replace(make.event(uid, uid=uid), when=from_edtf(edtf), kind=kind)


ODD = (
    odd("list", "{2026-06-12,2026-06-14,2026-06-16..2026-06-18}"),
    odd("choice of months", "[2026-01,2026-12]"),
    odd("choice of days", "[2026-06-02,2026-06-09]"),
    odd("from", "2026-06/.."),
    odd("limit", "../2026-06-30", Kind.DEADLINE),
    odd("late limit", "2026-05/2026-06", Kind.DEADLINE),
    odd("window of days", "2026-06-03/2026-06-20", Kind.WINDOW),
    odd("ten years", "2020-01-01/2029-12-31"),
    odd("century", "1950/2050", Kind.PHASE),
    odd("process", "2026-06", Kind.SERIES),
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    path: Path = tmp_path_factory.mktemp("looking") / "big.dossier"
    make_big(path, Wish(900, 2026, 2027))
    opened = Dossier(Store(path), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")
    opened.do(Edit("odd ones", tuple(Change(None, one) for one in ODD)))
    yield opened
    opened.close()


@pytest.mark.parametrize("month", MONTHS)
def test_what_stands_on_the_days_of_each_week_comes_in_the_order_of_the_lanes(
    dossier: Dossier, month: Month
) -> None:
    page = month_grid(month, 0)
    inside = dossier.events(EventQuery(page.first, page.last))
    spans = [span for event in inside for span in drawn_spans(event)]
    spans.sort(key=lambda span: (span.first - span.last, span.first))
    expected = [
        [
            (key, first.toordinal(), last.toordinal())
            for key, first, last in spans
            if first <= week.last and last >= week.first
        ]
        for week in page.weeks[: page.needed]
    ]
    query = EventQuery(page.first, page.last)
    found = dossier.looking.by_weeks(query, page.weeks[: page.needed])
    assert list(found) == expected


@pytest.mark.parametrize("month", MONTHS)
def test_what_stands_on_no_day_comes_with_the_narrowest_first(
    dossier: Dossier, month: Month
) -> None:
    inside = dossier.events(EventQuery(month.first, month.last))
    expected = shelf(inside, month.first, month.last)
    query = EventQuery(month.first, month.last)
    assert dossier.looking.loose(query, 10_000).first == tuple(map(glance_of, expected))
    few = dossier.looking.loose(query, 5)
    assert few.first == tuple(map(glance_of, expected[:5]))
    assert few.number == len(expected)


@pytest.mark.parametrize("month", MONTHS)
def test_phases_and_numbers_of_a_month(dossier: Dossier, month: Month) -> None:
    inside = dossier.events(EventQuery(month.first, month.last))
    running = phases(inside, month.first, month.last)
    assert dossier.looking.phases(month.first, month.last) == tuple(map(glance_of, running))
    meetings = [one for one in inside if one.kind in (Kind.MEETING, Kind.SERIES)]
    fixed = sum(one.when.is_fixed for one in meetings)
    numbers = (fixed, len(meetings) - fixed)
    assert dossier.looking.fixed_and_loose(month.first, month.last) == numbers


def test_glances_are_the_events_asked_for_in_their_order(dossier: Dossier) -> None:
    june = EventQuery(MONTHS[1].first, MONTHS[1].last)
    for query in (EventQuery(), EventQuery(mine=True), june):
        expected = tuple(map(glance_of, dossier.events(query)))
        assert dossier.looking.glances(query) == expected
    some = dossier.events(june)
    assert any("#" in one.uid for one in some)
    assert dossier.looking.of([one.uid for one in some] + ["gone"]) == {
        one.uid: glance_of(one) for one in some
    }


@pytest.mark.parametrize(
    "query",
    [
        EventQuery(),
        EventQuery(kinds=frozenset({Kind.DEADLINE})),
        EventQuery(processes=frozenset({"Global Migration"})),
        EventQuery(mine=True),
    ],
    ids=["everything", "deadlines", "a process", "mine"],
)
@pytest.mark.parametrize("day", ["2026-06-10", "2001-01-01", "2049-01-01", "2025-02-03"])
def test_the_nearest_day_on_which_something_stands(
    dossier: Dossier, query: EventQuery, day: str
) -> None:
    first = make.day(day)
    last = first + timedelta(days=1)
    around = dossier.events(query.within(first - FAR, last + FAR))
    lone = [event for event in dossier.events(query) if not event.recurrence]
    spans = [(s.first, s.last) for event in (*around, *lone) for s in drawn_spans(event)]
    assert dossier.looking.nearest_day(query, first, last) == nearest_of(spans, first, last)


def test_what_has_no_date_is_counted_without_the_series_whose_meetings_are_known(
    tmp_path: Path,
) -> None:
    dossier = Dossier(Store(tmp_path / "a"), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")
    series = make.event("series", "TBC", uid="series", kind=Kind.SERIES)
    loose = make.event("loose", "TBC", uid="loose")
    dated = make.event("dated", uid="dated")
    dossier.do(Edit("a", tuple(Change(None, one) for one in (series, loose, dated))))
    assert [one.uid for one in dossier.looking.undated(EventQuery())] == ["loose", "series"]
    relation = Relation("dated", "series", RelationKind.IN_SERIES, "of that process")
    dossier.do(Edit("b", (Change(None, relation),)))
    assert [one.uid for one in dossier.looking.undated(EventQuery())] == ["loose"]
    assert dossier.looking.count_undated(EventQuery()) == 1
    assert dossier.looking.count_undated(EventQuery(mine=True)) == 0
    dossier.close()


def test_of_two_versions_the_newer_ones_paragraph_points_to_an_event(tmp_path: Path) -> None:
    opened = Dossier(Store(tmp_path / "a.dossier"), lambda: Gazetteer(()), stopped(TODAY), "UTC")
    event, texts = make.event(uid="e"), {"old": "Modalities", "new": "Modalities", "x": "Budget"}
    drafts = [make.draft(key, title=title) for key, title in texts.items()]
    paragraphs = [make.paragraph(id=f"p-{key}", draft=key) for key in texts]
    links = [Link(f"p-{key}", "e", "names it") for key in texts]
    papers = [make.document("calendar.txt"), make.document("draft.txt", "other words")]
    rows = (*papers, event, *drafts, *paragraphs, *links)
    opened.do(Edit("reading", tuple(Change(None, one) for one in rows)))
    pointing = opened.looking.pointers(["e"])["e"]
    opened.close()
    assert [(one.paragraph, one.path) for one in pointing] == [("p-new", "OP 1"), ("p-x", "OP 1")]


def test_a_list_is_near_by_its_own_days_alone(tmp_path: Path) -> None:
    dossier = Dossier(Store(tmp_path / "a"), lambda: Gazetteer(()), stopped(TODAY), "Europe/Zurich")
    listed = odd("list", "{2026-04-12,2026-06-14}")
    dossier.do(Edit("a", (Change(None, listed),)))
    may = Month(2026, 5)
    near = dossier.looking.nearest_day(EventQuery(), may.first, may.last)
    assert near == date(2026, 6, 14)
    dossier.close()
