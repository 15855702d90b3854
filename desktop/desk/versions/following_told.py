"""What the command line says of versions: which follows which, what moved, what is to be said."""

from collections.abc import Iterable

from desktop.core.versions.naming import own_name
from desktop.desk import shapes
from desktop.desk.versions.edits import Carried, Followed
from desktop.desk.versions.following import Following
from desktop.desk.versions.standing import Question


def of_followed(followed: Followed) -> Iterable[str]:
    """Tell that a newer version took over from an older one, and what it could not take."""
    older, newer = (own_name(one) for one in followed[:2])
    carried = followed.carried
    if followed.former:
        yield (
            f"“{older}” is older than “{newer}”: it stands before it now; nothing was carried over"
            " and no date was changed."
        )
        for left in carried.orphans:
            yield f"  not in the calendar: {left.paragraph.path}: {left.words}"
        yield from _of_offers(carried)
        return
    yield (
        f"“{newer}” follows “{older}”: notes, links, open proposals and entries were carried"
        f" over ({len(carried.moved)} dates moved)."
    )
    for one in carried.moved:
        yield f"  moved: {one.after.title}: {one.before.when.text} → {one.after.when.text}"
    yield from _of_offers(carried)
    for left in carried.orphans:
        where = left.paragraph.path
        yield f"  stays with the older version: {left.sort} on {where}: {left.words}"


def _of_offers(carried: Carried) -> Iterable[str]:
    for offer in carried.offered:
        yield (
            f"  offered: {offer.event.title}: {offer.before} → {offer.said.text}; the calendar has"
            f" {offer.event.when.text} (rostrum offers)"
        )


def of_question(question: Question) -> Iterable[str]:
    """Tell that a draft may belong with another one, and how to say so."""
    best = question.kin[0]
    name, other = (own_name(one) for one in (question.draft, best.draft))
    if best.order:
        why = "; ".join(best.kinship.reasons)
    else:
        why = "which of the two is the newer one is not told"
    yield (
        f"“{name}” may belong with “{other}” ({why}); nothing was carried over. To have it follow:"
        f" rostrum import FILE --follows {best.draft.id}"
    )


def of_following(following: Following) -> Iterable[str]:
    """Tell what became of drafts that came in."""
    for followed in following.done:
        yield from of_followed(followed)
    for question in following.asked:
        yield from of_question(question)


def following_shape(following: Following) -> list[shapes.Shape]:
    """The JSON shape of what became of drafts: which one stands before which, and what is open."""
    return [
        {
            "older": done.older.id,
            "newer": done.newer.id,
            "carried": not done.former,
            "moved": [one.after.uid for one in done.carried.moved],
            "offered": [one.event.uid for one in done.carried.offered],
            "orphans": [
                {"kind": one.sort, "path": one.paragraph.path or None, "text": one.words}
                for one in done.carried.orphans
            ],
        }
        for done in following.done
    ] + [
        {"draft": asked.draft.id, "maybe": [one.draft.id for one in asked.kin]}
        for asked in following.asked
    ]
