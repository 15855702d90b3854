"""The commands that keep a dossier safe: is it sound, a copy, back to a copy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.call import DONE, INCOMPLETE, asking

if TYPE_CHECKING:
    from desktop.desk.entrance import Entrance


@click.command()
@click.pass_context
def check(context: click.Context) -> None:
    """Look whether the dossier is sound. Example: rostrum check."""
    from desktop.desk.safety import check as check_dossier

    with asking(context.obj) as dossier:
        wrong = check_dossier(dossier)
        number = len(dossier.events())
    click.echo("\n".join(wrong) if wrong else f"Sound: {number} events, nothing is missing.")
    context.exit(INCOMPLETE if wrong else DONE)


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.pass_obj
def backup(entrance: Entrance, target: Path) -> None:
    """Write a verified copy of the dossier. Example: rostrum backup copy.dossier."""
    from desktop.desk.safety import back_up

    with asking(entrance) as dossier:
        back_up(dossier, target)
    click.echo(f"{target} is a sound copy.")


@click.command()
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


COMMANDS = (check, backup, restore)
