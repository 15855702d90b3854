"""Where a paper stands among the versions that are known: what is certain, and what is doubtful.

A version that is taken for the next one of another text would take that text's notes, proposals
and dates along; so likeness alone never decides.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.versions.kinship import Certainty, Kinship, Text, kinship
from desktop.core.versions.order import newest, order_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from desktop.core.drafts.draft import Draft
    from desktop.core.versions.kinship import Stock
    from desktop.desk.dossier import Dossier


class Kin(NamedTuple):
    """A version that a paper may belong with; `order` is 1 when the paper is the newer one."""

    draft: Draft
    kinship: Kinship
    order: int

    @property
    def is_certain(self) -> bool:
        """Whether both are of one text, and which is the newer one is known."""
        return self.kinship.certainty is Certainty.SURE and self.order != 0


class Standing(NamedTuple):
    """Where a paper stands: a newer or an older version of the draft `other`; "": of its own."""

    other: str = ""
    newer: bool = True


OWN = Standing()


class Question(NamedTuple):
    """A paper and what it may belong with, the likest first; `standing` is what is certain."""

    draft: Draft
    kin: tuple[Kin, ...]
    standing: Standing

    @property
    def is_open(self) -> bool:
        """Whether a person has to say where it stands."""
        return bool(self.kin) and self.standing == OWN


@cache
def stock_words() -> Stock:
    """Return the stems of words that say nothing of what a text is about."""
    from desktop.paths import NAMES
    from desktop.reading.names import load_stock_words

    return load_stock_words(NAMES)


def question_on(
    dossier: Dossier, text: Text, besides: Iterable[Text] = (), without: Container[str] = ()
) -> Question:
    """Say where a version stands among those of the dossier, and `besides` them.

    Drafts with ids in `without` are not looked at.
    """
    listed = (one for one in dossier.drafts() if one.id not in without)
    known = [Text(one, dossier.paragraphs(one.id)) for one in listed]
    found: list[Kin] = []
    for other in (*known, *besides):
        if other.draft.id == text.draft.id:
            continue
        kin = kinship(text, other, stock_words())
        if kin.certainty is not Certainty.NONE:
            found.append(Kin(other.draft, kin, order_of(text.draft, other.draft)))
    found.sort(key=lambda one: (-one.kinship.certainty, one.order == 0, -one.kinship.likeness))
    return Question(text.draft, tuple(found), _standing(found))


def _standing(found: Sequence[Kin]) -> Standing:
    """Between two known versions it stands before the newer one, from which nothing is taken."""
    certain = [one for one in found if one.is_certain]
    later = [one.draft for one in certain if one.order < 0]
    if later:
        return Standing(_oldest(later).id, newer=False)
    before = newest(one.draft for one in certain if one.order > 0)
    return Standing(before.id) if before else OWN


def _oldest(drafts: Sequence[Draft]) -> Draft:
    found = drafts[0]
    for one in drafts[1:]:
        if order_of(one, found) < 0:
            found = one
    return found
