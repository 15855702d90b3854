"""The commands of the calendar: the agenda, and what of it is mine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import AS_JSON, FROM, MINE, TO, asked, asking, notice, opened, show_json
from desktop.core.quick.dataclasses import replace

if TYPE_CHECKING:
    from datetime import date

    from desktop.desk.entrance import Entrance


@click.command()
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
    from desktop.desk.events.citations import citations
    from desktop.desk.lookup import processes_called

    query = asked(first, last, mine=mine, unfixed=unfixed, words=words)
    with asking(entrance) as dossier:
        query = replace(query, processes=processes_called(dossier, processes))
        found = dossier.events(query)
        paths = citations(dossier, found)
    if not found:
        notice("No event is in this choice.")
    if as_json:
        show_json([shapes.of_known_event(one, paths.get(one.uid, ())) for one in found])
    elif found:
        click.echo("\n".join(telling.of_events(found, paths)))


@click.group()
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
            from desktop.desk.events.series_edits import tick_one

            dossier.do(tick_one(dossier, one, mine))
        number = dossier.counts().mine
    click.echo(f"{number} in my agenda.")


COMMANDS = (events, mine)
