"""A small draft with one of everything that the reader shows, made of values."""

from dataclasses import replace
from pathlib import Path

from desktop.core.clock import Clock
from desktop.core.dates.printed import DateMention, MentionKind
from desktop.core.drafts.draft import Paragraph, ParagraphKind, Reference
from desktop.core.edit import Change, Edit, Record
from desktop.core.event import Event, Kind
from desktop.core.links.ties import Link, LinkState
from desktop.core.source import Source
from desktop.desk.dossier import Dossier
from tests import make
from tests.ui import world

K = ParagraphKind
FIRST, SECOND = "draft-1", "draft-2"
WINDOW = "between April 2017 and November 2017"
ANNEX = "paragraph 8 of Annex II of its resolution 71/1"

# id, kind, label, path, level, opening, text
ROWS = (
    (
        *("pp1", K.PREAMBULAR, "", "PP 1", 0, "Recalling"),
        "Recalling its resolution 71/1 of 19 September 2016, entitled “New York Declaration for"
        " Refugees and Migrants”,",
    ),
    ("pp2", K.PREAMBULAR, "", "PP 2", 0, "Welcoming", "Welcoming the agreement,"),
    (
        *("op12", K.OPERATIVE, "12.", "OP 12", 0, "Requests further"),
        "Requests further the Secretary-General to prepare a note to be decided no later than"
        " January 2018;",
    ),
    ("h1", K.HEADING, "", "", 0, "", "Phase I"),
    (
        *("op14", K.OPERATIVE, "14.", "OP 14", 0, "Requests"),
        "Requests the President of the General Assembly, with the support of the"
        " Secretary-General, to organize a series of informal thematic sessions to facilitate"
        " safe, orderly and regular migration that shall address, but not be limited to, the"
        f" elements outlined in {ANNEX} organized under the following themes and be co-chaired by"
        f" the co-facilitators, {WINDOW}, as follows:",
    ),
    ("op14A", K.SUB, "A)", "OP 14 A", 1, "", "at the United Nations Office at Geneva:"),
    (
        *("op14Aa", K.SUB, "a.", "OP 14 A (a)", 2, ""),
        "Human rights of migrants, social inclusion and non-discrimination [(Month)],",
    ),
    (
        *("op14Ab", K.SUB, "b.", "OP 14 A (b)", 2, ""),
        "Addressing man-made and natural crisis situations, including the adverse effects of"
        " climate change [(Month)],",
    ),
    (
        *("op14Ac", K.SUB, "", "OP 14 A (c)", 2, ""),
        "Decent work, labor mobility and expanding regular pathways for migration [(Month)];",
    ),
    (
        *("op15", K.OPERATIVE, "15.", "OP 15", 0, "Decides also"),
        "Decides also that these thematic sessions shall be organized for a maximum duration of"
        " 12 working days in total, and shall each consist of 2 or 3 expert panels;",
    ),
    (
        *("op16", K.OPERATIVE, "16.", "OP 16", 0, "Invites"),
        "Invites the Secretary-General to submit inter-agency issue briefs in advance of each"
        " thematic session;",
    ),
    ("h2", K.HEADING, "", "", 0, "", "Phase II"),
    (
        *("op20", K.OPERATIVE, "20.", "OP 20", 0, "Decides"),
        "Decides that a preparatory meeting will be held no later than November 2017 and that it"
        " shall take stock of the inputs received as outlined in paragraphs 14 and 16;",
    ),
    ("n1", K.FOOTNOTE, "1", "", 0, "", "The list of proposed as well as final names."),
)
DATES = {
    "pp1": (("19 September 2016", MentionKind.MENTION),),
    "op12": (("no later than January 2018", MentionKind.DEADLINE),),
    "op14": ((WINDOW, MentionKind.WINDOW),),
    "op14Aa": (("(Month)", MentionKind.PLACEHOLDER),),
    "op14Ab": (("(Month)", MentionKind.PLACEHOLDER),),
    "op14Ac": (("(Month)", MentionKind.PLACEHOLDER),),
    "op16": (("in advance of each thematic session", MentionKind.RELATIVE),),
    "op20": (("no later than November 2017", MentionKind.DEADLINE),),
}
REFERENCES = {
    "op14": ((ANNEX, ("resolution 71/1",)),),
    "op20": (("paragraphs 14 and 16", ("OP 14", "OP 16")),),
}
FOOTNOTES = {"op12": ((97, "1"),)}


def mention(text: str, words: str, kind: MentionKind) -> DateMention:
    """The date printed as `words` in `text`."""
    start = text.index(words)
    when = make.when(words if kind not in (MentionKind.RELATIVE, MentionKind.PLACEHOLDER) else "")
    return DateMention(start, start + len(words), words, replace(when, text=words), kind)


def reference(text: str, words: str, to: tuple[str, ...]) -> Reference:
    """The reference printed as `words` in `text`."""
    start = text.index(words)
    return Reference(start, start + len(words), words, to)


def paragraphs(draft: str = FIRST) -> tuple[Paragraph, ...]:
    """The paragraphs, in order."""
    return tuple(
        Paragraph(
            identity if draft == FIRST else f"{draft}-{identity}",
            draft,
            position,
            kind,
            label,
            path,
            text,
            Source("draft.txt", 40 + position, f"{label} {text}".strip()),
            opening=opening,
            level=level,
            dates=tuple(mention(text, *one) for one in DATES.get(identity, ())),
            references=tuple(reference(text, *one) for one in REFERENCES.get(identity, ())),
            footnotes=FOOTNOTES.get(identity, ()),
        )
        for position, (identity, kind, label, path, level, opening, text) in enumerate(ROWS)
    )


def entries() -> tuple[Event, ...]:
    """What the draft sets."""
    return (
        world.set_by_draft("phase", Kind.PHASE, WINDOW, "Phase I", "op14"),
        world.set_by_draft(
            "note", Kind.DEADLINE, "no later than January 2018", "Note decided", "op12"
        ),
        world.set_by_draft(
            "prep", Kind.DEADLINE, "no later than November 2017", "Preparatory meeting", "op20"
        ),
    )


def links() -> tuple[Link, ...]:
    """One confirmed, two suggested and one dismissed beside OP 14 A (b)."""
    return (
        Link("op14Ab", "climate", "both name climate", LinkState.CONFIRMED, 0.9),
        Link("op14Ab", "full-round", "both mention “large scale movements”", score=0.7),
        Link("op14Ab", "paf", "both speak of the compact", score=0.4),
        Link("op14Ab", "summit", "names GFMD", LinkState.DISMISSED, 0.3),
        Link("op14Ac", "ccpcj", "both about crime", score=0.5),
    )


def records() -> tuple[Record, ...]:
    """Everything that the dossier holds."""
    return (
        make.document("draft.txt", "words", title="Letter"),
        make.draft(FIRST, version="First draft", date=make.day("2016-12-22")),
        *paragraphs(),
        *(world.meeting(*row) for row in world.ROWS),
        *entries(),
        *links(),
    )


def open_dossier(path: Path, clock: Clock) -> Dossier:
    """The dossier; its filling is where undo ends."""
    dossier = world.open_empty(path, clock)
    dossier.found(Edit("making the dossier", tuple(Change(None, one) for one in records())))
    return dossier
