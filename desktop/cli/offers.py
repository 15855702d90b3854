"""The commands that settle what text and calendar say of one meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import AS_JSON, opened, show_json
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from desktop.desk.dossier import Dossier
    from desktop.desk.entrance import Entrance
    from desktop.desk.offers.open_offers import OpenOffer


@click.command()
@click.option("--take", "taken", multiple=True, metavar="UID", help="Take the date of an event.")
@click.option("--all", "every", is_flag=True, help="Take all but those against dates set by hand.")
@click.option("--keep", "kept", multiple=True, metavar="UID", help="Leave an event as it is.")
@AS_JSON
@click.pass_obj
def offers(
    entrance: Entrance, taken: tuple[str, ...], every: bool, kept: tuple[str, ...], as_json: bool
) -> None:
    """Show the dates that texts offer to the calendar, or decide on them.

    Example: rostrum offers --take rostrum-1f0c
    """
    from desktop.desk.offers.offers_told import of_offers, offer_shape
    from desktop.desk.offers.open_offers import accept, accept_all, decline, open_offers

    with opened(entrance) as dossier:
        for uid in taken:
            dossier.do(accept(dossier, _of_event(dossier, uid)))
        for uid in kept:
            dossier.do(decline(_of_event(dossier, uid)))
        if every:
            dossier.do(accept_all(dossier, open_offers(dossier)))
        found = open_offers(dossier)
        if as_json:
            show_json([offer_shape(one) for one in found])
        else:
            click.echo("\n".join(of_offers(found)))


def _of_event(dossier: Dossier, uid: str) -> OpenOffer:
    from desktop.desk.offers.open_offers import open_offers

    found = [one for one in open_offers(dossier) if uid and one.event.uid.startswith(uid)]
    if len(found) != 1:
        raise Problem(f"No date is offered for “{uid}” alone; “rostrum offers” lists them.")
    return found[0]


@click.command()
@click.argument("uid")
@click.argument("other")
@click.option("--apart", is_flag=True, help="They are two; the doubt is not told any more.")
@click.pass_obj
def join(entrance: Entrance, uid: str, other: str, apart: bool) -> None:
    """Make two events one with the sources of both, or keep them apart.

    Example: rostrum join rostrum-1f0c rostrum-77ab
    """
    from desktop.desk.events import joining
    from desktop.desk.lookup import event_called

    with opened(entrance) as dossier:
        one, two = event_called(dossier, uid), event_called(dossier, other)
        if apart:
            dossier.do(joining.keep_apart(dossier, one, two))
            click.echo(f"“{one.title}” and “{two.title}” are two.")
            return
        dossier.do(joining.join(dossier, one, two))
        made = event_called(dossier, one.uid)
        click.echo(f"“{made.title}” is one event with {len(made.tellings)} sources.")


@click.command()
@click.argument("uid")
@click.argument("source", type=int)
@click.pass_obj
def part(entrance: Entrance, uid: str, source: int) -> None:
    """Make what one source of an event tells (its number, from 1) an event of its own.

    Example: rostrum part rostrum-1f0c 2
    """
    from desktop.desk.events import joining
    from desktop.desk.lookup import event_called

    with opened(entrance) as dossier:
        event = event_called(dossier, uid)
        if not 0 < source <= len(event.tellings):
            raise Problem(
                f"“{event.title}” has {len(event.tellings)} sources; give the number of one."
            )
        dossier.do(joining.part(dossier, event, event.tellings[source - 1]))
    click.echo(f"“{event.title}”: its source {source} is an event of its own now.")


COMMANDS = (offers, join, part)
