"""Chosen events to Outlook and other calendars, again and again, with what was told before."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from desktop.core.dates.wording import words
from desktop.core.edit import Change, Edit
from desktop.core.event import Event
from desktop.core.ledger import Exported
from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import dataclass
from desktop.core.told import Which
from desktop.desk.dossier import Dossier
from desktop.desk.exporting.files import Form, Made, Order, Tell, form_of, make
from desktop.desk.exporting.plan import Candidate, Plan, look
from desktop.writing.entries import Options, batch_category, summary
from desktop.writing.files import make_folder, write_files
from desktop.writing.plain import one_line
from desktop.writing.slip import HEAD, slip_bytes, slip_text
from desktop.writing.slots import place

MERGE = (
    "To bring it into your own calendar: in classic Outlook choose File, Open & Export,"
    " Import/Export (opening the file makes a calendar beside it); on the web and in new Outlook"
    " Add calendar, Upload from file; in Outlook for Mac drag it onto the calendar."
)
SINGLE = (
    "To bring it in: open the file and press Save & Close in classic Outlook; on the web and in new"
    " Outlook Add calendar, Upload from file; in Outlook for Mac drag it onto the calendar."
)
OUTLOOK = (
    "To bring it in: in classic Outlook choose File, Open & Export, Import/Export, Comma Separated"
    " Values."
)
TABLE = "It opens in Excel and other spreadsheets."
NOTHING = "Nothing was written, because none of these events can go into a calendar."
NONE_NEW = (
    "Nothing was written: of these events all that can go into a calendar were exported before."
)
NONE_CHANGED = "Nothing was written: nothing that others see has changed since the last export."


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user has chosen for an export.

    `spans` takes dates along that span more than 31 days, and windows; `notes` the user's own
    words, which are confidential. `each` writes one file an event into a folder, `table` a table
    for people instead of Outlook's. `silent` remembers nothing of it: nobody is told.
    """

    which: Which = Which.ALL
    spans: bool = False
    notes: bool = False
    each: bool = False
    table: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export has done.

    `paths` are the files written, `left_out` the events that could not go, each with the reason in
    words, `hint` one line on how to bring the files into Outlook. `slip` names the old entries to
    delete first, and stands in the file `slip_path`; `said` are further sentences.
    """

    paths: tuple[Path, ...]
    written: tuple[Event, ...]
    left_out: tuple[tuple[Event, str], ...]
    hint: str
    slip: str = ""
    slip_path: Path | None = None
    said: tuple[str, ...] = ()


def export(
    dossier: Dossier, query: EventQuery, target: Path, choice: Choice | None = None
) -> ExportReport:
    """Write the events that `query` asks for to `target`, and note down what was told.

    `target` is a `.ics` or `.csv` file, or with `each` or without an ending a folder, into which
    goes one `.ics` file an event. Raises `Problem` when there is nothing to export or `target`
    cannot be written; a file that was there stays whole then.
    """
    choice = choice or Choice()
    form = form_of(target, each=choice.each, table=choice.table)
    plan = look_at(dossier, query, spans=choice.spans, notes=choice.notes)
    if not plan.candidates and not (plan.gone and choice.which is Which.CHANGED):
        raise Problem("No event is in this choice; tick events for your agenda or ask for others.")
    job = prepare(dossier, plan.chosen(choice.which), choice.which, form, target)
    made = perform(job)
    return report_of(job, made) if choice.silent else finish(dossier, job, made)


def look_at(dossier: Dossier, query: EventQuery, *, spans: bool, notes: bool) -> Plan:
    """Look at the events that `query` asks for, before anything is written."""
    return look(dossier, query, Options(dossier.title, spans, notes))


# -- one after the other, so that a window may do the second on another thread ---------------------


@dataclass(frozen=True, slots=True)
class Job:
    """An export that is ready to be done: what goes, as which files, and what to delete first."""

    plan: Plan
    which: Which
    order: Order
    slip: str

    @property
    def is_noted(self) -> bool:
        """Whether other calendars are told by it, and not only people."""
        return self.order.form is not Form.TABLE


def prepare(dossier: Dossier, plan: Plan, which: Which, form: Form, target: Path) -> Job:
    """Make a job of the part of a plan that was chosen."""
    entries = tuple(one.entry for one in plan.going)
    now, zone = dossier.clock.now(), dossier.home_zone
    order = Order(entries, form, target, plan.options, now, zone)
    slip = slip_of(plan, target) if form is not Form.TABLE else ""
    return Job(plan, which, order, slip)


def perform(job: Job, tell: Tell = lambda: None) -> Made:
    """Make the files and write them all with the slip, or none; knows nothing of the dossier.

    `tell` is called for every event and every file; when it raises `Stopped` nothing is written.
    Raises `Problem` when the target cannot be written.
    """
    made = make(job.order, tell)
    _write(job, made, tell)
    return made


def finish(dossier: Dossier, job: Job, made: Made) -> ExportReport:
    """Remember what others were told, and tell what was done."""
    if job.is_noted:
        note_down(dossier, job.plan, made.written, job.order.target.name, job.order.now)
    return report_of(job, made)


def slip_of(plan: Plan, target: Path) -> str:
    """Name what is to be deleted before `target` is brought in; "" when there is nothing."""
    text = slip_text(plan.old_entries(), target.name)
    return f"{text}\n{told_again(plan)}\n" if text and plan.again else text


def told_again(plan: Plan) -> str:
    """Say what goes out once more as it was; "" when nothing does."""
    known = [one.known for one in plan.again if one.known]
    if not known:
        return ""
    names = sorted({one.batch for one in known})
    batches = ", ".join(f"“{batch}”" for batch in names)
    whole = "the whole category" if len(names) == 1 else "all of the categories"
    count = "One entry goes" if len(known) == 1 else f"{len(known)} entries go"
    return (
        f"{count} out again as before; classic Outlook would have them twice. Export only what is"
        f" new or changed, or first delete {whole} {batches}."
    )


def _write(job: Job, made: Made, tell: Tell) -> None:
    """Write all files and the slip, or none; a slip of an earlier export goes."""
    target = job.order.target
    if made.files and job.order.form is Form.EACH:
        make_folder(target)
    beside = slip_path(target)
    files = dict(made.files)
    if job.slip:
        files[beside] = slip_bytes(job.slip)
    write_files(files, tell)
    if made.files and not job.slip and _is_slip(beside):
        beside.unlink()


def slip_path(target: Path) -> Path:
    """Return where the slip for `target` is: beside it."""
    return target.with_name(f"{target.stem} - {HEAD.lower()}.txt")


def _is_slip(path: Path) -> bool:
    """Whether the file is a slip of ours and not somebody's own file of that name."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(40).startswith(slip_bytes(HEAD))


