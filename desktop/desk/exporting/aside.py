"""Events on their way out without a file of the user's: dragged, opened elsewhere, or copied."""

from collections.abc import Collection
from pathlib import Path

from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.told import Which
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.files import Form, Made, make
from desktop.desk.exporting.outcome import Job, look_at, prepare
from desktop.desk.exporting.plan import Plan
from desktop.writing.clippings import Clipping, as_table, as_text
from desktop.writing.entries import batch_category
from desktop.writing.files import write_file


def default_name(dossier: Dossier) -> str:
    """Return what a file of today's export is called, without its ending."""
    return batch_category(dossier.clock.now())


def plan_of(dossier: Dossier, uids: Collection[str]) -> Plan:
    """Look at single events that are dragged; raises `Problem` when none of them can go."""
    plan = look_at(dossier, EventQuery(uids=frozenset(uids)), spans=True, notes=False)
    if not plan.going:
        reasons = "; ".join(f"“{event.title}”: {reason}" for event, reason in plan.left_out)
        raise Problem(f"This cannot go into a calendar: {reasons or 'there is no such event'}.")
    return plan


def aside(dossier: Dossier, plan: Plan, folder: Path) -> tuple[Job, Made]:
    """Write what goes into a calendar file of today's name in `folder`; nothing is noted yet.

    Once it has been taken, `finish` notes it. Raises `Problem` when the folder cannot be written.
    """
    job = prepare(dossier, plan, Which.ALL, Form.CALENDAR, folder / f"{default_name(dossier)}.ics")
    made = make(job.order)
    for path, data in made.files.items():
        write_file(path, data)
    return job, made


def copied_text(plan: Plan) -> str:
    """Return what goes as lines for a mail."""
    return as_text(one.event for one in plan.going)


def copied_table(plan: Plan) -> Clipping:
    """Return what goes as a table for the clipboard."""
    return as_table([one.event for one in plan.going])
