"""A small dossier that holds one of everything the window shows, made of values."""

from collections.abc import Iterator
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.edit import Change, Edit, Record, Setting
from desktop.core.event import Event, Kind, Origin, Telling
from desktop.core.links.ties import Link, LinkState, Relation, RelationKind
from desktop.core.names.gazetteer import Gazetteer
from desktop.core.names.process import Process
from desktop.core.places.place import Place
from desktop.core.source import Source
from desktop.desk.dossier import TITLE, Dossier
from desktop.store.store import Store
from tests import make

PROCESSES = tuple(
    Process(short, name, colour=number)
    for number, (short, name) in enumerate(
        (
            ("GFMD", "Global Forum on Migration and Development"),
            ("IGC", "Intergovernmental Consultations on Migration, Asylum and Refugees"),
            ("Bali Process", "Bali Process on People Smuggling"),
            ("ARCP", "Arab Regional Consultative Process"),
            ("CCPCJ", "Commission on Crime Prevention and Criminal Justice"),
            ("MIDWA", "Migration Dialogue for West Africa"),
            ("Pan-African Forum", "Pan-African Forum on Migration"),
            ("Rabat Process", "Euro-African Dialogue on Migration and Development"),
            ("PIDC", "Pacific Immigration Directors' Conference"),
            ("MIDSA", "Migration Dialogue for Southern Africa"),
        )
    )
)

# uid, date as printed, title, process, city, country
ROWS = (
    ("som", "May 2-3, 2017", "Senior Officials Meeting", "Rabat Process", "Brussels", "Belgium"),
    (
        "full-round",
        "May 2-5, 2017 (TBC)",
        "Full Round “Preparing for Future Migration Scenarios: IGC States’ Response to Large Scale"
        " Migratory Movements”",
        "IGC",
        "Svalbard",
        "Norway",
    ),
    (
        "arcp",
        "May 8-9, 2017",
        "Third Meeting of the Arab Regional Consultative Process and launch of the Arab Migration"
        " Report 2017",
        "ARCP",
        "Cairo",
        "Egypt",
    ),
    (
        "paf",
        "May 15-17, 2017",
        "Third Pan-African Forum “Towards a Common African Position on the Global Compact on"
        " Migration”",
        "Pan-African Forum",
        "Kampala",
        "Uganda",
    ),
    (
        "integration",
        "May 16-17, 2017",
        "Integration Working Group “Linguistic Integration of Adult Migrants”",
        "IGC",
        "Geneva",
        "Switzerland",
    ),
    (
        "drafting",
        "May 22-25, 2017",
        "Meeting of drafting committee and other events",
        "Bali Process",
        "Bali",
        "Indonesia",
    ),
    (
        "climate",
        "May 24, 2017",
        "Thematic Workshop on “Migration and Climate”",
        "GFMD",
        "Rabat",
        "Morocco",
    ),
    ("data", "May 29, 2017 (TBC)", "Migration Data working group", "MIDWA", "", ""),
    (
        "coi",
        "May 30-31, 2017",
        "Country of Origin Information Working Group",
        "IGC",
        "Geneva",
        "Switzerland",
    ),
    (
        "ccpcj",
        "May 2017",
        "26th session of the Commission on Crime Prevention and Criminal Justice",
        "CCPCJ",
        "Vienna",
        "Austria",
    ),
    (
        "midsa",
        "Second/Third Quarter of 2017 (TBC)",
        "Ministerial Meeting",
        "MIDSA",
        "",
        "Swaziland",
    ),
    ("board", "June 19, 2017", "PIDC Board Meeting", "PIDC", "Apia", "Samoa"),
    (
        "summit",
        "June 28-30, 2017",
        "10th GFMD Summit “Towards a Global Social Contract on Migration and Development”",
        "GFMD",
        "Berlin",
        "Germany",
    ),
    ("third", "TBC", "Third meeting of the RCM", "Rabat Process", "", ""),
    ("undated", "Date to be determined", "SOM (TBC)", "MIDWA", "", ""),
)


