"""The commands: everything the window can do with documents and dossiers, without it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.core.problem import Problem
from desktop.core.query import EventQuery
from desktop.desk.entrance import VIEWS, Entrance, Picture, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator

DONE, INCOMPLETE = 0, 1


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, _param: object, _ctx: object) -> date:
        """Turn what was typed into a day; raises `Problem` when it is none."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError as error:
            raise Problem(f"“{value}” is no day; write it as 2017-05-24.") from error


DAY = Day()
FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
FROM = click.option("--from", "first", type=DAY, help="Not before this day.")
TO = click.option("--to", "last", type=DAY, help="Not after this day.")
MINE = click.option("--mine", is_flag=True, help="Only what is in my agenda.")
OUT = click.option("--out", required=True, type=click.Path(path_type=Path), help="Where to.")


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--dossier", type=click.Path(path_type=Path), envvar="ROSTRUM_DOSSIER")
@click.option("--today", type=DAY, help="The day that the program takes for today.")
@click.option("--lang", default="", help="Language of the window and of pictures, such as ar.")
@click.option("--quiet", is_flag=True, help="No notices on stderr.")
@click.option("--self-test", is_flag=True, help="Do everything once without a screen.")
@click.version_option(package_name="rostrum", prog_name="rostrum")
@click.pass_context
def main(
    context: click.Context,
    dossier: Path | None,
    today: date | None,
    lang: str,
    quiet: bool,
    self_test: bool,
) -> None:
    """Rostrum: one calendar and one readable draft out of the papers of a negotiation.

    Without a command the window opens. Example: rostrum events --from 2017-05-01 --to 2017-05-31
    """
    context.obj = Entrance(dossier, today, lang, quiet)
    if self_test:
        from desktop import app

        for line in app.self_test():
            click.echo(line)
        context.exit(DONE)
    if context.invoked_subcommand is None:
        from desktop import app

        context.exit(app.run_window(context.obj))


@contextmanager
def opened(entrance: Entrance, shipped: bool = True) -> Iterator[Any]:
    """Open the dossier of this call and close it at the end."""
    from desktop import app

    dossier = app.open_dossier(entrance, notice, shipped)
    try:
        yield dossier
    finally:
        dossier.close()


def notice(sentence: str) -> None:
    """Say something that is no result."""
    if not click.get_current_context().find_object(Entrance).quiet:  # type: ignore[union-attr]
        click.echo(sentence, err=True)


def asked(first: date | None, last: date | None, **more: Any) -> EventQuery:
    """Build a query; raises `Problem` when its days run backwards."""
    if first and last and first > last:
        raise Problem(f"{first} comes after {last}; give the earlier day with --from.")
    return EventQuery(first, last, **more)


def named(out: Path, ending: str) -> Path:
    """Return `out`; raises `Problem` when its name does not say what will be in it."""
    if out.suffix.lower() != ending:
        raise Problem(f"“{out}” does not end in {ending}; that is what is written. Name it so.")
    return out


def show_json(data: object) -> None:
    """Print one JSON document."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


@main.command()
@FILES
@AS_JSON
@click.pass_context
def read(context: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Read documents and show what was found; no dossier is needed or changed.

    Example: rostrum read calendar.txt letter.txt --json
    """
    from desktop import app
    from desktop.desk import shapes, telling
    from desktop.desk.reading import read_files

    found = read_files(files, app.gazetteer())
    if as_json:
        show_json([shapes.of_found(one) for one in found])
        for remark in (remark for one in found for remark in one.remarks):
            notice(remark)
    else:
        click.echo("\n".join(line for one in found for line in telling.of_found(one)))
    context.exit(INCOMPLETE if any(one.document.unread for one in found) else DONE)


