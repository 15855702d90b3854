"""The commands that take documents in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import AS_JSON, DONE, FILES, INCOMPLETE, notice, opened, show_json

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@FILES
@AS_JSON
@click.pass_context
def read(context: click.Context, files: tuple[Path, ...], as_json: bool) -> None:
    """Read documents and show what was found; no dossier is needed or changed.

    Example: rostrum read calendar.txt letter.txt --json
    """
    from desktop import app
    from desktop.desk import shapes, telling
    from desktop.desk.importing.reading import read_files

    found = read_files(files, app.gazetteer())
    if as_json:
        show_json([shapes.of_found(one) for one in found])
        for remark in (remark for one in found for remark in one.remarks):
            notice(remark)
    else:
        click.echo("\n".join(line for one in found for line in telling.of_found(one)))
    context.exit(INCOMPLETE if any(one.document.missed for one in found) else DONE)


@click.command("import")
@FILES
@click.option("--accept", type=click.Choice(["sure", "all"]), default="all", show_default=True)
@click.option(
    "--known",
    type=click.Choice(["newer", "update", "replace", "skip", "copy"]),
    default="newer",
    show_default=True,
    help="What becomes of calendar entries that the dossier has.",
)
@click.option(
    "--follows",
    default="",
    metavar="VERSION",
    help="The version of which these drafts are a newer one.",
)
@click.option("--apart", is_flag=True, help="These drafts follow no version of the dossier.")
@AS_JSON
@click.pass_context
def import_(
    context: click.Context,
    files: tuple[Path, ...],
    accept: str,
    known: str,
    follows: str,
    apart: bool,
    as_json: bool,
) -> None:
    """Read documents, compare them with the dossier and take them over.

    With --accept sure, doubtful events stay out. Entries of a calendar file whose uid is known are
    updated where the file's are newer; what was set by hand stays but with --known replace.
    A draft follows an older version of its text where that is certain; where it is doubtful that
    is told, and --follows says so, also for a draft that the dossier has.
    Example: rostrum import calendar.txt
    """
    from desktop.desk import telling
    from desktop.desk.importing.plan import plan_import
    from desktop.desk.importing.reading import read_files
    from desktop.desk.importing.rows import ways_for
    from desktop.desk.importing.takeover import edit_of
    from desktop.desk.versions import following_told
    from desktop.desk.versions.following import follow, told_of

    with opened(context.obj, shipped=False) as dossier:
        found = read_files(files, dossier.gazetteer)
        plan = plan_import(dossier, found)
        told = told_of(dossier, plan, follows, apart=apart)
        if told.standings:
            plan = plan_import(dossier, found, told.standings)
        numbers = range(len(plan.rows))
        taken = frozenset(n for n in numbers if accept == "all" or plan.rows[n].sure)
        ways = ways_for(plan, known)
        dossier.do(edit_of(plan, dossier, taken, ways=ways))
        new = [draft.draft for one in plan.found for draft in one.drafts]
        following = follow(dossier, dict.fromkeys((*new, *told.drafts)), told.standings)
        for line in following_told.of_following(following):
            notice(line)
    if as_json:
        versions = following_told.following_shape(following)
        show_json({**telling.import_shape(plan, taken, ways), "versions": versions})
    else:
        click.echo("\n".join(telling.of_import(plan, taken, ways)))
    context.exit(INCOMPLETE if any(one.document.missed for one in plan.found) else DONE)


COMMANDS = (read, import_)
