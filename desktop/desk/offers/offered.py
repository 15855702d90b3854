"""Dates that a newer version says and the calendar did not take: kept until a person decides.

They are written down when the version comes in, so that one who moves a meeting afterwards is not
asked about it for ever, and undo takes them back with all else that the version has brought.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.core.edit import Change, Setting
from desktop.core.when import lies_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.core.drafts.draft import Paragraph
    from desktop.core.event import Event
    from desktop.core.when import When
    from desktop.desk.dossier import Dossier

_NAME = "offered date "


class Offered(NamedTuple):
    """The date that the words of `paragraph` say now for an event, and what they said before."""

    event: Event
    paragraph: Paragraph
    said: When
    before: str


def is_wanted(event: Event, said: When) -> bool:
    """Whether a date says otherwise than that of an event; one that it only refines does not.

    A limit leaves a meeting its day: where that is behind it, both are told beside each other.
    """
    if not said.is_dated or event.cancelled or event.when.spans() == said.spans():
        return False
    if said.is_deadline and event.when.is_fixed:
        return False
    return said.is_fixed or not lies_in(event.when, said)


def written(offer: Offered) -> Setting:
    """Return an offer as a record of the dossier."""
    lines = (offer.paragraph.id, offer.said.edtf or "", offer.before)
    return Setting(f"{_NAME}{offer.event.uid}", "\n".join(lines))


def renewed(
    dossier: Dossier, offers: Iterable[Offered], heirs: Mapping[str, Paragraph]
) -> Iterator[Change]:
    """Write down what a version offers; offers of the one before go on where it says them still.

    `heirs` are the paragraphs of the newer version by the ids of those that they come from.
    """
    fresh = {one.name: one for one in map(written, offers)}
    for known in dossier.settings(_NAME):
        paragraph, edtf, before = known.value.split("\n", 2)
        made = fresh.pop(known.name, None)
        heir = heirs.get(paragraph)
        if made is None and heir is not None and _date(heir, edtf) is not None:
            made = Setting(known.name, "\n".join((heir.id, edtf, before)))
        elif made is None and heir is None:
            continue
        if made != known:
            yield Change(known, made)
    yield from (Change(None, one) for one in fresh.values())


def open_ones(dossier: Dossier) -> tuple[tuple[Setting, Offered], ...]:
    """Return the offers that still stand, each with its record, by the order of their words.

    One is void when the event is gone, has the date by now, or the words were corrected.
    """
    found: list[tuple[Setting, Offered]] = []
    for record in dossier.settings(_NAME):
        identity, edtf, before = record.value.split("\n", 2)
        event = dossier.stored(record.name.removeprefix(_NAME))
        paragraph = dossier.paragraph(identity)
        said = _date(paragraph, edtf) if paragraph else None
        if event is None or paragraph is None or said is None or not is_wanted(event, said):
            continue
        found.append((record, Offered(event, paragraph, said, before)))
    found.sort(key=lambda one: (one[1].paragraph.draft, one[1].paragraph.position, one[0].name))
    return tuple(found)


def _date(paragraph: Paragraph, edtf: str) -> When | None:
    return next((one.when for one in paragraph.dates if one.when.edtf == edtf), None)
