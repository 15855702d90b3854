"""Invented versions of one long text whose truth is known, because the changes were made here."""

import random
from dataclasses import replace
from typing import NamedTuple

from desktop.core.drafts.draft import Paragraph, ParagraphKind
from tests import make

VERBS = [
    "Recognizes",
    "Decides",
    "Requests",
    "Encourages",
    "Invites",
    "Stresses",
    "Welcomes",
    "Reaffirms",
    "Notes",
    "Calls upon",
    "Underlines",
    "Urges",
    "Emphasizes",
    "Takes note of",
    "Expresses its appreciation to",
]
WHO = [
    "the Secretary-General",
    "Member States",
    "the co-facilitators",
    "the President of the General Assembly",
    "the regional commissions",
    "relevant entities of the United Nations system",
    "civil society",
    "the International Organization for Migration",
    "the scientific community",
    "local authorities",
]
DOES = [
    "to convene informal thematic sessions on",
    "to report on",
    "to strengthen cooperation in",
    "to give due regard to",
    "to contribute to the preparation of",
    "to share good practices in",
    "to consider further measures concerning",
    "to provide adequate resources for",
]
WHAT = [
    "the human rights of all migrants",
    "irregular pathways and smuggling",
    "recognition of skills",
    "international cooperation and governance",
    "drivers of displacement in rural areas",
    "remittances and their cost",
    "portability of social benefits",
    "data collected at borders",
    "return and sustainable reintegration",
    "trafficking in persons",
    "climate and natural disasters",
    "labour mobility between regions",
    "the protection of children on the move",
    "decent work",
    "consular assistance abroad",
    "public narratives on migration",
    "access to basic services",
    "the situation of women and girls",
    "search and rescue at sea",
    "education of refugees",
]
HOW = [
    "in an open, transparent and inclusive manner",
    "within existing resources",
    "as appropriate",
    "taking into account different national realities",
    "with due regard to gender balance",
    "in accordance with international law",
    "by the end of the seventy-second session",
    "drawing on the outcome of the regional consultations",
    "on the basis of consensus",
    "bearing in mind the needs of developing countries",
    "for the duration of two days",
]

OTHERS = ("may", "shall", "further", "also", "fully")
ADDED = ("relevant", "all", "existing", "and other", "where possible")


class Truth(NamedTuple):
    """Two versions, and for each paragraph of the newer one the older ones of which it is made."""

    older: tuple[Paragraph, ...]
    newer: tuple[Paragraph, ...]
    made_of: dict[str, tuple[str, ...]]


def sentence(rng: random.Random) -> str:
    """A paragraph's words; many paragraphs share a half of them, as in real texts."""
    parts = [f"{rng.choice(VERBS)} {rng.choice(WHO)} {rng.choice(DOES)} {rng.choice(WHAT)}"]
    if rng.random() < 0.7:
        parts.append(f"and {rng.choice(WHAT)}")
    if rng.random() < 0.6:
        parts.append(f", including {rng.choice(WHAT)}")
    if rng.random() < 0.7:
        parts.append(f", {rng.choice(HOW)}")
    if rng.random() < 0.3:
        parts.append(f", and invites {rng.choice(WHO)} {rng.choice(DOES)} {rng.choice(WHAT)}")
    return " ".join(parts).replace(" ,", ",") + ";"


def text_of(count: int, seed: int, sentences: int = 1) -> list[Paragraph]:
    """A version of `count` paragraphs, headings and sub-paragraphs among them."""
    rng = random.Random(seed)
    found: list[Paragraph] = []
    for number in range(count):
        if number % 23 == 0:
            kind, words = ParagraphKind.HEADING, f"Part {number // 23 + 1}: {rng.choice(WHAT)}"
        elif number % 7 in (3, 4, 5):
            kind, words = ParagraphKind.SUB, f"{rng.choice(WHAT)}, {rng.choice(HOW)};"
        else:
            kind = ParagraphKind.OPERATIVE
            words = " ".join(sentence(rng) for _ in range(sentences))
        fields = {"id": f"old-{number}", "draft": "old", "kind": kind}
        found.append(make.paragraph(f"OP {number}", words, number, **fields))
    return found


