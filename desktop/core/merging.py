"""One event out of two that are the same meeting; nothing that a paper tells of it is lost."""

from dataclasses import replace

from desktop.core.by_hand import kept_by_hand
from desktop.core.event import Event, Telling


def merged(known: Event, new: Event) -> Event:
    """Return `known` with what `new` tells of the same meeting; every telling stays.

    What is shown is what is told most exactly: a fixed day before a month, a firm place before an
    open one. What is the user's own (uid, my agenda, all that was set by hand) stays as in `known`.
    """
    tellings = known.tellings + tuple(one for one in new.tellings if one not in known.tellings)
    dated = max((known, new), key=_exactness)
    titled = max((known, new), key=lambda event: (_exactness(event), len(event.title)))
    placed = max((known, new), key=_placedness)
    joint = replace(
        known,
        title=titled.title,
        when=dated.when,
        place=placed.place,
        description=_joined(known.description, new.description),
        processes=_union(known.processes, new.processes),
        focal_points=_union(known.focal_points, new.focal_points),
        regional=known.regional or new.regional,
        repeats=known.repeats or new.repeats,
        tellings=tellings,
        remarks=_union(known.remarks, new.remarks),
        sure=known.sure and new.sure,
        unconfirmed=known.unconfirmed and new.unconfirmed,
    )
    joint = kept_by_hand(known, joint)
    moved = (joint.when, joint.place) != (known.when, known.place)
    return replace(joint, sequence=known.sequence + 1) if moved else joint


def _exactness(event: Event) -> tuple[bool, bool, bool]:
    return (event.when.is_fixed, event.when.is_dated, not event.when.tentative)


def _placedness(event: Event) -> tuple[bool, bool, bool]:
    place = event.place
    return (bool(place.city), bool(place.country), not place.tentative)


def _joined(known: str, new: str) -> str:
    if not known or not new or new in known:
        return known or new
    return new if known in new else f"{known}\n\n{new}"


def _union(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return known + tuple(one for one in new if one not in known)


def differences(event: Event) -> tuple[str, ...]:
    """Say in a line each what the papers tell otherwise of one event: date, place, title."""
    facts = (
        ("date", _date_told),
        ("place", _place_told),
        ("title", lambda telling: telling.title),
    )
    lines: list[str] = []
    for name, told in facts:
        said: dict[str, list[str]] = {}
        for telling in event.tellings:
            words = told(telling)
            if words:
                said.setdefault(words, []).append(telling.source.document)
        if len(said) > 1:
            parts = (
                f"{words} ({', '.join(sorted(set(papers)))})" for words, papers in said.items()
            )
            lines.append(f"{name}: {'; '.join(parts)}")
    return tuple(lines)


def _date_told(telling: Telling) -> str:
    return telling.when.text


def _place_told(telling: Telling) -> str:
    place = telling.place
    if place.tentative and not (place.city or place.country):
        return ""
    return ", ".join(one for one in (place.city, place.country) if one) or place.text
