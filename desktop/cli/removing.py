"""The command that takes out what was read by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import asking, notice, opened

if TYPE_CHECKING:
    from desktop.desk.entrance import Entrance


@click.command()
@click.argument("name")
@click.option("--versions", is_flag=True, help="All versions of the text, not this one alone.")
@click.option("--yes", is_flag=True, help="Remove it; without this it is only told what would go.")
@click.pass_obj
def remove(entrance: Entrance, name: str, versions: bool, yes: bool) -> None:
    """Remove a version, or a document with all that it gave, however long ago it was read.

    NAME is that of a version or of a document. What was done on a version goes to the one beside
    it. Example: rostrum remove "second draft" --yes
    """
    from desktop.desk.removing.plan import plan_removal, removable, told_of, versions_of_text

    with (opened if yes else asking)(entrance) as dossier:
        drafts, documents = removable(dossier, name)
        if versions:
            drafts = tuple(each for one in drafts for each in versions_of_text(dossier, one))
        removal = plan_removal(dossier, drafts, documents)
        if yes:
            dossier.do(removal.edit)
    click.echo("\n".join(told_of(removal)))
    if not yes:
        notice("Nothing was removed; with --yes it is, and undo in the window takes that back.")


COMMANDS = (remove,)
