"""One event out of two that are the same meeting; nothing that a paper tells of it is lost."""

from desktop.core.by_hand import Fact, kept_by_hand, marked
from desktop.core.event import Event, Origin
from desktop.core.quick.dataclasses import replace
from desktop.core.when import When, lies_in


def merged(known: Event, new: Event) -> Event:
    """Return `known` with what `new` tells of the same meeting; every telling stays.

    What is shown is what is told most exactly: a fixed day before a month, a firm place before an
    open one. What is the user's own (uid, all that was set by hand) stays as in `known`.
    What a calendar and a draft tell is an entry of the calendar that the paragraph sets.
    """
    tellings = known.tellings + tuple(one for one in new.tellings if one not in known.tellings)
    dated = max((known, new), key=_exactness)
    titled = max((known, new), key=_well_titled)
    placed = max((known, new), key=_placedness)
    joint = replace(
        known,
        title=titled.title,
        origin=new.origin if known.origin is Origin.DRAFT else known.origin,
        paragraph=known.paragraph or new.paragraph,
        when=dated.when,
        place=placed.place,
        description=_joined(known.description, new.description),
        processes=_union(known.processes, new.processes),
        focal_points=_union(known.focal_points, new.focal_points),
        regional=known.regional or new.regional,
        repeats=known.repeats or new.repeats,
        tellings=tellings,
        mine=known.mine or new.mine,
        remarks=_union(known.remarks, new.remarks),
        sure=known.sure and new.sure,
        unconfirmed=known.unconfirmed and new.unconfirmed,
    )
    joint = kept_by_hand(known, joint)
    moved = (joint.when, joint.place) != (known.when, known.place)
    return replace(joint, sequence=known.sequence + 1) if moved else joint


def absorbed(kept: Event, gone: Event) -> Event:
    """Return `kept` as one with `gone`, which was in the calendar too, and perhaps changed there.

    What the user has set by hand of either stays; of both, what was set of `kept`.
    """
    facts = tuple(name for name in gone.by_hand if name not in kept.by_hand)
    joint = kept_by_hand(replace(gone, by_hand=facts), merged(kept, gone))
    return marked(joint, *map(Fact, facts))


def may_refine(event: Event, when: When) -> bool:
    """Whether a date only says more exactly what that of an event leaves open."""
    if event.when.is_fixed or not when.is_fixed or Fact.WHEN in event.by_hand:
        return False
    return lies_in(when, event.when) or not event.when.is_dated


def _exactness(event: Event) -> tuple[bool, bool, bool]:
    return (event.when.is_fixed, event.when.is_dated, not event.when.tentative)


def _well_titled(event: Event) -> tuple[bool, tuple[bool, bool, bool], int]:
    """A title that was printed comes before one that was made of a sentence."""
    return (event.origin is not Origin.DRAFT, _exactness(event), len(event.title))


def _placedness(event: Event) -> tuple[bool, bool, bool]:
    place = event.place
    return (bool(place.city), bool(place.country), not place.tentative)


def _joined(known: str, new: str) -> str:
    if not known or not new or new in known:
        return known or new
    return new if known in new else f"{known}\n\n{new}"


def _union(known: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return known + tuple(one for one in new if one not in known)