@main.command("import")
@FILES
@click.option("--accept", type=click.Choice(["sure", "all"]), default="all", show_default=True)
@click.option(
    "--known",
    type=click.Choice(["newer", "update", "replace", "skip", "copy"]),
    default="newer",
    show_default=True,
    help="What becomes of calendar entries that the dossier has.",
)
@AS_JSON
@click.pass_context
def import_(
    context: click.Context, files: tuple[Path, ...], accept: str, known: str, as_json: bool
) -> None:
    """Read documents, compare them with the dossier and take them over.

    With --accept sure, doubtful events stay out. Entries of a calendar file whose uid is known are
    updated where the file's are newer; what was set by hand stays but with --known replace.
    Example: rostrum import calendar.txt
    """
    from desktop.desk import telling
    from desktop.desk.importing import plan_import, ways_for
    from desktop.desk.reading import read_files
    from desktop.desk.takeover import edit_of
    from desktop.desk.version_edits import follow

    with opened(context.obj, shipped=False) as dossier:
        plan = plan_import(dossier, read_files(files, dossier.gazetteer))
        numbers = range(len(plan.rows))
        taken = frozenset(n for n in numbers if accept == "all" or plan.rows[n].sure)
        ways = ways_for(plan, known)
        dossier.do(edit_of(plan, dossier, taken, ways=ways))
        new = [draft.draft for one in plan.found for draft in one.drafts]
        for followed in follow(dossier, new):
            for line in telling.of_followed(followed):
                notice(line)
    if as_json:
        show_json(telling.import_shape(plan, taken, ways))
    else:
        click.echo("\n".join(telling.of_import(plan, taken, ways)))
    context.exit(INCOMPLETE if any(one.document.unread for one in plan.found) else DONE)


@main.command()
@FROM
@TO
@click.option("--process", "processes", multiple=True, help="Only this process; may be repeated.")
@MINE
@click.option("--unfixed", is_flag=True, help="Only what is not fixed or to be confirmed.")
@click.option("--find", "words", default="", help="Only events with all these words.")
@AS_JSON
@click.pass_obj
def events(
    entrance: Entrance,
    first: date | None,
    last: date | None,
    processes: tuple[str, ...],
    mine: bool,
    unfixed: bool,
    words: str,
    as_json: bool,
) -> None:
    """Show the agenda.

    Example: rostrum events --from 2017-05-01 --to 2017-05-31 --process GFMD
    """
    from desktop.desk import shapes, telling
    from desktop.desk.citations import citations
    from desktop.desk.lookup import processes_called

    query = asked(first, last, mine=mine, unfixed=unfixed, words=words)
    with opened(entrance) as dossier:
        query = replace(query, processes=processes_called(dossier, processes))
        found = dossier.events(query)
        paths = citations(dossier)
    if not found:
        notice("No event is in this choice.")
    if as_json:
        show_json([shapes.of_known_event(one, paths.get(one.uid, ())) for one in found])
    elif found:
        click.echo("\n".join(telling.of_events(found, paths)))


@main.group()
def mine() -> None:
    """Put events into my agenda or take them out."""


@mine.command("add")
@click.argument("uids", nargs=-1, required=True)
@click.pass_obj
def mine_add(entrance: Entrance, uids: tuple[str, ...]) -> None:
    """Put events into my agenda. Example: rostrum mine add rostrum-1f0c."""
    _tick(entrance, uids, mine=True)


@mine.command("remove")
@click.argument("uids", nargs=-1, required=True)
@click.pass_obj
def mine_remove(entrance: Entrance, uids: tuple[str, ...]) -> None:
    """Take events out of my agenda. Example: rostrum mine remove rostrum-1f0c."""
    _tick(entrance, uids, mine=False)


def _tick(entrance: Entrance, uids: tuple[str, ...], mine: bool) -> None:
    from desktop.desk.edits import tick
    from desktop.desk.lookup import event_called

    with opened(entrance) as dossier:
        chosen = [event_called(dossier, uid) for uid in uids]
        dossier.do(tick([one for one in chosen if not one.series], mine))
        for one in (one for one in chosen if one.series):
            from desktop.desk.series_edits import tick_one

            dossier.do(tick_one(dossier, one, mine))
        number = dossier.counts().mine
    click.echo(f"{number} in my agenda.")


@main.command()
@AS_JSON
@click.pass_obj
def drafts(entrance: Entrance, as_json: bool) -> None:
    """List the versions of the texts. Example: rostrum drafts."""
    from desktop.desk import shapes, telling

    with opened(entrance) as dossier:
        found = dossier.drafts()
        if as_json:
            show_json([shapes.of_draft_head(draft) for draft in found])
        else:
            click.echo("\n".join(telling.of_drafts(found)))


@main.command()
@click.argument("name")
@AS_JSON
@click.pass_obj
def draft(entrance: Entrance, name: str, as_json: bool) -> None:
    """Show a version with its paragraphs, dates, references and links.

    Example: rostrum draft "first draft"
    """
    from desktop.desk import telling
    from desktop.desk.lookup import draft_called

    with opened(entrance) as dossier:
        found = draft_called(dossier, name)
        if as_json:
            show_json(telling.draft_shape(dossier, found))
        else:
            click.echo("\n".join(telling.of_draft(dossier, found)))


