"""The cells that our tables share: dates as Outlook writes them, and texts that run nothing."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.writing.slots import Slot

# What a spreadsheet takes for the beginning of a formula, in narrow and in wide letters.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def date_cells(slot: Slot, home: ZoneInfo) -> tuple[str, str, str, str, str]:
    """Start, end and whether it is whole days, which end at 0:00 of the day after."""
    if slot.start and slot.end:
        return (*_moment(slot.start.astimezone(home)), *_moment(slot.end.astimezone(home)), "False")
    after = slot.last + timedelta(days=1)
    return slot.first.isoformat(), "00:00:00", after.isoformat(), "00:00:00", "True"


def _moment(moment: datetime) -> tuple[str, str]:
    return moment.date().isoformat(), moment.strftime("%H:%M:%S")


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running a text as a formula (OWASP, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
