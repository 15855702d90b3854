"""Dates that a person types: read with the dossier's names of places, its home and its clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from desktop.core.dates.written import Written
    from desktop.core.event import Event
    from desktop.core.places.place import Place
    from desktop.desk.dossier import Dossier


def read_typed(dossier: Dossier, text: str, near: date, event: Event | None = None) -> Written:
    """Understand the date that is typed for an event, or for none; never raises.

    `near` is the day in sight. Hours are in the zone of a place that is typed with them, else in
    that of the event, else in that at home.
    """
    from desktop.core.dates.written import read_written

    names = dossier.gazetteer

    def zone_named(words: str) -> str | None:
        return names.zone_of(names.place(words)) if names.looks_like_place(words) else None

    return read_written(
        text,
        near=near,
        today=dossier.clock.today(),
        before=event.when if event else None,
        zones=zone_named,
        zone=_zone_of(dossier, event) if event else dossier.home_zone,
    )


def zone_at(dossier: Dossier, place: Place) -> str:
    """The zone of hours at a place: its own where it is certain, else that at home."""
    named = dossier.gazetteer.zone_of(place) if place.text else None
    return named or dossier.home_zone


def _zone_of(dossier: Dossier, event: Event) -> str:
    timed = event.when.start is not None or event.when.end is not None
    own = event.when.timezone if timed else None
    return own or zone_at(dossier, event.place)
