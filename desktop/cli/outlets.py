"""The commands that write files for others: calendars, printed pages, Word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.call import FROM, MINE, OUT, TO, asked, asking, named, opened
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from datetime import date

    from desktop.core.told import Which
    from desktop.desk.entrance import Entrance


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@MINE
@click.option("--event", "uids", multiple=True, help="Only this event; may be repeated.")
@FROM
@TO
@click.option("--all", "every", is_flag=True, help="All of them (the default).")
@click.option("--new", is_flag=True, help="Only what was never exported.")
@click.option("--changed", is_flag=True, help="Only what has changed since.")
@click.option("--notes", is_flag=True, help="My notes go out too.")
@click.option("--spans", is_flag=True, help="Dates that span more than a month go out too.")
@click.option("--table", is_flag=True, help="A .csv for people, not in the form of Outlook.")
@click.option(
    "--unrecorded",
    is_flag=True,
    help="Do not remember it as told to others; works while the window is open.",
)
@click.pass_context
def export(
    context: click.Context,
    /,
    target: Path,
    mine: bool,
    uids: tuple[str, ...],
    first: date | None,
    last: date | None,
    unrecorded: bool,
    every: bool,
    new: bool,
    changed: bool,
    **chosen: Any,
) -> None:
    """Write events to FILE.ics or FILE.csv, or one file an event into a FOLDER.

    Without a choice of events, everything goes out. What others were told is remembered: --changed
    names the old entries to delete first. Example: rostrum export agenda.ics --mine --changed
    """
    from desktop.desk import telling
    from desktop.desk.exporting.outcome import Choice
    from desktop.desk.exporting.outcome import export as export_events
    from desktop.desk.lookup import event_called

    if str(target) == "-":
        raise Problem("An export goes into files; name a .ics or .csv file, or a folder.")
    choice = Choice(_which(every=every, new=new, changed=changed), **chosen, silent=unrecorded)
    # A table is for people: what other calendars were told is not touched by it.
    only_reads = unrecorded or (chosen["table"] and target.suffix.lower() == ".csv")
    with (asking if only_reads else opened)(context.obj) as dossier:
        called = frozenset(event_called(dossier, uid).uid for uid in uids)
        query = asked(first, last, uids=called, mine=mine)
        report = export_events(dossier, query, target, choice)
    click.echo("\n".join(telling.of_export(report)))


def _which(*, every: bool, new: bool, changed: bool) -> Which:
    from desktop.core.told import Which

    flags = {Which.ALL: every, Which.NEW: new, Which.CHANGED: changed}
    given = [which for which, is_given in flags.items() if is_given]
    if len(given) > 1:
        options = " and ".join(f"--{which}" for which in given)
        raise Problem(f"{options} ask for different events; give one of them.")
    return given[0] if given else Which.ALL


@click.command("print")
@click.argument(
    "what", type=click.Choice(["agenda", "month", "timeline", "draft", "pack", "compare"])
)
@click.argument("versions", nargs=-1)
@OUT
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter", "a3", "tabloid"], case_sensitive=False),
    default="a4",
    show_default=True,
)
@FROM
@TO
@MINE
@click.option("--group", type=click.Choice(["day", "week", "process", "place"]), default="day")
@click.option("--descriptions", is_flag=True, help="What the papers say of each meeting.")
@click.option("--blank", is_flag=True, help="A column to write in.")
@click.option("--notes", is_flag=True, help="My own notes; they are confidential.")
@click.option("--undated", is_flag=True, help="With days: what has no date yet too.")
@click.option("--draft", "name", default="", help="Which version; without it the newest.")
@click.option(
    "--form",
    type=click.Choice(["original", "plain", "compiled", "tracked", "clean"]),
    default="plain",
    help="What of the proposals is in the draft; original: as issued, whatever was done to it.",
)
@click.option("--margin", is_flag=True, help="Linked meetings beside the draft.")
@click.option("--numbers", is_flag=True, help="Number the lines of the draft.")
@click.option("--inline", is_flag=True, help="Two versions in one text, not side by side.")
@click.option("--only-changes", is_flag=True, help="Of two versions only what changed.")
@click.pass_obj
def print_(
    entrance: Entrance,
    /,
    what: str,
    versions: tuple[str, ...],
    out: Path,
    first: date | None,
    last: date | None,
    mine: bool,
    name: str,
    **chosen: Any,
) -> None:
    """Print to a PDF file: the agenda, months, the timeline, a draft, or a pack of my meetings.

    With compare, two versions: the older and the newer one, without names the last two.
    Example: rostrum print agenda --out agenda.pdf --mine
    """
    from desktop import app
    from desktop.desk.lookup import draft_called, versions_called
    from desktop.desk.printing.wish import wish_of

    if len(versions) != (2 if what == "compare" and versions else 0):
        raise Problem(
            "Two names of versions go with “print compare”, the older one first, and none with"
            " other forms; the version of a draft is named by --draft."
        )

    query, target = asked(first, last, mine=mine), named(out, ".pdf")
    with asking(entrance) as dossier:
        draft = draft_called(dossier, name).id if name else ""
        older = ""
        if versions:
            older, draft = (one.id for one in versions_called(dossier, *versions))
        wish = wish_of(what, query, draft, older=older, **chosen)
        pages = app.print_wish(entrance, dossier, wish, target)
    click.echo(f"{out}: {pages} {'page' if pages == 1 else 'pages'}")


@click.command()
@click.argument("name", metavar="DRAFT")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The .docx file.")
@click.option(
    "--proposals",
    type=click.Choice(["tracked", "compiled", "clean"]),
    default="tracked",
    help="As tracked changes, in square brackets with names, or only what is agreed.",
)
@click.option("--notes", is_flag=True, help="Your own notes too, as comments.")
@click.pass_obj
def word(entrance: Entrance, name: str, out: Path, proposals: str, notes: bool) -> None:
    """Write a version to a Word file, with what delegations ask for in it.

    Example: rostrum word "first draft" --out draft.docx
    """
    from desktop.core.versions.naming import own_name
    from desktop.desk.exporting.to_word import Wishes, export_word
    from desktop.desk.lookup import draft_called

    with asking(entrance) as dossier:
        found = draft_called(dossier, name)
        number = export_word(dossier, found, out, Wishes(proposals), notes=notes)
    told = f"{number} proposal" if number == 1 else f"{number} proposals"
    click.echo(f"{out}: {own_name(found)}, {told} ({proposals}).")


COMMANDS = (export, print_, word)