@main.command()
@click.argument("older")
@click.argument("newer")
@AS_JSON
@click.pass_obj
def compare(entrance: Entrance, older: str, newer: str, as_json: bool) -> None:
    """Compare two versions, or two document files, paragraph by paragraph.

    Example: rostrum compare "first draft" "rev. 1"
    """
    from desktop.desk import comparison_told
    from desktop.desk.comparing import compare_drafts, compare_files
    from desktop.desk.lookup import draft_called

    with opened(entrance) as dossier:
        files = (Path(older), Path(newer))
        if all(file.is_file() for file in files):
            found = compare_files(dossier, *files)
        else:
            found = compare_drafts(
                dossier, draft_called(dossier, older), draft_called(dossier, newer)
            )
    if as_json:
        show_json(comparison_told.shape_of(found))
    else:
        click.echo("\n".join(comparison_told.lines_of(found)))


@main.command()
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
    from desktop.desk.lookup import draft_called
    from desktop.desk.to_word import Wishes, export_word

    with opened(entrance) as dossier:
        found = draft_called(dossier, name)
        number = export_word(dossier, found, out, Wishes(proposals), notes=notes)
    click.echo(f"{out}: {found.version or found.title}, {number} proposals ({proposals}).")


@main.command()
@AS_JSON
@click.pass_obj
def links(entrance: Entrance, as_json: bool) -> None:
    """Show which paragraph belongs to which event, and why. Example: rostrum links --json."""
    from desktop.desk import shapes, telling

    with opened(entrance) as dossier:
        rows = telling.links_with_names(dossier)
        if as_json:
            show_json([shapes.of_link(*row) for row in rows])
        else:
            click.echo("\n".join(telling.of_links(rows)))


@main.command()
@click.argument("paragraph")
@click.argument("uid")
@click.pass_obj
def link(entrance: Entrance, paragraph: str, uid: str) -> None:
    """Link a paragraph and an event. Example: rostrum link "OP 14 A (b)" rostrum-1f0c."""
    from desktop.desk.edits import tie
    from desktop.desk.lookup import event_called, link_between, paragraph_called

    with opened(entrance) as dossier:
        one, event = paragraph_called(dossier, paragraph), event_called(dossier, uid)
        dossier.do(tie(one.id, event.uid, link_between(dossier, one, event)))
    click.echo(f"{one.path} and “{event.title}” are linked.")


@main.command()
@click.argument("paragraph")
@click.argument("uid")
@click.pass_obj
def unlink(entrance: Entrance, paragraph: str, uid: str) -> None:
    """Part a paragraph and an event. Example: rostrum unlink "OP 14 A (b)" rostrum-1f0c."""
    from desktop.desk.edits import dismiss
    from desktop.desk.lookup import event_called, link_between, paragraph_called

    with opened(entrance) as dossier:
        one, event = paragraph_called(dossier, paragraph), event_called(dossier, uid)
        known = link_between(dossier, one, event)
        if known is None:
            raise Problem(f"{one.path} and “{event.title}” are not linked.")
        dossier.do(dismiss(known))
    click.echo(f"{one.path} and “{event.title}” are no longer linked.")


@main.command()
@click.argument("target", type=click.Path(path_type=Path))
@MINE
@click.option("--event", "uids", multiple=True, help="Only this event; may be repeated.")
@FROM
@TO
@click.option("--all", "which", flag_value="all", default="all", help="All of them (the default).")
@click.option("--new", "which", flag_value="new", help="Only what was never exported.")
@click.option("--changed", "which", flag_value="changed", help="Only what has changed since.")
@click.option("--notes", is_flag=True, help="My notes go out too.")
@click.option("--spans", is_flag=True, help="Dates that span more than a month go out too.")
@click.option("--table", is_flag=True, help="A .csv for people, not in the form of Outlook.")
@click.pass_context
def export(
    context: click.Context,
    /,
    target: Path,
    mine: bool,
    uids: tuple[str, ...],
    first: date | None,
    last: date | None,
    **chosen: Any,
) -> None:
    """Write events to FILE.ics or FILE.csv, or one file an event into a FOLDER.

    Without a choice of events, everything goes out. What others were told is remembered: --changed
    names the old entries to delete first. Example: rostrum export agenda.ics --mine --changed
    """
    from desktop.core.told import Which
    from desktop.desk import telling
    from desktop.desk.exporting import Choice
    from desktop.desk.exporting import export as export_events
    from desktop.desk.lookup import event_called

    choice = Choice(**{**chosen, "which": Which(chosen["which"])})
    with opened(context.obj) as dossier:
        called = frozenset(event_called(dossier, uid).uid for uid in uids)
        query = asked(first, last, uids=called, mine=mine)
        report = export_events(dossier, query, target, choice)
    click.echo("\n".join(telling.of_export(report)))


