"""The commands for dates that texts leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from desktop.cli.call import AS_JSON, asking, opened, show_json
from desktop.core.problem import Problem

if TYPE_CHECKING:
    from desktop.desk.entrance import Entrance

IN_DRAFT = click.option("--draft", metavar="NAME", help="The version that has the paragraph.")


@click.command()
@AS_JSON
@click.pass_obj
def blanks(entrance: Entrance, as_json: bool) -> None:
    """List the dates that texts leave open, and what has filled them. Example: rostrum blanks."""
    from desktop.desk.drafts.blanks_told import blank_shape, blanks_of_texts, of_blanks

    with asking(entrance) as dossier:
        found = blanks_of_texts(dossier)
        if as_json:
            show_json([blank_shape(one) for one in found])
        else:
            click.echo("\n".join(of_blanks(found)))


@click.command()
@click.argument("paragraph")
@click.argument("words")
@click.option("--place", default=1, show_default=True, help="Which of a paragraph's, from 1.")
@IN_DRAFT
@click.pass_obj
def fill(entrance: Entrance, paragraph: str, words: str, place: int, draft: str | None) -> None:
    """Fill a date that a paragraph leaves open, which makes its event.

    WORDS are a date, or the uid of the meeting of the calendar that is meant.
    Example: rostrum fill "OP 14 A (b)" "22-23 May 2017"
    """
    from desktop.desk.drafts.blanks_told import blanks_of_texts
    from desktop.desk.drafts.filling import fill as filled
    from desktop.desk.drafts.filling import fill_from, near_of, planned
    from desktop.desk.lookup import paragraph_called
    from desktop.desk.typed_dates import read_typed

    with opened(entrance) as dossier:
        one = paragraph_called(dossier, paragraph, draft)
        own = [blank for blank in blanks_of_texts(dossier) if blank.paragraph.id == one.id]
        if not 0 < place <= len(own):
            raise Problem(
                f"{one.path} leaves {len(own)} dates open; “rostrum blanks” lists all there are."
            )
        blank = own[place - 1]
        event = dossier.stored(words.strip())
        if event is not None:
            dossier.do(fill_from(dossier, blank, event))
            click.echo(f"“{blank.text}” in {one.path} is “{event.title}”, {event.when.text}.")
            return
        near = near_of(dossier, blank)
        when = read_typed(dossier, words, near, planned(dossier, blank)).when
        if when is None or not when.is_dated:
            raise Problem(f"No day follows from “{words}”; write it like 22-23 May 2017.")
        dossier.do(filled(dossier, blank, when))
    click.echo(f"“{blank.text}” in {one.path}: {when.text}.")


COMMANDS = (blanks, fill)
