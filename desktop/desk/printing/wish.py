"""What somebody wants on paper: one value for the preview and for the command line."""

from datetime import date
from enum import StrEnum

from desktop.core.drafts.rendered import Form as TextForm
from desktop.core.paper import Paper
from desktop.core.query import EventQuery
from desktop.core.quick.dataclasses import dataclass, replace


class Form(StrEnum):
    """What can be printed."""

    AGENDA = "agenda"
    MONTH = "month"
    TIMELINE = "timeline"
    PACK = "pack"
    DRAFT = "draft"
    COMPARE = "compare"


class Group(StrEnum):
    """What the headings of an agenda are; by day its days stand under their months."""

    DAY = "day"
    WEEK = "week"
    PROCESS = "process"
    PLACE = "place"


EVERYTHING = EventQuery()


@dataclass(frozen=True, slots=True)
class PrintWish:
    """A form with its choices; those of other forms do not count.

    `first` and `last` are days, both inclusive, `None` for no bound; between them what has no date
    is printed only with `undated`. `notes` prints the user's own
    words, which are confidential: nobody but the user may set it, and it is never kept.
    `first_weekday` is where weeks begin, 0 for Monday. `draft` is the id of a version, `text_form`
    what of the proposals is in it; `margin` prints its links beside it, `numbers` counts lines.
    Compared with `draft` is the version `older` (its id; "" for the one before), side by side or
    `inline`, both in one text; `only_changes` leaves out what is the same.
    """

    form: Form = Form.AGENDA
    query: EventQuery = EVERYTHING
    first: date | None = None
    last: date | None = None
    paper: Paper = Paper.A4
    group: Group = Group.DAY
    notes: bool = False
    paragraphs: bool = True
    descriptions: bool = False
    blank: bool = False
    first_weekday: int = 0
    draft: str = ""
    text_form: TextForm = TextForm.PLAIN
    margin: bool = False
    numbers: bool = False
    undated: bool = False
    older: str = ""
    inline: bool = False
    only_changes: bool = False


def wish_of(
    what: str,
    query: EventQuery,
    draft: str = "",
    *,
    paper: str,
    group: str,
    form: str,
    descriptions: bool,
    blank: bool,
    notes: bool,
    undated: bool,
    margin: bool,
    numbers: bool,
    inline: bool = False,
    only_changes: bool = False,
    older: str = "",
) -> PrintWish:
    """Return the wish that is told in words, as the command line has them; days from `query`."""
    return PrintWish(
        form=Form(what),
        query=replace(query, first=None, last=None),
        first=query.first,
        last=query.last,
        paper=Paper(paper),
        group=Group(group),
        notes=notes,
        undated=undated,
        descriptions=descriptions,
        blank=blank,
        draft=draft,
        text_form=TextForm(form),
        margin=margin,
        numbers=numbers,
        older=older,
        inline=inline,
        only_changes=only_changes,
    )
