"""The commands that tell and change which paragraph belongs to which meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import click

from desktop.cli.call import AS_JSON, asking, opened, show_json
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from desktop.core.drafts.draft import Paragraph
    from desktop.core.event import Event
    from desktop.core.links.ties import Link
    from desktop.desk.dossier import Dossier
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
            show_json([shapes.of_link(row.link, row.path, row.title) for row in rows])
        else:
            click.echo("\n".join(telling.of_links(rows)))


IN_DRAFT = click.option("--draft", metavar="NAME", help="The version that has the paragraph.")


class Ends(NamedTuple):
    """The paragraph and the event that a person named, and what there is between them."""

    paragraph: Paragraph
    event: Event
    known: Link | None
    names: str


def _ends(dossier: Dossier, named: str, uid: str, version: str | None) -> Ends:
    from desktop.desk.lookup import draft_called, kept_called, link_between, paragraph_called

    paragraph, event = paragraph_called(dossier, named, version), kept_called(dossier, uid)
    text = draft_called(dossier, paragraph.draft)
    names = f"{paragraph.path} of {text.title} and “{event.title}”"
    return Ends(paragraph, event, link_between(dossier, paragraph, event), names)


@click.command()
@click.argument("paragraph")
@click.argument("uid")
@IN_DRAFT
@click.pass_obj
def link(entrance: Entrance, paragraph: str, uid: str, draft: str | None) -> None:
    """Link a paragraph and an event. Example: rostrum link "OP 14 A (b)" rostrum-1f0c."""
    from desktop.desk.edits import tie

    with opened(entrance) as dossier:
        ends = _ends(dossier, paragraph, uid, draft)
        dossier.do(tie(ends.paragraph.id, ends.event.uid, ends.known))
    click.echo(f"{ends.names} are linked.")


@click.command()
@click.argument("paragraph")
@click.argument("uid")
@IN_DRAFT
@click.pass_obj
def unlink(entrance: Entrance, paragraph: str, uid: str, draft: str | None) -> None:
    """Part a paragraph and an event. Example: rostrum unlink "OP 14 A (b)" rostrum-1f0c."""
    from desktop.desk.edits import dismiss

    with opened(entrance) as dossier:
        ends = _ends(dossier, paragraph, uid, draft)
        if ends.known is None:
            raise Problem(f"{ends.names} are not linked.")
        dossier.do(dismiss(ends.known))
    click.echo(f"{ends.names} are no longer linked.")


COMMANDS = (links, link, unlink)
