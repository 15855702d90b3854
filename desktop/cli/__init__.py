"""The commands: everything the window can do with documents and dossiers, without it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli import (
    agenda,
    filling,
    health,
    offers,
    outlets,
    papers,
    pictures,
    removing,
    texts,
    ties,
)
from desktop.cli.call import DAY, DONE
from desktop.desk.entrance import Entrance

if TYPE_CHECKING:
    from datetime import date


GLOBAL = ("--dossier", "--today", "--lang")


class Commands(click.Group):
    """Takes the global options on either side of the command, as people write them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put them before the command, where they belong."""
        front: list[str] = []
        rest: list[str] = []
        words = iter(args)
        for word in words:
            if word == "--":
                rest += [word, *words]
            elif word == "--quiet" or (word.startswith(tuple(f"{one}=" for one in GLOBAL))):
                front.append(word)
            elif word in GLOBAL and (value := next(words, None)) is not None:
                front += [word, value]
            else:
                rest.append(word)
        return super().parse_args(ctx, [*front, *rest])


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--dossier",
    type=click.Path(path_type=Path),
    envvar="ROSTRUM_DOSSIER",
    help="Another dossier than your own one.",
)
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


for room in (papers, removing, agenda, texts, ties, offers, filling, outlets, pictures, health):
    for command in room.COMMANDS:
        main.add_command(command)
