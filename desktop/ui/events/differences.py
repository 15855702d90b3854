"""Where the papers tell an event otherwise than each other, or than the user: for the panel."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.core.by_hand import Fact, overruled
from desktop.core.event import Event
from desktop.core.matching.disagreeing import Spot, disagreements, told_of
from desktop.core.quick.dataclasses import dataclass
from desktop.core.source import Source

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the papers tell otherwise: the words of each and where they stand."""

    what: str
    told: tuple[tuple[str, Source], ...]


def set_by_hand(event: Event) -> tuple[Difference, ...]:
    """Find where the user has set otherwise than every paper tells, with the papers' words."""
    if not event.by_hand or not event.tellings:
        return ()
    names = _names()
    found = (
        Difference(name, tuple((told_of(one, fact), one.source) for one in overruled(event, fact)))
        for fact, name in names.items()
    )
    return tuple(one for one in found if any(words for words, _ in one.told))


def differences(event: Event, spot: Spot) -> tuple[Difference, ...]:
    """Say where the sources of an event disagree; `spot` as in `disagreements`.

    Each telling is told by its own words and where they stand; none of them wins.
    """
    names = _names()
    return tuple(
        Difference(
            names[one.fact],
            tuple((told_of(group[0], one.fact), group[0].source) for group in one.tellings),
        )
        for one in disagreements(event, spot)
    )


def _names() -> Mapping[Fact, str]:
    return {
        Fact.WHEN: translate("Event", "When"),
        Fact.PLACE: translate("Event", "Where"),
        Fact.TITLE: translate("Event", "Title"),
    }
