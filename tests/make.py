"""Short ways to make core values in tests; every field that a test cares about is named there."""

from datetime import date, time

from desktop.core.dates.printed import read_when
from desktop.core.document import Document, DocumentKind
from desktop.core.drafts.draft import Draft, Paragraph, ParagraphKind
from desktop.core.event import Event, Origin, Telling
from desktop.core.found import DraftFound, Found
from desktop.core.places.place import Place
from desktop.core.source import Source
from desktop.core.when import When

NOWHERE = Place("", None, None, None, False)


def day(text: str) -> date:
    """The day written as YYYY-MM-DD."""
    return date.fromisoformat(text)


def at(text: str) -> time:
    """The time of day written as HH:MM."""
    return time.fromisoformat(text)


def when(text: str = "24 May 2017") -> When:
    """The date printed as `text`."""
    return read_when(text)


def place(city: str = "", country: str = "", text: str = "") -> Place:
    """A place by its city and country."""
    shown = text or ", ".join(part for part in (city, country) if part)
    return Place(shown, None, city or None, country or None, False)


def event(title: str = "Workshop", dated: str = "24 May 2017", **fields: object) -> Event:
    """An event told by one line of one paper."""
    where = fields.pop("place", NOWHERE)
    assert isinstance(where, Place)
    document, line = str(fields.pop("document", "calendar.txt")), fields.pop("line", 3)
    assert isinstance(line, int)
    told = when(dated)
    source = Source(document, line, f"{dated} | {where.text} | {title}")
    values: dict[str, object] = {
        "uid": f"uid-{title}-{dated}".replace(" ", "-"),
        "tellings": (Telling(source, title, told, where),),
        **fields,
    }
    return Event(title, told, where, Origin.CALENDAR, **values)  # type: ignore[arg-type]


def draft(identity: str = "draft-1", **fields: object) -> Draft:
    """A version of a text."""
    values: dict[str, object] = {"title": "Modalities", "document": "draft.txt", **fields}
    return Draft(identity, **values)  # type: ignore[arg-type]


def paragraph(
    path: str = "OP 1", text: str = "Decides to meet;", position: int = 0, **fields: object
) -> Paragraph:
    """An operative paragraph of `draft()`."""
    values: dict[str, object] = {
        "id": f"p-{path}".replace(" ", "-"),
        "draft": "draft-1",
        "kind": ParagraphKind.OPERATIVE,
        "label": f"{path.split()[-1]}.",
        "source": Source("draft.txt", 10 + position, text),
        **fields,
    }
    return Paragraph(path=path, text=text, position=position, **values)  # type: ignore[arg-type]


def document(name: str = "calendar.txt", text: str = "words", **fields: object) -> Document:
    """A paper; its digest follows from its words."""
    values: dict[str, object] = {
        "title": name.removesuffix(".txt"),
        "kind": DocumentKind.CALENDAR,
        "digest": f"digest of {text}",
        **fields,
    }
    return Document(name=name, text=text, **values)  # type: ignore[arg-type]


def found(*events: Event, name: str = "calendar.txt", drafts: tuple[DraftFound, ...] = ()) -> Found:
    """What reading a paper with these events gives: no uid yet."""
    from dataclasses import replace

    titles = " ".join(one.title for one in events)
    bare = tuple(replace(one, uid="") for one in events)
    return Found(document(name, f"{name} {titles}"), bare, drafts)
