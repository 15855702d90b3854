"""What versions are called where several are listed: as shortly as they can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.core.drafts.draft import Draft


class VersionName(NamedTuple):
    """A version's own words, and those that tell it from others of the same name and day."""

    name: str
    apart: str = ""


def version_name(draft: Draft, others: Iterable[Draft]) -> VersionName:
    """Name a version among `others`, of which it may be one.

    Versions of one name and day are told apart by their symbols, else by their titles, else by the
    papers that they came in, else by their order, counted from 1.
    """
    name, day = own_name(draft), draft.date
    twins = [one for one in others if own_name(one) == name and one.date == day]
    if not any(one.id != draft.id for one in twins):
        return VersionName(name)
    for words in (_symbols, _titles, _papers):
        told = [words(one) for one in twins if one.id != draft.id]
        if words(draft) not in (*told, name):
            return VersionName(name, words(draft))
    place = [one.id for one in twins].index(draft.id) if draft in twins else len(twins)
    return VersionName(name, f"({place + 1})")


def undated(draft: Draft) -> bool:
    """Whether the day of a version is to be left out: there is none, or its name tells it."""
    return draft.date is None or str(draft.date.year) in own_name(draft)


def own_name(draft: Draft) -> str:
    """Return the label by which a version is known, else its symbol, else the text's title."""
    return draft.version or draft.symbol or draft.title


def _symbols(draft: Draft) -> str:
    return draft.symbol


def _titles(draft: Draft) -> str:
    return draft.title


def _papers(draft: Draft) -> str:
    return draft.document