def meeting(
    uid: str, dated: str, title: str, process: str = "", city: str = "", country: str = ""
) -> Event:
    """A meeting of one process, told by one line of the calendar."""
    named = ", ".join(part for part in (city, country) if part)
    where = Place(named or "TBC", None, city or None, country or None, not named)
    line = next((n for n, row in enumerate(ROWS, 10) if row[0] == uid), 99)
    source = Source("calendar.txt", line, f"{dated} | {named} | {process} | {title}")
    when = make.when(dated)
    return Event(
        title,
        when,
        where,
        Origin.CALENDAR,
        processes=(process,) if process else (),
        tellings=(Telling(source, title, when, where),),
        uid=uid,
    )


def set_by_draft(uid: str, kind: Kind, dated: str, title: str, paragraph: str) -> Event:
    """A phase, window or deadline that a paragraph sets."""
    source = Source("draft.txt", 20, dated)
    when, where = make.when(dated), Place("")
    telling = Telling(source, title, when, where)
    return Event(
        title,
        when,
        where,
        Origin.DRAFT,
        kind=kind,
        tellings=(telling,),
        paragraph=paragraph,
        uid=uid,
    )


def paragraphs() -> tuple[Record, ...]:
    """Five paragraphs of the first draft."""
    texts = (
        ("OP 13 (a)", "Decides that phase I shall take place from April to November 2017;"),
        (
            "OP 14 A (b)",
            "Addressing man-made and natural crisis situations, including the adverse effects of"
            " climate change [(Month)],",
        ),
        (
            "OP 19 (b)",
            "Invites Member States to hold consultations, including the Global Forum on Migration"
            " and Development;",
        ),
        ("OP 20", "Decides to hold a preparatory meeting no later than November 2017;"),
        ("OP 24", "Decides to hold the negotiations;"),
    )
    return tuple(
        make.paragraph(path, text, position) for position, (path, text) in enumerate(texts)
    )


def records() -> tuple[Record, ...]:
    """Everything that the small dossier holds."""
    events = [meeting(*row) for row in ROWS]
    phase = set_by_draft(
        "phase", Kind.PHASE, "between April 2017 and November 2017", "Phase I", "p-OP-13-(a)"
    )
    limit = set_by_draft(
        "limit", Kind.DEADLINE, "no later than November 2017", "Preparatory meeting", "p-OP-20"
    )
    hearings = set_by_draft(
        "hearings",
        Kind.WINDOW,
        "between April 2017 and June 2018",
        "Informal hearings",
        "p-OP-24",
    )
    return (
        Setting(TITLE, "Global Compact for Migration"),
        make.document("calendar.txt", title="2017 ISCM calendar"),
        make.document("draft.txt", "more", title="Letter, 22 Dec 2016"),
        *PROCESSES,
        make.draft(version="First draft"),
        *paragraphs(),
        *events,
        phase,
        limit,
        hearings,
        Link("p-OP-14-A-(b)", "climate", "both name climate", LinkState.CONFIRMED),
        Link("p-OP-19-(b)", "climate", "names the Global Forum", LinkState.CONFIRMED),
        Link("p-OP-19-(b)", "summit", "names the Global Forum", LinkState.SUGGESTED, 0.8),
        Link("p-OP-24", "drafting", "both are negotiations", LinkState.DISMISSED, 0.2),
        Relation("som", "third", RelationKind.FOLLOWS, "numbers of one series"),
    )


def open_empty(path: Path, clock: Clock) -> Dossier:
    """A dossier with nothing in it."""
    return Dossier(Store(path), lambda: Gazetteer(PROCESSES), clock, "Europe/Zurich")


def add(dossier: Dossier, *new: Record) -> None:
    """Put records in, as one edit."""
    dossier.do(Edit("adding", tuple(Change(None, one) for one in new)))


def open_filled(path: Path, clock: Clock) -> Dossier:
    """The small dossier; its filling is where undo ends."""
    dossier = open_empty(path, clock)
    dossier.found(Edit("making the dossier", tuple(Change(None, one) for one in records())))
    return dossier


def crowd(day: str, number: int) -> Iterator[Event]:
    """So many meetings on one day."""
    for place in range(number):
        yield meeting(f"crowd-{place}", day, f"Side event {place + 1}", "GFMD", "Berlin", "Germany")
