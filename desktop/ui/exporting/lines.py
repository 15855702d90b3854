"""The lines of an export's list in words, and what is said of them together."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from desktop.core.told import Standing
from desktop.desk.exporting.plan import Candidate, Plan, unit_of
from desktop.ui.dates import DateWords
from desktop.ui.exporting.list import ExportLine

translate = QCoreApplication.translate


def lines_of(plan: Plan, dates: DateWords) -> Iterator[ExportLine]:
    """Give a line an event: those that go, those that cannot, and those that are gone."""
    yield from (_going(one, dates) for one in plan.going)
    for one in plan.candidates:
        if one.reason:
            words = translate("Export", "Cannot go: %1").replace("%1", one.reason)
            yield ExportLine(one.event.uid, "", dates.brief(one.event.when), one.event.title, words)
    gone = translate("Export", "Deleted here since")
    yield from (ExportLine(one.uid, "", one.when, one.title, gone) for one in plan.gone)


def _going(one: Candidate, dates: DateWords) -> ExportLine:
    event = one.event
    return ExportLine(
        event.uid, unit_of(event), dates.brief(event.when), event.title, _standing(one)
    )


def _standing(one: Candidate) -> str:
    if one.known and one.standing is Standing.CHANGED and one.known.stood != one.stands:
        return translate("Export", "Changed; there: %1").replace("%1", one.known.stood)
    return {
        Standing.NEW: translate("Export", "New"),
        Standing.CHANGED: translate("Export", "Changed"),
        Standing.CANCELLED: translate("Export", "Cancelled"),
        Standing.SAME: translate("Export", "Unchanged"),
    }[one.standing]


def counts_of(plan: Plan) -> str:
    """Say how many go and how many cannot."""
    going, left = len(plan.going), len(plan.left_out)
    parts = [_count(going, translate("Export", "%n goes out"), translate("Export", "%n go out"))]
    if left:
        parts.append(
            _count(left, translate("Export", "%n cannot"), translate("Export", "%n cannot"))
        )
    old = sum(1 for _ in plan.old_entries())
    if old:
        one = translate("Export", "%n old entry to delete first")
        parts.append(_count(old, one, translate("Export", "%n old entries to delete first")))
    return " · ".join(parts)


def _count(number: int, one: str, many: str) -> str:
    return (one if number == 1 else many).replace("%n", str(number))
