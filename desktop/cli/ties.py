"""The commands that tell and change which paragraph belongs to which meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import AS_JSON, asking, opened, show_json
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from desktop.desk.entrance import Entrance


@click.command()
@AS_JSON
@click.pass_obj
def links(entrance: Entrance, as_json: bool) -> None:
    """Show which paragraph belongs to which event, and why. Example: rostrum links --json."""
    from desktop.desk import shapes, telling

    with asking(entrance) as dossier:
        rows = telling.links_with_names(dossier)
        if as_json:
            show_json([shapes.of_link(*row) for row in rows])
        else:
            click.echo("\n".join(telling.of_links(dossier, rows)))


IN_DRAFT = click.option("--draft", metavar="NAME", help="The version that has the paragraph.")


@click.command()
@click.argument("paragraph")
@click.argument("uid")
@IN_DRAFT
@click.pass_obj
def link(entrance: Entrance, paragraph: str, uid: str, draft: str | None) -> None:
    """Link a paragraph and an event. Example: rostrum link "OP 14 A (b)" rostrum-1f0c."""
    from desktop.desk.edits import tie
    from desktop.desk.lookup import draft_called, event_called, link_between, paragraph_called

    with opened(entrance) as dossier:
        one, event = paragraph_called(dossier, paragraph, draft), event_called(dossier, uid)
        dossier.do(tie(one.id, event.uid, link_between(dossier, one, event)))
        text = draft_called(dossier, one.draft)
    click.echo(f"{one.path} of {text.title} and “{event.title}” are linked.")


@click.command()
@click.argument("paragraph")
@click.argument("uid")
@IN_DRAFT
@click.pass_obj
def unlink(entrance: Entrance, paragraph: str, uid: str, draft: str | None) -> None:
    """Part a paragraph and an event. Example: rostrum unlink "OP 14 A (b)" rostrum-1f0c."""
    from desktop.desk.edits import dismiss
    from desktop.desk.lookup import draft_called, event_called, link_between, paragraph_called

    with opened(entrance) as dossier:
        one, event = paragraph_called(dossier, paragraph, draft), event_called(dossier, uid)
        known = link_between(dossier, one, event)
        text = draft_called(dossier, one.draft)
        if known is None:
            raise Problem(f"{one.path} of {text.title} and “{event.title}” are not linked.")
        dossier.do(dismiss(known))
    click.echo(f"{one.path} of {text.title} and “{event.title}” are no longer linked.")


COMMANDS = (links, link, unlink)
