"""Documents as read, for imports into the small dossier of `world`."""

from dataclasses import replace

from desktop.core.document import DocumentKind, Unread
from desktop.core.event import Event, Telling
from desktop.core.found import DraftFound, Found, Letter
from desktop.core.source import Source
from desktop.desk.dossier import Dossier
from desktop.desk.importing.plan import plan_import
from desktop.desk.importing.rows import ImportPlan
from desktop.ui.importing.choice import Choice, first_choice
from tests import make

GENEVA, GERMANY = make.place("Geneva", "Switzerland"), make.place("", "Germany")
TBC = make.place("", "", "TBC")


def told(line: int, dated: str, title: str, where: str = "", process: str = "") -> Event:
    """An event that one line of `mapping.txt` tells."""
    city, _, country = where.rpartition(", ")
    place = replace(make.place(city, country, where or "TBC"), tentative=not where)
    when = make.when(dated)
    words = " | ".join(part for part in (dated, title, place.text, process) if part)
    telling = Telling(Source("mapping.txt", line, words), title, when, place)
    processes = (process,) if process else ()
    return make.event(title, dated, place=place, processes=processes, tellings=(telling,), uid="")


NEW = told(12, "July 28, 2017", "Dialogue Meeting", "Lusaka, Zambia", "MIDSA")
SAME = told(
    14, "May 24, 2017", "Thematic Workshop on “Migration and Climate”", "Rabat, Morocco", "GFMD"
)
CHANGED = told(16, "June 28-30, 2017", "10th GFMD Summit", "Germany", "GFMD")
DOUBTFUL = told(18, "June 2018", "10th GFMD Summit", "Berlin, Germany", "GFMD")
VAGUE = told(20, "July 2017 (TBC)", "Regional Consultations", "Cairo, Egypt", "ARCP")
UNDATED = told(22, "TBC", "SOM", "", "MIDWA")
UNSURE = replace(
    told(24, "August 3, 2017", "UNCHK session", "Geneva, Switzerland"),
    remarks=("“UNCHK” read as OHCHR",),
    sure=False,
)
EVENTS = (NEW, SAME, CHANGED, DOUBTFUL, VAGUE, UNDATED, UNSURE)
UNREAD = Unread(13, "M", "a lone letter")
DRAFT = DraftFound(
    make.draft("draft-9", title="Modalities", document="mapping.txt"),
    (
        make.paragraph("OP 1", draft="draft-9", id="x1"),
        make.paragraph("OP 2", draft="draft-9", id="x2"),
    ),
)
LETTER = Letter(make.day("2016-12-22"), "The Co-facilitators", "Consultations", 1)


def mapping(*events: Event, **fields: object) -> Found:
    """The paper `mapping.txt` with these events; without any, with one of each sort."""
    values: dict[str, object] = {"title": "Mapping, ver. 2", "unread": (UNREAD,), **fields}
    words = " ".join(event.title for event in events) or "everything"
    return Found(make.document("mapping.txt", words, **values), events or EVENTS)


def nothing(name: str = "recipe.txt") -> Found:
    """A paper without anything that the program knows."""
    lines = (Unread(1, "Take two eggs.", "no table, no letter, no draft"),)
    return Found(make.document(name, "eggs", kind=DocumentKind.NOTHING, unread=lines))


def choice_of(dossier: Dossier, *found: Found) -> Choice:
    """The first choice of an import of these papers, `mapping()` when there are none."""
    return first_choice(plan_of(dossier, *found), dossier)


def plan_of(dossier: Dossier, *found: Found) -> ImportPlan:
    return plan_import(dossier, found or (mapping(),))
