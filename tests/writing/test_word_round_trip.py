"""What delegations ask for in one place goes to Word and comes back whole, whoever was first."""

import random
from dataclasses import replace
from datetime import date

import pytest

from desktop.core.drafts.draft import Paragraph
from desktop.core.drafts.proposal import Proposal, ProposalKind
from desktop.core.drafts.rendered import Form
from desktop.core.drafts.rendering import counting
from desktop.core.drafts.text_edits import rebased
from desktop.core.found import Comment
from desktop.writing.word.writer import Paper, word_bytes
from tests import make
from tests.writing.test_word import HEAD, NOW, change, read, text

K = ProposalKind
LONG = (
    "Invites Member States, observers and others, in 2017 and 2018, to report in full on the work"
    " of the conference;"
)
TEXT = (*text(), make.paragraph("OP 3", LONG, 3, opening="Invites"))
WORDS = ["the", "of", "and", "shall", "may", "in", "2019", "report", "States", "with"]
WHO = ("Mexico", "EU", "Kenya", "Peru", "Chad")


def edited(chance: random.Random, words: list[str]) -> str:
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(words))
        end = min(len(words), place + chance.randint(0, 3))
        words[place:end] = chance.sample(WORDS, chance.randint(0, 1))
        words = words if len(words) > 1 else ["Thanks", "them;"]
    return " ".join(words)


def wish(chance: random.Random, number: int, who: str, on: Paragraph) -> Proposal:
    day = date(2017, 3, 1 + number % 9)
    reason = chance.choice(("", "Because of cost."))
    if chance.random() < 0.15:
        words = f"Thanks number {number};"
        return change(number, who, K.ADD, after=on.id, text=words, made=day, reason=reason)
    kind = chance.choice((K.CHANGE, K.CHANGE, K.CHANGE, K.DELETE, K.MOVE))
    fields: dict[str, object] = {"paragraph": on.id, "base": on.text, "made": day, "reason": reason}
    if kind is K.CHANGE:
        fields["text"] = edited(chance, on.text.split(" "))
    elif kind is K.MOVE:
        others = [one.id for one in TEXT if one.id != on.id]
        fields |= {"after": chance.choice(others), "sort": on.kind}
    return change(number, who, kind, **fields)


def wanted(proposals: tuple[Proposal, ...]) -> dict[tuple[object, ...], object]:
    """What each delegation wants of each paragraph; a change may come back in several."""
    found: dict[tuple[object, ...], object] = {}
    for one in proposals:
        to = one.after if one.kind in (K.ADD, K.MOVE) else ""
        words = one.text if one.kind is K.ADD else ""
        key = (one.delegation, one.kind, one.base, to, words, one.made, one.reason)
        if one.kind is K.CHANGE:
            before = str(found.get(key, one.base))
            found[key] = rebased(one.base, one.text, before)
        else:
            found[key] = int(str(found.get(key, 0))) + 1
    return found


@pytest.mark.parametrize("seed", range(12))
def test_everything_that_is_asked_for_comes_back(seed: int) -> None:
    chance = random.Random(seed)
    asked = [
        wish(chance, number, who, on)
        for number, (on, who) in enumerate((on, who) for on in TEXT for who in WHO)
        if chance.random() < 0.5
    ]
    asked = [one for one in asked if one.kind is not K.CHANGE or one.text != one.base]
    back = read(word_bytes(Paper(HEAD, TEXT, asked), Form.TRACKED, NOW))
    assert [(one.path, one.text) for one in back.paragraphs] == [
        (one.path, one.text) for one in TEXT
    ]
    names = {new.id: old.id for old, new in zip(TEXT, back.paragraphs, strict=True)}
    returned = tuple(replace(o, after=names.get(o.after, o.after)) for o in back.proposals)
    assert wanted(returned) == wanted(counting(TEXT, asked, Form.TRACKED))
    assert back.comments == ()


def test_two_who_strike_the_same_words_are_two() -> None:
    held = TEXT[1]
    asked = tuple(
        change(n, who, K.CHANGE, paragraph=held.id, base=held.text, text=words)
        for n, (who, words) in enumerate(
            (
                ("Mexico", "Decides that it shall be held;"),
                ("EU", "Decides that it shall be held;"),
                ("Peru", "Decides that it shall be held in “May” 2019;"),
            )
        )
    )
    back = read(word_bytes(Paper(HEAD, TEXT, asked), Form.TRACKED, NOW))
    assert [(one.delegation, one.text) for one in back.proposals] == [
        (one.delegation, one.text) for one in asked
    ]


def test_a_remark_on_a_new_paragraph_is_kept_beside_the_one_before_it() -> None:
    new = change(1, "EU", K.ADD, text="Thanks the hosts;", after=TEXT[1].id)
    remark = Comment(new.id, "Kenya", None, "Not before May.")
    back = read(word_bytes(Paper(HEAD, TEXT, (new,), (remark,)), Form.TRACKED, NOW))
    (comment,) = back.comments
    assert (comment.author, comment.text) == ("Kenya", "Not before May.")
    assert comment.paragraph == back.paragraphs[1].id