def reworded(words: str, rng: random.Random, share: float) -> str:
    """The words with about a `share` of them changed, left out or added to."""
    result: list[str] = []
    for word in words.split(" "):
        dice = rng.random()
        if dice < share / 3:
            continue
        result.append(
            rng.choice(("may", "shall", "further", "also", "fully"))
            if dice < share * 2 / 3
            else word
        )
        if share * 2 / 3 <= dice < share:
            result.append(
                rng.choice(("relevant", "all", "existing", "and other", "where possible"))
            )
    return " ".join(result) or words


class _Desk:
    """Works on a copy of a version and remembers what became of what."""

    def __init__(self, older: list[Paragraph], seed: int) -> None:
        self.rng = random.Random(seed)
        self.older = older
        self.rows: list[tuple[str, Paragraph, tuple[str, ...]]] = [
            (one.text, one, (one.id,)) for one in older
        ]

    def reword(self, share_of_rows: float, share_of_words: float) -> None:
        for n, (words, like, ids) in enumerate(self.rows):
            if self.rng.random() < share_of_rows:
                self.rows[n] = (reworded(words, self.rng, share_of_words), like, ids)

    def add(self, count: int) -> None:
        for _ in range(count):
            at = self.rng.randrange(len(self.rows) + 1)
            like = next(one for one in self.older if one.kind is ParagraphKind.OPERATIVE)
            self.rows.insert(at, (sentence(self.rng) + " " + sentence(self.rng), like, ()))

    def remove(self, count: int) -> None:
        for _ in range(count):
            del self.rows[self.rng.randrange(len(self.rows))]

    def move(self, count: int, longest: int = 1) -> None:
        for _ in range(count):
            at, size = self.rng.randrange(len(self.rows) - longest), self.rng.randint(1, longest)
            block = self.rows[at : at + size]
            del self.rows[at : at + size]
            to = self.rng.randrange(len(self.rows))
            self.rows[to:to] = block

    def split(self, count: int) -> None:
        for _ in range(count):
            long = [n for n, (w, _, ids) in enumerate(self.rows) if len(w.split()) > 24 and ids]
            n = self.rng.choice(long)
            words, like, ids = self.rows[n]
            parts = words.split(" ")
            cut = len(parts) // 2 + self.rng.randint(-3, 3)
            self.rows[n : n + 1] = [
                (" ".join(parts[:cut]) + ";", like, ids),
                (" ".join(parts[cut:]), like, ids),
            ]

    def merge(self, count: int) -> None:
        for _ in range(count):
            n = self.rng.randrange(len(self.rows) - 1)
            (a, like, one), (b, _, other) = self.rows[n], self.rows[n + 1]
            self.rows[n : n + 2] = [(f"{a} {b}", like, (*one, *other))]

    def truth(self) -> Truth:
        newer = tuple(
            replace(like, id=f"new-{n}", draft="new", position=n, text=words, label=f"{n}.")
            for n, (words, like, _) in enumerate(self.rows)
        )
        made = {f"new-{n}": ids for n, (_, _, ids) in enumerate(self.rows)}
        return Truth(tuple(self.older), newer, made)


def light(seed: int = 1) -> Truth:
    """A session's work: a third reworded a little, a few new, a few gone."""
    desk = _Desk(text_of(120, seed), seed + 100)
    desk.reword(0.35, 0.15)
    desk.add(6)
    desk.remove(4)
    return desk.truth()


def heavy(seed: int = 2) -> Truth:
    """A facilitator's new text: moves, splits, merges, and half of it reworded."""
    desk = _Desk(text_of(130, seed), seed + 100)
    desk.split(6)
    desk.merge(5)
    desk.move(8, 3)
    desk.reword(0.5, 0.25)
    desk.add(9)
    desk.remove(7)
    return desk.truth()


def reordered(seed: int = 3) -> Truth:
    """The same paragraphs in another order, by blocks, a few words changed."""
    desk = _Desk(text_of(115, seed), seed + 100)
    desk.move(25, 6)
    desk.reword(0.2, 0.15)
    return desk.truth()


def long(seed: int = 4) -> Truth:
    """400 against 405 paragraphs of some 30,000 words."""
    desk = _Desk(text_of(400, seed, 5), seed + 100)
    desk.reword(0.4, 0.15)
    desk.move(12, 4)
    desk.add(15)
    desk.remove(10)
    return desk.truth()