def note_down(
    dossier: Dossier, plan: Plan, written: Iterable[Event], target: str, now: datetime
) -> None:
    """Remember in the dossier what others were told now; of what the slip named nothing is left."""
    uids = {event.uid for event in written}
    changes: list[Change] = []
    for one in plan.candidates:
        if one.event.uid in uids:
            changes.append(Change(one.known, _told(one, target, now, plan.options)))
        elif one.known and one.reason and one.is_other:
            changes.append(Change(one.known, None))
    changes += [Change(known, None) for known in plan.gone]
    dossier.keep(Edit(f"exporting to {target}", tuple(changes)))


def _told(one: Candidate, target: str, now: datetime, options: Options) -> Exported:
    entry, event = one.entry, one.event
    slot = place(event, options.spans).slots[0]
    return Exported(
        uid=event.uid,
        sequence=event.sequence if entry.sequence is None else entry.sequence,
        digest=one.told.digest,
        title=summary(event, slot),
        when=words(event.when),
        batch=batch_category(now),
        target=target,
        at=now,
        cancelled=event.cancelled,
        place=one_line(event.place.words),
        previously=entry.previously,
    )


def report_of(job: Job, made: Made) -> ExportReport:
    """Tell what was done."""
    left_out = (*job.plan.left_out, *made.left_out)
    again = (told_again(job.plan),) if job.is_noted and job.plan.again else ()
    return ExportReport(
        tuple(made.files),
        made.written,
        left_out,
        _hint(made, job.which, job.order.form, bool(left_out)),
        job.slip,
        slip_path(job.order.target) if job.slip else None,
        (*made.said, *again),
    )


def _hint(made: Made, which: Which, form: Form, left_out: bool) -> str:
    if not made.files:
        if which is Which.NEW:
            return NONE_NEW
        return NONE_CHANGED if which is Which.CHANGED and not left_out else NOTHING
    hints = {Form.OUTLOOK: OUTLOOK, Form.TABLE: TABLE, Form.EACH: SINGLE}
    return hints.get(form, SINGLE if len(made.written) == 1 else MERGE)