@main.command("print")
@click.argument("what", type=click.Choice(["agenda", "month", "timeline", "draft", "pack"]))
@OUT
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@FROM
@TO
@MINE
@click.option("--group", type=click.Choice(["day", "week", "process", "place"]), default="day")
@click.option("--descriptions", is_flag=True, help="What the papers say of each meeting.")
@click.option("--blank", is_flag=True, help="A column to write in.")
@click.option("--notes", is_flag=True, help="My own notes; they are confidential.")
@click.option("--draft", "name", default="", help="Which version; without it the newest.")
@click.option(
    "--form",
    type=click.Choice(["original", "compiled", "tracked", "clean"]),
    default="original",
    help="What of the proposals is in the draft.",
)
@click.option("--margin", is_flag=True, help="Linked meetings beside the draft.")
@click.option("--numbers", is_flag=True, help="Number the lines of the draft.")
@click.pass_obj
def print_(
    entrance: Entrance,
    /,
    what: str,
    out: Path,
    first: date | None,
    last: date | None,
    mine: bool,
    name: str,
    **chosen: Any,
) -> None:
    """Print to a PDF file: the agenda, months, the timeline, a draft, or a pack of my meetings.

    Example: rostrum print agenda --out agenda.pdf --mine
    """
    from desktop import app
    from desktop.desk.lookup import draft_called
    from desktop.desk.printing_wish import wish_of

    query, target = asked(first, last, mine=mine), named(out, ".pdf")
    with opened(entrance) as dossier:
        draft = draft_called(dossier, name).id if name else ""
        wish = wish_of(what, query, draft, **chosen)
        pages = app.print_wish(entrance, dossier, wish, target)
    click.echo(f"{out}: {pages} {'page' if pages == 1 else 'pages'}")


@main.command()
@click.argument("view", type=click.Choice(VIEWS))
@OUT
@click.option("--size", default="1440x900", show_default=True, help="Width and height in points.")
@click.option("--scale", type=click.IntRange(1, 4), default=1, show_default=True)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--lang", default="", help="Language, such as ar.")
@click.option("--date", "day", type=DAY, help="The day that the view shows.")
@click.pass_obj
def shot(
    entrance: Entrance,
    view: str,
    out: Path,
    size: str,
    scale: int,
    theme: str,
    lang: str,
    day: date | None,
) -> None:
    """Make a picture of a view without a screen. Example: rostrum shot month --out month.png."""
    from desktop import app

    picture, target = Picture(view, size_of(size), scale, theme, day), named(out, ".png")
    with opened(entrance) as dossier:
        app.shoot(entrance.speaking(lang), dossier, picture, target)
    click.echo(str(out))


@main.command()
@click.pass_context
def check(context: click.Context) -> None:
    """Look whether the dossier is sound. Example: rostrum check."""
    from desktop.desk.safety import check as check_dossier

    with opened(context.obj) as dossier:
        wrong = check_dossier(dossier)
        number = len(dossier.events())
    click.echo("\n".join(wrong) if wrong else f"Sound: {number} events, nothing is missing.")
    context.exit(INCOMPLETE if wrong else DONE)


@main.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.pass_obj
def backup(entrance: Entrance, target: Path) -> None:
    """Write a verified copy of the dossier. Example: rostrum backup copy.dossier."""
    from desktop.desk.safety import back_up

    with opened(entrance) as dossier:
        back_up(dossier, target)
    click.echo(f"{target} is a sound copy.")


@main.command()
@click.argument("copy", type=click.Path(path_type=Path))
@click.pass_obj
def restore(entrance: Entrance, copy: Path) -> None:
    """Go back to a copy; what was there is kept beside it.

    Example: rostrum restore copy.dossier
    """
    from desktop import app
    from desktop.desk.safety import restore as restore_copy

    path = app.dossier_path(entrance)
    kept = restore_copy(copy, path, app.clock(entrance))
    click.echo(f"{path} is as in the copy." + (f" What was there is now {kept}." if kept else ""))


@main.command()
@OUT
@click.pass_obj
def tour(entrance: Entrance, out: Path) -> None:
    """Read the shipped documents; write pictures of every view, the agenda and an .ics file.

    Example: rostrum tour --out out/
    """
    from desktop import app

    for line in app.tour(entrance, out):
        click.echo(line)
