"""What the papers tell otherwise of one event: its date, its place, its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from desktop.core.by_hand import Fact
from desktop.core.search.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.core.event import Event, Telling
    from desktop.core.places.place import Place

Spot: TypeAlias = "Callable[[Place], tuple[str, str]]"

_NAMES = {Fact.WHEN: "date", Fact.PLACE: "place", Fact.TITLE: "title"}


class Disagreement(NamedTuple):
    """A fact that is told otherwise: the tellings of each meaning together, as they came in."""

    fact: Fact
    tellings: tuple[tuple[Telling, ...], ...]


def disagreements(event: Event, spot: Spot) -> tuple[Disagreement, ...]:
    """Find what the papers disagree on; other spellings of the same are no difference.

    `spot` gives the country and the city of a place in a form that two writings of it share
    (`Gazetteer.place_key`). A paper that leaves a fact open disagrees with none.
    """
    found = (_disagreement(event, fact, spot) for fact in (Fact.WHEN, Fact.PLACE, Fact.TITLE))
    return tuple(one for one in found if len(one.tellings) > 1)


def differences(event: Event, spot: Spot) -> tuple[str, ...]:
    """Say in a line each what the papers disagree on: "place: Rabat (one.txt); Fes (two.txt)"."""
    return tuple(
        f"{_NAMES[one.fact]}: {'; '.join(_said(group, one.fact) for group in one.tellings)}"
        for one in disagreements(event, spot)
    )


def told_of(telling: Telling, fact: Fact) -> str:
    """Return the words in which a paper tells a date, a place or a title; "" where it does not."""
    if fact is Fact.WHEN:
        return telling.when.text
    if fact is Fact.TITLE:
        return telling.title
    place = telling.place
    left_open = place.tentative and not (place.city or place.country)
    return "" if left_open else place.text


def _disagreement(event: Event, fact: Fact, spot: Spot) -> Disagreement:
    groups: dict[object, list[Telling]] = {}
    for telling in event.tellings:
        if told_of(telling, fact):
            groups.setdefault(_meaning(telling, fact, spot), []).append(telling)
    return Disagreement(fact, tuple(tuple(group) for group in groups.values()))


def _meaning(telling: Telling, fact: Fact, spot: Spot) -> object:
    if fact is Fact.WHEN:
        when = telling.when
        return (when.earliest, when.latest, when.precision, when.tentative, when.start, when.end)
    if fact is Fact.TITLE:
        return "".join(letter for letter in fold(telling.title) if letter.isalnum())
    named = spot(telling.place)
    return named if any(named) else fold(telling.place.text)


def _said(tellings: Sequence[Telling], fact: Fact) -> str:
    papers = sorted({telling.source.document for telling in tellings})
    place = tellings[0].place
    named = ", ".join(one for one in (place.city, place.country) if one)
    words = named if fact is Fact.PLACE and named else told_of(tellings[0], fact)
    return f"{words} ({', '.join(papers)})"
