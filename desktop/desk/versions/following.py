"""Drafts put into the chain of their text: what is certain is done, what is doubtful is asked."""

from __future__ import annotations

from functools import cmp_to_key
from typing import TYPE_CHECKING, NamedTuple

from desktop.core.problem import Problem
from desktop.core.versions.kinship import Text
from desktop.core.versions.order import order_of
from desktop.desk.lookup import draft_called
from desktop.desk.versions.edits import Followed, become_former, carry_over
from desktop.desk.versions.standing import OWN, Question, Standing, question_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.core.drafts.draft import Draft
    from desktop.desk.dossier import Dossier
    from desktop.desk.importing.rows import ImportPlan


class Following(NamedTuple):
    """What became of drafts that came in: those in a chain now, and those nobody was told of."""

    done: tuple[Followed, ...]
    asked: tuple[Question, ...]


def _order_of_texts(one: Text, other: Text) -> int:
    return order_of(one.draft, other.draft)


def questions_of(dossier: Dossier, plan: ImportPlan) -> tuple[Question, ...]:
    """Say where each draft of an import stands; those that are like nothing are left out."""
    texts = [Text(one.draft, one.paragraphs) for found in plan.found for one in found.drafts]
    texts.sort(key=cmp_to_key(_order_of_texts))
    asked = (question_on(dossier, text, texts[:place]) for place, text in enumerate(texts))
    return tuple(one for one in asked if one.kin)


class Told(NamedTuple):
    """What was said of drafts that were read: which ones, and where each stands."""

    drafts: tuple[Draft, ...]
    standings: Mapping[str, Standing]


def told_of(dossier: Dossier, plan: ImportPlan, follows: str, *, apart: bool) -> Told:
    """Take the words of a command: the name of the version that the drafts follow, or none.

    They are those of an import, new ones and those that the dossier has.

    Raises `Problem` when there is no such version, or both are said.
    """
    if follows and apart:
        raise Problem("--follows and --apart say two things; give one of them.")
    if not follows and not apart:
        return Told((), {})
    standing = Standing(draft_called(dossier, follows).id) if follows else OWN
    drafts = (
        *(one.draft for paper in plan.found for one in paper.drafts),
        *plan.same,
    )
    return Told(drafts, {one.id: standing for one in drafts if one.id != standing.other})


def previous_of(dossier: Dossier, draft: Draft) -> Draft | None:
    """Return the version that `draft` follows: the one told, the certain one, or the likest one."""
    if draft.previous:
        return dossier.draft(draft.previous)
    question = question_on(dossier, Text(draft, dossier.paragraphs(draft.id)))
    if question.standing != OWN and question.standing.newer:
        return dossier.draft(question.standing.other)
    return next((one.draft for one in question.kin if one.order >= 0), None)


def follow(
    dossier: Dossier, drafts: Iterable[Draft], told: Mapping[str, Standing] | None = None
) -> Following:
    """Put each of these drafts into the chain of its text, and have the newer one take over.

    `told` is where a draft stands by what a person said, by its id; for others what is certain
    holds, and what is doubtful is left alone and asked. Each is an edit of its own, so that it can
    be taken back while the draft stays. Of several the oldest is put in its place first. Raises
    `Problem` when the dossier cannot be written.
    """
    done: list[Followed] = []
    asked: list[Question] = []
    ordered = sorted(drafts, key=cmp_to_key(order_of))
    for place, one in enumerate(ordered):
        draft = dossier.draft(one.id)
        standing = (told or {}).get(one.id)
        if draft is None or (draft.previous and standing is None):
            continue
        if standing is None:
            later = {each.id for each in ordered[place + 1 :]}
            text = Text(draft, dossier.paragraphs(draft.id))
            question = question_on(dossier, text, without=later)
            standing = question.standing
            asked += [question] if question.is_open else []
        done += put(dossier, draft, standing)
    return Following(tuple(done), tuple(asked))


def put(dossier: Dossier, draft: Draft, standing: Standing) -> tuple[Followed, ...]:
    """Put a draft where it stands; nothing happens where it stands there already."""
    other = dossier.draft(standing.other)
    if other is None:
        return ()
    older, newer = (other, draft) if standing.newer else (draft, other)
    work = carry_over if standing.newer else become_former
    carried = work(dossier, older, newer)
    if not carried.edit.changes:
        return ()
    dossier.do(carried.edit)
    return (Followed(older, newer, carried, former=not standing.newer),)
