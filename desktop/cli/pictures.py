"""The commands that show the window where there is no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import DAY, OUT, asking, named
from desktop.desk.entrance import VIEWS, Entrance, Picture, size_of

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command()
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
    with asking(entrance) as dossier:
        app.shoot(entrance.speaking(lang), dossier, picture, target)
    click.echo(str(out))


@click.command()
@OUT
@click.pass_obj
def tour(entrance: Entrance, out: Path) -> None:
    """Read the shipped documents; write pictures of every view, the agenda and an .ics file.

    Example: rostrum tour --out out/
    """
    from desktop import app

    for line in app.tour(entrance, out):
        click.echo(line)


COMMANDS = (shot, tour)
