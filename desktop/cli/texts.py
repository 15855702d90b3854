"""The commands of texts under negotiation: versions, what is in one, what is new in one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.call import AS_JSON, asking, show_json
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from desktop.desk.entrance import Entrance


@click.command()
@AS_JSON
@click.pass_obj
def drafts(entrance: Entrance, as_json: bool) -> None:
    """List the versions of the texts. Example: rostrum drafts."""
    from desktop.desk import shapes, telling

    with asking(entrance) as dossier:
        found = dossier.drafts()
        if as_json:
            show_json([shapes.of_draft_head(draft) for draft in found])
        else:
            click.echo("\n".join(telling.of_drafts(found)))


@click.command()
@click.argument("name")
@click.option("--issued", is_flag=True, help="The words of its paper, whatever was done to them.")
@AS_JSON
@click.pass_obj
def draft(entrance: Entrance, name: str, issued: bool, as_json: bool) -> None:
    """Show a version with its paragraphs, dates, references and links.

    Example: rostrum draft "first draft"
    """
    from desktop.desk import telling
    from desktop.desk.lookup import draft_called

    with asking(entrance) as dossier:
        found = draft_called(dossier, name)
        text = dossier.issued(found.id) if issued else dossier.paragraphs(found.id)
        if as_json:
            show_json(telling.draft_shape(dossier, found, text))
        else:
            click.echo("\n".join(telling.of_draft(dossier, found, text)))


@click.command()
@click.argument("older")
@click.argument("newer")
@AS_JSON
@click.pass_obj
def compare(entrance: Entrance, older: str, newer: str, as_json: bool) -> None:
    """Compare two versions, or two document files, paragraph by paragraph.

    Example: rostrum compare "first draft" "rev. 1"
    """
    from desktop.desk.lookup import versions_called
    from desktop.desk.versions import comparison_told
    from desktop.desk.versions.comparing import compare_drafts, compare_files

    with asking(entrance) as dossier:
        files = (Path(older), Path(newer))
        missing = [file for file in files if not file.is_file()]
        if len(missing) == 1:
            raise Problem(
                f"There is no file {missing[0]}; compare two files, or two versions of the dossier."
            )
        if not missing:
            found = compare_files(dossier, *files)
        else:
            found = compare_drafts(dossier, *versions_called(dossier, older, newer))
    if as_json:
        show_json(comparison_told.shape_of(found))
    else:
        click.echo("\n".join(comparison_told.lines_of(found)))


COMMANDS = (drafts, draft, compare)
